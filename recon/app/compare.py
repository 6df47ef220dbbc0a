"""Two scans of one page side by side, for the person to say which of them counts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recon.app import keys, values
from recon.app.desk import Desk
from recon.app.pageview import PageView
from recon.app.panel import Over
from recon.app.pictures import Pictures
from recon.app.style import GAP, NEAR, ROOM
from recon.app.view import Elided, View, announce, button, label
from recon.language import tr
from recon.model.geometry import Rect
from recon.model.page import Page
from recon.workflow.repeats import Choice, Dispute

MAGNIFIED = 2.0  # times the size at which the page fits


class Compare(Over):
    """A panel over the window: both scans, the first place in which they differ outlined, and a button under each."""

    def __init__(self, desk: Desk, pictures: Pictures, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.setObjectName("compare")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk, self._pictures = desk, pictures
        self._dispute: Dispute | None = None
        self._is_overtaken = False
        self._title, self._where = label("heading"), label("aside", wrap=True)
        self.first = Side(Choice.FIRST, keys.KEEP_FIRST)
        self.latest = Side(Choice.LATEST, keys.KEEP_LATEST)
        self._close = button("quiet")
        self._close.clicked.connect(self.dismiss)
        head, pages, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        pages.setSpacing(GAP)
        for side in (self.first, self.latest):
            side.kept.connect(self.keep)
            pages.addWidget(side, 1)
        layout.setContentsMargins(ROOM, GAP, ROOM, ROOM)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self._where)
        layout.addLayout(pages, 1)
        for changed in (desk.recounted, desk.moved):
            changed.connect(self._renew)
        desk.failed.connect(self._give_way)
        desk.kept.connect(self._kept)
        pictures.ready.connect(self._look)
        self.hide()
        self.retranslate()

    def toggle(self) -> None:
        """Show the first page of which two scans differ, or go away."""
        if self.isVisible():
            self.dismiss()
        elif self._desk.disputes:
            self._is_overtaken = False
            self.cover()
            self._renew()
            self.setFocus()

    def keep(self, choice: Choice) -> None:
        """Record that one of the two scans counts."""
        if self._dispute is not None and self.isVisible():
            self._desk.keep(self._dispute, choice)

    def _kept(self, is_same: bool) -> None:
        self._is_overtaken = not is_same
        self.retranslate()

    def retranslate(self) -> None:
        dispute = self._dispute
        self._close.setText(tr("app.close"))
        self.setAccessibleName(tr("app.command.compare"))
        if dispute is None:
            return
        self._title.setText(tr("app.disputed.title", sheet=values.serial(dispute.sheet), page=dispute.page))
        places = ", ".join(values.heading(field, row) for field, row in dispute.places)
        said = [tr("app.disputed.overtaken")] if self._is_overtaken else []
        said += [tr("app.disputed.places", places=places)] if places else []
        announce(self._where, " ".join(said))

    def _renew(self) -> None:
        """Take up the next dispute once one is settled."""
        before, self._dispute = self._dispute, next(iter(self._desk.disputes), None)
        if self._dispute is None:
            if self.isVisible():
                self.dismiss()
            return
        if self._dispute != before:
            self.first.magnify()
            self.latest.magnify()
        if self.isVisible():
            self._want(self._dispute)
        self.retranslate()
        self._look()

    def _give_way(self) -> None:
        """Go away, so that what went wrong can be read."""
        if self.isVisible():
            self.dismiss()

    def _want(self, dispute: Dispute) -> None:
        here = self._desk.current  # its page is needed once the panel is gone, and this order replaces earlier ones
        self._pictures.want((dispute.first, dispute.latest, *((here.page,) if here else ())))

    def _look(self, _page: Page | None = None) -> None:
        if self._dispute is None:
            return
        zone = _zone(self._dispute)
        for side, page in ((self.first, self._dispute.first), (self.latest, self._dispute.latest)):
            image = self._pictures.get(page)
            side.name = page.name
            side.view.look(image, zone if image is not None and image.scale else None)
            side.retranslate()


class Side(View):
    """One scan, with the name of its file and the button that says that it counts."""

    kept = Signal(Choice)

    def __init__(self, choice: Choice, command: keys.Command) -> None:
        super().__init__()
        self._command = command
        self.name = ""
        self.view, self._caption, self.button = PageView(), Elided("aside"), button()
        self.button.clicked.connect(lambda: self.kept.emit(choice))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        layout.addWidget(self._caption)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.button)
        self.retranslate()

    def magnify(self) -> None:
        """Show the page so large that what is written on it can be read."""
        self.view.magnify(MAGNIFIED / self.view.zoom)

    def retranslate(self) -> None:
        name = self._command.name
        self.view.setAccessibleName(tr(f"app.disputed.{name}", file=self.name))
        self._caption.setText(tr(f"app.disputed.{name}", file=self.name))
        words = tr(f"app.command.{name}")
        self.button.setText(tr("app.button", words=words, press=keys.spelled(self._command.keys)))
        self.button.setToolTip(tr(f"app.does.{name}"))


def _zone(dispute: Dispute) -> Rect | None:
    """Return where the first place in which the scans differ lies on the page, mm."""
    for field, row in dispute.places:
        zone = field.zone(row)
        if zone is not None and zone.page == dispute.page:
            return zone.bounds
    return None
