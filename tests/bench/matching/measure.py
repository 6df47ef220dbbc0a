"""Measures the matching: FEBRL's pairs, a French hospital's sheets, time and memory."""

import resource
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random
from time import perf_counter

from recon.model.identity import Decision, Suggestion
from recon.model.patient import Patient
from recon.reconciliation.linkage import LinkPolicy
from tests.bench.matching.counting import Pairs, Tally, said
from tests.bench.matching.febrl import Febrl
from tests.bench.matching.known import Known
from tests.bench.matching.people import Maker, Roster
from tests.bench.matching.sheets import Sheet
from tests.bench.matching.slips import as_written

_ALL = 30  # suggestions asked for where every pair counts
_MISSED = 12  # examples kept
_WRITTEN = 4  # sheets of each stranger who is like a patient
Best = tuple[str, Decision, float] | None
Suggest = Callable[[Patient], tuple[Suggestion, ...]]


@dataclass(slots=True)
class Linked:
    """A FEBRL set: its duplicates linked to the originals, and all its records among themselves.

    ``unnumbered``: its duplicates linked to the originals, had nobody a number.
    """

    name: str
    records: int
    originals: Pairs
    within: Pairs | None
    unnumbered: Pairs | None = None
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Answered:
    """What became of a hospital's sheets, by who they are of and what went wrong.

    ``seconds`` of each search, and its ``best``: number, decision and weight of the first suggestion.
    """

    tallies: dict[tuple[str, str], Tally] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    best: list[Best] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def by(self, part: int) -> dict[str, Tally]:
        """Return the tallies by who (``part`` 0) or by what went wrong (1)."""
        found: dict[str, Tally] = {}
        for key, one in self.tallies.items():
            found.setdefault(key[part], Tally()).add(one)
        return dict(sorted(found.items(), key=lambda item: -item[1].sheets))

    def of(self, wanted: Callable[[str], bool]) -> Tally:
        """Return the tally of the sheets whose ``who`` is wanted."""
        return Tally.of(one for (who, _), one in self.tallies.items() if wanted(who))


def link_febrl(data: Febrl, *, within: bool = True) -> Linked:
    """Link the duplicates of a set to its originals and, where ``within``, all its records to each other."""
    linked = Linked(data.name, len(data.originals) + len(data.duplicates), Pairs(len(data.duplicates)), None)
    policy = LinkPolicy(population=linked.records)
    known = Known(data.originals, policy)
    for one in data.duplicates:
        suggestions = known.suggest(one, _ALL)
        linked.originals.count(one, suggestions, lambda other, one=one: data.is_same(one, other))
        _note(linked, data, one, suggestions)
    if within:
        everybody = (*data.originals, *data.duplicates)
        linked.within = Pairs(_pairs_there(data))
        known = Known(everybody, policy)
        for one in everybody:
            linked.within.count(one, known.suggest(one, _ALL), lambda other, one=one: data.is_same(one, other))
    return linked


def link_unnumbered(data: Febrl) -> Pairs:
    """Link the duplicates of a set to its originals by names, birth date and postcode."""
    pairs, known = Pairs(len(data.duplicates)), Known(data.originals, LinkPolicy(population=len(data.entity)))
    for one in data.duplicates:
        pairs.count(one, known.suggest(one, _ALL), lambda other, one=one: data.is_same(one, other))
    return pairs


def answer(sheets: Iterable[Sheet], suggest: Suggest) -> Answered:
    """Look for the patient of each sheet."""
    answered = Answered()
    for sheet in sheets:
        start = perf_counter()
        suggestions = suggest(sheet.described)
        answered.seconds.append(perf_counter() - start)
        answered.best.append(best_of(suggestions))
        tally = answered.tallies.setdefault((sheet.who, sheet.slip), Tally())
        before = tally.found
        tally.count(sheet, suggestions)
        if sheet.truth and tally.found == before and len(answered.missed) < _MISSED:
            answered.missed.append(f"{sheet.who}, {sheet.slip}: {said(sheet.described)}")
    return answered


@dataclass(slots=True)
class Chance:
    """Strangers ``drawn`` at random, of whom some are ``alike``: in names, birth date and sex those of a patient.

    Their sheets have no mistake; each is ``written`` several times, with more or less on it. ``accepted`` are those
    taken for the patient, ``sure`` how probable that seemed.
    """

    drawn: int
    alike: int = 0
    written: int = 0
    accepted: int = 0
    examples: list[str] = field(default_factory=list)
    sure: list[float] = field(default_factory=list)

    def wrong_share(self, least: float = 0.0) -> float:
        """Return the share of sheets without a mistake, of people not in the roster, that are given to somebody.

        ``least`` is the probability that is asked for.
        """
        taken = sum(sure >= least for sure in self.sure)
        return self.alike / self.drawn * taken / self.written if self.written else 0.0


def chance(roster: Roster, known: Known, drawn: int, seed: int) -> Chance:
    """Draw strangers, and look for those who are by chance like a patient in all that most sheets say."""
    of_roster = {_strict(one) for one in roster.patients if one.given_names}
    random, found = Random(seed), Chance(drawn)
    for one in Maker(Random(seed), roster.orders).people(drawn):
        if _strict(one) in of_roster:
            found.alike += 1
            for _ in range(_WRITTEN):
                _look(found, known, as_written(one, random))
    return found


def _look(found: Chance, known: Known, described: Patient) -> None:
    found.written += 1
    best = next(iter(known.suggest(described)), None)
    if best and best.decision is Decision.ACCEPT:
        found.accepted += 1
        found.sure.append(best.probability)
        found.examples.append(f"{said(described)} taken for {said(best.patient)}")


def _strict(one: Patient) -> tuple[str, str, date | None, str]:
    return one.birth_name, one.given_names.split()[0], one.birth_date, one.sex


def best_of(suggestions: Sequence[Suggestion]) -> Best:
    """Return number, decision and weight of the first suggestion; nothing of none."""
    return (suggestions[0].patient.ipp, suggestions[0].decision, suggestions[0].weight) if suggestions else None


def peak_mb() -> float:
    """Return the most memory that this process has held so far, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _note(linked: Linked, data: Febrl, one: Patient, suggestions: tuple[Suggestion, ...]) -> None:
    offered = [other for other in suggestions if other.decision is not Decision.REFUSE]
    for other in offered:
        if other.decision is Decision.ACCEPT and not data.is_same(one, other.patient):
            linked.wrong.append(f"{said(one)} taken for {said(other.patient)}")
    if len(linked.missed) < _MISSED and not any(data.is_same(one, other.patient) for other in offered):
        original = next(other for other in data.originals if data.is_same(one, other))
        linked.missed.append(f"{said(one)} not found: {said(original)}")


def _pairs_there(data: Febrl) -> int:
    sizes: dict[str, int] = {}
    for entity in data.entity.values():
        sizes[entity] = sizes.get(entity, 0) + 1
    return sum(size * (size - 1) // 2 for size in sizes.values())
