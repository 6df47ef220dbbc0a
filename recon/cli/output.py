"""What the command line says: results on standard output, everything else on standard error.

Names and values come from outside: nothing in them is to command the terminal that shows them.
"""

import json
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any

from recon.language import tr
from recon.model.harmless import COMMANDS, harmless, harmless_name


def write_any_letter() -> None:
    """Have a letter that the machine's old locale does not know written by its number, and the work go on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and (stream.errors == "strict" or stream.encoding.lower() != "utf-8"):
            stream.reconfigure(errors="backslashreplace")


def say(text: str = "") -> None:
    """Write a line of the result."""
    sys.stdout.write(harmless(text) + "\n")


def say_now(text: str) -> None:
    """Write a line that somebody waits for while the program goes on, be it through a pipe."""
    say(text)
    sys.stdout.flush()


def complain(text: str) -> None:
    """Write a line that is not the result: an error, a warning."""
    sys.stdout.flush()
    sys.stderr.write(harmless(text) + "\n")


def decimal(number: float, places: int) -> str:
    """Return ``number`` with so many decimal places, as the user's language writes it."""
    return f"{number:.{places}f}".replace(".", tr("cli.decimal_mark"))


def percent(share: float) -> str:
    """Return a share from 0 to 1 as a percentage."""
    return tr("quality.share", share=decimal(100 * share, 2))


def say_json(value: Any) -> None:
    """Write ``value`` for another program."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    # What would command a terminal stays the same value for a program, escaped as JSON does it.
    sys.stdout.write(COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n")


def say_table(rows: Sequence[Sequence[object]], *, indent: str = "  ") -> None:
    """Write rows in columns as wide as they need; a column of numbers is set flush right."""
    columns = list(zip(*rows, strict=True))
    widths = [max(len(harmless_name(str(cell))) for cell in column) for column in columns]
    numbers = [all(isinstance(cell, int) for cell in column) for column in columns]
    for row in rows:
        cells = (
            str(cell).rjust(width) if number else harmless_name(str(cell)).ljust(width)
            for cell, width, number in zip(row, widths, numbers, strict=True)
        )
        say((indent + "  ".join(cells)).rstrip())
