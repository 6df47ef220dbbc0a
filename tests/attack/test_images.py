"""Pictures that were made to do harm cost themselves: memory and time stay within limits, and the next page is read."""

import os
import resource
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from time import monotonic

import numpy as np
import pytest
from PIL import Image

from recon.errors import FileTooCostly, FileTooLong, PageError
from recon.vision import decoder, decoding, limits, raster, shared
from recon.vision.limits import Limits
from tests.helpers import bad_decoders, bombs
from tests.helpers.bombs import BOMBS

EASY = Limits(cpu_seconds=10, wall_seconds=60.0)
SHORT = Limits(cpu_seconds=2, wall_seconds=60.0)  # for what would go on for ever
MB = 1 << 20

# What each file costs: a page, or the fault that is told.
PAGE = "a page"
PICTURES: dict[str, str] = {
    "PNG, as large as may be, grey": PAGE,
    "PNG of 60,000 x 60,000": "image_too_large",
    "PNG, text of 1 GB": "file_truncated",
    "PNG, colour profile of 1 GB": "file_truncated",
    "PNG, moving, 2,000 pictures": PAGE,
    "TIFF of 100,000 pages": "file_too_long",
    "TIFF, pages in a circle": PAGE,
    "TIFF, as large as may be, deflate": PAGE,
    "TIFF, as large as may be, LZW": PAGE,
    "TIFF, a strip of 4 GB": PAGE,
    "JPEG of 65,535 x 65,535": "image_too_large",
}


@pytest.fixture(autouse=True, scope="module")
def _own_decoders() -> Iterator[None]:
    """Have decoders of these tests' own, one after the other."""
    with pytest.MonkeyPatch.context() as own:
        decoder._close_all()
        own.setattr(limits, "PAGE", EASY)
        yield
        decoder._close_all()


@pytest.fixture
def fresh() -> Iterator[pytest.MonkeyPatch]:
    """Have no decoder yet, and none left that is made with what the test changes."""
    with pytest.MonkeyPatch.context() as changed:
        decoder._close_all()
        yield changed
        decoder._close_all()


def became(data: bytes, position: int = 0) -> str:
    """Return what a scan makes of the file: its pages are counted, then one is decoded."""
    try:
        decoder.count_pages(data)
        decoder.decode(data, position)
    except PageError as error:
        return error.code if error.message("fr") and error.message("en") else "no words"
    return PAGE


def unlimited(data: bytes) -> str:
    """Return what becomes of the file where nothing limits the decoder."""
    try:
        raster.count_pages(data)
        raster.decode(data)
    except PageError as error:
        return error.code
    return PAGE


def peak() -> int:
    """Return the most memory that a decoder of this test has had at once, in bytes."""
    told = Path(f"/proc/{decoder._idle[0]._process.pid}/status").read_text()
    return next(int(line.split()[1]) * 1024 for line in told.splitlines() if line.startswith("VmHWM"))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_wants_to_be_large_costs_itself(name: str) -> None:
    data = BOMBS[name]()
    assert became(data) == PICTURES[name]
    assert became(bombs.plain("PNG")) == PAGE
    assert peak() < EASY.memory_bytes + 300 * MB


@pytest.mark.parametrize("name", bombs.boastful_tiffs())
def test_a_picture_whose_numbers_are_absurd_is_a_page_or_a_fault(name: str) -> None:
    data = bombs.boastful_tiffs()[name]
    assert became(data) in (PAGE, "file_truncated", "image_too_large", "image_too_small", "file_too_costly")
    assert became(bombs.plain("TIFF")) == PAGE
    assert peak() < EASY.memory_bytes + 300 * MB


def test_the_pages_of_a_file_are_counted_without_looking_at_them(fresh: pytest.MonkeyPatch) -> None:
    data = bombs.long_tiff(raster.MAX_PAGES)
    assert decoder.count_pages(data) == raster.MAX_PAGES
    with pytest.raises(FileTooLong) as told:
        decoder.count_pages(bombs.long_tiff(raster.MAX_PAGES + 1))
    assert str(raster.MAX_PAGES) in told.value.message("en")
    assert not decoder._idle  # no process was asked
    assert became(data, raster.MAX_PAGES - 1) == PAGE


