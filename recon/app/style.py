"""The look of the window in one place: colours, type scale, spacing, and the style sheet made of them.

Lengths are logical pixels; Qt multiplies them by the screen's scale. Every pair in ``Theme.pairs`` keeps the contrast
that WCAG AA asks for (4.5 to 1 for text), and a test holds it.
"""

from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for, as ``#rrggbb``."""

    ground: str  # behind everything
    surface: str  # cards and lists
    sunken: str  # behind pictures
    ink: str
    muted: str
    line: str
    accent: str
    accent_deep: str
    accent_soft: str
    on_accent: str
    caution: str
    caution_soft: str
    danger: str
    danger_soft: str
    good: str
    good_soft: str
    accent_pale: str  # of bars only, never under a text
    good_pale: str

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return every (text, background) that the window puts together."""
        return (
            (self.ink, self.ground),
            (self.ink, self.surface),
            (self.ink, self.sunken),
            (self.ink, self.accent_soft),
            (self.muted, self.ground),
            (self.muted, self.surface),
            (self.muted, self.sunken),
            (self.muted, self.accent_soft),
            (self.accent, self.surface),
            (self.on_accent, self.accent),
            (self.on_accent, self.accent_deep),
            (self.caution, self.caution_soft),
            (self.danger, self.danger_soft),
            (self.good, self.good_soft),
            (self.good, self.surface),
            (self.caution, self.surface),
        )


LIGHT = Theme(
    ground="#f4f6f8",
    surface="#ffffff",
    sunken="#e7ebef",
    ink="#18232f",
    muted="#54616e",
    line="#d3dae1",
    accent="#0f5f73",
    accent_deep="#0a4757",
    accent_soft="#e1f0f3",
    on_accent="#ffffff",
    caution="#774600",
    caution_soft="#fdf1d8",
    danger="#9b1c23",
    danger_soft="#fcebeb",
    good="#17633f",
    good_soft="#e3f4ea",
    accent_pale="#86b6c1",
    good_pale="#7fbd9c",
)

# Type scale: one step is a fifth larger than the one before, from what is said aside to what is being decided.
SMALL, BODY, LARGE, TITLE, ANSWER = 13, 15, 18, 24, 28
# Spacing: multiples of 4.
TIGHT, NEAR, GAP, ROOM = 4, 8, 16, 24
RADIUS = 8
BIG = 60  # what is pressed once a night
TARGET = 40  # the smallest height of what a finger or a pointer must hit

FAMILY = "Atkinson Hyperlegible Next"
_ARROW = Path(__file__).with_name("down.svg")
_FALLBACKS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")

_SHEET = Template("""
* { font-size: ${BODY}px; color: $ink; }
QMainWindow, #screen { background: $ground; }
QToolTip { background: $ink; color: $surface; border: 0; padding: ${TIGHT}px ${NEAR}px; }

#header { background: $surface; border-bottom: 1px solid $line; }
#wordmark { font-size: ${LARGE}px; font-weight: 700; color: $accent; }
#place { font-size: ${LARGE}px; }
#aside, #overline, #legend { font-size: ${SMALL}px; color: $muted; }
#compare { background: $surface; }
#card, #keymap { background: $surface; border: 1px solid $line; border-radius: ${RADIUS}px; }
#candidate { background: $surface; border: 1px solid $line; border-radius: ${RADIUS}px; }
#candidate:hover { border-color: $accent; }
#badge { background: $accent_soft; color: $accent; border: 1px solid $accent_soft; font-weight: 700; padding: 0; }
#badge:hover { border-color: $accent; }
#badge:focus { border: 2px solid $ink; padding: 0; }
#word { font-size: ${SMALL}px; font-weight: 700; border-radius: ${TIGHT}px; padding: ${TIGHT}px 6px; }
#word[tone="none"] { color: $muted; }
#word[tone="good"] { color: $good; }
#word[tone="caution"] { background: $caution_soft; color: $caution; }
#word[tone="danger"] { background: $danger_soft; color: $danger; }
#whynot { font-size: ${SMALL}px; color: $caution; }
#verdict { color: $ink; }
#doubt { background: $caution_soft; border-radius: ${RADIUS}px; }
#doubt QLabel { color: $caution; }
#doubtkind { font-weight: 700; }
#body[differs="true"] { background: $caution_soft; color: $caution; font-weight: 700; border-radius: ${TIGHT}px;
                        padding: 0 ${TIGHT}px; }
#unit { font-size: ${LARGE}px; color: $muted; }
#question { font-size: ${TITLE}px; font-weight: 700; }
#heading { font-size: ${LARGE}px; font-weight: 700; }
#rest { font-size: ${TITLE}px; font-weight: 700; }

#reason { background: $caution_soft; color: $caution; border-radius: ${RADIUS}px; padding: ${NEAR}px 12px; }
#critical { background: $danger_soft; color: $danger; border-radius: ${RADIUS}px; padding: ${TIGHT}px 10px;
            font-size: ${SMALL}px; font-weight: 700; }
#message { border-radius: ${RADIUS}px; padding: ${NEAR}px 12px; }
#message[tone="none"] { background: transparent; color: $muted; }
#message[tone="caution"] { background: $caution_soft; color: $caution; font-weight: 700; }
#message[tone="danger"] { background: $danger_soft; color: $danger; font-weight: 700; }
#message[tone="good"] { background: $good_soft; color: $good; }
#fault { background: $danger_soft; border-bottom: 1px solid $danger; }
#notice { background: $caution_soft; border-bottom: 1px solid $line; }
#notice QLabel { color: $caution; font-size: ${SMALL}px; }
#notice QPushButton { background: $surface; border-color: $line; }
#fault QLabel { color: $danger; }

