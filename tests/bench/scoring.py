"""Scores readings against what was really written, field by field.

The truth is a list of pages, each with the characters put in every box; the readings are those of
``recon readings --json``. A field counts as written when something was put in it; a silent error is a field that no
person would be shown and whose value is not what was written.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any

from recon.reading.calibration.binomial import exact_interval, upper_bound

GROUPS = {
    "digits": "digits", "decimal": "digits", "date": "digits", "time": "digits",
    "letters": "capitals", "alnum": "capitals",
    "choice": "marks", "choices": "marks", "tick": "marks",
}  # fmt: skip
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class FieldOutcome:
    """One field: what was written (``expected``, None for nothing), what was read (``got``), and what came of it.

    ``score`` and ``source`` are what the confidence was calibrated from; ``second`` is the second candidate's
    confidence. ``glyphs`` are the characters written, as pictures of the packs; ``away_mm`` is how far from its true
    place the field was looked for.
    """

    key: str
    row: int | None
    kind: str
    critical: bool
    expected: Any
    got: Any
    verdict: str
    reason: str
    confidence: float
    score: float = 0.0
    source: str | None = None
    second: float = 0.0
    glyphs: tuple[str, ...] = ()
    away_mm: float = 0.0

    @property
    def group(self) -> str:
        return GROUPS[self.kind]

    @property
    def right(self) -> bool:
        return bool(self.got == self.expected)

    @property
    def written(self) -> bool:
        return self.expected is not None

    @property
    def shown(self) -> bool:
        """A person sees it before it counts."""
        return self.verdict == "review"


@dataclass(slots=True)
class Tally:
    """Counts of some fields, critical ones apart: a person sees those whatever the machine thinks.

    ``accepted`` are the fields shown to nobody, blank ones among them; ``silent`` lists the errors among them.
    ``said`` has the confidence, score and rightness of every written field that its own uncertainty alone could keep
    from being accepted.
    """

    fields: int = 0
    written: int = 0
    accepted: int = 0
    accepted_written: int = 0
    first_right: int = 0
    blank: int = 0
    blank_right: int = 0
    critical: int = 0
    critical_right: int = 0
    critical_accepted: int = 0
    silent: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)
    glyphs: Counter[str] = field(default_factory=Counter)
    said: list[tuple[float, float, bool]] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        for one in fields(self):
            value = getattr(self, one.name)
            value += getattr(other, one.name)
            setattr(self, one.name, value)

    def count(self, one: FieldOutcome, name: str) -> None:
        """Count a field; ``name`` says in the list of errors which it is."""
        self.fields += 1
        if one.critical:
            self._count_critical(one)
            return
        if one.written:
            self.written += 1
            self.first_right += one.right
            if one.reason in ("", "unsure"):
                self.said.append((one.confidence, one.score, one.right))
        else:
            self.blank += 1
            self.blank_right += one.got is None and one.verdict == "blank"
        if one.shown:
            self.reasons[one.reason] += 1
            return
        self.accepted += 1
        self.accepted_written += one.written
        self.glyphs.update(one.glyphs)
        if not one.right:
            self.silent.append(f"{name}: {_said(one.expected)} read as {_said(one.got)} ({one.confidence:.4f})")

    def _count_critical(self, one: FieldOutcome) -> None:
        self.critical += 1
        self.critical_right += one.right
        self.critical_accepted += not one.shown

    @property
    def share(self) -> float:
        """Share of silent errors among the accepted fields."""
        return len(self.silent) / self.accepted if self.accepted else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Exact 95 % interval of that share (Clopper and Pearson)."""
        return exact_interval(len(self.silent), self.accepted)

    @property
    def bound(self) -> float:
        """The share that is not exceeded, with 95 % confidence (one side)."""
        return upper_bound(len(self.silent), self.accepted)


def _said(value: Any) -> str:
    if value is None:
        return "blank"
    return "+".join(value) if isinstance(value, list) else str(value)


def outcome(written: Row, asked: Row, reading: Row) -> FieldOutcome:
    """Return what came of a field, from its rows in the truth, the manifest and the readings."""
    return FieldOutcome(
        key=reading["field"],
        row=reading["row"],
        kind=reading["kind"],
        critical=asked["critical"],
        expected=expected_value(written, asked),
        got=read_value(reading),
        verdict=reading["verdict"],
        reason=reading["reason"],
        confidence=reading["confidence"],
    )


def outcomes(manifest: Row, truth: Iterable[Row], readings: Iterable[Row]) -> list[tuple[str, FieldOutcome]]:
    """Return every field of every page that was read, each with the name of its picture."""
    asked = {(p["sheet"], f["key"], f["row"]): f for p in manifest["pages"] for f in p["fields"]}
    read = {(r["sheet"], r["field"], r["row"]): r for r in readings}
    places = ((page, one, (page["sheet"], one["key"], one["row"])) for page in truth for one in page["fields"])
    return [
        (page["file"], outcome(one, asked[at], read[at]))
        for page, one, at in places
        if one["kind"] in GROUPS and at in read
    ]


def expected_value(written: Row, asked: Row) -> object:
    """Return what a faultless reading of ``written`` would be; None where nothing was written."""
    value, kind = written["value"], written["kind"]
    if kind == "tick":
        return ["x"] if value else None
    if GROUPS[kind] == "marks":
        return sorted(value) or None
    if value is None or not value.strip():
        return None
    if kind == "decimal":
        return round(int(value.replace(" ", "0")) / 10 ** asked["decimals"], 6)
    if kind == "digits":
        return int(value)
    if kind == "date":
        return _day(value, asked["order"])
    return f"{value[:2]}:{value[2:]}" if kind == "time" else value.strip()


def _day(value: str, order: str) -> str:
    part = {letters: value[order.find(letters) :][: len(letters)] for letters in ("YYYY", "YY", "MM", "DD")}
    year = part["YYYY"] if "YYYY" in order else f"20{part['YY']}"
    return f"{year}-{part['MM']}-{part['DD']}"


def read_value(reading: Row) -> object:
    """Return the reading's value in the form that ``expected_value`` gives."""
    value, kind = reading["value"], reading["kind"]
    if kind == "tick":
        return ["x"] if value else None
    if GROUPS[kind] == "marks":
        return sorted([value] if isinstance(value, str) else value or []) or None
    if value in (None, ""):
        return None
    if kind in ("digits", "decimal"):
        try:
            return round(float(value), 6) if kind == "decimal" else int(value)
        except ValueError:
            return value
    return value


@dataclass(frozen=True, slots=True)
class Point:
    """What accepting from ``threshold`` on would give: share of the written fields, and of wrong ones among those."""

    threshold: float
    accepted: int
    wrong: int


def curve(said: Iterable[tuple[float, float, bool]], thresholds: Iterable[float]) -> list[Point]:
    """Return how many fields each threshold of the score accepts, and how many of those are wrong."""
    held = list(said)
    passing = {t: [right for _, score, right in held if score >= t] for t in thresholds}
    return [Point(t, len(rights), len(rights) - sum(rights)) for t, rights in passing.items()]


def reachable(said: Iterable[tuple[float, float, bool]], limit: float) -> int:
    """Return the most fields that some threshold accepts with at most the share ``limit`` of wrong ones among them."""
    best = wrong = 0
    falling = sorted(said, key=lambda one: -one[0])
    for count, (confidence, _, right) in enumerate(falling, start=1):
        wrong += not right
        last_of_equals = count == len(falling) or falling[count][0] < confidence
        if last_of_equals and wrong <= limit * count:
            best = count
    return best
