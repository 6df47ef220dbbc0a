"""Pictures as no scanner should make them, in every way that a file can hold one: never a crash, nothing read wrong."""

import io
from collections.abc import Callable

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from recon.model.reading import Verdict
from tests.helpers.examples import fewer_examples
from tests.helpers.filled_sheet import Gray, filled, result, wrong

ORIENTATION = 0x0112


def grey(gray: Gray) -> Image.Image:
    return Image.fromarray(gray)


def sixteen_bit(gray: Gray) -> Image.Image:
    return Image.fromarray(gray.astype(np.uint16) * 257)


def floating(gray: Gray) -> Image.Image:
    return Image.fromarray(gray.astype(np.float32))


def print_inks(gray: Gray) -> Image.Image:
    return Image.fromarray(gray).convert("RGB").convert("CMYK")


def ink_on_nothing(gray: Gray) -> Image.Image:
    return Image.fromarray(np.dstack((np.zeros((*gray.shape, 3), np.uint8), 255 - gray)))


def palette(gray: Gray) -> Image.Image:
    return Image.fromarray(gray).convert("P")


def colour(gray: Gray) -> Image.Image:
    return Image.fromarray(gray).convert("RGB")


def two_levels(gray: Gray) -> Image.Image:
    return Image.fromarray(gray).convert("1", dither=Image.Dither.NONE)


STORED: tuple[tuple[Callable[[Gray], Image.Image], str], ...] = (
    (grey, "PNG"), (grey, "JPEG"), (grey, "TIFF"), (sixteen_bit, "PNG"), (sixteen_bit, "TIFF"), (floating, "TIFF"),
    (print_inks, "JPEG"), (print_inks, "TIFF"), (ink_on_nothing, "PNG"), (ink_on_nothing, "TIFF"), (palette, "PNG"),
    (palette, "TIFF"), (colour, "JPEG"), (two_levels, "PNG"), (two_levels, "TIFF"),
)  # fmt: skip


def file_of(image: Image.Image, kind: str, orientation: int = 1) -> bytes:
    out, tags = io.BytesIO(), Image.Exif()
    tags[ORIENTATION] = orientation
    how = {"tiffinfo": {ORIENTATION: orientation}} if kind == "TIFF" else {"exif": tags}
    image.save(out, kind, **how)
    return out.getvalue()


def accepted(data: bytes) -> int:
    return sum(r.verdict is Verdict.ACCEPTED for r in result(data).readings)


@pytest.mark.parametrize(("image", "kind"), STORED)
def test_a_sound_sheet_is_read_however_its_file_holds_it(image: Callable[[Gray], Image.Image], kind: str) -> None:
    done = result(file_of(image(filled()), kind))
    assert done.fault is None
    assert wrong(done) == []
    assert sum(r.verdict is Verdict.ACCEPTED for r in done.readings) > 8


@st.composite
def crops(draw: st.DrawFn) -> Gray:
    """A piece of the sheet."""
    gray = filled()
    height, width = gray.shape
    top, left = draw(st.integers(0, height - 400)), draw(st.integers(0, width - 400))
    return gray[top : top + draw(st.integers(400, height)), left : left + draw(st.integers(400, width))]


@st.composite
def noise(draw: st.DrawFn) -> Gray:
    """The sheet under grain, specks and spots."""
    rng, gray = np.random.default_rng(draw(st.integers(0, 2**32 - 1))), filled()
    grainy = gray + rng.normal(draw(st.integers(-120, 120)), draw(st.integers(0, 120)), gray.shape)
    spoiled = np.clip(grainy, 0, 255).astype(np.uint8)
    for _ in range(draw(st.integers(0, 40))):
        at = tuple(int(rng.integers(side)) for side in gray.shape[::-1])
        cv2.circle(spoiled, at, int(rng.integers(1, 40)), int(rng.integers(256)), -1)
    return spoiled


@st.composite
def sizes(draw: st.DrawFn) -> Gray:
    """The whole sheet, squeezed into pixels of any number, not as many per mm both ways."""
    size = draw(st.integers(400, 3000)), draw(st.integers(400, 3000))
    return np.asarray(cv2.resize(filled(), size, interpolation=cv2.INTER_AREA))


@fewer_examples(0.4)
@given(crops() | noise() | sizes(), st.sampled_from(STORED), st.integers(1, 8))
def test_whatever_befell_a_picture_nothing_is_read_wrong(
    gray: Gray, stored: tuple[Callable[[Gray], Image.Image], str], orientation: int
) -> None:
    image, kind = stored
    assert wrong(result(file_of(image(np.ascontiguousarray(gray)), kind, orientation))) == []


@st.composite
def holed(draw: st.DrawFn) -> Image.Image:
    """The sheet with places of any paleness, seen through or not, over it."""
    gray = filled()
    opaque, (height, width) = np.full(gray.shape, 255, np.uint8), gray.shape
    for _ in range(draw(st.integers(1, 6))):
        top, left = draw(st.integers(0, height)), draw(st.integers(0, width))
        far = top + draw(st.integers(1, 600)), left + draw(st.integers(1, 600))
        opaque[top : far[0], left : far[1]] = draw(st.integers(0, 255))
    return Image.fromarray(np.dstack((gray, opaque)), "LA")


@fewer_examples(0.2)
@given(holed(), st.sampled_from(("PNG", "TIFF")))
def test_what_a_picture_lets_shine_through_is_not_read_wrong(image: Image.Image, kind: str) -> None:
    assert wrong(result(file_of(image, kind))) == []


def blots(seed: int) -> Gray:
    return np.random.default_rng(seed).integers(0, 256, (900, 700), np.uint8)


def plain_paper(level: int) -> Gray:
    return np.full((900, 700), level, np.uint8)


def corner(at: tuple[int, int]) -> Gray:
    return filled()[at[0] : at[0] + 450, at[1] : at[1] + 450]


def negative() -> Gray:
    return 255 - filled()


no_sheet = (
    st.builds(blots, st.integers(0, 2**32 - 1))
    | st.builds(plain_paper, st.integers(0, 255))
    | st.builds(corner, st.tuples(st.integers(0, 1850), st.integers(0, 1200)))
    | st.builds(negative)
)


@fewer_examples(0.4)
@given(no_sheet, st.sampled_from(STORED), st.integers(1, 8))
def test_of_what_shows_no_sheet_nothing_is_accepted(
    gray: Gray, stored: tuple[Callable[[Gray], Image.Image], str], orientation: int
) -> None:
    image, kind = stored
    assert accepted(file_of(image(np.ascontiguousarray(gray)), kind, orientation)) == 0


@pytest.mark.parametrize("shape", [(1, 1), (1, 60_000), (60_000, 1), (399, 3000), (12_000, 11_000)])
def test_a_picture_of_a_hostile_size_is_refused(shape: tuple[int, int]) -> None:
    done = result(file_of(grey(np.full(shape, 255, np.uint8)), "PNG"))
    assert done.fault is not None
    assert done.fault.code in ("image_too_small", "image_too_large")
