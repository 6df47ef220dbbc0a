"""What the ledger was up to an entry, as it can be told on paper: whoever has the paper sees whether it still is."""

from dataclasses import dataclass
from datetime import datetime

STATION_SHOWN = 6  # characters of the station's identity, its end, as on the sheets
DIGITS = 25  # hexadecimal, of the digest: a hundred bits, so that nobody makes another history of the same beginning
FORMAT = "recon-ledger-anchor/1"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person can type of an anchor: the entry's number, the station's end, the beginning of the digest."""

    number: int
    station: str
    digest: str


@dataclass(frozen=True, slots=True)
class Signed:
    """A station's word, for whoever has its public key, that its ledger had entry ``number`` with that ``digest``.

    ``public`` is the key's 32 bytes and ``signature`` its 64, hexadecimal.
    """

    station: str
    number: int
    digest: str
    public: str
    signature: str

    @property
    def mark(self) -> Mark:
        return mark_of(self.station, self.number, self.digest)

    @property
    def data(self) -> bytes:
        """What is signed."""
        return signed_data(self.station, self.number, self.digest)


@dataclass(frozen=True, slots=True)
class Anchor:
    """An anchor as the ledger has it: entry ``seq`` says ``signed``, by the key of that ``key`` name."""

    seq: int
    signed: Signed
    key: str
    by: str
    at: datetime


def mark_of(station: str, number: int, digest: str) -> Mark:
    """Return what is typed of the entry ``number`` of a station's ledger."""
    return Mark(number, station[-STATION_SHOWN:], digest[:DIGITS])


def signed_data(station: str, number: int, digest: str) -> bytes:
    """Return what a station signs of an entry."""
    return f"{FORMAT} {station} {number} {digest}".encode()
