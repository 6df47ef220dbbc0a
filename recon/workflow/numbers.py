"""Downtime numbers: giving them out, and ranges of them that come from elsewhere or go to other stations."""

import json
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ulid import ULID

from recon import bounded
from recon.delivery.files import write_whole
from recon.design.numbers import Span, number_at, own_span, parse_number, place_of, spare_span
from recon.errors import InvalidValue, NumbersExhausted, RangeRefused
from recon.language import system_reason, tr
from recon.model.ledger import Act
from recon.model.number import NumberKind, NumberRange
from recon.store import Journal, Store, ranges

FORMAT = "recon-number-range/1"
WARN_FROM = 0.8
_LONGEST = 32
_RANDOM = secrets.SystemRandom()


def issue_number(store: Store, journal: Journal, kind: NumberKind | str) -> str:
    """Give out a temporary patient or stay number, for good: it is never given out again.

    It is drawn at random from the ranges that came from elsewhere, oldest first; where there are none, from the
    station's own share.

    Args:
        store: whose numbers.
        journal: of the transaction that uses the number, so that both happen or neither.
        kind: what is to be named.

    Raises:
        NumbersExhausted: if none is left; the message says where to get some.
    """
    kind = NumberKind(kind)
    numbers = free_numbers(store, kind, 1)
    give_out(store, journal, kind, numbers)
    return numbers[0]


def free_numbers(store: Store, kind: NumberKind, count: int) -> list[str]:
    """Return ``count`` numbers that nobody has yet, drawn as ``issue_number`` draws them; none is given out.

    Raises:
        NumbersExhausted: if fewer are left.
    """
    return _draw(store, kind, count)


def give_out(store: Store, journal: Journal, kind: NumberKind, numbers: Sequence[str]) -> bool:
    """Give ``numbers`` out for good; False, and none is, if one of them was given out since it was drawn."""
    if ranges.used_among(store, kind, numbers):
        return False
    for number in numbers:
        journal.record(Act.NUMBER_ISSUED, number, {"kind": kind.value})
    return True


def new_serials(store: Store, count: int) -> list[str]:
    """Return ``count`` sheet serials that were never used, from the station's share; printing the sheets uses them.

    Raises:
        NumbersExhausted: if fewer are left.
    """
    return _draw(store, NumberKind.SHEET, count)


def number_ranges(store: Store, kind: NumberKind | None = None) -> tuple[NumberRange, ...]:
    """Return the ranges that numbers are drawn from, of one kind or of all, in the order they are drawn from."""
    kinds = tuple(NumberKind) if kind is None else (kind,)
    return tuple(one for each in kinds for one in (ranges.ranges(store, each) or (_own(store, each),)))


def given_ranges(store: Store) -> tuple[NumberRange, ...]:
    """Return the ranges that were given to other stations."""
    return tuple(one for kind in NumberKind for one in ranges.given(store, kind))


def warnings(store: Store, language: str | None = None) -> tuple[str, ...]:
    """Return a sentence for each kind of which four fifths of all numbers are used."""
    found = []
    for kind in NumberKind:
        every = number_ranges(store, kind)
        size, used = sum(one.size for one in every), sum(one.used for one in every)
        if used >= WARN_FROM * size:
            name = tr(f"numbers.kind.{kind}", language)
            found.append(tr("numbers.warning", language, used=used, size=size, kind=name))
    return tuple(found)


def reserve(store: Store, kind: NumberKind, size: int, out: Path, *, name: str = "", operator: str) -> NumberRange:
    """Set ``size`` numbers of this station's share aside for another station (``name``), and write them to ``out``.

    Raises:
        RangeRefused: if so many are not left to give.
        OutputError: if the file cannot be written; nothing is set aside then.
    """
    if size < 1:
        raise RangeRefused(reason=tr("numbers.too_small"))
    with store.transaction(operator) as journal:
        span = _spare(store, kind, size)
        first, last = number_at(kind, span.first), number_at(kind, span.end - 1)
        chosen = NumberRange(str(ULID.from_datetime(store.clock())), kind, first, last, size, name=name)
        row = {"kind": kind.value, "first": first, "last": last, "size": size, "name": name}
        journal.record(Act.RANGE_GIVEN, chosen.id, row)
        # In the transaction: a range whose file could not be written was never given.
        told = {"format": FORMAT, "id": chosen.id, "from": store.station, **row}
        write_whole(out, json.dumps(told, ensure_ascii=False, indent=1).encode())
    return chosen


def import_range(store: Store, file: Path, *, kind: NumberKind | None = None, operator: str) -> NumberRange:
    """Take a range that another station gave, or a plain list of numbers that the hospital reserved, one a line.

    Args:
        store: takes it; from now on numbers of that kind are drawn from such ranges alone.
        file: what ``reserve`` wrote, or UTF-8 text.
        kind: what the numbers of a plain list are.
        operator: who imports.

    Raises:
        RangeRefused: if it is no range, was imported before, or has a number that is this station's already.
    """
    text = _text(file)
    with store.transaction(operator) as journal:
        if text.lstrip().startswith("{"):
            taken, detail = _given(store, file, text), {}
        else:
            taken, numbers = _listed(store, file, text, kind)
            detail = {"numbers": numbers}
        row = {"kind": taken.kind.value, "first": taken.first, "last": taken.last}
        journal.record(Act.RANGE_ADDED, taken.id, row | {"size": taken.size, "name": taken.name} | detail)
    return taken


