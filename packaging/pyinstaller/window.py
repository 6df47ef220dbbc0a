"""Where the built program's window starts on Windows: as 'recon app', without a console beside it."""

import multiprocessing
import sys

multiprocessing.freeze_support()

from recon.cli import command  # noqa: E402

if __name__ == "__main__":
    sys.argv[1:1] = ["app"]
    sys.exit(command())
