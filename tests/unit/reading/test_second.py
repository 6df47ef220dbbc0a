"""A second word on what the first reader is not sure of."""

from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.calibration import Source
from recon.model.form import Field, Kind, Role, Rule, Zone
from recon.model.geometry import Rect
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Verdict
from recon.reading.answer import Answer, blank
from recon.reading.context import Context
from recon.reading.second import look_again, spellings
from recon.vision.ink import Glyph

POLICY = Policy(second_from=0.5, second_to=0.98)
CONTEXT = Context(date(2026, 11, 24))
PULSE = ("pulse", None)


@dataclass
class Paper:
    """Stands for a page's ink; what is on it does not matter to a reader that knows its lines by heart."""

    def glyph(self, own: Rect) -> Glyph:
        return Glyph(np.zeros((40, 80), np.uint8), area=5.0, place=own, length=12.0, cut=False)


@dataclass
class Heard:
    """A line of which everything else but ``text`` is unlikely."""

    text: str
    sure: float = 0.9
    confidence: float = 0.9

    def likelihood(self, text: str) -> float:
        return self.sure if text == self.text else 1e-4


@dataclass
class Parrot:
    text: str
    sure: float = 0.9
    alphabets: list[str] = field(default_factory=list)

    def read(self, ink: np.ndarray, alphabet: str = "", narrow: float = 1.0) -> Heard:
        self.alphabets.append(alphabet)
        return Heard(self.text, self.sure)


def boxed(kind: Kind, cells: int = 3, rule: Rule | None = None, *, critical: bool = False) -> tuple[Field, Zone]:
    zone = Zone(1, None, tuple(Rect(20 + 6 * i, 20, 5, 6.5) for i in range(cells)))
    return Field("pulse", kind, "Pouls", (zone,), rule or Rule(), critical=critical), zone


def doubtful(value: str, confidence: float, *others: tuple[str, float], source: Source = Source.NUMBERS) -> Answer:
    every = tuple(Candidate(text, odds) for text, odds in ((value, confidence), *others))
    return Answer(every, Verdict.ACCEPTED, source=source)


def heard(answer: Answer, text: str, place: tuple[Field, Zone] | None = None, sure: float = 0.9) -> Answer:
    at = place or boxed(Kind.DIGITS)
    return look_again({PULSE: answer}, [at], Paper(), CONTEXT, Parrot(text, sure), POLICY)[PULSE]  # type: ignore[arg-type]


def test_two_readers_who_agree_are_surer_than_one() -> None:
    answer = heard(doubtful("82", 0.8, ("87", 0.15)), "82")
    assert (answer.value, answer.verdict, answer.source) == ("82", Verdict.ACCEPTED, Source.NUMBERS_TWO)
    assert 0.95 < answer.candidates[0].confidence < 1.0


def test_readers_who_differ_send_the_field_to_a_person_with_both_readings() -> None:
    answer = heard(doubtful("82", 0.9, ("87", 0.05)), "62")
    assert (answer.verdict, answer.reason) == (Verdict.REVIEW, Reason.DISAGREE)
    assert {"82", "62"} <= {candidate.value for candidate in answer.candidates}
    assert sum(candidate.confidence for candidate in answer.candidates) <= 1.0


def test_what_the_second_reads_is_offered_only_where_the_field_can_hold_it() -> None:
    narrow = boxed(Kind.DIGITS, rule=Rule(minimum=40, maximum=200))
    assert "12" not in {c.value for c in heard(doubtful("82", 0.8), "12", narrow).candidates}
    assert "1282" not in {c.value for c in heard(doubtful("82", 0.8), "1282").candidates}
    assert heard(doubtful("82", 0.8), "12", narrow).reason is Reason.DISAGREE
    assert heard(doubtful("82", 0.8), "").reason is Reason.DISAGREE


@pytest.mark.parametrize("confidence", [0.3, 0.98, 0.999])
def test_what_is_sure_or_hopeless_is_left_alone(confidence: float) -> None:
    answer = doubtful("82", confidence)
    assert heard(answer, "62") is answer


@pytest.mark.parametrize(("source", "both"), [
    (Source.INITIALS, Source.INITIALS_TWO), (Source.LETTERS, Source.LETTERS_TWO), (Source.WORDS, Source.WORDS),
])  # fmt: skip
def test_capitals_of_no_list_are_heard_twice_however_sure_the_first_is(source: Source, both: Source) -> None:
    place = boxed(Kind.LETTERS)
    answer = doubtful("FG", 0.9999, source=source)
    assert heard(answer, "FG", place).source is both
    assert (heard(answer, "TG", place).verdict is Verdict.REVIEW) == (both is not source)


