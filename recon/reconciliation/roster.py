"""The patients' list that a ward exports: CSV in, patients out, every fault with its row."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from recon.errors import RosterError
from recon.language import tr
from recon.model.patient import Patient

REQUIRED = ("ipp", "birth_name", "given_names", "birth_date")
OPTIONAL = ("iep", "ins", "used_name", "sex", "ward", "bed")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_KNOWN = frozenset({*REQUIRED, *OPTIONAL})

Row = dict[str, str]


def read_roster(path: Path) -> tuple[Patient, ...]:
    """Return the patients of the list in ``path``: UTF-8, with or without a byte order mark, ``,`` or ``;``.

    Columns that recon does not know are kept with the patient.

    Raises:
        RosterError: if the list cannot be used as a whole; every fault is told with its row.
    """
    header, rows = _table(path)
    missing = [name for name in REQUIRED if name not in header]
    if missing:
        raise RosterError(file=path, faults=[_told(1, "column_missing", column=name) for name in missing])
    faults: list[str] = []
    patients: list[Patient] = []
    first_rows: dict[str, int] = {}
    for line, row in rows:
        wrong = [*_faults(line, row, header), *_repeated(line, row, first_rows)]
        faults += wrong
        if not wrong:
            patients.append(_patient(row))
    if not patients and not faults:
        faults.append(_told(1, "no_patient"))
    if faults:
        raise RosterError(file=path, faults=faults)
    return tuple(patients)


def _table(path: Path) -> tuple[list[str], list[tuple[int, Row]]]:
    """Return the header, and each row with the line of the file that it ends on; empty lines are left out."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise RosterError(file=path, faults=[_told(0, "unreadable", reason=error.strerror)]) from error
    except UnicodeDecodeError as error:
        raise RosterError(file=path, faults=[_told(_line_of(error), "not_utf8")]) from error
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if first.count(";") > first.count(",") else ",")
    try:
        lines = [(reader.line_num, [cell.strip() for cell in cells]) for cells in reader]
    except csv.Error as error:
        raise RosterError(file=path, faults=[_told(reader.line_num, "not_csv", reason=error)]) from error
    filled = [(line, cells) for line, cells in lines if any(cells)]
    if not filled:
        raise RosterError(file=path, faults=[_told(1, "no_patient")])
    header = [name.lower() for name in filled[0][1]]
    twice = sorted({name for name in header if name and header.count(name) > 1})
    if twice:
        raise RosterError(file=path, faults=[_told(1, "column_twice", column=name) for name in twice])
    return header, [(line, _row(header, cells)) for line, cells in filled[1:]]


def _row(header: list[str], cells: list[str]) -> Row:
    row = dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))
    surplus = [cell for cell in cells[len(header) :] if cell]
    return row | ({"": " ".join([row.get("", ""), *surplus]).strip()} if surplus else {})


def _faults(line: int, row: Row, header: list[str]) -> Iterator[str]:
    for name in REQUIRED:
        if not row[name]:
            yield _told(line, "empty", column=name)
    if row["birth_date"] and _date(row["birth_date"]) is None:
        yield _told(line, "bad_date", value=row["birth_date"])
    if row.get("") and "" not in header:
        yield _told(line, "too_many_cells")


def _repeated(line: int, row: Row, first_rows: dict[str, int]) -> Iterator[str]:
    ipp = row["ipp"]
    if ipp and first_rows.setdefault(ipp, line) != line:
        yield _told(line, "ipp_twice", ipp=ipp, first=first_rows[ipp])


def _patient(row: Row) -> Patient:
    texts = {name: row.get(name, "") for name in (*REQUIRED, *OPTIONAL) if name != "birth_date"}
    extra = tuple((name, value) for name, value in row.items() if name and name not in _KNOWN)
    return Patient(**texts, birth_date=_date(row["birth_date"]), extra=extra)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _ISO_DATE.fullmatch(text) else None
    except ValueError:
        return None


def _told(line: int, fault: str, **details: object) -> str:
    reason = tr(f"ledger.roster.{fault}", None, **details)
    return tr("ledger.roster.row", line=line, reason=reason) if line else reason


def _line_of(error: UnicodeDecodeError) -> int:
    return bytes(error.object[: error.start]).count(b"\n") + 1
