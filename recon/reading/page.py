"""One page from its bytes to its readings: the stages, top to bottom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from time import perf_counter

from recon.errors import PageError
from recon.model.form import Field, Kind, Zone
from recon.model.geometry import Rect
from recon.model.page import Fault, Page, PageResult, Registration
from recon.model.policy import Policy
from recon.model.reading import Reading, Reason
from recon.model.sheet import SheetCode
from recon.reading.answer import Answer, blank
from recon.reading.areas import read_area
from recon.reading.boxes import read_boxes
from recon.reading.engines import Engines, Gray
from recon.reading.fields import decode as decode_field
from recon.reading.marks import read_marks
from recon.reading.rules import Answers, apply_rules
from recon.vision.codes import identify
from recon.vision.frames import frames_shown
from recon.vision.ink import Ink, separate
from recon.vision.raster import decode
from recon.vision.registration import register, registered
from recon.vision.template import Template

# What read each kind of field; it stands in every reading.
ICR, OMR, OCR, IMAGE = "icr", "omr", "ocr", "image"


def process_page(
    page: Page,
    *,
    load: Callable[[Page], bytes],
    template_for: Callable[[SheetCode], Template],
    takes_sticker: Callable[[SheetCode], bool],
    engines: Engines,
    policy: Policy,
    today: date,
) -> PageResult:
    """Identify, register and read one page; whatever is wrong with the page becomes the result's fault.

    Args:
        page: which page of which file.
        load: gives the bytes of the page's file.
        template_for: gives the template of a sheet code; raises a PageError for a sheet that is not the store's.
        takes_sticker: tells whether the sheet has a patient's sticker to be read in its label place; one printed for
            a patient has the printed header there.
        engines: the readers to use.
        policy: what is good enough.
        today: the day against which dates are judged.
    """
    watch = _Watch()
    result = PageResult(page)
    try:
        raster = decode(load(page), page.position)
        watch.lap("decode")
        symbols = identify(raster.gray)
        result = replace(result, code=symbols[0].code)
        watch.lap("identify")
        template = template_for(symbols[0].code)
        watch.lap("template")
        registration = register(raster, symbols, template, policy=policy)
        result = replace(result, registration=registration)
        watch.lap("register")
        upright = registered(raster, registration, template)
        ink = separate(upright, template)
        watch.lap("ink")
        sticker = takes_sticker(symbols[0].code)
        readings = read(
            upright, ink, template, registration, sticker=sticker, engines=engines, policy=policy, today=today
        )
        watch.lap("read")
    except PageError as error:
        return replace(result, fault=Fault.of(error), seconds=watch.laps)
    return replace(result, readings=readings, seconds=watch.laps)


def read(
    upright: Gray,
    ink: Ink,
    template: Template,
    registration: Registration,
    *,
    sticker: bool,
    engines: Engines,
    policy: Policy,
    today: date,
) -> tuple[Reading, ...]:
    """Return a reading for every zone of the template's page, in the form's order."""
    zones = [(f, z) for f in template.form.fields for z in f.zones if z.page == template.page]
    boxed = [(f, z) for f, z in zones if f.kind.boxed]
    boxes = dict(zip(map(_place, boxed), read_boxes(ink, boxed, engines.characters, policy), strict=True))
    answers: Answers = {}
    for field, zone in zones:
        place = _place((field, zone))
        if field.kind.boxed:
            answers[place] = decode_field(field, boxes[place], policy, today)
        elif field.kind.marked:
            answers[place] = read_marks(ink, field, zone, policy)
        elif field.kind is Kind.LABEL and not sticker:
            answers[place] = blank(1.0)
        else:
            answers[place] = read_area(ink, upright, field.kind, zone, engines, policy)
    shown = frames_shown(ink.darkness, (frame for _, zone in zones for frame in _frames(zone)))
    for field, zone in zones:
        if not all(shown[frame] for frame in _frames(zone)):
            place = _place((field, zone))
            answers[place] = answers[place].to_review(Reason.REGISTRATION)
    ruled = apply_rules(template.form, answers)
    if registration.residual_mm > policy.residual_mm:
        ruled = {place: answer.to_review(Reason.REGISTRATION) for place, answer in ruled.items()}
    return tuple(_reading(f, z, ruled[_place((f, z))], registration) for f, z in zones)


def _frames(zone: Zone) -> tuple[Rect, ...]:
    return zone.cells or (zone.bounds,)


def _place(zone: tuple[Field, Zone]) -> tuple[str, int | None]:
    return zone[0].key, zone[1].row


def _reading(field: Field, zone: Zone, answer: Answer, registration: Registration) -> Reading:
    box = registration.box(zone.bounds)
    engine = _engine(field.kind)
    return Reading(field.key, zone.row, field.kind, engine, answer.candidates, answer.verdict, answer.reason, box)


def _engine(kind: Kind) -> str:
    if kind.boxed:
        return ICR
    if kind.marked:
        return OMR
    return OCR if kind is Kind.LABEL else IMAGE


class _Watch:
    """Times the stages of one page."""

    def __init__(self) -> None:
        self._at = perf_counter()
        self.laps: tuple[tuple[str, float], ...] = ()

    def lap(self, stage: str) -> None:
        now = perf_counter()
        self.laps += ((stage, now - self._at),)
        self._at = now
