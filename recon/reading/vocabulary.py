"""Known words, each with its probability, and room for any other.

Nothing is ever snapped to a word. What is written is one of the known words, or a known word with one letter
otherwise, or anything at all that is spelled like French; every one of these has its probability before the ink is
looked at, and the ink then decides between them (the noisy channel of Mays, Damerau and Mercer, Context based
spelling correction, 1991).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from recon.reading.lexicon.letters import ALPHABET, Codes, Floats, Spelling, indices

# A known word stands for itself with this probability, else for one that differs from it in one letter. It bounds what
# a word can do against the ink: to change a letter of another word, its own must be likelier by the ink than one in
# some 400.
_ITSELF = 0.7
_NEVER = 1e-5  # characters less likely than this, against the box's likeliest, add nothing to speak of
_PRINTED = 0.9  # the share of what stands printed on the same sheet


class Weighed(NamedTuple):
    """A word that may have been written: its probability once ink and language had their say, and each letter's odds
    by the ink alone."""

    word: str
    probability: float
    by_ink: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """Known words of one length: as text, as indices (letters, words), how likely each is (words,); and how likely
    it is none of the known words of any length."""

    words: tuple[str, ...]
    codes: Codes
    share: Floats
    other: float

    def with_printed(self, printed: Sequence[str]) -> "_Block":
        """Return the block with ``printed`` words before its own, which share what those leave."""
        share = np.concatenate([np.full(len(printed), _PRINTED / len(printed)), self.share * (1 - _PRINTED)])
        codes = np.hstack([indices(printed), self.codes])
        return _Block((*printed, *self.words), codes, share, self.other * (1 - _PRINTED))


class Vocabulary:
    """Known words, each with its probability, and how the others are spelled."""

    def __init__(self, known: Mapping[str, float], spelling: Spelling) -> None:
        """``known`` gives each word's probability; what they leave of 1 is for any other word."""
        self._spelling = spelling
        self._other = max(0.0, 1.0 - sum(known.values()))
        by_length: defaultdict[int, list[str]] = defaultdict(list)
        for word in known:
            by_length[len(word)].append(word)
        self._blocks = {
            length: _Block(tuple(words), indices(words), np.array([known[word] for word in words]), self._other)
            for length, words in by_length.items()
        }

    def __contains__(self, word: str) -> bool:
        return len(word) in self._blocks and word in self._blocks[len(word)].words

    def fits(self, pattern: str) -> bool:
        """Tell whether a known word is spelled like ``pattern``, in which a space stands for any letter."""
        block = self._block(len(pattern), ())
        given = [at for at, character in enumerate(pattern) if character != " "]
        wanted = indices([pattern.replace(" ", "")])
        return bool((block.codes[given] == wanted).all(axis=0).any())

    def weigh(self, odds: Floats, likely: Sequence[str], printed: Sequence[str] = (), most: int = 5) -> list[Weighed]:
        """Return the words that may have been written, the likeliest first.

        Args:
            odds: of each character of ALPHABET in each box (boxes, characters), none of them 0; a row sums to 1.
            likely: the likeliest spellings by the ink alone.
            printed: words of this length that stand printed on the same sheet for this very field.
            most: how many to return; their probabilities are among all words that there can be.
        """
        block = self._block(len(odds), printed)
        boxes = np.arange(len(odds))[:, None]
        inked = odds[boxes, block.codes]
        whole = np.multiply.reduce(inked)
        nearest = np.argsort(block.share * whole)[: -most - 1 : -1]
        tried = list(dict.fromkeys((*(block.words[at] for at in nearest), *likely)))
        codes = indices(tried)
        by_ink = odds[boxes, codes]
        weight = np.multiply.reduce(by_ink) * self._probability(block, codes)
        weight /= max(self._total(block, inked, whole, odds), weight.sum())
        best = np.argsort(-weight)[:most]
        return [Weighed(tried[at], float(weight[at]), tuple(by_ink[:, at].tolist())) for at in best]

    def _block(self, length: int, printed: Sequence[str]) -> _Block:
        block = self._blocks.get(length) or _Block((), np.zeros((length, 0), np.intp), np.zeros(0), self._other)
        return block.with_printed(printed) if printed else block

    def _probability(self, block: _Block, codes: Codes) -> Floats:
        """Return how likely each word of ``codes`` is before the ink is looked at."""
        length = len(codes)
        same = np.zeros((codes.shape[1], block.codes.shape[1]), np.uint8)
        for one, known in zip(codes, block.codes, strict=True):
            same += one[:, None] == known
        itself, slip = _ITSELF * (same == length), (1 - _ITSELF) * _one_of(length) * (same == length - 1)
        return np.asarray((itself + slip) @ block.share + block.other * self._spelling.probability(codes))

    def _total(self, block: _Block, inked: Floats, whole: Floats, odds: Floats) -> float:
        """Return the sum, over all words, of their probability times their odds by the ink."""
        one_other = whole * np.add.reduce((1.0 - inked) / inked)
        known = _ITSELF * whole + (1 - _ITSELF) * _one_of(len(odds)) * one_other
        likely = [np.flatnonzero(box > _NEVER * box.max()) for box in odds]
        return float(known @ block.share) + block.other * self._spelling.total(odds, likely)


def _one_of(length: int) -> float:
    """Return how likely one word among those that differ in one letter from a word of that length is."""
    return 1.0 / (length * (len(ALPHABET) - 1))
