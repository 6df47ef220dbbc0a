"""``sane-airscan``, by which Linux reaches network scanners, against the scanner that our own client is tested with.

That client is written by others from real devices: where it scans, the tests' scanner speaks as real ones do. And recon
reaches the same scanner both ways, by SANE and by its own client.
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.errors import ScannerEmpty, ScannerJammed
from recon.intake.drivers import Drivers
from recon.intake.sane import PROGRAM
from recon.intake.scanner import Device, Settings, Source
from recon.vision.raster import decode
from tests.helpers.escl_scanner import EsclScanner, plugged_in, sheet

NAME = "airscan:e0:Invented"


def _is_installed() -> bool:
    if shutil.which(PROGRAM) is None:
        return False
    places = ("/usr/lib", "/usr/local/lib", "/usr/lib64")
    return any(next(Path(place).glob("**/sane/libsane-airscan.so*"), None) for place in places)


pytestmark = pytest.mark.skipif(not _is_installed(), reason="sane-airscan is not installed")


@pytest.fixture
def scanner() -> EsclScanner:
    return EsclScanner([sheet(shade) for shade in (10, 20, 30)], platen=sheet(99))


@pytest.fixture
def at(scanner: EsclScanner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Have SANE know the tests' scanner and nothing else, and look for none."""
    folder = tmp_path / "sane.d"
    folder.mkdir()
    with plugged_in(scanner) as place:
        (folder / "dll.conf").write_text("airscan\n")
        options = "[options]\ndiscovery = disable\nws-discovery = off\n"
        (folder / "airscan.conf").write_text(f'[devices]\n"Invented" = {place}, eSCL\n{options}')
        monkeypatch.setenv("SANE_CONFIG_DIR", str(folder))
        yield f"escl:{place}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    return made


def shades(settings: Settings, folder: Path) -> list[int]:
    pages = Drivers().scan(settings, folder, told=lambda _page: None, stop=lambda: False)
    found = []
    for page in pages:
        found.append(int(decode(page.read_bytes()).gray[500, 400]))
        page.unlink()
    return found


def test_both_ways_lead_to_the_same_scanner(scanner: EsclScanner, at: str) -> None:
    found = Drivers((Device(at, "Office"),)).look()
    assert found.faults == ()
    assert {one.name for one in found.devices} == {NAME, at}
    assert Drivers().abilities(NAME) == Drivers().abilities(at)


def test_both_ways_take_both_sides_as_finely_as_is_wanted(scanner: EsclScanner, at: str, folder: Path) -> None:
    for name in (NAME, at):
        scanner.feeder = [sheet(1), sheet(2)]
        assert shades(Settings(name, duplex=True, dpi=200), folder) == [1, 2]
        wanted = scanner.piles[-1].wanted
        assert "<scan:Duplex>true<" in wanted
        assert "<scan:XResolution>200<" in wanted


@pytest.mark.parametrize("source", Source)
def test_both_ways_give_the_same_pages(scanner: EsclScanner, at: str, folder: Path, source: Source) -> None:
    given = {}
    for name in (NAME, at):
        scanner.feeder = [sheet(shade) for shade in (10, 20, 30)]
        given[name] = shades(Settings(name, source, dpi=200), folder)
    assert given[NAME] == given[at] == ([10, 20, 30] if source is Source.FEEDER else [99])
    parts = ("InputSource", "ColorMode", "DocumentFormat", "XResolution")
    theirs, ours = (
        {part: pile.wanted.partition(f"{part}>")[2].partition("<")[0] for part in parts} for pile in scanner.piles
    )
    assert theirs == ours


def test_both_ways_say_that_paper_is_stuck(scanner: EsclScanner, at: str, folder: Path) -> None:
    for name in (NAME, at):
        scanner.faults, scanner.feeder, scanner.feeder_state = {2: "jam"}, [sheet(1), sheet(2)], ""
        with pytest.raises(ScannerJammed) as raised:
            shades(Settings(name), folder)
        assert raised.value.details["pages"] == 1


def test_an_empty_feeder_is_said_both_ways(scanner: EsclScanner, at: str, folder: Path) -> None:
    scanner.feeder = []
    for name in (NAME, at):
        with pytest.raises(ScannerEmpty):
            shades(Settings(name), folder)


def test_sane_itself_scans_from_the_tests_scanner(scanner: EsclScanner, at: str, folder: Path) -> None:
    how = ["--source=ADF", "--mode=Gray", "--resolution=100", "--format=png", "--batch=%d.png", "--batch-print"]
    done = subprocess.run([PROGRAM, "-d", NAME, *how], cwd=folder, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["1.png", "2.png", "3.png"]
    assert [int(decode((folder / name).read_bytes()).gray[500, 400]) for name in done.stdout.split()] == [10, 20, 30]
