"""Forms in large type: for whoever sees badly, and for writing where there is little light.

The same definition is set on paper that is so much smaller, and that is enlarged to A4: words, boxes and marks grow
together, and what no longer fits on a page flows to the next. The corner marks, the sheet codes, the strip of the later
pages and the foot stay as they are, so that a page is found and read like any other. It is a version of its own, under
the same form's key: whatever reads its sheets has its zones from the store, as it has those of every version.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from recon.design.art import Item, Layout, enlarged, enlarged_rect, moved, moved_rect
from recon.design.definition import read_definition
from recon.design.flow import Pages, flow
from recon.design.kit import Kit
from recon.design.layout import composed, lay_out, texts_of
from recon.design.paper import LANDSCAPE, LARGE_LANDSCAPE, LARGE_PORTRAIT, LEFT, PORTRAIT, Paper
from recon.design.sections import set_in_parts
from recon.design.sections.pieces import Setting
from recon.design.spans import apart
from recon.design.terms import FormDefinition
from recon.model.form import Form, Zone
from recon.model.geometry import Size

# So much larger than usual, the first at which a form fits: 9.5 points, which most words have, become 12.4 or 11.4.
# Still larger, a page would hold a single medicine, and a ward's kit three times the paper.
STEPS = (1.3, 1.2)
AREA_KEPT = 0.7  # of the width of every area to write in, at least
_KEPT = 64


def large_layout(kit: Kit, key: str, language: str) -> Layout | None:
    """Return the form in large type; None where it has too much beside each other, or the kit has not its definition.

    Raises:
        UnknownForm: if the kit has no such form in that language.
    """
    kit.layout(key, language)
    file = kit.files.get(key)
    return None if file is None else _read(file, file.stat().st_mtime_ns, language)


@lru_cache(maxsize=_KEPT)
def _read(file: Path, _changed: int, language: str) -> Layout | None:
    return lay_out_large(read_definition(file), language)


def lay_out_large(definition: FormDefinition, language: str) -> Layout | None:
    """Return the form as it is printed in large type, as large as it fits; None where it does in no size.

    Raises:
        UnknownForm: if the form has no texts in that language.
    """
    usual = lay_out(definition, language).form
    tries = (_laid(definition, language, paper, by) for by in STEPS for paper in _papers(definition))
    return next((layout for layout in tries if layout is not None and not is_cramped(layout.form, usual)), None)


def is_cramped(form: Form, usual: Form) -> bool:
    """Tell whether somewhere far less could be written freely than on the ``usual`` form: boxes there took the room."""
    widths = {(field.key, zone.row): zone.area.w for field in usual.fields for zone in field.zones if zone.area}
    areas = ((field.key, zone.row, zone.area) for field in form.fields for zone in field.zones if zone.area)
    return any(area.w < AREA_KEPT * widths[key, row] for key, row, area in areas)


def _papers(definition: FormDefinition) -> Sequence[Paper]:
    """Return the ways to lay the paper: what is wide for paper that stands has room on paper that lies."""
    return (LARGE_LANDSCAPE,) if definition.landscape else (LARGE_PORTRAIT, LARGE_LANDSCAPE)


def _laid(definition: FormDefinition, language: str, paper: Paper, by: float) -> Layout | None:
    usual = LANDSCAPE if definition.landscape else PORTRAIT
    setting = Setting(texts_of(definition, language), reduced(paper, usual, by), is_large=True)
    parts = [part for section in definition.sections for part in set_in_parts(setting, section)]
    pages = flow(setting, parts)
    if setting.faults:
        return None
    zones = {key: [_zone(zone, by) for zone in some] for key, some in pages.zones.items()}
    layout = composed(definition, setting.texts, paper, list(_bodies(pages, by)), zones)
    return None if apart(layout.form, definition) else layout


def reduced(paper: Paper, usual: Paper, by: float) -> Paper:
    """Return the body of ``paper`` as it is before it is enlarged; its lines are shared out as on the ``usual`` one."""
    right = LEFT + (paper.size.w - 2 * LEFT) / by
    return replace(
        paper,
        size=Size(right + LEFT, paper.bottom / by + paper.size.h - paper.bottom),
        top=paper.top / by,
        top_after=paper.top_after / by,
        lines=usual.lines,
    )


def _bodies(pages: Pages, by: float) -> Iterator[tuple[Item, ...]]:
    for items in pages.items:
        yield moved(enlarged(items, by), _aside(by), 0.0)


def _zone(zone: Zone, by: float) -> Zone:
    cells = tuple(moved_rect(enlarged_rect(cell, by), _aside(by), 0.0) for cell in zone.cells)
    area = zone.area and moved_rect(enlarged_rect(zone.area, by), _aside(by), 0.0)
    return Zone(zone.page, zone.row, cells, area)


def _aside(by: float) -> float:
    """Return how far right the enlarged body is moved, mm: its left margin does not grow."""
    return LEFT * (1.0 - by)
