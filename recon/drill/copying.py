"""The page of given characters that people copy in their own hand: its form, and what stands written on it."""

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path

FORM = "hands"


def folder() -> Path:
    """Return the folder with the form's definition; it is in no kit, for it is no sheet of a ward."""
    return Path(str(resources.files("recon.drill") / "given"))


@cache
def given() -> dict[str, str]:
    """Return what is to be copied into each field, by its key, as a reading says it."""
    return tomllib.loads((resources.files("recon.drill") / "given.toml").read_text(encoding="utf-8"))
