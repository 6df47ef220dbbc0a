"""Scores readings against what was really written, field by field.

The truth is a list of pages, each with the characters put in every box; the readings are those of
``recon readings --json``. A field counts as written when something was put in it; a silent error is a field that no
person would be shown and whose value is not what was written.
"""

from collections import Counter
from dataclasses import dataclass, field
from math import sqrt
from typing import Any

GROUPS = {
    "digits": "digits", "decimal": "digits", "date": "digits", "time": "digits",
    "letters": "capitals", "alnum": "capitals",
    "choice": "marks", "choices": "marks", "tick": "marks",
}  # fmt: skip
Row = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts of one group of fields; ``silent`` lists the errors nobody would see."""

    fields: int = 0
    written: int = 0
    accepted: int = 0  # shown to nobody: verdict accepted or blank
    accepted_written: int = 0
    first_right: int = 0
    blank: int = 0
    blank_right: int = 0
    critical: int = 0
    absent: int = 0
    silent: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        for name in ("fields", "written", "accepted", "accepted_written", "first_right", "blank", "blank_right",
                     "critical", "absent"):  # fmt: skip
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.silent += other.silent
        self.reasons += other.reasons


def score(manifest: Row, truth: list[Row], readings: list[Row]) -> tuple[dict[str, Tally], int]:
    """Return the tally of each group, and how many pages were read."""
    fields = {(p["sheet"], f["key"], f["row"]): f for p in manifest["pages"] for f in p["fields"]}
    read = {(r["sheet"], r["field"], r["row"]): r for r in readings}
    pages_read = {(r["sheet"], r["page"]) for r in readings}
    tallies: dict[str, Tally] = {}
    for page in truth:
        if (page["sheet"], page["page"]) not in pages_read:
            continue
        for written in page["fields"]:
            group = GROUPS.get(written["kind"])
            place = page["sheet"], written["key"], written["row"]
            if group and place in fields:
                name = f"{page['file']} {written['key']} {written['row']}"
                _count(tallies.setdefault(group, Tally()), written, fields[place], read.get(place), name)
    return tallies, sum((p["sheet"], p["page"]) in pages_read for p in truth)


def _count(tally: Tally, written: Row, asked: Row, reading: Row | None, name: str) -> None:
    expected = expected_value(written, asked)
    tally.fields += 1
    if reading is None:
        tally.absent += 1
        return
    got = read_value(reading)
    shown = reading["verdict"] == "review"
    if asked["critical"] and expected is not None:
        tally.critical += 1  # a person sees it whatever the machine thinks: neither accepted nor refused by it
        if shown:
            return
    if expected is None:
        tally.blank += 1
        tally.blank_right += got is None and reading["verdict"] == "blank"
    else:
        tally.written += 1
        tally.first_right += got == expected
    if shown:
        tally.reasons[reading["reason"]] += 1
        return
    tally.accepted += 1
    tally.accepted_written += expected is not None
    if got != expected:
        tally.silent.append(f"{name}: {expected} read as {got} ({reading['confidence']:.4f})")


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
        order = asked["order"]
        part = {letters: value[order.find(letters) :][: len(letters)] for letters in ("YYYY", "YY", "MM", "DD")}
        year = part["YYYY"] if "YYYY" in order else f"20{part['YY']}"
        return f"{year}-{part['MM']}-{part['DD']}"
    return f"{value[:2]}:{value[2:]}" if kind == "time" else value.strip()


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


def interval(count: int, total: int) -> tuple[float, float]:
    """Return the 95 % Wilson score interval of ``count`` in ``total`` (Wilson 1927)."""
    if not total:
        return 0.0, 1.0
    z, p = 1.959964, count / total
    middle = (p + z * z / (2 * total)) / (1 + z * z / total)
    half = z * sqrt(p * (1 - p) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return max(0.0, middle - half), min(1.0, middle + half)
