"""Who has which role, as the roles panel shows and changes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from recon.app.background import Background
from recon.app.office import Office
from recon.errors import ReconError
from recon.store import Store, accounts
from recon.workflow import people, roles


@dataclass(frozen=True, slots=True)
class Standing:
    """The roles given, by name; the own one; and whether the person may change any.

    ``closed`` and ``locked`` are those whose accounts are closed, or take no more tries now, where there are accounts.
    """

    given: Mapping[str, str]
    own: str | None
    may_change: bool
    has_accounts: bool = False
    closed: frozenset[str] = frozenset()
    locked: frozenset[str] = frozenset()


def standing(store: Store, operator: str) -> Standing:
    """Look up who has which role."""
    own, may_change = roles.role_of(store, operator), roles.may_change(store, operator)
    known = accounts.people(store)
    if not known:
        return Standing(roles.roles(store), own, may_change)
    until = {one.name: accounts.locked_until(store, one.name) for one in known}
    locked = frozenset(name for name, at in until.items() if at is not None and store.clock() < at)
    closed = frozenset(one.name for one in known if not one.is_active)
    return Standing({one.name: one.role for one in known}, own, may_change, True, closed, locked)


class RolesDesk(QObject):
    """``looked`` tells that ``standing`` is there or new, ``given`` who got which role, ``refused`` why they did not.

    ``owned`` tells the person's own role when it was looked at.
    """

    looked = Signal()
    given = Signal(str, object)
    owned = Signal(object)
    refused = Signal(ReconError)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._background: Background | None = None
        self.standing: Standing | None = None

    @property
    def operator(self) -> str:
        return self._office.operator

    def look(self) -> None:
        self._run(lambda store: standing(store, self.operator))

    def give(self, person: str, role: str | None) -> None:
        """Give ``person`` the role, or take theirs away."""

        def job(store: Store) -> Standing:
            roles.give(store, person, role, operator=self.operator)
            return standing(store, self.operator)

        self._run(job, (" ".join(person.split()), role))

    def give_account(self, person: str, role: str, password: str) -> None:
        """Give ``person`` an account, or a new password and that role; the first account turns accounts on."""

        def job(store: Store) -> Standing:
            known = accounts.person(store, person)
            if known is None:
                people.add(store, person, role, password, operator=self.operator)
            else:
                people.give_password(store, known.name, password, operator=self.operator)
                if known.role != role:
                    people.give_role(store, known.name, role, operator=self.operator)
            return standing(store, self.operator)

        self._run(job, (" ".join(person.split()), role))

    def open_or_close(self, person: str) -> None:
        """Close the account of ``person``, or open a closed one again."""

        def job(store: Store) -> Standing:
            known = people.find(store, person)
            (people.close if known.is_active else people.reopen)(store, known.name, operator=self.operator)
            return standing(store, self.operator)

        self._run(job)

    def unlock(self, person: str) -> None:
        """Let ``person`` try again."""

        def job(store: Store) -> Standing:
            people.unlock(store, person, operator=self.operator)
            return standing(store, self.operator)

        self._run(job)

    def close(self) -> None:
        if self._background is not None:
            self._background.close()

    def _run(self, job: Callable[[Store], Standing], told: tuple[str, str | None] | None = None) -> None:
        if self._background is None:  # most windows never ask
            self._background = self._office.background()

        def then(found: Standing) -> None:
            self.standing = found
            self.looked.emit()
            self.owned.emit(found.own)
            if told is not None:
                self.given.emit(*told)

        self._background.run(job, then, self.refused.emit, is_word=True)
