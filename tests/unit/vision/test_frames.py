"""A frame that the scan shows elsewhere and not here is hidden; where the scan shows none, nothing is said."""

import numpy as np

from recon.model.geometry import Rect
from recon.vision.frames import frames_shown
from recon.vision.template import PX_PER_MM

FRAMES = tuple(Rect(10.0 + 8 * column, 10.0 + 12 * row, 5.0, 7.0) for column in range(5) for row in range(5))


def page(tone: int, *, without: Rect | None = None) -> np.ndarray:
    darkness = np.full((700, 450), 3, np.uint8)
    for frame in FRAMES:
        if frame != without:
            x, y, right, bottom = (round(v * PX_PER_MM) for v in (frame.x, frame.y, frame.right, frame.bottom))
            darkness[[y, bottom], x:right] = tone
            darkness[y:bottom, [x, right]] = tone
    return darkness


def test_every_frame_that_is_there_is_seen() -> None:
    assert all(frames_shown(page(45), FRAMES).values())


def test_a_hidden_frame_is_told() -> None:
    shown = frames_shown(page(45, without=FRAMES[7]), FRAMES)
    assert [frame for frame, there in shown.items() if not there] == [FRAMES[7]]


def test_writing_across_a_side_does_not_make_up_for_the_frame() -> None:
    darkness = page(45, without=FRAMES[7])
    x, y = round(FRAMES[7].x * PX_PER_MM), round(FRAMES[7].y * PX_PER_MM)
    darkness[y - 10 : y + 30, x + 5 : x + 20] = 220
    assert not frames_shown(darkness, FRAMES)[FRAMES[7]]


def test_a_fax_without_pale_lines_says_nothing() -> None:
    assert all(frames_shown(page(3), FRAMES).values())


def test_no_frame_is_no_question() -> None:
    assert frames_shown(page(45), ()) == {}
