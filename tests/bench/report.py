"""The report on accuracy, in Markdown, and its two pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from recon.model.calibration import NEVER
from recon.reading.calibration import SHIPPED
from recon.reading.calibration.reliability import Bin, calibration_error, reliability
from tests.bench.charts import Axis, Line, chart
from tests.bench.command_line import Agreement
from tests.bench.measured import ALL_KINDS, ASTRAY_MM, Measured, Pages
from tests.bench.plan import COLUMNS, GROUPS, HANDS
from tests.bench.scoring import Point, Tally, curve

RELIABILITY, ACCEPTED = "accuracy-reliability.svg", "accuracy-accepted.svg"
THRESHOLDS = (0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999)
_ALL, _EUROPEAN = HANDS
_WRITERS = {
    "digits_us_test": "American writers, none of them in the training; their number in this pack is not recorded",
    "upper_us_test": "American writers; their number in this pack is not recorded",
    "digits_eu_semeion_test": "Italian writers, of 80 in the whole collection",
    "digits_eu_optdigits_test": "Turkish writers, of 43 in the whole collection",
}


@dataclass(frozen=True, slots=True)
class Target:
    """A figure to reach in each of the two columns; ``group`` is of fields, empty for pages."""

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
    Target("capitals, list or roster: accepted", _ALL, "capitals with a list or roster", False, (0.85, 0.50)),
    Target("European digits: silent errors", _EUROPEAN, "digits", True, (0.0005, 0.001)),
    Target("European digits: accepted of written", _EUROPEAN, "digits", False, (0.90, 0.75)),
)  # fmt: skip


def publish(text: str, out: Path | None) -> None:
    """Show a report, and write it to ``out`` where one is given."""
    print(text)
    if out:
        out.write_text(text, encoding="utf-8")


def report(measured: Measured, agreements: Sequence[Agreement], command: str) -> str:
    """Return the whole report."""
    parts = [
        _introduction(command),
        _targets(measured),
        _table("By hands, scanner and group", _by_profile(measured)),
        _table("By kind of field, all scanners together", _by_kind(measured)),
        _CAPITALS,
        _pages(measured),
        _confidence(measured),
        _behind(measured),
        _critical(measured),
        _reasons(measured),
        _command_line(agreements),
        _errors(measured),
    ]
    return "\n\n".join(part.strip() for part in parts if part) + "\n"


def _introduction(command: str) -> str:
    packs = "\n".join(f"- *{hands}*: {', '.join(names)}" for hands, names in HANDS.items())
    return f"""# Accuracy

Measured on {datetime.now(UTC).date().isoformat()} by `{command}`. Sheets are printed, filled with real hand-printed
characters, degraded as the scanner's profile says, and read as `recon scan` reads them. The characters are those of the
*test* packs, whose writers are not in the reader's training, and on which nothing was chosen or tuned:

{packs}

*Accepted*: fields that no person need look at, blank ones among them. *Silent errors*: those among them whose value is
not what was written. *Accepted of written*: share of the fields with something written in them that are accepted.
Critical fields, which a person always sees, are in a table of their own. Intervals are exact (Clopper and Pearson), at
95 %; they take each field for a new one, though the packs' characters come again (see *What stands behind*). Labels are
taken as the packs have them, but for those that the packs themselves call doubtful, which are not written."""


def _targets(measured: Measured) -> str:
    head = ["what", *(f"{column} ({said})" for column in COLUMNS for said in ("target", "measured", "reached"))]
    columns = list(enumerate(COLUMNS.values()))
    rows = [[one.words, *(cell for at in columns for cell in _reached(measured, one, *at))] for one in TARGETS]
    note = """*Reached*: the figure measured is at its target; *proven* where the 95 % bound (one side) on the silent
