"""What stands where a page says whose it is, seen while it is read.

On a sheet printed for a patient: whether it is still that patient's data, or a sticker, another name, another sheet's
print. On one printed for nobody: whether there is a sticker or writing, and what it may say.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from recon.model.form import Kind
from recon.model.geometry import Rect
from recon.model.identity import Header, Seen
from recon.model.page import Registration
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.reading import Reading
from recon.model.whose import place_of
from recon.reading.context import Context
from recon.reading.engines import Engines, Gray, SecondReader
from recon.reading.header.printed import Expected, Print, is_confirmed, judge
from recon.reading.header.unaddressed import LEGIBLE, lines, look_at_strip, strip_lines
from recon.reading.print_lines import PrintReader
from recon.vision.barcodes import code_texts
from recon.vision.ink import Ink
from recon.vision.template import Template
from recon.vision.windows import window

FRAME_MM: Final = 1.0  # from the edge of the place, where its own frame is not
_STICKER_MM: Final = 20.0  # around a strip: a sticker over it is higher, and its code may lie beside it


@dataclass(frozen=True, slots=True)
class Laid:
    """A page as it was scanned and as it was laid: ``scan`` is the original image, ``ink`` that of the upright page."""

    scan: Gray
    ink: Ink
    template: Template
    registration: Registration


def see(laid: Laid, readings: Iterable[Reading], context: Context, engines: Engines, policy: Policy) -> Seen | None:
    """Return what stands where the page says whose it is; None on a ward's form, which says nothing.

    Args:
        laid: the page.
        readings: of its fields; a sticker that was read as the label's field is not read again.
        context: for whom the sheet was printed.
        engines: the readers to use; print is read by tesseract where there is no second one.
        policy: how much ink is writing.
    """
    template = laid.template
    place = place_of(template.form, template.page)
    if place is None:
        return None
    box = laid.registration.box(place)
    around = _STICKER_MM if template.page > 1 else FRAME_MM
    reader = engines.second or PrintReader(engines.text)

    def codes() -> tuple[str, ...]:
        return code_texts(_around(laid.scan, laid.registration.box(place.grown(around))))

    if context.patient is None:
        header, said, found = _unaddressed(laid, place, readings, reader, codes, policy)
    else:
        header, said, found = _addressed(laid, place, context.patient, reader, codes)
    return Seen(header, said, found, box)


_What = tuple[Header, tuple[str, ...], tuple[str, ...]]


def _addressed(
    laid: Laid, place: Rect, patient: Patient, reader: SecondReader, codes: Callable[[], tuple[str, ...]]
) -> _What:
    dark = laid.ink.darkness
    printed = Print.of(np.ascontiguousarray(dark[window(place.grown(-FRAME_MM), dark.shape)]), reader)
    expected = Expected.of(patient, laid.template.form.lang)
    if is_confirmed(printed, expected):
        return Header.AS_PRINTED, (), ()
    found = codes()
    header = judge(printed, expected, found)
    return header, printed.legible(), found


def _unaddressed(
    laid: Laid,
    place: Rect,
    readings: Iterable[Reading],
    reader: SecondReader,
    codes: Callable[[], tuple[str, ...]],
    policy: Policy,
) -> _What:
    form, ink = laid.template.form, laid.ink
    if laid.template.page > 1:
        header = look_at_strip(ink.darkness, place, form.lang)
        if header is Header.BLANK:
            return header, (), ()
        said, found = strip_lines(ink.darkness, place, reader, form.lang), codes()
        return Header.WRITTEN if found else header, said, found
    inside = place.grown(-FRAME_MM)
    if ink.area(inside) < policy.area_some:
        return Header.BLANK, (), ()
    read = next((reading for reading in readings if reading.kind is Kind.LABEL), None)
    if read is not None and isinstance(read.value, str) and read.confidence >= LEGIBLE:
        said = tuple(line.strip() for line in read.value.splitlines() if line.strip())
    else:
        said = lines(ink.glyph(inside).pixels, reader)
    return Header.WRITTEN, said, codes()


def _around(scan: Gray, box: tuple[int, int, int, int]) -> Gray:
    x, y, width, height = box
    return scan[max(0, y) : max(0, y + height), max(0, x) : max(0, x + width)]
