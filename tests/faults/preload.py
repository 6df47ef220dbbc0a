"""The library that tells what is written and fails when asked to (unsynced.c): compiled, loaded, spoken to."""

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).with_name("unsynced.c")
_LOADED = "RECON_TESTS_UNSYNCED"  # set where the library is loaded


class NoCompiler(Exception):
    """There is no C compiler, or it cannot make a library that is loaded before all others."""


def is_loaded() -> bool:
    return _LOADED in os.environ


def why_not() -> str:
    """Return why it cannot be compiled here; nothing where it can."""
    if not sys.platform.startswith("linux"):
        return "LD_PRELOAD is Linux's"
    return "" if compiler() else "there is no C compiler (gcc or cc)"


def compiler() -> str | None:
    return shutil.which("gcc") or shutil.which("cc")


def compiled(folder: Path) -> Path:
    """Return the library, made in ``folder``.

    Raises:
        NoCompiler: if it cannot be made.
    """
    reason = why_not()
    if reason:
        raise NoCompiler(reason)
    library = folder / "unsynced.so"
    command = [str(compiler()), "-O1", "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl", "-lpthread"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoCompiler(done.stderr)
    return library


def run_loaded(module: str, arguments: Sequence[str]) -> int:
    """Run ``python -m module`` with the library loaded; return its exit code."""
    with tempfile.TemporaryDirectory() as folder:
        return loaded([sys.executable, "-m", module, *arguments], Path(folder)).returncode


def loaded(command: Sequence[str], folder: Path, **how: object) -> "subprocess.CompletedProcess[str]":
    """Run a command with the library, made in ``folder``, loaded."""
    told = os.environ | {"LD_PRELOAD": str(compiled(folder)), _LOADED: "1"}
    return subprocess.run(command, env=told, text=True, check=False, **how)  # type: ignore[call-overload,no-any-return]


@cache
def library() -> ctypes.CDLL:
    """Return the library in this process."""
    assert is_loaded()
    return ctypes.CDLL(None)


FULL, WRITE_ERROR, READ_ERROR, READ_ONLY = 1, 2, 3, 4


def begin(folder: Path, journal: Path) -> None:
    """Write down what this process writes below ``folder``."""
    library().unsynced_begin(os.fsencode(folder.resolve()), os.fsencode(journal))


def note(text: str) -> None:
    library().unsynced_note(text.encode())


def arm(fault: int, folder: Path, number: int, *, lasting: bool = True) -> None:
    """Have the call ``number`` (from 1; 0: none, they are only counted) below ``folder`` fail, and all after it."""
    library().unsynced_arm(fault, os.fsencode(folder.resolve()), ctypes.c_long(number), int(lasting))


def disarm() -> None:
    library().unsynced_arm(0, b"", ctypes.c_long(0), 0)


def passed() -> int:
    """Return how many calls there were that could have failed."""
    counted = library().unsynced_passed
    counted.restype = ctypes.c_long
    return int(counted())
