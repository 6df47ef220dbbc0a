"""Other readers, given the same pages: how long they take, and how much of what stands in the boxes they read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

Gray = npt.NDArray[np.uint8]

_MARGIN_PX = 4  # around a field, so that a peer sees its boxes whole
DIGITS, CAPITALS = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class BoxedField:
    """A field of a page: its picture, what may stand in it, and what does, without spaces."""

    picture: Gray
    alphabet: str
    written: str


@dataclass(frozen=True, slots=True)
class Measure:
    """What a peer took for a page, in seconds; ``right`` of ``fields`` boxed fields were read as written, where it was
    asked for fields; ``missing`` says in a sentence what is not installed."""

    name: str
    seconds: float = 0.0
    right: int = 0
    fields: int = 0
    missing: str = ""


def crop(page: Gray, box: tuple[int, int, int, int]) -> Gray:
    """Return the part of the picture in ``box`` (x, y, width, height, px), and a little more."""
    x, y, w, h = box
    top, left = max(0, y - _MARGIN_PX), max(0, x - _MARGIN_PX)
    return np.ascontiguousarray(page[top : y + h + _MARGIN_PX, left : x + w + _MARGIN_PX])


def measure_peers(pages: Sequence[Gray], fields: Sequence[Sequence[BoxedField]]) -> list[Measure]:
    """Return what each peer makes of whole ``pages`` and of the boxed ``fields`` of each."""
    measures = []
    for name, loader in (("tesseract", _tesseract), ("rapidocr", _rapidocr)):
        readers = loader()
        if isinstance(readers, str):
            measures.append(Measure(name, missing=readers))
            continue
        page_reader, field_reader = readers
        page_reader(pages[0][:400, :400])  # the first picture pays for what a process does only once
        measures.append(Measure(f"{name}, whole page", _seconds(page_reader, pages)))
        measures.append(_on_fields(f"{name}, boxed fields", field_reader, fields))
    return measures


def _seconds(reader: Callable[[Gray], Any], pages: Sequence[Gray]) -> float:
    start = perf_counter()
    for page in pages:
        reader(page)
    return (perf_counter() - start) / len(pages)


def _on_fields(name: str, reader: Callable[[Gray, str], str], pages: Sequence[Sequence[BoxedField]]) -> Measure:
    start = perf_counter()
    said = [(field, reader(field.picture, field.alphabet)) for page in pages for field in page]
    seconds = (perf_counter() - start) / len(pages)
    right = sum("".join(text.split()) == field.written for field, text in said)
    return Measure(name, seconds, right, len(said))


_Readers = tuple[Callable[[Gray], Any], Callable[[Gray, str], str]]


def _tesseract() -> _Readers | str:
    import pytesseract

    try:
        pytesseract.get_tesseract_version()
    except pytesseract.TesseractNotFoundError:
        return "tesseract is not installed."

    def field(picture: Gray, alphabet: str) -> str:
        options = f"--psm 7 -c tessedit_char_whitelist={alphabet}"
        text: str = pytesseract.image_to_string(picture, lang="eng", config=options)
        return text

    return lambda page: pytesseract.image_to_data(page, lang="eng"), field


def _rapidocr() -> _Readers | str:
    try:
        from rapidocr import RapidOCR
    except ImportError:
        return "rapidocr is not installed."
    engine = RapidOCR(params={"Global.log_level": "error"})

    def field(picture: Gray, _alphabet: str) -> str:
        said = engine(cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR), use_det=False, use_cls=False, use_rec=True)
        return "".join(said.txts or ())

    return lambda page: engine(cv2.cvtColor(page, cv2.COLOR_GRAY2BGR)), field
