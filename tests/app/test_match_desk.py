"""The match desk without widgets: what is in hand, what can be recorded of it, what is here before it is wanted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from recon import language
from recon.app.background import Background
from recon.app.matchacts import Intent, Plan
from recon.app.matchdesk import MatchDesk
from recon.app.matchjobs import Card, Group
from recon.errors import IdentityMismatch, ReconError, SheetStateError
from recon.model.patient import Patient
from recon.store import Store, identities
from recon.workflow.matching import match
from recon.workflow.opening import open_store
from tests.helpers.match_store import CLERK, COLLEAGUE, HUGO, MAELLE, ODILE, SISTER, match_store, whose


class Sitting:
    """Somebody at the desk, who waits for what the background tells."""

    def __init__(self, bot: QtBot, folder: Path, operator: str) -> None:
        self.bot, self.folder = bot, folder

        def opened() -> Store:
            return open_store(folder)

        self.desk = MatchDesk(Background(opened), Background(opened), operator)
        self.refused: list[ReconError] = []
        self.failed: list[ReconError] = []
        self.done: list[str] = []
        self.desk.refused.connect(self.refused.append)
        self.desk.failed.connect(self.failed.append)
        self.desk.done.connect(self.done.append)
        self.desk.refresh()
        self.ready()

    def wait(self, condition: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def ready(self) -> None:
        self.wait(lambda: self.desk.items is not None and Group.PATIENTS in self.desk.items)
        self.wait(lambda: self.desk.case or not self.desk.shown_items)

    def go(self, group: Group, place: int = 0) -> None:
        self.desk.show_group(group)
        self.desk.go(self.desk.shown_items[place].name)
        self.ready()

    def place_of(self, patient: Patient) -> int:
        return [card.patient.ipp for card in self.desk.cards].index(patient.ipp)

    def match(self, patient: Patient, initials: str, year: int) -> None:
        """Choose the patient, and type; where that is another's too, once more."""
        self.desk.choose(self.place_of(patient))
        self.desk.match(initials, year)
        if not self.desk.is_busy:
            self.desk.match(initials, year)

    def counts(self) -> list[int]:
        assert self.desk.items is not None
        return [len(self.desk.items[group]) for group in Group]


Sit = Callable[..., Sitting]


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path) -> Iterator[Sit]:
    language.choose("fr")
    folder = match_store(tmp_path / "store")
    made: list[Sitting] = []

    def begin(operator: str = CLERK) -> Sitting:
        made.append(Sitting(qtbot, folder, operator))
        return made[-1]

    yield begin
    for one in made:
        one.desk.close()


@pytest.fixture
def at(sit: Sit) -> Sitting:
    return sit()


def test_what_waits_is_counted_and_the_first_of_it_is_in_hand(at: Sitting) -> None:
    assert at.counts() == [3, 2, 2, 3]
    assert at.desk.item == at.desk.shown_items[0]
    case = at.desk.case
    assert case is not None
    assert case.described is not None
    assert case.described.birth_name == "LEMAIRE"
    assert [look.is_written for look in case.looks] == [True, False], "what is written before the empty place"


def test_the_next_sheets_are_here_before_they_are_wanted(at: Sitting) -> None:
    desk = at.desk
    at.wait(lambda: len(desk.pages()) == 3)
    shown: list[bool] = []
    desk.moved.connect(lambda: shown.append(desk.case is not None))
    desk.step(1)
    desk.step(1)
    assert shown == [True, True]


def test_up_and_down_stay_on_the_list(at: Sitting) -> None:
    first, last = at.desk.shown_items[0], at.desk.shown_items[-1]
    at.desk.step(-1)
    assert at.desk.item == first
    for _ in range(5):
        at.desk.step(1)
    assert at.desk.item == last


def test_a_sheet_is_matched_by_what_is_typed_off_it(at: Sitting) -> None:
    serial = at.desk.shown_items[0].name
    at.match(ODILE, "LO", 1950)
    assert at.desk.is_typing
    at.wait(lambda: at.done)
    assert whose(at.folder)[serial] == ODILE.ipp
    assert serial not in [one.name for one in at.desk.shown_items]
    assert at.desk.plan is None
    assert not at.desk.is_typing


@pytest.mark.parametrize(("initials", "year"), [("LM", 1950), ("LO", 1951), ("LO", None), ("", 1950), ("OL", 1905)])
def test_a_mismatch_records_nothing_and_can_be_typed_again(at: Sitting, initials: str, year: int | None) -> None:
    before = whose(at.folder)
    at.desk.choose(at.place_of(ODILE))
    at.desk.match(initials, year)
    at.wait(lambda: at.refused)
    assert isinstance(at.refused[0], IdentityMismatch)
    assert whose(at.folder) == before
    assert at.desk.is_typing
    at.desk.match("lo", 1950)
    at.desk.match("lo", 1950)
    at.wait(lambda: at.done)


