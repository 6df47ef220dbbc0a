"""The patients' list that a ward exports: CSV in, patients out, every fault with its row."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from recon import bounded
from recon.errors import RosterError
from recon.language import system_reason, tr
from recon.model.identifier import IdentifierSystem
from recon.model.identifier_file import systems_here
from recon.model.identity_status import status_of
from recon.model.naming import joined
from recon.model.patient import Patient
from recon.reconciliation.identifiers.checks import check_patient, system_named
from recon.reconciliation.soundness import fault_of

REQUIRED = ("ipp", "birth_name", "given_names", "birth_date")
OPTIONAL = ("iep", "ins", "used_name", "sex", "ward", "bed", "birth_place", "first_given", "ins_system", "status")
_FRENCH_DATE = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})", re.ASCII)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_KNOWN = frozenset({*REQUIRED, *OPTIONAL})
MOST_COLUMNS = 500

SEXES = ("M", "F", "I", "U", "X")  # I: indeterminate (INS), U: unknown, X: other
# 1 and 2 as in ISO/IEC 5218 and in the French social security number.
_SEX_WORDS = {"m": "M", "h": "M", "1": "M", "masculin": "M", "homme": "M", "male": "M"} | {
    "f": "F",
    "2": "F",
    "féminin": "F",
    "feminin": "F",
    "femme": "F",
    "female": "F",
    "i": "I",
    "u": "U",
    "x": "X",
}
# Files that people take for a list, by their first bytes.
_OTHER_FILES = {b"PK\x03\x04": "workbook", b"\xd0\xcf\x11\xe0": "workbook", b"%PDF": "no_list", b"\x89PNG": "no_list"}

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class RosterList:
    """A list that was read: its patients, each with the line of the file; what is odd about it, and what was left out.

    ``columns`` are those of the file that recon knows.
    """

    rows: tuple[tuple[int, Patient], ...]
    columns: frozenset[str]
    warnings: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def patients(self) -> tuple[Patient, ...]:
        return tuple(patient for _, patient in self.rows)


def read_list(
    path: Path,
    *,
    skip_bad: bool = False,
    today: date | None = None,
    systems: Sequence[IdentifierSystem] | None = None,
) -> RosterList:
    """Return the list in ``path``: UTF-8, with or without a byte order mark, ``,`` or ``;``.

    Columns that recon does not know are kept with the patient. A row that stands there twice counts once. Of two rows
    with one IPP and one identity the later says where the patient is; if the identities differ, or the national
    numbers, neither can be used. An odd sex and a birth date in the future stay as they came; a national number that
    cannot be one is kept beside (``extra``), and is nobody's. All of it is told.

    Args:
        path: of the file.
        skip_bad: leave out the rows that cannot be used, and use the others.
        today: birth dates later than this are told; default: the machine's date.
        systems: of the numbers that patients have; default: the site's.

    Raises:
        RosterError: if the file is no list, has no row that can be used, or, unless ``skip_bad``, any that cannot.
        UsageError: if the site's identifier systems cannot be used.
    """
    header, rows = _table(path)
    missing = [name for name in REQUIRED if name not in header]
    if missing:
        raise RosterError(file=path, faults=[_told(1, "column_missing", column=name) for name in missing])
    reading = _Reading(today or datetime.now(UTC).astimezone().date(), systems or systems_here())
    for line, row in rows:
        reading.take(line, row, list(_faults(line, row, header)))
    faults = reading.faults
    if not reading.good and not faults:
        faults.append(_told(1, "no_patient"))
    if faults and not (skip_bad and reading.good):
        raise RosterError(file=path, faults=faults)
    columns = frozenset(header) & _KNOWN
    return RosterList(tuple(reading.good.values()), columns, tuple(reading.warnings), tuple(faults))


class _Reading:
    """Takes row after row; ``good`` has each IPP's line and patient."""

    def __init__(self, today: date, systems: Sequence[IdentifierSystem]) -> None:
        self.good: dict[str, tuple[int, Patient]] = {}
        self.faults: list[str] = []
        self.warnings: list[str] = []
        self._spoilt: dict[str, int] = {}  # two persons under one IPP
        self._by_ins: dict[str, tuple[int, str]] = {}  # the line and the IPP that a national number stood with first
        self._latest = today + timedelta(days=1)  # wherever on Earth the list was made
        self._systems = systems

    def take(self, line: int, row: Row, faults: list[str]) -> None:
        self.faults += faults
        if faults:
            return
        checked = check_patient(_patient(row, self._systems), self._systems)
        patient, ipp = checked.patient, checked.patient.ipp
        first = self._spoilt.get(ipp) or self.good.get(ipp, (line, patient))[0]
        if ipp in self._spoilt or not self._fits(line, patient):
            self._spoilt.setdefault(ipp, first)
            self.good.pop(ipp, None)
            self.faults.append(_told(line, "ipp_twice", ipp=ipp, first=first))
            return
        self.good[ipp] = (line, patient)
        self.warnings += self._oddities(line, patient)
        self.warnings += (tr("ledger.roster.row", line=line, reason=told) for told in checked.told)

    def _fits(self, line: int, patient: Patient) -> bool:
        """Tell whether the row can be of the same person as an earlier one with its IPP; say that there was one."""
        if patient.ipp not in self.good:
            return True
        first, before = self.good[patient.ipp]
        if before == patient:
            self.warnings.append(_told(line, "row_twice", ipp=patient.ipp, first=first))
            return True
        if _identity(before) != _identity(patient) or (before.ins and patient.ins and before.ins != patient.ins):
            return False
        self.warnings.append(_told(line, "stay_twice", ipp=patient.ipp, first=first))
        return True

    def _oddities(self, line: int, patient: Patient) -> Iterator[str]:
        if patient.sex not in ("", *SEXES):
            yield _told(line, "odd_sex", value=patient.sex)
        if patient.birth_date and patient.birth_date > self._latest:
            yield _told(line, "born_later", value=patient.birth_date.isoformat())
        first, ipp = self._by_ins.setdefault(patient.ins, (line, patient.ipp))
        if patient.ins and ipp != patient.ipp:
            yield _told(line, "ins_twice", ins=patient.ins, ipp=ipp, first=first)
        if status := dict(patient.extra).get("status"):
            yield _told(line, "odd_status", value=status)


