"""What fields in doubt look like, and what characters are taken for: measured, kept in ``looks.json``."""

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

from recon.model.calibration import Source
from recon.model.reading import Reason


@dataclass(frozen=True, slots=True)
class Look:
    """What a doubtful field looked like: its candidates' scores as the readers gave them, best first, and why it was
    shown. ``heard``: the second reader was asked too, and the scores are theirs together."""

    scores: tuple[float, ...]
    reason: Reason
    heard: bool


def _looks(plain: dict[str, Any]) -> dict[Source, tuple[Look, ...]]:
    met = {
        Source(name): tuple(Look(tuple(one["scores"]), Reason(one["reason"]), one["heard"]) for one in some)
        for name, some in plain.items()
    }
    return met | {source.with_second: some for source, some in met.items()}


_MEASURED: Final = json.loads(files(__package__).joinpath("looks.json").read_bytes())

LOOKS: Final = _looks(_MEASURED["looks"])
"""Found by ``tests/bench/looks.py``: evenly spaced among the doubtful fields met of each source, whether or not the
second reader was heard."""

TAKEN_FOR: Final[dict[str, str]] = _MEASURED["taken_for"]
"""What each character is most often taken for, the commonest first."""
