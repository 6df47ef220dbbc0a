"""The reader of lines: from ink to frames, from frames to text."""

import json
from functools import cache
from hashlib import sha256
from importlib import resources
from itertools import groupby, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from recon.reading.lines import reader as lines
from recon.reading.lines.ctc import likelihood, spelled
from recon.reading.lines.reader import HEIGHT, STEP, LineReader, framed
from tests.helpers.examples import fewer_examples

DIGITS = "0123456789"


@cache
def reader() -> LineReader:
    return LineReader()


def handwritten(text: str, size: int = 40, font: str = "PatrickHand.ttf") -> np.ndarray:
    """Return ``text`` as ink (h, w) in a handwriting typeface, 255 on 0."""
    folder = resources.files("recon.drill") / "fonts"
    with resources.as_file(folder / font) as file:
        face = ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)
    picture = Image.new("L", (40 + int(face.getlength(text)), size * 2), 0)
    ImageDraw.Draw(picture).text((20, size // 4), text, font=face, fill=230)
    return np.asarray(picture)


@st.composite
def few_frames(draw: st.DrawFn) -> np.ndarray:
    shape = draw(st.integers(1, 4)), 3
    weights = draw(st.lists(st.floats(0.01, 1), min_size=shape[0] * shape[1], max_size=shape[0] * shape[1]))
    frames = np.array(weights).reshape(shape)
    return frames / frames.sum(axis=1, keepdims=True)


@given(few_frames())
def test_the_likelihood_of_a_text_is_that_of_all_ways_to_write_it(frames: np.ndarray) -> None:
    ways: dict[tuple[int, ...], float] = {}
    for path in product(range(3), repeat=len(frames)):
        text = tuple(index for index, _ in groupby(path) if index)
        ways[text] = ways.get(text, 0.0) + float(np.prod([f[i] for f, i in zip(frames, path, strict=True)]))
    for text, expected in ways.items():
        assert likelihood(frames, text) == pytest.approx(expected)
    assert likelihood(frames, (1,) * 5) == 0.0


def test_repeats_are_one_character_unless_something_parts_them() -> None:
    path = [1, 1, 0, 1, 2, 0, 0, 2, 2]
    frames = np.eye(3, dtype=np.float32)[path] * 0.7 + 0.1
    assert spelled(frames) == ([1, 1, 2, 2], pytest.approx(0.8))
    assert spelled(np.eye(1, 3, dtype=np.float32)) == ([], 1.0)


@pytest.mark.parametrize("text", ["120", "3745", "02041931"])
def test_digits_are_read(text: str) -> None:
    line = reader().read(handwritten(text), DIGITS)
    assert line.text == text
    assert line.likelihood(text) > 0.5 > line.likelihood(text[:-1]) + line.likelihood(text.replace(text[0], "9"))
    assert line.likelihood("12A") == 0.0


def test_the_alphabet_decides_between_characters_of_one_shape() -> None:
    ink = handwritten("SOIZIC")
    assert reader().read(ink, "ABCDEFGHIJKLMNOPQRSTUVWXYZ").text == "SOIZIC"
    assert set(reader().read(ink, DIGITS).text) <= set(DIGITS)


def test_french_is_read_with_its_accents() -> None:
    text = "œdème, allergie à la pénicilline, fièvre"
    assert reader().read(handwritten(text)).text == text


def test_paper_without_ink_says_nothing() -> None:
    line = reader().read(np.zeros((40, 60), np.uint8), DIGITS)
    assert (line.text, line.confidence, line.likelihood("1")) == ("", 1.0, 0.0)
    assert framed(np.zeros((0, 0), np.uint8)) is None


@fewer_examples(0.3)
@given(st.integers(1, 300), st.integers(1, 300), st.integers(0, 255), st.integers(0, 2**32 - 1))
def test_any_ink_makes_a_picture_that_the_network_takes(height: int, width: int, dark: int, seed: int) -> None:
    ink = (np.random.default_rng(seed).random((height, width)) * dark).astype(np.uint8)
    picture = framed(ink)
    if picture is not None:
        assert picture.shape[0] == HEIGHT
        assert picture.shape[1] % STEP == 0
        assert picture.shape[1] >= 3 * STEP


def test_the_network_is_loaded_when_first_needed_and_is_the_one_of_the_card() -> None:
    fresh = LineReader()
    assert fresh._session is None
    folder = resources.files(lines.__package__)
    card = json.loads((folder / lines.CARD).read_text(encoding="utf-8"))
    assert sha256((folder / lines.MODEL).read_bytes()).hexdigest() == card["sha256"]
    fresh.read(handwritten("7"), DIGITS)
    assert fresh._session.get_outputs()[0].shape[-1] == len(card["characters"]) + 1
