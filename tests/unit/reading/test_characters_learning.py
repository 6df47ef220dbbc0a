"""The recipe's parts that need torch, which only those install who train: skipped without it."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from recon.reading.characters.reader import CLASSES, REJECT, CharacterReader  # noqa: E402
from recon.reading.training import cleaning, network  # noqa: E402
from recon.reading.training.samples import Field, Set  # noqa: E402

ANY = np.ones(len(CLASSES), bool)


def bars(count: int) -> Set:
    """Upright strokes, which are 1, and level ones, which are no digit."""
    glyphs = np.zeros((count, 32, 32), np.uint8)
    rng = np.random.default_rng(2)
    for n, glyph in enumerate(glyphs):
        at = int(rng.integers(8, 22))
        if n % 2:
            glyph[at : at + 3, 4:28] = 255
        else:
            glyph[4:28, at : at + 3] = 255
    targets = np.where(np.arange(count) % 2, REJECT, 1).astype(np.uint8)
    return Set(glyphs, targets, np.full(count, Field.DIGITS, np.uint8))


def test_a_slip_is_what_all_networks_contradict_alike() -> None:
    one, two = np.zeros((2, 4, len(CLASSES) + 1), np.float32)
    one[[0, 1, 2, 3], [4, 4, 4, REJECT]] = 0.99
    two[[0, 1, 2, 3], [4, 9, 4, REJECT]] = 0.99
    labels = np.array([9, 9, 4, 9], np.uint8)
    assert cleaning.slips([one, two], labels).tolist() == [True, False, False, False]


def test_a_character_is_never_learnt_twice_the_same() -> None:
    network.begin(1)
    pictures = torch.from_numpy(bars(8).glyphs[:, None].astype(np.float32) / 255)
    first, second = network.unlike(pictures), network.unlike(pictures)
    assert first.shape == pictures.shape
    assert not torch.equal(first, second)
    # Changed a little: as much ink as before, more or less.
    assert torch.allclose(first.sum((1, 2, 3)), pictures.sum((1, 2, 3)), rtol=0.35)


@pytest.mark.filterwarnings("ignore")  # torch's exporter warns of its own successor
def test_what_is_learnt_is_read_from_the_file_that_it_becomes(tmp_path: Path) -> None:
    network.begin(1)
    drawn = bars(512)
    learner = network.Learner(network.fast(), steps=10 * network.steps_of(len(drawn)), seed=1)
    losses = [learner.learn(drawn) for _ in range(10)]
    assert losses[-1] < losses[0] / 2
    probabilities = network.probabilities_of(learner.network, drawn)
    network.export(learner.network, 1.0, drawn.glyphs, tmp_path / "model.onnx")
    assert [file.name for file in tmp_path.iterdir()] == ["model.onnx"]
    digits = np.array([c.isdigit() for c in CLASSES])
    read = CharacterReader(tmp_path / "model.onnx").probabilities(drawn.glyphs[:64], digits)
    assert (read.argmax(axis=1) == drawn.targets[:64]).all()
    np.testing.assert_allclose(read, probabilities[:64], atol=0.1)


def test_a_taught_network_learns_the_teachers_probabilities() -> None:
    network.begin(2)
    drawn = bars(512)
    taught = np.zeros((len(drawn), len(CLASSES) + 1), np.float32)
    taught[:, 1], taught[:, REJECT] = 0.7, 0.3
    pupil = network.Learner(network.fast(), steps=20 * network.steps_of(len(drawn)), seed=1)
    for _ in range(20):
        pupil.learn(drawn, taught)
    learnt = network.probabilities_of(pupil.network, drawn)
    np.testing.assert_allclose(learnt[:, 1].mean(), 0.7, atol=0.1)
