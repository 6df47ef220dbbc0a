"""A frame that the scan shows elsewhere and not here is hidden; where the scan shows none, nothing is said."""

import cv2
import numpy as np

from recon.model.geometry import Rect
from recon.vision.frames import Sight, sights
from recon.vision.template import PX_PER_MM
from tests.helpers.pages import template

FRAMES = tuple(Rect(10.0 + 8 * column, 10.0 + 12 * row, 5.0, 7.0) for column in range(5) for row in range(5))


def page(tone: int, *, without: Rect | None = None) -> np.ndarray:
    darkness = np.full((700, 450), 3, np.uint8)
    for frame in FRAMES:
        if frame != without:
            x, y, right, bottom = (round(v * PX_PER_MM) for v in (frame.x, frame.y, frame.right, frame.bottom))
            darkness[[y, bottom], x:right] = tone
            darkness[y:bottom, [x, right]] = tone
    return darkness


def hidden(darkness: np.ndarray) -> list[Rect]:
    return [frame for frame, said in sights(darkness, template("vitals"), FRAMES).items() if said is Sight.HIDDEN]


def test_every_frame_that_is_there_is_seen() -> None:
    assert set(sights(page(45), template("vitals"), FRAMES).values()) == {Sight.SHOWN}


def test_a_hidden_frame_is_told() -> None:
    assert hidden(page(45, without=FRAMES[7])) == [FRAMES[7]]


def test_writing_across_a_side_does_not_make_up_for_the_frame() -> None:
    darkness = page(45, without=FRAMES[7])
    x, y = round(FRAMES[7].x * PX_PER_MM), round(FRAMES[7].y * PX_PER_MM)
    darkness[y - 10 : y + 30, x + 5 : x + 20] = 220
    assert hidden(darkness) == [FRAMES[7]]


def test_half_a_frame_is_not_a_frame() -> None:
    darkness = page(45)
    x, y = round(FRAMES[7].x * PX_PER_MM), round(FRAMES[7].y * PX_PER_MM)
    darkness[y - 10 : y + 70, x + 22 : x + 45] = 0
    assert hidden(darkness) == [FRAMES[7]]


def test_no_frame_is_no_question() -> None:
    assert sights(fax(), template("vitals"), ()) == {}


def fax() -> np.ndarray:
    """Return the print of a vitals sheet as a fax shows it: ink only, without the pale lines."""
    half = cv2.erode(template("vitals").expected, np.ones((5, 5), np.uint8))
    return np.where(half > 150, 255, 0).astype(np.uint8)


def cells(key: str, row: int) -> tuple[Rect, ...]:
    field = template("vitals").form.field(key)
    assert field is not None
    zone = field.zone(row)
    assert zone is not None
    return zone.cells


def seen(darkness: np.ndarray, *places: Rect) -> set[Sight]:
    every = [cell for f in template("vitals").form.fields for z in f.zones for cell in z.cells]
    said = sights(darkness, template("vitals"), every)
    return {said[place] for place in places}


def test_on_a_fax_print_beside_a_box_proves_it_and_nothing_proves_an_empty_column() -> None:
    assert seen(fax(), *cells("consciousness", 3)) == {Sight.SHOWN}
    assert seen(fax(), *cells("heart_rate", 4)) == {Sight.UNPROVEN}


def test_on_a_fax_writing_all_around_proves_an_empty_box() -> None:
    darkness = fax()
    for key in ("diastolic", "respiratory_rate"):
        for cell in cells(key, 4):
            x, y = round(cell.x * PX_PER_MM), round(cell.y * PX_PER_MM)
            darkness[y + 10 : y + 40, x + 10 : x + 14] = 255
    assert seen(darkness, *cells("heart_rate", 4)[1:]) == {Sight.SHOWN}


def test_on_a_fax_print_that_is_not_there_is_hidden() -> None:
    darkness = fax()
    first, *_, last = cells("consciousness", 3)
    top, left = round((first.y - 3) * PX_PER_MM), round((first.x - 3) * PX_PER_MM)
    darkness[top : round((last.bottom + 3) * PX_PER_MM), left : round((last.right + 8) * PX_PER_MM)] = 0
    assert seen(darkness, *cells("consciousness", 3)) == {Sight.HIDDEN}
    assert seen(darkness, *cells("consciousness", 0)) == {Sight.SHOWN}


def test_where_lines_are_seen_every_place_of_a_sheet_is_shown_or_hidden() -> None:
    darkness = cv2.erode(template("vitals").expected, np.ones((5, 5), np.uint8))
    places = cells("heart_rate", 4)
    assert seen(darkness, *places) == {Sight.SHOWN}
    x, y, right, bottom = (round(v * PX_PER_MM) for v in (places[0].x - 2, places[0].y - 2, 200, places[0].bottom + 2))
    darkness[y:bottom, x:right] = 0
    assert seen(darkness, *places) == {Sight.HIDDEN}
    assert seen(darkness, *cells("heart_rate", 0)) == {Sight.SHOWN}
