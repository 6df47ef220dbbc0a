"""Many sheets printed, filled, degraded, read and compared with what was written, a page at a time in a few processes.

    for page in press_and_read([Series("digits-adf300", "vitals", "adf300", Writer(packs(...)), 40, seed=1)], Setup()):
        for field in page.fields: ...

Pages are read as ``recon scan`` reads them: by ``process_page`` with the readers that the package ships, and with what
is known of the sheet beforehand. No file is written, except the pictures of what was accepted wrongly (``crops``).
"""

import json
import multiprocessing
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from recon.design.render import render_blank
from recon.model.calibration import Calibration
from recon.model.form import Field, Zone
from recon.model.page import Fault, Page, PageResult
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.reading import Reading, Reason
from recon.model.sheet import SheetCode
from recon.reading.calibration import SHIPPED
from recon.reading.context import Context
from recon.reading.engines import Engines, default_engines
from recon.reading.page import process_page
from recon.reading.words import Words
from recon.vision.template import Template, render_template
from tests.bench.paper import Harm, Press, Pressed, Writer, kit
from tests.bench.scoring import GROUPS, FieldOutcome, expected_value, read_value

FOR_A_PERSON = "(for a person)"  # what is expected of a field that nobody but a person should settle
_MARGIN_PX = 40  # around a field in the pictures of what was accepted wrongly


@dataclass(frozen=True, slots=True)
class Series:
    """Sheets of one form, filled by one kind of writer and scanned one way; ``name`` names its results.

    ``patients`` are those in the roster: each sheet is about one of them, whose data are written in it; where
    ``addressed`` it was printed for them, else it was a blank one. ``words`` are what the reader may lean on. Sheet
    ``i`` of a name and seed is always the same sheet, however it is then read.
    """

    name: str
    form: str
    profile: str
    writer: Writer
    sheets: int
    seed: int
    lang: str = "fr"
    patients: tuple[Patient, ...] = ()
    addressed: bool = False
    words: Words = field(default_factory=Words)
    harm: Harm | None = None


@dataclass(frozen=True, slots=True)
class Setup:
    """How the sheets are read. ``engines`` makes the readers of a process, ``prepare`` is called first in each;
    ``crops`` is where pictures of what was accepted wrongly go, None for nowhere."""

    engines: Callable[[], Engines] = default_engines
    calibration: Calibration = SHIPPED
    policy: Policy = field(default_factory=Policy)
    prepare: Callable[[], None] | None = None
    crops: Path | None = None


@dataclass(frozen=True, slots=True)
class PageOutcome:
    """One sheet of a series: its fields, or the fault it was refused with and what the fault says of itself."""

    series: str
    index: int
    fault: str = ""
    told: str = ""
    residual_mm: float = 0.0
    fiducials: int = 0
    fields: tuple[FieldOutcome, ...] = ()

    @property
    def away_mm(self) -> float:
        """How far from its true place the worst field was looked for, but for those a person sees for that reason."""
        return max((f.away_mm for f in self.fields if f.reason != Reason.REGISTRATION), default=0.0)


def press_and_read(
    series: Iterable[Series], setup: Setup, *, jobs: int = 2, results: Path | None = None
) -> Iterator[PageOutcome]:
    """Yield the outcome of every sheet, as each is ready.

    Args:
        series: what to print, fill and scan.
        setup: how to read it.
        jobs: processes to work in; 1 works in this one.
        results: a folder that keeps each series' outcomes, one line of JSON a sheet. What stands there from an
            earlier run is yielded and not done again; it is for the caller to use a fresh folder for another setup.
    """
    every = tuple(series)
    done = {one.name: _kept(results, one) for one in every}
    for one in every:
        yield from done[one.name].values()
    tasks = ((one, i) for one in every for i in range(one.sheets) if i not in done[one.name])
    for outcome in _work(tasks, setup, jobs):
        if results is not None:
            _keep(results, outcome)
        yield outcome


def read_sheet(press: Press, series: Series, index: int, reader: "SheetReader") -> PageOutcome:
    """Press sheet ``index`` of ``series`` and read it."""
    about = series.patients[index % len(series.patients)] if series.patients else None
    patient = about if series.addressed else None
    layout = kit().layout(series.form, series.lang)
    seed = series.seed, zlib.crc32(series.name.encode()), index
    sheet = press.sheet(
        layout, series.writer, series.profile, seed, about=about, addressed=series.addressed, harm=series.harm
    )
    result = reader.read(sheet, Context(today(), patient is None, patient, series.words))
    if result.fault is not None or result.code is None or result.registration is None:
        fault = result.fault or Fault("none")
        return PageOutcome(series.name, index, fault.code, ", ".join(said for _, said in fault.details))
    fields = joined(sheet, result, layout.form.fields)
    reader.show_errors(sheet, result, fields, f"{series.name}-{index}")
    registration = result.registration
    residual, marks = registration.residual_mm, registration.fiducials
    return PageOutcome(series.name, index, residual_mm=residual, fiducials=marks, fields=fields)


def today() -> date:
    return datetime.now(UTC).astimezone().date()  # the day that the press writes, which knows local time only


