"""The sheet manifest: where every zone of every printed page lies, for programs that know nothing of recon."""

from collections.abc import Iterable
from typing import Any

from recon.design.prints import SheetPrint
from recon.model.form import Field, Form, Kind, Zone
from recon.model.geometry import Rect

FORMAT = "recon-sheet-manifest/1"
_NUMBERS = frozenset({Kind.DIGITS, Kind.DECIMAL})
_ORDERED = frozenset({Kind.DATE, Kind.TIME})


def manifest(prints: Iterable[SheetPrint], first_index: int = 0) -> dict[str, Any]:
    """Return the manifest of ``prints`` in the order of their pages in the PDF; the first is page ``first_index``."""
    pages: list[dict[str, Any]] = []
    for sheet in prints:
        for page in range(1, sheet.form.pages + 1):
            pages.append(
                {"page_index": first_index + len(pages), "sheet": sheet.serial, **page_entry(sheet.form, page)}
            )
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
    if field.kind in _NUMBERS:
        if rule.minimum is not None and rule.maximum is not None:
            entry["range"] = [_number(rule.minimum), _number(rule.maximum)]
        entry |= {"decimals": rule.decimals, "align": rule.align}
    if field.kind in _ORDERED:
        entry["order"] = rule.order
    if field.kind.marked:
        boxes = zip(field.options, zone.cells, strict=True)
        entry["options"] = [{"value": option.value, **_rect(cell)} for option, cell in boxes]
    elif zone.area is not None:
        entry["area"] = _rect(zone.area)
    else:
        entry["cells"] = [_rect(cell) for cell in zone.cells]
    return entry


def _rect(rect: Rect) -> dict[str, float]:
    return {"x": rect.x, "y": rect.y, "w": rect.w, "h": rect.h}


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value
