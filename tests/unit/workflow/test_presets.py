"""Kits that a station keeps: given, changed, renamed, taken away; and which of them a ward uses."""

import pytest

from recon import language
from recon.design.kit import Kit, load_kit
from recon.errors import UsageError
from recon.store import Store
from recon.workflow.checking import check
from recon.workflow.presets import GIVEN, presets, remove, rename, save, use_in_ward, ward_presets


def names(store: Store) -> list[str]:
    return [one.name for one in presets(store)]


def test_the_given_kits_name_forms_that_there_are_in_both_languages(store: Store) -> None:
    kit = load_kit()
    assert names(store) == list(GIVEN)
    for one in presets(store):
        for lang in language.LANGUAGES:
            assert one.in_kit(kit, lang) == dict(one.forms)


def test_a_form_that_is_not_there_is_left_out(store: Store) -> None:
    kit = load_kit()
    only = Kit({place: layout for place, layout in kit.layouts.items() if place[0] == "notes"})
    assert presets(store)[0].in_kit(only, "fr") == {"notes": 1}


def test_a_kit_is_kept_and_replaced(store: Store) -> None:
    save(store, "  Ma   nuit ", {"vitals": 2, "orders": 1}, operator="claire")
    assert presets(store)[-1].forms == (("vitals", 2), ("orders", 1))
    save(store, "Ma nuit", {"notes": 1}, operator="claire")
    assert names(store) == [*GIVEN, "Ma nuit"]
    assert presets(store)[-1].forms == (("notes", 1),)
    assert check(store) == ()


@pytest.mark.parametrize("title", ["Nuit", "night", "NIGHT"])
def test_a_given_kit_is_changed_under_the_name_that_people_read(store: Store, title: str) -> None:
    save(store, title, {"notes": 1}, operator="claire")
    assert names(store) == list(GIVEN)
    assert presets(store)[0].forms == (("notes", 1),)


def test_a_given_kit_can_be_removed_and_comes_back_when_it_is_saved(store: Store) -> None:
    remove(store, "night", operator="claire")
    assert "night" not in names(store)
    save(store, "Nuit", {"vitals": 1}, operator="claire")
    assert names(store) == list(GIVEN)


def test_a_renamed_kit_stays_the_wards(store: Store) -> None:
    save(store, "Soir", {"vitals": 1}, operator="claire")
    use_in_ward(store, "MED2", "Soir", operator="claire")
    rename(store, "Soir", "Garde", operator="claire")
    assert names(store)[-1] == "Garde"
    assert "Soir" not in names(store)
    assert ward_presets(store) == {"MED2": "Garde"}


def test_a_given_kit_can_be_renamed(store: Store) -> None:
    rename(store, "night", "Nuit de MED2", operator="claire")
    assert names(store) == [*list(GIVEN)[1:], "Nuit de MED2"]


def test_a_removed_kit_is_no_wards(store: Store) -> None:
    use_in_ward(store, "MED2", "night", operator="claire")
    use_in_ward(store, "URG", "arrival", operator="claire")
    remove(store, "night", operator="claire")
    assert {ward: name for ward, name in ward_presets(store).items() if name} == {"URG": "arrival"}


@pytest.mark.parametrize(
    ("title", "forms"), [("", {"vitals": 1}), ("x" * 41, {"vitals": 1}), ("Soir", {}), ("Soir", {"vitals": 21})]
)
def test_what_no_kit_can_be_is_refused(store: Store, title: str, forms: dict[str, int]) -> None:
    with pytest.raises(UsageError):
        save(store, title, forms, operator="claire")
    assert names(store) == list(GIVEN)


def test_a_name_that_another_kit_has_is_refused(store: Store) -> None:
    save(store, "Soir", {"vitals": 1}, operator="claire")
    with pytest.raises(UsageError):
        rename(store, "Soir", "Nuit", operator="claire")
    with pytest.raises(UsageError):
        rename(store, "Matin", "Jour", operator="claire")
    assert names(store) == [*GIVEN, "Soir"]
