"""What a destination takes of HL7 v2, and the file in which a hospital says so; docs/hl7v2.md tells each switch."""

from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from recon import bounded
from recon.delivery.hl7v2.text import CHARSETS, Part, lacking
from recon.errors import UsageError
from recon.language import LANGUAGES, tr

VERSIONS = ("2.3.1", "2.4", "2.5", "2.5.1")
_ALLOWED = {
    "version": VERSIONS,
    "charset": tuple(CHARSETS),
    "processing": ("P", "T", "D"),
    "adt": ("none", "A04", "A28", "A31"),
    "page": ("png", "pdf"),
    "language": ("", *LANGUAGES),
}
_AUTHORITIES = ("own_authority", "ipp_authority", "iep_authority")
_ID_TYPE = "ISO"
# Since 2.4 there is a place for how sure an identity is (PID-32).
_WITHOUT_RELIABILITY = "2.3.1"


@dataclass(frozen=True, slots=True)
class Hl7Profile:
    """One destination: its version and letters, who sends to whom, which messages go, and how national rules say it.

    Authorities are ``NAMESPACE^OID^ISO``. ``page`` is the kind of file that a page goes as. ``line_each``: each message
    gets a line of its own. ``largest`` is that of a message, in bytes; ``seconds`` is how long to wait for an answer;
    ``tries`` is how often a message is sent, and ``a_second`` how many go in a second, at most. 0 is any.
    """

    version: str = "2.5"
    charset: str = "UNICODE UTF-8"
    sending_application: str = "RECON"
    sending_facility: str = ""
    receiving_application: str = ""
    receiving_facility: str = ""
    processing: str = "P"
    country: str = ""
    international: str = ""
    international_version: str = ""
    own_authority: str = "RECON"
    ipp_authority: str = ""
    iep_authority: str = ""
    adt: str = "none"
    adt_forms: tuple[str, ...] = ("registration",)
    oru: bool = True
    mdm: bool = True
    ras: bool = False
    emergency_forms: tuple[str, ...] = ("registration", "triage", "triage-child")
    arrival_forms: tuple[str, ...] = ("registration", "triage", "triage-child", "admission")
    birth_name_type: str = "L"
    used_name_type: str = "D"
    all_given_names: bool = False
    birth_place: bool = False
    unqualified_ins: bool = False
    account_number: bool = False
    visit_number: bool = True
    reliability: bool = False
    event_code: bool = True
    event_occurred: bool = True
    movement: bool = False
    movement_scope: str = "HMS"
    offsets: bool = True
    timezone: str = "Europe/Paris"
    language: str = ""
    document_type: str = "PN"
    page: str = "png"
    enhanced: bool = False
    line_each: bool = False
    largest: int = 0
    seconds: float = 30.0
    tries: int = 4
    a_second: float = 0.0

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def stamp(self, at: datetime) -> str:
        """Return an instant of a machine, to the second, in the destination's time zone."""
        return at.astimezone(self.zone).strftime(f"%Y%m%d%H%M%S{'%z' if self.offsets else ''}")

    def written(self, at: datetime | None) -> str:
        """Return a time that somebody wrote, to the minute as it was written; empty for none."""
        if at is None:
            return ""
        return at.astimezone(self.zone).strftime(f"%Y%m%d%H%M{'%z' if self.offsets else ''}")


def authority(text: str) -> tuple[str, ...]:
    """Return the parts of an authority ``NAMESPACE^OID^ISO``; ``OID`` alone may be left out, with what follows it."""
    return tuple(text.split("^"))


def entity(name: str, text: str) -> tuple[Part, ...]:
    """Return an identifier (EI) that the authority ``text`` gave."""
    return (name, *authority(text))


def read_profile(file: Path) -> Hl7Profile:
    """Return the profile that a TOML file gives: any member of Hl7Profile by name, the others as they are by default.

    Raises:
        UsageError: if the file cannot be read, is no TOML, or gives a member that there is not, of another kind, or
            with a value that cannot be.
    """
    try:
        given = bounded.toml_of(bounded.read_text(file))
    except (OSError, ValueError) as error:
        raise UsageError(reason=tr("hl7.profile.unreadable", file=file, reason=error)) from error
    kinds = {field.name: type(field.default) for field in fields(Hl7Profile)}
    values = {name: _plain(value, kinds.get(name)) for name, value in given.items()}
    for name, value in values.items():
        if type(value) is not kinds.get(name):
            raise UsageError(reason=tr("hl7.profile.wrong", file=file, name=name, known=", ".join(kinds)))
    profile = Hl7Profile(**values)
    for name, why in _faults(profile):
        raise UsageError(reason=tr("hl7.profile.value", file=file, name=name, why=why))
    return profile


def _plain(value: Any, kind: type | None) -> Any:
    """Return lists of words as tuples, and whole numbers as what they stand for."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    return float(value) if kind is float and type(value) is int else value


def _faults(profile: Hl7Profile) -> list[tuple[str, str]]:
    """Return the members whose value cannot be, each with why."""
    found = [
        (name, tr("hl7.profile.one_of", known=", ".join(known)))
        for name, known in _ALLOWED.items()
        if getattr(profile, name) not in known
    ]
    found += [(name, tr("hl7.profile.authority")) for name in _AUTHORITIES if not _is_authority(getattr(profile, name))]
    if profile.reliability and profile.version == _WITHOUT_RELIABILITY:
        found.append(("reliability", tr("hl7.profile.no_reliability", version=profile.version)))
    if profile.tries < 1 or profile.seconds <= 0 or profile.a_second < 0 or profile.largest < 0:
        found.append(("tries, seconds, a_second, largest", tr("hl7.profile.positive")))
    return found or [*_of_zone(profile), *_of_letters(profile)]


def _is_authority(text: str) -> bool:
    parts = authority(text)
    if len(parts) == 1:
        return True
    return len(parts) == 3 and parts[2] == _ID_TYPE and parts[1].replace(".", "").isdecimal()


def _of_zone(profile: Hl7Profile) -> list[tuple[str, str]]:
    try:
        ZoneInfo(profile.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return [("timezone", tr("hl7.profile.zone"))]
    return []


def _of_letters(profile: Hl7Profile) -> list[tuple[str, str]]:
    texts = {field.name: getattr(profile, field.name) for field in fields(profile)}
    return [
        (name, tr("hl7.profile.letters", letters=found))
        for name, text in texts.items()
        if isinstance(text, str) and (found := lacking(text, profile.charset))
    ]
