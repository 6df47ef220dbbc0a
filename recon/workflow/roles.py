"""Whose work is what: which rooms of the window are shown to whom.

Where people have accounts, a role is the account's, and holds wherever anything is written (model/permission.py).
Without accounts it arranges, and protects nothing: a station gives a role to an operator's name, and whoever has none
sees everything. As soon as somebody is an administrator only administrators change roles, and the last of them
stays one: nobody can lock the station up.
"""

from collections.abc import Mapping

from recon.errors import UsageError
from recon.language import tr
from recon.model.people import ADMINISTRATOR, CLERK, IT, NURSE
from recon.store import Store, accounts, choices
from recon.workflow import people
from recon.workflow.choosing import choose
from recon.workflow.operators import is_nobody, is_same_person

_PREFIX = "role:"

# In the order of the window's rail.
ROOMS = ("home", "print", "scan", "verify", "match", "account", "deliver", "forms")
ROLES: Mapping[str, tuple[str, ...]] = {
    NURSE: ("home", "print", "account"),
    CLERK: ("home", "print", "scan", "verify", "match", "account"),
    IT: ("home", "scan", "account", "deliver", "forms"),
    ADMINISTRATOR: ROOMS,
}


def roles(store: Store) -> dict[str, str]:
    """Return the role of each person who has one, by name; what no program of ours wrote there is none."""
    if accounts.has_accounts(store):
        return {one.name: one.role for one in accounts.people(store) if one.is_active}
    return {name: role for name, role in choices.choices(store, _PREFIX).items() if _is_role(role)}


def role_of(store: Store, operator: str) -> str | None:
    """Return the role of ``operator``, however their name is spelled; None where they have none."""
    return next((role for name, role in roles(store).items() if is_same_person(name, operator)), None)


def rooms_of(role: str | None) -> tuple[str, ...]:
    """Return the rooms that are shown to whoever has ``role``."""
    return ROOMS if role is None else ROLES[role]


def may_change(store: Store, operator: str) -> bool:
    """Tell whether ``operator`` may give roles: an administrator, or anybody while there is none."""
    if accounts.has_accounts(store):
        return role_of(store, operator) == ADMINISTRATOR
    return ADMINISTRATOR not in roles(store).values() or role_of(store, operator) == ADMINISTRATOR


def give(store: Store, person: str, role: str | None, *, operator: str) -> None:
    """Give ``person`` a role, or take theirs away (None).

    Raises:
        UsageError: if ``operator`` may not, nobody knows the person, there is no such role, or nobody would be left
            to change roles.
    """
    if role is not None and role not in ROLES:
        raise UsageError(reason=tr("roles.no_such", role=role))
    if is_nobody(person):
        raise UsageError(reason=tr("roles.nobody"))
    if accounts.has_accounts(store):
        _give_account(store, person, role, operator)
        return
    if not may_change(store, operator):
        raise UsageError(reason=tr("roles.not_yours"))
    known = roles(store)
    name = next((one for one in known if is_same_person(one, person)), " ".join(person.split()))
    others = [one for one, its in known.items() if its == ADMINISTRATOR and one != name]
    if known.get(name) == ADMINISTRATOR != role and not others:
        raise UsageError(reason=tr("roles.last", name=name))
    choose(store, _PREFIX + name, role, operator=operator)


def _give_account(store: Store, person: str, role: str | None, operator: str) -> None:
    """Give an account another role, or close it: whoever has an account has a role."""
    if role is None:
        people.close(store, person, operator=operator)
    else:
        people.give_role(store, person, role, operator=operator)


def _is_role(value: object) -> bool:
    return isinstance(value, str) and value in ROLES
