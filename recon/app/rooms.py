"""The rooms of the window, in the order of the work. Each is made when somebody enters it first."""

from collections.abc import Callable
from dataclasses import dataclass

from recon.app import keys
from recon.app.keys import Command
from recon.app.office import Office
from recon.app.room import Room


@dataclass(frozen=True, slots=True)
class Place:
    """Where a room is in the window; ``make`` builds it."""

    command: Command
    make: Callable[[Office], Room]


def _home(office: Office) -> Room:
    from recon.app.homeroom import HomeRoom

    return HomeRoom(office)


def _print(office: Office) -> Room:
    from recon.app.printroom import PrintRoom

    return PrintRoom(office.paper)


def _scan(office: Office) -> Room:
    from recon.app.scanroom import ScanRoom

    return ScanRoom(office)


def _verify(office: Office) -> Room:
    from recon.app.verifyroom import VerifyRoom

    return VerifyRoom(office)


def _match(office: Office) -> Room:
    from recon.app.matchdesk import MatchDesk
    from recon.app.matchroom import MatchRoom

    return MatchRoom(MatchDesk(office.background(), office.background(), office.operator), office.places)


def _account(office: Office) -> Room:
    from recon.app.accountdesk import AccountDesk
    from recon.app.accountroom import AccountRoom

    return AccountRoom(AccountDesk(office.background(), office.operator), office.paper)


def _deliver(office: Office) -> Room:
    from recon.app.deliverdesk import DeliverDesk
    from recon.app.deliverroom import DeliverRoom

    return DeliverRoom(DeliverDesk(office.background(), office.background(), office.operator), office.places)


def _forms(office: Office) -> Room:
    from recon.app.formroom import FormRoom

    return FormRoom(office)


PLACES = (
    Place(keys.HOME, _home),
    Place(keys.PRINTING, _print),
    Place(keys.SCANNING, _scan),
    Place(keys.VERIFY, _verify),
    Place(keys.MATCHING, _match),
    Place(keys.ACCOUNT, _account),
    Place(keys.DELIVERING, _deliver),
    Place(keys.FORMS, _forms),
)
