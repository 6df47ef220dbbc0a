"""What each part of the reader is worth: the same sheets read without it; and writes the table.

    python tests/bench/ablation.py [--scale 0.15] [--networks WITH WITHOUT] [--work DIR] [--out docs/ablations.md]

``--networks`` are two networks trained alike, one with and one without European shapes (python -m
recon.reading.training tells how); they are compared with each other. Without them these rows are left out.

That a part was really left out, and that the very same sheets were read, is made sure of before anything is written.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from math import prod
from pathlib import Path
from textwrap import fill
from types import ModuleType
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import recon.reading.page as reading  # noqa: E402
from recon.model.calibration import Source  # noqa: E402
from recon.model.form import Field, Form, Kind  # noqa: E402
from recon.model.policy import Policy  # noqa: E402
from recon.model.reading import Candidate, Reason, Verdict  # noqa: E402
from recon.reading.answer import Answer, blank  # noqa: E402
from recon.reading.boxes import Box  # noqa: E402
from recon.reading.characters import reader as characters  # noqa: E402
from recon.reading.characters.reader import CharacterReader  # noqa: E402
from recon.reading.checks import Answers  # noqa: E402
from recon.reading.context import Context  # noqa: E402
from recon.reading.engines import Engines, default_engines  # noqa: E402
from recon.reading.fields import INITIALS, decode  # noqa: E402
from recon.reading.fields.spellings import illegible, on_forms  # noqa: E402
from recon.reading.fields.values import gap, text_of  # noqa: E402
from tests.bench.accuracy import fingerprint  # noqa: E402
from tests.bench.measured import Measured  # noqa: E402
from tests.bench.plan import HANDS, PROFILES, Planned, plan  # noqa: E402
from tests.bench.pressing import PageOutcome, Setup, press_and_read  # noqa: E402
from tests.bench.scoring import FieldOutcome, Tally, reachable, risk_area  # noqa: E402
from tests.bench.tables import markdown, percent, publish  # noqa: E402

_LIMITS = {"digits": 0.0005, "capitals": 0.001}  # silent errors among accepted that are borne
_SUREST = 0.75  # share of the written fields up to which the area is taken
_LEFT_OUT = "careplan"  # marks are not what is taken apart here
_WHOLE, _SHORT = "everything", "short training"
_OF_LANGUAGE = {Reason.NOT_A_DATE, Reason.NOT_A_TIME, Reason.OUT_OF_RANGE, Reason.IN_FUTURE, Reason.CHECK_DIGIT}

_INTRODUCTION = """the very same {pages} sheets, of the same hands as in [accuracy.md](accuracy.md), read by the whole
reader and without one of its parts. *First choice right* is over all that was written. *Accepted* and *silent errors*,
both of written fields, are at the thresholds that ship, which were found for the whole reader: they show what would
happen if a part failed, not what it is worth. For that the rows are compared where they err alike, and over all
thresholds: *reachable* is the most that some threshold accepts of the written with no more silent errors than are borne
({limits}); *area* is the mean share of wrong ones among the surest fields, over all shares up to {surest} of the
written (the risk-coverage curve): the smaller the better. Both look at the truth afterwards, which flatters all rows
alike. The bench makes sure that each part is off and that the same sheets are read."""
_EUROPEAN = f"""*{_SHORT.capitalize()}*: two networks of the shipped kind, trained alike and much shorter, one without
all that is European (packs, fonts, drawn shapes): to be compared with each other, not with the shipped one; thresholds
that ship were found for neither. The model card tells how they were trained."""


def _always(fields: Sequence[FieldOutcome]) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Variant:
    """The reader without one of its parts; ``holds`` tells from the fields whether that part is off, and ``against`` is
    the variant from which some of its scores must differ."""

    name: str
    setup: Setup
    holds: Callable[[Sequence[FieldOutcome]], bool] = _always
    against: str = _WHOLE


def main() -> int:
    options = _arguments()
    planned = [one for one in _planned(options) if one.series.form != _LEFT_OUT]
    every, program = variants(options.networks), _fingerprint()
    with tempfile.TemporaryDirectory() as folder:
        work = (options.work or Path(folder)) / f"ablation-{program}-{options.seed}"
        read = {variant.name: _read(variant, planned, work, options.jobs) for variant in every}
    if _fingerprint() != program:
        raise SystemExit("The program was changed while it was measured: the rows cannot be compared.")
    for variant in every:
        make_sure(variant, read)
    results = {name: _measured(planned, pages) for name, pages in read.items()}
    publish(_report(results, options), options.out)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=float, default=0.15, help="how many times the sheets of docs/accuracy.md")
    parser.add_argument("--seed", type=int, default=2027)
    parser.add_argument("--profiles", nargs="+", default=["adf300", "copy"], choices=PROFILES)
    parser.add_argument("--networks", nargs=2, type=Path, metavar=("WITH", "WITHOUT"), help="European shapes")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path, help="table to write (Markdown)")
    parser.add_argument("--work", type=Path, help="folder that keeps what was read")
    return parser.parse_args()


def _planned(options: argparse.Namespace) -> Iterator[Planned]:
    return plan(list(HANDS), options.profiles, scale=options.scale, seed=options.seed)


def _fingerprint() -> str:
    return f"{fingerprint()}-{sha256(Path(__file__).read_bytes()).hexdigest()[:6]}"


def variants(networks: Sequence[Path] | None) -> list[Variant]:
    """Return the reader as it ships, and without each of its parts."""
    found = [
        Variant(_WHOLE, Setup(), _heard),
        Variant("without the second reader", Setup(engines=alone), lambda fields: not _heard(fields)),
        Variant("without the fields' language", Setup(prepare=by_character), _without_language),
        Variant("without the careful networks", Setup(prepare=without_careful)),
    ]
    if Path(characters.__file__).with_name(characters.THOROUGH).is_file():
        found.append(Variant("without the thorough network", Setup(engines=with_network)))
    if networks:
        names = [f"{_SHORT}, {how} European shapes" for how in ("with", "without")]
        setups = [Setup(engines=partial(with_network, network)) for network in networks]
        found += [Variant(names[0], setups[0]), Variant(names[1], setups[1], against=names[0])]
    return found


def _heard(fields: Sequence[FieldOutcome]) -> bool:
    return any(one.source and one.source.endswith("_two") for one in fields)


def _without_language(fields: Sequence[FieldOutcome]) -> bool:
    words = {Source.WORDS, Source.WORDS.with_second}
    return not any(one.source in words or one.reason in _OF_LANGUAGE for one in fields)


def alone() -> Engines:
    """Return the shipped readers without the second one."""
    return replace(default_engines(), second=None)


def with_network(network: Path | None = None) -> Engines:
    """Return the shipped readers with one careful network, ``network`` or the one that ships, and the fast one beside
    it."""
    reader = CharacterReader(network)
    del reader._asked[1:]
    return replace(default_engines(), characters=reader)


def without_careful() -> None:
    """Have every character looked at once, by the fast network alone."""
    _put(characters, "SURE", 0.0)
    _put(characters.CharacterReader, "_again", _unused(CharacterReader._again))


def by_character() -> None:
    """Have fields read a character at a time, as if any were as good as any other, and none spoke for another."""
    _put(reading, "decode_field", plainly)
    _put(reading, "weigh", _unweighed)


def _put(where: ModuleType | type, name: str, what: object) -> None:
    """Put ``what`` in the place of something that must be there."""
    getattr(where, name)
    setattr(where, name, what)


def _unused(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return ``function``, which must no longer be asked about any character."""

    def checked(*args: Any) -> Any:
        if any(len(one) for one in args if isinstance(one, np.ndarray)):
            raise AssertionError(f"{function.__name__} is still used")
        return function(*args)

    return checked


