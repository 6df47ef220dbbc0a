"""A page of given characters: what was read as given needs nobody, the rest waits, nothing is accepted more easily."""

import json
import re
import tomllib
from pathlib import Path
from random import Random
from shutil import copytree

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest

from recon.cli import main
from recon.drill.copying import FORM, folder, given
from recon.drill.hands import invent_hand
from recon.drill.handwriting import Pen
from recon.drill.values import Written
from recon.errors import UsageError
from recon.model.reading import Verdict
from recon.model.sheet import SheetState
from recon.model.verification import Outcome
from recon.store import Store, queries
from recon.workflow.checking import check
from recon.workflow.drilling.calibrating import Hands, look, print_pages, settle
from recon.workflow.opening import form_of, make_store
from recon.workflow.scanning import scan
from recon.workflow.verifying import tasks, verify

DPI = 200
MISCOPIED = {"n3": "52510", "w2": "BTMUHIA"}


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the pages of three hands, of which the second copied two fields wrongly."""
    place = tmp_path_factory.mktemp("hands")
    with make_store(place / "store", operator="lea") as store:
        printed = print_pages(store, 3, lang="fr", out=place / "pages.pdf", operator="lea")
        scans = place / "scans"
        scans.mkdir()
        with pdfium.PdfDocument(place / "pages.pdf") as document:
            for number, serial in enumerate(printed.serials):
                sheet = queries.sheet(store, serial)
                page = document[number].render(scale=DPI / 72, grayscale=True).to_numpy().squeeze().copy()
                said = given() | (MISCOPIED if number == 1 else {})
                written = [Written(field, None, value) for field, value in said.items()]
                Pen(page, DPI, invent_hand(Random(number + 5)), Random(number)).write(
                    form_of(store, FORM, sheet.version), 1, written
                )
                cv2.imwrite(str(scans / f"{number}.png"), np.ascontiguousarray(page))
        report = scan(store, [scans], operator="lea", jobs=1)
        assert (report.read, report.faulty) == (3, ())
    return place / "store"


@pytest.fixture
def store(scanned: Path, tmp_path: Path) -> Store:
    copytree(scanned, tmp_path / "store")
    return Store.open(tmp_path / "store")


def settled(store: Store) -> Hands:
    with store:
        return settle(store, operator="lea")


def test_what_was_read_as_given_needs_nobody_and_what_was_miscopied_waits(store: Store) -> None:
    with store:
        told = settle(store, operator="lea")
        assert (told.printed, told.back) == (3, 3)
        assert {group.name: group.fields for group in told.groups} == {
            "numbers": 42, "days": 18, "capitals": 24, "crosses": 12,
        }  # fmt: skip
        places = {(one.sheet, one.reading.field): one for one in _standings(store)}
        second = sorted({sheet for sheet, _ in places}, key=[one.serial for one in queries.sheets(store)].index)[1]
        for (sheet, field), standing in places.items():
            is_as_given = standing.reading.value == given()[field]
            assert (standing.verification is not None) == is_as_given
            if sheet == second and field in MISCOPIED:
                assert standing.verification is None
        assert told.to_see == sum(one.verification is None for one in places.values())
        assert sum(group.known for group in told.groups) == 96 - told.to_see
        assert sum(group.right for group in told.groups) == 96 - told.to_see
        assert check(store) == ()


def test_what_a_person_sees_is_the_truth_and_a_hand_that_erred_is_no_fault_of_the_reader(store: Store) -> None:
    with store:
        settle(store, operator="lea")
        second = queries.sheets(store)[1].serial
        for task in tasks(store):
            said = given() | (MISCOPIED if task.sheet == second else {})
            verify(store, task.sheet, task.field.key, None, outcome=Outcome.VALUE, text=said[task.field.key],
                   operator="lea", force=True)  # fmt: skip
        for odd in look(store).unasked:
            said = given() | (MISCOPIED if odd.sheet == second else {})
            verify(store, odd.sheet, odd.field, None, outcome=Outcome.VALUE, text=said[odd.field], operator="lea",
                   force=True)  # fmt: skip
        told = settle(store, operator="lea")
        assert (told.to_see, told.unasked) == (0, ())
        assert sum(group.wrong for group in told.groups) == 0
        assert told.tightened == ()
        assert {sheet.state for sheet in queries.sheets(store)} == {SheetState.VERIFIED}
        assert check(store) == ()


def test_a_reader_that_is_wrong_too_often_is_believed_less_and_only_once(store: Store) -> None:
    with store:
        accepted = [one for one in _standings(store) if one.reading.verdict is Verdict.ACCEPTED and _digits(one)]
        for one in accepted[:3]:
            text = str(one.reading.value)[:-1] + str((int(str(one.reading.value)[-1]) + 1) % 10)
            verify(store, one.sheet, one.reading.field, None, outcome=Outcome.VALUE, text=text, operator="lea",
                   force=True)  # fmt: skip
        told = settle(store, operator="lea")
        assert told.tightened == ("numbers",)
        assert sum(group.wrong for group in told.groups) == 3
        assert settle(store, operator="lea").tightened == ()
        assert told.confused
        assert check(store) == ()


def test_without_a_page_there_is_nothing_to_tell(tmp_path: Path) -> None:
    with make_store(tmp_path / "store", operator="lea") as store, pytest.raises(UsageError, match="drill calibrate"):
        look(store)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_command_prints_tells_and_says_what_is_left(
    scanned: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    copytree(scanned, tmp_path / "store")
    common = ["--store", str(tmp_path / "store"), "--language", language, "drill", "calibrate"]
    assert main([*common, "--people", "2"]) == 2
    assert "--out" in capsys.readouterr().err
    assert main([*common, "--people", "2", "--out", str(tmp_path / "more.pdf")]) == 0
    assert (tmp_path / "more.pdf").stat().st_size > 10_000
    capsys.readouterr()
    assert main([*common, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["printed"], told["back"]) == ("recon-hands/1", 5, 3)
    assert main(common) == 1
    out, err = capsys.readouterr()
    assert {"fr": "nombres", "en": "numbers"}[language] in out
    assert str(sum(group["to_see"] for group in told["groups"])) in err


def test_every_label_says_what_is_given_in_both_languages() -> None:
    for language in ("fr", "en"):
        fields = tomllib.loads((folder() / f"{FORM}.{language}.toml").read_text(encoding="utf-8"))["fields"]
        assert fields.keys() == given().keys()
        for key, value in given().items():
            assert all(part in fields[key]["label"] for part in re.split(r"[:.-]", value))


def _standings(store: Store) -> list[queries.Standing]:
    return [one for one in queries.standings(store) if one.reading.field in given()]


def _digits(standing: queries.Standing) -> bool:
    return standing.reading.field.startswith("n") and str(standing.reading.source) == "numbers"
