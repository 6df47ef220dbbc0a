"""Files that nobody reads without the key: the format, and nothing of where they are or which key it is.

    magic     8 bytes   reconSL1
    key       8 bytes   the name of the master key
    salt     32 bytes   random; the key of this one file is made from it
    chunks              64 KiB of the content each, the last one what is left (nothing only where all is nothing),
                        each with a tag of 16 bytes

AES-256-GCM. A chunk's nonce is its number (11 bytes) and whether it is the last (1 byte); what it is authenticated with
is the header, and what the file is about: its name and purpose. So a file that was cut, chunks in another order, of
another file, or a file under another's name do not open.
"""

import secrets
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"reconSL1"
CHUNK = 64 * 1024
TAG = 16
KEY_NAME = 8
_SALT = 32
HEADER = len(MAGIC) + KEY_NAME + _SALT
_INFO = b"recon/1/one file"
_SEALED_CHUNK = CHUNK + TAG


class SealBroken(Exception):
    """It is not what was sealed under this key for this purpose."""


def is_sealed(data: bytes) -> bool:
    """Tell whether ``data`` begins as sealed files do."""
    return data.startswith(MAGIC)


def key_name(data: bytes) -> bytes:
    """Return the name of the key that ``data`` says it is sealed with."""
    return data[len(MAGIC) : len(MAGIC) + KEY_NAME]


def seal(key: bytes, name: bytes, data: bytes, about: str) -> bytes:
    """Return ``data`` sealed; twice the same is never the same twice.

    Args:
        key: 32 bytes.
        name: the 8 bytes that tell which key it is.
        data: what nobody else is to read.
        about: what it is; opening it needs the same.
    """
    header = MAGIC + name + secrets.token_bytes(_SALT)
    cipher, bound = _cipher(key, header), header + about.encode()
    last = max(0, -(-len(data) // CHUNK) - 1)
    chunks = (data[place * CHUNK : (place + 1) * CHUNK] for place in range(last + 1))
    sealed = (cipher.encrypt(_nonce(place, place == last), chunk, bound) for place, chunk in enumerate(chunks))
    return b"".join((header, *sealed))


def unseal(key: bytes, data: bytes, about: str) -> bytes:
    """Return what was sealed.

    Raises:
        SealBroken: if it is anything else, in whatever bit.
    """
    from cryptography.exceptions import InvalidTag

    header = data[:HEADER]
    if len(data) < HEADER + TAG or not is_sealed(data):
        raise SealBroken
    chunks = list(_chunks(data))
    if len(chunks[-1]) < TAG or (len(chunks) > 1 and len(chunks[-1]) == TAG):
        raise SealBroken
    cipher, bound, last = _cipher(key, header), header + about.encode(), len(chunks) - 1
    try:
        opened = [cipher.decrypt(_nonce(place, place == last), chunk, bound) for place, chunk in enumerate(chunks)]
    except InvalidTag as error:
        raise SealBroken from error
    return b"".join(opened)


def _chunks(data: bytes) -> Iterator[bytes]:
    for place in range(HEADER, len(data), _SEALED_CHUNK):
        yield data[place : place + _SEALED_CHUNK]


def _nonce(place: int, is_last: bool) -> bytes:
    return place.to_bytes(11, "big") + bytes([is_last])


def _cipher(key: bytes, header: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(derived(key, _INFO, salt=header[-_SALT:]))


def derived(key: bytes, info: bytes, *, salt: bytes | None = None) -> bytes:
    """Return a key of 32 bytes made from another, for one purpose alone: HKDF with SHA-256."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, info).derive(key)
