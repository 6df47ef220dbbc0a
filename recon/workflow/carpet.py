"""The carpet: boxes in which the machine read the same character, side by side, so that the one that is not jumps out.

It only finds errors. What a person marks makes its field wait for somebody; what they do not mark is as it was, for
whoever saw one box of a field has verified nothing of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recon.model.form import Form, Zone
from recon.model.geometry import Rect
from recon.model.ledger import Act
from recon.model.page import Page
from recon.model.reading import Verdict
from recon.model.sheet import Sheet
from recon.store import Store, queries
from recon.verification.cells import placed
from recon.workflow.keying import OUT, Rule, rule
from recon.workflow.opening import form_of
from recon.workflow.picturing import Picture, upright_page

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

WIDTH, HEIGHT = 56, 72  # px of a cut box
DPI = 200
_AROUND_MM = 0.7  # of the paper around a box is shown with it
_INSIDE_MM = 0.8  # of a box's edge is its frame
_DARK = 60  # of 255: how much darker than the paper ink is
_INKED = 0.012  # of a box's inside is dark where something is written in it


@dataclass(frozen=True, slots=True)
class Cell:
    """A box in which ``character`` was read, with its cut: ``gray`` is HEIGHT rows of WIDTH bytes, 0 black.

    ``box`` counts from 0; ``waits`` tells that somebody is asked about the field anyway.
    """

    sheet: str
    page: Page
    field: str
    label: str
    row: int | None
    box: int
    character: str
    critical: bool
    waits: bool
    confidence: float
    gray: bytes

    @property
    def place(self) -> tuple[str, str, int | None]:
        return self.sheet, self.field, self.row

    @property
    def order(self) -> tuple[bool, float]:
        """What sorts cells: critical ones first, of those the least sure."""
        return not self.critical, self.confidence


def cells_of(store: Store, serial: str, *, waiting: bool = False) -> tuple[Cell, ...]:
    """Return the boxes of a sheet in which something was read that nobody has decided about, page by page.

    Each page is decoded once. Without ``waiting``, only those of accepted fields are there. Never shown are fields in
    which somebody is to look without knowing what was read: samples of what was accepted, and what is typed twice.

    Raises:
        StoreDamaged: if an original is gone.
        PageError: if it can no longer be decoded.
    """
    sheet = queries.sheet(store, serial)
    if sheet.state in OUT:
        return ()
    form, chosen = form_of(store, sheet.form, sheet.version), rule(store)
    shown = [one for one in queries.standings(store, serial=serial) if _is_shown(one, form, chosen, waiting=waiting)]
    pages = dict.fromkeys(one.page for one in shown)
    return tuple(
        cell
        for page in pages
        for cell in _cut(upright_page(store, page, DPI), sheet, form, [one for one in shown if one.page == page])
    )


def ask(store: Store, cells: Iterable[Cell], *, operator: str) -> int:
    """Have the fields of marked ``cells`` wait for a person; returns of how many that is new.

    A field that waits already, or that somebody has decided meanwhile, stays as it is.
    """
    wanted: dict[tuple[str, str, int | None], list[Cell]] = {}
    for cell in cells:
        wanted.setdefault(cell.place, []).append(cell)
    asked = 0
    with store.transaction(operator) as journal:
        for (serial, field, row), marked in wanted.items():
            standing = _standing(store, serial, field, row)
            # What was marked on a scan that counts no more says nothing of the one that does.
            here = [cell for cell in marked if standing is not None and cell.page == standing.page]
            if standing is None or not here or not _is_believed(standing):
                continue
            boxes = [[cell.box, cell.character] for cell in here]
            journal.record(Act.FIELD_ASKED, serial, {"field": field, "row": row, "why": "carpet", "boxes": boxes})
            asked += 1
    return asked


def _is_believed(standing: queries.Standing) -> bool:
    """Tell whether the field counts as it was read, without anybody having looked."""
    return standing.reading.verdict is Verdict.ACCEPTED and not standing.waits and standing.verification is None


def _is_shown(standing: queries.Standing, form: Form, chosen: Rule, *, waiting: bool) -> bool:
    if _is_believed(standing):
        return True
    field = form.field(standing.reading.field)
    is_open = standing.waits and not standing.asked and standing.verification is None
    return waiting and is_open and field is not None and not chosen.covers(form.key, field)


def _standing(store: Store, serial: str, field: str, row: int | None) -> queries.Standing | None:
    places = ((one, (one.reading.field, one.reading.row)) for one in queries.standings(store, serial=serial))
    return next((one for one, place in places if place == (field, row)), None)


def _cut(picture: Picture, sheet: Sheet, form: Form, standings: list[queries.Standing]) -> Iterator[Cell]:
    """Yield the boxes of the fields of one page; none of a page that was never laid over its form."""
    if not picture.px_per_mm:
        return
    for one in standings:
        reading = one.reading
        field = form.field(reading.field)
        zone = None if field is None else field.zone(reading.row)
        if field is None or zone is None or not field.kind.boxed:
            continue
        for at, character in placed(field, reading.value, _written(picture, zone)):
            yield Cell(
                sheet=sheet.serial,
                page=one.page,
                field=field.key,
                label=field.label,
                row=reading.row,
                box=at,
                character=character,
                critical=field.critical,
                waits=one.waits,
                confidence=reading.confidence,
                gray=_thumbnail(picture, zone.cells[at]),
            )


def _written(picture: Picture, zone: Zone) -> list[bool]:
    """Return whether there is ink in each box of the zone."""
    import numpy as np

    found = []
    for cell in zone.cells:
        inside = _pixels(picture, cell.grown(-min(_INSIDE_MM, cell.w / 4, cell.h / 4)))
        dark = inside < np.percentile(inside, 90) - _DARK if inside.size else inside
        found.append(bool(dark.size and dark.mean() > _INKED))
    return found


def _thumbnail(picture: Picture, cell: Rect) -> bytes:
    import cv2
    import numpy as np

    cut = _pixels(picture, cell.grown(_AROUND_MM))
    scale = min(WIDTH / cut.shape[1], HEIGHT / cut.shape[0])
    width, height = min(round(cut.shape[1] * scale), WIDTH), min(round(cut.shape[0] * scale), HEIGHT)
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    framed = np.full((HEIGHT, WIDTH), 255, np.uint8)
    top, left = (HEIGHT - height) // 2, (WIDTH - width) // 2
    framed[top : top + height, left : left + width] = cv2.resize(cut, (width, height), interpolation=how)
    return framed.tobytes()


def _pixels(picture: Picture, place: Rect) -> "npt.NDArray[np.uint8]":
    """Return the part of the picture that shows ``place`` (mm), as far as it is on the page."""
    import numpy as np

    page = np.frombuffer(picture.gray, np.uint8).reshape(picture.height, picture.width)
    left, top, right, bottom = (
        round(side * picture.px_per_mm) for side in (place.x, place.y, place.right, place.bottom)
    )
    return page[max(top, 0) : max(bottom, top + 1), max(left, 0) : max(right, left + 1)]
