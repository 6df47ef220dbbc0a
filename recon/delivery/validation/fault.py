"""One reason why a sheet must not go as it is, or why somebody should look before it does: where, what, what to do."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from recon.language import tr
from recon.model.record import Record

# These have had their words in the catalogue of delivery from the beginning.
WORDS_OF_DELIVERY = frozenset(
    {
        "no_ipp",
        "no_name",
        "no_zone",
        "twice",
        "page_twice",
        "foreign",
        "code",
        "unit",
        "value",
        "no_value",
        "value_without_outcome",
        "other_birth_date",
        "other_birth_name",
    }
)


class Layer(StrEnum):
    """What found the fault, from the innermost to the outermost."""

    RECORD = "record"  # the record agrees with itself and with its patient
    TERMS = "terms"  # codes and units
    CLINICAL = "clinical"  # what can be true of a living person
    TIMES = "times"  # when things can have happened
    CONSIGNMENT = "consignment"  # what only several sheets together show
    MODEL = "model"  # FHIR's own models


@dataclass(frozen=True, slots=True)
class RecordFault:
    """One reason why a sheet cannot be delivered; ``field`` is empty where the sheet itself is at fault.

    ``page`` is the sheet's page and ``box`` the place on its scan (x, y, width, height in px), None where nobody knows
    them; ``others`` are the other sheets that the fault is about. Where ``refuses`` is False the sheet may go: a person
    wrote what is unusual, another one vouched for it, and whoever approves it is told.
    """

    sheet: str
    field: str
    row: int | None
    code: str
    detail: str = ""
    page: int | None = None
    box: tuple[int, int, int, int] | None = None
    layer: Layer = Layer.RECORD
    refuses: bool = True
    others: tuple[str, ...] = ()

    def message(self, language: str | None = None) -> str:
        """Return the fault in words, with the place that it is at and what to do."""
        place = f"{self.sheet} {place_of(self.field, self.row)}".strip()
        where = place if self.page is None else tr("validation.on_page", language, where=place, page=self.page)
        area = "delivery" if self.code in WORDS_OF_DELIVERY else "validation"
        return tr(f"{area}.fault.{self.code}", language, where=where, detail=self.detail, others=", ".join(self.others))


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the record does not say by itself, as far as it is known.

    ``began`` is when the outage began and ``now`` when the sheet would go (both aware); ``codes`` are the LOINC codes
    of the forms that the store keeps, the hospital's own among them, None where nobody says which.
    """

    began: datetime | None = None
    now: datetime | None = None
    codes: frozenset[str] | None = None


def fault_at(
    record: Record,
    code: str,
    detail: str = "",
    *,
    layer: Layer,
    refuses: bool = True,
    others: tuple[str, ...] = (),
) -> RecordFault:
    """Return a fault of one field, with the place on paper that it stands at."""
    place = (record.sheet, record.field, record.row)
    return RecordFault(*place, code, detail, record.page, record.box, layer, refuses, others)


def place_of(field: str, row: int | None) -> str:
    """Return the name of a field's row within its sheet."""
    return field if row is None else f"{field}:{row}"
