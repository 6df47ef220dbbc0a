"""``recon key``, ``recon init`` and where the command line has a passphrase from."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import recon.environment
from recon.cli import INTERRUPTED, environment, main, unlocking
from recon.errors import (
    KeyRefused,
    KeyWrong,
    OutputError,
    StoreDamaged,
    StoreExists,
    StoreLocked,
    StoreMissing,
    StoreUnread,
    UsageError,
)
from recon.language import tr
from recon.store import Store
from recon.store import unlocking as held
from recon.workflow import cups, keys, recovery_keys
from recon.workflow.outbox import destinations
from tests.helpers.locked_store import PASSPHRASE, cheap, in_clear, locked_store, told_of_patients
from tests.helpers.store_samples import blank_store

OTHER = "huit chèvres sous un pont"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in (environment.NEW_PASSPHRASE, unlocking.KEY_FILE):
        monkeypatch.delenv(name, raising=False)
    with cheap():
        yield
    held.when_locked(None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with locked_store(tmp_path / "store") as store:
        told_of_patients(store)
    held.forget(store.folder)
    return store.folder


def run(folder: Path, *words: str | Path) -> int:
    return main(["--store", str(folder), *map(str, words)])


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What somebody at a terminal types, in order, each time that they are asked."""
    answers: list[str] = []
    monkeypatch.setattr(unlocking, "is_terminal", lambda: True)
    monkeypatch.setattr("recon.cli.init.is_terminal", lambda: True)
    monkeypatch.setattr(unlocking, "getpass", lambda _asked: answers.pop(0))
    return answers


def test_a_store_is_made_with_the_passphrase_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(environment.PASSPHRASE, PASSPHRASE)
    assert run(tmp_path / "s", "init") == 0
    assert keys.status(tmp_path / "s").is_encrypted
    held.forget(tmp_path / "s")
    capsys.readouterr()
    assert run(tmp_path / "s", "status") == 0
    monkeypatch.setenv(environment.PASSPHRASE, OTHER)
    held.forget(tmp_path / "s")
    assert run(tmp_path / "s", "status") == KeyWrong.exit_code
    monkeypatch.delenv(environment.PASSPHRASE)
    assert run(tmp_path / "s", "status") == StoreLocked.exit_code
    assert PASSPHRASE not in "".join(capsys.readouterr())


def test_a_store_without_one_says_so_and_how_to_encrypt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path / "s", "init") == 0
    assert "recon key encrypt" in capsys.readouterr().err
    assert not keys.status(tmp_path / "s").is_encrypted


def test_a_key_file_opens_a_store_from_its_first_day(tmp_path: Path) -> None:
    file = tmp_path / "stick.key"
    assert run(tmp_path / "s", "init", "--key-file", file) == 0
    held.forget(tmp_path / "s")
    assert run(tmp_path / "s", "status") == StoreLocked.exit_code
    assert run(tmp_path / "s", "status", "--key-file", file) == 0


@pytest.mark.parametrize("weak", ["", "short", "aaaaaaaaaaaa"])
def test_a_weak_passphrase_makes_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weak: str) -> None:
    monkeypatch.setenv(environment.PASSPHRASE, weak)
    assert run(tmp_path / "s", "init") == KeyRefused.exit_code
    assert not (tmp_path / "s").exists()


def test_where_there_is_a_store_nothing_is_asked(tmp_path: Path, typed: list[str]) -> None:
    blank_store(tmp_path / "s").close()
    assert run(tmp_path / "s", "init", "--key-file", tmp_path / "stick.key") == StoreExists.exit_code
    assert not (tmp_path / "stick.key").exists()


def test_at_a_terminal_it_is_asked_twice(tmp_path: Path, typed: list[str]) -> None:
    typed[:] = [PASSPHRASE, OTHER]
    assert run(tmp_path / "s", "init") == UsageError.exit_code
    assert not (tmp_path / "s").exists()
    typed[:] = [PASSPHRASE, PASSPHRASE]
    assert run(tmp_path / "s", "init") == 0
    assert keys.status(tmp_path / "s").is_encrypted
    typed[:] = ["", ""]
    assert run(tmp_path / "clear", "init") == 0
    assert not keys.status(tmp_path / "clear").is_encrypted
    typed[:] = ["", "oh"]
    assert run(tmp_path / "other", "init") == UsageError.exit_code


