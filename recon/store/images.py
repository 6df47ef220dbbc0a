"""Files named by their content: ``ab/cdef…``, the SHA-256 of the bytes in them, kept as they came, read-only.

In an encrypted store each is sealed, bound to its folder and its name; the name is still that of the content.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from recon.errors import StoreDamaged
from recon.language import system_reason, tr
from recon.store.database import told
from recon.store.vault import CLEAR, SealBroken, Vault, sync_folder, write_durably


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of ``data``, 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


class Images:
    """One folder of such files. It is safe to put the same content twice, and from several processes."""

    def __init__(self, folder: Path, vault: Vault = CLEAR) -> None:
        self.folder = folder
        self._vault = vault

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
                write_durably(target, self._vault.seal(data, self.about(digest)))
            else:
                # Whoever wrote it may have been stopped before its name was on the disk.
                sync_folder(target.parent)
            sync_folder(self.folder)
        return digest

    def get(self, digest: str) -> bytes:
        """Return the content of ``digest``.

        Raises:
            StoreDamaged: if it is gone, or of an encrypted store and somebody altered it.
        """
        try:
            with told(self.folder.parent):
                return self._read(digest)
        except FileNotFoundError as error:
            reason = tr("ledger.image_gone", digest=digest)
            raise StoreDamaged(store=self.folder.parent, reason=reason) from error
        except SealBroken as error:
            reason = tr("keys.seal_broken", file=self.path(digest).relative_to(self.folder.parent))
            raise StoreDamaged(store=self.folder.parent, reason=reason) from error

    def is_sound(self, digest: str) -> bool:
        """Tell whether the content of ``digest`` is there and still what its name says."""
        try:
            return digest_of(self._read(digest)) == digest
        except (OSError, SealBroken):
            return False

    def unread(self, digest: str) -> str:
        """Return why the disk does not give the content of ``digest``, which is there; "" where it is gone or altered.

        A file whose rights were taken away is there as well.
        """
        try:
            self._read(digest)
        except (FileNotFoundError, SealBroken):
            return ""
        except OSError as error:
            return system_reason(error)
        return ""

    def digests(self) -> Iterator[str]:
        """Yield the digest of every file that is there."""
        for file in sorted(self.folder.glob("??/*")):
            if not file.name.endswith(".tmp"):
                yield file.parent.name + file.name

    def about(self, digest: str) -> str:
        """Return what the sealed file of ``digest`` is bound to."""
        return f"{self.folder.name}/{digest[:2]}/{digest[2:]}"

    def _read(self, digest: str) -> bytes:
        return self._vault.open(self.path(digest).read_bytes(), self.about(digest))
