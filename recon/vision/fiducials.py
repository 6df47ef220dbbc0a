"""Finding the page's corner marks, starting from its sheet codes."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.geometry import Rect
from recon.vision.codes import Symbol
from recon.vision.raster import Gray
from recon.vision.transforms import Matrix, Points, affine, apply, distances, similarity

Labels = npt.NDArray[np.integer]

NEAR_MM = 2.5  # how far a mark may lie from where its neighbour puts it
DRIFT = 0.05  # and how much further for each mm between them: perspective of a photo
AREA_RANGE = (0.6, 1.5)  # found area over expected: ink spread, fading
CONTRAST = 25  # grey levels below the mean of what surrounds it
SQUARENESS = 0.8  # of its own bounding square that a mark fills


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


def find_landmarks(
    gray: Gray, symbols: tuple[Symbol, ...], codes: tuple[Rect, ...], fiducials: tuple[Rect, ...]
) -> Landmarks:
    """Return the corner marks found on the page, starting from its sheet codes.

    ``codes`` and ``fiducials`` are where the template has them. The nearest mark to what is known is searched first,
    and what was found makes the next prediction better.
    """
    corners_mm, corners_px = known_mm, known_px = _code_corners(gray, symbols, codes)
    wanted = [np.array((f.x + f.w / 2, f.y + f.h / 2)) for f in fiducials]
    side = fiducials[0].w
    found_mm: list[Points] = []
    found_px: list[Points] = []
    while wanted:
        nearest = min(range(len(wanted)), key=lambda i: float(_gap(wanted[i], known_mm)))
        mark = wanted.pop(nearest)
        guess = _pose(known_mm, known_px, np.array(found_mm), np.array(found_px))
        radius = NEAR_MM + DRIFT * float(_gap(mark, known_mm))
        centre = _search(gray, guess, mark, side, radius)
        if centre is not None:
            found_mm.append(mark)
            found_px.append(centre)
            known_mm, known_px = np.vstack((known_mm, mark)), np.vstack((known_px, centre))
    return Landmarks(np.array(found_mm).reshape(-1, 2), np.array(found_px).reshape(-1, 2), corners_mm, corners_px)


def _gap(point: Points, others: Points) -> float:
    return float(np.linalg.norm(others - point, axis=1).min())


def _pose(known_mm: Points, known_px: Points, found_mm: Points, found_px: Points) -> Matrix:
    """Return the best map so far: a symbol's corners alone give a similarity, spread marks give more."""
    if len(found_mm) >= 3:
        return affine(found_mm, found_px)
    return similarity(known_mm, known_px)


def _code_corners(gray: Gray, symbols: tuple[Symbol, ...], codes: tuple[Rect, ...]) -> tuple[Points, Points]:
    """Return the symbols' corners in mm and px, each symbol given the place that explains the page best."""
    places = [np.array([(c.x, c.y), (c.right, c.y), (c.right, c.bottom), (c.x, c.bottom)]) for c in codes]
    if len(symbols) >= 2:
        pixels = np.vstack((symbols[0].corners, symbols[1].corners))
        orders = (np.vstack(places), np.vstack(places[::-1]))
        fits = [float(distances(similarity(mm, pixels), mm, pixels).max()) for mm in orders]
        return orders[int(np.argmin(fits))], pixels
    corners = symbols[0].corners
    inside = [_share_inside(gray, similarity(mm, corners)) for mm in places]
    return places[int(np.argmax(inside))], corners


def _share_inside(gray: Gray, pose: Matrix) -> float:
    """Return the share of an A4 page's grid points that ``pose`` puts inside the image."""
    grid = np.array([(x, y) for x in range(5, 210, 20) for y in range(5, 297, 20)], np.float64)
    x, y = apply(pose, grid).T
    height, width = gray.shape
    return float(((x >= 0) & (x < width) & (y >= 0) & (y < height)).mean())


def _search(gray: Gray, pose: Matrix, mark: Points, side: float, radius: float) -> Points | None:
    """Return the centre (px) of the dark square nearest to where ``pose`` puts ``mark``, None if there is none."""
    scale = float(np.sqrt(abs(np.linalg.det(pose[:2, :2]))))
    centre = apply(pose, mark[None])[0]
    reach = (radius + side) * scale
    left, top = (max(0, int(v - reach)) for v in centre)
    right, bottom = (int(v + reach) for v in centre)
    window = gray[top:bottom, left:right]
    if min(window.shape) < side * scale:
        return None
    # Darker than its own surroundings, not than the window: a table or a scanner's lid may show beside the sheet.
    around = 2 * round(1.5 * side * scale) + 1
    dark = cv2.adaptiveThreshold(window, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, around, CONTRAST)
    best, closest = None, radius * scale
    count, labels, stats, centroids = cv2.connectedComponentsWithStats(dark)
    origin = np.array((left, top), np.float64)
    for index in range(1, count):
        if not _is_mark(np.asarray(labels), np.asarray(stats[index]), index, (side * scale) ** 2):
            continue
        away = float(np.linalg.norm(centroids[index] + origin - centre))
        if away < closest:
            best, closest = _weighted_centre(window, labels == index) + origin, away
    return best


def _is_mark(labels: Labels, stats: Labels, index: int, expected: float) -> bool:
    x, y, w, h, area = (int(v) for v in stats)
    if not AREA_RANGE[0] * expected <= area <= AREA_RANGE[1] * expected or max(w, h) > 1.8 * min(w, h):
        return False
    points = np.column_stack(np.nonzero(labels[y : y + h, x : x + w] == index)).astype(np.float32)
    (_, (a, b), _) = cv2.minAreaRect(points)
    return bool(max(a, b) <= 1.3 * min(a, b) and area >= SQUARENESS * (a + 1) * (b + 1))


def _weighted_centre(window: Gray, mark: npt.NDArray[np.bool_]) -> Points:
    """Return the centre of darkness over the mark and its soft edge: finer than a pixel."""
    near = cv2.dilate(mark.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    paper = float(np.percentile(window[~near], 75)) if (~near).any() else 255.0
    weight = np.where(near, np.clip(paper - window, 0, None), 0)
    ys, xs = np.nonzero(weight)
    return np.array((np.average(xs, weights=weight[ys, xs]), np.average(ys, weights=weight[ys, xs])))
