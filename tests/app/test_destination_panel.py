"""A destination with its hospital's own certificate authority, and one that is changed, from the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from recon.app.destinationpanel import DestinationPanel
from recon.language import tr
from recon.model.outbox import Destination, Transport
from recon.store import Store, ledger, outboxes
from recon.workflow.outbox.destinations import add
from tests.helpers import rooms
from tests.helpers.dispatcher import PLACE, Dispatcher
from tests.helpers.fake_carrier import ADDRESS
from tests.helpers.invented_ca import InventedCa
from tests.helpers.readable import cut_off
from tests.helpers.store_samples import OPERATOR

CTRL, ENTER = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return


@pytest.fixture
def ca(tmp_path: Path) -> InventedCa:
    return InventedCa(tmp_path)


def panel_of(at: Dispatcher) -> DestinationPanel:
    return rooms.delivering(at.window).placing


def kept(at: Dispatcher, name: str) -> Destination:
    with Store.open(at.folder) as store:
        found = outboxes.destination(store, name)
    assert found is not None
    return found


def choose(panel: DestinationPanel, kind: Transport) -> None:
    panel.kind.setCurrentIndex(panel.kind.findData(kind.value))
    panel.kind.activated.emit(panel.kind.currentIndex())


def asked(at: Dispatcher, kind: Transport, address: str) -> DestinationPanel:
    at.press(Qt.Key.Key_D, held=CTRL)
    panel = panel_of(at)
    at.type("LABO")
    choose(panel, kind)
    panel.lines["address"].setText(address)
    return panel


@pytest.mark.parametrize(
    ("kind", "address"), [(Transport.FHIR, "https://dpi.example/r4"), (Transport.MLLP, "moteur.example:2575")]
)
def test_an_authority_is_chosen_told_and_kept(
    dispatcher: Dispatcher, ca: InventedCa, kind: Transport, address: str
) -> None:
    panel = asked(dispatcher, kind, address)
    panel.ask_file = lambda _name: ca.file  # type: ignore[method-assign]
    panel.choosers["ca"].click()
    assert panel.lines["ca"].text() == str(ca.file)
    assert ca.name in panel.trusted.text(), "whose it is stands there before anything is kept"
    panel.done.click()
    dispatcher.wait(lambda: not panel.isVisible())
    assert "BEGIN CERTIFICATE" in kept(dispatcher, "LABO").ca


def test_what_is_wrong_with_a_file_is_said_at_once_and_nothing_is_kept(dispatcher: Dispatcher, tmp_path: Path) -> None:
    over, server = InventedCa(tmp_path, "Ancienne", days=-1), InventedCa(tmp_path, "Serveur", of_a_server=True)
    letter = tmp_path / "lettre.pem"
    letter.write_text("Bonjour")
    panel = asked(dispatcher, Transport.MLLP, "moteur.example:2575")
    for file, word in ((over.file, "valable"), (server.file, "autorité"), (letter, "certificat")):
        panel.ask_file = lambda _name, file=file: file  # type: ignore[method-assign, misc]
        panel.choosers["ca"].click()
        assert panel.faults["ca"].isVisible()
        assert word in panel.faults["ca"].text()
        assert not panel.trusted.isVisible()
    panel.done.click()
    dispatcher.wait(lambda: dispatcher.focus is panel.lines["ca"])
    assert panel.faults["ca"].isVisible(), "the line that is to blame"
    with Store.open(dispatcher.folder) as store:
        assert outboxes.destination(store, "LABO") is None


def test_where_no_line_is_encrypted_none_is_asked_for(dispatcher: Dispatcher) -> None:
    panel = asked(dispatcher, Transport.CSV, "/srv/valeurs")
    assert not panel.lines["ca"].isEnabled()
    assert panel.lines["ca"].placeholderText() == tr("app.deliver.no_ca_taken")
    choose(panel, Transport.MLLP)
    assert panel.lines["ca"].isEnabled()
    assert "chiffrée" in panel.lines["ca"].placeholderText(), "without one, the line is in clear: it is said"


def test_a_destination_is_changed_and_keeps_what_is_not_given(
    dispatcher: Dispatcher, ca: InventedCa, tmp_path: Path
) -> None:
    options = tmp_path / "dpi.toml"
    options.write_text('ipp_system = "urn:oid:1.2.250.1.99"\n')
    with Store.open(dispatcher.folder) as store:
        address = "https://dpi.example/r4"
        add(store, PLACE, Transport.FHIR, address, operator=OPERATOR, options=options, per_second=2.0, ca=ca.file)
        before = outboxes.destination(store, PLACE)
    assert before is not None
    dispatcher.desk.refresh()
    dispatcher.wait(lambda: dispatcher.desk.place and dispatcher.desk.place.there.ca)
    dispatcher.press(Qt.Key.Key_E, held=CTRL)
    panel = panel_of(dispatcher)
    assert PLACE in panel.title.text()
    assert dispatcher.focus is panel.lines["address"]
    assert not panel.lines["name"].isEnabled()
    assert not panel.kind.isEnabled()
    assert ca.name in panel.trusted.text()
    assert panel.forget_ca.isVisible()
    panel.lines["address"].setText("https://dpi-nouveau.example/r4")
    panel.four_eyes.setChecked(False)
    panel.done.click()
    dispatcher.wait(lambda: not panel.isVisible())
    after = kept(dispatcher, PLACE)
    assert after.address == "https://dpi-nouveau.example/r4"
    assert not after.four_eyes
    assert (after.options, after.per_second, after.ca) == (before.options, 2.0, before.ca)


def test_an_authority_is_forgotten_only_when_that_is_said(dispatcher: Dispatcher, ca: InventedCa) -> None:
    with Store.open(dispatcher.folder) as store:
        add(store, PLACE, Transport.FHIR, "https://dpi.example/r4", operator=OPERATOR, ca=ca.file)
    dispatcher.desk.refresh()
    dispatcher.wait(lambda: dispatcher.desk.place and dispatcher.desk.place.there.ca)
    dispatcher.outbox.change.click()
    panel = panel_of(dispatcher)
    panel.forget_ca.setChecked(True)
    panel.done.click()
    dispatcher.wait(lambda: not panel.isVisible())
    assert kept(dispatcher, PLACE).ca == ""


def test_nothing_is_written_where_nothing_was_changed(dispatcher: Dispatcher) -> None:
    with Store.open(dispatcher.folder) as store:
        before = ledger.last(store.db)
    dispatcher.press(Qt.Key.Key_E, held=CTRL)
    panel = panel_of(dispatcher)
    assert panel.lines["address"].text() == ADDRESS
    dispatcher.press(ENTER)
    dispatcher.wait(lambda: not panel.isVisible())
    with Store.open(dispatcher.folder) as store:
        assert ledger.last(store.db) == before


def test_opening_it_for_another_one_shows_nothing_of_the_last(dispatcher: Dispatcher) -> None:
    dispatcher.press(Qt.Key.Key_E, held=CTRL)
    panel = panel_of(dispatcher)
    panel.dismiss()
    dispatcher.press(Qt.Key.Key_D, held=CTRL)
    assert panel.lines["address"].text() == ""
    assert panel.lines["name"].isEnabled()
    assert panel.kind.isEnabled()
    assert panel.title.text() == tr("app.deliver.new_place")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_all_of_it_can_be_read(dispatcher: Dispatcher, ca: InventedCa, lang: str) -> None:
    dispatcher.window._languages.choose(lang)
    panel: QWidget = asked(dispatcher, Transport.MLLP, "moteur.example:2575")
    assert isinstance(panel, DestinationPanel)
    panel.lines["ca"].setText(str(ca.file))
    panel._tell_trusted()
    assert cut_off(panel) == []
