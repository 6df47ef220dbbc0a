"""A sender that is killed at every step, and at any moment between, and started again: each value is there once."""

import signal
from multiprocessing.connection import wait
from multiprocessing.context import ForkServerContext
from pathlib import Path
from random import Random

import pytest

from recon.model.outbox import Transport
from tests.helpers.fault_cases import assert_there_once
from tests.helpers.fault_line import mllp_proxy
from tests.helpers.fault_plan import KILLS, Plan
from tests.helpers.fault_proxy import http_proxy
from tests.helpers.sending import assert_sound, copied, forks, is_through, kill, send_until_through, start
from tests.helpers.strict_receiver import Receiver, receiving
from tests.helpers.strict_server import StrictServer, serving

SECONDS = 60.0
TIMES = 80


@pytest.fixture(scope="module")
def context() -> ForkServerContext:
    return forks()


def killed(context: ForkServerContext, folder: Path, transport: Transport, place: str, plan: Plan) -> bool:
    """Start a sender, which the plan's next kill ends; tell whether it came to that."""
    before = len(plan.told)
    sender = start(context, folder, transport, place)
    plan.kill = lambda: kill(sender)
    sender.join(SECONDS)
    assert sender.exitcode in (0, -signal.SIGKILL)
    return len(plan.told) > before


@pytest.mark.parametrize("how", KILLS)
def test_killed_at_the_transaction_it_is_there_once(
    one_sheet: Path, last: int, tmp_path: Path, context: ForkServerContext, how: str
) -> None:
    server, folder = StrictServer(), copied(one_sheet, tmp_path / "store")
    with serving(server) as url, http_proxy(url, plan := Plan({last: how})) as address:
        assert killed(context, folder, Transport.FHIR, address, plan)
        send_until_through(folder, Transport.FHIR, address)
    assert_there_once(server, 1, 1)
    assert_sound(folder)


def test_killed_over_and_over_each_time_a_step_later(
    four_sheets: Path, last: int, tmp_path: Path, context: ForkServerContext
) -> None:
    server, folder = StrictServer(), copied(four_sheets, tmp_path / "store")
    with serving(server) as url, http_proxy(url, plan := Plan()) as address:
        for number in range(TIMES):
            plan.steps = {plan.step + number: KILLS[number % len(KILLS)]}
            if not killed(context, folder, Transport.FHIR, address, plan):
                break
    assert is_through(folder)
    assert len(plan.told) > last // 2
    assert_there_once(server, 4, 2)
    assert_sound(folder)


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_moment(four_sheets: Path, tmp_path: Path, context: ForkServerContext, seed: int) -> None:
    random, server, folder = Random(seed), StrictServer(), copied(four_sheets, tmp_path / "store")
    with serving(server) as url, http_proxy(url, Plan()) as address:
        for _ in range(8):
            sender = start(context, folder, Transport.FHIR, address)
            if not wait([sender.sentinel], random.random()):
                kill(sender)
            sender.join(SECONDS)
        send_until_through(folder, Transport.FHIR, address)
    assert_there_once(server, 4, 2)
    assert_sound(folder)


def test_killed_over_and_over_an_hl7_receiver_has_each_value_once(
    four_sheets: Path, tmp_path: Path, context: ForkServerContext
) -> None:
    receiver, folder = Receiver(), copied(four_sheets, tmp_path / "store")
    with receiving(receiver) as port, mllp_proxy(port, plan := Plan()) as ours:
        for number in range(TIMES):
            plan.steps = {plan.step + number // len(KILLS): KILLS[number % len(KILLS)]}
            if not killed(context, folder, Transport.MLLP, f"127.0.0.1:{ours}", plan):
                break
    assert is_through(folder)
    assert len(plan.told) > len(KILLS)
    assert receiver.wrong == []
    assert_sound(folder)
