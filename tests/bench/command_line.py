"""A few sheets all the way as a user takes them: printed, pressed, scanned and listed by the programs' command lines.

What ``recon readings`` then says is compared with what reading the same files in this process says, which is how the
thousands of other sheets are read.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from recon.model.reading import Reading
from recon.reading.context import Context
from recon.store import Store, trust
from recon.store.codec import value_to_json
from tests.bench.outside import ROOT, packs, shared
from tests.bench.paper import Pressed
from tests.bench.plan import HANDS
from tests.bench.pressing import Setup, SheetReader, today
from tests.bench.scoring import Tally, outcomes
from tests.bench.watch import Row

_FORMS = ("vitals", "registration")

Place = tuple[str, str, int | None]  # a sheet's serial, a field's key and row


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the command line read of the sheets of one profile, and on how many fields the two ways agree.

    ``drawn`` are further fields read alike that nobody need see, which a person is shown all the same, unannounced, to
    see whether acceptance is right.
    """

    profile: str
    pages: int
    read: int
    fields: int
    agreeing: int
    drawn: int
    tally: Tally


def through_the_command_line(work: Path, profile: str, sheets: int, seed: int) -> Agreement:
    """Take ``sheets`` blank sheets of each of recon's forms through the command line."""
    folder = work / profile
    rmtree(folder, ignore_errors=True)
    pages = folder / "pages"
    pages.mkdir(parents=True)
    _recon(folder, "init")
    pdf, manifest = folder / "sheets.pdf", folder / "manifest.json"
    wanted = ["--blank", str(sheets), "--lang", "fr", "--out", str(pdf), "--manifest", str(manifest)]
    _recon(folder, "print", ",".join(_FORMS), *wanted)
    press = [sys.executable, str(shared() / "press" / "press.py"), str(pdf), str(manifest), str(pages)]
    glyphs = ["--glyphs", *packs(*HANDS["all hands"])]
    subprocess.run([*press, *glyphs, "--profile", profile, "--seed", str(seed)], check=True, capture_output=True)
    _recon(folder, "scan", str(pages), expect=(0, 1))
    readings = json.loads(_recon(folder, "readings", "--json"))
    asked, truth = json.loads(manifest.read_text()), json.loads((pages / "truth.json").read_text())
    tally = Tally()
    for name, one in outcomes(asked, truth, readings):
        tally.count(one, f"{name} {one.key} {one.row}")
    here = {at: said for page in truth for at, said in _read_here(pages / page["file"], page["sheet"]).items()}
    drawn = _drawn(folder / "store", readings)
    agreeing = sum(_said(row) == here.get(_place(row)) for row in readings if _place(row) not in drawn)
    drawn_alike = sum(said == here.get(place) for place, said in drawn.items())
    read = len({row["sheet"] for row in readings})
    return Agreement(profile, len(truth), read, len(readings), agreeing, drawn_alike, tally)


def _drawn(folder: Path, readings: list[Row]) -> dict[Place, Row]:
    """Return what was really read of the fields that were drawn; `recon readings` shows them like doubtful ones."""
    with Store.open(folder) as store:
        found = {_place(row): trust.sample(store, *_place(row)) for row in readings}
    return {place: _said(_row(sample.reading)) for place, sample in found.items() if sample is not None}


_READERS: list[SheetReader] = []


def _read_here(file: Path, serial: str) -> dict[Place, Row]:
    """Return what reading the file in this process says of each field."""
    if not _READERS:
        _READERS.append(SheetReader(Setup()))
    sheet = Pressed(file.read_bytes(), {"sheet": serial}, [], {}, lambda points: points)
    found = {}
    for reading in _READERS[0].read(sheet, Context(today(), sticker=True)).readings:
        found[serial, reading.field, reading.row] = _said(_row(reading))
    return found


def _row(reading: Reading) -> Row:
    value = value_to_json(reading.value)
    return {
        "value": value or None if isinstance(value, list) else value,
        "verdict": reading.verdict.value,
        "reason": reading.reason.value,
        "confidence": reading.confidence,
    }


def _place(row: Row) -> Place:
    return row["sheet"], row["field"], row["row"]


def _said(row: Row) -> Row:
    return {name: row[name] for name in ("value", "verdict", "reason")} | {"confidence": round(row["confidence"], 5)}


def _recon(folder: Path, *arguments: str, expect: tuple[int, ...] = (0,)) -> str:
    command = [sys.executable, "-m", "recon", "--store", str(folder / "store"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode not in expect:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout
