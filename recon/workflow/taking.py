"""What sources tell of patients, taken into the store: the one way in for lists, messages, servers and people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from itertools import islice
from typing import Any

from recon.errors import UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.likeness import plain
from recon.model.patient import Listed, Patient
from recon.reconciliation.book import Book, Heard, Remark
from recon.reconciliation.changes import Change, Presence
from recon.reconciliation.linkage import is_other_person
from recon.store import Journal, Store, identities, rosters
from recon.store.patients import listed_to_json
from recon.workflow import room_left
from recon.workflow.doubting import check_changed, check_merged, check_papers, check_parted, check_written
from recon.workflow.doubts import in_words
from recon.workflow.suggesting import number_in

# Patients of one ledger entry. More would not be quicker, and an entry is read whole.
CHUNK = 500
# Of whom a person typed: no list that the hospital's system makes can hold them.
BY_HAND = "hand"
# A list that is said to be complete and lacks more of those in the house than this share is some ward's.
_MAY_LEAVE = 0.5
_FEW = 20
_A_CHANGE = 5_000  # bytes that one takes in the ledger and the tables


class Telling(StrEnum):
    """How a source tells of patients, and so what is written down of those of whom it says nothing new."""

    LIST = "list"  # who it is that confirms them, now
    EVENTS = "events"  # when they were last told of
    ONCE = "once"  # nothing


@dataclass(frozen=True, slots=True)
class Told:
    """What one source told: its changes, and what they say together.

    ``as_of`` is when it was true. ``lists`` names what a list says of everybody on it: "identity", "place".
    ``is_complete``: whoever is not on it is not in the house.
    """

    source: str
    as_of: datetime
    changes: Sequence[Change]
    telling: Telling
    lists: tuple[str, ...] = ()
    is_complete: bool = False


@dataclass(slots=True)
class Taken:
    """What came of it: how many were told of, how many are new or otherwise now, who left, which numbers were merged.

    ``new`` of the changed nobody knew before. ``listed`` are the numbers on the lists. ``older`` counts what was known
    more recently already. ``warnings`` and ``left_out`` are sentences for a person: what is odd about the source, and
    which rows and messages were not taken.
    """

    told: int = 0
    messages: int = 0
    changed: int = 0
    new: int = 0
    left: int = 0
    merged: int = 0
    older: int = 0
    warnings: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)


def take_all(store: Store, every: Sequence[Told], taken: Taken, *, operator: str) -> None:
    """Take what each source told, the oldest first, all of it or nothing; what came of it is added to ``taken``.

    Raises:
        StoreShort: if there is too little room for all of it.
        UsageError: if a list that is said to be complete would have most of the house leave.
    """
    count = sum(len(told.changes) for told in every)
    room_left.require(store.folder, _A_CHANGE * count)
    taken.told += count
    taken.listed.update(change.ipp for told in every if told.telling is Telling.LIST for change in told.changes)
    in_order = sorted(every, key=lambda told: told.as_of)
    # What says nothing new is sorted out before anybody else has to wait for us.
    news = [_news(store, told) for told in in_order] if len(in_order) == 1 else [told.changes for told in in_order]
    with store.transaction(operator) as journal:
        for told, changes in zip(in_order, news, strict=True):
            _take_source(store, journal, told, changes, taken)
        complete = [told for told in in_order if told.is_complete]
        if complete:
            _let_leave(store, journal, complete, taken)


def take(
    store: Store,
    journal: Journal,
    changes: Iterable[Change],
    source: str,
    taken: Taken,
    telling: Telling,
    *,
    as_of: datetime | None = None,
) -> None:
    """Take ``changes`` within a transaction; what came of them is added to ``taken``.

    ``as_of`` is until when the source has now told everything, where it goes on telling.
    """
    coded = _coded(store)
    for chunk in _chunks(changes):
        book = _opened(store, chunk, source)
        for change in chunk:
            _remark(book.take(change, compare=telling is Telling.LIST), taken)
        before = _known_before(store, book)
        taken.new += sum(one.patient.ipp not in before for one in book.changed(times=False))
        _write(journal, book, source, taken, telling, as_of)
        _tell_others(store, journal, book, before, taken, telling)
        if source != BY_HAND:
            _hold_against_mergers(store, journal, book, before)
        _hold_against_codes(store, journal, book, before, coded)


def _known_before(store: Store, book: Book) -> dict[str, Listed]:
    """Return whom the store knows, until now, under the numbers that are told otherwise."""
    return rosters.listed(store, (one.patient.ipp for one in book.changed(times=False)))


def _coded(store: Store) -> dict[str, frozenset[str]]:
    """Return the sheets on which each number was seen as a code, by the number, folded."""
    found: dict[str, frozenset[str]] = {}
    for code, serials in identities.coded_sheets(store).items():
        number = plain(number_in(code))
        found[number] = found.get(number, frozenset()) | serials
    return found


def _hold_against_mergers(store: Store, journal: Journal, book: Book, before: Mapping[str, Listed]) -> None:
    """Tell which numbers of two different people a source has made one, and which it has taken out of another.

    What people do of it, two of them have looked at.
    """
    now = {one.patient.ipp: one for one in book.changed(times=False)}
    for ipp, was in before.items():
        into, told = was.merged_into, now[ipp].merged_into
        other = rosters.listed(store, [into or told]).get(into or told)
        if other is None or into == told:
            continue
        if not into:
            check_merged(store, journal, now[ipp].patient, other.patient)
        elif rosters.number_now(store, into) != rosters.number_now(store, ipp):
            check_parted(store, journal, now[ipp].patient, other.patient)


def _hold_against_codes(
    store: Store, journal: Journal, book: Book, before: Mapping[str, Listed], coded: Mapping[str, frozenset[str]]
) -> None:
    """Hold the sheets that bear a number against whom nobody knew to have it until now."""
    found: set[str] = set()
    for one in book.changed(times=False) if coded else ():
        was = before.get(one.patient.ipp)
        numbers = _numbers(one.patient) - (_numbers(was.patient) if was else frozenset())
        if was and was.merged_into != one.merged_into:
            family = rosters.listed(store, (one.patient.ipp, *rosters.numbers_of(store, one.patient.ipp)))
            numbers = numbers.union(*(_numbers(each.patient) for each in family.values()))
        found = found.union(*(coded.get(number, frozenset()) for number in numbers))
    for serial in sorted(found):
        check_papers(store, journal, serial)


def _numbers(patient: Patient) -> frozenset[str]:
    return frozenset(map(plain, (patient.ipp, patient.iep, patient.ins)))


def _tell_others(
    store: Store, journal: Journal, book: Book, before: Mapping[str, Listed], taken: Taken, telling: Telling
) -> None:
    """Tell which numbers have become another person's: their sheets are in doubt.

    What is written on the sheets of all that changed is held against what is known now.
    """
    changed = book.changed(times=False)
    for one in changed:
        was, now = before.get(one.patient.ipp), one.patient
        if was is None or was.patient == now:
            continue
        check_changed(store, journal, was.patient, now)
        # A list tells member by member in what it differs.
        if telling is not Telling.LIST and is_other_person(was.patient, now):
            details = {"ipp": now.ipp, "known": in_words(was.patient), "told": in_words(now)}
            taken.warnings.append(tr("matching.other_person", **details))
    # Whom nobody knew until now had no numbers merged into theirs.
    former = (number for ipp in before for number in rosters.numbers_of(store, ipp))
    for serial in identities.sheets_of(store, *(one.patient.ipp for one in changed), *former):
        check_written(store, journal, serial)


def _opened(store: Store, changes: Sequence[Change], source: str) -> Book:
    """Return the list as far as ``changes`` are about it."""
    book = Book(partial(rosters.listed, store), source)
    book.fetch([ipp for change in changes for ipp in (change.ipp, change.former) if ipp])
    return book


def _chunks(changes: Iterable[Change]) -> Iterator[list[Change]]:
    waiting = iter(changes)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk


def _noted(
    as_of: datetime | None,
    *,
    patients: Sequence[Any] = (),
    confirmed: Sequence[str] = (),
    lists: Sequence[str] = (),
    dropped: Sequence[str] = (),
) -> dict[str, Any]:
    """Return the detail of an entry: see ``recon.store.patients.roster_taken``."""
    told = {"patients": patients, "confirmed": confirmed, "lists": lists, "dropped": dropped}
    return {name: list(said) for name, said in told.items()} | {"as_of": as_of and as_of.astimezone(UTC).isoformat()}


def _news(store: Store, told: Told) -> list[Change]:
    """Return the changes that say anything new, as far as can be seen now."""
    if told.telling is not Telling.LIST:
        return list(told.changes)
    news = []
    for chunk in _chunks(told.changes):
        book = _opened(store, chunk, told.source)
        told_of = {change.ipp for change in chunk if book.take(change, compare=True)}
        told_of |= {one.patient.ipp for one in book.changed(times=False)} | set(book.confirmed())
        news += [change for change in chunk if change.ipp in told_of]
    return news


def _take_source(store: Store, journal: Journal, told: Told, news: Iterable[Change], taken: Taken) -> None:
    take(store, journal, news, told.source, taken, told.telling)
    dropped: list[str] = []
    if told.telling is Telling.LIST:
        held = {change.ipp for change in told.changes}
        dropped = sorted(rosters.ipps_from(store, told.source) - held)
    journal.record(Act.ROSTER_TAKEN, told.source, _noted(told.as_of, lists=told.lists, dropped=dropped))


def _let_leave(store: Store, journal: Journal, complete: Sequence[Told], taken: Taken) -> None:
    """Take that whoever is in the house, but on none of the lists that together are complete, has left it."""
    present = rosters.present_ipps(store, apart_from=BY_HAND)
    leaving = sorted(present.difference(*map(_here, complete)))
    if len(leaving) > max(_FEW, _MAY_LEAVE * len(present)):
        raise UsageError(reason=tr("roster.too_many_leave", leaving=len(leaving), present=len(present)))
    before = taken.changed
    gone = (Change(ipp, complete[0].as_of, presence=Presence.OUT) for ipp in leaving)
    take(store, journal, gone, complete[0].source, taken, Telling.EVENTS)
    taken.left += taken.changed - before


def _here(told: Told) -> set[str]:
    return {change.ipp for change in told.changes if change.presence is Presence.IN}


def _remark(remarks: Iterable[Remark], taken: Taken) -> None:
    for remark in remarks:
        if remark.heard is Heard.OLDER:
            taken.older += 1
            continue
        for member, known, told in remark.members:
            details = {"ipp": remark.change.ipp, "where": remark.change.where, "known": known, "told": told}
            taken.warnings.append(tr("roster.differs", member=tr(f"roster.member.{member}"), **details))


def _write(journal: Journal, book: Book, source: str, taken: Taken, telling: Telling, as_of: datetime | None) -> None:
    changed = book.changed(times=telling is Telling.EVENTS)
    confirmed = book.confirmed() if telling is Telling.LIST else ()
    if changed or confirmed:
        rows = [listed_to_json(one) for one in changed]
        journal.record(Act.ROSTER_TAKEN, source, _noted(as_of, patients=rows, confirmed=confirmed))
    for merger in book.mergers:
        merged = {"into_ipp": merger.ipp, "source": source, "as_of": merger.change.at.isoformat()}
        journal.record(Act.PATIENT_MERGED, merger.former, merged)
    taken.changed += len(book.changed(times=False))
    taken.merged += len(book.mergers)
