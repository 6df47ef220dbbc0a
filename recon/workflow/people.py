"""The accounts of those who work at a store: who has one, what their work is, and what they sign in by.

The first account is an administrator's and turns accounts on. From then on only who is signed in reads and writes, and
only what their role may (model/permission.py, held by the journal itself). An account is never taken out: what somebody
did stays under their name. The last administrator stays one, so that nobody can lock the store up.
"""

import secrets as chance

from recon.errors import SignInRefused, UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.people import ADMINISTRATOR, ROLES, How, Person, folded
from recon.model.permission import secret_of
from recon.store import Journal, Store, accounts, choices, sessions
from recon.store.secrets import keep_secret, secret
from recon.workflow import passwords
from recon.workflow.choosing import choose
from recon.workflow.operators import is_nobody, is_same_person

UNKNOWN = "unknown-names"  # the secret by which tries under names that nobody has are told apart
LOCK_MINUTES = "lock:minutes"  # a choice of the station: after so long without a key or the pointer the window locks
USUAL_MINUTES, MOST_MINUTES = 5, 60
RESCUE = "rescue"  # the secret of the code that lets an administrator in again
_CODE_LETTERS, _CODE_GROUPS, _CODE_GROUP = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 5, 5  # 125 bits
LONGEST = 60


def add(store: Store, name: str, role: str, password: str, *, operator: str, code: str = "") -> Person:
    """Give ``name`` an account, with a first password that they replace unless they are the one who gives it.

    With the first account goes the ``code`` of a rescue: there is no second administrator yet.

    Raises:
        UsageError: if the name or the password cannot be taken, there is no such role, somebody of that name is known,
            or it is the first account and no administrator's.
        SignInNeeded, NotAllowed: if there are accounts, and ``operator`` may not give any.
    """
    name = " ".join(name.split())
    _check_name(name)
    _check_role(role)
    passwords.check_password(password, name)
    kept, rescue = passwords.hashed(password), passwords.hashed(plain_code(code)) if code else b""
    with store.transaction(operator) as journal:
        known = accounts.person(store, name)
        if known is not None:
            raise UsageError(reason=tr("people.known_already", name=name, known=known.name))
        if not accounts.has_accounts(store):
            if role != ADMINISTRATOR:
                raise UsageError(reason=tr("people.first_administrator"))
            keep_secret(store, journal, UNKNOWN, chance.token_bytes(32))
            if code:
                keep_secret(store, journal, RESCUE, rescue)
        keep_secret(store, journal, secret_of(How.PASSWORD, folded(name)), kept)
        _set(journal, name, role)
    return find(store, name)


def find(store: Store, name: str) -> Person:
    """Return the account of ``name``, however it is spelled.

    Raises:
        UsageError: if there is none.
    """
    found = accounts.person(store, name)
    if found is None:
        no_one = not accounts.has_accounts(store)
        raise UsageError(reason=tr("people.no_accounts" if no_one else "people.no_such", name=name.strip()))
    return found


def give_role(store: Store, name: str, role: str, *, operator: str) -> Person:
    """Give ``name`` another role.

    Raises:
        UsageError: if there is no such person or role, or they are the last administrator.
    """
    _check_role(role)
    with store.transaction(operator) as journal:
        person = find(store, name)
        if role != ADMINISTRATOR:
            _refuse_last(store, person)
        _set(journal, person.name, role, is_active=person.is_active)
    return find(store, name)


def close(store: Store, name: str, *, operator: str) -> Person:
    """Close the account of ``name``: they come in no more, and what they are at in any program is refused at once.

    Raises:
        UsageError: if there is no such person, the account is closed, or they are the last administrator.
    """
    with store.transaction(operator) as journal:
        person = find(store, name)
        if not person.is_active:
            raise UsageError(reason=tr("people.closed_already", name=person.name))
        _refuse_last(store, person)
        _set(journal, person.name, person.role, is_active=False)
    return find(store, name)


def reopen(store: Store, name: str, *, operator: str) -> Person:
    """Open a closed account again.

    Raises:
        UsageError: if there is no such person, or the account is open.
    """
    with store.transaction(operator) as journal:
        person = find(store, name)
        if person.is_active:
            raise UsageError(reason=tr("people.active_already", name=person.name))
        _set(journal, person.name, person.role)
    return find(store, name)


def unlock(store: Store, name: str, *, operator: str) -> Person:
    """Let ``name`` try again, however many wrong tries there were.

    Raises:
        UsageError: if there is no such person.
    """
    with store.transaction(operator) as journal:
        person = find(store, name)
        _set(journal, person.name, person.role, is_active=person.is_active, unlocks=True)
    return find(store, name)


