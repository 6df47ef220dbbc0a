"""``recon scan``: keeps what was scanned and reads it."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from recon.cli.output import complain, say
from recon.errors import PageError
from recon.language import tr
from recon.workflow.accounting import contradiction_message
from recon.workflow.opening import open_store
from recon.workflow.quality import warning
from recon.workflow.reading_out import fault_message
from recon.workflow.scanning import ScanReport, Told, scan

Progress = Callable[[str, int, int], None]


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar=tr("cli.path"), help=tr("cli.scan.paths"))
    parser.add_argument("--jobs", type=_jobs, metavar="N", help=tr("cli.scan.jobs"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store, _progress_bar() as progress:
        report = scan(store, options.paths, operator=options.operator, jobs=options.jobs, progress=progress)
    _tell(report)
    for source in report.tightened:
        complain(warning(source))
    return _exit_code(report)


def _exit_code(report: ScanReport) -> int:
    """Return 0 where all is well, 1 where a person must look, that of page errors where nothing at all was read."""
    failed = bool(report.refused or report.faulty)
    if failed and not (report.read or report.known):
        return PageError.exit_code
    unread_still = any(told.fault for told in report.known)
    told = failed or unread_still or report.repeated or report.void or report.contradictions or report.doubts
    return 1 if told or report.to_verify else 0


def _tell(report: ScanReport) -> None:
    say(tr("cli.scan.files", kept=len(report.kept), known=len(report.known), refused=len(report.refused)))
    say(tr("cli.scan.pages", read=report.read, faulty=len(report.faulty)))
    say(tr("cli.scan.sheets", complete=len(report.complete), to_verify=report.to_verify))
    if report.resumed:
        say(tr("cli.scan.resumed", pages=report.resumed))
    for file in report.ignored:
        complain(tr("cli.scan.ignored", file=file))
    for told in report.known:
        complain(tr("cli.scan.known", file=told.image))
    for told in (*report.refused, *report.faulty, *report.known):
        if told.fault is not None:
            complain(f"{_place(told)}: {fault_message(told.fault)}")
    _tell_again(report)


def _tell_again(report: ScanReport) -> None:
    """Tell the pages that nobody expected: read before, called lost or unused, taken out, or perhaps another's."""
    for told in report.repeated:
        same = tr("cli.scan.repeated", place=_place(told), sheet=told.sheet, page=told.page)
        complain(same if told.fault is None else f"{_place(told)}: {fault_message(told.fault)}")
    for one in report.contradictions:
        complain(contradiction_message(one))
    for told in report.void:
        complain(tr("cli.scan.void", place=_place(told), sheet=told.sheet))
    for doubt in report.doubts:
        page = "" if doubt.page is None else tr("cli.doubts.page", page=doubt.page)
        complain(tr("cli.scan.doubted", sheet=doubt.sheet, page=page, kind=tr(f"matching.kind.{doubt.kind}")))


def _place(told: Told) -> str:
    return told.image if told.position is None else tr("cli.scan.place", file=told.image, page=told.position + 1)


@contextmanager
def _progress_bar() -> Iterator[Progress]:
    """Show how far the scan is, on a terminal; give what tells it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        bars = {stage: bar.add_task(tr(f"cli.scan.{stage}"), total=None, visible=False) for stage in ("keep", "read")}

        def tell(stage: str, done: int, total: int) -> None:
            bar.update(bars[stage], completed=done, total=total, visible=True)

        yield tell


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(tr("cli.scan.no_jobs", text=text))
    return int(text)
