"""Boxes to mark with their labels: in lines or a grid, on a scale, and the bubbles of a number's digits."""

from collections.abc import Sequence

from recon.design import paper
from recon.design.art import Anchor, Box, Item, Style, Text, Tone
from recon.design.fonts import cap_height, width, wrapped
from recon.design.paper import mm
from recon.design.placing import Placed
from recon.model.geometry import Rect

OPTION = Style(9.5)
SMALL_OPTION = Style(8.5)  # in tables and blocks
STEP_LABEL = Style(8.5)
BUBBLE_LABEL = Style(8.5)
BUBBLE_DIGIT = Style(8.5, tone=Tone.DROP)

STEP_LEADING = 3.5
STEP_FOOT = 0.5  # from the baseline of a step's label to its line of marks
STEP_HEAD = 2.2  # from the top of its first line of label to the baseline
_STEP_LEAST = 7.6  # from one mark of a scale to the next
_STEP_APART = 1.6  # between the labels of two steps

DIGITS = 10
_BUBBLE_PITCH = 5.4  # from a digit's mark to that below it
_BUBBLE_COLUMN = 8.0  # from a column to the next
_BUBBLE_LEFT = 4.2  # for the digits at the left of the first column
_BUBBLE_BELOW = 2.2  # from the boxes to write the number in to the first marks


def option_width(labels: Sequence[str], style: Style = OPTION) -> float:
    """Return the width of the widest of a field's marks with its label.

    A mark without one keeps its place free: it is there that a reader looks for what is written beside the box.
    """
    return paper.MARK + paper.MARK_LABEL + max(width(label, style) for label in labels)


