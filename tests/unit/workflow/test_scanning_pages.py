"""From files to readings: kept first, read once, told whatever happens."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from recon.errors import StoreShort
from recon.intake import files
from recon.model.page import Page, PageResult
from recon.model.reading import Reason, Verdict
from recon.model.sheet import SheetCode, SheetState
from recon.store import Store, queries
from recon.workflow import room_left, scanning
from recon.workflow.accounting import status
from recon.workflow.checking import check
from recon.workflow.explaining import void
from recon.workflow.reading_out import readings
from recon.workflow.scanning import record_page, scan
from tests.helpers.store_samples import (
    OPERATOR,
    SERIALS,
    ZONES,
    faulty,
    issue,
    keep_file,
    page_result,
    reading,
    scan_sheet,
    second_page,
)


def png(shade: int) -> bytes:
    return bytes(cv2.imencode(".png", np.full((500, 500), shade, np.uint8))[1])


CLEAR = reading("day", "2026-03-01")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two scans, an empty file, a text called a picture, and a list."""
    scans = tmp_path / "scans"
    scans.mkdir()
    for number in (10, 2):
        cv2.imwrite(str(scans / f"page{number}.png"), np.full((500, 500), number, np.uint8))
    (scans / "empty.jpg").touch()
    (scans / "text.jpg").write_text("not a picture")
    (scans / "truth.json").write_text("[]")
    return scans


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> dict[str, PageResult]:
    """Read pages by file name out of what the test puts here; a page that is not in it has no code."""
    given: dict[str, PageResult] = {}

    def read(store: Store, pages: tuple[Page, ...], *_: object) -> list[PageResult]:
        return [replace(given[page.name], page=page) if page.name in given else faulty(page) for page in pages]

    monkeypatch.setattr(scanning, "_read", read)
    return given


def test_everything_found_is_kept_or_told(store: Store, folder: Path, reader: dict[str, PageResult]) -> None:
    code = issue(store)
    reader["page2.png"] = page_result(code, Page("", 0), CLEAR, reading("code", "A", Verdict.REVIEW, Reason.UNSURE))
    report = scan(store, [folder, folder / "gone.tif"], operator=OPERATOR)
    assert [Path(file).name for file in report.kept] == ["page2.png", "page10.png"]
    told = {Path(refused.image).name: refused.fault.code for refused in report.refused if refused.fault}
    assert told == {"empty.jpg": "file_empty", "text.jpg": "file_unreadable", "gone.tif": "file_missing"}
    assert [Path(file).name for file in report.ignored] == ["truth.json"]
    assert (report.read, len(report.faulty), report.complete, report.to_verify) == (1, 1, (code.serial,), 1)
    assert store.images.is_sound(queries.faults(store)[-1].digest or "")
    assert {fault["code"] for fault in status(store)["faults"]} == {*told.values(), "code_missing"}
    assert check(store) == ()


def test_the_same_file_again_is_told_and_not_read(store: Store, folder: Path, reader: dict[str, PageResult]) -> None:
    scan(store, [folder], operator=OPERATOR)
    faults = len(queries.faults(store))
    report = scan(store, [folder], operator=OPERATOR)
    assert report.kept == ()
    assert {Path(known.image).name for known in report.known} == {"page2.png", "page10.png", "text.jpg"}
    assert (report.read, report.faulty) == (0, ())
    assert len(queries.faults(store)) == faults


def test_a_file_that_is_whole_again_clears_its_name(store: Store, folder: Path, reader: dict[str, PageResult]) -> None:
    scan(store, [folder / "empty.jpg"], operator=OPERATOR)
    assert [fault.fault.code for fault in queries.faults(store)] == ["file_empty"]
    (folder / "page2.png").replace(folder / "empty.jpg")
    scan(store, [folder / "empty.jpg"], operator=OPERATOR)
    assert [fault.fault.code for fault in queries.faults(store)] == ["code_missing"]


