"""Finding the page that tests a printer and a scanner, and measuring what became of it on the way."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

from recon.errors import CodeMissing, RegistrationFailed
from recon.model import testpage as page
from recon.model.geometry import MM_PER_INCH, Rect
from recon.model.testpage import Says, Seen
from recon.vision.raster import Gray
from recon.vision.scan import halved
from recon.vision.transforms import Matrix, Points, apply, inverse

FINE = 24.0  # px a mm, through which the finest lines are looked at
USUAL = 10.0
NEAR_MM = 4.0  # how far a mark may lie from where the codes put it
SQUARE = (0.6, 1.7)  # found area of a mark over the expected one
PROPORTION = 0.02  # how far from A4's a picture's may be, that is taken as all of an A4
PRESENT = 0.3  # of the way from white to black: ink
APART = 0.25  # of what sharp lines would give: they are still apart
GREYS = (24, 231)  # a picture with next to nothing between these is black and white
FEW_GREYS = 0.002
STREAK, STREAK_GREY = 0.07, 10.0  # of the way from white to black, and at least so many levels
PARTS, ENOUGH_PARTS = 6, 5  # a streak is there in so many of the page's parts
SPECK_MM = 0.15
STEPS = range(60, 4, -1)  # of JPEG, the coarsest first: half of a step fits as well as the step
CLUSTERED, FEWEST_BLOCKS = 0.7, 300
BLANK = (page.WHITE.grown(-1.5), Rect(62.0, 237.0, 110.0, 18.0), Rect(122.0, 92.0, 60.0, 14.0))

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Found:
    """The page on a scan: ``gray`` (turned over where it was a mirror's), ``pose`` from mm to its px, and its codes."""

    gray: Gray
    pose: Matrix
    says: Says
    codes: tuple[str, ...]
    marks_mm: Points
    marks_px: Points
    is_mirrored: bool

    def patch(self, place: Rect, px_per_mm: float = USUAL) -> Gray:
        """Return what lies at ``place``, upright; what is outside the scan is white."""
        size = max(2, round(place.w * px_per_mm)), max(2, round(place.h * px_per_mm))
        step = 1 / px_per_mm
        to_mm = np.array([[step, 0, place.x + step / 2], [0, step, place.y + step / 2], [0, 0, 1]])
        to_px = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return np.asarray(cv2.warpPerspective(self.gray, to_px @ self.pose @ to_mm, size, flags=flags,
                                              borderValue=(255,)), np.uint8)  # fmt: skip


def find(gray: Gray) -> Found:
    """Return where the page lies on the scan.

    Raises:
        CodeMissing: if none of its codes is read: it is not this page, or nothing of it can be read.
        RegistrationFailed: if too few of its marks are found.
    """
    for is_mirrored in (False, True):
        pixels = np.asarray(cv2.flip(gray, 1), np.uint8) if is_mirrored else gray
        seen = _codes(pixels)
        if seen:
            return _laid(pixels, seen, is_mirrored)
    raise CodeMissing


def _codes(gray: Gray) -> dict[str, tuple[Says, Points]]:
    """Return the page's codes by name: what each says, and its corners (4, 2) px."""
    seen: dict[str, tuple[Says, Points]] = {}
    for scale, pixels in ((1.0, gray), (0.5, halved(gray))):
        for code in zxingcpp.read_barcodes(
            np.ascontiguousarray(pixels), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix)
        ):
            says, at = Says.of(code.text), code.position
            if says is not None and says.name not in seen:
                corners = [(p.x, p.y) for p in (at.top_left, at.top_right, at.bottom_right, at.bottom_left)]
                seen[says.name] = says, np.array(corners, np.float64) / scale
    return seen


