"""``recon preflight``: a page that tests a printer and a scanner together, and what to change."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.interrupts import stopping
from recon.cli.output import complain, say, say_json, say_table
from recon.cli.scanners import possible
from recon.errors import StoreLocked, StoreMissing, UsageError
from recon.intake.drivers import Drivers
from recon.intake.scanner import DPI, Scanner, Source
from recon.language import tr
from recon.model.testpage import Level
from recon.workflow import preflight, scanners
from recon.workflow.opening import open_store
from recon.workflow.preflight import Tested

_SIGNS = {Level.GOOD: "+", Level.LOOK: "!", Level.BAD: "x"}


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar=tr("cli.path"), help=tr("preflight.cli.paths"))
    parser.add_argument("--out", type=Path, metavar=tr("cli.path"), help=tr("preflight.cli.out"))
    parser.add_argument("--printer", metavar=tr("cli.name"), help=tr("preflight.cli.printer"))
    parser.add_argument("--device", metavar=tr("cli.name"), help=tr("preflight.cli.device"))
    parser.add_argument("--source", choices=[source.value for source in Source], help=tr("preflight.cli.source"))
    parser.add_argument("--duplex", action="store_true", help=tr("preflight.cli.duplex"))
    parser.add_argument("--dpi", type=int, choices=DPI, help=tr("preflight.cli.dpi"))
    parser.add_argument("--json", action="store_true", help=tr("preflight.cli.json"))


def run(options: Namespace) -> int:
    """Return 0 where all is well, 1 where something is to be changed, that of the fault where nothing could be read."""
    prints, reads = options.out or options.printer, options.paths or options.device
    if not (prints or reads):
        raise UsageError(reason=tr("preflight.cli.nothing"))
    if (prints and reads) or (options.paths and options.device):
        raise UsageError(reason=tr("preflight.cli.one_way"))
    return _print(options) if prints else _read(options)


def _print(options: Namespace) -> int:
    sides = 2 if options.duplex else 1
    if options.out is not None:
        preflight.write_page(options.out, sides=sides)
        say(tr("preflight.cli.written", out=options.out))
    if options.printer is not None:
        preflight.print_page(options.printer, sides=sides)
        say(tr("preflight.cli.printed", printer=options.printer))
    return 0


def _read(options: Namespace) -> int:
    tested = _scanned(options) if options.device else preflight.look_at_files(options.paths, dpi=options.dpi)
    if options.json:
        say_json([preflight.as_json(one) for one in tested])
    else:
        for one in tested:
            _tell(one)
        _sum_up(tested)
    return 0 if tested and all(one.level is Level.GOOD for one in tested) else 1


def _scanned(options: Namespace) -> tuple[Tested, ...]:
    scanner, device = _reached(options)
    settings = possible(scanner, device, options)
    with stopping() as is_stopped:
        return preflight.look_at_scan(scanner, settings, told=lambda _page: None, stop=is_stopped)


def _reached(options: Namespace) -> tuple[Scanner, str]:
    """Return what reaches scanners, with those that are named in the store, if there is one; and the device meant."""
    try:
        with open_store(options.store) as store:
            return scanners.drivers(store), scanners.device_of(store, options.device)
    except (StoreMissing, StoreLocked):
        return Drivers(), options.device


def _tell(tested: Tested) -> None:
    say(tested.name)
    if tested.fault is not None:
        complain(preflight.fault_words(tested.fault))
        return
    rows = [(_SIGNS[one.level], tr(f"preflight.name.{one.name}"), preflight.words(one)) for one in tested.findings]
    say_table(rows)
    say("")


def _sum_up(tested: tuple[Tested, ...]) -> None:
    levels = [one.level for page in tested for one in page.findings]
    bad, look = levels.count(Level.BAD), levels.count(Level.LOOK)
    if any(page.fault is not None for page in tested) or not tested:
        return
    say(tr("preflight.cli.to_change", bad=bad, look=look) if bad or look else tr("preflight.cli.all_good"))
