"""Testing printer and scanner from any room: the page goes out, comes back, and what to change is said."""

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QWidget

from recon.app import preflightjobs as jobs
from recon.app.flow import Flow
from recon.app.office import Office
from recon.app.paper import Paper, ask_printer
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

_WIDTH, _LOWER = 820, 2  # so that words stand on the line of their level
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

    def __init__(self, office: Office, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._work, self._office = office.background(), office
        self._stop = threading.Event()
        self._hint, self._first, self._second = (label(name, wrap=True) for name in ("aside", "body", "body"))
        self.where = label("aside", wrap=True)
        self.print, self.save, self.both = button(), button(), QCheckBox()
        self.scan, self.choose = button(), button()
        self.results = QGridLayout()
        self.tested: tuple[Tested, ...] = ()
        self.settings: Settings | None = None
        self._is_busy = False
        self.ask_scan, self.ask_place = ask_scan, ask_place
        self.ask_printer: Callable[[QWidget], Paper | None] = ask_printer
        self._furnish()
        self.retranslate()

    def ask(self) -> None:
        """Open the panel, and look which scanner is meant: the one chosen in the scan room, or the last one used."""
        self._work.run(jobs.scanner_of, self._have_scanner, self._failed)
        self.open()

    def first(self) -> QWidget:
        return self.print

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
        self.both.setText(tr("preflight.panel.both"))
        self.both.setAccessibleName(self.both.text())
        self.done.setText(tr("preflight.panel.close"))
        super().retranslate()
        self.leave.hide()
        self._show_scanner()
        self._show()

    def put(self, paper: Paper) -> None:
        """Print the page."""
        sides = self._sides
        self._run(lambda _store: jobs.put(paper, sides), lambda _none: self._tell("printed", "good"))

    def put_into(self, out: Path) -> None:
        """Write the page into a file."""
        sides = self._sides
        self._run(lambda _store: preflight.write_page(out, sides=sides), lambda _none: self._tell("saved", "good"))

    def look_at(self, path: Path) -> None:
        """Read a scanned page."""
        self._run(lambda _store: preflight.look_at_files([path]), self._have)

    def look_at_scanner(self) -> None:
        """Scan the page, both sides of it where both are tested, and read it."""
        chosen = self.settings
        if chosen is not None:
            settings = replace(chosen, duplex=chosen.duplex or self.both.isChecked())
            self._run(lambda store: jobs.scan(store, settings, self._stop.is_set), self._have)

    @property
    def _sides(self) -> int:
        return 2 if self.both.isChecked() else 1

    def _furnish(self) -> None:
        out, back = Flow(NEAR), Flow(NEAR)
        for row, widgets in ((out, (self.print, self.save, self.both)), (back, (self.scan, self.choose))):
            for widget in widgets:
                row.addWidget(widget)
        self.inside.setContentsMargins(0, 0, GAP, 0)
        self.results.setHorizontalSpacing(NEAR)
        self.results.setColumnStretch(2, 1)
        self.inside.addWidget(self._hint)
        for words, row in ((self._first, out), (self._second, back)):
            self.inside.addWidget(words)
            self.inside.addLayout(row)
        self.inside.addWidget(self.where)
        self.inside.addLayout(self.results)
        self.print.clicked.connect(partial(self._with, lambda: self.ask_printer(self), self.put))
        self.save.clicked.connect(partial(self._with, lambda: self.ask_place(self), self.put_into))
        self.choose.clicked.connect(partial(self._with, lambda: self.ask_scan(self), self.look_at))
        self.scan.clicked.connect(self.look_at_scanner)

    def _with(self, ask: Callable[[], Any], do: Callable[[Any], None], *_: object) -> None:
        """Do it with what the person chose; nothing where they think better of it."""
        chosen = ask()
        if chosen is not None:
            do(chosen)

    def _run(self, job: Callable[[Store], object], then: Callable[..., None]) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._tell("busy", "none")

        def done(given: object) -> None:
            self._is_busy = False
            then(given)

        self._work.run(job, done, self._failed)

    def _have_scanner(self, remembered: Settings | None) -> None:
        self.settings = self._office.scanner() or remembered
        self._show_scanner()
        self.centre()

    def _show_scanner(self) -> None:
        """Say which scanner is meant; where none is known, why there is nothing to press."""
        self.scan.setEnabled(self.settings is not None)
        known = self.settings is not None
        self.where.setText(tr(f"preflight.panel.{'scanner' if known else 'no_scanner'}", name=self._name()))

    def _name(self) -> str:
        return self.settings.device if self.settings is not None else ""

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
        self._area.verticalScrollBar().setValue(self.where.y())  # with large text what was seen lies further down

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
    for text in (name, words):
        text.setContentsMargins(0, _LOWER, 0, 0)
    return level, name, words
