"""What would go, against FHIR's own models: fhir.resources, whose R4B is the nearest to R4 (4.0.1) that it has.

R4B (4.3.0) altered the resources about medicines' definitions, evidence and subscriptions; those that recon sends are
in it as they are in R4. The models know members, types, formats and what must be there. Codes that a binding requires
they only list, so that these are compared here.
"""

from collections.abc import Hashable, Iterator, Mapping
from functools import cache
from typing import Any

from recon.delivery.validation.fault import Layer, RecordFault
from recon.delivery.validation.likeness import likeness

Json = Mapping[str, Any]

_MORE = "+"  # ends a list of codes that the library has cut short
# Those lists in full (FHIR R4, the value sets of the statuses).
_CODES = {
    ("Observation", "status"): frozenset(
        {"registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown"}
    ),
    ("Encounter", "status"): frozenset(
        {
            "planned",
            "arrived",
            "triaged",
            "in-progress",
            "onleave",
            "finished",
            "cancelled",
            "entered-in-error",
            "unknown",
        }
    ),
}
_MOST_KEPT = 3_000  # likenesses of what was found sound: some 20 MB

_sound: set[Hashable] = set()


def faults_of_bundle(bundle: Json) -> list[RecordFault]:
    """Return what FHIR's models say against a sheet's Bundle, each fault at the field that its resource tells of.

    A resource is not looked at again where one that is the same to the models was found sound.
    """
    serial = str(bundle.get("identifier", {}).get("value", ""))
    return [
        RecordFault(serial, field, row, "model", detail, page, layer=Layer.MODEL)
        for entry in bundle.get("entry", ())
        for field, row, page in [_place(entry.get("resource", {}), serial)]
        for detail in _of_resource(entry.get("resource", {}))
    ]


def _of_resource(resource: Json) -> list[str]:
    known = likeness(resource)
    if known in _sound:
        return []
    found = [*_against_model(resource)]
    if not found:
        if len(_sound) >= _MOST_KEPT:
            _sound.clear()
        _sound.add(known)
    return found


def _light(resource: Json) -> Json:
    """Return the resource without the bytes of its pages, which have been compared with their digest already."""
    if resource.get("resourceType") != "DocumentReference" or not isinstance(resource.get("content"), list):
        return resource
    return {**resource, "content": [_without_bytes(part) for part in resource["content"]]}


def _without_bytes(content: Any) -> Any:
    attachment = content.get("attachment") if isinstance(content, dict) else None
    if not isinstance(attachment, dict):
        return content
    return content | {"attachment": {name: value for name, value in attachment.items() if name != "data"}}


def _against_model(resource: Json) -> Iterator[str]:
    from pydantic import ValidationError

    kind = str(resource.get("resourceType", ""))
    model = _model(kind)
    if model is None:
        yield f"resourceType: {kind}"
        return
    try:
        made = model.model_validate(_light(resource))
    except ValidationError as error:
        for one in error.errors(include_url=False, include_input=False, include_context=False):
            yield f"{'.'.join([kind, *map(str, one['loc'])])}: {one['msg']}"
        return
    yield from _of_codes(made, kind)


@cache
def _model(kind: str) -> Any:
    from fhir.resources.R4B import get_fhir_model_class

    try:
        return get_fhir_model_class(kind)
    except ValueError:
        return None


def _of_codes(made: Any, path: str) -> Iterator[str]:
    """Yield the codes that none of the lists has that their element is bound to, at any depth."""
    model: Any = type(made)
    known = _bound(model)
    for name in made.model_fields_set:
        value = getattr(made, name)
        for number, one in enumerate(value if isinstance(value, list) else [value]):
            place = f"{path}.{name}.{number}" if isinstance(value, list) else f"{path}.{name}"
            if isinstance(one, str):
                if name in known and one not in known[name]:
                    yield f"{place}: {one}"
            elif hasattr(one, "model_fields_set"):
                yield from _of_codes(one, place)


@cache
def _bound(model: Any) -> dict[str, frozenset[str]]:
    """Return the codes that each element of a model may have, without those whose list is not known in full."""
    found = {}
    for name, field in model.model_fields.items():
        codes = (field.json_schema_extra or {}).get("enum_values", ())
        own = _CODES.get((model.get_resource_type() if hasattr(model, "get_resource_type") else "", name))
        if own or (codes and _MORE not in codes):
            found[name] = own or frozenset(codes)
    return found


def _place(resource: Json, serial: str) -> tuple[str, int | None, int | None]:
    """Return the field, row and page that a resource tells of, by the identity that it carries."""
    found = resource.get("identifier", ())
    for one in [found] if isinstance(found, dict) else found:
        sheet, _, rest = str(one.get("value", "")).partition(":") if isinstance(one, dict) else ("", "", "")
        if sheet != serial or not rest:
            continue
        field, _, row = rest.partition(":")
        if not row and field.isdecimal():
            return "", None, int(field)
        return field, int(row) if row.isdecimal() else None, None
    return "", None, None
