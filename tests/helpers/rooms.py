"""The rooms of a window, each as what it is; one that nobody has been in is made."""

from typing import TypeVar

from recon.app import keys
from recon.app.accountroom import AccountRoom
from recon.app.deliverroom import DeliverRoom
from recon.app.keys import Command
from recon.app.matchroom import MatchRoom
from recon.app.printroom import PrintRoom
from recon.app.room import Room
from recon.app.scanroom import ScanRoom
from recon.app.verify import VerifyScreen
from recon.app.verifyroom import VerifyRoom
from recon.app.window import Window

Kind = TypeVar("Kind", bound=Room)


def room(window: Window, command: Command, kind: type[Kind]) -> Kind:
    found = window.room_of(command)
    assert isinstance(found, kind)
    return found


def printing(window: Window) -> PrintRoom:
    return room(window, keys.PRINTING, PrintRoom)


def scanning(window: Window) -> ScanRoom:
    return room(window, keys.SCANNING, ScanRoom)


def verifying(window: Window) -> VerifyRoom:
    return room(window, keys.VERIFY, VerifyRoom)


def verify(window: Window) -> VerifyScreen:
    return verifying(window).fields


def matching(window: Window) -> MatchRoom:
    return room(window, keys.MATCHING, MatchRoom)


def account(window: Window) -> AccountRoom:
    return room(window, keys.ACCOUNT, AccountRoom)


def delivering(window: Window) -> DeliverRoom:
    return room(window, keys.DELIVERING, DeliverRoom)
