"""What cannot both be true of a patient, or is probably there twice: found in the events, decided by people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import combinations

from recon.reconciliation.timeline import Event


class ConflictKind(StrEnum):
    """What is wrong with events that do not go together; the words are in the catalogue ``patient.conflict``."""

    VALUES = "values"  # one measure, one time, two values
    COPIED = "copied"  # the same row stands there twice
    DOSE = "dose"  # one medicine was given twice at one time
    BIRTH = "birth"  # it happened before the patient was born
    LEFT = "left"  # it happened after the patient had left the house, as far as anybody told


@dataclass(frozen=True, slots=True)
class Conflict:
    """Events that do not go together. ``values`` are what stands against each other: the label, a text an event."""

    kind: ConflictKind
    at: datetime | None
    events: tuple[Event, ...]
    values: tuple[tuple[str, tuple[str, ...]], ...] = ()


def conflicts_in(
    events: Iterable[Event], born: date | None = None, left_at: datetime | None = None
) -> tuple[Conflict, ...]:
    """Return what does not go together, in the order of time.

    Args:
        events: of one patient, in order.
        born: the patient's birth date, where it is known.
        left_at: since when the patient has been out of the house, where that is known.
    """
    dated = [event for event in events if event.at is not None]
    at_once: dict[datetime, list[Event]] = defaultdict(list)
    for event in dated:
        at_once[event.at].append(event)  # type: ignore[index]
    found = [one for together in at_once.values() for one in _at_once(together)]
    found += _outside(dated, born, left_at)
    return tuple(sorted(found, key=lambda one: (one.at, list(ConflictKind).index(one.kind))))


def _at_once(events: Sequence[Event]) -> Iterator[Conflict]:
    for one, other in combinations(events, 2):
        if one.drug and one.drug == other.drug:
            yield Conflict(ConflictKind.DOSE, one.at, (one, other), _beside(one, other))
        yield from _measured_at_once(one, other)


def _measured_at_once(one: Event, other: Event) -> Iterator[Conflict]:
    first, second = ({measure.key: measure for measure in event.measures} for event in (one, other))
    both = [key for key in first if key in second]
    differing = [key for key in both if first[key].text != second[key].text]
    if differing:
        values = tuple((first[key].label, (first[key].text, second[key].text)) for key in differing)
        yield Conflict(ConflictKind.VALUES, one.at, (one, other), values)
    elif both and first.keys() == second.keys() and (one.form, one.group) == (other.form, other.group):
        yield Conflict(ConflictKind.COPIED, one.at, (one, other), _beside(one, other))


def _beside(one: Event, other: Event) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what stands in either event, label by label."""
    first, second = dict(one.values), dict(other.values)
    return tuple((label, (first.get(label, ""), second.get(label, ""))) for label in {**first, **second})


def _outside(events: Iterable[Event], born: date | None, left_at: datetime | None) -> Iterator[Conflict]:
    """Yield, a sheet each, what happened before the patient's birth, or after they had left."""
    found: dict[tuple[ConflictKind, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.at is None:
            continue
        if born is not None and event.at.date() < born:
            found[ConflictKind.BIRTH, event.sheet].append(event)
        elif left_at is not None and event.at > left_at:
            found[ConflictKind.LEFT, event.sheet].append(event)
    for (kind, _), outside in found.items():
        yield Conflict(kind, outside[0].at, tuple(outside))
