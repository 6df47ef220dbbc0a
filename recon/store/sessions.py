"""Who is signed in, in this process, at which store. It is in memory only: a program that ends signs everybody out."""

from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from time import monotonic

from recon.model.people import SHIFT, is_same_person


@dataclass(frozen=True, slots=True)
class Session:
    """That somebody signed in here. ``must_change``: with a password that another gave them, and is to be replaced.

    ``since`` is of the clock that nobody can set, in seconds; a PIN or a badge is enough for a shift from then on.
    """

    person: str
    role: str
    since: float
    must_change: bool = False

    @property
    def is_in_shift(self) -> bool:
        return monotonic() - self.since < SHIFT.total_seconds()


_VOUCHED_SECONDS = 120.0  # for so long a second person's yes counts that they gave at another's session

_sessions: dict[Path, list[Session]] = {}
_vouched: dict[tuple[Path, str], float] = {}
_lock = Lock()


def enter(folder: Path, person: str, role: str, *, must_change: bool = False) -> Session:
    """Note that ``person`` is signed in from now on, whose password was right."""
    session = Session(person, role, monotonic(), must_change)
    with _lock:
        _keep(folder, [one for one in _at(folder) if not is_same_person(one.person, person)] + [session])
    return session


def changed(folder: Path, person: str) -> None:
    """Note that the password of ``person`` is their own from now on."""
    with _lock:
        _keep(folder, [replace(one, must_change=False) if one.person == person else one for one in _at(folder)])


def leave(folder: Path, person: str) -> None:
    """Sign ``person`` out: whatever is still written under their name is refused from now on."""
    with _lock:
        _keep(folder, [one for one in _at(folder) if not is_same_person(one.person, person)])


def leave_all(folder: Path) -> None:
    """Sign everybody out."""
    with _lock:
        _keep(folder, [])


def session_of(folder: Path, person: str) -> Session | None:
    """Return the session of ``person``, however their name is spelled; None where they are not signed in here."""
    with _lock:
        return next((one for one in _at(folder) if is_same_person(one.person, person)), None)


def everybody(folder: Path) -> tuple[Session, ...]:
    """Return who is signed in here, the last who came last."""
    with _lock:
        return tuple(_at(folder))


def vouch(folder: Path, person: str) -> None:
    """Note that ``person`` says yes to what another does, here and now: their password was right."""
    with _lock:
        _vouched[folder.resolve(), person] = monotonic()


def has_vouched(folder: Path, person: str) -> bool:
    """Tell whether ``person`` (as the account has it) has just said yes here; it counts for one thing alone."""
    with _lock:
        at = _vouched.pop((folder.resolve(), person), None)
    return at is not None and monotonic() - at < _VOUCHED_SECONDS


def _at(folder: Path) -> list[Session]:
    return _sessions.get(folder.resolve(), [])


def _keep(folder: Path, found: list[Session]) -> None:
    _sessions[folder.resolve()] = found
