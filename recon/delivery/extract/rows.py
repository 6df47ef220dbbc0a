"""A sheet as rows of the extract's tables, of plain values as SQLite holds them."""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from recon.delivery.extract.cells import identity
from recon.model.patient import Patient
from recon.model.record import Document, Record, SheetRecord

_AMOUNT = re.compile(r"-?[0-9]+(\.[0-9]+)?")

Plain = str | int | float | None
PlainRow = tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class SheetRows:
    """What the extract holds of a sheet. ``digest`` is the SHA-256 of the sheet's own rows, the patient's left out."""

    patient: PlainRow
    identifiers: tuple[PlainRow, ...]
    sheet: PlainRow
    values: tuple[PlainRow, ...]
    documents: tuple[PlainRow, ...]
    provenance: tuple[PlainRow, ...]

    @property
    def digest(self) -> str:
        return digest_of(self.sheet, self.values, self.documents, self.provenance)

    @property
    def content_digest(self) -> str:
        """The SHA-256 of all that goes, whose it is included."""
        return digest_of(self.sheet, self.values, self.documents, self.provenance, self.identifiers, (self.patient,))


def sheet_rows(sheet: SheetRecord, *, unqualified_ins: bool = False) -> SheetRows:
    """Return the rows of ``sheet``: the same sheet gives the same ones.

    Args:
        sheet: what is verified and matched.
        unqualified_ins: whether the INS goes too, though nobody can say that it is qualified.
    """
    return SheetRows(
        patient=_patient(sheet.patient),
        identifiers=tuple(_identifiers(sheet.patient, unqualified_ins=unqualified_ins)),
        sheet=_sheet(sheet),
        values=tuple(map(_value, sheet.records)),
        documents=tuple(_document(sheet.serial, one) for one in sheet.documents),
        provenance=tuple(map(_provenance, sheet.records)),
    )


def digest_of(sheet: PlainRow, *tables: tuple[PlainRow, ...]) -> str:
    """Return the SHA-256 of a sheet's rows, in whatever order each table's are."""
    said = [sheet, *(sorted(rows, key=lambda row: str(row[0])) for rows in tables)]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def _patient(who: Patient) -> PlainRow:
    return (
        who.ipp,
        who.birth_name,
        who.used_name,
        who.given_names,
        who.first_given,
        who.birth_date.isoformat() if who.birth_date else None,
        who.sex,
        who.birth_place,
        who.status,
    )


def _identifiers(who: Patient, *, unqualified_ins: bool) -> list[PlainRow]:
    found: list[PlainRow] = [(who.ipp, "IPP", who.ipp, "")]
    if who.iep:
        found.append((who.ipp, "IEP", who.iep, ""))
    if who.ins and unqualified_ins:
        found.append((who.ipp, "INS", who.ins, who.ins_system))
    return found


def _sheet(sheet: SheetRecord) -> PlainRow:
    who = sheet.patient
    return (
        sheet.serial,
        who.ipp,
        who.iep,
        who.ward,
        who.bed,
        sheet.form,
        sheet.version,
        sheet.title,
        sheet.lang,
        sheet.coding.system if sheet.coding else "",
        sheet.coding.code if sheet.coding else "",
        _instant(sheet.printed_at),
    )


def _value(record: Record) -> PlainRow:
    coding = record.coding
    return (
        identity(record),
        record.sheet,
        record.field,
        record.row,
        record.group,
        record.role.value,
        record.part,
        record.kind.value,
        record.label,
        coding.system if coding else "",
        coding.code if coding else "",
        coding.display if coding else "",
        record.outcome.value,
        *_held(record),
        record.unit,
        _list([*record.labels]),
        _list([[one.system, one.code, one.display] for one in record.codings]),
        _instant(record.event),
        record.event.isoformat(timespec="seconds") if record.event else None,
    )


def _held(record: Record) -> tuple[str | None, float | None, int | None]:
    """Return a value as text, as a number if it is an amount, and as a truth if it is one."""
    value = record.value
    if value is None:
        return None, None, None
    if isinstance(value, bool):
        return None, None, int(value)
    text = "|".join(value) if isinstance(value, tuple) else value
    return text, _number(text) if record.kind.numeric and record.is_amount else None, None


def _number(text: str) -> float | None:
    return float(text) if _AMOUNT.fullmatch(text) else None


def _document(serial: str, page: Document) -> PlainRow:
    name = f"{serial}:{page.page}"
    return name, serial, page.page, page.digest, page.position, page.content_type, _instant(page.scanned_at)


def _provenance(record: Record) -> PlainRow:
    return (
        identity(record),
        record.sheet,
        1,
        record.author,
        record.transcriber,
        _instant(record.entered_at),
        record.verifier,
        _instant(record.verified_at),
        record.method,
        float(record.confidence),
        record.page,
        *(record.box or (None, None, None, None)),
    )


def _instant(at: datetime | None) -> str | None:
    """Return an instant in UTC, to the microsecond, so that texts sort as instants do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z") if at else None


def _list(items: list[object]) -> str:
    return json.dumps(items, ensure_ascii=False) if items else ""
