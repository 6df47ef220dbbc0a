"""Forged sheet codes: an invented, a copied or a moved code is told, and nothing of its page is read into a sheet."""

import io
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from ulid import ULID

from recon.design.kit import Kit, load_kit
from recon.design.prints import SheetPrint
from recon.design.render import render_sheets
from recon.errors import StoreBusy, StoreDamaged
from recon.language import tr
from recon.model.ledger import Act
from recon.model.page import PageResult
from recon.model.sheet import SheetCode, SheetState
from recon.store import Store, ledger, projections, queries, returned, scans
from recon.store.scans import ScanState
from recon.store.secrets import secret
from recon.vision.codes import identify
from recon.vision.sheetcode import ALPHABET
from recon.workflow import codes
from recon.workflow.asides import read_again, set_aside
from recon.workflow.checking import check
from recon.workflow.printing import print_sheets
from recon.workflow.reprinting import reprint_sheets
from recon.workflow.scan_report import Recorded
from recon.workflow.scanning import record_page, scan
from tests.helpers.sealing import sealed
from tests.helpers.store_samples import OPERATOR, STRAIGHT, UNDRAWN, blank_store, issue, keep_file, reading, scan_sheet

DPI = 200


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made


@pytest.fixture
def printed(store: Store, kit: Kit, tmp_path: Path) -> tuple[SheetCode, SheetCode]:
    """Return the codes of the first pages of two sheets that the store printed."""
    return tuple(sealed(store, code) for code in _print(store, kit, tmp_path, 2))


def _print(store: Store, kit: Kit, folder: Path, sheets: int) -> list[SheetCode]:
    made = print_sheets(store, ["vitals"], kit=kit, lang="fr", out=folder / "s.pdf", operator=OPERATOR, blank=sheets)
    form = kit.form("vitals", "fr")
    return [SheetCode(form.key, form.version, serial, 1, 1, form.pages) for serial in made.serials]


def come_back(store: Store, code: SheetCode, name: bytes = b"a scan") -> Recorded:
    """Let a page with that code come back with something written on it."""
    (page,) = keep_file(store, name)
    field = replace(reading("day", "2026-03-01"), field="heart_rate", row=0)
    read = PageResult(page, code, STRAIGHT, (field,))
    recorded = record_page(store, read, operator=OPERATOR, policy=UNDRAWN)
    assert recorded is not None
    return recorded


def words(came: Recorded) -> str:
    assert came.fault is not None
    return tr(f"errors.{came.fault.code}", "fr", **dict(came.fault.details))


def other_store(tmp_path: Path) -> Store:
    return blank_store(tmp_path / "other")


def invented(code: SheetCode) -> SheetCode:
    first = ALPHABET[(ALPHABET.index(code.seal[0]) + 1) % len(ALPHABET)]
    return replace(code, seal=first + code.seal[1:])


