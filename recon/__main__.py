"""``python -m recon``: the same program as the ``recon`` command."""

import sys

from recon.cli import command

if __name__ == "__main__":
    sys.exit(command())
