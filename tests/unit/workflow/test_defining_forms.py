"""A form changed in the store is printed from then on, and nothing of what it was, or of who was writing, is lost."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from recon import language
from recon.cli import main
from recon.design.kit import built_in, load_kit
from recon.errors import FormDefinitionError, OutputError, UsageError
from recon.model.ledger import Act
from recon.store import Store
from recon.workflow import defining, drafting
from recon.workflow.defining import Clash, Saved, finish_saving, kit_of, save_form, set_aside
from recon.workflow.drafting import Draft
from recon.workflow.inspecting import MOST_CHARACTERS, STRUCTURE, Definition, inspect
from recon.workflow.opening import make_store
from recon.workflow.printing import print_sheets
from recon.workflow.surveying import FormLine, Origin, survey

KIT = load_kit()
TITLE = "Constantes et bilan hydrique"


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_chosen", ["en"])
    monkeypatch.delenv("RECON_FORMS", raising=False)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with make_store(tmp_path / "store", operator="it") as made:
        yield made


def changed(draft: Draft, old: str, new: str, part: str = STRUCTURE) -> Draft:
    texts = draft.definition.texts
    assert old in texts[part]
    return draft.saying({**texts, part: texts[part].replace(old, new)})


def save(store: Store, draft: Draft, **how: bool) -> Saved | Clash:
    return save_form(store, KIT, draft.definition, draft.former, operator=draft.by, **how)


def line(store: Store, key: str, operator: str = "ann") -> FormLine:
    return next(one for one in survey(store, KIT, operator=operator).lines if one.key == key)


def test_a_changed_form_is_printed_and_what_it_was_is_kept(store: Store) -> None:
    before = KIT.form("vitals", "fr").version
    draft = changed(drafting.edit(store, KIT, "vitals", operator="ann"), TITLE, "Constantes du CHU", "fr")
    saved = save(store, draft)
    assert isinstance(saved, Saved)
    form = kit_of(store.folder).form("vitals", "fr")
    assert (form.title, form.version) == ("Constantes du CHU", saved.versions["fr"])
    assert form.version != before
    assert saved.versions["en"] == KIT.form("vitals", "en").version
    assert not list(defining.own_folder(store.folder).glob("*.previous"))
    again = changed(drafting.edit(store, KIT, "vitals", operator="ann"), "Constantes du CHU", "Constantes", "fr")
    save(store, again)
    own = defining.own_folder(store.folder)
    assert "Constantes du CHU" in (own / "vitals.fr.toml.previous").read_text(encoding="utf-8")
    assert (own / "vitals.toml.previous").read_bytes() == (built_in() / "vitals.toml").read_bytes()
    assert not (own / ".saving").exists()


def test_who_saved_is_in_the_ledger(store: Store) -> None:
    save(store, changed(drafting.edit(store, KIT, "vitals", operator="ann"), "[40, 280]", "[41, 280]"))
    (entry,) = store.rows("SELECT actor, subject FROM ledger WHERE act = ?", (Act.CHOICE_MADE.value,))
    assert entry == {"actor": "ann", "subject": "form:vitals"}
    found = line(store, "vitals")
    assert found.origin is Origin.CHANGED
    assert found.saved is not None
    assert found.saved.by == "ann"


def test_a_sheet_of_the_former_version_stays_known(store: Store, tmp_path: Path) -> None:
    print_sheets(store, ["vitals"], kit=KIT, lang="fr", out=tmp_path / "a.pdf", operator="ann", blank=3)
    save(store, changed(drafting.edit(store, KIT, "vitals", operator="ann"), TITLE, "Constantes", "fr"))
    kit = kit_of(store.folder)
    print_sheets(store, ["vitals"], kit=kit, lang="fr", out=tmp_path / "b.pdf", operator="ann", blank=2)
    found = line(store, "vitals")
    assert (found.out, found.former) == (5, 3)
    assert found.printed_at is not None


def test_a_wrong_form_is_not_saved_and_says_where(store: Store) -> None:
    draft = changed(drafting.edit(store, KIT, "vitals", operator="ann"), "columns = 6", "columns = 60")
    with pytest.raises(FormDefinitionError) as caught:
        save(store, draft)
    (fault,) = caught.value.faults
    assert fault.startswith("vitals.toml:")
    assert not defining.own_folder(store.folder).exists()
    assert not store.rows("SELECT 1 FROM choices")


def test_two_who_write_the_same_form_do_not_overwrite_each_other(store: Store) -> None:
    ann = changed(drafting.edit(store, KIT, "vitals", operator="ann"), TITLE, "Constantes d’Anne", "fr")
    bob = changed(drafting.edit(store, KIT, "vitals", operator="bob"), TITLE, "Constantes de Bob", "fr")
    drafting.keep(store.folder, ann)
    drafting.keep(store.folder, bob)
    assert [other.by for other in line(store, "vitals", "ann").others] == ["bob"]
    assert isinstance(save(store, ann), Saved)
    clash = save(store, bob)
    assert isinstance(clash, Clash)
    assert clash.hand is not None
    assert clash.hand.by == "ann"
    assert kit_of(store.folder).form("vitals", "fr").title == "Constantes d’Anne"
    assert isinstance(save(store, bob, over=True), Saved)
    assert kit_of(store.folder).form("vitals", "fr").title == "Constantes de Bob"
    previous = defining.own_folder(store.folder) / "vitals.fr.toml.previous"
    assert "Constantes d’Anne" in previous.read_text(encoding="utf-8")


def test_a_saving_that_was_cut_off_is_finished_before_anything_is_read(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = changed(drafting.edit(store, KIT, "vitals", operator="ann"), TITLE, "Constantes", "fr")
    whole, written = defining.write_whole, []

    def failing(path: Path, data: bytes) -> None:
        if path.parent == defining.own_folder(store.folder):
            written.append(path)
            if len(written) > 1:
                raise OutputError(path=path, reason="no room")
        whole(path, data)

    monkeypatch.setattr(defining, "write_whole", failing)
    with pytest.raises(OutputError):
        save(store, draft)
    monkeypatch.undo()
    monkeypatch.setattr(language, "_chosen", ["en"])
    assert kit_of(store.folder).form("vitals", "fr").title == "Constantes"
    assert not (defining.own_folder(store.folder) / ".saving").exists()


def test_half_of_what_was_to_be_saved_is_never_put_in_place(store: Store) -> None:
    own = defining.own_folder(store.folder)
    half = own / ".saving" / ".half"
    half.mkdir(parents=True)
    (half / "vitals.toml").write_text("recon_form = 1")
    finish_saving(own)
    assert not list(own.glob("*.toml"))
    os.utime(half, (0, 0))
    finish_saving(own)
    assert not list(own.iterdir())


@pytest.mark.parametrize("when", ["vitals.toml", "gone", "vitals.en.toml"])
@pytest.mark.parametrize("is_placed", [False, True])
def test_whoever_looks_at_the_forms_takes_nothing_from_who_saves(
    store: Store, monkeypatch: pytest.MonkeyPatch, when: str, is_placed: bool
) -> None:
    """Another program reads the forms just before a file is written, beside the others or in its place."""
    own, whole, seen = defining.own_folder(store.folder), defining.write_whole, list[str]()
    save(store, changed(drafting.edit(store, KIT, "vitals", operator="ann"), TITLE, "Constantes du CHU", "fr"))
    before = kit_of(store.folder).form("vitals", "fr").version
    versions = {before}

    def watched(path: Path, data: bytes) -> None:
        if path.name == when and (path.parent == own) is is_placed and not seen:
            seen.append(path.name)
            versions.add(kit_of(store.folder).form("vitals", "fr").version)
        whole(path, data)

    monkeypatch.setattr(defining, "write_whole", watched)
    draft = changed(drafting.edit(store, KIT, "vitals", operator="ann"), "[40, 280]", "[41, 280]")
    saved = save(store, changed(draft, "Constantes du CHU", "Constantes", "fr"))
    assert isinstance(saved, Saved)
    assert seen or (when, is_placed) == ("gone", True)
    kit = kit_of(store.folder)
    assert (kit.form("vitals", "fr").title, kit.faults) == ("Constantes", ())
    assert kit.form("vitals", "fr").version == saved.versions["fr"]
    assert versions <= {before, saved.versions["fr"]}
    assert not (own / ".saving").exists()


def test_a_wrong_form_in_the_folder_keeps_no_other_from_being_printed(store: Store) -> None:
    own = defining.own_folder(store.folder)
    own.mkdir()
    (own / "vitals.toml").write_text("recon_form = 1\n[form]\nkey = 'vitals'\n")
    kit = kit_of(store.folder)
    assert kit.form("vitals", "fr").version == KIT.form("vitals", "fr").version
    assert kit.keys == KIT.keys
    assert kit.faults


def test_a_language_that_is_emptied_goes_and_is_kept_aside(store: Store) -> None:
    save(store, drafting.edit(store, KIT, "vitals", operator="ann"))
    draft = drafting.edit(store, KIT, "vitals", operator="ann")
    save(store, draft.saying({**draft.definition.texts, "en": ""}))
    own = defining.own_folder(store.folder)
    assert kit_of(store.folder).languages("vitals") == ("fr",)
    assert {path.name for path in own.glob("*.toml")} == {"vitals.toml", "vitals.fr.toml"}
    assert (own / "vitals.en.toml.previous").exists()


def test_a_form_set_aside_leaves_the_place_to_recons_own(store: Store) -> None:
    save(store, changed(drafting.edit(store, KIT, "vitals", operator="ann"), TITLE, "Constantes", "fr"))
    set_aside(store, "vitals", operator="ann")
    assert kit_of(store.folder).form("vitals", "fr").title == TITLE
    own = defining.own_folder(store.folder)
    assert not list(own.glob("*.toml"))
    assert "Constantes" in (own / "vitals.fr.toml.previous").read_text(encoding="utf-8")
    assert line(store, "vitals").origin is Origin.BUILT_IN
    assert line(store, "vitals").saved is None


def test_a_variant_takes_its_base_along(store: Store) -> None:
    draft = drafting.edit(store, KIT, "vitals-child", operator="ann")
    assert isinstance(save(store, draft), Saved)
    kit = kit_of(store.folder)
    assert kit.faults == ()
    assert kit.files["vitals"].parent == defining.own_folder(store.folder)
    # what the base takes away from the variant is told, and the variant's place is recon's own again
    base = changed(drafting.edit(store, KIT, "vitals", operator="ann"), 'key = "heart_rate"', 'key = "pulse"')
    base = changed(base, "[fields.heart_rate]", "[fields.pulse]", "fr")
    base = changed(base, "[fields.heart_rate]", "[fields.pulse]", "en")
    saved = save(store, base)
    assert isinstance(saved, Saved)
    assert any("vitals-child.toml" in fault for fault in saved.faults)
    assert line(store, "vitals-child").faults


def test_a_draft_stays_until_it_is_saved_or_thrown_away(store: Store) -> None:
    draft = drafting.edit(store, KIT, "vitals", operator="ann")
    drafting.keep(store.folder, draft.saying({**draft.definition.texts, STRUCTURE: "half wri"}))
    found = drafting.edit(store, KIT, "vitals", operator="ann")
    assert found.definition.texts[STRUCTURE] == "half wri"
    assert found.former == draft.former
    assert line(store, "vitals").draft == found
    drafting.drop(store.folder, found, is_saved=False)
    assert line(store, "vitals").draft is None
    (thrown,) = (defining.own_folder(store.folder) / ".drafts").iterdir()
    assert json.loads(thrown.read_text(encoding="utf-8"))["texts"][STRUCTURE] == "half wri"


def test_what_was_thrown_away_before_is_not_thrown_away_with_the_next(store: Store) -> None:
    draft = drafting.edit(store, KIT, "vitals", operator="ann")
    for title in ("Constantes A", "Constantes B", "Constantes C"):
        drafting.keep(store.folder, changed(draft, TITLE, title, "fr"))
        drafting.drop(store.folder, draft, is_saved=False)
    thrown = (defining.own_folder(store.folder) / ".drafts").glob("*.thrown")
    texts = sorted(json.loads(path.read_text(encoding="utf-8"))["texts"]["fr"] for path in thrown)
    assert [text.count(f"Constantes {letter}") for letter, text in zip("ABC", texts, strict=True)] == [1, 1, 1]
    assert drafting.drafts(store) == ()


def test_a_draft_that_cannot_be_read_is_passed_over(store: Store) -> None:
    drafting.keep(store.folder, drafting.edit(store, KIT, "vitals", operator="ann"))
    (path,) = (defining.own_folder(store.folder) / ".drafts").iterdir()
    path.write_text('{"key": "vitals"')
    assert drafting.drafts(store) == ()
    assert path.exists()


def test_a_new_form_and_a_copy_are_drafts_that_are_right_as_they_stand(store: Store) -> None:
    for draft in (
        drafting.start(store, KIT, "falls", operator="ann"),
        drafting.copy(store, KIT, "medication", "drugs", operator="ann"),
        drafting.copy(store, KIT, "vitals-child", "vitals-baby", operator="ann"),
    ):
        assert line(store, draft.key).origin is Origin.NEW
        assert isinstance(save(store, draft), Saved)
        assert line(store, draft.key).origin is Origin.OWN
        assert kit_of(store.folder).languages(draft.key) == ("fr", "en")


@pytest.mark.parametrize(("key", "word"), [("Falls", "small letters"), ("vitals", "taken"), ("mine", "taken")])
def test_a_key_that_cannot_be_is_refused(store: Store, key: str, word: str) -> None:
    drafting.start(store, KIT, "mine", operator="bob")
    with pytest.raises(UsageError, match=word):
        drafting.start(store, KIT, key, operator="ann")
    with pytest.raises(UsageError, match=word):
        drafting.copy(store, KIT, "vitals", key, operator="ann")
    with pytest.raises(UsageError, match="no form"):
        drafting.copy(store, KIT, "nothing", "free", operator="ann")


def test_the_key_of_a_form_is_not_changed_in_passing(store: Store) -> None:
    draft = changed(drafting.edit(store, KIT, "vitals", operator="ann"), 'key = "vitals"', 'key = "triage"')
    with pytest.raises(FormDefinitionError, match="copy it"):
        save(store, draft)


@pytest.mark.parametrize(
    "structure",
    [
        "#" * (MOST_CHARACTERS + 1),
        "a = " + "[" * 20_000,
        'recon_form = 1\nkey = "huge"\n[[section]]\nkey = "a"\nblocks = 20\n'
        + "".join(f'[[section.field]]\nkey = "f{n}"\nkind = "digits"\ncells = 4\n' for n in range(400)),
        "\ud800",
    ],
    ids=["endless", "deep", "many", "no text"],
)
def test_too_much_of_a_form_is_told_and_not_laid_out(structure: str) -> None:
    words = 'title = "x"\n[sections]\na = ""\n' + "".join(f'[fields.f{n}]\nlabel = "F{n}"\n' for n in range(400))
    found = inspect(Definition("huge", {STRUCTURE: structure, "en": words}))
    assert found.layouts == ()
    assert found.faults[0].file == "huge.toml"


def test_the_command_line_prints_what_the_store_has(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    save(store, changed(drafting.edit(store, KIT, "vitals", operator="ann"), TITLE, "Constantes du CHU", "fr"))
    assert main(["--store", str(store.folder), "forms", "--json"]) == 0
    (row,) = (row for row in json.loads(capsys.readouterr().out) if row["key"] == "vitals")
    assert row["titles"]["fr"] == "Constantes du CHU"


def test_what_the_store_has_counts_above_a_folder_that_is_named(store: Store, tmp_path: Path) -> None:
    named = tmp_path / "named"
    named.mkdir()
    draft = drafting.edit(store, KIT, "vitals", operator="ann")
    for name, text in draft.definition.files.items():
        (named / name).write_text(text.replace(TITLE, "Constantes du dossier"), encoding="utf-8")
    assert kit_of(store.folder, [named]).form("vitals", "fr").title == "Constantes du dossier"
    kit = load_kit([named])
    assert next(one for one in survey(store, kit, operator="ann").lines if one.key == "vitals").origin is Origin.NAMED
    save(store, replace(changed(draft, TITLE, "Constantes du CHU", "fr")))
    assert kit_of(store.folder, [named]).form("vitals", "fr").title == "Constantes du CHU"
