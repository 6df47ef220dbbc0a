"""The three ways in: files, a folder that is watched, and the scanner."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout

from recon.app import scankeys
from recon.app.scandesk import ScanDesk
from recon.app.scanfeeding import ALL_ABLE
from recon.app.scanjobs import Dropped
from recon.app.style import GAP, NEAR
from recon.app.view import Elided, Said, View, button, label, tone
from recon.errors import StoreError
from recon.intake.scanner import Abilities, Settings, Source
from recon.language import tr
from recon.store.scans import ScannedPage


class FeedCard(View):
    """The scanner: which, how, off it goes, and stop."""

    def __init__(self, desk: ScanDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title, self.hint = label("heading"), label("aside", wrap=True)
        self.device, self.source, self.dpi = QComboBox(), QComboBox(), QComboBox()
        self.device.setEditable(True)
        self.typed = QLineEdit()
        self.device.setLineEdit(self.typed)
        self.device.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.duplex, self.twice = QCheckBox(), QCheckBox()
        self.start, self.stop, self.search = button("primary"), button(), button("quiet")
        self.state, self.fault = label("aside", wrap=True), label("message", wrap=True)
        for box in (self.device, self.source, self.dpi):
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addWidget(self.title)
        layout.addWidget(self.hint)
        layout.addWidget(self.device)
        layout.addWidget(self.search, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.source, self.dpi, self.duplex, self.twice, self.start, self.stop, self.state, self.fault):
            layout.addWidget(widget)
        self.start.clicked.connect(self.go)
        self.stop.clicked.connect(desk.stop)
        self.search.clicked.connect(desk.find_devices)
        self.device.activated.connect(lambda *_: desk.ask_abilities(self.name))
        self.typed.editingFinished.connect(lambda: desk.ask_abilities(self.name))
        self.source.currentIndexChanged.connect(lambda *_: self._follow_abilities())
        self.duplex.toggled.connect(lambda *_: self._follow_abilities())
        self._offer(ALL_ABLE)
        desk.fed.connect(self.follow)
        self.follow()

    @property
    def name(self) -> str:
        """The name of the device: of the one chosen, or as it was typed."""
        text = self.device.currentText().strip()
        at = self.device.findText(text)
        return text if at < 0 else str(self.device.itemData(at))

    @property
    def settings(self) -> Settings:
        source = self._source
        is_duplex = self.duplex.isChecked() and source is Source.FEEDER and self._able.duplex
        return Settings(self.name, source, is_duplex, self.dpi.currentData() or self._able.dpi[-1])

    def go(self, *_: object, instead_of: ScannedPage | None = None) -> None:
        """Scan what lies in the scanner; without a name there is nothing to scan from."""
        if self.name:
            twice = self.twice.isChecked() and self.twice.isEnabled() and instead_of is None
            self._desk.scan(self.settings, instead_of=instead_of, twice=twice)
        else:
            self.device.setFocus()

    def follow(self) -> None:
        """Show what the desk knows of scanners, and what the one in use is at."""
        self._list_devices()
        self._offer(self._able)
        self.retranslate()

    def retranslate(self) -> None:
        desk = self._desk
        self.title.setText(tr("scanroom.scanner"))
        self.hint.setText(self._hint())
        self.hint.setVisible(bool(self.hint.text()))
        for box, name in ((self.device, "device"), (self.source, "source"), (self.dpi, "dpi")):
            box.setAccessibleName(tr(f"scanroom.{name}"))
            box.setToolTip(tr(f"scanroom.{name}"))
        self.typed.setPlaceholderText(tr("scanroom.device_typed"))
        self.typed.setAccessibleName(tr("scanroom.device"))
        for row in range(self.source.count()):
            self.source.setItemText(row, tr(f"scanroom.from.{self.source.itemData(row)}"))
        for row in range(self.dpi.count()):
            self.dpi.setItemText(row, tr("scanroom.of_dpi", dpi=self.dpi.itemData(row)))
        self.duplex.setText(tr("scanroom.duplex"))
        self.duplex.setAccessibleName(tr("scanroom.duplex"))
        self.twice.setText(tr("scanroom.twice"))
        self.twice.setAccessibleName(tr("scanroom.twice"))
        self.twice.setToolTip(tr("scanroom.twice_hint"))
        for command, made in (
            (scankeys.START, self.start),
            (scankeys.STOP, self.stop),
            (scankeys.DEVICES, self.search),
        ):
            made.setText(scankeys.words(command))
            made.setAccessibleName(scankeys.does(command))
        self.start.setEnabled(not desk.is_scanning)
        self.stop.setVisible(desk.is_scanning or self._is_turning)
        self.stop.setEnabled(not desk.is_stopping)
        if self._is_turning:
            self.start.setText(scankeys.words(scankeys.START, "backs"))
            self.stop.setText(scankeys.words(scankeys.STOP, "no_backs"))
        self.state.setText(self._state())
        self.state.setVisible(bool(self.state.text()))
        words, kind = self._message()
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        tone(self.fault, kind)
        self._follow_abilities()

    def _message(self) -> tuple[str, str]:
        """Return what a person is to do before it goes on, and how loudly it is said."""
        desk = self._desk
        if desk.scanner_fault is not None:
            return desk.scanner_fault.message(), "danger"
        if self._is_turning and desk.fronts is not None:
            return tr("scanroom.turn", count=desk.fronts.pages), "caution"
        sides = desk.sides
        if sides is None or sides.fit:
            return "", "danger"
        if sides.backs is None:
            return tr("scanner.cli.no_backs", fronts=sides.fronts), "caution"
        return tr("scanroom.unequal", fronts=sides.fronts, backs=sides.backs), "caution"

    @property
    def _is_turning(self) -> bool:
        """Whether the fronts are through, and the pile is to be turned for its backs."""
        return self._desk.fronts is not None and not self._desk.is_scanning

    @property
    def _source(self) -> Source:
        # Qt keeps the name of it: what it gives back is a text.
        return Source(self.source.currentData() or Source.FEEDER)

    @property
    def _able(self) -> Abilities:
        return self._desk.abilities.get(self.name, ALL_ABLE)

    def _hint(self) -> str:
        if self._desk.devices is None:
            return tr("scanroom.not_looked")
        return "" if self._desk.devices else tr("scanner.cli.none")

    def _state(self) -> str:
        if not self._desk.is_scanning:
            pile = self._desk.pile
            return "" if pile is None else tr("scanroom.went_through", count=pile.pages, known=pile.known)
        if self._desk.is_stopping:
            return tr("scanroom.stopping")
        return tr("scanroom.going", page=self._desk.page) if self._desk.page else tr("scanroom.starting")

    def _list_devices(self) -> None:
        chosen = self._desk.settings
        wanted = self.name or (chosen.device if chosen else "")
        known = [(one.label, one.name) for one in self._desk.devices or ()]
        there = [(self.device.itemText(row), self.device.itemData(row)) for row in range(self.device.count())]
        if known != there:
            self.device.clear()
            for text, data in known:
                self.device.addItem(text, data)
        at = self.device.findData(wanted)
        if at >= 0:
            self.device.setCurrentIndex(at)
        elif not self.typed.hasFocus():
            self.device.setEditText(wanted)
        if chosen is not None and self._fresh:
            self._fresh = False
            self._offer(ALL_ABLE)
            self.source.setCurrentIndex(max(self.source.findData(chosen.source), 0))
            self.dpi.setCurrentIndex(max(self.dpi.findData(chosen.dpi), 0))
            self.duplex.setChecked(chosen.duplex)

    _fresh = True  # until what was chosen last time is shown

    def _offer(self, able: Abilities) -> None:
        """Offer what the device can do; what was chosen stays, where it can."""
        wanted = [source for source in Source if source in able.sources]
        _fill(self.source, wanted)
        _fill(self.dpi, sorted(able.dpi, reverse=True))

    def _follow_abilities(self) -> None:
        is_feeder = self._source is Source.FEEDER
        self.duplex.setEnabled(self._able.duplex and is_feeder)
        self.twice.setEnabled(is_feeder and not (self.duplex.isChecked() and self.duplex.isEnabled()))


class FilesCard(View):
    """Files and folders: chosen, or dropped anywhere in the room."""

    def __init__(self, desk: ScanDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title, self.hint, self.choose = label("heading"), label("aside", wrap=True), button()
        self.said = Said()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        for widget in (self.title, self.hint, self.choose, self.said):
            layout.addWidget(widget)
        desk.kept.connect(self._tell)
        desk.worked.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr("scanroom.files"))
        self.hint.setText(tr("scanroom.keeping" if self._desk.is_keeping else "scanroom.files_hint"))
        self.choose.setText(scankeys.words(scankeys.FILES))
        self.choose.setAccessibleName(scankeys.does(scankeys.FILES))

    def _tell(self, done: Dropped) -> None:
        words = [tr("scanroom.were_kept", count=done.kept)]
        if done.known:
            words.append(tr("scanroom.were_known", count=done.known))
        if done.refused:
            words.append(tr("scanroom.were_refused", count=done.refused))
        if done.heic:
            words.append(tr("intake.heic", count=done.heic))
        if done.ignored:
            words.append(tr("scanroom.were_ignored", count=len(done.ignored)))
        self.said.say("\n".join(words), "caution" if done.refused else "good" if done.kept else "none")


class FolderCard(View):
    """The folder that is watched, and how it stands with it."""

    def __init__(self, desk: ScanDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title, self.path, self.state = label("heading"), Elided("body"), label("aside", wrap=True)
        self.choose, self.leave = button(), button("quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        for widget in (self.title, self.path, self.state, self.choose, self.leave):
            layout.addWidget(widget)
        self.leave.clicked.connect(desk.unwatch)
        desk.watched.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        folder = self._desk.folder
        self.title.setText(tr("scanroom.folder"))
        self.path.setText("" if folder is None else str(folder))
        self.path.setVisible(folder is not None)
        self.state.setText(self._state(folder))
        self.choose.setText(scankeys.words(scankeys.FOLDER))
        self.choose.setAccessibleName(scankeys.does(scankeys.FOLDER))
        self.leave.setText(tr("scanroom.unwatch"))
        self.leave.setAccessibleName(tr("scanroom.unwatch"))
        self.leave.setVisible(folder is not None)

    def _state(self, folder: Path | None) -> str:
        look = self._desk.look
        if folder is None:
            return tr("scanroom.not_watched")
        if isinstance(look, StoreError):
            return look.message()
        if look is not None and not look.is_there:
            return tr("scanroom.gone")
        state = tr("scanroom.growing", count=look.growing) if look and look.growing else tr("scanroom.is_watched")
        return f"{state} {tr('intake.heic', count=self._desk.heic)}" if self._desk.heic else state


def _fill(box: QComboBox, wanted: list[Source] | list[int]) -> None:
    there = [box.itemData(row) for row in range(box.count())]
    if list(wanted) == there:
        return
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for one in wanted:
        box.addItem(str(one), one)
    box.setCurrentIndex(max(box.findData(before), 0))
    box.blockSignals(False)
