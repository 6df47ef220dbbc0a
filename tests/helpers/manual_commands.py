"""The commands that people are told to type: in the manuals, the help and the documents."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
_FENCE = r"^```(\w*)\n(.*?)^```"
_BLOCK = re.compile(_FENCE, re.M | re.S)
_ANY = re.compile(_FENCE + r"|`(recon [^`]+)`", re.M | re.S)
_PLACEHOLDER = re.compile(r"[…|\[]|\s[A-Z]+=")


def commands(text: str) -> list[str]:
    """Return each command ``recon …`` of a Markdown text, in blocks and between words, in the order of the text."""
    return [command for kind, block, inline in _ANY.findall(text) for command in _found(kind, block, inline)]


def blocks(text: str) -> list[str]:
    """Return each command of a Markdown text's blocks: between words, a document may only name a verb."""
    return [command for kind, block in _BLOCK.findall(text) for command in _found(kind, block, "")]


def arguments(command: str) -> list[str]:
    """Return what a shell would hand to ``recon``."""
    return shlex.split(command, comments=True)[1:]


def is_whole(command: str) -> bool:
    """Tell whether a command can be typed as it stands: nothing in it is left out or a choice."""
    return not _PLACEHOLDER.search(command)


def _found(kind: str, block: str, inline: str) -> Iterator[str]:
    if inline:
        yield " ".join(inline.split())
    for line in block.replace("\\\n", " ").splitlines() if kind in ("", "sh", "console") else ():
        shown = line.removeprefix("$ ")
        if shown.startswith("recon ") and (kind != "console" or shown != line):
            yield shown
