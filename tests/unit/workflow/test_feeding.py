"""A pile that passes twice: every page is kept as it comes, and each is called what paper it is, and which side."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from recon.errors import ScannerJammed
from recon.intake.scanner import Settings
from recon.store import Store, scans
from recon.workflow.checking import check
from recon.workflow.feeding import Backs, Side, Sides, scan_both
from recon.workflow.intaking import Kept, new_batch
from tests.helpers.fake_scanner import DEVICE, FakeScanner
from tests.helpers.store_samples import OPERATOR, blank_store


def png(shade: int) -> bytes:
    return bytes(cv2.imencode(".png", np.full((500, 500), shade, np.uint8))[1])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made


class Pile:
    """Somebody who scans a pile's fronts, turns it, and scans its backs."""

    def __init__(
        self, store: Store, fronts: list[int], backs: list[int] | None, fault: Exception | None = None
    ) -> None:
        self.store, self.batch, self.kept = store, new_batch(store), list[Kept]()
        self.scanner = FakeScanner([png(shade) for shade in fronts])
        self._backs, self._fault = backs, fault

    def turned(self, fronts: int) -> bool:
        assert scans.count_unread(self.store) == fronts  # kept, all of them, before anybody is asked
        self.scanner.pages = [png(shade) for shade in self._backs or ()]
        self.scanner.fault = self._fault  # type: ignore[assignment]
        return self._backs is not None

    def scan(self, order: Backs = Backs.REVERSED) -> Sides:
        return scan_both(
            self.store,
            self.scanner,
            Settings(DEVICE),
            order=order,
            turned=self.turned,
            batch=self.batch,
            operator=OPERATOR,
            kept=self.kept.append,
            told=lambda _page: None,
            stop=lambda: False,
        )

    @property
    def listed(self) -> list[str]:
        return [page.name[16:22] for page in scans.of_pass(self.store, self.batch, limit=100)]


@pytest.mark.parametrize(
    ("order", "backs"), [(Backs.REVERSED, [13, 12, 11]), (Backs.SAME, [11, 12, 13])], ids=["turned over", "in order"]
)
def test_each_back_is_listed_after_its_front(store: Store, order: Backs, backs: list[int]) -> None:
    pile = Pile(store, [1, 2, 3], backs)
    assert pile.scan(order) == Sides(3, 3)
    assert pile.listed == ["0001-1", "0001-2", "0002-1", "0002-2", "0003-1", "0003-2"]
    shades = [store.images.get(page.digest or "") for page in scans.of_pass(store, pile.batch, limit=100)]
    assert shades == [png(shade) for shade in (1, 11, 2, 12, 3, 13)]
    assert check(store) == ()


def test_pages_of_a_pass_are_looked_up_part_by_part_in_that_order(store: Store) -> None:
    pile = Pile(store, [1, 2, 3], [13, 12, 11])
    pile.scan()
    parts = [scans.of_pass(store, pile.batch, offset=offset, limit=2) for offset in (0, 2, 4)]
    assert [page.name[16:22] for part in parts for page in part] == pile.listed


@pytest.mark.parametrize("backs", [[13, 12], [14, 13, 12, 11], []])
def test_passes_that_differ_lose_nothing(store: Store, backs: list[int]) -> None:
    pile = Pile(store, [1, 2, 3], backs)
    sides = pile.scan()
    assert (sides.fit, sides.backs) == (False, len(backs))
    assert len(pile.listed) == 3 + len(backs)
    assert len(set(pile.listed)) == 3 + len(backs)


def pdf(pages: int) -> bytes:
    first, *others = (Image.new("L", (400, 400), shade) for shade in range(100, 100 + pages))
    made = BytesIO()
    first.save(made, "PDF", save_all=True, append_images=others)
    return made.getvalue()


def test_pages_are_counted_where_a_scanner_gives_a_pile_in_one_file(store: Store) -> None:
    scanner, counted = FakeScanner([pdf(3)]), []

    def turned(fronts: int) -> bool:
        counted.append(fronts)
        scanner.pages = [pdf(2)]
        return True

    pile = Pile(store, [], None)
    pile.scanner, pile.turned = scanner, turned  # type: ignore[method-assign]
    sides = pile.scan()
    assert (counted, sides, sides.fit) == ([3], Sides(3, 2), False)


def test_fronts_without_backs_stay(store: Store) -> None:
    pile = Pile(store, [1, 2], None)
    assert pile.scan() == Sides(2, None)
    assert pile.listed == ["0001-1", "0002-1"]


def test_a_jam_among_the_backs_keeps_what_came(store: Store) -> None:
    pile = Pile(store, [1, 2], [12], ScannerJammed(device=DEVICE, pages=1))
    with pytest.raises(ScannerJammed):
        pile.scan()
    assert pile.listed == ["0001-1", "0002-1", "0002-2"]


@given(st.integers(0, 60), st.integers(0, 60), st.sampled_from(Backs))
def test_no_two_pages_have_one_name(fronts: int, backs: int, order: Backs) -> None:
    from datetime import UTC, datetime

    began = datetime(2026, 1, 1, tzinfo=UTC)
    names = [Side(began).named(page) for page in range(1, fronts + 1)]
    names += [Side(began, fronts, order).named(page) for page in range(1, backs + 1)]
    assert len(set(names)) == fronts + backs
