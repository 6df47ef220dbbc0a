"""Pictures of the window on a real store, for docs/screens: python -m tests.app.make_screens STORE OUT --lang fr

Nothing is decided, so the store stays as it is. The field shown is the first of those named by --field that waits;
with --search it is the print and account rooms that are shown. With --match it is the match room, with --deliver the
deliver room, on a store made for it in STORE, where nothing may be yet.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from recon import app
from recon.app import keys
from recon.app.deliveracts import Step
from recon.app.deliverjobs import Point
from recon.app.matchjobs import Group
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.model.outbox import Stage
from tests.helpers import rooms
from tests.helpers.deliver_scene import WardServer, delivering
from tests.helpers.match_scene import scene_store
from tests.helpers.match_store import HUGO

SIZE = QSize(1480, 920)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--lang", default="fr")
    parser.add_argument("--field", default="", help="KEY or KEY:ROW")
    parser.add_argument("--operator", default="Claire")
    parser.add_argument("--search", default="", help="for the print room: the beginning of a name")
    parser.add_argument("--match", action="store_true", help="the match room, on a store of its own")
    parser.add_argument("--deliver", action="store_true", help="the deliver room, on a store of its own")
    given = parser.parse_args(arguments)
    if given.match:
        scene_store(given.store, given.lang)
    application = QApplication(sys.argv[:1])
    given.out.mkdir(parents=True, exist_ok=True)
    with delivering(given.store, given.lang) if given.deliver else nullcontext() as server:
        work = StoreWork(given.store, given.operator)
        window = app.build(application, work, given.lang, given.operator)
        window.resize(SIZE)
        window.show()
        for name in shown(window, given, server):
            window.grab().save(str(given.out / f"{name}-{given.lang}.png"))
        window.close()
        work.close()
    return 0


def shown(window: Window, given: argparse.Namespace, server: WardServer | None) -> Iterator[str]:
    """Show what is asked for, telling the name of each state worth a picture."""
    if server is not None:
        return outbox(window, server)
    if given.match:
        return matching(window)
    return printed(window, given.search) if given.search else screens(window, given.field)


def screens(window: Window, field: str) -> Iterator[str]:
    """Put the window in each state worth a picture, telling its name."""
    desk = rooms.verify(window).desk
    for _ in range(desk.progress.fields):
        task = desk.current
        if task is None or field in ("", task.field.key, f"{task.field.key}:{task.row}"):
            break
        desk.skip()
    while rooms.verify(window).crop.page is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    yield "verify"
    window.keymap.toggle()
    yield "keyboard"


def printed(window: Window, text: str) -> Iterator[str]:
    """Show the print room with the patients found and two of them chosen, then the account, telling their names."""
    window.go(keys.PRINTING)
    desk, whom = rooms.printing(window).desk, rooms.printing(window).whom
    whom.search.setText(text)
    desk.look_for(text)
    _until(lambda: desk.kit is not None and desk.standing is not None and bool(desk.matches))
    desk.choose([one.patient for one in desk.matches[:2]], is_chosen=True)
    for key, _, _ in desk.titles()[:2]:
        desk.switch_form(key)
    _until(lambda: (rooms.printing(window).forms.list.current, desk.lang) in desk.pages)
    yield "print"
    window.go(keys.ACCOUNT)
    _until(lambda: rooms.account(window).desk.account is not None)
    yield "account"


def matching(window: Window) -> Iterator[str]:
    """Show a sheet of nobody, a doubt, and the sheets of a patient, telling their names."""
    desk = rooms.matching(window).desk

    def is_here() -> bool:
        looks = desk.case.looks if desk.case else ()
        return desk.case is not None and all(rooms.matching(window).picture_of(look.page) for look in looks)

    window.go(keys.MATCHING)
    _until(lambda: is_here() and Group.PATIENTS in (desk.items or {}))
    yield "match"
    desk.choose(0)
    for _ in range(8):
        QApplication.processEvents()
    yield "match-retype"
    desk.back()
    desk.show_group(Group.DOUBT)
    _until(is_here)
    yield "match-doubt"
    desk.show_group(Group.PATIENTS)
    desk.go(HUGO.ipp)
    _until(is_here)
    yield "match-patient"


def outbox(window: Window, server: WardServer) -> Iterator[str]:
    """Show a consignment with a fault, what the destination has of it already, then one that it refused in part."""
    desk, room = rooms.delivering(window).desk, rooms.delivering(window)

    def is_here() -> bool:
        found = desk.detail is not None and desk.detail.line.item.sheet == desk.sheet
        look = room.sheet.look if found else None
        return found and desk.run is None and (look is None or rooms.matching(window).picture_of(look.page) is not None)

    def go_to(stage: Stage, point: Point | None = None) -> None:
        assert desk.case is not None
        sheets = [one.item.sheet for one in desk.case.sheets if one.item.stage is stage]
        for serial in sheets:
            desk.look(serial)
            _until(is_here)
            if point is None or point in {one.point for one in desk.told}:
                break
        _until(is_here)

    window.go(keys.DELIVERING)
    _until(lambda: desk.overview is not None)
    desk.go_to("DPI")
    _until(lambda: is_here() and desk.case is not None)
    go_to(Stage.FAULTY)
    yield "deliver"
    desk.begin(Step.COMPARE)
    _until(lambda: desk.run is None and is_here())
    go_to(Stage.VALIDATED, Point.KEYED)
    yield "deliver-diff"
    desk.begin(Step.APPROVE, despite_keyed=True)
    _until(lambda: desk.case is not None and desk.case.counts[Stage.APPROVED] > 0)
    assert desk.case is not None
    server.refused = desk.case.sheets[1].item.sheet
    desk.begin(Step.SEND)
    _until(lambda: desk.run is None and desk.case is not None and desk.case.counts[Stage.REFUSED] > 0)
    go_to(Stage.REFUSED)
    yield "deliver-refused"
    desk.begin(Step.UNDO)
    _until(lambda: True)
    yield "deliver-undo"


def _until(condition: Callable[[], bool]) -> None:
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for _ in range(8):
        QApplication.processEvents()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
