"""What a sheet says of allergies, as AllergyIntolerance: never more than unconfirmed, for a clinician to look at.

The question and its words are known by the parts ``allergy.known`` and ``allergy.which`` of the form (docs/forms.md),
the question also by the hospital's ``allergy_fields``.
"""

from collections.abc import Iterator

from recon.delivery.codes import HL7, NO_KNOWN_ALLERGY, SNOMED
from recon.delivery.fhir.resources import Frame, Json, coding, concept, finding, instant, reference
from recon.delivery.fhir.told import SAID, Told, has_value, name_of, words
from recon.language import tr
from recon.model.form import Kind
from recon.model.record import Record

KIND = "AllergyIntolerance"
_YES_NO = f"{HL7}/v2-0532"
_KNOWN, _WHICH = "allergy.known", "allergy.which"


def allergies(frame: Frame) -> Iterator[Told]:
    """Yield *no known allergy* where that is the answer, and the words that somebody typed where the answer is yes.

    An answer that contradicts the words beside it, typed or not, is told as it stands, for neither may be believed.
    """
    records = frame.sheet.records
    written = [record for record in records if record.part == _WHICH and record.outcome in SAID]
    which = [record for record in written if has_value(record)]
    for record in records:
        if denies_allergies(frame, record) and not written:
            yield Told(
                _unconfirmed(frame, record, concept(coding(SNOMED, NO_KNOWN_ALLERGY, "No known allergy"))), (record,)
            )
    if any(_affirms(frame, record) for record in records) and not any(denies_allergies(frame, r) for r in records):
        for record in which:
            note = [{"text": tr("delivery.allergy_words", frame.language)}]
            yield Told(_unconfirmed(frame, record, concept(text=words(record)), note), (record,))


def may_be_allergy(frame: Frame, record: Record) -> bool:
    """Tell whether the field could be told as an AllergyIntolerance, whatever it says now."""
    return record.kind is Kind.CHOICE or record.part == _WHICH or _asks(frame, record)


def denies_allergies(frame: Frame, record: Record) -> bool:
    if not has_value(record):
        return False
    coded_so = any((c.system, c.code) == (SNOMED, NO_KNOWN_ALLERGY) for c in record.codings)
    return coded_so or (_asks(frame, record) and _answer(record) == "no")


def _affirms(frame: Frame, record: Record) -> bool:
    return has_value(record) and _asks(frame, record) and _answer(record) == "yes"


def _asks(frame: Frame, record: Record) -> bool:
    return record.part == _KNOWN or record.field in frame.options.allergy_fields


def _answer(record: Record) -> str:
    """Return ``yes`` or ``no``: by the name of what was marked, else by its code; any other answer as it is named."""
    codes = {c.code for c in record.codings if c.system == _YES_NO}
    by_code = {"Y": "yes", "N": "no"}.get(next(iter(codes), ""), "")
    return by_code if by_code and record.value not in ("yes", "no") else str(record.value)


def _unconfirmed(frame: Frame, record: Record, code: Json, note: list[Json] | None = None) -> Json:
    return finding(
        KIND,
        frame,
        (record,),
        identifier=name_of(frame, record),
        clinicalStatus=concept(coding(f"{HL7}/allergyintolerance-clinical", "active", "Active")),
        verificationStatus=concept(coding(f"{HL7}/allergyintolerance-verification", "unconfirmed", "Unconfirmed")),
        code=code,
        patient=reference(frame.patient)[0],
        encounter=reference(frame.encounter)[0],
        recordedDate=instant(record.event) if record.event else None,
        recorder={"display": record.author} if record.author else None,
        note=note,
    )
