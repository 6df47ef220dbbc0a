"""A sheet on its way through other people's hands: printed, filled with real characters, copied, scanned.

The press that fills and degrades is not part of recon: it knows a sheet by its manifest alone, as an outside check
would. Here it is called in process, a page at a time, and watched: which characters it picked, and where on the picture
each millimetre went.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium

from recon.design.art import Layout
from recon.design.kit import Kit, load_kit
from recon.design.manifest import page_entry
from recon.design.prints import SheetPrint
from recon.design.render import render_sheets
from recon.design.serials import new_serial
from recon.model.form import Field, Form, Role
from recon.model.geometry import MM_PER_INCH, Rect
from recon.model.patient import Patient
from recon.workflow.codes import CodeKeys
from tests.bench.outside import load_press, name_of
from tests.bench.watch import Gray, PointMap, Row, Watch, after, nearby

ROOT = Path(__file__).resolve().parents[2]
FORMS = Path(__file__).with_name("forms")

_KEYS = CodeKeys((bytes(32),), 1)  # sheets have the codes that are printed in use, seal and all
DARK = 40  # grey of a good pen
_SCRIBBLE_MM = 6.0  # how far beyond its frame a scribble may reach

Place = tuple[str, int | None]  # a field's key and row


@dataclass(slots=True)
class Filled:
    """A sheet that was filled, and may come to harm: ``page`` (h, w) is changed in place.

    ``blank`` is the page before anyone wrote; ``truth`` may be changed with what is written by ``write``; fields in
    ``spoiled`` are for a person to see, whatever is read.
    """

    page: Gray
    blank: Gray
    entry: Row
    truth: list[Row]
    per_mm: float
    rng: np.random.Generator
    write: Callable[[str, Row], None]
    spoiled: set[Place]


@dataclass(frozen=True, slots=True)
class Harm:
    """What befell a sheet beyond what its profile says; functions of a module, so that processes can share them.

    ``box`` says where a character is written instead of its box (a manifest cell); ``ink`` is done to the filled sheet.
    ``pen`` is the colour of the ink (red, green, blue), black if None. ``paper`` is done to the picture after the
    degrading: (picture (h, w), pixels per mm, random) to the new picture, and where each of its points, n x 2 px, came
    to lie. ``second`` lays another sheet's picture to this one's: (this, other, pixels per mm, random) to the picture,
    and the mm of this one from its top that are still seen.
    """

    name: str
    profile: str = "adf300"
    box: Callable[[Row, np.random.Generator], Row] | None = None
    ink: Callable[[Filled], None] | None = None
    pen: tuple[int, int, int] | None = None
    paper: Callable[[Gray, float, np.random.Generator], tuple[Gray, PointMap]] | None = None
    second: Callable[[Gray, Gray, float, np.random.Generator], tuple[Gray, float]] | None = None


@dataclass(frozen=True, slots=True)
class Writer:
    """Who fills the sheets: ``packs`` are the files of characters; ``names`` are those written in fields of a role.

    The role NONE stands for all that have none of their own here. Without any, the press writes its own names, which
    are common French surnames.
    """

    packs: tuple[str, ...]
    names: tuple[tuple[Role, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """A filled sheet, scanned. ``data`` is the file's bytes; ``entry`` its manifest entry; ``truth`` what was written,
    one row a field. ``glyphs`` tells by the corner of a box (mm) which character of the packs is in it; fields in
    ``spoiled`` are for a person to see, whatever is read."""

    data: bytes
    entry: Row
    truth: list[Row]
    glyphs: Mapping[tuple[float, float], str]
    moved: PointMap
    spoiled: frozenset[Place] = frozenset()

    def pixels(self, rect: Rect) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom in the picture of the upright box around ``rect`` (mm)."""
        corners = np.array([(x, y) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)], np.float64)
        at = self.moved(corners)
        (left, top), (right, bottom) = at.min(axis=0), at.max(axis=0)
        return float(left), float(top), float(right), float(bottom)

    def away(self, rect: Rect, box: tuple[int, int, int, int]) -> float:
        """Return how far (mm) the middle of ``box`` (x, y, width, height in px) lies from that of ``rect``."""
        left, top, right, bottom = self.pixels(rect)
        middle = np.array([[rect.x + rect.w / 2, rect.y + rect.h / 2]])
        steps = self.moved(middle + np.array([[0, 0], [1, 0], [0, 1]]))
        per_mm = (steps[1:] - steps[0]).T
        error = [box[0] + box[2] / 2 - (left + right) / 2, box[1] + box[3] / 2 - (top + bottom) / 2]
        return float(np.hypot(*np.linalg.solve(per_mm, error)))


