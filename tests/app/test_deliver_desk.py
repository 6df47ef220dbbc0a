"""The deliver desk without widgets: what is where, what comes next, what becomes of it, and what is told."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from recon import language
from recon.app.delivercase import _point_line
from recon.app.deliverdesk import DeliverDesk
from recon.app.deliverplan import Done, Step
from recon.app.delivertold import Point, look_at
from recon.app.destinationjobs import NewDestination, Wrong
from recon.delivery.fhir import FhirOptions
from recon.delivery.fhir.carrier import FhirCarrier
from recon.delivery.validation import RecordFault
from recon.errors import DeliveryError, DestinationUnreachable, ReconError, SecondPersonNeeded
from recon.model.outbox import Stage, Transport
from recon.store import Store, outboxes, queries
from recon.workflow.outbox.destinations import add
from recon.workflow.outbox.leases import only_sender
from recon.workflow.outbox.staging import stage
from tests.helpers.dispatcher import FILES, PLACE, approve_all, desk_on, opened, outbox_store, stages
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.outbox_store import SECOND, correct, doubt
from tests.helpers.store_samples import OPERATOR, SERIALS
from tests.helpers.strict_server import StrictServer, serving

A, B, C = SERIALS


class Sitting:
    """Somebody at the desk, who waits for what the background tells."""

    def __init__(self, bot: QtBot, folder: Path, operator: str, carrier: FakeCarrier) -> None:
        self.bot, self.folder, self.carrier = bot, folder, carrier
        self.desk: DeliverDesk = desk_on(folder, carrier, operator)
        self.done: list[Done] = []
        self.refused: list[ReconError] = []
        self.failed: list[ReconError] = []
        self.wrong: list[Wrong] = []
        self.desk.done.connect(self.done.append)
        self.desk.refused.connect(self.refused.append)
        self.desk.failed.connect(self.failed.append)
        self.desk.misnamed.connect(self.wrong.append)
        self.desk.refresh()
        self.wait(lambda: self.desk.overview is not None)
        self.desk.go_to(PLACE)
        self.ready()

    def wait(self, condition: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def ready(self) -> None:
        desk = self.desk
        self.wait(lambda: desk.run is None and not desk.is_busy)
        self.wait(lambda: desk.consignment is None or (desk.case and desk.case.lot == desk.consignment))
        self.wait(lambda: not desk.sheets or desk.detail is not None)

    def do(self, step: Step, **how: bool) -> Done:
        """Have a step done, and wait until what came of it is shown."""
        told = len(self.done) + len(self.refused)
        with self.bot.waitSignal(self.desk.cased, timeout=20_000, check_params_cb=lambda: self._is_over(told)):
            self.desk.begin(step, **how)
        self.ready()
        return self.done[-1]

    def _is_over(self, told: int) -> bool:
        return len(self.done) + len(self.refused) > told

    def stages(self) -> list[Stage]:
        assert self.desk.case is not None
        return [one.item.stage for one in self.desk.case.sheets]


Sit = Callable[..., Sitting]


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path) -> Iterator[Sit]:
    language.choose("fr")
    folder = outbox_store(tmp_path / "store")
    made: list[Sitting] = []

    def begin(operator: str = OPERATOR, carrier: FakeCarrier | None = None) -> Sitting:
        made.append(Sitting(qtbot, folder, operator, carrier or FakeCarrier()))
        return made[-1]

    yield begin
    for one in made:
        one.desk.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


def test_destinations_are_told_with_what_is_ready_for_them(sit: Sit) -> None:
    desk = sit().desk
    assert [(one.there.name, one.ready, one.doubted) for one in desk.places] == [(FILES, 3, 0), (PLACE, 3, 0)]
    assert desk.next is Step.STAGE
    assert not desk.can(Step.SEND)


def test_sheets_in_doubt_are_counted_apart(sit: Sit, folder: Path, tmp_path: Path) -> None:
    here = sit()
    with Store.open(folder) as store:
        doubt(store, A)
    here.desk.refresh()
    here.wait(lambda: here.desk.place and (here.desk.place.ready, here.desk.place.doubted) == (2, 1))


def test_each_step_leads_to_the_next_and_one_waits_for_somebody_else(sit: Sit) -> None:
    first = sit()
    assert "3" in first.do(Step.STAGE).words
    assert first.desk.next is Step.CHECK
    first.do(Step.CHECK)
    assert first.stages() == [Stage.VALIDATED] * 3
    assert first.desk.next is Step.APPROVE
    assert first.desk.needs_other
    other = sit(SECOND, first.carrier)
    assert not other.desk.needs_other
    other.do(Step.APPROVE)
    assert other.desk.next is Step.SEND
    other.do(Step.SEND)
    assert other.stages() == [Stage.ACKNOWLEDGED] * 3
    assert other.carrier.is_closed
    assert other.desk.next is Step.RECONCILE
    other.do(Step.RECONCILE)
    assert other.stages() == [Stage.RECONCILED] * 3
    assert other.desk.next is None


def test_who_prepared_it_cannot_approve_it_whatever_they_press(sit: Sit) -> None:
    here = sit()
    here.do(Step.STAGE)
    here.do(Step.CHECK)
    here.desk.begin(Step.APPROVE)
    here.wait(lambda: here.refused)
    assert isinstance(here.refused[-1], SecondPersonNeeded)
    assert stages(here.folder) == [Stage.VALIDATED] * 3


def test_totals_by_form_and_kind(sit: Sit) -> None:
    here = sit()
    here.do(Step.STAGE)
    here.do(Step.CHECK)
    assert here.desk.case is not None
    assert here.desk.case.forms == {"Sample sheet": 3}
    with Store.open(here.folder) as store:
        assert here.desk.case.kinds["Observation"] > 3
        assert len(queries.sheets(store)) == 3


def test_a_fault_names_its_field_and_where_it_stands_on_the_paper(sit: Sit) -> None:
    here = sit(carrier=FakeCarrier(faulty={B: f"{B} pulse:0 (page 1) : trop haut"}))
    here.do(Step.STAGE)
    done = here.do(Step.CHECK)
    assert done.tone == "caution"
    here.desk.look(B)
    here.wait(lambda: here.desk.detail and here.desk.detail.line.item.sheet == B)
    (told,) = [one for one in here.desk.told if one.point is Point.FAULT]
    assert (told.field, told.row) == ("pulse", 0)
    assert here.desk.detail is not None
    look = look_at(here.desk.detail, told)
    assert look is not None
    field = here.desk.detail.form.field("pulse")
    assert field is not None
    assert look.zone == field.zones[0].bounds


def test_a_fault_is_told_in_a_sentence_with_the_title_and_the_line(sit: Sit) -> None:
    kept = RecordFault(B, "temperature", 1, "impossible", "57.2 Cel ∉ [10, 47] Cel", 1).message("en")
    here = sit(carrier=FakeCarrier(faulty={B: kept}))
    here.do(Step.STAGE)
    here.do(Step.CHECK)
    here.desk.look(B)
    here.wait(lambda: here.desk.detail and here.desk.detail.line.item.sheet == B)
    (told,) = [one for one in here.desk.told if one.point is Point.FAULT]
    assert (told.field, told.row) == ("temperature", 1)
    words = told.words.replace("\u00a0", " ")
    assert words.startswith("Temperature, ligne 2 (page 1) : 57,2 °C n’est pas entre 10 et 47 °C.")
    assert here.desk.detail is not None
    assert here.desk.detail.line.item.faults == (kept,)
    line = _point_line(here.desk.detail, told)
    assert (line.where, line.texts) == ("", (told.words,))


def test_the_dry_run_changes_nothing_and_tells_what_is_there(sit: Sit) -> None:
    carrier = FakeCarrier(keyed={f"{A}:pulse:0"})
    here = sit(carrier=carrier)
    here.do(Step.STAGE)
    here.do(Step.CHECK)
    before = stages(here.folder)
    done = here.do(Step.COMPARE)
    assert done.tone == "caution"
    assert carrier.carried == []
    assert stages(here.folder) == before
    here.desk.look(A)
    here.wait(lambda: here.desk.detail and here.desk.detail.line.item.sheet == A)
    points = [(one.point, one.field) for one in here.desk.told if one.point is not Point.MARK]
    assert points[0] == (Point.KEYED, "pulse")
    assert {point for point, _ in points[1:]} == {Point.NEW}


def test_what_somebody_typed_there_waits_until_a_person_says_yes_to_it(sit: Sit) -> None:
    carrier = FakeCarrier(keyed={f"{A}:pulse:0"})
    number = approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    done = here.do(Step.SEND)
    assert here.stages() == [Stage.FAULTY, Stage.ACKNOWLEDGED, Stage.ACKNOWLEDGED]
    assert A[:4] in done.words
    here.do(Step.CHECK)
    here.do(Step.APPROVE, despite_keyed=True)
    here.do(Step.SEND)
    assert here.stages() == [Stage.ACKNOWLEDGED] * 3
    assert here.desk.consignment is not None
    assert here.desk.consignment.id == number


def test_nobody_answers_is_said_in_words_and_sent_again(sit: Sit) -> None:
    carrier = FakeCarrier(plan={A: "after"})
    approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    done = here.do(Step.SEND)
    assert done.tone == "danger"
    assert DestinationUnreachable(destination="http://fhir.example/r4", reason="cut").message() in done.words
    assert here.stages() == [Stage.SENT, Stage.APPROVED, Stage.APPROVED]
    carrier.plan.clear()
    assert here.desk.next is Step.SEND
    here.do(Step.SEND)
    assert here.stages() == [Stage.ACKNOWLEDGED] * 3
    assert len(carrier.target.values) == len(set(carrier.target.values))


def test_a_refused_sheet_keeps_its_answer_and_the_others_go_on(sit: Sit) -> None:
    carrier = FakeCarrier(plan={B: "refuse"})
    approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    done = here.do(Step.SEND)
    assert done.tone == "caution"
    assert here.stages() == [Stage.ACKNOWLEDGED, Stage.REFUSED, Stage.ACKNOWLEDGED]
    assert here.desk.place is not None
    assert here.desk.place.troubles == {Stage.REFUSED: 1}
    assert here.desk.place.ready == 1, "it can be prepared again"


def test_a_sheet_brought_by_a_later_consignment_is_no_trouble_any_more(sit: Sit) -> None:
    carrier = FakeCarrier(plan={B: "refuse"})
    number = approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    here.do(Step.SEND)
    carrier.plan.clear()
    again = approve_all(here.folder, carrier)
    here.desk.refresh()
    here.wait(lambda: len(here.desk.consignments) == 2)
    here.desk.open(again)
    here.ready()
    here.do(Step.SEND)
    assert here.desk.place is not None
    assert here.desk.place.troubles == {}
    here.desk.open(number)
    here.ready()
    assert here.desk.case is not None
    assert {one.item.sheet: one.later for one in here.desk.case.sheets} == {A: "", B: again, C: ""}
    assert here.desk.next is Step.RECONCILE, "nothing is left to do about the refused one here"


def test_another_program_that_sends_is_told_of(sit: Sit) -> None:
    carrier = FakeCarrier()
    approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    with opened(here.folder) as store, only_sender(store, PLACE):
        here.desk.begin(Step.SEND)
        here.wait(lambda: here.refused)
    assert isinstance(here.refused[-1], DeliveryError)
    assert carrier.carried == []
    here.ready()
    assert here.desk.can(Step.SEND)


def test_stopping_ends_after_the_sheet_in_hand(sit: Sit) -> None:
    at_it, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        at_it.set()
        go_on.wait(20)

    carrier = FakeCarrier(meanwhile={A: hold})
    approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    here.desk.begin(Step.SEND)
    here.wait(at_it.is_set)
    here.desk.stop()
    assert here.desk.run is not None
    assert here.desk.run.is_stopping
    go_on.set()
    here.wait(lambda: here.done)
    here.ready()
    assert stages(here.folder) == [Stage.ACKNOWLEDGED, Stage.APPROVED, Stage.APPROVED]


def test_closing_waits_for_the_sheet_in_hand(sit: Sit) -> None:
    at_it = threading.Event()
    carrier = FakeCarrier(meanwhile={A: at_it.set})
    approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    here.desk.begin(Step.SEND)
    at_it.wait(20)
    here.desk.close()
    found = stages(here.folder)
    assert found[0] is Stage.ACKNOWLEDGED
    assert Stage.SENT not in found


def test_a_destination_held_meanwhile_ends_the_sending(sit: Sit) -> None:
    at_it, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        at_it.set()
        go_on.wait(20)

    carrier = FakeCarrier(meanwhile={A: wait})
    approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    here.desk.begin(Step.SEND)
    here.wait(at_it.is_set)
    here.desk.begin(Step.HOLD)
    here.desk.say("migration")
    here.wait(lambda: here.done)
    go_on.set()
    here.wait(lambda: len(here.done) == 2)
    assert "migration" in here.done[-1].words
    here.ready()
    assert stages(here.folder) == [Stage.ACKNOWLEDGED, Stage.APPROVED, Stage.APPROVED]
    here.wait(lambda: here.desk.next is Step.RELEASE)
    here.do(Step.RELEASE)
    here.do(Step.SEND)
    assert here.stages() == [Stage.ACKNOWLEDGED] * 3


def test_taking_back_asks_for_a_reason_and_where_it_arrived_for_a_second_person(sit: Sit) -> None:
    carrier = FakeCarrier()
    approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    here.do(Step.SEND)
    here.desk.begin(Step.UNDO)
    assert here.desk.undo_needs_other
    here.desk.mean(only_sheet=True)
    here.desk.say("wrong", SECOND)
    here.wait(lambda: here.refused)
    assert isinstance(here.refused[-1], SecondPersonNeeded)
    here.ready()
    here.desk.say("wrong", OPERATOR)
    here.wait(lambda: len(here.done) == 2)
    here.ready()
    here.wait(lambda: here.stages() == [Stage.UNDONE, Stage.ACKNOWLEDGED, Stage.ACKNOWLEDGED])
    assert here.desk.plan is None


def test_what_never_left_is_taken_out_by_one_person(sit: Sit) -> None:
    here = sit()
    here.do(Step.STAGE)
    here.desk.begin(Step.UNDO)
    assert not here.desk.undo_needs_other
    here.desk.say("not today")
    here.wait(lambda: len(here.done) == 2)
    here.wait(lambda: here.stages() == [Stage.UNDONE] * 3)


def test_a_reason_begun_is_kept_until_it_is_recorded(sit: Sit) -> None:
    here = sit()
    here.desk.begin(Step.HOLD)
    here.desk.keep_draft("migr", "")
    here.desk.back()
    here.desk.begin(Step.HOLD)
    assert here.desk.draft == ("migr", "")
    here.desk.say("migration")
    here.wait(lambda: here.done)
    here.wait(lambda: here.desk.place and here.desk.place.there.held)
    assert here.desk.drafts == {}


def test_what_changed_since_is_told_and_is_to_be_checked_again(sit: Sit) -> None:
    carrier = FakeCarrier()
    approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    with Store.open(here.folder) as store:
        correct(store, B, "99")
    done = here.do(Step.SEND)
    assert B[:4] in done.words
    assert here.stages() == [Stage.ACKNOWLEDGED, Stage.STAGED, Stage.ACKNOWLEDGED]
    assert here.desk.next is Step.CHECK


def test_only_the_sheets_of_a_stage_are_shown(sit: Sit) -> None:
    carrier = FakeCarrier(faulty={C: "no"})
    here = sit(carrier=carrier)
    here.do(Step.STAGE)
    here.do(Step.CHECK)
    assert here.desk.stages() == {Stage.FAULTY: 1, Stage.VALIDATED: 2}
    here.desk.step_stage(1)
    assert [one.item.sheet for one in here.desk.sheets] == [C]
    assert here.desk.sheet == C
    here.desk.step_stage(-1)
    assert len(here.desk.sheets) == 3


def test_where_nobody_can_be_asked_nothing_is_compared_nor_looked_for(sit: Sit) -> None:
    here = sit()
    here.desk.go_to(FILES)
    here.ready()
    here.do(Step.STAGE)
    assert not here.desk.can(Step.COMPARE)
    here.do(Step.CHECK)
    assert not here.desk.needs_other, "one person may send there"
    here.do(Step.APPROVE)
    here.do(Step.SEND)
    assert here.desk.next is None


@pytest.mark.parametrize(
    ("new", "line"),
    [
        (NewDestination(PLACE, Transport.FHIR, "http://other.example"), "name"),
        (NewDestination("LABO", Transport.MLLP, "nowhere"), "address"),
        (NewDestination("LABO", Transport.FHIR, "http://fhir.example/r4"), "address"),
        (NewDestination("LABO", Transport.MLLP, "a:1", "/no/such.toml"), "options"),
    ],
)
def test_a_destination_that_cannot_be_is_told_by_its_line(sit: Sit, new: NewDestination, line: str) -> None:
    here = sit()
    here.desk.add(new)
    here.wait(lambda: here.wrong)
    assert here.wrong[0].line == line
    assert here.wrong[0].error.message()
    with Store.open(here.folder) as store:
        assert [one.name for one in outboxes.destinations(store)] == [FILES, PLACE]


def test_a_password_in_the_address_is_not_kept(sit: Sit) -> None:
    here = sit()
    here.desk.add(NewDestination("AUTRE", Transport.FHIR, "https://anna:secret@fhir.example/r5"))
    here.wait(lambda: here.desk.overview and here.desk.overview.place("AUTRE"))
    assert here.desk.destination == "AUTRE"
    with Store.open(here.folder) as store:
        assert "secret" not in repr(outboxes.destinations(store))


def test_the_receipt_is_a_file(sit: Sit, tmp_path: Path) -> None:
    here = sit()
    here.do(Step.STAGE)
    out = tmp_path / "receipt.pdf"
    here.desk.write_receipt(out)
    here.wait(out.exists)
    assert out.read_bytes().startswith(b"%PDF")


def test_what_arrived_elsewhere_can_be_prepared_too(sit: Sit) -> None:
    carrier = FakeCarrier()
    approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    here.do(Step.SEND)
    here.desk.go_to(FILES)
    here.ready()
    assert here.desk.place is not None
    assert (here.desk.place.ready, here.desk.place.elsewhere) == (0, 3)
    assert not here.desk.can(Step.STAGE)
    here.do(Step.STAGE_ALSO)
    assert stages(here.folder, FILES) == [Stage.STAGED] * 3
    assert here.desk.place.elsewhere == 0


def test_all_of_it_with_a_real_server(sit: Sit) -> None:
    server = StrictServer()
    with serving(server) as url:
        here = sit(SECOND)
        here.desk.carriers = lambda store, there: FhirCarrier(
            there.address, FhirOptions(), lambda one: store.images.get(one.digest)
        )
        with opened(here.folder) as store:
            add(store, "VRAI", Transport.FHIR, url, operator=OPERATOR)
            number = stage(store, "VRAI", operator=OPERATOR, serials=[A, B]).consignment
        here.desk.refresh()
        here.wait(lambda: here.desk.overview and here.desk.overview.place("VRAI"))
        here.desk.go_to("VRAI")
        here.ready()
        for step in (Step.CHECK, Step.COMPARE, Step.APPROVE, Step.SEND, Step.RECONCILE):
            here.do(step)
        assert here.refused == []
        assert here.stages() == [Stage.RECONCILED] * 2
        assert here.desk.consignment is not None
        assert here.desk.consignment.id == number
        assert server.twice() == []
        assert any(A in name for name in server.values())
        here.desk.begin(Step.UNDO)
        here.desk.say("wrong", OPERATOR)
        here.wait(lambda: here.stages() == [Stage.UNDONE] * 2)
        assert not server.values()


def test_what_stands_there_is_taken_back_where_its_correction_was_refused(sit: Sit) -> None:
    carrier = FakeCarrier()
    first = approve_all(sit().folder, carrier)
    here = sit(SECOND, carrier)
    here.do(Step.SEND)
    with Store.open(here.folder) as store:
        for serial in SERIALS:
            correct(store, serial, "99")
    carrier.plan.update(dict.fromkeys(SERIALS, "refuse"))
    again = approve_all(here.folder, carrier)
    here.desk.refresh()
    here.wait(lambda: len(here.desk.consignments) == 2)
    here.desk.open(again)
    here.ready()
    here.do(Step.SEND)
    assert here.stages() == [Stage.REFUSED] * 3
    assert not here.desk.can(Step.UNDO), "nothing of it is there"
    carrier.plan.clear()
    here.desk.open(first)
    here.ready()
    here.desk.begin(Step.UNDO)
    assert here.desk.undo_needs_other
    here.desk.say("wrong", OPERATOR)
    here.wait(lambda: here.stages() == [Stage.UNDONE] * 3)
    assert carrier.target.values == {}
