"""The whole path on invented patients: printed, filled with drawn handwriting, scanned, read, verified, exported.

It uses the same jobs as a hospital does, on a store of its own. Only two things are not real: the ink, and the clerk,
who knows what was written. What the machine took without asking is compared with that, and said.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from random import Random
from time import perf_counter

from recon.delivery.files import write_whole
from recon.drill.comparing import Comparison, Place, compare
from recon.drill.filling import Filled, fill_sheet
from recon.drill.patients import invent_patients, roster_csv
from recon.drill.values import Scene, invent_scene
from recon.errors import OutputError
from recon.language import system_reason, tr
from recon.model.patient import Patient
from recon.model.reading import Value
from recon.model.verification import Outcome
from recon.store import Clock, Store, queries, utc_now
from recon.vision.raster import PDF_DPI, decode
from recon.workflow.accounting import status
from recon.workflow.exporting import export_fhir
from recon.workflow.kits import load_kit
from recon.workflow.matching import Retyped, match
from recon.workflow.opening import form_of, make_store
from recon.workflow.outbox.sheets import Delivery
from recon.workflow.printing import print_sheets
from recon.workflow.rosters import import_roster, load_roster
from recon.workflow.scan_report import ScanReport
from recon.workflow.scanning import scan
from recon.workflow.verifying import Task, tasks, verify

OPERATOR = "demo"
FORMS = ("vitals", "registration")
DEFAULT_SHEETS = 12
LEAST_SHEETS, MOST_SHEETS = 2 * len(FORMS), 400
_BLANK_SHARE = 3  # one in so many patients comes in during the downtime, without a printed header
_LEFT_SHARE = 4  # one in so many of the sheets to verify is left for the window


class Step(StrEnum):
    """What is going on, told as it begins; the words are in the catalogue ``demo.steps``."""

    PRINT = "print"
    FILL = "fill"
    SCAN = "scan"
    SETTLE = "settle"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to show: ``out`` is a new or empty folder for everything; ``jobs`` processes read (default: one a core);
    ``clock`` says when it happens."""

    out: Path
    sheets: int = DEFAULT_SHEETS
    seed: int = 1
    lang: str = "fr"
    jobs: int | None = None
    clock: Clock = utc_now

    @property
    def store(self) -> Path:
        return self.out / "store"

    @property
    def roster(self) -> Path:
        return self.out / "roster.csv"

    @property
    def bundle(self) -> Path:
        return self.out / "bundle.json"


