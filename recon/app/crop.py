"""The field's zone as it was written, large, with what stands around it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from recon.app.pictures import PageImage
from recon.app.style import RADIUS, scale, theme
from recon.app.view import View
from recon.language import tr
from recon.model.geometry import Rect

CONTEXT_MM = 5.0  # at least this much of the page around the zone
LARGEST = 26.0  # screen pixels a millimetre: five times the paper on a usual screen
_VEIL = 150  # of 255: how much of what is not the zone fades into the ground


class Crop(View):
    """Draws the part of the page around one zone; the zone itself is bright and outlined."""

    def __init__(self, context: float = CONTEXT_MM) -> None:
        super().__init__()
        self.setObjectName("crop")
        self._context = context
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.page: PageImage | None = None
        self._zone: Rect | None = None
        self._spill = 0.0
        self.retranslate()

    def look(self, page: PageImage | None, zone: Rect | None, spill: float = 0.0) -> None:
        """Show ``zone`` (mm) of ``page``, or that the page is still on its way (None).

        ``spill`` mm to the right of the zone are shown with it: the words of the last option.
        """
        self.page, self._zone, self._spill = page, zone, spill
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("app.crop"))
        self.update()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(320, 96)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(640, 170 if scale() < 1.5 else 130)  # of large text, the answer is to be seen with it

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.page is None or self._zone is None:
            painter.setPen(QColor(theme().muted))
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, tr("app.loading"))
            return
        shape = QPainterPath()
        shape.addRoundedRect(frame, RADIUS - 1, RADIUS - 1)
        painter.setClipPath(shape)
        self._draw(painter, frame, self.page, self._zone)

    def _draw(self, painter: QPainter, frame: QRectF, page: PageImage, zone: Rect) -> None:
        scale = magnification(frame.width(), frame.height(), zone, self._spill, self._context)
        seen = QRectF(0, 0, frame.width() / scale, frame.height() / scale)
        seen.moveCenter(QPointF(zone.x + (zone.w + self._spill) / 2, zone.y + zone.h / 2))
        pixels = QRectF(*page.box(Rect(seen.x(), seen.y(), seen.width(), seen.height())))
        painter.drawImage(frame, page.image, pixels)
        lit = QRectF(0, 0, (zone.w + 1.6) * scale, (zone.h + 1.6) * scale)
        lit.moveCenter(frame.center() - QPointF(self._spill / 2 * scale, 0))
        veil, window = QPainterPath(), QPainterPath()
        veil.addRect(frame)
        window.addRoundedRect(lit, RADIUS, RADIUS)
        ground = QColor(theme().ground)
        ground.setAlpha(_VEIL)
        painter.fillPath(veil.subtracted(window), ground)
        painter.setPen(QPen(QColor(theme().accent), 2))
        painter.drawPath(window)


def magnification(width: float, height: float, zone: Rect, spill: float = 0.0, context: float = CONTEXT_MM) -> float:
    """Return the screen pixels a millimetre at which ``zone`` and its context fill ``width`` by ``height`` pixels."""
    wanted = zone.grown(context)
    return min(width / (wanted.w + spill), height / wanted.h, LARGEST)
