"""A line to a FHIR server that fails at every step in every way: each value is there exactly once in the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.model.outbox import Transport
from tests.helpers.delivery_store import resources_of
from tests.helpers.fault_plan import HTTP, Plan
from tests.helpers.fault_proxy import http_proxy
from tests.helpers.sending import assert_sound, copied, send_until_through
from tests.helpers.strict_server import StrictServer, serving

LAST = 16  # the request of one sheet that is its transaction, from 0: those before only ask
LASTING = 4  # as often as one request is tried


@pytest.fixture
def server() -> StrictServer:
    return StrictServer()


@pytest.fixture
def url(server: StrictServer) -> Iterator[str]:
    with serving(server) as address:
        yield address


def sent(folder: Path, url: str, plan: Plan, server: StrictServer) -> int:
    """Send all of a store over a line with faults; return how often that had to be started."""
    with http_proxy(url, plan, server) as address:
        return send_until_through(folder, Transport.FHIR, address)


def assert_there_once(server: StrictServer, sheets: int, rows: int) -> None:
    assert server.twice() == []
    assert server.values() == dict.fromkeys(resources_of(sheets, rows), 1)


def assert_survives(template: Path, folder: Path, fault: str, step: int) -> None:
    """Make sure that a fault which begins at ``step`` and lasts does no harm."""
    server = StrictServer()
    copied(template, folder)
    with serving(server) as url:
        sent(folder, url, Plan(dict.fromkeys(range(step, step + LASTING), fault)), server)
    assert_there_once(server, 1, 1)
    assert_sound(folder)


def test_the_last_step_of_a_sheet_is_its_transaction(
    one_sheet: Path, tmp_path: Path, server: StrictServer, url: str
) -> None:
    plan = Plan()
    assert sent(copied(one_sheet, tmp_path / "store"), url, plan, server) == 1
    assert plan.step == LAST + 1
    assert server.asked[-1] == ("POST", "")
    assert_there_once(server, 1, 1)


@pytest.mark.parametrize("fault", HTTP)
def test_whatever_fails_at_a_step_it_is_there_once(one_sheet: Path, tmp_path: Path, fault: str) -> None:
    # Each fault at the transaction, and at another step; all of them at all steps: tests/bench/delivery.py --faults.
    for step in (LAST, HTTP.index(fault) % LAST):
        assert_survives(one_sheet, tmp_path / str(step), fault, step)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_fails_by_chance_all_of_it_is_there_once(
    four_sheets: Path, tmp_path: Path, server: StrictServer, url: str, seed: int
) -> None:
    folder = copied(four_sheets, tmp_path / "store")
    plan = Plan(seed=seed, share=0.25, faults=HTTP)
    sent(folder, url, plan, server)
    assert plan.told
    assert_there_once(server, 4, 2)
    assert_sound(folder)