FORGERIES: dict[str, Callable[[SheetCode, SheetCode], SheetCode]] = {
    "invented": lambda code, _: invented(code),
    "none": lambda code, _: replace(code, seal=""),
    "of another sheet": lambda code, other: replace(code, seal=other.seal),
    "of another page": lambda code, _: replace(code, page=2),
    "of another copy": lambda code, _: replace(code, copy=2),
    "of more pages": lambda code, _: replace(code, pages=code.pages + 1),
    "of another version": lambda code, _: replace(code, version="00000000"),
    "of another form": lambda code, _: replace(code, form="triage"),
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_code_is_told_and_nothing_of_the_page_is_read(
    store: Store, printed: tuple[SheetCode, SheetCode], forge: Callable[[SheetCode, SheetCode], SheetCode]
) -> None:
    genuine, other = printed
    came = come_back(store, forge(genuine, other))
    assert came.fault is not None
    assert came.fault.code == "code_forged"
    assert genuine.serial in words(came)
    assert "responsable" in words(came)
    assert queries.sheet(store, genuine.serial).state is SheetState.PRINTED
    assert returned.readings_of(store, came.page) == ()
    assert check(store) == ()
    # The sheet itself is read as ever; that there is a forgery is not forgotten over it.
    assert come_back(store, genuine, b"the sheet itself").fault is None
    assert queries.sheet(store, genuine.serial).state is not SheetState.PRINTED
    assert [row["code"] for row in store.rows("SELECT code FROM faults WHERE NOT closed")] == ["code_forged"]


def test_a_person_puts_a_forgery_aside_and_it_stays_one(store: Store, printed: tuple[SheetCode, SheetCode]) -> None:
    page = come_back(store, invented(printed[0])).page
    (strange,) = scans.to_clear_up(store, limit=9)
    assert strange.state is ScanState.STRAY
    assert strange.fault is not None
    assert set_aside(store, [(page.digest, 0)], "looks drawn", operator=OPERATOR) == 1
    assert scans.to_clear_up(store, limit=9) == ()
    assert read_again(store, [(page.digest, 0)], operator=OPERATOR) == 1
    read = PageResult(page, invented(printed[0]), STRAIGHT, ())
    again = record_page(store, read, operator=OPERATOR)
    assert again is not None
    assert again.fault is not None
    assert again.fault.code == "code_forged"


def test_a_page_that_cannot_be_laid_down_is_a_forgery_first(store: Store, printed: tuple[SheetCode, SheetCode]) -> None:
    (page,) = keep_file(store)
    from recon.model.page import Fault

    result = PageResult(page, invented(printed[0]), fault=Fault("registration_failed"))
    came = record_page(store, result, operator=OPERATOR)
    assert came is not None
    assert came.fault is not None
    assert came.fault.code == "code_forged"


def test_a_sheet_of_another_installation_is_foreign(store: Store, kit: Kit, tmp_path: Path) -> None:
    with other_store(tmp_path) as other:
        (code,) = _print(other, kit, tmp_path, 1)
        theirs = sealed(other, code)
    _print(store, kit, tmp_path, 1)
    came = come_back(store, theirs)
    assert came.fault is not None
    assert came.fault.code == "sheet_foreign"


def test_another_installation_cannot_seal_for_this_one(
    store: Store, printed: tuple[SheetCode, SheetCode], kit: Kit, tmp_path: Path
) -> None:
    with other_store(tmp_path) as other:
        _print(other, kit, tmp_path, 1)
        theirs = sealed(other, replace(printed[0], seal=""))
    came = come_back(store, theirs)
    assert came.fault is not None
    assert came.fault.code == "code_forged"


def test_sheets_from_before_there_were_seals_read_as_ever_and_no_others_do(store: Store) -> None:
    code = issue(store)
    scan_sheet(store, code, reading("name", "LE GOFF"))
    assert queries.sheet(store, code.serial).state is SheetState.TO_VERIFY or returned.first_scan(store, code.serial, 1)
    again = record_page(
        store,
        PageResult(keep_file(store, b"again")[0], replace(code, seal="000000"), STRAIGHT, ()),
        operator=OPERATOR,
    )
    assert again is not None
    assert again.fault is not None
    assert again.fault.code == "code_forged"


def test_what_was_printed_after_the_backup_is_ours_and_not_in_the_books(store: Store, kit: Kit, tmp_path: Path) -> None:
    (before,) = _print(store, kit, tmp_path, 1)
    shutil.copytree(store.folder, tmp_path / "backup")
    (after,) = _print(store, kit, tmp_path, 1)
    paper = sealed(store, after)
    reprint_sheets(store, [before.serial], kit=kit, out=tmp_path / "s.pdf", operator=OPERATOR)
    second_copy = sealed(store, replace(before, copy=2))
    with Store.open(tmp_path / "backup", clock=store.clock) as restored:
        for lost in (paper, second_copy):
            came = come_back(restored, lost, lost.serial.encode())
            assert came.fault is not None
            assert came.fault.code == "sheet_unbooked"
            assert "sauvegarde" in words(came)
        assert come_back(restored, sealed(store, before), b"before").fault is None
        assert check(restored) == ()


def test_a_serial_that_is_drawn_again_after_a_restore_is_never_the_old_paper(
    store: Store, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _print(store, kit, tmp_path, 1)
    shutil.copytree(store.folder, tmp_path / "backup")
    (code,) = _print(store, kit, tmp_path, 1)
    old = sealed(store, code)
    monkeypatch.setattr("recon.workflow.printing.new_serials", lambda *_: [code.serial])
    with Store.open(tmp_path / "backup", clock=store.clock) as restored:
        with restored.transaction(OPERATOR) as journal:
            journal.record(Act.STORE_RESTORED, "stick", {"station": str(ULID())})
        assert [one.serial for one in _print(restored, kit, tmp_path, 1)] == [code.serial]
        new = sealed(restored, code)
        assert new.seal != old.seal
        came = come_back(restored, old)
        assert came.fault is not None
        assert came.fault.code == "sheet_unbooked"
        assert come_back(restored, new, b"the new one").fault is None
        assert check(restored) == ()


def test_the_key_is_made_once_in_the_transaction_of_the_first_sheet(store: Store, kit: Kit, tmp_path: Path) -> None:
    for _ in range(2):
        _print(store, kit, tmp_path, 1)
    acts = [entry.act for _, entry in ledger.entries(store.db)]
    assert acts.count(Act.SECRET_SET) == 1
    assert acts.index(Act.SECRET_SET) < acts.index(Act.SHEET_PRINTED)
    key = secret(store, codes.SECRET)
    assert key is not None
    assert len(key) == 32
    for _, entry in ledger.entries(store.db):
        assert key.hex() not in entry.detail
    rebuilt = projections.rebuild(store.db)
    assert projections.differences(store.db, rebuilt) == ()


def test_of_two_first_prints_at_once_one_says_that_it_has_to_be_done_again(
    store: Store, kit: Kit, tmp_path: Path
) -> None:
    early = codes.keys_to_print_with(store)
    _print(store, kit, tmp_path, 1)
    with pytest.raises(StoreBusy), store.transaction(OPERATOR) as journal:
        codes.keep_keys(store, journal, early)


def test_a_key_that_somebody_put_in_place_of_ours_is_not_used(
    store: Store, printed: tuple[SheetCode, SheetCode], kit: Kit, tmp_path: Path
) -> None:
    store.db.execute("UPDATE secrets SET value = ? WHERE name = ?", (bytes(32), codes.SECRET))
    with pytest.raises(StoreDamaged, match="sauvegarde"):
        _print(store, kit, tmp_path, 1)
    with pytest.raises(StoreDamaged):
        come_back(store, printed[0])
    assert len(queries.unread(store)) == 1  # kept, and read once the right key is there again


def drawn(sheet: SheetPrint) -> np.ndarray:
    out = io.BytesIO()
    render_sheets([sheet], out)
    document = pypdfium2.PdfDocument(out.getvalue())
    try:
        pixels = document[0].render(scale=DPI / 72, grayscale=True).to_numpy()
    finally:
        document.close()
    return np.ascontiguousarray(pixels[..., 0] if pixels.ndim == 3 else pixels)


def test_a_paper_that_somebody_drew_is_told_in_a_scan(store: Store, kit: Kit, tmp_path: Path) -> None:
    (code,) = _print(store, kit, tmp_path, 1)
    layout, at = kit.layout("vitals", "fr"), datetime(2026, 11, 24, 8, tzinfo=UTC)
    genuine = codes.keys_to_print_with(store).sealed(SheetPrint(layout, code.serial, at))
    papers = {
        "copied.png": replace(genuine, seals=()),
        "guessed.png": replace(genuine, seals=("000000",) * code.pages),
        "genuine.png": genuine,
    }
    (tmp_path / "scans").mkdir()
    for name, paper in papers.items():
        pixels = drawn(paper)
        assert {symbol.code for symbol in identify(pixels)} == {paper.code(1)}
        (tmp_path / "scans" / name).write_bytes(bytes(cv2.imencode(".png", pixels)[1]))
    report = scan(store, [tmp_path / "scans"], operator=OPERATOR, jobs=1)
    assert {told.image: told.fault and told.fault.code for told in report.faulty} == {
        "copied.png": "code_forged",
        "guessed.png": "code_forged",
    }
    assert report.read == 1
    assert returned.first_scan(store, code.serial, 1) is not None
