"""What the shipped reader promises: sums, masks, batches, views; and that it reads plain characters."""

import hashlib
import json
from importlib import resources

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from recon.reading.characters.normalise import normalise
from recon.reading.characters.reader import CLASSES, MODEL, REJECT, CharacterReader
from recon.reading.training.packs import TRAIN

DIGITS = np.array([c.isdigit() for c in CLASSES])
CAPITALS = ~DIGITS
ANY = np.ones(len(CLASSES), bool)

# Characters as polylines on a 10 x 14 grid: plain shapes that nobody would read otherwise.
STROKES: dict[str, list[list[tuple[int, int]]]] = {
    "1": [[(2, 4), (5, 0), (5, 14)]],
    "2": [[(1, 3), (3, 0), (7, 0), (9, 3), (8, 6), (1, 14), (10, 14)]],
    "4": [[(4, 0), (0, 9), (10, 9)], [(7, 4), (7, 14)]],
    "7": [[(0, 0), (9, 0), (3, 14)], [(2, 7), (9, 7)]],
    "A": [[(0, 14), (5, 0), (10, 14)], [(2, 9), (8, 9)]],
    "E": [[(9, 0), (0, 0), (0, 14), (9, 14)], [(0, 7), (7, 7)]],
    "H": [[(0, 0), (0, 14)], [(9, 0), (9, 14)], [(0, 7), (9, 7)]],
    "N": [[(0, 14), (0, 0), (9, 14), (9, 0)]],
    "T": [[(0, 0), (10, 0)], [(5, 0), (5, 14)]],
    "Z": [[(0, 0), (9, 0), (0, 14), (9, 14)]],
}


def glyph(strokes: list[list[tuple[int, int]]]) -> npt.NDArray[np.uint8]:
    ink = np.zeros((56, 40), np.uint8)
    for stroke in strokes:
        points = np.array(stroke) * np.array([2.2, 2.5]) + np.array([9, 9])
        cv2.polylines(ink, [np.round(points).astype(np.int32)], False, 210, 3, cv2.LINE_AA)
    return normalise(np.asarray(cv2.GaussianBlur(ink, (0, 0), 0.7), np.uint8))


@pytest.fixture(scope="module")
def reader() -> CharacterReader:
    return CharacterReader()


@pytest.fixture(scope="module")
def plain() -> npt.NDArray[np.uint8]:
    return np.stack([glyph(strokes) for strokes in STROKES.values()])


def accepted(character: str) -> npt.NDArray[np.bool_]:
    return DIGITS if character.isdigit() else CAPITALS


@pytest.mark.parametrize("views", [False, True])
def test_reads_plain_characters(reader: CharacterReader, plain: npt.NDArray[np.uint8], views: bool) -> None:
    allowed = np.stack([accepted(character) for character in STROKES])
    answers = reader.probabilities(plain, allowed, views=views)
    assert "".join(CLASSES[n] for n in answers[:, :REJECT].argmax(axis=1)) == "".join(STROKES)


@pytest.mark.parametrize("views", [False, True])
@pytest.mark.parametrize("allowed", [DIGITS, CAPITALS, ANY, ~ANY], ids=["digits", "capitals", "any", "none"])
def test_probabilities_stay_within_what_is_allowed(
    reader: CharacterReader, plain: npt.NDArray[np.uint8], allowed: npt.NDArray[np.bool_], views: bool
) -> None:
    answers = reader.probabilities(plain, allowed, views=views)
    assert answers.shape == (len(plain), len(CLASSES) + 1)
    assert answers.dtype == np.float32
    assert answers.min() >= 0
    assert not answers[:, :REJECT][:, ~allowed].any()
    np.testing.assert_allclose(answers.sum(axis=1), 1, atol=1e-5)


def test_one_mask_a_character(reader: CharacterReader, plain: npt.NDArray[np.uint8]) -> None:
    allowed = np.stack([DIGITS, CAPITALS] * (len(plain) // 2))
    together = reader.probabilities(plain, allowed)
    for n, mask in enumerate(allowed):
        np.testing.assert_allclose(together[n], reader.probabilities(plain[n : n + 1], mask)[0], atol=1e-4)


@pytest.mark.parametrize("views", [False, True])
def test_no_character_no_answer(reader: CharacterReader, views: bool) -> None:
    none = np.empty((0, 32, 32), np.uint8)
    assert reader.probabilities(none, DIGITS, views=views).shape == (0, len(CLASSES) + 1)
    assert reader.probabilities(none, np.empty((0, len(CLASSES)), bool), views=views).shape == (0, len(CLASSES) + 1)


def test_batch_size_does_not_matter(reader: CharacterReader, plain: npt.NDArray[np.uint8]) -> None:
    many = np.tile(plain, (40, 1, 1))
    answers = reader.probabilities(many, ANY)
    np.testing.assert_allclose(answers, np.tile(answers[: len(plain)], (40, 1)), atol=1e-4)


def test_same_ink_same_answer(plain: npt.NDArray[np.uint8]) -> None:
    first, second = (CharacterReader().probabilities(plain, ANY, views=True) for _ in range(2))
    assert np.array_equal(first, second)


def test_views_doubt_what_depends_on_a_pixel(reader: CharacterReader, plain: npt.NDArray[np.uint8]) -> None:
    once = reader.probabilities(plain, ANY)
    several = reader.probabilities(plain, ANY, views=True)
    moved = reader.probabilities(np.roll(plain, (1, 1), (1, 2)), ANY)
    back = reader.probabilities(np.roll(plain, (-1, -1), (1, 2)), ANY)
    expected = np.cbrt(once * moved * back)[:, :REJECT]
    np.testing.assert_allclose(several[:, :REJECT], expected, atol=1e-4)
    assert (several[:, REJECT] >= np.cbrt(once * moved * back)[:, REJECT] - 1e-4).all()


@pytest.mark.parametrize(
    "strokes",
    [
        [[(0, 7), (10, 7)]],
        [[(0, 14), (1, 0), (3, 14), (4, 0), (6, 14), (7, 0), (9, 14), (10, 0)]],
        [[(5, 7), (5, 7)]],
    ],
    ids=["dash", "scribble", "speck"],
)
def test_what_is_no_character_is_rejected(reader: CharacterReader, strokes: list[list[tuple[int, int]]]) -> None:
    answers = reader.probabilities(glyph(strokes)[np.newaxis], DIGITS)
    assert answers[0].argmax() == REJECT


def test_bare_paper_is_rejected(reader: CharacterReader) -> None:
    answers = reader.probabilities(np.zeros((1, 32, 32), np.uint8), ANY)
    assert answers[0].argmax() == REJECT


def test_model_is_small() -> None:
    content = (resources.files("recon.reading.characters") / MODEL).read_bytes()
    assert len(content) <= 4_000_000


def test_report_is_that_of_the_model() -> None:
    folder = resources.files("recon.reading.characters")
    report = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    assert report["model_sha256"] == hashlib.sha256((folder / MODEL).read_bytes()).hexdigest()
    assert {name for name in report["packs"] if name.endswith("_train")} == set(TRAIN)
