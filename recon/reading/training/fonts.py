"""Handwriting fonts as one more pack: hands from this side of the ocean, French accents among them.

The fonts are not part of recon; whoever trains brings a folder of them (TrueType, OpenType, WOFF).
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from recon.reading.characters.reader import CLASSES
from recon.reading.training.packs import Images, Pack

NAME: Final = "fonts"
"""Name of the pack that load() makes."""

_SIDE: Final = 96
_SIZE: Final = 56
_SUFFIXES: Final = frozenset({".ttf", ".otf", ".woff", ".woff2"})
# French capitals, and what they are read as.
_ACCENTED: Final = dict(zip("ÀÂÇÉÈÊËÎÏÔÙÛÜŸ", "AACEEEEIIOUUUY", strict=True))
# School hands that join their letters: nobody prints such capitals in boxes, but many write such digits.
_JOINED: Final = frozenset({"Ecolier-court"})


def files(folder: Path) -> list[Path]:
    """Return the fonts in ``folder``, by name."""
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in _SUFFIXES)


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every font in ``folder``."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files(folder)}


def load(folder: Path) -> Pack:
    """Return every digit and capital, bare and accented, of every font in ``folder`` as one pack."""
    drawn = [one for file in files(folder) for one in _characters(file)]
    images, labels = np.stack([image for image, _ in drawn]), np.array([label for _, label in drawn])
    return Pack(NAME, images, labels, hashlib.sha256(images.tobytes()).hexdigest())


def _characters(file: Path) -> Iterator[tuple[Images, str]]:
    """Yield (image, label) for what the font has; a font that lacks a character draws its box for it, left out."""
    font = ImageFont.truetype(file, _SIZE)
    missing = _drawn(font, "\uffff")
    letters = {c: c for c in CLASSES} | _ACCENTED
    for written, label in letters.items():
        if file.stem in _JOINED and not label.isdigit():
            continue
        image = _drawn(font, written)
        if image.any() and not np.array_equal(image, missing):
            yield image, label


def _drawn(font: ImageFont.FreeTypeFont, character: str) -> Images:
    picture = Image.new("L", (_SIDE, _SIDE), 0)
    ImageDraw.Draw(picture).text((_SIDE / 2, _SIDE / 2), character, font=font, fill=255, anchor="mm")
    return np.asarray(picture)
