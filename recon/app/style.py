"""The style sheet of the window, made of the tokens, and the typeface."""

from importlib import resources
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from recon.app.tokens import (
    ANSWER,
    BIG,
    BODY,
    DARK,
    GAP,
    LARGE,
    LIGHT,
    NEAR,
    RADIUS,
    ROOM,
    SCALES,
    SMALL,
    TARGET,
    THEMES,
    TIGHT,
    TITLE,
    Theme,
    scale,
    sized,
    theme,
    wear,
)

__all__ = [
    "ANSWER",
    "BIG",
    "BODY",
    "DARK",
    "GAP",
    "LARGE",
    "LIGHT",
    "NEAR",
    "RADIUS",
    "ROOM",
    "SCALES",
    "SMALL",
    "TARGET",
    "THEMES",
    "TIGHT",
    "TITLE",
    "Theme",
    "dress",
    "scale",
    "sized",
    "stylesheet",
    "theme",
    "wear",
]

FAMILY = "Atkinson Hyperlegible Next"
_FALLBACKS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")

_SHEET = Template("""
* { font-size: ${BODY}px; color: $ink; }
QMainWindow, #screen { background: $ground; }
QToolTip { background: $ink; color: $surface; border: 0; padding: ${TIGHT}px ${NEAR}px; }

#header { background: $surface; border-bottom: 1px solid $line; }
#wordmark { font-size: ${LARGE}px; font-weight: 700; color: $accent; }
#exercise { background: $caution; color: $surface; font-weight: 700; padding: ${TIGHT}px; }
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
#helptext { background: transparent; border: 0; }
#helptext:focus { border: 0; }
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
QPushButton#aside { background: transparent; border-color: transparent; min-height: ${ASIDE}px; padding: 0 8px; }
QPushButton#aside:hover { background: $accent_soft; color: $ink; }
QPushButton#aside:focus { border: 2px solid $ink; padding: 0 7px; }
#quiet:checked { background: $accent_soft; color: $accent; border: 1px solid $accent; padding: 0 12px; }
#quiet:checked:focus { border: 2px solid $ink; padding: 0 11px; }

QLineEdit { background: $surface; border: 2px solid $line; border-radius: ${RADIUS}px; padding: ${NEAR}px 12px;
            font-size: ${ANSWER}px; selection-background-color: $accent_soft; selection-color: $ink; }
QLineEdit:focus { border-color: $accent; }
#search { font-size: ${TITLE}px; }
#line { font-size: ${BODY}px; padding: 6px 10px; }
QLineEdit:disabled { background: $ground; color: $muted; }
QSpinBox { background: $surface; border: 2px solid $line; border-radius: ${RADIUS}px; padding: 6px 10px;
           font-size: ${BODY}px; min-height: ${INNER}px; min-width: ${NUMBER}px;
           selection-background-color: $accent_soft; selection-color: $ink; }
QSpinBox:focus { border-color: $accent; }
QSpinBox::up-button, QSpinBox::down-button { width: ${SPIN}px; border: 0; background: transparent; }
QSpinBox::up-arrow { image: url($up); width: ${ARROW}px; height: ${ARROW}px; }
QSpinBox::down-arrow { image: url($arrow); width: ${ARROW}px; height: ${ARROW}px; }
QPlainTextEdit { background: $surface; border: 2px solid $line; border-radius: ${RADIUS}px; padding: ${NEAR}px;
                 selection-background-color: $accent_soft; selection-color: $ink; }
QPlainTextEdit:focus { border-color: $accent; }
QComboBox { background: $surface; border: 1px solid $line; border-radius: ${RADIUS}px; min-height: ${INNER}px;
            padding: 0 12px; }
QComboBox:disabled, QSpinBox:disabled { background: $ground; color: $muted; }
QComboBox QLineEdit { background: transparent; border: 0; padding: 0; font-size: ${BODY}px; }
QComboBox:focus { border: 2px solid $ink; padding: 0 11px; }
QComboBox::drop-down { border: 0; width: ${DROP}px; }
QComboBox::down-arrow { image: url($arrow); width: ${ARROW}px; height: ${ARROW}px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; outline: 0;
                              selection-background-color: $accent_soft; selection-color: $ink; }
QCheckBox { spacing: 10px; min-height: ${INNER}px; }
QCheckBox:focus { background: $accent_soft; border-radius: ${TIGHT}px; }
QCheckBox::indicator { width: ${TICK}px; height: ${TICK}px; border: 2px solid $muted; border-radius: ${TIGHT}px;
                       background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QCheckBox::indicator:disabled { border-color: $line; }
QCheckBox:focus { color: $accent; }
QCheckBox::indicator:focus { border-color: $ink; }
#choice { padding: 0 12px; }
#choice:checked { background: $accent_soft; color: $accent; border: 2px solid $accent; padding: 0 11px;
                  font-weight: 400; }
#choice:focus { border: 2px solid $ink; padding: 0 11px; }
#rail { background: $surface; border-right: 1px solid $line; }
#rail QScrollBar:vertical { width: 4px; }
#room { background: transparent; border: 2px solid transparent; border-radius: ${RADIUS}px; color: $muted;
        font-size: ${SMALL}px; padding: 6px 0; }
#room:hover { background: $accent_soft; color: $ink; }
#room:checked { background: $accent_soft; color: $accent; font-weight: 700; }
#room:focus { border-color: $ink; }
#keyname { font-weight: 700; }
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
QScrollArea:focus { border: 1px solid $accent; border-radius: ${RADIUS}px; }

QProgressBar { background: $sunken; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 5px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
""")


