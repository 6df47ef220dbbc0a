"""What the window tells beside the questions: why there are more of them, and that two scans of a page differ."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from recon.model.calibration import Source
from recon.model.ledger import Act
from recon.model.reading import Reading, Verdict, Watched
from recon.model.sheet import SheetCode
from recon.store import Store, returned
from recon.workflow.scanning import record_page
from tests.helpers import rooms
from tests.helpers.clerk import Clerk, Sit
from tests.helpers.desk_store import FIRST, SECOND, drawn_page
from tests.helpers.store_samples import OPERATOR, SERIALS, UNDRAWN, VERSION, keep_file, page_result, reading

F2, F5, F6, F7, F8, F9 = Qt.Key.Key_F2, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9
LATER, PULSE = reading("code", "B12"), reading("pulse", "82", row=0)
CODE = SheetCode("sample", VERSION, SERIALS[0], 1, 1, 1)


def tighten(folder: Path, *sources: Watched) -> None:
    with Store.open(folder) as store, store.transaction(OPERATOR) as journal:
        for source in sources:
            how = {"everywhere": False} if source is Verdict.BLANK else {"threshold": 0.999}
            journal.record(Act.ACCEPTANCE_TIGHTENED, source.value, {"samples": 200, "wrong": 2, **how})


def scan_again(folder: Path, name: str = "again.png", more: Sequence[Reading] = (LATER,)) -> None:
    """Bring back another scan of the first sheet, on which more is written."""
    with Store.open(folder) as store:
        (page,) = keep_file(store, drawn_page(SERIALS[0], (*FIRST, *more)), name=name)
        record_page(store, page_result(CODE, page, *FIRST, *more), operator=OPERATOR, policy=UNDRAWN)


def scan_both_again(folder: Path) -> None:
    scan_again(folder)
    with Store.open(folder) as store:
        (page,) = keep_file(store, drawn_page(SERIALS[1], (*SECOND, PULSE)), name="second.png")
        code = replace(CODE, serial=SERIALS[1])
        record_page(store, page_result(code, page, *SECOND, PULSE), operator=OPERATOR, policy=UNDRAWN)


def stands(folder: Path) -> str:
    """Return the name of the file whose scan of the first sheet counts."""
    with Store.open(folder) as store:
        ((_, page),) = returned.scanned_pages(store, SERIALS[0])
        return page.name


def test_as_long_as_all_is_well_nothing_is_said(clerk: Clerk) -> None:
    assert not rooms.verifying(clerk.window).tightened.isVisible()
    assert not rooms.verifying(clerk.window).disputed.isVisible()
    clerk.press(F6)
    assert not rooms.verifying(clerk.window).compare.isVisible()


@pytest.mark.parametrize(
    ("sources", "words", "silent"),
    [
        ((Source.NUMBERS, Source.DATES), "(dates et heures, nombres)", "champs vides"),
        ((Verdict.BLANK,), "pris pour vides", "accepte de lui-même"),
    ],
)
def test_that_acceptance_tightened_is_told_with_what_it_means_and_whom_to_tell(
    sit: Sit, sources: tuple[Watched, ...], words: str, silent: str
) -> None:
    clerk = sit(FIRST, spoil=lambda folder: tighten(folder, *sources))
    told = rooms.verifying(clerk.window).tightened
    assert told.isVisible()
    assert words in told.text.text()
    assert silent not in told.text.text()
    assert "prévenez la personne" in told.text.text()
    clerk.press(F9)
    assert "tell the person in charge" in told.text.text()


def test_nobody_learns_from_it_that_the_field_just_decided_was_a_sample(clerk: Clerk) -> None:
    tighten(clerk.folder, Source.NUMBERS)
    clerk.press(Qt.Key.Key_Return)
    assert not rooms.verifying(clerk.window).tightened.isVisible()
    clerk.press(F5)
    assert rooms.verifying(clerk.window).tightened.isVisible()


@pytest.mark.parametrize(("key", "counts"), [(F7, f"{SERIALS[0]}.png"), (F8, "again.png")])
def test_two_scans_that_differ_are_compared_and_one_of_them_kept(
    sit: Sit, qtbot: QtBot, key: Qt.Key, counts: str
) -> None:
    clerk = sit(FIRST, SECOND, spoil=scan_again)
    window = clerk.window
    assert "0000-0001-Q" in rooms.verifying(window).disputed.text.text()
    clerk.press(key)
    assert rooms.verifying(window).disputed.isVisible()  # without a look at both nothing is decided
    clerk.press(F6)
    assert rooms.verifying(window).compare.isVisible()
    qtbot.waitUntil(lambda: not rooms.verifying(window).compare.latest.view.outline.isEmpty())
    assert rooms.verifying(window).compare.first.view.outline == rooms.verifying(window).compare.latest.view.outline
    clerk.press(key)
    assert stands(clerk.folder) == counts
    assert not rooms.verifying(window).compare.isVisible()
    assert not rooms.verifying(window).disputed.isVisible()
    assert clerk.place == ("pulse", 0)


def test_the_comparison_is_opened_used_and_left_with_the_mouse(sit: Sit) -> None:
    clerk = sit(FIRST, spoil=scan_again)
    compare = rooms.verifying(clerk.window).compare
    clerk.click(rooms.verifying(clerk.window).disputed.compare)
    assert compare.isVisible()
    clerk.press(Qt.Key.Key_Escape)
    assert not compare.isVisible()
    assert clerk.place == ("pulse", 0)  # nothing was skipped behind it
    clerk.click(rooms.verifying(clerk.window).disputed.compare)
    clerk.click(compare.latest.button)
    assert stands(clerk.folder) == "again.png"


def test_no_key_reaches_the_field_behind_while_scans_are_compared(sit: Sit) -> None:
    clerk = sit(FIRST, SECOND, spoil=scan_both_again)
    compare = rooms.verifying(clerk.window).compare
    clerk.press(F6, F8)
    assert stands(clerk.folder) == "again.png"
    assert compare.isVisible()  # the other sheet is next
    clerk.press(Qt.Key.Key_Return, F2)
    for _ in range(8):
        clerk.press(Qt.Key.Key_Tab)
        assert compare.isAncestorOf(clerk.focus)
    assert not clerk.recorded()
    clerk.press(F6)
    assert not compare.isVisible()
    clerk.press(Qt.Key.Key_Return)
    assert list(clerk.recorded()) == [("pulse", 0)]


def test_a_scan_that_nobody_saw_is_not_kept(sit: Sit) -> None:
    clerk = sit(FIRST, spoil=scan_again)
    compare = rooms.verifying(clerk.window).compare
    clerk.press(F6)
    scan_again(clerk.folder, "third.png", (LATER, reading("day", "2026-03-09")))
    clerk.press(F8)
    assert stands(clerk.folder) == f"{SERIALS[0]}.png"
    assert compare.isVisible()
    assert "third.png" in compare.latest.view.accessibleName()
    assert any("Rien n’a été enregistré" in text.text() for text in compare.findChildren(QLabel))
    clerk.press(F8)
    assert stands(clerk.folder) == "third.png"


def test_it_speaks_both_languages(sit: Sit) -> None:
    clerk = sit(FIRST, spoil=scan_again)
    clerk.press(F6)
    assert "La dernière compte" in rooms.verifying(clerk.window).compare.latest.button.text()
    clerk.press(F9)
    assert "The last one counts" in rooms.verifying(clerk.window).compare.latest.button.text()
    assert (
        "which scan counts"
        in rooms.verifying(clerk.window)
        .compare.findChildren(type(rooms.verifying(clerk.window).disputed.text))[0]
        .text()
    )
