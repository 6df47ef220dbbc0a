"""How French words are spelled: which character follows which two, for the words that stand in no list.

A trigram model with a mark for the ends of a word, so that it knows lengths too; rare contexts fall back on shorter
ones by interpolation (Chen and Goodman, An Empirical Study of Smoothing Techniques for Language Modeling, 1999).
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from recon.reading.alphabet import CAPITALS, DIGITS
from recon.reading.lexicon import LISTS, load

ALPHABET: Final = CAPITALS + DIGITS
END: Final = len(ALPHABET)
"""Index of the mark before and after a word."""

_ENDS: Final = np.array([END])
_LETTERS: Final = len(CAPITALS)
_SYMBOLS: Final = len(ALPHABET) + 1
# How many sightings the shorter context is worth, against those of the longer one; and how often a letter follows that
# nothing foresees, as names come from everywhere. Chosen on a hundred rare names that are in no list.
_BIGRAMS_WORTH, _SINGLES_WORTH, _UNFORESEEN = 10.0, 15.0, 0.1
# Codes of wards: how often a digit stands first, follows a letter, follows a digit; and how often a digit is the last.
_DIGIT_FIRST, _DIGIT_AFTER_LETTER, _DIGIT_AFTER_DIGIT, _DIGIT_LAST = 0.05, 0.05, 0.45, 0.5

Floats = npt.NDArray[np.float64]
Codes = npt.NDArray[np.intp]


class Spelling:
    """The probability of words by their characters alone; over all words, lengths included, it sums to 1."""

    def __init__(self, following: Floats) -> None:
        """``following[a, b, c]`` is how likely ``c`` comes after ``a`` and ``b``, over ALPHABET and END."""
        self._following = following

    def probability(self, words: Codes) -> Floats:
        """Return how likely each word is; ``words`` holds indices into ALPHABET (characters, words)."""
        ends = np.full((1, words.shape[1]), END)
        marked = np.vstack([ends, ends, words, ends])
        steps = self._following[marked[:-2], marked[1:-1], marked[2:]]
        return np.asarray(np.multiply.reduce(steps))

    def total(self, odds: Floats, likely: Sequence[Codes]) -> float:
        """Return the sum over all words of their probability times their characters' odds.

        Args:
            odds: of the characters in each box (boxes, ALPHABET).
            likely: which of them each box may hold, as indices.
        """
        # The forward algorithm; a state is the last two characters.
        state, second, first = np.ones((1, 1)), _ENDS, _ENDS
        for box, these in zip(odds, likely, strict=True):
            steps = self._following[second[:, None, None], first[:, None], these]
            state = (state[:, :, None] * steps).sum(axis=0) * box[these]
            second, first = first, these
        return float((state * self._following[second[:, None], first, END]).sum())


@cache
def names() -> Spelling:
    """Return how words of letters are spelled."""
    return Spelling(_trigrams(word for name in LISTS for word in load(name) if word.isalpha()))


@cache
def codes() -> Spelling:
    """Return how words of letters and codes of letters and digits are spelled."""
    following = _trigrams(word for name in LISTS for word in load(name) if word.isalpha())
    digits = slice(_LETTERS, END)
    for before, share in ((slice(END, None), _DIGIT_FIRST), (slice(0, _LETTERS), _DIGIT_AFTER_LETTER)):
        following[:, before] *= 1 - share
        following[:, before, digits] = share / len(DIGITS)
    following[:, digits, digits] = _DIGIT_AFTER_DIGIT / len(DIGITS)
    following[:, digits, END] = _DIGIT_LAST
    following[:, digits, :_LETTERS] = (1 - _DIGIT_AFTER_DIGIT - _DIGIT_LAST) / _LETTERS
    following[digits, :_LETTERS] = following[END, :_LETTERS]
    return Spelling(following)


@cache
def any_letters() -> Spelling:
    """Return how initials are spelled: any letter is as likely as another."""
    following = np.zeros((_SYMBOLS,) * 3)
    following[:, :, :_LETTERS] = following[:, :, END:] = 1 / (_LETTERS + 1)
    return Spelling(following)


def indices(words: Iterable[str]) -> Codes:
    """Return words of one length as indices into ALPHABET (characters, words)."""
    return np.array([[_INDEX[character] for character in word] for word in words], np.intp).T.copy()


_INDEX: Final = {character: index for index, character in enumerate(ALPHABET)}


def _trigrams(words: Iterable[str]) -> Floats:
    counts = np.zeros((_SYMBOLS,) * 3)
    for word in words:
        marked = [END, END, *(_INDEX[character] for character in word), END]
        for trigram in zip(marked, marked[1:], marked[2:], strict=False):
            counts[trigram] += 1
    pairs = counts.sum(axis=0)
    singles = pairs.sum(axis=0) + 1.0
    singles[_LETTERS:END] = 0.0
    single = singles / singles.sum()
    pair = (pairs + _SINGLES_WORTH * single) / (pairs.sum(axis=1, keepdims=True) + _SINGLES_WORTH)
    following: Floats = (counts + _BIGRAMS_WORTH * pair) / (counts.sum(axis=2, keepdims=True) + _BIGRAMS_WORTH)
    following *= 1 - _UNFORESEEN
    following[:, :, :_LETTERS] += _UNFORESEEN / _LETTERS
    return following
