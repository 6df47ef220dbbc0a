"""``recon people``: the accounts of those who work here."""

from argparse import SUPPRESS, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable
from datetime import datetime
from typing import Any

from recon.cli.environment import BADGE, NEW_PASSWORD, PASSWORD, PIN, RESCUE
from recon.cli.output import complain, say, say_json, say_table
from recon.cli.parser import add_common
from recon.cli.signing_in import chosen, given
from recon.language import tr
from recon.model.people import ROLES, How, Person
from recon.store import Store, accounts
from recon.workflow import people
from recon.workflow.opening import open_store
from recon.workflow.operators import is_same_person
from recon.workflow.signing_in import break_glass, rescue


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))
    acts = parser.add_subparsers(title=tr("people.cli.acts"), metavar=tr("cli.verb"))
    _act(acts, "list", _list, tr("people.cli.list"))
    for name, act, words in (("add", _add, tr("people.cli.add")), ("role", _role, tr("people.cli.change_role"))):
        one = _with_name(acts, name, act, words)
        one.add_argument("--role", required=True, choices=ROLES, help=tr("people.cli.role"))
    for name, act in (("close", _close), ("reopen", _reopen), ("unlock", _unlock)):
        _with_name(acts, name, act, tr(f"people.cli.{name}"))
    for name, act in (("password", _password), ("pin", _pin), ("badge", _badge)):
        _with_name(acts, name, act, tr(f"people.cli.{name}"), is_own_too=True)
    _with_name(acts, "rescue", _rescue, tr("people.cli.rescue"))
    _act(acts, "rescue-code", _rescue_code, tr("people.cli.rescue_code"))
    one = _act(acts, "lock", _lock, tr("people.cli.lock"))
    one.add_argument("--minutes", type=int, required=True, metavar="N", help=tr("people.cli.lock_minutes"))
    one = _act(acts, "emergency", _emergency, tr("people.cli.emergency"))
    one.add_argument("--why", required=True, metavar=tr("cli.text"), help=tr("people.cli.why"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        act: Callable[[Store, Namespace], int] = getattr(options, "act", _list)
        return act(store, options)


def _act(
    acts: "_SubParsersAction[Any]", name: str, act: Callable[[Store, Namespace], int], words: str
) -> ArgumentParser:
    one: ArgumentParser = acts.add_parser(name, help=words, description=words)
    add_common(one, SUPPRESS)
    one.set_defaults(act=act)
    return one


def _with_name(
    acts: "_SubParsersAction[Any]",
    name: str,
    act: Callable[[Store, Namespace], int],
    words: str,
    *,
    is_own_too: bool = False,
) -> ArgumentParser:
    one = _act(acts, name, act, words)
    one.add_argument(
        "name", nargs="?" if is_own_too else None, metavar=tr("people.cli.name"), help=tr("people.cli.whose")
    )
    return one


def _list(store: Store, options: Namespace) -> int:
    found = accounts.people(store)
    if options.json:
        say_json([_json(store, one) for one in found])
    elif not found:
        say(tr("people.cli.none"))
    else:
        say_table([(one.name, tr(f"roles.is.{one.role}"), _state(store, one)) for one in found])
    return 0


def _add(store: Store, options: Namespace) -> int:
    is_first = not accounts.has_accounts(store)
    password = chosen(NEW_PASSWORD, tr("people.cli.ask_new", name=options.name))
    code = people.drawn_code() if is_first else ""
    done = people.add(store, options.name, options.role, password, operator=options.operator, code=code)
    say(tr("people.cli.added", name=done.name, role=tr(f"roles.is.{done.role}")))
    if is_first:
        say(tr("people.cli.first"))
        _tell_code(code)
    return 0


def _role(store: Store, options: Namespace) -> int:
    done = people.give_role(store, options.name, options.role, operator=options.operator)
    say(tr("people.cli.given_role", name=done.name, role=tr(f"roles.is.{done.role}")))
    return 0


def _close(store: Store, options: Namespace) -> int:
    say(tr("people.cli.closed_done", name=people.close(store, options.name, operator=options.operator).name))
    return 0


def _reopen(store: Store, options: Namespace) -> int:
    say(tr("people.cli.reopened", name=people.reopen(store, options.name, operator=options.operator).name))
    return 0


def _unlock(store: Store, options: Namespace) -> int:
    say(tr("people.cli.unlocked", name=people.unlock(store, options.name, operator=options.operator).name))
    return 0


def _password(store: Store, options: Namespace) -> int:
    """Change the own password, or give somebody a first one."""
    name = people.find(store, options.name or options.operator).name
    if not is_same_person(name, options.operator):
        new = chosen(NEW_PASSWORD, tr("people.cli.ask_new", name=name))
        people.give_password(store, name, new, operator=options.operator)
        say(tr("people.cli.password_given", name=name))
        return 0
    old = _own(options, name)
    new = chosen(NEW_PASSWORD, tr("people.cli.ask_new", name=name))
    people.change_password(store, old, new, operator=options.operator)
    say(tr("people.cli.password_set", name=name))
    return 0


def _pin(store: Store, options: Namespace) -> int:
    name = people.find(store, options.name or options.operator).name
    typed = chosen(PIN, tr("people.cli.ask_pin", name=name))
    people.set_quick(store, How.PIN, typed, name=name, operator=options.operator)
    say(tr("people.cli.pin_set", name=name))
    return 0


def _badge(store: Store, options: Namespace) -> int:
    name = people.find(store, options.name or options.operator).name
    typed = given(BADGE, tr("people.cli.ask_badge", name=name))
    people.set_quick(store, How.BADGE, typed, name=name, operator=options.operator)
    say(tr("people.cli.badge_set" if typed else "people.cli.badge_gone", name=name))
    return 0


def _rescue(store: Store, options: Namespace) -> int:
    code = given(RESCUE, tr("people.cli.ask_rescue"))
    new = chosen(NEW_PASSWORD, tr("people.cli.ask_new", name=options.name))
    _tell_code(rescue(store, options.name, code, new))
    return 0


def _rescue_code(store: Store, options: Namespace) -> int:
    _tell_code(people.new_code(store, operator=options.operator))
    return 0


def _lock(store: Store, options: Namespace) -> int:
    people.choose_lock(store, options.minutes, operator=options.operator)
    say(tr("people.cli.lock_done", minutes=options.minutes))
    return 0


def _own(options: Namespace, name: str) -> str:
    """Return the own password: nobody who signed in with it for this command types it a second time."""
    typed: str | None = getattr(options, "password", None)
    return typed if typed is not None else given(PASSWORD, tr("people.cli.ask_password", name=name))


def _tell_code(code: str) -> None:
    say(tr("people.cli.code", code=code))
    complain(tr("people.cli.code_away"))


def _emergency(store: Store, options: Namespace) -> int:
    name = people.find(store, options.operator).name
    break_glass(store, name, _own(options, name), options.why)
    until = accounts.emergency(store, name)
    say(tr("people.cli.broken", name=name, until="" if until is None else _moment(store, until)))
    return 0


def _state(store: Store, person: Person) -> str:
    until = _locked(store, person)
    if not person.is_active:
        return tr("people.cli.closed")
    if until is not None:
        return tr("people.cli.locked", until=_moment(store, until))
    return tr("people.cli.must_change" if people.must_change(store, person) else "people.cli.active")


def _json(store: Store, person: Person) -> dict[str, Any]:
    until = _locked(store, person)
    return {
        "name": person.name,
        "role": person.role,
        "is_active": person.is_active,
        "must_change": people.must_change(store, person),
        "locked_until": None if until is None else until.isoformat(),
        "has_pin": people.has_quick(store, How.PIN, person.name),
        "has_badge": people.has_quick(store, How.BADGE, person.name),
    }


def _locked(store: Store, person: Person) -> datetime | None:
    until = accounts.locked_until(store, person.name)
    return until if until is not None and store.clock() < until else None


def _moment(store: Store, at: datetime) -> str:
    return tr("account.moment", at=at.astimezone(store.timezone))
