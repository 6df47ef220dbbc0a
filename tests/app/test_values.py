"""Values as a person reads them, in both languages."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from recon import language
from recon.app import values
from recon.model.form import Field, Kind, Option
from recon.model.patient import Patient
from recon.model.reading import Value
from recon.verification.values import parse_value

OPTIONS = (Option("a", "Aware"), Option("v", "Voice"))


def field(kind: Kind) -> Field:
    return Field("f", kind, "Field", (), options=OPTIONS if kind in (Kind.CHOICE, Kind.CHOICES) else ())


@pytest.mark.parametrize(
    ("kind", "value", "french", "english"),
    [
        (Kind.DIGITS, "82", "82", "82"),
        (Kind.DECIMAL, "37.5", "37,5", "37.5"),
        (Kind.DATE, "1931-04-02", "02/04/1931", "02/04/1931"),
        (Kind.DATE, "19 1-04-02", "02/04/19 1", "02/04/19 1"),
        (Kind.TIME, "14:05", "14:05", "14:05"),
        (Kind.LETTERS, None, "(vide)", "(blank)"),
        (Kind.CHOICE, "v", "Voice", "Voice"),
        (Kind.CHOICES, ("a", "v"), "Aware, Voice", "Aware, Voice"),
        (Kind.CHOICES, (), "(vide)", "(blank)"),
        (Kind.TICK, True, "coché", "ticked"),
        (Kind.TICK, False, "non coché", "not ticked"),
    ],
)
def test_values_read_as_people_write_them(kind: Kind, value: Value, french: str, english: str) -> None:
    language.choose("fr")
    assert values.shown(field(kind), value) == french
    language.choose("en")
    assert values.shown(field(kind), value) == english


@pytest.mark.parametrize("name", language.LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "value"),
    [(Kind.DIGITS, "082"), (Kind.DATE, "1931-04-02"), (Kind.TIME, "14:05"), (Kind.LETTERS, "LE GOFF")],
)
def test_what_is_shown_and_confirmed_is_what_was_read(name: str, kind: Kind, value: str) -> None:
    language.choose(name)
    assert parse_value(field(kind), values.shown(field(kind), value)) == value


@pytest.mark.parametrize(("kind", "value"), [(Kind.CHOICE, "v"), (Kind.CHOICES, ("a", "v")), (Kind.TICK, True)])
def test_marks_go_to_the_store_by_their_values(kind: Kind, value: Value) -> None:
    assert parse_value(field(kind), values.text(value)) == value


@pytest.mark.parametrize(
    ("ucum", "shown"), [("mm[Hg]", "mmHg"), ("Cel", "°C"), ("/min", "/min"), ("{score}", ""), ("%", "%"), ("", "")]
)
def test_units_read_as_people_write_them(ucum: str, shown: str) -> None:
    assert values.unit(ucum) == shown


def test_confidence_in_words_goes_down_with_the_number() -> None:
    language.choose("en")
    assert [values.confidence(share) for share in (1.0, 0.97, 0.9, 0.5, 0.49, 0.0)] == [
        "almost sure",
        "almost sure",
        "likely",
        "unsure",
        "unlikely",
        "unlikely",
    ]


def test_a_patient_is_told_from_a_namesake(qapp: QApplication) -> None:
    language.choose("fr")
    patient = Patient("8001", "LE GOFF", "Maëlle", date(1931, 4, 2), used_name="MARTIN")
    assert values.described(patient) == "MARTIN Maëlle, 2 avr. 1931 · IPP 8001"
    assert values.described(Patient("8002", "DUPONT", "", None)) == "DUPONT · IPP 8002"
    assert values.named(None) == "sans patient"
