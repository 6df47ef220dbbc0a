"""What a sheet is at this moment, if it may go; and why it may not."""

from collections.abc import Iterator
from dataclasses import dataclass

from recon.errors import DrillNotDeliverable, ReconError, StoreError
from recon.language import tr
from recon.model.record import SheetRecord
from recon.model.sheet import Sheet, SheetState
from recon.store import Store, identities, queries
from recon.workflow.outbox.recent import Recent
from recon.workflow.records import sheet_record

READY = (SheetState.MATCHED, SheetState.DELIVERED)


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A sheet that does not go out, and why."""

    sheet: str
    reason: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What went out: sheets and values of them, and what did not; ``marks`` is what is unusual about what went."""

    sheets: tuple[str, ...]
    values: int
    left: tuple[Undelivered, ...]
    marks: tuple[Undelivered, ...] = ()


def record_now(store: Store, serial: str) -> SheetRecord | Undelivered:
    """Return what would go of the sheet now, or why nothing may: call it where nobody writes meanwhile."""
    return Recent.of(store).get(store, serial, lambda: _made(store, serial))


def _made(store: Store, serial: str) -> SheetRecord | Undelivered:
    if store.is_exercise:
        return Undelivered(serial, DrillNotDeliverable().message())
    sheet = queries.sheet(store, serial)
    doubts = tuple(dict.fromkeys(one.kind for one in identities.doubts(store, serial=serial)))
    if doubts and sheet.patient is not None:
        return Undelivered(serial, _doubted(doubts))
    if sheet.state not in READY:
        return Undelivered(serial, tr("outbox.state", state=tr(f"states.{sheet.state}")))
    try:
        return sheet_record(store, sheet)
    except StoreError:
        raise  # it is the disk that does not answer, and no fault of this sheet
    except ReconError as error:
        return Undelivered(serial, error.message())


def record_in_snapshot(store: Store, serial: str) -> SheetRecord | Undelivered:
    """The same, whatever others write meanwhile."""
    with store.snapshot():
        return record_now(store, serial)


def doubted(store: Store) -> Iterator[Undelivered]:
    """Yield the sheets that would go out if it were certain whose they are."""
    kinds: dict[str, list[str]] = {}
    for one in identities.doubts(store):
        kinds.setdefault(one.sheet, []).append(one.kind)
    for serial, found in kinds.items():
        sheet = queries.sheet(store, serial)
        if _is_ready_but_for_doubts(sheet):
            yield Undelivered(serial, _doubted(tuple(dict.fromkeys(found))))


def _is_ready_but_for_doubts(sheet: Sheet) -> bool:
    return sheet.patient is not None and sheet.state in (SheetState.VERIFIED, *READY)


def _doubted(kinds: tuple[str, ...]) -> str:
    return tr("matching.held", reasons="; ".join(tr(f"matching.kind.{kind}") for kind in kinds))
