"""docs/matching.md: the figures, under a first part that is written by hand and stays; the curve as a picture."""

from collections.abc import Iterable, Sequence
from statistics import median

from recon.model.identity import Decision
from recon.reading.calibration.binomial import exact_interval, upper_bound
from recon.reconciliation.linkage.suggesting import USUAL
from tests.bench.charts import Axis, Line, Panel, chart
from tests.bench.matching.batch import Batch
from tests.bench.matching.counting import Pairs, Tally
from tests.bench.matching.known import SHOWN
from tests.bench.matching.measure import Answered, Chance, Linked
from tests.bench.matching.stored import Stored
from tests.bench.tables import markdown, percent

MEASURED = "\n## Measured\n"
_EVERY = 5  # bits between two lines of the table of the curve
_HEAD = ("sheets", "accepted", "wrong", "asked", "right one first", f"in {SHOWN}", "nobody offered", "found")
_WORST = 20  # examples told
_LIMITS = (0.999, 0.9995, 0.9999, 0.99995, 0.99999, 0.999995, 0.999999)


def with_figures(before: str, figures: str) -> str:
    """Return the report: what was written by hand stays, what was measured before goes."""
    return before.partition(MEASURED)[0].rstrip("\n") + "\n" + MEASURED + "\n" + figures.strip("\n") + "\n"


def targets(linked: Sequence[Linked], answered: Answered, stored: Stored) -> str:
    """Return what was to be reached, and what was."""
    every = answered.of(lambda who: True)
    found = min((_recall(one.originals) for one in linked), default=0.0)
    together = _together(linked)
    accepted, right = together.of(Decision.ACCEPT)
    worst = 1000 * max(stored.seconds)
    rows = [
        ("FEBRL: precision of what is accepted", "≥ 0.9999", f"{right:,} of {accepted:,}", right >= 0.9999 * accepted),
        ("FEBRL: recall of accepted and asked, the worst set", "≥ 0.97", f"{found:.4f}", found >= 0.97),
        ("French hospital: wrong automatic matches", "0", f"{every.wrong} of {every.sheets:,} sheets", not every.wrong),
        ("suggestions for one sheet, by the store: the slowest", "≤ 100 ms", f"{worst:.0f} ms", worst <= 100),
    ]
    said = [(*told, "yes" if is_reached else "**no**") for *told, is_reached in rows]
    bound = 1 - upper_bound(accepted - right, accepted) if accepted else 0.0
    return f"""### Targets

{markdown(("what", "target", "measured", "reached"), said)}

The FEBRL sets are too small to prove the first: with 95 % confidence the precision is at least {bound:.3%}.
"""


def febrl(linked: Sequence[Linked]) -> str:
    """Return the tables of the FEBRL sets."""
    head = ("set", "records", "right pairs", "accepted", "wrong", "precision", "at worst", "asked", "recall")
    rows = [row for one in linked for row in _linked_rows(one)]
    rows.append(_pairs_row("all: duplicates to originals", sum(one.records for one in linked), _together(linked)))
    columns = [f"{one.name}: {what}" for what in ("precision", "recall") for one in linked]
    wrong = [f"- {text}" for one in linked for text in one.wrong] or ["None."]
    missed = [f"- set {one.name}: {text}" for one in linked for text in one.missed[:3]]
    return f"""### FEBRL

*Accepted* pairs are taken without a person; *precision* is the share of right ones among them, *at worst* its lower
95 % bound. *Asked* pairs are shown to a person; *recall* is the share of the right pairs that are accepted or asked.

{markdown(head, rows)}

What precision and recall would be if weight alone decided, duplicates to originals; the same as a picture in
[matching-curve.svg](matching-curve.svg):

{markdown(("bits at least", *columns), _curve_rows([one.originals for one in linked]))}

Wrong pairs accepted:

{chr(10).join(wrong)}

Some that were not found:

{chr(10).join(missed)}
"""


def hospital(answered: Answered, patients: int) -> str:
    """Return the tables of the French roster's sheets."""
    everything = answered.of(lambda who: True)
    known, new = (answered.of(lambda who, is_new=is_new: who.startswith("new:") is is_new) for is_new in (False, True))
    rows = [_row("**all**", everything), _row("of known people", known), _row("of new people", new)]
    rows_who = [_row(name, one) for name, one in answered.by(0).items()]
    rows_slip = [_row(name, one) for name, one in answered.by(1).items()]
    reasons = sorted(everything.why_not.items(), key=lambda item: -item[1])
    of_accepted, of_all = (
        upper_bound(everything.wrong, max(one, 1)) for one in (everything.accepted, everything.sheets)
    )
    wrong = [f"- {text}" for text in everything.examples[:_WORST]] or ["None."]
    return f"""### A French hospital

{everything.sheets:,} sheets against a roster of {patients:,} patients. **{everything.wrong} wrong automatic matches**
among {everything.accepted:,} accepted: with 95 % confidence at most {of_accepted:.4%} of those accepted, {of_all:.4%}
of all sheets.

*Accepted*: given to a patient without a person. *Asked*: a person is shown up to {SHOWN} candidates; *right one first*
and *in {SHOWN}* are shares of those asked whose patient is in the roster. *Nobody offered*: a new patient, say the
rules. *Found*: accepted rightly, or shown; of the sheets whose patient is in the roster.

{markdown(("", *_HEAD), rows)}

By whom the sheet is of:

{markdown(("", *_HEAD), rows_who)}

By what went wrong with it:

{markdown(("", *_HEAD), rows_slip)}

Why a person is asked about the best candidate (several reasons may hold):

{markdown(("reason", "sheets"), [(reason, f"{count:,}") for reason, count in reasons])}

Wrong automatic matches:

{chr(10).join(wrong)}

Some sheets of known people whose right patient is not among those offered:

{chr(10).join(f"- {text}" for text in answered.missed) or "None."}
"""


