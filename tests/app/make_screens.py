"""Pictures of every screen, both languages, light and dark, for docs/screens: python -m tests.app.make_screens OUT

The stores are made for it: a demonstration that was printed, filled in and scanned, sheets of nobody and of patients in
doubt, and a consignment on its way to a server that refuses a part of it. All people are invented. --only takes the
beginning of the names to make, --lang one language.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from recon import app
from recon.app import keys, modes, restore
from recon.app.deliverplan import Step
from recon.app.delivertold import Point
from recon.app.firstrun import FirstRun
from recon.app.keyingcard import CardMode
from recon.app.languages import Languages
from recon.app.looks import Looks
from recon.app.matchjobs import Group
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.errors import ReconError
from recon.language import LANGUAGES
from recon.model.outbox import Stage
from recon.model.sheet import Word
from recon.model.verification import Outcome
from recon.store import Store
from recon.vision.raster import decode
from recon.workflow import keying, keying_queue
from recon.workflow.choosing import choose
from recon.workflow.demonstrating import Plan, demonstrate
from recon.workflow.drilling.making import Plan as Making
from recon.workflow.drilling.making import make
from recon.workflow.drilling.running import open_exercise, start
from recon.workflow.preflight import page_pdf
from recon.workflow.scanning import scan
from tests.app.people_screens import backups, people
from tests.app.test_preflight_panel import smaller
from tests.helpers import rooms, walk
from tests.helpers.deliver_scene import WardServer, delivering
from tests.helpers.match_scene import scene_store
from tests.helpers.match_store import HUGO

SIZE = QSize(1280, 800)
OPERATOR = "Claire"
_OF_PEOPLE = ("unlock", "sign-in", "lock", "people")
_OF_ROOMS = (
    *("home", "backups", "print", "scan", "verify", "account", "forms"),
    *("guide", "help", "looks", "roles", "keyboard"),
)
COLOURS = 64  # of a picture: the window has few, and a page is grey


class Studio:
    """Takes the pictures of one language, in light and dark, into ``out``."""

    def __init__(self, application: QApplication, out: Path, lang: str, only: str) -> None:
        self.application, self.out, self.lang, self.only = application, out, lang, only

    @contextmanager
    def window(self, store: Path, operator: str = OPERATOR) -> Iterator[Window]:
        work = StoreWork(store)
        made = app.build(self.application, work, self.lang, operator, room=keys.HOME)
        made.looks.choose("light")
        made.setMinimumSize(SIZE)
        made.resize(SIZE)
        made.show()
        walk.settle()
        yield made
        made.close()
        work.close()

    def take(self, name: str, widget: QWidget, looks: Looks) -> None:
        """Picture the widget in both looks."""
        if not name.startswith(self.only):
            return
        for colours, end in (("light", ""), ("dark", "-dark")):
            looks.choose(colours)
            walk.settle()
            _save(widget.grab().toImage(), self.out / f"{name}-{self.lang}{end}.png")
        looks.choose("light")
        walk.settle()

    def every(self, window: Window, states: Iterator[str]) -> None:
        for name in states:
            self.take(name, window, window.looks)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", default="", help="the beginning of the names of the pictures to make")
    parser.add_argument("--lang", choices=LANGUAGES, help="only in this language")
    given = parser.parse_args(arguments)
    application = QApplication(sys.argv[:1])
    QCursor.setPos(10_000, 10_000)  # nothing is to look as if somebody pointed at it
    given.out.mkdir(parents=True, exist_ok=True)
    for lang in (given.lang,) if given.lang else LANGUAGES:
        studio = Studio(application, given.out.resolve(), lang, given.only)
        with tempfile.TemporaryDirectory(prefix="recon-") as folder:
            shoot(studio, Path(folder))
    return 0


def shoot(studio: Studio, folder: Path) -> None:
    """Make the stores of one language in ``folder``, and picture what they show."""

    def wants(*names: str) -> bool:
        return any(name.startswith(studio.only) or studio.only.startswith(name) for name in names)

    if wants("first"):
        first(studio)
    if wants(*_OF_PEOPLE, *_OF_ROOMS):
        demonstrated(studio, folder, twice_typed=wants("verify"))
    if wants("drill"):
        with studio.window(exercise(folder / "exercise", studio.lang)) as window:
            studio.every(window, drilling(window))
    if wants("match"):
        with studio.window(scene_store(folder / "match", studio.lang)) as window:
            studio.every(window, matching(window))
    if wants("deliver"):
        with delivering(folder / "deliver", studio.lang) as server, studio.window(folder / "deliver") as window:
            studio.every(window, outbox(window, server))


def demonstrated(studio: Studio, folder: Path, *, twice_typed: bool) -> None:
    """Picture the rooms on the demonstration's store."""
    plan = Plan(folder / "demo", 24, 1, studio.lang, 2)
    demonstrate(plan, began=lambda _step: None)
    with studio.window(plan.store) as window:
        for states in (homes, backups, prints, scans, verifies, accounts, forms, aids):
            studio.every(window, states(window))
    people(studio, plan.store, folder)
    if twice_typed:
        typed_twice(plan.store)
        with studio.window(plan.store) as window:
            studio.every(window, twice(window))


