"""The built program finds what came with it, and leaves the system's programs to the system."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread
from types import ModuleType, SimpleNamespace

import pytest

from recon import programs
from recon.errors import ProgramReplaced
from recon.model import bug
from recon.vision import decoder
from recon.workflow import batches


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built program's folder, with a tesseract in it that says what it was started with."""
    inside = tmp_path / "recon" / "_internal"
    (inside / "tesseract").mkdir(parents=True)
    tesseract = inside / "tesseract" / "tesseract"
    tesseract.write_text('#!/bin/sh\necho "$LD_LIBRARY_PATH|$TESSDATA_PREFIX"\n')
    tesseract.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(inside), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "recon" / "recon"))
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    return inside


def test_python_starts_recon_as_a_module() -> None:
    assert not programs.is_built()
    assert programs.itself() == [sys.executable, "-m", "recon"]
    assert programs.tesseract() == shutil.which("tesseract")
    assert programs.environment_of(programs.tesseract()) == dict(os.environ)


def test_a_built_program_starts_itself(built: Path) -> None:
    assert programs.itself() == [str(built.parent / "recon")]
    assert programs.folder() == built.parent


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_the_tesseract_that_came_along_finds_its_libraries(built: Path) -> None:
    program = programs.tesseract()
    assert program == str(built / "tesseract" / "tesseract")
    said = subprocess.run([program], env=programs.environment_of(program), capture_output=True, text=True, check=True)
    assert said.stdout.strip() == f"{built}|{built / 'tesseract' / 'tessdata'}"


def test_a_program_of_the_system_keeps_to_the_systems_libraries(built: Path) -> None:
    assert "LD_LIBRARY_PATH" not in programs.environment_of("/usr/bin/lp")
    assert "LD_LIBRARY_PATH" not in programs.environment_of("scanimage")
    (built / "tesseract" / "tesseract").unlink()
    assert programs.tesseract() == shutil.which("tesseract")


def test_the_place_of_a_fault_is_told_in_a_built_program(built: Path) -> None:
    # There the places of modules have no folder before the package's name.
    code = compile("raise ValueError('DUPONT')", "recon/store/ledger.py", "exec")
    with pytest.raises(ValueError, match="DUPONT") as raised:
        exec(code)  # noqa: S102
    told = bug.told(raised.value).message()
    assert "ValueError (store/ledger.py:1)" in told
    assert "DUPONT" not in told


def test_a_program_that_is_replaced_while_it_runs_is_told(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(programs._STARTED_BY, "")
    (built / programs.BUILD).write_text("one\n")
    monkeypatch.setattr(sys, "argv", ["recon", "scan"])
    assert programs.begin()
    assert not programs.is_replaced()
    (built / programs.BUILD).write_text("two\n")  # an upgrade, while the first goes on
    assert programs.is_replaced()
    with pytest.raises(ProgramReplaced):
        decoder._Decoder()
    with pytest.raises(ProgramReplaced):
        batches._workers(1)
    (built / programs.BUILD).unlink()  # or a removal
    assert programs.is_replaced()
    assert isinstance(bug.told(ModuleNotFoundError("numpy")), ProgramReplaced)
    (built / programs.BUILD).write_text("two\n")
    monkeypatch.setattr(sys, "argv", ["recon", "app"])
    assert programs.begin()  # somebody starts the new one out of the old one's windows
    assert not programs.is_replaced()


def test_python_is_never_another_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(programs._STARTED_BY, "one")  # the shell was started by a built program
    assert not programs.is_replaced()
    assert not isinstance(bug.told(ValueError()), ProgramReplaced)


def test_a_folder_that_cannot_be_read_any_more_is_one_without_the_program(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (built / programs.BUILD).write_text("one\n")
    monkeypatch.setenv(programs._STARTED_BY, "one")
    assert not programs.is_replaced()

    def lost(*_: object, **__: object) -> str:
        raise OSError(errno.ESTALE, "Stale file handle")  # the network drive that it lies on has gone

    monkeypatch.setattr(Path, "read_text", lost)
    assert isinstance(bug.told(ValueError()), ProgramReplaced)


def test_a_helper_of_another_build_hears_all_that_it_is_sent_and_goes(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs, ours = os.pipe()
    monkeypatch.setenv(programs._STARTED_BY, "one")
    (built / programs.BUILD).write_text("two\n")
    monkeypatch.setattr(sys, "argv", ["recon", "--multiprocessing-fork", "tracker_fd=9", f"pipe_handle={theirs}"])
    # More than a pipe holds: whoever sends would wait for ever for somebody who had gone.
    sender = Thread(target=lambda: _send(ours))
    sender.start()
    assert not programs.begin()
    sender.join(20)
    assert not sender.is_alive()


def _send(line: int) -> None:
    with os.fdopen(line, "wb") as out:
        out.write(bytes(1_000_000))


def test_a_built_program_that_is_replaced_goes_on_with_its_own_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.hold_to_itself()  # by Python there is nothing to hold to
    importers = ModuleType("pyimod02_importers")
    importers.pyz_archive = SimpleNamespace(_filename="/usr/lib/recon/recon")  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pyimod02_importers", importers)
    programs.hold_to_itself()
    assert Path(importers.pyz_archive._filename).resolve() == Path(sys.executable).resolve()
