"""Temporary numbers: random in a range that is the station's alone, never twice, and a clear end."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.design.numbers import (
    display_number,
    is_downtime_number,
    number_at,
    own_span,
    parse_number,
    place_of,
    spare_span,
)
from recon.errors import InvalidValue, NumbersExhausted, OutputError, RangeRefused
from recon.model.number import NumberKind
from recon.store import Store
from recon.vision.sheetcode import ALPHABET
from recon.workflow.checking import check
from recon.workflow.numbers import import_range, issue_number, new_serials, number_ranges, reserve, warnings
from recon.workflow.rosters import import_patients
from tests.helpers.store_samples import OPERATOR, blank_store, sample_patient

PLACES = st.integers(0, 32**7 - 1)


def issue(store: Store, kind: str = "patient", count: int = 1) -> list[str]:
    with store.transaction(OPERATOR) as journal:
        return [issue_number(store, journal, kind) for _ in range(count)]


@given(st.sampled_from(NumberKind), PLACES)
def test_a_number_says_its_place(kind: NumberKind, place: int) -> None:
    number = number_at(kind, place)
    assert place_of(kind, number) == place
    assert parse_number(kind, display_number(number).lower().replace("0", "o")) == number
    assert is_downtime_number(number) == (kind is not NumberKind.SHEET)


@given(PLACES, st.integers(0, 9), st.sampled_from(ALPHABET))
def test_any_one_wrong_character_is_refused(place: int, where: int, other: str) -> None:
    number = number_at(NumberKind.PATIENT, place)
    wrong = number[:where] + other + number[where + 1 :]
    if wrong != number:
        with pytest.raises(InvalidValue):
            parse_number(NumberKind.PATIENT, wrong)


@given(st.sampled_from(NumberKind), st.text(min_size=1), st.text(min_size=1))
def test_what_stations_keep_and_give_is_disjoint(kind: NumberKind, one: str, other: str) -> None:
    spans = sorted((span(kind, station) for station in {one, other} for span in (own_span, spare_span)), key=str)
    shares = {(span.first, span.end) for span in spans}
    own, spare = own_span(kind, one), spare_span(kind, one)
    assert own.end == spare.first
    # Two stations may fall on the same share, but never on a part of one.
    assert all(a == b or a[1] <= b[0] or b[1] <= a[0] for a in shares for b in shares)


def test_a_fresh_store_gives_numbers_that_nobody_takes_for_the_hospitals(store: Store) -> None:
    patients, stays = issue(store, "patient", 50), issue(store, "stay", 50)
    assert len({*patients, *stays}) == 100
    assert all(number.startswith("TP") and is_downtime_number(number) for number in patients)
    assert all(number.startswith("TS") and is_downtime_number(number) for number in stays)
    assert patients != sorted(patients)
    serials = new_serials(store, 20)
    assert len(set(serials)) == 20
    assert [one.used for one in number_ranges(store)] == [50, 50, 0]
    assert check(store) == ()


def test_a_range_goes_to_another_station(store: Store, tmp_path: Path) -> None:
    given = [reserve(store, NumberKind.PATIENT, 10, tmp_path / f"{n}.json", name="URG", operator="x") for n in (1, 2)]
    assert given[0].last < given[1].first
    own = number_ranges(store, NumberKind.PATIENT)[0]
    assert own.last < given[0].first
    with blank_store(tmp_path / "other") as other:
        import_range(other, tmp_path / "1.json", operator="x")
        numbers = issue(other, count=8)
        assert all(given[0].first <= number <= given[0].last for number in numbers)
        (warning,) = warnings(other, "en")
        assert "8 patient numbers of 10" in warning
        issue(other, count=2)
        with pytest.raises(NumbersExhausted) as refused:
            issue(other)
        assert "recon numbers import" in refused.value.message("en")
        with pytest.raises(RangeRefused):
            import_range(other, tmp_path / "1.json", operator="x")
        import_range(other, tmp_path / "2.json", operator="x")
        issue(other)
        assert check(other) == ()


def test_an_emptied_station_helps_itself(store: Store, tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        reserve(store, NumberKind.STAY, 3, tmp_path / name, operator="x")
        import_range(store, tmp_path / name, operator="x")
        assert len(set(issue(store, "stay", 3))) == 3
    assert check(store) == ()


def test_a_range_that_could_not_be_written_was_never_given(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        reserve(store, NumberKind.SHEET, 5, tmp_path / "nowhere" / "x.json", operator="x")
    first = reserve(store, NumberKind.SHEET, 5, tmp_path / "x.json", operator="x")
    assert place_of(NumberKind.SHEET, first.first) == spare_span(NumberKind.SHEET, store.station).first
    with pytest.raises(RangeRefused):
        reserve(store, NumberKind.SHEET, 32**5, tmp_path / "y.json", operator="x")
    with pytest.raises(RangeRefused):
        reserve(store, NumberKind.SHEET, 0, tmp_path / "y.json", operator="x")


def test_the_hospitals_own_numbers(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "ipp.txt"
    file.write_text("0004711\n0004712\n\n0004713\n", encoding="utf-8-sig")
    assert import_range(store, file, kind=NumberKind.PATIENT, operator="x").size == 3
    import_patients(store, [sample_patient("0004712")], operator="x")
    assert sorted(issue(store, count=2)) == ["0004711", "0004713"]
    with pytest.raises(NumbersExhausted):
        issue(store)
    assert check(store) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1\n2\n1\n", NumberKind.PATIENT),
        ("8001234\n", NumberKind.PATIENT),  # a patient's already
        ("one two\n", NumberKind.PATIENT),
        ("9" * 40, NumberKind.PATIENT),
        ("\n\n", NumberKind.PATIENT),
        ("1\n", None),
        ("1\n", NumberKind.SHEET),
        ('{"format": "recon-number-range/1", "kind": "pat', None),
        ('{"format": "something/1"}', None),
    ],
)
def test_what_is_no_range_changes_nothing(store: Store, tmp_path: Path, text: str, kind: NumberKind | None) -> None:
    import_patients(store, [sample_patient()], operator="x")
    file = tmp_path / "range"
    file.write_text(text, encoding="utf-8")
    before = number_ranges(store)
    with pytest.raises(RangeRefused):
        import_range(store, file, kind=kind, operator="x")
    assert number_ranges(store) == before


def test_a_range_that_overlaps_is_refused(store: Store, tmp_path: Path) -> None:
    own = number_ranges(store, NumberKind.PATIENT)[0]
    told = {"format": "recon-number-range/1", "id": "01M874Z1XS2Z69BX9Z4ZAWG5JM", "from": "X", "kind": "patient"}
    file = tmp_path / "range.json"
    file.write_text(json.dumps(told | {"first": own.first, "last": own.first, "size": 1}))
    with pytest.raises(RangeRefused, match=own.first):
        import_range(store, file, operator="x")
