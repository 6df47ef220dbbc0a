"""Measures whether what hides a part of a sheet is told: slips of paper, black patches, folded and torn-off corners.

    python tests/bench/hidden.py [--pages 20] [--seed 3] [--profiles adf300 ...] [--forms vitals registration]

Sheets are filled by the press with characters of the train packs, something is laid over a part of them, and the press
degrades them. A field is *covered* where a box that was written in, or half of the field's area, is hidden. It is
*told* if its place is seen to be hidden, or if nothing of it is left to be seen and its place is not proven; anything
else could be read as something other than what was written, or called blank. *False alarms* are fields of which
nothing is covered and that are said to be hidden; *unproven* are blank and uncovered fields that are not proven.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from recon.design.manifest import page_entry  # noqa: E402
from recon.design.render import render_blank  # noqa: E402
from recon.errors import PageError  # noqa: E402
from recon.model.form import Zone  # noqa: E402
from recon.model.policy import Policy  # noqa: E402
from recon.vision.codes import identify  # noqa: E402
from recon.vision.frames import Sight, sights  # noqa: E402
from recon.vision.ink import separate  # noqa: E402
from recon.vision.raster import Raster  # noqa: E402
from recon.vision.registration import register, registered  # noqa: E402
from recon.vision.template import Template, render_template  # noqa: E402
from tests.bench.marking import Sheet  # noqa: E402
from tests.bench.marks import press, profiles  # noqa: E402
from tests.bench.outside import packs  # noqa: E402
from tests.bench.paper import kit  # noqa: E402

PACKS = ("digits_us_train", "upper_us_train")
Cover = Callable[[np.ndarray, np.ndarray, float, np.random.Generator], None]
Task = tuple[str, str, str, int, int]


def _polygon(page: np.ndarray, mask: np.ndarray, corners: np.ndarray, tone: int) -> None:
    at = [corners.round().astype(np.int32)]
    cv2.fillPoly(page, at, tone)
    cv2.fillPoly(mask, at, 255)


def _slip(page: np.ndarray, mask: np.ndarray, px: float, rng: np.random.Generator, tone: int = 255) -> None:
    """A slip of 30 to 90 mm, a little askew, anywhere below the head of the sheet."""
    size, turn = rng.uniform(30, 90, 2), rng.normal(0, 0.1)
    centre = rng.uniform((20, 75), (190, 265))
    square = np.array([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]) * size
    rotation = np.array([(np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))])
    _polygon(page, mask, (square @ rotation.T + centre) * px, tone)


def _corner(page: np.ndarray, mask: np.ndarray, px: float, rng: np.random.Generator, tone: int = 255) -> None:
    """One of the sheet's corners is folded over or torn off."""
    height, width = page.shape
    x, y = rng.choice((0, width)), rng.choice((0, height))
    across, down = rng.uniform(50, 120, 2) * px
    tip = np.array([(x, y), (x + (across if x == 0 else -across), y), (x, y + (down if y == 0 else -down))])
    _polygon(page, mask, tip, tone)


def _hand(page: np.ndarray, mask: np.ndarray, px: float, rng: np.random.Generator) -> None:
    """A thumb over the sheet's side."""
    left, y = rng.random() < 0.5, rng.uniform(80, 260) * px
    at, size = (0 if left else page.shape[1], int(y)), (int(rng.uniform(25, 60) * px), int(rng.uniform(9, 14) * px))
    cv2.ellipse(page, at, size, rng.normal(0, 15), 0, 360, int(rng.integers(90, 170)), -1)
    cv2.ellipse(mask, at, size, 0, 0, 360, 255, -1)


COVERS: dict[str, Cover] = {
    "white slip": _slip,
    "yellow slip": lambda *on: _slip(*on, tone=225),
    "black patch": lambda *on: _slip(*on, tone=30),
    "corner folded": lambda *on: _corner(*on, tone=250),
    "corner torn off": lambda *on: _corner(*on, tone=60),
    "hand": _hand,
}


