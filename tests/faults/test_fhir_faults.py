"""A line to a FHIR server that fails at every step in every way: each value is there exactly once in the end."""

from pathlib import Path

import pytest

from tests.helpers.fault_cases import assert_survives, assert_there_once, sent
from tests.helpers.fault_plan import HTTP, Plan
from tests.helpers.sending import assert_sound, copied
from tests.helpers.strict_server import StrictServer, serving


@pytest.mark.parametrize("fault", HTTP)
def test_whatever_fails_at_a_step_it_is_there_once(one_sheet: Path, last: int, tmp_path: Path, fault: str) -> None:
    # Each fault at the transaction, and at another step; all of them at all steps: tests/bench/delivery.py --faults.
    for step in (last, HTTP.index(fault) % last):
        assert_survives(one_sheet, tmp_path / str(step), fault, step)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_fails_by_chance_all_of_it_is_there_once(four_sheets: Path, tmp_path: Path, seed: int) -> None:
    server, folder = StrictServer(), copied(four_sheets, tmp_path / "store")
    plan = Plan(seed=seed, share=0.25, faults=HTTP)
    with serving(server) as url:
        sent(folder, url, plan, server)
    assert plan.told
    assert_there_once(server, 4, 2)
    assert_sound(folder)
