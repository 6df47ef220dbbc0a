"""Questionnaires that others might have written, for tests."""

import json
from pathlib import Path
from typing import Any

Json = dict[str, Any]

STANDARD = "http://hl7.org/fhir/StructureDefinition/"


def written(folder: Path, *items: Json, **entries: Any) -> Path:
    """Write a Questionnaire of ``items`` into ``folder``, and return its file."""
    whole = {"resourceType": "Questionnaire", "status": "active", "language": "en", "title": "Falls", "name": "Falls"}
    file = folder / "questionnaire.json"
    file.write_text(json.dumps({**whole, **entries, "item": list(items)}), encoding="utf-8")
    return file


def item(link: str, kind: str, text: str = "", **entries: Any) -> Json:
    """Return an item; ``text`` is its linkId where none is given."""
    return {"linkId": link, "type": kind, "text": text or link.capitalize(), **entries}


def extended(node: Json, name: str, kind: str, value: Any) -> Json:
    """Return ``node`` with one more of FHIR's own extensions."""
    return {**node, "extension": [*node.get("extension", []), {"url": f"{STANDARD}{name}", f"value{kind}": value}]}


def answers(*names: str) -> list[Json]:
    """Return answer options with a code each."""
    return [{"valueCoding": {"code": name.lower(), "display": name}} for name in names]
