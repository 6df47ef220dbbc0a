"""Mappings as a hospital writes them, and sheets for them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

from recon.delivery.extract import Mapping, read_mapping
from recon.delivery.extract.mapping import Column
from recon.model.outbox import Arrived
from recon.model.record import Record, SheetRecord
from tests.helpers.sheet_records import VERIFIED, Scans, patient, vitals

VALUES = """
    recon_csv = 1
    encoding = "utf-8"
    delimiter = ";"
    decimal = ","

    [[column]]
    from = "identity"

    [[column]]
    from = "value"

    [[column]]
    from = "unit"
"""
LINES = """
    recon_csv = 1
    rows = "line"
    groups = ["signs"]
    delimiter = ";"
    decimal = ","
    leave_out = ["systolic", "diastolic", "respiratory_rate", "spo2", "oxygen", "pain", "avpu"]

    [[column]]
    heading = "Feuille"
    from = "sheet"

    [[column]]
    heading = "FC"
    loinc = "8867-4"

    [[column]]
    heading = "T"
    field = "temperature"
"""


def mapping(folder: Path, text: str, more: str = "") -> Mapping:
    """Return the mapping that a file of ``text`` gives, with ``more`` at its end."""
    file = folder / "mapping.toml"
    file.write_text(dedent(text) + dedent(more), encoding="utf-8")
    return read_mapping(file)


def columns(*sources: str) -> tuple[Column, ...]:
    return tuple(Column(source, source) for source in sources)


def sheet(serial: str = "00000001A", rows: int = 1, **who: object) -> SheetRecord:
    return vitals(serial, rows=rows, scans=Scans(), who=patient(**who))


def with_records(*records: Record) -> SheetRecord:
    return replace(sheet(), records=records)


def arrived(answer_rows: Sequence[tuple[str, str, str]], serial: str = "00000001A") -> list[Arrived]:
    """Return what a destination took as the store keeps it."""
    return [Arrived("there", kind, name, identity, serial, "1", VERIFIED) for kind, name, identity in answer_rows]