errors is too. Safety comes first: thresholds hold the silent errors down; the accepted share is what that leaves."""
    return f"## Targets\n\n{markdown(head, rows)}\n\n{note}"


def _reached(measured: Measured, target: Target, column: int, profiles: Sequence[str]) -> list[str]:
    limit = target.limits[column]
    if not target.group:
        pages = measured.sheets(target.hands, profiles)
        share = pages.read / pages.pressed if pages.pressed else 0.0
        return [f"≥ {limit:.1%}", f"{pages.read} of {pages.pressed}", _yes(share >= limit and not pages.astray)]
    tally = measured.tally(target.hands, profiles, target.group)
    if not target.silent:
        share = tally.accepted_written / tally.written if tally.written else 0.0
        return [f"≥ {limit:.0%}", f"{share:.1%} of {tally.written:,}", _yes(share >= limit)]
    reached = _yes(tally.share <= limit) + (", proven" if tally.bound <= limit else "")
    return [f"≤ {limit:.2%}", f"{len(tally.silent)} of {tally.accepted:,} = {_silent_share(tally)}", reached]


def _yes(reached: bool) -> str:
    return "yes" if reached else "**no**"


def _silent_share(tally: Tally) -> str:
    low, high = tally.interval
    return f"{tally.share:.3%} ({low:.3%} – {high:.3%})" if tally.accepted else "–"


_COUNTS = ("fields", "written", "accepted", "accepted of written", "silent errors", "exact 95 % interval",
           "blank called blank", "first choice right")  # fmt: skip


def _table(title: str, rows: Iterator[tuple[list[str], Tally]]) -> str:
    body = [[*names, *_counts(tally)] for names, tally in rows]
    names = len(body[0]) - len(_COUNTS) if body else 0
    return f"## {title}\n\n{markdown([*('hands', 'scanner', 'kind')[-names:], *_COUNTS], body)}" if body else ""


def _counts(tally: Tally) -> list[str]:
    low, high = tally.interval
    return [
        f"{tally.fields - tally.critical:,}",
        f"{tally.written:,}",
        f"{tally.accepted:,}",
        percent(tally.accepted_written, tally.written),
        str(len(tally.silent)),
        f"{low:.3%} – {high:.3%}" if tally.accepted else "–",
        f"{tally.blank_right} of {tally.blank}",
        percent(tally.first_right, tally.written),
    ]


def _by_profile(measured: Measured) -> Iterator[tuple[list[str], Tally]]:
    for hands, profile in measured.pages:
        for group in measured.groups(hands, profile):
            yield [hands, profile, group], measured.tally(hands, (profile,), group)


def _by_kind(measured: Measured) -> Iterator[tuple[list[str], Tally]]:
    for hands in measured.hands:
        for column, profiles in COLUMNS.items():
            for kind in ALL_KINDS:
                tally = measured.tally(hands, profiles, kind)
                if tally.fields:
                    yield [hands, column, kind], tally


_CAPITALS = """*Initials*: two or three boxes, nothing to lean on. *Names in no list*: invented ones, or names where the
reader has no words for the field. *Names in the word list*: any of those that recon ships, in a field for such names.
*Names of the roster*: of a patient whom the store knows, on a sheet printed for nobody; half of them are in no other
list. *Common names*: the press's own fifty surnames, also where given names are asked for."""


def _pages(measured: Measured) -> str:
    head = ["hands", "scanner", "pressed", "read", "refused", "mis-registered", "worst field astray, mm: median, worst",
            "residual told, mm: median, worst"]  # fmt: skip
    rows = [[hands, profile, *_laid(pages)] for (hands, profile), pages in measured.pages.items()]
    listed = "\n".join(f"- {line}" for pages in measured.pages.values() for line in pages.refused + pages.astray)
    note = f"""The press is watched: where each field truly lies on the picture is known, and compared with where the
reader looked for it. A page one of whose fields was looked for more than {ASTRAY_MM:g} mm away is mis-registered,
unless a person is shown that field for that reason."""
    return f"## Pages\n\n{markdown(head, rows)}\n\n{note}\n\n{listed}"


def _laid(pages: Pages) -> list[str]:
    faults = ", ".join(f"{fault} {count}" for fault, count in pages.faults.most_common())
    spread = [f"{median(v):.2f}, {max(v):.2f}" if v else "–" for v in (pages.away, pages.residual)]
    return [str(pages.pressed), str(pages.read), faults or "none", str(len(pages.astray)), *spread]


def _confidence(measured: Measured) -> str:
    said = {group: measured.everything(group) for group in GROUPS}
    columns = [f"{group}: {what}" for group in GROUPS for what in ("accepted of written", "wrong")]
    points = [curve(tally.said, THRESHOLDS) for tally in said.values()]
    written = [tally.written for tally in said.values()]
    rows = [
        [f"{row[0].threshold:g}", *(cell for point, of in zip(row, written, strict=True) for cell in _point(point, of))]
        for row in zip(*points, strict=True)
    ]
    errors = ", ".join(f"{group} {calibration_error(_bins(tally)):.4f}" for group, tally in said.items() if tally.said)
    shipped = ", ".join(f"{of} {_from(curve.threshold)}" for of, curve in SHIPPED.curves)
    return f"""## Confidence

What accepting from another score on would give, over all hands and scanners: only fields that nothing but the
reader's own uncertainty keeps from being accepted are counted, so a date that does not exist is in none of them. What
is shipped (circled below) has a threshold for each source: {shipped}.

{markdown(["score at least", *columns], rows)}

![accepted share against silent errors]({ACCEPTED})

Reliability: of fields that are called this likely, how many are right (bars: 95 %, Wilson). Expected calibration error:
{errors}.

![reliability diagram]({RELIABILITY})"""


def _from(threshold: float) -> str:
    return "never" if threshold == NEVER else f"{threshold:.4f}"


def _point(point: Point, written: int) -> list[str]:
    wrong = f"{point.wrong} ({point.wrong / point.accepted:.3%})" if point.accepted else "–"
    return [percent(point.accepted, written), wrong]


def pictures(measured: Measured) -> dict[str, str]:
    """Return the report's pictures, SVG by file name."""
    return {ACCEPTED: _accepted_picture(measured), RELIABILITY: _reliability_picture(measured)}


