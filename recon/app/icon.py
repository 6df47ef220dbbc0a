"""The product's own icon and those of its rooms, kept beside the code so that an installed window has them."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ICON = Path(__file__).with_name("recon.svg")
_ICONS = Path(__file__).with_name("icons")
_DRAWN_IN = "#000000"


def drawn(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon of ``recon/app/icons`` in a colour, ``size`` logical pixels wide on a screen of that ratio."""
    source = (_ICONS / f"{name}.svg").read_text(encoding="utf-8").replace(_DRAWN_IN, colour)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour: str, size: int, ratio: float = 1.0) -> QIcon:
    """Return the same as an icon of a button."""
    return QIcon(drawn(name, colour, size, ratio))
