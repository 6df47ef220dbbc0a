"""CSV as a mapping wants it: rows as text, and text as the rows that it was made of."""

import csv
import io
from collections.abc import Iterable

from recon.delivery.csvfile import guarded, unguarded
from recon.delivery.extract.layout import Row, needed_place
from recon.delivery.extract.mapping import ENCODINGS, Mapping
from recon.language import tr

END = "\r\n"


class Unreadable(ValueError):
    """A file is not what a mapping writes; the argument says why, in words."""


def text_of(rows: Iterable[Row], mapping: Mapping) -> str:
    """Return rows as they stand in a file, none of them a formula to a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=mapping.delimiter, lineterminator=END)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()


def rows_of(text: str, mapping: Mapping) -> list[Row]:
    """Return the rows that ``text_of`` made ``text`` of.

    Raises:
        Unreadable: if it is no CSV, or has other columns.
    """
    try:
        found = list(csv.reader(io.StringIO(text, newline=""), delimiter=mapping.delimiter, strict=True))
    except csv.Error as error:
        raise Unreadable(tr("extract.file.damaged", reason=error)) from error
    for row in found:
        if len(row) != len(mapping.columns):
            raise Unreadable(tr("extract.file.columns_of_row", found=len(row), known=len(mapping.columns)))
    return [tuple(unguarded(cell) for cell in row) for row in found]


def to_bytes(blocks: Iterable[str], mapping: Mapping) -> bytes:
    """Return a whole file: the headings, if they are wanted, and the rows of each sheet."""
    head = text_of([mapping.headings], mapping) if mapping.header else ""
    return "".join((head, *blocks)).encode(ENCODINGS[mapping.encoding])


def from_bytes(data: bytes, mapping: Mapping) -> dict[str, list[Row]]:
    """Return the rows of each sheet in a file, in its order.

    Raises:
        Unreadable: if it is not such a file as ``mapping`` makes.
    """
    try:
        rows = rows_of(data.decode(ENCODINGS[mapping.encoding]), mapping)
    except UnicodeDecodeError as error:
        raise Unreadable(tr("extract.file.damaged", reason=error)) from error
    if mapping.header and (not rows or rows.pop(0) != mapping.headings):
        raise Unreadable(tr("extract.file.headings"))
    place = needed_place(mapping)
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[place].partition(":")[0], []).append(row)
    return found
