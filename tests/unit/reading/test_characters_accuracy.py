"""The shipped reader on real characters of writers whom it never saw, drawn cleanly into a box.

The packs of ink are not part of recon: they are looked for in RECON_SHARED, else in ../shared.
"""

import os
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from recon.reading.characters.normalise import normalise
from recon.reading.characters.reader import CLASSES, REJECT, CharacterReader
from recon.reading.training.packs import load

INK = Path(os.environ.get("RECON_SHARED", Path(__file__).resolve().parents[4] / "shared")) / "ink"

pytestmark = pytest.mark.skipif(
    not (INK / "digits_us_test.npz").is_file(), reason=f"no packs of ink in {INK}; set RECON_SHARED"
)


def in_box(glyph: npt.NDArray[np.uint8], rng: np.random.Generator) -> npt.NDArray[np.uint8]:
    """Return ``glyph`` written in a box of 5 x 7 mm at 200 dpi, as the subtraction of the blank form leaves it."""
    box = np.zeros((65, 49), np.uint8)
    scale = min(rng.uniform(0.6, 0.9) * 55 / glyph.shape[0], 38 / glyph.shape[1])
    size = max(2, round(glyph.shape[1] * scale)), max(2, round(glyph.shape[0] * scale))
    x, y = (49 - size[0]) // 2, (65 - size[1]) // 2
    box[y : y + size[1], x : x + size[0]] = cv2.resize(glyph, size, interpolation=cv2.INTER_CUBIC)
    ink = np.asarray(cv2.GaussianBlur(box, (0, 0), 0.7), np.float32) * rng.uniform(0.6, 0.95)
    return np.where(ink < 70, 0, ink).astype(np.uint8)


def read(pack: str, *, again: bool, most: int = 10_000) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.float32]]:
    """Return which of ``most`` characters of ``pack`` were read right, and how sure the reader was of each."""
    characters, rng = load(INK, pack), np.random.default_rng(5)
    characters = characters.part(np.arange(min(most, len(characters))))
    glyphs = np.stack([normalise(in_box(characters.glyph(i), rng)) for i in range(len(characters))])
    digits = np.array([c.isdigit() for c in CLASSES])
    allowed = digits if pack.startswith("digits") else ~digits
    answers = CharacterReader().probabilities(glyphs, allowed, again=again)[:, :REJECT]
    truth = np.array([CLASSES.index(label) for label in characters.labels])
    return answers.argmax(axis=1) == truth, answers.max(axis=1)


@pytest.mark.parametrize(
    ("pack", "least"),
    [
        ("digits_us_test", 0.993),
        ("digits_eu_semeion_test", 0.97),
        ("digits_eu_optdigits_test", 0.97),
        ("upper_us_test", 0.965),
    ],
)
def test_reads_what_unknown_writers_wrote(pack: str, least: float) -> None:
    right, _ = read(pack, again=False)
    assert right.mean() >= least


@pytest.mark.parametrize("pack", ["digits_us_test", "digits_eu_semeion_test", "digits_eu_optdigits_test"])
def test_hardly_errs_where_it_is_sure(pack: str) -> None:
    right, sure = read(pack, again=True, most=4_000)
    accepted = sure >= 0.95
    assert accepted.mean() >= 0.85
    assert (~right[accepted]).mean() <= 0.002
