"""A place in mm is a place in pixels of the picture, and the original stays what it was."""

import cv2
import numpy as np
import pytest

from recon.errors import StoreDamaged
from recon.model.geometry import MM_PER_INCH
from recon.model.page import Registration
from recon.store import Store
from recon.workflow.picturing import original_bytes, upright_page
from recon.workflow.scanning import record_page
from tests.helpers.store_samples import OPERATOR, faulty, issue, keep_file, page_result

# The page lies upside down on its scan of 4 pixels a mm.
UPSIDE_DOWN = Registration((-4.0, 0.0, 840.0, 0.0, -4.0, 1188.0, 0.0, 0.0, 1.0), 0.1, 4)


def upside_down_scan() -> bytes:
    """Return a PNG of a page with one black square, 10 mm from the page's left and 20 mm from its top."""
    page = np.full((1188, 840), 255, np.uint8)
    page[1188 - 100 : 1188 - 80, 840 - 60 : 840 - 40] = 0
    return bytes(cv2.imencode(".png", page)[1])


def test_an_upside_down_page_is_shown_upright(store: Store) -> None:
    (page,) = keep_file(store, upside_down_scan())
    result = page_result(issue(store), page)
    record_page(store, type(result)(page, result.code, UPSIDE_DOWN, result.readings), operator=OPERATOR)
    picture = upright_page(store, page, dpi=100)
    assert picture.px_per_mm == pytest.approx(100 / MM_PER_INCH)
    gray = np.frombuffer(picture.gray, np.uint8).reshape(picture.height, picture.width)
    assert (picture.width, picture.height) == (827, 1169)
    rows, columns = np.nonzero(gray < 128)
    for found, millimetres in ((columns, 10), (rows, 20)):
        assert found.min() == pytest.approx(millimetres * picture.px_per_mm, abs=1)
        assert found.max() == pytest.approx((millimetres + 5) * picture.px_per_mm, abs=1.5)


def test_a_page_never_laid_over_its_form_is_shown_as_it_is(store: Store) -> None:
    data = upside_down_scan()
    (page,) = keep_file(store, data)
    record_page(store, faulty(page), operator=OPERATOR)
    picture = upright_page(store, page)
    assert (picture.width, picture.height, picture.px_per_mm) == (840, 1188, 0.0)
    assert original_bytes(store, page) == data


def test_an_original_that_is_gone_is_told(store: Store) -> None:
    (page,) = keep_file(store)
    store.images.path(page.digest).unlink()
    with pytest.raises(StoreDamaged):
        upright_page(store, page)
