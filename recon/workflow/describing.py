"""Who a sheet says that its patient is: by what is written in its fields, and by what a reader makes of a sticker."""

import re
from collections.abc import Iterable
from datetime import date

from recon.model.form import Form, Role
from recon.model.identity import Header, Seen
from recon.model.naming import words_of
from recon.model.patient import Patient
from recon.store import Store, likeness, queries
from recon.workflow.opening import form_of
from recon.workflow.questioning import value_of

# A birth's sheet is the child's, and the day that it tells of is the child's birth date.
_BIRTHS = frozenset({"birth"})
_MEMBERS = {
    Role.BIRTH_NAME: "birth_name",
    Role.USED_NAME: "used_name",
    Role.GIVEN_NAMES: "given_names",
    Role.SEX: "sex",
}
_DATES = (
    re.compile(r"(?<!\d)(?P<d>\d{1,2})[/. -](?P<m>\d{1,2})[/. -](?P<y>\d{4})(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)"),
)
_IPP = re.compile(r"\bIPP\W*(\w{3,})", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w'’-]*")
_PARTICLE = 3  # letters at most: LE, DE, VAN
# What labels print before and after names.
_PRINTED = "ne nee born mme mr m madame monsieur nom prenom prenoms ipp iep ins sexe f h"
_LABELS = frozenset(_PRINTED.split())


def described(store: Store, serial: str) -> Patient:
    """Return who the sheet's own fields say that it is of: what was accepted or verified in them, else nothing.

    The IPP is empty: no form of the kit asks for it in boxes.
    """
    sheet = queries.sheet(store, serial)
    form = form_of(store, sheet.form, sheet.version)
    return told_by(form, queries.standings(store, serial=serial))


def told_by(form: Form, standings: Iterable[queries.Standing]) -> Patient:
    """Return the same of a sheet whose fields are known already."""
    fields = identity_fields(form)
    said: dict[str, str] = {}
    for standing in standings:
        role = fields.get(standing.reading.field)
        value = value_of(standing)
        if role is not None and standing.reading.row is None and isinstance(value, str) and value.strip():
            said.setdefault(role, value.strip())
    return _patient(said)


def identity_fields(form: Form) -> dict[str, str]:
    """Return the fields of ``form`` that say who its patient is, by key, each with the member of Patient it says."""
    if form.is_wards:
        return {}
    members = {role: member for role, member in _roles(form).items() if member}
    return {field.key: members[field.role] for field in form.fields if field.role in members and field.zone(None)}


def is_births(form: Form) -> bool:
    """Tell whether the form is filled in at a birth: mother and child are then easily taken for each other."""
    return form.key in _BIRTHS or form.variant_of in _BIRTHS


def has_sticker(store: Store, serial: str) -> bool:
    """Tell whether something stands, or may stand, where a page of the sheet has the place for a label."""
    nothing = (Header.BLANK, Header.AS_PRINTED)
    return any(one.header not in nothing or one.codes for one in likeness.seen_ever(store, serial))


def described_by_stickers(store: Store, serial: str) -> Patient:
    """Return who the words on the sheet's stickers may speak of, as far as a reader made them out; a guess."""
    return words_of_stickers(likeness.seen_ever(store, serial))


def words_of_stickers(seen: Iterable[Seen]) -> Patient:
    """Return the first date of the lines as birth date, what follows IPP as that, and the first names as names.

    The words in capitals are the family name, those after them the given names; where all are in capitals, those after
    the first that is more than a particle.
    """
    lines = [line for one in seen for line in one.lines]
    born = next((found for line in lines if (found := _date_in(line))), None)
    ipp = next((told[1] for line in lines if (told := _IPP.search(line))), "")
    for line in lines:
        words = [word for word in _NAME.findall(line) if not _LABELS.issuperset(words_of(word))]
        family, given = _names(words)
        if family and not (_date_in(line) or _IPP.search(line)):
            return Patient(ipp, " ".join(family), " ".join(given), born)
    return Patient(ipp, "", "", born)


def _names(words: list[str]) -> tuple[list[str], list[str]]:
    """Return which of the words of a sticker's line are the family name, and which the given names."""
    family = [word for word in words if word.isupper() and len(word) > 1]
    given = [word for word in words if word not in family and word[0].isupper()]
    if family and not given:
        first = next((place for place, word in enumerate(family) if len(word) > _PARTICLE), len(family) - 1)
        family, given = family[: first + 1], family[first + 1 :]
    return family, given


def is_described(patient: Patient) -> bool:
    """Tell whether anything is said of who it is, beyond the sex."""
    names = (patient.birth_name, patient.used_name, patient.given_names)
    return any(names) or patient.birth_date is not None or bool(patient.ins)


def initials_of(patient: Patient) -> frozenset[str]:
    """Return what somebody may type for the patient's initials: family and given name, in either order.

    Of a name of several words, the first one's initial or those of all; of somebody without a given name, the family
    name's alone.
    """
    families = {one for name in (patient.birth_name, patient.used_name) for one in _letters(name)}
    givens = {
        one
        for name in (patient.first_given, *patient.given_names.split()[:1], patient.given_names)
        for one in _letters(name)
    }
    if not (families and givens):
        return frozenset(families | givens)
    return frozenset(pair for family in families for given in givens for pair in (family + given, given + family))


def _roles(form: Form) -> dict[Role, str]:
    birth = Role.EVENT_DATE if is_births(form) else Role.BIRTH_DATE
    # By name, since forms of earlier versions of the program have no such fields.
    later = {role: role.value for role in Role if role.value in ("ins", "birth_place")}
    return {**_MEMBERS, birth: "birth_date", **later}


def _patient(said: dict[str, str]) -> Patient:
    return Patient(
        ipp="",
        birth_name=said.get("birth_name", ""),
        given_names=said.get("given_names", ""),
        birth_date=_iso(said.get("birth_date", "")),
        used_name=said.get("used_name", ""),
        sex=said.get("sex", ""),
        ins=said.get("ins", ""),
        birth_place=said.get("birth_place", ""),
    )


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _date_in(line: str) -> date | None:
    for pattern in _DATES:
        for found in pattern.finditer(line):
            try:
                return date(*(int(found[name]) for name in "ymd"))
            except ValueError:
                continue
    return None


def _letters(name: str) -> tuple[str, ...]:
    words = words_of(name)
    return (words[0][0], "".join(word[0] for word in words)) if words else ()
