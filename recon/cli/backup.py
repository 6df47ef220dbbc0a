"""``recon backup``: backs the store up, once or again and again, while others work in it."""

import signal
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from recon.cli.output import complain, decimal, say, say_json, say_now
from recon.errors import BackupError, BackupStopped, ReconError, StoreError
from recon.language import tr
from recon.store import Store, made_backups
from recon.workflow.backing_up import KEEP, Backup, back_up
from recon.workflow.opening import open_store
from recon.workflow.room_left import in_words
from recon.workflow.timed_backups import overdue, plan

Progress = Callable[[str, int, int], None]
_STEP_SECONDS = 0.2
_RETRY_MINUTES = 1


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("place", nargs="?", type=Path, metavar=tr("backup.cli.folder"), help=tr("backup.cli.dest"))
    keep_help = tr("backup.cli.keep", default=KEEP)
    parser.add_argument("--keep", type=_from_one("backup.cli.no_keep"), metavar="N", default=KEEP, help=keep_help)
    parser.add_argument("--full", action="store_true", help=tr("backup.cli.full"))
    minutes = tr("backup.cli.minutes")
    parser.add_argument(
        "--every", type=_from_one("backup.cli.no_minutes"), metavar=minutes, help=tr("backup.cli.every")
    )
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store, _stopping() as is_stopped:
        if options.place is None:
            return _tell_last(store, as_json=options.json)
        if options.every is not None:
            return _again_and_again(store, options, is_stopped)
        return _once(store, options, is_stopped)


def _once(store: Store, options: Namespace, is_stopped: Callable[[], bool]) -> int:
    with _progress_bar() as progress:
        made = back_up(
            store,
            options.place,
            operator=options.operator,
            keep=options.keep,
            full=options.full,
            progress=progress,
            stop=is_stopped,
        )
    if options.json:
        say_json(_json(made))
    else:
        _tell(made)
    return 1 if made.damaged or made.mended or made.links else 0


def _again_and_again(store: Store, options: Namespace, is_stopped: Callable[[], bool]) -> int:
    """Back up until somebody stops it; what fails is told once, and tried again."""
    told = ""
    while not is_stopped():
        began, minutes = monotonic(), options.every
        try:
            _once(store, options, is_stopped)
            told = ""
        except BackupStopped:
            break
        except (BackupError, StoreError) as error:
            minutes = min(options.every, _RETRY_MINUTES)
            told = _complain_once(error, told, minutes)
        else:
            if not options.json:
                due = datetime.now(store.timezone) + timedelta(minutes=minutes)
                say_now(tr("backup.cli.waiting", at=f"{due:%H:%M}"))
        while monotonic() - began < 60 * minutes and not is_stopped():
            sleep(_STEP_SECONDS)
    return 0


def _complain_once(error: ReconError, told: str, minutes: int) -> str:
    message = error.message()
    if message != told:
        complain(message)
        complain(tr("backup.cli.again", minutes=minutes))
    return message


def _tell_last(store: Store, *, as_json: bool) -> int:
    last = made_backups.last(store)
    if as_json:
        say_json(last and {**asdict(last), "at": last.at.isoformat()})
    elif last is None:
        say(tr("backup.cli.never"))
    else:
        at = f"{last.at.astimezone(store.timezone):%Y-%m-%d %H:%M}"
        size = in_words(last.size)
        say(tr("backup.cli.last", at=at, place=last.place, generation=last.generation, size=size, by=last.by))
    wanted = plan(store)
    is_late = wanted is not None and overdue(store) is not None
    if is_late and wanted and not as_json:
        complain(tr("backup.cli.late", minutes=wanted.minutes, place=wanted.place))
    return 1 if last is None or is_late else 0


def _tell(made: Backup) -> None:
    say(tr("backup.cli.made", generation=made.generation, place=made.place))
    say(
        tr(
            "backup.cli.held",
            files=made.files,
            size=in_words(made.size),
            copied=made.copied,
            copied_size=in_words(made.copied_bytes),
            kept=made.kept,
            seconds=decimal(made.seconds, 1),
        )
    )
    if made.is_full:
        say(tr("backup.cli.tried"))
    if made.mended:
        complain(tr("backup.cli.mended", count=made.mended))
    for file in made.links:
        complain(tr("backup.cli.link", file=file))
    if made.damaged:
        complain(tr("backup.cli.damaged", count=len(made.damaged)))
        for file in made.damaged:
            complain(f"  {file}")
    if made.same_disk:
        complain(tr("backup.cli.same_disk", place=made.place))
    if not made.is_recorded:
        complain(tr("backup.cli.unrecorded"))


def _json(made: Backup) -> dict[str, Any]:
    seq, digest = made.end
    plain = asdict(made) | {"place": str(made.place), "damaged": list(made.damaged)}
    return plain | {"end": {"entry": seq, "digest": digest}, "seconds": round(made.seconds, 1)}


@contextmanager
def _stopping() -> Iterator[Callable[[], bool]]:
    """Give what tells whether somebody wants this to end: by Ctrl-C, or the machine that shuts down."""
    asked: list[int] = []

    def note(number: int, _frame: object) -> None:
        asked.append(number)
        signal.signal(number, before[signal.Signals(number)])

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _progress_bar() -> Iterator[Progress]:
    """Show how far it is, on a terminal; give what tells it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        stages = ("database", "look", "copy", "verify")
        bars = {one: bar.add_task(tr(f"backup.stage.{one}"), total=None, visible=False) for one in stages}

        def tell(stage: str, done: int, total: int) -> None:
            bar.update(bars[stage], completed=done, total=total, visible=True)

        yield tell


def _from_one(wrong: str) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdecimal() or int(text) < 1:
            raise ArgumentTypeError(tr(wrong, text=text))
        return int(text)

    return number
