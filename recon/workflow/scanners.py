"""The scanners of a station: those that its drivers find, and those on the network that somebody named.

A scanner on the network is named once, with its address, and answers to that name from then on. It is asked whether it
is one before it is remembered. Nothing is looked for on the network.
"""

from dataclasses import dataclass

from recon.errors import ScannerGone, ScannerUntrusted, UsageError
from recon.intake.drivers import Drivers
from recon.intake.escl_address import PREFIX, address, shown
from recon.intake.scanner import Abilities, Device
from recon.language import tr
from recon.store import Store, choices
from recon.workflow.choosing import choose

_NAMED = "scan:named:"
_LONGEST = 60
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Added:
    """A scanner that was named: what its maker calls it, what it can do, and its certificate where only that counts."""

    device: Device
    model: str
    abilities: Abilities
    certificate: str
    is_secret: bool


def named(store: Store) -> tuple[Device, ...]:
    """Return the scanners on the network that somebody named, by name."""
    return tuple(Device(str(value), name) for name, value in choices.choices(store, _NAMED).items() if value)


def drivers(store: Store) -> Drivers:
    """Return what reaches this machine's scanners and those that are named here."""
    return Drivers(named(store))


def device_of(store: Store, text: str) -> str:
    """Return the device that ``text`` means: the name or the address of one that somebody named, or a device's own."""
    there = named(store)
    known = {shown(one.name).casefold(): one.name for one in there} | {one.label.casefold(): one.name for one in there}
    typed = text.strip().casefold()
    return known.get(f"{PREFIX}{typed}" if typed.startswith(_WEB) else typed, text)


def add(store: Store, name: str, place: str, *, operator: str) -> Added:
    """Name the scanner at an address, having asked whether it is one; return what it is.

    Where nobody vouches for its certificate, that one and no other is accepted from now on: whoever names it is told.

    Raises:
        UsageError: if the name or the address is none.
        ScannerError: if it does not answer as a scanner does. Nothing is remembered then.
    """
    from recon.intake.escl import Escl

    name = name.strip()
    if not name or ":" in name or not name.isprintable() or len(name) > _LONGEST:
        raise UsageError(reason=tr("scanner.escl.no_name", most=_LONGEST))
    at = address(place)
    try:
        model = Escl().model(at.name)
    except ScannerUntrusted:
        at = address(f"{shown(at.name)}#sha256={_certificate(place)}")
        model = Escl().model(at.name)
    can = Escl().abilities(at.name)
    choose(store, f"{_NAMED}{name}", at.name, operator=operator)
    return Added(Device(at.name, name), model, can, at.pin, at.is_secret)


def forget(store: Store, name: str, *, operator: str) -> None:
    """Take a named scanner out again.

    Raises:
        UsageError: if there is none of that name.
    """
    found = next((one.label for one in named(store) if one.label.casefold() == name.strip().casefold()), None)
    if found is None:
        raise UsageError(reason=tr("scanner.escl.not_named", name=name))
    choose(store, f"{_NAMED}{found}", None, operator=operator)


def _certificate(place: str) -> str:
    from recon.intake.escl_line import certificate_of

    at = address(place)
    try:
        return certificate_of(at)
    except OSError as error:
        raise ScannerGone(device=place, pages=0) from error
