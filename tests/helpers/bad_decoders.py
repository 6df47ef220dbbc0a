"""Decoders as a file would have them that took one over: they die, hang, lie, or send what they should not."""

import json
import os
import pickle
import socket
import time

from recon.vision import shared
from recon.vision.decoding import ANSWER, FAULT, PAGES, PIXELS, QUESTION
from recon.vision.limits import Limits
from recon.vision.raster import MAX_PIXELS


def dies(line: socket.socket, allowed: Limits) -> None:
    _asked(line)
    os._exit(3)


def hangs(line: socket.socket, allowed: Limits) -> None:
    _asked(line)
    time.sleep(600)


def trickles(line: socket.socket, allowed: Limits) -> None:
    """Sends a pixel now and then, so that it is never quite silent."""
    _asked(line)
    line.sendall(ANSWER.pack(PIXELS, 1000, 1000))
    while True:
        line.sendall(b"\0")
        time.sleep(0.1)


def shrinks(line: socket.socket, allowed: Limits) -> None:
    """Would take the shared memory away under the hands of the one that reads it."""
    _, handles, _, _ = socket.recv_fds(line, 1, 1)
    asked = line.makefile("rb")
    asked.read(QUESTION.unpack(asked.read(QUESTION.size))[2])
    try:
        os.ftruncate(handles[0], 0)
    except PermissionError:
        os._exit(3)
    line.sendall(ANSWER.pack(PIXELS, 1000, 1000))
    time.sleep(600)


def chatters(line: socket.socket, allowed: Limits) -> None:
    """Says so little at a time that its answer never comes to an end, and is never quite silent."""
    _asked(line)
    line.sendall(ANSWER.pack(FAULT, 8000, 0))
    while True:
        line.sendall(b" ")
        time.sleep(0.1)


def boasts(line: socket.socket, allowed: Limits) -> None:
    """Says that more pixels come than there may be."""
    _asked(line)
    line.sendall(ANSWER.pack(PIXELS, (1 << 32) - 1, (1 << 32) - 1))
    time.sleep(600)


def says_nothing_known(line: socket.socket, allowed: Limits) -> None:
    _asked(line)
    line.sendall(ANSWER.pack(b"?", 1, 1) + bytes(100))
    time.sleep(600)


def counts_instead(line: socket.socket, allowed: Limits) -> None:
    """Answers another question than the one that was asked."""
    _asked(line)
    line.sendall(ANSWER.pack(PAGES, 7, 0))
    time.sleep(600)


def names_a_fault_of_its_own(line: socket.socket, allowed: Limits) -> None:
    _say(line, FAULT, json.dumps({"code": "internal", "details": {"reason": "\x1b[31m"}}).encode())


def names_a_fault_without_its_numbers(line: socket.socket, allowed: Limits) -> None:
    _say(line, FAULT, json.dumps({"code": "image_too_large", "details": {"width": "{0.__class__}"}}).encode())


def talks_too_much(line: socket.socket, allowed: Limits) -> None:
    _asked(line)
    line.sendall(ANSWER.pack(FAULT, (1 << 32) - 1, 0))
    while True:
        line.sendall(bytes(1 << 20))


def sends_an_object(line: socket.socket, allowed: Limits) -> None:
    """Sends what would run a program, were it taken for an object."""
    _say(line, FAULT, pickle.dumps(_Runs()))


class _Runs:
    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (os.environ.get("TMPDIR", "/tmp") + "/recon-was-taken-over",)  # noqa: S108


def _asked(line: socket.socket) -> None:
    """Take in all that is asked, the file too."""
    shared.accept(line, MAX_PIXELS)
    asked = line.makefile("rb")
    _, _, size = QUESTION.unpack(asked.read(QUESTION.size))
    asked.read(size)


def _say(line: socket.socket, kind: bytes, words: bytes) -> None:
    _asked(line)
    line.sendall(ANSWER.pack(kind, len(words), 0) + words)
    time.sleep(600)


BAD = (
    dies,
    shrinks,
    boasts,
    says_nothing_known,
    counts_instead,
    names_a_fault_of_its_own,
    names_a_fault_without_its_numbers,
    talks_too_much,
    sends_an_object,
)
SLOW = (hangs, chatters)
