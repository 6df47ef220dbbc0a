"""Capitals: names, wards, initials, and codes of letters and digits."""

from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np

from recon.model.form import Field
from recon.model.reading import Candidate, Reason
from recon.reading.boxes import Box
from recon.reading.context import Context
from recon.reading.fields.spellings import illegible, on_forms, spellings
from recon.reading.lexicon.letters import ALPHABET, Floats
from recon.reading.vocabulary import Vocabulary, Weighed
from recon.reading.words import printed_words

# So many spellings are weighed besides the known words, of characters that are so likely against the likeliest.
_MOST, _TRIED = 16, 1e-3
_CANDIDATES = 5
# No character is called impossible: the reader never saw every hand.
_LEAST = 1e-7
# A word is only taken where the ink leaves each of its letters this likely.
_ALLOWED = 0.02
# How much of what a box says is kept where its ink had to be cut from its neighbour's.
_CUT = 0.5


@dataclass(frozen=True, slots=True)
class _Part:
    """One word of the field: the boxes it stands in, from ``start``, and what it may be, best first."""

    start: int
    boxes: tuple[Box, ...]
    words: list[Weighed]

    @property
    def stop(self) -> int:
        return self.start + len(self.boxes)


def read_capitals(field: Field, boxes: tuple[Box, ...], context: Context) -> tuple[list[Candidate], Reason, bool]:
    """Return what may be written, best first, why a person must look whatever its odds, and whether the first is made
    of known words.

    A candidate's confidence is its probability among all words that there can be, known or not.
    """
    vocabulary = context.words.vocabulary(field)
    printed = printed_words(context.patient, field.role)
    read = [_Part(start, row, _words(row, vocabulary, printed)) for start, row in _rows(boxes)]
    candidates = [Candidate(None, 1.0)]
    for part, after in zip(read, [*read[1:], None], strict=True):
        space = " " * (after.start - part.stop) if after else ""
        candidates = _joined(candidates, part, space)
    known = all(part.words[0].word in vocabulary or part.words[0].word in printed for part in read)
    return candidates, _gap(read, vocabulary, printed) or _disallowed(read, vocabulary), known


def _rows(boxes: tuple[Box, ...]) -> list[tuple[int, tuple[Box, ...]]]:
    """Return the rows of written boxes, each with where it starts."""
    rows = groupby(enumerate(boxes), key=lambda at: at[1].empty)
    runs = [list(row) for empty, row in rows if not empty]
    return [(run[0][0], tuple(box for _, box in run)) for run in runs]


def _words(boxes: tuple[Box, ...], vocabulary: Vocabulary, printed: tuple[str, ...]) -> list[Weighed]:
    """Return what the row of boxes may spell, best first."""
    boxes = tuple(map(on_forms, boxes))
    odds = np.array([_odds(box) for box in boxes])
    likely = [text for text, _ in spellings(boxes, _MOST, _TRIED)]
    fitting = [word for word in printed if len(word) == len(boxes)]
    return vocabulary.weigh(odds, likely, fitting, _CANDIDATES)


def _odds(box: Box) -> Floats:
    """Return the odds of each character of ALPHABET in the box; ink that is none says nothing of what it stands for."""
    odds = np.full(len(ALPHABET), _LEAST)
    odds[[_INDEX[c] for c in box.likely]] = np.maximum(box.odds, _LEAST)
    said = (1.0 - box.reject) * (_CUT if box.doubt is Reason.UNSURE else 1.0)
    return np.asarray(odds * (said / odds.sum()) + (1.0 - said) / len(ALPHABET))


def _joined(candidates: list[Candidate], part: _Part, space: str) -> list[Candidate]:
    both = [Candidate(f"{before.value or ''}{word.word}{space}", before.confidence * word.probability)
            for before in candidates for word in part.words]  # fmt: skip
    return sorted(both, key=lambda c: -c.confidence)[:_CANDIDATES]


def _gap(read: list[_Part], vocabulary: Vocabulary, printed: tuple[str, ...]) -> Reason:
    """Return GAP where an empty box stands between words without being the space between two known ones.

    An empty box may also be a letter that was not seen: where a known word has one there, a person looks.
    """
    for before, after in pairwise(read):
        pair = before.words[0].word, after.words[0].word
        known = all(len(word) > 1 and (word in vocabulary or word in printed) for word in pair)
        if not known or after.start - before.stop != 1 or vocabulary.fits(" ".join(pair)):
            return Reason.GAP
    return Reason.NONE


def _disallowed(read: list[_Part], vocabulary: Vocabulary) -> Reason:
    """Return why the ink forbids the likeliest words: one of their letters is too unlikely, or some ink is likelier no
    character.

    Where a known word says which letter that ink is, only what is a scrawl even though those are rare on forms counts:
    a letter that was blotted out must not come back as the word's own.
    """
    for part in read:
        known = part.words[0].word in vocabulary
        if scrawl := illegible(tuple(map(on_forms, part.boxes)) if known else part.boxes):
            return scrawl
        if min(part.words[0].by_ink) < _ALLOWED:
            return Reason.UNSURE
    return Reason.NONE


_INDEX = {character: index for index, character in enumerate(ALPHABET)}
