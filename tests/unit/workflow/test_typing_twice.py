"""Two people type a critical field without seeing each other's word, and what comes of it."""

import json

import pytest

from recon.cli.tracejson import trace_json
from recon.errors import InvalidValue, SheetStateError, UnknownField
from recon.model.ledger import Act
from recon.model.page import Page
from recon.model.reading import Reason, Verdict
from recon.model.sheet import SheetCode, SheetState
from recon.model.verification import Outcome
from recon.store import Store, ledger, queries
from recon.store.keying import keyings
from recon.store.projections import rebuild
from recon.workflow.choosing import choose
from recon.workflow.explaining import void
from recon.workflow.keying import CRITICAL, FIELDS, FORMS, Typed, is_due, key, reopen, rule, settle
from recon.workflow.keying_queue import blinds, counts, differences
from recon.workflow.opening import form_of
from recon.workflow.reading_out import readings
from recon.workflow.repeats import Choice, keep
from recon.workflow.scanning import record_page
from recon.workflow.tracing import trace
from recon.workflow.verifying import current_value, verify
from tests.helpers.store_samples import (
    OPERATOR,
    SERIALS,
    UNDRAWN,
    VERSION,
    issue,
    keep_file,
    page_result,
    reading,
    scan_sheet,
)

SHEET = SERIALS[0]
NAME = (SHEET, "name", None)
READ = (
    reading("name", "LE G0FF", Verdict.REVIEW, Reason.CRITICAL),
    reading("pulse", "82", Verdict.REVIEW, Reason.UNSURE, row=0),
    reading("day", "2026-03-01"),
)


def returned(store: Store, *serials: str) -> None:
    choose(store, CRITICAL, True, operator=OPERATOR)
    for serial in serials or (SHEET,):
        scan_sheet(store, issue(store, serial), *READ)


def typed(store: Store, text: str, operator: str) -> Typed:
    return key(store, NAME, outcome=Outcome.VALUE, text=text, operator=operator)


def places(store: Store, operator: str) -> list[tuple[str, str, int | None]]:
    return [one.place for one in blinds(store, operator)]


def decided(store: Store) -> queries.Standing:
    return next(one for one in queries.standings(store, serial=SHEET) if one.reading.field == "name")


def due(store: Store, field: str, row: int | None = None) -> bool:
    sheet = queries.sheet(store, SHEET)
    found = form_of(store, sheet.form, sheet.version).field(field)
    assert found is not None
    return is_due(store, sheet, found, row)


def test_nothing_is_typed_twice_before_the_station_chooses_it(store: Store) -> None:
    scan_sheet(store, issue(store), *READ)
    assert not due(store, "name")
    assert places(store, "anna") == []
    with pytest.raises(SheetStateError):
        typed(store, "LE GOFF", "anna")


def test_two_who_say_the_same_decide_and_the_second_names_the_first(store: Store) -> None:
    returned(store)
    assert due(store, "name")
    assert places(store, "anna") == [NAME]
    assert typed(store, "le goff", "anna") is Typed.FIRST
    assert queries.sheet(store, SHEET).state is SheetState.TO_VERIFY
    assert decided(store).verification is None
    assert places(store, "anna") == []
    assert places(store, "boris") == [NAME]
    assert typed(store, "LE GOFF", "boris") is Typed.AGREES
    found = decided(store).verification
    assert found is not None
    assert (found.value, found.operator) == ("LE GOFF", "boris")
    assert "anna" in found.note
    assert keyings(store, NAME) == ()
    acts = [entry.act for _, entry in ledger.entries(store.db)][-2:]
    assert acts == [Act.FIELD_KEYED, Act.FIELD_VERIFIED]


