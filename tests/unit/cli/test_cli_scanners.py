"""``recon scan`` and scanners: which there are, those on the network that get a name, and piles that pass twice."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.cli import main
from recon.intake import escl_pile
from recon.intake.sane import PROGRAM
from recon.store import Store, scans
from tests.helpers.escl_scanner import EsclScanner, own_certificate, plugged_in, sheet
from tests.helpers.store_samples import blank_store


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> EsclScanner:
    monkeypatch.setattr(escl_pile, "_CLEARING_SECONDS", 0.2)
    monkeypatch.setenv("PATH", "")  # no SANE
    return EsclScanner([sheet(10), sheet(20)], platen=sheet(99))


@pytest.fixture
def at(scanner: EsclScanner) -> Iterator[str]:
    with plugged_in(scanner) as place:
        yield place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as made:
        return made.folder


class Command:
    """Runs ``recon scan`` on a store, and has what it said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys
        self.out = self.err = ""

    def scan(self, *how: str, language: str = "en") -> int:
        code = main(["--language", language, "--store", str(self._folder), "scan", *how])
        self.out, self.err = self._capsys.readouterr()
        return code

    def names(self) -> list[str]:
        with Store.open(self._folder) as store:
            (one,) = scans.passes(store, 10)
            return [page.name[16:] for page in scans.of_pass(store, one.batch, limit=100)]


@pytest.fixture
def recon(folder: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(folder, capsys)


def test_a_scanner_on_the_network_gets_a_name_and_answers_to_it(recon: Command, at: str, scanner: EsclScanner) -> None:
    assert recon.scan("--add-scanner", "Front desk", at) == 0
    assert "Invented Press 4 (feeder, flatbed, both sides, 200 dpi, 300 dpi)" in recon.out
    assert "in clear" in recon.err
    assert recon.scan("--devices") == 0
    assert f"escl:{at}  Front desk  feeder, flatbed" in recon.out
    assert PROGRAM in recon.err  # what could not be asked is told all the same
    assert recon.scan("--devices", "--json") == 0
    (told,) = json.loads(recon.out)
    assert told == {
        "name": f"escl:{at}",
        "label": "Front desk",
        "sources": ["feeder", "flatbed"],
        "duplex": True,
        "dpi": [200, 300],
    }
    assert recon.scan("--device", "front DESK") == 30  # nothing at all could be read
    assert recon.names() == ["0001.png", "0002.png"]
    assert recon.scan("--forget-scanner", "Front desk") == 0
    assert recon.scan("--devices") == 60
    assert recon.scan("--forget-scanner", "Front desk") == 2


def test_a_scanner_that_vanished_is_listed_with_why(recon: Command, at: str, scanner: EsclScanner) -> None:
    recon.scan("--add-scanner", "Front desk", at)
    scanner.answers = {"ScannerCapabilities": (500, b"")}
    assert recon.scan("--devices") == 0
    assert "Front desk" in recon.out
    assert "HTTP 500" in recon.out


def test_a_certificate_that_nobody_vouches_for_is_shown_and_then_the_only_one(
    recon: Command, scanner: EsclScanner, tmp_path: Path
) -> None:
    with plugged_in(scanner, own_certificate(tmp_path)) as place:
        assert recon.scan("--add-scanner", "Vault", place) == 0
        assert "Nobody vouches for its certificate" in recon.err
        assert "SHA-256 " in recon.err
        assert recon.scan("--device", place, "--source", "flatbed") == 30
        assert recon.scan("--device", f"escl:{place}", "--source", "flatbed") == 1  # it is here already
        assert recon.scan("--devices") == 0
        assert "#" not in recon.out  # the address that people type
        recon.scan("--forget-scanner", "Vault")
        assert recon.scan("--device", place, "--source", "flatbed") == 61


@pytest.mark.parametrize(
    ("name", "place", "code"),
    [("", "192.0.2.7", 2), ("a:b", "192.0.2.7", 2), ("x" * 61, "192.0.2.7", 2), ("Desk", "ftp://192.0.2.7", 2)],
)
def test_what_is_no_name_or_no_address_is_refused(recon: Command, name: str, place: str, code: int) -> None:
    assert recon.scan("--add-scanner", name, place) == code


def test_what_is_no_scanner_is_not_remembered(recon: Command, at: str, scanner: EsclScanner) -> None:
    scanner.answers = {"ScannerCapabilities": (200, b"<html/>")}
    assert recon.scan("--add-scanner", "Printer", at) == 61
    assert recon.scan("--devices") == 60


@pytest.mark.parametrize("how", [("--two-passes",), ("--two-passes", "--device", "x", "--duplex")])
def test_two_passes_are_for_a_scanner_and_one_side(recon: Command, how: tuple[str, ...]) -> None:
    assert recon.scan(*how) == 2


def answering(monkeypatch: pytest.MonkeyPatch, scanner: EsclScanner, backs: list[bytes], line: str = "\n") -> None:
    """Have somebody lay the backs in and press Enter once they are asked to."""

    class Terminal(io.StringIO):
        def readline(self, *_: object) -> str:
            scanner.feeder, scanner.feeder_state = list(backs), ""
            return line

    monkeypatch.setattr("sys.stdin", Terminal())


def test_a_pile_passes_twice(recon: Command, at: str, scanner: EsclScanner, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, scanner, [sheet(21), sheet(11)])
    assert recon.scan("--device", f"escl:{at}", "--two-passes") == 30
    assert "Fronts kept: 2. Turn the whole pile over" in recon.err
    assert recon.names() == ["0001-1.png", "0001-2.png", "0002-1.png", "0002-2.png"]
    assert "Fronts: " not in recon.err


@pytest.mark.parametrize(
    ("backs", "line", "words"),
    [([sheet(21)], "\n", "Fronts: 2; backs: 1."), ([], "", "The backs were not scanned; fronts kept: 2.")],
)
def test_passes_that_differ_are_told(
    recon: Command,
    at: str,
    scanner: EsclScanner,
    monkeypatch: pytest.MonkeyPatch,
    backs: list[bytes],
    line: str,
    words: str,
) -> None:
    answering(monkeypatch, scanner, backs, line)
    assert recon.scan("--device", f"escl:{at}", "--two-passes", "--same-order") != 0
    assert "Turn each paper over" in recon.err
    assert words in recon.err
    assert len(recon.names()) == 2 + len(backs)


def test_without_a_feeder_there_is_no_pile_to_turn(recon: Command, at: str) -> None:
    assert recon.scan("--device", f"escl:{at}", "--two-passes", "--source", "flatbed") == 2


def test_in_french_too(recon: Command, at: str) -> None:
    assert recon.scan("--add-scanner", "Accueil", at, language="fr") == 0
    told = recon.out.replace("\N{NO-BREAK SPACE}", " ")
    assert "« Accueil » est ajouté : Invented Press 4 (chargeur, vitre, recto verso" in told
