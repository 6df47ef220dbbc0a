"""Sheets sent to a FHIR server over a line with faults, and what must be there in the end."""

from pathlib import Path

from recon.model.outbox import Transport
from tests.helpers.delivery_store import resources_of
from tests.helpers.fault_plan import Plan
from tests.helpers.fault_proxy import http_proxy
from tests.helpers.sending import assert_sound, copied, send_until_through
from tests.helpers.strict_server import StrictServer, serving

LASTING = 4  # steps, as often as one request is tried


def sent(folder: Path, url: str, plan: Plan, server: StrictServer) -> int:
    """Send all of a store; return how often that had to be started."""
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


def transaction_of_one(template: Path, folder: Path) -> int:
    """Return the step at which one sheet's transaction is sent, the last of its steps: those before only ask."""
    server, plan = StrictServer(), Plan()
    copied(template, folder)
    with serving(server) as url:
        assert sent(folder, url, plan, server) == 1
    assert server.asked[-1] == ("POST", "")
    assert server.transactions == 1
    assert_there_once(server, 1, 1)
    return plan.step - 1
