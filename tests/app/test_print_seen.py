"""What no panel of the print room is can be read and reached, too: the preview, blank stock, large type."""

from collections.abc import Callable, Iterator

import pytest

from recon.app.looks import Looks
from tests.helpers.nurse import Nurse
from tests.helpers.readable import cut_off, nameless

SHOWN: dict[str, Callable[[Nurse], object]] = {
    "preview": lambda nurse: nurse.room.preview.toggle(),
    "blank": lambda nurse: nurse.desk.print_blank(True),
    "large": lambda nurse: nurse.desk.print_large(True),
}


@pytest.fixture
def looks(nurse: Nurse) -> Iterator[Looks]:
    yield nurse.window.looks
    nurse.window.looks.choose("light", 1.0)


@pytest.mark.parametrize(
    ("nurse", "size", "times"), [("en", (1024, 680), 1.0), ("fr", (1480, 920), 2.0)], indirect=["nurse"]
)
@pytest.mark.parametrize("shown", SHOWN)
def test_it_can_be_read_and_has_a_name(
    nurse: Nurse, looks: Looks, size: tuple[int, int], times: float, shown: str
) -> None:
    nurse.order("LEMAIRE", "triage", "vitals")
    nurse.wait(lambda: len(nurse.room.previews.shown.leaves) == 3 and nurse.room.kits.kits.presets)
    nurse.desk.choose_ward("CHIR")
    looks.choose("dark", times)
    nurse.window.resize(*size)
    SHOWN[shown](nurse)
    nurse.wait(lambda: nurse.room.preview.isVisible() == (shown == "preview"))
    assert cut_off(nurse.window) == []
    assert nameless(nurse.window) == []
    assert nurse.window.size().toTuple() == size
