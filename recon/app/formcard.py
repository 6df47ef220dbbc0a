"""Which forms, in which language: the kit by title, and a picture of the form in hand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from recon import language
from recon.app.printdesk import PrintDesk
from recon.app.style import GAP, NEAR, theme
from recon.app.ticklist import Line, TickList
from recon.app.view import View, button, label
from recon.language import tr


class FormCard(View):
    """The second of three steps: what is printed."""

    def __init__(self, desk: PrintDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk = desk
        self.title, self._wait = label("heading"), label("aside", wrap=True)
        self.list, self.picture = TickList(is_low=True), Preview()
        self.languages: dict[str, QPushButton] = {}
        head, layout = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(NEAR)
        head.addWidget(self.title, 1)
        for name in language.LANGUAGES:
            head.addWidget(self._language(name))
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self._wait)
        layout.addWidget(self.list, 3)
        layout.addWidget(self.picture, 2)
        self.list.toggled.connect(self._switch)
        self.list.looked_at.connect(self._look)
        desk.listed.connect(self.retranslate)
        desk.ordered.connect(self._order)
        desk.pictured.connect(self._look)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr("app.print.forms"))
        self.list.setAccessibleName(tr("app.print.forms"))
        self._wait.setText(tr("app.print.forms_coming"))
        self._wait.setVisible(self.desk.kit is None)
        for name, made in self.languages.items():
            made.setChecked(name == self.desk.lang)
            made.setAccessibleName(tr("app.print.in_language", name=tr("app.language", name)))
            made.setToolTip(made.accessibleName())
        self._order()

    def _switch(self, key: str) -> None:
        self.desk.switch_form(key)
        self.list.go(key)

    def _order(self) -> None:
        titles = self.desk.titles()
        lines = [Line(key, title, right=tr("app.print.pages", count=pages)) for key, title, pages in titles]
        self.list.show_lines(lines, self.desk.forms)
        if lines and not self.list.current:
            self.list.step(0)

    def _look(self, _key: str = "") -> None:
        key = self.list.current
        if key:
            self.desk.picture(key)
        pages = self.desk.pages.get((key, self.desk.lang), ())
        self.picture.show_page(pages[0] if pages else b"", len(pages))
        title = next((title for one, title, _ in self.desk.titles() if one == key), "")
        self.picture.setAccessibleName(tr("app.print.picture", form=title))

    def _language(self, name: str) -> QPushButton:
        made = button("choice")
        made.setText(name.upper())
        made.setCheckable(True)
        made.clicked.connect(lambda: self.desk.speak(name))
        self.languages[name] = made
        return made


class Preview(QWidget):
    """The first page of a form, as large as there is room, with the edges of those that lie under it."""

    def __init__(self) -> None:
        super().__init__()
        self._page, self._pages = QPixmap(), 0
        self.setMinimumHeight(96)

    def show_page(self, png: bytes, pages: int) -> None:
        self._page = QPixmap()
        if png:
            self._page.loadFromData(png)
        self._pages = pages
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, 260)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._page.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        under = min(self._pages - 1, 3) * 4
        room = self.size() * self.devicePixelRatio() - QSize(2 * under + 4, 2 * under + 4)
        mode = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        page = self._page.scaled(room, *mode)
        page.setDevicePixelRatio(self.devicePixelRatio())
        size = page.deviceIndependentSize().toSize()
        left, top = (self.width() - size.width() - under) // 2, (self.height() - size.height() - under) // 2
        painter.setPen(QPen(QColor(theme().line)))
        painter.setBrush(QColor(theme().surface))
        for step in range(under, -1, -4):
            painter.drawRect(left + step, top + step, size.width(), size.height())
        painter.drawPixmap(left, top, page)
