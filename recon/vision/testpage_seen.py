"""What became of the page that tests a printer and a scanner, on its way through both."""

import cv2
import numpy as np

from recon.model import testpage as page
from recon.model.geometry import MM_PER_INCH, Rect
from recon.model.testpage import Seen
from recon.vision.raster import Gray
from recon.vision.testpage import USUAL, Found, affine
from recon.vision.testpage_flaws import jpeg_step, specks, streaks
from recon.vision.transforms import Matrix, apply, inverse

FINE = 24.0  # px a mm, through which the finest lines are looked at
PROPORTION = 0.02  # how far from A4's a picture's may be, that is taken as all of an A4
PRESENT = 0.3  # of the way from white to black: ink
APART = 0.25  # of what sharp lines would give: they are still apart
GREYS = (24, 231)  # a picture with next to nothing between these is black and white
FEW_GREYS = 0.002


def measure(found: Found, dpi: float | None = None) -> Seen:
    """Return what became of the page; ``dpi`` is what the scanner was asked for, where that is known."""
    flat = affine(found.marks_mm, found.marks_px)
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
        streaks=streaks(found, white, span, float(across)),
        specks=specks(found, white, span),
        jpeg_step=jpeg_step(found.gray),
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
