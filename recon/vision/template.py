"""The blank page of a form version as pixels: what a scan is laid over and what is subtracted from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium

from recon.model.form import Form, Kind
from recon.model.geometry import MM_PER_INCH, Rect
from recon.vision.outlines import Frames, frames_of
from recon.vision.raster import Gray

DPI = 200  # of every registered page: a 5 mm box is 39 px, more than the character reader looks at
PX_PER_MM = DPI / MM_PER_INCH
COARSE_PX_PER_MM = PX_PER_MM / 2  # anchors are matched at half size

MARGIN_MM = 0.35  # printed lines may lie this far from where the template has them
INK = 69  # of 255: darker on bare paper is ink
ABOVE_PRINT = 30  # of 255: ink over print is darker than the print by more than this
REACH_MM = 5.0  # how far around a zone ink may still have to do with it
INSIDE_MM = 0.6  # from the edge of a box, where its printed line is not
BESIDE_MM = 1.0  # from a box, where paper is not a place for writing
EDGE_MM = 10.0  # of the page, where scans are often dark
HOME_MM = 0.3  # around a box: the writing in it may be so far out,
HOME_AREA_MM = 3.0  # and so far out of a place for free writing, or a code
PRINT = 20  # of 255: paler is paper
ANCHOR_MM = 7.0  # side of the patches of print that registration is refined on
ANCHOR_GRID = (6, 9)  # at most one anchor a cell of so many columns and rows of an upright page; of one across, turned
ANCHOR_CONTRAST = 18.0  # standard deviation of grey below which a patch says nothing


@dataclass(frozen=True, slots=True)
class Anchor:
    """A patch of print: its centre in mm, its grey at COARSE_PX_PER_MM."""

    x: float
    y: float
    patch: Gray


@dataclass(frozen=True, slots=True)
class Template:
    """Page ``page`` (from 1) of ``form``, blank.

    ``expected`` is how dark the form itself may be at each pixel, (height, width) uint8 from 0 (paper) to 255 (black),
    with a margin all around the print; what is darker than ``limit`` is ink. ``writable`` is 255 in and around the
    places for writing, 0 where no one looks for ink; ``boxes`` is 255 inside the boxes, away from their lines. Pixel
    (row, column) is centred on millimetre ((column + 0.5) / PX_PER_MM, (row + 0.5) / PX_PER_MM). At half that
    resolution: ``expected_coarse`` is ``expected``, ``bare`` is 255 where the paper has neither print nor room for
    writing, ``home`` is 255 in and close around every box and area, ``ruled`` is 255 where nobody writes freely: away
    from areas, codes and the edges of the page. A page is laid by its ``anchors`` and ``frames``.
    """

    form: Form
    page: int
    expected: Gray
    limit: Gray
    writable: Gray
    boxes: Gray
    expected_coarse: Gray
    bare: Gray
    home: Gray
    ruled: Gray
    anchors: tuple[Anchor, ...]
    frames: Frames


def render_template(form: Form, blank_pdf: bytes, page: int) -> Template:
    """Return the template of one page of a form version from the blank PDF that was kept with it."""
    document = pdfium.PdfDocument(blank_pdf)
    try:
        pixels = document[page - 1].render(scale=DPI / 72, grayscale=True).to_numpy()
    finally:
        document.close()
    gray = np.ascontiguousarray(pixels[..., 0] if pixels.ndim == 3 else pixels)
    size = round(form.size.w * PX_PER_MM), round(form.size.h * PX_PER_MM)
    gray = np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_AREA), np.uint8)
    reach = 2 * round(MARGIN_MM * PX_PER_MM) + 1
    expected = np.asarray(cv2.dilate(cv2.bitwise_not(gray), np.ones((reach, reach), np.uint8)), np.uint8)
    # Not by difference: a stroke over a pale box line is as dark as elsewhere, and must not be thinned there.
    limit = np.clip(expected.astype(np.int16) + ABOVE_PRINT, INK, 255).astype(np.uint8)
    coarse = _coarse(expected)
    return Template(
        form,
        page,
        expected,
        limit,
        _around_zones(form, page, expected.shape, PX_PER_MM, REACH_MM),
        _around(_boxes(form, page), expected.shape, PX_PER_MM, -INSIDE_MM),
        coarse,
        _bare(form, page, coarse),
        _home(form, page, coarse.shape),
        _ruled(form, page, coarse.shape),
        _anchors(form, page, gray),
        frames_of(form, page),
    )


def canonical_to_mm(px_per_mm: float) -> npt.NDArray[np.float64]:
    """Return the matrix from a registered page's pixel indices to millimetres."""
    step = 1.0 / px_per_mm
    return np.array([[step, 0, step / 2], [0, step, step / 2], [0, 0, 1]])


