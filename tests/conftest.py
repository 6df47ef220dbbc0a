"""What every test stands on: French, no store of the person who runs the tests, no window on their screen."""

import os

import pytest

from recon import language

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RECON_STORE", "RECON_PASSPHRASE", "RECON_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RECON_LANG", "fr")
    monkeypatch.setattr(language, "_chosen", [])
