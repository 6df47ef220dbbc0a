"""A destination's own file: what it says is taken, what it gets wrong is told; the examples of the guide are sound."""

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest

from recon.delivery.hl7v2 import Hl7Profile, read_profile
from recon.errors import UsageError

GUIDE = Path(__file__).resolve().parents[4] / "docs" / "hl7v2.md"


def written(folder: Path, text: str) -> Path:
    file = folder / "destination.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_is_given_is_taken_and_the_rest_stays(tmp_path: Path) -> None:
    text = 'version = "2.4"\ncharset = "8859/15"\nadt = "A28"\nmdm = false\nadt_forms = ["admission"]\nseconds = 5\n'
    assert read_profile(written(tmp_path, text)) == replace(
        Hl7Profile(), version="2.4", charset="8859/15", adt="A28", mdm=False, adt_forms=("admission",), seconds=5.0
    )


@pytest.mark.parametrize(
    "text",
    [
        "versoin = '2.5'",
        "version = 2.5",
        "version = '2.6'",
        "charset = 'utf-8'",
        "adt = 'A01'",
        "mdm = 'no'",
        "mdm = 1",
        "adt_forms = 'registration'",
        "adt_forms = [1]",
        "ipp_authority = 'HOSP^1.2.250'",
        "ipp_authority = 'HOSP^CHU^ISO'",
        "iep_authority = 'HOSP^1.2.250^DNS'",
        "timezone = 'Paris'",
        "timezone = '../etc'",
        "page = 'jpeg'",
        "language = 'de'",
        "tries = 0",
        "tries = true",
        "seconds = -1",
        "a_second = 'many'",
    ],
)
def test_what_is_wrong_is_named(text: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as fault:
        read_profile(written(tmp_path, text))
    assert text.partition(" ")[0] in fault.value.message("en")


def test_what_the_version_or_the_letters_cannot_hold_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"2\.3\.1"):
        read_profile(written(tmp_path, "version = '2.3.1'\nreliability = true"))
    with pytest.raises(UsageError, match="Œ"):
        read_profile(written(tmp_path, "charset = '8859/1'\nreceiving_facility = 'CHU SACRÉ-CŒUR'"))


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for file in (tmp_path / "missing.toml", written(tmp_path, "= =")):
        with pytest.raises(UsageError, match=file.name):
            read_profile(file)


def test_the_guides_examples_are_profiles(tmp_path: Path) -> None:
    generic, france = re.findall(r"^```toml\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.M | re.S)
    assert read_profile(written(tmp_path, generic)) == Hl7Profile()
    assert read_profile(written(tmp_path, france)).international == "FRA"


def test_the_guide_tells_every_entry() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert not [field.name for field in fields(Hl7Profile) if not re.search(rf"\b{field.name}\b", text)]
