"""The gate that every entry of the ledger passes: once a store has accounts, only who is signed in writes, and only
what their role may.

It is asked by the journal itself, so there is no way around it, whatever calls it: a command, the window, or a thread
that still has something to write when its person has gone. The account is looked up in the store each time, so one that
is closed, or has another role, is so at once in every process.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from recon.errors import NotAllowed, SignInNeeded
from recon.language import tr
from recon.model.ledger import Act
from recon.model.people import EMERGENCY, folded, is_same_person
from recon.model.permission import UNATTENDED, is_own, may, may_in_emergency
from recon.store import sessions
from recon.store.people import BROKEN_GLASS, DENIED
from recon.store.sessions import Session

_AGAIN = timedelta(minutes=1)  # the same denial is told once in so long: what tries again and again fills no ledger

_OF_ONESELF = frozenset({Act.SIGNED_IN, Act.SIGN_IN_REFUSED})

Account = tuple[str, str, bool]  # name, role, whether it is active


class Gate:
    """Who writes in one transaction. ``folder`` is the store's, None while the store is being made."""

    def __init__(self, db: Database, folder: Path | None, actor: str, clock: Callable[[], datetime]) -> None:
        self._db, self._folder, self._clock = db, folder, clock
        self._actor = actor
        self._accounts: list[Account] | None = None

    def passed(self, act: Act, subject: str, detail: dict[str, Any]) -> str:
        """Return whose name the entry bears: that of the account where there are accounts, else as it was given.

        Raises:
            SignInNeeded: if there are accounts, and who writes is not signed in in this process.
            NotAllowed: if they may not do this.
        """
        accounts = self._known()
        if act is Act.PERSON_SET:
            self._accounts = None  # it holds from the next entry on
        if self._folder is None or not accounts:
            return self._actor
        name, role, is_active = self._account(accounts)
        if act in UNATTENDED:
            return subject if act in _OF_ONESELF else self._actor
        session = sessions.session_of(self._folder, name) if name else None
        if session is None:
            raise SignInNeeded()
        if not is_active:
            raise NotAllowed(person=name, role=tr("people.closed"), act=act_in_words(act), tried=act.value)
        if not self._may(session, role, act, subject, detail):
            raise NotAllowed(person=name, role=tr(f"roles.is.{role}"), act=act_in_words(act), tried=act.value)
        return name

    def _known(self) -> list[Account]:
        if self._accounts is None:
            rows = self._db.execute("SELECT name, role, is_active FROM people")
            self._accounts = [(name, role, bool(is_active)) for name, role, is_active in rows]
        return self._accounts

    def _account(self, accounts: list[Account]) -> Account:
        return next((one for one in accounts if is_same_person(one[0], self._actor)), ("", "", False))

    def _may(self, session: Session, role: str, act: Act, subject: str, detail: dict[str, Any]) -> bool:
        is_ones_own = act is Act.SECRET_SET and is_own(subject, folded(session.person))
        if session.must_change or is_ones_own:
            return is_ones_own
        if may(role, act, subject, detail):
            return True
        return may_in_emergency(act, subject, detail) and self._is_emergency(session.person)

    def _is_emergency(self, person: str) -> bool:
        return emergency_until(self._db, person, self._clock()) is not None


def emergency_until(db: Database, person: str, now: datetime) -> datetime | None:
    """Return until when ``person`` has emergency access, None where they have none.

    A clock that is set back gives nobody more of it: what was written since counts too.
    """
    sql = "SELECT seq, at FROM sign_ins WHERE person = ? AND outcome = ? ORDER BY seq DESC LIMIT 1"
    found = db.execute(sql, (person, BROKEN_GLASS)).fetchone()
    if found is None:
        return None
    until = datetime.fromisoformat(found[1]) + EMERGENCY
    if now >= until:
        return None
    latest = db.execute("SELECT max(at) FROM ledger WHERE seq >= ?", found[:1]).fetchone()[0]
    return until if datetime.fromisoformat(latest) < until else None


def act_in_words(act: Act) -> str:
    """Return what an act is, for a person."""
    return tr(f"people.act.{act.value}")


def is_told_already(db: Database, person: str, act: str, now: datetime) -> bool:
    """Tell whether that denial was the last that was told of ``person``, just now."""
    sql = "SELECT why, at FROM sign_ins WHERE person = ? AND outcome = ? ORDER BY seq DESC LIMIT 1"
    found = db.execute(sql, (person, DENIED)).fetchone()
    return found is not None and found[0] == act and abs(now - datetime.fromisoformat(found[1])) < _AGAIN
