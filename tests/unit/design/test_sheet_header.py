from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.design.art import Text
from recon.design.fonts import MM_PER_POINT, printable, width
from recon.design.header import patient_header
from recon.design.kit import load_kit
from recon.design.paper import PORTRAIT
from recon.model.patient import Patient
from tests.helpers.examples import fewer_examples
from tests.helpers.sample_sheets import CLAIRE, LONG, sheet_print

LAYOUT = load_kit().layout("vitals", "fr")


def printed(patient: Patient) -> list[Text]:
    return [item for item in patient_header(sheet_print(LAYOUT, patient), 1) if isinstance(item, Text)]


def fits(lines: list[Text]) -> bool:
    area = PORTRAIT.label
    inside = all(area.y < line.y - line.style.size * MM_PER_POINT * 0.7 and line.y < area.bottom for line in lines)
    return inside and all(width(line.text, line.style) <= line.room + 0.01 for line in lines)


def test_a_usual_patient_is_set_at_full_size() -> None:
    lines = printed(CLAIRE)
    assert [line.text for line in lines[:3]] == ["MARTIN", "Claire", "Nom utilisé : DURAND"]
    assert lines[0].style.size == 14
    assert fits(lines)


def test_long_names_are_whole_and_inside() -> None:
    lines = printed(LONG)
    words = " ".join(line.text for line in lines)
    for part in (LONG.birth_name.upper(), LONG.given_names, LONG.used_name.upper(), LONG.ward, LONG.bed, LONG.ipp):
        assert part in words
    assert fits(lines)
    assert min(line.style.size for line in lines) >= 5


@fewer_examples(0.4)
@given(name=st.text(st.characters(categories=("Lu", "Ll", "Zs")), min_size=1, max_size=120))
def test_any_name_is_inside_the_frame(name: str) -> None:
    assert fits(printed(replace(CLAIRE, birth_name=name, used_name=name)))


def test_what_is_not_known_takes_no_line() -> None:
    bare = Patient("7", "Petit", "Léa", None)
    assert [line.text for line in printed(bare)] == ["PETIT", "Léa", "IPP 7", "Données du 24/11/2026 06:40"]


def test_a_blank_sheet_has_no_header() -> None:
    assert list(patient_header(sheet_print(LAYOUT), 1)) == []


@pytest.mark.parametrize(
    ("name", "shown"), [("Şahin", "Şahin"), ("Nguyễn", "Nguyên"), ("a\u202fb", "a\u00a0b"), ("e\u0301", "é")]
)
def test_letters_the_typeface_lacks_keep_their_base(name: str, shown: str) -> None:
    assert printable(name) == shown
