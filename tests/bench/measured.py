"""What was measured: fields by hands, scanner and kind; pages, and how they lay."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.bench.plan import CAPITALS, GROUPS, Planned
from tests.bench.pressing import PageOutcome
from tests.bench.scoring import Tally

ASTRAY_MM = 1.0  # a page one of whose fields was looked for further away than this is mis-registered

Place = tuple[str, str, str]  # hands, profile, kind
KINDS = {
    "marks": ("tick", "choice", "choices"),
    "digits": ("number", "decimal", "date", "time"),
    "capitals": CAPITALS,
    "capitals alone": CAPITALS[:2],
    "capitals with a list or roster": CAPITALS[2:4],
}
ALL_KINDS = tuple(kind for group in GROUPS for kind in KINDS[group])


@dataclass(slots=True)
class Pages:
    """The pages of one profile: how many were pressed and read, what the others were refused with.

    ``away`` are the millimetres by which the worst field of each page was looked for in the wrong place.
    """

    pressed: int = 0
    read: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    away: list[float] = field(default_factory=list)
    residual: list[float] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def count(self, outcome: PageOutcome) -> None:
        self.pressed += 1
        if outcome.fault:
            self.faults[outcome.fault] += 1
            self.refused.append(f"{outcome.series}-{outcome.index}: {outcome.fault} {outcome.told}")
            return
        self.read += 1
        self.away.append(outcome.away_mm)
        self.residual.append(outcome.residual_mm)
        if outcome.away_mm > ASTRAY_MM:
            self.astray.append(f"{outcome.series}-{outcome.index}: a field {outcome.away_mm:.1f} mm away")


@dataclass(slots=True)
class Measured:
    """All tallies, filled page by page."""

    tallies: dict[Place, Tally] = field(default_factory=dict)
    pages: dict[tuple[str, str], Pages] = field(default_factory=dict)

    def count(self, planned: Planned, outcome: PageOutcome) -> None:
        at = planned.hands, planned.scanner
        self.pages.setdefault(at, Pages()).count(outcome)
        for one in outcome.fields:
            row = "" if one.row is None else f":{one.row}"
            name = f"{outcome.series}-{outcome.index} {one.key}{row}"
            self.tallies.setdefault((*at, planned.kind(one)), Tally()).count(one, name)

    @property
    def silent(self) -> int:
        return sum(len(tally.silent) for tally in self.tallies.values())

    @property
    def hands(self) -> list[str]:
        return list(dict.fromkeys(hands for hands, _ in self.pages))

    @property
    def profiles(self) -> list[str]:
        return list(dict.fromkeys(profile for _, profile in self.pages))

    def tally(self, hands: str, profiles: Iterable[str], group: str) -> Tally:
        """Return the tally of a group (marks, digits, capitals) or of one kind, over some profiles."""
        kinds, wanted = KINDS.get(group, (group,)), set(profiles)
        return self._sum(lambda at: at[0] == hands and at[1] in wanted and at[2] in kinds)

    def everything(self, group: str) -> Tally:
        """Return the tally of a group over all hands and profiles."""
        return self._sum(lambda at: at[2] in KINDS.get(group, (group,)))

    def _sum(self, wanted: Callable[[Place], bool]) -> Tally:
        total = Tally()
        for at, tally in self.tallies.items():
            if wanted(at):
                total.add(tally)
        return total

    def sheets(self, hands: str, profiles: Iterable[str]) -> Pages:
        """Return the pages of some profiles together."""
        total = Pages()
        for profile in profiles:
            one = self.pages.get((hands, profile), Pages())
            total.pressed, total.read = total.pressed + one.pressed, total.read + one.read
            total.faults += one.faults
            total.away += one.away
            total.residual += one.residual
            total.astray += one.astray
            total.refused += one.refused
        return total

    def groups(self, hands: str, profile: str) -> list[str]:
        return [g for g in GROUPS if any((hands, profile, kind) in self.tallies for kind in KINDS[g])]
