"""Roles: what is shown to whom, and that nobody locks the station up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.errors import UsageError
from recon.store import Store
from recon.workflow import roles
from recon.workflow.choosing import choose
from recon.workflow.opening import make_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with make_store(tmp_path / "store", operator="Claire") as made:
        yield made


def test_whoever_has_no_role_sees_everything(store: Store) -> None:
    assert roles.role_of(store, "Claire") is None
    assert roles.rooms_of(None) == roles.ROOMS


def test_a_role_is_a_persons_however_their_name_is_spelled(store: Store) -> None:
    roles.give(store, "Le Goff Maëlle", "nurse", operator="Claire")
    assert roles.role_of(store, "maelle LE GOFF") == "nurse"
    assert roles.rooms_of("nurse") == ("home", "print", "account")
    roles.give(store, "MAËLLE LE GOFF", "clerk", operator="Claire")
    assert roles.roles(store) == {"Le Goff Maëlle": "clerk"}


def test_every_role_has_rooms_that_there_are_and_the_home(store: Store) -> None:
    for rooms in roles.ROLES.values():
        assert set(rooms) <= set(roles.ROOMS)
        assert rooms[0] == "home"
    assert roles.ROLES[roles.ADMINISTRATOR] == roles.ROOMS


def test_once_there_is_an_administrator_only_they_give_roles(store: Store) -> None:
    assert roles.may_change(store, "Rémi")
    roles.give(store, "Claire", "administrator", operator="Rémi")
    assert not roles.may_change(store, "Rémi")
    with pytest.raises(UsageError):
        roles.give(store, "Rémi", "administrator", operator="Rémi")
    roles.give(store, "Rémi", "it", operator="claire")
    assert roles.role_of(store, "Rémi") == "it"


@pytest.mark.parametrize("role", [None, "nurse"])
def test_nobody_takes_the_last_administrator_away(store: Store, role: str | None) -> None:
    roles.give(store, "Claire", "administrator", operator="Claire")
    with pytest.raises(UsageError):
        roles.give(store, "Claire", role, operator="Claire")
    assert roles.role_of(store, "Claire") == "administrator"
    roles.give(store, "Rémi", "administrator", operator="Claire")
    roles.give(store, "Claire", role, operator="Claire")
    assert roles.role_of(store, "Claire") == role


@pytest.mark.parametrize(("person", "role"), [("", "nurse"), ("?", "nurse"), ("Claire", "king")])
def test_what_makes_no_sense_is_refused(store: Store, person: str, role: str) -> None:
    with pytest.raises(UsageError):
        roles.give(store, person, role, operator="Claire")
    assert roles.roles(store) == {}


def test_what_another_program_wrote_is_no_role(store: Store) -> None:
    choose(store, "role:Claire", ["all"], operator="Claire")
    choose(store, "role:Rémi", "king", operator="Claire")
    assert roles.roles(store) == {}
    assert roles.role_of(store, "Claire") is None


def test_what_was_given_stands_in_the_ledger(store: Store) -> None:
    roles.give(store, "Claire", "clerk", operator="Rémi")
    roles.give(store, "Claire", None, operator="Rémi")
    assert roles.roles(store) == {}
    rows = store.rows("SELECT actor, subject FROM ledger WHERE act = 'choice_made' ORDER BY seq")
    assert [(row["actor"], row["subject"]) for row in rows] == [("Rémi", "role:Claire")] * 2
