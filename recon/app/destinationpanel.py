"""A destination, new or known: its name, how it takes what it is sent, where it is, whom it trusts, and who lets go."""

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from recon.app import destinationjobs as jobs
from recon.app.deliverdesk import DeliverDesk
from recon.app.destinationjobs import NewDestination, Wrong
from recon.app.roomypanel import RoomyPanel
from recon.app.style import NEAR
from recon.app.view import announce, button, label
from recon.errors import ReconError
from recon.language import tr
from recon.model.outbox import Destination, Transport
from recon.workflow.outbox.destinations import secret_name, secret_of

_WIDTH = 640
_LINES = ("name", "address", "options", "ca")
_FILES = {"options": "TOML (*.toml)", "ca": "PEM (*.pem *.crt *.cer);;* (*)"}
_TRUSTS = (Transport.FHIR, Transport.MLLP)  # who speak over TLS


class DestinationPanel(RoomyPanel):
    """What is wrong stands under the line that it is about. A password is nowhere asked for, shown or kept."""

    def __init__(self, desk: DeliverDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk = desk
        self.known: Destination | None = None  # that is changed; None: one is added
        self.lines = {name: QLineEdit() for name in _LINES}
        self.faults = {name: label("whynot", wrap=True) for name in _LINES}
        self._labels = {name: label("body") for name in (*_LINES, "kind")}
        self.choosers: dict[str, QPushButton] = {name: button() for name in _FILES}
        self.kind, self.four_eyes, self.forget_ca = QComboBox(), QCheckBox(), QCheckBox()
        self.trusted, self._secret = label("aside", wrap=True), label("aside", wrap=True)
        self._build()
        desk.added.connect(lambda _made: self.dismiss())
        desk.misnamed.connect(self._refuse)
        desk.failed.connect(self._fail)
        self.retranslate()

    def ask(self) -> None:
        """Open the panel, empty."""
        self._ask(None)

    def change(self) -> None:
        """Open the panel on the destination in hand, if there is one."""
        if self._desk.place is not None:
            self._ask(self._desk.place.there)

    def first(self) -> QWidget:
        return self.lines["address" if self.known else "name"]

    def finish(self) -> None:
        told = {name: line.text().strip() for name, line in self.lines.items()}
        for name in ("name", "address"):
            if not told[name]:
                self._blame(name, tr(f"app.deliver.no_{name}"))
                return
        self._desk.add(
            NewDestination(
                told["name"],
                Transport(self.kind.currentData()),
                told["address"],
                told["options"],
                four_eyes=self.four_eyes.isChecked(),
                ca=told["ca"],
                keeps_ca=not self.forget_ca.isChecked(),
                is_known=self.known is not None,
            )
        )

    def retranslate(self) -> None:
        known = self.known
        self.title.setText(tr("app.deliver.known_place", name=known.name) if known else tr("app.deliver.new_place"))
        for name, text in self._labels.items():
            text.setText(tr(f"app.deliver.place.{name}"))
            if name in self.lines:
                self.lines[name].setAccessibleName(tr(f"app.deliver.place.{name}"))
        here = max(self.kind.currentIndex(), 0)
        self.kind.blockSignals(True)
        self.kind.clear()
        for one in Transport:
            self.kind.addItem(tr(f"app.deliver.kind_long.{one}"), one.value)
        self.kind.setCurrentIndex(here)
        self.kind.blockSignals(False)
        self.kind.setAccessibleName(tr("app.deliver.place.kind"))
        self.four_eyes.setText(tr("app.deliver.four_eyes"))
        self.forget_ca.setText(tr("app.deliver.forget_ca"))
        for name, made in self.choosers.items():
            made.setText(tr("app.deliver.choose_file"))
            made.setAccessibleName(f"{tr(f'app.deliver.place.{name}')} : {made.text()}")
        self.done.setText(tr("app.deliver.keep" if known else "app.deliver.add"))
        self._follow_kind()
        self._tell_secret()
        super().retranslate()

    def forget(self) -> None:
        super().forget()
        self._blame("", "")

    def ask_file(self, name: str) -> Path | None:
        """Let the person say which file has the choices, or the authority's certificate."""
        chosen, _ = QFileDialog.getOpenFileName(self, tr(f"app.deliver.place.{name}"), str(Path.home()), _FILES[name])
        return Path(chosen) if chosen else None

    def _ask(self, known: Destination | None) -> None:
        self.known = known
        for line in self.lines.values():
            line.clear()
        self.kind.setCurrentIndex(self.kind.findData(known.transport.value) if known else 0)
        if known is not None:
            self.lines["name"].setText(known.name)
            self.lines["address"].setText(known.address)
        for widget in (self.lines["name"], self.kind):
            widget.setEnabled(known is None)
        self.four_eyes.setChecked(known is None or known.four_eyes)
        self.forget_ca.setChecked(False)
        self._blame("", "")
        self.open()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(NEAR)
        grid.setVerticalSpacing(NEAR // 2)
        for place, name in enumerate(("name", "kind", "address", "options", "ca")):
            grid.addWidget(self._labels[name], 2 * place, 0)
            if name in _FILES:
                file = QHBoxLayout()
                file.setSpacing(NEAR)
                file.addWidget(self.lines[name], 1)
                file.addWidget(self.choosers[name])
                grid.addLayout(file, 2 * place, 1)
            else:
                grid.addWidget(self.kind if name == "kind" else self.lines[name], 2 * place, 1)
            if name in self.faults:
                grid.addWidget(self.faults[name], 2 * place + 1, 1)
        grid.setColumnStretch(1, 1)
        for line in self.lines.values():
            line.setObjectName("line")
            line.textEdited.connect(lambda _text: self._blame("", ""))
        self.inside.addLayout(grid)
        for widget in (self.trusted, self.forget_ca, self.four_eyes, self._secret):
            self.inside.addWidget(widget)
        self.lines["name"].textChanged.connect(lambda _text: self._tell_secret())
        self.lines["ca"].editingFinished.connect(self._tell_trusted)
        self.kind.activated.connect(lambda _place: self._follow_kind())
        for name, made in self.choosers.items():
            made.clicked.connect(lambda _checked=False, name=name: self._choose(name))

    def _choose(self, name: str) -> None:
        file = self.ask_file(name)
        if file is not None:
            self.lines[name].setText(str(file))
            self._blame("", "")
            if name == "ca":
                self._tell_trusted()

    def _follow_kind(self) -> None:
        kind, known = Transport(self.kind.currentData()), self.known
        self.lines["address"].setPlaceholderText(tr(f"app.deliver.address.{kind}"))
        empty = {
            "options": "same_options" if known and known.options else "no_options_needed",
            "ca": "same_ca" if known and known.ca else f"without_ca.{kind}",
        }
        if kind not in _TRUSTS:
            empty["ca"] = "no_ca_taken"
            self.lines["ca"].clear()
        for widget in (self.lines["ca"], self.choosers["ca"]):
            widget.setEnabled(kind in _TRUSTS)
        for name, key in empty.items():
            self.lines[name].setPlaceholderText(tr(f"app.deliver.{key}"))
        self._tell_trusted()

    def _tell_trusted(self) -> None:
        """Say whose the authority is that the file gives, or that is kept; and at once what is wrong with a file."""
        name, known = self.lines["ca"].text().strip(), self.known
        words = ""
        try:
            words = jobs.described_file(name) if name else jobs.described(known.ca) if known and known.ca else ""
        except ReconError as error:
            self._put_fault("ca", error.message())
        self.trusted.setText(tr("app.deliver.trusted", authority=words))
        self.trusted.setVisible(bool(words))
        self.forget_ca.setVisible(bool(known and known.ca) and not name)
        if self.isVisible():
            self.centre()

    def _tell_secret(self) -> None:
        """Say where the password comes from, and whether there is one; never which."""
        name = self.lines["name"].text().strip()
        key = "secret" if not name else "secret_found" if secret_of(name) else "secret_missing"
        self._secret.setText(tr(f"app.deliver.{key}", variable=secret_name(name)))
        if self.isVisible():
            self.centre()

    def _blame(self, name: str, words: str) -> None:
        """Say what is wrong under the line that it is about, and put the keyboard there."""
        self._put_fault(name, words)
        if name in self.lines:
            self.lines[name].setFocus()
        if self.isVisible():
            self.centre()

    def _put_fault(self, name: str, words: str) -> None:
        for one, text in self.faults.items():
            announce(text, words if one == name else "")
            text.setVisible(one == name and bool(words))

    def _refuse(self, wrong: Wrong) -> None:
        if self.isVisible():
            self._blame(wrong.line, wrong.error.message())

    def _fail(self, error: ReconError) -> None:
        if self.isVisible():
            self.say(error.message(), "danger")
