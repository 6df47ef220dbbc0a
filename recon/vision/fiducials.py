"""Finding the page's corner marks, starting from its sheet codes.

Every mark is looked for in a small window that the best map so far lays upright: there it is a square of known size,
however the page was fed, photographed or faxed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.form import Form
from recon.model.geometry import Size
from recon.vision.codes import Symbol
from recon.vision.raster import Gray
from recon.vision.scan import Scan
from recon.vision.template import COARSE_PX_PER_MM
from recon.vision.transforms import Matrix, Points, affine, apply, distances, projective, similarity

NEAR_MM = 3.0  # how far a mark may lie from where its neighbour puts it
# and how much further for each mm between them: with both codes on a scan, with one, on a photograph from aslant
DRIFTS = 0.01, 0.06, 0.15
AREA_RANGE = (0.5, 1.9)  # found area over expected: ink spread, fading, perspective
OBLONG = 1.5  # length over width of the same
CONTRAST = 25  # grey levels below the mean of what surrounds it
SQUARENESS = 0.8  # of its own bounding square that a mark fills: a punched hole fills pi / 4
SQUARE_PIXELS = 1.25  # of a code's width over its height, or less: what perspective and zxing's corners may do


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Points known on both sides: the centres of the marks found, and the corners of the sheet codes.

    ``marks_mm`` and ``marks_px`` are (n, 2), n from 0 to 4; ``corners_mm`` and ``corners_px`` (4, 2) or (8, 2), good to
    about a pixel.
    """

    marks_mm: Points
    marks_px: Points
    corners_mm: Points
    corners_px: Points

    @property
    def marks(self) -> int:
        return len(self.marks_mm)

    @property
    def codes(self) -> int:
        return len(self.corners_mm) // 4

    def seen(self, mark: Points, centre: Points) -> "Landmarks":
        """Return these with one more mark."""
        return Landmarks(
            np.vstack((self.marks_mm, mark)), np.vstack((self.marks_px, centre)), self.corners_mm, self.corners_px
        )

    def poses(self) -> Iterator[Matrix]:
        """Yield maps (mm to px) that what is known may mean, the likeliest first."""
        mm, px = np.vstack((self.marks_mm, self.corners_mm)), np.vstack((self.marks_px, self.corners_px))
        if self.marks > 3:
            yield projective(self.marks_mm, self.marks_px)
            for three in combinations(range(self.marks), 3):  # one of the four may be no mark
                yield affine(self.marks_mm[list(three)], self.marks_px[list(three)])
        elif self.marks == 3:
            yield affine(self.marks_mm, self.marks_px)
            yield projective(mm, px)
        elif self.codes > 1:
            yield affine(mm, px)
            yield projective(mm, px)
        else:
            if self.marks < 2:
                yield _upright(mm, px)
            yield affine(mm, px)


def find_landmarks(scan: Scan, symbols: tuple[Symbol, ...], form: Form) -> Landmarks:
    """Return the corner marks of ``form`` found on the page, starting from its sheet codes.

    The nearest mark to what is known is searched first, and what was found makes the next prediction better. Those not
    found so are searched once more, further around: by then the rest tells how the page was seen.
    """
    none = np.empty((0, 2))
    known = Landmarks(none, none, *_code_corners(scan.gray, symbols, form))
    wanted = [np.array((f.x + f.w / 2, f.y + f.h / 2)) for f in form.fiducials]
    for drift in DRIFTS:
        known, wanted = _search_all(scan, known, wanted, form.fiducials[0].w, drift)
    return known


def _search_all(
    scan: Scan, known: Landmarks, wanted: list[Points], side: float, drift: float
) -> tuple[Landmarks, list[Points]]:
    """Return what is known after searching the marks ``wanted`` (mm), and those not found."""
    missing, wanted = [], list(wanted)
    while wanted:
        places = np.vstack((known.marks_mm, known.corners_mm))
        nearest = min(range(len(wanted)), key=lambda i: _gap(wanted[i], places))
        mark = wanted.pop(nearest)
        radius = NEAR_MM + drift * _gap(mark, places)
        centres = (_search(scan, pose, mark, side, radius) for pose in known.poses())
        centre = next((c for c in centres if c is not None), None)
        if centre is None:
            missing.append(mark)
        else:
            known = known.seen(mark, centre)
    return known, missing


def _gap(point: Points, others: Points) -> float:
    return float(np.linalg.norm(others - point, axis=1).min())


