"""Network scanners by eSCL, the protocol of AirPrint and Mopria, without any driver: only at an address that was given.

The scanner is asked for a pile, then for one page after the other, each of which is a file once it is whole. In the end
what came is held against what the scanner says went through it: a page that did not come is told.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from recon.environment import SCANNER, given
from recon.errors import ScannerError
from recon.intake.escl_address import address, shown
from recon.intake.escl_asking import Asking, waiting
from recon.intake.escl_line import Line
from recon.intake.escl_pile import Pile
from recon.intake.scanner import Abilities, Device, Settings

_SUFFIXES = ((b"\x89PNG", ".png"), (b"II*\x00", ".tif"), (b"MM\x00*", ".tif"), (b"%PDF", ".pdf"), (b"\xff\xd8", ".jpg"))


class Escl:
    """The scanners that somebody named; ``known`` are those, to call them by their names."""

    def __init__(self, known: tuple[Device, ...] = ()) -> None:
        self._known = known

    def devices(self) -> tuple[Device, ...]:
        """See Scanner; whether they answer is seen when they are asked."""
        return self._known

    def abilities(self, device: str) -> Abilities:
        """See Scanner."""
        with self._line(device) as line:
            return line.capabilities().abilities

    def model(self, device: str) -> str:
        """Return what the scanner says it is, by its maker's name."""
        with self._line(device) as line:
            return line.capabilities().model

    def scan(
        self, settings: Settings, folder: Path, *, told: Callable[[int], None], stop: Callable[[], bool]
    ) -> Iterator[Path]:
        """See Scanner."""
        with self._line(settings.device) as asking, waiting(asking, stop) as patience:
            pile = Pile(asking, patience, settings)
            try:
                pile.begin()
                for number, data in enumerate(pile.documents(told), start=1):
                    yield _written(folder, number, data)
                pile.end()
            except ScannerError as error:
                pile.leave()
                raise pile.told(error) from error
            finally:
                pile.leave()

    @contextmanager
    def _line(self, device: str) -> "Iterator[Asking]":
        at = address(device)
        label = next((one.label for one in self._known if one.name == at.name), shown(device))
        line = Line(at, label, given(SCANNER) or "")
        try:
            yield Asking(line, label)
        finally:
            line.close()


def _written(folder: Path, number: int, data: bytes) -> Path:
    """Return the page as a file, which has its name only once it is whole."""
    suffix = next((suffix for begin, suffix in _SUFFIXES if data.startswith(begin)), ".bin")
    part = folder / f"{number:06d}.part"
    part.write_bytes(data)
    return part.rename(folder / f"{number:06d}{suffix}")
