"""What the window remembers: each person's own, whole or not at all, and for nobody else's eyes."""

import stat
from pathlib import Path

import pytest

from recon.workflow.preferences import Preferences


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    kept = {"window.language": "fr", "print.search": "LE GOFF Maëlle", "window.times": 1.5}
    assert Preferences(tmp_path, "claire").write(kept)
    assert Preferences(tmp_path, "claire").read() == kept


def test_each_person_has_their_own(tmp_path: Path) -> None:
    Preferences(tmp_path, "Claire").write({"a": 1})
    assert Preferences(tmp_path, "Rémi").read() == {}
    assert Preferences(tmp_path, "CLAIRE").read() == {"a": 1}


@pytest.mark.parametrize("person", ["../../etc/passwd", "é/è", "", "王芳"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, person: str) -> None:
    assert Preferences(tmp_path, person).file.parent == tmp_path / "window"
    assert Preferences(tmp_path, person).write({"a": 1})


def test_names_in_other_scripts_are_told_apart(tmp_path: Path) -> None:
    assert Preferences(tmp_path, "王芳").file != Preferences(tmp_path, "李娜").file


def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    kept = Preferences(tmp_path, "claire")
    kept.write({"a": 1})
    assert stat.S_IMODE(kept.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b"\xff\xfe", b'"text"'])
def test_a_file_that_cannot_be_read_is_no_file(tmp_path: Path, content: bytes) -> None:
    kept = Preferences(tmp_path, "claire")
    kept.write({"a": 1})
    kept.file.write_bytes(content)
    assert kept.read() == {}


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Preferences(tmp_path, "claire")
    kept.write({"a": 1})

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("recon.store.vault.os.fsync", full)
    assert not kept.write({"a": 2})
    assert kept.read() == {"a": 1}


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "window").write_text("a file where the folder would be")
    kept = Preferences(tmp_path, "claire")
    assert not kept.write({"a": 1})
    assert kept.read() == {}