def in_house(answered: Answered, people: int) -> str:
    """Return what becomes of sheets of an outage, where it is known who is in the house."""
    everything = answered.of(lambda who: True)
    rows = [_row("of people in the house", answered.of(lambda who: not who.startswith("new:")))]
    rows.append(_row("of people who arrive", answered.of(lambda who: who.startswith("new:"))))
    return f"""### Sheets of an outage

{everything.sheets:,} more sheets, of the {people:,} people of the roster who are in the house and known to be, and
of people who arrive and are in no list: **{everything.wrong} wrong automatic matches**, with 95 % confidence at most
{upper_bound(everything.wrong, max(everything.sheets, 1)):.4%} of the sheets. For those in the house names and birth
date are enough, if nothing is against it.

{markdown(("", *_HEAD), rows)}
"""


def lookalikes(answered: Answered) -> str:
    """Return what became of sheets of new people who are like somebody in the roster."""
    tally = answered.of(lambda who: True)
    rows = [
        (who, f"{one.sheets:,}", f"{one.accepted}", percent(one.asked, one.sheets))
        for who, one in answered.by(0).items()
    ]
    return f"""### New people who are like a known one

{tally.sheets:,} more sheets, only of people who are not in the roster and are like somebody who is, written with the
same mistakes. Whatever is accepted here is wrong: **{tally.accepted}**, with 95 % confidence at most
{upper_bound(tally.accepted, tally.sheets):.4%}.

{markdown(("", "sheets", "accepted, wrongly", "asked"), rows)}

Wrong automatic matches:

{chr(10).join(f"- {text}" for text in tally.examples[:_WORST]) or "None."}
"""


def thresholds(known: Tally, found: Chance) -> str:
    """Return what other limits on the probability would take, under the same rules."""
    head = ("probability at least", "known people's sheets accepted", "of a million new people's sheets, wrongly")
    rows = [
        (f"{least:g}", percent(sum(sure >= least for sure in known.sure), known.sheets), _in_million(found, least))
        for least in _LIMITS
        if least >= USUAL.accept
    ]
    return f"""### What another limit would do

The same rules with another limit on the probability of what is accepted; the limit now is {USUAL.accept:g}.

{markdown(head, rows)}
"""


def _in_million(found: Chance, least: float) -> str:
    return f"{1_000_000 * found.wrong_share(least):.1f}"