@lru_cache(maxsize=1)
def kit() -> Kit:
    """Return recon's forms and those of the bench, which are pages full of one kind of field.

    Two of recon's are as they were when measuring began, of one page each, so that figures can be compared.
    """
    found = load_kit((FORMS, ROOT / "tests" / "helpers" / "forms"))
    if found.faults:
        raise SystemExit("\n".join(found.faults))
    return found


_NO_HARM = Harm("none")


class Press:
    """The outside press, called in process and watched."""

    def __init__(self) -> None:
        self._module = load_press()
        self._module.cv2 = self._watch = Watch()
        self._write_char = self._module.write_char
        self._module.write_char = self._noting
        self._module.mark = nearby(self._module.mark, lambda box: 2 * max(box["w"], box["h"]))
        self._module.scribble = nearby(self._module.scribble, lambda _: _SCRIBBLE_MM)
        self._value_for, self._surnames = self._module.value_for, self._module.SURNAMES
        self._glyphs = lru_cache(maxsize=4)(self._read_packs)
        self._cells: dict[tuple[float, float], str] = {}
        self._box: Callable[[Row, np.random.Generator], Row] | None = None

    @property
    def profiles(self) -> Mapping[str, Row]:
        return self._module.PROFILES  # type: ignore[no-any-return]

    def sheet(
        self,
        layout: Layout,
        writer: Writer,
        profile: str,
        seed: tuple[int, ...],
        *,
        about: Patient | None = None,
        addressed: bool = False,
        harm: Harm | None = None,
    ) -> Pressed:
        """Print one sheet of ``layout``, have it filled by ``writer`` and scanned; the same ``seed`` the same sheet.

        What is written is ``about`` a patient, for whom the sheet was printed if ``addressed``.
        """
        settings, harm = self.profiles[profile], harm or _NO_HARM
        serial = new_serial(random.Random(repr(seed)).choice)
        blank = _print(layout, serial, about if addressed else None, settings["dpi"])
        entry = {"sheet": serial, "page_index": 0, **page_entry(layout.form, 1)}
        rng = np.random.default_rng(seed)
        self._hand_over(writer, layout.form, about)
        filled = self._fill(blank, entry, settings["dpi"], self._glyphs(writer.packs), rng, harm)
        cells = dict(self._cells)
        self._watch.start((blank.shape[1] / layout.form.size.w, blank.shape[0] / layout.form.size.h))
        scan = self._scan(filled, settings, harm.pen)
        moved = self._watch.moved()
        if harm.paper is not None:
            scan, further = harm.paper(scan, filled.per_mm, filled.rng)
            moved = after(moved, further)
        if harm.second is not None:
            other = self.sheet(layout, writer, profile, (*seed, 1), about=about)
            scan, seen = harm.second(scan, _decode(other.data), filled.per_mm, filled.rng)
            filled.spoiled |= {(f["key"], f["row"]) for f in entry["fields"] if _bottom(f) > seen}
        data = _encode(scan, settings)
        return Pressed(data, entry, filled.truth, cells, moved, frozenset(filled.spoiled))

    def _fill(self, blank: Gray, entry: Row, dpi: int, glyphs: Any, rng: np.random.Generator, harm: Harm) -> Filled:
        page = blank.copy()
        self._cells, self._box = {}, harm.box
        truth = self._module.fill(page, entry, dpi, glyphs, rng)
        per_mm = dpi / MM_PER_INCH

        def write(char: str, cell: Row) -> None:
            self._module.write_char(page, char, cell, per_mm, glyphs, rng, DARK)

        filled = Filled(page, blank, entry, truth, per_mm, rng, write, set())
        if harm.ink is not None:
            harm.ink(filled)
        return filled

    def _scan(self, filled: Filled, settings: Row, pen: tuple[int, int, int] | None) -> Gray:
        """Return the picture, (h, w), or (h, w, 3) blue first where the pen has a colour."""
        if pen is None:
            scan: Gray = self._module.degrade(filled.page, settings, filled.rng)
            return scan
        seed, channels = filled.rng.integers(1 << 30), []
        covered = (filled.blank.astype(np.float32) - filled.page) / np.maximum(filled.blank, 1)
        start = self._watch.state
        for level in reversed(pen):
            page = (filled.blank * (1 - covered) + level * covered).astype(np.uint8)
            self._watch.state = start
            channels.append(self._module.degrade(page, settings, np.random.default_rng(seed)))
        return np.dstack(channels)

    def _hand_over(self, writer: Writer, form: Form, about: Patient | None) -> None:
        """Tell the press what to write: a patient's own data where the sheet is about one, else one of the names."""
        told = {} if about is None else {f.key: _said_of(about, f) for f in form.fields}
        pools, roles = dict(writer.names), {f.key: f.role for f in form.fields}

        def value_for(field: Row, rng: np.random.Generator, chars: set[str]) -> str:
            if told.get(field["key"]):
                return told[field["key"]].ljust(len(field["cells"]))
            pool = pools.get(roles[field["key"]], pools.get(Role.NONE, ()))
            fitting = [name for name in pool if len(name) <= len(field["cells"])]
            self._module.SURNAMES = fitting or self._surnames
            written: str = self._value_for(field, rng, chars)
            return written

        self._module.value_for = value_for

    def _read_packs(self, files: tuple[str, ...]) -> Any:
        glyphs = self._module.Glyphs(files)
        pick = glyphs.pick

        def noted(char: str, rng: np.random.Generator) -> Gray:
            picked: Gray = pick(char, rng)
            self._picked = picked
            return picked

        glyphs.pick = noted
        return glyphs

    def _noting(self, page: Gray, char: str, cell: Row, per_mm: float, glyphs: Any, rng: Any, dark: int) -> None:
        place = cell if self._box is None else self._box(cell, rng)
        self._write_char(page, char, place, per_mm, glyphs, rng, dark)
        self._cells[cell["x"], cell["y"]] = name_of(char, self._picked)


