"""The form in docs/forms.md is one that the program takes."""

import re
from pathlib import Path

from recon.design.kit import check_form

GUIDE = Path(__file__).parents[3] / "docs" / "forms.md"


def test_the_guides_form_is_right(tmp_path: Path) -> None:
    files = re.findall(r"`(\S+\.toml)`:\n\n```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert [name for name, _ in files] == ["falls.toml", "falls.en.toml"]
    for name, text in files:
        (tmp_path / name).write_text(text, encoding="utf-8")
    (layout,) = check_form(tmp_path / "falls.toml")
    assert layout.form.title == "Fall of a patient"
    assert [len(field.zones) for field in layout.form.fields if field.group] == [4, 4]
