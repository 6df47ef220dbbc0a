"""Where things stand on the paper of every sheet, mm: corner marks, sheet codes, margins, the grid of the body."""

from recon.model.geometry import A4, Rect, Size

SIZE = A4
LEFT, RIGHT = 10.0, 200.0

# corner marks: black squares whose centres are 10.5 mm from both edges, with 3 mm of white around
_MARK, _MARK_CENTRE = 5.0, 10.5
_NEAR = _MARK_CENTRE - _MARK / 2
_FAR_X, _FAR_Y = SIZE.w - _NEAR - _MARK, SIZE.h - _NEAR - _MARK
FIDUCIALS = (
    Rect(_NEAR, _NEAR, _MARK, _MARK),
    Rect(_FAR_X, _NEAR, _MARK, _MARK),
    Rect(_FAR_X, _FAR_Y, _MARK, _MARK),
    Rect(_NEAR, _FAR_Y, _MARK, _MARK),
)
FIDUCIAL_CLEARANCE = 3.0

# sheet codes: 22 modules of 0.7 mm, beside the first and the third corner mark
_CODE = 15.4
_CODE_INSET = _NEAR + _MARK + FIDUCIAL_CLEARANCE + 2.0
CODES = (
    Rect(_CODE_INSET, _NEAR, _CODE, _CODE),
    Rect(round(SIZE.w - _CODE_INSET - _CODE, 3), round(SIZE.h - _NEAR - _CODE, 3), _CODE, _CODE),
)

# head and foot
HEAD_LEFT = CODES[0].right + 4.0
HEAD_RIGHT = FIDUCIALS[1].x - FIDUCIAL_CLEARANCE - 1.0
FOOT_LEFT = FIDUCIALS[3].right + FIDUCIAL_CLEARANCE + 2.0
FOOT_RIGHT = CODES[1].x - 4.0
LABEL = Rect(LEFT, 28.0, 88.0, 34.0)
GUIDE = Rect(104.0, 28.0, RIGHT - 104.0, 34.0)

# body: labels at the left of what is written, and a second pair of them for a field beside another
BODY_TOP, BODY_BOTTOM = 67.0, 269.0
CONTENT = 48.0
LABEL_ROOM = CONTENT - LEFT - 1.5
BESIDE, BESIDE_CONTENT = 112.0, 134.0

# what is written in
CELL = Size(5.0, 7.0)
NARROWEST = 4.6
GAP = 0.8  # between two boxes
SEPARATOR = 2.4  # between two boxes with a printed mark between them
MARK = 4.2
MARK_LABEL = 1.5  # from a mark's box to its label
MARK_GAP = 3.5  # from a mark's label to the next box, at least
MARK_EASE = 10.0  # what is added to that on a line of its own, where there is room
LINE_GAP = 3.0  # between two lines of fields
COLUMN_GAP = 2.6  # between two columns of a flowsheet
SECTION_GAP = 3.5


def mm(value: float) -> float:
    """Return a length to the micrometre: what a version's digest is made over must not hang on rounding noise."""
    return round(value, 3)
