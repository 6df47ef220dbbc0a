"""What all messages of a sheet share: who it is about, how codes and our own words are written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from recon.delivery.codes import LOINC, SNOMED, UCUM, UNITS
from recon.delivery.hl7v2.profile import Hl7Profile, authority
from recon.delivery.hl7v2.text import Cell, Part, respelled
from recon.language import tr
from recon.model.form import Coding
from recon.model.record import Record, SheetRecord

# Names of code systems in HL7 table 0396; 99 begins those that are agreed between two systems.
_SYSTEMS = {LOINC: "LN", SNOMED: "SCT", UCUM: "UCUM"}
_V2_TABLE = "http://terminology.hl7.org/CodeSystem/v2-"
_LOCAL = "99RECON"


@dataclass(frozen=True, slots=True)
class Frame:
    """A sheet on its way to one destination."""

    sheet: SheetRecord
    profile: Hl7Profile

    @property
    def language(self) -> str:
        return self.profile.language or self.sheet.lang

    def words(self, text: str) -> str:
        """Return our own words (labels, titles, notes) as the destination's letters allow."""
        return respelled(text, self.profile.charset)

    def coded(self, meaning: Coding | None, code: str, text: str) -> Cell:
        """Return a coded element: the form's coding and our words, or our own ``code`` where the form has none."""
        if meaning is None:
            return (code, self.words(text), _LOCAL)
        return (meaning.code, self.words(text or meaning.display), _system(meaning.system))

    def code(self, record: Record) -> Cell:
        """Return what a field asks for."""
        return self.coded(record.coding, f"{self.sheet.form}.{record.field}", record.label)

    def unit(self, unit: str) -> Cell:
        return (unit, self.words(UNITS.get(unit) or unit), _SYSTEMS[UCUM]) if unit else ""

    def number(self, *parts: object) -> tuple[Part, ...]:
        """Return an identifier that recon gives, made of the serial and ``parts``: the same for ever."""
        name = ":".join([self.sheet.serial, *(str(part) for part in parts if part not in ("", None))])
        return (name, *authority(self.profile.own_authority))


def person(name: str) -> Cell:
    """Return somebody of whom only the name or the initials are known (XCN), empty for nobody."""
    return ("", name) if name else ""


def entered_by(records: Iterable[Record]) -> list[str]:
    """Return who put values into the computer: those who typed them, and those who looked at what was read."""
    people = [(record.transcriber, record.verifier) for record in records]
    return list(dict.fromkeys(name for pair in people for name in pair if name))


def entered_at(records: Iterable[Record]) -> datetime | None:
    """Return when the last of the values came into the computer, None where nobody says."""
    return max((at for record in records if (at := record.entered_at or record.verified_at)), default=None)


def origin(frame: Frame, records: Iterable[Record]) -> str:
    """Return, in words, where values come from: paper, entered late, and which of them no person looked at."""
    told = list(records)
    pages = ", ".join(map(str, sorted({r.page for r in told if r.page is not None})))
    where = frame.sheet.serial if not pages else tr("hl7.page", frame.language, sheet=frame.sheet.serial, page=pages)
    said = tr("hl7.origin", frame.language, where=where)
    unseen = ", ".join(dict.fromkeys(r.label for r in told if r.method == "machine"))
    return f"{said}\n{tr('hl7.unseen', frame.language, labels=unseen)}" if unseen else said


def _system(uri: str) -> str:
    if uri.startswith(_V2_TABLE):
        return "HL7" + uri.removeprefix(_V2_TABLE)
    return _SYSTEMS.get(uri, _LOCAL)
