"""Patients that do not exist, for exercises and demonstrations; their IPP says so."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from io import StringIO
from random import Random

from recon.model.patient import Patient

# Without accents, hyphens or blanks: what a nurse writes in boxed capitals.
_FAMILY_NAMES = """
    MARTIN BERNARD PETIT DURAND LEROY MOREAU SIMON LAURENT LEFEVRE MICHEL GARCIA BERTRAND ROUX VINCENT FOURNIER
    MOREL GIRARD ANDRE MERCIER DUPONT LAMBERT BONNET FRANCOIS MARTINEZ LEGRAND GARNIER FAURE ROUSSEAU BLANC GUERIN
"""
_GIVEN_NAMES = {
    "F": "JEANNE ODETTE LUCIE CAMILLE NADIA SOLANGE INES MONIQUE FATOU CLAIRE YVETTE ZOE",
    "M": "LOUIS KARIM MARCEL JULES PAUL ROBERT YANIS RENE HUGO ANDRE MAXIME WALTER",
}
MOST = len(_FAMILY_NAMES.split()) * sum(len(names.split()) for names in _GIVEN_NAMES.values())
_COLUMNS = ("ipp", "iep", "ins", "birth_name", "used_name", "given_names", "birth_date", "sex", "ward", "bed")
_YOUNGEST, _OLDEST = date(2008, 12, 31), date(1931, 1, 1)


@dataclass(frozen=True, slots=True)
class Ward:
    """A ward of the invented hospital."""

    key: str
    beds: int


WARD = Ward("URG", 40)


def invent_patients(count: int, random: Random, ward: Ward = WARD, prefix: str = "DEMO") -> tuple[Patient, ...]:
    """Return ``count`` patients of one ward, MOST at the most, no two with the same name; ``prefix`` starts numbers."""
    families = _FAMILY_NAMES.split()
    names = [(family, sex, given) for family in families for sex in "FM" for given in _GIVEN_NAMES[sex].split()]
    return tuple(
        Patient(
            ipp=f"{prefix}{number:05d}",
            iep=f"{prefix}{70000 + number}",
            birth_name=family,
            used_name=random.choice(families) if sex == "F" and random.random() < 0.4 else "",
            given_names=given,
            birth_date=_OLDEST + timedelta(days=random.randrange((_YOUNGEST - _OLDEST).days)),
            sex=sex,
            ward=ward.key,
            bed=f"{number % ward.beds + 1:02d}",
        )
        for number, (family, sex, given) in enumerate(random.sample(names, count), start=1)
    )


def roster_csv(patients: Iterable[Patient]) -> str:
    """Return ``patients`` as the list that a hospital's system would give."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for patient in patients:
        writer.writerow("" if (value := getattr(patient, name)) is None else str(value) for name in _COLUMNS)
    return out.getvalue()
