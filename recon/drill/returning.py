"""One sheet of an exercise, filled by somebody and come back: what was written, what is wrong with it, its scans."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from random import Random

from recon.drill.casting import Cast
from recon.drill.hands import Gray, Hand, invent_hand
from recon.drill.handwriting import Pen, fits
from recon.drill.paper import stained
from recon.drill.piles import DPI, fed
from recon.drill.planting import Change, change, with_change
from recon.drill.sensible import sensible
from recon.drill.values import Written, invent_scene, invent_values
from recon.language import tr
from recon.model.exercise import Answer, AnswerSheet, Plant
from recon.model.form import Form, Kind, Role
from recon.model.geometry import Rect
from recon.model.patient import Patient

_UNTIL = (12, 18)  # hours between which the last of it was written


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet as it was written, before it is scanned. ``change`` is what its mistake is about, if it is about a field.

    ``mistake`` is the one that it was to have, None where it cannot: what was written has no field for it.
    """

    serial: str
    cast: Cast
    written: tuple[Written, ...]
    change: Change | None
    mistake: Plant | None


@dataclass(frozen=True, slots=True)
class Scan:
    """One page that came through the feeder; ``mistake`` where this very scan shows it."""

    page: int
    data: bytes
    mistake: Plant | None = None


_OF_A_FIELD = frozenset(
    {Plant.OUT_OF_RANGE, Plant.ILLEGIBLE, Plant.CORRECTED_COPY, Plant.REWRITTEN, Plant.BLANK_REQUIRED}
)
_LYING = frozenset({Plant.UPSIDE_DOWN, Plant.STAIN})
TWICE = frozenset({Plant.DUPLICATE, Plant.CORRECTED_COPY})
OF_A_SCAN = _LYING | TWICE
"""Mistakes that one scan alone shows: the others are on all that comes of the sheet."""


def write(serial: str, cast: Cast, day: date, lang: str, random: Random) -> Paper:
    """Return what somebody writes on the sheet on that ``day``, in ``lang``."""
    who = cast.other if cast.mistake is Plant.MIXED and cast.other else cast.patient
    until = datetime.combine(day, time(random.randint(*_UNTIL), random.randrange(60)))
    scene = invent_scene(_on_paper(who), until, random, labelled=cast.printed_for is None, lang=lang)
    invented = sensible(cast.form, invent_values(cast.form, scene, random), random)
    theirs = (entry for entry in invented if _is_theirs(entry, cast.form, who) and _is_room(entry, cast.form))
    written = tuple(_labelled(entry, cast.form, cast.patient, lang) for entry in theirs)
    if cast.mistake is Plant.WRONG_LABEL and cast.other is not None:
        label = next(field for field in cast.form.fields if field.kind is Kind.LABEL)
        written += (Written(label.key, None, label_words(cast.other, lang)),)
    said = change(cast, written, random)
    if cast.mistake in _OF_A_FIELD and said is None:
        return Paper(serial, cast, written, None, None)
    if said is not None and cast.mistake in (Plant.OUT_OF_RANGE, Plant.BLANK_REQUIRED):
        written = with_change(written, said)
    return Paper(serial, cast, written, said, cast.mistake)


def back(paper: Paper) -> tuple[int, ...]:
    """Return the pages that come back."""
    pages = range(1, paper.cast.form.pages + (paper.mistake is not Plant.MISSING_PAGE))
    return () if paper.mistake is Plant.NOT_RETURNED else tuple(pages)


def answers(paper: Paper) -> AnswerSheet:
    """Return what the key says of the sheet."""
    unread = paper.change if paper.mistake is Plant.ILLEGIBLE else None
    cast = paper.cast
    written = tuple(
        Answer(
            entry.field,
            entry.row,
            entry.value,
            entry.slip,
            is_legible=unread is None or (entry.field, entry.row) != (unread.field, unread.row),
        )
        for entry in paper.written
    )
    header = cast.printed_for.ipp if cast.printed_for else ""
    form = cast.form
    return AnswerSheet(paper.serial, form.key, form.version, form.pages, header, cast.patient.ipp, back(paper), written)


