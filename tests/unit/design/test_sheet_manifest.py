import json

import pytest

from recon.design.kit import load_kit
from recon.design.manifest import manifest
from tests.helpers.sample_sheets import CLAIRE, sheet_print

KIT = load_kit()


def entries(key: str) -> dict[tuple[str, int | None], dict[str, object]]:
    (page,) = manifest([sheet_print(KIT.layout(key, "fr"))])["pages"]
    return {(entry["key"], entry["row"]): entry for entry in page["fields"]}


def test_pages_follow_the_pdf() -> None:
    prints = [sheet_print(KIT.layout("vitals", "fr")), sheet_print(KIT.layout("registration", "en"), CLAIRE)]
    value = json.loads(json.dumps(manifest(prints, first_index=4)))
    assert value["format"] == "recon-sheet-manifest/1"
    assert [page["page_index"] for page in value["pages"]] == [4, 5]
    first, second = value["pages"]
    assert (first["form"], first["page"], first["pages"], first["size_mm"]) == ("vitals", 1, 1, [210.0, 297.0])
    assert second["version"] == KIT.form("registration", "en").version
    assert first["sheet"] == "K7M29QXH4"


@pytest.mark.parametrize("key", KIT.keys)
def test_every_field_and_row_has_its_place(key: str) -> None:
    form = KIT.form(key, "fr")
    assert list(entries(key)) == [(field.key, zone.row) for field in form.fields for zone in field.zones]
    for entry in entries(key).values():
        places = [name for name in ("cells", "options", "area") if name in entry]
        assert len(places) == 1, entry["key"]


def test_numbers_tell_range_decimals_and_side() -> None:
    temperature = entries("vitals")["temperature", 3]
    assert temperature["kind"] == "decimal"
    assert (temperature["range"], temperature["decimals"], temperature["align"]) == ([25, 43], 1, "right")
    assert len(temperature["cells"]) == 3  # type: ignore[arg-type]
    pain = entries("vitals")["pain", 0]
    assert (pain["range"], pain["decimals"], pain["required"], pain["critical"]) == ([0, 10], 0, False, False)


def test_dates_choices_and_areas() -> None:
    registration = entries("registration")
    assert registration["birth_date", None]["order"] == "DDMMYYYY"
    assert registration["birth_date", None]["critical"] is True
    assert registration["arrival_time", None]["order"] == "HHMM"
    assert [option["value"] for option in registration["sex", None]["options"]] == ["M", "F", "U"]  # type: ignore[attr-defined]
    assert registration["label", None]["kind"] == "label"
    assert set(registration["reason", None]["area"]) == {"x", "y", "w", "h"}  # type: ignore[call-overload]
