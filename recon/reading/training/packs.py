"""The ink packs: NAME.npz with images (N, h, w), labels (N,), and the indices of doubtful labels to skip."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

Images = npt.NDArray[np.uint8]
Labels = npt.NDArray[np.str_]

TRAIN: Final = (
    "digits_us_train",
    "upper_us_train",
    "digits_eu_semeion_train",
    "digits_eu_optdigits_train",
    "lower_us_train",
)
TEST: Final = ("digits_us_test", "upper_us_test", "digits_eu_semeion_test", "digits_eu_optdigits_test")

SLIPS: Final = "slips.json"
"""The characters whose label is a slip, as cleaning.py found them."""

# Share of every train pack that is kept from training, to choose between recipes.
_HELD_OUT: Final = 0.08
_INK: Final = 60


@dataclass(frozen=True, slots=True)
class Pack:
    """Characters of one source, and the SHA-256 of the file that they came from."""

    name: str
    images: Images
    labels: Labels
    digest: str

    def __len__(self) -> int:
        return len(self.labels)

    def part(self, indices: npt.NDArray[np.intp]) -> "Pack":
        return Pack(self.name, self.images[indices], self.labels[indices], self.digest)

    def glyph(self, index: int) -> Images:
        """Return character ``index`` cut to its ink."""
        image: Images = self.images[index]
        ys, xs = np.nonzero(image > _INK)
        if len(ys):
            image = image[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
        return image


def load(folder: Path, name: str) -> Pack:
    """Return the pack ``name`` without the characters whose label is doubtful."""
    file = folder / f"{name}.npz"
    with np.load(file, allow_pickle=False) as pack:
        images, labels = pack["images"], pack["labels"].astype(str)
        doubtful = pack["doubtful"] if "doubtful" in pack.files else []
    keep = np.setdiff1d(np.arange(len(labels)), doubtful)
    return Pack(name, images[keep], labels[keep], hashlib.sha256(file.read_bytes()).hexdigest())


def split(pack: Pack, seed: int) -> tuple[Pack, Pack]:
    """Return the part of ``pack`` to train on and the part held out."""
    order = np.random.default_rng(seed).permutation(len(pack))
    cut = round(len(pack) * _HELD_OUT)
    return pack.part(np.sort(order[cut:])), pack.part(np.sort(order[:cut]))


def without_slips(pack: Pack) -> Pack:
    """Return ``pack`` without the characters that slips.json names."""
    named = _slips().get(pack.name, {})
    keep = [i for i in range(len(pack)) if key(pack, i) not in named]
    return pack.part(np.array(keep, np.intp))


def key(pack: Pack, index: int) -> str:
    """Return what a character is found again by, wherever it stands in its pack."""
    return hashlib.sha256(pack.images[index].tobytes()).hexdigest()[:16]


@cache
def _slips() -> dict[str, dict[str, str]]:
    content: dict[str, dict[str, str]] = json.loads((resources.files(__package__) / SLIPS).read_bytes())
    return content