def test_whoever_mistypes_is_asked_again(folder: Path, typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    typed[:] = [OTHER, PASSPHRASE]
    assert run(folder, "status") == 0
    assert typed == []
    held.forget(folder)
    typed[:] = [OTHER] * 4
    assert run(folder, "status") == KeyWrong.exit_code
    assert len(typed) == 1


def test_what_needs_no_store_asks_for_none(folder: Path, typed: list[str]) -> None:
    assert run(folder, "key", "status") == 0
    assert run(folder, "forms") == 0


def test_the_status_for_a_program(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "key", "status", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["encrypted"]
    assert [(slot["slot"], slot["kind"]) for slot in told["slots"]] == [(1, "passphrase")]
    assert told["unfinished"] is None
    assert run(tmp_path / "nothing", "key", "status") == StoreMissing.exit_code


def test_the_passphrase_is_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(environment.PASSPHRASE, PASSPHRASE)
    assert run(folder, "key", "passphrase") == UsageError.exit_code
    monkeypatch.setenv(environment.NEW_PASSPHRASE, OTHER)
    assert run(folder, "key", "passphrase") == 0
    held.forget(folder)
    assert run(folder, "status") == KeyWrong.exit_code
    monkeypatch.setenv(environment.PASSPHRASE, OTHER)
    assert run(folder, "status") == 0


def test_the_recovery_key_is_put_on_paper_and_opens(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(environment.PASSPHRASE, PASSPHRASE)
    printed: list[str] = []
    real = recovery_keys.write_recovery

    def write(store: Store, out: Path, key: str) -> None:
        printed.append(key)
        real(store, out, key)

    monkeypatch.setattr(recovery_keys, "write_recovery", write)
    assert run(folder, "key", "recovery", "--out", tmp_path / "key.pdf") == 0
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "key.pdf").stat().st_mode & 0o077 == 0
    assert printed[0] not in "".join(capsys.readouterr())
    held.forget(folder)
    monkeypatch.setenv(environment.PASSPHRASE, printed[0].lower())
    assert run(folder, "status") == 0


def test_the_recovery_key_goes_to_a_printer_and_into_no_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(environment.PASSPHRASE, PASSPHRASE)
    sent: list[tuple[Path, bytes]] = []
    monkeypatch.setattr(cups, "require", lambda: None)
    monkeypatch.setattr(cups, "printers", lambda: ("office",))
    monkeypatch.setattr(cups, "send", lambda pdf, printer, **_: sent.append((pdf, pdf.read_bytes())))
    assert run(folder, "key", "recovery", "--printer", "office") == 0
    ((file, data),) = sent
    assert data.startswith(b"%PDF")
    assert not file.exists()
    assert "office" in capsys.readouterr().out


def test_a_printer_that_takes_no_recovery_key_is_told_with_what_that_means(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_pdf: Path, printer: str, **_: str) -> None:
        raise OutputError(path=printer, reason="out of toner")

    monkeypatch.setenv(environment.PASSPHRASE, PASSPHRASE)
    monkeypatch.setattr(cups, "require", lambda: None)
    monkeypatch.setattr(cups, "printers", lambda: ("office",))
    monkeypatch.setattr(cups, "send", refuse)
    before = keys.status(folder)
    assert run(folder, "key", "recovery", "--printer", "ofice") == KeyRefused.exit_code
    assert keys.status(folder) == before  # the key on paper is good as before
    capsys.readouterr()
    assert run(folder, "key", "recovery", "--printer", "office") == KeyRefused.exit_code
    told = capsys.readouterr().err
    assert "office" in told
    assert "recon batches" not in told


def test_ways_in_are_added_and_taken_away(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(environment.PASSPHRASE, PASSPHRASE)
    assert run(folder, "key", "remove", "1") == KeyRefused.exit_code
    assert run(folder, "key", "add-file", tmp_path / "stick.key") == 0
    assert run(folder, "key", "remove", "1") == 0
    held.forget(folder)
    assert run(folder, "status") == KeyWrong.exit_code
    monkeypatch.delenv(environment.PASSPHRASE)
    monkeypatch.setenv(unlocking.KEY_FILE, str(tmp_path / "stick.key"))
    assert run(folder, "status") == 0


def test_a_clear_store_is_encrypted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with blank_store(tmp_path / "s") as store:
        told_of_patients(store)
    assert run(store.folder, "key", "encrypt") == UsageError.exit_code
    assert run(store.folder, "key", "rotate") == KeyRefused.exit_code
    monkeypatch.setenv(environment.PASSPHRASE, PASSPHRASE)
    assert run(store.folder, "key", "encrypt") == 0
    assert in_clear(store.folder) == set()
    assert run(store.folder, "check") == 0
    assert run(store.folder, "key", "encrypt") == KeyRefused.exit_code


def test_programs_that_are_started_do_not_get_the_passphrase(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recon.environment, "_TAKEN", {})
    monkeypatch.setenv(environment.PASSPHRASE, PASSPHRASE)
    monkeypatch.setenv(environment.NEW_PASSPHRASE, OTHER)
    environment.take_secrets()
    assert PASSPHRASE not in os.environ.values()
    assert OTHER not in os.environ.values()
    assert run(folder, "key", "passphrase") == 0
    held.forget(folder)
    assert run(folder, "status") == KeyWrong.exit_code


def test_a_new_key_says_what_opens_nothing_any_more(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(environment.PASSPHRASE, PASSPHRASE)
    assert run(folder, "key", "recovery", "--out", tmp_path / "key.pdf") == 0
    monkeypatch.setenv(environment.NEW_PASSPHRASE, OTHER)
    capsys.readouterr()
    assert run(folder, "key", "rotate") == 0
    assert "recon key recovery" in capsys.readouterr().err
    assert [slot.kind for slot in keys.status(folder).slots] == [keys.Kind.PASSPHRASE]
    held.forget(folder)
    assert run(folder, "check") == KeyWrong.exit_code
    monkeypatch.setenv(environment.PASSPHRASE, OTHER)
    assert run(folder, "check") == 0


@pytest.mark.parametrize("name", ["RECON_PASSWORD", "RECON_NEW_PASSWORD", "RECON_SECOND_PASSWORD", "RECON_PIN"])
def test_nor_what_people_sign_in_by(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recon.environment, "_TAKEN", {})
    monkeypatch.setenv(name, OTHER)
    environment.take_secrets()
    assert name not in os.environ
    assert environment.secret(name) == OTHER


def test_nor_what_servers_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recon.environment, "_TAKEN", {})
    monkeypatch.setenv("RECON_SECRET_DPI", "anna:sesame")
    monkeypatch.setenv("RECON_FHIR_TOKEN", "a token")
    environment.take_secrets()
    child = [sys.executable, "-c", "import os; print(sorted(os.environ.values()))"]
    told = subprocess.run(child, capture_output=True, text=True, check=True).stdout
    assert "sesame" not in told
    assert "a token" not in told
    assert destinations.secret_of("dpi") == "anna:sesame"
    assert recon.environment.given(recon.environment.FHIR_TOKEN) == "a token"


def test_whoever_ends_the_input_stops_and_nothing_is_made(
    tmp_path: Path, folder: Path, typed: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ended(_asked: str) -> str:
        raise EOFError

    monkeypatch.setattr(unlocking, "getpass", ended)
    assert run(tmp_path / "s", "init") == run(folder, "status") == INTERRUPTED
    assert not (tmp_path / "s").exists()
    assert "EOFError" not in capsys.readouterr().err


def test_a_store_that_is_not_encrypted_has_no_passphrase_to_change(
    tmp_path: Path, typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    blank_store(tmp_path / "s").close()
    assert run(tmp_path / "s", "key", "passphrase") == KeyRefused.exit_code  # and nobody was asked: `typed` is empty
    assert "recon key encrypt" in capsys.readouterr().err


def test_a_script_is_told_the_variable_that_init_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path / "s", "init", "--passphrase") == UsageError.exit_code
    assert environment.PASSPHRASE in capsys.readouterr().err


def test_no_store_is_made_in_what_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("ipp")
    assert run(tmp_path / "list.csv" / "store", "init") == OutputError.exit_code


def test_lost_keys_are_told_as_that(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(environment.PASSPHRASE, PASSPHRASE)
    for name in ("keys.json", "keys-copy.json"):
        (folder / name).unlink()
    assert run(folder, "status") == StoreDamaged.exit_code
    assert "keys.json" in capsys.readouterr().err


def test_a_store_that_anybody_can_read_is_said_to_be_one(
    folder: Path, tmp_path: Path, typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    blank_store(tmp_path / "clear").close()
    for verb in ("status", "check"):
        typed[:] = [PASSPHRASE]
        assert run(folder, verb) == 0
        assert tr("keys.cli.clear") not in capsys.readouterr().out
        # Whoever puts a clear store in the place of an encrypted one is asked for no passphrase: that is told.
        assert run(tmp_path / "clear", verb) == 0
        assert tr("keys.cli.clear") in capsys.readouterr().out
    assert run(tmp_path / "clear", "status", "--json") == 0
    assert json.loads(capsys.readouterr().out)["encrypted"] is False


@pytest.mark.parametrize("language", ["fr", "en"])
def test_keys_that_are_gone_are_told_with_what_to_do_about_them(
    folder: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in folder.glob("keys*.json"):
        file.unlink()
    assert main(["--language", language, "--store", str(folder), "check"]) == 1
    told = capsys.readouterr()
    assert "keys-copy.json" in told.err
    assert "recon check" not in told.out + told.err
    assert main(["--language", language, "--store", str(folder), "check", "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert problem["code"] == "keys"
    assert main(["--language", language, "--store", str(folder), "status"]) == StoreDamaged.exit_code
    told = capsys.readouterr()
    assert "keys-copy.json" in told.err
    assert "recon check" not in told.err


def test_a_disk_that_does_not_answer_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    blank_store(tmp_path / "s").close()
    monkeypatch.setattr("recon.store.store.connect", failing)
    assert run(tmp_path / "s", "status") == StoreUnread.exit_code
    words = StoreUnread(store=tmp_path / "s", reason=tr("system.EIO")).message()
    assert words in capsys.readouterr().err
    assert run(tmp_path / "s", "check") == 1
    assert tr("proof.remedy.disk") in capsys.readouterr().err
