"""A sheet on its way through other people's hands: printed, filled with real characters, copied, scanned.

The press that fills and degrades is not part of recon: it knows a sheet by its manifest alone, as an outside check
would. It is looked for, with the characters it writes, in RECON_SHARED, else in ../shared. Here it is called in
process, a page at a time, and watched: which characters it picked, and where on the picture each millimetre went.
"""

import importlib.util
import os
import random
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
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

ROOT = Path(__file__).resolve().parents[2]
FORMS = Path(__file__).with_name("forms")

_SCRIBBLE_MM = 6.0  # how far beyond its frame a scribble may reach

Gray = npt.NDArray[np.uint8]
Matrix = npt.NDArray[np.float64]
Points = npt.NDArray[np.float64]
Row = dict[str, Any]
PointMap = Callable[[Points], Points]
Ink = Callable[[Gray, Row, float, np.random.Generator], None]
Paper = Callable[[Gray, float, np.random.Generator], tuple[Gray, PointMap]]


@dataclass(frozen=True, slots=True)
class Harm:
    """What befell a sheet beyond what its profile says; functions of a module, so that processes can share them.

    ``ink`` writes more on the filled page, in place: (page (h, w), manifest entry, pixels per mm, random). ``paper``
    is done to the picture after the degrading: (picture (h, w), pixels per mm, random) to the new picture, and where
    each of its points, n x 2 px, came to lie.
    """

    name: str
    ink: Ink | None = None
    paper: Paper | None = None


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
    one row a field. ``glyphs`` tells by the corner of a box (mm) which character of the packs is in it."""

    data: bytes
    entry: Row
    truth: list[Row]
    glyphs: Mapping[tuple[float, float], str]
    moved: PointMap

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


def shared() -> Path:
    """Return the folder that holds press/ and ink/.

    Raises:
        SystemExit: if there is none.
    """
    folder = Path(os.environ.get("RECON_SHARED", ROOT.parent / "shared"))
    if not (folder / "press" / "press.py").is_file():
        raise SystemExit(f"No press in {folder}: set RECON_SHARED to the folder that holds press/ and ink/.")
    return folder


def packs(*names: str) -> tuple[str, ...]:
    """Return the files of the packs of those names."""
    return tuple(str(shared() / "ink" / f"{name}.npz") for name in names)


@lru_cache(maxsize=1)
def kit() -> Kit:
    """Return recon's forms and those of the bench, which are pages full of one kind of field."""
    found = load_kit((FORMS,))
    if found.faults:
        raise SystemExit("\n".join(found.faults))
    return found


class Press:
    """The outside press, called in process and watched."""

    def __init__(self) -> None:
        self._module = _load(shared() / "press" / "press.py")
        self._module.cv2 = self._watch = _Watch()
        self._write_char = self._module.write_char
        self._module.write_char = self._noting
        self._module.mark = _nearby(self._module.mark, lambda box: 2 * max(box["w"], box["h"]))
        self._module.scribble = _nearby(self._module.scribble, lambda _: _SCRIBBLE_MM)
        self._value_for, self._surnames = self._module.value_for, self._module.SURNAMES
        self._glyphs = lru_cache(maxsize=4)(self._read_packs)
        self._cells: dict[tuple[float, float], str] = {}

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
        rng = np.random.default_rng(seed)
        settings = self.profiles[profile]
        serial = new_serial(random.Random(repr(seed)).choice)
        page = _print(layout, serial, about if addressed else None, settings["dpi"])
        entry = {"sheet": serial, "page_index": 0, **page_entry(layout.form, 1)}
        per_mm = settings["dpi"] / MM_PER_INCH
        glyphs = self._glyphs(writer.packs)
        self._hand_over(writer, layout.form, about)
        self._cells = {}
        truth = self._module.fill(page, entry, settings["dpi"], glyphs, rng)
        if harm is not None and harm.ink is not None:
            harm.ink(page, entry, per_mm, rng)
        printed = page.shape[1] / layout.form.size.w, page.shape[0] / layout.form.size.h
        self._watch.start(printed)
        scan = self._module.degrade(page, settings, rng)
        moved = self._watch.moved()
        if harm is not None and harm.paper is not None:
            scan, further = harm.paper(scan, per_mm, rng)
            moved = _after(moved, further)
        return Pressed(_encode(scan, settings), entry, truth, dict(self._cells), moved)

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

    def _noting(self, page: Gray, char: str, cell: Row, *rest: Any) -> None:
        self._write_char(page, char, cell, *rest)
        self._cells[cell["x"], cell["y"]] = f"{char}{zlib.crc32(self._picked.tobytes()):08x}"


def _nearby(draw: Callable[..., None], reach_mm: Callable[[Row], float]) -> Callable[..., None]:
    """Return ``draw`` that draws on a window around its box: the press goes over a whole page for each mark."""

    def drawn(page: Gray, box: Row, per_mm: float, *rest: Any) -> None:
        reach = reach_mm(box)
        x, y = (max(0, int((box[axis] - reach) * per_mm)) for axis in "xy")
        right, bottom = (int((box[axis] + box[side] + reach) * per_mm) for axis, side in ("xw", "yh"))
        near = {**box, "x": box["x"] - x / per_mm, "y": box["y"] - y / per_mm}
        draw(page[y:bottom, x:right], near, per_mm, *rest)

    return drawn


class _Watch:
    """OpenCV as the press sees it, which remembers where its warps put things."""

    def __init__(self) -> None:
        self._matrix: Matrix = np.eye(3)

    def __getattr__(self, name: str) -> Any:
        return getattr(cv2, name)

    def start(self, per_mm: tuple[float, float]) -> None:
        """Begin with a page of so many pixels a mm across and down."""
        self._matrix = np.array([[per_mm[0], 0, -0.5], [0, per_mm[1], -0.5], [0, 0, 1]])

    def moved(self) -> PointMap:
        return _Projected(self._matrix)

    def warpAffine(self, image: Gray, matrix: Matrix, *rest: Any, **more: Any) -> Any:  # noqa: N802
        self._matrix = np.vstack((matrix, [0, 0, 1])) @ self._matrix
        return cv2.warpAffine(image, matrix, *rest, **more)

    def warpPerspective(self, image: Gray, matrix: Matrix, *rest: Any, **more: Any) -> Any:  # noqa: N802
        self._matrix = matrix @ self._matrix
        return cv2.warpPerspective(image, matrix, *rest, **more)

    def rotate(self, image: Gray, code: int) -> Any:
        height, width = image.shape
        self._matrix = np.array([[-1.0, 0, width - 1], [0, -1, height - 1], [0, 0, 1]]) @ self._matrix
        return cv2.rotate(image, code)


@dataclass(frozen=True, slots=True)
class _Projected:
    matrix: Matrix

    def __call__(self, points: Points) -> Points:
        at = np.column_stack((points, np.ones(len(points)))) @ self.matrix.T
        return np.asarray(at[:, :2] / at[:, 2:])


def _after(first: PointMap, then: PointMap) -> PointMap:
    return lambda points: then(first(points))


def _load(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("press", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} cannot be loaded.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _print(layout: Layout, serial: str, patient: Patient | None, dpi: int) -> Gray:
    out = BytesIO()
    render_sheets([SheetPrint(layout, serial, datetime.now(UTC), patient=patient)], out)
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


def _encode(scan: Gray, settings: Row) -> bytes:
    ending = ".png" if settings.get("bilevel") else ".jpg"
    quality = [] if settings.get("bilevel") else [cv2.IMWRITE_JPEG_QUALITY, settings["q"]]
    return bytes(cv2.imencode(ending, scan, quality)[1].tobytes())