def _laid(gray: Gray, seen: dict[str, tuple[Says, Points]], is_mirrored: bool) -> Found:
    places = {code.name: code.place for code in page.CODES}
    known = [(places[name], corners) for name, (_, corners) in seen.items() if name in places]
    mm = np.vstack([_corners(place) for place, _ in known])
    px = np.vstack([corners for _, corners in known])
    pose = _fitted(mm, px, is_flat=len(known) < 3)
    if np.linalg.det(pose[:2, :2]) < 0:  # a symbol read from behind
        return _laid_mirrored(gray, seen)
    marks_mm, marks_px = np.empty((0, 2)), np.empty((0, 2))
    says = next(iter(seen.values()))[0]
    for _ in range(3):
        found = Found(gray, pose, says, tuple(sorted(seen)), marks_mm, marks_px, is_mirrored)
        centres = [(_centre(mark), _mark(found, mark)) for mark in page.MARKS]
        there = [(at, centre) for at, centre in centres if centre is not None]
        if len(there) < 4:
            raise RegistrationFailed(reason=f"{len(there)}/{len(page.MARKS)}")
        marks_mm, marks_px = np.array([at for at, _ in there]), np.array([centre for _, centre in there])
        pose = _fitted(marks_mm, marks_px, is_flat=len(there) < 6)
    return Found(gray, pose, says, tuple(sorted(seen)), marks_mm, marks_px, is_mirrored)


def _laid_mirrored(gray: Gray, seen: dict[str, tuple[Says, Points]]) -> Found:
    width = gray.shape[1]
    turned = {name: (says, corners * (-1, 1) + (width, 0)) for name, (says, corners) in seen.items()}
    return _laid(np.asarray(cv2.flip(gray, 1), np.uint8), turned, is_mirrored=True)


def _fitted(mm: Points, px: Points, *, is_flat: bool) -> Matrix:
    if is_flat:
        return _affine(mm, px)
    pose, _ = cv2.findHomography(mm, px, 0)
    return _affine(mm, px) if pose is None else np.asarray(pose, np.float64)


def _affine(mm: Points, px: Points) -> Matrix:
    solved, *_ = np.linalg.lstsq(np.column_stack((mm, np.ones(len(mm)))), px, rcond=None)
    return np.vstack((solved.T, [0.0, 0.0, 1.0]))


def _corners(place: Rect) -> Points:
    return np.array([(place.x, place.y), (place.right, place.y), (place.right, place.bottom), (place.x, place.bottom)])


def _centre(place: Rect) -> tuple[float, float]:
    return place.x + place.w / 2, place.y + place.h / 2


def _mark(found: Found, mark: Rect) -> Points | None:
    """Return the centre (px) of the black square nearest to where ``mark`` is looked for, None if there is none."""
    around = mark.grown(NEAR_MM)
    window = cv2.blur(found.patch(around), (3, 3))
    level = (float(np.percentile(window, 95)) + float(window.min())) / 2
    dark = (window < level).astype(np.uint8)
    _, _, stats, centroids = cv2.connectedComponentsWithStats(dark)
    expected = mark.w * mark.h * USUAL**2
    middle = np.array(window.shape[::-1]) / 2
    best = None
    for row, centre in zip(stats[1:], centroids[1:], strict=True):
        x, y, w, h, area = (int(v) for v in row)
        is_square = SQUARE[0] * expected <= area <= SQUARE[1] * expected and area >= 0.8 * w * h
        is_whole = x > 0 and y > 0 and x + w < window.shape[1] and y + h < window.shape[0]
        away = float(np.linalg.norm(centre + 0.5 - middle))
        if is_square and is_whole and (best is None or away < best[0]):
            best = away, centre
    if best is None:
        return None
    place = (best[1] + 0.5) / USUAL + (around.x, around.y)
    return np.asarray(apply(found.pose, place[None])[0], np.float64)


