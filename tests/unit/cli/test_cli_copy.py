"""``recon copy`` as a person runs it: its words, its files, its exit codes."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recon.cli import main
from recon.errors import CopyAltered, OutputError, SealRefused, UnknownSheet, UsageError
from recon.language import LANGUAGES
from recon.store import Store, returned
from tests.helpers import stamps
from tests.helpers.command import done, recon
from tests.helpers.receipt_store import come_back, people
from tests.helpers.store_samples import SERIALS, blank_store

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two sheets back."""
    with blank_store(tmp_path_factory.mktemp("cli") / "store") as store:
        for serial, who in zip(SERIALS, people(2), strict=False):
            come_back(store, serial, who)
    return store.folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "store")
    return tmp_path / "store"


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_go_out_and_are_verified_here_and_elsewhere(folder: Path, tmp_path: Path, language: str) -> None:
    out = tmp_path / "copies"
    told = done(recon("copy", "export", SERIALS[0], "--out", out, store=folder, language=language))
    assert str(out) in told
    assert {file.suffix for file in out.glob(f"{SERIALS[0]}-1.*")} == {".json", ".pdf"}
    name = json.loads((out / "copy.json").read_text())["signature"]["key"]
    assert name in done(recon("copy", "verify", out, store=folder, language=language))
    elsewhere = recon("copy", "verify", out, store=tmp_path / "nowhere", language=language)
    assert (elsewhere.code, name in elsewhere.out, name in elsewhere.err) == (1, True, True)


def test_an_altered_copy_is_told(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "copies"
    made = json.loads(done(recon("copy", "export", "--all", "--out", out, "--json", store=folder)))
    assert (made["pages"], made["left_behind"]) == (2, [])
    again = recon("copy", "export", "--all", "--out", out, store=folder)
    assert again.code == OutputError.exit_code
    told = json.loads(done(recon("copy", "verify", out, "--json", store=folder)))
    assert (told["genuine"], told["pages"], told["key"]) == (True, 2, made["key"])
    file = out / f"{SERIALS[1]}-1.json"
    file.write_text(file.read_text().replace('"anna"', '"anne"'))
    altered = recon("copy", "verify", out, store=folder)
    assert (altered.code, altered.out) == (CopyAltered.exit_code, "")
    assert file.name in altered.err
    assert SERIALS[0] not in altered.err


def test_a_timestamp_is_asked_for_and_attached(folder: Path, tmp_path: Path) -> None:
    place = f"{SERIALS[0]}:1"
    assert ".tsq" in done(recon("copy", "request", place, "--out", tmp_path / "ask", store=folder))
    with Store.open(folder) as store:
        data = store.images.get(returned.scanned_pages(store, SERIALS[0])[0][1].digest)
    (tmp_path / "good.tsr").write_bytes(stamps.answer(data, AT))
    (tmp_path / "bad.tsr").write_bytes(stamps.answer(b"something else", AT))
    attached = recon("copy", "seal", place, "--file", tmp_path / "good.tsr", store=folder)
    assert "10:30" in done(attached)  # in the store's own time
    assert "does not tell" in attached.err
    refused = recon("copy", "seal", place, "--file", tmp_path / "bad.tsr", store=folder)
    assert (refused.code, refused.out) == (SealRefused.exit_code, "")
    other = recon("copy", "seal", place, "--file", tmp_path / "bad.tsr", "--kind", "other", store=folder)
    assert other.code == 1
    done(recon("copy", "export", place, "--out", tmp_path / "copies", store=folder))
    told = json.loads(done(recon("copy", "verify", tmp_path / "copies", "--json", store=folder)))
    assert [one["kind"] for one in told["seals"]] == ["rfc3161", "other"]
    assert not json.loads(done(recon("check", "--json", store=folder)))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("export", "--out", "out"), UsageError.exit_code),
        (("export", SERIALS[0], "--all", "--out", "out"), UsageError.exit_code),
        (("export", "ZZZZ", "--out", "out"), UnknownSheet.exit_code),
        (("export", SERIALS[2], "--out", "out"), UnknownSheet.exit_code),
        (("export", SERIALS[0], "--out", "none/out"), OutputError.exit_code),
        (("request", f"{SERIALS[0]}:2", "--out", "out"), UsageError.exit_code),
        (("seal", SERIALS[0], "--file", "none"), OutputError.exit_code),
        (("verify", "none"), OutputError.exit_code),
        (("verify", "empty"), OutputError.exit_code),
        ((), UsageError.exit_code),
    ],
)
def test_what_cannot_be_is_told(
    made: Path,
    tmp_path: Path,
    words: tuple[str, ...],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    assert main(["--store", str(made), "copy", *words]) == code
    told = capsys.readouterr()
    assert not told.out
    assert told.err.strip()
    assert not (tmp_path / "out").exists()
