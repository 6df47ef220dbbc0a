"""The extensions of a Questionnaire of ours: FHIR's own, and one of recon's for what FHIR has no word for.

Source: FHIR R4, https://hl7.org/fhir/R4/questionnaire-profiles.html
"""

from collections.abc import Iterator, Mapping
from typing import Any

Json = dict[str, Any]

RECON = "urn:recon:form-entry"
"""The URL of recon's own extension: its parts are named as the entries of the form language (docs/forms.md)."""

_STANDARD = "http://hl7.org/fhir/StructureDefinition/"
TRANSLATION = f"{_STANDARD}translation"
MIN_VALUE = f"{_STANDARD}minValue"
MAX_VALUE = f"{_STANDARD}maxValue"
MAX_DECIMALS = f"{_STANDARD}maxDecimalPlaces"
ORDINAL = f"{_STANDARD}ordinalValue"
XHTML = f"{_STANDARD}rendering-xhtml"
UNIT = f"{_STANDARD}questionnaire-unit"
UNIT_OPTION = f"{_STANDARD}questionnaire-unitOption"
MIN_OCCURS = f"{_STANDARD}questionnaire-minOccurs"
MAX_OCCURS = f"{_STANDARD}questionnaire-maxOccurs"
CONSTRAINT = f"{_STANDARD}questionnaire-constraint"
ITEM_CONTROL = f"{_STANDARD}questionnaire-itemControl"
HIDDEN = f"{_STANDARD}questionnaire-hidden"
ORIENTATION = f"{_STANDARD}questionnaire-choiceOrientation"
ITEM_CONTROLS = "http://hl7.org/fhir/questionnaire-item-control"
UCUM = "http://unitsofmeasure.org"

SECTION_LINK = "section."
"""What the linkId of a section starts with; no field's key has a dot."""
HINT_LINK = ".hint"


def extension(url: str, kind: str, value: Any) -> Json:
    """Return an extension whose value is of the FHIR type ``kind``, for instance ``Integer``."""
    return {"url": url, f"value{kind}": value}


def entries_extension(entries: Mapping[str, Any]) -> list[Json]:
    """Return recon's extension that holds ``entries``: lists as parts of one name, tables as parts of their own."""
    parts = [_part(name, one) for name, value in entries.items() for one in (value if _is_list(value) else [value])]
    return [{"url": RECON, "extension": parts}] if parts else []


def _is_list(value: Any) -> bool:
    return isinstance(value, (list, tuple))


def _part(name: str, value: Any) -> Json:
    if isinstance(value, Mapping):
        inner = [_part(key, one) for key, v in value.items() for one in (v if _is_list(v) else [v])]
        return {"url": name, "extension": inner}
    if isinstance(value, bool):
        return extension(name, "Boolean", value)
    if isinstance(value, int):
        return extension(name, "Integer", value)
    return extension(name, "Decimal", value) if isinstance(value, float) else extension(name, "String", value)


def value_of(part: Mapping[str, Any]) -> Any:
    """Return the value of an extension, None where it has none."""
    return next((value for name, value in part.items() if name.startswith("value")), None)


def all_of(node: Mapping[str, Any], url: str) -> Iterator[Json]:
    """Yield the node's extensions of that URL; what is no extension is passed over."""
    found = node.get("extension")
    for one in found if isinstance(found, list) else []:
        if isinstance(one, dict) and one.get("url") == url:
            yield one


def first(node: Mapping[str, Any], url: str, kind: type | tuple[type, ...]) -> Any:
    """Return the value of the node's first extension of that URL if it is of ``kind``, else None."""
    value = next((value_of(one) for one in all_of(node, url)), None)
    return value if isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool) else None
