"""A store's key changed, and a clear store encrypted, killed at every point: ``python -m tests.faults.keys``."""

import sys
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.helpers.killed_job import encrypt, killed_and_finished, rotate
from tests.helpers.locked_store import cheap


def main() -> None:
    """Kill both jobs at each point and print how often that was."""
    for job in (encrypt, rotate):
        with TemporaryDirectory() as place, cheap():
            kills = killed_and_finished(Path(place), job, count())
        sys.stdout.write(f"{job.__name__}: killed {kills} times, finished {kills} times, nothing lost\n")


if __name__ == "__main__":
    main()
