"""The main job, as a hospital does it: printed, filled by hand, scanned, read, verified, matched, handed on."""

import csv
import json
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import Any

import pytest

from recon.drill.filling import fill_sheet
from recon.drill.patients import invent_patients, roster_csv
from recon.drill.values import Scene, invent_scene
from recon.model.form import Kind
from recon.model.verification import Outcome
from recon.store import Store, queries
from recon.vision.raster import PDF_DPI, decode
from recon.workflow.opening import form_of, open_store
from recon.workflow.verifying import tasks, verify
from tests.helpers.command import done, recon

RANDOM = Random(20260301)
PATIENTS = invent_patients(3, RANDOM)
FORMS = "vitals,registration"
PRINTS = (("roster.pdf", PATIENTS[:2]), ("blank.pdf", PATIENTS[2:]))

Truth = dict[tuple[str, str, int | None], Any]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which sheets were printed: two patients' from a list, one blank sheet of each form."""
    folder = tmp_path_factory.mktemp("day")
    store = folder / "store"
    (folder / "roster.csv").write_text(roster_csv(PATIENTS[:2]), encoding="utf-8")
    done(recon("init", store=store))
    for out, whom in (("roster.pdf", ["--roster", "roster.csv"]), ("blank.pdf", ["--blank", "1"])):
        done(recon("print", FORMS, *whom, "--out", out, "--manifest", f"{out}.json", store=store))
    return folder