def joined(sheet: Pressed, result: PageResult, fields: tuple[Field, ...]) -> tuple[FieldOutcome, ...]:
    """Return what was read of every field beside what was written in it."""
    read = {(reading.field, reading.row): reading for reading in result.readings}
    asked = {(row["key"], row["row"]): row for row in sheet.entry["fields"]}
    zones = {(f.key, z.row): z for f in fields for z in f.zones}
    places = [(row, (row["key"], row["row"])) for row in sheet.truth if row["kind"] in GROUPS]
    return tuple(_outcome(sheet, row, asked[at], read[at], zones[at]) for row, at in places)


def _outcome(
    sheet: Pressed, written: dict[str, Any], asked: dict[str, Any], reading: Reading, zone: Zone
) -> FieldOutcome:
    value = list(reading.value) if isinstance(reading.value, tuple) else reading.value
    return FieldOutcome(
        key=reading.field,
        row=reading.row,
        kind=reading.kind.value,
        critical=asked["critical"],
        expected=FOR_A_PERSON if (reading.field, reading.row) in sheet.spoiled else expected_value(written, asked),
        got=read_value({"value": value, "kind": reading.kind.value}),
        verdict=reading.verdict.value,
        reason=reading.reason.value,
        confidence=round(reading.confidence, 6),
        score=round(reading.score, 9),
        source=reading.source and reading.source.value,
        second=round(reading.candidates[1].confidence, 6) if len(reading.candidates) > 1 else 0.0,
        glyphs=tuple(sheet.glyphs[c.x, c.y] for c in zone.cells if (c.x, c.y) in sheet.glyphs),
        away_mm=round(sheet.away(zone.bounds, reading.box), 3),
    )


class SheetReader:
    """Reads pressed sheets as a worker of ``recon scan`` does; one a process."""

    def __init__(self, setup: Setup) -> None:
        if setup.prepare is not None:
            setup.prepare()
        self._setup, self._engines = setup, setup.engines()
        self._template = lru_cache(maxsize=8)(_template)

    def read(self, sheet: Pressed, context: Context) -> PageResult:
        """Return what the reader makes of the sheet; an error of the program is told as the fault it becomes."""
        return process_page(
            Page(sheet.entry["sheet"], 0),
            load=lambda _: sheet.data,
            template_for=self._template_for,
            context_for=lambda _: context,
            engines=self._engines,
            calibration=self._setup.calibration,
            policy=self._setup.policy,
        )

    def _template_for(self, code: SheetCode) -> Template:
        return self._template(code.form, code.version, code.page)

    def show_errors(self, sheet: Pressed, result: PageResult, fields: tuple[FieldOutcome, ...], name: str) -> None:
        """Write the picture of every field that was accepted wrongly."""
        if self._setup.crops is None:
            return
        boxes = {(r.field, r.row): r.box for r in result.readings}
        for one in (f for f in fields if not f.shown and not f.right):
            picture = np.asarray(cv2.imdecode(np.frombuffer(sheet.data, np.uint8), cv2.IMREAD_GRAYSCALE))
            x, y, w, h = boxes[one.key, one.row]
            left, top = max(0, x - _MARGIN_PX), max(0, y - _MARGIN_PX)
            crop = picture[top : y + h + _MARGIN_PX, left : x + w + _MARGIN_PX]
            cv2.imwrite(str(self._setup.crops / f"{name}-{one.key}-{one.row}.png"), crop)


def _template(key: str, version: str, page: int) -> Template:
    layout = next(kit().layout(key, lang) for lang in ("fr", "en") if kit().form(key, lang).version == version)
    return render_template(layout.form, render_blank(layout), page)


def _work(tasks: Iterator[tuple[Series, int]], setup: Setup, jobs: int) -> Iterator[PageOutcome]:
    if jobs == 1 and setup.prepare is None:  # what is prepared must not outlast the work
        _start(setup)
        yield from (_one(task) for task in tasks)
        return
    # Spawned, as recon's own workers are: a fork would take along the locks of running threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(setup,)) as pool:
        running: set[Future[PageOutcome]] = {pool.submit(_one, task) for task in islice(tasks, 4 * jobs)}
        while running:
            ready, running = wait(running, return_when=FIRST_COMPLETED)
            running |= {pool.submit(_one, task) for task in islice(tasks, len(ready))}
            for future in ready:
                yield future.result()


_HELD: list[tuple[Press, SheetReader]] = []


def _start(setup: Setup) -> None:
    cv2.setNumThreads(1)
    if setup.crops is not None:
        setup.crops.mkdir(parents=True, exist_ok=True)
    _HELD[:] = [(Press(), SheetReader(setup))]


def _one(task: tuple[Series, int]) -> PageOutcome:
    press, reader = _HELD[0]
    series, index = task
    try:
        return read_sheet(press, series, index, reader)
    except Exception as error:
        if os.environ.get("RECON_DEBUG"):
            raise
        return PageOutcome(series.name, index, "internal", f"{type(error).__name__}: {error}")


def _keep(results: Path, outcome: PageOutcome) -> None:
    results.mkdir(parents=True, exist_ok=True)
    with (results / f"{outcome.series}.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(outcome)) + "\n")


def _kept(results: Path | None, series: Series) -> dict[int, PageOutcome]:
    """Return the outcomes of an earlier run by sheet; a line that was cut short is done again."""
    path = results / f"{series.name}.jsonl" if results is not None else None
    if path is None or not path.is_file():
        return {}
    kept = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        fields = tuple(FieldOutcome(**one | {"glyphs": tuple(one["glyphs"])}) for one in row.pop("fields"))
        if row["index"] < series.sheets:
            kept[row["index"]] = PageOutcome(**row, fields=fields)
    return kept
