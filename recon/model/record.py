"""One value on its way into the patient record: neutral, whatever the destination speaks."""

from dataclasses import dataclass
from datetime import datetime

from recon.model.form import Coding, Kind, Role
from recon.model.patient import Patient
from recon.model.reading import Value
from recon.model.verification import Outcome


@dataclass(frozen=True, slots=True)
class Record:
    """One field of one sheet, vouched for. Its identity is (sheet, field, row): sending it twice changes nothing.

    ``event`` is the time written on the sheet (aware), None where the field has none; ``codings`` are those of the
    marked options and ``labels`` their printed words, one for each mark; ``method`` is ``machine`` (accepted without a
    person) or ``person``; ``page`` is the sheet's page that the field stands on, from 1, None where nobody says.
    Digits that are not an amount (``is_amount``) are a name, such as a telephone number: their leading zeros count.
    ``part`` is what the form says that the field is of a dose, an act or an allergy (``dose.given.1``; docs/forms.md).
    ``transcriber`` is who typed the value, empty where the machine read it; ``entered_at`` is when it came into the
    computer (aware), by whose hand whatever. ``box`` is where it stands on the scanned page: x, y, width, height on the
    original image, px; None where nobody says.
    """

    sheet: str
    field: str
    row: int | None
    kind: Kind
    label: str
    outcome: Outcome
    value: Value
    coding: Coding | None
    unit: str
    codings: tuple[Coding, ...]
    event: datetime | None
    author: str
    verifier: str
    verified_at: datetime | None
    method: str
    confidence: float
    decimals: int = 0
    group: str = ""
    role: Role = Role.NONE
    labels: tuple[str, ...] = ()
    page: int | None = None
    is_amount: bool = True
    part: str = ""
    transcriber: str = ""
    entered_at: datetime | None = None
    box: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One scanned page of a sheet: the original's bytes are fetched when they are needed, by digest and position."""

    page: int
    digest: str
    position: int
    content_type: str
    scanned_at: datetime


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """A sheet ready for delivery: whose it is, its values, its pages. ``lang`` is that of the form's words.

    ``is_settled``: its fields were held against the patient, and do not speak of another person, or somebody has said
    that it is the patient's all the same.
    """

    serial: str
    form: str
    version: str
    title: str
    coding: Coding | None
    patient: Patient
    printed_at: datetime
    records: tuple[Record, ...]
    documents: tuple[Document, ...]
    lang: str = "fr"
    is_settled: bool = False
