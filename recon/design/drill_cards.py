"""The cards of an exercise: what happens, one event a card, three on a page, to cut and to hand out."""

from collections.abc import Iterable
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Spacer, Table

from recon.design.art import Weight
from recon.design.report import HEIGHT, INK, QUIET, WIDTH, build, type_of, words
from recon.design.watermark import stamped
from recon.language import tr
from recon.model.exercise import Exercise, Inject

_ON_A_PAGE = 3
_GAP = 6.0
_CARD = (HEIGHT - (_ON_A_PAGE - 1) * _GAP - 4) / _ON_A_PAGE


def render_cards(exercise: Exercise, language: str) -> bytes:
    """Return the PDF of the cards; what a good answer has in it is not on them."""
    pdf = build(
        _parts(exercise, language),
        title=tr("drillrun.card.title", language),
        subject=exercise.ward,
        page_of=lambda number, of: tr("drillrun.report.page", language, number=number, of=of),
    )
    return stamped(pdf, language)


def clock(minute: int) -> str:
    """Return a minute of the exercise as its clock shows it."""
    return f"{minute // 60}:{minute % 60:02d}"


def _parts(exercise: Exercise, language: str) -> Iterable[Any]:
    count = len(exercise.injects)
    for number, one in enumerate(exercise.injects):
        if number and number % _ON_A_PAGE == 0:
            yield PageBreak()
        elif number:
            yield Spacer(0, _GAP * mm)
        yield _card(one, tr("drillrun.card.number", language, number=number + 1, count=count), language)


def _card(one: Inject, number: str, language: str) -> Table:
    quiet = type_of(9, color=QUIET)
    at, whom = tr("drillrun.card.at", language, minute=clock(one.minute)), tr(f"drillrun.card.for_{one.part}", language)
    head = f"{at} · {whom}"
    rows = [
        [[words(f"{head} · {number}", quiet)]],
        [[words(one.title, type_of(20, Weight.BOLD, after=3)), words(one.words, type_of(13))]],
        [[words(tr("drillrun.card.done", language), quiet)]],
    ]
    style = [
        ("BOX", (0, 0), (-1, -1), 1.0, INK), ("LEFTPADDING", (0, 0), (-1, -1), 14), ("VALIGN", (0, 0), (-1, 1), "TOP"),
        ("RIGHTPADDING", (0, 0), (-1, -1), 14), ("TOPPADDING", (0, 0), (-1, 0), 10), ("VALIGN", (0, 2), (-1, 2), "TOP"),
    ]  # fmt: skip
    return Table(rows, colWidths=[WIDTH * mm], rowHeights=[10 * mm, (_CARD - 30) * mm, 20 * mm], style=style)
