"""Whatever happens to the paper, in any order: every printed page in one state, the sums right, the ledger sound."""

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, multiple, rule

from recon.errors import BatchCounted, PatientConflict, ReserveError, SheetStateError
from recon.model.custody import Seal
from recon.model.ledger import Act
from recon.model.reading import Reason, Verdict
from recon.model.sheet import EXPLAINED, Apart, PageState, SheetCode, SheetState, Word
from recon.model.verification import Outcome
from recon.store import Store, custody, envelopes, queries
from recon.workflow.accounting import pages_by_state, status
from recon.workflow.checking import check
from recon.workflow.counting import count_batch
from recon.workflow.custody import custody_report
from recon.workflow.downtimes import close_downtime, unexplained
from recon.workflow.explaining import explain, withdraw
from recon.workflow.matching import match
from recon.workflow.numbers import new_serials
from recon.workflow.repeats import Choice, disputes, keep
from recon.workflow.reserving import open_envelopes, put_back, reserve, returnable
from recon.workflow.verifying import tasks, verify
from tests.helpers.account_store import Clock, print_copy, scan_fault, scan_page
from tests.helpers.store_samples import OPERATOR, VERSION, reading, sample_patient

BLANK = ()
CLEAR = (reading("day", "2026-03-01"),)
OTHER = (reading("day", "2026-03-02"),)
DOUBTFUL = (reading("name", "X", Verdict.REVIEW, Reason.CRITICAL),)
CONTENT = st.sampled_from([BLANK, CLEAR, OTHER, DOUBTFUL])
BACK = {PageState.RETURNED, PageState.VERIFIED, PageState.DELIVERED, PageState.DUPLICATE}
ABSENT = (PageState.ISSUED, PageState.RESERVE)
REPRINTED = (SheetState.PRINTED, SheetState.RESERVE, SheetState.RETURNED, SheetState.MISSING)
SPOKEN_OF = {PageState.VOID, PageState.UNUSED, PageState.MISSING, PageState.REPLACED}
REFUSED = (SheetStateError, PatientConflict)

Paper = tuple[str, int, int]


