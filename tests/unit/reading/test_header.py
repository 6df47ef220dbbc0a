"""What stands where a page says whose it is: still the patient's data, or something else."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest
import zxingcpp

from recon.design.label_pdf import render_labels
from recon.design.labels import Label
from recon.design.stocks import STOCKS
from recon.model.identity import Header
from recon.model.patient import Patient
from recon.vision.labelcode import PatientCode, encode
from recon.vision.pieces import find_pieces
from tests.helpers.headed_sheets import DPI, JEANNE, PX, Gray, engines, line, place, printed, read, seen, stick

PAGES = (1, 2)
OTHERS = {
    "somebody else": Patient("80054321", "Petit", "Paul", date(1970, 1, 1), sex="M"),
    "a namesake": replace(JEANNE, ipp="80054321", birth_date=date(1955, 8, 30)),
    "the twin": replace(JEANNE, ipp="80012399", given_names="Louise"),
    "a letter and a digit": replace(JEANNE, ipp="80012346", birth_name="Durand-Lefèvres"),
    "one digit": replace(JEANNE, ipp="80012845"),
}


def label(patient: Patient) -> Gray:
    out = BytesIO()
    render_labels([Label(patient, "fr")], STOCKS["62x29"], out)
    return np.array(pdfium.PdfDocument(out.getvalue())[0].render(scale=DPI / 72, grayscale=True).to_numpy().squeeze())


def handwritten(page: Gray, text: str, at: tuple[float, float], capital_mm: float = 3.5) -> None:
    scale = cv2.getFontScaleFromHeight(cv2.FONT_HERSHEY_SIMPLEX, round(capital_mm * PX))
    where = round(at[0] * PX), round(at[1] * PX)
    cv2.putText(page, text, where, cv2.FONT_HERSHEY_SIMPLEX, scale, 40, 3, cv2.LINE_AA)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("key", ["vitals", "orders"])
def test_the_header_is_as_printed(key: str, page: int) -> None:
    found = seen(printed(key, page, JEANNE), key, JEANNE)
    assert (found.header, found.lines, found.codes) == (Header.AS_PRINTED, (), ())
    x, y, width, height = found.box
    where = place(key, page)
    assert (x, y) == pytest.approx((where.x * PX, where.y * PX), abs=4)
    assert (width, height) == pytest.approx((where.w * PX, where.h * PX), abs=4)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", OTHERS)
def test_the_header_of_another_is_never_as_printed(who: str, page: int) -> None:
    found = seen(printed("vitals", page, OTHERS[who]), "vitals", JEANNE)
    assert found.header is Header.OTHER
    assert any(OTHERS[who].ipp in text for text in found.lines)


@pytest.mark.parametrize("who", OTHERS)
def test_a_label_stuck_over_the_header_is_seen_and_its_code_read(who: str) -> None:
    page, where, other = printed("vitals", 1, JEANNE), place("vitals", 1), OTHERS[who]
    stick(page, label(other), (where.x + 1, where.y + 1))
    found = seen(page, "vitals", JEANNE)
    assert found.header is Header.OTHER
    assert found.codes == (encode(PatientCode(other.ipp, other.iep)),)


def test_a_label_that_leaves_the_name_to_be_seen_is_seen_too() -> None:
    page, where = printed("vitals", 1, JEANNE), place("vitals", 1)
    stick(page, label(OTHERS["somebody else"])[: round(20 * PX)], (where.x + 26, where.y + 13))
    assert seen(page, "vitals", JEANNE).header is not Header.AS_PRINTED


def test_the_patients_own_label_is_the_patients() -> None:
    page, where = printed("vitals", 1, JEANNE), place("vitals", 1)
    stick(page, label(JEANNE), (where.x + 1, where.y + 1))
    found = seen(page, "vitals", JEANNE)
    assert found.header is Header.AS_PRINTED
    assert found.codes == (encode(PatientCode(JEANNE.ipp, JEANNE.iep)),)


@pytest.mark.parametrize("page", PAGES)
def test_ward_bed_and_stay_do_not_count(page: int) -> None:
    moved = replace(JEANNE, ward="GERIATRIE", bed="31", iep="26111111")
    assert seen(printed("vitals", page, JEANNE), "vitals", moved).header is Header.AS_PRINTED


def test_a_note_beside_the_print_does_not_count() -> None:
    page, where = printed("vitals", 1, JEANNE), place("vitals", 1)
    handwritten(page, "a jeun", (where.right - 24, where.y + 9))
    assert seen(page, "vitals", JEANNE).header is Header.AS_PRINTED


@pytest.mark.parametrize("page", PAGES)
def test_a_name_struck_out_is_seen_whatever_stands_beside(page: int) -> None:
    sheet, where = printed("vitals", page, JEANNE), place("vitals", page)
    inside = where.grown(-1)
    x, y, right, bottom = (round(v * PX) for v in (inside.x, inside.y, inside.right, inside.bottom))
    name = find_pieces(255 - sheet[y:bottom, x:right])[0]
    middle = inside.y + (name.y + name.bottom) / 2 / PX
    line(sheet, (where.x + 2, middle), (inside.x + name.right / PX + 1, middle + 0.4))
    assert seen(sheet, "vitals", JEANNE).header is Header.OTHER
    handwritten(sheet, "PETIT Paul", (where.right - 26, middle + 2))
    assert seen(sheet, "vitals", JEANNE).header is Header.OTHER


@pytest.mark.parametrize("key", ["vitals", "orders"])
@pytest.mark.parametrize("said", [0, 1, 2, 3], ids=["name", "given names", "used name", "birth date"])
def test_whatever_says_who_it_is_may_be_struck_out(said: int, key: str) -> None:
    sheet, where = printed(key, 1, JEANNE), place(key, 1)
    inside = where.grown(-1)
    x, y, right, bottom = (round(v * PX) for v in (inside.x, inside.y, inside.right, inside.bottom))
    piece = next(p for p in find_pieces(255 - sheet[y:bottom, x:right]) if p.line == said)
    middle = inside.y + (piece.y + piece.bottom) / 2 / PX
    line(sheet, (inside.x + piece.x / PX - 1, middle), (inside.x + piece.right / PX + 1, middle + 0.4))
    assert seen(sheet, key, JEANNE).header is Header.OTHER


def test_the_ward_may_be_struck_out() -> None:
    sheet, where = printed("vitals", 1, JEANNE), place("vitals", 1)
    inside = where.grown(-1)
    x, y, right, bottom = (round(v * PX) for v in (inside.x, inside.y, inside.right, inside.bottom))
    piece = next(p for p in find_pieces(255 - sheet[y:bottom, x:right]) if p.line == 5)
    middle = inside.y + (piece.y + piece.bottom) / 2 / PX
    line(sheet, (inside.x + piece.x / PX - 1, middle), (inside.x + piece.right / PX + 1, middle + 0.4))
    assert seen(sheet, "vitals", JEANNE).header is Header.AS_PRINTED


@pytest.mark.parametrize("page", PAGES)
def test_what_cannot_be_seen_is_said_to_be_so(page: int) -> None:
    sheet, where = printed("vitals", page, JEANNE), place("vitals", page)
    x, y, right, bottom = (round(v * PX) for v in (where.x, where.y, where.right, where.bottom))
    sheet[y:bottom, x:right] = cv2.GaussianBlur(sheet[y:bottom, x:right], (0, 0), 9)
    assert seen(sheet, "vitals", JEANNE).header is Header.UNREADABLE


def test_long_names_over_several_lines_are_still_read() -> None:
    long = replace(
        JEANNE,
        birth_name="Vandenbroucke-Charpentier de La Rochefoucauld-Montmorency",
        given_names="Marie-Antoinette Joséphine Charlotte Élisabeth",
    )
    for page in PAGES:
        assert seen(printed("vitals", page, long), "vitals", long).header is Header.AS_PRINTED


@pytest.mark.parametrize("page", PAGES)
def test_a_patient_without_a_name_is_known_by_the_number(page: int) -> None:
    unknown = Patient("DT-0042", "", "", None)
    assert seen(printed("vitals", page, unknown), "vitals", unknown).header is Header.AS_PRINTED
    other = replace(unknown, ipp="DT-0043")
    assert seen(printed("vitals", page, other), "vitals", unknown).header is Header.OTHER


def test_a_sticker_between_the_name_and_the_number_is_seen() -> None:
    page, where = printed("vitals", 1, JEANNE), place("vitals", 1)
    middle = label(OTHERS["a namesake"])[round(12 * PX) : round(19 * PX), : round(44 * PX)]
    stick(page, np.pad(middle, ((0, round(2.6 * PX)), (0, 0)), constant_values=255), (where.x + 1.5, where.y + 11.5))
    found = seen(page, "vitals", JEANNE)
    assert "DURAND-LEFÈVRE" in found.lines
    assert any("30/08/1955" in text for text in found.lines)
    assert found.header is Header.OTHER


def test_without_the_second_reader_print_is_read_by_the_other() -> None:
    asked = []

    def text(patch: Gray) -> tuple[str, float]:
        asked.append(patch.shape)
        return "PETIT", 0.95

    readers = replace(engines(), second=None, text=text)
    assert seen(printed("vitals", 1, JEANNE), "vitals", JEANNE, readers).header is Header.OTHER
    assert asked


@pytest.mark.parametrize("page", PAGES)
def test_a_sheet_for_nobody_is_blank(page: int) -> None:
    found = seen(printed("vitals", page, None), "vitals", None)
    assert (found.header, found.lines, found.codes) == (Header.BLANK, (), ())


def test_a_hospitals_sticker_on_a_sheet_for_nobody() -> None:
    page, where = printed("vitals", 1, None), place("vitals", 1)
    sticker = np.full((round(26 * PX), round(66 * PX)), 255, np.uint8)
    handwritten(sticker, "PETIT PAUL", (2, 6))
    bars = np.asarray(zxingcpp.create_barcode("26054321", zxingcpp.BarcodeFormat.Code128).to_image(scale=3), np.uint8)
    code = np.repeat(bars[:1], round(9 * PX), axis=0)
    sticker[round(10 * PX) : round(10 * PX) + code.shape[0], 20 : 20 + code.shape[1]] = code
    stick(page, sticker, (where.x + 2, where.y + 2))
    found = seen(page, "vitals", None)
    assert (found.header, found.codes) == (Header.WRITTEN, ("26054321",))
    assert "PETIT PAUL" in found.lines


def test_a_sticker_that_was_read_as_a_field_is_not_read_again() -> None:
    page, where = printed("vitals", 1, None), place("vitals", 1)
    stick(page, label(JEANNE), (where.x + 1, where.y + 1))
    once = replace(engines(), second=None, text=lambda patch: ("DURAND\n\n Jeanne ", 0.93))
    assert seen(page, "vitals", None, once).lines == ("DURAND", "Jeanne")


@pytest.mark.parametrize("key", ["vitals", "orders"])
def test_writing_on_a_later_pages_strip(key: str) -> None:
    page, where = printed(key, 2, None), place(key, 2)
    handwritten(page, "PETIT Paul", (where.x + 14, where.bottom - 5.4), 3.0)
    found = seen(page, key, None)
    assert found.header is Header.WRITTEN
    assert any("PETIT" in text for text in found.lines)
    assert all("nom" not in text.casefold() for text in found.lines)


def test_a_strip_that_is_covered_is_not_called_blank() -> None:
    page, where = printed("vitals", 2, None), place("vitals", 2)
    slip = np.full((round(12 * PX), round(62 * PX)), 255, np.uint8)
    stick(page, slip, (where.x, where.y - 1))
    assert seen(page, "vitals", None).header is Header.UNREADABLE
    stick(page, label(JEANNE), (where.x, where.y - 1))
    found = seen(page, "vitals", None)
    assert found.header is Header.WRITTEN
    assert found.codes == (encode(PatientCode(JEANNE.ipp, JEANNE.iep)),)


def test_a_wards_form_says_of_nobody() -> None:
    result = read(printed("census", 1, None), "census", None)
    assert result.fault is None
    assert result.seen is None
