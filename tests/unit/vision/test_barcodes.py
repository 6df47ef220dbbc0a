"""Barcodes of any kind, but no sheet's."""

import numpy as np
import pytest
import zxingcpp

from recon.model.sheet import SheetCode
from recon.vision import labelcode, sheetcode
from recon.vision.barcodes import code_texts


def picture(text: str, kind: zxingcpp.BarcodeFormat) -> np.ndarray:
    symbol = np.asarray(zxingcpp.create_barcode(text, kind).to_image(scale=4), np.uint8)
    return np.pad(symbol, 40, constant_values=255)


KINDS = (zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.DataMatrix)


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_stickers_carry_is_read(kind: zxingcpp.BarcodeFormat) -> None:
    assert code_texts(picture("8001234567", kind)) == ("8001234567",)


def test_a_label_is_read_and_a_sheet_code_is_left_out() -> None:
    patient = labelcode.encode(labelcode.PatientCode("80012345", "26098765"))
    sheet = sheetcode.encode(SheetCode("vitals", "ABCD1234", "K7M29QXH0", 1, 1, 1))
    both = [picture(text, zxingcpp.BarcodeFormat.DataMatrix) for text in (patient, sheet)]
    high = max(one.shape[0] for one in both)
    side = [np.pad(one, ((0, high - one.shape[0]), (0, 0)), constant_values=255) for one in both]
    assert code_texts(np.hstack(side)) == (patient,)


def test_no_code_and_no_picture() -> None:
    assert code_texts(np.full((100, 300), 255, np.uint8)) == ()
    assert code_texts(np.zeros((0, 40), np.uint8)) == ()
