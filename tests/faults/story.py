"""The jobs that are killed, starved and unplugged here, on small stores that are ready for each of them.

Every job tells what a person was told of it (``told``), so that it can be held against what is there afterwards. Each
may be started again on whatever it left, as a person starts the same command again. Reading is played: the pages are
tiny, and what stands on them goes by the file's name. ``read in two processes`` reads real pages with real workers.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pypdfium2 as pdfium

from recon.design.kit import Kit, load_kit
from recon.errors import ReconError
from recon.model.ledger import Act
from recon.model.outbox import Transport
from recon.model.page import Page, PageResult
from recon.model.reading import Reading, Reason, Verdict
from recon.model.sheet import Apart, PageState, SheetState
from recon.model.verification import Outcome
from recon.store import Journal, Store, custody, queries, returned
from recon.store.codec import patient_to_json
from recon.store.keyfile import Keys
from recon.store.keyslots import Kind
from recon.store.unlocking import hold
from recon.store.vault import Master
from recon.vision import decoder, raster, sheetcode
from recon.workflow import codes, counting, keeping, scanning
from recon.workflow.accounting import pages_by_state
from recon.workflow.downtimes import close_downtime
from recon.workflow.exporting import export_csv, export_fhir
from recon.workflow.intaking import keep_file, new_batch
from recon.workflow.matching import match
from recon.workflow.opening import is_store, make_store
from recon.workflow.printing import print_sheets
from recon.workflow.verifying import tasks, verify
from tests.helpers import delivery_store as made
from tests.helpers.locked_store import new_keys
from tests.helpers.pages import FORMS, paper, png
from tests.helpers.sending import send
from tests.helpers.store_samples import OPERATOR, UNDRAWN

SHEETS = 4
ENVELOPE = "01BATCHAAAAAAAAAAAAAAAAAAA"
NOBODYS = (2, 3)  # sheets that were printed for nobody
ASKED = ("heart_rate", "pain")  # fields of the first row that a person is asked about
ROWS = 1
REAL = 3  # sheets that are really read
Told = Callable[..., None]
State = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where one run happens: the store, what was scanned, where files go, and the servers' addresses."""

    folder: Path
    fhir: str = ""
    mllp: str = ""

    @property
    def store(self) -> Path:
        return self.folder / "store"

    @property
    def scans(self) -> Path:
        return self.folder / "scans"

    @property
    def out(self) -> Path:
        return self.folder / "out"

    @property
    def paper(self) -> Path:
        """What people have in hand once they were told that it is printed: the serials."""
        return self.folder / "paper.json"


@dataclass(frozen=True, slots=True)
class Job:
    """What is done, what it stands on, what is there in the end.

    ``way`` is the kind of server that it needs; ``issues``: the serials are new in each run.
    """

    name: str
    prepare: Callable[[Place], None]
    run: Callable[[Place, Told], None]
    state: Callable[[Place], State]
    way: str = ""
    issues: bool = False


def stub(store: Store, pages: tuple[Page, ...], *_: object) -> Iterator[PageResult]:
    """Read pages as their files are called: the number that says what is written, and the serial."""
    return (_sealed(store, result_of(page)) for page in pages)


def _sealed(store: Store, read: PageResult) -> PageResult:
    """Return what was read with the seal that the store printed on the page."""
    assert read.code is not None
    if not queries.sealed_with(store, read.code.serial, read.code.copy):
        return read
    return replace(read, code=sheetcode.sealed(read.code, codes.keys_to_print_with(store).keys[-1]))


def result_of(page: Page) -> PageResult:
    number, serial = page.name.partition(".")[0].split("-")
    read = made._result(page.digest, int(number), page.position + 1, ROWS)
    assert read.code is not None
    return replace(
        read, page=page, code=replace(read.code, serial=serial), readings=tuple(map(_doubtful, read.readings))
    )


def _doubtful(one: Reading) -> Reading:
    if one.field in ASKED and one.row == 0:
        return replace(one, verdict=Verdict.REVIEW, reason=Reason.UNSURE)
    return one


@contextmanager
def played(told: Told) -> Iterator[None]:
    """Have pages read by their names, and tell what is kept and recorded."""

    def kept(store: Store, path: Path, **how: Any) -> object:
        found = keep_file(store, path, **how)
        if found.digest is not None:
            told("kept", path.name, found.digest)
        return found

    def recorded(store: Store, result: PageResult, **how: Any) -> object:
        found = _record_page(store, result, **how)
        told("read", result.page.digest, result.page.position)
        return found

    ours = {"_read": stub, "record_page": recorded, "Policy": lambda: UNDRAWN}
    with patch.multiple(scanning, **ours), patch.object(keeping, "keep_file", kept):
        yield


