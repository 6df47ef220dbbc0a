"""Barcodes of any kind: what the stickers of hospitals carry."""

from typing import Final

import numpy as np
import zxingcpp

from recon.errors import CodeInvalid
from recon.vision.raster import Gray
from recon.vision.sheetcode import decode

SHORTEST: Final = 4  # characters: what looks like the code of fewer is print


def code_texts(gray: Gray) -> tuple[str, ...]:
    """Return what the barcodes in ``gray`` (h, w) say, each once, in the order they are found; no sheet's code."""
    if not gray.size:
        return ()
    found = zxingcpp.read_barcodes(
        np.ascontiguousarray(gray),
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.AllReadable),
        try_invert=False,
    )
    texts = (code.text.strip() for code in found)
    return tuple(dict.fromkeys(text for text in texts if len(text) >= SHORTEST and not _is_sheets(text)))


def _is_sheets(text: str) -> bool:
    try:
        decode(text)
    except CodeInvalid:
        return False
    return True
