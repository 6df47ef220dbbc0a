"""Words that hospital forms are filled with, as plain lists: one word a line, the commonest first.

    surnames.txt      common in France, whatever their origin
    particles.txt     parts that stand before a surname, apart from it
    given_names.txt   common in France, of every generation alive
    wards.txt         wards and their abbreviations
    drugs.txt         international non-proprietary names, in French

Capitals without accents, as they are written one a box. The lists are plain facts written down for this program from
general knowledge; their order is rough. A word that is missing is read all the same, with a little less confidence.
"""

from collections.abc import Mapping
from functools import cache
from importlib import resources

LISTS = ("surnames", "particles", "given_names", "wards", "drugs")

# Names are spread as in Zipf and Mandelbrot's law, probability ~ 1 / (rank + offset): with this offset the first of
# some 1,300 surnames gets 1.1 % of the list's share, which is about MARTIN's.
_OFFSET = 20


@cache
def load(name: str) -> tuple[str, ...]:
    """Return the words of the list ``name`` of LISTS, the commonest first."""
    return tuple((resources.files(__package__) / f"{name}.txt").read_text("ascii").split())


def frequencies(name: str) -> Mapping[str, float]:
    """Return the words of a list, each with its share in it; the shares sum to 1."""
    words = load(name)
    shares = [1.0 / (rank + _OFFSET) for rank in range(1, len(words) + 1)]
    whole = sum(shares)
    return {word: share / whole for word, share in zip(words, shares, strict=True)}
