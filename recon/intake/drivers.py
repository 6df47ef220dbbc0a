"""All ways to reach scanners, as one: the name of a device says which it is.

``escl:http://192.0.2.7/eSCL`` is a scanner on the network at an address that somebody gave, ``twain:NAME`` and
``wia:NAME`` are Windows' own, ``sane:NAME`` or a plain name is SANE's. A way is loaded when it is first needed.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from recon.errors import ReconError
from recon.intake.scanner import Abilities, Device, Scanner, Settings

_SANE = "sane"


@dataclass(frozen=True, slots=True)
class Found:
    """The scanners that are there, and why a way to reach some could not be asked."""

    devices: tuple[Device, ...]
    faults: tuple[ReconError, ...]


class Drivers:
    """Scanners by whatever drives them; ``known`` are those on the network that somebody named."""

    def __init__(self, known: tuple[Device, ...] = (), ways: Mapping[str, Callable[[], Scanner]] | None = None) -> None:
        self._ways = ways if ways is not None else _ways(known)
        self._loaded: dict[str, Scanner] = {}

    def look(self) -> Found:
        """Return the scanners of all ways that are there: one that fails hides none of the others."""
        devices: list[Device] = []
        faults: list[ReconError] = []
        for way in self._listed():
            try:
                found = self._way(way).devices()
            except ReconError as error:
                faults.append(error)
            else:
                devices += (Device(self._named(way, one.name), one.label) for one in found)
        return Found(tuple(devices), tuple(faults))

    def devices(self) -> tuple[Device, ...]:
        """See Scanner; what failed is raised only where nothing else was found."""
        found = self.look()
        if found.faults and not found.devices:
            raise found.faults[0]
        return found.devices

    def abilities(self, device: str) -> Abilities:
        """See Scanner."""
        way, name = self._split(device)
        return self._way(way).abilities(name)

    def scan(
        self, settings: Settings, folder: Path, *, told: Callable[[int], None], stop: Callable[[], bool]
    ) -> Iterator[Path]:
        """See Scanner."""
        way, name = self._split(settings.device)
        how = Settings(name, settings.source, settings.duplex, settings.dpi)
        return self._way(way).scan(how, folder, told=told, stop=stop)

    def _way(self, way: str) -> Scanner:
        if way not in self._loaded:
            self._loaded[way] = self._ways[way]()
        return self._loaded[way]

    def _listed(self) -> Iterator[str]:
        """Yield the ways that are asked which scanners there are, those of this system."""
        foreign = (_SANE,) if sys.platform == "win32" else ("twain", "wia")
        return (way for way in self._ways if way not in foreign)

    def _split(self, device: str) -> tuple[str, str]:
        way, colon, name = device.partition(":")
        if way in ("escl", "http", "https"):
            return "escl", device  # the name is the address
        return (way, name) if colon and way in self._ways else (_SANE, device)

    def _named(self, way: str, name: str) -> str:
        """Return a device's name so that it leads back to its way: SANE has a back end called escl as well."""
        if way == _SANE:
            return f"{_SANE}:{name}" if self._split(name)[0] != _SANE or name.startswith(f"{_SANE}:") else name
        return name if way == "escl" else f"{way}:{name}"


def _ways(known: tuple[Device, ...]) -> dict[str, Callable[[], Scanner]]:
    """Return what drives scanners, each loaded when it is needed; those that are known come first."""

    def escl() -> Scanner:
        from recon.intake.escl import Escl

        return Escl(known)

    def sane() -> Scanner:
        from recon.intake.sane import Sane

        return Sane()

    def twain() -> Scanner:
        from recon.intake.twain import Twain

        return Twain()

    def wia() -> Scanner:
        from recon.intake.wia import Wia

        return Wia()

    return {"escl": escl, "sane": sane, "twain": twain, "wia": wia}
