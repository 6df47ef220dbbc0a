"""What happens to paper: bent, photographed, faxed, torn, stained, fed two at a time; where the page lies is known."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import PageInconsistent, RegistrationFailed
from recon.model.geometry import Rect
from recon.model.page import LOST_MM, Registration
from recon.model.policy import Policy
from recon.model.sheet import SheetCode
from recon.vision.codes import identify
from recon.vision.raster import Raster
from recon.vision.registration import register, registered
from recon.vision.sheetcode import modules
from recon.vision.transforms import apply
from tests.helpers.examples import fewer_examples
from tests.helpers.pages import PX, SERIAL, Gray, Paper, layout, paper, template

POLICY = Policy()
FORMS = ("vitals", "registration")
Points = np.ndarray


def laid(gray: Gray, key: str = "vitals") -> Registration:
    return register(Raster(gray), identify(gray), template(key), policy=POLICY)


def cells(key: str) -> list[Rect]:
    return [c for f in layout(key).form.fields for z in f.zones for c in (z.cells or (z.bounds,))]


def farthest(registration: Registration, key: str, truth: Callable[[Points], Points]) -> float:
    """Return how far (mm) the registration puts the worst of the form's boxes from where it is.

    ``truth`` takes px of the flat page to px of the scan.
    """
    middles = np.array([(c.x + c.w / 2, c.y + c.h / 2) for c in cells(key)])
    here, right, below = (truth((middles + offset) * PX - 0.5) for offset in np.array([(0, 0), (1, 0), (0, 1)]))
    found = np.array([registration.to_pixels(x, y) for x, y in middles])
    millimetre = np.stack((right - here, below - here), axis=2)  # px of the scan, across and down
    return float(np.linalg.norm(np.linalg.solve(millimetre, (found - here)[:, :, None]), axis=1).max())


def seen_through(gray: Gray, matrix: np.ndarray, size: tuple[int, int], background: int = 255) -> Gray:
    return np.asarray(cv2.warpPerspective(gray, matrix, size, borderValue=background), np.uint8)


def grain(gray: Gray, noise: float = 6.0) -> Gray:
    seed = np.random.default_rng(3)
    return np.clip(gray * 0.85 + 25 + seed.normal(0, noise, gray.shape), 0, 255).astype(np.uint8)


def bent(gray: Gray, across: float, down: float) -> tuple[Gray, Callable[[Points], Points]]:
    """Return the page bent by up to ``across`` and ``down`` mm, and where its points went."""
    height, width = gray.shape

    def shift(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return across * PX * np.sin(y / height * 4.0), down * PX * np.sin(x / width * 3.5 + 0.5)

    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    dx, dy = shift(x, y)
    page = cv2.remap(gray, x + dx.astype(np.float32), y + dy.astype(np.float32), cv2.INTER_LINEAR, borderValue=255)

    def truth(points: Points) -> Points:
        there = points.copy()
        for _ in range(20):  # the remap tells where each pixel came from; this where each went
            there = points - np.column_stack(shift(there[:, 0], there[:, 1]))
        return there

    return np.asarray(page, np.uint8), truth


@pytest.mark.parametrize("key", FORMS)
@pytest.mark.parametrize(("across", "down"), [(1.0, 0.8), (-2.0, 1.6)])
def test_a_bent_page_is_followed(key: str, across: float, down: float) -> None:
    gray, truth = bent(paper(key).gray, across, down)
    gray = grain(gray)
    registration = laid(gray, key)
    assert registration.bend is not None
    assert farthest(registration, key, truth) < 0.35
    assert registration.residual_mm < POLICY.residual_mm
    page = registered(Raster(gray), registration, template(key))
    straight = laid(cv2.resize(page, None, fx=1.5, fy=1.5), key)
    assert straight.bend is None
    assert farthest(straight, key, lambda points: points) < 0.25


def test_a_flat_page_is_not_bent() -> None:
    assert laid(grain(paper("vitals").scanned(turn=1.5))).bend is None


def test_a_bent_page_does_not_fit_another_form() -> None:
    gray, _ = bent(paper("registration").gray, 1.5, 1.5)
    symbols = identify(gray)
    with pytest.raises(RegistrationFailed):
        register(Raster(gray), symbols, template("vitals"), policy=POLICY)


@pytest.mark.parametrize("key", FORMS)
@pytest.mark.parametrize("turned", [False, True])
def test_a_standard_fax_without_its_resolution_is_read(key: str, turned: bool) -> None:
    whole = paper(key).gray
    squeezed = cv2.resize(whole, None, fx=204 / 300, fy=98 / 300, interpolation=cv2.INTER_AREA)
    gray = np.where(squeezed > 150, 255, 0).astype(np.uint8)
    share = np.array((gray.shape[1] / whole.shape[1], gray.shape[0] / whole.shape[0]))
    gray = np.ascontiguousarray(gray[::-1, ::-1]) if turned else gray
    last = np.array((gray.shape[1] - 1, gray.shape[0] - 1))

    def truth(points: Points) -> Points:
        there = (points + 0.5) * share - 0.5
        return last - there if turned else there

    assert farthest(laid(gray, key), key, truth) < 0.3


@pytest.mark.parametrize("key", FORMS)
@pytest.mark.parametrize("torn", [False, True])
def test_a_photograph_from_aslant_on_a_dark_table_is_read(key: str, torn: bool) -> None:
    gray = paper(key).gray
    height, width = gray.shape
    if torn:
        cv2.fillPoly(gray, [np.array([(width, 0), (width - 350, 0), (width, 350)])], 90)
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    seen = np.array([(260, 330), (2350, 210), (2450, 3500), (120, 3350)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, seen)
    photo = grain(seen_through(gray, matrix, (2600, 3700), background=90))
    assert farthest(laid(photo, key), key, lambda points: apply(matrix, points)) < 0.2


@pytest.mark.parametrize("scale", [0.92, 1.03])
@pytest.mark.parametrize("turn", [-8.0, 188.0])
def test_a_page_printed_too_small_or_too_large_and_fed_askew_is_read(scale: float, turn: float) -> None:
    gray = paper("vitals").gray
    height, width = gray.shape
    matrix = np.vstack((cv2.getRotationMatrix2D((width / 2, height / 2), turn, scale), (0, 0, 1)))
    matrix[:2, 2] += 300
    scan = grain(seen_through(gray, matrix, (width + 600, height + 600)))
    assert farthest(laid(scan), "vitals", lambda points: apply(matrix, points)) < 0.2


def test_a_dark_scan_is_read() -> None:
    gray = (grain(paper("vitals").gray) * 0.6).astype(np.uint8)
    assert farthest(laid(gray), "vitals", lambda points: points) < 0.2


def test_one_code_and_three_marks_suffice() -> None:
    page = paper("vitals")
    _cover(page, page.form.codes[0].grown(1), 255)
    _cover(page, page.form.fiducials[2].grown(1), 255)
    registration = laid(page.gray)
    assert registration.fiducials == 3
    assert farthest(registration, "vitals", lambda points: points) < 0.2


def test_holes_staples_and_a_coffee_ring_do_not_matter() -> None:
    page = paper("registration")
    for y in (108, 189):
        cv2.circle(page.gray, (round(9 * PX), round(y * PX)), round(3 * PX), 40, -1)
    cv2.line(page.gray, (60, 90), (180, 60), 60, 8)
    cv2.circle(page.gray, (1200, 1500), round(22 * PX), 150, round(4 * PX))
    registration = laid(grain(page.gray), "registration")
    assert farthest(registration, "registration", lambda points: points) < 0.2
    assert all(residual < POLICY.residual_mm for residual in registration.residuals_near(cells("registration")))


def test_what_lies_under_a_slip_of_paper_did_not_register() -> None:
    page = paper("vitals")
    hidden = Rect(95, 100, 60, 60)
    _cover(page, hidden, 235)
    registration = laid(grain(page.gray))
    inside = [c for c in cells("vitals") if c.x > 100 and c.right < 150 and c.y > 105 and c.bottom < 155]
    beside = [c for c in cells("vitals") if not c.overlaps(hidden.grown(15)) and c.w < 20]
    assert len(inside) > 20
    assert all(residual >= LOST_MM / 2 for residual in registration.residuals_near(inside))
    assert all(residual < POLICY.residual_mm for residual in registration.residuals_near(beside))


def test_a_page_of_which_much_of_the_print_is_not_found_is_refused() -> None:
    hidden = paper("vitals")
    _cover(hidden, Rect(20, 100, 150, 100), 235)
    gray = paper("vitals").gray
    shifted = slice(round(89 * PX), round(158 * PX))
    gray[shifted] = np.roll(gray[shifted], round(3 * PX), axis=1)
    for page in (hidden.gray, gray):
        with pytest.raises(RegistrationFailed):
            laid(grain(page))


@pytest.mark.parametrize("size", [(60, 60), (110, 90)])
def test_a_page_with_a_slip_of_paper_on_it_is_read(size: tuple[int, int]) -> None:
    page = paper("vitals")
    _cover(page, Rect(20, 100, *size), 235)
    assert farthest(laid(grain(page.gray)), "vitals", lambda points: points) < 0.2


def test_a_strip_that_shifted_is_told_from_the_rest() -> None:
    """Two halves of a torn page taped together a millimetre apart fit no smooth bend: neither half is off unseen."""
    gray = paper("vitals").gray
    cut = round(140 * PX)
    gray[cut:] = np.roll(gray[cut:], round(1.2 * PX), axis=1)
    try:
        registration = laid(grain(gray))
    except RegistrationFailed:
        return

    def truth(points: Points) -> Points:
        return points + np.where(points[:, 1:] >= cut, (round(1.2 * PX), 0), (0, 0))

    every = cells("vitals")
    for cell, residual in zip(every, registration.residuals_near(every), strict=True):
        if residual <= POLICY.residual_mm and abs((cell.y + cell.h / 2) * PX - cut) > 10 * PX:
            middle = np.array([[cell.x + cell.w / 2, cell.y + cell.h / 2]])
            found = np.array(registration.to_pixels(*middle[0]))
            assert np.linalg.norm(found - truth(middle * PX - 0.5)[0]) < 0.6 * PX


@pytest.mark.parametrize("place", [(176.6, 273.6), (95.0, 150.0), (170.0, 20.0), (20.0, 255.0)])
def test_a_code_of_another_sheet_anywhere_refuses_the_page(place: tuple[float, float]) -> None:
    page = paper("vitals")
    _print_code(page, SheetCode("vitals", page.form.version, "0000000AA", 1, 1, 1), place)
    with pytest.raises(PageInconsistent):
        laid(grain(page.gray))


def test_a_code_of_another_sheet_on_a_dark_table_refuses_the_photograph() -> None:
    page = paper("vitals")
    _print_code(page, SheetCode("vitals", page.form.version, "0000000AA", 1, 1, 1), (95.0, 150.0))
    height, width = page.gray.shape
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    seen = np.array([(160, 230), (1650, 140), (1720, 2450), (80, 2340)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, seen)
    with pytest.raises(PageInconsistent):
        laid(grain(seen_through(page.gray, matrix, (1820, 2600), background=90), 8))


def test_another_page_of_the_same_sheet_refuses_the_page_too() -> None:
    page = paper("vitals")
    _print_code(page, SheetCode("vitals", page.form.version, SERIAL, 1, 2, 2), (95.0, 220.0))
    with pytest.raises(PageInconsistent):
        laid(grain(page.gray))


@fewer_examples(0.15)
@given(
    turn=st.floats(0, 360),
    scale=st.floats(0.7, 1.04),
    shear=st.floats(-0.03, 0.03),
    tilt=st.tuples(st.floats(-3e-5, 3e-5), st.floats(-3e-5, 3e-5)),
)
def test_registration_inverts_what_was_done_to_the_page(
    turn: float, scale: float, shear: float, tilt: tuple[float, float]
) -> None:
    gray = paper("vitals").gray
    height, width = gray.shape
    matrix = np.vstack((cv2.getRotationMatrix2D((0, 0), turn, scale), (0, 0, 1)))
    to_middle = np.array([[1, 0, -width / 2], [0, 1, -height / 2], [0, 0, 1]])
    matrix = np.array([[1, shear, 0], [0, 1, 0], [*tilt, 1]]) @ matrix @ to_middle
    corners = apply(matrix, np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float64))
    least, most = corners.min(axis=0) - 40, corners.max(axis=0) + 40
    matrix = np.array([[1, 0, -least[0]], [0, 1, -least[1]], [0, 0, 1]]) @ matrix
    scan = seen_through(gray, matrix, (int(most[0] - least[0]), int(most[1] - least[1])))
    assert farthest(laid(scan), "vitals", lambda points: apply(matrix, points)) < 0.2


def _cover(page: Paper, rect: Rect, tone: int) -> None:
    x, y, right, bottom = (round(v * PX) for v in (rect.x, rect.y, rect.right, rect.bottom))
    page.gray[y:bottom, x:right] = tone


def _print_code(page: Paper, code: SheetCode, place: tuple[float, float]) -> None:
    """Lay a slip with ``code`` on the page, its symbol as large as the page's own and at ``place`` (mm)."""
    side = page.form.codes[0].w
    _cover(page, Rect(*place, side, side).grown(2), 255)
    dark = modules(code)
    symbol = np.where(np.kron(dark, np.ones((8, 8), bool)), 0, 255).astype(np.uint8)
    pixels = round(side * PX)
    left, top = round(place[0] * PX), round(place[1] * PX)
    page.gray[top : top + pixels, left : left + pixels] = cv2.resize(symbol, (pixels, pixels))
