"""Pages to read: printed sheets as pixels, written on with a pen of our own, laid askew as scanners do."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium

from recon.design.art import Layout
from recon.design.kit import Kit, load_kit
from recon.design.prints import SheetPrint
from recon.design.render import render_blank, render_sheets
from recon.model.form import Form
from recon.model.geometry import Rect
from recon.vision.template import Template, render_template

DPI = 300
PX = DPI / 25.4
SERIAL = "K7M29QXH0"
FORMS = Path(__file__).with_name("forms")
Gray = np.ndarray


@cache
def layout(key: str, language: str = "fr") -> Layout:
    return _kit().layout(key, language)


@cache
def _kit() -> Kit:
    """Return the kit with two forms that stay as they are, so that tests of reading know what they look at."""
    kit = load_kit([FORMS])
    assert not kit.faults
    return kit


@cache
def template(key: str) -> Template:
    of = layout(key)
    return render_template(of.form, render_blank(of), 1)


@cache
def _printed(key: str) -> Gray:
    out = io.BytesIO()
    render_sheets([SheetPrint(layout(key), SERIAL, datetime(2026, 11, 24, 8, tzinfo=UTC))], out)
    pixels = pdfium.PdfDocument(out.getvalue())[0].render(scale=DPI / 72, grayscale=True).to_numpy()
    return np.ascontiguousarray(pixels[..., 0] if pixels.ndim == 3 else pixels)


@dataclass(slots=True)
class Paper:
    """A printed page one can write on; ``gray`` is (h, w) at 300 dpi."""

    form: Form
    gray: Gray

    def cells(self, key: str, row: int | None = None) -> tuple[Rect, ...]:
        field = self.form.field(key)
        assert field is not None
        zone = field.zone(row)
        assert zone is not None
        return zone.cells or (zone.bounds,)

    def stroke(self, rect: Rect, *points: tuple[float, float], width: float = 0.4, dark: int = 40) -> None:
        """Draw a line through ``points``, given as shares of ``rect``, ``width`` mm thick."""
        places = [[(rect.x + x * rect.w) * PX, (rect.y + y * rect.h) * PX] for x, y in points]
        line = np.array(places, np.int32)
        cv2.polylines(self.gray, [line], False, dark, max(1, round(width * PX)), cv2.LINE_AA)

    def cross(self, rect: Rect, **pen: float) -> None:
        self.stroke(rect, (0.15, 0.15), (0.85, 0.85), **pen)
        self.stroke(rect, (0.85, 0.15), (0.15, 0.85), **pen)

    def character(self, rect: Rect, text: str, dark: int = 40) -> None:
        """Write one plain character in the box."""
        height = rect.h * PX * 0.62
        scale = cv2.getFontScaleFromHeight(cv2.FONT_HERSHEY_SIMPLEX, round(height))
        (w, h), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, scale, 5)
        at = round((rect.x + rect.w / 2) * PX - w / 2), round((rect.y + rect.h / 2) * PX + h / 2)
        cv2.putText(self.gray, text, at, cv2.FONT_HERSHEY_SIMPLEX, scale, dark, 5, cv2.LINE_AA)

    def write(self, key: str, text: str, row: int | None = None) -> None:
        for cell, character in zip(self.cells(key, row), text, strict=False):
            if character != " ":
                self.character(cell, character)

    def scanned(self, *, turn: float = 0.0, noise: float = 0.0, shift: tuple[float, float] = (0, 0)) -> Gray:
        """Return the page turned by ``turn`` degrees on a canvas that holds it, shifted (mm), with grain."""
        height, width = self.gray.shape
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), turn, 1.0)
        cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
        size = round(height * sin + width * cos), round(height * cos + width * sin)
        matrix[0, 2] += (size[0] - width) / 2 + shift[0] * PX
        matrix[1, 2] += (size[1] - height) / 2 + shift[1] * PX
        page = cv2.warpAffine(self.gray, matrix, size, borderValue=255)
        if noise:
            page = page + np.random.default_rng(5).normal(0, noise, page.shape)
        return np.clip(page, 0, 255).astype(np.uint8)


def paper(key: str) -> Paper:
    """Return a freshly printed blank sheet of form ``key``."""
    return Paper(layout(key).form, _printed(key).copy())


def png(gray: Gray) -> bytes:
    done, data = cv2.imencode(".png", gray)
    assert done
    return data.tobytes()
