"""Adding a destination: its name, how it takes what it is sent, where it is, and whether two people are needed."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from recon.app.deliverdesk import DeliverDesk
from recon.app.destinationjobs import NewDestination, Wrong
from recon.app.roomypanel import RoomyPanel
from recon.app.style import NEAR
from recon.app.view import announce, button, label
from recon.errors import ReconError
from recon.language import tr
from recon.model.outbox import Transport
from recon.workflow.outbox.destinations import secret_name, secret_of

_WIDTH = 620
_LINES = ("name", "address", "options")


class DestinationPanel(RoomyPanel):
    """What is wrong stands under the line that it is about. A password is nowhere asked for, shown or kept."""

    def __init__(self, desk: DeliverDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk = desk
        self.lines = {name: QLineEdit() for name in _LINES}
        self.faults = {name: label("whynot", wrap=True) for name in _LINES}
        self._labels = {name: label("body") for name in (*_LINES, "kind")}
        self.kind, self.four_eyes, self.choose = QComboBox(), QCheckBox(), button()
        self._secret = label("aside", wrap=True)
        self._build()
        desk.added.connect(lambda _made: self.dismiss())
        desk.misnamed.connect(self._refuse)
        desk.failed.connect(self._fail)
        self.retranslate()

    def ask(self) -> None:
        """Open the panel, empty."""
        for line in self.lines.values():
            line.clear()
        self.kind.setCurrentIndex(0)
        self.four_eyes.setChecked(True)
        self._blame("", "")
        self.open()

    def first(self) -> QWidget:
        return self.lines["name"]

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
            )
        )

    def retranslate(self) -> None:
        self.title.setText(tr("app.deliver.new_place"))
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
        self.choose.setText(tr("app.deliver.choose_file"))
        self.lines["options"].setPlaceholderText(tr("app.deliver.no_options_needed"))
        self.done.setText(tr("app.deliver.add"))
        self._follow_kind()
        self._tell_secret()
        super().retranslate()

    def forget(self) -> None:
        super().forget()
        self._blame("", "")

    def ask_file(self) -> Path | None:
        """Let the person say which file has the choices."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("app.deliver.place.options"), str(Path.home()), "TOML (*.toml)"
        )
        return Path(chosen) if chosen else None

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(NEAR)
        grid.setVerticalSpacing(NEAR // 2)
        file = QHBoxLayout()
        file.setSpacing(NEAR)
        file.addWidget(self.lines["options"], 1)
        file.addWidget(self.choose)
        self._labels["options"].setMinimumWidth(120)
        for place, name in enumerate(("name", "kind", "address", "options")):
            grid.addWidget(self._labels[name], 2 * place, 0)
            if name == "options":
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
        self.inside.addWidget(self.four_eyes)
        self.inside.addWidget(self._secret)
        self.lines["name"].textChanged.connect(lambda _text: self._tell_secret())
        self.kind.activated.connect(lambda _place: self._follow_kind())
        self.choose.clicked.connect(self._choose)

    def _choose(self) -> None:
        file = self.ask_file()
        if file is not None:
            self.lines["options"].setText(str(file))

    def _follow_kind(self) -> None:
        kind = self.kind.currentData()
        self.lines["address"].setPlaceholderText(tr(f"app.deliver.address.{kind}"))
        takes = kind != Transport.EXTRACT
        for widget in (self.lines["options"], self.choose):
            widget.setEnabled(takes)
        if not takes:
            self.lines["options"].clear()

    def _tell_secret(self) -> None:
        """Say where the password comes from, and whether there is one; never which."""
        name = self.lines["name"].text().strip()
        key = "secret" if not name else "secret_found" if secret_of(name) else "secret_missing"
        self._secret.setText(tr(f"app.deliver.{key}", variable=secret_name(name)))
        if self.isVisible():
            self.centre()

    def _blame(self, name: str, words: str) -> None:
        """Say what is wrong under the line that it is about, and put the keyboard there."""
        for one, text in self.faults.items():
            announce(text, words if one == name else "")
            text.setVisible(one == name and bool(words))
        if name in self.lines:
            self.lines[name].setFocus()
        if self.isVisible():
            self.centre()

    def _refuse(self, wrong: Wrong) -> None:
        if self.isVisible():
            self._blame(wrong.line, wrong.error.message())

    def _fail(self, error: ReconError) -> None:
        if self.isVisible():
            self.say(error.message(), "danger")
