"""The words of a section: its heading, the labels beside and above what is written."""

from collections.abc import Iterable, Sequence
from itertools import count

from recon.design import paper
from recon.design.art import Anchor, Item, Style, Text, Tone, Weight, line
from recon.design.fonts import cap_height, width, wrapped
from recon.design.paper import mm
from recon.design.placing import Placed
from recon.design.sections.pieces import Piece, Setting
from recon.design.terms import FieldDefinition, SectionDefinition
from recon.language import tr

HEADING = Style(11, Weight.BOLD)
LABEL = Style(9.5)
HINT = Style(7.5, tone=Tone.QUIET)
HEAD = Style(8.5, Weight.SEMIBOLD, Tone.QUIET)  # of a column
NUMBER = Style(8.5, Weight.SEMIBOLD, Tone.QUIET)  # of a row
LEADING = {LABEL: 3.9, HEAD: 3.5, HINT: 3.1}
HEADING_HEIGHT = 8.0

Words = tuple[str, Style]  # one line of text


def headings(setting: Setting, section: SectionDefinition) -> tuple[Piece, Piece]:
    """Return the section's heading, and the one of the pages that it goes on to."""
    title = setting.texts.sections[section.key]
    if not title:
        return Piece(0.0), Piece(0.0)
    continued = tr("design.sheet.continued", setting.language, title=title)
    return _heading(setting, section, title), _heading(setting, section, continued)


def _heading(setting: Setting, section: SectionDefinition, title: str) -> Piece:
    right = setting.paper.right
    room = right - paper.LEFT
    if width(title, HEADING) > room:
        setting.wide(section, title, room)
    rule = line(paper.LEFT, 5.6, right, 5.6, Tone.DROP, 0.35)
    return Piece(HEADING_HEIGHT, (Text(paper.LEFT, 3.6, title, HEADING, room), rule))


def beside(setting: Setting, one: FieldDefinition, x: float, room: float, placed: Placed) -> Iterable[Item]:
    """Print the label and its hint at the left of what is written, in the middle of its first line."""
    label = wrapped(setting.texts.labels[one.key], LABEL, room)
    hint = setting.texts.hints[one.key]
    words = [(line, LABEL) for line in label] + [(line, HINT) for line in (wrapped(hint, HINT, room) if hint else [])]
    _check_room(setting, one, words, room)
    taken = cap_height(LABEL) + sum(LEADING[style] for _, style in words[1:])
    height = max(paper.CELL.h, placed.bounds.bottom - placed.top)
    if taken > height + paper.LINE_GAP / 2:
        setting.wide(one, " ".join(line for line, _ in words), room)
    # what is longer than the first line starts at its top
    y = placed.top + max((paper.CELL.h - taken) / 2, min(0.0, (height - taken) / 2)) + cap_height(LABEL)
    return stacked(words, x, y, room)


def above(setting: Setting, one: FieldDefinition, room: float) -> list[Words]:
    """Return the label and its hint as they stand above a column ``room`` mm wide, line by line."""
    hint = setting.texts.hints[one.key]
    words = [(line, HEAD) for line in wrapped(setting.texts.labels[one.key], HEAD, room)]
    words += [(line, HINT) for line in (wrapped(hint, HINT, room) if hint else [])]
    _check_room(setting, one, words, room)
    return words


def _check_room(setting: Setting, one: FieldDefinition, words: Sequence[Words], room: float) -> None:
    for text, style in words:
        if width(text, style) > room:
            setting.wide(one, text, room)


def least_width(texts: Iterable[tuple[str, Style, int]]) -> float:
    """Return the least width, mm, at which each text takes no more lines than it may."""
    texts = tuple(texts)
    longest = max(width(word, style) for text, style, _ in texts for word in text.split(" "))
    return next(
        wide
        for wide in count(longest + 0.1, 0.5)
        if all(len(wrapped(text, style, wide)) <= most for text, style, most in texts)
    )


def height(words: Sequence[Words]) -> float:
    """Return the height of lines of text, each with the space above it."""
    return sum(LEADING[style] for _, style in words)


def stacked(words: Sequence[Words], x: float, y: float, room: float) -> Iterable[Item]:
    """Yield lines of text, the first with its baseline at ``y``."""
    for i, (text, style) in enumerate(words):
        y += LEADING[style] if i else 0.0
        yield Text(mm(x), mm(y), text, style, mm(room))


def row_number(number: int, y: float, room: float) -> Text:
    """Return the number of a row, beside its first line, which starts at ``y``."""
    baseline = mm(y + (paper.CELL.h + cap_height(NUMBER)) / 2)
    return Text(mm(paper.LEFT + room), baseline, str(number), NUMBER, room, Anchor.END)
