"""The gate that every entry of the ledger passes: once a store has accounts, only who is signed in writes, and only
what their role may. An exercise's store takes from nobody what leads out of it, and no real patient; no
other store takes a patient of an exercise.

It is asked by the journal itself, so there is no way around it, whatever calls it: a command, the window, or a thread
that still has something to write when its person has gone. The account is looked up in the store each time, so one that
is closed, or has another role, is so at once in every process.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from sqlite_utils import Database

from recon.errors import (
    DrillNotDeliverable,
    DrillPatientOutside,
    DrillRealPatient,
    DrillRealSource,
    NotAllowed,
    ReconError,
    SignInNeeded,
)
from recon.language import tr
from recon.model.ledger import Act
from recon.model.people import EMERGENCY, How, Person, folded, is_same_person
from recon.model.permission import LEAVING, UNATTENDED, is_own, may, may_in_emergency, secret_of
from recon.store import exercises, sessions, sworn
from recon.store.people import BROKEN_GLASS, DENIED
from recon.store.sessions import Session

_AGAIN = timedelta(minutes=1)  # the same denial is told once in so long: what tries again and again fills no ledger

_ASTRAY = timedelta(minutes=1)  # a clock that is put right goes back by less than this
_SINCE = "SELECT digest, (SELECT max(at) FROM ledger WHERE seq >= ?1) FROM ledger WHERE seq = ?1"
_seen: dict[str, float] = {}  # when this process first knew of each emergency access, in seconds

_OF_ONESELF = frozenset({Act.SIGNED_IN, Act.SIGN_IN_REFUSED})


class Gate:
    """Who writes in one transaction. ``folder`` is the store's, None while the store is being made."""

    def __init__(self, db: Database, folder: Path | None, actor: str, clock: Callable[[], datetime]) -> None:
        self._db, self._folder, self._clock = db, folder, clock
        self._actor = actor
        self._people: tuple[Person, ...] | None = None

    def passed(self, act: Act, subject: str, detail: dict[str, Any]) -> str:
        """Return whose name the entry bears: that of the account where there are accounts, else as it was given.

        Raises:
            SignInNeeded: if there are accounts, and who writes is not signed in in this process.
            NotAllowed: if they may not do this.
            DrillNotDeliverable: if it leads out of the store, and that is an exercise's.
            DrillRealPatient: if it tells of a patient whom no exercise invented, and the store is an exercise's.
            DrillRealSource: if it takes numbers that are given out elsewhere, and the store is an exercise's.
            DrillPatientOutside: if it tells of a patient whom an exercise invented, and the store is not an exercise's.
        """
        self._refuse_in_exercise(act, subject, detail)
        self._refuse_out_of_exercise(act, subject, detail)
        known = self._known()
        if act is Act.PERSON_SET:
            self._people = None  # it holds from the next entry on
        if self._folder is None or not known:
            return self._actor
        if act in UNATTENDED:
            return subject if act in _OF_ONESELF else self._actor
        person = next((one for one in known if is_same_person(one.name, self._actor)), None)
        session = None if person is None else sessions.session_of(self._folder, person.name)
        if person is None or session is None or not is_by_todays_password(self._db, session):
            raise SignInNeeded()
        if not person.is_active:
            raise _denied(person, act, tr("people.closed"))
        if not self._may(session, person.role, act, subject, detail):
            raise _denied(person, act, tr(f"roles.is.{person.role}"))
        return person.name

    def _refuse_in_exercise(self, act: Act, subject: str, detail: dict[str, Any]) -> None:
        stranger = exercises.first_stranger(self._db, act, subject, detail)
        refused: ReconError | None = DrillNotDeliverable() if act in LEAVING else None
        if act is Act.RANGE_ADDED:
            refused = DrillRealSource()
        elif stranger is not None:
            refused = DrillRealPatient(patient=stranger)
        if refused is not None and exercises.is_exercise(self._db):
            raise refused

    def _refuse_out_of_exercise(self, act: Act, subject: str, detail: dict[str, Any]) -> None:
        made_up = exercises.first_made_up(act, subject, detail)
        if made_up is not None and not exercises.is_exercise(self._db):
            raise DrillPatientOutside(patient=made_up)

    def _known(self) -> tuple[Person, ...]:
        if self._people is None:
            self._people = () if self._folder is None else sworn.people_of(self._db, self._folder)
        return self._people

    def _may(self, session: Session, role: str, act: Act, subject: str, detail: dict[str, Any]) -> bool:
        is_ones_own = act is Act.SECRET_SET and is_own(subject, folded(session.person))
        if session.must_change or is_ones_own:
            return is_ones_own
        if may(role, act, subject, detail):
            return True
        return may_in_emergency(act, subject, detail) and self._is_emergency(session.person)

    def _is_emergency(self, person: str) -> bool:
        return emergency_until(self._db, person, self._clock()) is not None


def is_by_todays_password(db: Database, session: Session) -> bool:
    """Tell whether the password that was typed is still the one: not where another person gave a new one since."""
    by = sworn.setter_of(db, secret_of(How.PASSWORD, folded(session.person)))
    return session.must_change or is_same_person(by, session.person)


def emergency_until(db: Database, person: str, now: datetime) -> datetime | None:
    """Return until when ``person`` has emergency access, None where they have none.

    A clock that is set back gives nobody more of it: it has to be later than what was written since, and no program
    that runs counts it longer than by the clock that nobody can set.
    """
    sql = "SELECT seq, at FROM sign_ins WHERE person = ? AND outcome = ? ORDER BY seq DESC LIMIT 1"
    found = db.execute(sql, (person, BROKEN_GLASS)).fetchone()
    if found is None or not sworn.is_entry(db, found[0], Act.GLASS_BROKEN, person):
        return None
    until = datetime.fromisoformat(found[1]) + EMERGENCY
    digest, latest = db.execute(_SINCE, found[:1]).fetchone()
    is_over = monotonic() - _seen.setdefault(digest, monotonic()) >= EMERGENCY.total_seconds()
    return until if not is_over and datetime.fromisoformat(latest) - _ASTRAY <= now < until else None


def _denied(person: Person, act: Act, role: str) -> NotAllowed:
    return NotAllowed(person=person.name, role=role, act=act_in_words(act), tried=act.value)


def act_in_words(act: Act) -> str:
    """Return what an act is, for a person."""
    return tr(f"people.act.{act.value}")


def is_told_already(db: Database, person: str, act: str, now: datetime) -> bool:
    """Tell whether that denial was the last that was told of ``person``, just now."""
    sql = "SELECT why, at FROM sign_ins WHERE person = ? AND outcome = ? ORDER BY seq DESC LIMIT 1"
    found = db.execute(sql, (person, DENIED)).fetchone()
    return found is not None and found[0] == act and abs(now - datetime.fromisoformat(found[1])) < _AGAIN