def test_two_who_differ_leave_it_to_whoever_sees_both(store: Store) -> None:
    returned(store)
    typed(store, "LE GOFF", "anna")
    assert typed(store, "LE GUFF", "boris") is Typed.DIFFERS
    assert decided(store).verification is None
    assert places(store, "carole") == []
    (found,) = differences(store)
    assert (found.first.operator, found.first.value) == ("anna", "LE GOFF")
    assert (found.second.operator, found.second.value) == ("boris", "LE GUFF")
    for operator in ("anna", "boris", "carole"):
        with pytest.raises(SheetStateError):
            typed(store, "LE GOFF", operator)
    settle(store, NAME, outcome=Outcome.VALUE, text="LE GOFF", operator="carole")
    verification = decided(store).verification
    assert verification is not None
    assert (verification.value, verification.operator) == ("LE GOFF", "carole")
    assert "anna" in verification.note
    assert "boris" in verification.note
    assert differences(store) == ()
    with pytest.raises(SheetStateError):
        settle(store, NAME, outcome=Outcome.BLANK, operator="carole")


@pytest.mark.parametrize("spelling", ["anna", "Anna", "  ANNA "])
def test_one_person_is_never_two_however_their_name_is_spelled(store: Store, spelling: str) -> None:
    returned(store)
    typed(store, "LE GOFF", "anna")
    assert places(store, spelling) == []
    assert typed(store, "LE GOFF", spelling) is Typed.FIRST
    assert decided(store).verification is None
    assert typed(store, "LE GUFF", spelling) is Typed.FIRST
    assert differences(store) == ()
    assert places(store, "boris") == [NAME]
    assert typed(store, "LE GUFF", "boris") is Typed.AGREES


def test_who_differs_cannot_try_until_it_agrees(store: Store) -> None:
    returned(store)
    typed(store, "LE GOFF", "anna")
    typed(store, "LE GUFF", "boris")
    with pytest.raises(SheetStateError):
        typed(store, "LE GOFF", "boris")
    assert decided(store).verification is None


def test_blank_is_not_none_and_not_illegible(store: Store) -> None:
    returned(store)
    assert key(store, NAME, outcome=Outcome.BLANK, operator="anna") is Typed.FIRST
    assert key(store, NAME, outcome=Outcome.ILLEGIBLE, operator="boris") is Typed.DIFFERS
    settle(store, NAME, outcome=Outcome.ILLEGIBLE, operator="anna")
    verification = decided(store).verification
    assert verification is not None
    assert verification.outcome is Outcome.ILLEGIBLE


def test_an_odd_value_is_asked_about_the_same_whatever_the_machine_read(store: Store) -> None:
    choose(store, FIELDS, ["sample:pulse"], operator=OPERATOR)
    issue_and_read = reading("pulse", "820", Verdict.REVIEW, Reason.OUT_OF_RANGE, row=0)
    scan_sheet(store, issue(store), issue_and_read)
    place = (SHEET, "pulse", 0)
    for text in ("820", "821"):
        with pytest.raises(InvalidValue) as raised:
            key(store, place, outcome=Outcome.VALUE, text=text, operator="anna")
        assert raised.value.details["confirmable"]
    assert keyings(store, place) == ()
    assert key(store, place, outcome=Outcome.VALUE, text="820", operator="anna", force=True) is Typed.FIRST


def test_a_blind_field_says_nothing_of_what_was_made_of_it(store: Store) -> None:
    returned(store)
    typed(store, "LE GOFF", "anna")
    (blind,) = blinds(store, "boris")
    assert "G0FF" not in repr(blind)
    assert "GOFF" not in repr(blind)


def test_what_two_people_decided_takes_two_people_again(store: Store) -> None:
    returned(store)
    for operator in ("anna", "boris"):
        typed(store, "LE GOFF", operator)
    assert due(store, "name")
    assert current_value(store, SHEET, "name", None) == "LE GOFF"
    reopen(store, NAME, operator="boris")
    assert current_value(store, SHEET, "name", None) is None
    assert queries.sheet(store, SHEET).state is SheetState.TO_VERIFY
    with pytest.raises(SheetStateError):
        reopen(store, NAME, operator="boris")
    for operator in ("boris", "anna"):
        typed(store, "LE GUFF", operator)
    assert current_value(store, SHEET, "name", None) == "LE GUFF"


