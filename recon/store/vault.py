"""What keeps a store's files from being read by others: it seals and opens them; in a store without a key, nothing.

Every file in the store's folder that tells of patients goes through it. A file is bound to its place in the folder:
one that was put in another's place does not open.
"""

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from recon.store.held import hold
from recon.store.sealing import KEY_NAME, SealBroken, derived, is_sealed, key_name, seal, unseal

__all__ = ["CLEAR", "Master", "SealBroken", "Vault", "about", "sync_folder", "write_durably"]


@dataclass(frozen=True, slots=True)
class Master:
    """The key that all others are made from: 32 random bytes, which stand nowhere in clear."""

    secret: bytes = field(repr=False)

    @property
    def name(self) -> str:
        """Return what tells it from other keys, 16 hexadecimal digits; nothing of the key can be had from it."""
        return derived(self.secret, b"recon/1/name")[:KEY_NAME].hex()

    def key(self, purpose: str) -> bytes:
        """Return the key for one purpose; none can be made from another."""
        return derived(self.secret, f"recon/1/{purpose}".encode())


@dataclass(frozen=True, slots=True)
class Vault:
    """``masters`` are the keys that open, the one that seals first; none in a store that is not encrypted.

    While a store is being encrypted ``takes_clear``: what is not sealed yet is taken as it is.
    """

    masters: tuple[Master, ...] = ()
    takes_clear: bool = False

    @property
    def is_encrypted(self) -> bool:
        return bool(self.masters)

    def seal(self, data: bytes, about: str = "") -> bytes:
        """Return ``data`` as it is to be written; ``about`` says what it is, and opening it needs the same."""
        if not self.masters:
            return data
        master = self.masters[0]
        return seal(master.key("files"), bytes.fromhex(master.name), data, about)

    def open(self, data: bytes, about: str = "") -> bytes:
        """Return what was sealed.

        Raises:
            SealBroken: if it is not what was sealed here as ``about``.
        """
        if not self.masters or (self.takes_clear and not is_sealed(data)):
            return data
        named = key_name(data).hex()
        master = next((one for one in self.masters if one.name == named), None)
        if master is None:
            raise SealBroken
        return unseal(master.key("files"), data, about)

    def is_current(self, data: bytes) -> bool:
        """Tell whether ``data`` is written as it would be today, as far as its beginning shows."""
        if not self.masters:
            return not is_sealed(data)
        return is_sealed(data) and key_name(data).hex() == self.masters[0].name

    def read(self, folder: Path, file: Path) -> bytes:
        """Return the content of ``file``, which lies in the store's ``folder``.

        Raises:
            OSError: if it cannot be read.
            SealBroken: if it is not what was written there.
        """
        return self.open(file.read_bytes(), about(folder, file))

    def write(self, folder: Path, file: Path, data: bytes) -> None:
        """Write ``file`` in the store's ``folder``, whole or not at all, for its owner alone.

        Raises:
            OSError: if it cannot be written.
        """
        write_durably(file, self.seal(data, about(folder, file)), mode=0o600)


CLEAR = Vault()


def about(folder: Path, file: Path) -> str:
    """Return what a file is bound to: its place in the store."""
    return file.relative_to(folder).as_posix()


def write_durably(target: Path, data: bytes, *, mode: int = 0o444) -> None:
    """Write a file that is there whole or not at all; on return it is on the disk, and so is its name."""
    is_new_folder = not target.parent.is_dir()
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = target.with_name(f"{target.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            hold(handle)  # so that nobody takes it for what a killed program left
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
    if is_new_folder:
        sync_folder(target.parent.parent)


def sync_folder(folder: Path) -> None:
    """See that the names in ``folder`` are on the disk."""
    # Windows cannot open a folder; its file systems write names through anyway.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