def _unweighed(form: Form, answers: Answers) -> Answers:
    return answers


def plainly(field: Field, boxes: tuple[Box, ...], policy: Policy, context: Context) -> Answer:
    """Return the likeliest character of every box, as likely together as the product of their odds."""
    known = decode(field, boxes, policy, context)
    written = [on_forms(box) for box in boxes if box.likely]
    if not written:
        return blank(0.999) if known.verdict is Verdict.BLANK else known
    text = text_of(field, "".join(box.likely[0] if box.likely else " " for box in boxes))
    doubt = gap(field, boxes) or next((box.doubt for box in boxes if box.doubt), illegible(tuple(written)))
    candidate = Candidate(text, prod(box.odds[0] for box in written))
    source = known.source
    if field.kind in (Kind.LETTERS, Kind.ALNUM):
        source = Source.INITIALS if len(written) <= INITIALS else Source.LETTERS
    return Answer((candidate,), Verdict.REVIEW if doubt else Verdict.ACCEPTED, doubt, source)


def _read(variant: Variant, planned: Sequence[Planned], work: Path, jobs: int) -> list[PageOutcome]:
    total = sum(one.series.sheets for one in planned)
    print(f"{variant.name}: {total} pages", file=sys.stderr, flush=True)
    folder = work / variant.name.replace(" ", "_")
    pages = press_and_read((one.series for one in planned), variant.setup, jobs=jobs, results=folder)
    return sorted(pages, key=lambda page: (page.series, page.index))