def first(studio: Studio) -> None:
    """Show the first start, where there is no store yet."""
    restore.end()
    looks, languages = Looks(studio.application), Languages(studio.application)
    languages.choose(studio.lang)
    asked = FirstRun(Path("/srv/recon-store"), OPERATOR, languages)
    asked.show()
    studio.take("first", asked, looks)
    asked.close()


def homes(window: Window) -> Iterator[str]:
    _enter(window, keys.HOME)
    yield "home"


def prints(window: Window) -> Iterator[str]:
    """Show two patients chosen with two forms, then the panels over it."""
    _enter(window, keys.PRINTING)
    room = rooms.printing(window)
    desk = room.desk
    _until(lambda: bool(desk.titles()))
    desk.look_for("")
    wards = [room.whom.wards.itemData(place) for place in range(room.whom.wards.count())]
    desk.choose_ward(next((ward for ward in wards if ward), ""))
    _until(lambda: bool(desk.matches))
    desk.choose([one.patient for one in desk.matches[:2]], is_chosen=True)
    for key, _, _ in desk.titles()[:2]:
        desk.switch_form(key)
    walk.settle()
    yield "print"
    room.arrival.ask()
    walk.settle()
    yield "print-arrival"
    room.arrival.dismiss()
    room.preview.toggle()
    walk.settle()
    yield "print-preview"
    room.preview.dismiss()
    for name, panel in (("labels", room.labels), ("kits", room.kit_panel)):
        panel.ask()
        walk.settle()
        yield f"print-{name}"
        panel.dismiss()
    desk.clear()


def scans(window: Window) -> Iterator[str]:
    """Show the room, then what a test of printer and scanner says of a page that was made smaller."""
    _enter(window, keys.SCANNING)
    yield "scan"
    window.comforts.test()
    panel = window.comforts.preflight
    assert panel is not None
    with tempfile.TemporaryDirectory(prefix="recon-") as folder:
        scan = Path(folder) / "scan.png"
        scan.write_bytes(smaller(decode(page_pdf("fr"), 0).gray))
        panel.look_at(scan)
        _until(lambda: bool(panel.tested))
    yield "scan-preflight"
    panel.dismiss()


def drilling(window: Window) -> Iterator[str]:
    """Show an exercise that runs."""
    _enter(window, keys.VERIFY)
    assert window.drill is not None
    _until(window.drill.isVisible)
    yield "drill"


def exercise(folder: Path, lang: str) -> Path:
    """Make an exercise, scan its first pile, and start its clock; return its store."""
    make(Making(ward="MED 2", sheets=6, minutes=45, seed=3, out=folder, lang=lang), operator=OPERATOR)
    with open_exercise(folder) as store:
        scan(store, sorted((folder / "scans").iterdir())[:1], operator=OPERATOR)
        start(store, operator=OPERATOR)
    return folder / "store"


