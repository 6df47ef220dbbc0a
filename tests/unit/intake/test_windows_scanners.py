"""Windows' own ways to scanners, with doubles of what their modules document: nobody has tried them on Windows."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from recon.errors import (
    ReconError,
    ScannerEmpty,
    ScannerError,
    ScannerGone,
    ScannerJammed,
    ScannerMissing,
    ScannerStopped,
    ToolMissing,
)
from recon.intake import windows_pages
from recon.intake.drivers import Drivers
from recon.intake.scanner import DPI, Abilities, Scanner, Settings, Source
from recon.intake.twain import Twain
from recon.intake.wia import Wia
from recon.vision.raster import decode

NAME = "Invented fi-1"


def bitmap(path: str, shade: int) -> None:
    Image.fromarray(np.full((600, 500, 3), shade, np.uint8)).save(path, "BMP")


class TwainError(Exception):
    pass


class PaperJam(TwainError):
    pass


class CheckStatus(Exception):
    pass


class CancelAll(Exception):
    pass


class Source2:
    """A double of ``twain.Source``: it calls back for each page, as ``acquire_natively`` does."""

    def __init__(self, double: "TwainDouble") -> None:
        self._double = double

    def __enter__(self) -> "Source2":
        return self

    def __exit__(self, *_: object) -> None:
        self._double.closed += 1

    def set_capability(self, cap: int, type_id: int, value: object) -> None:
        if cap in self._double.refused:
            raise TwainError
        self._double.set[cap] = value
        if cap == self._double.ICAP_XRESOLUTION:
            raise CheckStatus  # set to the nearest

    def get_capability_current(self, cap: int) -> tuple[int, object]:
        return 6, self._double.current.get(cap, 0)

    def set_image_layout(self, frame: tuple[float, ...]) -> None:
        self._double.frame = frame

    def acquire_natively(
        self, after: Callable[[Any, int], None], before: Callable[[dict[str, int]], None], show_ui: bool, modal: bool
    ) -> None:
        double = self._double
        assert not show_ui
        for number, shade in enumerate(double.pages):
            try:
                before({})
                image = SimpleNamespace(save=lambda path, shade=shade: bitmap(path, shade), close=lambda: None)
                after(image, len(double.pages) - number - 1)
            except CancelAll:
                return
        if double.fault is not None:
            raise double.fault


class TwainDouble(ModuleType):
    CAP_FEEDERENABLED, CAP_AUTOFEED, CAP_DUPLEX, CAP_DUPLEXENABLED, CAP_INDICATORS = 1, 2, 3, 4, 5
    CAP_XFERCOUNT, CAP_PAPERDETECTABLE, CAP_FEEDERLOADED = 6, 7, 8
    ICAP_PIXELTYPE, ICAP_UNITS, ICAP_XRESOLUTION, ICAP_YRESOLUTION = 9, 10, 11, 12
    TWTY_BOOL, TWTY_INT16, TWTY_UINT16, TWTY_FIX32, TWPT_GRAY, TWUN_INCHES = 6, 1, 4, 7, 1, 0

    def __init__(self, pages: Sequence[int] = (), fault: Exception | None = None) -> None:
        super().__init__("twain")
        self.pages, self.fault = pages, fault
        self.set: dict[int, object] = {}
        self.refused: set[int] = set()
        self.current: dict[int, object] = {}
        self.frame: tuple[float, ...] = ()
        self.closed = 0
        self.exceptions = SimpleNamespace(CancelAll=CancelAll)

    def SourceManager(self, _window: None, ProductName: str) -> "TwainDouble":  # noqa: N802, N803 - pytwain's names
        return self

    def __enter__(self) -> "TwainDouble":
        return self

    def __exit__(self, *_: object) -> None:
        self.closed += 1

    @property
    def source_list(self) -> list[str]:
        return [NAME]

    def open_source(self, name: str) -> Source2:
        return Source2(self)


class ComError(Exception):
    def __init__(self, number: int, inside: int | None = None) -> None:
        super().__init__(number)
        self.hresult = number - (1 << 32)
        self.excepinfo = None if inside is None else (0, "WIA", "", None, 0, inside - (1 << 32))


class Place:
    """A WIA object with properties, by number or by name."""

    def __init__(self, **values: object) -> None:
        self.values: dict[str, SimpleNamespace] = {name: SimpleNamespace(Value=value) for name, value in values.items()}

    def Properties(self, name: str) -> SimpleNamespace:  # noqa: N802 - WIA's name
        return self.values[name]


class WiaDouble(Place):
    """A double of WIA's automation objects: manager, device and item in one."""

    def __init__(self, pages: Sequence[int] = (), fault: Exception | None = None) -> None:
        super().__init__(Name=NAME)
        numbers = ("3088", "3096", "6146", "6147", "6148", "6151")  # no height: some devices have none
        self.values |= {number: SimpleNamespace(Value=0) for number in numbers}
        self.values["3086"] = SimpleNamespace(Value=3)
        self._left, self._fault = list(pages), fault
        self.Type, self.DeviceID = 1, "{0001}"
        self.DeviceInfos = [self, SimpleNamespace(Type=2)]

    def Connect(self) -> "WiaDouble":  # noqa: N802 - WIA's name
        return self

    def Items(self, number: int) -> "WiaDouble":  # noqa: N802 - WIA's name
        assert number == 1
        return self

    def Transfer(self, _form: str) -> SimpleNamespace:  # noqa: N802 - WIA's name
        if not self._left:
            raise self._fault or ComError(0x80210003)
        shade = self._left.pop(0)
        return SimpleNamespace(SaveFile=lambda path: bitmap(path, shade))


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], None]:
    """Return what puts a double in the place of Windows' modules."""

    def put(double: Any) -> None:
        monkeypatch.setattr(windows_pages, "sys", SimpleNamespace(platform="win32"))
        com = SimpleNamespace(com_error=ComError, CoInitialize=lambda: None, CoUninitialize=lambda: None)
        client = SimpleNamespace(Dispatch=lambda _name: double)
        made = {"twain": double, "twain.lowlevel.constants": TwainDouble, "pythoncom": com, "win32com.client": client}
        monkeypatch.setattr(windows_pages, "import_module", made.__getitem__)

    return put


