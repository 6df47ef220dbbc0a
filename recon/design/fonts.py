"""The typeface of the sheets, embedded in every PDF: Atkinson Hyperlegible Next, made for people with low vision.

Licence: SIL Open Font License 1.1, beside the files. The Latin and Latin Extended sets are merged, without their
layout tables, which the PDF writer does not use.
"""

import unicodedata
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Any

from recon.design.art import Style, Weight
from recon.model.geometry import MM_PER_INCH

MM_PER_POINT = MM_PER_INCH / 72
CAP_HEIGHT = 0.668  # of the type size

_FILES = {Weight.REGULAR: "Regular", Weight.SEMIBOLD: "SemiBold", Weight.BOLD: "Bold"}


def font_name(weight: Weight) -> str:
    """Return the name under which reportlab knows the cut, registering it at first use."""
    return str(_face(weight).fontName)


def width(text: str, style: Style) -> float:
    """Return the width of ``text`` in mm."""
    return float(_face(style.weight).stringWidth(text, style.size)) * MM_PER_POINT


def within(text: str, style: Style, room: float) -> Style:
    """Return ``style``, set smaller where ``text`` would be wider than ``room`` mm."""
    taken = width(text, style)
    return style if taken <= room else replace(style, size=style.size * room / taken * 0.999)


def cap_height(style: Style) -> float:
    """Return the height of a capital in mm."""
    return style.size * CAP_HEIGHT * MM_PER_POINT


def printable(text: str, weight: Weight = Weight.REGULAR) -> str:
    """Return ``text`` in characters that the typeface has.

    A narrow no-break space becomes a no-break space and an accented letter that is missing loses its accent; what is
    still missing stays, and prints as the typeface's box for a missing character, for all to see.
    """
    return "".join(_nearest(character, weight) for character in unicodedata.normalize("NFC", text))


def has_glyph(character: str, weight: Weight) -> bool:
    """Tell whether the typeface has ``character``."""
    return ord(character) in _face(weight).face.charToGlyph


def wrapped(text: str, style: Style, room: float) -> list[str]:
    """Return ``text`` broken between words into lines of at most ``room`` mm; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and width(f"{lines[-1]} {word}", style) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _nearest(character: str, weight: Weight) -> str:
    if character == "\u202f":
        return "\u00a0"
    bare = character
    while not has_glyph(bare, weight):
        parts = unicodedata.decomposition(bare).split()
        if not parts or parts[0].startswith("<"):
            return character
        bare = chr(int(parts[0], 16))
    return bare


@cache
def _face(weight: Weight) -> Any:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    name = f"AtkinsonHyperlegibleNext-{_FILES[weight]}"
    with resources.as_file(resources.files("recon.design") / "fonts" / f"{name}.ttf") as file:
        face = TTFont(name, str(file))
    pdfmetrics.registerFont(face)
    return face
