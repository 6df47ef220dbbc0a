"""The scan room: what comes in fills a grid, page by page, with what became of each; beside it the page in hand."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from recon.app import keys, scankeys, scanwords
from recon.app.keys import Command, Told
from recon.app.office import Office
from recon.app.panel import Over
from recon.app.room import Room
from recon.app.scandesk import ScanDesk
from recon.app.scanfeed import FeedCard, FilesCard, FolderCard
from recon.app.scangrid import PageGrid
from recon.app.scanpage import PageCard
from recon.app.scanreason import ReasonPanel
from recon.app.style import GAP, NEAR, sized
from recon.app.thumbs import Thumbs
from recon.app.view import Said, bind, button, label, scrolled
from recon.errors import ReconError
from recon.intake.scanner import Settings
from recon.language import tr
from recon.store.scans import ScannedPage

_WAYS = 300  # as wide as its longest button
_NARROW = 880
_PICTURES = "JPEG, PNG, TIFF, PDF (*.jpg *.jpeg *.jpe *.jfif *.png *.tif *.tiff *.pdf)"


def ask_files(parent: QWidget) -> list[Path]:
    """Let the person choose files; none where they think better of it."""
    every = f"{tr('scanroom.every_file')} (*)"
    chosen, _ = QFileDialog.getOpenFileNames(
        parent, tr("scanroom.command.files"), str(Path.home()), f"{_PICTURES};;{every}"
    )
    return [Path(one) for one in chosen]


def ask_folder(parent: QWidget) -> Path | None:
    """Let the person choose a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, tr("scanroom.command.folder"), str(Path.home()))
    return Path(chosen) if chosen else None


