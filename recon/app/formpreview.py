"""A form as it will be printed, its pages one below the other; what is being defined is lit, and can be pointed at."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
)

from recon import language
from recon.app import keys
from recon.app.formdesk import FormDesk
from recon.app.formjobs import MOST_PAGES, Drawn
from recon.app.style import GAP, NEAR, theme
from recon.app.view import View, button, label
from recon.language import tr
from recon.model.geometry import Rect

STEP, LARGEST = 1.25, 6.0
_APART = 8.0  # mm between two pages
_AROUND = 1.5  # mm around a field that is lit
_STILL = 4  # pixels that a click may tremble


class PagesView(QGraphicsView):
    """Pages in millimetres. At first as wide as the view; the wheel scrolls, with Ctrl it zooms, dragging moves."""

    pointed = Signal(str)  # the field that was clicked

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setScene(QGraphicsScene(self))
        self._drawn: Drawn | None = None
        self._fields: tuple[str, ...] = ()
        self._lit: list[QGraphicsItem] = []
        self._zoom = 1.0
        self._pressed = QPointF()

    @property
    def lit(self) -> tuple[QRectF, ...]:
        """The places that are lit, in mm of all pages one below the other."""
        return tuple(item.boundingRect() for item in self._lit)

    def show_form(self, drawn: Drawn | None) -> None:
        """Show the pages of a form, at the place where those before were looked at."""
        if drawn is self._drawn:
            return
        is_other = drawn is None or self._drawn is None or drawn.form.key != self._drawn.form.key
        at = self.verticalScrollBar().value()
        self._drawn, self._lit = drawn, []
        self.scene().clear()
        for number, page in enumerate(drawn.pages if drawn else ()):
            item = self.scene().addPixmap(QPixmap.fromImage(page))
            item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
            item.setScale(1 / drawn.px_per_mm if drawn else 1)
            item.setPos(0, self._top(number + 1))
        self.scene().setSceneRect(self.scene().itemsBoundingRect())
        self._fit()
        self.verticalScrollBar().setValue(0 if is_other else at)
        self._light()

    def light(self, fields: tuple[str, ...], *, seek: bool) -> None:
        """Light where ``fields`` are written, and with ``seek`` bring the first of them into view."""
        self._fields = fields
        self._light()
        if seek and self._lit:
            self.ensureVisible(self._lit[0].boundingRect(), 24, 48)

    def field_at(self, place: QPointF) -> str:
        """Return the field that is written at ``place`` (mm of all pages), empty where none is."""
        form = self._drawn.form if self._drawn else None
        for field in form.fields if form else ():
            if any(self._box(zone.page, zone.bounds).contains(place) for zone in field.zones):
                return field.key
        return ""

    def zoom_in(self) -> None:
        self._magnify(STEP)

    def zoom_out(self) -> None:
        self._magnify(1 / STEP)

    def zoom_fit(self) -> None:
        self._zoom = 1.0
        self._fit()

    @property
    def zoom(self) -> float:
        """How many times wider than the view the pages are."""
        return self._zoom

    def dressed(self) -> None:
        self._light()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(360, 240)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(160, 120)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self._magnify(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        is_click = (event.position() - self._pressed).manhattanLength() <= _STILL
        if is_click and event.button() == Qt.MouseButton.LeftButton:
            field = self.field_at(self.mapToScene(event.position().toPoint()))
            if field:
                self.pointed.emit(field)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _top(self, page: int) -> float:
        return (page - 1) * (self._drawn.form.size.h + _APART) if self._drawn else 0.0

    def _box(self, page: int, rect: Rect) -> QRectF:
        return QRectF(rect.x, rect.y + self._top(page), rect.w, rect.h)

    def _light(self) -> None:
        for item in self._lit:
            self.scene().removeItem(item)
        self._lit = []
        if self._drawn is None:
            return
        colour = QColor(theme().accent)
        pen = QPen(colour, 2) if len(self._fields) == 1 else QPen(Qt.PenStyle.NoPen)
        pen.setCosmetic(True)
        colour.setAlpha(40)
        for key in self._fields:
            field = self._drawn.form.field(key)
            for zone in field.zones if field else ():
                if zone.page <= len(self._drawn.pages):
                    box = self._box(zone.page, zone.bounds.grown(_AROUND))
                    self._lit.append(self.scene().addRect(box, pen, colour))

    def _magnify(self, factor: float) -> None:
        self._zoom = min(max(self._zoom * factor, 1.0), LARGEST)
        self._fit()
        if self._lit:
            self.ensureVisible(self._lit[0].boundingRect(), 24, 48)

    def _fit(self) -> None:
        width = self.scene().sceneRect().width()
        if width <= 0:
            return
        room = max(self.viewport().width() - 2 * NEAR, 1)
        scale = room / width * self._zoom
        middle = self.mapToScene(self.viewport().rect().center())
        self.resetTransform()
        self.scale(scale, scale)
        if self._zoom > 1:
            self.centerOn(middle)


class FormPreview(View):
    """The pages with the languages they can be shown in; what they show may be older than what is being typed."""

    pointed = Signal(str)

    def __init__(self, desk: FormDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk = desk
        self.title, self.state = label("heading"), label("aside", wrap=True)
        self.pages = PagesView()
        self.languages: dict[str, QPushButton] = {}
        self.closer, self.wider = button("choice"), button("choice")
        head, layout = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(NEAR)
        head.addWidget(self.title, 1)
        for name in language.LANGUAGES:
            made = self.languages[name] = button("choice")
            made.setText(name.upper())
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, one=name: desk.speak(one))
            head.addWidget(made)
        for made, act in ((self.wider, self.pages.zoom_out), (self.closer, self.pages.zoom_in)):
            made.clicked.connect(act)
            head.addWidget(made)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self.state)
        layout.addWidget(self.pages, 1)
        self.pages.pointed.connect(self.pointed)
        desk.pictured.connect(self._show)
        desk.looked.connect(self.retranslate)
        desk.writing.opened.connect(self._show)
        desk.writing.examined.connect(self.retranslate)
        desk.writing.lit.connect(self._light)
        self.retranslate()

    def next_language(self) -> None:
        """Show the pages in the other language."""
        names = list(language.LANGUAGES)
        self.desk.speak(names[(names.index(self.desk.lang) + 1) % len(names)])

    def retranslate(self) -> None:
        self.title.setText(tr("formroom.preview"))
        for name, made in self.languages.items():
            made.setChecked(name == self.desk.lang)
            made.setAccessibleName(tr("formroom.in_language", name=tr("app.language", name)))
            made.setToolTip(made.accessibleName())
        for made, sign, command in ((self.closer, "+", keys.ZOOM_IN), (self.wider, "−", keys.ZOOM_OUT)):
            made.setText(sign)
            made.setAccessibleName(tr(f"app.does.{command.name}"))
            made.setToolTip(tr("app.button", words=made.accessibleName(), press=keys.spelled(command.keys)))
        self._tell()

    def _show(self) -> None:
        self.pages.show_form(self.desk.shown)
        self._light()
        self._tell()

    def _light(self) -> None:
        writing = self.desk.writing
        self.pages.light(writing.fields if writing.draft else (), seek=True)

    def _tell(self) -> None:
        drawn, writing = self.desk.shown, self.desk.writing
        words = ""
        if drawn is None:
            words = tr("formroom.no_picture") if writing.faults else tr("formroom.drawing")
        elif writing.faults:
            words = tr("formroom.last_right")
        elif len(drawn.pages) < drawn.form.pages:
            words = tr("formroom.first_pages", shown=MOST_PAGES, count=drawn.form.pages)
        self.state.setText(words)
        self.state.setVisible(bool(words))
        name = tr("formroom.pages_of", form=drawn.form.title, count=drawn.form.pages) if drawn else self.title.text()
        for part in (self.pages, self.pages.viewport()):
            part.setAccessibleName(name)