def test_the_choice_says_which_forms_and_which_fields(store: Store) -> None:
    returned(store)
    choose(store, FORMS, ["vitals"], operator=OPERATOR)
    assert not due(store, "name")
    choose(store, FIELDS, ["sample:pulse", "sample:day"], operator=OPERATOR)
    assert due(store, "pulse", 0)
    assert not due(store, "day")  # accepted: nobody is asked about it
    assert places(store, "anna") == [(SHEET, "pulse", 0)]
    choose(store, FORMS, None, operator=OPERATOR)
    assert due(store, "name")
    choose(store, CRITICAL, False, operator=OPERATOR)
    choose(store, FIELDS, None, operator=OPERATOR)
    assert not rule(store)


def test_fields_typed_once_by_another_come_first(store: Store) -> None:
    returned(store, *SERIALS)
    last = (SERIALS[2], "name", None)
    key(store, last, outcome=Outcome.VALUE, text="LE GOFF", operator="anna")
    assert places(store, "boris")[0] == last
    assert last not in places(store, "anna")
    assert counts(store, "boris") == (3, 0)
    assert counts(store, "anna") == (2, 0)
    key(store, last, outcome=Outcome.VALUE, text="LE GUFF", operator="boris")
    assert counts(store, "boris") == (2, 1)


def test_a_sheet_that_was_taken_out_is_typed_by_nobody(store: Store) -> None:
    returned(store)
    typed(store, "LE GOFF", "anna")
    void(store, SHEET, "torn", operator=OPERATOR)
    assert places(store, "boris") == []
    assert counts(store, "boris") == (0, 0)
    with pytest.raises(SheetStateError):
        typed(store, "LE GOFF", "boris")
    with pytest.raises(UnknownField):
        key(store, (SHEET, "nome", None), outcome=Outcome.BLANK, operator="boris")


def test_what_is_typed_no_more_keeps_nothing_else_from_being_typed(store: Store) -> None:
    returned(store, *SERIALS)
    typed(store, "LE GOFF", "anna")
    choose(store, FORMS, ["vitals"], operator=OPERATOR)
    choose(store, FIELDS, ["sample:pulse"], operator=OPERATOR)
    assert [place[1] for place in places(store, "boris")] == ["pulse"] * 3
    assert [one.place[1] for one in blinds(store, "boris", limit=1)] == ["pulse"]
    assert counts(store, "boris") == (3, 0)


def test_a_word_about_a_difference_rests_with_the_decision(store: Store) -> None:
    returned(store)
    typed(store, "LE GOFF", "anna")
    choose(store, CRITICAL, False, operator=OPERATOR)
    verify(store, *NAME, outcome=Outcome.VALUE, text="LE GOFF", operator=OPERATOR)
    choose(store, CRITICAL, True, operator=OPERATOR)
    assert keyings(store, NAME) == ()
    assert places(store, "boris") == []


def test_the_tables_are_made_again_from_the_ledger_alike(store: Store) -> None:
    returned(store, *SERIALS)
    typed(store, "LE GOFF", "anna")
    typed(store, "LE GUFF", "boris")
    key(store, (SERIALS[1], "name", None), outcome=Outcome.VALUE, text="LE GOFF", operator="anna")
    again = rebuild(store.db)
    for table in ("keyings", "verifications", "choices"):
        told = f"SELECT * FROM {table} ORDER BY 1"  # noqa: S608 - our own names
        assert again.execute(told).fetchall() == store.db.execute(told).fetchall()
    assert json.loads(again.execute("SELECT value FROM keyings").fetchone()[0]) == "LE GOFF"


def rewritten(store: Store) -> Page:
    """Bring the page back once more, with another name on it, and keep that scan; return it."""
    code = SheetCode("sample", VERSION, SHEET, 1, 1, 1)
    (page,) = keep_file(store, b"again", name="again.tif")
    read = (reading("name", "LEROUX"), reading("code", "A7"))
    record_page(store, page_result(code, page, *read), operator=OPERATOR, policy=UNDRAWN)
    keep(store, SHEET, 1, Choice.LATEST, operator=OPERATOR)
    return page


