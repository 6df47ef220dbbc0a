"""What a machine took without asking, beside what was written: the only honest measure of reading."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recon.model.reading import Reading, Value, Verdict

Place = tuple[str, str, int | None]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A field where the machine was sure and wrong; ``place`` is sheet, field and row."""

    place: Place
    written: Value
    read: Value


@dataclass(frozen=True, slots=True)
class Comparison:
    """Fields by what the machine said of them; what stays a picture is not counted."""

    accepted: int
    blank: int
    review: int
    mistakes: tuple[Mistake, ...]


def compare(written: Mapping[Place, Value], readings: Iterable[tuple[str, Reading]]) -> Comparison:
    """Compare ``readings``, each with its sheet, with what was ``written``; a place not in it was left blank."""
    counts = dict.fromkeys(Verdict, 0)
    mistakes = []
    for sheet, reading in readings:
        if reading.kind.imaged:
            continue
        counts[reading.verdict] += 1
        place = (sheet, reading.field, reading.row)
        read = None if reading.verdict is Verdict.BLANK else reading.value
        if reading.verdict is not Verdict.REVIEW and (read or None) != (written.get(place) or None):
            mistakes.append(Mistake(place, written.get(place), read))
    return Comparison(counts[Verdict.ACCEPTED], counts[Verdict.BLANK], counts[Verdict.REVIEW], tuple(mistakes))
