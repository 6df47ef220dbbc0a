"""The reader of lines: PP-OCRv6's small recogniser, run by onnxruntime on one thread.

NOTICE.md, beside the model, says whose it is and what was changed.
"""

import json
from dataclasses import dataclass
from importlib import resources
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
import onnxruntime

from recon.reading.lines.ctc import Frames, likelihood, spelled

Gray = npt.NDArray[np.uint8]

MODEL: Final = "model.onnx"
CARD: Final = "model.json"
INPUT: Final = "x"
OUTPUT: Final = "logits"

HEIGHT: Final = 48  # of every picture, px
STEP: Final = 8  # px of width that one frame of the network's answer stands for
_NARROWEST, _WIDEST = 3 * STEP, 1280
_INK: Final = 70  # of 255: where a line's writing begins and ends
_ABOVE, _BESIDE = 0.18, 0.25  # of the writing's height, left free around it
_BLACK, _FAINT = 90, 0.15  # percentile of the ink that is shown black, and share of it that is shown white
_LOWEST: Final = 36  # px at 200 dpi: writing lower than this (a dash, an o) must not be blown up to a capital's height


@dataclass(frozen=True, slots=True)
class Line:
    """What the reader makes of one picture: ``text``, and ``frames`` (T, 1 + len(alphabet)), from left to right how
    likely there is no character, or each of ``alphabet``'s."""

    text: str
    confidence: float
    frames: Frames
    alphabet: str

    def likelihood(self, text: str) -> float:
        """Return how likely the picture says ``text``, from 0 to 1; 0 where the alphabet lacks a character of it."""
        if not set(text) <= set(self.alphabet):
            return 0.0
        return likelihood(self.frames, [1 + self.alphabet.index(c) for c in text])


class LineReader:
    """Reads one line of writing a picture. One instance a process; the network is loaded when first needed."""

    def __init__(self) -> None:
        self._session: onnxruntime.InferenceSession | None = None
        self._places: dict[str, int] = {}

    def read(self, ink: Gray, alphabet: str = "", narrow: float = 1.0) -> Line:
        """Return what is written.

        Args:
            ink: (h, w) darkness at about 200 dpi, 0 on bare paper; the printed lines already taken out.
            alphabet: the characters that can be written, by default all that the network knows.
            narrow: how wide to show it, as a share of its width; less for what is written in boxes, further apart than
                in the lines that the network learnt from.

        Returns:
            The likeliest text; empty, and surely so, where there is no ink.
        """
        session = self._ready()
        alphabet = alphabet or "".join(self._places)
        picture = framed(ink, narrow)
        if picture is None:
            return Line("", 1.0, np.eye(1, 1 + len(alphabet), dtype=np.float32), alphabet)
        logits = session.run([OUTPUT], {INPUT: network_input(picture)})[0][0]
        frames = self._among(logits, alphabet)
        indices, confidence = spelled(frames)
        return Line("".join(alphabet[i - 1] for i in indices), confidence, frames, alphabet)

    def _ready(self) -> onnxruntime.InferenceSession:
        if self._session is None:
            folder = resources.files(__package__)
            characters = json.loads((folder / CARD).read_text(encoding="utf-8"))["characters"]
            self._places = {character: at for at, character in enumerate(characters, start=1)}
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            content = (folder / MODEL).read_bytes()
            self._session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
        return self._session

    def _among(self, logits: npt.NDArray[np.float32], alphabet: str) -> Frames:
        """Return the network's answer among the characters of ``alphabet`` alone.

        Measured: to give a character what the network says of others of its shape (O and 0) makes it worse.
        """
        kept = logits[:, [0, *(self._places[character] for character in alphabet)]]
        odds: Frames = np.exp(kept - kept.max(axis=1, keepdims=True))
        odds /= odds.sum(axis=1, keepdims=True)
        return odds


def network_input(picture: Gray) -> npt.NDArray[np.float32]:
    """Return ``picture`` (h, w) as the network takes it: (1, 3, h, w) from -1, black, to 1."""
    return (picture.astype(np.float32) / 127.5 - 1)[np.newaxis, np.newaxis].repeat(3, axis=1)


def framed(ink: Gray, narrow: float = 1.0) -> Gray | None:
    """Return the writing of ``ink`` dark on white, 48 px high and as wide as it needs to be; None without ink.

    As in the lines that the network learnt from, it is cut out closely and its pen is black; the width is a multiple of
    eight.
    """
    if ink.size == 0 or cv2.minMaxLoc(ink)[1] <= _INK:
        return None
    x, y, w, h = cv2.boundingRect(cv2.threshold(ink, _INK, 255, cv2.THRESH_BINARY)[1])
    writing = ink[y : y + h, x : x + w]
    above = round(max(h, _LOWEST) * _ABOVE) + max(0, _LOWEST - h) // 2
    beside = round(max(h, _LOWEST) * _BESIDE)
    black = float(np.percentile(writing[writing > _INK], _BLACK))
    table = np.clip((np.arange(256) / black - _FAINT) / (1 - _FAINT) * 255, 0, 255).astype(np.uint8)
    even = cv2.LUT(writing, table)
    free = cv2.copyMakeBorder(even, above, above, beside, beside, cv2.BORDER_CONSTANT, value=0)
    wanted = narrow * free.shape[1] * HEIGHT / free.shape[0]
    width = int(np.clip(-(-wanted // STEP) * STEP, _NARROWEST, _WIDEST))
    way = cv2.INTER_AREA if free.shape[0] > HEIGHT or narrow < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.bitwise_not(cv2.resize(free, (width, HEIGHT), interpolation=way)), np.uint8)
