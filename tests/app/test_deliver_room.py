"""The deliver room by keyboard and mouse: from what is ready to what is there, and back."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QListView, QWidget

from recon.app import keys
from recon.app.deliverplan import Step
from recon.app.delivertold import Point
from recon.model.outbox import Stage
from recon.store import Store, outboxes
from recon.workflow.outbox.approving import check
from recon.workflow.outbox.staging import stage
from tests.helpers import rooms
from tests.helpers.dispatcher import FILES, PLACE, Dispatcher, approve_all, opened, stages
from tests.helpers.readable import assert_nothing_is_cut_off, texts
from tests.helpers.store_samples import OPERATOR, SERIALS

A, B, C = SERIALS
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
VALIDATED, APPROVED, ACKNOWLEDGED = [Stage.VALIDATED] * 3, [Stage.APPROVED] * 3, [Stage.ACKNOWLEDGED] * 3
OWN = {"recon", "FR", "EN", "français", "English", "bernard", "claire", "FHIR", "CSV", "Options"}


def next_(at: Dispatcher) -> None:
    at.press(ENTER, held=CTRL)


def prepared_by_another(at: Dispatcher) -> str:
    """Have a colleague prepare and check all that is ready; the room shows it."""
    with opened(at.folder) as store:
        number = stage(store, PLACE, operator=OPERATOR).consignment
        check(store, number, at.carrier, operator=OPERATOR)
    at.desk.refresh()
    at.wait(lambda: at.desk.case and at.desk.case.id == number)
    at.ready()
    return number


def approved(at: Dispatcher) -> str:
    number = approve_all(at.folder, at.carrier)
    at.desk.refresh()
    at.wait(lambda: at.desk.case and at.desk.case.id == number)
    at.ready()
    return number


def shown(room: QWidget) -> str:
    """Return every word of the room that can be seen."""
    found: list[str] = []
    for widget in filter(QWidget.isVisible, room.findChildren(QWidget)):
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QListView):
            model = widget.model()
            found += [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    return "\n".join(found)


def test_the_room_is_entered_by_its_key(dispatcher: Dispatcher) -> None:
    prepared_by_another(dispatcher)
    dispatcher.press(Qt.Key.Key_1, held=CTRL)
    dispatcher.press(Qt.Key.Key_7, held=CTRL)
    assert dispatcher.window.room.command is keys.DELIVERING
    assert dispatcher.focus is dispatcher.room.consignment.list


def test_all_the_way_there_and_back_with_the_keyboard_alone(dispatcher: Dispatcher) -> None:
    prepared_by_another(dispatcher)
    next_(dispatcher)
    dispatcher.waits_for(*APPROVED)
    next_(dispatcher)
    dispatcher.waits_for(*ACKNOWLEDGED)
    next_(dispatcher)
    dispatcher.waits_for(*[Stage.RECONCILED] * 3)
    assert dispatcher.step is None
    assert "3" in dispatcher.said
    dispatcher.press(Qt.Key.Key_Z, held=ALT)
    assert dispatcher.focus is dispatcher.steps.reason.why
    dispatcher.type("mauvaise base")
    dispatcher.press(ENTER)
    assert dispatcher.focus is dispatcher.steps.reason.second, "what arrived takes two people"
    dispatcher.type(OPERATOR)
    dispatcher.press(ENTER)
    dispatcher.waits_for(*[Stage.UNDONE] * 3)
    assert dispatcher.carrier.target.values == {}
    assert dispatcher.focus is dispatcher.room.consignment.list


def test_all_the_way_there_with_the_mouse(dispatcher: Dispatcher) -> None:
    prepared_by_another(dispatcher)
    for wanted in (APPROVED, ACKNOWLEDGED):
        dispatcher.click(dispatcher.steps.next.big)
        dispatcher.waits_for(*wanted)
    dispatcher.click(dispatcher.steps.acts[Step.UNDO])
    dispatcher.steps.reason.why.setText("mauvaise base")
    dispatcher.steps.reason.second.setText(OPERATOR)
    dispatcher._bot.mouseClick(dispatcher.steps.reason.only, Qt.MouseButton.LeftButton, pos=QPoint(12, 20))
    assert dispatcher.steps.reason.only.isChecked()
    dispatcher.click(dispatcher.steps.reason.done)
    dispatcher.waits_for(Stage.UNDONE, Stage.ACKNOWLEDGED, Stage.ACKNOWLEDGED)


def test_preparing_leads_on_to_checking_and_then_to_somebody_else(dispatcher: Dispatcher) -> None:
    next_(dispatcher)
    dispatcher.waits_for(*[Stage.STAGED] * 3)
    next_(dispatcher)
    dispatcher.waits_for(*VALIDATED)
    assert not dispatcher.steps.next.big.isEnabled()
    assert "bernard" in dispatcher.steps.next.words.text()
    assert "autre personne" in dispatcher.steps.next.words.text()
    next_(dispatcher)
    QApplication.processEvents()
    assert stages(dispatcher.folder) == VALIDATED


def test_totals_stand_above_the_sheets(dispatcher: Dispatcher) -> None:
    prepared_by_another(dispatcher)
    middle = dispatcher.room.consignment
    assert "Sample sheet 3" in middle.forms.text()
    assert "Observation" in middle.kinds.text()
    assert middle.bar.accessibleName() == "validée\u00a0: 3"


def test_a_fault_is_read_and_seen_on_the_paper(dispatcher: Dispatcher) -> None:
    dispatcher.carrier.faulty[B] = f"{B} pulse:0 (page 1) : trop haut"
    prepared_by_another(dispatcher)
    dispatcher.press(Qt.Key.Key_Right, held=ALT)
    assert [line.key for line in dispatcher.room.consignment.list.lines.lines] == [B]
    dispatcher.ready()
    (point,) = [one for one in dispatcher.sheet.points.points.lines if one.tone == "danger"]
    assert point.texts[0].startswith("Heart rate, ")
    assert "trop haut" in point.spoken
    dispatcher.wait(lambda: dispatcher.sheet.crop.page is not None)
    assert dispatcher.sheet.crop.isVisible()
    dispatcher.press(Qt.Key.Key_I, held=ALT)
    assert not dispatcher.sheet.crop.isVisible()
    dispatcher.press(Qt.Key.Key_Left, held=ALT)
    assert len(dispatcher.room.consignment.list.lines.lines) == 3


def test_the_dry_run_is_shown_as_ours_and_theirs(dispatcher: Dispatcher) -> None:
    dispatcher.carrier.keyed.add(f"{B}:pulse:0")
    prepared_by_another(dispatcher)
    dispatcher.press(Qt.Key.Key_X, held=ALT)
    dispatcher.wait(lambda: dispatcher.desk.questions)
    dispatcher.ready()
    assert dispatcher.carrier.carried == []
    assert dispatcher.desk.stages() == {Stage.VALIDATED: 3, Point.KEYED: 1}
    dispatcher.press(Qt.Key.Key_Left, held=ALT)
    assert [line.key for line in dispatcher.room.consignment.list.lines.lines] == [B]
    dispatcher.ready()
    dispatcher.wait(lambda: dispatcher.sheet.points.points.lines)
    first = next(one for one in dispatcher.sheet.points.points.lines if one.heads)
    assert (first.heads, first.tone) == (("Sur la feuille", "À destination"), "caution")
    assert first.texts[0]
    assert "Heart rate" in first.where


def test_what_is_keyed_in_goes_only_after_a_person_ticked_it(dispatcher: Dispatcher) -> None:
    dispatcher.carrier.keyed.add(f"{B}:pulse:0")
    prepared_by_another(dispatcher)
    dispatcher.steps.next.keyed.setChecked(True)
    next_(dispatcher)
    dispatcher.waits_for(*APPROVED)
    next_(dispatcher)
    dispatcher.waits_for(*ACKNOWLEDGED)


def test_without_the_tick_it_waits_and_says_why(dispatcher: Dispatcher) -> None:
    dispatcher.carrier.keyed.add(f"{B}:pulse:0")
    prepared_by_another(dispatcher)
    next_(dispatcher)
    dispatcher.waits_for(*APPROVED)
    next_(dispatcher)
    dispatcher.waits_for(Stage.ACKNOWLEDGED, Stage.FAULTY, Stage.ACKNOWLEDGED)
    assert "0000-0002" in dispatcher.said


def test_a_refusal_is_read_with_its_sheet(dispatcher: Dispatcher) -> None:
    dispatcher.carrier.plan[C] = "refuse"
    approved(dispatcher)
    next_(dispatcher)
    dispatcher.waits_for(Stage.ACKNOWLEDGED, Stage.ACKNOWLEDGED, Stage.REFUSED)
    dispatcher.press(Qt.Key.Key_Down, held=ALT)
    dispatcher.press(Qt.Key.Key_Down, held=ALT)
    dispatcher.ready()
    (point,) = [one for one in dispatcher.sheet.points.points.lines if one.tone == "danger"]
    assert "422" in point.spoken
    assert "refusée" in dispatcher.sheet.state.text()
    assert dispatcher.steps.message.property("tone") == "caution"


def test_nobody_answers_and_nothing_is_lost(dispatcher: Dispatcher) -> None:
    dispatcher.carrier.plan[A] = "before"
    approved(dispatcher)
    next_(dispatcher)
    dispatcher.waits_for(Stage.SENT, Stage.APPROVED, Stage.APPROVED)
    assert dispatcher.steps.message.property("tone") == "danger"
    assert "deux fois" in dispatcher.steps.next.words.text()
    dispatcher.carrier.plan.clear()
    next_(dispatcher)
    dispatcher.waits_for(*ACKNOWLEDGED)


def test_sending_goes_on_while_another_room_is_used_and_can_be_stopped(dispatcher: Dispatcher) -> None:
    at_it, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        at_it.set()
        go_on.wait(20)

    dispatcher.carrier.meanwhile[A] = hold
    approved(dispatcher)
    next_(dispatcher)
    dispatcher.wait(at_it.is_set)
    steps = dispatcher.steps.next
    dispatcher.wait(steps.stop.isVisible)
    assert steps.bar.maximum() == 3
    assert not steps.big.isVisible()
    dispatcher.window.go(keys.ACCOUNT)
    dispatcher.wait(lambda: rooms.account(dispatcher.window).desk.account is not None)
    dispatcher.window.go(keys.DELIVERING)
    dispatcher.press(ESC)
    assert "après la feuille en main" in steps.words.text()
    go_on.set()
    dispatcher.waits_for(Stage.ACKNOWLEDGED, Stage.APPROVED, Stage.APPROVED)
    assert "sans perte" in dispatcher.said


def test_closing_the_window_waits_for_the_sheet_in_hand(dispatcher: Dispatcher) -> None:
    at_it = threading.Event()
    dispatcher.carrier.meanwhile[A] = at_it.set
    approved(dispatcher)
    next_(dispatcher)
    at_it.wait(20)
    dispatcher.window.close()
    found = stages(dispatcher.folder)
    assert found[0] is Stage.ACKNOWLEDGED
    assert Stage.SENT not in found


def test_a_destination_is_held_with_a_reason_and_released(dispatcher: Dispatcher) -> None:
    approved(dispatcher)
    dispatcher.press(Qt.Key.Key_H, held=ALT)
    dispatcher.press(ENTER)
    assert "raison" in dispatcher.steps.reason.message.text()
    dispatcher.type("migration")
    dispatcher.press(ENTER)
    dispatcher.wait(lambda: dispatcher.step is Step.RELEASE)
    dispatcher.ready()
    assert "migration" in shown(dispatcher.outbox)
    next_(dispatcher)
    dispatcher.wait(lambda: dispatcher.step is Step.SEND)


def test_escape_leaves_the_reason_and_keeps_what_was_typed(dispatcher: Dispatcher) -> None:
    approved(dispatcher)
    dispatcher.press(Qt.Key.Key_Z, held=ALT)
    dispatcher.type("mauv")
    dispatcher.press(ESC)
    assert dispatcher.desk.plan is None
    dispatcher.press(Qt.Key.Key_Z, held=ALT)
    assert dispatcher.steps.reason.why.text() == "mauv"
    dispatcher.window._languages.choose("en")
    assert dispatcher.steps.reason.why.text() == "mauv"


def test_destinations_are_gone_through_by_keyboard(dispatcher: Dispatcher) -> None:
    approved(dispatcher)
    dispatcher.outbox.places.setFocus()
    dispatcher.press(Qt.Key.Key_Up)
    assert dispatcher.desk.destination == FILES
    assert dispatcher.desk.case is None
    assert dispatcher.step is Step.STAGE, "what goes to one destination is still ready for another"


def test_a_destination_is_added_and_what_is_wrong_stands_under_its_line(dispatcher: Dispatcher) -> None:
    dispatcher.press(Qt.Key.Key_D, held=CTRL)
    panel = rooms.delivering(dispatcher.window).placing
    assert dispatcher.focus is panel.lines["name"]
    dispatcher.press(ENTER)
    assert panel.faults["name"].isVisible()
    dispatcher.type("LABO")
    assert not panel.faults["name"].isVisible()
    assert "RECON_SECRET_LABO" in panel._secret.text()
    panel.kind.setCurrentIndex(1)
    panel.lines["address"].setFocus()
    dispatcher.type("nulle part")
    dispatcher.press(ENTER)
    dispatcher.wait(panel.faults["address"].isVisible)
    assert dispatcher.focus is panel.lines["address"]
    panel.lines["address"].clear()
    dispatcher.type("moteur:2575")
    dispatcher.press(ENTER)
    dispatcher.wait(lambda: not panel.isVisible())
    dispatcher.wait(lambda: dispatcher.desk.destination == "LABO")
    with Store.open(dispatcher.folder) as store:
        assert [one.name for one in outboxes.destinations(store)] == [FILES, PLACE, "LABO"]


def test_a_secret_is_never_shown(dispatcher: Dispatcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECON_SECRET_LABO", "anna:sesame")
    rooms.delivering(dispatcher.window).placing.ask()
    dispatcher.type("LABO")
    assert "RECON_SECRET_LABO" in shown(dispatcher.window)
    assert "sesame" not in shown(dispatcher.window)


def test_the_receipt_goes_where_the_person_says(dispatcher: Dispatcher, tmp_path: Path) -> None:
    approved(dispatcher)
    out = tmp_path / "receipt.pdf"
    dispatcher.room.ask_file = lambda _parent, _number: out
    dispatcher.press(Qt.Key.Key_T, held=ALT)
    dispatcher.wait(out.exists)
    dispatcher.wait(lambda: str(out) in dispatcher.said)


def visit(at: Dispatcher) -> Iterator[str]:
    """Go where the room has something to say, telling where."""
    yield "what is ready"
    at.carrier.faulty[B] = f"{B} pulse:0 (page 1)"
    at.carrier.keyed.add(f"{A}:pulse:0")
    prepared_by_another(at)
    yield "to approve"
    at.desk.begin(Step.COMPARE)
    at.wait(lambda: at.desk.questions)
    at.ready()
    at.steps.message.say("", "none")
    yield "compared"
    at.desk.begin(Step.UNDO)
    at.steps.reason.message.say("", "none")
    yield "a reason"
    at.desk.back()
    at.desk.begin(Step.HOLD)
    yield "to hold"
    at.desk.back()
    rooms.delivering(at.window).placing.ask()
    yield "a destination"
    rooms.delivering(at.window).placing.dismiss()


def is_own(text: str) -> bool:
    text = text.removeprefix("Sample sheet")
    return text in OWN or not any(part.isalpha() and part.islower() and len(part) > 2 for part in text.split())


def test_every_word_is_in_both_languages(dispatcher: Dispatcher) -> None:
    for place in visit(dispatcher):
        french = texts(dispatcher.window)
        dispatcher.window._languages.choose("en")
        english = texts(dispatcher.window)
        dispatcher.window._languages.choose("fr")
        same = [text for where, text in french.items() if english.get(where) == text and not is_own(text)]
        assert same == [], place


@pytest.mark.parametrize("dispatcher", ["fr", "en"], indirect=True)
def test_nothing_is_cut_off_in_the_smallest_window(dispatcher: Dispatcher) -> None:
    dispatcher.window.resize(dispatcher.window.minimumSize())
    for place in visit(dispatcher):
        assert_nothing_is_cut_off(dispatcher.window, place)


def test_every_control_has_a_name(dispatcher: Dispatcher) -> None:
    for place in visit(dispatcher):
        for widget in filter(QWidget.isVisible, dispatcher.window.findChildren(QWidget)):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
                own = widget.text() if isinstance(widget, QAbstractButton) else ""
                inside = isinstance(widget.parent(), QLineEdit | QComboBox) or widget.objectName().startswith("qt_")
                assert widget.accessibleName() or own or inside, (place, widget)


def test_while_a_reason_is_asked_for_the_next_step_is_to_give_it(dispatcher: Dispatcher) -> None:
    approved(dispatcher)
    dispatcher.press(Qt.Key.Key_Z, held=ALT)
    next_(dispatcher)
    assert "raison" in dispatcher.steps.reason.message.text()
    assert dispatcher.desk.run is None
    assert stages(dispatcher.folder) == APPROVED


def test_a_reason_for_one_thing_is_not_taken_for_another(dispatcher: Dispatcher) -> None:
    approved(dispatcher)
    dispatcher.press(Qt.Key.Key_Z, held=ALT)
    dispatcher.type("mauvaise base")
    dispatcher.press(Qt.Key.Key_H, held=ALT)
    assert dispatcher.steps.reason.why.text() == ""
    dispatcher.press(Qt.Key.Key_Z, held=ALT)
    assert dispatcher.steps.reason.why.text() == "mauvaise base"


def test_only_the_sheet_that_is_named_is_taken_back(dispatcher: Dispatcher) -> None:
    approved(dispatcher)
    reason = dispatcher.steps.reason
    dispatcher.press(Qt.Key.Key_Z, held=ALT)
    dispatcher.desk.mean(only_sheet=True)
    assert "0000-0001" in reason.only.text()
    dispatcher.desk.step(1)
    assert "0000-0001" in reason.only.text(), "looking at another one does not change which is meant"
    dispatcher.type("une autre")
    dispatcher.press(ENTER)
    dispatcher.waits_for(Stage.UNDONE, Stage.APPROVED, Stage.APPROVED)
