"""Printed sheets filled by the outside press, page by page as their manifest says; scanned in any order and turn."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium

from tests.bench.outside import load_press, packs
from tests.bench.watch import Gray, nearby

Row = dict[str, Any]

PACKS = ("digits_eu_optdigits_test", "digits_us_test", "upper_us_test")
TURNS = (None, cv2.ROTATE_180, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_90_COUNTERCLOCKWISE)
_TURNED = (0.6, 0.2, 0.1, 0.1)  # how often a page lies so
_SCRIBBLE_MM = 6.0  # how far beyond its frame a scribble may reach
_INCH_POINTS = 72


@dataclass(frozen=True, slots=True)
class PressedPage:
    """A page that was filled and scanned: its manifest entry, what was written in each of its fields, the file."""

    entry: Row
    truth: tuple[Row, ...]
    profile: str
    file: Path

    @property
    def place(self) -> tuple[str, int]:
        return self.entry["sheet"], self.entry["page"]


class KitPress:
    """The press, with ``names`` of the packs of characters that it writes with; ``seed`` makes all it does.

    Raises:
        SystemExit: if there is no press.
    """

    def __init__(self, seed: int, names: Iterable[str] = PACKS) -> None:
        self._module = load_press()
        self._module.mark = nearby(self._module.mark, lambda box: 2 * max(box["w"], box["h"]))
        self._module.scribble = nearby(self._module.scribble, lambda _: _SCRIBBLE_MM)
        self._glyphs = self._module.Glyphs(packs(*names))
        self._rng = np.random.default_rng(seed)

    def press(self, pdf: Path, entries: Iterable[Row], profile: str, out: Path) -> Iterator[PressedPage]:
        """Fill and scan the pages of ``pdf`` that ``entries`` of its manifest tell of; names of files say nothing."""
        settings = self._module.PROFILES[profile]
        document = pdfium.PdfDocument(pdf)
        try:
            for entry in entries:
                pixels = document[entry["page_index"]].render(scale=settings["dpi"] / _INCH_POINTS, grayscale=True)
                page = np.array(pixels.to_numpy().squeeze(), np.uint8, order="C")
                truth = self._module.fill(page, entry, settings["dpi"], self._glyphs, self._rng)
                scan = self._turned(self._module.degrade(page, settings, self._rng))
                yield PressedPage(entry, tuple(truth), profile, self._write(out, scan, settings))
        finally:
            document.close()

    def _turned(self, scan: Gray) -> Gray:
        turn = TURNS[self._rng.choice(len(TURNS), p=_TURNED)]
        return scan if turn is None else np.asarray(cv2.rotate(scan, turn), np.uint8)

    def _write(self, out: Path, scan: Gray, settings: Row) -> Path:
        ending = ".png" if settings.get("bilevel") else ".jpg"
        file = out / f"{self._rng.integers(1 << 40):012x}{ending}"
        cv2.imwrite(str(file), scan, [] if settings.get("bilevel") else [cv2.IMWRITE_JPEG_QUALITY, settings["q"]])
        return file


def pages_of(manifest: Path) -> list[Row]:
    """Return the pages of a sheet manifest."""
    pages: list[Row] = json.loads(manifest.read_text(encoding="utf-8"))["pages"]
    return pages
