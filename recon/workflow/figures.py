"""The whole at a glance: where the sheets are on their way, what needs somebody now, and how right what is accepted is.

Every figure is a count by an index, or over a few rows: they are looked at again whenever something happened, in a
store of a hundred thousand sheets. How fast work goes is told by ``recon.workflow.paces``.
"""

import shutil
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from recon.model.number import NumberKind
from recon.model.reading import Verdict
from recon.model.sheet import SheetState
from recon.reading.calibration import reader
from recon.reading.calibration.binomial import exact_interval, upper_bound
from recon.reading.calibration.fitting import TARGETS
from recon.store import Store, accounts, figures, outboxes, queries, trust
from recon.verification import sampling
from recon.workflow.numbers import WARN_FROM, number_ranges
from recon.workflow.opening import form_of
from recon.workflow.quality import calibration, tightened

GIB: Final = 1024**3
LOW_DISK, FULL_DISK = 5 * GIB, GIB
SILENT: Final = timedelta(minutes=10)  # nothing was heard for so long of a sheet that set off
_A_DAY: Final = timedelta(days=1)
_USUAL_PAGE: Final = 400_000  # bytes, before the first page came

_ASIDE = (SheetState.BLANK, SheetState.VOID, SheetState.UNUSED, SheetState.REPLACED, SheetState.MISSING)


@dataclass(frozen=True, slots=True)
class Way:
    """Where the sheets are. ``states`` counts them by state; ``wards`` are those verified that are a ward's own.

    ``fields`` wait for a person, ``is_exact`` tells whether so many or about; ``nobodys`` sheets are back and of
    nobody, of ``in_doubt`` ones it is in doubt whose they are. ``unreadable`` pages and files could not be read,
    ``unread`` pages are stored and nobody tried.
    """

    states: dict[SheetState, int]
    wards: int
    fields: int
    is_exact: bool
    nobodys: int
    in_doubt: int
    unreadable: int
    unread: int

    @property
    def issued(self) -> int:
        """Sheets that went out: what lies in the reserve did not."""
        return sum(self.states.values()) - self.states[SheetState.RESERVE]

    @property
    def out(self) -> int:
        """Sheets that are not back, or not wholly, and of which nobody said why."""
        return self.states[SheetState.PRINTED] + self.states[SheetState.RETURNED]

    @property
    def returned(self) -> int:
        """Sheets that are back, wholly or in part."""
        gone = (SheetState.PRINTED, SheetState.VOID, SheetState.UNUSED, SheetState.REPLACED, SheetState.MISSING)
        return self.issued - sum(self.states[state] for state in gone)

    @property
    def to_verify(self) -> int:
        return self.states[SheetState.TO_VERIFY]

    @property
    def to_match(self) -> int:
        """Sheets that are verified, and not yet certainly a patient's."""
        return self.states[SheetState.VERIFIED] - self.wards

    @property
    def to_deliver(self) -> int:
        return self.states[SheetState.MATCHED]

    @property
    def delivered(self) -> int:
        return self.states[SheetState.DELIVERED]

    @property
    def aside(self) -> int:
        """Sheets that go into no record: blank, void, unused, written again, missing, or a ward's own."""
        return sum(self.states[state] for state in _ASIDE) + self.wards


class Concern(StrEnum):
    """What needs somebody, the most urgent first: a wrong patient, then what is lost, then what only waits."""

    IN_DOUBT = "in_doubt"  # whose a sheet is
    DISK = "disk"
    EMERGENCY = "emergency"  # somebody went in where their role does not lead: for administrators
    DIFFERING = "differing"  # what stands at the destination is not what was sent
    DISPUTED = "disputed"  # two scans of one page
    REFUSED = "refused"
    FAULTY = "faulty"
    SILENT = "silent"
    HELD = "held"  # a destination to which nothing goes
    TIGHTENED = "tightened"
    NUMBERS = "numbers"
    UNREADABLE = "unreadable"
    UNREAD = "unread"
    PROPOSED = "proposed"
    APPROVAL = "approval"
    UNCOUNTED = "uncounted"


@dataclass(frozen=True, slots=True)
class Need:
    """``count`` of something that needs somebody; ``about`` has what else its words tell, by name."""

    concern: Concern
    count: int
    is_urgent: bool = False
    about: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Watch:
    """Of ``seen`` that were looked at again, ``wrong`` were not what had been taken for true."""

    seen: int
    wrong: int

    @property
    def interval(self) -> tuple[float, float]:
        """The interval that holds the share of wrong ones with 95 % confidence (Clopper and Pearson).

        Where none was wrong it starts at nothing, and all the doubt is left to its upper end.
        """
        return (0.0, upper_bound(0, self.seen)) if not self.wrong else exact_interval(self.wrong, self.seen)


