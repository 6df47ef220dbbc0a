"""Paper before it is paper: the pages of a PDF as pictures."""

from collections.abc import Iterator
from pathlib import Path

from recon.errors import OutputError
from recon.model.geometry import MM_PER_INCH
from recon.workflow.picturing import Picture

_POINTS_PER_INCH = 72


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
