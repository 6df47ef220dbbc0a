"""Signing in: who sits here, by password; and by PIN or badge for who did so within this shift.

A wrong try is written to the ledger before anything is answered, so no restart and no second program starts the count
again. A name that nobody has is treated, told and timed as one that somebody has: it locks too.
"""

import hmac
from collections.abc import Sequence
from datetime import timedelta

from recon.errors import (
    NotAllowed,
    PersonLocked,
    ReconError,
    SignInNeeded,
    SignInRefused,
    StoreFull,
    StoreReadOnly,
    UsageError,
    YesNeeded,
)
from recon.language import tr
from recon.model.ledger import Act
from recon.model.people import How, Person, folded
from recon.model.permission import may, secret_of
from recon.store import Store, accounts, sessions, sworn
from recon.store.access import act_in_words, is_by_todays_password
from recon.store.secrets import digest_of, keep_secret, secret
from recon.store.sessions import Session
from recon.workflow import passwords, people
from recon.workflow.operators import is_same_person
from recon.workflow.people import RESCUE, UNKNOWN, find, must_change

_NAME_BYTES = 8  # of what stands for a name that nobody has
# Badges are tried under whatever name stands there, so no lock of one name ends it: with more wrong tries than these
# within the time, at this station in all, none is looked at.
_BADGE_TRIES, _BADGE_TIME = 10, timedelta(hours=1)


def sign_in(store: Store, name: str, password: str) -> Session:
    """Sign ``name`` in, in this process, at this store.

    Raises:
        SignInRefused: if there is no such account, it is closed, or the password is another: one and the same answer.
        PersonLocked: if there were too many wrong tries.
    """
    person, how = _attempt(store, name, password, (How.PASSWORD,))
    return _enter(store, person, how, password)


def sign_in_quickly(store: Store, name: str, typed: str) -> Session:
    """Sign in whoever ``typed`` says it is: by the PIN or the password of ``name``, or by somebody's badge.

    PINs and badges count only for who signed in here by password within this shift, and the badge of somebody who is
    locked is as good as none.

    Raises:
        SignInRefused, PersonLocked: as ``sign_in``; a wrong try counts for ``name``.
    """
    hows = (How.PIN, How.BADGE, How.PASSWORD) if quick_people(store) else (How.PASSWORD,)
    person, how = _attempt(store, name, typed, hows)
    return _enter(store, person, how, typed)


def quick_people(store: Store) -> tuple[str, ...]:
    """Return who may come back by PIN or badge: who signed in here within this shift, the last first."""
    active = {one.name for one in accounts.people(store) if one.is_active}
    there = [one for one in sessions.everybody(store.folder) if one.is_in_shift and one.person in active]
    return tuple(one.person for one in reversed(there) if is_by_todays_password(store.db, one))


def sign_out(store: Store, name: str) -> None:
    """Sign ``name`` out: nothing is written under their name any more in this process."""
    sessions.leave(store.folder, name)


def demand(store: Store, name: str) -> Session:
    """Return the session of ``name``.

    Raises:
        SignInNeeded: if they are not signed in here.
    """
    session = sessions.session_of(store.folder, name)
    if session is None:
        raise SignInNeeded()
    return session


def change_own_password(store: Store, name: str, old: str, new: str) -> None:
    """Replace the password of ``name``, at a window that anybody may have found open: a wrong old one is a wrong try.

    Raises:
        UsageError: if the new password cannot be taken.
        SignInRefused, PersonLocked: as ``sign_in``.
    """
    _own(store, name, old)
    people.change_password(store, old, new, operator=name)


def set_own_quick(store: Store, name: str, password: str, how: How, typed: str) -> None:
    """Keep a PIN or a badge of ``name``, who says so by their password: it stands for that from then on.

    Raises:
        UsageError: if it cannot be taken.
        SignInRefused, PersonLocked: as ``sign_in``.
    """
    _own(store, name, password)
    people.set_quick(store, how, typed, operator=name)


def break_glass(store: Store, name: str, password: str, why: str) -> None:
    """Give ``name``, who is signed in, emergency access: to what any role may, for half an hour, for all to see.

    Raises:
        UsageError: if no reason is given.
        SignInRefused, PersonLocked: if it is not their own password.
    """
    if not why.strip():
        raise UsageError(reason=tr("people.no_reason"))
    person = _own(store, name, password)
    with store.transaction(person.name) as journal:
        journal.record(Act.GLASS_BROKEN, person.name, {"how": How.PASSWORD.value, "why": why.strip()})


def rescue(store: Store, name: str, code: str, password: str) -> str:
    """Let an administrator in who has no password any more, by the code that was given with the first account.

    However many wrong codes there were: nobody guesses 125 bits, and a lock would let anybody keep everybody out.
    They have ``password`` from now on, are unlocked, and the code counts no more: returns the one that does.

    Raises:
        SignInRefused: if the code is another, or that is no administrator.
        UsageError: if the password cannot be taken.
    """
    passwords.check_password(password, name)
    known = accounts.person(store, name)
    with store.transaction(RESCUE) as journal:
        kept = _sound(store, RESCUE)
        is_right = passwords.is_right(kept, people.plain_code(code)) and known in accounts.administrators(store)
        who, act = (known.name, Act.SIGNED_IN) if is_right and known else (RESCUE, Act.SIGN_IN_REFUSED)
        journal.record(act, who, {"how": How.RESCUE.value, "why": ""})
    if not is_right or known is None:
        raise SignInRefused()
    sessions.enter(store.folder, known.name, known.role, must_change=True)
    with store.transaction(known.name) as journal:  # their own first: only who has one of their own does more
        keep_secret(store, journal, secret_of(How.PASSWORD, folded(known.name)), passwords.hashed(password))
    sessions.changed(store.folder, known.name)
    people.give_password(store, known.name, password, operator=known.name)
    return people.new_code(store, operator=known.name)


