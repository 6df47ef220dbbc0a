"""What a store has met tells what its fields may well hold, and every list is fit to be written one letter a box."""

import pickle
import re

import numpy as np
import pytest

from recon.model.form import WORD_LISTS, Field, Kind, Role, Rule, Zone
from recon.model.geometry import Rect
from recon.model.patient import Patient
from recon.reading.lexicon import LISTS, frequencies, load
from recon.reading.words import Words, parts, printed_words

PATIENTS = (
    Patient("1", "Le Goff-Zoé", "Marie Claire", None, used_name="D'Œuvre", ward="MED 2"),
    Patient("2", "NGUYEN", "Ève", None),
)


@pytest.mark.parametrize("name", LISTS)
def test_lists_hold_each_word_once_in_plain_capitals(name: str) -> None:
    words = load(name)
    assert len(words) == len(set(words))
    assert [word for word in words if not re.fullmatch("[A-Z0-9]{2,20}", word)] == []
    assert sum(frequencies(name).values()) == pytest.approx(1)


@pytest.mark.parametrize("name", WORD_LISTS)
def test_every_list_that_a_form_may_name_is_there(name: str) -> None:
    vocabulary = Words().vocabulary(Field("f", Kind.LETTERS, "", (), Rule(words=name)))
    assert load(name)[0] in vocabulary


def test_names_are_taken_apart_as_people_write_them_in_boxes() -> None:
    assert parts("Le Goff-Zoé") == ("LE", "GOFF", "ZOE")
    assert parts("D'Œuvre") == ("D", "OEUVRE")
    assert parts("") == ()


def test_what_the_store_has_met_is_known_in_the_fields_it_belongs_in() -> None:
    words = Words.gathered(PATIENTS, ["TG", "TG"])
    birth_name = words.vocabulary(Field("n", Kind.LETTERS, "", (), role=Role.BIRTH_NAME))
    initials = words.vocabulary(Field("i", Kind.LETTERS, "", (), role=Role.AUTHOR))
    assert "GOFF" in birth_name
    assert "MARTIN" in birth_name
    assert "TG" in initials
    assert "GOFF" not in initials


def test_a_field_of_few_boxes_holds_initials_and_no_word() -> None:
    words, cells = Words(), tuple(Rect(i, 0, 5, 7) for i in range(12))
    short = words.vocabulary(Field("i", Kind.LETTERS, "", (Zone(1, None, cells[:2]),)))
    long = words.vocabulary(Field("n", Kind.LETTERS, "", (Zone(1, None, cells),)))
    even = np.full((2, 36), 1 / 36)
    assert len({round(word.probability, 9) for word in short.weigh(even, ["DN", "LE"])}) == 1
    assert long.weigh(even, ["DN", "LE"])[0].word == "LE"


def test_words_go_to_another_process() -> None:
    words = Words.gathered(PATIENTS)
    assert pickle.loads(pickle.dumps(words)) == words  # noqa: S301


def test_what_is_printed_on_a_sheet_is_said_by_role() -> None:
    assert printed_words(PATIENTS[0], Role.GIVEN_NAMES) == ("MARIE", "CLAIRE")
    assert printed_words(PATIENTS[0], Role.AUTHOR) == printed_words(None, Role.BIRTH_NAME) == ()