def make_sure(variant: Variant, read: dict[str, list[PageOutcome]]) -> None:
    """Raise SystemExit unless the variant read the same sheets as the whole reader, and without its part."""
    pages, whole = read[variant.name], read[_WHOLE]
    if _sheets(pages) != _sheets(whole):
        refused = "; ".join(f"{page.series}-{page.index}: {page.told}" for page in pages if page.fault)
        raise SystemExit(f"{variant.name}: other sheets were read than by the whole reader. {refused}")
    if not variant.holds([field for page in pages for field in page.fields]):
        raise SystemExit(f"{variant.name}: the part that it leaves out was not left out.")
    if variant.name != _WHOLE and _scores(pages) == _scores(read[variant.against]):
        raise SystemExit(f"{variant.name}: nothing is read otherwise than by: {variant.against}.")


def _sheets(pages: Iterable[PageOutcome]) -> list[Any]:
    """Return which sheets were read, and what was written on them."""
    return [(page.series, page.index, page.fault, [(f.key, f.row, f.glyphs) for f in page.fields]) for page in pages]


def _scores(pages: Iterable[PageOutcome]) -> list[float]:
    return [field.score for page in pages for field in page.fields]


def _measured(planned: Sequence[Planned], pages: Iterable[PageOutcome]) -> Measured:
    by_name, measured = {one.series.name: one for one in planned}, Measured()
    for page in pages:
        measured.count(by_name[page.series], page)
    return measured


def _report(results: dict[str, Measured], options: argparse.Namespace) -> str:
    command = f"python tests/bench/ablation.py --scale {options.scale:g} --seed {options.seed}"
    parts = [f"## {title}\n\n{_table(results, tally)}" for title, tally in _rows(options.profiles).items()]
    limits = ", ".join(f"{limit:.2%} of {group}" for group, limit in _LIMITS.items())
    pages = sum(results[_WHOLE].sheets(hands, options.profiles).read for hands in HANDS)
    european = f"\n{_EUROPEAN}\n" if options.networks else ""
    measured = f"Measured on {datetime.now(UTC).date().isoformat()} by `{command}` on {' and '.join(options.profiles)}:"
    words = _INTRODUCTION.format(pages=pages, limits=limits, surest=f"{_SUREST:.0%}")
    return f"""# Ablations

{fill(f"{measured} {words}", 120, break_on_hyphens=False)}

{chr(10).join(part + chr(10) for part in parts).strip()}

*Without the fields' language*: each box by itself; no ranges, calendars, words or rosters, nothing between fields but
the form's own checks; names of more than three letters then count as words of no list.
*Without the careful networks*: the fast network's word stands.
{european}"""


def _rows(profiles: list[str]) -> dict[str, tuple[str, Callable[[Measured], Tally]]]:
    """Return the tables: title to the group and what counts its fields."""
    mixed, european = HANDS

    def of(hands: str, group: str) -> Callable[[Measured], Tally]:
        return lambda measured: measured.tally(hands, profiles, group)

    return {
        "Numbers, dates and times; all hands": ("digits", of(mixed, "digits")),
        "Numbers, dates and times; European hands": ("digits", of(european, "digits")),
        "Capitals alone: initials, and names in no list": ("capitals", of(mixed, "capitals alone")),
        "Names of the list or roster": ("capitals", of(mixed, "capitals with a list or roster")),
    }


_HEAD = (
    "reader", "written", "first choice right", "accepted of written", "silent errors", "from characters",
    "reachable", "area",
)  # fmt: skip


def _table(results: dict[str, Measured], row: tuple[str, Callable[[Measured], Tally]]) -> str:
    group, tally_of = row
    rows = []
    for name, measured in results.items():
        tally = tally_of(measured)
        best, area = reachable(tally.said, _LIMITS[group]), risk_area(tally.said, round(_SUREST * tally.written))
        shares = [percent(tally.first_right, tally.written), percent(tally.accepted_written, tally.written)]
        errors = [str(tally.silent_written), str(tally.characters_behind)]
        rows.append([name, f"{tally.written:,}", *shares, *errors, percent(best, tally.written), f"{area:.3%}"])
    return markdown(_HEAD, rows)


if __name__ == "__main__":
    sys.exit(main())
