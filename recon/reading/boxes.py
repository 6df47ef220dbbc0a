"""Hand-printed characters, one a box (ICR): from ink to the probabilities of every box on the page, in one batch."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from recon.model.form import Field, Kind, Zone
from recon.model.geometry import Rect
from recon.model.policy import Policy
from recon.model.reading import Reason
from recon.reading.characters.normalise import SIDE, normalise
from recon.reading.characters.reader import CLASSES, CharacterReader
from recon.vision.ink import Glyph, Ink

BORDER_MM = 0.6  # of the box that its printed line and what is left of it may take

NEGLIGIBLE = 1e-6  # odds below which a character is not kept among those a box may hold

_DIGITS = np.array([c.isdigit() for c in CLASSES])
_ALLOWED = {
    Kind.DIGITS: _DIGITS,
    Kind.DECIMAL: _DIGITS,
    Kind.DATE: _DIGITS,
    Kind.TIME: _DIGITS,
    Kind.LETTERS: ~_DIGITS,
    Kind.ALNUM: np.ones(len(CLASSES), np.bool_),
}


@dataclass(frozen=True, slots=True)
class Box:
    """One box: empty, or with ink that is each character with some probability.

    ``likely`` are the characters in falling order of ``odds``; ``reject`` is how likely it is none of them. ``doubt``
    is why a person must look whatever the odds: FAINT where the ink, or the paper around it, could be something else;
    UNSURE where a stroke shared with the neighbouring box had to be cut, so that the rest may look like another
    character.
    """

    empty: bool
    doubt: Reason = Reason.NONE
    likely: str = ""
    odds: tuple[float, ...] = ()
    reject: float = 0.0


def read_boxes(
    ink: Ink, zones: list[tuple[Field, Zone]], reader: CharacterReader, policy: Policy
) -> list[tuple[Box, ...]]:
    """Return the boxes of each zone, in the order given and cell by cell."""
    glyphs = [[_look(ink, zone, index) for index in range(len(zone.cells))] for _, zone in zones]
    states = [[_state(ink, cell, g, policy) for cell, g in zip(zone.cells, row, strict=True)]
              for (_, zone), row in zip(zones, glyphs, strict=True)]  # fmt: skip
    written = [
        (normalise(glyph.pixels), _ALLOWED[field.kind])
        for (field, _), row, seen in zip(zones, glyphs, states, strict=True)
        for glyph, box in zip(row, seen, strict=True)
        if not box.empty
    ]
    odds = iter(_probabilities(written, reader))
    return [tuple(box if box.empty else _named(box, next(odds)) for box in row) for row in states]


def _probabilities(
    written: list[tuple[npt.NDArray[np.uint8], npt.NDArray[np.bool_]]], reader: CharacterReader
) -> npt.NDArray[np.float32]:
    pictures = np.array([picture for picture, _ in written], np.uint8).reshape(-1, SIDE, SIDE)
    allowed = np.array([mask for _, mask in written], np.bool_).reshape(-1, len(CLASSES))
    return reader.probabilities(pictures, allowed, views=True)


def _look(ink: Ink, zone: Zone, index: int) -> Glyph:
    return ink.glyph(_own(zone.cells, index))


def _own(cells: tuple[Rect, ...], index: int) -> Rect:
    """Return the box with its half of the gaps to its neighbours, and as much where it has none."""
    cell = cells[index]
    gap = 1.0
    before, after = cell.x - gap, cell.right + gap
    for other in cells:
        if other is cell or not (other.y < cell.bottom and cell.y < other.bottom):
            continue
        if other.x < cell.x:
            before = max(before, (other.right + cell.x) / 2)
        else:
            after = min(after, (cell.right + other.x) / 2)
    return Rect(before, cell.y - gap, after - before, cell.h + 2 * gap)


def _state(ink: Ink, cell: Rect, glyph: Glyph, policy: Policy) -> Box:
    clouded = ink.shaded(cell.grown(-BORDER_MM)) > policy.shade_none
    if glyph.area <= policy.ink_none:
        return Box(empty=True, doubt=Reason.FAINT if clouded else Reason.NONE)
    if clouded or glyph.area < policy.ink_some:
        return Box(empty=False, doubt=Reason.FAINT)
    return Box(empty=False, doubt=Reason.UNSURE if glyph.cut else Reason.NONE)


def _named(box: Box, odds: npt.NDArray[np.float32]) -> Box:
    order = [i for i in np.argsort(-odds[:-1]) if odds[i] >= NEGLIGIBLE] or [int(odds[:-1].argmax())]
    likely = "".join(CLASSES[i] for i in order)
    return replace(box, likely=likely, odds=tuple(float(odds[i]) for i in order), reject=float(odds[-1]))
