"""Printed stickers are read where tesseract is there, and left to a person where it is not."""

import shutil
from importlib import resources

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from recon import programs
from recon.reading.print_text import read_print


def sticker(text: str) -> np.ndarray:
    face = resources.files("recon") / "design" / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"
    image = Image.new("L", (700, 300), 255)
    with face.open("rb") as file:
        ImageDraw.Draw(image).multiline_text((20, 20), text, font=ImageFont.truetype(file, 40), fill=20)
    return np.asarray(image)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_a_sticker_is_read_line_by_line() -> None:
    text, confidence = read_print(sticker("DUPONT Jeanne\nIPP 8001234567"))
    assert "DUPONT Jeanne" in text.splitlines()
    assert "8001234567" in text
    assert confidence > 0.7


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_bare_paper_says_nothing() -> None:
    assert read_print(np.full((300, 700), 255, np.uint8)) == ("", 0.0)


@pytest.mark.parametrize("program", [None, "/nowhere/tesseract"])
def test_without_tesseract_a_person_reads(program: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "tesseract", lambda: program)
    assert read_print(sticker("DUPONT")) == ("", 0.0)
