"""The kept inputs and a few thousand new ones: no target fails on any. ``python -m tests.fuzz`` does it at length."""

import pytest

from recon.language import choose
from tests.fuzz.__main__ import SHARES
from tests.fuzz.corpus import CORPUS, FOUND, inputs_of, pieces_of
from tests.fuzz.mutation import Mutator
from tests.fuzz.targets import TARGETS

# Inputs of each target, made of its own with one seed: the same in every run, and all of them in some seconds.
USUAL = 1_500
COSTLY = {
    "fhir_carrier": 8,
    "form": 15,
    "image": 40,
    "mllp_port": 150,
    "questionnaire": 150,
    "fhir": 150,
    "roster": 400,
    "signed_receipt": 300,
}


@pytest.fixture(autouse=True)
def _in_french() -> None:
    choose("fr")


@pytest.mark.parametrize("target", TARGETS)
def test_every_kept_input_is_taken_or_refused_as_it_should_be(target: str) -> None:
    kept = inputs_of(target)
    assert kept
    assert [TARGETS[target](data) for data in kept].count(True) > 0


@pytest.mark.parametrize("target", TARGETS)
def test_new_inputs_are_too(target: str) -> None:
    mutator = Mutator(inputs_of(target), pieces_of(target))
    for data in mutator.inputs(COSTLY.get(target, USUAL)):
        TARGETS[target](data)


def test_every_target_has_its_part_of_a_run() -> None:
    assert SHARES.keys() == TARGETS.keys()


def test_the_corpus_is_small_and_of_targets_that_there_are() -> None:
    kept = [file for folder in (CORPUS, FOUND) for file in folder.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in kept) < 2_000_000
    assert {file.parent.name for file in kept} <= set(TARGETS)