@pytest.mark.parametrize("suffix", [".tif", ".jpg"])
def test_the_whole_of_a_file_that_was_cut_clears_its_name(
    store: Store, tmp_path: Path, reader: dict[str, PageResult], suffix: str
) -> None:
    whole = bytes(cv2.imencode(suffix, np.random.default_rng(1).integers(0, 256, (500, 500), np.uint8))[1])
    scanned, other = tmp_path / f"scan{suffix}", bytes(cv2.imencode(suffix, np.full((500, 500), 7, np.uint8))[1])
    reader[scanned.name] = faulty(Page("", 0), "file_truncated")
    for data, codes in ((whole[:2000], ["file_truncated"]), (other, ["file_truncated", "code_missing"])):
        scanned.write_bytes(data)
        scan(store, [scanned], operator=OPERATOR)
        assert [fault.fault.code for fault in queries.faults(store)] == codes
        reader.clear()
    scanned.write_bytes(whole)
    scan(store, [scanned], operator=OPERATOR)
    assert [fault.fault.code for fault in queries.faults(store)] == ["code_missing", "code_missing"]
    assert check(store) == ()


@pytest.mark.parametrize("fault", ["worker_lost", "internal"])
def test_a_page_that_the_program_failed_is_read_again_when_it_is_scanned_again(
    store: Store, folder: Path, reader: dict[str, PageResult], fault: str
) -> None:
    reader["page2.png"] = faulty(Page("", 0), fault)
    scan(store, [folder / "page2.png"], operator=OPERATOR)
    reader["page2.png"] = page_result(issue(store), Page("", 0), CLEAR)
    report = scan(store, [folder / "page2.png"], operator=OPERATOR)
    assert (report.read, len(report.known), report.faulty) == (1, 1, ())
    assert queries.faults(store) == ()
    assert scan(store, [folder / "page2.png"], operator=OPERATOR).read == 0
    assert check(store) == ()


def test_a_file_that_the_program_failed_is_taken_when_it_is_scanned_again(
    store: Store, folder: Path, reader: dict[str, PageResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    reader["page2.png"] = page_result(issue(store), Page("", 0), CLEAR)
    with monkeypatch.context() as broken:
        broken.setattr(files, "count_pages", lambda data: 1 // 0)
        scan(store, [folder / "page2.png"], operator=OPERATOR)
    assert [fault.fault.code for fault in queries.faults(store)] == ["internal"]
    assert scan(store, [folder / "page2.png"], operator=OPERATOR).read == 1
    assert queries.faults(store) == ()
    assert check(store) == ()


def test_what_a_stopped_scan_left_is_taken_up(store: Store, folder: Path, reader: dict[str, PageResult]) -> None:
    reader["scan.tif"] = page_result(issue(store), Page("", 0), CLEAR)
    keep_file(store)
    report = scan(store, [folder / "page2.png"], operator=OPERATOR)
    assert (report.resumed, report.read, len(report.faulty)) == (1, 1, 1)
    assert queries.unread(store) == ()


def test_a_page_that_is_back_twice_keeps_its_first_reading(store: Store) -> None:
    code = issue(store)
    scan_sheet(store, code, CLEAR)
    (page,) = keep_file(store, b"again")
    again = record_page(store, page_result(code, page, reading("day", "2026-03-09")), operator=OPERATOR)
    assert again is not None
    assert again.is_repeated
    assert [row["value"] for row in readings(store) if row["field"] == "day"] == ["2026-03-01"]
    assert len(readings(store)) == ZONES
    assert check(store) == ()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"serial": SERIALS[1]}, "sheet_foreign"),
        ({"form": "vitals"}, "page_inconsistent"),
        ({"version": "ZZZZ9999"}, "page_inconsistent"),
        ({"pages": 2}, "page_inconsistent"),
        ({"page": 2}, "page_inconsistent"),
        ({"copy": 2}, "page_inconsistent"),
        ({"copy": 0}, "page_inconsistent"),
    ],
)
def test_a_code_must_be_one_that_was_issued(store: Store, change: dict[str, object], fault: str) -> None:
    code = replace(issue(store), **change)
    (page,) = keep_file(store)
    recorded = record_page(store, replace(page_result(issue_code(), page, CLEAR), code=code), operator=OPERATOR)
    assert recorded is not None
    assert recorded.fault is not None
    assert recorded.fault.code == fault
    assert readings(store) == []
    assert queries.sheet(store, SERIALS[0]).state is SheetState.PRINTED


