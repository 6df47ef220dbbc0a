"""Pages fetched in the background: kept, not fetched twice, dropped when no longer wanted."""

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from recon.app import pictures as module
from recon.app.pictures import Pictures
from recon.errors import FileTruncated, ReconError
from recon.model.geometry import Rect
from recon.model.page import Page
from recon.workflow.picturing import Picture

A, B, C, D = (Page(letter * 64, 0) for letter in "abcd")
Make = Callable[..., Pictures]


@pytest.fixture
def make() -> Iterator[Make]:
    made: list[Pictures] = []

    def pictures(load: Callable[[Page], Picture]) -> Pictures:
        made.append(Pictures(load))
        return made[-1]

    yield pictures
    for one in made:
        one.close()


class Loader:
    """Loads small grey pages and remembers which, and where."""

    def __init__(self) -> None:
        self.asked: list[Page] = []
        self.threads: set[int] = set()
        self.gate = threading.Event()
        self.gate.set()

    def __call__(self, page: Page) -> Picture:
        self.asked.append(page)
        self.threads.add(threading.get_ident())
        assert self.gate.wait(10)
        return Picture(3, 2, bytes([0, 10, 20, 30, 40, 50]), 2.0)


def test_a_page_arrives_with_its_pixels_and_its_scale(make: Make, qtbot: QtBot) -> None:
    pictures = make(Loader())
    with qtbot.waitSignal(pictures.ready) as arrived:
        pictures.want([A])
    page = pictures.get(A)
    assert arrived.args == [A]
    assert page is not None
    assert [page.image.pixelColor(x, 1).red() for x in range(3)] == [30, 40, 50]
    assert page.box(Rect(1, 2, 3, 4)) == (2, 4, 6, 8)


def test_the_work_is_done_away_from_the_windows_thread(make: Make, qtbot: QtBot) -> None:
    loader = Loader()
    pictures = make(loader)
    pictures.want([A, B])
    qtbot.waitUntil(lambda: pictures.get(B) is not None)
    assert loader.threads == loader.threads - {threading.get_ident()}
    assert len(loader.threads) == 1


def test_nothing_is_fetched_twice(make: Make, qtbot: QtBot) -> None:
    loader = Loader()
    pictures = make(loader)
    pictures.want([A, A, B])
    pictures.want([A, B])
    qtbot.waitUntil(lambda: pictures.get(B) is not None)
    pictures.want([B, A])
    pictures.close()
    assert loader.asked == [A, B]


def test_what_is_wanted_now_goes_before_what_was_wanted_before(make: Make, qtbot: QtBot) -> None:
    loader = Loader()
    loader.gate.clear()
    pictures = make(loader)
    pictures.want([A, B, C])
    pictures.want([D])
    loader.gate.set()
    qtbot.waitUntil(lambda: pictures.get(D) is not None)
    assert loader.asked == [A, D], "what had begun is finished, the rest given up"


def test_the_longest_unused_is_dropped(make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT", 2)
    pictures = make(Loader())
    pictures.want([A, B])
    qtbot.waitUntil(lambda: pictures.get(B) is not None)
    pictures.get(A)
    pictures.want([C])
    qtbot.waitUntil(lambda: pictures.get(C) is not None)
    assert pictures.get(A) is not None
    assert pictures.get(B) is None


@pytest.mark.parametrize(("raised", "told"), [(FileTruncated(), FileTruncated), (OSError("x"), ReconError)])
def test_what_goes_wrong_is_told_and_the_next_page_comes(
    make: Make, qtbot: QtBot, raised: Exception, told: type[ReconError]
) -> None:
    load = Loader()

    def failing(page: Page) -> Picture:
        if page == A:
            raise raised
        return load(page)

    pictures = make(failing)
    failures: list[tuple[Page, type[ReconError]]] = []
    pictures.failed.connect(lambda page, error: failures.append((page, type(error))))
    with qtbot.waitSignal(pictures.ready):
        pictures.want([A, B])
    assert failures == [(A, told)]
    assert pictures.get(A) is None
    assert pictures.get(B) is not None
