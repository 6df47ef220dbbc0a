"""What whoever has a public key needs: its name, and whether a signature is by it. No store, and no library but one."""

import hashlib

ALGORITHM = "Ed25519"
_NAMED = 20  # hexadecimal digits of a key's digest: enough that nobody makes a second key of that name
_GROUP = 4


def verify(public: str, data: bytes, signature: str) -> bool:
    """Tell whether ``signature`` is that of ``data`` by the key ``public``; both in small hexadecimal digits."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key, value = bytes.fromhex(public), bytes.fromhex(signature)
        if (key.hex(), value.hex()) != (public, signature):
            return False
        Ed25519PublicKey.from_public_bytes(key).verify(value, data)
    except (ValueError, InvalidSignature):
        return False
    return True


def name_of(public: str) -> str:
    """Return what people compare of a key: the beginning of its SHA-256, such as ``3F0A-91C2-…``, in five groups."""
    digits = hashlib.sha256(bytes.fromhex(public)).hexdigest()[:_NAMED].upper()
    return "-".join(digits[place : place + _GROUP] for place in range(0, _NAMED, _GROUP))
