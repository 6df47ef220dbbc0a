"""What a record says beside its value: who typed it, when it came in, where it stands, and of what it is a part."""

from dataclasses import replace
from datetime import datetime

import pytest

from recon.design.kit import load_kit
from recon.model.form import Coding, Form, Kind, Role
from recon.model.parts import PART_SYSTEM
from recon.model.record import Record
from recon.model.verification import Outcome
from recon.store import Store, queries
from recon.workflow import records
from recon.workflow.opening import form_of
from recon.workflow.records import part_of, sheet_record
from recon.workflow.verifying import verify
from tests.helpers.kit_records import kit_sheets
from tests.helpers.scans import blank_scan
from tests.helpers.store_samples import SERIALS, issue, reading, sample_patient, scan_sheet

NUMBERED = tuple(f"dose.{part}.{n}" for part in ("due", "given", "by", "not_given") for n in range(1, 5))
PARTS = {
    "medication": {
        *("allergy.known", "allergy.which"),
        *("dose.drug", "dose.amount", "dose.unit", "dose.route", "dose.as_needed", *NUMBERED),
        *("infusion.drug", "infusion.rate", "infusion.end"),
    },
    "operation": {"act.what", "act.by", "act.start", "act.end"},
} | {
    key: {"allergy.known", "allergy.which"} for key in ("admission", "orders", "registration", "triage", "triage-child")
}


def test_the_kit_says_what_is_a_dose_an_act_or_an_allergy() -> None:
    kit = load_kit()
    for key in kit.keys:
        fields = kit.form(key, "fr").fields
        assert {part_of(field) for field in fields} - {""} == PARTS.get(key, set()), key


def places(store: Store) -> dict[tuple[str, int | None], Record]:
    return {(one.field, one.row): one for one in sheet_record(store, queries.sheet(store, SERIALS[0])).records}


def scanned(store: Store) -> datetime:
    """Bring a sheet back; returns when."""
    code = issue(store, patient=sample_patient())
    rows = [reading("day", "2026-02-28"), reading("pulse", "82", row=0), reading("pulse", "90", row=1)]
    page = scan_sheet(store, code, *rows, data=blank_scan("x"))
    file = queries.file(store, page.digest)
    assert file is not None
    return file.at


def test_who_typed_a_value_is_not_who_let_it_stand(store: Store) -> None:
    scanned(store)
    verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.VALUE, text="83", operator="anna")
    verify(store, SERIALS[0], "pulse", 1, outcome=Outcome.VALUE, text="90", operator="anna")
    verify(store, SERIALS[0], "day", None, outcome=Outcome.STRUCK, operator="anna")
    found = places(store)
    assert (found["pulse", 0].transcriber, found["pulse", 0].verifier) == ("anna", "anna")
    assert (found["pulse", 1].transcriber, found["pulse", 1].verifier) == ("", "anna")
    assert (found["day", None].transcriber, found["day", None].verifier) == ("", "anna")


def test_a_value_came_in_when_it_was_decided_else_with_its_page(store: Store) -> None:
    at = scanned(store)
    verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.VALUE, text="83", operator="anna")
    found = places(store)
    assert found["pulse", 0].entered_at == found["pulse", 0].verified_at
    assert found["pulse", 1].entered_at == at
    assert found["pulse", 1].box == (1, 2, 30, 40)


def test_a_time_that_is_a_part_of_something_is_its_own() -> None:
    (sheet,) = [one for one in kit_sheets(3) if one.form == "medication"]
    given = [one for one in sheet.records if one.part.startswith("dose.given") and one.value]
    assert given
    assert all(one.kind is Kind.TIME and f"{one.event:%H:%M}" == one.value for one in given)


def test_a_dose_is_of_its_own_time_and_of_who_signed_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = {"time": "dose.given.1", "pulse": "dose.by.1", "temperature": "dose.drug"}

    def parted(store: Store, key: str, version: str) -> Form:
        form = form_of(store, key, version)
        fields = tuple(
            replace(one, coding=Coding(PART_SYSTEM, parts[one.key], ""), role=Role.NONE) if one.key in parts else one
            for one in form.fields
        )
        return replace(form, fields=fields)

    code = issue(store, patient=sample_patient())
    rows = [reading("day", "2026-02-28"), reading("time", "22:30", row=0), reading("time", "23:10", row=1)]
    scan_sheet(store, code, *rows, reading("pulse", "82", row=0), data=blank_scan("x"))
    monkeypatch.setattr(records, "form_of", parted)
    found = places(store)
    first, second = found["time", 0], found["time", 1]
    assert (first.part, first.coding, first.author) == ("dose.given.1", None, "82")
    assert first.event == datetime(2026, 2, 28, 22, 30, tzinfo=store.timezone)
    assert (second.event, second.author) == (datetime(2026, 2, 28, 23, 10, tzinfo=store.timezone), "")
    assert (found["temperature", 0].author, found["temperature", 0].event) == ("", None)
