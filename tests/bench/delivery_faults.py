"""Delivery where everything fails: each fault at each step, and thousands of values with faults and kills."""

import signal
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

from recon.model.outbox import Transport
from tests.helpers.delivery_store import EACH, filled_store, resources_of
from tests.helpers.fault_cases import assert_survives, transaction_of_one
from tests.helpers.fault_line import mllp_proxy
from tests.helpers.fault_plan import HTTP, KILLS, MLLP, Plan
from tests.helpers.fault_proxy import http_proxy
from tests.helpers.sending import assert_sound, copied, forks, is_through, kill, start
from tests.helpers.strict_receiver import Receiver, receiving
from tests.helpers.strict_server import StrictServer, serving

_TIMES = 400
_SECONDS = 600.0


def every_step(folder: Path) -> dict[str, Any]:
    """Let each fault begin at each request of a sheet, and last; return how many ways that makes."""
    template = folder / "one"
    filled_store(template, 1, rows=1)
    steps = transaction_of_one(template, folder / "well") + 1
    for fault in HTTP:
        for step in range(steps):
            assert_survives(template, folder / f"{fault}-{step}", fault, step)
    return {"faults": len(HTTP), "steps": steps, "ways": len(HTTP) * steps}


def many_records(folder: Path, sheets: int) -> list[dict[str, Any]]:
    """Deliver so many sheets over lines with faults, by senders that are killed; return what became of them."""
    template = folder / "many"
    filled_store(template, sheets)
    return [
        _to_fhir(copied(template, folder / "to-fhir"), sheets),
        _to_hl7(copied(template, folder / "to-hl7"), sheets),
    ]


def _to_fhir(folder: Path, sheets: int) -> dict[str, Any]:
    server, plan = StrictServer(), Plan(seed=1, share=0.05, faults=(*HTTP, *KILLS))
    with serving(server) as url, http_proxy(url, plan, server) as address:
        starts = _again_and_again(folder, Transport.FHIR, address, plan)
    found, wanted = server.values(), resources_of(sheets)
    told = {"way": "FHIR", "lost": len(set(wanted) - set(found)), "doubled": len(server.twice())}
    return told | _account(sheets, plan, starts)


def _to_hl7(folder: Path, sheets: int) -> dict[str, Any]:
    receiver, plan = Receiver(), Plan(seed=1, share=0.1, faults=(*MLLP, *KILLS))
    with receiving(receiver) as port, mllp_proxy(port, plan) as ours:
        starts = _again_and_again(folder, Transport.MLLP, f"127.0.0.1:{ours}", plan)
    assert receiver.wrong == []
    found = receiver.values()
    there = Counter(name.partition(":")[0] for name in found)
    told = {"way": "HL7 v2", "lost": sum(max(0, EACH - there[name.partition(":")[0]]) for name in _serials(sheets))}
    return told | {"doubled": sum(count > 1 for count in found.values())} | _account(sheets, plan, starts)


def _serials(sheets: int) -> list[str]:
    return list(dict.fromkeys(name.partition(":")[0] for name in resources_of(sheets, 1)))


def _account(sheets: int, plan: Plan, starts: int) -> dict[str, Any]:
    kinds = Counter(fault for _, fault in plan.told)
    kills = sum(kinds[one] for one in KILLS)
    return {
        "sheets": sheets,
        "values": sheets * EACH,
        "steps": plan.step,
        "faults": len(plan.told) - kills,
        "kinds": len(kinds),
        "kills": kills,
        "starts": starts,
    }


def _again_and_again(folder: Path, transport: Transport, place: str, plan: Plan) -> int:
    """Start senders until all sheets are delivered; return how many that took."""
    context = forks()
    for number in range(1, _TIMES + 1):
        sender = start(context, folder, transport, place)
        plan.kill = partial(kill, sender)
        sender.join(_SECONDS)
        assert sender.exitcode in (0, -signal.SIGKILL), sender.exitcode
        if is_through(folder):
            assert_sound(folder)
            return number
    raise AssertionError(f"not through after {_TIMES} times")
