"""A wrong definition is refused with every fault: file, line, key, reason."""

import shutil
from pathlib import Path

import pytest

from recon.design.checks import OPERATORS
from recon.design.definition import read_definition
from recon.design.kit import built_in, check_form
from recon.errors import FormDefinitionError
from recon.language import tr
from recon.model.form import Check, Coding, Kind, Role


@pytest.fixture
def vitals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the kit's vitals to spoil, its faults told in French."""
    monkeypatch.setenv("RECON_LANG", "fr")
    for file in built_in().glob("vitals.*toml"):
        shutil.copy(file, tmp_path)
    return tmp_path / "vitals.toml"


def spoil(file: Path, old: str, new: str) -> int:
    """Replace the first ``old`` in the file and return the line it stood on."""
    text = file.read_text(encoding="utf-8")
    before, found, after = text.partition(old)
    assert found, old
    file.write_text(before + new + after, encoding="utf-8")
    return before.count("\n") + 1


def faults(file: Path) -> tuple[str, ...]:
    with pytest.raises(FormDefinitionError) as caught:
        check_form(file)
    return caught.value.faults


def told(file: Path, line: int, key: str, words: str, **details: object) -> str:
    return f"{file}:{line}: {key}: {tr(f'design.faults.{words}', None, **details)}"


def test_the_kit_says_what_a_field_is(vitals: Path) -> None:
    form = read_definition(vitals)
    systolic = next(field for field in form.fields if field.key == "systolic")
    assert (systolic.kind, systolic.cells, systolic.unit) == (Kind.DIGITS, 3, "mm[Hg]")
    assert (systolic.rule.minimum, systolic.rule.maximum, systolic.rule.align) == (40, 280, "right")
    assert systolic.coding == Coding("http://loinc.org", "8480-6", "Systolic blood pressure")
    assert form.checks[:2] == (Check("diastolic", "<", "systolic"), Check("time", "ascending"))
    assert {field.role for field in form.fields} >= {Role.EVENT_DATE, Role.EVENT_TIME, Role.AUTHOR}
    assert form.languages == ("fr", "en")


ONE_FAULT = [
    ('key = "heart_rate"', 'key = "systolic"', "section.field.key", "twice", {"value": "systolic"}),
    ('kind = "choice"', 'kind = "chioce"', "section.field.kind", "one_of", None),
    ('code = "8480-6"', 'code = "8480-5"', "section.field.coding.code", "loinc", {"value": "8480-5"}),
    ("range = [25, 43]", "range = [43, 25]", "section.field.range", "inverted", {}),
    ("range = [25, 43]", "range = [-25, 43]", "section.field.range", "negative", {}),
    ("range = [25, 43]", "range = [25, nan]", "section.field.range", "range_form", {}),
    ("cells = 3", "cells = 2", "section.field.cells", "too_few_cells", {"maximum": "280"}),
    ('unit = "Cel"', 'unti = "Cel"', "section.field.unti", "unknown_key", {}),
    (
        "required = true",
        'required = "yes"',
        "section.field.required",
        "wrong_type",
        {"wanted": tr("design.types.bool", "fr")},
    ),
    ('role = "author"', 'role = "event_time"', "section.field.role", "twice", {"value": "event_time"}),
    ('role = "author"', 'role = "writer"', "section.field.role", "one_of", None),
    ('value = "V"', 'value = "A"', "section.field.option.value", "twice", None),
    ('operator = "<"', 'operator = ">"', "check.operator", "one_of", {"known": ", ".join(OPERATORS)}),
    ('right = "systolic"', 'right = "sistolic"', "check.right", "no_such_field", {"value": "sistolic"}),
    ('right = "systolic"', 'right = "initials"', "check.right", "not_ordered", {"value": "initials"}),
    ('right = "systolic"', 'right = "time"', "check.right", "not_alike", {"left": "diastolic", "right": "time"}),
    ('left = "time"', 'left = "sheet_date"', "check.left", "not_repeated", {"value": "sheet_date"}),
    ("columns = 6", "columns = 0", "section.columns", "times", {"most": 12}),
    ("recon_form = 1", "recon_form = 2", "recon_form", "revision", {"known": 1}),
    ("height = 18", "height = 300", "section.field.height", "height", {"least": 8, "most": 200}),
    ("cells = 2", "cells = 0", "section.field.cells", "cells", {"most": 40}),
    ('value = "V"', 'value = "à la voix"', "section.field.option.value", "option_value", {}),
    ('kind = "date"', 'kind = "date"\norder = "MMYYYY"', "section.field.order", "one_of", None),
    ('key = "spo2"', 'key = "SpO2"', "section.field.key", "identifier", {}),
    ('key = "remarks"', 'key = "measures"', "section.key", "twice", {"value": "measures"}),
    ('{ system = "loinc", code = "8716-3"', '{ system = "loink", code = "8716-3"', "coding.system", "one_of", None),
    ('{ system = "loinc", code = "8716-3"', '{ system = "snomed", code = "248234009"', "coding.code", "snomed", None),
    ('{ system = "loinc", code = "8716-3"', '{ system = "urn:recon:part", code = "dose"', "coding.code", "part", None),
    ('key = "systolic"', 'key = "systolic"\nbeside = true', "section.field.beside", "unknown_key", {}),
    ('key = "notes"', 'key = "notes"\nbeside = true', "section.field.beside", "beside", {"most": 2}),
]


