"""What the account room asks of the program, each a job for the background: it takes the store, and no widget."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from recon.model.custody import Contradiction, Downtime, Envelope, Seal, StrangePage
from recon.model.sheet import SheetState
from recon.store import Store, custody, figures, queries, sheetbook
from recon.store.sheetbook import Papers, Wanted
from recon.workflow import reserving
from recon.workflow.custody import SHIFTS, shift_of
from recon.workflow.downtimes import label
from recon.workflow.opening import form_of

AT_ONCE = 200  # sheets; the next come when the last of them is looked at


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One sheet of the account; ``at`` is local and, as ``operator``, of its first print. ``name`` is the patient's."""

    serial: str
    title: str
    name: str
    ward: str
    operator: str
    at: datetime
    state: SheetState


@dataclass(frozen=True, slots=True)
class Shown:
    """The first of the sheets that are asked for; ``last`` is the place of the last of them."""

    lines: tuple[SheetLine, ...]
    has_more: bool
    last: int = 0


@dataclass(frozen=True, slots=True)
class EnvelopeLine:
    """An envelope of the reserve: ``kept`` sheets lie in it, ``used`` ones belong to downtimes.

    ``at`` is local: since when it is as it is. ``can_go_back``: of the open downtime, some of it did not come back.
    """

    batch: str
    seal: Seal
    ward: str
    titles: tuple[str, ...]
    kept: int
    used: int
    at: datetime
    can_go_back: bool


@dataclass(frozen=True, slots=True)
class Blank:
    """A sheet that may go back into its envelope."""

    serial: str
    title: str


@dataclass(frozen=True, slots=True)
class Account:
    """How many sheets are in each state, and what keeps the downtime open.

    ``batches`` counts the open ones; ``downtime`` is the open one, if any, and ``name`` what people call it. ``entry``
    is the last of the ledger when it was looked at. ``reserve`` are the closed envelopes, and those of that downtime.
    """

    counts: dict[SheetState, int]
    unexplained: int
    batches: int
    contradictions: tuple[Contradiction, ...]
    strange: tuple[StrangePage, ...]
    downtime: Downtime | None
    name: str
    zone: tzinfo
    entry: int
    reserve: tuple[EnvelopeLine, ...] = ()

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class WardShift:
    """What was printed for a ward during one shift, both local time: pages back, out, accounted for, or in reserve."""

    ward: str
    start: datetime
    end: datetime
    back: int
    out: int
    said: int
    kept: int = 0


def account(store: Store) -> Account:
    with store.snapshot():
        downtime = custody.open_downtime(store)
        left = sheetbook.count(store, unexplained_of(store)) if downtime else 0
        counts = {SheetState(state): number for state, number in queries.states(store).items()}
        return Account(
            counts=counts,
            unexplained=left,
            batches=figures.uncounted_batches(store),
            contradictions=custody.contradictions(store),
            strange=custody.strange_pages(store),
            downtime=downtime,
            name=label(store, downtime) if downtime else "",
            zone=store.timezone,
            entry=custody.last_entry(store),
            reserve=_reserve(store, downtime),
        )


def _reserve(store: Store, downtime: Downtime | None) -> tuple[EnvelopeLine, ...]:
    """Return the envelopes that somebody may have in hand: closed ones first."""
    found = [one for one in reserving.reserve(store) if one.seal is Seal.CLOSED or _is_of(one, downtime)]
    titles = {form.key: form.title for form in queries.forms(store)} if found else {}
    lines = [
        EnvelopeLine(
            one.batch,
            one.seal,
            ", ".join(one.wards),
            tuple(titles.get(key, key) for key in one.forms),
            one.kept,
            one.used,
            (one.since if one.kept else one.opened_at or one.since).astimezone(store.timezone),
            _is_of(one, downtime) and bool(reserving.returnable(store, one.batch)),
        )
        for one in found
    ]
    return tuple(sorted(lines, key=lambda one: one.seal is not Seal.CLOSED))


def _is_of(one: Envelope, downtime: Downtime | None) -> bool:
    return downtime is not None and downtime.id in one.downtimes


def blanks_of(store: Store, batch: str) -> tuple[Blank, ...]:
    """Return what of the envelope may go back into it, as it was printed."""
    titles = {form.key: form.title for form in queries.forms(store)}
    found = (queries.sheet(store, serial) for serial in reserving.returnable(store, batch))
    return tuple(Blank(one.serial, titles.get(one.form, one.form)) for one in found)


def unexplained_of(store: Store) -> Wanted:
    """Return what asks for the sheets of the open downtime that nobody explained; of none where none is open."""
    downtime = custody.open_downtime(store)
    own = tuple(version for key, version in figures.printed_versions(store) if form_of(store, key, version).is_wards)
    return Wanted(left_in=downtime.id if downtime else "", wards_own=own)


def wanted(store: Store, state: SheetState | None, text: str, *, is_all: bool) -> Wanted:
    """Return what asks for the sheets that are shown; with no ``state``, those that nobody explained, or all."""
    words = tuple(text.casefold().replace("-", " ").split())
    if state is not None or is_all:
        return Wanted(state, words=words)
    left = unexplained_of(store)
    return Wanted(left_in=left.left_in, wards_own=left.wards_own, words=words)


def shown(store: Store, asked: Wanted, at_least: int = AT_ONCE) -> Shown:
    """Return the first ``at_least`` sheets that are asked for."""
    found = sheetbook.lines(store, asked, at_most=at_least)
    return Shown(_lines(store, found), len(found) == at_least, found[-1].place if found else 0)


def more(store: Store, asked: Wanted, before: Shown) -> Shown:
    """Return those that are shown, and the next."""
    found = sheetbook.lines(store, asked, after=before.last, at_most=AT_ONCE)
    lines = (*before.lines, *_lines(store, found))
    return Shown(lines, len(found) == AT_ONCE, found[-1].place if found else before.last)


def _lines(store: Store, found: Iterable[sheetbook.Line]) -> tuple[SheetLine, ...]:
    zone = store.timezone
    return tuple(
        SheetLine(
            one.serial,
            one.title,
            f"{one.patient.birth_name.upper()} {one.patient.given_names}" if one.patient else "",
            one.ward,
            one.operator,
            one.at.astimezone(zone),
            one.state,
        )
        for one in found
    )


def ward_shifts(store: Store) -> tuple[WardShift, ...]:
    """Return a line for each ward and shift in which something was printed; what is of no ward comes last."""
    return _grouped(sheetbook.papers(store), store.timezone)


def _grouped(found: Iterable[Papers], zone: tzinfo) -> tuple[WardShift, ...]:
    counts: dict[tuple[str, datetime, datetime], Counter[str]] = {}
    for one in found:
        start, end = shift_of(one.since.astimezone(zone), SHIFTS)
        counts.setdefault((one.ward, start, end), Counter())[one.stands] += one.pages
    return tuple(
        WardShift(ward, start, end, inside["back"], inside["out"], inside["said"], inside["kept"])
        for (ward, start, end), inside in sorted(counts.items(), key=lambda one: (not one[0][0], one[0]))
    )
