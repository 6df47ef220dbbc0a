"""Bad input, as people meet it: each has its message and exit code, nothing is lost, the rest goes on."""

import io
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest
import zxingcpp
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from recon.design.kit import load_kit
from recon.design.prints import SheetPrint
from recon.design.render import render_sheets
from recon.language import tr
from recon.model.sheet import SheetCode
from recon.vision.sheetcode import encode
from tests.helpers.command import Ran, done, recon
from tests.helpers.pages import FORMS

DPI = 200
LAYOUT = load_kit([FORMS]).layout("vitals", "fr")
FORM = LAYOUT.form


def drawn(pdf: bytes) -> np.ndarray:
    """Return the first page of ``pdf`` as a scanner sees it: (h, w) uint8."""
    document = pdfium.PdfDocument(pdf)
    try:
        pixels = document[0].render(scale=DPI / 72, grayscale=True).to_numpy()
    finally:
        document.close()
    return np.ascontiguousarray(pixels[..., 0] if pixels.ndim == 3 else pixels)


def sheet(serial: str, version: str = FORM.version) -> np.ndarray:
    """Return a printed sheet that no store knows of."""
    out = io.BytesIO()
    layout = replace(LAYOUT, form=replace(FORM, version=version))
    render_sheets([SheetPrint(layout, serial, datetime(2026, 3, 1, 8, tzinfo=UTC))], out)
    return drawn(out.getvalue())


def jpeg(page: np.ndarray) -> bytes:
    return bytes(cv2.imencode(".jpg", page)[1])


def locked_pdf() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"))
    canvas.drawString(100, 100, "not for everybody")
    canvas.save()
    return out.getvalue()


def wrong_checksum() -> bytes:
    """Return a sheet whose codes say a serial that their checksum does not agree with."""
    page = sheet("00000001Q")
    text = encode(SheetCode(FORM.key, FORM.version, "00000001Q", 1, 1, 1)).replace("00000001Q", "00000002N")
    symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix)
    modules = np.asarray(zxingcpp.write_barcode_to_image(symbol, scale=1, add_quiet_zones=False))
    for place in FORM.codes:
        left, top, side = (round(v / 25.4 * DPI) for v in (place.x, place.y, place.w))
        page[top : top + side, left : left + side] = cv2.resize(modules, (side, side), interpolation=cv2.INTER_NEAREST)
    return jpeg(page)


BAD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "file_empty": ("empty.jpg", bytes),
    "file_unreadable": ("text.jpg", lambda: b"Dear colleague, please find enclosed"),
    "file_truncated": ("cut.jpg", lambda: jpeg(sheet("00000001Q"))[:40000]),
    "image_too_small": ("dot.png", lambda: bytes(cv2.imencode(".png", np.zeros((1, 1), np.uint8))[1])),
    "file_locked": ("locked.pdf", locked_pdf),
    "code_missing": ("letter.jpg", lambda: jpeg(np.full((2338, 1653), 250, np.uint8))),
    "version_unknown": ("old.jpg", lambda: jpeg(sheet("00000001Q", "ZZZZ9999"))),
    "sheet_foreign": ("foreign.jpg", lambda: jpeg(sheet("00000001Q"))),
    "code_invalid": ("checksum.jpg", wrong_checksum),
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a store that printed one sheet, and ``good.jpg``, that sheet scanned."""
    folder = tmp_path_factory.mktemp("printed")
    done(recon("init", store=folder / "store"))
    done(
        recon(
            "print",
            "vitals",
            "--blank",
            "1",
            "--out",
            "sheet.pdf",
            "--lang",
            "fr",
            "--forms",
            FORMS,
            store=folder / "store",
        )
    )
    (folder / "good.jpg").write_bytes(jpeg(drawn((folder / "sheet.pdf").read_bytes())))
    return folder


@pytest.fixture
def store(printed: Path, tmp_path: Path) -> Path:
    """Return a copy of that store for the test's own use."""
    return Path(shutil.copytree(printed / "store", tmp_path / "store"))


@pytest.fixture
def scans(printed: Path, tmp_path: Path) -> Path:
    """Return a folder with the good scan in it, the last to be read."""
    (tmp_path / "scans").mkdir()
    shutil.copy(printed / "good.jpg", tmp_path / "scans" / "zz-good.jpg")
    return tmp_path / "scans"


def beginning(key: str, language: str) -> str:
    """Return the message of an error as far as it has no place to fill."""
    pattern = tr(f"errors.{key}", language, **dict.fromkeys(PLACES, "\0"))
    return pattern.split("\0", 1)[0]


_OF_A_PAGE = ("width", "height", "form", "version", "sheet", "reason")
PLACES = (*_OF_A_PAGE, "store", "file", "faults", "needed", "free", "missing")


def is_sound(store: Path) -> bool:
    return done(recon("check", store=store)).splitlines()[0] == tr("cli.check.sound", "en")


def blank_sheets(store: Path) -> int:
    """Count the sheets that came back with nothing on them: the good scan is one."""
    return int(json.loads(done(recon("status", "--json", store=store)))["sheets"]["blank"])


