"""Testing printer and scanner from the scan room: the page goes out, comes back, and what to change is said."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QWidget

from recon.app import preflightjobs as jobs
from recon.app.office import Office
from recon.app.roomypanel import RoomyPanel
from recon.app.style import GAP, NEAR
from recon.app.view import button, label, tone
from recon.errors import ReconError
from recon.intake.scanner import Settings
from recon.language import tr
from recon.model.testpage import Finding, Level
from recon.store import Store
from recon.workflow import preflight
from recon.workflow.preflight import Tested

_WIDTH = 820
_TONES = {Level.GOOD: "good", Level.LOOK: "caution", Level.BAD: "danger"}
_ALL = Qt.AlignmentFlag(0)  # of its cell
_PICTURES = "JPEG, PNG, TIFF, PDF (*.jpg *.jpeg *.png *.tif *.tiff *.pdf)"


def ask_scan(parent: QWidget) -> Path | None:
    """Let the person choose the scanned page."""
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("preflight.panel.open"), str(Path.home()), _PICTURES)
    return Path(chosen) if chosen else None


def ask_place(parent: QWidget) -> Path | None:
    """Let the person choose where the page to print goes."""
    name = str(Path.home() / tr("preflight.panel.file"))
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("preflight.panel.save"), name, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


class PreflightPanel(RoomyPanel):
    """First the page out, then the page back; below, what was seen of it, worst and best alike."""

    def __init__(self, office: Office, parent: QWidget, chosen: Callable[[], Settings | None]) -> None:
        super().__init__(parent, _WIDTH)
        self._work, self._chosen = office.background(), chosen
        self._stop = threading.Event()
        self._hint, self._first, self._second = (label("aside", wrap=True) for _ in range(3))
        self.printer, self.print, self.save = QComboBox(), button(), button()
        self.scan, self.choose = button(), button()
        self.results = QGridLayout()
        self.tested: tuple[Tested, ...] = ()
        self._said: Callable[[], tuple[str, str]] | None = None
        self._is_busy = False
        self.ask_scan, self.ask_place = ask_scan, ask_place
        self._furnish()
        self.retranslate()

    def ask(self) -> None:
        """Open the panel, and look which printers there are."""
        self._work.run(lambda _store: jobs.printers(), self._have_printers, self._failed)
        self.open()

    def first(self) -> QWidget:
        return self.choose

    def finish(self) -> None:
        self.dismiss()

    def close_work(self) -> None:
        self._stop.set()
        self._work.close()

    def retranslate(self) -> None:
        self.title.setText(tr("preflight.panel.title"))
        self._hint.setText(tr("preflight.panel.hint"))
        self._first.setText(tr("preflight.panel.first"))
        self._second.setText(tr("preflight.panel.second"))
        for widget, name in ((self.print, "print"), (self.save, "save"), (self.scan, "scan"), (self.choose, "open")):
            widget.setText(tr(f"preflight.panel.{name}"))
        self.printer.setAccessibleName(tr("preflight.panel.printer"))
        self.printer.setAccessibleName(self.print.text())
        self.done.setText(tr("preflight.panel.close"))
        super().retranslate()
        self.leave.hide()
        self._show()

    def put(self, printer: str) -> None:
        """Print the page."""
        self._run(lambda _store: preflight.print_page(printer), lambda _job: self._tell("printed", "good"))

    def put_into(self, out: Path) -> None:
        """Write the page into a file."""
        self._run(lambda _store: preflight.write_page(out), lambda _none: self._tell("saved", "good"))

    def look_at(self, path: Path) -> None:
        """Read a scanned page."""
        self._run(lambda _store: preflight.look_at_files([path]), self._have)

    def look_at_scanner(self) -> None:
        """Scan the page, and read it."""
        settings = self._chosen()
        if settings is None:
            self._tell("no_scanner", "caution")
            return
        self._run(lambda store: jobs.scan(store, settings, self._stop.is_set), self._have)

    def _furnish(self) -> None:
        out, back = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((out, (self.printer, self.print, self.save)), (back, (self.scan, self.choose))):
            row.setSpacing(NEAR)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        self.printer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.inside.setContentsMargins(0, 0, GAP, 0)
        self.results.setHorizontalSpacing(NEAR)
        self.results.setColumnStretch(2, 1)
        self.inside.addWidget(self._hint)
        for words, row in ((self._first, out), (self._second, back)):
            self.inside.addWidget(words)
            self.inside.addLayout(row)
        self.inside.addLayout(self.results)
        self.print.clicked.connect(lambda: self.put(self.printer.currentText()))
        self.save.clicked.connect(partial(self._with_file, lambda: self.ask_place(self), self.put_into))
        self.choose.clicked.connect(partial(self._with_file, lambda: self.ask_scan(self), self.look_at))
        self.scan.clicked.connect(self.look_at_scanner)

    def _with_file(self, ask: Callable[[], Path | None], do: Callable[[Path], None], *_: object) -> None:
        path = ask()
        if path is not None:
            do(path)

    def _run(self, job: Callable[[Store], object], then: Callable[..., None]) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._tell("busy", "none")

        def done(given: object) -> None:
            self._is_busy = False
            then(given)

        self._work.run(job, done, self._failed)

    def _have_printers(self, names: tuple[str, ...]) -> None:
        self.printer.clear()
        self.printer.addItems(list(names))
        self.printer.setVisible(bool(names))
        self.print.setVisible(bool(names))
        self.centre()

    def _have(self, tested: tuple[Tested, ...]) -> None:
        self.tested = tested
        self._show()
        faults = [one.fault for one in tested if one.fault is not None]
        levels = [one.level for one in tested]
        if faults:
            self.say(preflight.fault_words(faults[0]), "danger")
        elif all(level is Level.GOOD for level in levels):
            self._tell("all_good", "good")
        else:
            self._tell("to_change", "danger" if Level.BAD in levels else "caution")
        self.centre()

    def _failed(self, error: ReconError) -> None:
        self._is_busy = False
        self.say(error.message(), "danger")

    def _tell(self, name: str, tone_name: str) -> None:
        self.say(tr(f"preflight.panel.{name}"), tone_name)

    def _show(self) -> None:
        while (item := self.results.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        findings = [finding for one in self.tested for finding in one.findings]
        # What is to be changed comes first: that is what somebody reads.
        for row, finding in enumerate(sorted(findings, key=lambda one: list(_TONES).index(one.level), reverse=True)):
            for column, widget in enumerate(_line(finding)):
                self.results.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop if column < 2 else _ALL)
                widget.show()  # at once: the panel is to be as high as they are
        self.inside.invalidate()


def _line(finding: Finding) -> tuple[QWidget, QWidget, QWidget]:
    level, name, words = label("word"), label("body"), label("body", wrap=True)
    level.setText(tr(f"preflight.level.{finding.level}"))
    tone(level, _TONES[finding.level])
    name.setText(tr(f"preflight.name.{finding.name}"))
    words.setText(preflight.words(finding))
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    return level, name, words
