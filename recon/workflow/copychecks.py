"""Whether pages that were taken out of a store are as they went out; no store is needed to tell, and no network."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from recon.errors import CopyAltered, Unreadable
from recon.language import system_reason, tr
from recon.model.anchor import signed_data
from recon.model.ledger import Act
from recon.store import Store, keyring, ledger
from recon.store.images import digest_of
from recon.store.keyring import StationKey
from recon.workflow import signing
from recon.workflow.copies import INDEX, INDEX_FORMAT, RECORD_FORMAT, signed_bytes, text_of
from recon.workflow.copyrecord import Json
from recon.workflow.stamping import Kind, look
from recon.workflow.timestamps import NoToken

_WRONG = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


@dataclass(frozen=True, slots=True)
class Stamped:
    """What an authority outside says of a page: ``at`` where its token tells the time, and is of that page."""

    page: str
    kind: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Verified:
    """Copies that are as they went out. ``known`` is the key as the store that was asked knows it, None if it does not.

    ``left_behind`` are pages that were damaged in the store already when the others went out.
    """

    station: str
    key: str
    pages: int
    left_behind: tuple[str, ...]
    stamps: tuple[Stamped, ...]
    known: StationKey | None


def verify_copies(folder: Path, store: Store | None = None) -> Verified:
    """Return whose the copies in ``folder`` are, which nobody altered; ``store`` says whether it knows the key.

    Raises:
        Unreadable: if the folder cannot be read.
        CopyAltered: if anything in it is not as it went out; each fault is named.
    """
    try:
        index = _signed(_read(folder / INDEX), INDEX_FORMAT, INDEX)
        faults = list(_files(folder, index))
        stamps: list[Stamped] = []
        for name in () if faults else index["pages"]:
            faults += _page(folder, index, str(name), stamps)
        if faults:
            raise CopyAltered(folder=folder, faults="\n".join(faults))
        signature = index["signature"]
        known = None if store is None else keyring.key_of(store, signature["public"])
        left = tuple(map(str, index["left_behind"]))
        return Verified(index["station"], signature["key"], len(index["pages"]), left, tuple(stamps), known)
    except _WRONG as error:
        raise CopyAltered(folder=folder, faults=tr("copy.altered", file=INDEX)) from error


def _files(folder: Path, index: Json) -> Iterator[str]:
    """Yield what is wrong with the files: each is there as it was, and no other."""
    told: dict[str, str] = index["files"]
    for name, digest in told.items():
        parts = PurePosixPath(name)
        if parts.is_absolute() or ".." in parts.parts or (folder / name).is_symlink():
            yield tr("copy.altered", file=name)
        elif not (folder / name).is_file():
            yield tr("copy.missing", file=name)
        elif digest_of(_read(folder / name)) != digest:
            yield tr("copy.altered", file=name)
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if name != INDEX and name not in told and not file.is_dir():
            yield tr("copy.foreign", file=name)


def _page(folder: Path, index: Json, name: str, stamps: list[Stamped]) -> Iterator[str]:
    """Yield what is wrong with one page's record; what vouches for the page from outside goes to ``stamps``."""
    file = f"{name}.json"
    record = _signed(_read(folder / file), RECORD_FORMAT, file)
    copy, files = record["copy"], index["files"]
    yield from _contradictions(record, index, file)
    for entry in record["ledger"]["entries"]:
        if not _is_sealed(entry) or entry["subject"] not in (record["sheet"]["serial"], copy["sha256"]):
            yield tr("copy.entry", file=file, entry=entry["id"])
    if not _is_anchored(record):
        yield tr("copy.anchor", file=file)
    data = _read(folder / copy["file"])
    for seal in record["seals"]:
        found = _stamped(folder, name, seal, data, files)
        if found is None:
            yield tr("copy.seal", file=seal["file"])
        else:
            stamps.append(found)


def _contradictions(record: Json, index: Json, file: str) -> Iterator[str]:
    """Yield where a record and the index do not tell of the same files, or are not of the same station."""
    copy, files = record["copy"], index["files"]
    if record["signature"]["public"] != index["signature"]["public"] or record["station"] != index["station"]:
        yield tr("copy.altered", file=file)
    if not copy["sha256"] == copy["unaltered"]["sha256"] == files[copy["file"]]:
        yield tr("copy.altered", file=copy["file"])
    for document, digest in record["process"]["documents"].items():
        if files[document] != digest:
            yield tr("copy.altered", file=document)


def _is_sealed(entry: Json) -> bool:
    """Tell whether an entry of the ledger still has the digest of what it says."""
    made = ledger.seal(
        entry_id=entry["id"],
        station=entry["station"],
        at=datetime.fromisoformat(entry["at"]),
        actor=entry["actor"],
        act=Act(entry["act"]),
        subject=entry["subject"],
        detail=entry["detail"],
        previous=entry["previous"],
    )
    return bool(made.digest == entry["digest"])


def _is_anchored(record: Json) -> bool:
    told = record["ledger"]["anchor"]
    if told is None:
        return True
    data = signed_data(record["station"], told["entry"], told["digest"])
    is_named = bool(signing.name_of(told["public"]) == told["key"])
    return is_named and signing.verify(told["public"], data, told["value"])


def _stamped(folder: Path, page: str, seal: Json, data: bytes, files: Json) -> Stamped | None:
    """Return what a token says of the page's file; None where that is not what the record says it said."""
    token = _read(folder / seal["file"])
    if digest_of(token) != seal["sha256"] or files[seal["file"]] != seal["sha256"]:
        return None
    try:
        said = look(Kind(seal["kind"]), token, data)
    except NoToken:
        return None
    told = seal["stamped_at"] and datetime.fromisoformat(seal["stamped_at"])
    if said is None or (said.is_compared, said.stamped_at) != (seal["compared"], told):
        return None
    return Stamped(page, seal["kind"], said.stamped_at)


def _signed(data: bytes, form: str, name: str) -> Json:
    """Return what is in a signed file.

    Raises:
        CopyAltered: if it is not as it was signed.
    """
    try:
        told: Any = json.loads(data)
        signature = told["signature"]
        is_good = (
            data.decode() == text_of(told)
            and told["format"] == form
            and signature["algorithm"] == signing.ALGORITHM
            and signature["key"] == signing.name_of(signature["public"])
            and signing.verify(signature["public"], signed_bytes(told), signature["value"])
        )
    except _WRONG:
        is_good = False
    if not is_good:
        raise CopyAltered(folder=name, faults=tr("copy.altered", file=name))
    found: Json = told
    return found


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Unreadable(path=file, reason=system_reason(error)) from error