def ask_again(store: Store) -> None:
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.FIELD_ASKED, SHEET, {"field": "name", "row": None, "why": "keying"})


def test_what_was_typed_of_one_scan_agrees_with_nobody_who_sees_another(store: Store) -> None:
    returned(store)
    typed(store, "LEROUX", "anna")
    rewritten(store)
    assert keyings(store, NAME) == ()
    assert rebuild(store.db).execute("SELECT count(*) FROM keyings WHERE NOT ended").fetchone() == (0,)
    ask_again(store)
    assert typed(store, "LEROUX", "boris") is Typed.FIRST
    assert decided(store).verification is None


def test_who_saw_a_scan_that_counts_no_more_says_nothing_of_the_one_that_does(store: Store) -> None:
    returned(store)
    seen = decided(store).page
    typed(store, "LEROUX", "anna")
    page = rewritten(store)
    ask_again(store)
    with pytest.raises(SheetStateError):
        key(store, NAME, outcome=Outcome.VALUE, text="LEROUX", operator="boris", page=seen)
    assert key(store, NAME, outcome=Outcome.VALUE, text="LEROUX", operator="boris", page=page) is Typed.FIRST
    typed(store, "LEROIX", "anna")
    with pytest.raises(SheetStateError):
        settle(store, NAME, outcome=Outcome.VALUE, text="LEROUX", operator="carole", page=seen)
    assert decided(store).verification is None
    settle(store, NAME, outcome=Outcome.VALUE, text="LEROUX", operator="carole", page=page)


def test_a_scan_that_the_machine_is_sure_of_gives_no_single_person_the_field(store: Store) -> None:
    returned(store)
    typed(store, "LEROUX", "anna")
    typed(store, "LEROUX", "boris")
    rewritten(store)
    assert not decided(store).waits
    with pytest.raises(SheetStateError):
        verify(store, SHEET, "name", None, outcome=Outcome.VALUE, text="LEROIX", operator="carole")
    assert current_value(store, SHEET, "name", None) == "LEROUX"


@pytest.mark.parametrize("nobody", ["?", "", "  "])
def test_nobody_is_none_of_the_two(store: Store, nobody: str) -> None:
    returned(store)
    with pytest.raises(SheetStateError):
        typed(store, "LE GOFF", nobody)
    typed(store, "LE GOFF", "anna")
    with pytest.raises(SheetStateError):
        typed(store, "LE GOFF", nobody)
    typed(store, "LE GUFF", "boris")
    with pytest.raises(SheetStateError):
        settle(store, NAME, outcome=Outcome.VALUE, text="LE GOFF", operator=nobody)
    assert decided(store).verification is None


def test_neither_what_was_read_nor_what_was_typed_is_told_before_both_have(store: Store) -> None:
    returned(store)
    typed(store, "LEROUX", "anna")
    rows = {(row["field"], row["row"]): row for row in readings(store, sheet=SHEET)}
    name = rows["name", None]
    assert (name["value"], name["confidence"], name["verdict"], name["verified"]) == (None, 0.0, "review", None)
    assert rows["pulse", 0]["value"] == "82"
    (found,) = trace(store, f"{SHEET}:name")
    told = json.dumps(trace_json(found))
    assert "G0FF" not in told
    assert "LEROUX" not in told
    typed(store, "LEROUX", "boris")
    assert next(row for row in readings(store) if row["field"] == "name")["value"] == "LE G0FF"
    (found,) = trace(store, f"{SHEET}:pulse:0")
    assert {Act.FIELD_KEYED, Act.FIELD_VERIFIED}.isdisjoint(entry.act for entry in found.entries)


@pytest.mark.parametrize("forms", ["sample", "vitals", 3, {"sample": True}])
def test_a_choice_that_says_nothing_clear_has_more_typed_twice_and_not_less(store: Store, forms: object) -> None:
    returned(store)
    choose(store, FORMS, forms, operator=OPERATOR)
    choose(store, FIELDS, "sample:pulse", operator=OPERATOR)
    assert due(store, "name")
    assert due(store, "pulse", 0)