def chance(found: Chance) -> str:
    """Return how often a stranger is by chance like a patient in all that most sheets say, and what happens then."""
    examples = [f"- {text}" for text in found.examples[:: max(1, len(found.examples) // 5)][:5]] or ["None."]
    low, high = (1_000_000 * end for end in exact_interval(found.alike, found.drawn))
    return f"""### Strangers who share everything

Of {found.drawn:,} strangers drawn at random {found.alike:,} have family name, first given name, birth date and sex in
common with a patient of the roster ({low:.0f} to {high:.0f} in a million, with 95 % confidence). No software can tell
them apart by these. Of the sheets that say of them what people say, without a mistake,
{percent(found.accepted, found.written)} are accepted, wrongly; the others say a place, an INS or another name that
differs, the names are too common, or somebody else resembles too. So about **{100_000 * found.wrong_share():.1f} in
100,000** sheets of *new* patients that say nothing wrong would be given to somebody else by chance alone. Some:

{chr(10).join(examples)}
"""


def speed(in_memory: Iterable[float], stored: Stored | None, batch: Batch | None, memory_mb: float) -> str:
    """Return how long it took, and what memory."""
    rows = [("one sheet, patients found in memory", times(in_memory))]
    if stored:
        rows.append((f"one sheet, patients found by the store ({len(stored.seconds):,} sheets)", times(stored.seconds)))
    lines = [markdown(("what", "time"), rows)]
    if stored:
        lines.append(
            f"Taking {stored.patients:,} patients into the store took {stored.imported:.0f} s. Of "
            f"{len(stored.seconds):,} sheets looked for both ways the first suggestion and its weight are the same in "
            f"{stored.same:,}."
        )
    if batch:
        lines.append(
            f"The batch (Splink in DuckDB): {batch.sheets:,} sheets against all patients in {batch.seconds:.0f} s, "
            f"{1000 * batch.seconds / max(batch.sheets, 1):.1f} ms a sheet, {batch.memory_mb:,.0f} MB at most. "
            f"The first suggestion and what the rules say of it are those of the one-off way for {batch.same:,} of "
            f"{batch.sheets:,} sheets; the weights differ by {batch.apart:.1e} bits at most."
        )
    lines.append(f"The one-off way with all patients and their keys in memory held {memory_mb:,.0f} MB.")
    return "### Time and memory\n\n" + "\n\n".join(lines) + "\n"


def times(spans: Iterable[float]) -> str:
    """Return the median, the 99th of a hundred and the worst, ms."""
    ordered = sorted(1000 * one for one in spans)
    if not ordered:
        return "–"
    most = ordered[int(0.99 * (len(ordered) - 1))]
    return f"median {median(ordered):.1f} ms, 99 % {most:.1f} ms, worst {ordered[-1]:.1f} ms"


class Bits(Axis):
    """An axis of weights, not of shares."""

    def said(self, tick: float) -> str:
        return f"{tick:g}"


def curve(linked: Sequence[Linked]) -> str:
    """Return the picture: for each threshold how much is found, and how much of what is taken is wrong."""
    shown = [(f"FEBRL {one.name}", one.originals, False) for one in linked]
    shown += [(f"FEBRL {one.name}, no numbers", one.unnumbered, True) for one in linked[-1:] if one.unnumbered]
    recall = tuple(
        _line(name, [(bits, found) for bits, _, found in pairs.curve()], dash) for name, pairs, dash in shown
    )
    wrong = tuple(_line(name, [(bits, 1 - ok) for bits, ok, _ in pairs.curve()], dash) for name, pairs, dash in shown)
    x = Bits("threshold on the weight, bits", -10, 60, tuple(range(-10, 61, 10)))
    note = "duplicates to originals, by weight alone; the rules ask for more"
    shares = Axis("recall", 0.0, 1.0, (0.0, 0.2, 0.4, 0.6, 0.8, 1.0))
    errors = Axis("wrong among what is taken", 1e-4, 1.0, (1e-4, 1e-3, 1e-2, 1e-1, 1.0), log=True, lowest="0")
    return chart(
        Panel("Recall: right pairs that weigh as much", note, x, shares, recall),
        Panel("Wrong pairs among those that weigh as much (1 - precision)", note, x, errors, wrong),
    )


def _line(name: str, points: list[tuple[float, float]], dashed: bool) -> Line:
    return Line(name, tuple(point for point in points if point[0] >= _LOWEST), dashed=dashed, dots=False)


_LOWEST = -10  # bits: nobody takes what weighs less


def _linked_rows(one: Linked) -> list[list[str]]:
    rows = [_pairs_row(f"{one.name}: duplicates to originals", one.records, one.originals)]
    if one.within:
        rows.append(_pairs_row(f"{one.name}: all records among themselves", one.records, one.within))
    if one.unnumbered:
        rows.append(_pairs_row(f"{one.name}: duplicates to originals, no numbers", one.records, one.unnumbered))
    return rows


def _together(linked: Sequence[Linked]) -> Pairs:
    """Return the pairs of all sets, duplicates to originals."""
    scored = {(one.name + a, b): pair for one in linked for (a, b), pair in one.originals.scored.items()}
    return Pairs(sum(one.originals.there for one in linked), scored)


def _recall(pairs: Pairs) -> float:
    return pairs.of(Decision.ACCEPT, Decision.ASK)[1] / max(pairs.there, 1)


def _pairs_row(name: str, records: int, pairs: Pairs) -> list[str]:
    accepted, right = pairs.of(Decision.ACCEPT)
    asked, right_asked = pairs.of(Decision.ASK)
    worst = 1 - upper_bound(accepted - right, accepted) if accepted else 0.0
    precision = f"{right / accepted:.4%}" if accepted else "–"
    recall = f"{_recall(pairs):.2%}"
    counts = (f"{records:,}", f"{pairs.there:,}", f"{accepted:,}", str(accepted - right))
    return [name, *counts, precision, f"{worst:.3%}", f"{asked:,}, {right_asked:,} right", recall]


def _curve_rows(pairs: Sequence[Pairs]) -> list[list[str]]:
    rows = []
    for bits in range(0, 61, _EVERY):
        at = [_at(one, bits) for one in pairs]
        rows.append([str(bits), *(precision for precision, _ in at), *(recall for _, recall in at)])
    return rows


def _at(pairs: Pairs, bits: float) -> tuple[str, str]:
    """Return precision and recall of taking whatever weighs at least ``bits``."""
    taken = [is_right for weight, is_right, _ in pairs.scored.values() if weight >= bits]
    precision = f"{sum(taken) / len(taken):.2%}" if taken else "–"
    return precision, f"{sum(taken) / max(pairs.there, 1):.1%}"


def _row(name: str, one: Tally) -> list[str]:
    shares = [percent(one.accepted, one.sheets), f"{one.wrong}", percent(one.asked, one.sheets)]
    places = [percent(one.first, one.asked_known), percent(one.shown, one.asked_known)]
    found = percent(one.found, one.known) if one.known else "–"
    return [name, f"{one.sheets:,}", *shares, *places, percent(one.refused, one.sheets), found]
