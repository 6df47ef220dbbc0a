"""Finding files and looking at them."""

import errno
import os
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from recon.intake import files
from recon.intake.files import find, natural, take
from recon.intake.watching import EMPTY_SECONDS, Watch
from tests.helpers.passing_time import Time

PAGE = np.full((500, 420), 255, np.uint8)


def image(suffix: str) -> bytes:
    return bytes(cv2.imencode(suffix, PAGE)[1])


def fax(pages: int) -> bytes:
    """Return a multi-page TIFF as fax machines write them (G4)."""
    out = BytesIO()
    first, *others = (Image.fromarray(PAGE).convert("1") for _ in range(pages))
    first.save(out, "TIFF", compression="group4", save_all=True, append_images=others)
    return out.getvalue()


def pdf(pages: int) -> bytes:
    out = BytesIO()
    first, *others = (Image.fromarray(PAGE) for _ in range(pages))
    first.save(out, "PDF", save_all=True, append_images=others)
    return out.getvalue()


def test_folders_are_gone_through_in_the_order_that_people_count(tmp_path: Path) -> None:
    for name in ("page10.jpg", "page2.jpg", "b/1.pdf", "b/.hidden.jpg", ".cache/x.jpg", "list.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a,b")
    (tmp_path / "no-suffix").write_bytes(image(".png"))
    found = find([tmp_path, tmp_path / "page2.jpg", tmp_path / "list.csv"])
    assert [str(path.relative_to(tmp_path)) for path in found.files] == [
        "no-suffix",
        "page2.jpg",
        "page10.jpg",
        "b/1.pdf",
        "list.csv",
    ]
    assert {path.name for path in found.ignored} == {"list.csv", ".hidden.jpg"}


def test_pictures_that_cannot_be_read_and_closed_folders_are_faults_and_not_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("photo.HEIC", "old.bmp", "notes.txt", "closed/x.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"\x00\x01 something")
    (tmp_path / "IMG_2.HEIC").write_bytes(b"\0\0\0\x18ftypheic" + bytes(64))
    listed = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = find([tmp_path])
    told = {path.name: fault.code for path in found.files if (fault := take(path).fault)}
    unreadable = {"photo.HEIC": "file_unreadable", "old.bmp": "file_unreadable"}
    assert told == {**unreadable, "IMG_2.HEIC": "file_heic", "closed": "file_missing"}
    assert [path.name for path in found.ignored] == ["notes.txt"]


@pytest.mark.parametrize(
    ("data", "content_type", "pages"),
    [
        (image(".png"), "image/png", 1),
        (image(".jpg"), "image/jpeg", 1),
        (fax(3), "image/tiff", 3),
        (pdf(2), "application/pdf", 2),
    ],
)
def test_a_file_is_what_its_content_says(tmp_path: Path, data: bytes, content_type: str, pages: int) -> None:
    (tmp_path / "scan.dat").write_bytes(data)
    found = take(tmp_path / "scan.dat")
    assert (found.content_type, found.pages, found.data, found.fault) == (content_type, pages, data, None)


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "file_empty"), (b"Dear colleague", "file_unreadable"), (pdf(1)[:200], "file_truncated")],
)
def test_what_is_wrong_with_a_file_is_its_fault(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "scan.jpg").write_bytes(data)
    found = take(tmp_path / "scan.jpg")
    assert found.fault is not None
    assert found.fault.code == code
    assert found.data == (data or None)


def test_a_mistake_of_our_own_costs_the_file_nothing_but_its_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(_: bytes) -> int:
        raise RuntimeError("a surprise")

    monkeypatch.setattr(files, "count_pages", stumble)
    (tmp_path / "scan.png").write_bytes(image(".png"))
    found = take(tmp_path / "scan.png")
    assert found.fault is not None
    assert (found.fault.code, found.data, found.pages) == ("internal", image(".png"), 0)
    assert "a surprise" in dict(found.fault.details)["reason"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    found = take(tmp_path / "gone.jpg")
    assert found.fault is not None
    assert (found.fault.code, found.data) == ("file_missing", None)


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_names_can_be_put_in_order(names: list[str]) -> None:
    ordered = sorted(names, key=natural)
    assert [natural(name) for name in ordered] == sorted(map(natural, names))


def test_of_a_telephones_folder_the_pictures_are_taken_and_nothing_else(tmp_path: Path) -> None:
    picture = (tmp_path / "IMG_1.JPG", tmp_path / "IMG_2.HEIC", tmp_path / "IMG_3")
    apple, film = (b"\0\0\0\x18ftyp" + brand + b"\0" * 1100 for brand in (b"heic", b"qt  "))
    for file, data in zip(picture, (b"\xff\xd8\xff", apple, apple), strict=True):
        file.write_bytes(data)
    left = ("IMG_1.MOV", "IMG_1.AAE", "MVI_4.THM", "film", ".trashed-1-IMG_9.jpg", "Thumbs.db")
    for name in left:
        (tmp_path / name).write_bytes(b"\xff\xd8\xff" if name.endswith(("THM", "jpg")) else film)
    for folder in ("$RECYCLE.BIN", "@eaDir", ".thumbnails", "System Volume Information"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "IMG_7.jpg").write_bytes(b"\xff\xd8\xff")
    found = find([tmp_path])
    assert set(found.files) == set(picture)
    assert {file.name for file in found.ignored} == set(left)
    time = Time()
    watch = Watch(tmp_path, clock=time)
    watch.look()
    time.now += EMPTY_SECONDS
    assert set(watch.look().ready) == set(picture)
