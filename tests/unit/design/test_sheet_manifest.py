import json

import pytest

from recon.design.kit import load_kit
from recon.design.manifest import manifest, page_entry
from recon.model.form import Field, Form, Kind, Rule, Zone
from recon.model.geometry import A4, Rect
from tests.helpers.sample_sheets import CLAIRE, sheet_print

KIT = load_kit()


def entries(key: str) -> dict[tuple[str, int | None], dict[str, object]]:
    pages = manifest([sheet_print(KIT.layout(key, "fr"))])["pages"]
    return {(entry["key"], entry["row"]): entry for page in pages for entry in page["fields"]}


def test_pages_follow_the_pdf() -> None:
    prints = [sheet_print(KIT.layout("vitals", "fr")), sheet_print(KIT.layout("registration", "en"), CLAIRE)]
    value = json.loads(json.dumps(manifest(prints, first_index=4)))
    assert value["format"] == "recon-sheet-manifest/1"
    forms = [KIT.form("vitals", "fr"), KIT.form("registration", "en")]
    pages = [(form.key, form.version, page, form.pages) for form in forms for page in range(1, form.pages + 1)]
    told = [(page["form"], page["version"], page["page"], page["pages"]) for page in value["pages"]]
    assert told == pages
    assert [page["page_index"] for page in value["pages"]] == [4 + i for i in range(len(pages))]
    assert (value["pages"][0]["sheet"], value["pages"][0]["size_mm"]) == ("K7M29QXH4", [210.0, 297.0])


@pytest.mark.parametrize("key", KIT.keys)
def test_every_field_and_row_has_its_place(key: str) -> None:
    form = KIT.form(key, "fr")
    pages = range(1, form.pages + 1)
    zones = [(page, field.key, zone) for page in pages for field in form.fields for zone in field.zones]
    assert list(entries(key)) == [(field, zone.row) for page, field, zone in zones if zone.page == page]
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


def test_bubbles_tell_each_mark_and_a_drawing_its_frame() -> None:
    marks = tuple(Rect(10.0 + 6 * digit, 50.0 + 5 * value, 4, 4) for digit in range(2) for value in range(10))
    dose = Field("dose", Kind.BUBBLES, "Dose", (Zone(1, None, marks),), Rule(minimum=0, maximum=50, align="right"))
    body = Field("body", Kind.DRAWING, "Body", (Zone(1, None, area=Rect(20, 120, 60, 90)),))
    entry, drawn = page_entry(Form("f", "V", "en", "F", A4, 1, (dose, body), (), ()), 1)["fields"]
    assert (entry["kind"], entry["digits"], entry["range"], len(entry["options"])) == ("bubbles", 2, [0, 50], 20)
    assert entry["options"][0] == {"digit": 0, "value": "0", "x": 10, "y": 50, "w": 4, "h": 4}
    assert entry["options"][17] == {"digit": 1, "value": "7", "x": 16, "y": 85, "w": 4, "h": 4}
    assert (drawn["kind"], drawn["area"]) == ("drawing", {"x": 20, "y": 120, "w": 60, "h": 90})