def verifies(window: Window) -> Iterator[str]:
    """Show a field in doubt, then the other ways that need nobody else."""
    _enter(window, keys.VERIFY)
    room = rooms.verifying(window)
    desk = room.fields.desk
    for _ in range(12):  # a number in doubt shows more than the first field of a sheet
        if desk.current is not None and desk.current.field.kind.value in ("number", "integer", "decimal"):
            break
        desk.skip()
        walk.settle()
    _until(lambda: room.fields.card.crop.page is not None)
    walk.settle()
    yield "verify"
    room.fields.switch()
    _until(lambda: room.fields.wall.is_seen)
    yield "verify-together"
    room.fields.switch()
    for way in (modes.FIELD, modes.CARPET, modes.TEXT):
        room.modes.choose(way.name)
        walk.settle()
        yield f"verify-{way.name}"
    room.modes.choose(modes.SHEET.name)


def twice(window: Window) -> Iterator[str]:
    """Show what is typed twice, and what differs of it."""
    _enter(window, keys.VERIFY)
    room = rooms.verifying(window)
    for way in (modes.KEYING, modes.DIFFERENCES):
        room.modes.choose(way.name)
        view = room.modes.view
        assert isinstance(view, CardMode)
        _until(lambda view=view: view.crop.page is not None)  # type: ignore[misc]
        yield f"verify-{way.name}"


def typed_twice(folder: Path) -> None:
    """Have two people type the first few critical fields, each something else."""
    with Store.open(folder) as store:
        choose(store, keying.CRITICAL, True, operator=OPERATOR)
        for person, text in (("Odile", "LEMAIRE"), ("Hugo", "LEMAITRE")):
            for place in (blind.place for blind in keying_queue.blinds(store, person)[:3]):
                try:
                    keying.key(store, place, outcome=Outcome.VALUE, text=text, operator=person, force=True)
                except ReconError:  # a date is not a name: somebody could not read it
                    outcome = Outcome.ILLEGIBLE if person == "Odile" else Outcome.BLANK
                    keying.key(store, place, outcome=outcome, operator=person, force=True)


def accounts(window: Window) -> Iterator[str]:
    """Show the account, and what is asked when a sheet is missing."""
    _enter(window, keys.ACCOUNT)
    room = rooms.account(window)
    yield "account"
    if room.desk.shown:
        room.desk.switch(room.desk.shown[0].serial)
        room.explaining.ask(Word.MISSING)
        walk.settle()
        yield "account-missing"
        room.explaining.dismiss()


def forms(window: Window) -> Iterator[str]:
    """Show the forms of the kit."""
    _enter(window, keys.FORMS)
    yield "forms"


def aids(window: Window) -> Iterator[str]:
    """Show what is there in every room."""
    _enter(window, keys.VERIFY)
    names = {"keymap": "keyboard"}
    for name in walk.aids(window):
        yield names.get(name, name)


def matching(window: Window) -> Iterator[str]:
    """Show a sheet of nobody, a doubt, and the sheets of a patient, telling their names."""
    _enter(window, keys.MATCHING)
    desk = rooms.matching(window).desk

    def is_here() -> bool:
        looks = desk.case.looks if desk.case else ()
        return desk.case is not None and all(rooms.matching(window).picture_of(look.page) for look in looks)

    _until(lambda: is_here() and Group.PATIENTS in (desk.items or {}))
    yield "match"
    desk.choose(0)
    walk.settle()
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
    _enter(window, keys.DELIVERING)
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
    walk.settle()
    yield "deliver-undo"


def _enter(window: Window, room: keys.Command) -> None:
    window.go(room)
    walk.settle()


def _until(condition: Callable[[], bool]) -> None:
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    walk.settle()


def _save(image: QImage, file: Path) -> None:
    """Write the picture with the few colours that it has: a tenth of its size, and nobody sees it."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    size = image.width(), image.height()
    picture = Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine())
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