def measure(found: Found, dpi: float | None = None) -> Seen:
    """Return what became of the page; ``dpi`` is what the scanner was asked for, where that is known."""
    flat = _affine(found.marks_mm, found.marks_px)
    across, down = np.linalg.norm(flat[:2, 0]), np.linalg.norm(flat[:2, 1])
    angle = float(np.degrees(np.arctan2(flat[1, 0], flat[0, 0])))
    turned = round(angle / 90) % 4 * 90
    skew = (angle - turned + 180) % 360 - 180
    frame = _frame(found.gray, turned)
    nominal = dpi or frame
    white, black = _level(found, page.WHITE, 0.5), _level(found, page.BLACK, 0.5)
    span = max(white - black, 1.0)
    return Seen(
        lang=found.says.lang,
        side=found.says.side,
        sides=found.says.sides,
        dpi=float(across + down) / 2 * MM_PER_INCH,
        nominal=nominal,
        scale=None if nominal is None else (float(across) * MM_PER_INCH / nominal, float(down) * MM_PER_INCH / nominal),
        skew=float(skew),
        turned=turned,
        is_mirrored=found.is_mirrored,
        offset=_offset(found.gray, flat) if frame else None,
        marks=len(found.marks_mm),
        bent=_bent(found),
        margins=tuple((edge, _nearest(found, edge, white, span)) for edge in page.EDGES),
        white=white,
        black=black,
        uneven=_uneven(found) / span,
        steps=tuple(round((white - _level(found, place, None)) / span, 3) for place in page.STEP_PLACES),
        is_bilevel=bool(((found.gray > GREYS[0]) & (found.gray < GREYS[1])).mean() < FEW_GREYS),
        finest=_finest(found, span),
        streaks=_streaks(_inner(found), white, span, float(across)),
        specks=_specks(found, white, span),
        jpeg_step=_jpeg_step(found.gray),
        codes=found.codes,
    )


def _frame(gray: Gray, turned: int) -> float | None:
    """Return the pixels an inch of a picture that is all of an A4, None of another."""
    height, width = gray.shape if turned in (0, 180) else gray.shape[::-1]
    across, down = width / page.SIZE.w, height / page.SIZE.h
    return None if abs(across / down - 1) > PROPORTION else (across + down) / 2 * MM_PER_INCH


def _offset(gray: Gray, flat: Matrix) -> tuple[float, float]:
    """Return how far (mm) the paper's print lies from the middle of the picture: to the right, and down."""
    height, width = gray.shape
    middle = apply(inverse(flat), np.array([[width / 2, height / 2]]))[0]
    return float(page.SIZE.w / 2 - middle[0]), float(page.SIZE.h / 2 - middle[1])


def _bent(found: Found) -> float:
    away = apply(inverse(found.pose), found.marks_px) - found.marks_mm
    return float(np.linalg.norm(away, axis=1).max(initial=0.0))


def _level(found: Found, place: Rect, share: float | None) -> float:
    """Return the median grey inside ``place``, or the mean, where dots make the grey."""
    inside = found.patch(place.grown(-1.5))
    return float(inside.mean() if share is None else np.percentile(inside, 100 * share))


def _nearest(found: Found, edge: str, white: float, span: float) -> float | None:
    """Return how near (mm) to an edge ink still comes."""
    there = []
    for away, bar in page.edge_bars(edge):
        axis = 0 if edge in ("left", "right") else 1
        wide = Rect(bar.x - 0.6, bar.y + 1, bar.w + 1.2, bar.h - 2) if axis == 0 else Rect(
            bar.x + 1, bar.y - 0.6, bar.w - 2, bar.h + 1.2
        )  # fmt: skip
        profile = found.patch(wide).mean(axis=axis)
        if white - float(profile.min()) > PRESENT * span:
            there.append(away)
    return min(there, default=None)


def _uneven(found: Found) -> float:
    smooth = cv2.blur(found.patch(page.BLACK.grown(-1.5)), (round(USUAL), round(USUAL)))
    low, high = np.percentile(smooth, (2, 98))
    return float(high - low)


def _finest(found: Found, span: float) -> float | None:
    """Return the width (mm) of the finest lines that are apart both ways, as all the wider ones are."""
    finest = None
    for width in page.WIDTHS:
        if any(_apart(found, lines, span) < APART for lines in page.LINES if lines.width == width):
            return finest
        finest = width
    return finest


