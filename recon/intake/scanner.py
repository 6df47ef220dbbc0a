"""What recon asks of a scanner, whatever drives it: which there are, what one can do, and one pile of paper."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

DPI = (200, 300)  # finer is slower and reads no better, coarser reads worse


class Source(StrEnum):
    """Where the paper lies."""

    FEEDER = "feeder"
    FLATBED = "flatbed"


@dataclass(frozen=True, slots=True)
class Device:
    """A scanner that answers: its name, which opens it, and what people call it."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a device can do, of what recon asks for."""

    sources: frozenset[Source]
    duplex: bool
    dpi: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to scan: grey and A4, always. From the flatbed one page is taken, from the feeder all that lie in it."""

    device: str
    source: Source = Source.FEEDER
    duplex: bool = False
    dpi: int = 300


class Scanner(Protocol):
    """A way to reach scanners."""

    def devices(self) -> tuple[Device, ...]:
        """Return the scanners that answer.

        Raises:
            ToolMissing: if what drives them is not on this machine.
        """
        ...

    def abilities(self, device: str) -> Abilities:
        """Return what the device can do.

        Raises:
            ScannerError: if it does not answer.
        """
        ...

    def scan(
        self, settings: Settings, folder: Path, *, told: Callable[[int], None], stop: Callable[[], bool]
    ) -> Iterator[Path]:
        """Yield each page as a file in ``folder``, as soon as it is whole; whoever takes it removes it.

        Args:
            settings: how.
            folder: an empty one, where nobody else may look.
            told: the number, from 1, of the page that goes through the scanner now.
            stop: asked a few times a second; a page that is not whole then is thrown away.

        Raises:
            ScannerError: where it cannot go on; the pages yielded before are whole.
        """
        ...
