"""Sheets issued, PDF and manifest written, all in the ledger; or none of it."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from recon.design.kit import Kit, load_kit
from recon.errors import (
    DowntimeUnexplained,
    OutputError,
    SheetStateError,
    StoreFull,
    ToolMissing,
    UnknownForm,
    UsageError,
)
from recon.model.custody import Downtime
from recon.model.ledger import Act
from recon.model.page import PageResult
from recon.model.sheet import SheetCode, SheetState
from recon.store import Store, ledger, queries
from recon.vision.codes import identify
from recon.vision.raster import count_pages, decode
from recon.workflow import codes, cups, issuing
from recon.workflow.checking import check
from recon.workflow.downtimes import close_downtime
from recon.workflow.matching import match
from recon.workflow.opening import form_of
from recon.workflow.printing import Printed, print_sheets
from recon.workflow.scanning import record_page
from tests.helpers.sealing import sealed
from tests.helpers.store_samples import OPERATOR, STRAIGHT, UNDRAWN, keep_file, reading, sample_patient

PATIENTS = [sample_patient("8001"), sample_patient("8002")]


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


def nothing_happened(store: Store, folder: Path) -> bool:
    """Tell whether no sheet, no form, no file, and not even half a file is there."""
    acts = [entry.act for _, entry in ledger.entries(store.db)]
    return acts == [Act.STORE_MADE] and {path.name for path in folder.iterdir()} <= {"store"}


def test_every_patient_gets_every_form_together(store: Store, kit: Kit, tmp_path: Path) -> None:
    out, manifest = tmp_path / "s.pdf", tmp_path / "m.json"
    printed = print_sheets(
        store,
        ["vitals", "registration"],
        kit=kit,
        lang="fr",
        out=out,
        operator=OPERATOR,
        patients=PATIENTS,
        manifest=manifest,
    )
    sheets = [queries.sheet(store, serial) for serial in printed.serials]
    assert [(s.form, s.patient) for s in sheets] == [
        (form, ipp) for ipp in ("8001", "8002") for form in ("vitals", "registration")
    ]
    assert all(sheet.state is SheetState.PRINTED for sheet in sheets)
    sides = [sheet.pages + sheet.pages % 2 for sheet in sheets]  # a form of the kit wants both sides of the paper
    assert count_pages(out.read_bytes()) == sum(sides)
    assert printed.pages == sum(sheet.pages for sheet in sheets)
    assert {path.stat().st_mode & 0o777 for path in (out, manifest)} == {0o600}
    pages = json.loads(manifest.read_text())["pages"]
    assert [page["sheet"] for page in pages if page["page"] == 1] == list(printed.serials)
    assert {page["version"] for page in pages} == {form.version for form in queries.forms(store)}
    assert queries.patient(store, "8002") == PATIENTS[1]
    assert check(store) == ()


def test_a_wards_own_form_is_printed_once_and_is_nobodys(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = print_sheets(
        store, ["vitals", "census"], kit=kit, lang="fr", out=tmp_path / "s.pdf", operator=OPERATOR, patients=PATIENTS
    )
    sheets = [queries.sheet(store, serial) for serial in printed.serials]
    assert [(one.form, one.patient) for one in sheets] == [("census", None), ("vitals", "8001"), ("vitals", "8002")]
    with pytest.raises(SheetStateError):
        match(store, sheets[0].serial, "8001", operator=OPERATOR)
    assert queries.sheet(store, sheets[0].serial).patient is None
    assert check(store) == ()


def test_a_wards_own_sheet_keeps_no_downtime_open_once_it_is_verified(store: Store, kit: Kit, tmp_path: Path) -> None:
    (serial,) = print_sheets(
        store, ["census"], kit=kit, lang="fr", out=tmp_path / "s.pdf", operator=OPERATOR, blank=1
    ).serials
    version = queries.sheet(store, serial).version
    box = reading("day", "2026-03-01")
    for page in range(1, kit.form("census", "fr").pages + 1):
        (scanned,) = keep_file(store, f"page {page}".encode())
        code = SheetCode("census", version, serial, 1, page, kit.form("census", "fr").pages)
        read = replace(box, field="census_date") if page == 1 else replace(box, field="bed_arrival", row=19)
        record_page(
            store, PageResult(scanned, sealed(store, code), STRAIGHT, (read,)), operator=OPERATOR, policy=UNDRAWN
        )
        assert (close(store) is None) == (page < code.pages)
    assert queries.sheet(store, serial).state is SheetState.VERIFIED


def close(store: Store) -> Downtime | None:
    try:
        return close_downtime(store, operator=OPERATOR)
    except DowntimeUnexplained:
        return None


def test_the_store_keeps_the_form_as_it_was_printed(store: Store, kit: Kit, tmp_path: Path) -> None:
    for _ in range(2):
        print_sheets(store, ["vitals"], kit=kit, lang="en", out=tmp_path / "s.pdf", operator=OPERATOR, blank=2)
    (stored,) = queries.forms(store)
    assert form_of(store, "vitals", stored.version) == kit.form("vitals", "en")
    assert store.blanks.get(stored.blank).startswith(b"%PDF")
    assert len(set(queries.sheets(store))) == 4
    assert {sheet.patient for sheet in queries.sheets(store)} == {None}


def test_a_form_that_is_not_there_prints_nothing(store: Store, kit: Kit, tmp_path: Path) -> None:
    with pytest.raises(UnknownForm):
        print_sheets(
            store, ["vitals", "x"], kit=kit, lang="fr", out=tmp_path / "s.pdf", operator=OPERATOR, patients=PATIENTS
        )
    with pytest.raises(UsageError):
        print_sheets(store, ["vitals"], kit=kit, lang="fr", out=tmp_path / "s.pdf", operator=OPERATOR)
    assert nothing_happened(store, tmp_path)


def test_a_pdf_that_cannot_be_written_takes_the_serials_back(store: Store, kit: Kit, tmp_path: Path) -> None:
    out, manifest = tmp_path / "none" / "s.pdf", tmp_path / "m.json"
    with pytest.raises(OutputError):
        print_sheets(
            store, ["vitals"], kit=kit, lang="fr", out=out, operator=OPERATOR, patients=PATIENTS, manifest=manifest
        )
    assert nothing_happened(store, tmp_path)


def test_a_ledger_that_cannot_be_written_takes_the_pdf_back(
    store: Store, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = store.rows("PRAGMA page_count")[0]["page_count"]
    store.db.execute(f"PRAGMA max_page_count = {room + 4}")
    with pytest.raises(StoreFull):
        print_sheets(store, ["vitals"], kit=kit, lang="fr", out=tmp_path / "s.pdf", operator=OPERATOR, blank=1)
    assert nothing_happened(store, tmp_path)


def test_a_print_that_fails_leaves_what_was_printed_before(store: Store, kit: Kit, tmp_path: Path) -> None:
    out, manifest = tmp_path / "s.pdf", tmp_path / "m.json"
    out.write_bytes(b"yesterday's sheets")
    manifest.write_bytes(b"theirs too")
    how = {"kit": kit, "lang": "fr", "out": out, "operator": OPERATOR, "blank": 1}
    with pytest.raises(OutputError):
        print_sheets(store, ["vitals"], **how, manifest=tmp_path / "none" / "m.json")
    room = store.rows("PRAGMA page_count")[0]["page_count"]
    store.db.execute(f"PRAGMA max_page_count = {room + 4}")
    with pytest.raises(StoreFull):
        print_sheets(store, ["vitals"], **how, manifest=manifest)
    assert (out.read_bytes(), manifest.read_bytes()) == (b"yesterday's sheets", b"theirs too")
    assert {path.name for path in tmp_path.iterdir()} == {"store", "s.pdf", "m.json"}
    assert queries.sheets(store) == ()


def test_a_folder_in_the_place_of_the_pdf_is_told_before_anything_is_issued(
    store: Store, kit: Kit, tmp_path: Path
) -> None:
    (tmp_path / "s.pdf").mkdir()
    with pytest.raises(OutputError):
        print_sheets(store, ["vitals"], kit=kit, lang="fr", out=tmp_path / "s.pdf", operator=OPERATOR, blank=1)
    assert queries.sheets(store) == ()


@pytest.mark.parametrize("script", ["exec sleep 5", None], ids=["hangs", "cannot start"])
def test_a_printer_that_does_not_answer_is_told(
    store: Store, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str | None
) -> None:
    program(tmp_path / "bin" / "lp", script or "")
    if script is None:
        (tmp_path / "bin" / "lp").write_bytes(b"\x00 no program at all")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    monkeypatch.setattr(cups, "_SENDING_SECONDS", 0.2)
    with pytest.raises(OutputError):
        print_sheets(
            store, ["vitals"], kit=kit, lang="fr", out=tmp_path / "s.pdf", operator=OPERATOR, blank=1, printer="hp"
        )
    assert (tmp_path / "s.pdf").exists()


def test_a_printer_needs_its_program(store: Store, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    send = {"kit": kit, "lang": "fr", "out": tmp_path / "s.pdf", "operator": OPERATOR, "blank": 1, "printer": "hp"}
    with pytest.raises(ToolMissing):
        print_sheets(store, ["vitals"], **send)
    assert nothing_happened(store, tmp_path)
    program(tmp_path / "bin" / "lp", f'echo "$@" > {tmp_path}/job; echo request id is hp-7')
    printed = print_sheets(store, ["vitals"], **send)
    said = (tmp_path / "job").read_text().split()
    assert said[:4] == ["-d", "hp", "-n", "1"]
    assert said[-1] == str(tmp_path / "s.pdf")
    assert printed.batch[-6:] in said[said.index("-t") :]
    assert {"print-scaling=none", "sides=two-sided-long-edge"} <= set(said)
    assert printed.job == "hp-7"


def test_a_printer_that_refuses_leaves_the_pdf_for_another_way(
    store: Store, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "bin" / "lp", "echo no such printer >&2; exit 1")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    with pytest.raises(OutputError) as raised:
        print_sheets(
            store, ["vitals"], kit=kit, lang="fr", out=tmp_path / "s.pdf", operator=OPERATOR, blank=1, printer="hp"
        )
    assert "no such printer" in raised.value.message("en")
    assert (tmp_path / "s.pdf").exists()
    assert len(queries.sheets(store)) == 1


def program(path: Path, script: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)


def test_of_two_first_prints_at_once_neither_is_refused(
    store: Store, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(*given: Any, **how: Any) -> None:
        monkeypatch.setattr(issuing, "assemble", assemble)
        with Store.open(store.folder) as other:
            printed.append(print_sheets(other, ["vitals"], kit=kit, lang="fr", out=tmp_path / "b.pdf", **whose))
        assemble(*given, **how)

    printed: list[Printed] = []
    assemble, whose = issuing.assemble, {"operator": OPERATOR, "patients": PATIENTS[:1]}
    monkeypatch.setattr(issuing, "assemble", meanwhile)
    printed.append(print_sheets(store, ["vitals"], kit=kit, lang="fr", out=tmp_path / "a.pdf", **whose))
    assert len({serial for one in printed for serial in one.serials}) == 2
    assert len(codes._keys(store)) == 1
    for file in ("a.pdf", "b.pdf"):  # each bears the seal of the one key there is
        symbols = identify(decode((tmp_path / file).read_bytes()).gray)
        assert symbols
        for symbol in symbols:
            codes.check_issued(store, symbol.code)