def test_pages_in_a_circle_are_each_there_once() -> None:
    data = bombs.circular_tiff()
    assert decoder.count_pages(data) == 1
    assert became(data, 5) == "file_truncated"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "PDF"])
def test_wherever_a_file_is_cut_it_is_what_it_is_without_limits(kind: str) -> None:
    """What the process gave up, it does not need: it says of every file what this one says."""
    data = bombs.plain(kind)
    told = set()
    for end in range(8, len(data), len(data) // 50):
        here = unlimited(data[:end])
        assert became(data[:end]) == here
        told.add(here)
    assert told >= {"file_truncated"}
    assert (decoder.decode(data).gray == raster.decode(data).gray).all()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_spoiled_file_is_what_it_is_without_limits(kind: str) -> None:
    data, rng = bombs.plain(kind), np.random.default_rng(5)
    for _ in range(60):
        spoiled = np.frombuffer(data, np.uint8).copy()
        spoiled[rng.integers(min(len(data), 600), size=rng.integers(1, 8))] = rng.integers(256)
        assert became(spoiled.tobytes()) == unlimited(spoiled.tobytes())


@pytest.mark.parametrize("name", bombs.polyglots())
def test_a_file_of_two_kinds_is_of_one_kind_for_every_stage(name: str) -> None:
    data, kind = bombs.polyglots()[name]
    assert raster.media_type(data) == kind
    assert decoder.count_pages(data) == 1
    if kind == "image/png":  # its end is not the file's: it is refused, whatever follows
        assert became(data) == unlimited(data) == "file_truncated"
        return
    shape = decoder.decode(data).gray.shape
    assert shape == ((3509, 2480) if kind == "application/pdf" else (500, 500))


@pytest.mark.parametrize("orientation", [0, 1, 6, 9, 255, 65_535])
def test_a_picture_that_lies_about_how_it_lies_is_a_page(orientation: int) -> None:
    shape = decoder.decode(bombs.lying_jpeg(orientation, icc=os.urandom(3_000))).gray.shape
    assert shape == ((500, 700) if orientation == 6 else (700, 500))


def deep_png() -> Image.Image:
    return Image.fromarray(np.full((600, 600), 60_000, np.uint16))


@pytest.mark.parametrize(
    ("image", "kind", "gray"),
    [
        (deep_png, "PNG", 233),
        (lambda: Image.new("CMYK", (600, 600), (0, 0, 0, 255)), "JPEG", 0),
        (lambda: Image.new("CMYK", (600, 600), (0, 0, 0, 0)), "TIFF", 255),
        (lambda: Image.new("P", (600, 600), 0), "PNG", 0),
        (lambda: Image.new("LA", (600, 600), (0, 0)), "PNG", 255),
        (lambda: Image.new("F", (600, 600), 128.0), "TIFF", 128),
        (lambda: Image.new("I;16", (600, 600), 514), "TIFF", 2),
        (lambda: Image.new("1", (600, 600), 1), "TIFF", 255),
    ],
)
def test_rare_pictures_are_pages_in_the_confined_process_too(
    image: Callable[[], Image.Image], kind: str, gray: int
) -> None:
    out = BytesIO()
    image().save(out, kind)
    assert int(np.median(decoder.decode(out.getvalue()).gray)) == pytest.approx(gray, abs=1)


def test_the_process_that_decodes_can_open_nothing_start_nothing_and_reach_nobody(tmp_path: Path) -> None:
    tries = f"""
import os, socket, subprocess, sys
from recon.vision.limits import confine
told = os.dup(1)
held = confine()
assert held > 10_000_000, held
done = []
def attempt(what):
    try:
        what()
    except (OSError, RuntimeError):
        return
    done.append(what.__name__)
def reads(): open("/etc/hostname").close()
def writes(): open({str(tmp_path / "written")!r}, "w").close()
def connects(): socket.socket()
def pipes(): os.pipe()
def starts(): subprocess.Popen([sys.executable, "--version"])
for what in (reads, writes, connects, pipes, starts): attempt(what)
os.write(told, (" ".join(done) or "nothing").encode())
print("printed by a library")
"""
    ran = subprocess.run([sys.executable, "-c", tries], capture_output=True, text=True, check=False, cwd=Path.cwd())
    assert (ran.stdout, ran.returncode) == ("nothing", 0), ran.stderr


def test_a_decoder_has_no_rights_to_gain_and_leaves_no_trace() -> None:
    assert became(bombs.plain("PNG")) == PAGE
    process = Path(f"/proc/{decoder._idle[0]._process.pid}")
    told = dict(line.split(":\t", 1) for line in process.joinpath("status").read_text().splitlines() if ":\t" in line)
    assert told["NoNewPrivs"] == "1"
    allowed = process.joinpath("limits").read_text() if os.access(process / "limits", os.R_OK) else ""
    if allowed:
        lines = {line[:26].strip(): line[26:].split() for line in allowed.splitlines()}
        assert lines["Max core file size"][0] == lines["Max open files"][0] == lines["Max file size"][0] == "0"


@pytest.mark.parametrize("bad", bad_decoders.BAD, ids=lambda bad: bad.__name__)
def test_a_decoder_that_was_taken_over_costs_its_file_and_nothing_else(
    bad: Callable[..., None], fresh: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fresh.setenv("TMPDIR", str(tmp_path))
    with fresh.context() as taken:
        taken.setattr(decoding, "serve", bad)
        with pytest.raises(FileTooCostly):
            decoder.decode(bombs.plain("PNG"))
    assert not decoder._idle
    assert became(bombs.plain("PNG")) == PAGE
    assert not list(tmp_path.iterdir())


def test_where_memory_cannot_be_shared_the_pixels_go_over_the_line(fresh: pytest.MonkeyPatch) -> None:
    def refuse(line: socket.socket, size: int) -> None:
        line.sendall(shared._WITHOUT)

    fresh.setattr(shared, "offer", refuse)
    for kind in ("PNG", "JPEG", "TIFF"):
        data = bombs.plain(kind)
        assert (decoder.decode(data).gray == raster.decode(data).gray).all()
    fresh.setattr(decoding, "serve", bad_decoders.trickles)
    fresh.setattr(limits, "PAGE", Limits(wall_seconds=2.0))
    decoder._close_all()
    with pytest.raises(FileTooCostly):
        decoder.decode(bombs.plain("PNG"))


@pytest.mark.parametrize("slow", bad_decoders.SLOW, ids=lambda slow: slow.__name__)
def test_a_decoder_that_does_not_come_to_an_end_is_ended(slow: Callable[..., None], fresh: pytest.MonkeyPatch) -> None:
    fresh.setattr(decoding, "serve", slow)
    fresh.setattr(limits, "PAGE", Limits(wall_seconds=2.0))
    with pytest.raises(FileTooCostly) as told:
        decoder.decode(bombs.plain("PNG"))
    assert "> 2 s" in told.value.message("en")


def test_a_decoder_that_died_meanwhile_costs_nothing() -> None:
    assert became(bombs.plain("PNG")) == PAGE
    decoder._idle[0]._process.kill()
    decoder._idle[0]._process.join()
    assert became(bombs.plain("JPEG")) == PAGE


def test_a_page_that_takes_too_long_is_told_once_and_not_tried_again(fresh: pytest.MonkeyPatch) -> None:
    fresh.setattr(limits, "PAGE", SHORT)
    before = monotonic()
    with pytest.raises(FileTooCostly) as told:
        decoder.decode(bombs.patient_jpeg())
    assert told.value.details["reason"] == f"> {SHORT.cpu_seconds} s"
    assert monotonic() - before < SHORT.wall_seconds


def test_many_bad_files_leave_nothing_open() -> None:
    bad = [bombs.too_large_png(), bombs.boastful_jpeg(), *bombs.boastful_tiffs().values()]
    became(bad[0])
    before = len(list(Path("/proc/self/fd").iterdir()))
    for data in bad * 3:
        became(data)
    assert len(decoder._idle) == 1
    assert len(list(Path("/proc/self/fd").iterdir())) <= before


def test_this_process_has_no_more_memory_than_a_page() -> None:
    """The decoder's limits are of no use if what it says is kept here without one."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    data = bombs.large_png()
    assert decoder.decode(data).gray.size == 10_900**2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < (10_900**2 + 60 * MB) // 1024