@dataclass(frozen=True, slots=True)
class Demonstrated:
    """What happened: sheets printed, for nobody yet (``blank``) and kept on the ward (``out``); fields settled by the
    demonstration's clerk; sheets matched, exported, and left for the window; the account at the end."""

    printed: int
    blank: int
    out: int
    scanned: ScanReport
    seconds: float
    compared: Comparison
    settled: int
    matched: int
    delivery: Delivery
    left: int
    status: dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A printed sheet, whose it is in truth, and where its pages stand in which PDF."""

    serial: str
    patient: Patient
    is_blank: bool
    pdf: Path
    first_page: int


def demonstrate(plan: Plan, *, began: Callable[[Step], None]) -> Demonstrated:
    """Carry the plan out, telling ``began`` of each step; everything it made stays in ``plan.out``.

    Raises:
        StoreExists: if there is a store in the folder already.
        OutputError, StoreError: if something cannot be written there.
    """
    random = Random(plan.seed)
    _make_folder(plan.out / "scans")
    with make_store(plan.store, operator=OPERATOR, clock=plan.clock) as store:
        return _demonstrate(store, plan, random, began)


def _demonstrate(store: Store, plan: Plan, random: Random, began: Callable[[Step], None]) -> Demonstrated:
    began(Step.PRINT)
    sheets = _print(store, plan, random)
    began(Step.FILL)
    returned = [sheet for sheet in sheets if sheet is not sheets[0]]  # the first one stays on the ward
    filled = _fill(store, plan, returned, random)
    began(Step.SCAN)
    start = perf_counter()
    scanned = scan(store, [plan.out / "scans"], operator=OPERATOR, jobs=plan.jobs)
    seconds = perf_counter() - start
    truth = {(serial, w.field, w.row): w.value for serial, sheet in filled.items() for w in sheet.written}
    compared = compare(truth, ((s.sheet, s.reading) for s in queries.standings(store)))
    began(Step.SETTLE)
    settled, left = _settle(store, truth)
    matched = _match(store, plan, sheets)
    began(Step.EXPORT)
    delivery = export_fhir(store, plan.bundle, operator=OPERATOR)
    account = status(store)
    return Demonstrated(
        printed=len(sheets),
        blank=sum(sheet.is_blank for sheet in sheets),
        out=len(sheets) - len(returned),
        scanned=scanned,
        seconds=seconds,
        compared=compared,
        settled=settled,
        matched=matched,
        delivery=delivery,
        left=left,
        status={"sheets": account["sheets"], "fields": account["fields"]},
    )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(path=folder, reason=system_reason(error)) from error


def _print(store: Store, plan: Plan, random: Random) -> list[_Sheet]:
    """Print every form for most patients, and as many blank ones as the others will need."""
    patients = invent_patients(-(-plan.sheets // len(FORMS)), random)
    arrivals = max(1, len(patients) // _BLANK_SHARE)
    listed, coming = patients[:-arrivals], patients[-arrivals:]
    write_whole(plan.roster, roster_csv(listed).encode())
    roster, kit = load_roster(plan.roster), load_kit()
    named, blank = plan.out / "sheets.pdf", plan.out / "sheets-blank.pdf"
    for_listed = print_sheets(
        store,
        FORMS,
        kit=kit,
        lang=plan.lang,
        out=named,
        operator=OPERATOR,
        patients=roster.patients,
        data_age_at=roster.made_at,
    )
    for_coming = print_sheets(store, FORMS, kit=kit, lang=plan.lang, out=blank, operator=OPERATOR, blank=len(coming))
    # Of a listed patient all forms come together; of blank ones all sheets of a form.
    whose = [patient for patient in listed for _ in FORMS]
    return [
        *_numbered(store, for_listed.serials, whose, named, is_blank=False),
        *_numbered(store, for_coming.serials, list(coming) * len(FORMS), blank, is_blank=True),
    ]


def _numbered(
    store: Store, serials: Sequence[str], whose: Sequence[Patient], pdf: Path, *, is_blank: bool
) -> Iterator[_Sheet]:
    page = 0
    for serial, patient in zip(serials, whose, strict=True):
        yield _Sheet(serial, patient, is_blank, pdf, page)
        page += queries.sheet(store, serial).pages


def _fill(store: Store, plan: Plan, sheets: Iterable[_Sheet], random: Random) -> dict[str, Filled]:
    """Fill the sheets and lay their scans into the folder, with one file cut short as a bad copy would be."""
    scans = plan.out / "scans"
    filled = {}
    for sheet in sheets:
        now = store.clock().astimezone(store.timezone)
        scene = invent_scene(sheet.patient, now, random, labelled=sheet.is_blank, lang=plan.lang)
        filled[sheet.serial] = _fill_one(store, sheet, scene, random)
        for page, data in enumerate(filled[sheet.serial].scans, start=1):
            write_whole(scans / f"{len(filled):03d}-{page}.jpg", data)
    whole = next(iter(filled.values())).scans[0]
    write_whole(scans / f"{tr('demo.damaged_file')}.jpg", whole[: len(whole) // 2])
    written = {serial: [asdict(entry) for entry in sheet.written] for serial, sheet in filled.items()}
    write_whole(plan.out / "written.json", json.dumps(written, ensure_ascii=False, indent=1).encode())
    return filled


def _fill_one(store: Store, sheet: _Sheet, scene: Scene, random: Random) -> Filled:
    issued = queries.sheet(store, sheet.serial)
    pdf = sheet.pdf.read_bytes()
    pages = [decode(pdf, sheet.first_page + number).gray for number in range(issued.pages)]
    return fill_sheet(form_of(store, issued.form, issued.version), pages, PDF_DPI, scene, random)


def _settle(store: Store, truth: dict[Place, Value]) -> tuple[int, int]:
    """Decide what waits, as somebody who knows what was written; return fields decided and sheets left to a person."""
    waiting: dict[str, list[Task]] = {}
    for task in tasks(store):
        waiting.setdefault(task.sheet, []).append(task)
    left = -(-len(waiting) // _LEFT_SHARE)
    to_settle = list(waiting.values())[: len(waiting) - left]
    for task in (task for of_sheet in to_settle for task in of_sheet):
        value = truth.get(task.place)
        outcome = Outcome.BLANK if value is None else Outcome.VALUE
        text = None if value is None else _typed(value)
        verify(
            store,
            task.sheet,
            task.field.key,
            task.row,
            outcome=outcome,
            text=text,
            operator=OPERATOR,
            note=tr("demo.settled_note"),
            force=True,
        )
    return sum(map(len, to_settle)), left


def _typed(value: Value) -> str:
    """Return the value as a person types it: several marks one after the other."""
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _match(store: Store, plan: Plan, sheets: Iterable[_Sheet]) -> int:
    """Say whose the blank sheets are: the computers are back, and the list has those who came meanwhile."""
    everybody = dict.fromkeys(sheet.patient for sheet in sheets)
    write_whole(plan.roster, roster_csv(everybody).encode())
    import_roster(store, plan.roster, operator=OPERATOR)
    blank = [sheet for sheet in sheets if sheet.is_blank]
    for sheet in blank:
        match(store, sheet.serial, sheet.patient.ipp, operator=OPERATOR, retyped=_typed_again(sheet.patient))
    return len(blank)


def _typed_again(who: Patient) -> Retyped:
    """Return what the clerk types from the label that is stuck on a blank sheet."""
    return Retyped(who.birth_name[:1] + who.given_names[:1], who.birth_date.year if who.birth_date else None)
