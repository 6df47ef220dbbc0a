"""Every form of the kit goes out as a FHIR Questionnaire and comes back as the form that it was."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from recon.design.kit import built_in, check_form
from recon.errors import OutputError, UnknownForm, UsageError
from recon.workflow.questionnaires import export_form, import_form

KEYS = sorted(path.stem for path in built_in().glob("*.toml") if path.suffixes == [".toml"])


def exported(key: str, folder: Path, language: str | None = "fr") -> dict[str, Any]:
    export_form(key, [], language, folder / "q.json")
    found: dict[str, Any] = json.loads((folder / "q.json").read_text(encoding="utf-8"))
    return found


def items(node: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for item in node.get("item", []) for one in (item, *items(item))]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("key", KEYS)
def test_a_form_comes_back_as_it_was(key: str, language: str, tmp_path: Path) -> None:
    exported(key, tmp_path, language)
    made = import_form(tmp_path / "q.json", tmp_path / "back", None)
    before = [layout.form for layout in check_form(built_in() / f"{key}.toml")]
    after = {layout.form.lang: layout.form for layout in check_form(made.files[0])}
    assert set(after) == {form.lang for form in before}
    for form in before:
        back = after[form.lang]
        assert dataclasses.replace(back, version=form.version, variant_of=form.variant_of) == form
        assert form.variant_of or back.version == form.version
        assert bool(made.notes) == bool(form.variant_of)  # it is a whole form now, which is told


@pytest.mark.parametrize("key", KEYS)
def test_what_goes_out_is_a_questionnaire(key: str, tmp_path: Path) -> None:
    model = pytest.importorskip("fhir.resources.R4B.questionnaire", reason="fhir.resources is not installed")
    whole = exported(key, tmp_path)
    model.Questionnaire.model_validate(whole)
    links = [one["linkId"] for one in items(whole)]
    assert len(links) == len(set(links))


def test_questions_have_the_link_ids_of_the_answers(tmp_path: Path) -> None:
    whole = exported("vitals", tmp_path)
    form = next(layout.form for layout in check_form(built_in() / "vitals.toml") if layout.form.lang == "fr")
    questions = [one["linkId"] for one in items(whole) if one["type"] not in ("group", "display")]
    assert questions == [field.key for field in form.fields if field.key != "label"]
    assert (whole["url"], whole["version"]) == ("urn:recon:form:vitals", form.version)


def test_types_ranges_units_and_codes_are_told_in_fhir(tmp_path: Path) -> None:
    by_link = {one["linkId"]: one for one in items(exported("vitals", tmp_path))}
    pulse = by_link["heart_rate"]
    values = {one["url"].rpartition("/")[2]: one for one in pulse["extension"]}
    assert pulse["type"] == "integer"
    assert (values["minValue"]["valueInteger"], values["maxValue"]["valueInteger"]) == (20, 250)
    assert values["questionnaire-unit"]["valueCoding"]["code"] == "/min"
    assert pulse["code"][0]["code"] == "8867-4"
    group = by_link["section.measures"]
    assert group["repeats"] is True
    assert 6 in [one.get("valueInteger") for one in group["extension"]]
    assert by_link["consciousness"]["answerOption"][0]["valueCoding"]["code"] == "LA9340-6"
    assert by_link["signature"]["type"] == "attachment"


def test_the_other_language_is_a_translation(tmp_path: Path) -> None:
    whole = exported("vitals", tmp_path, "en")
    (translation,) = whole["_title"]["extension"]
    said = {part["url"]: next(v for k, v in part.items() if k != "url") for part in translation["extension"]}
    french = next(layout.form for layout in check_form(built_in() / "vitals.toml") if layout.form.lang == "fr")
    assert said == {"lang": "fr", "content": french.title}


def test_a_hospitals_form_goes_before_ours(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    for file in built_in().glob("log*.toml"):
        text = file.read_text(encoding="utf-8").replace('title = "', 'title = "Our ')
        (own / file.name).write_text(text, encoding="utf-8")
    assert export_form("log", [own], "en", tmp_path / "q.json").title.startswith("Our ")


def test_an_unknown_form_or_language_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownForm, match="vitals"):
        export_form("nothing", [], None, tmp_path / "q.json")
    assert not (tmp_path / "q.json").exists()


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    exported("log", tmp_path)
    (tmp_path / "log.en.toml").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError):
        import_form(tmp_path / "q.json", tmp_path, None)
    assert (tmp_path / "log.en.toml").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "log.toml").exists()


def test_a_key_that_no_form_can_have_is_refused(tmp_path: Path) -> None:
    exported("log", tmp_path)
    with pytest.raises(UsageError, match="Log!"):
        import_form(tmp_path / "q.json", tmp_path / "back", "Log!")
    assert import_form(tmp_path / "q.json", tmp_path / "back", "mylog").files[0].name == "mylog.toml"
