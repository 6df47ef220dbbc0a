"""The sheet manifest: where every zone of every printed page lies, for programs that know nothing of recon."""

from collections.abc import Iterable
from typing import Any

from recon.design.prints import SheetPrint
from recon.model.form import BUBBLES_A_DIGIT, Field, Form, Kind, Zone
from recon.model.geometry import Rect

FORMAT = "recon-sheet-manifest/1"
_ORDERED = frozenset({Kind.DATE, Kind.TIME})


def manifest(prints: Iterable[SheetPrint], first_index: int = 0, *, duplex: bool | None = None) -> dict[str, Any]:
    """Return the manifest of ``prints`` in the order of their pages in the PDF; the first is page ``first_index``.

    The empty backs of sheets that are printed on both sides (``duplex``; None is as each form says) are counted, and
    have no entry.
    """
    pages: list[dict[str, Any]] = []
    index = first_index
    for sheet in prints:
        for page in range(1, sheet.form.pages + 1):
            place = {"page_index": index + page - 1, "sheet": sheet.serial}
            pages.append(place | page_entry(sheet.form, page))
        index += sheet.sides(duplex=duplex)
    return {"format": FORMAT, "pages": pages}


def page_entry(form: Form, page: int) -> dict[str, Any]:
    """Return what the manifest says of one page of every sheet of ``form``."""
    zones = ((field, zone) for field in form.fields for zone in field.zones if zone.page == page)
    return {
        "form": form.key,
        "version": form.version,
        "page": page,
        "pages": form.pages,
        "size_mm": [form.size.w, form.size.h],
        "fields": [_entry(field, zone) for field, zone in zones],
    }


def _entry(field: Field, zone: Zone) -> dict[str, Any]:
    rule = field.rule
    entry: dict[str, Any] = {
        "key": field.key,
        "row": zone.row,
        "kind": field.kind.value,
        "required": rule.required,
        "critical": field.critical,
    }
    if field.kind.numeric:
        if rule.minimum is not None and rule.maximum is not None:
            entry["range"] = [_number(rule.minimum), _number(rule.maximum)]
        entry |= {"decimals": rule.decimals, "align": rule.align}
    if field.kind in _ORDERED:
        entry["order"] = rule.order
    return entry | _places(field, zone)


def _places(field: Field, zone: Zone) -> dict[str, Any]:
    """Return where the field is written or marked in this zone."""
    if field.kind.marked:
        boxes = zip(field.options, zone.cells, strict=True)
        return {"options": [{"value": option.value, **_rect(cell)} for option, cell in boxes]}
    if field.kind is Kind.BUBBLES:
        marks = ((*divmod(i, BUBBLES_A_DIGIT), cell) for i, cell in enumerate(zone.cells))
        options = [{"digit": digit, "value": str(value), **_rect(cell)} for digit, value, cell in marks]
        return {"digits": len(zone.cells) // BUBBLES_A_DIGIT, "options": options}
    if zone.area is not None:
        return {"area": _rect(zone.area)}
    return {"cells": [_rect(cell) for cell in zone.cells]}


def _rect(rect: Rect) -> dict[str, float]:
    return {"x": rect.x, "y": rect.y, "w": rect.w, "h": rect.h}


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value
