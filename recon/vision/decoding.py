"""The process that decodes what came from outside: asked by recon.vision.decoder, one page after the other.

What goes over the line is numbers and bytes, never objects: should a file take this process over, its answers must not
take over the one that asked.
"""

import json
import os
import signal
import socket
import struct
from importlib import import_module
from io import BytesIO
from mmap import mmap

import numpy as np

from recon.errors import PageError
from recon.vision import raster, shared
from recon.vision.limits import Limits, allow_one_page, confine, keep_memory

COUNT, DECODE = b"C", b"D"  # asked
PAGES, PIXELS, FAULT, MEMORY, MISTAKE = b"N", b"P", b"F", b"M", b"X"  # answered

# What is asked, the page's position, and how many bytes of its file follow: none if it is the last one's again.
QUESTION = struct.Struct("!cIQ")
# What the answer is and two numbers: of pages, or bytes of words that follow, or width and height of the grey pixels,
# which are in the shared memory if there is any, and else follow.
ANSWER = struct.Struct("!cII")

# Loaded by Pillow only when a file asks for them, which is too late.
_MODULES = ("PIL.MpoImagePlugin", "PIL.TiffImagePlugin", "encodings.latin_1", "encodings.utf_16", "encodings.ascii")


def serve(line: socket.socket, allowed: Limits) -> None:
    """Answer until whoever asks is gone, however that ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    keep_memory()
    _load_everything()
    pixels = shared.accept(line, raster.MAX_PIXELS)
    held = confine()
    asked = line.makefile("rb")
    data = b""
    while len(head := asked.read(QUESTION.size)) == QUESTION.size:
        what, position, size = QUESTION.unpack(head)
        allow_one_page(allowed, held, size or len(data))
        if size:
            data = b""
            data = asked.read(size)
        try:
            _answer(line, what, data, position, pixels)
        except OSError:
            break
    os._exit(0)


def _answer(line: socket.socket, what: bytes, data: bytes, position: int, pixels: mmap | None) -> None:
    try:
        if what == COUNT:
            line.sendall(ANSWER.pack(PAGES, raster.count_pages(data), 0))
            return
        gray = raster.decode(data, position).gray
    except PageError as error:
        _tell(line, FAULT, {"code": error.code, "details": error.details})
    except MemoryError:
        line.sendall(ANSWER.pack(MEMORY, 0, 0))
        os._exit(0)
    except Exception as error:  # noqa: BLE001
        _tell(line, MISTAKE, f"{type(error).__name__}: {error}"[:500])
    else:
        if pixels is not None:
            np.frombuffer(pixels, np.uint8, gray.size)[:] = gray.reshape(-1)
        line.sendall(ANSWER.pack(PIXELS, gray.shape[1], gray.shape[0]))
        if pixels is None:
            line.sendall(gray.data)


def _tell(line: socket.socket, kind: bytes, told: object) -> None:
    words = json.dumps(told, default=str).encode()
    line.sendall(ANSWER.pack(kind, len(words), 0) + words)


def _load_everything() -> None:
    """Have the libraries load what they need, by having them decode something of every kind."""
    from PIL import Image

    for name in _MODULES:
        import_module(name)
    blank = Image.new("L", (raster.MIN_SIDE, raster.MIN_SIDE), 255)
    for kind in ("JPEG", "PNG", "TIFF", "PDF"):
        made = BytesIO()
        blank.save(made, kind)
        raster.decode(made.getvalue())
        raster.count_pages(made.getvalue())
