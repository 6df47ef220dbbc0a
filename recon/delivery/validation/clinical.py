"""Clinical sense: amounts that a living person can have, and pressures in their order."""

from collections.abc import Iterator, Sequence
from itertools import chain

from recon.delivery.codes import DIASTOLIC, LOINC, SYSTOLIC
from recon.delivery.validation.fault import Layer, RecordFault, fault_at
from recon.delivery.validation.measures import MEASURES, Measure, Range
from recon.delivery.validation.shape import is_number
from recon.delivery.validation.units import converted
from recon.model.record import Record
from recon.model.verification import Outcome


def of_sense(records: Sequence[Record]) -> list[RecordFault]:
    """Return what makes no clinical sense in records that agree with themselves."""
    return [*chain.from_iterable(map(_of_amount, records)), *_of_pressures(records)]


def amount_of(record: Record) -> float | None:
    """Return the number that somebody vouches for, None where there is none."""
    value = record.value
    is_told = record.outcome is Outcome.VALUE and record.kind.numeric and record.is_amount
    return float(value) if is_told and isinstance(value, str) and is_number(value) else None


def loinc_of(record: Record) -> str:
    """Return the LOINC code of what the record tells, empty for none."""
    return record.coding.code if record.coding and record.coding.system == LOINC else ""


def _of_amount(record: Record) -> Iterator[RecordFault]:
    amount, measure = amount_of(record), MEASURES.get(loinc_of(record))
    if amount is None or measure is None:
        return
    compared = _in_unit_of(measure, amount, record.unit)
    if compared is None:
        return
    if not _within(compared, measure.possible):
        yield fault_at(record, "impossible", _against(record, measure, measure.possible), layer=Layer.CLINICAL)
    elif measure.usual and not _within(compared, measure.usual):
        told = _against(record, measure, measure.usual)
        yield fault_at(record, "unusual", told, layer=Layer.CLINICAL, refuses=False)


def _in_unit_of(measure: Measure, amount: float, unit: str) -> float | None:
    # Without a unit the printed one is meant.
    return amount if not unit else converted(amount, unit, measure.unit or "1")


def _within(amount: float, span: Range) -> bool:
    return span[0] <= amount <= span[1]


def _against(record: Record, measure: Measure, span: Range) -> str:
    return f"{record.value} {record.unit} ∉ [{span[0]:g}, {span[1]:g}] {measure.unit}".replace("  ", " ").strip()


def _of_pressures(records: Sequence[Record]) -> Iterator[RecordFault]:
    """Yield the diastolic pressures that are not below the systolic ones of their row, pair by pair as printed."""
    rows: dict[tuple[str, int | None], tuple[list[Record], list[Record]]] = {}
    for record in records:
        if (code := loinc_of(record)) in (SYSTOLIC, DIASTOLIC):
            rows.setdefault((record.group, record.row), ([], []))[code == DIASTOLIC].append(record)
    for uppers, lowers in rows.values():
        if len(uppers) == len(lowers):
            for upper, lower in zip(uppers, lowers, strict=True):
                high, low = amount_of(upper), amount_of(lower)
                if high is not None and low is not None and upper.unit == lower.unit and low >= high:
                    yield fault_at(lower, "pressures", f"{lower.value} ≥ {upper.value}", layer=Layer.CLINICAL)
