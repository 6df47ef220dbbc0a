"""Manuals on paper: cards of one page in two columns, guides, and checklists with a place for who and when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import FrameBreak, KeepTogether

from recon.design.manual_parts import Cut, opening, section
from recon.design.manual_text import Block, Heading, plain
from recon.design.report import HEIGHT, WIDTH, build
from recon.language import tr
from recon.model.geometry import Rect

CARD_LARGEST, CARD_LEAST = 11.5, 8.5  # type of a card, points: the largest that leaves it on one page
_STEP = 0.25
_GUIDE, _LIST = 10.0, 10.0
_GUTTER = 9.0  # between a card's columns, mm
_AFTER_HEAD = 3.0
_MORE = 1e-3  # what a frame is taller than what it has to hold exactly, mm


@dataclass(frozen=True, slots=True)
class Manual:
    """``kind`` is ``card``, ``guide`` or ``list``; ``foot`` stands at the foot of each page, after the title."""

    blocks: tuple[Block, ...]
    kind: str
    foot: str

    @property
    def title(self) -> str:
        first = self.blocks[0]
        return plain(first.runs) if isinstance(first, Heading) else ""


def render_manual(manual: Manual, language: str) -> bytes:
    """Return the manual as a PDF."""
    if manual.kind == "card":
        return _card(manual, language)
    size = _LIST if manual.kind == "list" else _GUIDE
    cut = Cut(size, WIDTH, language, is_list=manual.kind == "list")
    return _built([*opening(manual.blocks[:2], cut), *_sections(manual.blocks[2:], cut)], manual, language)[0]


def _card(manual: Manual, language: str) -> bytes:
    """Return the card in the largest type that leaves it on one page; in the least, it may have more than one."""
    size = CARD_LARGEST
    while True:
        page, pages = _card_of(manual, language, size)
        if pages == 1 or size <= CARD_LEAST:
            return page
        size -= _STEP


def _card_of(manual: Manual, language: str, size: float) -> tuple[bytes, int]:
    column = (WIDTH - _GUTTER) / 2
    cut = Cut(size, column, language)
    head = list(opening(manual.blocks[:2], Cut(size, WIDTH, language)))
    top = sum(part.wrap(WIDTH * mm, HEIGHT * mm)[1] + part.getSpaceAfter() for part in head) / mm + _MORE
    rest = top + _AFTER_HEAD
    areas = (
        Rect(0, 0, WIDTH, rest),
        Rect(0, rest, column, HEIGHT - rest),
        Rect(column + _GUTTER, rest, column, HEIGHT - rest),
    )
    parts = [*head, FrameBreak(), *_sections(manual.blocks[2:], cut)]
    return _built(parts, manual, language, areas)


def _sections(blocks: Sequence[Block], cut: Cut) -> Iterator[Any]:
    """Yield what is laid out, each section held together where a page or a column has room for it."""
    starts = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    for start, end in pairwise((*starts, len(blocks))):
        head, rest = blocks[start], blocks[start + 1 : end]
        yield KeepTogether(list(section(head, rest, cut)))


def _built(
    parts: Sequence[Any],
    manual: Manual,
    language: str,
    areas: Sequence[Rect] = (Rect(0, 0, WIDTH, HEIGHT),),
) -> tuple[bytes, int]:
    """Return the PDF, and how many pages it has."""
    pages: list[int] = []

    def page_of(number: int, of: int) -> str:
        pages.append(number)
        return tr("custody.page", language, number=number, page=number, of=of)

    return build(parts, title=manual.title, subject=manual.foot, page_of=page_of, areas=areas), len(pages)
