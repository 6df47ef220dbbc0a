"""Where a page of a form says whose it is: the place of the patient's label, and on later pages a strip."""

from collections.abc import Sequence

from recon.model.form import Form, Kind
from recon.model.geometry import Rect, Size

# The later pages' strip. Sheets that are printed may come back for years: what stands here stays as it is.
_STRIP_UPRIGHT = Rect(10.0, 26.0, 190.0, 11.0)
_STRIP_ACROSS = Rect(152.0, 8.0, 128.0, 15.4)

# On a sheet printed for nobody a strip has lines to write on, each after a word: which, and its share of the width.
STRIP_LINES = (("name", 0.42), ("given_names", 0.32), ("birth_date", 0.26))
_LINE_MM = 4.45  # from these lines to the strip's lower edge
_SIDE_MM = 3.0  # free at its sides
_LETTER_MM = 2.1  # of the words, at most; a word is no wider than
_WORD_MM = 15.5


def place_of(form: Form, page: int) -> Rect | None:
    """Return where ``page`` (from 1) says whose it is, mm; None on a ward's form, which is nobody's."""
    label = next((field for field in form.fields if field.kind is Kind.LABEL), None)
    if label is None:
        return None
    zone = next((zone for zone in label.zones if zone.page == page), None)
    return zone.bounds if zone is not None else strip_of(form.size)


def strip_of(size: Size) -> Rect:
    """Return the strip for the patient's name on the later pages of a form of ``size``, mm."""
    return _STRIP_ACROSS if size.w > size.h else _STRIP_UPRIGHT


def above_lines(strip: Rect) -> Rect:
    """Return the part of the strip (mm) above its lines, where people write, and where the printed words stand, too."""
    inside = strip.grown(-0.8)
    return Rect(inside.x, inside.y, inside.w, strip.bottom - _LINE_MM - 0.6 - inside.y)


def words_beside(strip: Rect, words: Sequence[str]) -> tuple[tuple[Rect, Rect], ...]:
    """Return where each of ``words``, those of STRIP_LINES, begins in the strip, and what is free beside it, mm."""
    band, room, x = above_lines(strip), strip.w - 2 * _SIDE_MM, strip.x + _SIDE_MM
    places = []
    for word, (_, share) in zip(words, STRIP_LINES, strict=True):
        free = x + min(_LETTER_MM * len(word), _WORD_MM)
        begins = Rect(x - 0.5, band.y, _LETTER_MM + 1.0, band.h)
        x += share * room
        places.append((begins, Rect(free, band.y, x - free - 0.5, band.h)))
    return tuple(places)
