"""Timestamps of an outside authority (RFC 3161): what asks for one, and what one says; of other seals, what they seal.

Only what is needed of the encoding (DER) is read here: for which content a token was made, and when. Whether the
authority's signature is good, and the authority a qualified one, is for programs that know its certificates, such as
``openssl ts -verify``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

LARGEST = 1_000_000  # bytes of a token

_SEQUENCE, _SET, _OID, _INTEGER, _OCTETS, _BOOLEAN, _NULL, _TIME = 0x30, 0x31, 0x06, 0x02, 0x04, 0x01, 0x05, 0x18
_CONSTRUCTED = 0x20
_DEEPEST = 40
_SHA256 = bytes.fromhex("608648016503040201")
_ALGORITHMS = {
    _SHA256: "sha256",
    bytes.fromhex("608648016503040202"): "sha384",
    bytes.fromhex("608648016503040203"): "sha512",
}
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_STAMP_INFO = bytes.fromhex("2a864886f70d0109100104")
_MESSAGE_DIGEST = bytes.fromhex("2a864886f70d010904")


class NoToken(ValueError):
    """It is no token that can be read."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a timestamp says: of which digest, by which algorithm (as hashlib names it), when, its serial number."""

    algorithm: str
    imprint: bytes
    at: datetime
    number: int


@dataclass(frozen=True, slots=True)
class _Node:
    """One value of DER."""

    tag: int
    content: bytes

    def parts(self) -> list["_Node"]:
        if not self.tag & _CONSTRUCTED:
            raise NoToken("a plain value where several are due")
        return list(_values(self.content))


def query(digest: bytes, nonce: int) -> bytes:
    """Return the request for a timestamp of the SHA-256 ``digest``; the answer is to bring the certificate along."""
    algorithm = _encoded(_SEQUENCE, _encoded(_OID, _SHA256) + _encoded(_NULL, b""))
    imprint = _encoded(_SEQUENCE, algorithm + _encoded(_OCTETS, digest))
    number = nonce.to_bytes(nonce.bit_length() // 8 + 1, "big")
    version = _encoded(_INTEGER, b"\x01")
    return _encoded(_SEQUENCE, version + imprint + _encoded(_INTEGER, number) + _encoded(_BOOLEAN, b"\xff"))


def stamp_of(data: bytes) -> Stamp:
    """Return what a timestamp says, be it the token itself or the authority's whole answer.

    Raises:
        NoToken: if it is none, or the authority's answer is a refusal.
    """
    whole = _whole(data)
    parts = whole.parts()
    if parts and parts[0].tag == _SEQUENCE:  # an answer: how it went, and the token
        if len(parts) < 2:
            raise NoToken("the authority refused")
        parts = parts[1].parts()
    info = _whole(_stamp_info(parts)).parts()
    try:
        algorithm, imprint = info[2].parts()
        name = _ALGORITHMS[algorithm.parts()[0].content]
        at = next(part for part in info[4:] if part.tag == _TIME)
        return Stamp(name, imprint.content, _moment(at.content), int.from_bytes(info[3].content, "big"))
    except (IndexError, KeyError, ValueError, StopIteration) as error:
        raise NoToken(str(error)) from error


def sealed_digests(data: bytes) -> frozenset[bytes]:
    """Return the digests of content that a signature over something else's bytes (CAdES, CMS) says it is of.

    Raises:
        NoToken: if it is no such signature.
    """
    found = frozenset(_digests(_whole(data), 0))
    if not found:
        raise NoToken("no digest of content in it")
    return found


def _stamp_info(parts: list[_Node]) -> bytes:
    """Return the content of the signed data: what the authority says."""
    try:
        if parts[0].content != _SIGNED_DATA:
            raise NoToken("no signed data")
        content = parts[1].parts()[0].parts()[2].parts()
        if content[0].content != _STAMP_INFO:
            raise NoToken("signed, but no timestamp")
        return content[1].parts()[0].content
    except IndexError as error:
        raise NoToken("something is missing") from error


def _digests(node: _Node, depth: int) -> Iterator[bytes]:
    """Yield each value of the attribute "digest of the message", wherever it stands."""
    if not node.tag & _CONSTRUCTED:
        return
    if depth > _DEEPEST:
        raise NoToken("too deep")
    parts = node.parts()
    if len(parts) == 2 and parts[0].content == _MESSAGE_DIGEST and parts[1].tag == _SET:
        yield from (part.content for part in parts[1].parts())
    for part in parts:
        yield from _digests(part, depth + 1)


def _moment(text: bytes) -> datetime:
    """Return a GeneralizedTime, which DER has in UTC."""
    plain = text.decode("ascii")
    if not plain.endswith("Z"):
        raise NoToken("a time that is not in UTC")
    seconds, _, fraction = plain[:-1].partition(".")
    at = datetime.strptime(seconds, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    return at.replace(microsecond=int(fraction[:6].ljust(6, "0"))) if fraction else at


def _whole(data: bytes) -> _Node:
    """Return the one value that ``data`` is."""
    if len(data) > LARGEST:
        raise NoToken("too large")
    values = list(_values(data))
    if len(values) != 1:
        raise NoToken("not one value")
    return values[0]


def _values(data: bytes) -> Iterator[_Node]:
    at = 0
    while at < len(data):
        tag, length, start = _head(data, at)
        at = start + length
        if at > len(data):
            raise NoToken("cut short")
        yield _Node(tag, data[start:at])


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the tag and the length of the value at ``at``, and where its content begins."""
    if at + 2 > len(data) or data[at] & 0x1F == 0x1F:
        raise NoToken("no value")
    length = data[at + 1]
    if length < 0x80:
        return data[at], length, at + 2
    count = length & 0x7F
    if not 1 <= count <= 4:  # 0: of no told length, which DER does not have
        raise NoToken("no length")
    start = at + 2 + count
    return data[at], int.from_bytes(data[at + 2 : start], "big"), start


def _encoded(tag: int, content: bytes) -> bytes:
    size = len(content)
    if size < 0x80:
        return bytes([tag, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + content
