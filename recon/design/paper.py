"""Where things stand on the paper of every sheet, mm: corner marks, sheet codes, margins, the room of the body."""

from dataclasses import dataclass, replace

from recon.model.geometry import A4, Rect, Size

LEFT = 10.0  # the other margins are as wide

# corner marks: black squares whose centres are 10.5 mm from both edges, with 3 mm of white around
_MARK, _MARK_CENTRE = 5.0, 10.5
_NEAR = _MARK_CENTRE - _MARK / 2
FIDUCIAL_CLEARANCE = 3.0
_CLEAR = _NEAR + _MARK + FIDUCIAL_CLEARANCE  # from the edge of the page

# sheet codes: 22 modules of 0.7 mm, beside the first and the third corner mark
_CODE = 15.4
_CODE_INSET = _CLEAR + 2.0

# labels at the left of what is written
CONTENT = 48.0
LABEL_GAP = 1.5  # from a label to what is written
LABEL_ROOM = CONTENT - LEFT - LABEL_GAP

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
SECTION_GAP = 6.5

# One field's share of a line: where its label starts and where what is written does.
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Paper:
    """One way of laying A4: what is where on it.

    ``head`` is where the first page's title starts and ends, ``head_after`` that of the others. ``label`` and ``guide``
    are the places of the first page for the patient's label and for how to write, ``strip`` that of the others for the
    patient's name; the body goes from ``top`` or, on the others, from ``top_after`` down to ``bottom``. ``lines`` has,
    for lines of one field, of two, and so on, the ways to share out their room, the usual one first. ``larger`` is how
    much more than usual how to write is enlarged.
    """

    size: Size
    head: tuple[float, float]
    head_after: tuple[float, float]
    label: Rect
    guide: Rect
    strip: Rect
    top: float
    top_after: float
    lines: tuple[tuple[tuple[Place, ...], ...], ...]
    larger: float = 1.0

    @property
    def right(self) -> float:
        return self.size.w - LEFT

    @property
    def bottom(self) -> float:
        return self.size.h - 28.0

    @property
    def fiducials(self) -> tuple[Rect, ...]:
        """The corner marks, from the top left clockwise."""
        right, bottom = self.size.w - _NEAR - _MARK, self.size.h - _NEAR - _MARK
        corners = ((_NEAR, _NEAR), (right, _NEAR), (right, bottom), (_NEAR, bottom))
        return tuple(Rect(x, y, _MARK, _MARK) for x, y in corners)

    @property
    def codes(self) -> tuple[Rect, ...]:
        """The places of the sheet codes, beside the first and the third corner mark."""
        right, bottom = mm(self.size.w - _CODE_INSET - _CODE), mm(self.size.h - _NEAR - _CODE)
        return Rect(_CODE_INSET, _NEAR, _CODE, _CODE), Rect(right, bottom, _CODE, _CODE)

    @property
    def foot(self) -> tuple[float, float]:
        """Where what is printed at the foot starts and ends."""
        return _CODE_INSET, self.codes[1].x - 4.0

    def head_of(self, page: int) -> tuple[float, float]:
        return self.head if page == 1 else self.head_after

    def top_of(self, page: int) -> float:
        return self.top if page == 1 else self.top_after


_HEAD = _CODE_INSET + _CODE + 4.0
_FIRST = (LEFT, CONTENT)

PORTRAIT = Paper(
    size=A4,
    head=(_HEAD, A4.w - _CLEAR - 1.0),
    head_after=(_HEAD, A4.w - _CLEAR - 1.0),
    label=Rect(LEFT, 28.0, 88.0, 34.0),
    guide=Rect(104.0, 28.0, 96.0, 34.0),
    strip=Rect(LEFT, 26.0, 190.0, 11.0),
    top=67.0,
    top_after=42.0,
    lines=(
        ((_FIRST,),),
        ((_FIRST, (112.0, 134.0)), (_FIRST, (100.0, 130.0)), (_FIRST, (132.0, 152.0))),
    ),
)
LANDSCAPE = Paper(
    size=Size(A4.h, A4.w),
    head=(_HEAD, 187.0),
    head_after=(_HEAD, 147.0),
    label=Rect(192.0, _NEAR, 88.0, 34.0),
    guide=Rect(LEFT, 27.6, 177.0, 18.5),
    strip=Rect(152.0, _NEAR, 128.0, 15.4),
    top=52.5,
    top_after=30.0,
    lines=(
        ((_FIRST,),),
        ((_FIRST, (150.0, 188.0)), (_FIRST, (112.0, 142.0)), (_FIRST, (190.0, 222.0))),
        ((_FIRST, (112.0, 134.0), (205.0, 227.0)), (_FIRST, (103.0, 133.0), (190.0, 220.0))),
    ),
)

# For large type: what says whose the sheet is, and how to write, is larger too, and the body has less room.
LARGE_PORTRAIT = replace(
    PORTRAIT,
    label=Rect(LEFT, 28.0, 105.0, 46.0),
    guide=Rect(119.0, 28.0, 81.0, 46.0),
    top=79.0,
    larger=1.2,
)
LARGE_LANDSCAPE = replace(
    LANDSCAPE,
    head=(_HEAD, 165.0),
    label=Rect(170.0, _NEAR, 110.0, 42.0),
    guide=Rect(LEFT, 27.6, 155.0, 26.0),
    top=60.0,
    larger=1.1,
)


def paper_of(size: Size) -> Paper:
    """Return the paper of a form of ``size``."""
    return LANDSCAPE if size.w > size.h else PORTRAIT


def mm(value: float) -> float:
    """Return a length to the micrometre: what a version's digest is made over must not hang on rounding noise."""
    return round(value, 3)
