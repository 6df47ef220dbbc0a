"""Labels and wristbands: in their places, nothing cut, their code a patient's and never a sheet's."""

from io import BytesIO

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
import zxingcpp

from recon.design.art import Text
from recon.design.fonts import width
from recon.design.kit import load_kit
from recon.design.label_pdf import render_labels
from recon.design.labels import Label, code_places, label_items
from recon.design.render import render_sheets
from recon.design.stocks import STOCKS, Stock
from recon.model.patient import Patient
from recon.vision.codes import identify
from recon.vision.labelcode import PatientCode, decode
from recon.vision.raster import PDF_DPI, count_pages
from tests.helpers.sample_sheets import CLAIRE, LONG, sheet_print

UNKNOWN = Patient("TP3K7M29QX", "", "", None)


def drawn(pdf: BytesIO, page: int = 0) -> npt.NDArray[np.uint8]:
    """Return a page of the PDF as the pixels that a sheet is read with, however small it is."""
    document = pypdfium2.PdfDocument(pdf.getvalue())
    try:
        return document[page].render(scale=PDF_DPI / 72, grayscale=True).to_numpy().squeeze().copy()
    finally:
        document.close()


@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS)
def test_places_lie_on_the_page_and_apart(stock: Stock) -> None:
    places = stock.places
    assert len(places) == stock.columns * stock.rows
    for number, place in enumerate(places):
        assert place.x >= -1e-6
        assert place.y >= -1e-6
        assert place.right <= stock.page.w + 1e-6
        assert place.bottom <= stock.page.h + 1e-6
        assert not any(place.grown(-0.01).overlaps(other) for other in places[:number])


@pytest.mark.parametrize("who", [CLAIRE, LONG, UNKNOWN], ids=["usual", "long", "unknown"])
@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS)
def test_no_word_leaves_its_label_or_meets_the_code(stock: Stock, lang: str, who: Patient) -> None:
    place = stock.places[-1]
    codes = code_places(stock, place)
    words = [item for item in label_items(Label(who, lang), stock, place) if isinstance(item, Text)]
    assert any(who.ipp in item.text for item in words)
    for item in words:
        end = item.x + width(item.text, item.style)
        assert place.x < item.x
        assert end <= codes[-1].x
        assert place.y < item.y < place.bottom
        assert not stock.is_band or item.x >= codes[0].right


@pytest.mark.parametrize("stock", ["L4736", "57x32", "25x279"])
def test_the_code_says_who_it_is(stock: str) -> None:
    out = BytesIO()
    assert render_labels([Label(LONG, "fr")], STOCKS[stock], out) == 1
    found = zxingcpp.read_barcodes(np.ascontiguousarray(drawn(out)))
    assert {decode(symbol.text) for symbol in found} == {PatientCode(LONG.ipp, LONG.iep)}
    assert len(found) == len(code_places(STOCKS[stock], STOCKS[stock].places[0]))


def test_a_sheet_begun_is_used_up_first() -> None:
    out, told = BytesIO(), []
    labels = [Label(CLAIRE, "fr")] * 5
    assert render_labels(labels, STOCKS["L7160"], out, start=20, progress=told.append) == 2
    assert (count_pages(out.getvalue()), told) == (2, [1, 2, 3, 4, 5])
    first, second = (drawn(out, page) for page in range(2))
    height = first.shape[0]
    assert first[: height // 2].min() > 128
    assert second[height // 2 :].min() > 128


@pytest.mark.parametrize("key", ["vitals", "registration"])
def test_a_sheet_with_a_label_on_it_is_still_that_sheet(key: str) -> None:
    sheet = sheet_print(load_kit().layout(key, "fr"))
    out, stuck = BytesIO(), BytesIO()
    render_sheets([sheet], out)
    render_labels([Label(CLAIRE, "fr")], STOCKS["62x29"], stuck)
    page, label = drawn(out), drawn(stuck)
    scale = page.shape[1] / sheet.form.size.w
    for x, y in ((10, 28), (30, 2), (120, 200)):  # where it belongs, beside the code, and in the wrong place
        scanned = page.copy()
        left, top = round(x * scale), round(y * scale)
        rows, columns = label.shape
        scanned[top : top + rows, left : left + columns] = label
        assert identify(scanned)[0].code.serial == sheet.serial
