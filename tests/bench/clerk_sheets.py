"""Sheets of one form printed, filled by the outside press, scanned and read, in a store that a clerk can sit down to.

What was written is kept beside the store, so that somebody who knows it can do the clerk's work.
"""

import json
from pathlib import Path
from random import Random
from typing import Any

from recon.design.kit import load_kit
from recon.drill.patients import invent_patients
from recon.model.reading import Value
from recon.workflow import printing
from recon.workflow.opening import make_store
from recon.workflow.rosters import import_patients
from recon.workflow.scanning import scan
from tests.bench.scoring import GROUPS, expected_value
from tests.helpers.pressed_kit import KitPress, pages_of

OPERATOR = "bench"

Place = tuple[str, str, int | None]  # sheet, field, row


def pressed_store(folder: Path, form: str, profile: str, sheets: int, *, seed: int = 1, jobs: int = 2) -> Path:
    """Return a store with so many sheets, filled and read; made in ``folder`` unless they are there already."""
    if (folder / "truth.json").is_file():
        return folder / "store"
    (folder / "scans").mkdir(parents=True)
    pdf, manifest = folder / "sheets.pdf", folder / "sheets.json"
    people = invent_patients(sheets, Random(seed))
    with make_store(folder / "store", operator=OPERATOR) as store:
        import_patients(store, people, operator=OPERATOR)
        printing.print_sheets(
            store, [form], kit=load_kit(), lang="fr", out=pdf, manifest=manifest, operator=OPERATOR, patients=people
        )
        pages = tuple(KitPress(seed).press(pdf, pages_of(manifest), profile, folder / "scans"))
        scan(store, [folder / "scans"], operator=OPERATOR, jobs=jobs)
    (folder / "truth.json").write_text(json.dumps([_written(page.entry, page.truth) for page in pages]), "utf-8")
    return folder / "store"


def truth(folder: Path) -> dict[Place, Value]:
    """Return what was written in each field that the press writes in."""
    pages = json.loads((folder / "truth.json").read_text("utf-8"))
    return {(sheet, key, row): _value(value) for sheet, fields in pages for key, row, value in fields}


def _written(entry: dict[str, Any], rows: tuple[dict[str, Any], ...]) -> tuple[str, list[tuple[str, int | None, Any]]]:
    fields = {(one["key"], one["row"]): one for one in entry["fields"]}
    asked = [(one, fields[one["key"], one["row"]]) for one in rows if one["kind"] in GROUPS]
    return entry["sheet"], [(one["key"], one["row"], expected_value(one, field)) for one, field in asked]


def _value(value: Any) -> Value:
    return tuple(value) if isinstance(value, list) else value
