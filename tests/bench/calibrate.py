"""Finds the calibration that recon ships: curves and thresholds, from fields whose truth is known.

    python tests/bench/calibrate.py [--quick] [--scale 1.0] [--jobs 2] [--results FOLDER] [--target marks=0.0005 …]

Blank sheets of recon's own forms and of the bench's, which are pages full of one kind of field, are filled with the
characters of the train packs that are held out of the reader's training (never those of the test packs), scanned over
several profiles and read with both readers. Half of the names written are the press's, common French ones; half are
invented here, so that no list of names helps. Writes recon/reading/calibration/shipped.json, the reliability diagram
docs/reliability.svg, and the table in docs/calibration.md.
"""

import argparse
import hashlib
import json
import math
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from recon.model.calibration import NEVER, Calibration, Curve, Graded, Source  # noqa: E402
from recon.model.form import Role  # noqa: E402
from recon.model.reading import Reason, Verdict  # noqa: E402
from recon.reading import calibration as shipped  # noqa: E402
from recon.reading import characters  # noqa: E402
from recon.reading.calibration.binomial import upper_bound  # noqa: E402
from recon.reading.calibration.fitting import TARGETS, fit  # noqa: E402
from recon.reading.calibration.isotonic import isotonic  # noqa: E402
from recon.reading.calibration.reliability import Bin, calibration_error, reliability  # noqa: E402
from recon.reading.calibration.risk import fields_needed  # noqa: E402
from recon.reading.training import packs  # noqa: E402
from tests.bench.outside import shared  # noqa: E402
from tests.bench.paper import Writer  # noqa: E402
from tests.bench.pressing import FieldOutcome, PageOutcome, Series, Setup, press_and_read  # noqa: E402
from tests.bench.reliability_svg import diagrams  # noqa: E402
from tests.bench.slips import SLIPS  # noqa: E402

SEED = 1  # of the split that training holds its characters out with
PROFILES = ("adf300", "adf200", "copy", "fax", "photo")
AMERICAN, EUROPEAN = ("digits_us_train",), ("digits_eu_semeion_train", "digits_eu_optdigits_train")
CAPITALS = "upper_us_train"
EUROPEAN_SHARE = 0.3  # of the sheets: there are few European characters, and they are the ones that matter
# Sheets of each form and profile.
SHEETS = {
    "hourly": 80,
    "appointments": 130,
    "careplan": 200,
    "staff": 30,
    "handover": 300,
    "vitals": 12,
    "registration": 12,
}
QUICK = 0.05
# Fields of these sources are written with the same characters and scored by the same rule.
KIN = ((Source.NUMBERS, Source.DATES),)

SHIPPED_FILE = Path(shipped.__file__).with_name("shipped.json")
DIAGRAM, DOCUMENT = ROOT / "docs" / "reliability.svg", ROOT / "docs" / "calibration.md"
_MARKS = ("<!-- measured -->\n", "<!-- end of measured -->\n")
# Every score is let through, so that what else sends a field to a person is seen apart from its score.
OPEN = Calibration(tuple((source, Curve(0.0)) for source in Source))


@dataclass(frozen=True, slots=True)
class Judged:
    """A field that its score alone accepts or not; ``sheet`` numbers the sheet that it stood on, ``glyphs`` are the
    characters written in it."""

    graded: Graded
    sheet: int
    glyphs: tuple[str, ...]


def main() -> int:
    options = _arguments()
    started = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        held, digests = hold_out(Path(folder))
        pages = list(_read(series_of(held, options.scale), options))
    by_source = _by_source(pages)
    graded = {source: [one.graded for one in judged] for source, judged in by_source.items()}
    curves = _held(fit(graded, graded, options.targets), by_source)
    document = _document(pages, curves, by_source, digests, options)
    print(document, f"{perf_counter() - started:.0f} s", sep="\n")
    if not options.dry_run:
        plain = {source.value: asdict(_rounded(curve)) for source, curve in curves.items()}
        SHIPPED_FILE.write_text(json.dumps(_about(by_source, pages, digests, options) | {"curves": plain}, indent=1))
        DIAGRAM.write_text(diagrams(_reliability(by_source), "Said and so: share of fields right"), encoding="utf-8")
        _put_in(DOCUMENT, document)
    return 1 if any(curve.threshold == NEVER for curve in curves.values()) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=float, default=1.0, help="so many times as many sheets")
    parser.add_argument("--quick", action="store_const", dest="scale", const=QUICK, help="few sheets, to try it")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--results", type=Path, help="keeps what was read, and goes on from there")
    parser.add_argument("--dry-run", action="store_true", help="writes nothing")
    parser.add_argument("--target", action="append", type=_target, default=[], metavar="SOURCE=SHARE")
    options = parser.parse_args()
    options.targets = {**TARGETS, **dict(options.target)}
    return options


