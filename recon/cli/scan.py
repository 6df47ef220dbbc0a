"""``recon scan``: keeps what was scanned and reads it; or scans what lies in a scanner, or watches a folder."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from recon.cli.interrupts import stopping
from recon.cli.output import complain, say, say_json, say_table
from recon.errors import PageError, ScannerError, ScannerStopped, UsageError
from recon.intake.sane import Sane
from recon.intake.scanner import DPI, Abilities, Device, Scanner, Settings, Source
from recon.language import tr
from recon.workflow.accounting import contradiction_message
from recon.workflow.anchoring import anchor_if_due
from recon.workflow.opening import open_store
from recon.workflow.quality import warning
from recon.workflow.reading_out import fault_message
from recon.workflow.scanning import Feed, ScanReport, Told, scan

Progress = Callable[[str, int, int], None]


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar=tr("cli.path"), help=tr("cli.scan.paths"))
    parser.add_argument("--jobs", type=_jobs, metavar="N", help=tr("cli.scan.jobs"))
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--device", metavar=tr("scanner.cli.name"), help=tr("scanner.cli.device"))
    where.add_argument("--devices", action="store_true", help=tr("scanner.cli.devices"))
    where.add_argument("--watch", type=Path, metavar=tr("cli.folder"), help=tr("scanner.cli.watch"))
    parser.add_argument("--source", choices=[source.value for source in Source], help=tr("scanner.cli.source"))
    parser.add_argument("--duplex", action="store_true", help=tr("scanner.cli.duplex"))
    parser.add_argument("--dpi", type=int, choices=DPI, default=DPI[-1], help=tr("scanner.cli.dpi"))
    parser.add_argument("--json", action="store_true", help=tr("scanner.cli.json"))


def run(options: Namespace) -> int:
    if options.devices:
        return _list_devices(Sane(), as_json=options.json)
    if not (options.paths or options.device or options.watch):
        raise UsageError(reason=tr("scanner.cli.nothing"))
    if options.watch is not None:
        if options.paths:
            raise UsageError(reason=tr("scanner.cli.one_way"))
        from recon.cli.watching import watch_folder

        return watch_folder(options)
    report = _scan(options)
    _tell(report)
    for source in report.tightened:
        complain(warning(source))
    if report.scanner is not None:
        complain(report.scanner.message())
    return _exit_code(report)


def _scan(options: Namespace) -> ScanReport:
    settings = None if options.device is None else _settings(Sane(), options)
    with open_store(options.store) as store, _progress_bar() as progress, _feed(settings) as feed:
        done = scan(store, options.paths, operator=options.operator, jobs=options.jobs, progress=progress, feed=feed)
        anchor_if_due(store, operator=options.operator)
        return done


def _settings(scanner: Scanner, options: Namespace) -> Settings:
    """Return what was asked for, if the device can do it."""
    device, can = options.device, scanner.abilities(options.device)
    usual = Source.FEEDER if Source.FEEDER in can.sources else Source.FLATBED
    source = Source(options.source) if options.source else usual
    if source not in can.sources:
        raise UsageError(reason=tr("scanner.cli.no_source", device=device, source=tr(f"scanner.cli.{source}")))
    if options.duplex and (not can.duplex or source is Source.FLATBED):
        raise UsageError(reason=tr("scanner.cli.no_duplex", device=device))
    return Settings(device, source, options.duplex, options.dpi)


@contextmanager
def _feed(settings: Settings | None) -> Iterator[Feed | None]:
    """Give the pile to scan; Ctrl-C ends the scanning, and what came until then is read, pressed again it ends all."""
    if settings is None:
        yield None
        return
    with stopping() as is_stopped:
        yield Feed(Sane(), settings, is_stopped)


def _list_devices(scanner: Scanner, *, as_json: bool) -> int:
    found = [(device, _abilities(scanner, device)) for device in scanner.devices()]
    if as_json:
        say_json([_device_json(device, can) for device, can in found])
    elif not found:
        complain(tr("scanner.cli.none"))
    else:
        say_table([(device.name, device.label, _words(can)) for device, can in found])
    return 0 if found else 1


def _abilities(scanner: Scanner, device: Device) -> Abilities | ScannerError:
    try:
        return scanner.abilities(device.name)
    except ScannerError as error:
        return error


def _words(can: Abilities | ScannerError) -> str:
    if isinstance(can, ScannerError):
        return can.message()
    words = [tr(f"scanner.cli.{source}") for source in Source if source in can.sources]
    words += [tr("scanner.cli.both")] if can.duplex else []
    return ", ".join([*words, *(f"{dpi} dpi" for dpi in can.dpi)])


def _device_json(device: Device, can: Abilities | ScannerError) -> dict[str, object]:
    told: dict[str, object] = {"name": device.name, "label": device.label}
    if isinstance(can, ScannerError):
        return told | {"fault": {"code": can.code, "message": can.message()}}
    sources = [source.value for source in Source if source in can.sources]
    return told | {"sources": sources, "duplex": can.duplex, "dpi": list(can.dpi)}


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
    told = failed or unread_still or report.repeated or report.void or report.contradictions or report.doubts
    return 1 if told or report.to_verify or report.scanner else 0


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
        words = {"keep": tr("cli.scan.keep"), "scan": tr("scanner.cli.scanning"), "read": tr("cli.scan.read")}
        bars = {stage: bar.add_task(word, total=None, visible=False) for stage, word in words.items()}

        def tell(stage: str, done: int, total: int) -> None:
            bar.update(bars[stage], completed=done, total=total, visible=True)

        yield tell


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(tr("cli.scan.no_jobs", text=text))
    return int(text)
