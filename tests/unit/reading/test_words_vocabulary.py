"""Probabilities of words: they sum to 1 over all words there can be, and bend to the ink as they should."""

from collections.abc import Callable
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.reading.lexicon import letters
from recon.reading.lexicon.letters import ALPHABET, Spelling, indices
from recon.reading.vocabulary import Vocabulary

EVERY_PAIR = ["".join(pair) for pair in product(ALPHABET, repeat=2)]
KNOWN = {"LE": 0.2, "LA": 0.1, "MED": 0.3}


def odds(seed: int, boxes: int) -> np.ndarray:
    of_box = np.random.default_rng(seed).exponential(size=(boxes, len(ALPHABET))) ** 4 + 1e-9
    return of_box / of_box.sum(axis=1, keepdims=True)


@pytest.mark.parametrize("spelling", [letters.names, letters.codes])
def test_the_words_of_every_length_together_have_probability_one(spelling: Callable[[], Spelling]) -> None:
    boxes = np.full((1, len(ALPHABET)), 1.0)
    every = [np.arange(len(ALPHABET))]
    probability = sum(spelling().total(np.repeat(boxes, n, axis=0), every * n) for n in range(40))
    assert probability == pytest.approx(1, abs=0.01)


@given(st.integers(0, 1000))
def test_the_sum_over_all_words_is_that_of_each_word(seed: int) -> None:
    spelling, ink = letters.codes(), odds(seed, 2)
    codes = indices(EVERY_PAIR)
    one_by_one = (spelling.probability(codes) * ink[0, codes[0]] * ink[1, codes[1]]).sum()
    assert spelling.total(ink, [np.arange(len(ALPHABET))] * 2) == pytest.approx(one_by_one)


@given(st.integers(0, 1000), st.sampled_from([(), ("LI",), ("LE", "LU")]))
def test_probabilities_over_all_words_sum_to_one(seed: int, printed: tuple[str, ...]) -> None:
    found = Vocabulary(KNOWN, letters.codes()).weigh(odds(seed, 2), EVERY_PAIR, printed, len(EVERY_PAIR))
    assert sum(word.probability for word in found) == pytest.approx(1)
    assert [word.probability for word in found] == sorted((word.probability for word in found), reverse=True)


def test_a_word_with_a_letter_unseen_is_found() -> None:
    vocabulary = Vocabulary(KNOWN, letters.names())
    assert vocabulary.fits("M D")
    assert not vocabulary.fits("M E")
    assert not vocabulary.fits("M  D")


def test_french_is_likelier_than_noise() -> None:
    spelling: Spelling = letters.names()
    likely, noise = spelling.probability(indices(["BERNAUD", "XQBZRTK"]))
    assert likely > 1000 * noise


def test_a_code_is_letters_then_digits_rather_than_mixed() -> None:
    likely, mixed = letters.codes().probability(indices(["MED12", "M1E2D"]))
    assert likely > 100 * mixed
