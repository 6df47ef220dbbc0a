"""Measures how marks are read: every way of marking, cancelling and soiling a box that the drawers below know.

    python tests/bench/marks.py [--pages 60] [--seed 7] [--profiles adf300 ...] [--jobs 2] [--wrong DIR]

Pages of nothing but boxes (tests/bench/forms/careplan) are printed, each field is given one case of ``CASES``, the
press degrades the page (and this bench in three ways of its own), and recon registers and reads it. The tables say
what became of each case, and how many of the fields that no person would see are wrong, with the upper end of the
exact one-sided 95 % interval (Clopper & Pearson 1934). A press must be there: see tests/bench/outside.py.
"""

import argparse
import runpy
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from recon.design.render import render_blank  # noqa: E402
from recon.errors import PageError  # noqa: E402
from recon.model.form import Field, Kind, Zone  # noqa: E402
from recon.model.policy import Policy  # noqa: E402
from recon.model.reading import Value, Verdict  # noqa: E402
from recon.reading.calibration.binomial import upper_bound  # noqa: E402
from recon.reading.marks import read_marks  # noqa: E402
from recon.vision.codes import identify  # noqa: E402
from recon.vision.ink import separate  # noqa: E402
from recon.vision.raster import decode  # noqa: E402
from recon.vision.registration import register, registered  # noqa: E402
from recon.vision.template import Template, render_template  # noqa: E402
from tests.bench.marking import BESIDE, CANCELLED, DIRT, MARKS, Pen, Sheet, press_mark  # noqa: E402
from tests.bench.outside import shared  # noqa: E402
from tests.bench.paper import kit  # noqa: E402

FORM = "careplan"
OWN_PROFILES: dict[str, dict[str, Any]] = {
    "pale": {"dpi": 200, "rot": 1.0, "shift": 3, "blur": 0.9, "noise": 8, "lo": 110, "hi": 215, "q": 70},
    "dark60": {"dpi": 300, "rot": 1.0, "shift": 3, "blur": 0.8, "noise": 5, "lo": 15, "hi": 147, "q": 80},
    "coarse": {"dpi": 150, "rot": 1.5, "shift": 3, "blur": 0.7, "noise": 6, "lo": 30, "hi": 240, "q": 70},
}

Key = tuple[str, int | None]
Task = tuple[str, int, int, bool, Path | None]


@dataclass(frozen=True, slots=True)
class Case:
    """What befalls a field: ``share`` of the fields, and which outcomes besides a person's look are right."""

    name: str
    share: float
    marked: bool  # the option drawn on may be read as marked
    blank: bool  # the field may be called blank


