"""The readers that a process holds: made once, used for every page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from recon.reading.characters.reader import CharacterReader
from recon.reading.lines.reader import LineReader
from recon.reading.print_text import read_print

Gray = npt.NDArray[np.uint8]


class SecondLine(Protocol):
    """What the second reader makes of one line: its likeliest text, and how likely any other is."""

    @property
    def text(self) -> str: ...

    @property
    def confidence(self) -> float: ...

    def likelihood(self, text: str) -> float:
        """Return how likely the picture says ``text``, from 0 to 1."""
        ...


class SecondReader(Protocol):
    """Reads a line of handwriting, knowing nothing of the first reader."""

    def read(self, ink: Gray, alphabet: str = "", narrow: float = 1.0) -> SecondLine:
        """Return what ``ink`` says: (h, w) darkness at about 200 dpi, 0 on bare paper, without printed lines.

        ``alphabet`` are the characters that can stand there, by default all that the reader knows;
        ``narrow`` is how wide to show them, as a share of their width.
        """
        ...


@dataclass(frozen=True, slots=True)
class Engines:
    """``characters`` reads hand-printed characters; ``text`` reads printed lines from a grey patch (h, w), giving
    the text and its confidence from 0 to 1; ``second`` is heard where the first is not sure, None to do without."""

    characters: CharacterReader
    text: Callable[[Gray], tuple[str, float]]
    second: SecondReader | None = None


def default_engines() -> Engines:
    """Return the readers that the package ships, the second loaded when first heard, and tesseract for printed text."""
    return Engines(CharacterReader(), read_print, LineReader())
