"""One sheet filled and scanned: a JPEG a page, the same for the same seed."""

from datetime import UTC, date, datetime
from random import Random

import cv2
import numpy as np

from recon.drill.filling import fill_sheet
from recon.drill.values import Scene
from recon.model.patient import Patient
from tests.helpers.small_form import SMALL_FORM

SCENE = Scene(
    Patient("DEMO00001", "MOREAU", "ODETTE", date(1931, 4, 2), sex="F"), "KM", datetime(2026, 3, 10, 20, tzinfo=UTC)
)


def test_a_filled_sheet_is_a_jpeg_a_page_and_the_print_stays_clean() -> None:
    printed = np.full((1754, 1240), 255, np.uint8)
    filled = fill_sheet(SMALL_FORM, [printed], 150, SCENE, Random(1))
    assert printed.min() == 255
    assert len(filled.scans) == 1
    scan = cv2.imdecode(np.frombuffer(filled.scans[0], np.uint8), cv2.IMREAD_GRAYSCALE)
    assert scan is not None
    assert scan.shape == (1754, 1240)
    assert np.count_nonzero(scan < 100) > 1_000
    assert {"birth_name", "birth_date", "time"} <= {entry.field for entry in filled.written}


def test_a_seed_gives_the_same_sheet() -> None:
    printed = np.full((1754, 1240), 255, np.uint8)
    once, again = (fill_sheet(SMALL_FORM, [printed], 150, SCENE, Random(7)) for _ in range(2))
    assert once == again
