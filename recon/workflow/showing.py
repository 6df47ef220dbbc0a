"""Paper before it is paper: the pages of a form, and those of a PDF, as pictures."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from recon.design.kit import Kit
from recon.errors import OutputError
from recon.model.geometry import MM_PER_INCH
from recon.workflow.picturing import Picture

_POINTS_PER_INCH = 72


def form_pages(kit: Kit, key: str, lang: str, dpi: int) -> tuple[bytes, ...]:
    """Return each page of a blank sheet of the form as a PNG at ``dpi``.

    Raises:
        UnknownForm: if the kit has no such form in that language.
    """
    from recon.design.preview import page_pictures

    return tuple(page_pictures(kit.layout(key, lang), datetime.now().astimezone(), dpi))


def pdf_pages(pdf: Path, dpi: int) -> Iterator[Picture]:
    """Yield each page of ``pdf`` as it is to be painted, at ``dpi``.

    Raises:
        OutputError: if the PDF cannot be read any more.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except (OSError, pypdfium2.PdfiumError) as error:
        raise OutputError(path=pdf, reason=error) from error
    try:
        for page in document:
            pixels = page.render(scale=dpi / _POINTS_PER_INCH, grayscale=True).to_numpy()
            height, width = pixels.shape[:2]
            yield Picture(width, height, pixels.tobytes(), dpi / MM_PER_INCH)
    finally:
        document.close()