@cache
def _glyphs() -> Any:
    return press()["Glyphs"](packs(*PACKS))


@cache
def _template(form: str) -> Template:
    layout = kit().layout(form, "fr")
    return render_template(layout.form, render_blank(layout), 1)


def measure(task: Task) -> Counter[str]:
    """Fill, cover, degrade and look at one page; count its fields by what happened to them."""
    form, profile, cover, number, seed = task
    settings, template = profiles()[profile], _template(form)
    rng = np.random.default_rng((seed, number, *f"{form}{profile}{cover}".encode()))
    sheet = Sheet.printed(kit().layout(form, "fr"), settings["dpi"])
    truth = press()["fill"](sheet.gray, page_entry(template.form, 1), settings["dpi"], _glyphs(), rng)
    written = {(row["key"], row["row"]): row["value"] for row in truth}
    mask = np.zeros(sheet.gray.shape, np.uint8)
    COVERS[cover](sheet.gray, mask, sheet.px, rng)
    scan = press()["degrade"](sheet.gray, settings, rng)
    try:
        registration = register(Raster(scan), identify(scan), template, policy=Policy())
    except PageError:
        return Counter(refused=1)
    ink = separate(registered(Raster(scan), registration, template), template)
    zones = [(f, z) for f in template.form.fields for z in f.zones if z.page == 1 and (f.key, z.row) in written]
    seen = sights(ink.darkness, template, [cell for _, zone in zones for cell in zone.cells])
    counts: Counter[str] = Counter()
    for field, zone in zones:
        value = written[field.key, zone.row] or ""
        said = {seen[cell] for cell in zone.cells}
        left = any(ink.area(cell.grown(-0.5)) > Policy().ink_none for cell in zone.cells)
        counts[_outcome(_covered(zone, value, mask, sheet.px), bool(value), left, said)] += 1
    return counts


def _covered(zone: Zone, value: object, mask: np.ndarray, px: float) -> str:
    """Return ``much`` where the cover hides what could be written, ``bit`` where it touches the field, else nothing."""
    shares = []
    for cell in zone.cells:
        x, y, right, bottom = (round(v * px) for v in (cell.x, cell.y, cell.right, cell.bottom))
        shares.append(float(mask[y:bottom, x:right].mean()) / 255)
    if not value or max(shares) < 0.5:
        return "bit" if max(shares) > 0 else ""
    return "much"


def _outcome(covered: str, written: bool, left: bool, said: set[Sight]) -> str:
    if Sight.HIDDEN in said:
        return {"much": "told", "bit": "touched", "": "false alarm"}[covered]
    if covered == "much":
        return "told" if Sight.UNPROVEN in said and not left else "part missed" if left else "MISSED"
    unproven = Sight.UNPROVEN in said and not left
    return "touched" if covered else "unproven" if unproven and not written else "plain"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20, help="of each form, profile and cover")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--profiles", nargs="+", default=list(profiles()), choices=list(profiles()))
    parser.add_argument("--forms", nargs="+", default=["vitals", "registration"])
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    tasks = [(form, profile, cover, n, options.seed) for profile in options.profiles for cover in COVERS
             for form in options.forms for n in range(options.pages)]  # fmt: skip
    with ProcessPoolExecutor(options.jobs) as pool:
        counts = list(pool.map(measure, tasks))
    columns = ("told", "part missed", "MISSED", "touched", "plain", "false alarm", "unproven", "refused")
    print("| profile | cover |", " | ".join(columns), "|\n| --- | --- |", "---: |" * len(columns))
    totals: dict[tuple[str, str], Counter[str]] = {}
    for (_, profile, cover, _, _), count in zip(tasks, counts, strict=True):
        totals.setdefault((profile, cover), Counter()).update(count)
    for (profile, cover), total in totals.items():
        print(f"| {profile} | {cover} |", " | ".join(str(total[name]) for name in columns), "|")
    return 0


if __name__ == "__main__":
    sys.exit(main())