@pytest.mark.parametrize("code", BAD)
def test_a_bad_page_is_told_and_the_rest_is_read(code: str, store: Path, scans: Path) -> None:
    name, make = BAD[code]
    (scans / name).write_bytes(make())
    french = recon("scan", scans, store=store, language="fr")
    assert french.code == 1
    assert name in french.err
    assert beginning(code, "fr") in french.err
    account = json.loads(done(recon("status", "--json", store=store, language="en")))
    (fault,) = account["faults"]
    assert fault["code"] == code
    assert fault["image"] == name
    assert fault["message"].startswith(beginning(code, "en"))
    assert account["sheets"]["blank"] == 1
    assert is_sound(store)
    if code != "file_empty":
        assert (store / fault["stored"]).read_bytes() == (scans / name).read_bytes()


@pytest.mark.parametrize("code", ["file_unreadable", "code_missing"])
def test_a_bad_page_alone_ends_with_the_code_of_pages(code: str, store: Path, tmp_path: Path) -> None:
    name, make = BAD[code]
    (tmp_path / name).write_bytes(make())
    assert recon("scan", name, store=store).code == 30
    again = recon("scan", name, store=store)
    assert again.code == 1
    assert "1 known already" in again.out
    assert beginning(code, "en") in again.err


def test_a_file_that_is_not_there(store: Path) -> None:
    told = recon("scan", "gone.pdf", store=store, language="fr")
    assert told.code == 30
    assert beginning("file_missing", "fr") in told.err
    assert is_sound(store)


def test_a_form_with_a_key_twice(store: Path, tmp_path: Path) -> None:
    source = (Path(__file__).parents[2] / "forms" / "vitals.toml").read_text(encoding="utf-8")
    for language in ("fr", "en"):
        shutil.copy(Path(__file__).parents[2] / "forms" / f"vitals.{language}.toml", tmp_path)
    (tmp_path / "vitals.toml").write_text(source.replace('key = "diastolic"', 'key = "systolic"', 1), encoding="utf-8")
    told = recon("forms", "check", "vitals.toml", store=store)
    assert told.code == 10
    assert "vitals.toml:" in told.err
    assert "systolic" in told.err
    french = recon("forms", "check", "vitals.toml", store=store, language="fr")
    assert beginning("form_definition", "fr") in french.err


@pytest.mark.parametrize(("language", "line"), [("fr", "ligne 3"), ("en", "line 3")])
def test_a_roster_with_a_bad_date(store: Path, tmp_path: Path, language: str, line: str) -> None:
    header = "ipp,birth_name,given_names,birth_date"
    (tmp_path / "r.csv").write_text(f"{header}\n1,MARTIN,Anne,1950-02-03\n2,DURAND,Paul,1950-02-30\n")
    before = recon("status", "--json", store=store).out
    told = recon("print", "vitals", "--roster", "r.csv", "--out", "r.pdf", store=store, language=language)
    assert told.code == 12
    assert line in told.err
    assert "1950-02-30" in told.err
    assert not (tmp_path / "r.pdf").exists()
    assert recon("status", "--json", store=store).out == before


@contextmanager
def mounted(place: Path, *options: str) -> Iterator[Callable[..., None]]:
    """Mount a file system on ``place`` for the test; give what mounts it anew with other options."""
    if shutil.which("mount") is None or os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root may mount the small disk that this test fills")
    mount = partial(subprocess.run, check=True, capture_output=True)
    try:
        mount(["mount", *options, str(place)])
    except subprocess.CalledProcessError as error:
        pytest.skip(f"this machine mounts nothing: {error.stderr.decode()}")
    try:
        yield lambda *more: mount(["mount", *more, str(place)])
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_a_store_that_cannot_be_written(store: Path, scans: Path) -> None:
    with mounted(store, "--bind", str(store)) as again:
        again("-o", "remount,ro,bind")
        for language in ("fr", "en"):
            told = recon("scan", scans, store=store, language=language)
            assert told.code == 23
            assert beginning("store_read_only", language) in told.err
        assert recon("print", "vitals", "--blank", "1", "--out", "s.pdf", store=store).code == 23
        assert not (store.parent / "s.pdf").exists()
        assert blank_sheets(store) == 0
        assert is_sound(store)
    assert recon("scan", scans, store=store).code == 0
    assert blank_sheets(store) == 1


# Left on the disk: no room for the image, for the image only, for its entry but not for what is read of it.
@pytest.mark.parametrize("room", [4096, 16384, 40960])
def test_a_disk_that_is_full(printed: Path, scans: Path, tmp_path: Path, room: int) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with mounted(disk, "-t", "tmpfs", "-o", "size=16m", "tmpfs") as again:
        store = Path(shutil.copytree(printed / "store", disk / "store"))
        image = (scans / "zz-good.jpg").stat().st_size if room > 4096 else 0
        fill_up(disk, leave=room + image)
        for language in ("fr", "en"):
            told: Ran = recon("scan", scans, store=store, language=language)
            assert told.code == 24
            assert beginning("store_short", language) in told.err
            assert is_sound(store)
        again("-o", "remount,size=32m")
        assert recon("scan", scans, store=store).code == 0
        assert blank_sheets(store) == 1
        assert is_sound(store)


def fill_up(disk: Path, leave: int) -> None:
    with (disk / "other").open("wb") as file:
        file.write(bytes(shutil.disk_usage(disk).free - leave))