def test_what_is_another_s_too_is_recorded_when_asked_for_again(at: Sitting) -> None:
    told: list[tuple[str, set[str]]] = []
    at.desk.doubled.connect(lambda card, others: told.append((card.patient.ipp, {o.patient.ipp for o in others})))
    before = whose(at.folder)
    at.desk.choose(at.place_of(ODILE))
    at.desk.match("LO", 1950)
    assert not at.desk.is_busy
    assert whose(at.folder) == before
    (chosen, others), *_ = told
    assert chosen == ODILE.ipp
    assert SISTER.ipp in others
    assert HUGO.ipp not in others
    at.desk.match("OL", 1950)
    assert not at.desk.is_busy, "something else was typed: it is told again"
    at.desk.match("OL", 1950)
    at.wait(lambda: at.done)


def test_who_is_like_the_chosen_is_not_told_before_the_right_letters_are_typed(at: Sitting) -> None:
    told: list[Card] = []
    at.desk.doubled.connect(lambda card, _others: told.append(card))
    at.desk.choose(at.place_of(ODILE))
    for initials, year in (("XY", 1950), ("LX", 1950), ("LO", 1951), ("LO", None)):
        at.refused.clear()
        at.desk.match(initials, year)
        at.wait(lambda: at.refused)
    assert told == []


def test_nobody_is_chosen_while_something_is_about_to_be_recorded(at: Sitting) -> None:
    at.desk.choose(0)
    plan = at.desk.plan
    at.desk.choose(1)
    assert at.desk.plan == plan
    at.desk.back()
    assert at.desk.plan is None
    at.desk.choose(len(at.desk.cards))
    assert at.desk.plan is None


def test_moving_on_drops_what_was_about_to_be_recorded(at: Sitting) -> None:
    before = whose(at.folder)
    at.desk.choose(0)
    at.desk.step(1)
    assert at.desk.plan is None
    at.desk.match("LO", 1950)
    at.desk.say("pourquoi pas")
    assert not at.desk.is_busy
    assert whose(at.folder) == before


def test_the_last_match_is_taken_back_with_a_reason(at: Sitting) -> None:
    serial = at.desk.shown_items[0].name
    at.match(ODILE, "LO", 1950)
    at.wait(lambda: at.done)
    at.desk.undo()
    assert at.desk.plan == Plan(Intent.UNMATCH, serial)
    at.desk.say("mauvaise ligne")
    at.wait(lambda: len(at.done) == 2)
    assert whose(at.folder)[serial] is None
    at.wait(lambda: serial in [one.name for one in at.desk.shown_items])
    at.desk.undo()
    assert at.desk.plan is None, "it is taken back once"


def test_a_sheet_that_somebody_else_matched_meanwhile_is_left_so(at: Sitting) -> None:
    serial = at.desk.shown_items[0].name
    at.desk.choose(at.place_of(ODILE))
    with Store.open(at.folder) as store:
        match(store, serial, SISTER.ipp, operator=COLLEAGUE)
    at.desk.match("LO", 1950)
    at.desk.match("LO", 1950)
    at.wait(lambda: at.refused)
    assert whose(at.folder)[serial] == SISTER.ipp


def test_a_patient_is_looked_for(at: Sitting) -> None:
    at.desk.look_for("MOREAU")
    at.wait(lambda: [card.patient.ipp for card in at.desk.cards] == [HUGO.ipp])
    assert at.desk.cards[0].suggestion is None
    at.desk.look_for("")
    assert at.desk.cards[0].suggestion is not None


def test_somebody_looked_for_who_is_suggested_keeps_the_reasons(at: Sitting) -> None:
    at.desk.look_for("LEMAIRE Odile")
    at.wait(lambda: any(card.patient.ipp == ODILE.ipp for card in at.desk.cards))
    assert at.desk.cards[at.place_of(ODILE)].suggestion is not None


def test_a_doubt_is_settled_by_another_than_who_matched(at: Sitting, sit: Sit) -> None:
    other = sit(COLLEAGUE)
    for sitting in (other, at):
        sitting.go(Group.DOUBT, 1)
        sitting.desk.turn(Intent.SETTLE)
        sitting.desk.say("vu avec l’équipe")
        sitting.wait(lambda one=sitting: one.refused or one.done)
    assert other.refused
    assert not at.refused
    with Store.open(at.folder) as store:
        assert len(identities.doubts(store)) == 1


def test_a_doubt_that_came_up_unseen_is_not_settled_with_the_others(at: Sitting) -> None:
    at.go(Group.DOUBT)
    case = at.desk.case
    assert case is not None
    at.desk.turn(Intent.SETTLE)
    assert at.desk.plan is not None
    assert at.desk.plan.doubts == tuple(doubt.id for doubt in case.doubts)