class Ward(RuleBasedStateMachine):
    """People, a printer and a scanner; ``printed`` and ``scanned`` papers are what really happened."""

    serials = Bundle("serials")
    batches = Bundle("batches")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.store = Store.create(self.folder / "store", actor=OPERATOR, clock=Clock())
        self.printed: list[Paper] = []
        self.scanned: set[Paper] = set()
        self.pages: dict[str, int] = {}
        self.strange = 0
        self.contradicted = 0
        self.files = 0

    @initialize(target=serials, pages=st.integers(1, 2))
    def first_sheet(self, pages: int) -> str:
        return self._print(pages, has_patient=True)

    @rule(target=serials, pages=st.integers(1, 2), has_patient=st.booleans())
    def print_sheet(self, pages: int, has_patient: bool) -> str:
        return self._print(pages, has_patient=has_patient)

    @rule(target=batches, count=st.integers(1, 3), into=st.none())
    def print_batch(self, count: int, into: None) -> tuple[str, tuple[str, ...]]:
        serials, name = tuple(new_serials(self.store, count)), self._batch(count)
        for serial in serials:
            self._print(1, has_patient=False, serial=serial, batch=name)
        return name, serials

    @rule(target=serials, count=st.integers(1, 3), pages=st.integers(1, 2))
    def put_by(self, count: int, pages: int) -> object:
        serials, name = tuple(new_serials(self.store, count)), self._batch(count)
        for serial in serials:
            self._print(pages, has_patient=False, serial=serial, batch=name, apart=Apart.RESERVE)
        return multiple(*serials)

    @rule(place=st.integers(0, 9))
    def open_envelope(self, place: int) -> None:
        found = reserve(self.store)
        if found:
            one = found[place % len(found)]
            before = self._facts()
            try:
                (opened,) = open_envelopes(self.store, [one.batch], operator="marc")
            except ReserveError:
                assert one.seal is not Seal.CLOSED
                assert self._facts() == before
                return
            assert opened.sheets == one.kept

    @rule(place=st.integers(0, 9), counted=st.integers(0, 3))
    def put_back(self, place: int, counted: int) -> None:
        names = [row["batch"] for row in self.store.rows("SELECT batch FROM print_batches ORDER BY seq")]
        if names:
            name, before = names[place % len(names)], self._facts()
            blank = returnable(self.store, name)
            assert not {serial for serial, _, _ in self.scanned} & set(blank)
            try:
                put_back(self.store, [name], counted=counted, operator="marc")
            except ReserveError:
                assert counted != len(blank) or not blank
                assert self._facts() == before
                return
            assert {queries.sheet(self.store, serial).state for serial in blank} == {SheetState.RESERVE}

    @rule(target=serials, batch=consumes(batches), lost=st.sets(st.integers(0, 2)))
    def count(self, batch: tuple[str, tuple[str, ...]], lost: set[int]) -> object:
        name, serials = batch
        missed = [serial for place, serial in enumerate(serials) if place in lost]
        count_batch(self.store, name, lost=missed, operator="counter")
        with pytest.raises(BatchCounted):
            count_batch(self.store, name, operator="counter")
        return multiple(*serials)

    @rule(serial=serials)
    def reprint(self, serial: str) -> None:
        if queries.sheet(self.store, serial).state in REPRINTED:
            apart = Apart.RESERVE if envelopes.is_kept(self.store, serial) else None
            copy, batch = self._copies(serial) + 1, self._batch(1)
            self._print(self.pages[serial], serial=serial, copy=copy, batch=batch, apart=apart, has_patient=False)

    @rule(serial=serials, page=st.integers(1, 2), copy=st.integers(1, 3), content=CONTENT)
    def scan(self, serial: str, page: int, copy: int, content: tuple[object, ...]) -> None:
        pages = self.pages[serial]
        paper = (serial, min(page, pages), min(copy, self._copies(serial)))
        before = self._state(paper)
        code = SheetCode("sample", VERSION, serial, paper[2], paper[1], pages)
        # What the readings are of stands on the first page of the sample form.
        scan_page(self.store, code, *(content if paper[1] == 1 else ()), data=self._data())  # type: ignore[arg-type]
        if paper not in self.scanned:
            self.contradicted += before in SPOKEN_OF or self._copies(serial) > paper[2]
        else:
            # The same paper on the glass again tells nothing new, unless it is the first time that it says anything.
            told = len(custody.contradictions(self.store))
            assert told - self.contradicted in (0, 1)
            self.contradicted = told
        self.scanned.add(paper)

    @rule(code=st.sampled_from(["code_missing", "code_invalid"]))
    def scan_rubbish(self, code: str) -> None:
        scan_fault(self.store, code, data=self._data())
        self.strange += 1

    @rule()
    def scan_foreign_page(self) -> None:
        code = SheetCode("sample", VERSION, new_serials(self.store, 1)[0], 1, 1, 1)
        scan_page(self.store, code, *CLEAR, data=self._data())
        self.strange += 1

    @rule(serial=serials, by=serials, word=st.sampled_from(Word), copy=st.none() | st.integers(1, 2))
    def say(self, serial: str, by: str, word: Word, copy: int | None) -> None:
        before = self._facts()
        try:
            explain(self.store, [serial], word, "because", operator="claire", by=by, copy=copy)
        except REFUSED:
            assert self._facts() == before

    @rule(serial=serials, word=st.sampled_from(Word))
    def take_back(self, serial: str, word: Word) -> None:
        before = self._facts()
        try:
            withdraw(self.store, [serial], word, "wrong sheet", operator="claire")
        except REFUSED:
            assert self._facts() == before

    @rule()
    def verify_what_waits(self) -> None:
        for task in tasks(self.store)[:1]:
            verify(
                self.store,
                task.sheet,
                task.field.key,
                task.row,
                outcome=Outcome.VALUE,
                text="DUPONT" if task.field.key == "name" else "01/03/2026",
                operator="marc",
                force=True,
            )

    @rule(choice=st.sampled_from(Choice))
    def choose_a_scan(self, choice: Choice) -> None:
        for dispute in disputes(self.store)[:1]:
            keep(self.store, dispute.sheet, dispute.page, choice, operator="marc")

    @rule(serial=serials)
    def find_the_patient(self, serial: str) -> None:
        try:
            match(self.store, serial, sample_patient().ipp, operator="marc")
        except REFUSED:
            return
        assert queries.sheet(self.store, serial).patient == sample_patient().ipp

    @rule(serial=serials)
    def deliver(self, serial: str) -> None:
        if queries.sheet(self.store, serial).state is SheetState.MATCHED:
            receipt = {"destination": "https://server.invalid", "receipt": {"created": 1, "existing": 0}}
            with self.store.transaction("marc") as journal:
                journal.record(Act.DELIVERED, serial, receipt)
            assert queries.sheet(self.store, serial).state is SheetState.DELIVERED

    @invariant()
    def every_printed_page_is_in_one_state(self) -> None:
        known = custody.printed_pages(self.store)
        assert Counter((page.serial, page.page, page.copy) for page in known) == Counter(self.printed)
        for page in known:
            paper = (page.serial, page.page, page.copy)
            assert (page.state in BACK) <= (paper in self.scanned), page
            assert paper not in self.scanned or page.state not in (*ABSENT, PageState.MISSING), page
            # Paper lies in an envelope, or a downtime waits for it.
            assert (page.kept_since is None) == (page.downtime is not None), page
            assert paper not in self.scanned or page.downtime is not None, page
            assert (page.sheet_state is SheetState.RESERVE) <= (page.kept_since is not None), page

    @invariant()
    def every_sum_is_what_was_printed(self) -> None:
        account, report = status(self.store, "en"), custody_report(self.store, operator="claire")
        assert sum(account["pages"].values()) == sum(report.totals.values()) == len(self.printed)
        assert sum(account["sheets"].values()) == len({serial for serial, _, _ in self.printed})
        for state in PageState:
            assert sum(group.counts[state] for group in report.groups) == report.totals[state]
        assert pages_by_state(self.store) == report.totals
        assert sum(hand.printed for hand in report.hands) == len(self.printed)

    @invariant()
    def no_page_that_came_is_swallowed(self) -> None:
        assert len(custody.strange_pages(self.store)) == self.strange
        assert len(custody.contradictions(self.store)) == self.contradicted

    @invariant()
    def a_downtime_closes_only_when_every_sheet_is_explained(self) -> None:
        found = custody.open_downtime(self.store)
        if found is None:
            return
        left = {one.serial for one in unexplained(self.store, found)}
        pages = custody.printed_pages(self.store, downtime=found.id)
        out = {page.serial for page in pages if page.state is PageState.ISSUED}
        missing = [page for page in pages if page.sheet_state is SheetState.MISSING]
        half_lost = {page.serial for page in missing if page.state is PageState.RETURNED}
        states = {page.serial: page.sheet_state for page in pages}
        assert left == out | half_lost | {serial for serial, state in states.items() if state not in EXPLAINED}
        if not left:
            close_downtime(self.store, operator="claire")
            # The next print opens one of its own.
            assert custody.open_downtime(self.store) is None

    def teardown(self) -> None:
        assert check(self.store) == ()
        self.store.close()
        shutil.rmtree(self.folder)

    def _batch(self, count: int) -> str:
        name = f"01BATCH{len(self.printed):019d}"
        with self.store.transaction(OPERATOR) as journal:
            detail = {"forms": ["sample"], "sheets": count, "pages": count, "out": "x.pdf", "printer": None}
            journal.record(Act.BATCH_PRINTED, name, detail)
        return name

    def _print(
        self,
        pages: int,
        *,
        has_patient: bool,
        serial: str = "",
        copy: int = 1,
        batch: str | None = None,
        apart: Apart | None = None,
    ) -> str:
        serial = serial or new_serials(self.store, 1)[0]
        patient = replace(sample_patient(), ward="MED2") if has_patient else None
        print_copy(self.store, serial, pages=pages, copy=copy, patient=patient, batch=batch, apart=apart)
        self.pages[serial] = pages
        self.printed += [(serial, page, copy) for page in range(1, pages + 1)]
        return serial

    def _copies(self, serial: str) -> int:
        return max(copy for printed, _, copy in self.printed if printed == serial)

    def _state(self, paper: Paper) -> PageState:
        pages = custody.printed_pages(self.store, serial=paper[0])
        return next(page.state for page in pages if (page.serial, page.page, page.copy) == paper)

    def _facts(self) -> object:
        return custody.printed_pages(self.store), custody.explanations(self.store)

    def _data(self) -> bytes:
        self.files += 1
        return f"scan-{self.files}".encode()


Ward.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestWard = Ward.TestCase
