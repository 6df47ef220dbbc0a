"""Several photographs of each page, most of them bad, in many orders: what stands in the end, and what a person sees.

    python -m tests.bench.photographs [--sheets 4] [--seed 1] [--work DIR]

Each page is filled once by the outside press and photographed once well and once badly in each way of ``HARMS``. Every
photograph is read as ``recon scan`` reads it; what is read is then recorded in stores that differ only in which
photographs came, and in which order. Counted are the fields that nobody would be shown and that are not what was
written, those that a person is shown, and the pages that wait because two photographs differ. ``--work`` keeps the
photographs, and what was read of them, for another run.
"""

import argparse
import pickle
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import pypdfium2 as pdfium

from recon.design.kit import load_kit
from recon.model.page import PageResult
from recon.model.policy import Policy
from recon.store import Store, queries, returned
from recon.workflow import printing
from recon.workflow.intaking import keep_file, new_batch
from recon.workflow.opening import make_store, open_store
from recon.workflow.reading_out import readings
from recon.workflow.scanning import page_reader, record_page
from tests.bench.outside import load_press, packs
from tests.bench.scoring import GROUPS, expected_value, read_value
from tests.bench.tables import markdown
from tests.bench.watch import Gray
from tests.helpers.pressed_kit import PACKS, Row, pages_of

OPERATOR = "bench"
FORMS = ("vitals", "medication", "triage", "admission")
WELL = "sharp"
_INCH_POINTS = 72
Chance = np.random.Generator
Harm = Callable[[Gray, Chance], Gray]


def soft(photo: Gray, chance: Chance) -> Gray:
    """Return it out of focus."""
    return np.asarray(cv2.GaussianBlur(photo, (0, 0), chance.uniform(2.2, 3.2)), np.uint8)


def shaken(photo: Gray, chance: Chance) -> Gray:
    """Return it with the hand having moved."""
    length = int(chance.integers(9, 16))
    streak = np.zeros((length, length), np.float32)
    streak[length // 2] = 1
    turn = cv2.getRotationMatrix2D((length / 2 - 0.5, length / 2 - 0.5), chance.uniform(0, 180), 1)
    streak = np.asarray(cv2.warpAffine(streak, turn, (length, length)), np.float32)
    return np.asarray(cv2.filter2D(photo, -1, streak / streak.sum()), np.uint8)


def glary(photo: Gray, chance: Chance) -> Gray:
    """Return it with a lamp in it."""
    height, width = photo.shape
    light = np.zeros((height, width), np.float32)
    at = int(chance.uniform(0.3, 0.7) * width), int(chance.uniform(0.3, 0.7) * height)
    size = int(chance.uniform(0.12, 0.2) * width), int(chance.uniform(0.08, 0.14) * height)
    cv2.ellipse(light, at, size, chance.uniform(0, 180), 0, 360, 1.0, -1)
    light = np.asarray(cv2.GaussianBlur(light, (0, 0), width / 50), np.float32) * 260
    return (photo + light).clip(0, 255).astype(np.uint8)


def cut(photo: Gray, chance: Chance) -> Gray:
    """Return it with one side of the page not in it."""
    height, width = photo.shape
    share = chance.uniform(0.15, 0.3)
    sides = (
        photo[int(share * height) :],
        photo[: int((1 - share) * height)],
        photo[:, int(share * width) :],
        photo[:, : int((1 - share) * width)],
    )
    return np.ascontiguousarray(sides[chance.integers(4)])


def dim(photo: Gray, chance: Chance) -> Gray:
    """Return it upside down, in the dark, and with the noise of that."""
    dark = photo.astype(np.float32) * 0.35 + chance.normal(0, 9, photo.shape)
    return np.asarray(cv2.rotate(dark.clip(0, 255).astype(np.uint8), cv2.ROTATE_180), np.uint8)


HARMS: dict[str, Harm] = {"soft": soft, "shaken": shaken, "glary": glary, "cut": cut, "dim": dim}
# Which photographs of each page come, in order.
ORDERS: dict[str, tuple[str, ...]] = {
    WELL: (WELL,),
    **{one: (one,) for one in HARMS},
    **{f"{one}, {WELL}": (one, WELL) for one in HARMS},
    **{f"{WELL}, {one}": (WELL, one) for one in HARMS},
    "soft, shaken, sharp": ("soft", "shaken", WELL),
    "dim, sharp, glary": ("dim", WELL, "glary"),
    "shaken, soft": ("shaken", "soft"),
    "glary, dim": ("glary", "dim"),
    "all, the sharp one last": (*HARMS, WELL),
    "all, the sharp one first": (WELL, *HARMS),
}


@dataclass
class Photographed:
    """A page that was filled: its manifest entry, what was written, and its photographs by the way they were taken."""

    entry: Row
    truth: tuple[Row, ...]
    files: dict[str, Path] = field(default_factory=dict)
    results: dict[str, PageResult] = field(default_factory=dict)


@dataclass
class Tally:
    """What became of the pages in one order."""

    pages: int = 0
    read: int = 0
    differ: int = 0
    to_do_again: int = 0
    unknown: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)


