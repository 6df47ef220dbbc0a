"""The reserve: blank paper printed in quiet times and put by, an envelope for each print run.

A closed envelope belongs to no downtime, and none waits for it. It joins one as a whole when somebody opens it, or by
itself with the first sign that its paper is in use: then nothing that was written on any of it can be lost in silence.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from recon.design.serials import parse_serial
from recon.errors import InvalidValue, ReserveError, UsageError
from recon.language import tr
from recon.model.custody import Downtime, Envelope, Seal
from recon.model.ledger import Act
from recon.model.sheet import Sheet
from recon.store import Journal, Store, custody, envelopes, print_batches, queries
from recon.workflow.downtimes import ensure_open, every, label
from recon.workflow.issuing import short
from recon.workflow.opening import sheet_of


@dataclass(frozen=True, slots=True)
class Opened:
    """An envelope that was opened: its batch, how many sheets are awaited from now on, and the downtime they joined."""

    batch: str
    sheets: int
    downtime: Downtime


@dataclass(frozen=True, slots=True)
class PutBack:
    """What was put into an envelope: its batch, and how many sheets."""

    batch: str
    sheets: int


def reserve(store: Store) -> tuple[Envelope, ...]:
    """Return the envelopes, closed ones and those that were opened, in the order they were printed."""
    return envelopes.envelopes(store)


def envelope_to_json(store: Store, one: Envelope) -> dict[str, Any]:
    """Return the envelope as a row for other programs."""
    return {
        "batch": one.batch,
        "state": one.seal.value,
        "wards": list(one.wards),
        "forms": list(one.forms),
        "sheets": one.sheets,
        "pages": one.pages,
        "in_reserve": one.kept,
        "in_use": one.used,
        "operator": one.operator,
        "at": one.at.isoformat(),
        "since": one.since.isoformat(),
        "opened_at": one.opened_at and one.opened_at.isoformat(),
        "opened_by": one.opened_by,
        "downtimes": [label(store, downtime) for downtime in every(store) if downtime.id in one.downtimes],
    }


class Told(Protocol):
    """What is told of an envelope, wherever it is told: its seal, and how many sheets lie in it."""

    @property
    def seal(self) -> Seal: ...
    @property
    def kept(self) -> int: ...


def summary(found: Iterable[Told]) -> dict[str, int]:
    """Return how many envelopes are closed, and how many sheets lie in them."""
    closed = [one for one in found if one.seal is Seal.CLOSED]
    return {"envelopes": len(closed), "sheets": sum(one.kept for one in closed)}


def open_envelopes(store: Store, names: Iterable[str], *, operator: str) -> tuple[Opened, ...]:
    """Open envelopes, each named by its number, the end of it, or a sheet in it; all of them or none.

    What lies in them joins the downtime that is open; where there is none, one begins.

    Raises:
        UnknownBatch: if there is none of that number.
        ReserveError: if there is nothing in it to be taken out.
    """
    with store.transaction(operator) as journal:
        batches = dict.fromkeys(batch for name in names for batch in _named(store, name))
        for batch in batches:
            if not envelopes.is_closed(store, batch):
                raise ReserveError(reason=tr("reserve.not_closed", batch=short(batch)))
        kept = {one.batch: one.kept for one in envelopes.envelopes(store)}
        return tuple(Opened(batch, kept.get(batch, 0), _open(store, journal, batch)) for batch in batches)


def in_use(store: Store, journal: Journal, serial: str, copy: int | None = None) -> None:
    """Open the envelope of a sheet that shows itself to be in use, in the transaction that tells so.

    ``copy`` is the one that is seen; None is any, where it is not known which.
    """
    for batch in envelopes.closed_with(store, serial, copy):
        _open(store, journal, batch)


def put_back(store: Store, names: Sequence[str], *, counted: int | None = None, operator: str) -> tuple[PutBack, ...]:
    """Put blank paper of the open downtime into the reserve, which no longer waits for it.

    Args:
        store: that issued it.
        names: serials of sheets, or the number of one print run, which is all of it that did not come back.
        counted: with a print run, how many sheets somebody counted in its envelope. Where as many did not come back,
            none is out; where fewer were counted, paper is in use somewhere that nobody may stop to wait for.
        operator: who says so.

    Raises:
        UnknownBatch, UnknownSheet: if there is none of that number.
        ReserveError: if no downtime is open, if a sheet is not blank paper of it, or if it was counted otherwise.
        UsageError: if a print run was not counted.
    """
    with store.transaction(operator) as journal:
        downtime = custody.open_downtime(store)
        if downtime is None:
            raise ReserveError(reason=tr("reserve.none_open"))
        if len(names) == 1 and _serial(store, names[0]) is None:
            chosen = _counted(store, downtime, print_batches.batch(store, names[0]).batch, counted)
        else:
            chosen = _chosen(store, downtime, [sheet_of(store, name) for name in names])
        return tuple(_keep(journal, batch, chosen) for batch in dict.fromkeys(batch for _, _, batch in chosen))


def returnable(store: Store, name: str) -> tuple[str, ...]:
    """Return the serials of the print run that may be put into the reserve, as printed; none where no downtime is open.

    Raises:
        UnknownBatch: if there is none of that number.
    """
    batch, downtime = print_batches.batch(store, name).batch, custody.open_downtime(store)
    if downtime is None:
        return ()
    return tuple(serial for serial, _, _ in envelopes.returnable(store, downtime.id, batch))


_Copy = tuple[str, int, str]


def _named(store: Store, name: str) -> tuple[str, ...]:
    """Return the batches that a person means by their number, or by a sheet."""
    serial = _serial(store, name)
    if serial is None:
        return (print_batches.batch(store, name).batch,)
    found = envelopes.closed_with(store, serial)
    if not found:
        raise ReserveError(reason=tr("reserve.not_in_one", sheet=serial))
    return found


def _serial(store: Store, name: str) -> str | None:
    """Return the serial that was typed, None where it is none of ours."""
    try:
        serial = parse_serial(name)
    except InvalidValue:
        return None
    return serial if queries.is_issued(store, serial) else None


def _open(store: Store, journal: Journal, batch: str) -> Downtime:
    """Open the envelope; return the downtime that what lies in it joins."""
    downtime = ensure_open(store, journal)
    journal.record(Act.RESERVE_OPENED, batch, {"downtime": downtime.id})
    return downtime


def _chosen(store: Store, downtime: Downtime, sheets: Sequence[Sheet]) -> tuple[_Copy, ...]:
    """Return the copies of these sheets that may go into the reserve: of all of them, or it is refused."""
    known = {one[0]: one for one in envelopes.returnable(store, downtime.id)}
    for sheet in sheets:
        if sheet.serial not in known:
            reason = tr("reserve.not_blank", sheet=sheet.serial, state=tr(f"states.{sheet.state}"))
            raise ReserveError(reason=reason)
    return tuple(known[serial] for serial in dict.fromkeys(sheet.serial for sheet in sheets))


def _counted(store: Store, downtime: Downtime, batch: str, counted: int | None) -> tuple[_Copy, ...]:
    """Return what did not come back of the print run, if just as much was counted."""
    found = envelopes.returnable(store, downtime.id, batch)
    if not found:
        raise ReserveError(reason=tr("reserve.nothing_back", batch=short(batch)))
    if counted is None:
        raise UsageError(reason=tr("reserve.not_counted", batch=short(batch)))
    if counted != len(found):
        key = "reserve.fewer" if counted < len(found) else "reserve.more"
        missing = abs(len(found) - counted)
        reason = tr(key, batch=short(batch), counted=counted, out=len(found), missing=missing)
        raise ReserveError(reason=reason)
    return found


def _keep(journal: Journal, batch: str, chosen: Sequence[_Copy]) -> PutBack:
    theirs = [[serial, copy] for serial, copy, of in chosen if of == batch]
    journal.record(Act.RESERVE_KEPT, batch, {"sheets": theirs})
    return PutBack(batch, len(theirs))
