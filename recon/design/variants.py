"""A variant of a form: a file that holds only what differs from the form beside it.

    recon_form = 1
    key = "vitals-child"
    variant_of = "vitals"

    [[override]]
    key = "heart_rate"
    range = [40, 250]

It is read as if the whole form stood in its file: an entry that it gives replaces the base's, a field's entries are
replaced one by one. A fault in what it took over is told at its ``variant_of``, one in what it changed at the override.
"""

from pathlib import Path
from typing import Any

from recon.design.tables import Source, read_source
from recon.design.terms import FORM_KEY

_OWN = frozenset({"recon_form", "key", "variant_of"})  # what a variant never takes from its base


def base_file(path: Path, source: Source) -> Path | None:
    """Return the file of the form that the one in ``path`` is a variant of, None for a form of its own.

    None too where there is no such form, which is noted as a fault.
    """
    if "variant_of" not in source.values:
        return None
    root = source.root
    key = root.take("variant_of", str, "")
    if source.faults:
        return None
    if not FORM_KEY.fullmatch(key):
        root.fault("variant_of", "form_key")
        return None
    base = path.with_name(f"{key}.toml")
    if not base.is_file():
        root.fault("variant_of", "no_base", value=key, file=base.name)
        return None
    if "variant_of" in read_source(base).values:
        root.fault("variant_of", "base_is_variant", value=key)
        return None
    return base


def overlaid(source: Source, base: Source) -> Source:
    """Return the variant in ``source`` as a whole form: the base's values with its own laid over them."""
    root = source.root
    merged = Source(source.name, faults=source.faults)
    merged.lines = {**source.lines, (): source.line(("variant_of",))}
    if root.has("section"):
        root.fault("section", "variant_sections")
    sections, places = _copied(base.values.get("section", []))
    seen: set[str] = set()
    for override in root.tables("override"):
        key = override.need("key", str, "")
        if key in seen:
            override.fault("key", "twice", value=key)
        elif key not in places and override.has("key"):
            override.fault("key", "no_such_field", value=key)
        elif key in places:
            i, j = places[key]
            sections[i]["field"][j] |= override.values
            merged.moved["section", i, "field", j] = override.place
        seen.add(key)
    taken_over = {name: value for name, value in base.values.items() if name not in _OWN}
    own = {name: value for name, value in source.values.items() if name not in ("override", "section")}
    merged.values = {**taken_over, **own, "section": sections}
    return merged


def _copied(sections: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], dict[str, tuple[int, int]]]:
    """Return the sections, whose fields can be changed without the base's, and the place of each field by its key."""
    copies = [{**section, "field": [dict(field) for field in section["field"]]} for section in sections]
    fields = ((i, j, field) for i, section in enumerate(copies) for j, field in enumerate(section["field"]))
    return copies, {field["key"]: (i, j) for i, j, field in fields}
