"""Scanners by TWAIN on Windows, through the module ``twain`` (pytwain), which whoever wants it installs beside recon.

TWAIN tells of its pages by calling back, from a loop of Windows' messages that must run in the thread that opened the
scanner: that thread is this driver's own, and pages come out of it by a queue. Nobody is shown a dialogue.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from recon.errors import (
    ScannerBusy,
    ScannerDenied,
    ScannerEmpty,
    ScannerError,
    ScannerGone,
    ScannerJammed,
    ScannerMissing,
    ScannerStopped,
    ToolMissing,
)
from recon.intake.scanner import DPI, Abilities, Device, Settings, Source
from recon.intake.windows_pages import module, page_of
from recon.language import tr

_LISTENING_SECONDS = 0.1
_LEAVING_SECONDS = 30.0  # a page that is on its way is carried out first
_ALL = -1
# What its errors mean, by their names in pytwain; a name that a version does not have is never raised.
_MEANINGS: dict[str, type[ScannerError]] = {
    "PaperJam": ScannerJammed,
    "PaperDoubleFeedError": ScannerJammed,
    "CheckDeviceOnlineError": ScannerGone,
    "MaxConnectionsError": ScannerBusy,
    "DeniedError": ScannerDenied,
    "NoDataSourceError": ScannerMissing,
    "DSTransferCancelled": ScannerStopped,
}


class Twain:
    """Scanners as TWAIN's manager sees them."""

    def devices(self) -> tuple[Device, ...]:
        """See Scanner."""
        twain = _twain()
        with _manager(twain) as manager:
            return tuple(Device(name, name) for name in manager.source_list)

    def abilities(self, device: str) -> Abilities:
        """See Scanner."""
        twain, known = _twain(), _constants()
        try:
            with _manager(twain) as manager, _source(manager, device) as source:
                has_feeder = _has_set(source, known.CAP_FEEDERENABLED, known.TWTY_BOOL, True)
                is_duplex = bool(has_feeder and _current(source, known.CAP_DUPLEX))
        except Exception as error:
            raise _meaning(error, device, 0) from error
        # TWAIN has no question whether there is a glass beside the feeder: one without says so when used.
        return Abilities(frozenset(Source if has_feeder else {Source.FLATBED}), is_duplex, DPI)

    def scan(
        self, settings: Settings, folder: Path, *, told: Callable[[int], None], stop: Callable[[], bool]
    ) -> Iterator[Path]:
        """See Scanner."""
        run = _Run(_twain(), settings, folder)
        pages = 0
        thread = threading.Thread(target=run.work, daemon=True, name="twain")
        thread.start()
        try:
            for came in run.listen(stop):
                if isinstance(came, int):
                    told(came)
                    continue
                pages += 1
                yield page_of(came, settings.dpi)
        finally:
            run.stopped.set()
            thread.join(_LEAVING_SECONDS)
        if run.fault is not None:
            raise _meaning(run.fault, settings.device, pages)
        if run.is_cancelled:
            raise ScannerStopped(device=settings.device, pages=pages)
        if not pages:
            raise ScannerEmpty(device=settings.device, pages=0)