@pytest.fixture(scope="module")
def truth(day: Path) -> Truth:
    """Write on every sheet, scan each page to a file of its own, and return what was written."""
    written: Truth = {}
    with open_store(day / "store") as store:
        for pdf, patients in PRINTS:
            for number, sheet in enumerate(sheets(day, pdf)):
                scene = invent_scene(
                    patients[number // 2], datetime.now(store.timezone), RANDOM, labelled=pdf == "blank.pdf"
                )
                written |= fill(store, day, pdf, sheet, scene)
    return written


def sheets(day: Path, pdf: str) -> list[list[dict[str, Any]]]:
    """Return the manifest's pages of each sheet: its front and its back."""
    pages = json.loads((day / f"{pdf}.json").read_text())["pages"]
    return [list(of) for _, of in groupby(pages, key=itemgetter("sheet"))]


def fill(store: Store, day: Path, pdf: str, pages: list[dict[str, Any]], scene: Scene) -> Truth:
    """Fill the pages of a sheet and scan them into the folder ``scans``."""
    issued = queries.sheet(store, pages[0]["sheet"])
    blanks = [decode((day / pdf).read_bytes(), page["page_index"]).gray for page in pages]
    filled = fill_sheet(form_of(store, issued.form, issued.version), blanks, PDF_DPI, scene, RANDOM)
    (day / "scans").mkdir(exist_ok=True)
    for number, scan in enumerate(filled.scans, start=1):
        (day / "scans" / f"{issued.serial}-{number}.jpg").write_bytes(scan)
    return {(issued.serial, entry.field, entry.row): entry.value for entry in filled.written}


@pytest.fixture(scope="module")
def scanned(day: Path, truth: Truth) -> Path:
    """Return the store after the scan."""
    told = done(recon("scan", "scans", "--jobs", "2", store=day / "store"), 1)
    assert "12 read, 0 to do again" in told
    return day / "store"


@pytest.fixture(scope="module")
def settled(scanned: Path, truth: Truth) -> Path:
    """Return the store after a clerk has settled all that waited, one of it on the command line."""
    with open_store(scanned) as store:
        first, *others = tasks(store)
        for task in others:
            value = truth.get((task.sheet, task.field.key, task.row))
            outcome = Outcome.BLANK if value is None else Outcome.VALUE
            text = None if value is None else typed(value)
            place = (task.sheet, task.field.key, task.row)
            verify(store, *place, outcome=outcome, text=text, operator="anna", force=True)
    value = truth.get((first.sheet, first.field.key, first.row))
    place = first.field.key if first.row is None else f"{first.field.key}:{first.row}"
    answer = ["--blank"] if value is None else [typed(value), "--force"]
    done(recon("verify", first.sheet, place, *answer, store=scanned, operator="anna"))
    return scanned


def typed(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def states(store: Path) -> dict[str, int]:
    counts = json.loads(done(recon("status", "--json", store=store)))["sheets"]
    return {state: count for state, count in counts.items() if count}


def rows(store: Path) -> Iterator[dict[str, Any]]:
    yield from json.loads(done(recon("readings", "--json", store=store)))


def test_printing_issues_what_the_manifest_says(day: Path) -> None:
    issued = [sheet for pdf, _ in PRINTS for sheet in sheets(day, pdf)]
    assert [[(page["form"], page["page"]) for page in sheet] for sheet in issued] == [
        [(form, 1), (form, 2)] for form in FORMS.split(",") * 3
    ]
    assert len({sheet[0]["sheet"] for sheet in issued}) == 6


def test_nothing_is_accepted_that_was_not_written(scanned: Path, truth: Truth) -> None:
    accepted = {
        (row["sheet"], row["field"], row["row"]): row["value"] for row in rows(scanned) if row["verdict"] == "accepted"
    }
    assert len(accepted) > 40
    expected = {place: truth.get(place) for place in accepted}
    assert {place: comparable(value) for place, value in accepted.items()} == {
        place: comparable(value) for place, value in expected.items()
    }


def comparable(value: object) -> object:
    """Return numbers as numbers, so that leading zeros are no difference, and several marks in any order."""
    if isinstance(value, (list, tuple)):
        return frozenset(value)
    try:
        return float(str(value))
    except ValueError:
        return value


def test_every_field_of_every_page_has_its_row(day: Path, scanned: Path) -> None:
    wanted = {
        (page["sheet"], field["key"], field["row"], field["kind"])
        for pdf, _ in PRINTS
        for page in json.loads((day / f"{pdf}.json").read_text())["pages"]
        for field in page["fields"]
    }
    found = [(row["sheet"], row["field"], row["row"], row["kind"]) for row in rows(scanned)]
    assert set(found) == wanted
    assert len(found) == len(wanted)
    assert all(row["reason"] for row in rows(scanned) if row["verdict"] == "review")


def test_a_second_scan_reads_nothing_again(day: Path, scanned: Path) -> None:
    told = recon("scan", "scans", store=scanned)
    assert told.code == 0
    assert "0 kept, 12 known already" in told.out


def test_settled_sheets_wait_for_nothing_but_a_patient(settled: Path) -> None:
    counts = states(settled)
    assert counts == {"matched": 4, "verified": 2}


def test_matched_sheets_leave_the_house(day: Path, settled: Path, truth: Truth) -> None:
    waiting = json.loads(done(recon("status", "--list", "verified", "--json", store=settled)))["list"]
    (day / "arrivals.csv").write_text(roster_csv(PATIENTS[2:]), encoding="utf-8")
    done(recon("roster", "import", "arrivals.csv", store=settled))
    who = PATIENTS[2]
    assert who.birth_date is not None
    # Their label is stuck on both sheets: what it says is typed once more.
    typed_again = ("--initials", who.birth_name[0] + who.given_names[0], "--born", str(who.birth_date.year))
    for sheet in waiting:
        done(recon("match", sheet["sheet"], who.ipp, *typed_again, store=settled))
    assert states(settled) == {"matched": 6}
    done(recon("export", "--fhir", "--out", "bundle.json", store=settled))
    entries = json.loads((day / "bundle.json").read_text())["entry"]
    kinds = [entry["resource"]["resourceType"] for entry in entries]
    assert (kinds.count("Patient"), kinds.count("DocumentReference")) == (3, 12)
    pulses = [value for (_, field, _), value in truth.items() if field == "heart_rate"]
    observed = [
        entry["resource"]
        for entry in entries
        if any(coding.get("code") == "8867-4" for coding in entry["resource"].get("code", {}).get("coding", []))
    ]
    assert sorted(one["valueQuantity"]["value"] for one in observed) == sorted(map(int, pulses))
    assert all(one["effectiveDateTime"].endswith(("+01:00", "+02:00")) for one in observed)
    done(recon("export", "--csv", "--out", "values.csv", store=settled))
    with (day / "values.csv").open(encoding="utf-8-sig", newline="") as file:
        names = {row["value"] for row in csv.DictReader(file) if row["field"] == "birth_name"}
    assert names == {value for (_, field, _), value in truth.items() if field == "birth_name"}
    assert done(recon("check", store=settled))


def test_pictures_are_kept_for_who_wants_to_read_them(scanned: Path) -> None:
    kinds = {row["kind"]: row for row in rows(scanned) if row["reason"] == "image_only"}
    assert Kind.SIGNATURE in kinds
    image = scanned / kinds[Kind.SIGNATURE]["stored"]
    x, y, width, height = kinds[Kind.SIGNATURE]["box_px"]
    crop = decode(image.read_bytes()).gray[y : y + height, x : x + width]
    assert crop.min() < 128
