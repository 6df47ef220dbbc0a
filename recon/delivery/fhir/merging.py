"""Two numbers of one person at a destination that knows both: the former is closed, and points to the one that stays.

The Patients are taken as the destination has them, and written back under their own versions: nothing that the hospital
says of either is lost, and a change made meanwhile is not overwritten.
"""

from recon.delivery.answers import Json, objects
from recon.delivery.fhir.options import FhirOptions
from recon.delivery.fhir.resources import compact, uuid_urn


def merger(former: Json, current: Json, options: FhirOptions) -> Json:
    """Return the transaction that closes ``former`` for ``current``: inactive, replaced by the one that stays.

    Args:
        former: the Patient of the number that is no more used, as the destination has it.
        current: the Patient of the number that stays, as the destination has it.
        options: the hospital's systems; the transaction is named after both ids.

    Raises:
        ValueError: if both are the same Patient, or one of them has no id.
    """
    gone, stays = former.get("id"), current.get("id")
    if not gone or not stays or gone == stays:
        raise ValueError(f"not two Patients of a server: {gone!r}, {stays!r}")
    closed = {**former, "active": False, "link": _linked(former, f"Patient/{stays}", "replaced-by")}
    kept = {**current, "link": _linked(current, f"Patient/{gone}", "replaces")}
    return {
        "resourceType": "Bundle",
        "identifier": {"system": options.system("merger"), "value": f"{gone}:{stays}"},
        "type": "transaction",
        "entry": [_written(closed), _written(kept)],
    }


def is_merged(former: Json, current: Json) -> bool:
    """Tell whether the destination has closed ``former`` for ``current`` already."""
    link = {"other": {"reference": f"Patient/{current.get('id')}"}, "type": "replaced-by"}
    return former.get("active") is False and link in objects(former.get("link"))


def _linked(patient: Json, other: str, kind: str) -> list[Json]:
    link = {"other": {"reference": other}, "type": kind}
    links = objects(patient.get("link"))
    return links if link in links else [*links, link]


def _written(patient: Json) -> Json:
    path = f"Patient/{patient['id']}"
    meta = patient.get("meta")
    version = meta.get("versionId") if isinstance(meta, dict) else None
    request = compact(method="PUT", url=path, ifMatch=f'W/"{version}"' if version else None)
    return {"fullUrl": uuid_urn(path), "resource": patient, "request": request}
