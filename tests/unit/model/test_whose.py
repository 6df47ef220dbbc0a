"""Where a page says whose it is, as the sheets are printed."""

from datetime import UTC, datetime

import pytest

from recon.design.art import Text
from recon.design.header import patient_header
from recon.design.kit import load_kit
from recon.design.paper import paper_of
from recon.design.prints import SheetPrint
from recon.model.whose import STRIP_LINES, above_lines, place_of, words_beside

KIT = load_kit()


@pytest.mark.parametrize("key", ["vitals", "orders"])
def test_the_label_first_and_a_strip_after(key: str) -> None:
    form = KIT.form(key, "fr")
    assert place_of(form, 1) == paper_of(form.size).label
    assert place_of(form, 2) == paper_of(form.size).strip


def test_a_wards_form_has_no_such_place() -> None:
    assert place_of(KIT.form("census", "fr"), 1) is None


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("key", ["vitals", "orders"])
def test_a_strips_words_stand_where_they_are_looked_for(key: str, lang: str) -> None:
    layout = KIT.layout(key, lang)
    sheet = SheetPrint(layout, "K7M29QXH0", datetime(2026, 11, 24, 8, tzinfo=UTC))
    texts = [item for item in patient_header(sheet, 2) if isinstance(item, Text)]
    hint, words = texts[0], texts[1:]
    strip = paper_of(layout.form.size).strip
    places = words_beside(strip, [word.text for word in words])
    assert len(places) == len(STRIP_LINES)
    for word, (begins, free) in zip(words, places, strict=True):
        assert begins.x < word.x < begins.right
        assert begins.y < word.y - 1.5
        assert abs(word.y - 0.6 - above_lines(strip).bottom) < 0.1
        assert word.x < free.x < free.right
    assert hint.y - 2.0 > above_lines(strip).bottom