class _Run:
    """One pile, in the thread that TWAIN calls back."""

    def __init__(self, twain: Any, settings: Settings, folder: Path) -> None:
        self._twain, self._settings, self._folder = twain, settings, folder
        self._came: Queue[Path | int | None] = Queue()
        self._pages = 0
        self.stopped = threading.Event()
        self.is_cancelled = False
        self.fault: Exception | None = None

    def listen(self, stop: Callable[[], bool]) -> Iterator[Path | int]:
        """Yield the number of each page that begins, and each that is whole."""
        while True:
            if stop():
                self.stopped.set()
            with suppress(Empty):
                came = self._came.get(timeout=_LISTENING_SECONDS)
                if came is None:
                    return
                yield came

    def work(self) -> None:
        """Scan; what goes wrong is kept for whoever listens."""
        try:
            with _manager(self._twain) as manager, _source(manager, self._settings.device) as source:
                self._prepare(source)
                source.acquire_natively(after=self._have, before=self._begin, show_ui=False, modal=False)
        except Exception as error:  # noqa: BLE001 - told by whoever listens, in its own thread
            self.fault = error
        finally:
            self._came.put(None)

    def _prepare(self, source: Any) -> None:
        """Set the device to what is wanted, as far as it lets itself be set: grey, A4 at a resolution, no dialogue."""
        known, how = _constants(), self._settings
        is_feeder = how.source is Source.FEEDER
        for name, kind, value in (
            (known.CAP_FEEDERENABLED, known.TWTY_BOOL, is_feeder),
            (known.CAP_AUTOFEED, known.TWTY_BOOL, is_feeder),
            (known.CAP_DUPLEXENABLED, known.TWTY_BOOL, how.duplex),
            (known.CAP_INDICATORS, known.TWTY_BOOL, False),
            (known.CAP_XFERCOUNT, known.TWTY_INT16, _ALL if is_feeder else 1),
            (known.ICAP_PIXELTYPE, known.TWTY_UINT16, known.TWPT_GRAY),
            (known.ICAP_UNITS, known.TWTY_UINT16, known.TWUN_INCHES),
            (known.ICAP_XRESOLUTION, known.TWTY_FIX32, float(how.dpi)),
            (known.ICAP_YRESOLUTION, known.TWTY_FIX32, float(how.dpi)),
        ):
            _has_set(source, name, kind, value)
        with suppress(Exception):
            source.set_image_layout((0.0, 0.0, 8.27, 11.69))
        if is_feeder and _current(source, known.CAP_PAPERDETECTABLE) and not _current(source, known.CAP_FEEDERLOADED):
            raise ScannerEmpty(device=how.device, pages=0)

    def _begin(self, _info: Any) -> None:
        self._heed()
        self._came.put(self._pages + 1)

    def _have(self, image: Any, more: int) -> None:
        part = self._folder / f"{self._pages + 1:06d}.bmp.part"
        try:
            image.save(str(part))
        finally:
            image.close()
        self._pages += 1
        self._came.put(part.rename(self._folder / f"{self._pages:06d}.bmp"))
        if more:
            self._heed()

    def _heed(self) -> None:
        if self.stopped.is_set():
            self.is_cancelled = True
            raise self._twain.exceptions.CancelAll


def _twain() -> Any:
    return module("twain", "TWAIN")


def _constants() -> Any:
    return module("twain.lowlevel.constants", "TWAIN")


def _manager(twain: Any) -> Any:
    try:
        return twain.SourceManager(None, ProductName="recon")
    except Exception as error:
        # Windows has no manager for programs of 64 bits by itself.
        raise ToolMissing(tool="TWAIN", reason=tr("scanner.windows.manager")) from error


def _source(manager: Any, device: str) -> Any:
    if device not in manager.source_list:
        raise ScannerMissing(device=device, pages=0)
    return manager.open_source(device)


def _has_set(source: Any, name: int, kind: int, value: object) -> bool:
    """Set what the device lets itself be set; tell whether it did."""
    try:
        source.set_capability(name, kind, value)
    except Exception as error:  # noqa: BLE001 - each driver refuses in its own way
        return type(error).__name__ == "CheckStatus"  # set, to the nearest that it has
    return True


def _current(source: Any, name: int) -> object:
    with suppress(Exception):
        found = source.get_capability_current(name)
        return found[1] if isinstance(found, tuple) else found
    return None


def _meaning(error: Exception, device: str, pages: int) -> Exception:
    if isinstance(error, (ScannerError, ToolMissing)):
        return error
    kind = _MEANINGS.get(type(error).__name__)
    if kind is not None:
        return kind(device=device, pages=pages)
    return ScannerError(device=device, pages=pages, reason=f"TWAIN, {type(error).__name__}")
