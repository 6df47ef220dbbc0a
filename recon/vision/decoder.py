"""Decoding what came from outside, as recon.vision.raster does, in a process of its own that may die of it.

That process has no secrets, no files, no network, and only so much memory and time: a file that was made to take more,
or to take the decoder over, costs itself. Such a process is kept for the next page; there are as many as threads of
this program ever decoded at once. One that drew a PDF sees no other file: what draws those is by far the largest
program that a file can play upon, and nothing it may have left behind reaches another file's pixels.
"""

import atexit
import json
import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from time import monotonic
from typing import TypeVar

import numpy as np

from recon import programs
from recon.errors import (
    FileLocked,
    FileTooCostly,
    FileTooLong,
    FileTruncated,
    FileUnreadable,
    ImageTooLarge,
    ImageTooSmall,
    PageError,
    ProgramReplaced,
    ReconError,
)
from recon.vision import decoding, limits, raster, shared
from recon.vision.decoding import ANSWER, QUESTION
from recon.vision.raster import MAX_PIXELS, Raster, media_type

_Answer = TypeVar("_Answer")

# What a decoder may answer instead of pixels, and the numbers that are told with it.
_FAULTS: dict[str, tuple[type[PageError], tuple[str, ...]]] = {
    FileLocked.code: (FileLocked, ()),
    FileTooLong.code: (FileTooLong, ("most",)),
    FileTruncated.code: (FileTruncated, ()),
    FileUnreadable.code: (FileUnreadable, ()),
    ImageTooLarge.code: (ImageTooLarge, ("width", "height")),
    ImageTooSmall.code: (ImageTooSmall, ("width", "height")),
}
_PDF = "application/pdf"
_WORDS = 8192  # bytes of words that a decoder may say
_LEAVING_SECONDS = 1.0
_OUT_OF_TIME = int(getattr(signal, "SIGXCPU", 1000))  # Windows knows no such end


def count_pages(data: bytes) -> int:
    """Return how many pages the file's bytes hold.

    Raises:
        PageError: if they cannot be read at all, are too many, or cost too much.
    """
    if media_type(data) == _PDF:
        return _asked(lambda decoder: decoder.count(data), data)
    return raster.count_pages(data)  # a few numbers of the file are looked at, and nothing is decoded


def decode(data: bytes, position: int = 0) -> Raster:
    """Return page ``position`` (from 0) of the file's bytes.

    Raises:
        PageError: if it cannot be decoded, is cut short, has too few or too many pixels, or costs too much.
    """
    media_type(data)
    return _asked(lambda decoder: decoder.decode(data, position), data)


def prepare() -> None:
    """Have a decoder ready soon, without waiting for it; where there can be none, who needs it is told."""
    if not _idle:
        with suppress(OSError, ProgramReplaced):
            _idle.append(_Decoder())


def _asked(ask: Callable[["_Decoder"], _Answer], data: bytes) -> _Answer:
    """Have a decoder answer about the file; if it dies another tries once more: it may not be the file's doing."""
    tries = 2
    while True:
        decoder = _taken(data)
        try:
            answer = ask(decoder)
        except PageError:
            _idle.append(decoder)
            raise
        except _Lost as lost:
            decoder.close()
            tries -= 1
            if lost.is_costly or not tries:
                raise FileTooCostly(reason=lost.reason) from lost
        except BaseException:
            decoder.close()
            raise
        else:
            _idle.append(decoder)
            return answer


