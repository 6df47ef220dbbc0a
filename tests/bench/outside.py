"""What the bench takes from outside: the press, and the characters that it writes.

Neither is part of recon; they are looked for in RECON_SHARED, else in ../shared.
"""

import importlib.util
import os
import zlib
from pathlib import Path
from typing import Any

from tests.bench.watch import Gray

ROOT = Path(__file__).resolve().parents[2]


def shared() -> Path:
    """Return the folder that holds press/ and ink/.

    Raises:
        SystemExit: if there is none.
    """
    folder = Path(os.environ.get("RECON_SHARED", ROOT.parent / "shared"))
    if not (folder / "press" / "press.py").is_file():
        raise SystemExit(f"No press in {folder}: set RECON_SHARED to the folder that holds press/ and ink/.")
    return folder


def packs(*names: str) -> tuple[str, ...]:
    """Return the files of the packs of those names."""
    return tuple(str(shared() / "ink" / f"{name}.npz") for name in names)


def load_press() -> Any:
    """Return the press, as a module of its own."""
    path = shared() / "press" / "press.py"
    spec = importlib.util.spec_from_file_location("press", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} cannot be loaded.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def name_of(character: str, picture: Gray) -> str:
    """Return the name of a character's picture (h, w): the character and the CRC-32 of the pixels."""
    return f"{character}{zlib.crc32(picture.tobytes()):08x}"


def characters(files: tuple[str, ...]) -> dict[str, Gray]:
    """Return every character that the press writes from the packs in ``files``: ink (h, w) by name, 255 on 0."""
    glyphs = load_press().Glyphs(files)
    every = ((char, glyphs.pick(char, _Nth(at))) for char, these in glyphs.by.items() for at in range(len(these)))
    return {name_of(char, picture): picture for char, picture in every}


class _Nth:
    """Not random: has the press pick the character of that number."""

    def __init__(self, at: int) -> None:
        self._at = at

    def integers(self, count: int) -> int:
        return self._at