def marks_in(labels: Sequence[str], room: float, ease: float) -> tuple[int, float]:
    """Return how many marks a line holds within ``room`` mm, evenly, and the pitch; none where not even one fits.

    ``ease`` mm are added between them, as far as there is room.
    """
    widest = option_width(labels)
    most = int((room + paper.MARK_GAP) // (widest + paper.MARK_GAP))
    if most < 1:
        return 0, 0.0
    lines = -(-len(labels) // min(most, len(labels)))
    columns = -(-len(labels) // lines)
    return columns, min((room + paper.MARK_GAP) / columns, widest + paper.MARK_GAP + ease)


def place_marks(labels: Sequence[str], x: float, y: float, columns: int, pitch: float) -> Placed:
    """Place a mark for each label, ``columns`` a line, ``pitch`` mm from one to the next."""
    return _grid(labels, [x + i * pitch for i in range(columns)], [pitch] * columns, y, OPTION)


def fitted_width(labels: Sequence[str], lines: int) -> float:
    """Return the width of the marks in so many ``lines``, each no further from the next than its label needs."""
    columns = _columns(labels, lines)
    return sum(columns) + (len(columns) - 1) * paper.MARK_GAP


def place_fitted(labels: Sequence[str], x: float, y: float, lines: int) -> Placed:
    """Place a mark for each label in so many ``lines``, close together."""
    starts: list[float] = []
    rooms = _columns(labels, lines)
    for room in rooms:
        starts.append(x)
        x += room + paper.MARK_GAP
    return _grid(labels, starts, rooms, y, SMALL_OPTION)


def _columns(labels: Sequence[str], lines: int) -> list[float]:
    """Return the width of each column of marks: that of its widest label."""
    count = -(-len(labels) // lines)
    return [option_width(labels[i::count], SMALL_OPTION) for i in range(count)]


def _grid(labels: Sequence[str], starts: Sequence[float], rooms: Sequence[float], y: float, style: Style) -> Placed:
    cells: list[Rect] = []
    words: list[Item] = []
    drop = (paper.CELL.h - paper.MARK) / 2
    for i, label in enumerate(labels):
        row, column = divmod(i, len(starts))
        left, top = starts[column], y + row * paper.CELL.h
        cells.append(Rect(mm(left), mm(top + drop), paper.MARK, paper.MARK))
        if label:
            baseline = top + (paper.CELL.h + cap_height(style)) / 2
            start = left + paper.MARK + paper.MARK_LABEL
            words.append(Text(mm(start), mm(baseline), label, style, mm(rooms[column] - (start - left))))
    return Placed(tuple(cells), None, (*words, *_mark_boxes(cells)), y)


def _mark_boxes(cells: Sequence[Rect]) -> list[Item]:
    return [Box(rect, Tone.WHITE, Tone.DROP, 0.3) for rect in cells]


def scale_step(labels: Sequence[str], room: float) -> tuple[float, list[list[str]]]:
    """Return how far the marks of a scale are apart, and each label in lines.

    Labels are broken between words where that keeps the scale within ``room`` mm; if it does not, it is wider.
    """
    inside = max(room / len(labels), _STEP_LEAST) - _STEP_APART
    lines = [wrapped(label, STEP_LABEL, inside) for label in labels]
    widest = max(width(line, STEP_LABEL) for words in lines for line in words)
    return max(_STEP_LEAST, widest + _STEP_APART), lines


def scale_head(lines: Sequence[Sequence[str]]) -> float:
    """Return the height of a scale's labels, down to its line of marks."""
    return STEP_HEAD + (max(map(len, lines)) - 1) * STEP_LEADING + STEP_FOOT


def scale_labels(lines: Sequence[Sequence[str]], x: float, bottom: float, step: float) -> tuple[Item, ...]:
    """Return the labels of a scale's steps, above the line of marks that starts at ``bottom``."""
    room = mm(step - _STEP_APART / 2)
    items: list[Item] = []
    for i, words in enumerate(lines):
        middle, y = mm(x + (i + 0.5) * step), bottom - STEP_FOOT - (len(words) - 1) * STEP_LEADING
        for j, line in enumerate(words):
            items.append(Text(middle, mm(y + j * STEP_LEADING), line, STEP_LABEL, room, Anchor.MIDDLE))
    return tuple(items)


def place_steps(count: int, x: float, y: float, step: float) -> Placed:
    """Place the marks of a scale, ``step`` mm apart, in a line that starts at ``y``."""
    top = mm(y + (paper.CELL.h - paper.MARK) / 2)
    cells = [Rect(mm(x + (i + 0.5) * step - paper.MARK / 2), top, paper.MARK, paper.MARK) for i in range(count)]
    return Placed(tuple(cells), None, tuple(_mark_boxes(cells)), y)


def bubbles_width(digits: int) -> float:
    """Return the width of so many columns of bubbles with the digits beside them."""
    return _BUBBLE_LEFT + (digits - 1) * _BUBBLE_COLUMN + paper.CELL.w


def place_bubbles(digits: int, x: float, y: float) -> Placed:
    """Place a column of ten marks for each digit, under a box to write it in."""
    first, top = x + _BUBBLE_LEFT, y + paper.CELL.h + _BUBBLE_BELOW
    lefts = [first + column * _BUBBLE_COLUMN for column in range(digits)]
    inset = (paper.CELL.w - paper.MARK) / 2
    cells = [
        Rect(mm(left + inset), mm(top + digit * _BUBBLE_PITCH), paper.MARK, paper.MARK)
        for left in lefts
        for digit in range(DIGITS)
    ]
    items: list[Item] = [Box(Rect(mm(x), mm(y), paper.CELL.w, paper.CELL.h), Tone.WHITE, Tone.DROP) for x in lefts]
    items += _mark_boxes(cells)
    for i, cell in enumerate(cells):
        baseline = mm(cell.y + (cell.h + cap_height(BUBBLE_DIGIT)) / 2)
        items.append(Text(mm(cell.x + cell.w / 2), baseline, str(i % DIGITS), BUBBLE_DIGIT, cell.w, Anchor.MIDDLE))
        if i < DIGITS:
            room = mm(_BUBBLE_LEFT - paper.LABEL_GAP)
            items.append(Text(mm(first - paper.LABEL_GAP), baseline, str(i), BUBBLE_LABEL, room, Anchor.END))
    return Placed(tuple(cells), None, tuple(items), y)