class _Lost(Exception):
    """A decoder is no more, or no longer to be trusted; ``is_costly`` if it met a limit, which it would meet again."""

    def __init__(self, reason: str, *, is_costly: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.is_costly = reason, is_costly


class _Decoder:
    """One process that decodes, and the line to it."""

    def __init__(self) -> None:
        self._limits = limits.PAGE
        if programs.is_replaced():
            raise ProgramReplaced()
        self._line, theirs = socket.socketpair()
        self._file: bytes | None = None  # the last one sent: its pages are asked for one after the other
        # Spawned, not forked: a fork would have the store's database, its keys and its files.
        self._process = get_context("spawn").Process(target=decoding.serve, args=(theirs, self._limits), daemon=True)
        try:
            with theirs, _deaf_to_interrupts():
                self._process.start()
            self._pixels = shared.offer(self._line, MAX_PIXELS)
        except BaseException:
            self._line.close()
            raise

    def may_take(self, data: bytes) -> bool:
        """Tell whether it may be given the file: the one it has, or any while it has no PDF."""
        return self._file is None or media_type(self._file) != _PDF or self._has(data)

    def count(self, data: bytes) -> int:
        return self._ask(decoding.COUNT, data, 0, decoding.PAGES)[0]

    def decode(self, data: bytes, position: int) -> Raster:
        width, height, deadline = self._ask(decoding.DECODE, data, position, decoding.PIXELS)
        if not 0 < width * height <= MAX_PIXELS:
            raise _Lost(f"{width} x {height}")
        if self._pixels is not None:
            return Raster(np.frombuffer(self._pixels, np.uint8, height * width).reshape(height, width).copy())
        gray = np.empty((height, width), np.uint8)
        self._receive(gray.data.cast("B"), deadline)
        return Raster(gray)

    def close(self) -> None:
        self.forget()
        self._process.kill()
        self._process.join()

    def forget(self) -> None:
        """Let go of the process, be it because it belongs to the one that this one was forked from."""
        self._line.close()
        if self._pixels is not None:
            self._pixels.close()

    def _ask(self, what: bytes, data: bytes, position: int, expected: bytes) -> tuple[int, int, float]:
        """Return the two numbers of the answer, and until when (monotonic) all of it must have come.

        Raises:
            PageError: if that is the answer.
            _Lost: if no answer comes, or none that can be.
        """
        deadline = monotonic() + self._limits.wall_seconds
        is_new = not self._has(data)
        self._send(QUESTION.pack(what, position, len(data) if is_new else 0), deadline)
        if is_new:
            self._file = data
            self._send(data, deadline)
        answer, first, second = ANSWER.unpack(self._received(ANSWER.size, deadline))
        if answer == decoding.MEMORY:
            raise _Lost(f"> {self._limits.memory_bytes >> 20} MB", is_costly=True)
        if answer in (decoding.FAULT, decoding.MISTAKE) and first <= _WORDS:
            raise _told(answer, self._received(first, deadline))
        if answer != expected:
            raise _Lost(repr(answer))
        return first, second, deadline

    def _has(self, data: bytes) -> bool:
        return data is self._file or data == self._file  # the next page of a file is often asked for with a copy of it

    def _send(self, data: bytes, deadline: float) -> None:
        with self._losing(deadline):
            self._line.sendall(data)

    def _received(self, size: int, deadline: float) -> bytes:
        buffer = bytearray(size)
        self._receive(memoryview(buffer), deadline)
        return bytes(buffer)

    def _receive(self, buffer: memoryview, deadline: float) -> None:
        with self._losing(deadline):
            while buffer:
                came = self._line.recv_into(buffer)
                if not came:
                    raise EOFError
                buffer = buffer[came:]
                self._line.settimeout(_left(deadline))

    @contextmanager
    def _losing(self, deadline: float) -> Iterator[None]:
        """Wait in the block until ``deadline`` at most; whatever goes wrong with the line is the decoder's end."""
        try:
            self._line.settimeout(_left(deadline))
            yield
        except TimeoutError as error:
            raise _Lost(f"> {self._limits.wall_seconds:.0f} s", is_costly=True) from error
        except (OSError, EOFError) as error:
            self._process.join(_LEAVING_SECONDS)
            ended = self._process.exitcode
            if ended == -_OUT_OF_TIME:
                raise _Lost(f"> {self._limits.cpu_seconds} s", is_costly=True) from error
            # A library that finds no memory gives up by aborting, as would one that finds itself broken.
            raise _Lost(f"exit {ended}", is_costly=ended == -signal.SIGABRT) from error


def _left(deadline: float) -> float:
    """Return the seconds until ``deadline``; not 0, which a socket takes for not waiting at all."""
    return max(deadline - monotonic(), 0.001)


def _told(answer: bytes, words: bytes) -> Exception:
    """Return what the decoder says is wrong, in our own words; it is not believed more than it needs to be."""
    try:
        told = json.loads(words)
        if answer == decoding.MISTAKE:
            return ReconError(reason=str(told))
        kind, numbers = _FAULTS[told["code"]]
        return kind(**{name: int(told["details"][name]) for name in numbers})
    except (ValueError, LookupError, TypeError) as error:
        return _Lost(type(error).__name__)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Start a process that never hears Ctrl-C: only the one that keeps the account answers it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)


_idle: list[_Decoder] = []


def _taken(data: bytes) -> _Decoder:
    """Return a decoder that may be given the file."""
    while True:
        try:
            decoder = _idle.pop()
        except IndexError:
            return _Decoder()
        if decoder.may_take(data):
            return decoder
        decoder.close()


@atexit.register
def _close_all() -> None:
    while _idle:
        _idle.pop().close()


def _forget_all() -> None:
    while _idle:
        _idle.pop().forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
