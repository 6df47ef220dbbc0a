"""Files named by their content: ``ab/cdef…``, the SHA-256 of the bytes in them, kept as they came, read-only."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from recon.errors import StoreDamaged
from recon.language import tr
from recon.store.database import told


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of ``data``, 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


class Images:
    """One folder of such files. It is safe to put the same content twice, and from several processes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, digest: str) -> Path:
        """Return where the content of ``digest`` is, or would be."""
        return self.folder / digest[:2] / digest[2:]

    def put(self, data: bytes) -> str:
        """Keep ``data`` and return its digest; on return it is on the disk, whatever happens to the power.

        Raises:
            StoreFull, StoreReadOnly: and nothing half-written stays.
        """
        digest = digest_of(data)
        target = self.path(digest)
        with told(self.folder.parent):
            if not target.exists():
                _write_durably(target, data)
        return digest

    def get(self, digest: str) -> bytes:
        """Return the content of ``digest``.

        Raises:
            StoreDamaged: if it is gone.
        """
        try:
            return self.path(digest).read_bytes()
        except FileNotFoundError as error:
            reason = tr("ledger.image_gone", digest=digest)
            raise StoreDamaged(store=self.folder.parent, reason=reason) from error

    def is_sound(self, digest: str) -> bool:
        """Tell whether the content of ``digest`` is there and still what its name says."""
        try:
            return digest_of(self.path(digest).read_bytes()) == digest
        except OSError:
            return False

    def digests(self) -> Iterator[str]:
        """Yield the digest of every file that is there."""
        for file in sorted(self.folder.glob("??/*")):
            if not file.name.endswith(".tmp"):
                yield file.parent.name + file.name


def _write_durably(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o444)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; its file systems write names through anyway.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
