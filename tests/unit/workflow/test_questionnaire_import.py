"""Questionnaires of others become forms, and what paper cannot have is told item by item; wrong ones are refused."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recon import language
from recon.design.kit import check_form
from recon.errors import UsageError
from recon.model.form import Check, Coding, Field, Form, Kind
from recon.workflow.questionnaires import import_form
from tests.helpers.questionnaires import answers, extended, item, written


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_chosen", ["en"])


def made(folder: Path, *items: dict[str, Any], **entries: Any) -> tuple[Form, list[str]]:
    """Return the form that the items make, and what is told."""
    imported = import_form(written(folder, *items, **entries), folder / "forms", None)
    return check_form(imported.files[0])[0].form, list(imported.notes)


def one_field(form: Form, key: str) -> Field:
    found = form.field(key)
    assert found is not None
    return found


def test_types_become_kinds(tmp_path: Path) -> None:
    form, notes = made(
        tmp_path,
        extended(extended(item("n", "integer"), "minValue", "Integer", 3), "maxValue", "Integer", 250),
        item("day", "date"),
        item("hour", "time"),
        item("short", "string", maxLength=6),
        item("long", "string"),
        item("many", "text"),
        item("fine", "boolean"),
        item("one", "choice", answerOption=answers("Red", "Blue")),
        item("several", "choice", repeats=True, answerOption=answers("Red", "Blue")),
        item("sketch", "attachment"),
    )
    kinds = {field.key: field.kind for field in form.fields if field.kind is not Kind.LABEL}
    assert kinds == {
        "n": Kind.DIGITS,
        "day": Kind.DATE,
        "hour": Kind.TIME,
        "short": Kind.ALNUM,
        "long": Kind.TEXT,
        "many": Kind.TEXT,
        "fine": Kind.CHOICE,
        "one": Kind.CHOICE,
        "several": Kind.CHOICES,
        "sketch": Kind.DRAWING,
    }
    assert (one_field(form, "n").rule.minimum, one_field(form, "n").rule.maximum) == (3, 250)
    assert len(one_field(form, "n").zones[0].cells) == 3
    assert [option.label for option in one_field(form, "fine").options] == ["Yes", "No"]
    assert [note.partition(":")[0] for note in notes] == ["sketch"]


def test_a_quantity_has_its_unit(tmp_path: Path) -> None:
    weight = extended(item("w", "quantity", "Weight"), "questionnaire-unit", "Coding", {"code": "kg", "display": "kg"})
    weight = extended(extended(weight, "maxValue", "Decimal", 300), "maxDecimalPlaces", "Integer", 1)
    form, notes = made(tmp_path, weight)
    field = one_field(form, "w")
    assert (field.kind, field.unit, field.rule.decimals, len(field.zones[0].cells)) == (Kind.DECIMAL, "kg", 1, 4)
    assert notes == []


def test_several_units_are_a_choice_beside_the_number(tmp_path: Path) -> None:
    dose = extended(item("dose", "quantity"), "questionnaire-unitOption", "Coding", {"code": "mg"})
    form, notes = made(tmp_path, extended(dose, "questionnaire-unitOption", "Coding", {"code": "ug", "display": "µg"}))
    assert [(o.value, o.label) for o in one_field(form, "dose_unit").options] == [("mg", "mg"), ("ug", "microg")]
    assert any("2 units" in note for note in notes)


def test_a_date_with_its_time_is_two_fields(tmp_path: Path) -> None:
    form, notes = made(tmp_path, item("seen", "dateTime"))
    assert [field.kind for field in form.fields[1:]] == [Kind.DATE, Kind.TIME]
    assert len(notes) == 1


def test_groups_are_sections_with_the_titles_above_them(tmp_path: Path) -> None:
    inner = item("inner", "group", "Inner", item=[item("a", "date")])
    outer = item("outer", "group", "Outer", item=[inner, item("b", "date")])
    made(tmp_path, outer)
    words = (tmp_path / "forms" / "falls.en.toml").read_text(encoding="utf-8")
    assert 'inner = "Outer – Inner"' in words
    assert 'outer = "Outer"' in words


def test_what_is_repeated_is_rows(tmp_path: Path) -> None:
    table = item("t", "group", "Drinks", repeats=True, item=[item("at", "time"), item("what", "string", maxLength=8)])
    form, notes = made(tmp_path, extended(table, "questionnaire-maxOccurs", "Integer", 7))
    assert [zone.row for zone in one_field(form, "at").zones] == list(range(7))
    assert notes == []


def test_a_table_too_wide_for_paper_is_blocks(tmp_path: Path) -> None:
    wide = [item(f"c{i}", "string", maxLength=12) for i in range(6)]
    form, notes = made(tmp_path, item("t", "group", repeats=True, item=wide))
    assert len(one_field(form, "c0").zones) == 5
    assert any("blocks" in note for note in notes)


def test_words_between_questions_are_hints(tmp_path: Path) -> None:
    below = item("a", "date", item=[item("a.h", "display", "of the fall")])
    made(tmp_path, below, item("d", "display", "in full"), item("b", "date"), item("end", "display", "Thank you"))
    words = (tmp_path / "forms" / "falls.en.toml").read_text(encoding="utf-8")
    assert words.count("hint = ") == 2
    assert 'hint = "of the fall"' in words
    assert 'hint = "in full"' in words


def test_words_that_have_no_place_are_told(tmp_path: Path) -> None:
    _, notes = made(tmp_path, item("h", "display", "First"), item("a", "date"), item("z", "display", "Thank you"))
    assert any("Thank you" in note for note in notes)


def test_a_condition_becomes_a_check(tmp_path: Path) -> None:
    why = item("why", "text", enableWhen=[{"question": "hurt", "operator": "=", "answerBoolean": True}])
    form, notes = made(tmp_path, item("hurt", "boolean"), why)
    assert form.checks == (Check("why", "empty_unless", "hurt", "yes"),)
    assert notes == []


@pytest.mark.parametrize("operator", ["!=", ">", "exists"])
def test_a_condition_that_paper_cannot_have_is_told(operator: str, tmp_path: Path) -> None:
    when = {"question": "hurt", "operator": operator, "answerBoolean": False}
    form, notes = made(tmp_path, item("hurt", "boolean"), item("why", "text", enableWhen=[when]))
    assert form.checks == ()
    assert [note for note in notes if note.startswith("why:") and "hurt" in note]


def test_an_open_choice_has_an_area_for_other_answers(tmp_path: Path) -> None:
    form, notes = made(tmp_path, item("c", "open-choice", answerOption=answers("Red", "Blue")))
    assert one_field(form, "c_other").kind is Kind.TEXT
    assert len(notes) == 1


def test_answers_in_the_questionnaire_itself_are_options(tmp_path: Path) -> None:
    concepts = [{"code": "73211009", "display": "Diabetes"}, {"code": "1", "display": "Wrong"}]
    include = [{"system": "http://snomed.info/sct", "concept": concepts}]
    held = [{"resourceType": "ValueSet", "id": "vs", "compose": {"include": include}}]
    form, notes = made(tmp_path, item("c", "choice", answerValueSet="#vs"), contained=held)
    first, second = one_field(form, "c").options
    assert first.coding is not None
    assert second.coding is None  # its check digit does not agree: never handed on as a code
    assert any("'1'" in note for note in notes)


def test_more_answers_than_a_sheet_has_room_for_are_told(tmp_path: Path) -> None:
    form, notes = made(tmp_path, item("c", "choice", answerOption=answers(*(f"Colour{i}" for i in range(21)))))
    assert one_field(form, "c").kind is Kind.TEXT
    assert any("Colour20" in note for note in notes)


def test_a_list_of_answers_elsewhere_is_told(tmp_path: Path) -> None:
    form, notes = made(tmp_path, item("c", "choice", answerValueSet="http://example.org/vs"))
    assert one_field(form, "c").kind is Kind.TEXT
    assert any("http://example.org/vs" in note for note in notes)


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("initial", item("q", "date", initial=[{"valueDate": "2026-01-01"}])),
        ("unknown", extended(item("q", "date"), "unknown", "String", "x")),
        ("-5", extended(item("q", "integer"), "minValue", "Integer", -5)),
        ("\u2698", item("q", "date", "Day \u2698")),
        ("optionExclusive", item("q", "choice", answerOption=[
            extended(one, "questionnaire-optionExclusive", "Boolean", True) for one in answers("A", "B")])),
        ("enableWhen", item("p", "date", item=[item("q", "display", enableWhen=[{"question": "p"}])])),
        ("hologram", item("q", "hologram")),
        ("pictures", {"linkId": "q", "type": "date", "_text": {"extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/rendering-xhtml", "valueString": "<p>Day<img/></p>"}]}}),
        ("linkId", {"linkId": "q", "type": "date"}),
        ("wide words", item("q", "date", f"A question of so many {'very ' * 30}wide words")),
    ],
)  # fmt: skip
def test_what_is_not_as_it_was_is_told(told: str, question: dict[str, Any], tmp_path: Path) -> None:
    _, notes = made(tmp_path, question)
    assert [note for note in notes if note.startswith("q:") and told in note]


def test_something_hidden_is_left_out_and_told(tmp_path: Path) -> None:
    secret = extended(item("s", "string", "Secret"), "questionnaire-hidden", "Boolean", True)
    form, notes = made(tmp_path, item("q", "date"), secret)
    assert form.field("s") is None
    assert any("Secret" in note for note in notes)


def test_keys_are_made_of_link_ids(tmp_path: Path) -> None:
    form, _ = made(tmp_path, item("/é 1.a", "date"), item("/e-1/A", "date"), item("label", "date"))
    assert [field.key for field in form.fields[1:]] == ["e_1_a", "e_1_a_2", "label_2"]


def test_translations_are_the_other_language(tmp_path: Path) -> None:
    said = [{"url": "lang", "valueCode": "fr-FR"}, {"url": "content", "valueString": "Jour"}]
    ours = {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": said}]}
    file = written(tmp_path, item("q", "date", "Day", _text=ours), item("r", "date", "Night"))
    imported = import_form(file, tmp_path / "forms", None)
    labels = {layout.form.lang: [f.label for f in layout.form.fields[1:]] for layout in check_form(imported.files[0])}
    assert labels == {"en": ["Day", "Night"], "fr": ["Jour", "Night"]}
    assert any("for r" in note for note in imported.notes)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe{",
        b"[]",
        b'{"resourceType": "Patient"}',
        b'{"resourceType": "Questionnaire", "resourceType": "Questionnaire"}',
        b'{"resourceType": "Questionnaire"}',
        b'{"resourceType": "Questionnaire", "item": {}}',
        b'{"resourceType": "Questionnaire", "item": [1]}',
        b'{"resourceType": "Questionnaire", "item": [{"linkId": "a", "type": "choice", "answerOption": 3}]}',
        b'{"resourceType": "Questionnaire", "item": [{"linkId": "a", "type": "integer", "maxLength": NaN}]}',
        b'{"resourceType": "Questionnaire", "item": ' + b'[{"item": ' * 100_000,
        b'{"resourceType": "Questionnaire", "item": '
        + b'[{"linkId": "a", "type": "group", "item": ' * 50 + b"[]" + b"}]" * 50 + b"}",
    ],
)  # fmt: skip
def test_what_is_no_questionnaire_is_refused(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "wrong.json"
    file.write_bytes(data)
    with pytest.raises(UsageError, match=r"wrong\.json"):
        import_form(file, tmp_path / "forms", None)
    assert not (tmp_path / "forms").exists()


_scalar = st.one_of(st.none(), st.booleans(), st.integers(-10, 10**6), st.text(max_size=12), st.just("choice"))
_extension = st.fixed_dictionaries(
    {"url": st.sampled_from(["minValue", "maxValue", "questionnaire-unit", "rendering-xhtml", "maxDecimalPlaces"])},
    optional={"valueInteger": _scalar, "valueCoding": st.dictionaries(st.sampled_from(["code", "display"]), _scalar)},
).map(lambda one: {**one, "url": f"http://hl7.org/fhir/StructureDefinition/{one['url']}"})
_kinds = st.sampled_from(["choice", "integer", "decimal", "quantity", "string", "dateTime", "boolean", "display", "?"])
_question = st.fixed_dictionaries(
    {"linkId": st.text(max_size=6), "type": _kinds},
    optional={
        "text": st.text(max_size=60),
        "prefix": _scalar,
        "repeats": _scalar,
        "required": _scalar,
        "maxLength": _scalar,
        "extension": st.lists(_extension, max_size=3),
        "answerOption": st.lists(st.fixed_dictionaries({"valueString": _scalar}), max_size=4),
    },
)
_items = st.recursive(
    st.lists(_question, max_size=3),
    lambda inner: st.lists(
        st.fixed_dictionaries({"linkId": st.text(max_size=3), "type": st.just("group"), "item": inner}), max_size=2
    ),
    max_leaves=4,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(items=_items)
def test_any_items_make_a_right_form_or_a_clear_refusal(
    items: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    file = written(folder, *items)
    try:
        imported = import_form(file, folder / "forms", None)
    except UsageError:
        assert not (folder / "forms").exists()
    else:
        assert check_form(imported.files[0])


def test_a_code_of_a_system_without_address_is_kept(tmp_path: Path) -> None:
    form, notes = made(
        tmp_path, item("q", "date", code=[{"system": "urn:oid:1.2.250.1", "code": "D1", "display": "Day"}])
    )
    assert one_field(form, "q").coding == Coding("urn:oid:1.2.250.1", "D1", "Day")
    assert notes == []