@dataclass(frozen=True, slots=True)
class Trust:
    """How right it is what nobody looks at, and what people decide, as far as it was looked at again.

    ``accepted`` are the fields accepted without a person, of all sources together, ``blank`` those called blank,
    ``people`` the decisions that a second person took again.
    """

    accepted: Watch
    blank: Watch
    people: Watch


def way(store: Store, *, with_fields: bool = True) -> Way:
    """Return where the sheets are; ``with_fields`` false leaves the fields out, which take longest to count."""
    wards = _wards(store)
    fields, is_exact = figures.fields_waiting(store) if with_fields else (0, True)
    return Way(
        states={SheetState(state): count for state, count in queries.states(store).items()},
        wards=figures.finished_for_wards(store, wards) if wards else 0,
        fields=fields,
        is_exact=is_exact,
        nobodys=figures.nobodys_sheets(store, wards),
        in_doubt=figures.doubted_sheets(store),
        unreadable=figures.unreadable(store),
        unread=figures.unread_pages(store),
    )


def needs(store: Store) -> tuple[Need, ...]:
    """Return what needs somebody now, the most urgent first."""
    silent_since = store.clock() - SILENT
    stuck = figures.stuck(store, silent_since=silent_since)
    counted = (
        Need(Concern.IN_DOUBT, figures.doubted_sheets(store), is_urgent=True),
        Need(Concern.DIFFERING, stuck.differing, is_urgent=True),
        Need(Concern.DISPUTED, figures.disputed_pages(store)),
        Need(Concern.REFUSED, stuck.refused),
        Need(Concern.FAULTY, stuck.faulty),
        Need(Concern.SILENT, stuck.silent),
        Need(Concern.UNREADABLE, figures.unreadable(store)),
        Need(Concern.UNREAD, figures.unread_pages(store)),
        Need(Concern.PROPOSED, figures.open_proposals(store)),
        Need(Concern.APPROVAL, figures.waiting_approvals(store)),
        Need(Concern.UNCOUNTED, figures.uncounted_batches(store)),
    )
    found = [one for one in counted if one.count]
    found += [*_held(store), *_disk(store), *_numbers(store), *_emergencies(store)]
    found += [Need(Concern.TIGHTENED, 1, about={"source": source}) for source in tightened(store)]
    places = list(Concern)
    return tuple(sorted(found, key=lambda one: (not one.is_urgent, places.index(one.concern))))


def trusted(store: Store) -> Trust:
    """Return how much of what was accepted turned out wrong when somebody looked, since acceptance last changed."""
    now, since = calibration(store), {own.source: own.since for own in trust.acceptance(store)}
    seen = wrong = 0
    for source in TARGETS:
        threshold = now.curve(source).threshold
        count, differing = figures.decided_samples(
            store, source, reader(), since=since.get(source, 0), threshold=threshold
        )
        seen += count
        wrong += sum(not sampling.is_right(*one) for one in differing)
    blank = since.get(Verdict.BLANK, 0)
    called, differing = figures.decided_samples(store, Verdict.BLANK, reader(), since=blank, threshold=None)
    return Trust(
        accepted=Watch(seen, wrong),
        blank=Watch(called, sum(not sampling.is_right(*one) for one in differing)),
        people=Watch(*trust.repeated(store)),
    )


# A printed version never changes, and reading a form takes longer than any of the counts.
_IS_WARDS: dict[str, bool] = {}


def _wards(store: Store) -> frozenset[str]:
    """Return the versions of the forms whose sheets are a ward's, and no patient's."""
    versions = figures.printed_versions(store)
    for key, version in versions:
        if version not in _IS_WARDS:
            _IS_WARDS[version] = form_of(store, key, version).is_wards
    return frozenset(version for _, version in versions if _IS_WARDS[version])


def _held(store: Store) -> list[Need]:
    every = outboxes.destinations(store)
    return [Need(Concern.HELD, 1, about={"name": one.name, "why": one.held}) for one in every if one.held]


def _disk(store: Store) -> list[Need]:
    free = shutil.disk_usage(store.folder).free
    if free >= LOW_DISK:
        return []
    pages = free // (figures.bytes_a_page(store) or _USUAL_PAGE)
    return [Need(Concern.DISK, pages, is_urgent=free < FULL_DISK, about={"free": free / GIB})]


def _emergencies(store: Store) -> list[Need]:
    """Return that emergency access was taken since yesterday at this hour; the last is told with its reason."""
    found = accounts.emergencies(store, since=store.clock() - _A_DAY)
    if not found:
        return []
    return [Need(Concern.EMERGENCY, len(found), about={"name": found[-1].person, "why": found[-1].why})]


def _numbers(store: Store) -> list[Need]:
    """Return the kinds of numbers of which four fifths are used; that of none any are left is urgent."""
    found = []
    for kind in NumberKind:
        every = number_ranges(store, kind)
        size, used = sum(one.size for one in every), sum(one.used for one in every)
        if used >= WARN_FROM * size:
            found.append(Need(Concern.NUMBERS, size - used, is_urgent=used >= size, about={"kind": kind}))
    return found