def photograph(work: Path, sheets: int, seed: int) -> list[Photographed]:
    """Print the sheets, fill them, take the photographs and read them; the store as it was printed is left beside."""
    pdf, manifest = work / "sheets.pdf", work / "sheets.json"
    with make_store(work / "printed", operator=OPERATOR) as store:
        printing.print_sheets(
            store, list(FORMS), kit=load_kit(), lang="fr", out=pdf, manifest=manifest, operator=OPERATOR, blank=sheets
        )
    pages = list(_taken(pdf, pages_of(manifest), work, seed))
    shutil.copytree(work / "printed", work / "read")
    with open_store(work / "read") as store:
        reader, batch = page_reader(store, Policy()), new_batch(store)
        for page in pages:
            for way, file in page.files.items():
                keep_file(store, file, batch=batch, operator=OPERATOR)
                (kept,) = (one for one in queries.unread(store) if one.name == file.name)
                page.results[way] = reader(kept)
    shutil.rmtree(work / "read")
    return pages


def _taken(pdf: Path, entries: list[Row], work: Path, seed: int) -> Iterator[Photographed]:
    press, chance = load_press(), np.random.default_rng(seed)
    glyphs, settings = press.Glyphs(packs(*PACKS)), press.PROFILES["photo"]
    document = pdfium.PdfDocument(pdf)
    for number, entry in enumerate(entries):
        pixels = document[entry["page_index"]].render(scale=settings["dpi"] / _INCH_POINTS, grayscale=True)
        paper = np.array(pixels.to_numpy().squeeze(), np.uint8, order="C")
        truth = press.fill(paper, entry, settings["dpi"], glyphs, chance)
        page = Photographed(entry, tuple(truth))
        ways: dict[str, Harm] = {WELL: lambda photo, _chance: photo, **HARMS}
        for way, harm in ways.items():
            # Every photograph is taken anew: from another side, in another light.
            photo = harm(press.degrade(paper.copy(), settings, chance), chance)
            page.files[way] = work / f"{number:03d}-{way}.jpg"
            cv2.imwrite(str(page.files[way]), photo, [cv2.IMWRITE_JPEG_QUALITY, settings["q"]])
        yield page
    document.close()


def came(store: Store, pages: list[Photographed], order: tuple[str, ...]) -> Tally:
    """Record the photographs of every page in that order, and say what stands."""
    batch, tally = new_batch(store), Tally(pages=len(pages))
    for way in order:
        for page in pages:
            keep_file(store, page.files[way], batch=batch, operator=OPERATOR)
            (kept,) = queries.unread(store)
            record_page(store, replace(page.results[way], page=kept), operator=OPERATOR)
    for page in pages:
        _count(store, page, tally)
    for fault in queries.faults(store):
        tally.unknown += fault.sheet is None
        tally.to_do_again += fault.sheet is not None and fault.fault.code != "page_differs"
    return tally


def _count(store: Store, page: Photographed, tally: Tally) -> None:
    serial, number = page.entry["sheet"], page.entry["page"]
    stands = returned.first_scan(store, serial, number)
    tally.read += stands is not None
    is_disputed = returned.is_disputed(store, serial, number)
    tally.differ += is_disputed
    rows = {(row["field"], row["row"]): row for row in readings(store, sheet=serial) if row["page"] == number}
    asked = {(one["key"], one["row"]): one for one in page.entry["fields"]}
    for written in page.truth:
        place = written["key"], written["row"]
        row = rows.get(place)
        if written["kind"] not in GROUPS or row is None:
            continue
        tally.verdicts[row["verdict"]] += 1
        expected, read = expected_value(written, asked[place]), read_value(row)
        if row["verdict"] != "review" and expected != read and not is_disputed:
            tally.silent.append(f"{page.entry['form']} {row['image']} {place}: {expected} read as {read}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheets", type=int, default=4, help="of each form")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, help="keeps the photographs, and what was read of them")
    options = parser.parse_args()
    with TemporaryDirectory() as place:
        work = options.work or Path(place)
        work.mkdir(exist_ok=True)
        pages = _prepared(work, options)
        rows: list[list[str]] = []
        silent: dict[str, list[str]] = {}
        for name, order in ORDERS.items():
            shutil.copytree(work / "printed", work / "store")
            with open_store(work / "store") as store:
                tally = came(store, pages, order)
            shutil.rmtree(work / "store")
            counts = [tally.verdicts[one] for one in ("accepted", "blank", "review")]
            counts += [tally.differ, tally.to_do_again, tally.unknown, len(tally.silent)]
            rows.append([name, f"{tally.read} of {tally.pages}", *map(str, counts)])
            silent[name] = tally.silent
    head = ("came", "read", "accepted", "blank", "for a person", "differ", "to do again", "no code", "wrong unseen")
    print(markdown(head, rows))
    for one in sorted({one for wrong in silent.values() for one in wrong}):
        print(f"- {one} ({', '.join(name for name, wrong in silent.items() if one in wrong)})")


def _prepared(work: Path, options: argparse.Namespace) -> list[Photographed]:
    known = work / "read.pickle"
    if not known.exists():
        pages = photograph(work, options.sheets, options.seed)
        known.write_bytes(pickle.dumps(pages))
    found: list[Photographed] = pickle.loads(known.read_bytes())  # noqa: S301 - written by this program
    return found


if __name__ == "__main__":
    main()