CASES = (
    Case("blank", 0.26, marked=False, blank=True),
    *(Case(f"press {kind}", share, marked=True, blank=False)
      for kind, share in (("x", 0.12), ("check", 0.08), ("slash", 0.04), ("fill", 0.04), ("dot", 0.03))),
    *(Case(name, 0.02, marked=True, blank=False) for name in MARKS),
    *(Case(name, 0.01, marked=True, blank=False) for name in BESIDE),
    *(Case(name, 0.012, marked=False, blank=False) for name in CANCELLED),
    *(Case(f"{name} alone", 0.012, marked=False, blank=True) for name in DIRT),
    *(Case(f"{name} on a mark", 0.006, marked=True, blank=False) for name in DIRT),
    Case("two marks", 0.03, marked=False, blank=False),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """One field: its case, what was drawn on, what was read."""

    profile: str
    case: str
    result: str  # right, person, wrong
    accepted: bool
    score: float
    page: int
    key: Key


@cache
def press() -> dict[str, Any]:
    """Return the names of the outside press."""
    return runpy.run_path(str(shared() / "press" / "press.py"))


@cache
def _template() -> Template:
    layout = kit().layout(FORM, "fr")
    return render_template(layout.form, render_blank(layout), 1)


def profiles() -> dict[str, dict[str, Any]]:
    """Return the press's profiles and those of this bench."""
    return {**press()["PROFILES"], **OWN_PROFILES}


def measure(task: Task) -> list[Outcome]:
    """Draw, degrade and read one page: profile, its number, the seed, whether nothing but plain marks are
    wanted, and where pictures of what is wrong go."""
    profile, number, seed, plain, wrong = task
    cases = [case for case in CASES if not plain or case.name.startswith(("press ", "blank"))]
    settings = profiles()[profile]
    rng = np.random.default_rng((seed, number, *profile.encode()))
    sheet = Sheet.printed(kit().layout(FORM, "fr"), settings["dpi"])
    drawn = {(f.key, z.row): _draw(sheet, (f, z), cases, settings, rng) for f, z in _zones()}
    scan = press()["degrade"](sheet.gray, settings, rng)
    data = (
        cv2.imencode(".png", scan)[1] if settings.get("bilevel") else cv2.imencode(".jpg", scan, [1, settings["q"]])[1]
    )
    try:
        raster = decode(data.tobytes())
        registration = register(raster, identify(raster.gray), _template(), policy=Policy())
    except PageError:
        return []
    upright = registered(raster, registration, _template())
    ink = separate(upright, _template())
    outcomes = []
    for field, zone in _zones():
        key = (field.key, zone.row)
        case, option = drawn[key]
        answer = read_marks(ink, field, zone, Policy())
        result = _judge(case, answer.value, _expected(field, option), answer.verdict)
        score = answer.candidates[0].confidence
        outcomes.append(Outcome(profile, case.name, result, answer.verdict is Verdict.ACCEPTED, score, number, key))
        if wrong and result == "wrong":
            _keep(wrong, upright, zone, f"{profile}-{case.name}-{number}-{field.key}-{zone.row}")
    return outcomes


def _zones() -> list[tuple[Field, Zone]]:
    return [(f, z) for f in _template().form.fields if f.kind.marked for z in f.zones]


def _draw(
    sheet: Sheet, place: tuple[Field, Zone], cases: list[Case], settings: dict[str, Any], rng: np.random.Generator
) -> tuple[Case, int]:
    """Draw one of the cases on the field; return it, and the option it was drawn on."""
    field, zone = place
    shares = np.array([case.share for case in cases])
    case = cases[rng.choice(len(cases), p=shares / shares.sum())]
    if (case.name == "two marks" and field.kind is not Kind.CHOICE) or (
        case.name == "pencil" and "bilevel" in settings
    ):
        case = CASES[0]  # several marks are several answers there; a bilevel scan has lost what is pale
    option = int(rng.integers(len(zone.cells)))
    cell = zone.cells[option]
    pen = Pen(sheet, rng)
    if case.name.startswith("press "):
        press_mark(press()["mark"], sheet, cell, rng, case.name.removeprefix("press "))
    elif case.name == "two marks":
        for index in rng.choice(len(zone.cells), 2, replace=False):
            press_mark(press()["mark"], sheet, zone.cells[index], rng, None)
    elif case.name.endswith(" on a mark"):
        press_mark(press()["mark"], sheet, cell, rng, None)
        DIRT[case.name.removesuffix(" on a mark")](pen, cell)
    elif case.name != "blank":
        {**MARKS, **BESIDE, **CANCELLED, **DIRT}[case.name.removesuffix(" alone")](pen, cell)
    return case, option


def _expected(field: Field, option: int) -> Value:
    if field.kind is Kind.TICK:
        return True
    value = field.options[option].value
    return (value,) if field.kind is Kind.CHOICES else value


def _judge(case: Case, value: Value, marked: Value, verdict: Verdict) -> str:
    if verdict is Verdict.REVIEW:
        return "person"
    right = case.marked and value == marked if verdict is Verdict.ACCEPTED else case.blank and not value
    return "right" if right else "wrong"


def _keep(folder: Path, page: np.ndarray, zone: Zone, name: str) -> None:
    area = zone.bounds.grown(8)
    x, y, right, bottom = (max(0, round(v * 200 / 25.4)) for v in (area.x, area.y, area.right, area.bottom))
    folder.mkdir(parents=True, exist_ok=True)
    patch = cv2.resize(page[y:bottom, x:right], None, fx=3, fy=3, interpolation=cv2.INTER_NEAREST)
    cv2.imwrite(str(folder / f"{name.replace(' ', '_')}.png"), patch)


def report(outcomes: list[Outcome]) -> str:
    """Return both tables, as Markdown."""
    lines = ["| profile | fields | silent errors | bound, 95 % | plain marks accepted | clean blanks called blank |",
             "| --- | ---: | ---: | ---: | ---: | ---: |"]  # fmt: skip
    for profile in dict.fromkeys(o.profile for o in outcomes):
        here = [o for o in outcomes if o.profile == profile]
        unseen = [o for o in here if o.result != "person"]
        wrong = sum(o.result == "wrong" for o in unseen)
        plain, blank = ([o for o in here if o.case.startswith(start)] for start in ("press ", "blank"))
        lines.append(f"| {profile} | {len(here)} | {wrong} of {len(unseen)} | {upper_bound(wrong, len(unseen)):.3%} "
                     f"| {_share(plain)} | {_share(blank)} |")  # fmt: skip
    lines += ["", "| case | right | a person | wrong | wrong on |", "| --- | ---: | ---: | ---: | --- |"]
    for case in CASES:
        here = [o for o in outcomes if o.case == case.name]
        count = Counter(o.result for o in here)
        on = Counter(o.profile for o in here if o.result == "wrong")
        told = ", ".join(f"{profile} {n}" for profile, n in on.most_common())
        lines.append(f"| {case.name} | {count['right']} | {count['person']} | {count['wrong']} | {told} |")
    return "\n".join(lines)


def _share(outcomes: list[Outcome]) -> str:
    return f"{sum(o.result == 'right' for o in outcomes) / max(1, len(outcomes)):.1%}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=60, help="of each profile; 123 fields, 164 boxes a page")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--profiles", nargs="+", default=list(profiles()), choices=list(profiles()))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--plain", action="store_true", help="only marks as the press makes them, and blank fields")
    parser.add_argument("--wrong", type=Path, help="folder for pictures of what is wrong")
    options = parser.parse_args()
    tasks = [
        (profile, n, options.seed, options.plain, options.wrong)
        for profile in options.profiles
        for n in range(options.pages)
    ]
    with ProcessPoolExecutor(options.jobs) as pool:
        pages = list(pool.map(measure, tasks))
    refused = Counter(task[0] for task, page in zip(tasks, pages, strict=True) if not page)
    print(report([outcome for page in pages for outcome in page]))
    print(f"\nPages not read: {dict(refused) or 'none'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