def _print(layout: Layout, serial: str, patient: Patient | None, dpi: int) -> Gray:
    out = BytesIO()
    render_sheets([_KEYS.sealed(SheetPrint(layout, serial, datetime.now(UTC), patient=patient))], out)
    document = pdfium.PdfDocument(out.getvalue())
    try:
        pixels = document[0].render(scale=dpi / 72, grayscale=True).to_numpy()
    finally:
        document.close()
    return np.array(pixels[..., 0] if pixels.ndim == 3 else pixels, np.uint8, order="C")


def _said_of(patient: Patient, field: Field) -> str:
    """Return what the patient's sheet has in ``field``, box by box; empty where it is not about the patient."""
    said = {
        Role.BIRTH_NAME: patient.birth_name,
        Role.USED_NAME: patient.used_name or patient.birth_name,
        Role.GIVEN_NAMES: patient.given_names,
        Role.WARD: patient.ward,
        Role.BIRTH_DATE: _date(patient.birth_date, field.rule.order),
    }.get(field.role, "")
    return said[: len(field.zones[0].cells)]


def _date(day: date | None, order: str) -> str:
    if day is None:
        return ""
    parts = {"YYYY": f"{day.year:04}", "MM": f"{day.month:02}", "DD": f"{day.day:02}", "YY": f"{day.year % 100:02}"}
    for letters, digits in parts.items():
        order = order.replace(letters, digits)
    return order


def _bottom(field: Row) -> float:
    """Return how far down a field of the manifest reaches, mm."""
    rects = field.get("cells") or field.get("options") or [field["area"]]
    return max(float(rect["y"] + rect["h"]) for rect in rects)


def _decode(data: bytes) -> Gray:
    return np.asarray(cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE), np.uint8)


def _encode(scan: Gray, settings: Row) -> bytes:
    ending = ".png" if settings.get("bilevel") else ".jpg"
    quality = [] if settings.get("bilevel") else [cv2.IMWRITE_JPEG_QUALITY, settings["q"]]
    return bytes(cv2.imencode(ending, scan, quality)[1].tobytes())