_record_page = scanning.record_page


# What each job stands on.


def encrypt() -> None:
    """Have every store that this process and its children make be encrypted, and open to them."""
    keys = new_keys((Kind.FILE, b"k" * 32))
    hold(keys[1])
    _KEYS.append(keys)


_KEYS: list[tuple[Keys, Master]] = []


def _made(place: Place) -> None:
    make_store(place.store, operator=OPERATOR, keys=_KEYS[-1] if _KEYS else None).close()


def nothing(place: Place) -> None:
    place.out.mkdir(parents=True)


def empty(place: Place) -> None:
    nothing(place)
    _made(place)


def issued(place: Place) -> None:
    empty(place)
    with Store.open(place.store) as store, store.transaction(OPERATOR) as journal:
        made._add_form(store, journal)
        for number in range(SHEETS):
            who = made.patient_of(number)
            journal.record(Act.PATIENT_ADDED, who.ipp, patient_to_json(who))
            _print(journal, number, {"patient": None if number in NOBODYS else who.ipp})
    lay_scans(place, {number: made.serial_of(number) for number in range(SHEETS)})


def put_by(place: Place) -> None:
    """Print as many blank sheets for the reserve, in an envelope, of which all come back."""
    empty(place)
    with Store.open(place.store) as store, store.transaction(OPERATOR) as journal:
        made._add_form(store, journal)
        batch = {"forms": ["small"], "sheets": SHEETS, "pages": 2 * SHEETS, "out": "x.pdf", "printer": None}
        journal.record(Act.BATCH_PRINTED, ENVELOPE, batch)
        for number in range(SHEETS):
            _print(journal, number, {"patient": None, "batch": ENVELOPE, "apart": Apart.RESERVE})
    lay_scans(place, {number: made.serial_of(number) for number in range(SHEETS)})


def _print(journal: Journal, number: int, more: dict[str, Any]) -> None:
    for page in (1, 2):
        told = {"version": made.form().version, "copy": 1, "page": page, "pages": 2}
        journal.record(Act.SHEET_PRINTED, made.serial_of(number), told | more)


def lay_scans(place: Place, serials: dict[int, str]) -> None:
    """Lay the sheets' scans into the folder, and one that was cut."""
    place.scans.mkdir(exist_ok=True)
    for number, serial in serials.items():
        (place.scans / f"{number}-{serial}.tif").write_bytes(made.small_scan(number))
    (place.scans / "9-cut.tif").write_bytes(made.small_scan(9)[:700])


def kept(place: Place) -> None:
    issued(place)
    keep(place, _unheard)


def read(place: Place) -> None:
    kept(place)
    scan(place, _unheard)


def verified(place: Place) -> None:
    read(place)
    decide(place, _unheard)


def matched(place: Place) -> None:
    verified(place)
    give(place, _unheard)


def printed_really(place: Place) -> None:
    """Print real sheets and scan them, not read yet."""
    empty(place)
    place.scans.mkdir()
    with Store.open(place.store) as store:
        kit = load_kit([FORMS])
        out = place.out / "sheets.pdf"
        done = print_sheets(store, ["vitals"], kit=kit, lang="fr", out=out, operator=OPERATOR, blank=REAL)
        document = pdfium.PdfDocument(out)
        for number, serial in enumerate(done.serials):
            page = paper("vitals")
            pixels = document[number].render(scale=200 / 72, grayscale=True).to_numpy()
            page.gray = pixels.squeeze().copy()
            file = place.scans / f"{number}-{serial}.png"
            file.write_bytes(png(page.gray))
            keep_file(store, file, batch="B", operator=OPERATOR)
        document.close()


def _unheard(*_: object) -> None:
    """Tell nobody."""


# The jobs.


def make(place: Place, told: Told) -> None:
    if not is_store(place.store):
        _made(place)
    told("made")


@cache
def kit() -> Kit:
    return load_kit()


def issue(place: Place, told: Told) -> None:
    """Print for two patients; who was told that it is done does not start it again."""
    with Store.open(place.store) as store:
        if not place.paper.exists():
            _issue(store, place, told)


def _issue(store: Store, place: Place, told: Told) -> list[str]:
    """Print; who starts again counts first what the one before left: nothing of it came out of a printer."""
    for batch in counting.batches(store, only_open=True):
        counting.count_batch(store, batch.batch, nothing=True, operator=OPERATOR)
    out, who = place.out / "sheets.pdf", [made.patient_of(number) for number in range(2)]
    done = print_sheets(store, ["vitals"], kit=kit(), lang="fr", out=out, operator=OPERATOR, patients=who)
    told("printed", done.batch, list(done.serials), done.pages)
    return list(done.serials)


