"""What would come out of the printer, before it does: drawn as it will be printed, under a number that no sheet has.

A picture of it that is printed all the same comes back as a page of nobody's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from recon.design.kit import Kit
from recon.design.prints import SheetPrint
from recon.design.render import render_sheets
from recon.design.serials import new_serial
from recon.language import tr
from recon.model.geometry import MM_PER_INCH
from recon.model.patient import Patient
from recon.store import Store
from recon.workflow.largetype import layout_of, without_large
from recon.workflow.wards import of_numbers

_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of a preview: page ``page`` of ``pages`` of the form; ``size_mm`` is width and height."""

    form: str
    title: str
    page: int
    pages: int
    size_mm: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Preview:
    """The PDF of one sheet of each form for one patient, or for nobody, and what its pages are.

    ``as_usual`` are the titles of those that have no large type, where that was asked for.
    """

    pdf: bytes
    leaves: tuple[Leaf, ...]
    as_usual: tuple[str, ...] = ()


def preview(store: Store, kit: Kit, keys: Sequence[str], lang: str, *, ipp: str = "", large: bool = False) -> Preview:
    """Return a sheet of each form as it would be printed for that patient now; nothing is issued.

    Raises:
        UnknownForm: if the kit has no such form in that language.
        UnknownPatient: if the store knows nobody of that number.
    """
    layouts = [layout_of(kit, key, lang, large=large) for key in keys]
    now = store.clock().astimezone(store.timezone)
    whom = of_numbers(store, [ipp]) if ipp else None
    patient: Patient | None = whom.patients[0] if whom else None
    age = whom.ages.get(patient.ipp) if whom and patient else None
    serial = new_serial(choice=lambda alphabet: alphabet[0])
    prints = [
        SheetPrint(
            layout,
            serial,
            now,
            patient=None if layout.form.is_wards else patient,
            data_age_at=age and age.astimezone(store.timezone),
            station=tr("design.sheet.preview", lang),
            is_exercise=store.is_exercise,
        )
        for layout in layouts
    ]
    pdf = BytesIO()
    if prints:
        render_sheets(prints, pdf, duplex=False)
    as_usual = without_large(kit, keys, lang) if large else ()
    return Preview(pdf.getvalue(), tuple(leaf for one in prints for leaf in _leaves(one)), as_usual)


def _leaves(sheet: SheetPrint) -> list[Leaf]:
    form = sheet.form
    size = form.size.w, form.size.h
    return [Leaf(form.key, form.title, page, form.pages, size) for page in range(1, form.pages + 1)]


@dataclass(frozen=True, slots=True)
class LeafPicture:
    """A page in colour: ``rgb`` is ``height`` rows of ``width`` times three bytes."""

    width: int
    height: int
    rgb: bytes


def leaf_picture(shown: Preview, place: int, height: int) -> LeafPicture:
    """Return the page at ``place`` (from 0) of a preview, ``height`` pixels high: as sharp as where it is shown."""
    import numpy as np
    import pypdfium2

    width_mm, height_mm = shown.leaves[place].size_mm
    document = pypdfium2.PdfDocument(shown.pdf)
    try:
        # Each pixel is the mean of four: small type keeps its shape and its spaces.
        scale = 2 * height / height_mm * MM_PER_INCH / _POINTS_PER_INCH
        fine = document[place].render(scale=scale, rev_byteorder=True).to_numpy()
    finally:
        document.close()
    rows, columns = min(height, fine.shape[0] // 2), min(round(height * width_mm / height_mm), fine.shape[1] // 2)
    squares = fine[: 2 * rows, : 2 * columns, :3].reshape(rows, 2, columns, 2, 3)
    return LeafPicture(columns, rows, squares.mean(axis=(1, 3), dtype=np.float32).astype(np.uint8).tobytes())
