"""A scanned page as a person looks at it: upright, and laid so that a place in mm is a place in pixels."""

from dataclasses import dataclass

from recon.model.geometry import MM_PER_INCH, Size
from recon.model.page import Page
from recon.store import Store, queries, returned
from recon.vision.decoder import decode
from recon.vision.registration import upright
from recon.workflow.opening import form_of


@dataclass(frozen=True, slots=True)
class Picture:
    """``gray`` is ``height`` rows of ``width`` bytes, 0 black; a zone's millimetres times ``px_per_mm`` are pixels.

    A page that was never laid over its form has ``px_per_mm`` 0.0: it is shown as it was scanned.
    """

    width: int
    height: int
    gray: bytes
    px_per_mm: float


def upright_page(store: Store, page: Page, dpi: int = 150) -> Picture:
    """Return the page laid upright by its registration, at ``dpi``.

    Raises:
        StoreDamaged: if the original is gone.
        PageError: if it can no longer be decoded.
    """
    raster = decode(original_bytes(store, page), page.position)
    registration = returned.registration(store, page)
    size = _sheet_size(store, page)
    if registration is None or size is None:
        return Picture(raster.width, raster.height, raster.gray.tobytes(), 0.0)
    px_per_mm = dpi / MM_PER_INCH
    width, height = round(size.w * px_per_mm), round(size.h * px_per_mm)
    return Picture(width, height, upright(raster, registration, px_per_mm, (width, height)).tobytes(), px_per_mm)


def original_bytes(store: Store, page: Page) -> bytes:
    """Return the file that the page was scanned in, byte for byte.

    Raises:
        StoreDamaged: if it is gone.
    """
    return store.images.get(page.digest)


def _sheet_size(store: Store, page: Page) -> Size | None:
    rows = store.rows("SELECT serial FROM pages WHERE digest = ? AND position = ?", (page.digest, page.position))
    if not rows or rows[0]["serial"] is None or not queries.is_issued(store, rows[0]["serial"]):
        return None
    sheet = queries.sheet(store, rows[0]["serial"])
    return form_of(store, sheet.form, sheet.version).size
