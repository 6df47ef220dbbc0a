"""``recon scan``'s scanners: which there are, those on the network that get a name, and piles that pass twice."""

import signal
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from recon.cli.output import complain, say, say_json, say_table
from recon.errors import ScannerError, StoreLocked, StoreMissing, ToolMissing, UsageError
from recon.intake.drivers import Drivers
from recon.intake.escl_address import shown
from recon.intake.scanner import DPI, Abilities, Device, Scanner, Settings, Source
from recon.language import tr
from recon.store import Store
from recon.workflow import scanners
from recon.workflow.feeding import Backs
from recon.workflow.opening import open_store
from recon.workflow.scanning import Turning


def list_devices(options: Namespace) -> int:
    """List the scanners; one way to reach some that fails hides none of the others."""
    drivers = _drivers(options)
    seen = drivers.look()
    if seen.faults and not seen.devices:
        raise seen.faults[0]
    found = [(device, _abilities(drivers, device)) for device in seen.devices]
    if options.json:
        say_json([_device_json(device, can) for device, can in found])
    elif found:
        say_table([(shown(device.name), device.label, _words(can)) for device, can in found])
    for fault in seen.faults:
        complain(fault.message())
    if not found:
        complain(tr("scanner.cli.none"))
    return 0 if found else 1


def add(options: Namespace) -> int:
    """Name a scanner on the network, and say what is there."""
    name, place = options.add_scanner
    with open_store(options.store) as store:
        added = scanners.add(store, name, place, operator=options.operator)
    say(tr("scanner.cli.added", name=added.device.label, model=added.model, can=_words(added.abilities)))
    if added.certificate:
        complain(tr("scanner.cli.pinned", certificate=_in_pairs(added.certificate)))
    elif not added.is_secret:
        complain(tr("scanner.cli.open"))
    return 0


def forget(options: Namespace) -> int:
    """Take a named scanner out again."""
    with open_store(options.store) as store:
        scanners.forget(store, options.forget_scanner, operator=options.operator)
    say(tr("scanner.cli.forgotten", name=options.forget_scanner))
    return 0


def settings(scanner: Scanner, store: Store, options: Namespace) -> Settings:
    """Return what was asked for, if the device can do it.

    Raises:
        UsageError: if it cannot.
        ScannerError: if it does not answer.
    """
    found = possible(scanner, scanners.device_of(store, options.device), options)
    if options.two_passes and found.source is Source.FLATBED:
        raise UsageError(reason=tr("scanner.cli.no_pile", device=options.device))
    return found


def possible(scanner: Scanner, device: str, options: Namespace) -> Settings:
    """Return what was asked for of ``device``, whatever name the options give it; raises as ``settings`` does."""
    can = scanner.abilities(device)
    usual = Source.FEEDER if Source.FEEDER in can.sources else Source.FLATBED
    source = Source(options.source) if options.source else usual
    if source not in can.sources:
        raise UsageError(reason=tr("scanner.cli.no_source", device=options.device, source=tr(f"scanner.cli.{source}")))
    if options.duplex and (not can.duplex or source is Source.FLATBED):
        raise UsageError(reason=tr("scanner.cli.no_duplex", device=options.device))
    return Settings(device, source, options.duplex, options.dpi or DPI[-1])


def turning(options: Namespace, hidden: Callable[[], None]) -> Turning | None:
    """Return how the pile is turned between the fronts and the backs; ``hidden`` takes the progress bar away."""
    if not options.two_passes:
        return None
    order = Backs.SAME if options.same_order else Backs.REVERSED

    def turned(fronts: int) -> bool:
        hidden()
        complain(tr(f"scanner.cli.turn.{order}", count=fronts))
        return _has_answered()

    return Turning(order, turned)


def _has_answered() -> bool:
    """Wait for Enter; without a terminal for a line. Ctrl-C, or no line at all, is no."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return bool(sys.stdin.readline())
    except KeyboardInterrupt:
        return False
    finally:
        signal.signal(signal.SIGINT, before)


def _drivers(options: Namespace) -> Drivers:
    """Return what reaches scanners, with those that are named in the store, if there is one that can be read."""
    with _store(options) as store:
        return scanners.drivers(store) if store is not None else Drivers()


@contextmanager
def _store(options: Namespace) -> Iterator[Store | None]:
    try:
        store = open_store(options.store)
    except (StoreMissing, StoreLocked):
        yield None
        return
    with store:
        yield store


def _abilities(scanner: Scanner, device: Device) -> Abilities | ScannerError | ToolMissing:
    try:
        return scanner.abilities(device.name)
    except (ScannerError, ToolMissing) as error:
        return error


def _words(can: Abilities | ScannerError | ToolMissing) -> str:
    if not isinstance(can, Abilities):
        return can.message()
    words = [tr(f"scanner.cli.{source}") for source in Source if source in can.sources]
    words += [tr("scanner.cli.both")] if can.duplex else []
    return ", ".join([*words, *(f"{dpi} dpi" for dpi in can.dpi)])


def _device_json(device: Device, can: Abilities | ScannerError | ToolMissing) -> dict[str, object]:
    told: dict[str, object] = {"name": device.name, "label": device.label}
    if not isinstance(can, Abilities):
        return told | {"fault": {"code": can.code, "message": can.message()}}
    sources = [source.value for source in Source if source in can.sources]
    return told | {"sources": sources, "duplex": can.duplex, "dpi": list(can.dpi)}


def _in_pairs(digest: str) -> str:
    """Return a digest as scanners show theirs: in pairs, with colons."""
    pairs: Iterable[str] = (digest[at : at + 2].upper() for at in range(0, len(digest), 2))
    return ":".join(pairs)
