"""Definitions written for a test, and what is wrong with them."""

import tomllib
from pathlib import Path

import pytest

from recon.design.definition import read_definition
from recon.errors import FormDefinitionError
from recon.language import tr


def write_form(folder: Path, structure: str, key: str = "round") -> Path:
    """Write a form with the body ``structure`` and words for all that is in it; return its file."""
    file = folder / f"{key}.toml"
    file.write_text(f'recon_form = 1\nkey = "{key}"\n{structure}', encoding="utf-8")
    sections = tomllib.loads(structure)["section"]
    words = ['title = "Round"', "[sections]", *(f'{section["key"]} = ""' for section in sections)]
    for field in (field for section in sections for field in section["field"]):
        words += [f"[fields.{field['key']}]", f'label = "{field["key"].capitalize()}"']
        options = [f'{option["value"]} = "{option["value"]}"' for option in field.get("option", [])]
        words += [f"[fields.{field['key']}.options]", *options] if options else []
    file.with_name(f"{key}.en.toml").write_text("\n".join(words), encoding="utf-8")
    return file


def faults_of(file: Path) -> tuple[str, ...]:
    """Return what is wrong with the definition, which must be."""
    with pytest.raises(FormDefinitionError) as caught:
        read_definition(file)
    return caught.value.faults


def fault(file: Path, line: int, key: str, words: str, /, **details: object) -> str:
    """Return the fault as people read it."""
    return f"{file}:{line}: {key}: {tr(f'design.faults.{words}', None, **details)}"
