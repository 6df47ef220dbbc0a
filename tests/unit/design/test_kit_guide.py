"""docs/kit.md tells of every form, and of every field on which a person always looks."""

import re
from pathlib import Path

import pytest

from recon.design.kit import built_in, check_form

GUIDE = Path(__file__).parents[3] / "docs" / "kit.md"
FORMS = sorted(path.stem for path in built_in().glob("*.toml") if "." not in path.stem)


def chapters() -> dict[str, str]:
    """Return what the guide says of each form, by its key."""
    parts = re.split(r"^## (.+)$", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("key", FORMS)
def test_the_guide_names_a_forms_critical_fields_and_no_others(key: str) -> None:
    for layout in check_form(built_in() / f"{key}.toml"):
        said = chapters()[layout.form.variant_of or key]
        for field in layout.form.fields:
            assert (f"`{field.key}` is critical" in said) == field.critical, field.key


@pytest.mark.parametrize("key", FORMS)
def test_a_variant_is_told_of_with_its_form(key: str) -> None:
    (base, *_) = [layout.form.variant_of or key for layout in check_form(built_in() / f"{key}.toml")]
    assert key == base or f"**{key}**" in chapters()[base]
