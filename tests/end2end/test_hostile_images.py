"""Whatever is done to the picture of a sheet, it is read right, shown to a person, or refused: never read wrong."""

import io
from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PIL import Image

from recon.model.reading import Verdict
from tests.helpers.filled_sheet import Gray, filled, other_sheet, result, shrunk, wrong
from tests.helpers.pages import paper, png

Harm = Callable[[Gray, np.random.Generator], Gray]


def cropped(gray: Gray, rng: np.random.Generator) -> Gray:
    height, width = gray.shape
    top, left = int(rng.integers(height // 3)), int(rng.integers(width // 3))
    return gray[top : top + int(rng.integers(420, height)), left : left + int(rng.integers(420, width))]


def cut_short(gray: Gray, rng: np.random.Generator) -> Gray:
    """A sheet that went in askew: a few centimetres of one side are outside the picture."""
    by = int(rng.integers(60, 300))
    return np.rot90(np.rot90(gray, turns := int(rng.integers(4)))[by:], -turns)


def noisy(gray: Gray, rng: np.random.Generator) -> Gray:
    return np.clip(gray + rng.normal(0, rng.uniform(20, 90), gray.shape), 0, 255).astype(np.uint8)


def nothing_but_noise(gray: Gray, rng: np.random.Generator) -> Gray:
    return rng.integers(0, 256, gray.shape, np.uint8)


def shuffled(gray: Gray, rng: np.random.Generator) -> Gray:
    """Tiles of the middle of the page change places; the codes and marks in its corners stay."""
    side = int(rng.choice((66, 130, 230)))  # of no size that the form repeats
    places = [(y, x) for y in range(640, 1800 - side, side) for x in range(300, 1500 - side, side)]
    mixed = gray.copy()
    for (y, x), (v, u) in zip(places, rng.permutation(places), strict=True):
        mixed[y : y + side, x : x + side] = gray[v : v + side, u : u + side]
    return mixed


def inverted(gray: Gray, rng: np.random.Generator) -> Gray:
    return 255 - gray


def torn_in_two(gray: Gray, rng: np.random.Generator) -> Gray:
    """The feeder slipped: the lower part of the page lies a little aside."""
    at, by = int(rng.integers(700, 1700)), int(rng.integers(12, 60))
    return np.vstack((gray[:at], np.roll(gray[at:], by, axis=1)))


def stuttered(gray: Gray, rng: np.random.Generator) -> Gray:
    """The feeder stood still: some rows are there twice, and all below lies lower by about a line of fields."""
    at, by = int(rng.integers(700, 1500)), int(rng.integers(60, 90))
    return np.vstack((gray[:at], gray[at - by : at], gray[at:-by]))


def skipped(gray: Gray, rng: np.random.Generator) -> Gray:
    """The feeder jumped: some rows are missing."""
    at, by = int(rng.integers(700, 1500)), int(rng.integers(40, 90))
    return np.vstack((gray[:at], gray[at + by :], np.full((by, gray.shape[1]), 255, np.uint8)))


def covered(gray: Gray, rng: np.random.Generator) -> Gray:
    y, x = int(rng.integers(600, 1500)), int(rng.integers(300, 1200))
    gray[y : y + int(rng.integers(150, 500)), x : x + int(rng.integers(150, 500))] = int(rng.choice((255, 250, 128, 0)))
    return gray


def covered_fax(gray: Gray, rng: np.random.Generator) -> Gray:
    soft = cv2.GaussianBlur(covered(gray, rng), (0, 0), 0.8)
    return cv2.threshold(soft, 150, 255, cv2.THRESH_BINARY)[1]


def laid_over_another(gray: Gray, rng: np.random.Generator) -> Gray:
    share = rng.uniform(0.3, 0.7)
    return cv2.addWeighted(gray, share, other_sheet(), 1 - share, 0)


def over_another_form(gray: Gray, rng: np.random.Generator) -> Gray:
    return np.minimum(gray, cv2.resize(shrunk(paper("registration")), gray.shape[::-1]))


def half_of_another(gray: Gray, rng: np.random.Generator) -> Gray:
    """The upper half of one sheet and the lower half of another."""
    at = int(rng.integers(700, 1500))
    return np.vstack((gray[:at], other_sheet()[at:]))


def stretched(gray: Gray, rng: np.random.Generator) -> Gray:
    return cv2.resize(gray, None, fx=rng.uniform(0.4, 1.3), fy=rng.uniform(0.4, 1.3), interpolation=cv2.INTER_AREA)


def squeezed(gray: Gray, rng: np.random.Generator) -> Gray:
    data = cv2.imencode(".jpg", gray, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(2, 12))])[1]
    return cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)


HARMS: tuple[Harm, ...] = (
    cropped, cut_short, noisy, nothing_but_noise, shuffled, inverted, torn_in_two, stuttered, skipped,
    covered, covered_fax, laid_over_another, over_another_form, half_of_another, stretched, squeezed,
)  # fmt: skip


def test_unharmed_the_sheet_is_read() -> None:
    done = result(png(filled()))
    assert done.fault is None
    assert wrong(done) == []
    assert sum(r.verdict is Verdict.ACCEPTED for r in done.readings) > 8


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_a_harmed_picture_is_never_read_wrong(harm: Harm, seed: int) -> None:
    assert wrong(result(png(np.ascontiguousarray(harm(filled(), np.random.default_rng(seed)))))) == []


@pytest.mark.parametrize("mirror", [lambda g: g[:, ::-1], lambda g: g[::-1], lambda g: g.T, lambda g: g[::-1, ::-1].T])
def test_a_mirrored_page_is_refused(mirror: Callable[[Gray], Gray]) -> None:
    done = result(png(np.ascontiguousarray(mirror(filled()))))
    assert done.fault is not None
    assert done.readings == ()


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_photograph_is_turned_as_its_camera_says(orientation: int) -> None:
    gray = filled()
    stored = {2: gray[:, ::-1], 3: gray[::-1, ::-1], 4: gray[::-1], 5: gray.T, 6: np.rot90(gray),
              7: gray[::-1, ::-1].T, 8: np.rot90(gray, -1)}[orientation]  # fmt: skip
    out, tags = io.BytesIO(), Image.Exif()
    tags[0x0112] = orientation
    Image.fromarray(np.ascontiguousarray(stored)).save(out, "JPEG", quality=90, exif=tags)
    done = result(out.getvalue())
    assert done.fault is None
    assert wrong(done) == []


def test_a_file_cut_anywhere_is_never_read_wrong() -> None:
    data = cv2.imencode(".jpg", filled())[1].tobytes()
    for end in np.linspace(200, len(data) - 1, 5).astype(int):
        for tail in (b"", b"\xff\xd9"):  # a tool that closes a cut file makes it look whole
            assert wrong(result(data[:end] + tail)) == []
