"""The page beside the field: the view with its caption and its zoom."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from recon.app import keys
from recon.app.pageview import PageView
from recon.app.pictures import PageImage
from recon.app.style import NEAR
from recon.app.view import Elided, View, button
from recon.language import tr
from recon.model.geometry import Rect
from recon.workflow.verifying import Task


class PagePanel(View):
    """A page with its number and three buttons: smaller, larger, whole."""

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self.view = PageView()
        self._caption = Elided("aside")
        self._buttons = {one: button("quiet") for one in (keys.ZOOM_OUT, keys.ZOOM_IN, keys.ZOOM_FIT)}
        acts = {
            keys.ZOOM_OUT: self.view.zoom_out,
            keys.ZOOM_IN: self.view.zoom_in,
            keys.ZOOM_FIT: self.view.zoom_fit,
        }
        row, layout = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self._caption, 1)
        for command, made in self._buttons.items():
            made.clicked.connect(acts[command])
            row.addWidget(made)
        row.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)
        self.retranslate()

    def look(self, image: PageImage | None, zone: Rect | None, task: Task) -> None:
        self._task = task
        self.view.look(image, zone)
        self.retranslate()

    def retranslate(self) -> None:
        self.view.setAccessibleName(tr("app.page.name"))
        for command, made in self._buttons.items():
            made.setAccessibleName(tr(f"app.does.{command.name}"))
            made.setToolTip(tr("app.button", words=tr(f"app.does.{command.name}"), press=keys.spelled(command.keys)))
        self._buttons[keys.ZOOM_OUT].setText("−")
        self._buttons[keys.ZOOM_IN].setText("+")
        self._buttons[keys.ZOOM_FIT].setText(tr("app.command.zoom_fit"))
        if self._task is not None:
            page, name = self._task.page_number, self._task.page.name
            self._caption.setText(
                tr("app.page.caption", page=page, file=name) if name else tr("app.page.of", page=page)
            )
