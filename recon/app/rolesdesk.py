"""Who has which role, as the roles panel shows and changes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from recon.app.background import Background
from recon.app.office import Office
from recon.errors import ReconError
from recon.store import Store
from recon.workflow import roles


@dataclass(frozen=True, slots=True)
class Standing:
    """The roles given, by name; the own one; and whether the person may change any."""

    given: Mapping[str, str]
    own: str | None
    may_change: bool


def standing(store: Store, operator: str) -> Standing:
    """Look up who has which role."""
    return Standing(roles.roles(store), roles.role_of(store, operator), roles.may_change(store, operator))


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
