"""What a list, a message or a server may give as a patient's data: text that people can read, of a length that fits.

Who it is about may depend on a sign that nobody sees. A text that runs backwards, ends a line or ends a message in the
middle of a name is refused where it comes in, so that nothing further on has to wonder.
"""

import re
from dataclasses import fields

from recon.language import tr
from recon.model.patient import Patient

LONGEST = 250  # characters of one member; HL7 gives a name 48 and FHIR none at all
# Controls, halves of characters, other ends of a line, and what turns the direction of a text or is seen by nobody.
HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_TEXTS = tuple(field.name for field in fields(Patient) if field.name not in ("birth_date", "extra"))


def fault_of(text: str) -> str:
    """Return what is wrong with one member of a patient's data, in words; empty where nothing is."""
    if len(text) > LONGEST:
        return tr("roster.unsound.long", length=len(text), most=LONGEST)
    found = HIDDEN.search(text)
    return tr("roster.unsound.hidden", sign=f"U+{ord(found[0]):04X}") if found else ""


def fault_in(patient: Patient) -> str:
    """Return what is wrong with what is said of a patient, with the member's name; empty where nothing is."""
    for name in _TEXTS:
        if fault := fault_of(getattr(patient, name)):
            return tr("roster.unsound.member", name=name, fault=fault)
    return ""
