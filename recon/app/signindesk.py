"""Who is at work, as the window asks the store: signing in, coming back, one's own password, PIN and badge."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from recon.app.background import Background
from recon.errors import ReconError
from recon.model.people import How
from recon.store import Store, accounts, sessions
from recon.store.access import is_by_todays_password
from recon.store.sessions import Session
from recon.workflow import people, signing_in


@dataclass(frozen=True, slots=True)
class AtWork:
    """What holds for the person at the window. Without accounts anybody may be there, as they say they are.

    ``quick`` are those who may come back by PIN or badge, ``emergency`` until when there is emergency access, as the
    store's clocks say it.
    """

    has_accounts: bool
    is_in: bool
    role: str | None
    quick: tuple[str, ...]
    minutes: int
    emergency: datetime | None
    has_pin: bool
    has_badge: bool


def at_work(store: Store, operator: str) -> AtWork:
    """Look up what holds for ``operator``."""
    person = accounts.person(store, operator)
    session = sessions.session_of(store.folder, operator)
    emergency = None if person is None else accounts.emergency(store, person.name)
    return AtWork(
        has_accounts=accounts.has_accounts(store),
        is_in=person is not None and person.is_active and session is not None and _is_whole(store, session),
        role=None if person is None else person.role,
        quick=signing_in.quick_people(store),
        minutes=people.lock_minutes(store),
        emergency=None if emergency is None else emergency.astimezone(store.timezone),
        has_pin=person is not None and people.has_quick(store, How.PIN, person.name),
        has_badge=person is not None and people.has_quick(store, How.BADGE, person.name),
    )


def _is_whole(store: Store, session: Session) -> bool:
    return not session.must_change and is_by_todays_password(store.db, session)


class SignInDesk(QObject):
    """``signed`` tells who signed in, ``looked`` what holds for the person at the window, ``kept`` what was changed.

    ``refused`` tells why something was not done. What was typed is held nowhere here.
    """

    signed = Signal(Session)
    looked = Signal(AtWork)
    kept = Signal(str)
    refused = Signal(ReconError)

    def __init__(self, background: Callable[[], Background]) -> None:
        super().__init__()
        self._make = background
        self._background: Background | None = None
        self.is_busy = False

    def look(self, operator: str) -> None:
        self._run(lambda store: at_work(store, operator), self.looked.emit, latest="look")

    def sign_in(self, name: str, typed: str) -> None:
        """Sign in whom the password, the PIN or the badge is of; ``name`` is who they say they are."""
        self.is_busy = True
        self._run(lambda store: signing_in.sign_in_quickly(store, name, typed), self._signed)

    def own_password(self, person: str, old: str, new: str) -> None:
        self._run(lambda store: signing_in.change_own_password(store, person, old, new), self._told("password"))

    def own_quick(self, person: str, password: str, how: How, typed: str) -> None:
        job = partial(signing_in.set_own_quick, name=person, password=password, how=how, typed=typed)
        self._run(job, self._told(how.value))

    def break_glass(self, person: str, password: str, why: str) -> None:
        self._run(lambda store: signing_in.break_glass(store, person, password, why), self._told("emergency"))

    def close(self) -> None:
        if self._background is not None:
            self._background.close()

    def _run(self, job: Callable[[Store], Any], then: Callable[[Any], None], *, latest: str = "") -> None:
        if self._background is None:
            self._background = self._make()
        self._background.run(job, then, self._refused, latest=latest, is_word=not latest)

    def _told(self, what: str) -> Callable[[object], None]:
        return lambda _: self.kept.emit(what)

    def _signed(self, session: Session) -> None:
        self.is_busy = False
        self.signed.emit(session)

    def _refused(self, error: ReconError) -> None:
        self.is_busy = False
        self.refused.emit(error)
