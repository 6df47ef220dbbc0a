"""Our own engine: inputs made of known ones by small and by rude changes, the same for the same seed.

It knows nothing of the program's inside; what it lacks there it makes up in speed and in words: each target names
pieces of its language, which are put where they do most harm.
"""

import random
from collections.abc import Iterator, Sequence

MOST_BYTES = 20_000
_RUDE = (
    b"",
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\r",
    b"\n",
    b"\x0b",
    b"\x1c\r",
    b"-1",
    b"1e999",
    b"NaN",
    b"9" * 5000,
    b"[" * 2000,
    b'{"a":' * 1500,
    b"../../../etc/passwd",
    b"=cmd|' /C calc'!A0",
    "\u202e\u0000\ufeff".encode(),
    "ＡÉœ𝟙".encode(),
    b"\xed\xa0\x80",
    b"A" * 3000,
)


class Mutator:
    """Makes inputs from ``seeds``; ``pieces`` are words of the language they are written in."""

    def __init__(self, seeds: Sequence[bytes], pieces: Sequence[bytes] = (), *, seed: int = 1) -> None:
        self._first = tuple(seeds) or (b"",)
        self.seeds = list(self._first)
        self._pieces = [*pieces, *_RUDE]
        self._random = random.Random(seed)

    def inputs(self, count: int) -> Iterator[bytes]:
        """Yield ``count`` inputs."""
        for _ in range(count):
            yield self.one()

    def one(self) -> bytes:
        # Half of them of the first ones: what was bred of them would soon be all there is.
        among = self._first if self._random.random() < 0.5 else self.seeds
        data = bytearray(self._random.choice(among))
        for _ in range(self._random.choice((1, 1, 1, 2, 3, 5, 9))):
            self._random.choice(self._changes)(self, data)
        return bytes(data[:MOST_BYTES])

    def _flip(self, data: bytearray) -> None:
        if data:
            data[self._random.randrange(len(data))] ^= 1 << self._random.randrange(8)

    def _set(self, data: bytearray) -> None:
        if data:
            data[self._random.randrange(len(data))] = self._random.randrange(256)

    def _insert(self, data: bytearray) -> None:
        at = self._random.randint(0, len(data))
        data[at:at] = self._random.choice(self._pieces)

    def _replace(self, data: bytearray) -> None:
        start, end = self._span(data, 40)
        data[start:end] = self._random.choice(self._pieces)

    def _cut(self, data: bytearray) -> None:
        start, end = self._span(data, len(data))
        del data[start:end]

    def _repeat(self, data: bytearray) -> None:
        start, end = self._span(data, 200)
        data[end:end] = data[start:end] * self._random.choice((1, 2, 3, 50))

    def _mix(self, data: bytearray) -> None:
        other = self._random.choice(self.seeds)
        start, end = self._span(bytearray(other), len(other))
        at = self._random.randint(0, len(data))
        data[at:at] = other[start:end]

    def _line(self, data: bytearray) -> None:
        """Put one line in another's place, or twice."""
        lines = bytes(data).split(b"\n")
        to, source = self._random.randrange(len(lines)), self._random.choice(lines)
        lines[to : to + self._random.randint(0, 1)] = [source]
        data[:] = b"\n".join(lines)

    def _word(self, data: bytearray) -> None:
        """Put something else in the place of a word or a number."""
        start, end = self._span(data, 1)
        while start > 0 and bytes(data[start - 1 : start]).isalnum():
            start -= 1
        while end < len(data) and bytes(data[end : end + 1]).isalnum():
            end += 1
        data[start:end] = self._random.choice(self._pieces)

    def _span(self, data: bytearray, most: int) -> tuple[int, int]:
        start = self._random.randint(0, len(data))
        return start, min(len(data), start + self._random.randint(0, max(most, 1)))

    _changes = (_flip, _set, _insert, _insert, _replace, _cut, _repeat, _mix, _line, _word, _word)
