"""Printer and scanner are tested from any room: the page is saved, read back, and what to change comes first."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from recon.app import keys, preflightjobs
from recon.app.paper import Paper
from recon.app.preflightpanel import PreflightPanel
from recon.language import tr
from recon.model.testpage import Level
from recon.vision.raster import decode
from recon.workflow.preflight import page_pdf
from tests.helpers.readable import cut_off
from tests.helpers.rooms import printing
from tests.helpers.scan_clerk import ScanClerk, Ward, plug_in, sit_down, ward


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ward:
    made = ward(tmp_path)
    plug_in(made, monkeypatch.setattr)
    monkeypatch.setattr(preflightjobs, "drivers", lambda _store: made.scanner)
    return made


@pytest.fixture
def clerk(qtbot: QtBot, qapp: QApplication, place: Ward) -> Iterator[ScanClerk]:
    clerk, work = sit_down(qtbot, qapp, place)
    yield clerk
    clerk.window.close()
    work.close()


def opened(clerk: ScanClerk, qtbot: QtBot) -> PreflightPanel:
    clerk.room.test.click()
    return shown(clerk, qtbot)


def shown(clerk: ScanClerk, qtbot: QtBot) -> PreflightPanel:
    panel = clerk.window.comforts.preflight
    assert panel is not None
    assert panel.isVisible()
    qtbot.waitUntil(lambda: bool(panel.where.text()))
    return panel


def smaller(pixels: np.ndarray) -> bytes:
    """Return the page as a printer prints it that fits it to the paper."""
    height, width = pixels.shape
    fit = np.array([[0.97, 0, 0.015 * width], [0, 0.97, 0.015 * height]])
    return bytes(cv2.imencode(".png", cv2.warpAffine(pixels, fit, (width, height), borderValue=(255,)))[1])


def test_a_page_that_was_made_smaller_is_said_first_and_in_red(
    clerk: ScanClerk, qtbot: QtBot, place: Ward, tmp_path: Path
) -> None:
    panel = opened(clerk, qtbot)
    scan = tmp_path / "scan.png"
    scan.write_bytes(smaller(decode(page_pdf("en"), 0).gray))
    panel.look_at(scan)
    qtbot.waitUntil(lambda: bool(panel.tested), timeout=30_000)
    assert panel.tested[0].level is Level.BAD
    first = panel.results.itemAtPosition(0, 1)
    assert first is not None
    words = first.widget()
    assert isinstance(words, QLabel)
    assert words.text() == tr("preflight.name.scale")
    assert panel.message.text() == tr("preflight.panel.to_change")
    assert cut_off(panel) == []


def test_the_page_goes_through_the_chosen_scanner_and_leaves_nothing_in_the_store(
    clerk: ScanClerk, qtbot: QtBot, place: Ward
) -> None:
    place.scanner.pages[:] = [bytes(cv2.imencode(".png", decode(page_pdf("en"), 0).gray)[1])]
    clerk.room.feed.device.setEditText("fake:0")
    panel = opened(clerk, qtbot)
    qtbot.waitUntil(panel.scan.isEnabled)
    assert "fake:0" in panel.where.text()
    panel.scan.click()
    qtbot.waitUntil(lambda: bool(panel.tested), timeout=30_000)
    assert panel.tested[0].level is Level.GOOD
    assert clerk.room.grid.pages.rowCount() == 0


def test_what_is_no_test_page_is_said(clerk: ScanClerk, qtbot: QtBot, place: Ward, tmp_path: Path) -> None:
    panel = opened(clerk, qtbot)
    scan = tmp_path / "scan.png"
    scan.write_bytes(place.pages[0])
    panel.look_at(scan)
    qtbot.waitUntil(lambda: bool(panel.tested), timeout=30_000)
    assert panel.message.text() == tr("preflight.cli.not_found")


def test_the_page_is_saved(clerk: ScanClerk, qtbot: QtBot, tmp_path: Path) -> None:
    panel = opened(clerk, qtbot)
    panel.ask_place = lambda _parent: tmp_path / "page.pdf"
    panel.save.click()
    qtbot.waitUntil(lambda: panel.message.text() == tr("preflight.panel.saved"))
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert raster_count(tmp_path / "page.pdf") == 1


def test_both_sides_are_saved_and_scanned_where_both_are_tested(
    clerk: ScanClerk, qtbot: QtBot, place: Ward, tmp_path: Path
) -> None:
    clerk.room.feed.device.setEditText("fake:0")
    panel = opened(clerk, qtbot)
    panel.both.setChecked(True)
    panel.ask_place = lambda _parent: tmp_path / "page.pdf"
    panel.save.click()
    qtbot.waitUntil(lambda: panel.message.text() == tr("preflight.panel.saved"))
    pdf = (tmp_path / "page.pdf").read_bytes()
    assert raster_count(tmp_path / "page.pdf") == 2
    place.scanner.pages[:] = [bytes(cv2.imencode(".png", decode(pdf, side).gray)[1]) for side in (0, 1)]
    panel.scan.click()
    qtbot.waitUntil(lambda: len(panel.tested) == 2, timeout=30_000)
    assert place.scanner.asked[-1].duplex
    assert panel.tested[1].findings[-1].name == "sides"
    assert panel.tested[1].findings[-1].level is Level.GOOD


def test_the_page_is_printed_as_sheets_are(
    clerk: ScanClerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sent: list[tuple[str, int]] = []
    monkeypatch.setattr(
        preflightjobs.preflight, "print_page", lambda printer, *, sides: sent.append((printer, sides)) or "job"
    )
    panel = opened(clerk, qtbot)
    panel.ask_printer = lambda _parent: Paper(queue="ward-3")
    panel.print.click()
    qtbot.waitUntil(lambda: panel.message.text() == tr("preflight.panel.printed"))
    assert sent == [("ward-3", 1)]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))
    panel.message.clear()
    panel.ask_printer = lambda _parent: Paper(printer=printer)
    panel.print.click()
    qtbot.waitUntil(lambda: panel.message.text() == tr("preflight.panel.printed"), timeout=30_000)
    panel.look_at(tmp_path / "painted.pdf")
    qtbot.waitUntil(lambda: bool(panel.tested), timeout=30_000)
    assert next(one for one in panel.tested[0].findings if one.name == "scale").level is Level.GOOD


def test_where_no_scanner_is_known_it_is_said_why_none_can_be_used(clerk: ScanClerk, qtbot: QtBot) -> None:
    clerk.room.feed.device.setEditText("")
    panel = opened(clerk, qtbot)
    assert not panel.scan.isEnabled()
    assert panel.where.text() == tr("preflight.panel.no_scanner")


def test_it_opens_by_its_key_in_every_room_and_by_a_button_where_one_prints(clerk: ScanClerk, qtbot: QtBot) -> None:
    for room in (keys.HOME, keys.PRINTING, keys.ACCOUNT):
        clerk.window.go(room)
        clerk.hold(Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier)
        shown(clerk, qtbot).dismiss()
    clerk.window.go(keys.PRINTING)
    printing(clerk.window).age.test.click()
    shown(clerk, qtbot).dismiss()


def test_a_panel_that_is_open_keeps_the_person_in_it(clerk: ScanClerk) -> None:
    clerk.window.comforts.looks.open()
    clerk.window.comforts.test()
    assert clerk.window.comforts.preflight is None


def test_the_help_leads_to_it(clerk: ScanClerk, qtbot: QtBot) -> None:
    clerk.window.comforts.help.open()
    clerk.window.comforts.help.test.click()
    assert shown(clerk, qtbot).isVisible()
    assert not clerk.window.comforts.help.isVisible()


def raster_count(pdf: Path) -> int:
    with pdfium.PdfDocument(pdf.read_bytes()) as document:
        return len(document)
