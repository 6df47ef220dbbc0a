"""The report on accuracy, in Markdown, and its pictures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from statistics import median

from tests.bench import confidence as worth
from tests.bench.command_line import Agreement
from tests.bench.confidence import confidence
from tests.bench.measured import ALL_KINDS, ASTRAY_MM, Measured, Pages
from tests.bench.misread import Misread, contact_sheet
from tests.bench.outside import characters, packs
from tests.bench.plan import COLUMNS, GROUPS, HANDS
from tests.bench.scoring import Tally
from tests.bench.tables import markdown, percent, several
from tests.bench.targets import targets

MISREAD = "accuracy-misread.png"
_WRITERS = {
    "digits_us_test": "American writers, none of them in the training; their number in this pack is not recorded",
    "upper_us_test": "American writers; their number in this pack is not recorded",
    "digits_eu_semeion_test": "Italian writers, of 80 in the whole collection",
    "digits_eu_optdigits_test": "Turkish writers, of 43 in the whole collection",
}


def report(measured: Measured, agreements: Sequence[Agreement], command: str) -> str:
    """Return the whole report."""
    parts = [
        _introduction(command),
        targets(measured),
        _table("By hands, scanner and group", _by_profile(measured)),
        _table("By kind of field, all scanners together", _by_kind(measured)),
        _CAPITALS,
        _pages(measured),
        confidence(measured),
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
*test* packs, on which no network was taught and no threshold set; the little that followed from looking at them is told
in [model-card.md](model-card.md) and [calibration.md](calibration.md):

{packs}

*Accepted*: fields that no person need look at, blank ones among them. *Silent errors*: those among them whose value is
not what was written. *Accepted of written*: share of the fields with something written in them that are accepted.
Critical fields, which a person always sees, are in a table of their own. Intervals are exact (Clopper and Pearson), at
95 %; they take each field for a new one, though the packs' characters come again (see *What stands behind*). Labels are
taken as the packs have them, but for those that the packs themselves call doubtful, which are not written."""


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
draws some fields that nobody need see and shows them to a person all the same, like doubtful ones, to see whether
acceptance is right: of these what the store keeps is compared.

{markdown(head, rows)}"""


def _errors(measured: Measured) -> str:
    every = sorted(error for tally in measured.tallies.values() for error in tally.silent)
    if not every:
        return "## Silent errors\n\nNone."
    behind = _misread(measured)
    different = {glyph for glyph, _ in behind}
    fields, characters = several(len(every), "field"), several(len(different), "different character")
    shown = f"\n![the characters behind the silent errors]({MISREAD})\n" if behind else ""
    listed = "\n".join(f"- {error}" for error in every)
    return f"""## Silent errors

{fields}, from {characters}. Each is shown with the label that its pack gives it, and
what was read instead in how many fields; judge whether the reader or the label errs. The figures above take every label
as it stands. The characters are of the packs, whose writers are not known by name (licences: [model
card](model-card.md)).
{shown}
{listed}"""


def _misread(measured: Measured) -> Counter[Misread]:
    return sum((tally.misread for tally in measured.tallies.values()), Counter[Misread]())


def pictures(measured: Measured) -> dict[str, bytes]:
    """Return the report's pictures by file name."""
    found, behind = worth.pictures(measured), _misread(measured)
    if behind:
        every = characters(packs(*dict.fromkeys(name for names in HANDS.values() for name in names)))
        found[MISREAD] = contact_sheet(behind, every)
    return found
