"""The forms that can be printed: recon's own and the hospital's."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from recon.design.kit import Kit, check_form, load_kit
from recon.errors import FormDefinitionError

__all__ = ["Kit", "check_definitions", "listed", "load_kit"]


def listed(kit: Kit) -> list[dict[str, Any]]:
    """Return one row a form: its key, and by language its title and the version that would be printed now.

    ``version`` is that of the first language: what a program compares to see that a form has changed.
    """
    return [
        {
            "key": key,
            "version": kit.form(key, kit.languages(key)[0]).version,
            "languages": list(kit.languages(key)),
            "titles": {language: kit.form(key, language).title for language in kit.languages(key)},
            "versions": {language: kit.form(key, language).version for language in kit.languages(key)},
            "pages": kit.form(key, kit.languages(key)[0]).pages,
        }
        for key in kit.keys
    ]


def check_definitions(paths: Sequence[Path]) -> None:
    """Check the form definitions in ``paths``.

    Raises:
        FormDefinitionError: with every fault of every file.
    """
    faults: list[str] = []
    for path in paths:
        try:
            check_form(path)
        except FormDefinitionError as error:
            faults += error.faults
    if faults:
        raise FormDefinitionError(faults=faults)