def scanned(
    scanner: Scanner, folder: Path, source: Source = Source.FEEDER, stop_at: int = 0
) -> tuple[list[int], ReconError | None]:
    """Return the shade of each page that came, and why it ended."""
    shades: list[int] = []
    pages: Iterator[Path] = scanner.scan(
        Settings(NAME, source), folder, told=lambda _page: None, stop=lambda: 0 < stop_at <= len(shades)
    )
    try:
        for page in pages:
            shades.append(int(decode(page.read_bytes()).gray[5, 5]))
            page.unlink()
    except ReconError as error:
        return shades, error
    finally:
        assert list(folder.iterdir()) == []
    return shades, None


@pytest.mark.parametrize("kind", [Twain, Wia])
def test_elsewhere_than_on_windows_it_is_said_what_to_do(kind: type[Twain] | type[Wia], tmp_path: Path) -> None:
    for ask in (
        lambda: kind().devices(),
        lambda: kind().abilities(NAME),
        lambda: next(iter(kind().scan(Settings(NAME), tmp_path, told=print, stop=lambda: False))),
    ):
        with pytest.raises(ToolMissing, match="--add-scanner") as raised:
            ask()
        assert raised.value.exit_code == 60


@pytest.mark.parametrize("name", ["twain:Fujitsu", "wia:Fujitsu"])
def test_the_name_says_which_way(name: str) -> None:
    with pytest.raises(ToolMissing, match=name.partition(":")[0].upper()):
        Drivers().abilities(name)


def test_twain_gives_all_pages_of_the_feeder(windows: Callable[[Any], None], tmp_path: Path) -> None:
    double = TwainDouble([10, 20, 30])
    windows(double)
    assert [one.name for one in Twain().devices()] == [NAME]
    assert Twain().abilities(NAME) == Abilities(frozenset(Source), duplex=False, dpi=DPI)
    assert scanned(Twain(), tmp_path) == ([10, 20, 30], None)
    assert double.set[double.CAP_FEEDERENABLED] is True
    assert double.set[double.CAP_XFERCOUNT] == -1
    assert double.set[double.ICAP_YRESOLUTION] == 300.0
    assert double.frame == (0.0, 0.0, 8.27, 11.69)
    assert double.closed == 5  # source and manager, each time


