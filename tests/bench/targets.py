"""What is to be reached, and whether it was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recon.reading.calibration.binomial import exact_interval
from tests.bench.measured import Measured
from tests.bench.plan import COLUMNS, HANDS
from tests.bench.scoring import Tally
from tests.bench.tables import markdown, several

_ALL, _EUROPEAN = HANDS


@dataclass(frozen=True, slots=True)
class Target:
    """A figure to reach with each of the two groups of scanners; ``group`` is of fields, empty for pages."""

    words: str
    hands: str
    group: str
    silent: bool
    limits: tuple[float, float]


TARGETS = (
    Target("pages identified and registered", _ALL, "", False, (1.0, 0.995)),
    Target("marks: silent errors among accepted", _ALL, "marks", True, (0.0001, 0.0005)),
    Target("boxed digits (whole fields): silent errors", _ALL, "digits", True, (0.0005, 0.001)),
    Target("boxed digits: accepted of written", _ALL, "digits", False, (0.90, 0.75)),
    Target("capitals (whole fields): silent errors", _ALL, "capitals", True, (0.001, 0.002)),
    Target("capitals alone: accepted of written", _ALL, "capitals alone", False, (0.60, 0.50)),
    Target("capitals, list or roster: accepted of written", _ALL, "capitals with a list or roster", False,
           (0.85, 0.50)),
    Target("European digits: silent errors", _EUROPEAN, "digits", True, (0.0005, 0.001)),
    Target("European digits: accepted of written", _EUROPEAN, "digits", False, (0.90, 0.75)),
)  # fmt: skip

_NOTE = """*Reached*: the figure measured is at its target; *proven* where the 95 % bound (one side) on the silent
errors is too. *Written ones alone*: the same errors among those accepted fields in which something was written, so that
no blank field called blank makes the share smaller. *From*: how many different characters of the packs were misread in
all these fields; the same ones come again and again, and a picture of each is below (*Silent errors*). Safety comes
first: thresholds hold the silent errors down; the accepted share is what that leaves."""


def limits(hands: str, group: str, *, silent: bool) -> tuple[float, float]:
    """Return the target of a group of fields with each of the two groups of scanners.

    Capitals have the same bound on silent errors whether there is a list for them or not.
    """
    wanted = group.partition(" ")[0] if silent else group
    return next(t.limits for t in TARGETS if (t.hands, t.group, t.silent) == (hands, wanted, silent))


def targets(measured: Measured) -> str:
    """Return the section on the targets."""
    head = ["what", "scanners", "target", "measured", "reached", "written ones alone", "from"]
    rows = [[one.words, *row] for one in TARGETS for row in _rows(measured, one)]
    return f"## Targets\n\n{markdown(head, rows)}\n\n{_NOTE}"


def _rows(measured: Measured, target: Target) -> Iterator[list[str]]:
    for limit, (column, profiles) in zip(target.limits, COLUMNS.items(), strict=True):
        yield [column, *_measured(measured, target, limit, profiles)]


def _measured(measured: Measured, target: Target, limit: float, profiles: Sequence[str]) -> list[str]:
    if not target.group:
        pages = measured.sheets(target.hands, profiles)
        share = pages.read / pages.pressed if pages.pressed else 0.0
        reached = _yes(share >= limit and not pages.astray)
        return [f"≥ {limit:.1%}", f"{pages.read} of {pages.pressed}", reached, "", ""]
    tally = measured.tally(target.hands, profiles, target.group)
    if not target.silent:
        share = tally.accepted_written / tally.written if tally.written else 0.0
        return [f"≥ {limit:.0%}", f"{share:.1%} of {tally.written:,}", _yes(share >= limit), "", ""]
    reached = _yes(tally.share <= limit) + (", proven" if tally.bound <= limit else "")
    return [f"≤ {limit:.2%}", _silent(len(tally.silent), tally.accepted), reached, *_apart(tally, limit)]


def _apart(tally: Tally, limit: float) -> list[str]:
    within = "" if tally.share_of_written <= limit else " **no**"
    written = _silent(tally.silent_written, tally.accepted_written) + within
    return [written, several(tally.characters_behind, "character") if tally.silent else ""]


def _yes(reached: bool) -> str:
    return "yes" if reached else "**no**"


def _silent(wrong: int, accepted: int) -> str:
    if not accepted:
        return "–"
    low, high = exact_interval(wrong, accepted)
    return f"{wrong} of {accepted:,} = {wrong / accepted:.3%} ({low:.3%} – {high:.3%})"
