"""What every test stands on: French, no store of the person who runs the tests, no window on their screen."""

import os
import sys

import pytest
from hypothesis import HealthCheck, settings

from recon import language

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples in every run, so that what is green stays green; new ones are looked for where that is wanted. No
# example is timed: how fast this machine is at this moment proves nothing.
_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", _UNTIMED, derandomize=True)
settings.register_profile("search", _UNTIMED, max_examples=3000, print_blob=True)
settings.load_profile("same")


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RECON_STORE", "RECON_PASSPHRASE", "RECON_PASSWORD", "RECON_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RECON_LANG", "fr")
    monkeypatch.setattr(language, "_chosen", [])


_STATUS = pytest.StashKey[int]()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    session.config.stash[_STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave at once when all is said: what hundreds of windows left, Python takes down in another order than Qt's."""
    status = config.stash.get(_STATUS, None)
    if status is not None and "PySide6.QtWidgets" in sys.modules:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
