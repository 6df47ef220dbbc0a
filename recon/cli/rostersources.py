"""``recon roster import``, ``listen``, ``fetch``: patients from lists, messages and servers, once or by the clock."""

import asyncio
import signal
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event

from recon import network
from recon.cli.output import complain, say, say_now
from recon.environment import FHIR_TOKEN, given
from recon.errors import ReconError
from recon.intake.fhirsearch import FhirSource
from recon.intake.mllp import is_loopback
from recon.language import tr
from recon.workflow import rosters
from recon.workflow.fetching import fetch_fhir
from recon.workflow.listening import Listening
from recon.workflow.listening import listen as listen_for
from recon.workflow.opening import open_store
from recon.workflow.taking import Taken

_ENDS = (signal.SIGINT, signal.SIGTERM)


def import_files(options: Namespace) -> int:
    how = rosters.Options(options.skip_bad, options.complete, options.authority)
    seen: list[object] = []

    def once() -> int:
        looks = _looks(options.files)
        if seen == [looks]:
            say(tr("roster.cli.unchanged"))
            return 0
        with open_store(options.store) as store:
            taken = rosters.import_files(store, options.files, operator=options.operator, options=how)
        seen[:] = [looks]
        return _report(taken)

    return _by_the_clock(once, options.every)


def fetch(options: Namespace) -> int:
    network.allow_url(options.fhir)
    source = FhirSource(options.fhir, token=given(FHIR_TOKEN) or "")

    def once() -> int:
        with open_store(options.store) as store:
            taken = fetch_fhir(
                store,
                source,
                operator=options.operator,
                ipp_system=options.ipp_system,
                is_complete=options.complete,
            )
        return _report(taken)

    try:
        return _by_the_clock(once, options.every)
    finally:
        source.close()


def listen(options: Namespace) -> int:
    listening = Listening(options.host, options.port, options.operator, complain, options.authority)

    def ready(port: int) -> None:
        say_now(tr("roster.cli.listening", host=options.host, port=port))
        if not is_loopback(options.host):
            complain(tr("roster.cli.beyond"))

    heard = listen_for(options.store, listening, ready=ready, until=_stopped_by_signal)
    say(tr("roster.cli.heard", accepted=heard.accepted, refused=heard.refused))
    return 0


def _stopped_by_signal(stop: asyncio.Event) -> None:
    for end in _ENDS:
        with suppress(NotImplementedError):  # where the loop has no signals, Ctrl-C still interrupts
            asyncio.get_running_loop().add_signal_handler(end, stop.set)


def _by_the_clock(once: Callable[[], int], minutes: int | None) -> int:
    """Do it once; with ``minutes``, again and again, and whatever goes wrong from the second time on is only told."""
    if minutes is None:
        return once()
    stop = Event()
    for end in _ENDS:
        signal.signal(end, lambda *_: stop.set())
    once()
    while not stop.is_set():
        say_now(tr("roster.cli.waits", minutes=minutes))
        if stop.wait(60.0 * minutes):
            break
        try:
            once()
        except ReconError as error:
            complain(error.message())
    say(tr("roster.cli.stopped"))
    return 0


def _looks(paths: Sequence[Path]) -> list[tuple[str, int, int]]:
    """Return what changes when any of the files does; a file that is not there is told by whoever reads it."""
    files = [file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    stats = [(str(file), file.stat()) for file in files if file.exists()]
    return [(name, stat.st_mtime_ns, stat.st_size) for name, stat in stats]


def _report(taken: Taken) -> int:
    _say_counts(taken)
    if taken.older:
        complain(tr("roster.cli.older", older=taken.older))
    for warning in taken.warnings:
        complain(warning)
    if taken.left_out:
        complain(tr("roster.cli.left_out", count=len(taken.left_out)))
    for line in taken.left_out:
        complain(f"  {line}")
    return 1 if taken.warnings or taken.left_out else 0


def _say_counts(taken: Taken) -> None:
    say(tr("roster.cli.done", count=taken.told, changed=taken.changed))
    if taken.messages:
        say(tr("roster.cli.messages", messages=taken.messages))
    if taken.left:
        say(tr("roster.cli.left", left=taken.left))
    if taken.merged:
        say(tr("roster.cli.merged", merged=taken.merged))