@pytest.mark.parametrize(
    ("old", "new", "key", "words", "details"), ONE_FAULT, ids=[f"{x[3]}-{x[1]}" for x in ONE_FAULT]
)
def test_a_fault_is_told_with_its_line(
    vitals: Path, old: str, new: str, key: str, words: str, details: dict[str, object] | None
) -> None:
    line = spoil(vitals, old, new) + new.count("\n")
    first = faults(vitals)[0]
    place, _, reason = first.partition(f": {key}: ")
    assert place == f"{vitals}:{line}"
    if details is not None:
        assert reason == tr(f"design.faults.{words}", None, **details)
    assert reason


def test_a_kind_takes_only_what_is_its_own(vitals: Path) -> None:
    spoil(vitals, 'kind = "choice"', 'kind = "tick"')
    spoil(vitals, 'kind = "letters"', 'kind = "signature"')
    reasons = {fault.split(": ", 1)[1] for fault in faults(vitals)}
    assert "section.field.option: " + tr("design.faults.options", fewest=1, most=1) in reasons
    assert "section.field.cells: " + tr("design.faults.unknown_key") in reasons
    assert "section.field.height: " + tr("design.faults.absent") in reasons
    assert "section.field.kind: " + tr("design.faults.not_repeatable", value="signature", way="columns") in reasons


@pytest.mark.parametrize(
    ("old", "new"),
    [("choice", "chioce"), ("decimal", "decimals"), ("digits", "digit"), ("letters", "lettres"), ("text", "txt")],
)
def test_a_misspelt_kind_is_one_fault(vitals: Path, old: str, new: str) -> None:
    line = spoil(vitals, f'kind = "{old}"', f'kind = "{new}"')
    (fault,) = faults(vitals)
    assert fault.startswith(f"{vitals}:{line}: section.field.kind: ")


def test_rows_of_two_flowsheets_are_not_compared(vitals: Path) -> None:
    spoil(
        vitals,
        'key = "remarks"',
        'key = "again"\ncolumns = 6\n[[section.field]]\nkey = "t2"\nkind = "time"\n[[section]]\nkey = "remarks"',
    )
    for language in (".fr.toml", ".en.toml"):
        spoil(vitals.with_suffix(language), "remarks =", 'again = ""\nremarks =')
        with vitals.with_suffix(language).open("a", encoding="utf-8") as file:
            file.write('[fields.t2]\nlabel = "T"\n')
    spoil(vitals, 'left = "time"\noperator = "ascending"', 'left = "time"\noperator = "<"\nright = "t2"')
    (fault,) = faults(vitals)
    assert fault.endswith(tr("design.faults.other_rows", value="t2"))


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        (
            '[[section.field]]\nkey = "sheet_date"\nkind = "date"\nrole = "event_date"\nrequired = true\n',
            "",
            "section.field",
        ),
        ('[[section]]\nkey = "sheet"', "section = 1\n[ignored]", "section"),
    ],
)
def test_an_empty_section_and_none_are_refused(vitals: Path, old: str, new: str, key: str) -> None:
    before, _, after = vitals.read_text(encoding="utf-8").partition(old)
    end = after.index("[[section]]") if key == "section.field" else len(after)
    vitals.write_text(before + new + (after[end:] if key == "section.field" else ""), encoding="utf-8")
    assert any(f": {key}: " in fault for fault in faults(vitals))


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        ("registration.toml", "cells = 25", "cells = 27", "birth_name"),
        ("registration.fr.toml", '"Femme"', f'"Femme{", ou ce que dit la pièce d’identité" * 4}"', "sex"),
        ("registration.fr.toml", '"Identité"', f'"{"Identité du patient " * 8}"', "identity"),
        ("registration.fr.toml", '"si différent"', '"anticonstitutionnellement-anticonstitutionnel"', "used_name"),
    ],
)
def test_what_is_too_wide_for_the_page_is_told(tmp_path: Path, file: str, old: str, new: str, key: str) -> None:
    for source in built_in().glob("registration.*toml"):
        shutil.copy(source, tmp_path)
    spoil(tmp_path / file, old, new)
    assert any(f": {key}: " in fault for fault in faults(tmp_path / "registration.toml"))


