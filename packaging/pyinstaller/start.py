"""Where the built program starts: as recon, or as a helper of its own, which is the same file started otherwise."""

import multiprocessing
import os
import sys
from pathlib import Path

# What is inside is for us alone: a program of the system that we start must find the system's libraries.
os.environ.pop("LD_LIBRARY_PATH", None)
if (before := os.environ.pop("LD_LIBRARY_PATH_ORIG", None)) is not None:
    os.environ["LD_LIBRARY_PATH"] = before

# Whatever of ours is started from here is told where our libraries are, as this process was: not to take that as done.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"

# An upgrade may put another program in the place of this one while it runs.
from recon import programs

programs.hold_to_itself()
if not programs.begin():
    sys.exit(1)  # whoever started it tells the person why

# Readers of pages, decoders and what keeps track of them: nothing below is for them.
multiprocessing.freeze_support()

# A machine without typefaces has no list of them either, and fontconfig complains; ours are inside.
if sys.platform == "linux" and not Path("/etc/fonts/fonts.conf").exists():
    os.environ.setdefault("FONTCONFIG_FILE", str(Path(__file__).with_name("fonts.conf")))

from recon.cli import command  # noqa: E402
from recon.language import LANGUAGES, tr  # noqa: E402

# What it says when it was replaced or removed may not be there to be read any more by then.
for language in LANGUAGES:
    tr("errors.program_replaced", language)

if __name__ == "__main__":
    sys.exit(command())
