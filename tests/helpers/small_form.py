"""A small form laid out by hand: one field of every kind, a flowsheet of three columns, one page."""

from recon.model.form import Coding, Field, Form, Kind, Option, Role, Rule, Zone
from recon.model.geometry import A4, Rect


def boxes(x: float, y: float, count: int, side: float = 5.5) -> tuple[Rect, ...]:
    return tuple(Rect(x + i * side, y, side, 7.0) for i in range(count))


def columns(y: float, count: int) -> tuple[Zone, ...]:
    return tuple(Zone(1, row, cells=boxes(30 + row * 40, y, count)) for row in range(3))


SMALL_FORM = Form(
    key="small",
    version="SMALL001",
    lang="fr",
    title="Petit formulaire",
    size=A4,
    pages=1,
    fiducials=(),
    codes=(),
    fields=(
        Field("birth_name", Kind.LETTERS, "Nom", (Zone(1, None, boxes(20, 20, 20)),), role=Role.BIRTH_NAME),
        Field(
            "birth_date",
            Kind.DATE,
            "Naissance",
            (Zone(1, None, boxes(20, 35, 8)),),
            Rule(order="DDMMYYYY"),
            role=Role.BIRTH_DATE,
        ),
        Field("time", Kind.TIME, "Heure", columns(50, 4), Rule(order="HHMM"), group="m", role=Role.EVENT_TIME),
        Field(
            "systolic",
            Kind.DIGITS,
            "Systolique",
            columns(65, 3),
            Rule(minimum=30, maximum=300, align="right"),
            coding=Coding("loinc", "8480-6", ""),
            group="m",
        ),
        Field(
            "temperature",
            Kind.DECIMAL,
            "Température",
            columns(80, 3),
            Rule(minimum=20, maximum=45, decimals=1, align="right"),
            coding=Coding("loinc", "8310-5", ""),
            group="m",
        ),
        Field(
            "sex",
            Kind.CHOICE,
            "Sexe",
            (Zone(1, None, (Rect(20, 95, 5, 5), Rect(40, 95, 5, 5))),),
            options=(Option("M", "Homme"), Option("F", "Femme")),
            role=Role.SEX,
        ),
        Field(
            "allergies",
            Kind.CHOICES,
            "Allergies",
            (Zone(1, None, (Rect(20, 110, 5, 5), Rect(40, 110, 5, 5), Rect(60, 110, 5, 5))),),
            Rule(required=True),
            options=(Option("latex", "Latex"), Option("iodine", "Iode"), Option("other", "Autre")),
        ),
        Field("isolated", Kind.TICK, "Isolé", (Zone(1, None, (Rect(20, 125, 5, 5),)),)),
        Field("notes", Kind.TEXT, "Notes", (Zone(1, None, area=Rect(20, 140, 160, 30)),)),
        Field("signature", Kind.SIGNATURE, "Signature", (Zone(1, None, area=Rect(20, 180, 60, 16)),)),
        Field("label", Kind.LABEL, "Étiquette", (Zone(1, None, area=Rect(120, 200, 70, 30)),)),
    ),
)
