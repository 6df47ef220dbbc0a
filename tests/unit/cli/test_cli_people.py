"""``recon people``, from the first account to the last administrator, as it is typed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recon import cli
from recon.store import Store, sessions
from recon.workflow import people
from tests.helpers.accounts import ANNE, CLAIRE, PASSWORDS, fast
from tests.helpers.store_samples import blank_store

Run = Callable[..., tuple[int, str]]
FIRST = "un premier essai"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Return a function that runs a command as somebody, with what they type in the environment."""
    monkeypatch.setenv("RECON_LANG", "en")
    blank_store(tmp_path / "store").close()

    def run(who: str, *argv: str, **typed: str) -> tuple[int, str]:
        for name in ("PASSWORD", "NEW_PASSWORD", "PIN", "BADGE", "RESCUE"):
            monkeypatch.delenv(f"RECON_{name}", raising=False)
        for name, value in typed.items():
            monkeypatch.setenv(f"RECON_{name.upper()}", value)
        sessions.leave_all(tmp_path / "store")  # each command is a process of its own
        code = cli.main(["--store", str(tmp_path / "store"), "--language", "en", "--operator", who, *argv])
        told = capsys.readouterr()
        return code, told.out + told.err

    with fast():
        yield run


def test_from_the_first_account_on(run: Run, tmp_path: Path) -> None:
    assert run("anybody", "people")[1].startswith("Nobody has an account")
    code, told = run(CLAIRE, "people", "add", CLAIRE, "--role", "clerk", new_password=PASSWORDS[CLAIRE])
    assert (code, "administrator's" in told) == (2, True)
    code, told = run(ANNE, "people", "add", ANNE, "--role", "administrator", new_password=PASSWORDS[ANNE])
    assert code == 0
    assert "Accounts are on" in told
    rescue = told.partition("Rescue code: ")[2].split()[0]

    assert run(ANNE, "status")[0] == 62
    assert run(ANNE, "status", password=PASSWORDS[ANNE])[0] == 0
    given = {"password": PASSWORDS[ANNE], "new_password": FIRST}
    assert run(ANNE, "people", "add", CLAIRE, "--role", "clerk", **given)[0] == 0
    code, told = run(CLAIRE, "status", password=FIRST)
    assert (code, "choose your own" in told) == (2, True)
    assert run(CLAIRE, "people", "password", password=FIRST, new_password=PASSWORDS[CLAIRE])[0] == 0
    assert run(CLAIRE, "status", password=PASSWORDS[CLAIRE])[0] == 0
    assert run(CLAIRE, "people", "pin", password=PASSWORDS[CLAIRE], pin="581936")[0] == 0
    assert run(CLAIRE, "people", "badge", password=PASSWORDS[CLAIRE], badge="0A-4417-ZX")[0] == 0
    assert run(CLAIRE, "people", "badge", password=PASSWORDS[CLAIRE], badge="")[0] == 0
    assert run(CLAIRE, "people", "pin", password=PASSWORDS[CLAIRE], pin="123456")[0] == 2
    assert run(CLAIRE, "people", "lock", "--minutes", "9", password=PASSWORDS[CLAIRE])[0] == 64

    code, told = run(ANNE, "people", "--json", password=PASSWORDS[ANNE])
    assert [(one["name"], one["role"], one["has_pin"], one["has_badge"]) for one in json.loads(told)] == [
        (ANNE, "administrator", False, False),
        (CLAIRE, "clerk", True, False),
    ]
    assert run(ANNE, "people", "lock", "--minutes", "9", password=PASSWORDS[ANNE])[0] == 0
    assert run(ANNE, "people", "lock", "--minutes", "0", password=PASSWORDS[ANNE])[0] == 2
    with Store.open(tmp_path / "store") as store:
        assert people.lock_minutes(store) == 9

    assert run(ANNE, "people", "role", CLAIRE, "--role", "nurse", password=PASSWORDS[ANNE])[0] == 0
    code, told = run(CLAIRE, "people", "emergency", "--why", "alone tonight", password=PASSWORDS[CLAIRE])
    assert (code, "Emergency access for Claire Martin until" in told) == (0, True)
    assert run(ANNE, "people", "close", CLAIRE, password=PASSWORDS[ANNE])[0] == 0
    assert run(CLAIRE, "status", password=PASSWORDS[CLAIRE])[0] == 62
    assert "closed" in run(ANNE, "people", password=PASSWORDS[ANNE])[1]
    assert run(ANNE, "people", "reopen", CLAIRE, password=PASSWORDS[ANNE])[0] == 0
    assert run(ANNE, "people", "close", ANNE, password=PASSWORDS[ANNE])[0] == 2

    for _ in range(5):
        assert run(ANNE, "status", password="nobody's password")[0] == 62
    assert run(ANNE, "status", password=PASSWORDS[ANNE])[0] == 63
    code, told = run("whoever", "people", "rescue", ANNE, rescue=rescue, new_password=PASSWORDS[CLAIRE])
    assert (code, rescue in told) == (0, False)
    assert run(ANNE, "people", "unlock", CLAIRE, password=PASSWORDS[CLAIRE])[0] == 0


def test_the_store_can_be_proved_and_the_machine_looked_at_by_anybody(run: Run) -> None:
    run(ANNE, "people", "add", ANNE, "--role", "administrator", new_password=PASSWORDS[ANNE])
    assert run("whoever", "check")[0] == 0
    assert run("whoever", "key", "status")[0] in (0, 1)
    assert run("whoever", "doctor")[0] in (0, 1)
    assert run("whoever", "--help")[0] == 0
    assert run("whoever", "status")[0] == 62


def test_at_a_terminal_the_own_password_is_typed_once(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(ANNE, "people", "add", ANNE, "--role", "administrator", new_password=PASSWORDS[ANNE])
    new = "un nouveau mot, bien plus long"
    answers = [PASSWORDS[ANNE], new, new]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("recon.cli.signing_in.getpass", lambda _asked: answers.pop(0))
    code, told = run(ANNE, "people", "password")
    assert (code, answers) == (0, []), told
    assert run(ANNE, "status", password=new)[0] == 0


def test_the_first_account_has_a_rescue_whoever_makes_it(run: Run) -> None:
    """Most have it made under the name that they have at the machine: it is then a password that another gave."""
    code, told = run("root", "people", "add", ANNE, "--role", "administrator", new_password=FIRST)
    assert code == 0
    rescue = told.partition("Rescue code: ")[2].split()[0]
    assert run(ANNE, "status", password=FIRST)[0] == 2
    assert run("root", "people", "rescue", ANNE, rescue=rescue, new_password=PASSWORDS[ANNE])[0] == 0
    assert run(ANNE, "status", password=PASSWORDS[ANNE])[0] == 0
