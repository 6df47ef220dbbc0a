"""The whole page, the zone outlined on it; the wheel and the keys zoom, dragging and the arrows move."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsRectItem, QGraphicsScene, QGraphicsView

from recon.app.pictures import PageImage
from recon.app.style import theme
from recon.model.geometry import Rect

STEP = 1.25
LARGEST = 12.0  # times the size at which the page fits
_MARGIN_MM = 2.0


class PageView(QGraphicsView):
    """Shows a page fitted to the view; once zoomed, it keeps the zoom and follows the zone."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        # Bars that come and go change the room that the page is fitted into, and so themselves, for ever.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._paper = QGraphicsPixmapItem()
        self._paper.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._outline = QGraphicsRectItem()
        fill = QColor(theme().accent)
        fill.setAlpha(34)
        pen = QPen(QColor(theme().accent), 2.5)
        pen.setCosmetic(True)
        self._outline.setPen(pen)
        self._outline.setBrush(fill)
        scene = QGraphicsScene(self)
        scene.addItem(self._paper)
        scene.addItem(self._outline)
        self.setScene(scene)
        self._page: PageImage | None = None
        self._zoom = 1.0

    @property
    def zoom(self) -> float:
        """How many times larger than fitted the page is."""
        return self._zoom

    @property
    def outline(self) -> QRectF:
        """The zone outlined, in pixels of the page's picture."""
        return self._outline.rect()

    def look(self, page: PageImage | None, zone: Rect | None) -> None:
        """Show ``page`` with ``zone`` (mm) outlined; without a page, an empty ground."""
        if page is not self._page:
            self._page = page
            self._paper.setPixmap(QPixmap() if page is None else QPixmap.fromImage(page.image))
            self.scene().setSceneRect(self._paper.boundingRect())
            self._fit()
        self._outline.setVisible(page is not None and zone is not None)
        if page is not None and zone is not None:
            self._outline.setRect(QRectF(*page.box(zone.grown(_MARGIN_MM))))
            if self._zoom > 1:
                self.centerOn(self._outline)

    def magnify(self, factor: float) -> None:
        """Zoom by ``factor`` around the zone, between the whole page and LARGEST times that."""
        wanted = min(max(self._zoom * factor, 1.0), LARGEST)
        self.scale(wanted / self._zoom, wanted / self._zoom)
        self._zoom = wanted

    def zoom_in(self) -> None:
        self.magnify(STEP)
        self.centerOn(self._outline)

    def zoom_out(self) -> None:
        self.magnify(1 / STEP)
        self.centerOn(self._outline)

    def zoom_fit(self) -> None:
        self._zoom = 1.0
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        turned = event.angleDelta().y()
        if turned:
            self.magnify(STEP if turned > 0 else 1 / STEP)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._paper.pixmap().isNull():
            return
        self.fitInView(self._paper, Qt.AspectRatioMode.KeepAspectRatio)
        self.scale(self._zoom, self._zoom)
        if self._zoom > 1:
            self.centerOn(self._outline)
