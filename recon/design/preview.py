"""A form as it will look on paper: its pages as pictures, of a blank sheet that nobody issued."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

import cv2
import pypdfium2

from recon.design.art import Layout
from recon.design.prints import SheetPrint
from recon.design.render import render_sheets
from recon.design.serials import new_serial
from recon.language import tr

_POINTS_PER_INCH = 72
USUAL_DPI = 100


def page_pictures(layout: Layout, at: datetime, dpi: int = USUAL_DPI) -> Iterator[bytes]:
    """Yield each page of a blank sheet as a PNG at ``dpi``; it says that it is a preview, and was printed ``at``.

    Its serial is the same on all previews and in no store: a picture that is printed and used comes back as foreign.
    """
    serial = new_serial(choice=lambda alphabet: alphabet[0])
    sheet = SheetPrint(layout, serial, at, station=tr("design.sheet.preview", layout.form.lang))
    pdf = BytesIO()
    render_sheets([sheet], pdf)
    document = pypdfium2.PdfDocument(pdf.getvalue())
    try:
        for page in range(layout.form.pages):
            pixels = document[page].render(scale=dpi / _POINTS_PER_INCH).to_numpy()
            yield cv2.imencode(".png", pixels)[1].tobytes()
    finally:
        document.close()
