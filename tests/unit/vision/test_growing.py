"""From a code or two the print is found step by step, the surest first, until it tells how the whole page lies."""

import cv2
import numpy as np
import pytest

from recon.model.policy import Policy
from recon.vision.codes import identify
from recon.vision.fiducials import Landmarks
from recon.vision.growing import grow
from recon.vision.raster import Raster
from recon.vision.registration import LEAST_PX_PER_MM, register
from recon.vision.scan import Scan
from recon.vision.transforms import Matrix, Points, apply, inverse, similarity
from tests.helpers.pages import PX, Gray, layout, paper, template

FORMS = ("vitals", "registration")
CORNERS = np.array([(8, 8), (202, 8), (202, 289), (8, 289)], np.float64)
ON_THE_SHEET = np.array([[PX, 0, -0.5], [0, PX, -0.5], [0, 0, 1]])


def photographed(gray: Gray) -> tuple[Gray, Matrix]:
    """Return the page seen from aslant, with grain, and where its mm came to lie (px)."""
    height, width = gray.shape
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    seen = np.array([(260, 330), (2350, 210), (2450, 3500), (120, 3350)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, seen)
    photo = cv2.warpPerspective(gray, matrix, (2600, 3700), borderValue=90)
    photo = photo * 0.85 + 25 + np.random.default_rng(3).normal(0, 6, photo.shape)
    return np.clip(photo, 0, 255).astype(np.uint8), np.asarray(matrix @ ON_THE_SHEET)


def one_code(key: str, number: int, pose: Matrix) -> Landmarks:
    """Return what a page shows of which nothing is left but one code, its corners found to a pixel."""
    code = layout(key).form.codes[number]
    mm = np.array([(code.x, code.y), (code.right, code.y), (code.right, code.bottom), (code.x, code.bottom)])
    none = np.empty((0, 2))
    return Landmarks(none, none, mm, apply(pose, mm).round())


def off(pose: Matrix, truth: Matrix) -> float:
    """Return how far (mm) ``pose`` puts the worst of the page's corners from where they are."""
    return float(np.linalg.norm(apply(inverse(truth), apply(pose, CORNERS)) - CORNERS, axis=1).max())


@pytest.mark.parametrize("key", FORMS)
@pytest.mark.parametrize("number", [0, 1])
def test_a_page_seen_from_aslant_is_found_from_one_code(key: str, number: int) -> None:
    photo, truth = photographed(paper(key).gray)
    found = one_code(key, number, truth)
    first = similarity(found.corners_mm, found.corners_px)
    assert off(first, truth) > 10
    scan = Scan.of(photo, PX, least=LEAST_PX_PER_MM)
    assert off(grow(scan, first, found, template(key).anchors), truth) < 0.3


def test_without_any_print_the_landmarks_alone_speak() -> None:
    photo, truth = photographed(np.full_like(paper("vitals").gray, 255))
    found = one_code("vitals", 0, truth)
    first = similarity(found.corners_mm, found.corners_px)
    scan = Scan.of(photo, PX, least=LEAST_PX_PER_MM)
    grown = grow(scan, first, found, template("vitals").anchors)
    np.testing.assert_allclose(apply(grown, found.corners_mm), found.corners_px, atol=2.0)


def test_a_mark_found_wrongly_has_no_say() -> None:
    photo, truth = photographed(paper("vitals").gray)
    found = one_code("vitals", 0, truth)
    mark = np.array([[199.5, 286.5]])
    misled = found.seen(mark, apply(truth, mark + np.array((4.0, -3.0))))
    scan = Scan.of(photo, PX, least=LEAST_PX_PER_MM)
    first = similarity(found.corners_mm, found.corners_px)
    assert off(grow(scan, first, misled, template("vitals").anchors), truth) < 0.3


@pytest.mark.parametrize("key", FORMS)
def test_a_bent_page_with_two_codes_and_no_mark_is_followed(key: str) -> None:
    page = paper(key)
    for mark in page.form.fiducials:
        x, y, right, bottom = (round(v * PX) for v in (mark.x - 1, mark.y - 1, mark.right + 1, mark.bottom + 1))
        page.gray[y:bottom, x:right] = 255
    height, width = page.gray.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    bent = cv2.remap(page.gray, x + np.sin(y / height * 4) * np.float32(PX), y, cv2.INTER_LINEAR, borderValue=255)
    registration = register(Raster(bent), identify(bent), template(key), policy=Policy())
    assert registration.bend is not None
    boxes = [zone.bounds for field in page.form.fields for zone in field.zones]
    middles: Points = np.array([(box.x + box.w / 2, box.y + box.h / 2) for box in boxes])
    there = apply(ON_THE_SHEET, middles) - np.column_stack((np.sin(middles[:, 1] / 297 * 4) * PX, 0 * middles[:, 0]))
    found = np.array([registration.to_pixels(*middle) for middle in middles])
    assert np.linalg.norm(found - there, axis=1).max() < 0.35 * PX
