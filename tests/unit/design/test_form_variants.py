"""A variant says only what differs from the form beside it, and is as right or wrong as a whole form."""

from pathlib import Path

import pytest

from recon.design.definition import read_definition
from recon.design.kit import check_form
from recon.model.form import Check, Option
from tests.helpers.definitions import fault, faults_of

HEAD = 'recon_form = 1\nkey = "signs-kid"\nvariant_of = "signs"\n'
PULSE = '[[override]]\nkey = "heart_rate"\nrange = [40, 250]\ncritical = true\n'
BASE = """\
recon_form = 1
key = "signs"
coding = { system = "loinc", code = "8716-3", display = "Vital signs" }

[[section]]
key = "measures"
columns = 4

[[section.field]]
key = "systolic"
kind = "digits"
cells = 3

[[section.field]]
key = "diastolic"
kind = "digits"
cells = 3

[[section.field]]
key = "heart_rate"
kind = "digits"
cells = 3
range = [20, 250]
unit = "/min"
coding = { system = "loinc", code = "8867-4", display = "Heart rate" }

[[section.field]]
key = "consciousness"
kind = "choice"

[[section.field.option]]
value = "A"

[[section.field.option]]
value = "U"

[[check]]
left = "diastolic"
operator = "<"
right = "systolic"
"""
WORDS = """
title = "Signs"

[sections]
measures = "Measures"

[fields]
systolic = { label = "Systolic" }
diastolic = { label = "Diastolic" }
heart_rate = { label = "Pulse", hint = "beats/min" }
consciousness = { label = "Awake", options = { A = "Alert", U = "Unresponsive" } }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a form of signs, and words for a variant of it."""
    (tmp_path / "signs.toml").write_text(BASE, encoding="utf-8")
    for language in ("fr", "en"):
        (tmp_path / f"signs.{language}.toml").write_text(WORDS, encoding="utf-8")
        (tmp_path / f"signs-kid.{language}.toml").write_text('title = "Signs, child"\n', encoding="utf-8")
    return tmp_path


def variant(folder: Path, text: str, head: str = HEAD) -> Path:
    file = folder / "signs-kid.toml"
    file.write_text(head + text, encoding="utf-8")
    return file


def test_what_it_says_replaces_and_all_else_is_taken_over(folder: Path) -> None:
    base, child = read_definition(folder / "signs.toml"), read_definition(variant(folder, PULSE))
    assert (child.key, child.variant_of, child.languages) == ("signs-kid", "signs", ("fr", "en"))
    fields = {field.key: field for field in base.fields}
    for field in child.fields:
        if field.key == "heart_rate":
            assert (field.rule.minimum, field.rule.maximum, field.critical) == (40, 250, True)
            assert (field.unit, field.coding, field.cells) == ("/min", fields["heart_rate"].coding, 3)
        else:
            assert (field.rule, field.options, field.coding) == (
                fields[field.key].rule,
                fields[field.key].options,
                fields[field.key].coding,
            )
    assert (child.checks, child.coding) == (base.checks, base.coding)


def test_words_of_its_own_replace_those_of_the_base(folder: Path) -> None:
    (folder / "signs-kid.fr.toml").write_text(
        'title = "Enfant"\n[sections]\nmeasures = "Mesures"\n[fields.heart_rate]\nlabel = "FC"\nhint = ""\n',
        encoding="utf-8",
    )
    base, child = read_definition(folder / "signs.toml"), read_definition(variant(folder, PULSE))
    said, before = child.said("fr"), base.said("fr")
    assert said is not None
    assert before is not None
    assert (said.title, said.sections["measures"]) == ("Enfant", "Mesures")
    assert (said.labels["heart_rate"], said.hints["heart_rate"]) == ("FC", "")
    assert said.labels["systolic"] == before.labels["systolic"]
    assert said.options == before.options


def test_options_of_its_own_take_the_place_of_all_of_the_base(folder: Path) -> None:
    options = '[[override]]\nkey = "consciousness"\n' + "".join(
        f'[[override.option]]\nvalue = "{value}"\n' for value in ("A", "X")
    )
    file = variant(folder, options)
    kept = fault(folder / "signs-kid.fr.toml", 1, "fields.consciousness.options.X", "absent")
    assert kept in faults_of(file)
    for language in ("fr", "en"):
        words = folder / f"signs-kid.{language}.toml"
        words.write_text('title = "Kid"\n[fields.consciousness.options]\nX = "X"\n', encoding="utf-8")
    field = next(field for field in read_definition(file).fields if field.key == "consciousness")
    assert field.options == (Option("A", ""), Option("X", ""))


