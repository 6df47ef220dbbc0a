"""Large type, where a form has it; one that has too much beside each other is printed as usual."""

from collections.abc import Sequence

from recon.design.art import Layout
from recon.design.kit import Kit
from recon.design.large import large_layout


def layout_of(kit: Kit, key: str, lang: str, *, large: bool = False) -> Layout:
    """Return the form as it is to be printed: in large type if it is to be, and can be.

    Raises:
        UnknownForm: if the kit has no such form in that language.
        FormDefinitionError: if its definition was changed since the kit was loaded, and is wrong now.
    """
    return (large_layout(kit, key, lang) if large else None) or kit.layout(key, lang)


def without_large(kit: Kit, keys: Sequence[str], lang: str) -> tuple[str, ...]:
    """Return the titles of those forms that are printed as usual where large type is asked for."""
    return tuple(kit.form(key, lang).title for key in keys if large_layout(kit, key, lang) is None)
