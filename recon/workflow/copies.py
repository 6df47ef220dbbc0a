"""Pages taken out of the store with the record of their copy: what a court or an archive asks for.

French law takes an electronic copy to be as good as the paper where its making is told, its fingerprint shows every
later change, and what was done is kept as long as the copy (article 1379 of the Code civil, decree 2016-1673 of 5
December 2016). Each page goes out as the file that came, byte for byte, with a record signed by the station: who
digitised it when, its fingerprint, what was read and verified, the ledger's entries about it, how the process was
tested, and what an authority outside says of it. docs/copy-record.md tells what the record proves, and what not.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from tempfile import mkdtemp

import recon
from recon.errors import OutputError, StoreDamaged, StoreUnread, UsageError
from recon.language import system_reason, tr
from recon.model.anchor import Anchor
from recon.model.ledger import LedgerEntry
from recon.model.page import Page
from recon.store import Store, history, returned, sealbook
from recon.store.codec import canonical
from recon.store.images import digest_of
from recon.workflow import copyrecord, signing
from recon.workflow.anchoring import anchor_if_can, newest_anchor
from recon.workflow.copyrecord import Json, Scanned
from recon.workflow.leaving import refuse_exercise
from recon.workflow.stamping import pages_of

RECORD_FORMAT, INDEX_FORMAT = "recon-copy-record/1", "recon-copy-index/1"
INDEX = "copy.json"
# How the process works and how well it did: kept as long as the copy (article 7 of the decree).
PROCESS = {"copy-record.md": "copy-record.md", "accuracy.md": "accuracy.md"}

Told = Callable[[int, int], None]
Place = tuple[str, int, Page]  # serial, number of the page, its scan
_AT_ONCE = 200  # pages, for which the ledger is gone through once
_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "image/tiff": ".tif", "application/pdf": ".pdf"}


@dataclass(frozen=True, slots=True)
class Exported:
    """What went out: ``damaged`` are pages whose file is not what was scanned any more; they stayed behind."""

    folder: Path
    pages: int
    files: int
    damaged: tuple[str, ...]
    key: str


def export(
    store: Store,
    what: str | None,
    out: Path,
    *,
    operator: str,
    language: str,
    whole_files: bool = False,
    told: Told | None = None,
) -> Exported:
    """Write pages and their records into the new folder ``out``: all of it, or nothing.

    Args:
        store: where they are.
        what: a sheet, or one page of it (SHEET:PAGE); None for every sheet that is back.
        out: the folder to make.
        operator: who takes the copies out.
        language: of what is there to be read by people.
        whole_files: whether a file goes out that has pages of other sheets in it as well.
        told: told how many pages are done, of how many.

    Raises:
        UnknownSheet, UsageError: if there is no such page, or its file has pages of other sheets.
        OutputError: if the folder is there already, or cannot be written.
        StoreError: if the store cannot sign.
    """
    refuse_exercise(store)
    serials = _every_serial(store) if what is None else (pages_of(store, what)[0],)
    places = _places(store, what, serials)
    if what is not None and not whole_files:
        _refuse_others(store, serials[0], places)
    # It covers all that is told here, and is told outside by going out. A store that can only be read has an older one.
    sealed = anchor_if_can(store, operator=operator) or newest_anchor(store)
    with _whole(out) as half:
        exported = _Folder(store, half, sealed, operator, language).write(places, told or (lambda *_: None))
    return replace(exported, folder=out)


def text_of(told: Json) -> str:
    """Return a record as the text of its file: any other text is an altered one."""
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def signed_bytes(told: Json) -> bytes:
    """Return what of a record is signed: all but the signature."""
    return canonical({name: member for name, member in told.items() if name != "signature"}).encode()


def process_files() -> Iterator[tuple[str, bytes]]:
    """Yield the documents that describe the process, each under its name; what is not there is left out."""
    package = files("recon")
    for name in PROCESS:
        for place in (package / "process" / name, Path(recon.__file__).resolve().parents[1] / "docs" / name):
            if place.is_file():
                yield name, place.read_bytes()
                break


@contextmanager
def _whole(out: Path) -> Iterator[Path]:
    """Give a folder beside ``out`` to write in; it takes the place of ``out``, unless something went wrong.

    Raises:
        OutputError: if something is there already, or it cannot be written.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise OutputError(path=out, reason=tr("copy.not_empty"))
    half = None
    try:
        half = Path(mkdtemp(prefix=f".{out.name}.", dir=out.parent))
        yield half
        if out.exists():
            out.rmdir()
        half.rename(out)
    except OSError as error:
        raise OutputError(path=out, reason=system_reason(error)) from error
    finally:
        if half is not None:
            shutil.rmtree(half, ignore_errors=True)


