"""What there is to tell of a sheet that goes, or went, to a destination: why a person has to see to it, and where."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from recon.app.deliverjobs import Detail
from recon.delivery.carrier import Difference, Held
from recon.delivery.sentences import in_sentences
from recon.model.geometry import Rect, bounds
from recon.model.outbox import Stage
from recon.model.page import Page
from recon.workflow.outbox.reconciling import Compared


class Point(StrEnum):
    """Why something is told of a sheet."""

    FAULT = "fault"
    REFUSAL = "refusal"
    MARK = "mark"
    NEW = "new"
    SAME = "same"
    DIFFERENT = "different"
    KEYED = "keyed"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to tell of a sheet: in ``words``, or as ``ours`` against ``theirs``.

    ``field`` and ``row`` are the place that it is about, empty where it is about the whole sheet.
    """

    point: Point
    words: str
    field: str = ""
    row: int | None = None
    ours: str = ""
    theirs: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Where on which page something is written, mm."""

    page: Page
    zone: Rect


def told_of(detail: Detail, compared: Compared | None) -> tuple[Told, ...]:
    """Return what there is to tell of a sheet, that which needs somebody first."""
    item = detail.line.item
    found = [_in_words(detail, Point.REFUSAL, item.answer)] if item.stage is Stage.REFUSED and item.answer else []
    found += [_in_words(detail, Point.FAULT, words) for words in item.faults]
    if (
        compared is not None
        and compared.reason
        and not any(words in compared.reason for words in detail.line.item.faults)
    ):
        found.append(_in_words(detail, Point.FAULT, compared.reason))
    found += [_in_words(detail, Point.MARK, words) for words in detail.marks]
    differences = compared.differences if compared is not None else ()
    against = (_against(detail, one) for one in differences)
    return (*found, *sorted(against, key=lambda one: (_ORDER[one.point], not one.field)))


_ORDER = {
    Point.KEYED: 0,
    Point.DIFFERENT: 1,
    Point.UNSAID: 2,
    Point.NEW: 3,
    Point.SAME: 4,
}


def _in_words(detail: Detail, point: Point, words: str) -> Told:
    """Return what is said, in sentences, with the field that it names: SERIAL:FIELD:ROW, or the same after a space."""
    told = in_sentences(words, detail.line.item.sheet, detail.forms.get)
    serial = re.escape(detail.line.item.sheet)
    for name, row in re.findall(rf"{serial}[ :](\w+)(?::(\d+))?", words):
        if detail.form.field(name) is not None:
            return Told(point, told, name, int(row) if row else None)
    return Told(point, told)


def _against(detail: Detail, one: Difference) -> Told:
    named = _in_words(detail, Point(one.held.value), one.identity)
    return replace(named, ours=one.ours if one.held is not Held.UNSAID else "", theirs=_theirs(one))


def _theirs(one: Difference) -> str:
    return one.theirs if one.held is not Held.SAME else one.theirs or one.ours


def look_at(detail: Detail, told: Told) -> Look | None:
    """Return where that stands on the paper, None where it stands nowhere, or the page is not back."""
    named = detail.form.field(told.field) if told.field else None
    if named is None:
        return None
    zones = [one for one in named.zones if one.row == told.row] or list(named.zones)
    pages = [zone for zone in zones if zone.page in detail.pages]
    if not pages:
        return None
    number = pages[0].page
    return Look(detail.pages[number], bounds([zone.bounds for zone in pages if zone.page == number]))


def question_of(compared: Compared) -> Point | None:
    """Return what a person has to look at first of a sheet that was compared, None where there is nothing."""
    held = {one.held for one in compared.differences}
    asked = (Held.KEYED, Held.DIFFERENT, Held.UNSAID)
    return next((Point(one.value) for one in asked if one in held), None)
