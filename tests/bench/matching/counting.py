"""What became of sheets and of pairs, counted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from recon.model.identity import Decision, Suggestion
from recon.model.patient import Patient
from tests.bench.matching.febrl import record
from tests.bench.matching.known import SHOWN
from tests.bench.matching.sheets import Sheet


@dataclass(slots=True)
class Tally:
    """What became of some sheets.

    ``accepted`` without a person, ``wrong`` of these for somebody else; ``asked`` of a person, who finds the right one
    ``first``, or among those ``shown``; ``refused``: no candidate is offered. ``known`` sheets are of people who are in
    the roster, ``asked_known`` those of them that are asked; ``sure`` is how probable each accepted match is.
    """

    sheets: int = 0
    known: int = 0
    accepted: int = 0
    wrong: int = 0
    asked: int = 0
    asked_known: int = 0
    first: int = 0
    shown: int = 0
    refused: int = 0
    examples: list[str] = field(default_factory=list)
    why_not: dict[str, int] = field(default_factory=dict)
    sure: list[float] = field(default_factory=list)

    def count(self, sheet: Sheet, suggestions: tuple[Suggestion, ...]) -> None:
        self.sheets += 1
        self.known += bool(sheet.truth)
        offered = [one for one in suggestions if one.decision is not Decision.REFUSE]
        taken = next((one for one in offered if one.decision is Decision.ACCEPT), None)
        if taken is not None:
            self.accepted += 1
            self.sure.append(taken.probability)
            if taken.patient.ipp not in sheet.truth:
                self.wrong += 1
                self.examples.append(
                    f"{sheet.who}, {sheet.slip}: {said(sheet.described)} taken for {said(taken.patient)}"
                )
        elif offered:
            self._ask(sheet, offered)
        else:
            self.refused += 1

    def _ask(self, sheet: Sheet, offered: list[Suggestion]) -> None:
        self.asked += 1
        self.asked_known += bool(sheet.truth)
        places = [place for place, one in enumerate(offered) if one.patient.ipp in sheet.truth]
        self.first += places[:1] == [0]
        self.shown += bool(places and places[0] < SHOWN)
        for reason in offered[0].why_not:
            self.why_not[reason] = self.why_not.get(reason, 0) + 1

    @property
    def found(self) -> int:
        """Sheets of known people that are taken for them, or whose clerk sees them."""
        return self.accepted - self.wrong + self.shown

    @classmethod
    def of(cls, tallies: Iterable["Tally"]) -> "Tally":
        total = cls()
        for one in tallies:
            total.add(one)
        return total

    def add(self, other: "Tally") -> None:
        for name in ("sheets", "known", "accepted", "wrong", "asked", "asked_known", "first", "shown", "refused"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.examples += other.examples
        self.sure += other.sure
        for reason, count in other.why_not.items():
            self.why_not[reason] = self.why_not.get(reason, 0) + count


@dataclass(slots=True)
class Pairs:
    """What became of pairs of records of which it is known whether they are one person's.

    ``scored`` holds the weight of each pair that was suggested, and whether it is right; ``there`` is how many right
    pairs there are. A pair is counted once, whichever of the two was looked for.
    """

    there: int
    scored: dict[tuple[str, str], tuple[float, bool, Decision]] = field(default_factory=dict)

    def count(self, described: Patient, suggestions: Iterable[Suggestion], is_same: Callable[[Patient], bool]) -> None:
        for one in suggestions:
            first, second = sorted((record(described), record(one.patient)))
            pair = first, second
            before = self.scored.get(pair)
            decision = min((one.decision, before[2]), key=_ORDER.index) if before else one.decision
            self.scored[pair] = (one.weight, is_same(one.patient), decision)

    def of(self, *decisions: Decision) -> tuple[int, int]:
        """Return how many pairs were so decided, and how many of these are right."""
        these = [is_right for _, is_right, decision in self.scored.values() if decision in decisions]
        return len(these), sum(these)

    def curve(self) -> list[tuple[float, float, float]]:
        """Return thresholds in bits, and the precision and recall of taking whatever weighs as much."""
        weights = sorted(((weight, is_right) for weight, is_right, _ in self.scored.values()), reverse=True)
        points: list[tuple[float, float, float]] = []
        taken = right = 0
        for at, (weight, is_right) in enumerate(weights):
            taken, right = taken + 1, right + is_right
            if at + 1 == len(weights) or int(weights[at + 1][0]) != int(weight):
                points.append((weight, right / taken, right / max(self.there, 1)))
        return points


_ORDER = (Decision.ACCEPT, Decision.ASK, Decision.REFUSE)


def said(one: Patient) -> str:
    """Return who somebody is, in a line."""
    used = f" ({one.used_name})" if one.used_name else ""
    number = record(one) if not one.sex else ""
    parts = (f"{one.birth_name}{used} {one.given_names}", str(one.birth_date or "no date"), one.sex, one.ins, number)
    return ", ".join(part for part in (*parts, one.birth_place) if part)
