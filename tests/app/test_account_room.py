"""The account room: every sheet in one state, what is said of sheets, and the way to close the downtime."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt

from recon.app import keys
from recon.model.sheet import PageState, SheetState, Word
from recon.store import Store, custody, queries
from recon.workflow.custody import custody_report
from recon.workflow.downtimes import every
from tests.helpers import rooms
from tests.helpers.nurse import Nurse

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def unexplained(nurse: Nurse) -> list[str]:
    return [one.serial for one in nurse.sheets.shown]


def states(nurse: Nurse) -> dict[str, SheetState]:
    with Store.open(nurse.folder) as store:
        return {one.serial: one.state for one in queries.sheets(store)}


def test_every_sheet_is_counted_in_one_state(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    shown = {line.key: int(line.right) for line in nurse.account.states.list.lines.lines}
    total = shown.pop("all")
    del shown["unexplained"]
    assert sum(shown.values()) == total == len(states(nurse))
    assert shown["unused"] == sum(state is SheetState.UNUSED for state in states(nurse).values())


def test_the_states_are_gone_through_with_the_arrows(nurse: Nurse) -> None:
    nurse.press(Qt.Key.Key_6, held=CTRL)
    nurse.wait(lambda: nurse.sheets.account)
    nurse.account.states.list.setFocus()
    nurse.press(Qt.Key.Key_Down)
    nurse.wait(lambda: len(nurse.sheets.shown) == len(states(nurse)))
    assert nurse.account.sheets.title.text() == f"Toutes\u00a0: {len(states(nurse))}"
    nurse.press(Qt.Key.Key_End)
    nurse.wait(lambda: {one.state for one in nurse.sheets.shown} == {SheetState.REPLACED})


def test_sheets_are_said_to_be_unused_with_the_keyboard_alone(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    blank = next(one.serial for one in nurse.sheets.shown if one.state is SheetState.PRINTED and not one.name)
    nurse.press(Qt.Key.Key_F, held=CTRL)
    nurse.type(blank)
    nurse.press(Qt.Key.Key_Return)
    nurse.wait(lambda: nurse.sheets.meant == {blank} and nurse.sheets.can_say)
    nurse.press(Qt.Key.Key_U, held=ALT)
    nurse.type("en stock aux urgences")
    nurse.press(Qt.Key.Key_Return)
    nurse.wait(lambda: states(nurse)[blank] is SheetState.UNUSED)
    nurse.wait(lambda: not rooms.account(nurse.window).explaining.isVisible())
    with Store.open(nurse.folder) as store:
        (said,) = custody.explanations(store, blank)
    assert (said.why, said.operator) == ("en stock aux urgences", "claire")
    nurse.wait(lambda: blank not in unexplained(nurse))


def test_nothing_is_said_without_a_reason(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    before = states(nurse)
    nurse.sheets.switch(unexplained(nurse)[0])
    nurse.press(Qt.Key.Key_V, held=ALT)
    nurse.press(Qt.Key.Key_Return)
    assert "raison" in rooms.account(nurse.window).explaining.message.text()
    nurse.press(Qt.Key.Key_Escape)
    assert states(nurse) == before


def test_what_cannot_be_said_is_refused_in_the_panel_and_changes_nothing(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    before = states(nurse)
    nurse.sheets.show_state(SheetState.DELIVERED)
    nurse.sheets.mean_all()
    nurse.wait(lambda: nurse.sheets.can_say)
    nurse.press(Qt.Key.Key_V, held=ALT)
    nurse.type("essai")
    nurse.press(Qt.Key.Key_Return)
    panel = rooms.account(nurse.window).explaining
    nurse.wait(panel.message.isVisible)
    assert panel.isVisible()
    assert states(nurse) == before


def test_a_replaced_sheet_needs_the_one_in_its_place(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    nobody = [one.serial for one in nurse.sheets.shown if one.state is SheetState.PRINTED and not one.name]
    nurse.sheets.switch(nobody[0])
    other = next(one.serial for one in nurse.sheets.shown if one.state is SheetState.MATCHED)
    nurse.click(nurse.account.sheets.words[Word.REPLACED])
    panel = rooms.account(nurse.window).explaining
    panel.why.setText("trempée")
    nurse.press(Qt.Key.Key_Return)
    assert "remplace" in panel.message.text()
    panel.by.setText(other)
    nurse.press(Qt.Key.Key_Return)
    nurse.wait(lambda: states(nurse)[nobody[0]] is SheetState.REPLACED)


def test_a_sheet_that_is_not_shown_any_more_is_not_meant(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    nurse.sheets.mean_all()
    nurse.wait(lambda: nurse.sheets.can_say)
    nurse.sheets.show_state(SheetState.DELIVERED)
    assert not nurse.sheets.can_say, "others are about to be shown"
    nurse.wait(lambda: not nurse.sheets.meant)
    assert not nurse.account.sheets.words[Word.VOID].isEnabled()


def test_what_stands_in_the_way_is_told_and_the_downtime_stays_open(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    closing = nurse.account.closing
    assert f"feuilles à expliquer\u00a0: {len(unexplained(nurse))}" in closing.stands.text()
    assert not closing.close_down.isEnabled()
    nurse.wait(lambda: nurse.sheets.groups)
    with Store.open(nurse.folder) as store:
        report = custody_report(store, operator="claire")
    told = [(one.ward, one.start, one.out, one.back + one.out + one.said) for one in nurse.sheets.groups]
    expected = [(one.ward, one.start, one.counts[PageState.ISSUED], sum(one.counts.values())) for one in report.groups]
    assert told == expected
    assert closing.wards.lines.rowCount() == len(report.groups)
    assert closing.odd.lines.rowCount() > 0


def test_a_downtime_with_nothing_left_is_closed(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    for word, wanted in ((Word.MISSING, (SheetState.PRINTED,)), (Word.VOID, (SheetState.RETURNED, SheetState.MATCHED))):
        nurse.sheets.meant = {one.serial for one in nurse.sheets.shown if one.state in wanted}
        nurse.sheets.say(word, "exercice")
        nurse.wait(lambda: not nurse.sheets.meant)
    nurse.wait(lambda: nurse.sheets.account and not nurse.sheets.account.unexplained)
    nurse.click(nurse.account.closing.close_down)
    nurse.wait(lambda: nurse.account.closing.title.text() == "Aucune panne n’est ouverte")
    with Store.open(nurse.folder) as store:
        assert not any(one.is_open for one in every(store))


def test_the_custody_report_is_written(nurse: Nurse, tmp_path: Path) -> None:
    nurse.go(keys.ACCOUNT)
    nurse.account.ask_file = lambda _parent: tmp_path / "report.pdf"
    nurse.press(Qt.Key.Key_R, held=CTRL)
    nurse.wait(nurse.account.sheets.message.isVisible)
    text = pypdfium2.PdfDocument(tmp_path / "report.pdf")[0].get_textpage().get_text_range()
    assert "traçabilité" in text


def test_a_report_that_cannot_be_written_is_told(nurse: Nurse, tmp_path: Path) -> None:
    nurse.go(keys.ACCOUNT)
    nurse.account.ask_file = lambda _parent: tmp_path / "none" / "report.pdf"
    nurse.account.report()
    nurse.wait(nurse.window.fault.isVisible)
    assert "report.pdf" in nurse.window.fault.text.text()


def test_a_batch_is_counted_from_here_too(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    nurse.click(nurse.account.batches.rows[0].all)
    nurse.wait(lambda: nurse.sheets.account and nurse.sheets.account.batches == 0)
    assert nurse.batches() == ()
