"""What the shipped reader promises: sums, masks, batches, second looks; and that it reads plain characters."""

import hashlib
import json
from importlib import resources
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from recon.reading.characters.normalise import normalise
from recon.reading.characters.reader import (
    CAREFUL,
    CLASSES,
    FAST,
    REJECT,
    SURE,
    THOROUGH,
    CharacterReader,
)
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


@pytest.mark.parametrize("again", [False, True])
def test_reads_plain_characters(reader: CharacterReader, plain: npt.NDArray[np.uint8], again: bool) -> None:
    allowed = np.stack([accepted(character) for character in STROKES])
    answers = reader.probabilities(plain, allowed, again=again)
    assert "".join(CLASSES[n] for n in answers[:, :REJECT].argmax(axis=1)) == "".join(STROKES)


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("allowed", [DIGITS, CAPITALS, ANY, ~ANY], ids=["digits", "capitals", "any", "none"])
def test_probabilities_stay_within_what_is_allowed(
    reader: CharacterReader, plain: npt.NDArray[np.uint8], allowed: npt.NDArray[np.bool_], again: bool
) -> None:
    answers = reader.probabilities(plain, allowed, again=again)
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


@pytest.mark.parametrize("again", [False, True])
def test_no_character_no_answer(reader: CharacterReader, again: bool) -> None:
    none = np.empty((0, 32, 32), np.uint8)
    assert reader.probabilities(none, DIGITS, again=again).shape == (0, len(CLASSES) + 1)
    assert reader.probabilities(none, np.empty((0, len(CLASSES)), bool), again=again).shape == (0, len(CLASSES) + 1)


def test_batch_size_does_not_matter(reader: CharacterReader, plain: npt.NDArray[np.uint8]) -> None:
    many = np.tile(plain, (40, 1, 1))
    answers = reader.probabilities(many, ANY)
    np.testing.assert_allclose(answers, np.tile(answers[: len(plain)], (40, 1)), atol=1e-4)


def test_same_ink_same_answer(plain: npt.NDArray[np.uint8]) -> None:
    first, second = (CharacterReader().probabilities(plain, ANY, again=True) for _ in range(2))
    assert np.array_equal(first, second)


def by_itself(network: str, folder: Path) -> CharacterReader:
    """Return a reader of one network that the package ships."""
    model = folder / "alone.onnx"
    model.write_bytes((resources.files("recon.reading.characters") / network).read_bytes())
    return CharacterReader(model)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> CharacterReader:
    return by_itself(CAREFUL, tmp_path_factory.mktemp("careful"))


@pytest.fixture(scope="module")
def thorough(tmp_path_factory: pytest.TempPathFactory) -> CharacterReader:
    return by_itself(THOROUGH, tmp_path_factory.mktemp("thorough"))


def best(answers: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    return np.asarray(answers[:, :REJECT].max(axis=1), np.float32)


def spoilt(plain: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Characters under so much dirt that the fast network cannot be sure of them."""
    dirty = np.random.default_rng(3).random(plain.shape) < 0.12
    return np.where(dirty, 200, plain).astype(np.uint8)


def test_what_the_fast_network_is_sure_of_is_not_read_again(
    reader: CharacterReader, plain: npt.NDArray[np.uint8]
) -> None:
    once, several = (reader.probabilities(plain, ANY, again=again) for again in (False, True))
    sure = best(once) >= SURE
    assert sure.any()
    np.testing.assert_allclose(several[sure], once[sure], atol=1e-4)


def test_what_it_is_not_sure_of_is_read_by_the_two_others(
    reader: CharacterReader, alone: CharacterReader, thorough: CharacterReader, plain: npt.NDArray[np.uint8]
) -> None:
    dirty = spoilt(plain)
    doubtful = best(reader.probabilities(dirty, ANY)) < SURE
    assert doubtful.any()
    looks = np.stack([one.probabilities(dirty, ANY) for one in (alone, thorough)]).astype(np.float64)
    expected = np.exp(np.log(looks).mean(axis=0))[doubtful]
    heard = reader.probabilities(dirty, ANY, again=True)[doubtful]
    np.testing.assert_allclose(heard[:, :REJECT], expected[:, :REJECT], atol=1e-4)
    # What they do not agree on is nobody's.
    assert (heard[:, REJECT] >= expected[:, REJECT] - 1e-4).all()


def test_a_model_without_a_fast_one_beside_it_reads_alone(alone: CharacterReader, plain: npt.NDArray[np.uint8]) -> None:
    answers = alone.probabilities(plain, np.stack([accepted(c) for c in STROKES]))
    assert "".join(CLASSES[n] for n in answers[:, :REJECT].argmax(axis=1)) == "".join(STROKES)


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


def test_models_are_small() -> None:
    folder = resources.files("recon.reading.characters")
    assert sum(len((folder / name).read_bytes()) for name in (CAREFUL, FAST)) <= 8_000_000


def test_report_is_that_of_the_models() -> None:
    folder = resources.files("recon.reading.characters")
    report = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    for name in (CAREFUL, FAST):
        assert report["models"][name] == hashlib.sha256((folder / name).read_bytes()).hexdigest()
    assert set(TRAIN) <= set(report["packs"])
    assert report["fonts"]
