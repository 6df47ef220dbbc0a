"""What a backup says of itself: its manifest, every file with its digest, and the seal of the manifest.

Nothing of it is believed more than it needs to be: it lies on a stick.
"""

import hashlib
import json
import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from recon.errors import BackupError
from recon.language import tr
from recon.store.copying import DATABASE, Filed, sync_folder
from recon.store.database import FILE
from recon.store.ledger import End

FORMAT = "recon-backup/1"
MANIFEST = "manifest.json"
SEAL = "manifest.json.sha256"


@dataclass(frozen=True, slots=True)
class Generation:
    """The store as it was at one moment. ``database`` and ``files`` are what belongs to it; ``end`` is its ledger's."""

    number: int
    station: str
    made_at: datetime
    made_by: str
    recon: str
    end: End
    database: Filed
    files: tuple[Filed, ...]
    digest: str = ""  # of its manifest

    @property
    def name(self) -> str:
        return f"{self.number:06d}-{self.made_at:%Y%m%d-%H%M%S}"

    @property
    def size(self) -> int:
        """How many bytes a store has that is made of it."""
        return self.database.size + sum(file.size for file in self.files)


def read(folder: Path) -> Generation:
    """Read a manifest; that it is the one that was written, its seal says."""
    try:
        data = (folder / MANIFEST).read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        if (folder / SEAL).read_text(encoding="ascii").split()[0] != digest:
            raise ValueError(MANIFEST)
        told = json.loads(data)
        if told["format"] != FORMAT:
            raise ValueError(told["format"])
        return Generation(
            number=int(told["number"]),
            station=str(told["station"]),
            made_at=datetime.fromisoformat(told["made_at"]),
            made_by=str(told["made_by"]),
            recon=str(told["recon"]),
            end=(int(told["ledger"]["seq"]), str(told["ledger"]["digest"])),
            database=_filed(told["database"], of_the_database=True),
            files=tuple(_filed(row) for row in told["files"]),
            digest=digest,
        )
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise BackupError(reason=tr("backup.no_manifest", place=folder)) from error


def seal(half: Path, generation: Generation) -> Generation:
    """Write the manifest beside what is in ``half``, all of which is on the disk; it is not a generation yet.

    Raises:
        BackupError: if it does not say the same when it is read again: what nobody could put back is no backup.
    """
    data = _to_json(generation)
    digest = hashlib.sha256(data).hexdigest()
    write(half / MANIFEST, data)
    write(half / SEAL, f"{digest}  {MANIFEST}\n".encode())
    sync_folder(half)
    sealed = replace(generation, digest=digest)
    if read(half) != sealed:
        raise BackupError(reason=tr("backup.no_manifest", place=half))
    return sealed


def is_path(path: str) -> bool:
    """Tell whether a file can have that path in a backup: it becomes one on somebody's disk, whatever system has it."""
    parts = path.split("/")
    is_text = not any(character == "\0" or "\ud800" <= character <= "\udfff" for character in path)
    return is_text and not {"", ".", ".."} & set(parts) and "\\" not in path and ":" not in parts[0]


def write(file: Path, data: bytes) -> None:
    """Write a file, for its owner where the disk knows owners; on return it is on the disk."""
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())


def _to_json(one: Generation) -> bytes:
    told: dict[str, Any] = {
        "format": FORMAT,
        "number": one.number,
        "station": one.station,
        "made_at": one.made_at.isoformat(),
        "made_by": one.made_by,
        "recon": one.recon,
        "ledger": {"seq": one.end[0], "digest": one.end[1]},
        "database": _row(one.database),
        "files": [],
    }
    head = json.dumps(told, ensure_ascii=False, indent=1).removesuffix("[]\n}")
    rows = ",\n  ".join(json.dumps(_row(file), ensure_ascii=False) for file in one.files)
    return f"{head}[\n  {rows}\n ]\n}}\n".encode()


def _row(file: Filed) -> list[Any]:
    return [file.path, file.size, file.changed, file.digest]


def _filed(row: list[Any], *, of_the_database: bool = False) -> Filed:
    path, size, changed, digest = row
    if not is_path(str(path)) or len(str(digest)) != 64:
        raise ValueError(path)
    # Nothing may come to lie beside the database that SQLite would take for a part of it.
    if (path == FILE) is not of_the_database or (path.lower() in DATABASE and path != FILE):
        raise ValueError(path)
    if not set(str(digest)) <= set("0123456789abcdef"):
        raise ValueError(digest)
    return Filed(str(path), int(size), int(changed), str(digest))
