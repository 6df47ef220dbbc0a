"""The machine is looked at from the window: what is wrong is told first, with what to do about it."""

import pytest
from pytestqt.qtbot import QtBot

from recon.app import doctorpanel
from recon.errors import StoreBusy
from recon.workflow.doctor import Area, Finding
from tests.helpers.clerk import Clerk

SURE = Finding("processeur", True, "lire", "")
NOTED = Finding("imprimante", False, "imprimer", "ajoutez-en une", Area.PRINTING, is_needed=False)
WRONG = Finding("tesseract", False, "lire les étiquettes", "installez le paquet tesseract-ocr", Area.READING)


def looked(qtbot: QtBot, clerk: Clerk, monkeypatch: pytest.MonkeyPatch, *findings: Finding) -> doctorpanel.DoctorPanel:
    """Open the panel by the help's button on a machine of which this is found."""
    asked: list[object] = []

    def doctor(folder: object) -> tuple[Finding, ...]:
        asked.append(folder)
        return findings

    monkeypatch.setattr(doctorpanel, "doctor", doctor)
    clerk.window.comforts.help.open()
    clerk.window.comforts.help.doctor.click()
    panel = clerk.window.comforts.doctor
    qtbot.waitUntil(panel.done.isEnabled)
    assert asked
    return panel


def shown(panel: doctorpanel.DoctorPanel) -> list[tuple[str, str]]:
    return [(name.text(), remedy.text()) for name, remedy in panel.troubles if name.isVisible()]


def test_what_is_wrong_comes_first_and_says_what_to_do(
    qtbot: QtBot, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = looked(qtbot, clerk, monkeypatch, SURE, NOTED, WRONG)
    assert panel.isVisible()
    assert not clerk.window.comforts.help.isVisible()
    assert shown(panel) == [
        ("tesseract (lire les étiquettes)", "Installez le paquet tesseract-ocr."),
        ("imprimante (imprimer)", "Ajoutez-en une."),
    ]
    assert panel.state.property("tone") == "danger"
    assert "processeur" in panel.well.text()


def test_what_was_put_right_is_gone_when_it_is_looked_at_again(
    qtbot: QtBot, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = looked(qtbot, clerk, monkeypatch, SURE, WRONG)
    monkeypatch.setattr(doctorpanel, "doctor", lambda _folder: (SURE,))
    panel.done.click()
    qtbot.waitUntil(panel.done.isEnabled)
    assert shown(panel) == []
    assert panel.state.text() == "Ce poste est prêt."


def test_where_it_cannot_look_that_is_said(qtbot: QtBot, clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = looked(qtbot, clerk, monkeypatch, SURE)

    def busy(folder: object) -> tuple[Finding, ...]:
        raise StoreBusy(store=folder)

    monkeypatch.setattr(doctorpanel, "doctor", busy)
    panel.done.click()
    qtbot.waitUntil(panel.done.isEnabled)
    assert panel.message.text()