class ScanRoom(Room):
    """The ways in to the left, the pages in the middle, the page in hand to the right."""

    command = keys.SCANNING

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAcceptDrops(True)
        self.desk = ScanDesk(office)
        self.thumbs = Thumbs(office.background())
        self.feed, self.files, self.folder = FeedCard(self.desk), FilesCard(self.desk), FolderCard(self.desk)
        self.shown, self.count, self.bar = QComboBox(), label("aside", wrap=True), QProgressBar()
        self.bar.setTextVisible(False)
        self._most = 0  # pages that were still to be read, since all were
        self.grid, self.page, self.said = PageGrid(self.thumbs), PageCard(office.places), Said()
        self.reason = ReasonPanel(self.desk, self)
        self.test, self._office = button("quiet"), office
        office.scanner = self._chosen
        self.ask_files: Callable[[QWidget], list[Path]] = ask_files
        self.ask_folder: Callable[[QWidget], Path | None] = ask_folder
        self._furnish()
        self._bind()
        self._follow()
        self.retranslate()

    def enter(self) -> None:
        """Put the keyboard among the pages, or where paper comes from while there are none."""
        (self.grid if self.grid.pages.rowCount() else self.feed.start).setFocus()

    def refresh(self) -> None:
        self.desk.refresh()

    def close_work(self) -> None:
        self._office.scanner = lambda: None
        self.thumbs.close()
        self.desk.close()

    def panels(self) -> tuple[Over, ...]:
        return (self.reason,)

    def keymap(self) -> Told:
        return scankeys.keymap()

    def retranslate(self) -> None:
        super().retranslate()
        self.shown.setAccessibleName(scankeys.does(scankeys.SHOWN))
        self.shown.setToolTip(scankeys.does(scankeys.SHOWN))
        self.test.setText(keys.face(keys.TEST))
        self.test.setToolTip(tr("app.does.test"))
        self.test.setAccessibleName(tr("app.does.test"))
        self.grid.setAccessibleName(tr("scanroom.pages"))
        self.bar.setAccessibleName(tr("scanroom.reading_bar"))
        self._name_passes()
        self._tell_count()
        self.grid.viewport().update()

    def dressed(self) -> None:
        self._ways.setFixedWidth(sized(_WAYS))
        super().dressed()
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        """Put the page in hand beside the others, or below them where text is large and the window is not."""
        is_narrow = self.width() < sized(_NARROW)
        directions = QBoxLayout.Direction
        self._pages.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self.page.lie(is_flat=is_narrow)

    def choose_files(self) -> None:
        self.desk.drop(self.ask_files(self))

    def choose_folder(self) -> None:
        folder = self.ask_folder(self)
        if folder is not None:
            self.desk.watch(folder)

    def show_faults(self) -> None:
        """Show what is to be cleared up, or if that is shown, the latest pass again."""
        passes = self.desk.overview.passes if self.desk.overview else ()
        self.desk.show(None if self.desk.shown is not None else passes[0].batch if passes else "")

    def _chosen(self) -> Settings | None:
        """Return how the scanner that is chosen scans; None where none is."""
        return self.feed.settings if self.feed.name else None

    def act(self, command: Command) -> None:
        """Do what a key or a button asks for, if it can be done to the page in hand."""
        page = self.page.page
        if page is None or not self.page.may(command):
            return
        if command is scankeys.RESCAN:
            self.feed.go(instead_of=page)
        elif command is scankeys.READ_AGAIN:
            self.desk.read_again(self.grid.marked)
        else:
            self.reason.ask(command, self.grid.marked if command is scankeys.ASIDE else (page,))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self.desk.drop([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.setDropAction(Qt.DropAction.CopyAction)  # whatever was asked for: the files stay where they are
        event.accept()

    def _furnish(self) -> None:
        self._ways = scrolled(self.feed, self.test, self.files, self.folder, QWidget())
        middle, row, self._pages = QVBoxLayout(), QHBoxLayout(self), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for widget in (self.shown, self.count, self.bar, self.said):
            middle.addWidget(widget)
        middle.addWidget(self.grid, 1)
        middle.setSpacing(NEAR)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        self._ways.setFixedWidth(sized(_WAYS))
        row.addWidget(self._ways)
        self._pages.setSpacing(GAP)
        self._pages.addLayout(middle, 5)
        self._pages.addWidget(self.page, 4)
        row.addLayout(self._pages, 1)

    def _bind(self) -> None:
        desk, view = self.desk, self.page.view
        for command, do in (
            (scankeys.FILES, self.choose_files),
            (scankeys.FOLDER, self.choose_folder),
            (scankeys.DEVICES, desk.find_devices),
            (scankeys.START, self.feed.go),
            (scankeys.STOP, desk.stop),
            (scankeys.FAULTS, self.show_faults),
            (scankeys.SHOWN, self.shown.setFocus),
            (scankeys.TURN_LEFT, lambda: self.page.turn(-1)),
            (scankeys.TURN_RIGHT, lambda: self.page.turn(1)),
            (keys.ZOOM_IN, view.zoom_in),
            (keys.ZOOM_OUT, view.zoom_out),
            (keys.ZOOM_FIT, view.zoom_fit),
            (keys.REFRESH, desk.refresh),
        ):
            bind(self, command, do)
        for command in self.page.acts:
            bind(self, command, lambda command=command: self.act(command))  # type: ignore[misc]
        self.page.asked.connect(self.act)
        self.test.clicked.connect(self.testing)
        self.files.choose.clicked.connect(self.choose_files)
        self.folder.choose.clicked.connect(self.choose_folder)
        self.shown.activated.connect(self._choose)

    def _follow(self) -> None:
        desk, pages = self.desk, self.grid.pages
        pages.wanted.connect(desk.more)
        self.grid.looked_at.connect(self._look)
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self._look())
        desk.opened.connect(self._open)
        desk.added.connect(self._add)
        desk.changed.connect(self._change)
        desk.counted.connect(self._count)
        desk.worked.connect(self._tell_count)
        desk.told.connect(self._tell)
        desk.refused.connect(self._refused)
        desk.again.connect(self._came_again)
        desk.failed.connect(self.failed)

    # What the desk tells

    def _open(self) -> None:
        self.grid.pages.clear()
        self.grid.pages.is_whole = False
        self._name_passes()
        self._look()

    def _add(self, pages: tuple[ScannedPage, ...]) -> None:
        is_first = not self.grid.pages.rowCount()
        self.grid.pages.add(pages)
        self.grid.pages.is_whole = self.desk.is_whole
        if is_first:
            self.grid.go(0)
        self._tell_count()

    def _change(self, page: ScannedPage) -> None:
        self.grid.pages.change(page)
        if page.fault is None:
            for other in self.grid.pages.cleared_by(page):
                self.desk.look_again(other)

    def _look(self) -> None:
        marked = self.grid.marked
        self.page.look(self.grid.current, len(marked))

    def _count(self) -> None:
        self._name_passes()
        self._tell_count()

    def _tell(self, name: str, count: int) -> None:
        self.said.say(tr(f"scanroom.done.{name}", count=count), "good")
        self.done.emit()
        if self.desk.shown is None:
            self.desk.show(None)

    def _refused(self, error: ReconError) -> None:
        if not self.reason.isVisible():
            self.failed.emit(error)

    def _came_again(self, page: ScannedPage, instead: ScannedPage) -> None:
        """Offer to set aside what was scanned once more, where the new scan has not cleared that up by itself."""
        if page.serial is None:
            why = tr("scanroom.scanned_again", sheet=scanwords.name(instead), page=instead.number)
            self.reason.ask(scankeys.ASIDE, (page,), why)

    # The passes

    def _choose(self, row: int) -> None:
        self.desk.show(self.shown.itemData(row))
        self.grid.setFocus()

    def _name_passes(self) -> None:
        """List the passes, and before them what is to be cleared up; the one that is shown stays chosen."""
        overview = self.desk.overview
        lines: list[tuple[str, str | None]] = [
            (tr("scanroom.to_clear_up", count=overview.faults if overview else 0), None)
        ]
        lines += [(scanwords.pass_name(one), one.batch) for one in (overview.passes if overview else ())]
        here = [(self.shown.itemText(row), self.shown.itemData(row)) for row in range(self.shown.count())]
        # While somebody chooses, the choice stays as it is.
        if lines != here and not self.shown.view().isVisible():
            self.shown.clear()
            for text, batch in lines:
                self.shown.addItem(text, batch)
        places = [self.shown.itemData(row) for row in range(self.shown.count())]
        self.shown.setCurrentIndex(places.index(self.desk.shown) if self.desk.shown in places else -1)
        self.shown.setVisible(len(lines) > 1 or bool(overview and overview.faults))  # nothing came: nothing to choose

    def _tell_count(self) -> None:
        desk, overview = self.desk, self.desk.overview
        parts = []
        if desk.is_keeping:
            parts.append(tr("scanroom.keeping"))
        if desk.is_reading:
            parts.append(tr("scanroom.reading", count=max(desk.left, 1)))
        if not parts and overview is not None:
            parts.append(tr("scanroom.all_read" if overview.passes else "scanroom.nothing"))
        self.count.setText(" ".join(parts))
        self._most = max(self._most, desk.left) if desk.is_reading else 0
        self.bar.setVisible(desk.is_reading or desk.is_keeping)
        self.bar.setRange(0, self._most)
        self.bar.setValue(self._most - desk.left)