def give_password(store: Store, name: str, password: str, *, operator: str) -> Person:
    """Have an administrator give somebody a first password, which they replace when they sign in; it unlocks them too.

    Raises:
        UsageError: if there is no such person, or the password cannot be taken.
    """
    person = find(store, name)
    passwords.check_password(password, person.name)
    kept = passwords.hashed(password)
    with store.transaction(operator) as journal:
        person = find(store, name)
        _set(journal, person.name, person.role, is_active=person.is_active, unlocks=True)
        keep_secret(store, journal, secret_of(How.PASSWORD, folded(person.name)), kept)
        for how in (How.PIN, How.BADGE):  # whoever asks for a new password may have lost those too
            _forget(store, journal, secret_of(how, folded(person.name)))
    return person


def change_password(store: Store, old: str, new: str, *, operator: str) -> Person:
    """Replace one's own password; ``operator`` is signed in.

    Raises:
        UsageError: if the new password cannot be taken, or is the old one.
        SignInRefused: if the old one is not right.
    """
    person = find(store, operator)
    name = secret_of(How.PASSWORD, folded(person.name))
    if not passwords.is_right(secret(store, name), old):
        raise SignInRefused()
    passwords.check_password(new, person.name)
    if is_same_text(old, new):
        raise UsageError(reason=tr("people.rule.obvious"))
    kept = passwords.hashed(new)
    with store.transaction(operator) as journal:
        keep_secret(store, journal, name, kept)
    sessions.changed(store.folder, person.name)
    return person


def set_quick(store: Store, how: How, typed: str, *, name: str = "", operator: str) -> Person:
    """Keep a PIN or a badge of one's own, or, as an administrator, somebody's; an empty one is taken away.

    Raises:
        UsageError: if it cannot be taken.
    """
    person = find(store, name or operator)
    kept = None
    if typed:
        check = passwords.check_pin if how is How.PIN else passwords.check_badge
        check(typed)
        kept = passwords.hashed(typed)
    with store.transaction(operator) as journal:
        where = secret_of(how, folded(person.name))
        if kept is None:
            _forget(store, journal, where)
        else:
            keep_secret(store, journal, where, kept)
    return person


def must_change(store: Store, person: Person) -> bool:
    """Tell whether the password of ``person`` is one that somebody else gave them."""
    by = accounts.password_set_by(store, secret_of(How.PASSWORD, folded(person.name)))
    return not is_same_person(by, person.name)


def has_quick(store: Store, how: How, name: str) -> bool:
    """Tell whether ``name`` has a PIN or a badge."""
    return secret(store, secret_of(how, folded(name))) is not None


def lock_minutes(store: Store) -> int:
    """Return after how many minutes without anybody the window locks."""
    chosen = choices.choice(store, LOCK_MINUTES)
    return chosen if isinstance(chosen, int) and 1 <= chosen <= MOST_MINUTES else USUAL_MINUTES


def choose_lock(store: Store, minutes: int, *, operator: str) -> None:
    """Have the window lock after so many minutes without anybody.

    Raises:
        UsageError: if that is no time for it: a window that never locks is everybody's.
    """
    if not 1 <= minutes <= MOST_MINUTES:
        raise UsageError(reason=tr("people.minutes", most=MOST_MINUTES))
    choose(store, LOCK_MINUTES, minutes, operator=operator)


def new_code(store: Store, *, operator: str) -> str:
    """Make the code by which an administrator without a password comes in again, in place of the one before.

    It is told once, to be written down and locked away; what is kept is its hash.
    """
    code = drawn_code()
    kept = passwords.hashed(plain_code(code))
    with store.transaction(operator) as journal:
        keep_secret(store, journal, RESCUE, kept)
    return code


def drawn_code() -> str:
    """Return a code that was never one before, as it is written down."""
    groups = ("".join(chance.choice(_CODE_LETTERS) for _ in range(_CODE_GROUP)) for _ in range(_CODE_GROUPS))
    return "-".join(groups)


def plain_code(code: str) -> str:
    """Return the code as it is compared, however it was copied."""
    return "".join(char for char in code.upper() if char.isalnum())


def is_same_text(one: str, other: str) -> bool:
    return chance.compare_digest(one.encode(), other.encode())


def _set(journal: Journal, name: str, role: str, *, is_active: bool = True, unlocks: bool = False) -> None:
    detail = {"role": role, "is_active": is_active}
    journal.record(Act.PERSON_SET, name, detail | ({"unlocks": True} if unlocks else {}))


def _forget(store: Store, journal: Journal, name: str) -> None:
    if secret(store, name) is not None:
        keep_secret(store, journal, name, None)


def _refuse_last(store: Store, person: Person) -> None:
    if [one.name for one in accounts.administrators(store)] == [person.name]:
        raise UsageError(reason=tr("people.last_administrator", name=person.name))


def _check_name(name: str) -> None:
    if is_nobody(name):
        raise UsageError(reason=tr("people.nobody"))
    if len(name) > LONGEST or not name.isprintable() or not any(char.isalpha() for char in name):
        raise UsageError(reason=tr("people.name_odd", longest=LONGEST))


def _check_role(role: str) -> None:
    if role not in ROLES:
        raise UsageError(reason=tr("people.no_role", role=role))
