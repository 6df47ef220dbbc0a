import shutil
from pathlib import Path

import pytest

from recon.design import kit as kit_module
from recon.design.art import Layout
from recon.design.kit import built_in, check_form, load_kit
from recon.errors import UnknownForm


def copy_of(key: str, folder: Path, name: str | None = None) -> Path:
    """Copy a form of the kit into the hospital's folder under ``name``, and return its structure."""
    folder.mkdir(exist_ok=True)
    for file in built_in().glob(f"{key}.*toml"):
        shutil.copy(file, folder / file.name.replace(key, name or key, 1))
    return folder / f"{name or key}.toml"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


KIT = {
    *("registration", "triage", "vitals", "medication", "orders", "laboratory", "imaging", "admission", "notes"),
    *("transfer", "consent", "birth", "transfusion", "operation", "census", "log", "triage-child", "vitals-child"),
}


def test_the_kit_is_whole_in_two_languages() -> None:
    kit = load_kit()
    assert set(kit.keys) == KIT
    assert all(kit.languages(key) == ("fr", "en") for key in kit.keys)
    assert kit.faults == ()


def test_a_form_of_the_kit_is_one_sheet_of_paper() -> None:
    kit = load_kit()
    pages = {(key, language): kit.form(key, language).pages for key in KIT for language in ("fr", "en")}
    assert {place: count for place, count in pages.items() if count > 2} == {}


def test_the_times_of_a_medicine_are_in_columns() -> None:
    kit = load_kit()
    for language in ("fr", "en"):
        form = kit.form("medication", language)
        lefts = {field.key: field.zones[0].cells[0].x for field in form.fields if field.zones and field.zones[0].cells}
        for name in ("due", "given", "by", "not_given"):
            assert [lefts[f"{name}_1"], lefts[f"{name}_2"]] == [lefts[f"{name}_3"], lefts[f"{name}_4"]]


def test_a_hospitals_form_replaces_and_adds(tmp_path: Path) -> None:
    copy_of("vitals", tmp_path)
    change(tmp_path / "vitals.fr.toml", "Constantes et bilan hydrique", "Constantes du CHU")
    (tmp_path / "vitals.en.toml").unlink()
    added = copy_of("registration", tmp_path, "obs")
    change(added, 'key = "registration"', 'key = "obs"')
    kit = load_kit([tmp_path])
    assert kit.faults == ()
    assert set(kit.keys) == {*KIT, "obs"}
    assert kit.form("vitals", "fr").title == "Constantes du CHU"
    assert kit.form("vitals", "fr").version != load_kit().form("vitals", "fr").version
    assert kit.languages("vitals") == ("fr",)
    assert kit.form("registration", "fr") == load_kit().form("registration", "fr")


def test_a_wrong_form_takes_no_other_away(tmp_path: Path) -> None:
    wrong = copy_of("vitals", tmp_path)
    change(wrong, "columns = 6", "columns = 60")
    right = copy_of("registration", tmp_path)
    change(right.with_suffix(".fr.toml"), "Enregistrement à l’arrivée", "Accueil")
    kit = load_kit([tmp_path])
    assert kit.form("registration", "fr").title == "Accueil"
    assert kit.form("vitals", "fr") == load_kit().form("vitals", "fr")
    (fault,) = kit.faults
    assert str(wrong) in fault


def test_what_would_be_passed_over_is_told(tmp_path: Path) -> None:
    (tmp_path / "vitals.fr.toml").write_text('title = "x"\n', encoding="utf-8")
    copy_of("registration", tmp_path, "first")
    copy_of("registration", tmp_path, "second")
    kit = load_kit([tmp_path, tmp_path / "nowhere"])
    told = "\n".join(kit.faults)
    for file in ("vitals.toml", "second.toml", "nowhere"):
        assert str(tmp_path / file) in told
    assert len(kit.faults) == 3


def test_a_file_of_words_stands_for_its_form() -> None:
    assert check_form(built_in() / "vitals.fr.toml") == check_form(built_in() / "vitals.toml")


def test_a_form_or_language_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    kit = load_kit()
    with pytest.raises(UnknownForm) as caught:
        kit.form("constantes", "fr")
    assert caught.value.details["form"] == "constantes"
    assert "vitals (fr, en)" in caught.value.message("fr")
    with pytest.raises(UnknownForm) as caught:
        kit.form("vitals", "de")
    assert "vitals (de)" in caught.value.message("en")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("vitals.toml", "range = [40, 280]", "range = [41, 280]"),
        ("vitals.toml", 'unit = "Cel"', 'unit = "[degF]"'),
        ("vitals.toml", 'display = "Heart rate"', 'display = "Pulse"'),
        ("vitals.toml", 'operator = "<"', 'operator = "<="'),
        ("vitals.fr.toml", 'label = "Douleur dite"', 'label = "EVA"'),
        ("vitals.fr.toml", 'hint = "°C"', 'hint = "°F"'),
    ],
)
def test_any_change_makes_another_version_of_what_it_changes(tmp_path: Path, file: str, old: str, new: str) -> None:
    form = copy_of("vitals", tmp_path)
    change(tmp_path / file, old, new)
    before = {layout.form.lang: layout.form.version for layout in check_form(built_in() / "vitals.toml")}
    after = {layout.form.lang: layout.form.version for layout in check_form(form)}
    changed = {language for language in before if before[language] != after[language]}
    assert changed == ({"fr"} if file == "vitals.fr.toml" else {"fr", "en"})


def test_what_is_written_while_a_folder_is_read_is_not_taken_for_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the former form, put back later, would be printed as the one that was saved in between."""
    words = copy_of("vitals", tmp_path / "own").with_name("vitals.fr.toml")
    before, check = words.read_text(encoding="utf-8"), kit_module.check_form
    title = load_kit().form("vitals", "fr").title

    def saved_meanwhile(path: Path) -> tuple[Layout, ...]:
        if path.parent == words.parent:
            monkeypatch.setattr(kit_module, "check_form", check)
            change(words, title, "Constantes du CHU")
        return check(path)

    monkeypatch.setattr(kit_module, "check_form", saved_meanwhile)
    assert load_kit((words.parent,)).form("vitals", "fr").title == "Constantes du CHU"
    words.write_text(before, encoding="utf-8")
    assert load_kit((words.parent,)).form("vitals", "fr").title == title
