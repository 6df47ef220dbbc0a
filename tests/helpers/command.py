"""The program as a person runs it: a process of its own, its exit code and its words."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str


def environment(store: Path, language: str, operator: str = "claire") -> dict[str, str]:
    """Return the environment of somebody who works on ``store``."""
    found = {name: value for name, value in os.environ.items() if not name.startswith(("RECON_", "COV_"))}
    own = {"RECON_STORE": str(store), "RECON_LANG": language, "RECON_OPERATOR": operator, "PYTHONPATH": str(ROOT)}
    return found | own


def program() -> list[str]:
    """Return the words that start recon: RECON_PROGRAM_UNDER_TEST if it is set, such as the built program's."""
    built = os.environ.get("RECON_PROGRAM_UNDER_TEST")
    return [built] if built else [sys.executable, "-m", "recon"]


def recon(
    *arguments: str | Path, store: Path, language: str = "en", operator: str = "claire", before: tuple[str, ...] = ()
) -> Ran:
    """Run ``recon ARGUMENTS`` on ``store``, by the command ``before`` if one is given.

    A traceback that reaches the user fails the test.
    """
    done = subprocess.run(
        [*before, *program(), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(store, language, operator),
        cwd=store.parent,
        timeout=300,
    )
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


def done(ran: Ran, code: int = 0) -> str:
    """Return what a run wrote, which must have ended with ``code``."""
    assert ran.code == code, ran
    return ran.out
