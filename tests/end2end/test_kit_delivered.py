"""Every form of the kit on drawn paper, from print to the patient record: filled, read, settled, matched, handed on."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import Any

import pytest

from recon.drill.filling import fill_sheet
from recon.drill.patients import invent_patients, roster_csv
from recon.drill.values import invent_scene
from recon.model.identity import DoubtKind
from recon.model.reading import Value
from recon.model.verification import Outcome
from recon.store import Store, queries
from recon.vision.raster import PDF_DPI, decode
from recon.workflow.doubting import settle
from recon.workflow.doubts import open_doubts
from recon.workflow.downtimes import every, unexplained
from recon.workflow.opening import form_of, open_store
from recon.workflow.verifying import tasks, verify
from tests.helpers.command import ROOT, done, recon
from tests.helpers.pressed_kit import pages_of

SEED = 20261125
PATIENT = invent_patients(1, Random(SEED))[0]
KEYS = tuple(sorted(file.name.removesuffix(".fr.toml") for file in (ROOT / "forms").glob("*.fr.toml")))
OF_A_WARD = {"census", "log"}

Place = tuple[str, str, int | None]


@dataclass(frozen=True, slots=True)
class Kit:
    """A folder with the store, the manifest's pages and what was written on them."""

    folder: Path
    pages: list[dict[str, Any]]
    written: dict[Place, Value]

    @property
    def store(self) -> Path:
        return self.folder / "store"

    def form(self, serial: str) -> str:
        return next(str(page["form"]) for page in self.pages if page["sheet"] == serial)


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """Print a sheet of every form for a patient, write on it and scan it."""
    folder = tmp_path_factory.mktemp("kit")
    store, random = folder / "store", Random(SEED)
    done(recon("init", store=store))
    (folder / "roster.csv").write_text(roster_csv([PATIENT]), encoding="utf-8")
    (folder / "scans").mkdir()
    out = ["--lang", "fr", "--out", "kit.pdf", "--manifest", "kit.json"]
    done(recon("print", ",".join(KEYS), "--roster", "roster.csv", *out, store=store))
    pages, written = pages_of(folder / "kit.json"), dict[Place, Value]()
    pdf = (folder / "kit.pdf").read_bytes()
    with open_store(store) as opened:
        scene = invent_scene(PATIENT, datetime.now(opened.timezone), random)
        for serial, of_sheet in groupby(pages, key=itemgetter("sheet")):
            sheet = queries.sheet(opened, serial)
            blanks = [decode(pdf, page["page_index"]).gray for page in of_sheet]
            filled = fill_sheet(form_of(opened, sheet.form, sheet.version), blanks, PDF_DPI, scene, random)
            written |= {(serial, one.field, one.row): one.value for one in filled.written}
            for number, scan in enumerate(filled.scans, start=1):
                (folder / "scans" / f"{serial}-{number}.jpg").write_bytes(scan)
    told = done(recon("scan", "scans", "--jobs", "2", store=store), 1)
    assert f"{len(pages)} read, 0 to do again" in told
    return Kit(folder, pages, written)


@pytest.fixture(scope="module")
def settled(kit: Kit) -> Kit:
    """Have a clerk, who knows what was written, settle all that waits; and another whose the birth's sheet is.

    Its child was not born on the birth date of the patient whom all the sheets were printed for.
    """
    with open_store(kit.store) as store:
        for task in tasks(store):
            place = (task.sheet, task.field.key, task.row)
            value = kit.written.get(place)
            outcome = Outcome.BLANK if value is None else Outcome.VALUE
            verify(store, *place, outcome=outcome, text=typed(value), operator="anna", force=True)
        doubts = open_doubts(store)
        assert [(kit.form(doubt.sheet), doubt.kind) for doubt in doubts] == [("birth", DoubtKind.WRITTEN)]
        settle(store, doubts[0].id, "an exercise: the child has the number of the patient", operator="marc")
    return kit


