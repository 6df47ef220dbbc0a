"""``recon scan``: keeps what was scanned and reads it; or scans what lies in a scanner, or watches a folder."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from recon.cli import scanners
from recon.cli.interrupts import stopping
from recon.cli.output import complain, say
from recon.errors import FileHeic, PageError, ScannerStopped, UsageError
from recon.intake.scanner import DPI, Source
from recon.language import tr
from recon.store import Store
from recon.workflow.accounting import contradiction_message
from recon.workflow.anchoring import anchor_if_due
from recon.workflow.feeding import Sides
from recon.workflow.issuing import short
from recon.workflow.opening import open_store
from recon.workflow.quality import warning
from recon.workflow.reading_out import fault_message
from recon.workflow.scan_report import ScanReport, Told
from recon.workflow.scanners import drivers
from recon.workflow.scanning import Feed, scan

if TYPE_CHECKING:
    import rich.progress

_NAMED = 3  # more files that are no scans are counted by what they are: a telephone's folder is full of films


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar=tr("cli.path"), help=tr("cli.scan.paths"))
    parser.add_argument("--jobs", type=_jobs, metavar="N", help=tr("cli.scan.jobs"))
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--device", metavar=tr("scanner.cli.name"), help=tr("scanner.cli.device"))
    where.add_argument("--devices", action="store_true", help=tr("scanner.cli.devices"))
    where.add_argument("--watch", type=Path, metavar=tr("cli.folder"), help=tr("scanner.cli.watch"))
    named = (tr("scanner.cli.name"), tr("scanner.cli.place"))
    where.add_argument("--add-scanner", nargs=2, metavar=named, help=tr("scanner.cli.add"))
    where.add_argument("--forget-scanner", metavar=tr("scanner.cli.name"), help=tr("scanner.cli.forget"))
    parser.add_argument("--source", choices=[source.value for source in Source], help=tr("scanner.cli.source"))
    parser.add_argument("--duplex", action="store_true", help=tr("scanner.cli.duplex"))
    parser.add_argument("--two-passes", action="store_true", help=tr("scanner.cli.two_passes"))
    parser.add_argument("--same-order", action="store_true", help=tr("scanner.cli.same_order"))
    parser.add_argument("--dpi", type=int, choices=DPI, default=DPI[-1], help=tr("scanner.cli.dpi"))
    parser.add_argument("--json", action="store_true", help=tr("scanner.cli.json"))


def run(options: Namespace) -> int:
    other = _other_than_scanning(options)
    if other is not None:
        return other(options)
    if not (options.paths or options.device):
        raise UsageError(reason=tr("scanner.cli.nothing"))
    if options.two_passes and (options.duplex or not options.device):
        raise UsageError(reason=tr("scanner.cli.one_side"))
    report = _scan(options)
    _tell(report)
    for source in report.tightened:
        complain(warning(source))
    if report.scanner is not None:
        complain(report.scanner.message())
    return _exit_code(report)


def _other_than_scanning(options: Namespace) -> Callable[[Namespace], int] | None:
    """Return what was asked for instead of scanning, None if nothing was."""
    if options.watch is not None:
        if options.paths:
            raise UsageError(reason=tr("scanner.cli.one_way"))
        from recon.cli.watching import watch_folder

        return watch_folder
    if options.devices:
        return scanners.list_devices
    if options.add_scanner:
        return scanners.add
    return scanners.forget if options.forget_scanner else None


def _scan(options: Namespace) -> ScanReport:
    with open_store(options.store) as store, _progress_bar() as bar, _feed(store, options, bar.hide) as feed:
        done = scan(store, options.paths, operator=options.operator, jobs=options.jobs, progress=bar.tell, feed=feed)
        anchor_if_due(store, operator=options.operator)
        return done


@contextmanager
def _feed(store: Store, options: Namespace, hidden: Callable[[], None]) -> Iterator[Feed | None]:
    """Give the pile to scan; Ctrl-C ends the scanning, and what came until then is read, pressed again it ends all."""
    if options.device is None:
        yield None
        return
    scanner = drivers(store)
    settings = scanners.settings(scanner, store, options)
    with stopping() as is_stopped:
        yield Feed(scanner, settings, is_stopped, scanners.turning(options, hidden))


def _exit_code(report: ScanReport) -> int:
    """Return 0 where all is well, 1 where a person must look, that of page errors where nothing at all was read.

    A scanner that did not go on comes first: there is paper that nobody has scanned.
    """
    if report.scanner is not None and not isinstance(report.scanner, ScannerStopped):
        return report.scanner.exit_code
    failed = bool(report.refused or report.faulty)
    if failed and not (report.read or report.known):
        return PageError.exit_code
    unread_still = any(told.fault for told in report.known)
    is_uneven = report.sides is not None and not report.sides.fit
    told = failed or unread_still or report.repeated or report.void or report.contradictions or report.doubts
    return 1 if told or is_uneven or report.to_verify or report.scanner else 0


def _tell(report: ScanReport) -> None:
    say(tr("cli.scan.files", kept=len(report.kept), known=len(report.known), refused=len(report.refused)))
    say(tr("cli.scan.pages", read=report.read, faulty=len(report.faulty)))
    say(tr("cli.scan.sheets", complete=len(report.complete), to_verify=report.to_verify))
    if report.resumed:
        say(tr("cli.scan.resumed", pages=report.resumed))
    _tell_ignored(report.ignored)
    for told in report.known:
        complain(tr("cli.scan.known", file=told.image))
    _tell_faults((*report.refused, *report.faulty, *report.known))
    _tell_again(report)
    _tell_sides(report.sides)


def _tell_faults(every: Sequence[Told]) -> None:
    """Tell what could not be used, one by one; of photographs by telephones that are all to be made anew, how many."""
    heic = [told for told in every if told.fault is not None and told.fault.code == FileHeic.code]
    if len(heic) > 1:
        complain(tr("intake.heic", count=len(heic)))
        every = [told for told in every if told not in heic]
    for told in every:
        if told.fault is not None:
            complain(f"{_place(told)}: {fault_message(told.fault)}")


def _tell_ignored(files: Sequence[str]) -> None:
    """Tell what in the folders was no scan: a few by name, many by what they are."""
    if len(files) > _NAMED:
        kinds = Counter(Path(file).suffix.lower() or tr("cli.scan.no_suffix") for file in files)
        told = ", ".join(f"{kind} × {count}" for kind, count in kinds.most_common())
        complain(tr("cli.scan.ignored_many", count=len(files), kinds=told))
        return
    for file in files:
        complain(tr("cli.scan.ignored", file=file))


def _tell_sides(sides: Sides | None) -> None:
    """Tell where fronts and backs do not fit together; all of them are kept."""
    if sides is None or sides.fit:
        return
    if sides.backs is None:
        complain(tr("scanner.cli.no_backs", fronts=sides.fronts))
    else:
        complain(tr("scanner.cli.unequal", fronts=sides.fronts, backs=sides.backs))


def _tell_again(report: ScanReport) -> None:
    """Tell the pages that nobody expected: read before, called lost or unused, taken out, or perhaps another's."""
    for told in report.repeated:
        same = tr("cli.scan.repeated", place=_place(told), sheet=told.sheet, page=told.page)
        complain(same if told.fault is None else f"{_place(told)}: {fault_message(told.fault)}")
    for told in report.better:
        complain(tr("cli.scan.better", place=_place(told), sheet=told.sheet, page=told.page))
    for one in report.contradictions:
        complain(contradiction_message(one))
    for batch in report.opened:
        complain(tr("reserve.cli.scanned", batch=short(batch)))
    for told in report.void:
        complain(tr("cli.scan.void", place=_place(told), sheet=told.sheet))
    for doubt in report.doubts:
        page = "" if doubt.page is None else tr("cli.doubts.page", page=doubt.page)
        complain(tr("cli.scan.doubted", sheet=doubt.sheet, page=page, kind=tr(f"matching.kind.{doubt.kind}")))


def _place(told: Told) -> str:
    return told.image if told.position is None else tr("cli.scan.place", file=told.image, page=told.position + 1)


class _Bar:
    """How far the scan is, on a terminal."""

    def __init__(self, bar: "rich.progress.Progress") -> None:
        words = {"keep": tr("cli.scan.keep"), "scan": tr("scanner.cli.scanning"), "read": tr("cli.scan.read")}
        self._bar = bar
        self._tasks = {stage: bar.add_task(word, total=None, visible=False) for stage, word in words.items()}

    def tell(self, stage: str, done: int, total: int) -> None:
        self._bar.start()
        self._bar.update(self._tasks[stage], completed=done, total=total, visible=True)

    def hide(self) -> None:
        """Leave the terminal to a question, until there is something to tell again."""
        self._bar.stop()


@contextmanager
def _progress_bar() -> Iterator[_Bar]:
    """Show how far the scan is, on a terminal; give what tells it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        yield _Bar(bar)


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(tr("cli.scan.no_jobs", text=text))
    return int(text)
