"""Scanning from a network scanner by eSCL: all pages, whole, or the truth about those that did not come."""

import base64
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from time import monotonic

import pytest
from PIL import Image

from recon import network
from recon.environment import SCANNER as PASSWORD
from recon.environment import take
from recon.errors import (
    ScannerBusy,
    ScannerEmpty,
    ScannerError,
    ScannerGone,
    ScannerJammed,
    ScannerLocked,
    ScannerLost,
    ScannerMissing,
    ScannerOpen,
    ScannerStopped,
    ScannerUntrusted,
    UsageError,
)
from recon.intake import escl_pile
from recon.intake.escl import Escl
from recon.intake.escl_address import address
from recon.intake.escl_line import certificate_of
from recon.intake.scanner import Abilities, Device, Settings, Source
from tests.helpers.escl_scanner import EsclScanner, own_certificate, plugged_in, sheet

_NO_PAGES = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
FOUR = [sheet(shade) for shade in (10, 20, 30, 40)]


@pytest.fixture
def scanner() -> EsclScanner:
    return EsclScanner(list(FOUR), platen=sheet(99))


@pytest.fixture
def at(scanner: EsclScanner) -> Iterator[str]:
    with plugged_in(scanner) as place:
        yield f"escl:{place}"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have nobody wait for a scanner that takes its time."""
    for name, seconds in (("_BUSY", 0.3), ("_PATIENCE", 0.3), ("_CLEARING", 0.2), ("_PAUSE", 0.05)):
        monkeypatch.setattr(escl_pile, f"{name}_SECONDS", seconds)


class Taken:
    """What came of a pile: the pages, and why it ended."""

    def __init__(self, at: str, folder: Path, stop: Callable[[], bool] = lambda: False, **how: object) -> None:
        self.pages: list[bytes] = []
        self.names: list[str] = []
        self.told: list[int] = []
        self.error: ScannerError | None = None
        settings = Settings(at, **how)  # type: ignore[arg-type]
        try:
            for page in Escl().scan(settings, folder, told=self.told.append, stop=stop):
                self.pages.append(page.read_bytes())
                self.names.append(page.name)
                page.unlink()
        except ScannerError as error:
            self.error = error
        assert list(folder.iterdir()) == []


def test_what_the_scanner_can_do_is_asked_of_it(scanner: EsclScanner, at: str) -> None:
    assert Escl().abilities(at) == Abilities(frozenset(Source), duplex=True, dpi=(200, 300))
    assert Escl().model(at) == "Invented Press 4"
    known = (Device(at, "Office"),)
    assert Escl(known).devices() == known


def test_a_feeder_gives_all_its_pages_as_they_are(scanner: EsclScanner, at: str, tmp_path: Path) -> None:
    taken = Taken(at, tmp_path, duplex=True, dpi=200)
    assert taken.error is None
    assert taken.pages == FOUR
    assert taken.names == [f"{number:06d}.png" for number in (1, 2, 3, 4)]
    assert taken.told == [1, 2, 3, 4, 5]
    wanted = scanner.piles[0].wanted
    for part in (
        "<pwg:InputSource>Feeder<",
        "<scan:ColorMode>Grayscale8<",
        "<scan:DocumentFormatExt>image/png<",
        "<scan:XResolution>200<",
        "<scan:Duplex>true<",
        "<pwg:Width>2480<",
        "<pwg:Height>3508<",
    ):
        assert part in wanted
    # The pile is ended: some scanners begin no other one before.
    assert scanner.asked[-2:] == [("GET", "ScannerStatus"), ("DELETE", "ScanJobs/1")]


def test_a_flatbed_gives_one_page(scanner: EsclScanner, at: str, tmp_path: Path) -> None:
    taken = Taken(at, tmp_path, source=Source.FLATBED)
    assert (taken.pages, taken.error) == ([scanner.platen], None)
    assert "<pwg:InputSource>Platen<" in scanner.piles[0].wanted
    assert "Duplex" not in scanner.piles[0].wanted


@pytest.mark.parametrize(
    ("offered", "wanted", "suffix"),
    [
        (("image/jpeg", "application/pdf"), "image/jpeg", ".jpg"),
        (("application/pdf", "image/tiff"), "image/tiff", ".tif"),
        ((), "image/jpeg", ".jpg"),
    ],
)
def test_what_loses_nothing_is_asked_for_first(
    scanner: EsclScanner, at: str, tmp_path: Path, offered: tuple[str, ...], wanted: str, suffix: str
) -> None:
    scanner.formats, scanner.feeder = offered, [sheet(1, suffix)]
    taken = Taken(at, tmp_path)
    assert (taken.names, taken.error) == ([f"000001{suffix}"], None)
    assert f"<pwg:DocumentFormat>{wanted}<" in scanner.piles[0].wanted


@pytest.mark.parametrize(("asked", "given"), [(200, 200), (300, 600)])
def test_where_a_resolution_is_missing_the_next_finer_one_is_asked_for(
    scanner: EsclScanner, at: str, tmp_path: Path, asked: int, given: int
) -> None:
    scanner.dpi = (75, 150, 200, 600)
    Taken(at, tmp_path, dpi=asked)
    assert f"<scan:XResolution>{given}<" in scanner.piles[0].wanted


@pytest.mark.parametrize(
    ("fault", "kind", "pages", "missing"),
    [
        ("jam", ScannerJammed, 2, 0),
        ("open", ScannerOpen, 2, 0),
        ("cut", ScannerLost, 2, 1),
        ("chunk", ScannerLost, 2, 1),
        ("gone", ScannerGone, 2, 0),
        ("lost", ScannerLost, 3, 1),
        ("abort", ScannerError, 2, 0),
        ("cancel", ScannerStopped, 2, 0),
        ("left", ScannerError, 2, 0),
        ("conflict", ScannerBusy, 2, 0),
        ("never", ScannerBusy, 2, 0),
    ],
)
def test_no_page_is_lost_silently(
    scanner: EsclScanner, at: str, tmp_path: Path, fault: str, kind: type[ScannerError], pages: int, missing: int
) -> None:
    scanner.faults = {3: fault}
    taken = Taken(at, tmp_path)
    assert type(taken.error) is kind
    assert taken.pages == [*FOUR[:2], *FOUR[3:]][:pages]
    assert taken.error is not None
    assert taken.error.details["pages"] == pages
    assert taken.error.details.get("missing", 0) == missing
    for language in ("fr", "en"):
        assert str(pages) in taken.error.message(language)


def test_pages_that_went_through_before_a_jam_and_never_came_are_counted(
    scanner: EsclScanner, at: str, tmp_path: Path
) -> None:
    scanner.faults = {2: "lost", 3: "jam"}
    taken = Taken(at, tmp_path)
    assert isinstance(taken.error, ScannerLost)
    assert (taken.error.details["through"], taken.error.details["missing"]) == (3, 1)
    assert "stuck" in taken.error.message("en") or "coincée" in taken.error.message("fr")


def test_a_page_that_is_cut_and_ends_as_if_it_were_whole_is_a_file_for_whoever_keeps_it(
    scanner: EsclScanner, at: str, tmp_path: Path
) -> None:
    scanner.faults = {2: "short"}
    taken = Taken(at, tmp_path)
    assert taken.error is None
    assert len(taken.pages) == 4
    assert taken.pages[1] == FOUR[1][: len(FOUR[1]) // 2]


def test_a_page_of_no_bytes_is_a_file_for_whoever_keeps_it(scanner: EsclScanner, at: str, tmp_path: Path) -> None:
    scanner.faults = {2: "nothing"}
    taken = Taken(at, tmp_path)
    assert (taken.error, taken.pages[1], len(taken.pages)) == (None, b"", 4)


def many(kind: str, pages: int) -> bytes:
    """Return one document with so many pages."""
    pictures = [Image.new("L", (827, 1169), 10 * number) for number in range(pages)]
    document = BytesIO()
    pictures[0].save(document, kind, save_all=True, append_images=pictures[1:])
    return document.getvalue()


@pytest.mark.parametrize(("kind", "content_type"), [("TIFF", "image/tiff"), ("PDF", "application/pdf")])
def test_a_pile_in_one_document_is_counted_by_its_pages(
    scanner: EsclScanner, at: str, tmp_path: Path, kind: str, content_type: str
) -> None:
    document = many(kind, 3)
    scanner.formats, scanner.content_type, scanner.images = (content_type,), content_type, 3
    scanner.feeder = [document]
    taken = Taken(at, tmp_path)
    assert (taken.error, taken.pages) == (None, [document])
    scanner.feeder, scanner.feeder_state, scanner.images = [document, document], "", 4
    lost = Taken(at, tmp_path).error
    assert isinstance(lost, ScannerLost)
    assert {name: lost.details[name] for name in ("pages", "through", "missing")} == {
        "pages": 6,
        "through": 8,
        "missing": 2,
    }


def test_a_document_without_a_page_is_told_by_whoever_keeps_it(scanner: EsclScanner, at: str, tmp_path: Path) -> None:
    scanner.content_type, scanner.feeder = "application/pdf", [_NO_PAGES]
    taken = Taken(at, tmp_path)
    assert (taken.error, taken.pages) == (None, [_NO_PAGES])


def test_what_is_no_page_is_kept_and_told_by_whoever_keeps_it(scanner: EsclScanner, at: str, tmp_path: Path) -> None:
    scanner.faults = {2: "html"}
    taken = Taken(at, tmp_path)
    assert taken.names[1] == "000002.bin"
    assert b"firmware" in taken.pages[1]


def test_an_empty_feeder_is_said_before_anything_begins(scanner: EsclScanner, at: str, tmp_path: Path) -> None:
    scanner.feeder = []
    assert type(Taken(at, tmp_path).error) is ScannerEmpty
    assert scanner.piles == []


def test_a_scanner_that_is_at_work_is_waited_for(scanner: EsclScanner, at: str, tmp_path: Path) -> None:
    scanner.busy, scanner.faults = 2, {2: "later"}
    taken = Taken(at, tmp_path)
    assert (taken.pages, taken.error) == (FOUR, None)
    scanner.busy, scanner.feeder = 100_000, list(FOUR)
    assert type(Taken(at, tmp_path).error) is ScannerBusy


def test_whoever_stops_gets_what_was_whole_and_the_scanner_is_told(
    scanner: EsclScanner, at: str, tmp_path: Path
) -> None:
    scanner.faults = {3: "slow"}
    taken = Taken(at, tmp_path, stop=scanner.held.is_set)
    assert type(taken.error) is ScannerStopped
    assert taken.pages == FOUR[:2]
    assert ("DELETE", "ScanJobs/1") in scanner.asked
    assert scanner.piles[0].cancelled.is_set()


@pytest.mark.parametrize("pages", [0, 4], ids=["before the first page", "after the last"])
def test_whoever_stops_is_heard_while_the_scanner_does_not_say_how_it_is(
    scanner: EsclScanner, at: str, tmp_path: Path, pages: int
) -> None:
    scanner.is_mute = pages == 0
    scanner.before = lambda number: setattr(scanner, "is_mute", number > pages)
    began: list[float] = []

    def stop() -> bool:
        if scanner.is_mute and scanner.asked[-1:] == [("GET", "ScannerStatus")]:
            began.append(monotonic())
        return len(began) > 5

    try:
        taken = Taken(at, tmp_path, stop=stop)
        assert (type(taken.error), len(taken.pages)) == (ScannerStopped, pages)
        assert monotonic() - began[0] < 8
    finally:
        scanner.held.set()


def test_a_scanner_that_was_ahead_when_it_was_stopped_says_how_many_pages_to_lay_in_again(
    scanner: EsclScanner, at: str, tmp_path: Path
) -> None:
    scanner.faults = {3: "slow"}

    def stop() -> bool:
        if scanner.held.is_set():
            scanner.piles[0].through = 4  # two more are through, and wait in it
        return scanner.held.is_set()

    error = Taken(at, tmp_path, stop=stop).error
    assert isinstance(error, ScannerLost)
    assert error.details["missing"] == 2


def test_whoever_leaves_in_the_middle_ends_the_job(scanner: EsclScanner, at: str, tmp_path: Path) -> None:
    pages = Escl().scan(Settings(at), tmp_path, told=lambda _page: None, stop=lambda: False)
    next(iter(pages)).unlink()
    pages.close()  # type: ignore[attr-defined]
    assert scanner.asked[-1] == ("DELETE", "ScanJobs/1")
    assert not [one for one in threading.enumerate() if one.name.startswith("escl")]


@pytest.mark.parametrize("fault", ["large", "endless"])
def test_a_scanner_without_an_end_is_not_listened_to_for_ever(
    scanner: EsclScanner, at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(escl_pile, "MOST_PAGE", 1_000_000)
    monkeypatch.setattr(escl_pile, "MOST_PAGES", 5)
    scanner.faults = dict.fromkeys(range(1, 9), fault)
    taken = Taken(at, tmp_path)
    assert type(taken.error) in (ScannerError, ScannerLost)
    assert len(taken.pages) == (0 if fault == "large" else 5)
    assert scanner.piles[0].cancelled.is_set()


def test_a_page_that_takes_for_ever_is_given_up(
    scanner: EsclScanner, at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(escl_pile, "PAGE_SECONDS", 0.3)
    scanner.faults = {2: "slow"}
    taken = Taken(at, tmp_path)
    assert (type(taken.error), len(taken.pages)) == (ScannerGone, 1)


_BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "' + b"x" * 1000 + b'"><!ENTITY c "' + b"&b;" * 1000 + b'">]>'
    b"<ScannerCapabilities>&c;</ScannerCapabilities>"
)
HOSTILE = {
    "a bomb": _BOMB,
    "a file of ours": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><ScannerCapabilities>&b;</ScannerCapabilities>',
    "in another encoding": b"\xff\xfe" + "<!DOCTYPE a><ScannerCapabilities/>".encode("utf-16-le"),
    "deep": b"<ScannerCapabilities>" + b"<a>" * 300_000,
    "another": b"<html><body>Sign in</body></html>",
    "nothing": b"",
    "large": b"<ScannerCapabilities>" + b" " * 1_100_000 + b"</ScannerCapabilities>",
    "numbers": b"<ScannerCapabilities><Platen><PlatenInputCaps><MaxWidth>" + b"9" * 5000 + b"</MaxWidth>",
    "no way in": b"<ScannerCapabilities/>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_answers_are_refused(scanner: EsclScanner, at: str, tmp_path: Path, name: str) -> None:
    scanner.answers = dict.fromkeys(("ScannerCapabilities", "ScannerStatus"), (200, HOSTILE[name]))
    with pytest.raises(ScannerError) as raised:
        Escl().abilities(at)
    assert type(raised.value) is ScannerError
    assert type(Taken(at, tmp_path).error) is ScannerError


@pytest.mark.parametrize("where", ["http://192.0.2.1/eSCL", "https://127.0.0.1:1/", "//192.0.2.1/"])
def test_where_the_scanner_sends_us_is_told_and_not_gone_to(scanner: EsclScanner, at: str, where: str) -> None:
    scanner.leads_to = where
    with pytest.raises(ScannerError, match=r"192\.0\.2\.1|127\.0\.0\.1:1"):
        Escl().abilities(at)


def test_a_job_is_asked_for_at_the_address_that_was_given_whatever_host_the_scanner_names(
    scanner: EsclScanner, at: str, tmp_path: Path
) -> None:
    scanner.jobs_at = "http://192.0.2.1:8080"
    assert Taken(at, tmp_path).pages == FOUR
    assert not [place for place in network.refused() if place.startswith("192.0.2.1")]


@pytest.mark.parametrize(("code", "kind"), [(404, ScannerMissing), (500, ScannerError), (503, ScannerBusy)])
def test_what_does_not_answer_as_a_scanner_is_said(
    scanner: EsclScanner, at: str, code: int, kind: type[ScannerError]
) -> None:
    scanner.answers = {"ScannerCapabilities": (code, b"")}
    with pytest.raises(ScannerError) as raised:
        Escl().abilities(at)
    assert type(raised.value) is kind


def test_nobody_at_the_address_is_said_by_its_name() -> None:
    with plugged_in(EsclScanner()) as place:
        name = f"escl:{place}"
    with pytest.raises(ScannerMissing, match="Office"):
        Escl((Device(name, "Office"),)).abilities(name)


def test_a_password_is_given_where_the_address_has_a_name(
    scanner: EsclScanner, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scanner.user = base64.b64encode(b"recon:open sesame").decode()
    with pytest.raises(ScannerLocked, match=PASSWORD):
        Escl().abilities(at)
    monkeypatch.setenv(PASSWORD, "open sesame")
    assert Escl().abilities(at.replace("//", "//recon@")).duplex
    with pytest.raises(ScannerLocked):
        Escl().abilities(at.replace("//", "//other@"))
    monkeypatch.setattr("recon.environment._TAKEN", {})
    take()
    assert PASSWORD not in os.environ  # no program that is started has it
    assert Escl().abilities(at.replace("//", "//recon@")).duplex


@pytest.mark.parametrize("place", ["http://u:my sesame@host/eSCL", "http://u:sesame@host:99999", "u:sesame@host/?x=1"])
def test_a_password_in_an_address_is_not_said_again(place: str) -> None:
    with pytest.raises(UsageError) as raised:
        address(place)
    assert "sesame" not in raised.value.message()


def test_only_the_certificate_that_was_accepted_is_spoken_to(scanner: EsclScanner, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    with plugged_in(scanner, own_certificate(tmp_path)) as place:
        with pytest.raises(ScannerUntrusted):
            Escl().abilities(f"escl:{place}")
        pinned = f"escl:{place}#sha256={certificate_of(address(place))}"
        assert Taken(pinned, folder).pages == FOUR
        asked = len(scanner.asked)
        other = f"escl:{place}#sha256={'0' * 64}"
        with pytest.raises(ScannerUntrusted):
            Escl().abilities(other)
        assert len(scanner.asked) == asked  # not a byte was sent
        with suppress(ScannerError):
            Escl().abilities(pinned.replace("https", "http"))
        assert len(scanner.asked) == asked