def test_twain_asks_what_the_device_can(windows: Callable[[Any], None]) -> None:
    double = TwainDouble()
    double.current[double.CAP_DUPLEX] = 1
    windows(double)
    assert Twain().abilities(NAME).duplex
    double.refused = {double.CAP_FEEDERENABLED}
    assert Twain().abilities(NAME) == Abilities(frozenset({Source.FLATBED}), duplex=False, dpi=DPI)


def test_twain_stops_between_two_pages(windows: Callable[[Any], None], tmp_path: Path) -> None:
    windows(TwainDouble(range(100, 200)))
    shades, error = scanned(Twain(), tmp_path, stop_at=1)
    assert isinstance(error, ScannerStopped)
    assert error.details["pages"] == len(shades)


@pytest.mark.parametrize(
    ("fault", "kind", "words"),
    [(PaperJam(), ScannerJammed, ""), (TwainError(), ScannerError, "TwainError"), (OSError(), ScannerError, "OSError")],
)
def test_twain_says_what_is_the_matter(
    windows: Callable[[Any], None], tmp_path: Path, fault: Exception, kind: type[ScannerError], words: str
) -> None:
    windows(TwainDouble([7], fault))
    shades, error = scanned(Twain(), tmp_path)
    assert (shades, type(error)) == ([7], kind)
    assert words in str(error)


def test_twain_says_that_the_feeder_is_empty(windows: Callable[[Any], None], tmp_path: Path) -> None:
    double = TwainDouble([1])
    double.current[double.CAP_PAPERDETECTABLE] = True
    windows(double)
    assert isinstance(scanned(Twain(), tmp_path)[1], ScannerEmpty)
    windows(TwainDouble())
    assert isinstance(scanned(Twain(), tmp_path)[1], ScannerEmpty)
    with pytest.raises(ScannerMissing):
        Twain().abilities("nobody")


def test_wia_gives_all_pages_of_the_feeder_and_one_of_the_glass(windows: Callable[[Any], None], tmp_path: Path) -> None:
    double = WiaDouble([10, 20, 30])
    windows(double)
    assert [one.name for one in Wia().devices()] == [NAME]
    assert Wia().abilities(NAME) == Abilities(frozenset(Source), duplex=False, dpi=DPI)
    assert scanned(Wia(), tmp_path) == ([10, 20, 30], None)
    assert (double.Properties("3088").Value, double.Properties("6147").Value) == (1, 300)
    windows(WiaDouble([10, 20]))
    assert scanned(Wia(), tmp_path, Source.FLATBED) == ([10], None)


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (ComError(0x80210002), ScannerJammed),
        (ComError(0x80020009, 0x80210002), ScannerJammed),
        (ComError(0x8021000A), ScannerGone),
        (ComError(0x80004005), ScannerError),
    ],
)
def test_wia_says_what_is_the_matter(
    windows: Callable[[Any], None], tmp_path: Path, fault: Exception, kind: type[ScannerError]
) -> None:
    windows(WiaDouble([7], fault))
    shades, error = scanned(Wia(), tmp_path)
    assert (shades, type(error)) == ([7], kind)
    assert isinstance(error, ScannerError)
    assert error.details["pages"] == 1


def test_wia_says_that_the_feeder_is_empty_or_the_scanner_unknown(
    windows: Callable[[Any], None], tmp_path: Path
) -> None:
    windows(WiaDouble())
    assert isinstance(scanned(Wia(), tmp_path)[1], ScannerEmpty)
    with pytest.raises(ScannerMissing):
        Wia().abilities("nobody")
    windows(WiaDouble([1, 2]))
    shades, error = scanned(Wia(), tmp_path, stop_at=1)
    assert (shades, type(error)) == ([1], ScannerStopped)
