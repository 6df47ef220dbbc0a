"""Areas that are kept as pictures: free text, signatures, and the stickers that are read as print."""

from itertools import pairwise, product

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.form import Field, Kind, Recovery, Zone
from recon.model.geometry import Rect
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Verdict
from recon.reading.answer import Answer, blank
from recon.reading.engines import Engines, Gray, SecondReader
from recon.vision.ink import SPECK_MM2, Ink
from recon.vision.template import PX_PER_MM

FRAME_MM = 0.8

LINES = 6  # of free text that are read at most: it is a suggestion, and must not cost more than the page
LINE_MM = 3.0  # lower writing is a dash or a dot of the line beside it
_THIN = 0.15  # of the densest row of pixels: rows with less ink than this lie between two lines
_INK = 70  # of 255
WORD_MM = (15.0, 8.0)  # a place that a few pale letters take
_SHIFTS = tuple(product((0.0, 0.5), repeat=2))  # of the grid of such places, so that none lies on the edge of all
_FAINT = Answer((Candidate(None, 0.0),), Verdict.REVIEW, Reason.FAINT)


def read_area(ink: Ink, page: Gray, field: Field, zone: Zone, engines: Engines, policy: Policy) -> Answer:
    """Return whether anything is written in the zone's area. A label is read as print, free text as handwriting.

    Either is only a suggestion: what is written goes to a person, or stays a picture. Free text that is kept as a
    document is a picture to the end, as a signature is: nobody is asked for its words, and none are suggested.
    """
    inside = zone.bounds.grown(-FRAME_MM)
    written = ink.area(inside)
    if written < policy.area_some:
        return blank(0.999) if written + _pale(ink, inside) < policy.area_some else _FAINT
    text, confidence = "", 0.0
    if field.kind is Kind.LABEL:
        x, y, right, bottom = (round(v * PX_PER_MM) for v in (inside.x, inside.y, inside.right, inside.bottom))
        text, confidence = engines.text(np.ascontiguousarray(page[y:bottom, x:right]))
    elif _has_words(field) and engines.second is not None:
        text, confidence = _handwriting(ink.glyph(inside).pixels, engines.second, policy)
    return Answer((Candidate(text or None, confidence),), Verdict.REVIEW, Reason.IMAGE_ONLY)


def _has_words(field: Field) -> bool:
    return field.kind is Kind.TEXT and field.recovery is Recovery.RECORD


def _pale(ink: Ink, inside: Rect) -> float:
    """Return the area (mm²) of what may be pale writing: specks are pieces of it where they crowd, elsewhere dirt."""
    specks = ink.specks(inside)
    crowds = [np.unique(np.floor(specks / WORD_MM + shift), axis=0, return_counts=True)[1] for shift in _SHIFTS]
    return ink.shaded(inside, specks=False) + SPECK_MM2 * max(int(crowd.max(initial=0)) for crowd in crowds)


def _handwriting(ink: Gray, reader: SecondReader, policy: Policy) -> tuple[str, float]:
    """Return the text of a few handwritten lines and how sure the least sure of them is.

    Nothing of more lines than a few, nor where a line cannot well be read: a wrong suggestion costs more than none.
    """
    rows = lines_of(ink)
    texts, least = [], 1.0
    for row in rows if len(rows) <= LINES else ():
        line = reader.read(np.ascontiguousarray(ink[row]))
        if line.confidence < policy.text_legible:
            return "", 0.0
        texts.append(line.text.strip())
        least = min(least, line.confidence)
    text = "\n".join(filter(None, texts))
    return text, least if text else 0.0


def lines_of(ink: Gray) -> list[slice]:
    """Return the rows of pixels of each line of writing, from top to bottom.

    Lines are where the ink's projection on the page's height is dense; the ink between two of them, tails and accents,
    goes to the nearer.

    Args:
        ink: (h, w) darkness at PX_PER_MM, 0 on bare paper.
    """
    profile = (ink > _INK).sum(axis=1).astype(np.float32)
    if not profile.any():
        return []
    smooth = cv2.GaussianBlur(profile[:, np.newaxis], (1, 0), 0.35 * PX_PER_MM)[:, 0]
    dense = _runs(np.asarray(smooth > _THIN * smooth.max()))
    lines = [run for run in dense if run[1] - run[0] >= LINE_MM * PX_PER_MM] or dense[:1]
    edges = [0, *((above[1] + below[0]) // 2 for above, below in pairwise(lines)), len(ink)]
    return [slice(top, bottom) for top, bottom in pairwise(edges)]


def _runs(flags: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the start and end of each run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]