def _upright(mm: Points, px: Points) -> Matrix:
    """Return the similarity that a single code gives, in pixels as square as the code shows them to be.

    A code is too small to tell skew or perspective from the error of its corners; but a standard fax has twice as many
    pixels across as down.
    """
    across, down = np.linalg.norm(affine(mm, px)[:2, :2], axis=1)
    stretch = across / down
    if 1 / SQUARE_PIXELS <= stretch <= SQUARE_PIXELS:
        return similarity(mm, px)
    return np.diag([1, 1 / stretch, 1]) @ similarity(mm, px * (1, stretch))


def _code_corners(gray: Gray, symbols: tuple[Symbol, ...], form: Form) -> tuple[Points, Points]:
    """Return the symbols' corners in mm and px, each symbol given the place that explains the page best."""
    places = [np.array([(c.x, c.y), (c.right, c.y), (c.right, c.bottom), (c.x, c.bottom)]) for c in form.codes]
    if len(symbols) >= 2:
        pixels = np.vstack((symbols[0].corners, symbols[1].corners))
        orders = (np.vstack(places), np.vstack(places[::-1]))
        fits = [float(distances(affine(mm, pixels), mm, pixels).max()) for mm in orders]
        return orders[int(np.argmin(fits))], pixels
    corners = symbols[0].corners
    inside = [_share_inside(gray, _upright(mm, corners), form.size) for mm in places]
    return places[int(np.argmax(inside))], corners


def _share_inside(gray: Gray, pose: Matrix, size: Size) -> float:
    """Return the share of the grid points of a page of ``size`` that ``pose`` puts inside the image."""
    grid = np.array([(x, y) for x in range(5, round(size.w), 20) for y in range(5, round(size.h), 20)], np.float64)
    x, y = apply(pose, grid).T
    height, width = gray.shape
    return float(((x >= 0) & (x < width) & (y >= 0) & (y < height)).mean())


def _search(scan: Scan, pose: Matrix, mark: Points, side: float, radius: float) -> Points | None:
    """Return the centre (px) of the dark square nearest to where ``pose`` puts ``mark`` (mm), None if there is none."""
    reach = radius + side
    window = scan.through(pose).window(mark - reach, round(2 * reach * COARSE_PX_PER_MM))
    # Darker than its own surroundings, not than the window: a table or a scanner's lid may show beside the sheet.
    around = 2 * round(1.5 * side * COARSE_PX_PER_MM) + 1
    dark = cv2.adaptiveThreshold(window, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, around, CONTRAST)
    _, labels, stats, centroids = cv2.connectedComponentsWithStats(dark)
    offsets = (centroids + 0.5) / COARSE_PX_PER_MM - reach
    away = np.linalg.norm(offsets, axis=1)
    for index in np.argsort(away):
        if away[index] > radius:
            return None
        if index and _is_mark(np.asarray(labels), np.asarray(stats[index]), int(index), side * COARSE_PX_PER_MM):
            centre = _centre_of_darkness(window, np.asarray(stats[index]))
            place = mark - reach + (centre + 0.5) / COARSE_PX_PER_MM
            return np.asarray(apply(pose, place[None])[0], np.float64)
    return None


def _is_mark(labels: npt.NDArray[np.integer], stats: npt.NDArray[np.integer], index: int, side: float) -> bool:
    x, y, w, h, area = (int(v) for v in stats)
    if not AREA_RANGE[0] * side**2 <= area <= AREA_RANGE[1] * side**2 or max(w, h) > 2 * min(w, h):
        return False
    points = np.column_stack(np.nonzero(labels[y : y + h, x : x + w] == index)).astype(np.float32)
    (_, (a, b), _) = cv2.minAreaRect(points)
    return bool(max(a, b) <= OBLONG * min(a, b) and area >= SQUARENESS * (a + 1) * (b + 1))


def _centre_of_darkness(window: Gray, stats: npt.NDArray[np.integer]) -> Points:
    """Return the centre (px) of the mark with its soft edge: finer than a pixel."""
    x, y, w, h = (int(v) for v in stats[:4])
    left, top = max(x - 3, 0), max(y - 3, 0)
    mark = window[top : y + h + 3, left : x + w + 3].astype(np.float64)
    paper = np.median(np.concatenate((mark[0], mark[-1], mark[:, 0], mark[:, -1])))
    # What is only a little darker is grain and shadow, not the mark.
    weight = np.clip(paper - mark - 0.15 * (paper - mark.min()), 0, None)
    rows, columns = weight.sum(axis=1), weight.sum(axis=0)
    return np.array((left + np.average(np.arange(columns.size), weights=columns),
                     top + np.average(np.arange(rows.size), weights=rows)))  # fmt: skip
