"""How to write: the digits and capitals as a careful hand prints them, drawn as strokes of our own.

A glyph is a path in a box 60 wide and 100 high, y down: ``M x y`` lifts the pen, ``L x y`` draws straight,
``C x1 y1 x2 y2 x y`` draws a cubic curve.
"""

from recon.design.art import Stroke, Tone
from recon.design.paper import mm

HEIGHT = 100.0
ASPECT = 0.6  # width of a glyph's box over its height
# a plain and a hooked 1, a plain and a crossed 7: both are read
DIGITS = ("0", "1", "1 hooked", "2", "3", "4", "5", "6", "7", "7 crossed", "8", "9")
CAPITALS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

_PATHS = {
    "0": "M 30 0 C 9 0 4 26 4 50 C 4 78 12 100 30 100 C 48 100 56 78 56 50 C 56 22 50 0 30 0",
    "1": "M 30 0 L 30 100",
    "1 hooked": "M 10 27 L 35 0 L 35 100",
    "2": "M 6 24 C 8 7 19 0 31 0 C 46 0 54 10 54 25 C 54 48 28 66 6 100 L 56 100",
    "3": "M 8 13 C 14 4 22 0 31 0 C 44 0 52 9 52 23 C 52 38 42 47 26 47 C 44 47 56 57 56 73 "
    "C 56 90 44 100 29 100 C 18 100 9 95 4 86",
    "4": "M 42 100 L 42 0 L 4 69 L 58 69",
    "5": "M 52 0 L 14 0 L 9 45 C 16 39 23 36 30 36 C 46 36 56 48 56 67 C 56 87 45 100 28 100 C 18 100 9 95 4 87",
    "6": "M 46 1 C 22 13 5 40 5 69 C 5 88 15 100 31 100 C 46 100 56 88 56 71 C 56 54 46 43 32 43 C 19 43 8 53 5 69",
    "7": "M 4 0 L 56 0 L 22 100",
    "7 crossed": "M 4 0 L 56 0 L 22 100 M 18 48 L 54 48",
    "8": "M 30 47 C 16 44 9 35 9 23 C 9 9 18 0 30 0 C 42 0 51 9 51 23 C 51 35 44 44 30 47 C 14 51 4 60 4 74 "
    "C 4 91 15 100 30 100 C 45 100 56 91 56 74 C 56 60 46 51 30 47",
    "9": "M 55 31 C 54 48 44 58 30 58 C 14 58 5 47 5 30 C 5 12 15 0 31 0 C 47 0 55 13 55 31 C 55 65 42 91 16 100",
    "A": "M 2 100 L 30 0 L 58 100 M 12 65 L 48 65",
    "B": "M 8 0 L 8 100 M 8 0 L 28 0 C 43 0 50 9 50 22 C 50 36 42 46 28 46 L 8 46 M 28 46 C 46 46 56 56 56 73 "
    "C 56 90 46 100 28 100 L 8 100",
    "C": "M 55 18 C 48 6 40 0 31 0 C 12 0 4 22 4 50 C 4 78 12 100 31 100 C 41 100 49 94 55 83",
    "D": "M 8 0 L 8 100 L 22 100 C 44 100 56 82 56 50 C 56 18 44 0 22 0 L 8 0",
    "E": "M 54 0 L 8 0 L 8 100 L 54 100 M 8 48 L 44 48",
    "F": "M 54 0 L 8 0 L 8 100 M 8 48 L 44 48",
    "G": "M 55 18 C 48 6 40 0 31 0 C 12 0 4 22 4 50 C 4 78 12 100 31 100 C 44 100 55 92 56 78 L 56 54 L 34 54",
    "H": "M 6 0 L 6 100 M 54 0 L 54 100 M 6 48 L 54 48",
    "I": "M 30 0 L 30 100 M 14 0 L 46 0 M 14 100 L 46 100",
    "J": "M 48 0 L 48 70 C 48 90 40 100 26 100 C 13 100 6 92 4 78",
    "K": "M 8 0 L 8 100 M 54 0 L 8 58 M 24 38 L 56 100",
    "L": "M 8 0 L 8 100 L 54 100",
    "M": "M 4 100 L 8 0 L 30 62 L 52 0 L 56 100",
    "N": "M 6 100 L 6 0 L 54 100 L 54 0",
    "O": "M 30 0 C 10 0 2 24 2 50 C 2 78 11 100 30 100 C 49 100 58 78 58 50 C 58 24 50 0 30 0",
    "P": "M 8 100 L 8 0 L 30 0 C 46 0 55 10 55 27 C 55 45 45 54 30 54 L 8 54",
    "Q": "M 30 0 C 10 0 2 24 2 50 C 2 78 11 100 30 100 C 49 100 58 78 58 50 C 58 24 50 0 30 0 M 36 74 L 60 106",
    "R": "M 8 100 L 8 0 L 30 0 C 46 0 55 10 55 27 C 55 45 45 54 30 54 L 8 54 M 30 54 L 56 100",
    "S": "M 53 15 C 47 5 39 0 30 0 C 16 0 7 9 7 24 C 7 40 18 45 30 49 C 44 54 55 60 55 75 C 55 91 44 100 29 100 "
    "C 18 100 9 94 4 83",
    "T": "M 2 0 L 58 0 M 30 0 L 30 100",
    "U": "M 6 0 L 6 66 C 6 88 14 100 30 100 C 46 100 54 88 54 66 L 54 0",
    "V": "M 2 0 L 30 100 L 58 0",
    "W": "M 0 0 L 14 100 L 30 36 L 46 100 L 60 0",
    "X": "M 4 0 L 56 100 M 56 0 L 4 100",
    "Y": "M 2 0 L 30 48 L 58 0 M 30 48 L 30 100",
    "Z": "M 5 0 L 55 0 L 5 100 L 56 100",
}
_NUMBERS = {"M": 2, "L": 2, "C": 6}


def exemplar(name: str, x: float, y: float, height: float, pen: float) -> tuple[Stroke, ...]:
    """Return the strokes of ``name`` with the top left corner of its box at ``x``, ``y``, mm."""
    strokes: list[Stroke] = []
    scale = height / HEIGHT
    words = _PATHS[name].split()
    at = 0
    while at < len(words):
        command, count = words[at], _NUMBERS[words[at]]
        numbers = [float(word) * scale for word in words[at + 1 : at + 1 + count]]
        step = tuple(mm(n + (y if i % 2 else x)) for i, n in enumerate(numbers))
        at += 1 + count
        if command == "M":
            strokes.append(Stroke((step[0], step[1]), (), Tone.INK, pen))
        else:
            last = strokes[-1]
            strokes[-1] = Stroke(last.start, (*last.steps, step), last.tone, last.width)
    return tuple(strokes)