def typed(value: Value) -> str | None:
    """Return what a person types for the value."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, tuple) else value


def test_every_field_has_one_reading(kit: Kit) -> None:
    rows = json.loads(done(recon("readings", "--json", store=kit.store)))
    wanted = Counter((p["sheet"], p["page"], f["key"], f["row"], f["kind"]) for p in kit.pages for f in p["fields"])
    assert Counter((r["sheet"], r["page"], r["field"], r["row"], r["kind"]) for r in rows) == wanted
    assert {kit.form(row["sheet"]) for row in rows} == set(KEYS)


def test_nothing_is_taken_that_was_not_written(kit: Kit) -> None:
    rows = json.loads(done(recon("readings", "--json", store=kit.store)))
    pictures = {"text", "signature", "drawing", "label"}
    taken = [row for row in rows if row["verdict"] != "review" and row["kind"] not in pictures]
    wrong = [row for row in taken if comparable(row["value"]) != comparable(kit.written.get(place_of(row)))]
    assert wrong == []
    assert len(taken) > len(rows) / 3


def place_of(row: dict[str, Any]) -> Place:
    return row["sheet"], row["field"], row["row"]


def comparable(value: object) -> object:
    """Return numbers as numbers, several marks in any order, and nothing at all as None."""
    if isinstance(value, (list, tuple)):
        return frozenset(value) or None
    try:
        return float(str(value))
    except ValueError:
        return value or None


def test_settled_sheets_are_the_patients_or_a_wards(settled: Kit) -> None:
    with open_store(settled.store) as store:
        assert [(task.sheet, task.field.key) for task in tasks(store)] == []
        states = {sheet.form: (sheet.state, sheet.patient) for sheet in queries.sheets(store)}
    assert states == {key: ("verified", None) if key in OF_A_WARD else ("matched", PATIENT.ipp) for key in KEYS}


def test_a_wards_sheets_are_explained_without_a_patient(settled: Kit) -> None:
    with open_store(settled.store) as store:
        left = {one.form for one in waiting(store)}
        ward = next(sheet for sheet in queries.sheets(store) if sheet.form == "census")
    assert left == set(KEYS) - OF_A_WARD
    refused = recon("match", ward.serial, PATIENT.ipp, store=settled.store)
    assert refused.code > 2
    assert ward.serial in refused.err


def waiting(store: Store) -> Iterator[Any]:
    for downtime in every(store):
        yield from unexplained(store, downtime)


def test_every_form_goes_to_the_record_as_fhir(settled: Kit) -> None:
    out = settled.folder / "bundles"
    done(recon("export", "--fhir", "--out", out, store=settled.store))
    bundles = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in out.glob("*.json")}
    sheets = {page["sheet"] for page in settled.pages if page["form"] not in OF_A_WARD}
    assert len(bundles) == len(sheets)
    assert not any(ward in json.dumps(bundle) for bundle in bundles.values() for ward in wards(settled))
    model = pytest.importorskip("fhir.resources.R4B.bundle", reason="fhir.resources is not installed").Bundle
    for bundle in bundles.values():
        parsed = model.model_validate_json(json.dumps(bundle))
        kinds = Counter(entry.resource.get_resource_type() for entry in parsed.entry)
        assert kinds["Patient"] == 1
        assert kinds["DocumentReference"] >= 1


def wards(kit: Kit) -> set[str]:
    return {page["sheet"] for page in kit.pages if page["form"] in OF_A_WARD}


def test_a_telephone_number_keeps_its_zeros(settled: Kit) -> None:
    said = {str(value) for (_, field, _), value in settled.written.items() if field == "trusted_phone"}
    bundles = [file.read_text(encoding="utf-8") for file in (settled.folder / "bundles").glob("*.json")]
    resources = [entry["resource"] for bundle in bundles for entry in json.loads(bundle)["entry"]]
    assert said
    assert said <= {resource.get("valueString") for resource in resources}


def test_every_value_goes_into_a_table(settled: Kit) -> None:
    done(recon("export", "--csv", "--out", "values.csv", store=settled.store))
    with (settled.folder / "values.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["form"] for row in rows} == set(KEYS) - OF_A_WARD
    repeated = {(row["form"], row["row"]) for row in rows if row["row"]}
    assert len(repeated) > len(KEYS)
    assert done(recon("check", store=settled.store))
