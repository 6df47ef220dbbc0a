"""Whether a piece of text that was read says what is expected, though a reader may misread a letter."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from recon.model.naming import joined
from recon.reading.engines import SecondLine

# How much less likely than what the reader reads the expected may be, and still be what stands there.
LIKELY: Final = 0.02
LEGIBLE: Final = 0.8  # a reader's confidence from which on what it reads counts against what is expected
LABEL_SLIP: Final = 4  # letters of a label, for each that may be misread: IEP is no IPP
FEWEST: Final = 4  # letters: fewer say nothing against what is expected


class Word(StrEnum):
    """What a piece of text has to say of something expected."""

    SAME = "same"
    LIKELY = "likely"  # it is misread by a letter or so, if it is the same
    OTHER = "other"  # something else stands in its place, legibly
    NOTHING = "nothing"  # the piece is about something else, or cannot be read


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: by how many letters it differs from what was looked for, where it starts and ends."""

    distance: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """A piece as it was read. ``letters`` is the text folded, ``places`` where in the text each of them stands."""

    line: SecondLine
    letters: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, line: SecondLine) -> "Text":
        folded = [(letter, place) for place, char in enumerate(line.text) for letter in joined(char)]
        return cls(line, "".join(letter for letter, _ in folded), tuple(place for _, place in folded))

    @property
    def is_legible(self) -> bool:
        return self.line.confidence >= LEGIBLE and len(self.letters) >= FEWEST

    def after(self, label: str, others: Iterable[str]) -> Span | None:
        """Return the letters after ``label``, up to the next of ``others`` (all folded); None where it is not there."""
        start = self._past(label)
        if start is None:
            return None
        ends = (self.letters.find(other, start + 1) for other in others)
        return Span(0, start, min((end for end in ends if end > 0), default=len(self.letters)))

    def _past(self, label: str) -> int | None:
        """Return where the text goes on after ``label``, which is a word of its own: IPPOLITO is no IPP."""
        for place in range(len(self.letters)):
            if self.letters.startswith(label, place) and self._is_edge(place) and self._ends(place + len(label)):
                return place + len(label)
        # The first letter of a text is that which a frame or a sticker's edge spoils.
        found = nearest(label[1:] if len(label) < LABEL_SLIP else label, self.letters)
        near = found.start <= 1 and found.distance <= len(label) // LABEL_SLIP
        return found.end if near and self._ends(found.end) else None

    def _is_edge(self, place: int) -> bool:
        """Tell whether a word begins, or the text ends, at this letter."""
        return place in (0, len(self.letters)) or self.places[place] > self.places[place - 1] + 1

    def _ends(self, place: int) -> bool:
        return self._is_edge(place) or self.letters[place].isdigit()

    def may_say(self, expected: str, span: Span) -> bool:
        """Tell whether the reader holds it for likely that ``expected``, as printed, stands in that part."""
        if span.end <= span.start:
            return False
        start, end = self.places[span.start], self.places[span.end - 1] + 1
        forms = dict.fromkeys((expected, joined(expected).upper()))
        read = self.line.likelihood(self.line.text)
        told = max(self.line.likelihood(self.line.text[:start] + form + self.line.text[end:]) for form in forms)
        return read > 0 and told >= LIKELY * read


def nearest(expected: str, text: str) -> Span:
    """Return the part of ``text`` that is most like ``expected``, both folded."""
    at = text.find(expected)
    if at >= 0:
        return Span(0, at, at + len(expected))
    before = [(0, start) for start in range(len(text) + 1)]
    for row, letter in enumerate(expected, start=1):
        here = [(row, 0)]
        for column, other in enumerate(text, start=1):
            cost, start = before[column - 1]
            added, left_out = before[column], here[-1]
            steps = (cost + (letter != other), start), (added[0] + 1, added[1]), (left_out[0] + 1, left_out[1])
            here.append(min(steps))
        before = here
    end = min(range(len(before)), key=lambda column: before[column][0])
    return Span(before[end][0], before[end][1], end)


def labelled(text: Text, expected: str, label: str, others: Iterable[str], *, alone: bool = True) -> Word:
    """Return what ``text`` has to say of what stands after ``label``: ``expected``, as printed, or something else.

    Where it does not stand ``alone``, more may follow: what is too short to be it then says nothing.
    """
    span = text.after(label, others)
    if span is None:
        return Word.NOTHING
    wanted, value = joined(expected), text.letters[span.start : span.end]
    if value == wanted or (not alone and wanted in value):
        return Word.SAME
    if not alone:
        if len(value) < len(wanted):
            return Word.NOTHING
        part = nearest(wanted, value)
        span = Span(part.distance, span.start + part.start, span.start + part.end)
    if text.may_say(expected, span):
        return Word.LIKELY
    return Word.OTHER if text.is_legible else Word.NOTHING


def somewhere(text: Text, form: str, slips: int = 0) -> Word:
    """Return whether ``form``, as printed, stands anywhere in ``text``; up to ``slips`` letters may be misread."""
    wanted = joined(form)
    span = nearest(wanted, text.letters)
    if not span.distance:
        return Word.SAME
    near = span.distance <= max(1, len(wanted) // 3)
    return Word.LIKELY if span.distance <= slips or (near and text.may_say(form, span)) else Word.NOTHING
