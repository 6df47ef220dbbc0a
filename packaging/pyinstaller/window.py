"""Where the built program's window starts on Windows: as 'recon app', without a console beside it."""

import multiprocessing
import os
import sys
from pathlib import Path

os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
multiprocessing.freeze_support()

# Without a console there is nobody to write to, and nothing to write on.
for stream in ("stdout", "stderr"):
    if getattr(sys, stream) is None:
        setattr(sys, stream, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115

from recon.cli import command  # noqa: E402

if __name__ == "__main__":
    sys.argv[1:1] = ["app"]
    sys.exit(command())
