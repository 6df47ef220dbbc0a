"""A page is laid over its template whichever way it was fed, and what cannot be is said."""

import cv2
import numpy as np
import pytest

from recon.errors import CodeInvalid, CodeMissing, PageInconsistent, RegistrationFailed
from recon.model.geometry import Rect
from recon.model.page import Registration
from recon.model.policy import Policy
from recon.vision.codes import all_codes, identify
from recon.vision.raster import Raster
from recon.vision.registration import LEAST_PX_PER_MM, register, registered
from recon.vision.scan import Scan
from tests.helpers.pages import PX, SERIAL, Gray, Paper, layout, paper, template

POLICY = Policy()


def laid(gray: Gray) -> Registration:
    return register(Raster(gray), identify(gray), template("vitals"), policy=POLICY)


def found_at(registration: Registration, gray: Gray, turn: float) -> float:
    """Return how far (mm) the registration puts the page's corners from where the turn put them."""
    height, width = paper("vitals").gray.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), turn, 1.0)
    matrix[:, 2] += (gray.shape[1] - width) / 2, (gray.shape[0] - height) / 2
    worst = 0.0
    for x, y in ((10, 10), (200, 10), (200, 287), (10, 287), (105, 150)):
        expected = matrix @ (x * PX - 0.5, y * PX - 0.5, 1)
        worst = max(worst, float(np.hypot(*(expected - registration.to_pixels(x, y)))) / PX)
    return worst


@pytest.mark.parametrize("turn", [0, 90, 180, 270, 3, -8, 178.5])
def test_the_page_is_found_whichever_way_it_lies(turn: float) -> None:
    gray = paper("vitals").scanned(turn=turn, noise=6)
    registration = laid(gray)
    assert registration.fiducials == 4
    assert registration.residual_mm < 0.15
    assert found_at(registration, gray, turn) < 0.2


@pytest.mark.parametrize("corner", [(0, 0), (1, 0), (1, 1), (0, 1)])
def test_one_corner_torn_off_does_not_matter(corner: tuple[int, int]) -> None:
    gray = paper("vitals").gray
    height, width = gray.shape
    reach = round(30 * PX)
    x, y = corner[0] * width, corner[1] * height
    away = (x - reach if x else reach), (y - reach if y else reach)
    cv2.fillPoly(gray, [np.array([[x, y], [away[0], y], [x, away[1]]])], 60)
    registration = laid(gray)
    assert registration.fiducials == 3
    assert found_at(registration, gray, 0) < 0.2


def test_two_marks_and_both_codes_suffice() -> None:
    page = paper("vitals")
    for mark in (page.form.fiducials[1], page.form.fiducials[3]):
        _cover(page.gray, mark.grown(1))
    registration = laid(page.gray)
    assert registration.fiducials == 2
    assert found_at(registration, page.gray, 0) < 0.2


@pytest.mark.parametrize("key", ["vitals", "registration"])
@pytest.mark.parametrize(("marks", "codes"), [((), (0, 1)), ((0,), (0,)), ((1, 2), (1,)), ((), (0,)), ((), (1,))])
def test_from_few_landmarks_the_print_leads_to_the_rest(
    key: str, marks: tuple[int, ...], codes: tuple[int, ...]
) -> None:
    gray = _with_landmarks(key, marks, codes).scanned(turn=2.5, noise=6)
    registration = register(Raster(gray), identify(gray), template(key), policy=POLICY)
    assert registration.fiducials == len(marks)
    assert found_at(registration, gray, 2.5) < 0.2


def test_from_few_landmarks_the_print_of_another_form_is_refused() -> None:
    gray = _with_landmarks("registration", (0,), (0,)).gray
    with pytest.raises(RegistrationFailed):
        register(Raster(gray), identify(gray), template("vitals"), policy=POLICY)


