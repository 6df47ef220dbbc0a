"""Somebody who arrives while the hospital's system is down, entered in seconds."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from recon.app import restore
from recon.app.printdesk import PrintDesk
from recon.app.roomypanel import RoomyPanel
from recon.app.style import NEAR
from recon.app.view import button, label
from recon.errors import ReconError
from recon.language import tr
from recon.model.patient import Patient
from recon.reconciliation.roster import date_of
from recon.workflow.arrivals import Arrival

_WIDTH = 560
_DRAFT = "print.arrival"
_NAMES = ("birth_name", "given_names", "birth_date", "ward", "bed", "ipp")
_SEXES = ("F", "M")


class ArrivalPanel(RoomyPanel):
    """Only a name is needed, and not even that of somebody whom nobody knows."""

    def __init__(self, desk: PrintDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk = desk
        self._is_doubted = False
        self.lines = {name: QLineEdit() for name in _NAMES}
        self._labels = {name: label("body") for name in (*_NAMES, "sex")}
        self.sexes: dict[str, QPushButton] = {}
        self.unknown = QCheckBox()
        self._sex = ""
        self._build()
        desk.alike.connect(self._doubt)
        desk.arrived.connect(lambda _patient: self.dismiss())
        desk.failed.connect(self._fail)
        self.retranslate()

    def ask(self) -> None:
        """Open the panel, empty but for the ward in hand."""
        for line in self.lines.values():
            line.clear()
        self.lines["ward"].setText(self._desk.ward)
        for name, text in zip(_NAMES, restore.kept_draft(_DRAFT, "", len(_NAMES)), strict=True):
            if text:
                self.lines[name].setText(text)
        self.unknown.setChecked(False)
        self._choose_sex("")
        self._is_doubted = False
        self.open()

    def dismiss(self) -> None:
        """Somebody who was added, or is not to be, is not kept."""
        restore.keep(_DRAFT, None)
        super().dismiss()

    def first(self) -> QWidget:
        return self.lines["birth_name"]

    def finish(self) -> None:
        told = {name: " ".join(line.text().split()) for name, line in self.lines.items()}
        born = date_of(told["birth_date"]) if told["birth_date"] else None
        if told["birth_date"] and born is None:
            self.say(tr("roster.bad_date", text=told["birth_date"]), "danger")
            self.lines["birth_date"].setFocus()
            return
        is_unknown = self.unknown.isChecked()
        if not is_unknown and not told["birth_name"]:
            self.say(tr("app.arrival.no_name"), "danger")
            self.lines["birth_name"].setFocus()
            return
        who = Patient(
            told["ipp"],
            "" if is_unknown else told["birth_name"].upper(),
            "" if is_unknown else told["given_names"],
            born,
            sex=self._sex,
            ward=told["ward"],
            bed=told["bed"],
        )
        self._desk.add(Arrival(who, is_unknown=is_unknown), even_if_alike=self._is_doubted)

    def retranslate(self) -> None:
        self.title.setText(tr("app.arrival.title"))
        for name, text in self._labels.items():
            text.setText(tr(f"app.arrival.{name}"))
            if name in self.lines:
                self.lines[name].setAccessibleName(tr(f"app.arrival.{name}"))
        self.lines["birth_date"].setPlaceholderText(tr("app.arrival.date_form"))
        self.lines["ipp"].setPlaceholderText(tr("app.arrival.ipp_hint"))
        self.unknown.setText(tr("app.arrival.unknown"))
        for name, made in self.sexes.items():
            made.setText(tr(f"app.arrival.sex_{name}"))
        self.done.setText(tr("app.arrival.anyway" if self._is_doubted else "app.arrival.add"))
        super().retranslate()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(NEAR)
        grid.setVerticalSpacing(NEAR)
        rows: list[tuple[QLabel, QWidget]] = [(self._labels[name], self.lines[name]) for name in _NAMES]
        sexes, holder = QHBoxLayout(), QWidget()
        sexes.setContentsMargins(0, 0, 0, 0)
        sexes.setSpacing(NEAR)
        holder.setLayout(sexes)
        for name in _SEXES:
            sexes.addWidget(self._add_sex(name))
        sexes.addStretch(1)
        rows.insert(3, (self._labels["sex"], holder))
        for place, row in enumerate(rows):
            for column, widget in enumerate(row):
                grid.addWidget(widget, place, column)
        for line in self.lines.values():
            line.setObjectName("line")
            line.textEdited.connect(self.forget)
            line.textEdited.connect(self._keep)
        self.unknown.toggled.connect(self._know_nobody)
        self.inside.addWidget(self.unknown)
        self.inside.addLayout(grid)

    def _add_sex(self, name: str) -> QPushButton:
        made = button("choice")
        made.setCheckable(True)
        made.clicked.connect(lambda: self._choose_sex("" if self._sex == name else name))
        self.sexes[name] = made
        return made

    def _choose_sex(self, name: str) -> None:
        self._sex = name
        for one, made in self.sexes.items():
            made.setChecked(one == name)

    def _know_nobody(self, is_unknown: bool) -> None:
        for name in ("birth_name", "given_names"):
            self.lines[name].setEnabled(not is_unknown)
        self.forget()

    def forget(self) -> None:
        """Take back the doubt: the person has changed what they say."""
        self._is_doubted = False
        super().forget()
        self.retranslate()

    def _keep(self) -> None:
        restore.keep_draft(_DRAFT, "", *(line.text() for line in self.lines.values()))

    def _doubt(self, patients: str) -> None:
        self._is_doubted = True
        self.retranslate()
        self.say(tr("app.arrival.alike", patients=patients), "caution")

    def _fail(self, error: ReconError) -> None:
        if self.isVisible():
            self.say(error.message(), "danger")
