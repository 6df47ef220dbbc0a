"""Scanners by WIA, which is in every Windows: its automation objects, as ``pywin32`` has them; what its errors mean.

A page is fetched whole, by one call that nothing interrupts: whoever stops waits for the page in hand. Each call gives
one side: whether a second call gives the back or the next paper is each driver's own idea, so that both sides are never
asked for at once. They take a pass each.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from recon.errors import (
    ScannerBusy,
    ScannerDenied,
    ScannerEmpty,
    ScannerError,
    ScannerGone,
    ScannerJammed,
    ScannerMissing,
    ScannerOpen,
    ScannerStopped,
)
from recon.intake.scanner import DPI, Abilities, Device, Settings, Source
from recon.intake.windows_pages import module, page_of

_A_SCANNER = 1
_BITMAP = "{B96B3CAB-0728-11D3-9D7B-0000F81EF32E}"  # the one format that every driver has
_FEEDER, _FLATBED = 1, 2  # in what the device can do, and in what is asked of it
# Properties, by number.
_CAN, _SELECT, _PAGES = "3086", "3088", "3096"
_INTENT, _X_DPI, _Y_DPI, _WIDTH, _HEIGHT = "6146", "6147", "6148", "6151", "6152"
_GREY = 2
_A4_INCH = (8.27, 11.69)

# WIA's errors, as numbers that COM gives.
_MEANINGS: dict[int, type[ScannerError]] = {
    0x80210002: ScannerJammed,
    0x80210003: ScannerEmpty,
    0x80210004: ScannerJammed,
    0x80210005: ScannerGone,
    0x80210006: ScannerBusy,
    0x80210007: ScannerBusy,
    0x80210008: ScannerOpen,
    0x80210009: ScannerGone,
    0x8021000A: ScannerGone,
    0x8021000D: ScannerBusy,
    0x80210015: ScannerMissing,
    0x80210016: ScannerOpen,
    0x80210020: ScannerJammed,  # two papers at once
    0x80070005: ScannerDenied,
}
_EXCEPTION = 0x80020009  # the error itself is inside


class Wia:
    """Scanners as Windows sees them."""

    def devices(self) -> tuple[Device, ...]:
        """See Scanner."""
        with _com("WIA") as com:
            names = [str(info.Properties("Name").Value) for info in _infos(com)]
        return tuple(Device(name, name) for name in names)

    def abilities(self, device: str) -> Abilities:
        """See Scanner."""
        with _com(device) as com:
            can = int(_value(_connected(com, device), _CAN) or _FLATBED)
        sources = {source for source, bit in ((Source.FEEDER, _FEEDER), (Source.FLATBED, _FLATBED)) if can & bit}
        return Abilities(frozenset(sources or {Source.FLATBED}), duplex=False, dpi=DPI)

    def scan(
        self, settings: Settings, folder: Path, *, told: Callable[[int], None], stop: Callable[[], bool]
    ) -> Iterator[Path]:
        """See Scanner."""
        pages = 0
        with _com(settings.device) as com:
            try:
                scanner = _connected(com, settings.device)
                item = _prepared(scanner, settings)
                while pages == 0 or settings.source is Source.FEEDER:
                    if stop():
                        raise ScannerStopped(device=settings.device, pages=pages)
                    told(pages + 1)
                    bitmap = folder / f"{pages + 1:06d}.bmp.part"
                    item.Transfer(_BITMAP).SaveFile(str(bitmap))
                    pages += 1
                    yield page_of(bitmap.rename(folder / f"{pages:06d}.bmp"), settings.dpi)
            except com.error as error:
                meaning = _meaning(error, settings.device, pages)
                if not (isinstance(meaning, ScannerEmpty) and pages):
                    raise meaning from error


class _Com:
    """Windows' objects, in this thread."""

    def __init__(self) -> None:
        self._pythoncom = module("pythoncom", "WIA")
        self.error: Any = self._pythoncom.com_error
        self._client = module("win32com.client", "WIA")
        self._pythoncom.CoInitialize()

    def manager(self) -> Any:
        return self._client.Dispatch("WIA.DeviceManager")

    def close(self) -> None:
        self._pythoncom.CoUninitialize()


@contextmanager
def _com(device: str) -> Iterator[_Com]:
    com = _Com()
    try:
        yield com
    except com.error as error:
        raise _meaning(error, device, 0) from error
    finally:
        com.close()


def _infos(com: _Com) -> list[Any]:
    return [info for info in com.manager().DeviceInfos if int(info.Type) == _A_SCANNER]


def _connected(com: _Com, device: str) -> Any:
    for info in _infos(com):
        if device in (str(info.Properties("Name").Value), str(info.DeviceID)):
            return info.Connect()
    raise ScannerMissing(device=device, pages=0)


def _prepared(scanner: Any, settings: Settings) -> Any:
    """Set the device to what is wanted, as far as it lets itself be set, and return what gives the pages."""
    _set(scanner, _SELECT, _FLATBED if settings.source is Source.FLATBED else _FEEDER)
    if settings.source is Source.FEEDER:
        _set(scanner, _PAGES, 1)  # at each call: the next one takes the next page
    item = scanner.Items(1)
    _set(item, _INTENT, _GREY)
    for name in (_X_DPI, _Y_DPI):
        _set(item, name, settings.dpi)
    for name, inches in zip((_WIDTH, _HEIGHT), _A4_INCH, strict=True):
        _set(item, name, round(inches * settings.dpi))
    return item


def _set(place: Any, name: str, value: int) -> None:
    # What a device does not have, or has narrower, it keeps as it is: a smaller glass, another order of sides.
    with suppress(Exception):
        place.Properties(name).Value = value


def _value(place: Any, name: str) -> Any:
    with suppress(Exception):
        return place.Properties(name).Value
    return None


def _meaning(error: Any, device: str, pages: int) -> ScannerError:
    number = _unsigned(getattr(error, "hresult", 0))
    inside = getattr(error, "excepinfo", None)
    if number == _EXCEPTION and inside:
        number = _unsigned(inside[5])
    kind = _MEANINGS.get(number)
    if kind is not None:
        return kind(device=device, pages=pages)
    return ScannerError(device=device, pages=pages, reason=f"WIA 0x{number:08X}")


def _unsigned(number: Any) -> int:
    return int(number or 0) & 0xFFFFFFFF
