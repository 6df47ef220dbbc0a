"""A word decides what the ink leaves open, and never against the ink."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.form import Field, Kind, Role
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.reading import Reason, Verdict
from recon.reading.answer import Answer
from recon.reading.boxes import Box
from recon.reading.context import Context
from recon.reading.fields import decode
from recon.reading.lexicon import load
from recon.reading.words import Words

TODAY = date(2026, 11, 24)
NAME = Field("n", Kind.LETTERS, "", (), role=Role.BIRTH_NAME)
GIVEN = Field("g", Kind.LETTERS, "", (), role=Role.GIVEN_NAMES)
INITIALS = Field("i", Kind.LETTERS, "", (), role=Role.AUTHOR)
WARD = Field("w", Kind.ALNUM, "", (), role=Role.WARD)
PATIENT = Patient("1", "MARTIN", "JEANNE MARIE", date(1931, 4, 2), used_name="LEROY")
EMPTY = Box(empty=True)
SURE = 0.96


def boxes(text: str, *, doubtful: dict[int, tuple[str, tuple[float, ...]]] | None = None) -> tuple[Box, ...]:
    """Clearly written boxes, a space an empty one; ``doubtful`` ones with what they may be, by their place."""
    row = [EMPTY if c == " " else Box(empty=False, likely=c, odds=(0.99999,), reject=0.00001) for c in text]
    for at, (likely, odds) in (doubtful or {}).items():
        row[at] = Box(empty=False, likely=likely, odds=odds, reject=max(0.0, 1 - sum(odds)))
    return tuple(row)


def read(of: Field, row: tuple[Box, ...], words: Words | None = None, patient: Patient | None = None) -> Answer:
    return decode(of, row, Policy(), Context(TODAY, patient=patient, words=words or Words()))


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (NAME, "MARTIN"),
        (NAME, "MARTEN"),
        (NAME, "XUQWY"),
        (NAME, "O"),
        (GIVEN, "ZOE"),
        (INITIALS, "TG"),
        (WARD, "MED2"),
    ],
)
def test_what_is_clearly_written_is_read_as_such_known_or_not(of: Field, text: str) -> None:
    answer = read(of, boxes(text + "   "))
    assert (answer.value, answer.verdict) == (text, Verdict.ACCEPTED)
    assert answer.candidates[0].confidence > SURE


def test_a_known_word_decides_between_letters_that_look_alike() -> None:
    doubtful = {3: ("DO", (0.55, 0.44))}
    answer = read(NAME, boxes("LER Y", doubtful=doubtful))
    assert (answer.value, answer.verdict) == ("LEROY", Verdict.ACCEPTED)
    assert answer.candidates[0].confidence > SURE


def test_nothing_decides_between_them_in_initials() -> None:
    answer = read(INITIALS, boxes(" G", doubtful={0: ("DO", (0.55, 0.44))}))
    assert answer.candidates[0].confidence == pytest.approx(0.55, abs=0.02)
    assert [c.value for c in answer.candidates] == ["DG", "OG"]


def test_initials_seen_before_are_likelier_and_do_not_overrule_the_ink() -> None:
    staff = Words.gathered((), ["OG"] * 20)
    alike = boxes(" G", doubtful={0: ("DO", (0.55, 0.44))})
    assert read(INITIALS, alike, staff).value == "OG"
    assert read(INITIALS, boxes("DG"), staff).value == "DG"


def test_a_word_that_the_ink_speaks_against_is_not_taken_without_a_person() -> None:
    answer = read(NAME, boxes("MART N", doubtful={4: ("EI", (0.985, 0.0149))}))
    assert answer.verdict is Verdict.REVIEW or answer.candidates[0].confidence < SURE
    assert {"MARTIN", "MARTEN"} <= {c.value for c in answer.candidates}


def test_known_words_are_offered_where_letters_are_doubtful() -> None:
    unsure = ("XKZ", (0.3, 0.2, 0.1))
    answer = read(NAME, boxes("DUPO T", doubtful={4: (unsure[0] + "N", (*unsure[1], 0.01))}))
    assert "DUPONT" in {c.value for c in answer.candidates}


@pytest.mark.parametrize(
    ("of", "text"), [(NAME, "LE ROUX"), (NAME, "DE LA TOUR"), (GIVEN, "MARIE CLAIRE"), (GIVEN, "JEAN PIERRE LOUIS")]
)
def test_an_empty_box_between_known_words_is_their_space(of: Field, text: str) -> None:
    words = Words.gathered([Patient("1", "DE LA TOUR", "JEAN", None)])
    answer = read(of, boxes(text), words)
    assert (answer.value, answer.verdict) == (text, Verdict.ACCEPTED)


@pytest.mark.parametrize(
    ("of", "text"),
    [(NAME, "MAR IN"), (NAME, "LE  ROUX"), (NAME, "XUQ WYZ"), (NAME, "MARTIN A"), (GIVEN, "MARI E"), (INITIALS, "T G")],
)
def test_any_other_empty_box_may_be_a_letter_that_was_not_seen(of: Field, text: str) -> None:
    answer = read(of, boxes(text))
    assert (answer.verdict, answer.reason) == (Verdict.REVIEW, Reason.GAP)


def test_an_empty_box_where_a_known_word_has_a_letter_goes_to_a_person() -> None:
    words = Words.gathered([Patient(str(i), name, "A", None) for i, name in enumerate(("ROSE MARIN", "ROSELMARIN"))])
    assert read(NAME, boxes("ROSE MARIN"), words).reason is Reason.GAP


def test_letters_and_digits_that_look_alike_are_told_apart_by_the_shape_of_the_code() -> None:
    nought = boxes("CARDI ", doubtful={5: ("0O", (0.5, 0.49))})
    assert read(WARD, nought).value == "CARDIO"
    one = boxes("MED ", doubtful={3: ("I1", (0.6, 0.39))})
    assert read(WARD, one).value == "MED1"


def test_another_name_than_the_printed_one_goes_to_a_person() -> None:
    answer = read(NAME, boxes("MARTEN"), patient=PATIENT)
    assert (answer.value, answer.verdict, answer.reason) == ("MARTEN", Verdict.REVIEW, Reason.IDENTITY)


@pytest.mark.parametrize(
    ("of", "text"), [(NAME, "MARTIN"), (NAME, "LEROY"), (GIVEN, "JEANNE"), (GIVEN, "JEANNE MARIE")]
)
def test_the_printed_patient_by_any_of_their_names_needs_nobody(of: Field, text: str) -> None:
    assert read(of, boxes(text), patient=PATIENT).verdict is Verdict.ACCEPTED


def test_the_printed_name_makes_a_doubtful_one_likelier() -> None:
    row = boxes("MART N", doubtful={4: ("EI", (0.6, 0.39))})
    printed, unprinted = read(NAME, row, patient=PATIENT), read(NAME, row)
    assert printed.value == "MARTIN"
    assert dict(_pairs(printed))["MARTIN"] >= dict(_pairs(unprinted))["MARTIN"]


def test_a_stroke_shared_with_the_next_box_is_left_to_the_word() -> None:
    cut = Box(empty=False, doubt=Reason.UNSURE, likely="O", odds=(0.999,), reject=0.001)
    name, initials = boxes("LER"), boxes("G")
    assert read(NAME, (*name, cut, *boxes("Y"))).candidates[0].confidence > SURE
    assert read(INITIALS, (cut, *initials)).candidates[0].confidence < SURE


def test_a_scrawl_is_left_to_a_known_word_and_else_to_a_person() -> None:
    scrawl = Box(empty=False, likely="OQ", odds=(0.3, 0.05), reject=0.65)
    assert read(NAME, (*boxes("LER"), scrawl, *boxes("Y"))).verdict is Verdict.ACCEPTED
    assert read(INITIALS, (scrawl, *boxes("G"))).reason is Reason.ILLEGIBLE


def _pairs(answer: Answer) -> list[tuple[str, float]]:
    return [(str(c.value), c.confidence) for c in answer.candidates]


LETTER = st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@given(st.text(LETTER, min_size=1, max_size=12), st.data())
def test_adding_a_word_to_the_lists_never_changes_a_clearly_written_one(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    other = text[:at] + data.draw(LETTER) + text[at + 1 :]
    words = Words.gathered([Patient(str(i), other, other, None) for i in range(50)])
    row = boxes(text, doubtful={at: (text[at] + other[at], (0.99998, 0.00001))} if other != text else None)
    answer = read(NAME, row, words)
    assert answer.value == text
    assert answer.candidates[0].confidence > SURE or len(text) == 1


@given(st.sampled_from(load("surnames")), st.lists(st.floats(0.01, 1), min_size=12, max_size=20))
def test_confidences_are_shares_of_one(text: str, weights: list[float]) -> None:
    doubtful = {at: (c + ("E" if c != "E" else "F"), (0.98 * w, 0.01)) for at, (c, w) in
                enumerate(zip(text, weights, strict=False))}  # fmt: skip
    answer = read(NAME, boxes(text, doubtful=doubtful))
    assert sum(c.confidence for c in answer.candidates) <= 1 + 1e-9
    assert [c.confidence for c in answer.candidates] == sorted((c.confidence for c in answer.candidates), reverse=True)


@pytest.mark.parametrize("patient", [None, PATIENT])
def test_a_letter_that_was_blotted_out_does_not_come_back_as_the_words_own(patient: Patient | None) -> None:
    for blotted, reason in ((0.6, Reason.NONE), (0.98, Reason.ILLEGIBLE)):
        row = boxes("MARTIN", doubtful={5: ("NX", (0.8 * (1 - blotted), 0.2 * (1 - blotted)))})
        assert read(NAME, row, patient=patient).reason is reason