def test_from_few_landmarks_more_of_the_print_is_needed() -> None:
    anchors = sorted(template("vitals").anchors, key=lambda a: abs(a.y - 150))
    hidden = anchors[: round(0.22 * len(anchors))]
    page, alone = paper("vitals"), _with_landmarks("vitals", (), (0, 1))
    for anchor in hidden:
        for gray in (page.gray, alone.gray):
            _cover(gray, Rect(anchor.x - 3.5, anchor.y - 3.5, 7, 7))
    assert laid(page.gray).fiducials == 4
    with pytest.raises(RegistrationFailed):
        laid(alone.gray)


def test_the_print_of_another_form_is_refused() -> None:
    gray = paper("registration").gray
    with pytest.raises(RegistrationFailed):
        register(Raster(gray), identify(gray), template("vitals"), policy=POLICY)


def test_the_registered_page_is_the_template() -> None:
    gray = paper("vitals").scanned(turn=2, noise=4)
    page = registered(Raster(gray), laid(gray), template("vitals"))
    assert page.shape == template("vitals").expected.shape
    beyond = cv2.subtract(255 - page, template("vitals").expected)
    codes = layout("vitals").form.codes
    body = beyond[round(60 * 200 / 25.4) : round((codes[1].y - 15) * 200 / 25.4)]
    assert np.percentile(body, 99.9) < 60


def test_both_codes_are_read_and_agree() -> None:
    symbols = identify(paper("vitals").gray)
    assert {s.code.serial for s in symbols} == {SERIAL}
    assert len(symbols) == 2


def test_a_code_beside_something_like_it_is_found_once() -> None:
    gray = paper("vitals").gray
    code = layout("vitals").form.codes[0]
    size = round(code.w * PX)
    speckled = np.random.default_rng(1).integers(0, 2, (22, 22)).astype(np.uint8) * 255
    left, top = 0, round(code.y * PX)
    gray[top : top + size, left : left + size] = cv2.resize(speckled, (size, size), interpolation=cv2.INTER_NEAREST)
    first = next(s for s in identify(gray) if s.corners.max() < min(gray.shape) / 2)
    scan = Scan.of(gray, PX, least=LEAST_PX_PER_MM)
    assert len(all_codes(scan, (first,))) == 2


def test_a_page_without_a_code_is_told_from_one_with_a_strange_code() -> None:
    page = paper("vitals")
    for code in page.form.codes:
        _cover(page.gray, code.grown(1))
    with pytest.raises(CodeMissing):
        identify(page.gray)
    _paste(page.gray, _symbol("HTTPS://EXAMPLE.ORG/LOT/12345"), page.form.codes[0].x, page.form.codes[0].y)
    with pytest.raises(CodeInvalid):
        identify(page.gray)


def test_two_sheets_fed_together_are_not_read_as_one() -> None:
    from recon.model.sheet import SheetCode
    from recon.vision.sheetcode import encode

    page = paper("vitals")
    code = page.form.codes[1]
    _cover(page.gray, code.grown(1))
    other = encode(SheetCode("vitals", page.form.version, "0000000AA", 1, 1, 1))
    _paste(page.gray, _symbol(other), code.x, code.y)
    with pytest.raises(PageInconsistent):
        identify(page.gray)


def _with_landmarks(key: str, marks: tuple[int, ...], codes: tuple[int, ...]) -> Paper:
    """Return a sheet that shows only those of its corner marks and codes."""
    page = paper(key)
    of = page.form
    for kept, rects in ((marks, of.fiducials), (codes, of.codes)):
        for rect in (rect for i, rect in enumerate(rects) if i not in kept):
            _cover(page.gray, rect.grown(1))
    return page


def _cover(gray: Gray, rect: object) -> None:
    x, y, right, bottom = (round(v * PX) for v in (rect.x, rect.y, rect.right, rect.bottom))
    gray[y:bottom, x:right] = 255


def _symbol(text: str) -> Gray:
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix)
    return np.asarray(zxingcpp.write_barcode_to_image(code, scale=8, add_quiet_zones=False))


def _paste(gray: Gray, symbol: Gray, x: float, y: float) -> None:
    left, top = round(x * PX), round(y * PX)
    gray[top : top + symbol.shape[0], left : left + symbol.shape[1]] = symbol