def details(paper: Paper) -> dict[str, str]:
    """Return what the key says of the sheet's mistake."""
    said, other = paper.change, paper.cast.other
    field = paper.cast.form.field(said.field) if said else None
    told = {"value": said.value, "instead": said.instead} if said else {}
    told |= {"label": field.label} if field else {}
    return told | ({"other": other.ipp} if other and paper.mistake in (Plant.WRONG_LABEL, Plant.MIXED) else {})


def scans(paper: Paper, printed: Sequence[Gray], random: Random) -> Iterator[Scan]:
    """Yield the pages that come back, as they lie on the pile: ``printed`` are the sheet's, at DPI."""
    hand, form = invent_hand(random), paper.cast.form
    odd = random.randint(1, form.pages) if paper.mistake in (*_LYING, Plant.DUPLICATE) else 0
    for number, page in enumerate(printed, start=1):
        if number not in back(paper):
            continue
        filled = _filled(paper, paper.written, number, page, hand, random)
        if paper.mistake is Plant.STAIN and number == odd:
            filled = stained(filled, DPI, random)
        shown = paper.mistake if number == odd and paper.mistake in _LYING else None
        yield Scan(number, fed(filled, random, upside_down=shown is Plant.UPSIDE_DOWN), shown)
        if paper.mistake is Plant.DUPLICATE and number == odd:
            yield Scan(number, fed(filled, random), Plant.DUPLICATE)
        if paper.mistake is Plant.CORRECTED_COPY and paper.change and number == paper.change.page:
            copy = _filled(paper, with_change(paper.written, paper.change), number, page, hand, random)
            yield Scan(number, fed(copy, random), Plant.CORRECTED_COPY)


def label_words(patient: Patient, lang: str) -> str:
    """Return what stands on an invented patient's label, line by line."""
    born = f"{patient.birth_date:%d/%m/%Y}" if patient.birth_date else ""
    name = f"{patient.birth_name} {patient.given_names}"
    return f"{name}\n{born} {patient.sex}\nIPP {patient.ipp}\n{tr('drill.mark.word', lang)}"


def _is_theirs(entry: Written, form: Form, who: Patient) -> bool:
    """Tell whether the patient has what was written: not everybody uses another name."""
    field = form.field(entry.field)
    return bool(who.used_name) or field is None or field.role is not Role.USED_NAME


def _is_room(entry: Written, form: Form) -> bool:
    """Tell whether the boxes hold it: a sum may be longer than what was thought of."""
    field = form.field(entry.field)
    zone = field.zone(entry.row) if field else None
    return field is not None and zone is not None and fits(field, zone, entry.value)


def _labelled(entry: Written, form: Form, patient: Patient, lang: str) -> Written:
    field = form.field(entry.field)
    is_label = field is not None and field.kind is Kind.LABEL
    return replace(entry, value=label_words(patient, lang)) if is_label else entry


def _filled(paper: Paper, written: Sequence[Written], number: int, page: Gray, hand: Hand, random: Random) -> Gray:
    """Return page ``number`` with what was ``written`` on it."""
    form, said = paper.cast.form, paper.change
    filled = page.copy()
    place = _bounds(form, said) if said is not None and said.page == number else None
    pen = Pen(filled, DPI, hand, random)
    if said is not None and place is not None and paper.mistake is Plant.REWRITTEN:
        pen.write(form, number, with_change(written, replace(said, value=said.instead)))
        pen.strike(place)
        pen.beside(said.room or place, said.value.replace(".", tr("cli.decimal_mark", form.lang)))
    else:
        pen.write(form, number, written)
    if place is not None and paper.mistake is Plant.ILLEGIBLE:
        pen.scrawl(place)
    return filled


def _bounds(form: Form, said: Change) -> Rect | None:
    field = form.field(said.field)
    zone = field.zone(said.row) if field else None
    return zone.bounds if zone else None


def _on_paper(patient: Patient) -> Patient:
    """Return the patient with the ward as it is written in boxes: capitals and digits."""
    bare = unicodedata.normalize("NFKD", patient.ward).encode("ascii", "ignore").decode().upper()
    return replace(patient, ward=re.sub(r"[^A-Z0-9]", "", bare))