def test_every_fault_of_every_file_is_told_at_once(vitals: Path) -> None:
    french, english = vitals.with_suffix(".fr.toml"), vitals.with_suffix(".en.toml")
    expected = [
        told(
            vitals,
            spoil(vitals, 'code = "8867-4"', 'code = "8867-0"'),
            "section.field.coding.code",
            "loinc",
            value="8867-0",
        ),
        told(
            vitals,
            spoil(vitals, "decimals = 1\nrange = [25, 43]", "decimals = 3\nrange = [25, 43]"),
            "section.field.decimals",
            "decimals",
        ),
        told(french, spoil(french, 'label = "Douleur dite"', 'label = " "'), "fields.pain.label", "empty"),
        told(english, spoil(english, 'label = "Pain, as told"', 'lable = "Pain"') - 1, "fields.pain.label", "absent"),
    ]
    found = faults(vitals)
    assert set(expected) <= set(found)
    assert any(fault.startswith(f"{english}:") and "lable" in fault for fault in found)


def test_words_for_what_the_form_has_not_are_a_fault(vitals: Path) -> None:
    english = vitals.with_suffix(".en.toml")
    line = spoil(english, 'U = "U"', 'U = "U"\nX = "X"') + 1
    assert faults(vitals) == (told(english, line, "fields.consciousness.options.X", "unknown_key"),)


def test_what_the_typeface_cannot_print_is_told(vitals: Path) -> None:
    french = vitals.with_suffix(".fr.toml")
    line = spoil(french, 'hint = "°C"', 'hint = "µ°C"')
    assert faults(vitals) == (told(french, line, "fields.temperature.hint", "glyph", value="µ"),)


def test_a_form_without_words_is_refused_and_one_language_is_enough(vitals: Path) -> None:
    vitals.with_suffix(".en.toml").unlink()
    (only,) = check_form(vitals)
    assert only.form.lang == "fr"
    vitals.with_suffix(".fr.toml").unlink()
    assert faults(vitals) == (told(vitals, 1, "-", "no_texts", files="vitals.fr.toml, vitals.en.toml"),)


def test_a_duplicate_key_and_broken_toml_are_told_with_their_line(vitals: Path) -> None:
    line = spoil(vitals, "columns = 6", "columns = 6\ncolumns = 5") + 1
    (fault,) = faults(vitals)
    assert fault.startswith(f"{vitals}:{line}: columns: ")
    spoil(vitals, "columns = 6\ncolumns = 5", "columns = ")
    (fault,) = faults(vitals)
    assert fault.startswith(f"{vitals}:{line - 1}: columns: ")


@pytest.mark.parametrize("key", ["", "Vitals", "1st", "much-too-long-key", "été"])
def test_a_forms_key_fits_the_sheet_code(vitals: Path, key: str) -> None:
    line = spoil(vitals, 'key = "vitals"', f'key = "{key}"')
    assert faults(vitals) == (told(vitals, line, "key", "form_key"),)


def test_what_has_no_room_is_told_where(vitals: Path) -> None:
    spoil(vitals, "columns = 6", "columns = 7")
    assert any(": time: " in fault for fault in faults(vitals))
    spoil(vitals, "columns = 7", "columns = 6")
    spoil(vitals, 'key = "vitals"', 'key = "vitals"\norientation = "landscape"')
    line = spoil(vitals, "height = 18", "height = 160") - 3
    assert faults(vitals) == (told(vitals, line, "notes", "too_high", excess="8.0"),)
    spoil(vitals, "height = 160", "height = 18")
    spoil(vitals, '\norientation = "landscape"', "")
    french = vitals.with_suffix(".fr.toml")
    spoil(french, "Fréquence cardiaque", "Fréquence cardiaque mesurée au scope pendant une minute entière")
    (fault,) = faults(vitals)
    assert ": heart_rate: " in fault
    spoil(french, "mesurée au scope pendant une minute entière", "")
    line = spoil(french, "Constantes et bilan hydrique", "Constantes " * 9)
    (fault,) = faults(vitals)
    assert fault.startswith(f"{french}:{line}: title: ")


def test_files_that_cannot_be_read_are_told(vitals: Path) -> None:
    vitals.write_bytes(b"key = '\xff'")
    assert faults(vitals) == (told(vitals, 1, "-", "not_utf8"),)
    vitals.unlink()
    (fault,) = faults(vitals)
    assert fault.startswith(f"{vitals}:1: -: ")


def test_the_message_is_in_the_users_language_and_lists_the_faults(vitals: Path) -> None:
    line = spoil(vitals, "columns = 6", "columns = 99")
    with pytest.raises(FormDefinitionError) as caught:
        check_form(vitals)
    assert f"{vitals}:{line}: section.columns: " in caught.value.message("fr")
    assert caught.value.exit_code == 10
