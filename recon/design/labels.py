"""A patient's label or wristband: who it is in words, and the patient's numbers in a code."""

from collections.abc import Iterator
from dataclasses import dataclass

from recon.design.account import day
from recon.design.art import Item, Style, Text, Tone, Weight, line
from recon.design.fitting import LEADING, Lines, fitted, height_of
from recon.design.fonts import MM_PER_POINT, printable, width
from recon.design.paper import mm
from recon.design.stocks import Stock
from recon.language import tr
from recon.model.geometry import Rect
from recon.model.patient import Patient

NAME = Style(12, Weight.BOLD)
GIVEN = Style(10, Weight.SEMIBOLD)
LINE = Style(8.5)
MARK = Style(7, Weight.BOLD)
HINT = Style(7, tone=Tone.QUIET)
CODE = 11.0  # mm: modules of half a millimetre, which a printer of 203 dpi draws with four dots
_SMALLEST = 9.0
_QUIET = 1.5  # of white around the code
_TO_WRITE = ("name", "given_names", "birth_date")


@dataclass(frozen=True, slots=True)
class Label:
    """Whose label it is. One for a patient who is not known yet has a number only, and lines to write on.

    ``is_exercise``: the patient is invented, and the label says so.
    """

    patient: Patient
    lang: str
    is_exercise: bool = False

    @property
    def is_known(self) -> bool:
        return bool(self.patient.birth_name)


def code_places(stock: Stock, place: Rect) -> tuple[Rect, ...]:
    """Return where the code of the label in ``place`` lies: at its right, and on a band at its left too."""
    inner = _inner(stock, place)
    side = max(_SMALLEST, min(CODE, inner.h))
    top = place.y + (place.h - side) / 2
    right = Rect(mm(inner.right - side), mm(top), side, side)
    return (Rect(mm(inner.x), mm(top), side, side), right) if stock.is_band else (right,)


def label_items(label: Label, stock: Stock, place: Rect) -> Iterator[Item]:
    """Yield the words of the label in ``place``; all of them stand beside its code, whatever their length."""
    inner, codes = _inner(stock, place), code_places(stock, place)
    left = codes[0].right + _QUIET if stock.is_band else inner.x
    area = Rect(left, inner.y, codes[-1].x - _QUIET - left, inner.h)
    if label.is_known:
        yield from _words([*_mark(label), *_said_of(label.patient, label.lang)], area)
    else:
        yield from _to_write(label, area)


def _words(lines: Lines, area: Rect) -> Iterator[Item]:
    lines = fitted(lines, area.w, area.h)
    y = area.y + max(0.0, (area.h - height_of(lines)) / 2)
    for words, style in lines:
        y += style.size * LEADING * MM_PER_POINT
        yield Text(mm(area.x), mm(y - 0.25 * style.size * MM_PER_POINT), words, style, area.w)


def _to_write(label: Label, area: Rect) -> Iterator[Item]:
    """Yield the number, and lines for what a person writes by hand."""
    number = "  ".join([*(words for words, _ in _mark(label)), f"IPP {label.patient.ipp}"])
    step = area.h / (len(_TO_WRITE) + 1)
    yield from _words([(printable(number, NAME.weight), NAME)], Rect(area.x, area.y, area.w, step))
    for count, name in enumerate(_TO_WRITE, start=2):
        y, words = area.y + count * step - 0.8, tr(f"design.strip.{name}", label.lang)
        yield Text(mm(area.x), mm(y), words, HINT, area.w)
        yield line(mm(area.x + width(words, HINT) + 1), mm(y), mm(area.x + area.w), mm(y), Tone.QUIET, 0.2)


def _mark(label: Label) -> Lines:
    return [(printable(tr("drill.mark.word", label.lang), MARK.weight), MARK)] if label.is_exercise else []


def _said_of(patient: Patient, lang: str) -> Lines:
    born = day(patient.birth_date, lang) if patient.birth_date else ""
    sex = patient.sex.upper()
    lines = [
        (patient.birth_name.upper(), NAME),
        (patient.given_names, GIVEN),
        (_said(lang, used_name=patient.used_name.upper()), LINE),
        ("  ".join(filter(None, (_said(lang, birth_date=born), sex))), LINE),
        (_said(lang, ipp=patient.ipp, iep=patient.iep), LINE),
        ("  ".join(filter(None, (patient.ward, patient.bed))), LINE),
    ]
    return [(printable(words, style.weight), style) for words, style in lines if words]


def _said(lang: str, **values: str) -> str:
    return "  ".join(tr(f"design.patient.{name}", lang, value=value) for name, value in values.items() if value)


def _inner(stock: Stock, place: Rect) -> Rect:
    free = stock.free
    return Rect(place.x + free.w, place.y + free.h, place.w - 2 * free.w, place.h - 2 * free.h)