def test_any_entry_of_the_form_and_its_checks_may_differ(folder: Path) -> None:
    text = 'duplex = true\n[[check]]\nleft = "diastolic"\noperator = "<="\nright = "systolic"\n'
    child = read_definition(variant(folder, text))
    assert child.duplex
    assert child.checks == (Check("diastolic", "<=", "systolic"),)


def test_it_is_laid_out_as_a_form_of_its_own(folder: Path) -> None:
    child = {layout.form.lang: layout.form for layout in check_form(variant(folder, PULSE))}["en"]
    base = {layout.form.lang: layout.form for layout in check_form(folder / "signs.toml")}["en"]
    assert (child.variant_of, child.title, base.variant_of) == ("signs", "Signs, child", "")
    assert child.version != base.version


def test_one_language_may_be_enough(folder: Path) -> None:
    (folder / "signs-kid.en.toml").unlink()
    (only,) = check_form(variant(folder, PULSE))
    assert only.form.lang == "fr"


@pytest.mark.parametrize(
    ("text", "line", "key", "words", "details"),
    [
        ('[[override]]\nkey = "puls"\n', 5, "override.key", "no_such_field", {"value": "puls"}),
        (PULSE + PULSE, 9, "override.key", "twice", {"value": "heart_rate"}),
        ("[[override]]\nrange = [1, 2]\n", 4, "override.key", "absent", {}),
        (PULSE.replace("range", "rnage"), 6, "override.rnage", "unknown_key", {}),
        (PULSE.replace("[40, 250]", "[250, 40]"), 6, "override.range", "inverted", {}),
        (PULSE.replace("250", "1250"), 4, "override.cells", "too_few_cells", {"maximum": "1250"}),
        ('[[override]]\nkey = "systolic"\nkind = "time"\n', 4, "override.cells", "unknown_key", {}),
        ('[[section]]\nkey = "more"\n', 4, "section", "variant_sections", {}),
        ("override = 1\n", 4, "override", "wrong_type", None),
    ],
)
def test_what_is_wrong_is_told_in_its_own_file(
    folder: Path, text: str, line: int, key: str, words: str, details: dict[str, object] | None
) -> None:
    file = variant(folder, text)
    if details is None:
        assert faults_of(file)[0].startswith(f"{file}:{line}: {key}: ")
    else:
        assert fault(file, line, key, words, **details) in faults_of(file)


def test_what_it_makes_wrong_of_the_base_is_told_where_it_names_it(folder: Path) -> None:
    file = variant(folder, '[[check]]\nleft = "nothing"\noperator = "ascending"\n')
    assert faults_of(file) == (fault(file, 5, "check.left", "no_such_field", value="nothing"),)
    file = variant(folder, '[[override]]\nkey = "diastolic"\nkind = "alnum"\n')
    assert fault(file, 3, "check.left", "not_ordered", value="diastolic") in faults_of(file)


@pytest.mark.parametrize(
    ("base", "words", "details"),
    [
        ("nothing", "no_base", {"value": "nothing", "file": "nothing.toml"}),
        ("../signs", "form_key", {}),
        ("", "form_key", {}),
        ("signs-kid", "base_is_variant", {"value": "signs-kid"}),
    ],
)
def test_the_base_stands_beside_it(folder: Path, base: str, words: str, details: dict[str, object]) -> None:
    file = variant(folder, PULSE, HEAD.replace('variant_of = "signs"', f'variant_of = "{base}"'))
    assert faults_of(file) == (fault(file, 3, "variant_of", words, **details),)


def test_a_base_that_is_wrong_or_another_form_is_told(folder: Path) -> None:
    file = variant(folder, PULSE)
    base = folder / "signs.toml"
    right = base.read_text(encoding="utf-8")
    base.write_text(right.replace("columns = 4", "columns = 40"), encoding="utf-8")
    assert faults_of(file) == (fault(file, 3, "variant_of", "base_is_wrong", file=str(base), count=1),)
    base.write_text(right.replace('key = "signs"', 'key = "else"'), encoding="utf-8")
    assert fault(file, 3, "variant_of", "base_key", file="signs.toml", value="else") in faults_of(file)


def test_its_own_key_and_title_are_never_the_bases(folder: Path) -> None:
    file = variant(folder, PULSE, HEAD.replace('key = "signs-kid"\n', ""))
    assert any(": key: " in found for found in faults_of(file))
    file = variant(folder, PULSE)
    words = folder / "signs-kid.fr.toml"
    words.write_text("", encoding="utf-8")
    assert faults_of(file) == (fault(words, 1, "title", "absent"),)
