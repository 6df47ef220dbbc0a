"""Any order of what people and machines do to the outbox: each value is there once, and nothing is forgotten."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from recon.errors import ReconError
from recon.model.outbox import Stage, Transport
from recon.model.sheet import SheetState
from recon.store import Store, outboxes, queries
from recon.workflow import scanning
from recon.workflow.checking import check as sound
from recon.workflow.explaining import void
from recon.workflow.matching import match, unmatch
from recon.workflow.outbox import destinations
from recon.workflow.outbox.approving import approve, check
from recon.workflow.outbox.sending import send
from recon.workflow.outbox.staging import stage
from recon.workflow.outbox.undoing import undo
from tests.helpers.fake_carrier import ADDRESS, FakeCarrier, Killed
from tests.helpers.outbox_store import SECOND, correct, doubt, now, ready_sheet, settle
from tests.helpers.scans import blank_scan
from tests.helpers.store_samples import OPERATOR, SERIALS, UNDRAWN, blank_store, issue, reading, scan_sheet

NOBODYS = "00000004H"
EVERY = (*SERIALS, NOBODYS)
FATES = st.sampled_from(["ok", "before", "after", "refuse", "killed_before", "killed_after"])
SHEETS = st.sampled_from(EVERY)


class Outbox(RuleBasedStateMachine):
    """Three patients' sheets and one of nobody, one destination, and whatever may happen to them."""

    @initialize()
    def begin(self) -> None:
        self.policy, scanning.Policy = scanning.Policy, lambda: UNDRAWN  # type: ignore[misc,assignment]
        self.folder = Path(tempfile.mkdtemp())
        self.store = blank_store(self.folder / "store")
        for number, serial in enumerate(SERIALS):
            ready_sheet(self.store, serial, f"800{number}")
        blank = issue(self.store, NOBODYS)
        scan_sheet(self.store, blank, reading("pulse", "82", row=0), data=blank_scan(NOBODYS))
        destinations.add(self.store, "dpi", Transport.FHIR, ADDRESS, operator=OPERATOR)
        self.carrier = FakeCarrier()

    @rule()
    def stage(self) -> None:
        stage(self.store, "dpi", operator=OPERATOR)

    @rule()
    def check(self) -> None:
        for one in outboxes.consignments(self.store):
            check(self.store, one.id, self.carrier, operator=OPERATOR)

    @rule(despite_keyed=st.booleans())
    def approve(self, despite_keyed: bool) -> None:
        for one in outboxes.consignments(self.store):
            approve(self.store, one.id, operator=SECOND, despite_keyed=despite_keyed)

    @rule(fate=FATES, then=FATES, status=st.sampled_from(["422", "503", "AE"]))
    def all_the_way(self, fate: str, then: str, status: str) -> None:
        """Do in one what takes many steps, so that what may go wrong on the way does so often."""
        self.stage()
        self.check()
        self.approve(despite_keyed=True)
        self.send(dict.fromkeys(EVERY, fate), status)
        self.send(dict.fromkeys(EVERY, then), status)

    @rule(fates=st.fixed_dictionaries(dict.fromkeys(EVERY, FATES)), status=st.sampled_from(["422", "503", "AE"]))
    def send(self, fates: dict[str, str], status: str) -> None:
        self.carrier.plan, self.carrier.status = fates, status
        self._or_killed(lambda: send(self.store, "dpi", self.carrier, operator=OPERATOR))
        self.carrier.plan = {}

    @rule(fates=st.fixed_dictionaries(dict.fromkeys(EVERY, FATES)))
    def undo(self, fates: dict[str, str]) -> None:
        self.carrier.plan, self.carrier.status = fates, "503"
        for one in outboxes.consignments(self.store):
            self._or_killed(partial(self._undo, one.id))
        self.carrier.plan = {}

    @rule(serial=SHEETS, pulse=st.integers(40, 180))
    def correct(self, serial: str, pulse: int) -> None:
        if queries.sheet(self.store, serial).state is not SheetState.VOID:
            correct(self.store, serial, str(pulse))

    @rule(serial=SHEETS, pulse=st.integers(40, 180), busy=SHEETS)
    def correct_while_another_goes(self, serial: str, pulse: int, busy: str) -> None:
        self.carrier.meanwhile[busy] = lambda: self.correct(serial, pulse)
        send(self.store, "dpi", self.carrier, operator=OPERATOR)
        self.carrier.meanwhile.clear()

    @rule(ipp=st.sampled_from(["8000", "8001"]))
    def match(self, ipp: str) -> None:
        self._if_possible(lambda: match(self.store, NOBODYS, ipp, operator=OPERATOR))

    @rule()
    def unmatch(self) -> None:
        self._if_possible(lambda: unmatch(self.store, NOBODYS, "a mistake", operator=OPERATOR))

    @rule()
    def void(self) -> None:
        self._if_possible(lambda: void(self.store, SERIALS[2], "torn", operator=OPERATOR))

    @rule(serial=SHEETS)
    def doubt(self, serial: str) -> None:
        doubt(self.store, serial)

    @rule(serial=SHEETS)
    def settle(self, serial: str) -> None:
        settle(self.store, serial)

    @rule(serial=SHEETS)
    def type_it_there(self, serial: str) -> None:
        self.carrier.keyed ^= {f"{serial}:pulse:0"}

    @precondition(lambda self: hasattr(self, "store"))
    @rule(is_held=st.booleans())
    def hold(self, is_held: bool) -> None:
        if is_held:
            destinations.hold(self.store, "dpi", "moved", operator=OPERATOR)
        else:
            destinations.release(self.store, "dpi", operator=OPERATOR)

    @invariant()
    def what_is_delivered_is_there_as_it_is(self) -> None:
        if not hasattr(self, "store"):
            return
        for serial in EVERY:
            is_delivered = queries.sheet(self.store, serial).state is SheetState.DELIVERED
            if is_delivered and not self._is_told_to_differ(serial):
                assert self._there(serial) == now(self.store, serial)

    @invariant()
    def what_is_there_is_known_to_be(self) -> None:
        if hasattr(self, "store"):
            assert {serial for serial in EVERY if self._there(serial)} <= {
                serial for serial in EVERY if queries.was_delivered(self.store, serial)
            }

    def teardown(self) -> None:
        if not hasattr(self, "store"):
            return
        try:
            self._end_well()
        finally:
            self.store.close()
            shutil.rmtree(self.folder)
            scanning.Policy = self.policy  # type: ignore[misc]

    def _end_well(self) -> None:
        """Let everything go its way without a fault, and look at what came of it."""
        self.carrier.keyed.clear()
        destinations.release(self.store, "dpi", operator=OPERATOR)
        for serial in EVERY:
            settle(self.store, serial)
        for one in outboxes.consignments(self.store):
            unsure = [item.sheet for item in one.items if item.stage is Stage.DIFFERS]
            with contextlib.suppress(ReconError):
                undo(self.store, one.id, self.carrier, "x", operator=OPERATOR, approved_by=SECOND, serials=unsure)
        for _ in range(2):
            for one in outboxes.consignments(self.store):
                check(self.store, one.id, self.carrier, operator=OPERATOR)
                approve(self.store, one.id, operator=SECOND)
            send(self.store, "dpi", self.carrier, operator=OPERATOR)
            stage(self.store, "dpi", operator=OPERATOR)
        states = {serial: queries.sheet(self.store, serial).state for serial in EVERY}
        assert SheetState.MATCHED not in states.values()
        for serial, state in states.items():
            expected = now(self.store, serial) if state is SheetState.DELIVERED else {}
            assert self._there(serial) == expected
        assert sound(self.store) == ()

    def _is_told_to_differ(self, serial: str) -> bool:
        return any(item.stage is Stage.DIFFERS for item in outboxes.items_of(self.store, serial))

    def _there(self, serial: str) -> dict[str, tuple[str, object]]:
        return {name: value for name, value in self.carrier.target.values.items() if name.startswith(f"{serial}:")}

    def _undo(self, number: str) -> None:
        with contextlib.suppress(ReconError):
            undo(self.store, number, self.carrier, "wrong", operator=OPERATOR, approved_by=SECOND)

    def _if_possible(self, act: Callable[[], object]) -> None:
        with contextlib.suppress(ReconError):
            act()

    def _or_killed(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Killed:
            # The program is started again, on the store as it was left.
            self.store.close()
            self.store = Store.open(self.folder / "store", clock=self.store.clock)


Outbox.TestCase.settings = settings(max_examples=30, stateful_step_count=25)
TestAnyOrder = Outbox.TestCase
