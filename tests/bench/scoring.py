"""Scores readings against what was really written, field by field.

The truth is a list of pages, each with the characters put in every box; the readings are those of
``recon readings --json``. A field counts as written when something was put in it; a silent error is a field that no
person would be shown and whose value is not what was written.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from itertools import accumulate
from typing import Any

from recon.reading.calibration.binomial import exact_interval, upper_bound
from tests.bench.misread import Misread, misread

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


@dataclass(frozen=True, slots=True)
class Said:
    """What the reader said of a written field that its own uncertainty alone could keep from being accepted."""

    score: float
    confidence: float
    right: bool
    accepted: bool = True
    source: str | None = None


@dataclass(slots=True)
class Tally:
    """Counts of some fields, critical ones apart: a person sees those whatever the machine thinks.

    ``accepted`` are the fields shown to nobody, blank ones among them; ``silent`` lists the errors among them, of which
    ``silent_written`` are of fields with something written in them; ``misread`` counts the characters behind them, each
    with what was read instead. ``said`` has every written field that its own uncertainty alone could keep from being
    accepted.
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
    silent_written: int = 0
    misread: Counter[Misread] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    glyphs: Counter[str] = field(default_factory=Counter)
    said: list[Said] = field(default_factory=list)

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
                self.said.append(Said(one.score, one.confidence, one.right, not one.shown, one.source))
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
            self.silent.append(f"{name}: {_told(one.expected)} read as {_told(one.got)} ({one.confidence:.4f})")
            self.silent_written += one.written
            self.misread.update(misread(one.glyphs, one.kind, one.expected, one.got))

    def _count_critical(self, one: FieldOutcome) -> None:
        self.critical += 1
        self.critical_right += one.right
        self.critical_accepted += not one.shown

    @property
    def share(self) -> float:
        """Share of silent errors among the accepted fields."""
        return len(self.silent) / self.accepted if self.accepted else 0.0

    @property
    def share_of_written(self) -> float:
        """Share of silent errors among the accepted fields that something was written in."""
        return self.silent_written / self.accepted_written if self.accepted_written else 0.0

    @property
    def characters_behind(self) -> int:
        """How many different characters of the packs the silent errors come from."""
        return len({glyph for glyph, _ in self.misread})

    @property
    def interval(self) -> tuple[float, float]:
        """Exact 95 % interval of that share (Clopper and Pearson)."""
        return exact_interval(len(self.silent), self.accepted)

    @property
    def bound(self) -> float:
        """The share that is not exceeded, with 95 % confidence (one side)."""
        return upper_bound(len(self.silent), self.accepted)


def _told(value: Any) -> str:
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


def curve(said: Iterable[Said], thresholds: Iterable[float]) -> list[Point]:
    """Return how many fields each threshold of the score accepts, and how many of those are wrong."""
    held = list(said)
    passing = {t: [one.right for one in held if one.score >= t] for t in thresholds}
    return [Point(t, len(rights), len(rights) - sum(rights)) for t, rights in passing.items()]


def reachable(said: Iterable[Said], limit: float) -> int:
    """Return the most fields that some threshold accepts with at most the share ``limit`` of wrong ones among them."""
    best = wrong = 0
    falling = sorted(said, key=lambda one: -one.score)
    for count, one in enumerate(falling, start=1):
        wrong += not one.right
        last_of_equals = count == len(falling) or falling[count].score < one.score
        if last_of_equals and wrong <= limit * count:
            best = count
    return best


def risk_area(said: Iterable[Said], fields: int) -> float:
    """Return the area under the risk-coverage curve up to ``fields`` accepted ones, as a mean share of wrong ones.

    However many of the surest fields are accepted, from one to ``fields``, such a share of them is wrong on average.
    Where there are not so many, the last share stands for the rest. R. El-Yaniv and Y. Wiener, On the foundations of
    noise-free selective classification, Journal of Machine Learning Research 11 (2010).
    """
    falling = sorted(said, key=lambda one: (-one.score, one.right))[:fields]
    wrong = accumulate(not one.right for one in falling)
    shares = [count / accepted for accepted, count in enumerate(wrong, start=1)]
    return (sum(shares) + shares[-1] * (fields - len(shares))) / fields if shares else 0.0
