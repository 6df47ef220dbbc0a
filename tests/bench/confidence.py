"""What the reader's confidence is worth: what each threshold would give, and how often it is right when it is sure."""

from collections.abc import Iterator, Sequence
from math import exp, log
from textwrap import fill

from recon.model.calibration import NEVER, Source
from recon.reading.calibration import SHIPPED
from recon.reading.calibration.reliability import Bin, calibration_error, reliability
from tests.bench.charts import Axis, Line, Panel, chart
from tests.bench.measured import Measured
from tests.bench.plan import COLUMNS, GROUPS, HANDS
from tests.bench.scoring import Point, Said, Tally, curve
from tests.bench.tables import markdown, percent
from tests.bench.targets import limits

RELIABILITY, ACCEPTED = "accuracy-reliability.svg", "accuracy-accepted.svg"
THRESHOLDS = (0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999)
_FINE = tuple(1 - exp(-step * log(1e5) / 60) for step in range(4, 61))  # for curves: doubts from a half to 1 in 100,000
_ALL, _EUROPEAN = HANDS
_GROUPS = (
    ("digits", _ALL, "digits"),
    ("European digits", _EUROPEAN, "digits"),
    ("capitals alone", _ALL, "capitals alone"),
    ("capitals, list or roster", _ALL, "capitals with a list or roster"),
)
_NONE = 1e-5  # where a share of none is drawn
_SURE = 0.9  # from this probability on
_FEW = 300  # fields of which the share of wrong ones says too little to be drawn
_FAIR = 1.1  # as many times more wrong ones than foreseen are borne without a word
_WIDTH = 120

_INTRODUCTION = """What accepting from another score on would give. Only fields that nothing but the reader's own
uncertainty keeps from being accepted are counted, so a date that does not exist is in none of them; nor are those of a
source that is accepted at no score; nor blank ones. What is shipped accepts {shipped}."""
_ELSEWHERE = """The curves from score to confidence were learnt from hands of the train packs that are held out of the
networks' training; these are other hands. So a confidence is worth what it says for hands like those that it was learnt
from, and less for others; neither it nor a threshold is a promise for a hospital's own hands. What those give is
measured in use, and acceptance tightens by itself ([calibration.md](calibration.md))."""


def confidence(measured: Measured) -> str:
    """Return the section on confidence."""
    tables = "\n\n".join(f"{column}:\n\n{_thresholds(measured, of)}" for column, of in COLUMNS.items())
    return f"""## Confidence

{fill(_INTRODUCTION.format(shipped=_shipped()), _WIDTH)}

{tables}

![accepted share against silent errors]({ACCEPTED})

### Is it as sure as it should be?

{_worth(measured)}

![reliability diagram]({RELIABILITY})"""


def _shipped() -> str:
    accepted = [(source, curve.threshold) for source, curve in SHIPPED.curves if curve.threshold != NEVER]
    never = [str(source) for source, curve in SHIPPED.curves if curve.threshold == NEVER]
    told = ", ".join(f"{source} from {threshold:.4f}" for source, threshold in accepted)
    return f"{told}; {', '.join(never)} at no score" if never else told


def _thresholds(measured: Measured, profiles: Sequence[str]) -> str:
    tallies = {name: measured.tally(hands, profiles, group) for name, hands, group in _GROUPS}
    points = [curve(_offered(tally), THRESHOLDS) for tally in tallies.values()]
    written = [tally.written for tally in tallies.values()]
    head = ["score at least", *(f"{name}: {what}" for name in tallies for what in ("accepted of written", "wrong"))]
    rows = [
        [f"{row[0].threshold:g}", *(cell for point, of in zip(row, written, strict=True) for cell in _point(point, of))]
        for row in zip(*points, strict=True)
    ]
    return markdown(head, rows)


def _offered(tally: Tally) -> list[Said]:
    """Return what was said of the fields whose source is accepted at some score."""
    return [one for one in tally.said if one.source and SHIPPED.curve(Source(one.source)).threshold != NEVER]


def _point(point: Point, written: int) -> list[str]:
    wrong = f"{point.wrong} ({point.wrong / point.accepted:.3%})" if point.accepted else "–"
    return [percent(point.accepted, written), wrong]


