"""A sheet of vital signs with three columns filled, what stands in it, and what reading any picture of it gives."""

import io
from datetime import UTC, date, datetime
from functools import cache

import cv2
import numpy as np
import pypdfium2 as pdfium

from recon.design.prints import SheetPrint
from recon.design.render import render_sheets
from recon.errors import VersionUnknown
from recon.model.form import Kind
from recon.model.page import Page, PageResult
from recon.model.policy import Policy
from recon.model.reading import Value, Verdict
from recon.model.sheet import SheetCode
from recon.reading.calibration import SHIPPED
from recon.reading.context import Context
from recon.reading.engines import Engines, default_engines
from recon.reading.page import process_page
from recon.vision.template import Template
from tests.helpers.pages import DPI, Paper, layout, paper, template

Gray = np.ndarray

SCALE = 200 / DPI
WRITTEN = {
    "time": ("0940", "1115", "1350"),
    "systolic": ("128", "135", " 97"),
    "diastolic": (" 74", " 81", " 60"),
    "heart_rate": (" 82", "104", " 91"),
    "temperature": ("375", "391", "368"),
    "pain": (" 2", "10", " 0"),
}
VALUES = {
    "time": ("09:40", "11:15", "13:50"),
    "systolic": ("128", "135", "97"),
    "diastolic": ("74", "81", "60"),
    "heart_rate": ("82", "104", "91"),
    "temperature": ("37.5", "39.1", "36.8"),
    "pain": ("2", "10", "0"),
    "consciousness": ("A", "V", "P"),
}
EXPECTED: dict[tuple[str, int | None], Value] = {
    (key, row): value for key, values in VALUES.items() for row, value in enumerate(values)
}


@cache
def engines() -> Engines:
    return default_engines()


@cache
def _filled() -> Gray:
    page = paper("vitals")
    for key, rows in WRITTEN.items():
        for row, text in enumerate(rows):
            page.write(key, text, row)
    options = [option.value for field in page.form.fields if field.key == "consciousness" for option in field.options]
    for row, value in enumerate(VALUES["consciousness"]):
        page.cross(page.cells("consciousness", row)[options.index(value)])
    return shrunk(page)


def filled() -> Gray:
    """Return a sheet with three columns filled, at 200 dpi."""
    return _filled().copy()


def shrunk(page: Paper) -> Gray:
    return np.asarray(cv2.resize(page.gray, None, fx=SCALE, fy=SCALE, interpolation=cv2.INTER_AREA))


@cache
def other_sheet() -> Gray:
    """Return another sheet of the same form, blank."""
    out = io.BytesIO()
    render_sheets([SheetPrint(layout("vitals"), "K7M29QXHR", datetime(2026, 11, 24, 8, tzinfo=UTC))], out)
    pixels = pdfium.PdfDocument(out.getvalue())[0].render(scale=200 / 72, grayscale=True).to_numpy()
    gray = pixels[..., 0] if pixels.ndim == 3 else pixels
    return cv2.resize(gray, _filled().shape[::-1], interpolation=cv2.INTER_AREA)


def template_for(code: SheetCode) -> Template:
    if code.form not in ("vitals", "registration"):
        raise VersionUnknown(form=code.form, version=code.version)
    return template(code.form)


def result(data: bytes) -> PageResult:
    return process_page(
        Page("0" * 64, 0),
        load=lambda page: data,
        template_for=template_for,
        context_for=lambda code: Context(date(2026, 11, 24)),
        engines=engines(),
        calibration=SHIPPED,
        policy=Policy(),
    )


def wrong(done: PageResult) -> list[str]:
    """Return the fields that no person would see and that are not what was written."""
    return [
        f"{r.field} {r.row}: {EXPECTED.get((r.field, r.row))} read as {r.value} ({r.verdict})"
        for r in done.readings
        if r.verdict is not Verdict.REVIEW
        and r.kind not in (Kind.TEXT, Kind.SIGNATURE, Kind.LABEL)
        and (r.value or None) != EXPECTED.get((r.field, r.row))
    ]
