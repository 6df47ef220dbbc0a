"""A hospital's own file of options: what it says is taken, what it gets wrong is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from recon.delivery.fhir import FhirOptions, bundle, read_options
from recon.delivery.validation import faults
from recon.design.definition import read_definition
from recon.errors import UsageError
from recon.model.verification import Outcome
from tests.helpers.sheet_records import Scans, record, vitals

KIT = Path(__file__).resolve().parents[3] / "forms"
FORMS = sorted(file for file in KIT.glob("*.toml") if "." not in file.stem)


def written(folder: Path, text: str) -> Path:
    file = folder / "fhir.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_is_given_is_taken_and_the_rest_stays(tmp_path: Path) -> None:
    file = written(
        tmp_path, 'ipp_system = "urn:oid:1.2.3"\nemergency_forms = ["triage"]\nquestionnaire_response = true'
    )
    assert read_options(file) == FhirOptions(
        ipp_system="urn:oid:1.2.3", emergency_forms=("triage",), questionnaire_response=True
    )


@pytest.mark.parametrize(
    "text",
    ["ipp = 'x'", "ipp_system = 3", "questionnaire_response = 'yes'", "emergency_forms = [1]", "emergency_forms = 'a'"],
)
def test_what_is_wrong_is_named(text: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as fault:
        read_options(written(tmp_path, text))
    assert text.partition(" ")[0] in fault.value.message("en")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("finess = '750712185'", "750712185"),  # a wrong key
        ("finess = '75071218'", "FINESS"),
        ("finess = '2C0000014'", "FINESS"),
        ("identifiers = 'zz'", "zz"),
        ("without = ['Procedure', 'Patient']", "Patient"),
        ("identifiers = 'nowhere.toml'", "nowhere.toml"),
    ],
)
def test_numbers_that_cannot_be_are_refused(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as fault:
        read_options(written(tmp_path, text))
    assert words in fault.value.message("en")


@pytest.mark.parametrize("finess", ["750712184", "690781810", "310781406", "2A0000014"])
def test_numbers_of_hospitals(finess: str, tmp_path: Path) -> None:
    assert read_options(written(tmp_path, f"finess = '{finess}'")).finess == finess


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for file in (tmp_path / "missing.toml", written(tmp_path, "= =")):
        with pytest.raises(UsageError, match=file.name):
            read_options(file)
    (tmp_path / "latin.toml").write_bytes(b'namespace = "\xe9"')
    with pytest.raises(UsageError):
        read_options(tmp_path / "latin.toml")


def test_recons_own_words_are_in_the_forms_language_unless_an_option_says_else() -> None:
    scans = Scans()
    sheet = vitals(scans=scans)

    def description(options: FhirOptions | None) -> str:
        return str(bundle(sheet, load=scans.load, options=options)["entry"][2]["resource"]["description"])

    assert "de la feuille" in description(None)
    assert "of sheet" in description(FhirOptions(language="en"))


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_every_code_and_unit_of_the_kit_can_be_delivered(file: Path) -> None:
    records = tuple(
        record(
            "heart_rate",
            None,
            field=field.key,
            kind=field.kind,
            outcome=Outcome.BLANK,
            value=None,
            coding=field.coding,
            unit=field.unit,
            codings=tuple(option.coding for option in field.options if option.coding),
        )
        for field in read_definition(file).fields
    )
    assert records
    assert faults(replace(vitals(scans=Scans()), records=records)) == []
