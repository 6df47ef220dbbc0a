"""Sheets of one form printed, filled by the outside press, scanned and read, in a store that a clerk can sit down to.

What was written is kept beside the store, so that somebody who knows it can do the clerk's work.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from recon.design.kit import load_kit
from recon.drill.patients import invent_patients
from recon.model.form import Form
from recon.model.reading import Value
from recon.workflow import printing
from recon.workflow.opening import make_store
from recon.workflow.rosters import import_patients
from recon.workflow.scanning import scan
from tests.bench.scoring import GROUPS, expected_value
from tests.helpers.pressed_kit import KitPress, pages_of

OPERATOR = "bench"
_LITRE = 1000  # what is drunk or given at a time is less, in ml

Place = tuple[str, str, int | None]  # sheet, field, row
Written = dict[tuple[str, int | None], str | None]
Values = Callable[..., Written]


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
        press = KitPress(seed)
        press._module.values_for = summed(press._module.values_for, load_kit().layout(form, "fr").form)
        pages = tuple(press.press(pdf, pages_of(manifest), profile, folder / "scans"))
        scan(store, [folder / "scans"], operator=OPERATOR, jobs=jobs)
    (folder / "truth.json").write_text(json.dumps([_written(page.entry, page.truth) for page in pages]), "utf-8")
    return folder / "store"


def summed(values_for: Values, form: Form) -> Values:
    """Return how the press invents values, with sums of plausible terms, added up as a nurse adds them."""

    def fill(meta: dict[str, Any], *how: Any) -> Written:
        written: Written = values_for(meta, *how)
        terms = {term for check in form.checks if check.operator == "sum" for term, _ in check.terms}
        for place, value in written.items():
            if place[0] in terms and value and value.strip():
                written[place] = str(int(value) % _LITRE).rjust(len(value))
        known: set[str] = set()
        for check in (one for one in form.checks if one.operator == "sum"):
            for key, row in [place for place in written if place[0] == check.left]:
                total = _total(written, list(check.terms), row)
                if check.left not in known:
                    written[key, row] = None if total is None else str(total).rjust(len(_boxes(meta, key, row)))
                else:
                    _balance(meta, written, check.terms, key)
            known.add(check.left)
        return written

    return fill


def _total(written: Written, terms: list[tuple[str, int]], row: int | None) -> int | None:
    """Return the sum of the terms in the same row, or, beside the rows, in all of them; None where none is written."""
    found = [
        sign * int(value)
        for term, sign in terms
        for (key, at), value in written.items()
        if key == term and row in (None, at) and value and value.strip()
    ]
    return sum(found) if found else None


def _balance(meta: dict[str, Any], written: Written, terms: tuple[tuple[str, int], ...], left: str) -> None:
    """Write what a sum known already leaves for its last terms: a surplus or a deficit, never both."""
    (given, _), *open_terms = terms
    one, other = written.get((left, None)), written.get((given, None))
    for key, sign in open_terms:
        rest = sign * (int(one) - int(other)) if one and other else 0
        written[key, None] = str(rest).rjust(len(_boxes(meta, key, None))) if rest > 0 else None


def _boxes(meta: dict[str, Any], key: str, row: int | None) -> list[Any]:
    return next(one["cells"] for one in meta["fields"] if (one["key"], one.get("row")) == (key, row))


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


if __name__ == "__main__":
    pressed_store(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