def dress(app: QApplication) -> None:
    """Give ``app`` the typeface, the palette and the style sheet of the look in use."""
    worn = theme()
    app.setStyle("Fusion")
    app.setFont(_font())
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in {
        roles.Window: worn.ground,
        roles.Base: worn.surface,
        roles.AlternateBase: worn.ground,
        roles.Button: worn.surface,
        roles.ButtonText: worn.ink,
        roles.Text: worn.ink,
        roles.WindowText: worn.ink,
        roles.ToolTipBase: worn.ink,
        roles.ToolTipText: worn.surface,
        roles.PlaceholderText: worn.muted,
        roles.Highlight: worn.accent,
        roles.HighlightedText: worn.on_accent,
        roles.Link: worn.accent,
    }.items():
        palette.setColor(role, QColor(colour))
    app.setPalette(palette)
    app.setStyleSheet(stylesheet(worn))


def stylesheet(colours: Theme) -> str:
    """Return the style sheet of the whole window in ``colours``, for text of the size in use."""
    named = {name: getattr(colours, name) for name in Theme.__slots__}
    text = {
        "SMALL": SMALL,
        "BODY": BODY,
        "LARGE": LARGE,
        "TITLE": TITLE,
        "ANSWER": ANSWER,
        "INNER": TARGET - 2,
        "BIG": BIG,
    }
    text |= {"ASIDE": 26, "ARROW": 14, "DROP": 32, "SPIN": 24, "NUMBER": 96, "TICK": 20}
    lengths = {"TIGHT": TIGHT, "NEAR": NEAR, "RADIUS": RADIUS}
    return _SHEET.substitute(named, **{k: sized(v) for k, v in text.items()}, **lengths, **_pictures(colours))


def _pictures(colours: Theme) -> dict[str, str]:
    """Return the pictures of the style sheet, by name: paths of files."""
    names = {"arrow": "down.svg", "up": "up.svg", "tick": "tick-dark.svg" if colours == DARK else "tick-light.svg"}
    return {name: Path(__file__).with_name(file).as_posix() for name, file in names.items()}


def _font() -> QFont:
    folder = resources.files("recon") / "design" / "fonts"
    if folder.is_dir():
        for file in folder.iterdir():
            if file.name.endswith(".ttf"):
                QFontDatabase.addApplicationFontFromData(file.read_bytes())
    font = QFont([FAMILY, *_FALLBACKS])
    font.setPixelSize(sized(BODY))
    return font
