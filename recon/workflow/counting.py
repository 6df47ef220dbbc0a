"""Print batches: which wait until somebody counts what came out of the printer, and that count."""

from collections.abc import Sequence
from typing import Any

from recon.design.serials import parse_serial
from recon.errors import BatchCounted, InvalidValue, SheetStateError, UnknownSheet
from recon.language import tr
from recon.model.ledger import Act
from recon.model.sheet import SheetState
from recon.store import Journal, Store, custody, print_batches, queries
from recon.store.print_batches import PrintBatch, PrintedCopy
from recon.workflow.issuing import short

__all__ = ["PrintBatch", "PrintedCopy", "batch_to_json", "batches", "copies_in", "count_batch", "short"]


def batches(store: Store, *, only_open: bool = False) -> tuple[PrintBatch, ...]:
    """Return the print batches, oldest first; ``only_open``: those that nobody has counted."""
    return print_batches.batches(store, only_open=only_open)


def copies_in(store: Store, name: str) -> tuple[PrintedCopy, ...]:
    """Return what the batch is made of, in the order of its PDF; ``name`` is its number, or the end of it.

    Raises:
        UnknownBatch: if there is none, or several.
    """
    return print_batches.copies_in(store, print_batches.batch(store, name).batch)


def batch_to_json(batch: PrintBatch) -> dict[str, Any]:
    """Return the batch as a row for other programs."""
    return {
        "batch": batch.batch,
        "open": batch.is_open,
        "at": batch.at.isoformat(),
        "operator": batch.operator,
        "forms": list(batch.forms),
        "sheets": batch.sheets,
        "pages": batch.pages,
        "out": batch.out,
        "printer": batch.printer,
        "job": batch.job,
        "returned": batch.returned,
        "lost": batch.lost,
        "counted_at": batch.counted_at and batch.counted_at.isoformat(),
        "counted_by": batch.counted_by,
    }


def count_batch(
    store: Store,
    name: str,
    *,
    lost: Sequence[str] = (),
    last: str | None = None,
    nothing: bool = False,
    operator: str,
) -> PrintBatch:
    """Record which sheets of the batch came out of the printer: all of them but those named.

    A sheet of which no copy ever came out is void from then on, with the reason; should it come back, it did come out.

    Args:
        store: that issued them.
        name: the batch's number, or the end of it.
        lost: serials that did not come out.
        last: the last serial that came out: those after it did not.
        nothing: whether nothing at all came out.
        operator: who counted.

    Raises:
        UnknownBatch: if there is none of that number, or several.
        BatchCounted: if somebody counted it before.
        UnknownSheet: if one of the serials is not in the batch.
        SheetStateError: if one that is said not to have come out is back already, or has another one's content.
    """
    with store.transaction(operator) as journal:
        # Looked at in the transaction, so that nobody counts it between the look and the word.
        batch = print_batches.batch(store, name)
        if batch.counted_at is not None:
            at = batch.counted_at.astimezone(store.timezone)
            raise BatchCounted(batch=short(batch.batch), by=batch.counted_by, at=f"{at:%d/%m/%Y %H:%M}")
        copies = print_batches.copies_in(store, batch.batch)
        missed = _missed(copies, lost, last, nothing=nothing)
        for copy in missed:
            _refuse_if_back(store, copy)
        _record(store, journal, batch, missed)
    return print_batches.batch(store, batch.batch)


def _missed(
    copies: Sequence[PrintedCopy], lost: Sequence[str], last: str | None, *, nothing: bool
) -> tuple[PrintedCopy, ...]:
    places = {copy.serial: place for place, copy in enumerate(copies)}
    named = {_place(places, serial) for serial in lost}
    end = len(copies) if last is None else _place(places, last) + 1
    return tuple(copy for place, copy in enumerate(copies) if nothing or place >= end or place in named)


def _place(places: dict[str, int], typed: str) -> int:
    try:
        return places[parse_serial(typed)]
    except (InvalidValue, KeyError) as error:
        raise UnknownSheet(sheet=typed) from error


def _refuse_if_back(store: Store, copy: PrintedCopy) -> None:
    if print_batches.is_back(store, copy):
        state = queries.sheet(store, copy.serial).state
        raise SheetStateError(sheet=copy.serial, state=tr(f"states.{state}"), reason=tr("printing.came_out"))


def _record(store: Store, journal: Journal, batch: PrintBatch, missed: Sequence[PrintedCopy]) -> None:
    why = tr("printing.why_void", batch=short(batch.batch))
    journal.record(Act.BATCH_COUNTED, batch.batch, {"lost": [[copy.serial, copy.copy] for copy in missed], "why": why})
    for serial in print_batches.without_paper(store, batch.batch):
        sheet = queries.sheet(store, serial)
        if custody.replaced_by(store, serial):
            state, reason = tr(f"states.{sheet.state}"), tr("account.replaces")
            raise SheetStateError(sheet=serial, state=state, reason=reason)
        if sheet.state is not SheetState.VOID:
            journal.record(Act.SHEET_VOIDED, serial, {"why": why})
