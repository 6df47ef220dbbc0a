"""Printer and scanner are tested from the scan room: the page is saved, read back, and what to change comes first."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from recon.app import preflightjobs
from recon.app.preflightpanel import PreflightPanel
from recon.language import tr
from recon.model.testpage import Level
from recon.vision.raster import decode
from recon.workflow.preflight import page_pdf
from tests.helpers.readable import cut_off
from tests.helpers.scan_clerk import ScanClerk, Ward, plug_in, sit_down, ward


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ward:
    made = ward(tmp_path)
    plug_in(made, monkeypatch.setattr)
    monkeypatch.setattr(preflightjobs, "printers", lambda: ("ward-3",))
    monkeypatch.setattr(preflightjobs, "drivers", lambda _store: made.scanner)
    return made


@pytest.fixture
def clerk(qtbot: QtBot, qapp: QApplication, place: Ward) -> Iterator[ScanClerk]:
    clerk, work = sit_down(qtbot, qapp, place)
    yield clerk
    clerk.window.close()
    work.close()


def opened(clerk: ScanClerk, qtbot: QtBot) -> PreflightPanel:
    panel = clerk.room.preflight
    clerk.room.test.click()
    qtbot.waitUntil(lambda: panel.printer.count() == 1)
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
    panel = opened(clerk, qtbot)
    clerk.room.feed.device.setEditText("fake:0")
    panel.look_at_scanner()
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