def _accepted_picture(measured: Measured) -> str:
    lines = []
    for group in GROUPS:
        tally = measured.everything(group)
        reached = [point for point in curve(tally.said, THRESHOLDS) if point.accepted]
        points = [(point.accepted / tally.written, point.wrong / point.accepted) for point in reached]
        shipped = tally.accepted_written / tally.written if tally.written else 0.0
        lines.append(Line(group, tuple(points), marked=(shipped, tally.share)))
    x = Axis("accepted of written", 0.0, 1.0, (0.0, 0.2, 0.4, 0.6, 0.8, 1.0))
    y = Axis("silent errors among accepted", 1e-5, 0.1, (1e-5, 1e-4, 1e-3, 1e-2, 1e-1), log=True)
    return chart("What each threshold gives", x, y, lines)


def _reliability_picture(measured: Measured) -> str:
    lines = []
    for group in GROUPS:
        bins = _bins(measured.everything(group))
        points = tuple((max(1 - one.said, 1e-5), max(1 - one.right, 1e-5)) for one in bins)
        bars = tuple((max(1 - high, 1e-5), 1 - low) for low, high in (one.interval for one in bins))
        lines.append(Line(group, points, bars))
    lines.append(Line("as said", ((1e-5, 1e-5), (1.0, 1.0)), dashed=True))
    ticks = (1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0)
    x = Axis("called wrong with probability", 1e-5, 1.0, ticks, log=True)
    return chart("Reliability, hands never seen", x, Axis("wrong in truth", 1e-5, 1.0, ticks, log=True), lines)


def _bins(tally: Tally) -> tuple[Bin, ...]:
    return reliability((confidence, right) for confidence, _, right in tally.said)


def _behind(measured: Measured) -> str:
    head = ["hands", "group", "accepted fields", "characters in them", "different characters", "each comes, on average"]
    rows = []
    for hands in measured.hands:
        for group in ("digits", "capitals"):
            tally = measured.tally(hands, measured.profiles, group)
            written, different = tally.glyphs.total(), len(tally.glyphs)
            times = f"{written / different:.0f} times" if different else "–"
            rows.append([hands, group, f"{tally.accepted:,}", f"{written:,}", f"{different:,}", times])
    writers = "\n".join(f"- {pack}: {words}" for pack, words in _WRITERS.items())
    return f"""## What stands behind

{markdown(head, rows)}

Each time a character comes it has another size, slant, place and pen, and other paper; but it is the same hand. Who
wrote is known only as far as the packs say:

{writers}

Marks are drawn by the press, in five ways (cross, check, slash, dot, filled), each different."""


def _critical(measured: Measured) -> str:
    rows = []
    for hands in measured.hands:
        for group in GROUPS:
            tally = measured.tally(hands, measured.profiles, group)
            if tally.critical:
                right = percent(tally.critical_right, tally.critical)
                rows.append([hands, group, f"{tally.critical:,}", right, str(tally.critical_accepted)])
    head = ["hands", "group", "critical fields", "what was read is right", "not shown to a person"]
    return f"## Critical fields\n\n{markdown(head, rows)}" if rows else ""


def _reasons(measured: Measured) -> str:
    lines = []
    for hands in measured.hands:
        for column, profiles in COLUMNS.items():
            for group in GROUPS:
                tally = measured.tally(hands, profiles, group)
                told = ", ".join(f"{reason} {count:,}" for reason, count in tally.reasons.most_common())
                if tally.fields:
                    lines.append(f"- {hands}, {column}, {group}: {told or 'none'}")
    return "## Why fields went to a person\n\n" + "\n".join(lines)


def _command_line(agreements: Sequence[Agreement]) -> str:
    if not agreements:
        return ""
    head = ["scanner", "pages read", "fields", "read alike in process", "alike but drawn for a person", "accepted",
            "silent errors"]  # fmt: skip
    counts = [(a.fields, a.agreeing, a.drawn, a.tally.accepted, len(a.tally.silent)) for a in agreements]
    pages = [(a.profile, f"{a.read} of {a.pages}") for a in agreements]
    rows = [[*of, *map(str, count)] for of, count in zip(pages, counts, strict=True)]
    return f"""## Through the command line

A few sheets went all the way as a user takes them: `recon print`, the press, `recon scan`, `recon readings`. The same
files read in process, as all the others above, must give every value, verdict and confidence alike; but `recon scan`
draws some accepted fields that a person is shown all the same, unannounced, to see whether acceptance is right.

{markdown(head, rows)}"""


def _errors(measured: Measured) -> str:
    every = sorted(error for tally in measured.tallies.values() for error in tally.silent)
    return "## Every silent error\n\n" + ("\n".join(f"- {error}" for error in every) or "None.")


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def percent(count: int, total: int) -> str:
    """Return the share as text, a dash where there is nothing to share."""
    return f"{count / total:.1%}" if total else "–"
