"""What is copied in the window is marked for programs that keep a history of it."""

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLineEdit

from recon.app.clipboard import HINTS, Discretion


def test_what_is_copied_is_marked_and_stays_what_it_is(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: True)
    discretion = Discretion(qapp)
    line = QLineEdit("LE GOFF Maëlle")
    line.selectAll()
    line.copy()
    held = qapp.clipboard().mimeData()
    assert held.text() == "LE GOFF Maëlle"
    assert {kind: bytes(held.data(kind).data()) for kind in HINTS} == HINTS
    discretion.deleteLater()
    qapp.clipboard().clear()


def test_what_another_program_copied_is_left_as_it_is(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: False)
    discretion = Discretion(qapp)
    qapp.clipboard().setText("of another program")
    assert not qapp.clipboard().mimeData().hasFormat(next(iter(HINTS)))
    discretion.deleteLater()
    qapp.clipboard().clear()