def _draw(store: Store, kind: NumberKind, count: int) -> list[str]:
    drawn: list[str] = []
    every = number_ranges(store, kind)
    for one in every:
        if one.left > 0 and len(drawn) < count:
            drawn += _free(store, one, min(count - len(drawn), one.left))
    if len(drawn) < count:
        name = tr(f"numbers.kind.{kind}")
        raise NumbersExhausted(kind=name, word=kind.value, left=len(drawn), wanted=count)
    return drawn


def _free(store: Store, one: NumberRange, count: int) -> list[str]:
    """Return ``count`` numbers of the range that nobody uses, drawn at random."""
    if one.listed:
        return _RANDOM.sample(ranges.listed_left(store, one.kind, one.id), count)
    places = range(place_of(one.kind, one.first), place_of(one.kind, one.last) + 1)
    if 2 * (one.used + count) > one.size:
        used = set(ranges.used(store, one.kind, one.first, one.last))
        return _RANDOM.sample([n for n in (number_at(one.kind, place) for place in places) if n not in used], count)
    # Most are free: drawing until one is costs less than listing them all.
    fresh: list[str] = []
    while len(fresh) < count:
        drawn = [number_at(one.kind, place) for place in _RANDOM.sample(places, count - len(fresh))]
        taken = ranges.used_among(store, one.kind, drawn).union(fresh)
        fresh += [number for number in drawn if number not in taken]
    return fresh


def _own(store: Store, kind: NumberKind) -> NumberRange:
    span = own_span(kind, store.station)
    first, last = number_at(kind, span.first), number_at(kind, span.end - 1)
    used = ranges.count_used(store, kind, first, last)
    return NumberRange("", kind, first, last, len(span), used, name=tr("numbers.own"))


def _spare(store: Store, kind: NumberKind, size: int) -> Span:
    """Return the next ``size`` places of what this station gives away, with none among them that is in use."""
    span = spare_span(kind, store.station)
    # What a station gave that this store was put back from, or merged with, lies in a share that is not this one's.
    ends = (place_of(kind, one.last) for one in ranges.given(store, kind))
    start = max((end + 1 for end in ends if span.first <= end < span.end), default=span.first)
    while start + size <= span.end:
        # Serials from before there were shares can lie anywhere.
        used = ranges.used(store, kind, number_at(kind, start), number_at(kind, start + size - 1))
        if not used:
            return Span(start, start + size)
        start = place_of(kind, used[-1]) + 1
    raise RangeRefused(reason=tr("numbers.no_room", left=max(span.end - start, 0), kind=tr(f"numbers.kind.{kind}")))


def _text(file: Path) -> str:
    try:
        return bounded.read_bytes(file, bounded.TEXT).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else str(error)
        raise RangeRefused(reason=tr("numbers.unreadable", file=file, reason=reason)) from error


def _given(store: Store, file: Path, text: str) -> NumberRange:
    """Return the range that another station wrote, if it is whole and nobody else's here."""
    try:
        taken = _decoded(bounded.json_of(text))
    except (ValueError, KeyError, TypeError, AttributeError, InvalidValue) as error:
        raise RangeRefused(reason=tr("numbers.not_a_range", file=file)) from error
    present = ranges.ranges(store, taken.kind)
    if any(one.id == taken.id for one in present):
        raise RangeRefused(reason=tr("numbers.known"))
    # What this station set aside itself may come back to it.
    given = [one for one in ranges.given(store, taken.kind) if one.id != taken.id]
    others = [*present, *given, _own(store, taken.kind)]
    if any(taken.first <= one.last and one.first <= taken.last for one in others if not one.listed):
        raise RangeRefused(reason=tr("numbers.overlaps", first=taken.first, last=taken.last))
    return taken


def _decoded(told: dict[str, Any]) -> NumberRange:
    kind = NumberKind(told["kind"])
    first, last = (parse_number(kind, told[end]) for end in ("first", "last"))
    size = place_of(kind, last) - place_of(kind, first) + 1
    if told["format"] != FORMAT or size != told["size"] or size < 1:
        raise ValueError(told)
    return NumberRange(str(ULID.from_str(told["id"])), kind, first, last, size, name=str(told["from"]))


def _listed(store: Store, file: Path, text: str, kind: NumberKind | None) -> tuple[NumberRange, list[str]]:
    """Return the plain list as a range of its own, and its numbers."""
    if kind is None:
        raise RangeRefused(reason=tr("numbers.no_kind", file=file))
    if kind is NumberKind.SHEET:
        raise RangeRefused(reason=tr("numbers.no_sheet_list"))
    numbers = list(_checked(store, text, kind))
    if not numbers:
        raise RangeRefused(reason=tr("numbers.empty_list", file=file))
    name, made = file.name, str(ULID.from_datetime(store.clock()))
    return NumberRange(made, kind, min(numbers), max(numbers), len(numbers), listed=True, name=name), numbers


def _checked(store: Store, text: str, kind: NumberKind) -> Iterator[str]:
    seen = set()
    for line, written in enumerate(text.splitlines(), start=1):
        number = written.strip()
        if not number:
            continue
        if len(number) > _LONGEST or not number.isprintable() or " " in number:
            raise RangeRefused(reason=tr("numbers.bad_number", line=line, value=number[:_LONGEST], most=_LONGEST))
        if number in seen:
            raise RangeRefused(reason=tr("numbers.twice", line=line, value=number))
        if ranges.is_listed(store, kind, number) or ranges.is_used(store, kind, number):
            raise RangeRefused(reason=tr("numbers.number_known", line=line, value=number))
        seen.add(number)
        yield number