def _worth(measured: Measured) -> str:
    """Return in words and figures how often the reader is wrong where it says how sure it is."""
    found = {group: measured.everything(group) for group in ("digits", "capitals")}
    told = " ".join(_told(group, [one for one in of.said if one.confidence >= _SURE]) for group, of in found.items())
    errors = ", ".join(f"{group} {calibration_error(_bins(tally)):.4f}" for group, tally in found.items() if tally.said)
    head = ["group", "fields", "called wrong", "were wrong (95 %)", "times as many"]
    rows = [[group, *row] for group, tally in found.items() for row in _said_and_so(_bins(tally))]
    return f"""{fill(f"{told} {_ELSEWHERE}", _WIDTH)}

{markdown(head, rows)}

Fields together that are called nearly as likely, all hands and scanners, at least {_FEW} of them; intervals are
Wilson's. Expected calibration error: {errors}."""


def _told(group: str, said: Sequence[Said]) -> str:
    foreseen, wrong = sum(1 - one.confidence for one in said), sum(not one.right for one in said)
    times = wrong / foreseen if foreseen else 1.0
    words = "is surer than it should be" if times > _FAIR else "is no surer than it should be"
    return (
        f"**Of {group} written by hands never seen the reader {words}**: of {len(said):,} fields that it calls at "
        f"least {_SURE:.0%} likely it foresees {foreseen:.0f} wrong ones, and {wrong} were: {times:.1f} times as many."
    )


def _said_and_so(bins: Sequence[Bin]) -> Iterator[list[str]]:
    for one in reversed(bins):
        said, wrong, (low, high) = 1 - one.said, 1 - one.right, one.interval
        if one.fields >= _FEW:
            so = f"{wrong:.3%} ({1 - high:.3%} – {1 - low:.3%})"
            yield [f"{one.fields:,}", f"{said:.3%}", so, f"{wrong / said:.1f}" if said else "–"]


def _bins(tally: Tally) -> tuple[Bin, ...]:
    return reliability((one.confidence, one.right) for one in tally.said)


def pictures(measured: Measured) -> dict[str, bytes]:
    """Return the section's pictures, SVG by file name."""
    panels = (_accepted_panel(measured, column) for column in range(len(COLUMNS)))
    return {ACCEPTED: chart(*panels).encode(), RELIABILITY: chart(_reliability_panel(measured)).encode()}


def _accepted_panel(measured: Measured, column: int) -> Panel:
    name, profiles = list(COLUMNS.items())[column]
    lines = []
    for words, hands, group in _GROUPS:
        tally = measured.tally(hands, profiles, group)
        if not tally.written:
            continue
        reached = [point for point in curve(_offered(tally), _FINE) if point.accepted]
        points = tuple((point.accepted / tally.written, point.wrong / point.accepted) for point in reached)
        corner = limits(hands, group, silent=False)[column], limits(hands, group, silent=True)[column]
        ring = tally.accepted_written / tally.written, tally.share_of_written
        lines.append(Line(words, points, detail=_in_force(tally), ring=ring, corner=corner, dots=False))
    x = Axis("accepted of written", 0.0, 1.0, (0.0, 0.2, 0.4, 0.6, 0.8, 1.0))
    y = Axis("silent errors among these", _NONE, 0.1, (_NONE, 1e-4, 1e-3, 1e-2, 1e-1), log=True, lowest="none")
    note = "Ring: the thresholds in force. Corner: the target, reached to its right and below."
    return Panel(f"What each threshold gives: {name}", note, x, y, tuple(lines))


def _in_force(tally: Tally) -> str:
    """Return the thresholds that the fields of the tally are accepted from."""
    sources = {Source(one.source) for one in _offered(tally) if one.accepted and one.source}
    return ", ".join(f"{source} {SHIPPED.curve(source).threshold:.4f}" for source in sorted(sources))


def _reliability_panel(measured: Measured) -> Panel:
    lines = []
    for group in GROUPS:
        bins = [one for one in _bins(measured.everything(group)) if one.fields >= _FEW]
        points = tuple((1 - one.said, 1 - one.right) for one in bins)
        bars = tuple((1 - high, 1 - low) for low, high in (one.interval for one in bins))
        lines.append(Line(group, points, bars))
    lines.append(Line("as said", ((_NONE, _NONE), (1.0, 1.0)), dashed=True, dots=False))
    ticks = (_NONE, 1e-4, 1e-3, 1e-2, 1e-1, 1.0)
    x = Axis("called wrong with probability", _NONE, 1.0, ticks, log=True)
    y = Axis("wrong in truth", _NONE, 1.0, ticks, log=True, lowest="none")
    note = f"Above the dashed line: wrong more often than said. Bars: 95 % (Wilson). Points of {_FEW} fields or more."
    return Panel("Reliability, hands never seen", note, x, y, tuple(lines))
