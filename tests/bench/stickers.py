"""What ends up where a page says whose it is: stickers of recon's own and of hospitals, and what a pen does there."""

from io import BytesIO
from pathlib import Path
from random import Random

import cv2
import numpy as np
import pypdfium2 as pdfium
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from recon.design.label_pdf import render_labels
from recon.design.labels import Label
from recon.design.stocks import STOCKS
from recon.drill.hands import Hand
from recon.model.geometry import MM_PER_INCH, Rect
from recon.model.patient import Patient
from tests.bench.watch import Gray

FONT = Path(__file__).resolve().parents[2] / "recon" / "design" / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"
_HOSPITALS_MM = (70.0, 33.0)
_LINE_MM = 4.2


def own_label(patient: Patient, lang: str, dpi: int, stock: str = "62x29") -> Gray:
    """Return the label that recon prints for ``patient``, as pixels."""
    out = BytesIO()
    render_labels([Label(patient, lang)], STOCKS[stock], out)
    document = pdfium.PdfDocument(out.getvalue())
    try:
        page = document[0].render(scale=dpi / 72, grayscale=True).to_numpy().squeeze()
    finally:
        document.close()
    place, per_mm = STOCKS[stock].places[0], dpi / MM_PER_INCH
    x, y, right, bottom = (round(v * per_mm) for v in (place.x, place.y, place.right, place.bottom))
    return np.array(page[y:bottom, x:right], np.uint8, order="C")


def hospital_sticker(patient: Patient, dpi: int) -> Gray:
    """Return a sticker as hospitals print them: lines of data, and the stay's number in Code 128."""
    per_mm = dpi / MM_PER_INCH
    width, height = (round(side * per_mm) for side in _HOSPITALS_MM)
    born = f"{patient.birth_date:%d/%m/%Y}" if patient.birth_date else ""
    lines = (
        f"{patient.birth_name.upper()} {patient.given_names.upper()}",
        f"Né(e) le : {born}  {patient.sex}",
        f"IPP : {patient.ipp}",
        f"Séjour : {patient.iep}",
    )
    image = Image.new("L", (width, height), 255)
    font = ImageFont.truetype(FONT, round(3.4 * per_mm))
    for number, line in enumerate(lines):
        ImageDraw.Draw(image).text((2 * per_mm, (1.5 + number * _LINE_MM) * per_mm), line, fill=0, font=font)
    code = zxingcpp.create_barcode(patient.iep, zxingcpp.BarcodeFormat.Code128)
    bars = np.asarray(code.to_image(scale=max(1, round(0.26 * per_mm))), np.uint8)[:1]
    bars = np.repeat(bars, round(9 * per_mm), axis=0)[:, : width - round(4 * per_mm)]
    page = np.array(image, np.uint8)
    top, left = round(20.5 * per_mm), round(2 * per_mm)
    page[top : top + bars.shape[0], left : left + bars.shape[1]] = bars
    return page


def stuck(page: Gray, sticker: Gray, at: tuple[float, float], per_mm: float, turn: float) -> None:
    """Lay the sticker on the page, its corner at ``at`` (mm), turned by a few degrees."""
    pad = round(0.1 * max(sticker.shape))
    framed = cv2.copyMakeBorder(sticker, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=255)
    covers = cv2.copyMakeBorder(np.full_like(sticker, 255), pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0)
    size = framed.shape[::-1]
    matrix = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), turn, 1.0)
    framed = cv2.warpAffine(framed, matrix, size, flags=cv2.INTER_LINEAR, borderValue=255)
    covers = cv2.warpAffine(covers, matrix, size, flags=cv2.INTER_NEAREST, borderValue=0)
    x, y = (max(0, round(v * per_mm) - pad) for v in at)
    part = page[y : y + size[1], x : x + size[0]]
    seen = covers[: part.shape[0], : part.shape[1]] > 0
    part[seen] = framed[: part.shape[0], : part.shape[1]][seen]


def written(page: Gray, text: str, at: tuple[float, float], per_mm: float, hand: Hand, capital_mm: float = 3.6) -> None:
    """Write ``text`` by hand, its top left corner at ``at`` (mm)."""
    ink = hand.line(text, capital_mm * per_mm)
    x, y = (round(v * per_mm) for v in at)
    part = page[y : y + ink.shape[0], x : x + ink.shape[1]]
    share = ink[: part.shape[0], : part.shape[1]].astype(np.float32) / 255
    part[:] = (part * (1 - share) + np.minimum(part, hand.ink) * share).astype(np.uint8)


def struck(page: Gray, words: Rect, per_mm: float, random: Random, dark: int) -> None:
    """Strike the printed ``words`` (mm) out: with one line, two, a zigzag or a cross."""
    x, right, y, h = words.x - 1, words.right + 1, words.y, words.h
    middle = y + h * random.uniform(0.4, 0.6)
    lean = random.uniform(-0.8, 0.8)
    ways = (
        [[(x, middle - lean), (right, middle + lean)]],
        [[(x, y + 0.35 * h), (right, y + 0.4 * h)], [(x, y + 0.65 * h), (right, y + 0.7 * h)]],
        [[(x + i * 2.5, y + (0.1 if i % 2 else 0.9) * h) for i in range(int((right - x) / 2.5) + 1)]],
        [[(x, y), (right, y + h)], [(x, y + h), (right, y)]],
    )
    for line in random.choice(ways):
        points = np.array([[(a * per_mm, b * per_mm) for a, b in line]], np.float64).round().astype(np.int32)
        cv2.polylines(page, list(points), False, dark, max(1, round(random.uniform(0.35, 0.7) * per_mm)), cv2.LINE_AA)
