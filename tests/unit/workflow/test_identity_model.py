"""Whoever matches, merges, takes back, scans again, takes out, in any order: one patient a sheet, and none is lost."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from recon.errors import ReconError
from recon.model.identity import Change, Header, Seen
from recon.model.ledger import Act
from recon.model.patient import Patient
from recon.model.reading import Reason, Verdict
from recon.model.sheet import SheetCode, SheetState, Word
from recon.model.verification import Outcome
from recon.store import Store, identities, ledger, queries, rosters
from recon.vision import labelcode
from recon.workflow.accounting import status
from recon.workflow.checking import check
from recon.workflow.completing import completeness, patients_with_sheets
from recon.workflow.doubting import settle
from recon.workflow.explaining import explain
from recon.workflow.matching import match, match_all, unmatch
from recon.workflow.merging import answer, pending, propose
from recon.workflow.numbers import new_serials
from recon.workflow.records import sheet_record
from recon.workflow.rosters import import_patients
from recon.workflow.scanning import record_page
from recon.workflow.verifying import tasks, verify
from tests.helpers.account_store import Clock, print_copy
from tests.helpers.store_samples import OPERATOR, UNDRAWN, VERSION, keep_file, page_result, reading

BORN = date(1950, 3, 12)
# Twins, a namesake born on another day, somebody else, and a patient of the downtime who is the last of them.
PEOPLE = (
    Patient("8001", "KERBIRIOU", "Anne", BORN, sex="F"),
    Patient("8002", "KERBIRIOU", "Annie", BORN, sex="F"),
    Patient("8003", "KERBIRIOU", "Anne", date(1971, 8, 2), sex="F"),
    Patient("8004", "NGUYEN", "Paul", date(1988, 11, 30), sex="M"),
    Patient("TP0001", "NGUYEN", "Paul", date(1988, 11, 30), sex="M"),
)
IPPS = st.sampled_from([one.ipp for one in PEOPLE])
# Of numbers that may be one person's: among them a circle, and one number into two.
PAIRS = st.sampled_from([("TP0001", "8004"), ("8002", "8001"), ("8001", "8002"), ("8004", "8003"), ("8004", "8001")])
STAFF = st.sampled_from(["claire", "marc", "inès"])
NAMES = st.sampled_from(["", "KERBIRIOU", "NGUYEN", "OUEDRAOGO"])
CODES = st.sampled_from(["", *(labelcode.encode(labelcode.PatientCode(one.ipp)) for one in PEOPLE)])
BLANK_SHEETS, PRINTED_SHEETS = (Header.BLANK, Header.WRITTEN), (Header.AS_PRINTED, Header.OTHER, Header.UNREADABLE)


class Office(RuleBasedStateMachine):
    """Clerks and a scanner; ``whose`` is what the sheets' patients must be, ``merged`` which numbers are one."""

    serials = Bundle("serials")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.store = Store.create(self.folder / "store", actor=OPERATOR, clock=Clock())
        import_patients(self.store, PEOPLE, operator=OPERATOR)
        self.whose: dict[str, str | None] = {}
        self.merged: dict[str, str] = {}
        self.files = 0

    @initialize(target=serials)
    def first_sheets(self) -> object:
        return multiple(self._print(None), self._print(PEOPLE[0]), self._print(PEOPLE[4]))

    @rule(target=serials, whom=st.none() | st.sampled_from(PEOPLE))
    def print_sheet(self, whom: Patient | None) -> str:
        return self._print(whom)

    @rule(data=st.data(), serial=serials, name=NAMES, code=CODES)
    def scan(self, data: st.DataObject, serial: str, name: str, code: str) -> None:
        """Scan the sheet, for the first time or again, with a name on it or not, and with some sticker or other."""
        is_blank = identities.printed_for(self.store, serial) is None
        header = data.draw(st.sampled_from(BLANK_SHEETS if is_blank else PRINTED_SHEETS))
        given = [reading("day", "2026-03-01")]
        given += [reading("name", name, Verdict.REVIEW, Reason.CRITICAL)] if name else []
        seen = Seen(header, (name,) if name else (), (code,) if code and header is not Header.AS_PRINTED else ())
        self.files += 1
        (page,) = keep_file(self.store, f"scan-{self.files}".encode(), name=f"scan-{self.files}.tif")
        read = replace(page_result(SheetCode("sample", VERSION, serial, 1, 1, 1), page, *given), seen=seen)
        record_page(self.store, read, operator="scan", policy=UNDRAWN)

    @rule()
    def verify_what_waits(self) -> None:
        for task in tasks(self.store)[:1]:
            said = {"outcome": Outcome.VALUE, "text": None, "operator": "marc", "force": True}
            verify(self.store, task.sheet, task.field.key, task.row, **said)  # type: ignore[arg-type]

    @rule(serial=serials, ipp=IPPS, operator=STAFF)
    def match_sheet(self, serial: str, ipp: str, operator: str) -> None:
        before = self.whose[serial]
        # Whoever is the same person by now has the sheet already, under the number that it was given to.
        if self._does(lambda: match(self.store, serial, ipp, operator=operator)) and before is None:
            self.whose[serial] = ipp

    @rule()
    def match_what_is_certain(self) -> None:
        done = match_all(self.store, operator="claire")
        for one in done.accepted:
            assert self.whose[one.sheet] is None
            self.whose[one.sheet] = queries.sheet(self.store, one.sheet).patient

    @rule(serial=serials, operator=STAFF)
    def take_a_match_back(self, serial: str, operator: str) -> None:
        if self._does(lambda: unmatch(self.store, serial, "wrong sheet", operator=operator)):
            assert not queries.was_delivered(self.store, serial)
            self.whose[serial] = identities.printed_for(self.store, serial)

    @rule(pair=PAIRS, operator=STAFF, change=st.sampled_from([Change.MERGE, Change.MERGE, Change.UNMERGE]))
    def propose_about_numbers(self, pair: tuple[str, str], operator: str, change: Change) -> None:
        self._does(lambda: propose(self.store, change, *pair, "the same person", operator=operator))

    @rule(serial=serials, into=IPPS, operator=STAFF)
    def propose_another_patient(self, serial: str, into: str, operator: str) -> None:
        self._does(lambda: propose(self.store, Change.REASSIGN, serial, into, "wrong header", operator=operator))

    @rule(data=st.data(), operator=STAFF, confirm=st.sampled_from([True, True, False]))
    def answer_a_proposal(self, data: st.DataObject, operator: str, confirm: bool) -> None:
        waiting = pending(self.store)
        if not waiting:
            return
        one = data.draw(st.sampled_from(waiting))
        said = {"confirm": confirm, "why": "looked at", "operator": operator}
        done = self._does(lambda: answer(self.store, one.id, **said))  # type: ignore[arg-type]
        assert not done or operator != one.by
        if done and confirm:
            self._confirmed(one.change, one.subject, one.target)

    @rule(data=st.data(), operator=STAFF)
    def propose_to_take_a_merge_back(self, data: st.DataObject, operator: str) -> None:
        if self.merged:
            subject, into = data.draw(st.sampled_from(sorted(self.merged.items())))
            self._does(lambda: propose(self.store, Change.UNMERGE, subject, into, "two people", operator=operator))

    def _confirmed(self, change: Change, subject: str, target: str) -> None:
        if change is Change.REASSIGN:
            self.whose[subject] = target
        elif change is Change.MERGE:
            self.merged[subject] = target
        else:
            del self.merged[subject]

    @rule(data=st.data(), operator=STAFF)
    def settle_a_doubt(self, data: st.DataObject, operator: str) -> None:
        doubts = identities.doubts(self.store)
        if doubts:
            doubt = data.draw(st.sampled_from(doubts))
            self._does(lambda: settle(self.store, doubt.id, "seen on the page", operator=operator))

    @rule(ipp=IPPS)
    def become_somebody_else(self, ipp: str) -> None:
        """A list says that a number is another person's from now on."""
        known = rosters.patient_of(self.store, ipp)
        assert known is not None
        other = Patient(ipp, "OUEDRAOGO", "Rasmané", date(2001, 1, 5), sex="M")
        now = PEOPLE[[one.ipp for one in PEOPLE].index(ipp)] if known.birth_name == "OUEDRAOGO" else other
        import_patients(self.store, [now], operator="réseau")

    @rule(serial=serials)
    def take_out(self, serial: str) -> None:
        self._does(lambda: explain(self.store, [serial], Word.VOID, "made by mistake", operator="claire"))

    @rule(serial=serials)
    def deliver(self, serial: str) -> None:
        if queries.sheet(self.store, serial).state is SheetState.MATCHED:
            receipt = {"destination": "https://server.invalid", "receipt": {"created": 1, "existing": 0}}
            with self.store.transaction("marc") as journal:
                journal.record(Act.DELIVERED, serial, receipt)

    @invariant()
    def every_sheet_is_there_once_and_its_patients(self) -> None:
        sheets = queries.sheets(self.store)
        assert {sheet.serial: sheet.patient for sheet in sheets} == self.whose
        assert len(sheets) == len(self.whose) == sum(status(self.store, "en")["sheets"].values())
        for sheet in sheets:
            holding = [one for one in identities.matches(self.store, sheet.serial) if not one.is_undone]
            assert len(holding) <= 1
            assert not holding or holding[0].patient == sheet.patient

    @invariant()
    def every_sheet_is_one_patients_or_nobodys(self) -> None:
        owned = [
            (line.serial, one.patient.ipp)
            for one in patients_with_sheets(self.store)
            for line in completeness(self.store, one.patient.ipp).sheets
        ]
        assert len(owned) == len({serial for serial, _ in owned})
        assert dict(owned) == {serial: self._now(ipp) for serial, ipp in self.whose.items() if ipp is not None}

    @invariant()
    def nothing_in_doubt_goes_out(self) -> None:
        doubted = identities.doubted(self.store)
        for sheet in queries.sheets(self.store, SheetState.MATCHED):
            assert sheet.serial not in doubted
            assert sheet_record(self.store, sheet).patient.ipp == self._now(sheet.patient or "")

    def teardown(self) -> None:
        for _, entry in ledger.entries(self.store.db):
            assert entry.actor
        assert check(self.store) == ()
        self.store.close()
        shutil.rmtree(self.folder)

    def _does(self, act: object) -> bool:
        """Do it, and tell whether it could be done; what is refused changes nothing."""
        before = self._facts()
        try:
            act()  # type: ignore[operator]
        except ReconError:
            assert self._facts() == before
            return False
        return True

    def _facts(self) -> object:
        return self.store.rows("SELECT max(seq) FROM ledger")

    def _now(self, ipp: str) -> str:
        while ipp in self.merged:
            ipp = self.merged[ipp]
        return ipp

    def _print(self, whom: Patient | None) -> str:
        serial = new_serials(self.store, 1)[0]
        print_copy(self.store, serial, patient=whom and rosters.patient_of(self.store, whom.ipp))
        self.whose[serial] = whom and whom.ipp
        return serial


Office.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestOffice = Office.TestCase
