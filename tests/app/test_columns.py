"""Parts stand side by side where there is room for them, and one below the other where there is not."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from recon.app import style
from recon.app.columns import Columns


@pytest.fixture
def parts(qtbot: QtBot, qapp: QApplication) -> Iterator[tuple[Columns, list[QLabel]]]:
    columns = Columns()
    made = [QLabel(f"part {number}") for number in range(3)]
    for number, part in enumerate(made):
        part.setMinimumWidth(100)
        columns.add(part, number + 1)
    qtbot.addWidget(columns)
    columns.resize(1200, 600)
    columns.show()
    qtbot.waitExposed(columns)
    yield columns, made
    style.wear(style.LIGHT, 1.0)


def places(parts: list[QLabel]) -> tuple[list[int], list[int]]:
    for _ in range(3):  # what one layout asks for, the next lays
        QApplication.processEvents()
    return [part.x() for part in parts], [part.y() for part in parts]


def test_in_a_wide_window_they_stand_side_by_side_by_their_shares(parts: tuple[Columns, list[QLabel]]) -> None:
    columns, made = parts
    across, down = places(made)
    assert across == sorted(set(across))
    assert len(set(down)) == 1
    assert made[0].width() < made[1].width() < made[2].width()
    assert not columns.are_stacked


def test_in_a_narrow_one_they_stand_below_each_other_and_all_can_be_reached(
    parts: tuple[Columns, list[QLabel]],
) -> None:
    columns, made = parts
    columns.resize(600, 400)
    across, down = places(made)
    assert len(set(across)) == 1
    assert down == sorted(set(down))
    assert columns.are_stacked
    assert columns.verticalScrollBar().maximum() > 0
    columns.ensureWidgetVisible(made[2])
    assert columns.verticalScrollBar().value() > 0


def test_with_large_text_they_need_more_room(parts: tuple[Columns, list[QLabel]]) -> None:
    columns, made = parts
    style.wear(style.DARK, 2.0)
    columns.dressed()
    assert len(set(places(made)[0])) == 1
    style.wear(style.LIGHT, 1.0)
    columns.dressed()
    assert len(set(places(made)[0])) == 3


def test_a_part_that_is_wider_than_its_share_counts_with_its_width(parts: tuple[Columns, list[QLabel]]) -> None:
    columns, made = parts
    made[1].setMinimumWidth(1100)
    columns.dressed()
    assert len(set(places(made)[0])) == 1


def test_they_are_looked_at_again_where_one_comes_to_need_more(parts: tuple[Columns, list[QLabel]]) -> None:
    columns, made = parts
    made[1].setText("x" * 400)
    assert len(set(places(made)[0])) == 1
    made[1].setText("short")
    assert len(set(places(made)[0])) == 3
    assert not columns.are_stacked
