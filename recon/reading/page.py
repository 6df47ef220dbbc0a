"""One page from its bytes to its readings: the stages, top to bottom."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from recon.errors import PageError
from recon.model.calibration import Calibration, Source
from recon.model.form import Field, Form, Kind, Zone
from recon.model.geometry import Rect
from recon.model.page import Fault, Page, PageResult, Registration
from recon.model.policy import Policy
from recon.model.reading import Reading, Reason, Verdict
from recon.model.sheet import SheetCode
from recon.reading.answer import Answer, blank
from recon.reading.areas import read_area
from recon.reading.boxes import read_boxes
from recon.reading.bubbles import read_bubbles
from recon.reading.checks import Answers
from recon.reading.context import Context
from recon.reading.engines import Engines, Gray
from recon.reading.fields import decode as decode_field
from recon.reading.header import Laid, see
from recon.reading.marks import read_marks
from recon.reading.plausibility import weigh
from recon.reading.rules import apply_rules
from recon.reading.second import look_again
from recon.reading.verdict import judged
from recon.vision.codes import identify
from recon.vision.decoder import decode
from recon.vision.frames import Sight, sights
from recon.vision.ink import Ink, separate
from recon.vision.registration import register, registered
from recon.vision.template import Template

# What read each kind of field; it stands in every reading.
ICR, OMR, OCR, IMAGE = "icr", "omr", "ocr", "image"


def process_page(
    page: Page,
    *,
    load: Callable[[Page], bytes],
    template_for: Callable[[SheetCode], Template],
    context_for: Callable[[SheetCode], Context],
    engines: Engines,
    calibration: Calibration,
    policy: Policy,
) -> PageResult:
    """Identify, register and read one page; whatever is wrong with the page becomes the result's fault.

    Args:
        page: which page of which file.
        load: gives the bytes of the page's file.
        template_for: gives the template of a sheet code; raises a PageError for a sheet that is not the store's.
        context_for: tells what is known of a sheet beforehand.
        engines: the readers to use.
        calibration: how far their word can be trusted.
        policy: what is good enough.
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
        context = context_for(symbols[0].code)
        readings = read(upright, ink, template, registration, context, engines, calibration, policy)
        watch.lap("read")
        seen = see(Laid(raster.gray, ink, template, registration), readings, context, engines, policy)
        watch.lap("header")
    except PageError as error:
        return replace(result, fault=Fault.of(error), seconds=watch.laps)
    return replace(result, readings=readings, seconds=watch.laps, seen=seen)


def read(
    upright: Gray,
    ink: Ink,
    template: Template,
    registration: Registration,
    context: Context,
    engines: Engines,
    calibration: Calibration,
    policy: Policy,
) -> tuple[Reading, ...]:
    """Return a reading for every zone of the template's page, in the form's order."""
    zones = [(f, z) for f in template.form.fields for z in f.zones if z.page == template.page]
    answers = _boxed(ink, zones, template.form, context, engines, policy)
    for field, zone in zones:
        if field.kind.marked:
            answers[_place((field, zone))] = replace(read_marks(ink, field, zone, policy), source=Source.MARKS)
        elif field.kind is Kind.BUBBLES:
            answers[_place((field, zone))] = replace(read_bubbles(ink, field, zone, policy), source=Source.MARKS)
        elif field.kind is Kind.LABEL and not context.sticker:
            answers[_place((field, zone))] = blank(1.0)
        elif not field.kind.boxed:
            answers[_place((field, zone))] = read_area(ink, upright, field, zone, engines, policy)
    answers = {place: judged(answer, calibration) for place, answer in answers.items()}
    looked_at = [(f, z) for f, z in zones if f.kind is not Kind.LABEL or context.sticker]
    answers = _seen(answers, looked_at, ink.darkness, template, registration, policy)
    if ink.crossed:
        answers = {at: _struck(answer) for at, answer in answers.items()}
    answers = apply_rules(template.form, answers)
    return tuple(_reading(f, z, answers[_place((f, z))], registration) for f, z in zones)


def _boxed(
    ink: Ink,
    zones: list[tuple[Field, Zone]],
    form: Form,
    context: Context,
    engines: Engines,
    policy: Policy,
) -> Answers:
    """Return what both readers make of the fields written one character a box."""
    boxed = [(f, z) for f, z in zones if f.kind.boxed]
    boxes = read_boxes(ink, boxed, engines.characters, policy)
    answers = {_place(at): decode_field(at[0], row, policy, context) for at, row in zip(boxed, boxes, strict=True)}
    return look_again(weigh(form, answers), boxed, ink, context, engines.second, policy)


def _seen(
    answers: Answers,
    zones: list[tuple[Field, Zone]],
    darkness: Gray,
    template: Template,
    registration: Registration,
    policy: Policy,
) -> Answers:
    """Return the answers with those sent to a person whose place on the page is hidden, or lies too loosely.

    Where nothing proves that the place was seen, what is written there counts, but not that nothing is.
    """
    seen = sights(darkness, template, (frame for _, zone in zones for frame in _frames(zone)))
    residuals = registration.residuals_near([zone.bounds for _, zone in zones])
    told = dict(answers)
    for (field, zone), residual in zip(zones, residuals, strict=True):
        place, sight = _place((field, zone)), {seen[frame] for frame in _frames(zone)}
        loose = residual > policy.residual_mm
        unproven = Sight.UNPROVEN in sight and answers[place].verdict is Verdict.BLANK
        if loose or unproven or Sight.HIDDEN in sight:
            told[place] = answers[place].to_review(Reason.REGISTRATION)
    return told


def _struck(answer: Answer) -> Answer:
    """Return what stands on a page that may have been crossed out: also where a person looks anyway, it says so."""
    if answer.verdict is Verdict.ACCEPTED or answer.reason in (Reason.UNSURE, Reason.DISAGREE):
        return replace(answer, verdict=Verdict.REVIEW, reason=Reason.STRUCK)
    return answer


def _frames(zone: Zone) -> tuple[Rect, ...]:
    return zone.cells or (zone.bounds,)


def _place(zone: tuple[Field, Zone]) -> tuple[str, int | None]:
    return zone[0].key, zone[1].row


def _reading(field: Field, zone: Zone, answer: Answer, registration: Registration) -> Reading:
    box = registration.box(zone.bounds)
    engine = _engine(field.kind)
    return Reading(
        field.key,
        zone.row,
        field.kind,
        engine,
        answer.candidates,
        answer.verdict,
        answer.reason,
        box,
        answer.source,
        answer.score,
    )


def _engine(kind: Kind) -> str:
    if kind.boxed:
        return ICR
    if kind.marked or kind is Kind.BUBBLES:
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
