"""``recon scan`` tells what came in: photographs that cannot be read in one line, a better picture by its page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import cv2
import numpy as np
import pytest

from recon.cli import main, watching
from recon.errors import StoreFull
from recon.language import LANGUAGES
from recon.model.page import Page, PageResult
from recon.store import Store, queries, scans
from recon.store.scans import ScannedPage
from recon.workflow import intaking, reading_in, scanning
from recon.workflow.accounting import status
from recon.workflow.intaking import Kept
from tests.helpers.store_samples import blank_store, issue, page_result
from tests.helpers.two_pictures import GOOD, POOR

HEIC = b"\0\0\0\x18ftypheic" + bytes(64)
WATCHED_SECONDS = 6.0


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made


def telephone(folder: Path, photographs: int) -> Path:
    folder.mkdir()
    for number in range(photographs):
        (folder / f"IMG_{number}.HEIC").write_bytes(HEIC + bytes([number]))
        (folder / f"IMG_{number}.MOV").write_bytes(b"\0\0\0\x18ftypqt  " + bytes(1100))
    cv2.imwrite(str(folder / "IMG_9.JPG"), np.full((500, 500), 200, np.uint8))
    return folder


def where(store: Store, language: str = "en") -> list[str]:
    return ["--store", str(store.folder), "--language", language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_photographs_of_an_iphone_are_told_in_one_line_and_each_stays_listed(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    main(["scan", str(telephone(tmp_path / "phone", 5)), "--jobs", "1", *where(store, language)])
    told = capsys.readouterr().err
    assert [line for line in told.splitlines() if "HEIC" in line and "5" in line and "iPhone" in line]
    assert ".HEIC" not in told
    assert ".mov × 5" in told
    codes = [fault["code"] for fault in status(store)["faults"]]
    assert sorted(codes) == ["code_missing", *["file_heic"] * 5]


def test_a_single_one_is_told_by_its_name(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["scan", str(telephone(tmp_path / "phone", 1)), "--jobs", "1", *where(store)])
    assert "IMG_0.HEIC: A HEIC photograph" in capsys.readouterr().err


def test_in_a_watched_folder_they_are_told_in_one_line(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def stopping() -> Iterator[Callable[[], bool]]:
        until = monotonic() + WATCHED_SECONDS
        yield lambda: monotonic() > until

    monkeypatch.setattr(watching, "stopping", stopping)
    assert main(["scan", "--watch", str(telephone(tmp_path / "phone", 4)), "--jobs", "1", *where(store)]) == 1
    captured = capsys.readouterr()
    assert captured.err.count("Photographs in HEIC, which recon does not read: 4") == 1
    assert ".HEIC" not in captured.err
    assert "4" in captured.out.splitlines()[-1]


def test_a_better_picture_is_told(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code = issue(store)

    def read(_store: Store, pages: tuple[Page, ...], *_: object) -> list[PageResult]:
        return [page_result(code, page, *(POOR if "blurred" in page.name else GOOD)) for page in pages]

    monkeypatch.setattr(scanning, "_read", read)
    for shade, name in enumerate(("blurred.png", "sharp.png")):
        cv2.imwrite(str(tmp_path / name), np.full((500, 500), shade, np.uint8))
        main(["scan", str(tmp_path / name), *where(store)])
    told = capsys.readouterr().err
    assert f"sharp.png, page 1: a better picture of page 1 of sheet {code.serial}" in told


class SlowReading:
    """Reads one page for ever, as many pages would take; ``told`` is how often it said so."""

    def __init__(self, store: Store, **_: object) -> None:
        self._store = store

    def read(self, told: Callable[[ScannedPage, int], None], *, stop: Callable[[], bool]) -> int:
        pages = self._store.rows("SELECT digest FROM files")
        while pages and not stop():
            told(scans.of_file(self._store, pages[0]["digest"])[0], 1)
            sleep(0.05)
        return 0

    def close(self) -> None:
        """Nothing is held."""


def test_what_comes_while_pages_are_read_is_kept_before_they_are_all_read(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, until = tmp_path / "copier", monotonic() + 20
    folder.mkdir()
    names = ["first.png", "second.png"]

    def drop(shade: int) -> None:
        cv2.imwrite(str(folder / names[shade]), np.full((500, 500), shade, np.uint8))

    drop(0)

    def is_over() -> bool:
        kept = [row["name"] for row in store.rows("SELECT name FROM files ORDER BY seq")]
        if len(kept) == 1 and not (folder / names[1]).exists():
            drop(1)
        return kept == names or monotonic() > until

    @contextmanager
    def stopping() -> Iterator[Callable[[], bool]]:
        yield is_over

    monkeypatch.setattr(watching, "stopping", stopping)
    monkeypatch.setattr(watching, "Reading", SlowReading)
    main(["scan", "--watch", str(folder), *where(store)])
    assert monotonic() < until


def test_a_store_that_takes_nothing_for_a_while_is_told_once_and_tried_again(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    until = monotonic() + 30
    cv2.imwrite(str(tmp_path / "one.png"), np.full((500, 500), 1, np.uint8))
    refusals = {"keep": 3, "read": 2}

    def full(what: str) -> None:
        if refusals[what]:
            refusals[what] -= 1
            raise StoreFull(store=store.folder)

    class Reading(reading_in.Reading):
        def read(self, told: Callable[[ScannedPage, int], None], *, stop: Callable[[], bool] = lambda: False) -> int:
            if scans.count_unread(store):
                full("read")
            return super().read(told, stop=stop)

    def keep_file(*given: Any, **named: Any) -> Kept:
        full("keep")
        return kept_file(*given, **named)

    @contextmanager
    def stopping() -> Iterator[Callable[[], bool]]:
        yield lambda: bool(queries.faults(store)) or monotonic() > until

    kept_file = intaking.keep_file
    monkeypatch.setattr(intaking, "keep_file", keep_file)
    monkeypatch.setattr(watching, "Reading", Reading)
    monkeypatch.setattr(watching, "stopping", stopping)
    assert main(["scan", "--watch", str(tmp_path), "--jobs", "1", *where(store)]) == 1
    assert refusals == {"keep": 0, "read": 0}
    assert capsys.readouterr().err.count(StoreFull(store=store.folder).message("en")) == 2  # for a file, for a page
    assert [one.fault.code for one in queries.faults(store)] == ["code_missing"]