QPushButton { background: $surface; border: 1px solid $line; border-radius: ${RADIUS}px;
              min-height: ${INNER}px; padding: 0 14px; }
QPushButton:hover { background: $accent_soft; border-color: $accent; }
QPushButton:pressed { background: $line; }
QPushButton:checked { background: $accent_soft; border: 2px solid $accent; padding: 0 13px; font-weight: 700; }
QPushButton:focus { border: 2px solid $ink; padding: 0 13px; }
QPushButton:disabled { color: $muted; background: $ground; }
#primary { background: $accent; color: $on_accent; border-color: $accent; font-weight: 700; }
#primary:hover, #primary:focus { background: $accent_deep; color: $on_accent; }
#primary:focus { border: 2px solid $ink; }
#quiet { background: transparent; border-color: transparent; padding: 0 12px; }
#quiet:hover { background: $accent_soft; }
#quiet:focus { border: 2px solid $ink; padding: 0 11px; }
QPushButton#aside { background: transparent; border-color: transparent; min-height: 26px; padding: 0 8px; }
QPushButton#aside:hover { background: $accent_soft; color: $ink; }
QPushButton#aside:focus { border: 2px solid $ink; padding: 0 7px; }
#quiet:checked { background: $accent_soft; color: $accent; border: 1px solid $accent; padding: 0 12px; }

QLineEdit { background: $surface; border: 2px solid $line; border-radius: ${RADIUS}px; padding: ${NEAR}px 12px;
            font-size: ${ANSWER}px; selection-background-color: $accent_soft; selection-color: $ink; }
QLineEdit:focus { border-color: $accent; }
#search { font-size: ${TITLE}px; }
#line { font-size: ${BODY}px; padding: 6px 10px; }
QLineEdit:disabled { background: $ground; color: $muted; }
QSpinBox { background: $surface; border: 2px solid $line; border-radius: ${RADIUS}px; padding: ${NEAR}px 12px;
           font-size: ${TITLE}px; min-width: 96px; selection-background-color: $accent_soft; selection-color: $ink; }
QSpinBox:focus { border-color: $accent; }
QSpinBox::up-button, QSpinBox::down-button { width: 24px; border: 0; background: transparent; }
QComboBox { background: $surface; border: 1px solid $line; border-radius: ${RADIUS}px; min-height: ${INNER}px;
            padding: 0 12px; }
QComboBox:focus { border: 2px solid $ink; padding: 0 11px; }
QComboBox::drop-down { border: 0; width: 32px; }
QComboBox::down-arrow { image: url($arrow); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; outline: 0;
                              selection-background-color: $accent_soft; selection-color: $ink; }
QCheckBox { spacing: 10px; min-height: ${INNER}px; }
QCheckBox::indicator { width: 20px; height: 20px; }
#choice { padding: 0 12px; }
#choice:checked { background: $accent_soft; color: $accent; border: 2px solid $accent; padding: 0 11px;
                  font-weight: 400; }
#choice:focus { border: 2px solid $ink; padding: 0 11px; }
#room { background: transparent; border: 0; border-bottom: 3px solid transparent; border-radius: 0; padding: 0 10px; }
#room:hover { background: $accent_soft; }
#room:checked { color: $accent; border-bottom: 3px solid $accent; padding: 0 10px; font-weight: 400; }
#room:focus { background: $accent_soft; border: 2px solid $ink; padding: 0 8px; }
#age { background: $surface; border: 1px solid $line; border-radius: ${RADIUS}px; }
#age[tone="caution"] { background: $caution_soft; border-color: $caution_soft; }
#age[tone="caution"] QLabel { color: $caution; }
#big { background: $accent; color: $on_accent; border-color: $accent; font-size: ${LARGE}px; font-weight: 700;
       min-height: ${BIG}px; }
#big:hover, #big:focus { background: $accent_deep; color: $on_accent; }
#big:focus { border: 2px solid $ink; }
#primary:disabled, #big:disabled { background: $sunken; color: $muted; border-color: $line; }
QListView { background: transparent; border: 0; outline: 0; }
QGraphicsView, #crop { background: $sunken; border: 1px solid $line; border-radius: ${RADIUS}px; }
QGraphicsView:focus { border: 2px solid $ink; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }

QProgressBar { background: $sunken; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 5px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
""")


def dress(app: QApplication, theme: Theme = LIGHT) -> None:
    """Give ``app`` the typeface, the palette and the style sheet."""
    app.setStyle("Fusion")
    app.setFont(_font())
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.ground))
    palette.setColor(QPalette.ColorRole.Base, QColor(theme.surface))
    palette.setColor(QPalette.ColorRole.Text, QColor(theme.ink))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.ink))
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(theme.muted))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.accent))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.on_accent))
    app.setPalette(palette)
    app.setStyleSheet(stylesheet(theme))


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of the whole window in ``theme``."""
    colours = {name: getattr(theme, name) for name in Theme.__slots__}
    sizes = {
        "SMALL": SMALL,
        "BODY": BODY,
        "LARGE": LARGE,
        "TITLE": TITLE,
        "ANSWER": ANSWER,
        "TIGHT": TIGHT,
        "NEAR": NEAR,
        "RADIUS": RADIUS,
        "INNER": TARGET - 2,
        "BIG": BIG,
    }
    return _SHEET.substitute(colours, **sizes, arrow=_ARROW.as_posix())


def _font() -> QFont:
    folder = resources.files("recon") / "design" / "fonts"
    if folder.is_dir():
        for file in folder.iterdir():
            if file.name.endswith(".ttf"):
                QFontDatabase.addApplicationFontFromData(file.read_bytes())
    font = QFont([FAMILY, *_FALLBACKS])
    font.setPixelSize(BODY)
    return font