def keep(place: Place, told: Told) -> None:
    with Store.open(place.store) as store:
        batch = new_batch(store)
        for path in sorted(place.scans.iterdir()):
            found = keep_file(store, path, batch=batch, operator=OPERATOR)
            if found.digest is not None:
                told("kept", path.name, found.digest)


def scan(place: Place, told: Told) -> None:
    with Store.open(place.store) as store, played(told):
        scanning.scan(store, [place.scans], operator=OPERATOR)


def scan_really(place: Place, told: Told) -> None:
    """Read with workers, of which there are two."""
    with Store.open(place.store) as store, patch.object(scanning, "FEW_PAGES", 0):
        scanning.scan(store, [], operator=OPERATOR, jobs=2, policy=UNDRAWN)


def decide(place: Place, told: Told) -> None:
    with Store.open(place.store) as store:
        for task in tasks(store):
            where = task.sheet, task.field.key, task.row
            verify(store, *where, outcome=Outcome.VALUE, operator=OPERATOR)
            told("verified", *where)


def give(place: Place, told: Told) -> None:
    with Store.open(place.store) as store:
        for sheet in queries.nobodys_sheets(store, SheetState.VERIFIED):
            ipp = made.patient_of(number_of(store, sheet.serial)).ipp
            match(store, sheet.serial, ipp, operator=OPERATOR)
            told("matched", sheet.serial, ipp)


def number_of(store: Store, serial: str) -> int:
    """Return the number of what stands on a sheet that is back."""
    (_, page), *_ = returned.scanned_pages(store, serial)
    return int(page.name.partition("-")[0])


def send_fhir(place: Place, told: Told) -> None:
    send(place.store, Transport.FHIR, place.fhir)
    told("sent")


def send_hl7(place: Place, told: Told) -> None:
    # Pages are decoded here: to start a process for each would take longer than all the rest.
    with patch.object(decoder, "_asked", lambda ask, _data: ask(raster)):
        send(place.store, Transport.MLLP, place.mllp)
    told("sent")


def export(place: Place, told: Told) -> None:
    with Store.open(place.store) as store:
        done = export_fhir(store, place.out / "bundle.json", operator=OPERATOR)
        told("exported", "bundle.json", sorted(done.sheets))
        done = export_csv(store, place.out / "values.csv", operator=OPERATOR)
        told("exported", "values.csv", sorted(done.sheets))


def whole(place: Place, told: Told) -> None:
    """Print, scan, read, verify, match, send, close; who starts again looks at what is done already."""
    with Store.open(place.store) as store:
        if not place.paper.exists():
            place.paper.write_text(json.dumps(_issue(store, place, told)))
        for batch in counting.batches(store, only_open=True):
            counting.count_batch(store, batch.batch, operator=OPERATOR)
    lay_scans(place, dict(enumerate(json.loads(place.paper.read_text()))))
    for job in (scan, decide, give, send_fhir):
        job(place, told)
    with Store.open(place.store) as store:
        if custody.open_downtime(store) is not None:
            close_downtime(store, operator=OPERATOR)
        told("closed")


# What is there in the end, without moments, random numbers and whatever may differ between two runs that went well.

_ONCE = (
    Act.FILE_SCANNED,
    Act.FILE_REFUSED,
    Act.PAGE_READ,
    Act.PAGE_FAULT,
    Act.FIELD_VERIFIED,
    Act.SHEET_MATCHED,
    Act.DELIVERED,
    Act.DOWNTIME_OPENED,
    Act.DOWNTIME_CLOSED,
    Act.RESERVE_OPENED,
)


def standing(place: Place) -> State:
    """Return where everything stands; what may happen only once is counted."""
    if not is_store(place.store):
        return {}
    with Store.open(place.store) as store:
        void = SheetState.VOID
        sheets = [one for one in queries.sheets(store) if one.state is not void]
        acts = {act: _count(store, act) for act in _ONCE}
        values = [
            [sheet.patient, one.reading.field, one.reading.row, str(one.reading.value), one.verification is not None]
            for sheet in sheets
            for one in queries.standings(store, serial=sheet.serial)
        ]
        pages = store.rows("SELECT status, position, page FROM pages ORDER BY status, position, page")
        return {
            "sheets": sorted(([one.form, one.state.value, one.patient] for one in sheets), key=str),
            "values": sorted(values, key=str),
            "pages": [list(row.values()) for row in pages],
            "acts": acts,
            "papers": {state: count for state, count in pages_by_state(store).items() if state != PageState.VOID},
            "faults": len(queries.faults(store)),
            "unanswered": len(counting.batches(store, only_open=True)),
        }


