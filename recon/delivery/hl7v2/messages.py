"""All messages of a sheet for one destination, in the order in which they go."""

from recon.delivery.hl7v2.admission import announced
from recon.delivery.hl7v2.documents import cancelled, documents
from recon.delivery.hl7v2.drafts import Draft
from recon.delivery.hl7v2.frame import Frame
from recon.delivery.hl7v2.medicines import medicines
from recon.delivery.hl7v2.pages import Load
from recon.delivery.hl7v2.profile import Hl7Profile
from recon.delivery.hl7v2.results import results
from recon.delivery.validation import faults
from recon.errors import DeliveryError
from recon.model.record import SheetRecord


def drafts(
    sheet: SheetRecord, *, profile: Hl7Profile, load: Load, earlier: SheetRecord | None = None
) -> tuple[Draft, ...]:
    """Return the messages of ``sheet``: the patient, the pages, the values, the doses.

    Args:
        sheet: verified and matched; nothing else may be delivered.
        profile: of the destination.
        load: gives the original file's bytes of a document, as they were scanned.
        earlier: the same sheet as the destination acknowledged it before: then only what differs goes, as a
            correction. If it was another patient's, it is taken back there first, and all of it goes to the new one.

    Raises:
        DeliveryError: if the record has faults (recon.delivery.validation), an original is not what it was, or
            something is missing that the destination needs.
        PageError: if an original cannot be decoded.
    """
    found = faults(sheet)
    if found:
        raise DeliveryError(reason="\n".join(fault.message() for fault in found))
    if earlier is not None and earlier.patient.ipp != sheet.patient.ipp:
        return (*withdrawn(earlier, profile=profile), *drafts(sheet, profile=profile, load=load))
    frame = Frame(sheet, profile)
    before = Frame(earlier, profile) if earlier else None
    made = [
        announced(frame, earlier=before),
        *(documents(frame, load, earlier=before) if profile.mdm else ()),
        results(frame, earlier=before) if profile.oru else None,
        medicines(frame, earlier=before) if profile.ras else None,
    ]
    return tuple(draft for draft in made if draft is not None)


def withdrawn(sheet: SheetRecord, *, profile: Hl7Profile) -> tuple[Draft, ...]:
    """Return the messages that take back what the destination was told of ``sheet``; who the patient is stays."""
    frame = Frame(sheet, profile)
    made = [
        medicines(frame, is_withdrawn=True) if profile.ras else None,
        results(frame, is_withdrawn=True) if profile.oru else None,
        *(cancelled(frame) if profile.mdm else ()),
    ]
    return tuple(draft for draft in made if draft is not None)
