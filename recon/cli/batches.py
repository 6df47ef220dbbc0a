"""``recon batches``: print runs that nobody has counted yet; ``recon batches count BATCH``: what came out of one."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from recon.cli.output import complain, say, say_json, say_table
from recon.errors import UsageError
from recon.language import tr
from recon.store import Store
from recon.workflow.counting import PrintBatch, PrintedCopy, batch_to_json, batches, copies_in, count_batch, short
from recon.workflow.cups import Fate, fate
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("act", nargs="?", choices=["list", "show", "count"], default="list", help=tr("cli.batches.act"))
    parser.add_argument("batch", nargs="?", metavar=tr("cli.batches.name"), help=tr("cli.batches.batch"))
    came = parser.add_mutually_exclusive_group()
    came.add_argument("--all", action="store_true", help=tr("cli.batches.all"))
    came.add_argument("--not", nargs="+", default=[], dest="lost", metavar=tr("cli.sheet"), help=tr("cli.batches.not"))
    came.add_argument("--last", metavar=tr("cli.sheet"), help=tr("cli.batches.last"))
    came.add_argument("--none", action="store_true", help=tr("cli.batches.none"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    if options.act != "list" and options.batch is None:
        raise UsageError(reason=tr("cli.batches.no_batch"))
    with open_store(options.store) as store:
        return _ACTS[options.act](store, options)


def _list(store: Store, options: Namespace) -> int:
    """List the open batches, or with ``--all`` those that were counted too; 1 where somebody is to count."""
    found = batches(store, only_open=not options.all)
    fates = {batch.batch: fate(batch.job) for batch in found if batch.is_open and batch.job}
    if options.json:
        say_json([_json(batch, fates.get(batch.batch)) for batch in found])
    elif not found:
        say(tr("cli.batches.nothing"))
    for batch in () if options.json else found:
        _tell(store, batch, fates.get(batch.batch))
    return 1 if any(batch.is_open for batch in found) else 0


def _show(store: Store, options: Namespace) -> int:
    """List the sheets of a batch in the order of its PDF."""
    copies = copies_in(store, options.batch)
    if options.json:
        say_json([_copy_json(copy) for copy in copies])
    else:
        say_table([_row(number, copy) for number, copy in enumerate(copies, start=1)])
    return 0


def _count(store: Store, options: Namespace) -> int:
    if not (options.all or options.lost or options.last or options.none):
        raise UsageError(reason=tr("cli.batches.no_word"))
    batch = count_batch(
        store,
        options.batch,
        lost=options.lost,
        last=options.last,
        nothing=options.none,
        operator=options.operator,
    )
    if options.json:
        say_json(batch_to_json(batch))
    else:
        say(tr("cli.batches.counted", batch=short(batch.batch), out=batch.sheets - batch.lost, lost=batch.lost))
    return 0


_ACTS = {"list": _list, "show": _show, "count": _count}


def _tell(store: Store, batch: PrintBatch, became: Fate | None) -> None:
    at = f"{batch.at.astimezone(store.timezone):%d/%m/%Y %H:%M}"
    say(
        tr(
            "cli.batches.line",
            batch=short(batch.batch),
            state=tr("cli.batches.open" if batch.is_open else "cli.batches.closed"),
            at=at,
            operator=batch.operator,
            sheets=batch.sheets,
            pages=batch.pages,
            forms=", ".join(batch.forms),
        )
    )
    if not batch.is_open:
        say(tr("cli.batches.was_counted", by=batch.counted_by, lost=batch.lost))
    if batch.is_open and batch.printer:
        told = tr(f"printing.fate.{became}") if became else tr("cli.batches.not_taken")
        complain(tr("cli.batches.job", printer=batch.printer, job=batch.job or "?", fate=told))
    if batch.is_open and not _is_there(batch):
        complain(tr("cli.batches.no_pdf", out=batch.out, batch=short(batch.batch)))


def _is_there(batch: PrintBatch) -> bool:
    """Tell whether the PDF is where it was to be: a run that was cut off in its last moment issued sheets without."""
    try:
        return Path(batch.out).exists()
    except OSError:
        return True  # on a share, say, that nobody can look into now


def _json(batch: PrintBatch, became: Fate | None) -> dict[str, Any]:
    return batch_to_json(batch) | {"job_state": became and became.value, "pdf_is_there": _is_there(batch)}


def _row(number: int, copy: PrintedCopy) -> tuple[object, ...]:
    lost = copy.lost or ""
    return (number, copy.serial, copy.copy, copy.form, copy.pages, copy.patient or "", lost)


def _copy_json(copy: PrintedCopy) -> dict[str, Any]:
    return {
        "sheet": copy.serial,
        "copy": copy.copy,
        "form": copy.form,
        "pages": copy.pages,
        "patient": copy.patient,
        "lost": copy.lost,
    }