def vouch(store: Store, name: str, password: str, act: Act) -> None:
    """Take the yes of a second person, who is not at work here, to what another is about to do.

    Raises:
        SignInRefused, PersonLocked: if it is not their password.
        NotAllowed: if they may not say yes to that.
    """
    person, _ = _attempt(store, name, password, (How.PASSWORD,))
    if not may(person.role, act) or must_change(store, person):
        details = {"role": tr(f"roles.is.{person.role}"), "act": act_in_words(act), "tried": act.value}
        raise NotAllowed(person=person.name, **details)
    sessions.vouch(store.folder, person.name)


def demand_yes(store: Store, name: str) -> None:
    """See that a second person, named by the first, has said yes themselves; without accounts their name is enough.

    Raises:
        YesNeeded: if they have not.
    """
    if accounts.has_accounts(store) and not sessions.has_vouched(store.folder, find(store, name).name):
        raise YesNeeded(name=name)


def _own(store: Store, name: str, password: str) -> Person:
    """Return the account of ``name``, who is signed in here and has just shown it again by their password."""
    demand(store, name)
    person, _ = _attempt(store, name, password, (How.PASSWORD,))
    return person


def _attempt(store: Store, name: str, typed: str, hows: Sequence[How]) -> tuple[Person, How]:
    known = accounts.person(store, name)
    key = known.name if known is not None else _stands_for(store, name)
    try:
        # One transaction, which only one program has at a time: nobody tries twice at once to be counted once.
        with store.transaction(key) as journal:
            _refuse_locked(store, key, name)
            found = _recognised(store, name, typed, hows)
            who, act = (key, Act.SIGN_IN_REFUSED) if found is None else (found[0].name, Act.SIGNED_IN)
            how = hows[-1] if found is None else found[1]
            journal.record(act, who, {"how": how.value, "why": ""})
    except (StoreReadOnly, StoreFull):
        # It can still be read. A PIN, of which there are few, is not tried where nobody counts.
        found = _recognised(store, name, typed, (How.PASSWORD,))
    if found is None:
        raise SignInRefused()
    return found


def _recognised(store: Store, name: str, typed: str, hows: Sequence[How]) -> tuple[Person, How] | None:
    """Return who it is and by what they were known, None where it is nobody who may come in."""
    for how in hows:
        for candidate in _candidates(store, name, how):
            person = accounts.person(store, candidate)
            if passwords.is_right(_kept(store, person, how), typed) and person is not None and person.is_active:
                return person, how
    return None


def _candidates(store: Store, name: str, how: How) -> Sequence[str]:
    if how is How.PASSWORD:
        return (name,)
    quick = quick_people(store)
    if how is How.BADGE:
        return [one for one in quick if _has_badge(store, one)] if _takes_badges(store) else ()
    return [one for one in quick if is_same_person(one, name)]


def _has_badge(store: Store, person: str) -> bool:
    until = accounts.locked_until(store, person)
    is_locked = until is not None and store.clock() < until
    return not is_locked and secret(store, secret_of(How.BADGE, folded(person))) is not None


def _takes_badges(store: Store) -> bool:
    return accounts.refused_since(store, store.clock() - _BADGE_TIME) < _BADGE_TRIES


def _kept(store: Store, person: Person | None, how: How) -> bytes | None:
    """Return what is kept of what ``person`` signs in by."""
    return None if person is None else _sound(store, secret_of(how, folded(person.name)))


def _sound(store: Store, name: str) -> bytes | None:
    """Return the secret of that name; None where it is not what the ledger tells of."""
    value = secret(store, name)
    return value if value is not None and digest_of(value) == sworn.digest_of(store.db, name) else None


def _refuse_locked(store: Store, key: str, name: str) -> None:
    until = accounts.locked_until(store, key)
    if until is not None and store.clock() < until:
        at = tr("account.moment", at=until.astimezone(store.timezone))
        raise PersonLocked(person=" ".join(name.split()), reason=tr("people.wait", until=at))


def _stands_for(store: Store, name: str) -> str:
    """Return what a name that nobody has is counted under: it may be a password, typed in the wrong line."""
    own = secret(store, UNKNOWN) or b""
    return f"?{hmac.new(own, folded(name).encode(), 'sha256').hexdigest()[: 2 * _NAME_BYTES]}"


def _enter(store: Store, person: Person, how: How, typed: str) -> Session:
    before = sessions.session_of(store.folder, person.name)
    if how is not How.PASSWORD and before is not None:
        return before  # the shift goes on from when the password was typed
    is_given = must_change(store, person)
    session = sessions.enter(store.folder, person.name, person.role, must_change=is_given)
    if not is_given:
        _hash_again(store, person, typed)
    return session


def _hash_again(store: Store, person: Person, password: str) -> None:
    """Keep the password as it would be kept today, where more is asked for than when it was set."""
    name = secret_of(How.PASSWORD, folded(person.name))
    kept = secret(store, name)
    if kept is None or not passwords.is_outdated(kept):
        return
    try:
        with store.transaction(person.name) as journal:
            keep_secret(store, journal, name, passwords.hashed(password))
    except ReconError:
        return  # as it is kept it is right too
