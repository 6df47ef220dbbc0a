"""A receipt that somebody brings is verified in the window: genuine, altered, signed elsewhere, or none."""

from pathlib import Path

from PySide6.QtCore import Qt

from recon.app.receiptpanel import ReceiptPanel
from recon.workflow.receipts import receipt, receipt_text
from tests.app.test_deliver_room import approved
from tests.helpers import rooms
from tests.helpers.dispatcher import PLACE, Dispatcher, approve_all, opened, outbox_store
from tests.helpers.store_samples import OPERATOR

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def looked(at: Dispatcher, file: Path) -> ReceiptPanel:
    """Have the file looked at, and wait for what is said of it."""
    panel = rooms.delivering(at.window).checking
    if not panel.isVisible():
        at.press(Qt.Key.Key_G, held=CTRL)
    panel.ask_file = lambda: file  # type: ignore[method-assign]
    panel.say("", "none")
    panel.done.click()
    at.wait(lambda: panel.message.property("tone") not in ("none", None))
    return panel


def written(at: Dispatcher, folder: Path) -> Path:
    """Write a receipt as the room does; return the file that can be verified."""
    approved(at)
    out = folder / "recu.pdf"
    at.room.ask_file = lambda _parent, _number: out
    at.press(Qt.Key.Key_T, held=ALT)
    proof = folder / "recu.receipt.json"
    at.wait(proof.exists)
    at.wait(lambda: proof.name in at.said)
    assert out.read_bytes().startswith(b"%PDF")
    return proof


def test_a_receipt_of_the_window_is_genuine_and_one_changed_letter_is_told(
    dispatcher: Dispatcher, tmp_path: Path
) -> None:
    proof = written(dispatcher, tmp_path)
    panel = looked(dispatcher, proof)
    assert panel.message.property("tone") == "good"
    assert "tel qu’il a été signé" in panel.message.text()
    altered = tmp_path / "autre.receipt.json"
    altered.write_text(proof.read_text().replace(PLACE, "DPX"))
    assert looked(dispatcher, altered).message.property("tone") == "danger"


def test_a_key_that_nobody_knows_here_is_for_a_person_to_compare(dispatcher: Dispatcher, tmp_path: Path) -> None:
    folder, proof = outbox_store(tmp_path / "elsewhere"), tmp_path / "elsewhere.receipt.json"
    number = approve_all(folder, dispatcher.carrier)
    with opened(folder) as store:
        made = receipt(store, number, operator=OPERATOR)
        proof.write_text(receipt_text(made))
    panel = looked(dispatcher, proof)
    assert panel.message.property("tone") == "caution"
    assert made.signed is not None
    assert made.signed.key in panel.message.text()


def test_what_is_no_receipt_is_said(dispatcher: Dispatcher, tmp_path: Path) -> None:
    other = tmp_path / "lettre.json"
    other.write_text("{}")
    assert looked(dispatcher, other).message.property("tone") == "danger"
    assert looked(dispatcher, tmp_path / "absent.json").message.property("tone") == "danger"


def test_the_button_opens_it_too(dispatcher: Dispatcher) -> None:
    dispatcher.click(dispatcher.steps.check)
    assert rooms.delivering(dispatcher.window).checking.isVisible()
