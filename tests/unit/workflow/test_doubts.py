"""What makes it doubtful whose a sheet is: raised once, in the act that shows it, and settled by somebody else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from recon import language
from recon.errors import SecondPersonNeeded, UnknownDoubt, UsageError
from recon.model.identity import Doubt, DoubtKind, Header, Seen
from recon.model.ledger import Act
from recon.model.patient import Patient
from recon.model.sheet import SheetCode, SheetState
from recon.model.verification import Outcome
from recon.reconciliation.changes import Change
from recon.store import Store, identities, queries
from recon.vision import labelcode
from recon.workflow.doubting import settle
from recon.workflow.doubts import AGREES, count_doubts, open_doubts
from recon.workflow.explaining import void
from recon.workflow.exporting import export_csv, export_fhir
from recon.workflow.matching import match
from recon.workflow.rosters import import_files
from recon.workflow.taking import Taken, Telling, take
from recon.workflow.verifying import verify
from recon.workflow.waiting import in_doubt
from tests.helpers.adt_messages import adt
from tests.helpers.scans import blank_scan
from tests.helpers.store_samples import OPERATOR
from tests.helpers.who_store import ANNE, PAUL, SERIALS, issue_who, know, saying, scan_who

SHEET = SERIALS[0]
UNREADABLE = Seen(Header.UNREADABLE)


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    language.choose("en")
    yield
    language.choose("fr")


def merge(store: Store, former: str, into: str) -> None:
    with store.transaction(OPERATOR) as journal:
        change = Change(into, store.clock().astimezone(UTC), former=former)
        take(store, journal, [change], "test", Taken(), Telling.EVENTS)


def printed(store: Store, patient: Patient = ANNE) -> SheetCode:
    know(store, PAUL)
    return issue_who(store, patient=patient)


def kinds(store: Store) -> list[DoubtKind]:
    return [one.kind for one in identities.doubts(store)]


def one(store: Store) -> Doubt:
    (doubt,) = identities.doubts(store)
    return doubt


def state(store: Store) -> SheetState:
    return queries.sheet(store, SHEET).state


def other_header(*lines: str, codes: tuple[str, ...] = ()) -> Seen:
    return Seen(Header.OTHER, lines, codes)


def label_of(patient: Patient) -> str:
    return labelcode.encode(labelcode.PatientCode(patient.ipp))


# What a page shows.


def test_another_header_than_was_printed_is_in_doubt_once(store: Store) -> None:
    code = printed(store)
    scan_who(store, code, seen=other_header("OUEDRAOGO Paul", "30/11/1988"))
    doubt = one(store)
    assert (doubt.kind, doubt.page) == (DoubtKind.HEADER, 1)
    assert "KERBIRIOU" in doubt.expected
    assert doubt.found == "OUEDRAOGO Paul / 30/11/1988"
    assert state(store) is SheetState.VERIFIED
    scan_who(store, code, seen=other_header("something else"), data="again")
    assert kinds(store) == [DoubtKind.HEADER]


def test_what_is_as_printed_or_blank_raises_nothing(store: Store) -> None:
    scan_who(store, printed(store), seen=Seen(Header.AS_PRINTED))
    scan_who(store, issue_who(store, SERIALS[1]), seen=Seen(Header.BLANK))
    scan_who(store, issue_who(store, SERIALS[2]), seen=Seen(Header.WRITTEN, ("x",), (label_of(PAUL),)))
    scan_who(store, issue_who(store, SERIALS[3]), seen=UNREADABLE)
    assert identities.doubts(store) == ()
    assert state(store) is SheetState.MATCHED


def test_a_code_of_somebody_else_is_a_doubt_of_its_own(store: Store) -> None:
    scan_who(store, printed(store), seen=other_header("x", codes=("lab-1", label_of(PAUL))))
    doubt = one(store)
    assert doubt.kind is DoubtKind.STICKER
    assert "OUEDRAOGO" in doubt.found


def test_a_sticker_of_the_patients_own_over_the_header_is_none(store: Store) -> None:
    scan_who(store, printed(store), seen=other_header("x", codes=(ANNE.iep,)))
    assert identities.doubts(store) == ()


def test_a_code_of_a_number_that_was_merged_is_the_patients_own(store: Store) -> None:
    code = printed(store)
    know(store, replace(ANNE, ipp="TP1", iep=""))
    merge(store, "TP1", "8001")
    scan_who(store, code, seen=other_header("x", codes=(labelcode.encode(labelcode.PatientCode("TP1")),)))
    assert identities.doubts(store) == ()


def test_a_better_scan_ends_that_it_cannot_be_seen(store: Store) -> None:
    code = printed(store)
    scan_who(store, code, seen=UNREADABLE)
    assert kinds(store) == [DoubtKind.UNREADABLE]
    scan_who(store, code, seen=Seen(Header.AS_PRINTED), data="better")
    assert kinds(store) == []
    scan_who(store, code, seen=UNREADABLE, data="worse again")
    # The scan that counts is the first one, on which nothing was to be seen: a person has a look.
    assert kinds(store) in ([], [DoubtKind.UNREADABLE])


def test_a_paper_seen_as_printed_is_not_in_doubt_by_a_worse_scan(store: Store) -> None:
    code = printed(store)
    scan_who(store, code, seen=Seen(Header.AS_PRINTED))
    scan_who(store, code, seen=UNREADABLE, data="worse")
    assert kinds(store) == []


def test_sheets_taken_out_raise_nothing(store: Store) -> None:
    code = printed(store)
    void(store, SHEET, "torn", operator=OPERATOR)
    scan_who(store, code, saying(PAUL), seen=other_header("x"))
    assert identities.doubts(store) == ()


# What is written.


def test_fields_of_somebody_else_on_a_printed_sheet(store: Store) -> None:
    scan_who(store, printed(store), saying(PAUL))
    assert kinds(store) == [DoubtKind.WRITTEN]
    assert state(store) is SheetState.VERIFIED


@pytest.mark.parametrize(
    "said",
    [
        saying(ANNE),
        saying(ANNE, birth_name="KERBIRIOUX"),
        saying(ANNE, birth_date="1950-12-03"),
        saying(ANNE, birth_name="LE BRAS", given_names="ANNE"),
        {"birth_date": "1950-03-12"},
        {},
    ],
)
def test_a_slip_or_less_is_not_somebody_else(store: Store, said: dict[str, str]) -> None:
    scan_who(store, printed(store), dict(said))
    assert identities.doubts(store) == ()


def test_a_national_number_of_somebody_else(store: Store) -> None:
    scan_who(store, printed(store), saying(ANNE, ins=PAUL.ins))
    assert kinds(store) == [DoubtKind.WRITTEN]


def test_it_is_raised_with_the_last_field_and_ends_with_a_correction(store: Store) -> None:
    scan_who(store, printed(store), saying(PAUL), doubtful=("given_names", "birth_date"))
    how = {"outcome": Outcome.VALUE, "operator": "anna", "force": True}
    verify(store, SHEET, "birth_date", None, text="30/11/1988", **how)  # type: ignore[arg-type]
    assert identities.doubts(store) == ()
    verify(store, SHEET, "given_names", None, text="PAUL", **how)  # type: ignore[arg-type]
    assert kinds(store) == [DoubtKind.WRITTEN]
    verify(store, SHEET, "remark", None, text="STILL", **how)  # type: ignore[arg-type]
    assert kinds(store) == [DoubtKind.WRITTEN]
    for field, text in (("birth_date", "12/03/1950"), ("given_names", "ANNE"), ("birth_name", "KERBIRIOU")):
        verify(store, SHEET, field, None, text=text, **how)  # type: ignore[arg-type]
    verify(store, SHEET, "sex", None, text="F", **how)  # type: ignore[arg-type]
    assert identities.doubts(store) == ()
    assert identities.doubts(store, settled=True)[0].why == AGREES
    assert state(store) is SheetState.MATCHED


# What lists and messages tell.


def test_a_number_that_becomes_another_persons(store: Store) -> None:
    code = printed(store)
    scan_who(store, code, saying(ANNE))
    know(store, replace(PAUL, ipp="8001", ins=""))
    doubt = next(each for each in identities.doubts(store) if each.kind is DoubtKind.CHANGED)
    assert "KERBIRIOU" in doubt.expected
    assert "OUEDRAOGO" in doubt.found
    know(store, replace(ANNE, ward="URG"))
    assert DoubtKind.CHANGED not in kinds(store)


def test_a_correction_is_not_another_person(store: Store) -> None:
    scan_who(store, printed(store))
    know(store, replace(ANNE, birth_name="KERBIRIOUX", used_name="DURAND", ward="URG"))
    assert identities.doubts(store) == ()


def test_sheets_of_a_number_merged_into_it_are_in_doubt_too(store: Store) -> None:
    issue_who(store, patient=replace(ANNE, ipp="TP1", iep=""))
    issue_who(store, SERIALS[1], ANNE)
    gone = issue_who(store, SERIALS[2], ANNE)
    void(store, gone.serial, "torn", operator=OPERATOR)
    merge(store, "TP1", "8001")
    know(store, replace(PAUL, ipp="8001", ins=""))
    assert {each.sheet for each in identities.doubts(store)} == {SERIALS[0], SERIALS[1]}


def test_a_message_tells_that_it_put_somebody_else_under_a_number(store: Store, tmp_path: Path) -> None:
    issue_who(store, patient=ANNE)
    later = f"{datetime(2027, 1, 1, tzinfo=UTC):%Y%m%d%H%M%S}+0000"
    message = adt("A08", "8001", at=later, name="OUEDRAOGO^Paul", born="19881130", sex="M")
    (tmp_path / "adt.hl7").write_bytes(message)
    taken = import_files(store, [tmp_path / "adt.hl7"], operator=OPERATOR)
    (told,) = taken.warnings
    assert "8001" in told
    assert "KERBIRIOU" in told
    assert kinds(store) == [DoubtKind.CHANGED]


def test_who_becomes_known_later_is_held_against_what_is_written(store: Store) -> None:
    know(store, PAUL)
    scan_who(store, issue_who(store), saying(PAUL))
    match(store, SHEET, "8009", operator="marc", unlisted=True)
    assert identities.doubts(store) == ()
    know(store, replace(ANNE, ipp="8009"))
    assert kinds(store) == [DoubtKind.WRITTEN]
    know(store, replace(PAUL, ipp="8009", ins=""))
    assert kinds(store) == [DoubtKind.CHANGED]


def test_a_sheet_taken_out_waits_for_nobody(store: Store) -> None:
    scan_who(store, printed(store), saying(PAUL))
    void(store, SHEET, "torn", operator=OPERATOR)
    assert open_doubts(store) == ()
    assert in_doubt(store) == ()


# Settled.


def test_another_person_settles_by_the_end_of_the_number(store: Store) -> None:
    know(store, ANNE, PAUL)
    scan_who(store, issue_who(store), saying(PAUL))
    match(store, SHEET, "8001", operator="Marc B.")
    doubt = one(store)
    with pytest.raises(SecondPersonNeeded):
        settle(store, doubt.id[-6:], "I said so", operator="marc-b")
    with pytest.raises(UsageError):
        settle(store, doubt.id, " ", operator="anna")
    with pytest.raises(UsageError):
        settle(store, doubt.id, "by whom?", operator="?")
    for name in ("", "ZZZZZZ"):
        with pytest.raises(UnknownDoubt):
            settle(store, name, "why", operator="anna")
    done = settle(store, doubt.id[-6:].lower(), "wrote her husband's name", operator="anna")
    assert (done.settled_by, done.why) == ("anna", "wrote her husband's name")
    assert state(store) is SheetState.MATCHED
    with pytest.raises(UnknownDoubt):
        settle(store, doubt.id, "again", operator="anna")


def test_what_somebody_settled_is_not_asked_again(store: Store) -> None:
    code = printed(store)
    scan_who(store, code, saying(PAUL), seen=other_header("PAUL"))
    for doubt in identities.doubts(store):
        settle(store, doubt.id, "looked at it", operator="anna")
    scan_who(store, code, saying(PAUL), seen=other_header("PAUL"), data="again")
    verify(store, SHEET, "sex", None, outcome=Outcome.VALUE, text="M", operator="anna", force=True)
    assert identities.doubts(store) == ()
    scan_who(store, code, saying(PAUL), seen=other_header("ODILE"), data="third")
    assert kinds(store) == [DoubtKind.HEADER]


# Held back.


def test_sheets_in_doubt_do_not_go_out(store: Store, tmp_path: Path) -> None:
    scan_who(store, printed(store), seen=other_header("x"))
    other = issue_who(store, SERIALS[1], PAUL)
    scan_who(store, other, seen=Seen(Header.AS_PRINTED), image=blank_scan("other"))
    for export in (export_csv, export_fhir):
        done = export(store, tmp_path / f"{export.__name__}.json", operator=OPERATOR)
        assert done.sheets == (SERIALS[1],), done.left
        assert [left.sheet for left in done.left] == [SHEET]
        assert "not what was printed" in done.left[0].reason
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.DELIVERED, SERIALS[1], {"destination": "http://fhir.example", "receipt": {}})
    know(store, replace(ANNE, ipp="8002"))
    for export in (export_csv, export_fhir):
        done = export(store, tmp_path / f"{export.__name__}-2.json", operator=OPERATOR)
        assert done.sheets == ()
        assert {left.sheet for left in done.left} == {SHEET, SERIALS[1]}


def test_they_are_counted_and_listed(store: Store) -> None:
    scan_who(store, printed(store), saying(PAUL), seen=other_header("x"))
    assert count_doubts(store) == dict.fromkeys(DoubtKind, 0) | {"header": 1, "written": 1}
    (waiting,) = in_doubt(store)
    assert waiting.patient == ANNE
    assert waiting.is_present
    assert {each.kind for each in waiting.doubts} == {DoubtKind.HEADER, DoubtKind.WRITTEN}
    assert waiting.described.birth_date == date(1988, 11, 30)
