"""A scanner of the test's own making: it gives the pages that it was given, then ends as it is told to."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from recon.errors import ReconError, ScannerStopped
from recon.intake.drivers import Found
from recon.intake.scanner import DPI, Abilities, Device, Settings, Source

DEVICE = "invented:feeder"


class FakeScanner:
    """``pages`` are the bytes of the pages that lie in it; ``fault`` is raised after them.

    ``before`` is called before each page, with its number.
    """

    def __init__(self, pages: Sequence[bytes] = (), fault: ReconError | None = None) -> None:
        self.pages, self.fault = list(pages), fault
        self.before: Callable[[int], None] = lambda _page: None
        self.asked: list[Settings] = []
        self.folders: list[Path] = []

    def devices(self) -> tuple[Device, ...]:
        return (Device(DEVICE, "Invented feeder"),)

    def look(self) -> Found:
        return Found(self.devices(), ())

    def abilities(self, device: str) -> Abilities:
        return Abilities(frozenset(Source), duplex=True, dpi=DPI)

    def scan(
        self, settings: Settings, folder: Path, *, told: Callable[[int], None], stop: Callable[[], bool]
    ) -> Iterator[Path]:
        self.asked.append(settings)
        self.folders.append(folder)
        for number, data in enumerate(self.pages, start=1):
            told(number)
            self.before(number)
            if stop():
                raise ScannerStopped(device=settings.device, pages=number - 1)
            page = folder / f"{number:06d}.png"
            page.write_bytes(data)
            yield page
        if self.fault is not None:
            raise self.fault