def _count(store: Store, act: Act) -> int:
    return int(store.rows("SELECT count(*) AS n FROM ledger WHERE act = ?", (act.value,))[0]["n"])


def standing_with_paper(place: Place) -> State:
    with suppress(FileNotFoundError):
        document = pdfium.PdfDocument(place.out / "sheets.pdf")
        pages = len(document)
        document.close()
        return standing(place) | {"paper": pages}
    return standing(place)


def standing_with_files(place: Place) -> State:
    found = {path.name: _size(path) for path in sorted(place.out.iterdir())}
    return standing(place) | {"files": found}


def _size(path: Path) -> int:
    """Return how many values a file has."""
    if path.suffix == ".json":
        return sum(
            entry["resource"]["resourceType"] == "Observation" for entry in json.loads(path.read_text())["entry"]
        )
    return len(path.read_text().splitlines())


JOBS = (
    Job("make a store", nothing, make, standing),
    Job("print", empty, issue, standing_with_paper),
    Job("keep originals", issued, keep, standing),
    Job("scan", issued, scan, standing),
    Job("scan an envelope", put_by, scan, standing),
    Job("read", kept, scan, standing),
    Job("read in two processes", printed_really, scan_really, standing),
    Job("verify", read, decide, standing),
    Job("match", verified, give, standing),
    Job("send (FHIR)", matched, send_fhir, standing, "fhir"),
    Job("send (HL7 v2)", matched, send_hl7, standing, "mllp"),
    Job("export", matched, export, standing_with_files),
    Job("the whole path", empty, whole, standing_with_paper, "fhir", issues=True),
)


def take_paper(place: Place, told: list[list[Any]]) -> None:
    """Have people know what they were told of paper before the program was killed."""
    for what, *said in told:
        if what == "printed":
            place.paper.write_text(json.dumps(said[1]))


def lost(place: Place, told: list[list[Any]]) -> list[str]:
    """Return what a person was told and is not there."""
    if not told:
        return []
    with Store.open(place.store) as store:
        return [f"{what} {said}" for what, *said in told if not _is_there(store, place, what, said)]


def _is_there(store: Store, place: Place, what: str, said: list[Any]) -> bool:
    try:
        return _THERE[what](store, place, *said)
    except ReconError:
        return False


def _committed(store: Store, _place: Place, seq: int, digest: str) -> bool:
    return bool(store.rows("SELECT 1 FROM ledger WHERE seq = ? AND digest = ?", (seq, digest)))


def _kept(store: Store, _place: Place, _name: str, digest: str) -> bool:
    return queries.file(store, digest) is not None and store.images.is_sound(digest)


def _read(store: Store, _place: Place, digest: str, position: int) -> bool:
    return not queries.is_unread(store, Page(digest, position))


def _verified(store: Store, _place: Place, serial: str, field: str, row: int | None) -> bool:
    return any(
        one.verification is not None and (one.reading.field, one.reading.row) == (field, row)
        for one in queries.standings(store, serial=serial)
    )


def _matched(store: Store, _place: Place, serial: str, ipp: str) -> bool:
    return queries.sheet(store, serial).patient == ipp


def _printed(store: Store, place: Place, batch: str, serials: list[str], pages: int) -> bool:
    copies = {copy.serial for copy in counting.copies_in(store, batch)}
    document = pdfium.PdfDocument(place.out / "sheets.pdf")
    try:
        return copies == set(serials) and len(document) >= pages
    finally:
        document.close()


def _sent(store: Store, _place: Place) -> bool:
    return not queries.sheets(store, SheetState.MATCHED)


def _exported(store: Store, place: Place, name: str, serials: list[str]) -> bool:
    rows = store.rows("SELECT DISTINCT serial FROM deliveries WHERE destination LIKE ?", (f"%{name}",))
    return _size(place.out / name) > 0 and {row["serial"] for row in rows} >= set(serials)


_THERE: dict[str, Callable[..., bool]] = {
    "made": lambda store, place: is_store(place.store),
    "committed": _committed,
    "kept": _kept,
    "read": _read,
    "verified": _verified,
    "matched": _matched,
    "printed": _printed,
    "sent": _sent,
    "exported": _exported,
    "closed": lambda store, place: custody.open_downtime(store) is None,
}
