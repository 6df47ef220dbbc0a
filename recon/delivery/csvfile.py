"""One row a value, for spreadsheets and for systems that speak nothing better.

A spreadsheet runs a cell that begins with ``= + - @``, a tab or a line break as a formula. Such a text gets an
apostrophe before it; so does one that already begins with apostrophes before such a sign, so that taking one
apostrophe away always gives the text back. Numbers stay numbers, with a point or a comma.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from recon.delivery.codes import LOINC
from recon.delivery.files import write_whole
from recon.model.reading import Value
from recon.model.record import Record, SheetRecord

COLUMNS = (
    "sheet",
    "form",
    "version",
    "page",
    "ipp",
    "iep",
    "birth_name",
    "used_name",
    "given_names",
    "birth_date",
    "field",
    "row",
    "label",
    "loinc",
    "value",
    "unit",
    "outcome",
    "event_time",
    "author",
    "verifier",
    "verified_at",
    "method",
    "confidence",
)
# Wide signs too: some spreadsheets take them for the signs themselves.
_DANGEROUS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(rf"'{_DANGEROUS.pattern}")
_NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")
_BOM = b"\xef\xbb\xbf"


def write(sheets: Iterable[SheetRecord], out: Path, *, delimiter: str = ",", bom: bool = True) -> int:
    """Write every value of ``sheets`` to ``out`` as UTF-8 CSV; return how many rows there are below the header.

    Args:
        sheets: whose values.
        out: the file.
        delimiter: ``,``, or ``;`` for spreadsheets set to French.
        bom: whether to begin with the mark by which spreadsheets know UTF-8.

    Raises:
        OutputError: if the file cannot be written; nothing of it is left then.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    found = list(rows(sheets))
    writer.writerows(found)
    write_whole(out, (_BOM if bom else b"") + text.getvalue().encode())
    return len(found)


def rows(sheets: Iterable[SheetRecord]) -> Iterator[tuple[str, ...]]:
    """Yield one row of COLUMNS for each record of each sheet, blank and struck ones too, safe for a spreadsheet."""
    for sheet in sheets:
        for record in sheet.records:
            yield tuple(guarded(cell) for cell in _cells(sheet, record))


def guarded(text: str) -> str:
    """Return ``text`` such that no spreadsheet takes it for a formula."""
    return f"'{text}" if _DANGEROUS.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(cell: str) -> str:
    """Return the text that ``guarded`` made ``cell`` of."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _cells(sheet: SheetRecord, record: Record) -> tuple[str, ...]:
    who = sheet.patient
    return (
        sheet.serial,
        sheet.form,
        sheet.version,
        str(record.page or ""),
        who.ipp,
        who.iep,
        who.birth_name,
        who.used_name,
        who.given_names,
        who.birth_date.isoformat() if who.birth_date else "",
        record.field,
        "" if record.row is None else str(record.row),
        record.label,
        record.coding.code if record.coding and record.coding.system == LOINC else "",
        _written(record.value),
        record.unit,
        str(record.outcome),
        _time(record.event),
        record.author,
        record.verifier,
        _time(record.verified_at),
        record.method,
        f"{record.confidence:.4f}",
    )


def _written(value: Value) -> str:
    """Return a value as one cell: several marks are joined by ``|``, a tick is ``true`` or ``false``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "|".join(value) if isinstance(value, tuple) else value


def _time(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at else ""
