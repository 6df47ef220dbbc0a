"""Where printed lines stand, and what a pen that strikes them out does to them."""

import cv2
import numpy as np
import pytest

from recon.vision.pieces import find_pieces, is_struck

Gray = np.ndarray
HIGH = 20  # px of a capital, which OpenCV calls 26


def page(*texts: tuple[str, int, int]) -> Gray:
    """Return darkness with texts at x and y (px) of their left ends and baselines."""
    dark = np.zeros((260, 700), np.uint8)
    scale = cv2.getFontScaleFromHeight(cv2.FONT_HERSHEY_SIMPLEX, 26)
    for text, x, y in texts:
        cv2.putText(dark, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, scale, 255, 3, cv2.LINE_AA)
    return dark


def test_lines_from_top_to_bottom_and_pieces_from_left_to_right() -> None:
    pieces = find_pieces(page(("IEP 9", 300, 110), ("IPP 8", 20, 110), ("DURAND", 20, 50)))
    assert [piece.line for piece in pieces] == [0, 1, 1]
    assert [piece.x for piece in pieces] == pytest.approx([20, 20, 300], abs=6)
    assert all(HIGH - 3 <= piece.height <= HIGH + 6 for piece in pieces)


def test_an_accent_belongs_to_the_line_below_it_and_dirt_to_none() -> None:
    dark = page(("DURAND", 20, 60))
    cv2.line(dark, (90, 60 - HIGH - 4), (100, 60 - HIGH - 6), 255, 2)
    cv2.circle(dark, (500, 200), 3, 255, -1)
    (piece,) = find_pieces(dark)
    assert piece.y <= 60 - HIGH - 5


def test_bare_paper_has_no_pieces() -> None:
    assert find_pieces(np.zeros((260, 700), np.uint8)) == ()


@pytest.mark.parametrize("name", ["LY", "DURAND", "VANDENBROUCKE"])
def test_a_struck_name_hangs_together_and_print_does_not(name: str) -> None:
    dark = page((name, 20, 60))
    (piece,) = find_pieces(dark)
    assert not is_struck(dark, piece)
    underlined = dark.copy()
    cv2.line(underlined, (10, 68), (piece.right + 10, 68), 255, 3)
    assert not any(is_struck(underlined, piece) for piece in find_pieces(underlined))
    cv2.line(dark, (8, 50), (piece.right + 14, 44), 255, 4)
    assert any(is_struck(dark, piece) for piece in find_pieces(dark))
