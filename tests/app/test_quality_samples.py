"""In the window nothing tells a sample from a doubtful field, nor a decision taken again from a first one."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.work import StoreWork
from recon.model.policy import Policy
from recon.model.reading import Reason, Verdict
from recon.store import Store
from recon.workflow import quality
from recon.workflow.accounting import status
from recon.workflow.opening import open_store
from tests.helpers import rooms
from tests.helpers.clerk import Clerk
from tests.helpers.front import bring_to_front
from tests.helpers.quality_store import bring, scored
from tests.helpers.store_samples import blank_store


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a store with a sample and a doubtful field; every decision in it is taken again by somebody else."""
    monkeypatch.setattr(quality, "Policy", lambda: replace(Policy(), repeat_share=1.0))
    with blank_store(tmp_path / "store") as store:
        doubtful = replace(scored("pulse", "91", 0.5, 1, Verdict.REVIEW), reason=Reason.UNSURE)
        bring(store, 1, scored("pulse", "82", 0.9999, 0), doubtful)
        return store.folder


def people(store: Store) -> tuple[int, int]:
    told = status(store)["quality"]["people"]
    return told["repeated"], told["differing"]


def test_two_people_see_the_same_questions(qtbot: QtBot, qapp: QApplication, folder: Path) -> None:
    seen = [_decide_all(qtbot, qapp, folder, operator) for operator in ("claire", "denis")]
    assert {words for words, _ in seen[0]} == {words for words, _ in seen[1]}
    assert len({why for sitting in seen for _, why in sitting}) == 1
    with open_store(folder) as store:
        assert people(store) == (2, 0)
        assert status(store)["fields"]["verified"] == 2


def _decide_all(qtbot: QtBot, qapp: QApplication, folder: Path, operator: str) -> list[tuple[str, str]]:
    """Confirm all that waits for ``operator``; returns what each question said, and why it was asked."""
    work = StoreWork(folder)
    window = build(qapp, work, "en", operator, room=keys.VERIFY)
    bring_to_front(qtbot, window)
    clerk, told = Clerk(qtbot, window, folder), []
    while rooms.verify(window).desk.current is not None:
        told.append((rooms.verify(window).card.question.name.text(), rooms.verify(window).card.question.reason.text()))
        clerk.press(Qt.Key.Key_Return)
    work.close()
    return told
