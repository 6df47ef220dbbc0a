"""A description made ready for comparing: folded once, so that Python and SQL compare the same letters."""

from dataclasses import dataclass
from datetime import date

from stdnum.fr import nir

from recon.model.likeness import family_names, family_parts, given_names, is_unnamed, plain, plain_words
from recon.model.patient import Patient
from recon.model.sounds import french_sound

_DATES = ("born", "swapped", "year", "year_month", "year_day", "month_day", "new_year", "guessed_year")
_SEXES = ("M", "F")
_NIR = 13  # signs of an INS without its key
_POSTCODES = frozenset({"postcode", "postal_code", "code_postal", "cp", "zip"})
_PHONES = frozenset({"phone", "telephone", "tel", "mobile", "portable"})
_PHONE_DIGITS = 9  # the last ones: with or without the country's number


@dataclass(frozen=True, slots=True)
class Row:
    """What is compared of one description: one column each, empty where nothing is said.

    Texts are of a to z and 0 to 9. A column ``letter`` or ``given_letter`` is filled where the name is an initial only.
    """

    birth: str
    used: str
    families: tuple[str, ...]
    family_parts: tuple[str, ...]
    family_sounds: tuple[str, ...]
    family_letter: str
    family_initial: str
    first: str
    firsts: tuple[str, ...]
    givens: tuple[str, ...]
    given_words: tuple[str, ...]
    given_sound: str
    given_letter: str
    given_initial: str
    second: str
    seconds: tuple[str, ...]
    unnamed: str
    born: str
    swapped: str
    year: str
    year_month: str
    year_day: str
    month_day: str
    new_year: str
    guessed_year: str
    sex: str
    place: str
    departement: str
    ins: str
    ipp: str
    iep: str
    postcode: str
    phone: str


def row_of(patient: Patient) -> Row:
    """Return ``patient`` made ready."""
    families, parts = family_names(patient), family_parts(patient)
    givens = given_names(patient)
    first, birth = (names[0] if names else "" for names in (givens, families))
    place = _place(patient.birth_place)
    extra = {name.casefold(): value for name, value in patient.extra}
    return Row(
        birth=birth,
        used=families[1] if len(families) > 1 else "",
        families=families,
        family_parts=parts,
        family_sounds=tuple(dict.fromkeys(french_sound(name) for name in families)),
        family_letter=birth if len(birth) == 1 else "",
        family_initial=birth[:1],
        first=first,
        firsts=givens[:1],
        givens=givens,
        given_words=_given_words(patient, givens),
        given_sound=french_sound(first),
        given_letter=first if len(first) == 1 else "",
        given_initial=first[:1],
        second=givens[1] if len(givens) > 1 else "",
        seconds=givens[1:2],
        unnamed="unnamed" if is_unnamed(patient) else "",
        **_born(patient.birth_date),
        sex=patient.sex if patient.sex in _SEXES else "",
        place=place,
        departement=place[:2],
        ins=_ins(patient.ins),
        ipp=plain(patient.ipp),
        iep=plain(patient.iep),
        postcode=next((plain(text) for name, text in extra.items() if name in _POSTCODES), ""),
        phone=next((plain(text)[-_PHONE_DIGITS:] for name, text in extra.items() if name in _PHONES), ""),
    )


def is_newborn(patient: Patient, today: date, days: int) -> bool:
    """Tell whether it is a newborn: without a given name yet, or born in the last ``days``."""
    if is_unnamed(patient):
        return True
    return patient.birth_date is not None and (today - patient.birth_date).days <= days


def _given_words(patient: Patient, givens: tuple[str, ...]) -> tuple[str, ...]:
    """Return the given names, the words that they are made of, and the first two as one: "JEAN NOEL", "JEAN-NOEL"."""
    if not givens:
        return ()
    words = (*plain_words(patient.first_given), *plain_words(patient.given_names))
    return tuple(dict.fromkeys((*givens, *words, "".join(givens[:2]))))


def _born(born: date | None) -> dict[str, str]:
    if born is None:
        return dict.fromkeys(_DATES, "")
    year, month, day = f"{born.year:04}", f"{born.month:02}", f"{born.day:02}"
    return {
        "born": year + month + day,
        "swapped": year + day + month,
        "year": year,
        "year_month": year + month,
        "year_day": year + day,
        "month_day": month + day,
        "new_year": year + month + day if month == day == "01" else "",
        "guessed_year": year if month == day == "01" else "",
    }


def _place(text: str) -> str:
    """Return the code of the INSEE, in capitals; a place in words says nothing, for it may be written in many ways."""
    code = text.strip().upper()
    is_code = len(code) == 5 and code[2:].isdecimal() and (code[:2].isdecimal() or code[:2] in ("2A", "2B"))
    return code if is_code and code.isascii() else ""


def _ins(text: str) -> str:
    """Return the INS without its key if the key is right: a number that is wrong is nobody's."""
    number = nir.compact(text)
    return number[:_NIR] if number.isascii() and nir.is_valid(number) else ""