def test_agreement_leaves_the_order_of_sure_and_less_sure_fields() -> None:
    sure, less = (heard(doubtful("82", odds), "82").candidates[0].confidence for odds in (0.97, 0.9))
    assert sure > less > 0.9


def test_a_critical_field_gets_a_second_word_however_sure_the_first_is() -> None:
    place = boxed(Kind.DIGITS, critical=True)
    assert heard(doubtful("82", 0.999), "62", place).reason is Reason.DISAGREE
    assert heard(doubtful("82", 0.999), "82", place).verdict is Verdict.ACCEPTED


def test_a_reason_that_no_reader_removes_stands() -> None:
    answer = doubtful("2024-02-31", 0.9, source=Source.DATES).to_review(Reason.NOT_A_DATE)
    place = boxed(Kind.DATE, 8, Rule(order="DDMMYYYY"), critical=True)
    again = heard(answer, "21022024", place)
    assert (again.verdict, again.reason, again.value) == (Verdict.REVIEW, Reason.NOT_A_DATE, "2024-02-31")
    assert again.candidates[1].value == "2024-02-21"
    usual = boxed(Kind.DATE, 8, Rule(order="DDMMYYYY"))
    assert heard(answer, "31022024", usual) is answer


def test_a_doubt_of_the_ink_is_settled_by_agreement() -> None:
    assert heard(doubtful("82", 0.9).to_review(Reason.UNSURE), "82").verdict is Verdict.ACCEPTED


def test_agreement_on_another_patients_day_of_birth_is_not_enough() -> None:
    of, zone = boxed(Kind.DATE, 8, Rule(order="DDMMYYYY"))
    born = replace(of, role=Role.BIRTH_DATE)
    answers = {PULSE: doubtful("1937-04-02", 0.8, source=Source.DATES).to_review(Reason.UNSURE)}
    for day, expected in (("1937-04-02", Verdict.ACCEPTED), ("1931-04-02", Verdict.REVIEW)):
        context = replace(CONTEXT, patient=Patient("1", "MARTIN", "JEANNE", date.fromisoformat(day)))
        again = look_again(answers, [(born, zone)], Paper(), context, Parrot("02041937"), POLICY)[PULSE]  # type: ignore[arg-type]
        assert (again.value, again.verdict) == ("1937-04-02", expected)


def test_nothing_is_heard_of_an_empty_field_nor_without_a_reader() -> None:
    answers = {PULSE: blank(0.999)}
    parrot = Parrot("82")
    place = boxed(Kind.DIGITS, critical=True)
    assert look_again(answers, [place], Paper(), CONTEXT, parrot, POLICY) == answers  # type: ignore[arg-type]
    assert not parrot.alphabets
    unsure = {PULSE: doubtful("82", 0.8)}
    assert look_again(unsure, [place], Paper(), CONTEXT, None, POLICY) == unsure  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "rule", "value", "written"),
    [
        (Kind.DATE, Rule(order="DDMMYYYY"), "1931-04-02", ("02041931",)),
        (Kind.DATE, Rule(order="DDMMYY"), "2026-04-02", ("020426",)),
        (Kind.TIME, Rule(order="HHMM"), "14:05", ("1405",)),
        (Kind.DECIMAL, Rule(decimals=1), "37.5", ("375",)),
        (Kind.DECIMAL, Rule(decimals=1), "0.5", ("05", "5")),
        (Kind.LETTERS, Rule(), "LE GOFF", ("LEGOFF",)),
    ],
)
def test_a_value_is_compared_as_it_stands_in_the_boxes(
    kind: Kind, rule: Rule, value: str, written: tuple[str, ...]
) -> None:
    place = boxed(kind, len(written[0]), rule)
    assert spellings(place[0], value) == written
    for text in written:
        assert heard(doubtful(value, 0.8), text, place).verdict is Verdict.ACCEPTED


values = st.integers(0, 999).map(str)


@given(values, values, st.floats(0, 1), st.floats(0, 1), st.sampled_from([Reason.NONE, Reason.UNSURE, Reason.GAP]))
def test_what_both_have_heard_is_accepted_only_where_they_agree(
    first: str, second: str, confidence: float, sure: float, reason: Reason
) -> None:
    answer = doubtful(first, confidence)
    answer = answer.to_review(reason) if reason else answer
    again = heard(answer, second, sure=sure)
    assert all(0.0 <= candidate.confidence <= 1.0 for candidate in again.candidates)
    if again.source is Source.NUMBERS_TWO and again.verdict is Verdict.ACCEPTED:
        assert again.value == first == second
    if reason is Reason.GAP:
        assert again.reason is Reason.GAP