def issue_code() -> SheetCode:
    """Return the code of the first page that ``issue`` issues."""
    return SheetCode("sample", "ABCD1234", SERIALS[0], 1, 1, 1)


def test_a_better_scan_of_a_faulty_page_settles_its_fault(store: Store) -> None:
    code = issue(store)
    (page,) = keep_file(store)
    record_page(store, faulty(page, "registration_failed", code), operator=OPERATOR)
    assert [fault.sheet for fault in queries.faults(store)] == [code.serial]
    scan_sheet(store, code, CLEAR)
    assert queries.faults(store) == ()


def test_two_scans_of_the_same_page_at_once_record_it_once(store: Store) -> None:
    code = issue(store)
    page = scan_sheet(store, code, CLEAR)
    assert record_page(store, page_result(code, page, reading("day", "2026-03-09")), operator=OPERATOR) is None
    assert [row["value"] for row in readings(store) if row["field"] == "day"] == ["2026-03-01"]


def test_pages_of_a_void_sheet_are_told(store: Store, folder: Path, reader: dict[str, PageResult]) -> None:
    code = issue(store)
    void(store, code.serial, "torn", operator=OPERATOR)
    reader["page2.png"] = page_result(code, Page("", 0), CLEAR)
    report = scan(store, [folder / "page2.png"], operator=OPERATOR)
    assert [told.sheet for told in report.void] == [code.serial]
    assert report.to_verify == 0


def test_readings_say_all_that_the_contract_promises(store: Store) -> None:
    code = issue(store, pages=2)
    signs = reading("signs", ("M", "F"), Verdict.REVIEW, Reason.FAINT)
    page = scan_sheet(store, code, reading("pulse", "82", row=1), signs)
    scan_sheet(store, second_page(code))
    rows = {(row["field"], row["row"]): row for row in readings(store, sheet=code.serial)}
    assert len(rows) == ZONES
    pulse = rows["pulse", 1]
    assert pulse == {
        "sheet": code.serial,
        "form": "sample",
        "page": 1,
        "field": "pulse",
        "row": 1,
        "kind": "digits",
        "value": "82",
        "confidence": 0.99,
        "verdict": "accepted",
        "reason": "",
        "image": page.name,
        "position": 0,
        "box_px": [1, 2, 30, 40],
        "stored": f"images/{page.digest[:2]}/{page.digest[2:]}",
        "verified": None,
    }
    assert rows["signs", None]["value"] == ["M", "F"]
    assert (rows["fasting", None]["value"], rows["fasting", None]["verdict"]) == (False, "blank")
    assert (rows["notes", None]["value"], rows["notes", None]["page"]) == (None, 2)


def test_a_file_that_was_still_written_while_it_was_scanned_is_taken_again(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "scans" / "growing.png"
    file.parent.mkdir()
    file.write_bytes(png(1))

    def grow(stage: str, _done: int, _of: int) -> None:
        if stage == "keep" and file.read_bytes() == png(1):
            file.write_bytes(png(2))

    report = scan(store, [file.parent], operator=OPERATOR, progress=grow)
    assert report.kept == (str(file), str(file))
    assert [store.images.get(digest) for digest in sorted(store.images.digests())].count(png(2)) == 1
    assert scan(store, [file.parent], operator=OPERATOR).kept == ()


def test_too_little_room_says_how_much_all_that_is_left_needs_and_the_next_scan_goes_on(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scans = tmp_path / "scans"
    scans.mkdir()
    for number in range(3):
        (scans / f"{number}.tif").write_bytes(b"II*\x00" + bytes([number]) * 10_000_000)
    with monkeypatch.context() as short:
        room = iter([10**12])  # for the first
        short.setattr(room_left, "free_at", lambda _folder: next(room, 3_000_000))
        short.setattr(room_left, "reserve", lambda _folder: 256_000_000)
        with pytest.raises(StoreShort) as told:
            scan(store, [scans], operator=OPERATOR)
    assert "277 Mo" in told.value.message()  # both that are left, and the reserve
    assert len(list(store.images.digests())) == 1
    report = scan(store, [scans], operator=OPERATOR)
    assert len(report.refused) + len(report.known) == 3
    assert len(list(store.images.digests())) == 3
