"""Tesseract, which reads the print on labels: it is had read a word, and not only looked for."""

import io
from collections.abc import Iterator
from importlib import resources

from recon import programs
from recon.language import tr
from recon.workflow.doctor.asking import Answer, ask
from recon.workflow.doctor.finding import Area, Finding, about

_WORD = "Lefèvre"
_HEIGHT, _MARGIN = 64, 40  # pixels


def tesseract() -> Iterator[Finding]:
    program = programs.tesseract()
    if program is None:
        yield about(Area.READING, "tesseract", False)
        yield about(Area.READING, "french", False)
        return
    picture = _picture()
    in_french = _read(program, picture, "fra+eng")
    read = in_french if in_french.is_well else _read(program, picture, "eng")
    is_read = _WORD[:3] in read.out
    yield about(
        Area.READING,
        "tesseract",
        is_read,
        found=tr("doctor.tesseract.found", word=_WORD) if is_read else "",
        why="hangs" if read.hangs else "broken",
        said=_last(read),
    )
    yield about(Area.READING, "french", in_french.is_well and _WORD in in_french.out)


def _read(program: str, picture: bytes, languages: str) -> Answer:
    return ask([program, "stdin", "stdout", "-l", languages, "--psm", "7"], given=picture)


def _last(answer: Answer) -> str:
    """Return the last thing that the program said, for who looks into it."""
    lines = (answer.complaint or answer.out).strip().splitlines()
    return lines[-1][:120] if lines else "?"


def _picture() -> bytes:
    """Return the word as a picture, in the type of the sheets."""
    from PIL import Image, ImageDraw, ImageFont

    type_file = resources.files("recon.design") / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"
    font = ImageFont.truetype(io.BytesIO(type_file.read_bytes()), _HEIGHT)
    width = round(font.getlength(_WORD))
    picture = Image.new("L", (width + 2 * _MARGIN, _HEIGHT + 2 * _MARGIN), 255)
    ImageDraw.Draw(picture).text((_MARGIN, _MARGIN // 2), _WORD, font=font, fill=0)
    packed = io.BytesIO()
    picture.save(packed, "PNG", dpi=(300, 300))
    return packed.getvalue()
