"""What is looked at before a sheet goes, in layers: the record itself, its codes and units, clinical sense, times.

``faults`` is what keeps one sheet from going, ``marks`` what the one who approves it should look at,
``faults_of_consignment`` what only several sheets together show, ``faults_of_bundle`` what FHIR's models say of what
would go. See docs/validation.md.
"""

from recon.delivery.validation.clinical import of_sense
from recon.delivery.validation.fault import Circumstances, Layer, RecordFault
from recon.delivery.validation.models import faults_of_bundle
from recon.delivery.validation.shape import of_record, of_sheet
from recon.delivery.validation.terms import of_terms
from recon.delivery.validation.times import of_times
from recon.delivery.validation.together import faults_of_consignment
from recon.model.record import SheetRecord

__all__ = [
    "Circumstances",
    "Layer",
    "RecordFault",
    "examined",
    "faults",
    "faults_of_bundle",
    "faults_of_consignment",
    "marks",
]


def faults(sheet: SheetRecord, circumstances: Circumstances | None = None) -> list[RecordFault]:
    """Return all that keeps ``sheet`` from being delivered, in the sheet's order; nothing when it may go."""
    return [fault for fault in examined(sheet, circumstances) if fault.refuses]


def marks(sheet: SheetRecord, circumstances: Circumstances | None = None) -> list[RecordFault]:
    """Return what is unusual about ``sheet`` and does not keep it from going."""
    return [fault for fault in examined(sheet, circumstances) if not fault.refuses]


def examined(sheet: SheetRecord, circumstances: Circumstances | None = None) -> list[RecordFault]:
    """Return what every layer says of ``sheet``, faults and marks, layer by layer within the sheet and each field.

    Where a record does not agree with itself, the layers that would read sense into it are not asked about it.
    """
    known = circumstances or Circumstances()
    found = of_sheet(sheet)
    broken = set()
    for record in sheet.records:
        wrong = of_record(record, sheet)
        if any(fault.code not in ("code", "unit") for fault in wrong):
            broken.add((record.field, record.row))
        found += wrong
    sound = [record for record in sheet.records if (record.field, record.row) not in broken]
    for record in sound:
        found += of_terms(record, known.codes)
    return found + of_sense(sound) + of_times(sheet, sound, known)
