"""The readers that a process holds: made once, used for every page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from recon.reading.characters.reader import CharacterReader
from recon.reading.print_text import read_print

Gray = npt.NDArray[np.uint8]


class SecondReader(Protocol):
    """Reads a line of handwriting, knowing nothing of the first reader."""


@dataclass(frozen=True, slots=True)
class Engines:
    """``characters`` reads hand-printed characters; ``text`` reads printed lines from a grey patch (h, w), giving
    the text and its confidence from 0 to 1; ``second`` is heard where the first is not sure, None to do without."""

    characters: CharacterReader
    text: Callable[[Gray], tuple[str, float]]
    second: SecondReader | None = None


def default_engines() -> Engines:
    """Return the readers that the package ships, and tesseract for printed text."""
    return Engines(CharacterReader(), read_print)