class _Folder:
    """One export in the making."""

    def __init__(self, store: Store, folder: Path, sealed: Anchor | None, operator: str, language: str) -> None:
        self._store = store
        self._folder = folder
        self._sealed = sealed
        self._operator = operator
        self._language = language
        self._written: dict[str, str] = {}
        self._process = {name: self._write(f"process/{name}", data) for name, data in process_files()}

    def write(self, places: list[Place], told: Told) -> Exported:
        damaged, pages = [], []
        for done, (place, entries) in enumerate(_with_entries(self._store, places), start=1):
            serial, number, page = place
            name = f"{serial}-{number}"
            try:
                self._put(name, Scanned(self._store, serial, number, page, entries))
                pages.append(name)
            except (StoreDamaged, StoreUnread):
                damaged.append(name)
            told(done, len(places))
        index = {
            "format": INDEX_FORMAT,
            "station": self._store.station,
            "made_at": self._now(),
            "made_by": self._operator,
            "pages": pages,
            "left_behind": damaged,
            "files": dict(sorted(self._written.items())),
        }
        signed = self._signed(index)
        (self._folder / INDEX).write_text(text_of(signed), encoding="utf-8")
        return Exported(self._folder, len(pages), len(self._written), tuple(damaged), signed["signature"]["key"])

    def _put(self, name: str, scanned: Scanned) -> None:
        """Write a page: the file that came, its record, and the same to be read by people.

        Raises:
            StoreDamaged: if the file is not what was scanned any more.
        """
        from recon.design.copy_record import render_copy

        store, page = self._store, scanned.page
        data = store.images.get(page.digest)
        if digest_of(data) != page.digest:
            raise StoreDamaged(store=store.folder, reason=tr("ledger.image_gone", digest=page.digest))
        original = f"originals/{page.digest}{_SUFFIXES.get(scanned.file.content_type, '')}"
        seals = self._seals(page)
        self._write(original, data)
        record = self._signed(
            {
                "format": RECORD_FORMAT,
                "made_at": self._now(),
                "made_by": self._operator,
                "station": store.station,
                "timezone": str(store.timezone),
                "sheet": copyrecord.sheet(scanned),
                "copy": copyrecord.copy(scanned, original, data, self._now()),
                "digitised": copyrecord.digitised(scanned),
                "reading": copyrecord.reading(scanned),
                "people": copyrecord.people(scanned),
                "process": copyrecord.process(self._process),
                "ledger": {"entries": copyrecord.entries(scanned), "anchor": copyrecord.anchored(self._sealed)},
                "seals": seals,
            }
        )
        self._write(f"{name}.json", text_of(record).encode())
        self._write(f"{name}.pdf", render_copy(record, self._language))

    def _seals(self, page: Page) -> list[Json]:
        """Return what vouches for the page from outside; each token is written beside."""
        told = []
        for one in sealbook.seals_of(self._store, page.digest):
            file = f"seals/{one.digest}"
            self._write(file, self._store.images.get(one.digest))
            stamped = one.stamped_at and one.stamped_at.isoformat()
            said = {"kind": one.kind, "file": file, "sha256": one.digest, "called": one.file, "stamped_at": stamped}
            told.append(said | {"compared": one.is_compared, "by": one.by, "at": one.at.isoformat()})
        return told

    def _signed(self, told: Json) -> Json:
        made = signing.sign(self._store, signed_bytes(told), operator=self._operator)
        signature = {"algorithm": signing.ALGORITHM, "key": made.key, "public": made.public, "value": made.value}
        return told | {"signature": signature}

    def _write(self, name: str, data: bytes) -> str:
        """Write a file of the folder and return its digest; what is there already is the same."""
        if name not in self._written:
            file = self._folder / name
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data)
            self._written[name] = digest_of(data)
        return self._written[name]

    def _now(self) -> str:
        return self._store.clock().isoformat()


def _every_serial(store: Store) -> tuple[str, ...]:
    rows = store.rows("SELECT DISTINCT serial FROM sheet_pages WHERE digest IS NOT NULL ORDER BY serial")
    return tuple(row["serial"] for row in rows)


def _places(store: Store, what: str | None, serials: Iterable[str]) -> list[Place]:
    """Return serial, number and scanned page of all that goes out."""
    if what is not None:
        serial, pages = pages_of(store, what)
        return [(serial, number, page) for number, page in pages]
    return [(serial, number, page) for serial in serials for number, page in returned.scanned_pages(store, serial)]


def _refuse_others(store: Store, serial: str, places: list[Place]) -> None:
    """Refuse to give away other people's pages along with those that were asked for."""
    digests = json.dumps([page.digest for _, _, page in places])
    sql = """
        SELECT DISTINCT coalesce(serial, '?') AS serial FROM pages
        WHERE digest IN (SELECT value FROM json_each(?)) AND serial IS NOT ? ORDER BY 1
    """
    others = [row["serial"] for row in store.rows(sql, (digests, serial))]
    if others:
        raise UsageError(reason=tr("copy.others", sheets=", ".join(others), count=len(others)))


def _with_entries(store: Store, places: Sequence[Place]) -> Iterator[tuple[Place, tuple[LedgerEntry, ...]]]:
    """Yield each page with what the ledger tells of its sheet and its file."""
    for first in range(0, len(places), _AT_ONCE):
        some = places[first : first + _AT_ONCE]
        subjects = {name for serial, _, page in some for name in (serial, page.digest)}
        about: dict[str, list[LedgerEntry]] = {}
        for entry in history.entries_about(store, subjects):
            about.setdefault(entry.subject, []).append(entry)
        for place in some:
            both = [*about.get(place[0], ()), *about.get(place[2].digest, ())]
            yield place, tuple(sorted(both, key=lambda entry: (entry.at, entry.id)))
