"""A manual's Markdown as blocks to be laid out: headings, steps, boxes to tick, commands, tables, figures.

Markdown is read by markdown-it-py. What a block says is kept as the runs of its text, so that the page decides how
bold, a key and a command look. Three things are Markdown as others have it, with a meaning of ours: a link to
``key:NAME`` is a key of the keyboard, an item that begins with ``[ ]`` is a box to tick, and a comment ``figure NAME``
is a drawing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

KEY = "key:"  # where the link of a key leads
_FIGURE = re.compile(r"<!-- figure (\w+) -->")
_TICK = "[ ] "


class Look(StrEnum):
    """How a run of text stands out."""

    PLAIN = "plain"
    BOLD = "bold"
    CODE = "code"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that look the same."""

    text: str
    look: Look = Look.PLAIN


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` 1 is the manual's title."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; ``is_warning`` if it was quoted: it stands in a frame."""

    runs: Runs
    is_warning: bool = False


class Marker(StrEnum):
    """What stands before an item."""

    NUMBER = "number"
    DOT = "dot"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item is one paragraph."""

    marker: Marker
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Commands:
    """Lines to be typed."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; what has no words is a place to write."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing by its name."""

    name: str


Block = Heading | Words | Items | Commands | Grid | Figure


def blocks(markdown: str) -> tuple[Block, ...]:
    """Return the blocks of ``markdown``.

    Raises:
        ValueError: if it holds what no page of a manual can show.
    """
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return tuple(_blocks(tokens))


def plain(runs: Runs) -> str:
    """Return the words of ``runs``, whatever they look like."""
    return "".join(run.text for run in runs)


def _blocks(tokens: "Sequence[Token]") -> Iterator[Block]:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        end = _end(tokens, at)
        inside = tokens[at + 1 : end]
        at = end + 1
        yield _block(token, inside)


def _end(tokens: "Sequence[Token]", at: int) -> int:
    """Return where the block ends that begins at ``at``: where its nesting is even again."""
    depth = 0
    for place in range(at, len(tokens)):
        depth += tokens[place].nesting
        if not depth:
            return place
    raise ValueError(tokens[at].type)


def _block(token: "Token", inside: "Sequence[Token]") -> Block:
    match token.type:
        case "heading_open":
            return Heading(int(token.tag[1:]), _runs(inside[0]))
        case "paragraph_open":
            return Words(_runs(inside[0]))
        case "blockquote_open":
            return Words(_only(inside), is_warning=True)
        case "bullet_list_open" | "ordered_list_open":
            return _items(token.type, inside)
        case "table_open":
            return _grid(inside)
        case "fence":
            return Commands(tuple(token.content.splitlines()))
        case "html_block" if found := _FIGURE.fullmatch(token.content.strip()):
            return Figure(found[1])
    raise ValueError(f"{token.type}: {token.content.strip()}")


def _only(inside: "Sequence[Token]") -> Runs:
    """Return the text of the one paragraph that is there."""
    texts = [token for token in inside if token.type == "inline"]
    if len(texts) != 1:
        raise ValueError(" / ".join(token.content for token in texts) or "no text")
    return _runs(texts[0])


def _items(kind: str, inside: "Sequence[Token]") -> Items:
    items, at = [], 0
    while at < len(inside):
        end = _end(inside, at)
        items.append(_only(inside[at + 1 : end]))
        at = end + 1
    if kind == "ordered_list_open":
        return Items(Marker.NUMBER, tuple(items))
    if not all(item[0].text.startswith(_TICK) for item in items):
        return Items(Marker.DOT, tuple(items))
    return Items(Marker.TICK, tuple((Run(item[0].text.removeprefix(_TICK)), *item[1:]) for item in items))


def _grid(inside: "Sequence[Token]") -> Grid:
    rows: list[list[Runs]] = []
    for token in inside:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_runs(token))
    return Grid(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))


def _runs(inline: "Token") -> Runs:
    """Return the runs of a text; a link that leads to no key is only its words."""
    runs: list[Run] = []
    looks = [Look.PLAIN]
    for token in inline.children or ():
        match token.type:
            case "strong_open":
                looks.append(Look.BOLD)
            case "link_open":
                looks.append(Look.KEY if str(token.attrs.get("href", "")).startswith(KEY) else looks[-1])
            case "strong_close" | "link_close":
                looks.pop()
            case "code_inline":
                runs.append(Run(token.content, Look.CODE))
            case "softbreak":
                runs.append(Run(" ", looks[-1]))
            case "text":
                runs.append(Run(token.content, looks[-1]))
            case other:
                raise ValueError(f"{other}: {inline.content}")
    return tuple(run for run in runs if run.text)