def _apart(found: Found, lines: page.Lines, span: float) -> float:
    """Return how strongly lines alternate, 1 being as sharp lines do: the first harmonic of a square wave."""
    best = 0.0
    place = lines.place.grown(-0.8)
    for number in range(3):  # in narrow bands: a page that lies a little askew smears long lines
        if lines.is_down:
            band = Rect(place.x, place.y + number * place.h / 3, place.w, place.h / 3)
        else:
            band = Rect(place.x + number * place.w / 3, place.y, place.w / 3, place.h)
        profile = found.patch(band, FINE).mean(axis=0 if lines.is_down else 1)
        profile = (profile - profile.mean()) * np.hanning(len(profile))
        at = np.arange(len(profile)) / FINE
        for drift in (0.97, 0.985, 1.0, 1.015, 1.03):
            wave = np.exp(-2j * np.pi * at * drift / (2 * lines.width))
            best = max(best, float(2 * abs((profile * wave).sum()) / np.hanning(len(profile)).sum()))
    return best / (2 / np.pi * span)


def _inner(found: Found) -> Gray:
    """Return the part of the scan between the outer marks: nothing of what lies beside the paper."""
    (left, top), (right, bottom) = found.marks_px.min(axis=0), found.marks_px.max(axis=0)
    return found.gray[max(0, int(top)) : int(bottom) + 1, max(0, int(left)) : int(right) + 1]


def _streaks(gray: Gray, white: float, span: float, px_per_mm: float) -> int:
    """Count thin dark lines all along the page, in either direction of the scan."""
    least = max(STREAK_GREY, STREAK * span)
    return sum(_streaks_along(turned, least, white, px_per_mm) for turned in (gray, gray.T))


def _streaks_along(gray: Gray, least: float, white: float, px_per_mm: float) -> int:
    edge = round(4.5 * px_per_mm)
    inner = np.ascontiguousarray(gray[edge:-edge, edge:-edge])
    hits = np.zeros(inner.shape[1], np.int64)
    around, reach = round(6 * px_per_mm) | 1, round(0.8 * px_per_mm) | 1
    for part in np.array_split(inner, PARTS):
        # Most of a column is bare paper: its median is that, unless something runs all along it.
        profile = np.median(part, axis=0).astype(np.float32)
        usual = cv2.dilate(cv2.erode(profile[None], np.ones((1, 3))), np.ones((1, around)))
        usual = np.minimum(cv2.blur(usual, (around, 1))[0], white + STREAK_GREY)
        hits += np.asarray(cv2.dilate((usual - profile > least).astype(np.uint8)[None], np.ones((1, reach))))[0]
    lines = np.pad(hits >= ENOUGH_PARTS, 1)
    runs = np.flatnonzero(np.diff(lines.astype(np.int8)))
    widths = runs[1::2] - runs[::2]
    return int((widths < 4 * px_per_mm).sum())


def _specks(found: Found, white: float, span: float) -> int:
    """Count the specks on a square decimetre of paper that should be bare."""
    specks, area = 0, 0.0
    for place in BLANK:
        dark = (found.patch(place) < white - 0.4 * span).astype(np.uint8)
        _, _, stats, _ = cv2.connectedComponentsWithStats(dark)
        specks += int((stats[1:, cv2.CC_STAT_AREA] >= (SPECK_MM * USUAL) ** 2).sum())
        area += place.w * place.h
    return round(specks * 10_000 / area)


def _jpeg_step(gray: Gray) -> float:
    """Return how coarsely JPEG kept the page: the step of its second frequency across and down, 0 where none is seen.

    In the blocks of a JPEG that frequency is a multiple of one step, whatever was decoded since. At quality 75 it is 6,
    at 40 it is 15, at 20 it is 30. The blocks begin at one of the picture's corners, whichever way it was turned.
    """
    height, width = gray.shape
    return max(_step(gray[top:, left:]) for top in {0, height % 8} for left in {0, width % 8})


def _step(gray: Gray) -> float:
    rows, columns = gray.shape[0] // 8, gray.shape[1] // 8
    blocks = gray[: rows * 8, : columns * 8].reshape(rows, 8, columns, 8).astype(np.float32)
    wave = (np.cos((2 * np.arange(8) + 1) * np.pi / 16) / 2).astype(np.float32)
    values = np.abs(np.einsum("rycx,y,x->rc", blocks, wave, wave).ravel())
    for step in STEPS:
        some = values[(values > 0.6 * step) & (values < 6.4 * step)]
        if len(some) >= FEWEST_BLOCKS and float(np.cos(2 * np.pi * some / step).mean()) > CLUSTERED:
            return float(step)
    return 0.0
