"""Printed text, by tesseract: the stickers on blank sheets.

The program gets the picture through a pipe and answers through another: what stands on a sticker is a patient's name,
and a file of it, even one that is deleted at once, would stay readable on the disk.
"""

import csv
import subprocess

import cv2
import numpy as np
import numpy.typing as npt

from recon import programs

LANGUAGES = "fra+eng"
_LAYOUT = ("--psm", "6")  # one uniform block of lines
_SECONDS = 20.0
_WORD = "5"  # the level of a row that tells of a word

Gray = npt.NDArray[np.uint8]


def read_print(patch: Gray) -> tuple[str, float]:
    """Return the text printed in ``patch`` (h, w; 0 black) line by line, and its mean confidence from 0 to 1.

    Where tesseract is missing the text is empty and the confidence 0: a person then reads the picture, and
    'recon doctor' says what to install.
    """
    lines: dict[tuple[str, str, str], list[str]] = {}
    scores: list[float] = []
    for word in _words(patch):
        if word["level"] != _WORD or not (word["text"] or "").strip():
            continue
        place = word["block_num"], word["par_num"], word["line_num"]
        lines.setdefault(place, []).append(word["text"].strip())
        scores.append(float(word["conf"]) / 100)
    return "\n".join(" ".join(words) for words in lines.values()), float(np.mean(scores)) if scores else 0.0


def _words(patch: Gray) -> list[dict[str, str]]:
    """Return the rows of tesseract's table, none where it has no answer."""
    program = programs.tesseract()
    if program is None:
        return []
    command = [program, "stdin", "stdout", "-l", LANGUAGES, *_LAYOUT, "-c", "tessedit_create_tsv=1"]
    # Pages are what is done in parallel; tesseract's own threads would only fight for the same cores.
    alone = {"OMP_THREAD_LIMIT": "1", **programs.environment_of(program)}
    picture = cv2.imencode(".png", patch)[1].tobytes()
    try:
        answer = subprocess.run(command, input=picture, capture_output=True, check=True, timeout=_SECONDS, env=alone)
    except (OSError, subprocess.SubprocessError):
        return []
    table = answer.stdout.decode(errors="replace").splitlines()
    return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