def _identity(patient: Patient) -> tuple[object, ...]:
    return joined(patient.birth_name), joined(patient.given_names), patient.birth_date


def _table(path: Path) -> tuple[list[str], list[tuple[int, Row]]]:
    """Return the header, and each row with the line of the file that it ends on; empty lines are left out."""
    try:
        text = _text(path)
    except OSError as error:
        raise RosterError(file=path, faults=[_told(0, "unreadable", reason=system_reason(error))]) from error
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
    if len(header) > MOST_COLUMNS:
        raise RosterError(file=path, faults=[_told(1, "too_many_columns", count=len(header), most=MOST_COLUMNS)])
    twice = sorted(name for name, times in Counter(header).items() if name and times > 1)
    if twice:
        raise RosterError(file=path, faults=[_told(1, "column_twice", column=name) for name in twice])
    return header, [(line, _row(header, cells)) for line, cells in filled[1:]]


def _text(path: Path) -> str:
    data = bounded.read_bytes(path, bounded.LIST)
    for start, told in _OTHER_FILES.items():
        if data.startswith(start):
            raise RosterError(file=path, faults=[_told(0, told)])
    return data.decode("utf-8-sig")


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
    for name in _KNOWN.intersection(row):
        if fault := fault_of(row[name]):
            yield _told(line, "unsound", column=name, what=fault)
    if row.get("") and "" not in header:
        yield _told(line, "too_many_cells")


def _patient(row: Row, systems: Sequence[IdentifierSystem]) -> Patient:
    texts = {name: row.get(name, "") for name in (*REQUIRED, *OPTIONAL) if name != "birth_date"}
    texts["sex"] = sex_of(texts["sex"])
    texts["ins_system"] = system_named(texts["ins_system"], systems)
    texts["status"] = status_of(texts["status"])
    unknown = {"status"} if row.get("status") and not texts["status"] else set()
    extra = tuple((name, value) for name, value in row.items() if name and (name not in _KNOWN or name in unknown))
    return Patient(**texts, birth_date=_date(row["birth_date"]), extra=extra)


def sex_of(text: str) -> str:
    """Return the sex as recon writes it, M or F, from the words and digits that lists have for it; else ``text``."""
    return _SEX_WORDS.get(text.casefold(), text)


def date_of(text: str) -> date | None:
    """Return the date that a person typed, in the French order or in the ISO one; None where it is none."""
    found = _FRENCH_DATE.fullmatch(text.strip())
    return _date("{2}-{1:0>2}-{0:0>2}".format(*found.groups()) if found else text.strip())


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
