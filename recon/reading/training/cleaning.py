"""Characters labelled as what they are not: found by networks that did not learn from them, and left out.

``python -m recon.reading.training.cleaning --ink DIR`` writes slips.json anew. Cross-fitting, as in confident learning
(Northcutt, Jiang and Chuang, 2021): every character is read by networks trained on the other folds. A label that each
of them finds next to impossible, while all agree on another with great certainty, is taken for a slip of whoever
labelled it. Characters that are merely hard stay: they are what doubt is learnt from.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from recon.reading.alphabet import DIGITS
from recon.reading.characters.normalise import SIDE, normalise
from recon.reading.characters.reader import CLASSES
from recon.reading.training import network
from recon.reading.training.packs import SLIPS, TRAIN, Pack, key, load
from recon.reading.training.samples import Field, Set

_FOLDS: Final = 3
_TIMES: Final = 2
_PASSES: Final = 5
# A label is a slip where no network gives it more than this, and all give the same other one at least that.
_LEAST: Final = 0.05
_MOST: Final = 0.8
_HEIGHT: Final = 48

Odds = npt.NDArray[np.float32]


def slips(odds: Sequence[Odds], labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Tell which ``labels`` (n,) every one of the networks' answers ``odds`` (n, 37) contradicts alike."""
    rows = np.arange(len(labels))
    best = odds[0].argmax(axis=1)
    agreed = np.all([(o[rows, best] >= _MOST) & (o[rows, labels] <= _LEAST) for o in odds], axis=0)
    return np.asarray(agreed & (best < len(CLASSES)))


def out_of_fold(packs: Sequence[Pack], seed: int) -> Odds:
    """Return (n, 37) probabilities for the characters of all packs, each from a network that did not see it."""
    characters = _clean(packs)
    fold = np.random.default_rng(seed).integers(_FOLDS, size=len(characters))
    odds = np.zeros((len(characters), len(CLASSES) + 1), np.float32)
    for n in range(_FOLDS):
        network.begin(seed * _FOLDS + n)
        others = characters.part(np.flatnonzero(fold != n))
        learner = network.Learner(network.fast(), steps=_PASSES * network.steps_of(len(others)), seed=seed)
        for _ in range(_PASSES):
            learner.learn(others)
        own = characters.part(np.flatnonzero(fold == n))
        odds[fold == n] = network.probabilities_of(learner.network, own)
    return odds


def _clean(packs: Sequence[Pack]) -> Set:
    """Return all characters as they are in their packs, in the field where they belong."""
    glyphs = [normalise(_enlarged(pack.glyph(i))) for pack in packs for i in range(len(pack))]
    targets = np.concatenate([_targets(pack) for pack in packs])
    fields = np.where(targets < len(DIGITS), Field.DIGITS, Field.CAPITALS).astype(np.uint8)
    return Set(np.array(glyphs, np.uint8).reshape(-1, SIDE, SIDE), targets, fields)


def _enlarged(glyph: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    wide = max(2, round(glyph.shape[1] * _HEIGHT / glyph.shape[0]))
    return np.asarray(cv2.resize(glyph, (wide, _HEIGHT)), np.uint8)


def _targets(pack: Pack) -> npt.NDArray[np.uint8]:
    return np.array([CLASSES.index(label) for label in pack.labels], np.uint8)


def named(packs: Sequence[Pack], odds: Sequence[Odds]) -> dict[str, dict[str, str]]:
    """Return the slips of each American pack: key, and what is labelled as what (``odds`` as from out_of_fold())."""
    start, found = 0, {}
    for pack in packs:
        part = [o[start : start + len(pack)] for o in odds]
        start += len(pack)
        if "_us_" not in pack.name:
            # European hands are few, and not like those that the networks know best.
            continue
        best = part[0].argmax(axis=1)
        found[pack.name] = {
            key(pack, i): f"{CLASSES[best[i]]} labelled {pack.labels[i]}"
            for i in np.flatnonzero(slips(part, _targets(pack))).tolist()
        }
    return found


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m recon.reading.training.cleaning", description=__doc__)
    asked.add_argument("--ink", type=Path, required=True, help="folder of the ink packs")
    asked.add_argument("--seed", type=int, default=1)
    told = asked.parse_args()
    packs = [load(told.ink, name) for name in TRAIN if not name.startswith("lower")]
    odds = [out_of_fold(packs, told.seed + time) for time in range(_TIMES)]
    out = Path(__file__).with_name(SLIPS)
    out.write_text(json.dumps(named(packs, odds), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
