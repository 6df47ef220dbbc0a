"""A line to an HL7 v2 receiver that fails at every message in every way: it has each value exactly once in the end."""

from collections import Counter
from pathlib import Path

import pytest

from recon.model.outbox import Transport
from tests.helpers.fault_line import mllp_proxy
from tests.helpers.fault_plan import MLLP, Plan
from tests.helpers.sending import PROFILE, assert_sound, copied, send_until_through
from tests.helpers.strict_receiver import Receiver, receiving

STEPS = 3  # messages of a sheet: two pages, then the values
EACH = 12  # values of a row


def sent(folder: Path, plan: Plan) -> Receiver:
    """Send all of a store over a line with faults; return what the receiver has then."""
    receiver = Receiver()
    with receiving(receiver) as port, mllp_proxy(port, plan) as ours:
        send_until_through(folder, Transport.MLLP, f"127.0.0.1:{ours}")
    assert receiver.wrong == []
    assert receiver.pages_before_values()
    assert_sound(folder)
    return receiver


@pytest.fixture(scope="module")
def one(one_sheet: Path, tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    """Return what a receiver has of one sheet where nothing fails."""
    return well(copied(one_sheet, tmp_path_factory.mktemp("well") / "store"), 1, 1)


@pytest.fixture(scope="module")
def four(four_sheets: Path, tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    return well(copied(four_sheets, tmp_path_factory.mktemp("well") / "store"), 4, 2)


def well(folder: Path, sheets: int, rows: int) -> Counter[str]:
    plan = Plan()
    found = sent(folder, plan).values()
    assert plan.step == sheets * STEPS
    assert set(found.values()) == {1}
    assert len(found) >= sheets * rows * EACH
    return found


@pytest.mark.parametrize("step", range(STEPS))
@pytest.mark.parametrize("fault", MLLP)
def test_whatever_fails_at_a_step_it_is_there_once(
    one_sheet: Path, one: Counter[str], tmp_path: Path, fault: str, step: int
) -> None:
    plan = Plan(dict.fromkeys(range(step, step + PROFILE.tries), fault))
    assert sent(copied(one_sheet, tmp_path / "store"), plan).values() == one
    assert plan.told


@pytest.mark.parametrize("seed", range(6))
def test_whatever_fails_by_chance_all_of_it_is_there_once(
    four_sheets: Path, four: Counter[str], tmp_path: Path, seed: int
) -> None:
    plan = Plan(seed=seed, share=0.3, faults=MLLP)
    assert sent(copied(four_sheets, tmp_path / "store"), plan).values() == four
    assert plan.told
