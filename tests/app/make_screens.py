"""Pictures of the window on a real store, for docs/screens: python -m tests.app.make_screens STORE OUT --lang fr

Nothing is decided, so the store stays as it is. The field shown is the first of those named by --field that waits.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from recon import app
from recon.app.window import Window
from recon.app.work import StoreWork

SIZE = QSize(1480, 920)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--lang", default="fr")
    parser.add_argument("--field", default="", help="KEY or KEY:ROW")
    parser.add_argument("--operator", default="Claire")
    given = parser.parse_args(arguments)
    application = QApplication(sys.argv[:1])
    work = StoreWork(given.store, given.operator)
    window = app.build(application, work, given.lang, given.operator)
    window.resize(SIZE)
    window.show()
    given.out.mkdir(parents=True, exist_ok=True)
    for name in screens(window, given.field):
        window.grab().save(str(given.out / f"{name}-{given.lang}.png"))
    window.close()
    work.close()
    return 0


def screens(window: Window, field: str) -> Iterator[str]:
    """Put the window in each state worth a picture, telling its name."""
    desk = window.verify.desk
    for _ in range(desk.progress.fields):
        task = desk.current
        if task is None or field in ("", task.field.key, f"{task.field.key}:{task.row}"):
            break
        desk.skip()
    while window.verify.crop.page is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    yield "verify"
    window.keymap.toggle()
    yield "keyboard"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
