"""The frames that a form prints, as groups of sides to look for."""

import numpy as np

from recon.vision.outlines import BOXES_A_GROUP, frames_of
from tests.helpers.pages import layout, template


def test_every_side_of_every_box_is_there_once() -> None:
    form = layout("vitals").form
    frames = frames_of(form, 1)
    cells = [c for f in form.fields for z in f.zones for c in z.cells]
    sides = {(round(x, 3), round(y, 3)) for x, y in frames.upright[:, :2]}
    assert sides >= {(round(x, 3), round(c.y + c.h / 2, 3)) for c in cells for x in (c.x, c.right)}
    levels = {(round(x, 3), round(y, 3)) for x, y in frames.level[:, :2]}
    assert levels >= {(round(c.x + c.w / 2, 3), round(y, 3)) for c in cells for y in (c.y, c.bottom)}


def test_groups_are_a_few_neighbours_and_numbered_in_order() -> None:
    frames = frames_of(layout("registration").form, 1)
    for sides in (frames.upright, frames.level):
        numbers, counts = np.unique(sides[:, 3], return_counts=True)
        assert numbers.tolist() == list(range(len(frames.centres)))
        assert counts.max() <= 2 * BOXES_A_GROUP
        assert (np.diff(sides[:, 3]) >= 0).all()


def test_a_template_has_the_frames_of_its_page() -> None:
    assert np.array_equal(template("vitals").frames.centres, frames_of(layout("vitals").form, 1).centres)