def _target(text: str) -> tuple[Source, float]:
    source, _, share = text.partition("=")
    return Source(source), float(share)


def hold_out(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Write the held-out part of each pack into ``folder``; return the files and the packs' digests, by name."""
    files, digests = {}, {}
    for name in (*AMERICAN, *EUROPEAN, CAPITALS):
        pack = packs.load(shared() / "ink", name)
        part = packs.split(pack, SEED)[1]
        files[name], digests[name] = str(folder / f"{name}.npz"), pack.digest
        np.savez(files[name], images=part.images, labels=part.labels)
    return files, digests


def series_of(held: Mapping[str, str], scale: float) -> list[Series]:
    names = _invented(60, Random(SEED))
    series = []
    for form, sheets in SHEETS.items():
        for profile in PROFILES:
            for hands, digits, share in (("us", AMERICAN, 1 - EUROPEAN_SHARE), ("eu", EUROPEAN, EUROPEAN_SHARE)):
                files = tuple(held[name] for name in (*digits, CAPITALS))
                for kind, some in (("common", ()), ("rare", ((Role.NONE, names),))):
                    count = max(1, round(sheets * scale * share / 2))
                    name = f"{form}-{profile}-{hands}-{kind}"
                    series.append(Series(name, form, profile, Writer(files, some), count, SEED))
    return series


def _invented(count: int, random: Random) -> tuple[str, ...]:
    """Return names that no list has and that use every letter."""
    first, vowels, last = "BCDFGHJKLMNPQRSTVWXZ", "AEIOUY", ("", "", "CK", "L", "N", "R", "S", "T", "TZ", "V", "W", "X")
    syllable = lambda: random.choice(first) + random.choice(vowels) + random.choice(last)  # noqa: E731
    return tuple("".join(syllable() for _ in range(random.randint(2, 4)))[:12] for _ in range(count))


def _read(series: list[Series], options: argparse.Namespace) -> Iterable[PageOutcome]:
    total = sum(one.sheets for one in series)
    read = press_and_read(series, Setup(calibration=OPEN), jobs=options.jobs, results=options.results)
    for done, page in enumerate(read, start=1):
        if done % 100 == 0:
            print(f"{done} of {total} sheets", file=sys.stderr)
        yield page


def _by_source(pages: Iterable[PageOutcome]) -> dict[Source, list[Judged]]:
    """Return the fields that only their score can keep from being accepted, by source, in a fixed order."""
    found: dict[Source, list[Judged]] = {source: [] for source in Source}
    for sheet, page in enumerate(sorted(pages, key=lambda page: (page.series, page.index))):
        for field in page.fields:
            if field.source is not None and _left_to_the_score(field):
                found[Source(field.source)].append(Judged(Graded(field.score, field.right), sheet, field.glyphs))
    return found


def _held(curves: Mapping[Source, Curve], by_source: Mapping[Source, list[Judged]]) -> dict[Source, Curve]:
    """Return the curves with thresholds raised until at most one character is behind all that is accepted wrongly.

    The test counts fields as if each were written anew, but few thousand characters stand behind them: one that is
    misread with confidence makes many fields wrong here, or none on another day. Sources of KIN are written with the
    same characters and scored alike, so that what one of them meets holds for the others.
    """
    held = {}
    for source, curve in curves.items():
        kin = next((some for some in KIN if source in some), (source,))
        wrong = [one for of in kin for one in by_source[of] if not one.graded.right and _passes(curves[of], one)]
        least = _least(wrong)
        held[source] = _raised(curve, least, by_source[source]) if least > curve.threshold else curve
    return held


def _passes(curve: Curve, one: Judged) -> bool:
    return one.graded.score >= curve.threshold


def _least(wrong: list[Judged]) -> float:
    """Return the least threshold at which at most one character is behind what is wrong."""
    often = Counter(glyph for one in wrong for glyph in one.glyphs)
    behind: set[str] = set()
    for one in sorted(wrong, key=lambda one: -one.graded.score):
        if behind.isdisjoint(one.glyphs):
            behind.add(max(one.glyphs, key=often.__getitem__))
        if len(behind) > 1:
            return math.nextafter(one.graded.score, NEVER)
    return 0.0


def _raised(curve: Curve, threshold: float, judged: list[Judged]) -> Curve:
    accepted = [one.graded.right for one in judged if one.graded.score >= threshold]
    fields, wrong = len(accepted), accepted.count(False)
    return replace(curve, threshold=threshold, fields=fields, wrong=wrong, bound=upper_bound(wrong, fields))


def _left_to_the_score(field: FieldOutcome) -> bool:
    if not SLIPS.keys().isdisjoint(field.glyphs):
        return False
    return field.verdict == Verdict.ACCEPTED or (field.verdict, field.reason) == (Verdict.REVIEW, Reason.CRITICAL)


def _rounded(curve: Curve) -> Curve:
    return replace(curve, knots=tuple((round(score, 9), round(share, 6)) for score, share in curve.knots))


def _reliability(by_source: Mapping[Source, list[Judged]]) -> dict[str, tuple[Bin, ...]]:
    """Return the bins of each source: every half of the sheets judged by the curve that the other half gives."""
    found = {}
    for source, judged in by_source.items():
        said = []
        for half in (0, 1):
            curve = Curve(0.0, isotonic(one.graded for one in judged if one.sheet % 2 != half))
            graded = (one.graded for one in judged if one.sheet % 2 == half)
            said += [(curve.probability(one.score), one.right) for one in graded]
        if said:
            found[source.value] = reliability(said)
    return found


def _about(
    by_source: Mapping[Source, list[Judged]],
    pages: list[PageOutcome],
    digests: Mapping[str, str],
    options: argparse.Namespace,
) -> dict[str, Any]:
    networks = sorted(Path(characters.__file__).parent.glob("*.onnx"))
    return {
        "made": datetime.now(UTC).date().isoformat(),
        "seed": SEED,
        "scale": options.scale,
        "profiles": PROFILES,
        "sheets": len(pages),
        "fields": {source.value: len(judged) for source, judged in by_source.items()},
        "characters": _distinct(pages),
        "networks": {network.name: hashlib.sha256(network.read_bytes()).hexdigest() for network in networks},
        "packs": dict(digests),
        "targets": {source.value: share for source, share in options.targets.items()},
    }


def _distinct(pages: Iterable[PageOutcome]) -> dict[str, int]:
    """Count the different pictures of characters that stand behind it."""
    seen = {glyph for page in pages for field in page.fields for glyph in field.glyphs}
    digits = sum(glyph[0].isdigit() for glyph in seen)
    return {"digits": digits, "capitals": len(seen) - digits}


def _document(
    pages: list[PageOutcome],
    curves: Mapping[Source, Curve],
    by_source: Mapping[Source, list[Judged]],
    digests: Mapping[str, str],
    options: argparse.Namespace,
) -> str:
    behind, bins = _distinct(pages), _reliability(by_source)
    faults, today = sum(bool(page.fault) for page in pages), datetime.now(UTC).date().isoformat()
    lines = [
        f"Found on {today} by `python tests/bench/calibrate.py`, scale {options.scale:g}: {len(pages)} sheets",
        f"({faults} not read) over {', '.join(PROFILES)}, written with {behind['digits']} different digits and",
        f"{behind['capitals']} different capitals of the train packs' held-out part, {EUROPEAN_SHARE:.0%} of the",
        "sheets with European digits only. Both readers were heard. *Fields* are those that nothing but their score",
        f"keeps from being accepted, without those that hold one of {len(SLIPS)} characters whose label a careful",
        "person would dispute (tests/bench/slips.py); *tested*, *wrong* and *bound* are those of the threshold's test;",
        "*off by* is the expected calibration error.",
        "",
        "| source | target | fields | right | threshold | accepted | tested | wrong | bound, 95 % | off by |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for source, curve in curves.items():
        graded, target = [one.graded for one in by_source[source]], options.targets[source]
        right, accepted = sum(one.right for one in graded), sum(one.score >= curve.threshold for one in graded)
        tested = f"{curve.fields} | {curve.wrong} | {curve.bound:.3%}"
        if curve.threshold == NEVER:
            tested = f"– | – | – ({fields_needed(target)} fields at the very least)"
        threshold = "never" if curve.threshold == NEVER else f"{curve.threshold:.6f}"
        error = f"{calibration_error(bins[source.value]):.3%}" if source.value in bins else "–"
        lines.append(
            f"| {source} | {target:.2%} | {len(graded)} | {_share(right, len(graded))} | {threshold} "
            f"| {_share(accepted, len(graded))} | {tested} | {error} |"
        )
    lines += ["", "Packs: " + ", ".join(f"{name} `{digest[:12]}`" for name, digest in digests.items()) + "."]
    return "\n".join(lines) + "\n"


def _share(count: int, total: int) -> str:
    return f"{count / total:.2%}" if total else "–"


def _put_in(path: Path, measured: str) -> None:
    """Put ``measured`` between the marks in the document."""
    before, _, rest = path.read_text(encoding="utf-8").partition(_MARKS[0])
    after = rest.partition(_MARKS[1])[2]
    path.write_text(f"{before}{_MARKS[0]}\n{measured}\n{_MARKS[1]}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
