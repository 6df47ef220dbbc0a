"""One list of scanners whatever drives them: the name of each leads back to its way, and no way hides another."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import ScannerGone, ToolMissing, UsageError
from recon.intake.drivers import Drivers
from recon.intake.escl_address import address, shown
from recon.intake.scanner import DPI, Abilities, Device, Settings, Source


class Way:
    """A way to scanners of the test's own: it says which name it was asked for."""

    def __init__(self, *names: str, fault: Exception | None = None) -> None:
        self._names, self._fault = names, fault
        self.asked: list[str] = []

    def devices(self) -> tuple[Device, ...]:
        if self._fault is not None:
            raise self._fault
        return tuple(Device(name, name.upper()) for name in self._names)

    def abilities(self, device: str) -> Abilities:
        self.asked.append(device)
        return Abilities(frozenset(Source), duplex=False, dpi=DPI)

    def scan(
        self, settings: Settings, folder: Path, *, told: Callable[[int], None], stop: Callable[[], bool]
    ) -> Iterator[Path]:
        self.asked.append(settings.device)
        return iter(())


def drivers(**ways: Way) -> Drivers:
    return Drivers(ways={name: lambda way=way: way for name, way in ways.items()})  # type: ignore[misc]


def test_each_name_leads_back_to_its_way() -> None:
    escl, sane = Way("escl:http://192.0.2.7/eSCL"), Way("test:0", "escl:http://192.0.2.8:80", "sane:odd")
    twain, wia = Way("Fujitsu"), Way("Fujitsu")
    every = drivers(escl=escl, sane=sane, twain=twain, wia=wia)
    names = [one.name for one in every.devices()]
    # SANE has a back end of its own called escl, whose names look like ours.
    assert names == ["escl:http://192.0.2.7/eSCL", "test:0", "sane:escl:http://192.0.2.8:80", "sane:sane:odd"]
    for name in (*names, "twain:Fujitsu", "wia:Fujitsu", "sane:test:0", "net:192.0.2.9:plustek", "http://192.0.2.6"):
        every.abilities(name)
        list(every.scan(Settings(name), Path(), told=lambda _page: None, stop=lambda: False))
    assert escl.asked == ["escl:http://192.0.2.7/eSCL"] * 2 + ["http://192.0.2.6"] * 2
    own = ["test:0", "escl:http://192.0.2.8:80", "sane:odd", "test:0", "net:192.0.2.9:plustek"]
    assert sane.asked == [name for name in own for _ in range(2)]
    assert twain.asked == wia.asked == ["Fujitsu"] * 2


def test_on_windows_its_own_ways_are_listed_and_sane_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    every = drivers(escl=Way(), sane=Way("test:0"), twain=Way("Fujitsu"), wia=Way("Fujitsu"))
    assert [one.name for one in every.devices()] == ["twain:Fujitsu", "wia:Fujitsu"]


def test_a_way_that_fails_hides_no_other() -> None:
    missing = ToolMissing(tool="scanimage", reason="")
    every = drivers(escl=Way("escl:http://192.0.2.7/eSCL"), sane=Way(fault=missing))
    assert [one.name for one in every.devices()] == ["escl:http://192.0.2.7/eSCL"]
    assert every.look().faults == (missing,)
    with pytest.raises(ToolMissing):
        drivers(escl=Way(), sane=Way(fault=missing)).devices()
    with pytest.raises(ScannerGone):
        drivers(escl=Way(), sane=Way(fault=ScannerGone(device="SANE", pages=0))).devices()
    assert drivers(escl=Way(), sane=Way()).devices() == ()


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("192.0.2.7", "http://192.0.2.7/eSCL"),
        ("scanner.local:8080", "http://scanner.local:8080/eSCL"),
        ("https://192.0.2.7/", "https://192.0.2.7/eSCL"),
        ("http://[2001:db8::7]:80/eSCL/", "http://[2001:db8::7]:80/eSCL"),
        ("escl:http://192.0.2.7/scan", "http://192.0.2.7/scan"),
        (" HTTP://Scanner.Example ", "http://scanner.example/eSCL"),
    ],
)
def test_an_address_may_be_typed_short(typed: str, root: str) -> None:
    at = address(typed)
    assert at.root == root
    assert address(at.name) == at


@pytest.mark.parametrize(
    "typed",
    [
        *("", "escl:", "ftp://192.0.2.7", "http://", "http://[::1", "http://192.0.2.7:port/", "http://a b/"),
        *("http://192.0.2.7/?x=1", "http://192.0.2.7/#sha256=12", "http://192.0.2.7:99999", "file:///etc/passwd"),
        *("http://me:secret@192.0.2.7", "http://192.0.2.7/a\r\nHost: b"),
    ],
)
def test_what_is_no_address_is_refused_in_words(typed: str) -> None:
    with pytest.raises(UsageError) as raised:
        address(typed)
    assert "secret" not in str(raised.value)


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        at = address(text)
    except UsageError:
        return
    assert address(at.name) == at
    assert "#" not in shown(at.name)
