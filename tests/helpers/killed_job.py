"""Jobs on a store's keys, done in processes that are killed at one point after the other."""

import os
import signal
import warnings
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import pytest

from recon.errors import KeyRefused, KeyWrong
from recon.store import Store, unlocking
from recon.workflow import keyjobs, keys
from recon.workflow.checking import check
from tests.helpers.locked_store import PASSPHRASE, everything, in_clear, locked_store, told_of_patients
from tests.helpers.store_samples import OPERATOR, SteppingClock, blank_store

OTHER = "huit chèvres sous un pont"

Job = Callable[[Path], None]


def encrypt(folder: Path) -> None:
    keyjobs.encrypt(
        folder, keys.ways(passphrase=OTHER), operator=OPERATOR, clock=SteppingClock(), told_of=lambda *_: None
    )


def rotate(folder: Path) -> None:
    keyjobs.rotate(
        folder, keys.ways(passphrase=OTHER), operator=OPERATOR, clock=SteppingClock(), told_of=lambda *_: None
    )


def whole(folder: Path) -> dict[str, object]:
    """Return what the store knows, once nothing is found to be wrong with it but that a job is not finished."""
    with Store.open(folder) as store:
        assert {one.code for one in check(store)} <= {"key_job"}
        return everything(store)


def killed_and_finished(place: Path, job: Job, points: Iterable[int]) -> int:
    """Do the job on a store of its own for each point, killed there, and see that the next one finishes it.

    A point is before or after a write that reaches the disk, a file that is put in place, or one that is taken away.
    Returns how many times it was killed; the first point that the job does not reach is the last.
    """
    for kills, point in enumerate(points):
        folder = place / f"{point}" / "store"
        folder.parent.mkdir()
        with (blank_store if job is encrypt else locked_store)(folder) as store:
            told_of_patients(store)
            before = everything(store)
        if not killed_at(folder, job, point):
            return kills
        _open_and_finish(folder, job)
        assert whole(folder) == before, point
        assert not keys.status(folder).job, point
        assert in_clear(folder) == set(), point
        assert not [file for file in folder.rglob("*") if file.suffix in (".new", ".tmp")], point
    raise AssertionError("more points than were asked for")


def _open_and_finish(folder: Path, job: Job) -> None:
    """Do what a person does afterwards: open it by what opens it now, and ask for the same again."""
    unlocking.forget(folder)
    for passphrase in (PASSPHRASE, OTHER):
        with suppress(KeyWrong):
            keys.unlock(folder, typed=passphrase)
    if keys.status(folder).job or job is rotate or not unlocking.is_encrypted(folder):
        with suppress(KeyRefused):  # it was done, but for saying so
            job(folder)


def killed_at(folder: Path, job: Job, point: int) -> bool:
    """Do the job in a process of its own that is killed at that point; tells whether it came that far."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        try:
            with pytest.MonkeyPatch.context() as patch:
                _count(patch, point)
                job(folder)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _count(patch: pytest.MonkeyPatch, point: int) -> None:
    """Have the process killed before or after one of the acts by which files change."""
    left = [point]

    def act(done: Callable[..., object]) -> Callable[..., object]:
        def counted(*given: object, **named: object) -> object:
            _kill_if(left)
            answer = done(*given, **named)
            _kill_if(left)
            return answer

        return counted

    for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "unlink")):
        patch.setattr(owner, name, act(getattr(owner, name)))


def _kill_if(left: list[int]) -> None:
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
