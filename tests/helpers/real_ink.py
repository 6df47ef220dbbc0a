"""A pen whose characters are those that people really wrote, of packs of glyphs (npz: ``images``, ``labels``)."""

from collections.abc import Iterable
from pathlib import Path
from random import Random

import cv2
import numpy as np

from recon.drill.hands import Gray, Hand
from recon.drill.handwriting import Pen
from recon.model.geometry import Rect

_LEAST = 60  # of 255: paler is no ink


class RealInk:
    """Characters by what they are; what is in no pack is drawn by the hand."""

    def __init__(self, packs: Iterable[Path]) -> None:
        self._found: dict[str, list[Gray]] = {}
        for pack in packs:
            with np.load(pack, allow_pickle=False) as said:
                doubtful = set(said["doubtful"].tolist()) if "doubtful" in said.files else set()
                images, labels = said["images"], said["labels"].astype(str)  # each look into the pack unpacks it
            for number, label in enumerate(labels):
                if number not in doubtful:
                    self._found.setdefault(label, []).append(images[number])

    def glyph(self, character: str, random: Random) -> Gray | None:
        """Return one such character, (height, width), cropped to its ink."""
        if character not in self._found:
            return None
        image = random.choice(self._found[character])
        rows, columns = np.nonzero(image > _LEAST)
        return image[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]


class RealPen(Pen):
    """Writes in boxes what people wrote; the rest as any pen."""

    def __init__(self, page: Gray, dpi: int, hand: Hand, random: Random, ink: RealInk) -> None:
        super().__init__(page, dpi, hand, random)
        self._ink = ink

    def _character(self, cell: Rect, character: str) -> None:
        glyph = self._ink.glyph(character, self._random)
        if glyph is None:
            super()._character(cell, character)
            return
        high = self._random.uniform(0.6, 0.85) * cell.h * self._px
        scale = min(high / glyph.shape[0], 0.92 * cell.w * self._px / glyph.shape[1])
        size = max(2, round(glyph.shape[1] * scale)), max(2, round(glyph.shape[0] * scale))
        drawn = np.asarray(cv2.resize(glyph, size, interpolation=cv2.INTER_CUBIC), np.uint8)
        x = (cell.x + cell.w / 2 + self._random.gauss(0, 0.05) * cell.w) * self._px - drawn.shape[1] / 2
        y = (cell.y + cell.h / 2 + self._random.gauss(0, 0.05) * cell.h) * self._px - drawn.shape[0] / 2
        self._stamp(drawn, round(x), round(y))