def test_a_matched_sheet_is_detached_before_it_is_another_s(at: Sitting) -> None:
    at.go(Group.DOUBT, 1)
    assert at.desk.cards == ()
    at.desk.choose(0)
    assert at.desk.plan is None
    serial = at.desk.item.name if at.desk.item else ""
    at.desk.turn(Intent.UNMATCH)
    at.desk.say("mauvaise ligne")
    at.wait(lambda: at.done)
    assert whose(at.folder)[serial] is None
    at.wait(lambda: at.counts()[:2] == [4, 1])


def test_a_sheet_printed_for_somebody_is_only_proposed_to_another(at: Sitting) -> None:
    at.go(Group.DOUBT)
    serial = at.desk.item.name if at.desk.item else ""
    assert not at.desk.can(Intent.UNMATCH)
    at.desk.choose(at.place_of(SISTER))
    at.desk.say("étiquette de sa voisine")
    at.wait(lambda: at.done)
    assert whose(at.folder)[serial] == MAELLE.ipp
    at.wait(lambda: at.counts()[2] == 3)


def test_a_proposal_is_confirmed_by_another_person_only(at: Sitting) -> None:
    at.go(Group.DECIDE, 1)
    assert at.desk.is_own
    at.desk.turn(Intent.CONFIRM)
    assert at.desk.plan is None
    at.go(Group.DECIDE, 0)
    assert not at.desk.is_own
    at.desk.turn(Intent.CONFIRM)
    at.desk.say("")
    at.wait(lambda: at.done)
    with Store.open(at.folder) as store:
        confirmed = [one for one in identities.proposals(store, waiting=False) if one.is_confirmed]
    assert [(one.by, one.answered_by) for one in confirmed] == [(COLLEAGUE, CLERK)]


def test_a_proposal_is_declined_with_a_reason(at: Sitting) -> None:
    at.go(Group.DECIDE)
    at.desk.turn(Intent.DECLINE)
    at.desk.say("")
    at.wait(lambda: at.refused)
    at.desk.say("dates différentes")
    at.wait(lambda: at.done)
    at.wait(lambda: at.counts()[2] == 1)


def test_a_temporary_number_becomes_part_of_the_other_whichever_was_in_hand(at: Sitting) -> None:
    assert at.desk.items is not None
    temporary = next(one for one in at.desk.items[Group.PATIENTS] if one.name.startswith("TP"))
    at.desk.show_group(Group.PATIENTS)
    at.desk.go(temporary.name)
    at.ready()
    at.desk.choose(at.place_of(SISTER))
    assert at.desk.plan is not None
    assert at.desk.plan.intent is Intent.MERGE
    assert at.desk.plan.pair == (temporary.name, SISTER.ipp)
    other_way = Plan(Intent.MERGE, SISTER.ipp, Card(Patient(temporary.name, "", "", None), is_present=True))
    assert other_way.pair == (temporary.name, SISTER.ipp)


def test_a_reason_that_was_begun_is_there_again(at: Sitting) -> None:
    at.go(Group.DOUBT)
    at.desk.turn(Intent.SETTLE)
    at.desk.keep_draft("étiquette déc")
    at.desk.step(1)
    assert at.desk.draft == ""
    at.desk.step(-1)
    at.ready()
    at.desk.turn(Intent.SETTLE)
    assert at.desk.draft == "étiquette déc"


def test_the_line_in_hand_stays_while_the_store_is_looked_at_anew(at: Sitting) -> None:
    at.desk.step(1)
    here = at.desk.item
    with Store.open(at.folder) as store:
        match(store, at.desk.shown_items[0].name, ODILE.ipp, operator=COLLEAGUE)
    at.desk.refresh()
    at.wait(lambda: len(at.desk.shown_items) == 2)
    assert at.desk.item is not None
    assert here is not None
    assert at.desk.item.name == here.name


def test_a_sheet_that_cannot_be_detached_is_refused_in_words(at: Sitting) -> None:
    at.go(Group.MATCH)
    at.desk.last = at.desk.shown_items[0].name
    at.desk.undo()
    at.desk.say("essai")
    at.wait(lambda: at.refused)
    assert isinstance(at.refused[0], SheetStateError)
    assert at.desk.plan is not None
    assert not at.desk.is_busy


def test_all_sheets_of_a_patient_are_opened(at: Sitting) -> None:
    with at.bot.waitSignal(at.desk.opened, timeout=20_000) as told:
        at.desk.open(MAELLE.ipp)
    record = told.args[0]
    assert [one.serial for one in record.completeness.sheets] == [
        serial for serial, ipp in whose(at.folder).items() if ipp == MAELLE.ipp
    ]
    assert not record.completeness.is_ready
