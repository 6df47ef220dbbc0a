"""The sets that the network learns from: every one drawn anew, normalised as in the product, seeded."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from enum import IntEnum
from multiprocessing import get_context
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
from cv2.typing import MatLike

from recon.reading.alphabet import CAPITALS, DIGITS
from recon.reading.characters.normalise import SIDE, normalise
from recon.reading.characters.reader import CLASSES, REJECT
from recon.reading.training import cells, fonts, hands
from recon.reading.training.packs import Pack

Gray = npt.NDArray[np.uint8]
Rng = np.random.Generator


class Field(IntEnum):
    """What the box that a sample stands in accepts."""

    DIGITS = 0
    CAPITALS = 1
    ALL = 2


ALLOWED: Final = np.array(
    [[c in DIGITS for c in CLASSES], [c in CAPITALS for c in CLASSES], [True] * len(CLASSES)], dtype=bool
)
"""(3, 36): the classes that each Field accepts."""

# Small letters whose shape is not their capital's, nor a digit's or another capital's in a hurry.
_UNLIKE_CAPITAL: Final = frozenset("abdeghqrt")
# Small letters that are their capital, only smaller: where capitals are asked, they are read as such.
_LIKE_CAPITAL: Final = frozenset("ckopsuvwxz")
_UNLIKE_DIGIT: Final = frozenset("adefhkmnrtuvwx")
# Capitals that nobody takes for a digit, digits that nobody takes for a capital.
_NO_DIGIT: Final = frozenset("AEFHKMNPRTWX")
_NO_CAPITAL: Final = frozenset("3479")

# Parts of a set; the European packs and the fonts are small and come several times each.
_TIMES: Final = {"digits_eu_semeion_train": 14, "digits_eu_optdigits_train": 14, fonts.NAME: 12}
_CAPITALS: Final = 46_000
_DRAWN: Final = 12_000
_ACCENTED: Final = 3_000
_SMALL: Final = 6_000
_ALIKE: Final = 4_000
_SPOILT: Final = 9_000
_STRAY: Final = 4_000
_FOREIGN: Final = 6_000
# Of the stray ones, none at all.
_BARE: Final = 0.05
# Of the American characters, those that look as if they came from a pack scanned coarsely.
_COARSE: Final = 0.12
# Of the characters, those that stand in a box for letters and digits.
_MIXED: Final = 0.15
_CHUNK: Final = 4_000


@dataclass(frozen=True, slots=True)
class Set:
    """Samples: glyphs (n, 32, 32), targets (n,) from 0 to REJECT, fields (n,) of Field."""

    glyphs: Gray
    targets: Gray
    fields: Gray

    def __len__(self) -> int:
        return len(self.targets)

    def part(self, indices: npt.NDArray[np.intp]) -> "Set":
        return Set(self.glyphs[indices], self.targets[indices], self.fields[indices])


@dataclass(frozen=True, slots=True)
class Order:
    """One sample to make: ``kind`` names the maker, ``pack`` and ``index`` the ink."""

    kind: str
    pack: int
    index: int


def plan(packs: Sequence[Pack], seed: int, *, european: bool = True) -> list[Order]:
    """Return what a set is made of, in random order.

    ``packs`` are those of packs.TRAIN, and that of fonts.load() where there is one. Without ``european``, only what
    Americans wrote is learnt, and accents.
    """
    rng = np.random.default_rng(seed)
    orders = no_characters(packs, rng)
    us, upper, lower = _places(packs)
    for p, pack in enumerate(packs):
        if p == us or (european and pack.name in _TIMES):
            orders += [Order("character", p, i) for _ in range(_TIMES.get(pack.name, 1)) for i in range(len(pack))]
    among = rng.choice(len(packs[upper]), _CAPITALS, p=_balance(packs[upper]))
    orders += [Order("character", upper, int(i)) for i in among]
    orders += _some("alike", packs, lower, _LIKE_CAPITAL, _ALIKE, rng)
    if european:
        orders += [Order("drawn", us, 0)] * _DRAWN
    for letter in sorted(hands.ACCENTED & set(packs[upper].labels)):
        orders += _some("accented", packs, upper, frozenset(letter), _ACCENTED / len(hands.ACCENTED), rng)
    return [orders[i] for i in rng.permutation(len(orders))]


def no_characters(packs: Sequence[Pack], rng: Rng, *, share: float = 1.0) -> list[Order]:
    """Return the part of a set that must be rejected, or ``share`` of it."""
    us, upper, lower = _places(packs)
    orders = [Order("stray", us, 0)] * round(share * _STRAY)
    orders += _some("small", packs, lower, _UNLIKE_CAPITAL | _UNLIKE_DIGIT, share * _SMALL, rng)
    orders += _some("spoilt", packs, us, frozenset(CLASSES), share * _SPOILT * 0.6, rng)
    orders += _some("spoilt", packs, upper, frozenset(CLASSES), share * _SPOILT * 0.4, rng)
    orders += _some("foreign", packs, us, _NO_CAPITAL, share * _FOREIGN / 3, rng)
    orders += _some("foreign", packs, upper, _NO_DIGIT, share * _FOREIGN * 2 / 3, rng)
    return orders


def _places(packs: Sequence[Pack]) -> tuple[int, int, int]:
    """Return where the American digits, capitals and small letters are among ``packs``."""
    names = [pack.name for pack in packs]
    return names.index("digits_us_train"), names.index("upper_us_train"), names.index("lower_us_train")


def _balance(pack: Pack) -> npt.NDArray[np.float64]:
    """Return the chance of each character: classes weigh as the square root of their number."""
    _, which, counts = np.unique(pack.labels, return_inverse=True, return_counts=True)
    chance = 1 / np.sqrt(counts[which])
    return np.asarray(chance / chance.sum())


def _some(kind: str, packs: Sequence[Pack], p: int, letters: frozenset[str], count: float, rng: Rng) -> list[Order]:
    among = np.flatnonzero(np.isin(packs[p].labels, sorted(letters)))
    return [Order(kind, p, int(i)) for i in rng.choice(among, round(count) if len(among) else 0)]


Part = tuple[Gray, Gray, Gray]


def pool(packs: Sequence[Pack], workers: int) -> ProcessPoolExecutor:
    """Return processes that draw samples from ``packs``."""
    # Spawned: a process forked from one whose libraries run threads may wait for ever.
    return ProcessPoolExecutor(workers, get_context("spawn"), initializer=_begin, initargs=(packs,))


def start(drawers: ProcessPoolExecutor, orders: Sequence[Order], seed: int) -> Iterator[Part]:
    """Have ``orders`` drawn, the same for the same seed whatever the number of processes; finished() waits for them."""
    chunks = [orders[at : at + _CHUNK] for at in range(0, len(orders), _CHUNK)]
    return drawers.map(_made, chunks, [[seed, n] for n in range(len(chunks))])


def finished(parts: Iterator[Part]) -> Set:
    """Return the samples that start() set going, once all are drawn."""
    return Set(*(np.concatenate(column) for column in zip(*parts, strict=True)))


_packs: list[Pack] = []


def _begin(packs: Sequence[Pack]) -> None:
    cv2.setNumThreads(1)
    _packs[:] = packs


def _made(orders: Sequence[Order], seed: Sequence[int]) -> Part:
    rng = np.random.default_rng(seed)
    glyphs = np.empty((len(orders), SIDE, SIDE), np.uint8)
    targets, fields = np.empty(len(orders), np.uint8), np.empty(len(orders), np.uint8)
    for n, order in enumerate(orders):
        glyphs[n], targets[n], fields[n] = _MAKERS[order.kind](_packs, order, rng)
    return glyphs, targets, fields


Sample = tuple[Gray, int, int]


def in_cell(glyph: MatLike, rng: Rng, neighbours: Pack, *, share: tuple[float, float] = (0.5, 0.95)) -> Gray:
    """Return ``glyph`` written in a box, scanned, taken out and normalised; never all bare."""
    while True:
        picture = _passed(glyph, rng, neighbours, share)
        if picture.any():
            return picture


def _passed(glyph: MatLike, rng: Rng, neighbours: Pack, share: tuple[float, float]) -> Gray:
    box = cells.box_of(rng)
    ink = cells.written(glyph, box, rng, share=share)
    beside = (
        cells.written(neighbours.glyph(int(rng.integers(len(neighbours)))), box, rng) if rng.random() < 0.12 else None
    )
    return normalise(cells.scanned(ink, box, rng, neighbour=beside))


def _character(packs: Sequence[Pack], order: Order, rng: Rng) -> Sample:
    pack = packs[order.pack]
    target = CLASSES.index(str(pack.labels[order.index]))
    own = Field.DIGITS if target < len(DIGITS) else Field.CAPITALS
    glyph: MatLike = pack.glyph(order.index)
    if pack.name.endswith("_us_train") and rng.random() < _COARSE:
        glyph = cells.coarse(glyph, rng)
    return in_cell(glyph, rng, pack), target, Field.ALL if rng.random() < _MIXED else own


def _alike(packs: Sequence[Pack], order: Order, rng: Rng) -> Sample:
    pack = packs[order.pack]
    target = CLASSES.index(str(pack.labels[order.index]).upper())
    return in_cell(pack.glyph(order.index), rng, pack, share=(0.35, 0.9)), target, Field.CAPITALS


def _drawn(packs: Sequence[Pack], order: Order, rng: Rng) -> Sample:
    character = str(rng.choice(list("1111177774499220Z")))
    glyph = in_cell(hands.european(character, rng), rng, packs[order.pack])
    # A slashed 0 is a 0 for certain only where digits are expected.
    field = Field.CAPITALS if character == "Z" else Field.DIGITS
    return glyph, CLASSES.index(character), field


def _accented(packs: Sequence[Pack], order: Order, rng: Rng) -> Sample:
    pack = packs[order.pack]
    character = str(pack.labels[order.index])
    glyph = hands.accented(character, pack.glyph(order.index), rng)
    return in_cell(glyph, rng, pack, share=(0.65, 1.1)), CLASSES.index(character), Field.CAPITALS


def _small(packs: Sequence[Pack], order: Order, rng: Rng) -> Sample:
    pack = packs[order.pack]
    fields = [
        f
        for f, set_ in ((Field.DIGITS, _UNLIKE_DIGIT), (Field.CAPITALS, _UNLIKE_CAPITAL))
        if str(pack.labels[order.index]) in set_
    ]
    return in_cell(pack.glyph(order.index), rng, pack), REJECT, int(rng.choice(fields))


def _foreign(packs: Sequence[Pack], order: Order, rng: Rng) -> Sample:
    pack = packs[order.pack]
    field = Field.CAPITALS if str(pack.labels[order.index]) in DIGITS else Field.DIGITS
    return in_cell(pack.glyph(order.index), rng, pack), REJECT, field


def _spoilt(packs: Sequence[Pack], order: Order, rng: Rng) -> Sample:
    pack = packs[order.pack]
    other = int(rng.integers(len(pack)))
    glyph = hands.spoilt(
        str(pack.labels[order.index]), pack.glyph(order.index), str(pack.labels[other]), pack.glyph(other), rng
    )
    return in_cell(glyph, rng, pack, share=(0.5, 1.0)), REJECT, int(rng.integers(3))


def _stray(packs: Sequence[Pack], order: Order, rng: Rng) -> Sample:
    if rng.random() < _BARE:
        return np.zeros((SIDE, SIDE), np.uint8), REJECT, int(rng.integers(3))
    glyph, share = hands.stray(rng)
    return in_cell(glyph, rng, packs[order.pack], share=share), REJECT, int(rng.integers(3))


_MAKERS: Final[dict[str, Callable[[Sequence[Pack], Order, Rng], Sample]]] = {
    "character": _character, "alike": _alike, "drawn": _drawn, "accented": _accented,
    "small": _small, "foreign": _foreign, "spoilt": _spoilt, "stray": _stray,
}  # fmt: skip


def joined(sets: Sequence[Set]) -> Set:
    """Return ``sets`` as one."""
    return Set(
        *(np.concatenate(column) for column in zip(*((s.glyphs, s.targets, s.fields) for s in sets), strict=True))
    )


def examination(pack: Pack, seed: int, workers: int) -> Set:
    """Return every character of ``pack`` once, in the field where it belongs."""
    drawn = _all([pack], [Order("character", 0, i) for i in range(len(pack))], seed, workers)
    own = np.where(drawn.targets < len(DIGITS), Field.DIGITS, Field.CAPITALS).astype(np.uint8)
    return Set(drawn.glyphs, drawn.targets, own)


def refusals(packs: Sequence[Pack], seed: int, workers: int) -> Set:
    """Return ink that is no character of its field, made from ``packs`` (those of packs.TRAIN)."""
    return _all(packs, no_characters(packs, np.random.default_rng(seed), share=0.2), seed, workers)


def _all(packs: Sequence[Pack], orders: Sequence[Order], seed: int, workers: int) -> Set:
    with pool(packs, workers) as drawers:
        return finished(start(drawers, orders, seed))
