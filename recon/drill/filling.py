"""A printed sheet filled by somebody and scanned: what was written, and the file the scanner made."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import cv2

from recon.drill.hands import Gray, invent_hand
from recon.drill.handwriting import Pen
from recon.drill.paper import invent_feed, scanned
from recon.drill.values import Scene, Written, invent_values
from recon.model.form import Form

_JPEG_QUALITY = 82


@dataclass(frozen=True, slots=True)
class Filled:
    """What was written on a sheet, and one JPEG for each of its pages."""

    written: tuple[Written, ...]
    scans: tuple[bytes, ...]


def fill_sheet(form: Form, pages: Sequence[Gray], dpi: int, scene: Scene, random: Random) -> Filled:
    """Fill the printed ``pages`` (each (height, width) grey at ``dpi``) in one hand, and scan them."""
    written = invent_values(form, scene, random)
    hand = invent_hand(random)
    scans = []
    for number, printed in enumerate(pages, start=1):
        page = printed.copy()
        Pen(page, dpi, hand, random).write(form, number, written)
        scans.append(_jpeg(scanned(page, dpi, invent_feed(random))))
    return Filled(written, tuple(scans))


def _jpeg(page: Gray) -> bytes:
    _, data = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])
    return data.tobytes()
