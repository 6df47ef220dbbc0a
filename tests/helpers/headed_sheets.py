"""Sheets printed for a patient, or for nobody, and what a page says of whose it is once it is scanned."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import cv2
import numpy as np
import pypdfium2 as pdfium

from recon.design.art import Layout
from recon.design.kit import Kit, load_kit
from recon.design.prints import SheetPrint
from recon.design.render import render_blank, render_sheets
from recon.model.geometry import Rect
from recon.model.identity import Seen
from recon.model.page import Page, PageResult
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.whose import place_of
from recon.reading.calibration import SHIPPED
from recon.reading.context import Context
from recon.reading.engines import Engines, default_engines
from recon.reading.page import process_page
from recon.vision.template import Template, render_template

DPI = 200
PX = DPI / 25.4
JEANNE = Patient(
    "80012345", "Durand-Lefèvre", "Jeanne Marie", date(1931, 4, 2), "Martin", "F", "26098765", ward="CARDIO", bed="4"
)
Gray = np.ndarray


@cache
def layout(key: str) -> Layout:
    return _kit().layout(key, "fr")


@cache
def _kit() -> Kit:
    return load_kit()


@cache
def template(key: str, page: int) -> Template:
    return render_template(layout(key).form, render_blank(layout(key)), page)


@cache
def _printed(key: str, page: int, patient: Patient | None) -> Gray:
    out = io.BytesIO()
    at = datetime(2026, 11, 24, 8, tzinfo=UTC)
    render_sheets([SheetPrint(layout(key), "K7M29QXH0", at, patient=patient, data_age_at=at)], out)
    pixels = pdfium.PdfDocument(out.getvalue())[page - 1].render(scale=DPI / 72, grayscale=True).to_numpy()
    return np.ascontiguousarray(pixels.squeeze())


def printed(key: str, page: int, patient: Patient | None) -> Gray:
    """Return the page as it comes from the printer, (h, w) at DPI."""
    return _printed(key, page, patient).copy()


def place(key: str, page: int) -> Rect:
    found = place_of(layout(key).form, page)
    assert found is not None
    return found


def stick(page: Gray, sticker: Gray, at: tuple[float, float]) -> None:
    """Lay ``sticker`` on the page, its corner at ``at`` (mm)."""
    x, y = (round(v * PX) for v in at)
    page[y : y + sticker.shape[0], x : x + sticker.shape[1]] = sticker


def line(page: Gray, start: tuple[float, float], end: tuple[float, float], width: float = 0.5) -> None:
    """Draw a line of a pen; all in mm."""
    a, b = (tuple(round(v * PX) for v in point) for point in (start, end))
    cv2.line(page, a, b, 40, round(width * PX), cv2.LINE_AA)


@cache
def engines() -> Engines:
    return replace(default_engines(), text=lambda patch: ("", 0.0))


def read(page: Gray, key: str, patient: Patient | None, readers: Engines | None = None) -> PageResult:
    done, data = cv2.imencode(".png", page)
    assert done
    return process_page(
        Page("0" * 64, 0),
        load=lambda _: data.tobytes(),
        template_for=lambda code: template(key, code.page),
        context_for=lambda _: Context(date(2026, 11, 24), patient is None, patient),
        engines=readers or engines(),
        calibration=SHIPPED,
        policy=Policy(),
    )


def seen(page: Gray, key: str, patient: Patient | None, readers: Engines | None = None) -> Seen:
    """Return what is seen on the page of a sheet that was printed for ``patient``."""
    result = read(page, key, patient, readers)
    assert result.fault is None
    assert result.seen is not None
    return result.seen
