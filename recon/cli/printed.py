"""What the verbs that print have in common: for whom, where to, how far it is, stopping it, what was printed."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from recon.cli.interrupts import stopping
from recon.cli.output import complain, say
from recon.errors import UsageError
from recon.language import tr
from recon.store import Store
from recon.workflow.cups import Fate, fate
from recon.workflow.issuing import Printed, short
from recon.workflow.wards import NOBODY, Whom, of_list, of_numbers, of_ward


@dataclass(frozen=True, slots=True)
class Watched:
    """What a print run tells, and asks, while it draws."""

    progress: Callable[[int], None]
    stop: Callable[[], bool]


def add_whom(parser: ArgumentParser, blank: str, name: str = "--blank") -> None:
    """Add the options that say for whom to print; ``blank`` explains the one that prints for nobody, ``name``."""
    whom = parser.add_mutually_exclusive_group()
    whom.add_argument("--roster", type=Path, metavar="CSV", help=tr("cli.print.roster"))
    whom.add_argument("--patient", nargs="+", metavar="IPP", help=tr("cli.print.patient"))
    whom.add_argument(name, type=count, dest="blank", metavar="N", help=blank)
    parser.add_argument("--ward", metavar=tr("cli.name"), help=tr("cli.print.ward"))


def chosen(store: Store, options: Namespace) -> Whom:
    """Return for whom to print.

    Raises:
        UsageError: if the options do not say.
        RosterError, UnknownPatient: if somebody cannot be found.
    """
    if options.blank:
        return NOBODY
    if options.patient:
        if options.ward:
            raise UsageError(reason=tr("cli.print.patient_and_ward"))
        return of_numbers(store, options.patient)
    if options.roster:
        return of_list(options.roster, options.ward or "")
    if options.ward:
        return of_ward(store, options.ward)
    raise UsageError(reason=tr("printing.nothing"))


def add_destination(parser: ArgumentParser) -> None:
    """Add the options that say where the sheets go."""
    parser.add_argument("--out", type=Path, required=True, metavar="PDF", help=tr("cli.print.out"))
    parser.add_argument("--manifest", type=Path, metavar="JSON", help=tr("cli.print.manifest"))
    parser.add_argument("--printer", metavar=tr("cli.name"), help=tr("cli.print.printer"))
    parser.add_argument("--duplex", action="store_true", help=tr("cli.print.duplex"))


@contextmanager
def watching() -> Iterator[Watched]:
    """Show how many sheets are drawn, on a terminal, and have Ctrl-C stop the run where it can stop."""
    from rich.console import Console
    from rich.progress import Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), TextColumn("{task.completed:.0f}"), TimeElapsedColumn())
    progress = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
    with progress as bar, stopping() as stop:
        task = bar.add_task(tr("cli.print.drawn"), total=None)
        yield Watched(lambda done: bar.update(task, completed=done), stop)


def tell(printed: Printed, printer: str | None) -> None:
    """Say what was printed, and that somebody is to count it."""
    say(tr("cli.print.done", sheets=len(printed.serials), pages=printed.pages, out=printed.out))
    if printer:
        complain(tr("cli.print.sent", printer=printer, job=printed.job or "?"))
        found = fate(printed.job or "")
        if found in (Fate.HELD, Fate.STOPPED, Fate.CANCELLED, Fate.FAILED):
            complain(tr("cli.batches.fate", fate=tr(f"printing.fate.{found}")))
    complain(tr("cli.print.count", batch=short(printed.batch)))
    if printed.kept:
        complain(tr("reserve.cli.printed", batch=short(printed.batch)))


def count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(tr("cli.print.no_count", text=text))
    return int(text)