def _coarse(expected: Gray) -> Gray:
    """Return the darkest of each 2 x 2 px."""
    height, width = expected.shape
    blocks = expected[: height // 2 * 2, : width // 2 * 2].reshape(height // 2, 2, width // 2, 2)
    return np.asarray(blocks.max(axis=(1, 3)), np.uint8)


def _bare(form: Form, page: int, expected: Gray) -> Gray:
    """Return where the page, inside its margins, has neither print nor room for writing."""
    paper = np.where(expected > PRINT, 0, 255).astype(np.uint8)
    paper[_around_zones(form, page, paper.shape, COARSE_PX_PER_MM, BESIDE_MM) > 0] = 0
    edge = round(EDGE_MM * COARSE_PX_PER_MM)
    paper[:edge], paper[-edge:], paper[:, :edge], paper[:, -edge:] = 0, 0, 0, 0
    return paper


def _home(form: Form, page: int, shape: tuple[int, ...]) -> Gray:
    """Return 255 in and close around every box and area of the page, else 0."""
    cells = (cell for f in form.fields for z in f.zones if z.page == page for cell in z.cells)
    near = _around(cells, shape, COARSE_PX_PER_MM, HOME_MM)
    return near | _around(_areas(form, page), shape, COARSE_PX_PER_MM, HOME_AREA_MM)


def _ruled(form: Form, page: int, shape: tuple[int, ...]) -> Gray:
    """Return 255 away from the areas, the codes and the edges of the page, else 0."""
    rest = np.full(shape, 255, np.uint8)
    rest[_around((*_areas(form, page), *form.codes), shape, COARSE_PX_PER_MM, HOME_AREA_MM) > 0] = 0
    edge = round(EDGE_MM * COARSE_PX_PER_MM)
    rest[:edge], rest[-edge:], rest[:, :edge], rest[:, -edge:] = 0, 0, 0, 0
    return rest


def _areas(form: Form, page: int) -> tuple[Rect, ...]:
    return tuple(z.area for f in form.fields for z in f.zones if z.page == page and z.area)


def _around_zones(form: Form, page: int, shape: tuple[int, ...], px_per_mm: float, by: float) -> Gray:
    """Return 255 where a box or an area of the page is within ``by`` mm, else 0."""
    frames = (frame for f in form.fields for z in f.zones if z.page == page for frame in (z.cells or (z.bounds,)))
    return _around(frames, shape, px_per_mm, by)


def _boxes(form: Form, page: int) -> Iterator[Rect]:
    fields = (f for f in form.fields if f.kind.boxed or f.kind.marked or f.kind is Kind.BUBBLES)
    return (cell for f in fields for z in f.zones if z.page == page for cell in z.cells)


def _around(frames: Iterable[Rect], shape: tuple[int, ...], px_per_mm: float, by: float) -> Gray:
    """Return 255 within ``by`` mm of ``frames``, or so far inside them where ``by`` is negative, else 0."""
    near = np.zeros(shape, np.uint8)
    for frame in (frame.grown(by) for frame in frames):
        x, y, right, bottom = (max(0, round(v * px_per_mm)) for v in (frame.x, frame.y, frame.right, frame.bottom))
        near[y:bottom, x:right] = 255
    return near


def _anchors(form: Form, page: int, gray: Gray) -> tuple[Anchor, ...]:
    """Choose, in each cell of a grid, the patch with most detail, away from where people write and codes stand."""
    coarse = np.asarray(cv2.resize(gray, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
    side = round(ANCHOR_MM * COARSE_PX_PER_MM)
    usable = _usable(form, page, coarse.shape, side)
    detail = cv2.boxFilter(cv2.cornerMinEigenVal(coarse, 5), -1, (side, side))
    detail = np.where(usable, detail, 0.0)
    columns, rows = ANCHOR_GRID if form.size.w < form.size.h else ANCHOR_GRID[::-1]
    chosen = []
    for top, bottom in _spans(coarse.shape[0], rows):
        for left, right in _spans(coarse.shape[1], columns):
            cell = detail[top:bottom, left:right]
            at = np.unravel_index(int(cell.argmax()), cell.shape)
            y, x = top + int(at[0]), left + int(at[1])
            if detail[y, x] <= 0:
                continue
            patch = coarse[y - side // 2 : y - side // 2 + side, x - side // 2 : x - side // 2 + side]
            if patch.std() >= ANCHOR_CONTRAST:
                middle = side / 2 - side // 2
                chosen.append(Anchor((x + middle) / COARSE_PX_PER_MM, (y + middle) / COARSE_PX_PER_MM, patch.copy()))
    return tuple(chosen)


def _usable(form: Form, page: int, shape: tuple[int, ...], side: int) -> npt.NDArray[np.bool_]:
    """Return where a patch may be centred: whole on the page, on nothing that differs from sheet to sheet."""
    written = [z.bounds.grown(1.5) for f in form.fields if f.kind is not Kind.LABEL for z in f.zones if z.page == page]
    labels = [z.bounds for f in form.fields if f.kind is Kind.LABEL for z in f.zones if z.page == page]
    free = np.ones(shape, np.uint8)
    for rect in (*written, *labels, *(c.grown(2) for c in form.codes)):
        _blot(free, rect)
    reach = cv2.erode(free, np.ones((side, side), np.uint8), borderType=cv2.BORDER_CONSTANT, borderValue=0)
    edge = side
    reach[:edge], reach[-edge:], reach[:, :edge], reach[:, -edge:] = 0, 0, 0, 0
    return np.asarray(reach > 0)


def _blot(free: Gray, rect: Rect) -> None:
    x, y, right, bottom = (max(0, round(v * COARSE_PX_PER_MM)) for v in (rect.x, rect.y, rect.right, rect.bottom))
    free[y:bottom, x:right] = 0


def _spans(length: int, parts: int) -> list[tuple[int, int]]:
    edges = np.linspace(0, length, parts + 1).astype(int)
    return [(int(a), int(b)) for a, b in pairwise(edges)]
