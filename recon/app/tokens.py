"""The look of the window in one place: colours in light and dark, type scale, spacing, and how large text is.

Lengths are logical pixels; Qt multiplies them by the screen's scale. What holds text is ``sized``: multiplied by the
scale that a person chose for it, up to twice. Every pair in ``Theme.pairs`` keeps the contrast that WCAG AA asks for
(4.5 to 1 for text), and a test holds it.
"""

from dataclasses import dataclass


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
            (self.accent, self.accent_soft),
            (self.surface, self.ink),
            (self.on_accent, self.accent),
            (self.on_accent, self.accent_deep),
            (self.caution, self.caution_soft),
            (self.danger, self.danger_soft),
            (self.good, self.good_soft),
            (self.good, self.surface),
            (self.caution, self.surface),
            (self.surface, self.caution),
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

DARK = Theme(
    ground="#11171d",
    surface="#1a222a",
    sunken="#0b1014",
    ink="#e9eef3",
    muted="#a5b2be",
    line="#3a4753",
    accent="#5cc2d8",
    accent_deep="#8bd7e7",
    accent_soft="#143741",
    on_accent="#04222a",
    caution="#f3c26d",
    caution_soft="#39290c",
    danger="#ff9c9c",
    danger_soft="#45191d",
    good="#7dd8a6",
    good_soft="#123423",
    accent_pale="#2c6d7c",
    good_pale="#2f7a53",
)
THEMES = {"light": LIGHT, "dark": DARK}

# Type scale: one step is a fifth larger than the one before, from what is said aside to what is being decided.
SMALL, BODY, LARGE, TITLE, ANSWER = 13, 15, 18, 24, 28
# Spacing: multiples of 4.
TIGHT, NEAR, GAP, ROOM = 4, 8, 16, 24
RADIUS = 8
BIG = 60  # what is pressed once a night
TARGET = 40  # the smallest height of what a finger or a pointer must hit

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(slots=True)
class _Look:
    theme: Theme
    scale: float


_worn = _Look(LIGHT, SCALES[0])


def theme() -> Theme:
    """Return the colours in use: ask for them when painting, they change while the window is open."""
    return _worn.theme


def scale() -> float:
    """Return how many times its usual size text has."""
    return _worn.scale


def sized(length: float) -> int:
    """Return a length that holds text, for text of the size in use."""
    return round(length * _worn.scale)


def wear(colours: Theme, times: float) -> None:
    """Use these colours and this size of text from now on; ``recon.app.looks`` tells the window."""
    _worn.theme, _worn.scale = colours, times
