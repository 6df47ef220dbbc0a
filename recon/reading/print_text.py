"""Printed text, by tesseract: the stickers on blank sheets."""

import os

import numpy as np
import numpy.typing as npt
import pytesseract

# Pages are what is done in parallel; tesseract's own threads would only fight for the same cores.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

LANGUAGES = "fra+eng"
_LAYOUT = "--psm 6"  # one uniform block of lines


def read_print(patch: npt.NDArray[np.uint8]) -> tuple[str, float]:
    """Return the text printed in ``patch`` (h, w; 0 black) line by line, and its mean confidence from 0 to 1.

    Where tesseract is missing the text is empty and the confidence 0: a person then reads the picture, and
    'recon doctor' says what to install.
    """
    try:
        found = pytesseract.image_to_data(
            patch, lang=LANGUAGES, config=_LAYOUT, output_type=pytesseract.Output.DICT, timeout=20
        )
    except (pytesseract.TesseractError, pytesseract.TesseractNotFoundError, RuntimeError, OSError):
        return "", 0.0
    lines: dict[tuple[int, int, int], list[str]] = {}
    scores: list[float] = []
    for index, word in enumerate(found["text"]):
        if not word.strip():
            continue
        place = found["block_num"][index], found["par_num"][index], found["line_num"][index]
        lines.setdefault(place, []).append(word.strip())
        scores.append(float(found["conf"][index]) / 100)
    return "\n".join(" ".join(words) for words in lines.values()), float(np.mean(scores)) if scores else 0.0
