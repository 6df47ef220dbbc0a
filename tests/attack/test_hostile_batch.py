"""A pile with one good sheet among files that were made to do harm, through the program as a person runs it."""

import ast
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest

from recon.errors import FileTooCostly
from recon.model.page import Page
from recon.store import Store, queries
from recon.vision import decoder, limits
from recon.vision.limits import Limits
from recon.workflow.cropping import crop
from recon.workflow.intaking import keep_file, new_batch
from recon.workflow.opening import make_store
from recon.workflow.picturing import upright_page
from recon.workflow.thumbnails import thumbnail
from tests.helpers import bombs
from tests.helpers.command import done, recon
from tests.helpers.pages import FORMS

MB = 1 << 20
# Runs a command, and writes down how much memory the largest of its processes had at most, KiB.
MEASURED = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[2:])
with open(sys.argv[1], "w") as out:
    out.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(code)
"""

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "huge.png": (bombs.too_large_png, "The image is larger than recon reads (60000 x 60000 pixels)"),
    "text.png": (bombs.talkative_png, "The end of the file is missing"),
    "long.tif": (lambda: bombs.long_tiff(100_000), "The file has more than 2000 pages"),
    "long.pdf": (lambda: bombs.long_pdf(100_000), "The file has more than 2000 pages"),
    "huge.jpg": (bombs.boastful_jpeg, "The image is larger than recon reads (65535 x 65535 pixels)"),
    "drawing.pdf": (bombs.twice_squeezed_pdf, "The file asks for more memory or time than any scanned page does"),
    "picture.pdf": (bombs.too_large_picture_pdf, "The image is larger than recon reads (40000 x 40000 pixels)"),
    "circle.pdf": (bombs.circular_pdf, "The file is not an image or a PDF that can be read"),
    "scripts.pdf": (lambda: bombs.acting_pdf("http://127.0.0.1:1/"), "No sheet code was found"),
    "circle.tif": (bombs.circular_tiff, "No sheet code was found"),
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a store that printed one sheet, and ``scans``, with that sheet among hostile files."""
    folder = tmp_path_factory.mktemp("hostile")
    store = folder / "store"
    done(recon("init", store=store))
    sheet = ("--blank", "1", "--out", "sheet.pdf", "--lang", "fr", "--forms", FORMS)
    done(recon("print", "vitals", *sheet, store=store))
    document = pdfium.PdfDocument(folder / "sheet.pdf")
    pixels = document[0].render(scale=200 / 72, grayscale=True).to_numpy()
    document.close()
    (folder / "scans").mkdir()
    for name, (make, _) in HOSTILE.items():
        (folder / "scans" / name).write_bytes(make())
    page = np.ascontiguousarray(pixels[..., 0] if pixels.ndim == 3 else pixels)
    (folder / "scans" / "zz-good.jpg").write_bytes(bytes(cv2.imencode(".jpg", page)[1]))
    return folder


def test_the_good_page_of_a_hostile_pile_is_read_and_every_other_one_is_told(printed: Path) -> None:
    store = printed / "store"
    peak = printed / "peak"
    ran = recon("scan", "scans", "--jobs", "2", store=store, before=(sys.executable, "-c", MEASURED, str(peak)))
    assert ran.code == 1
    for name, (_, words) in HOSTILE.items():
        assert any(name in line and words in line for line in ran.err.splitlines()), (name, ran.err)
    assert json.loads(done(recon("status", "--json", store=store)))["sheets"]["blank"] == 1
    kept = len(list((store / "images").glob("??/*")))
    assert kept == len(HOSTILE) + 1
    done(recon("check", store=store))
    assert int(peak.read_text()) * 1024 < limits.PAGE.memory_bytes + 300 * MB


def test_scanned_again_what_cost_too_much_is_tried_again_and_told_again(printed: Path, tmp_path: Path) -> None:
    store = Path(shutil.copytree(printed / "store", tmp_path / "store"))
    shutil.copy(printed / "scans" / "drawing.pdf", tmp_path / "drawing.pdf")
    ran = recon("scan", "drawing.pdf", store=store)
    assert "asks for more memory or time" in ran.err
    assert json.loads(done(recon("status", "--json", store=store)))["sheets"]["blank"] == 1
    done(recon("check", store=store))


@pytest.fixture
def hostile_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "tuple[Store, Page]":
    """Return a store in which a page lies that costs too much, and the page."""
    decoder._close_all()
    monkeypatch.setattr(limits, "PAGE", Limits(cpu_seconds=1))
    (tmp_path / "endless.jpg").write_bytes(bombs.patient_jpeg())
    store = make_store(tmp_path / "store", operator="claire")
    keep_file(store, tmp_path / "endless.jpg", batch=new_batch(store), operator="claire")
    (page,) = queries.unread(store)
    return store, page


@pytest.mark.parametrize(
    "show",
    [
        lambda store, page: upright_page(store, page),
        lambda store, page: thumbnail(store, page, 124, 175),
        lambda store, page: crop(store, page, None),
    ],
    ids=["page", "thumbnail", "crop"],
)
def test_what_the_window_shows_is_decoded_as_carefully(
    show: Callable[[Store, Page], object], hostile_page: "tuple[Store, Page]"
) -> None:
    store, page = hostile_page
    with pytest.raises(FileTooCostly):
        show(store, page)
    decoder._close_all()
    store.close()


def test_no_stage_decodes_in_its_own_process() -> None:
    """Everything that reads what was scanned asks recon.vision.decoder."""
    root = Path(__file__).parents[2] / "recon"
    allowed = {
        "vision/raster.py", "vision/decoding.py", "vision/decoder.py",
        "workflow/demonstrating.py",  # its own sheets
    }  # fmt: skip
    found = set()
    for file in root.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "recon.vision.raster":
                names = {alias.name for alias in node.names}
                found |= {file.relative_to(root).as_posix()} if names & {"decode", "count_pages"} else set()
    assert found <= allowed
