"""Processes that are killed at a boundary of their own, or by a clock, and the servers that stay.

A process of its own does each job, forked from one that has everything loaded. Boundaries are: before and after every
transaction, before its COMMIT, after every entry of the ledger in it, and before and after each fsync, renaming and
removing of a file. At the one that was asked for the process sends itself SIGKILL, which nothing can catch or tidy up.
"""

import json
import os
import select
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from recon.store import Journal, Store
from recon.store import ledger as entries
from tests.faults.story import Job, Place

_GONE = 20.0  # s that workers may take to see that nobody waits for them
_LONG = 120.0  # s after which a job hangs


@dataclass(slots=True)
class Points:
    """Counts boundaries; kills this process at number ``at`` (from 1), or the first called ``first``, if any."""

    at: int = 0
    names: list[str] = field(default_factory=list)
    first: str = ""

    def pass_by(self, name: str) -> None:
        self.names.append(name)
        if len(self.names) == self.at or name == self.first:
            os.kill(os.getpid(), signal.SIGKILL)


@dataclass(slots=True)
class Ran:
    """How a process ended, what it had told, the boundaries that it passed, what went wrong in it."""

    killed: bool
    told: list[list[Any]]
    names: list[str]
    error: str = ""
    seconds: float = 0.0
    stayed: bool = False


def instrument(points: Points, told: Callable[..., None]) -> None:
    """Have this process pass by its boundaries, and tell what it has committed; there is no way back."""
    transaction, record = Store.transaction, Journal.record

    @contextmanager
    def bounded(store: Store, actor: str) -> Iterator[Journal]:
        points.pass_by("before a transaction")
        with transaction(store, actor) as journal:
            yield journal
            points.pass_by("before a commit")
        told("committed", *entries.end(store.db))
        points.pass_by("after a commit")

    def recorded(journal: Journal, *what: Any) -> Any:
        entry = record(journal, *what)
        points.pass_by("in a transaction")
        return entry

    Store.transaction = bounded  # type: ignore[method-assign]
    Journal.record = recorded  # type: ignore[method-assign]
    for name in ("fsync", "replace", "rename", "unlink"):
        setattr(os, name, _bounded(getattr(os, name), name, points))


def _bounded(do: Callable[..., Any], name: str, points: Points) -> Callable[..., Any]:
    def done(*what: Any, **how: Any) -> Any:
        points.pass_by(f"before {name}")
        answer = do(*what, **how)
        points.pass_by(f"after {name}")
        return answer

    return done


def run(job: Job, place: Place, *, at: int = 0, after: float = 0.0) -> Ran:
    """Do the job in a process of its own, killed at boundary ``at`` or ``after`` so many seconds, if any is given."""
    pid, reading = _forked(lambda write: _do(job, place, at, write))
    began = time.monotonic()
    lines = _heard(pid, reading, after)
    seconds = time.monotonic() - began
    _, status = os.waitpid(pid, 0)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    said: dict[str, Any] = {"names": [], "error": "" if killed else "it did not end as it should"}
    told = [line for line in lines if isinstance(line, list)]
    for line in lines:
        said |= line if isinstance(line, dict) else {}
    return Ran(killed, told, said["names"], said["error"], seconds, stayed=not _is_gone(pid))


def killed(do: Callable[[], None]) -> None:
    """Have ``do`` run in a process of its own that is killed over it."""
    pid, reading = _forked(lambda _: do())
    os.close(reading)
    _, status = os.waitpid(pid, 0)
    assert os.WIFSIGNALED(status), "it was not killed"


def elsewhere(do: Callable[[], Any]) -> Any:
    """Return what ``do`` gives in a process of its own: this one keeps no thread, no connection, no lock of it."""

    def work(write: int) -> None:
        _say(write, {"answer": do()})

    pid, reading = _forked(work)
    lines = _heard(pid, reading, 0.0)
    _, status = os.waitpid(pid, 0)
    if not lines or "error" in lines[-1]:
        raise AssertionError(lines[-1]["error"] if lines else f"ended with {status}")
    return lines[-1]["answer"]


def _do(job: Job, place: Place, at: int, write: int) -> None:
    points = Points(at)

    def told(*what: object) -> None:
        _say(write, list(what))

    instrument(points, told)
    job.run(place, told)
    _say(write, {"names": points.names, "error": ""})


def _forked(work: Callable[[int], None]) -> tuple[int, int]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    code = 1
    try:
        os.setsid()
        os.close(reading)
        work(writing)
        code = 0
    except BaseException:  # noqa: BLE001
        _say(writing, {"error": traceback.format_exc()})
    finally:
        os._exit(code)


def _say(write: int, line: object) -> None:
    data = json.dumps(line, ensure_ascii=False, default=str).encode() + b"\n"
    while data:
        data = data[os.write(write, data) :]


def _heard(pid: int, reading: int, after: float) -> list[Any]:
    """Return what a process tells until it ends; it is killed ``after`` so many seconds, if that is given."""
    data, until = b"", time.monotonic() + (after or _LONG)
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        while True:
            ready, _, _ = select.select([pipe], [], [], max(until - time.monotonic(), 0))
            if not ready:
                os.kill(pid, signal.SIGKILL)
                until = time.monotonic() + _LONG
                continue
            some = pipe.read(1 << 16)
            if not some:
                break
            data += some
    # What was being told when it was killed was told to nobody.
    return [json.loads(line) for line in data.split(b"\n")[:-1]]


def _is_gone(group: int) -> bool:
    """Tell whether the process's own children ended too."""
    until = time.monotonic() + _GONE
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


@contextmanager
def serving(way: str) -> Iterator[tuple[str, Callable[[], dict[str, Any]]]]:
    """Give the address of a server in a process of its own, and what asks it what it has; nothing for no ``way``."""
    if not way:
        yield "", dict
        return
    ours, theirs = os.pipe()
    pid, reading = _forked(lambda write: _SERVERS[way](write, ours, theirs))
    os.close(ours)
    answers = os.fdopen(reading, "rb")
    address = json.loads(answers.readline())

    def ask() -> dict[str, Any]:
        os.write(theirs, b"\n")
        return dict(json.loads(answers.readline()))

    try:
        yield address, ask
    finally:
        os.close(theirs)
        answers.close()
        os.waitpid(pid, 0)


def _serve_fhir(write: int, ours: int, theirs: int) -> None:
    from tests.helpers.strict_server import StrictServer
    from tests.helpers.strict_server import serving as listening

    os.close(theirs)
    server = StrictServer()
    with listening(server) as url:
        _say(write, url)
        while os.read(ours, 1):
            _say(write, {"values": server.values(), "wrong": server.twice()})
        os._exit(0)


def _serve_mllp(write: int, ours: int, theirs: int) -> None:
    from tests.helpers.strict_receiver import Receiver, receiving

    os.close(theirs)
    receiver = Receiver()
    with receiving(receiver) as port:
        _say(write, f"127.0.0.1:{port}")
        while os.read(ours, 1):
            wrong = receiver.wrong + ([] if receiver.pages_before_values() else ["pages after values"])
            _say(write, {"values": receiver.values(), "wrong": wrong})
        os._exit(0)


_SERVERS = {"fhir": _serve_fhir, "mllp": _serve_mllp}
