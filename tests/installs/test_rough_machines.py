"""The program on machines that are not as they should be: no home, nowhere for what is passing, no room, a wrong clock.

Run from the source, or with RECON_PROGRAM_UNDER_TEST the built program. What only root can take away from a process is
taken away in a name space of its own, and left out where nobody may make one.
"""

import json
import os
import resource
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from recon.store.database import FILE
from tests.helpers.command import ROOT, program

STORES = sorted((ROOT / "tests" / "fixtures" / "stores").glob("*.zip"))
SECONDS = 300
_KEPT = ("PATH", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


def started(
    *words: str | Path,
    at: Path,
    before: tuple[str, ...] = (),
    without: tuple[str, ...] = (),
    ready: Callable[[], object] | None = None,
    **more: str,
) -> subprocess.CompletedProcess[str]:
    """Run recon in the folder ``at`` with hardly anything in the environment; no traceback may come of it."""
    environment = {name: value for name, value in os.environ.items() if name in _KEPT}
    environment |= {"HOME": str(at), "LANG": "C.UTF-8", "RECON_LANG": "en", "PYTHONPATH": str(ROOT)} | more
    for name in without:
        del environment[name]
    command = [*before, *program(), *map(str, words)]
    ran = subprocess.run(
        command, cwd=at, env=environment, capture_output=True, check=False, timeout=SECONDS, preexec_fn=ready
    )
    out, err = (part.decode("utf-8", "backslashreplace") for part in (ran.stdout, ran.stderr))
    assert "Traceback" not in out + err, err
    return subprocess.CompletedProcess(command, ran.returncode, out, err)


def a_day(at: Path, **how: object) -> None:
    """Do what a day has in ``at``: a store, a sheet, its two pages read by two readers; and the store is sound."""
    for words, codes in (
        (("init",), (0,)),
        (("print", "vitals", "--blank", "1", "--out", "sheet.pdf"), (0,)),
        (("scan", "sheet.pdf", "--jobs", "2"), (0, 1)),  # 1: chance picks a blank field to be looked at again
        (("status", "--json"), (0,)),
        (("check",), (0,)),
    ):
        ran = started(*words, at=at, **how)  # type: ignore[arg-type]
        assert ran.returncode in codes, (words, ran.stdout, ran.stderr)
        if words[0] == "scan":
            assert "2 read, 0 to do again" in ran.stdout, (ran.stdout, ran.stderr)


def alone(*commands: str) -> tuple[str, ...]:
    """Return the words that start a program with mounts of its own, after ``commands`` of a shell.

    A process that may not make them is skipped.
    """
    before = ("unshare", "--mount", "sh", "-ec", "; ".join([*commands, 'exec "$@"']), "sh")
    if not shutil.which("unshare") or subprocess.run([*before, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no name space of its own to be had")
    return before


@pytest.mark.parametrize("name", ["à côté de l’été", "two  spaces", "one\nline and 'another\"", "-dash", "%20 $HOME"])
def test_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    a_day(folder)


def test_without_a_home(tmp_path: Path) -> None:
    a_day(tmp_path, without=("HOME",))


def test_a_home_that_nobody_can_write(tmp_path: Path) -> None:
    home, place = tmp_path / "home", tmp_path / "place"
    home.mkdir()
    place.mkdir()
    a_day(place, before=alone(f"mount --bind -o ro {home} {home}"), HOME=str(home))
    assert not list(home.iterdir())


@pytest.mark.parametrize(
    "how",
    [
        {"LANG": "C"},
        {"LC_ALL": "POSIX"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "xx_XX.nothing"},
    ],
    ids=["C", "POSIX", "ASCII", "unknown"],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_locale_that_knows_no_accents(tmp_path: Path, how: dict[str, str], language: str) -> None:
    folder = tmp_path / "été"
    folder.mkdir()
    ran = started("--store", folder / "données", "init", at=tmp_path, **how | {"RECON_LANG": language})
    assert ran.returncode == 0, ran.stderr
    assert (folder / "données" / FILE).is_file()
    helped = started("scan", "--help", at=tmp_path, **how | {"RECON_LANG": language})
    assert helped.returncode == 0, helped.stderr


def test_a_locale_of_one_byte_a_letter(tmp_path: Path) -> None:
    made = tmp_path / "locales" / "fr_FR.iso88591"
    made.parent.mkdir()
    command = ["localedef", "-i", "fr_FR", "-f", "ISO-8859-1", str(made)]
    if not shutil.which("localedef") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no such locale can be made here (package locales)")
    how = {"LC_ALL": "fr_FR.iso88591", "LOCPATH": str(made.parent), "RECON_LANG": "fr"}
    ran = started("--store", tmp_path / "store", "init", at=tmp_path, **how)
    assert ran.returncode == 0, ran.stderr
    a_day(tmp_path, **how | {"RECON_LANG": "en"})


def test_files_for_their_owner_alone(tmp_path: Path) -> None:
    a_day(tmp_path, ready=lambda: os.umask(0o077))
    folders = [tmp_path / "recon-store", *(one for one in (tmp_path / "recon-store").rglob("*") if one.is_dir())]
    assert not [folder for folder in folders if folder.stat().st_mode & 0o077]  # nobody else comes to a file in them
    assert not (tmp_path / "sheet.pdf").stat().st_mode & 0o077


def test_a_place_for_what_is_passing_that_is_not_there(tmp_path: Path) -> None:
    a_day(tmp_path, TMPDIR=str(tmp_path / "nowhere"))


def test_a_place_for_what_is_passing_in_which_nothing_may_be_started(tmp_path: Path) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    a_day(tmp_path, before=alone(f"mount -t tmpfs -o noexec tmpfs {passing}"), TMPDIR=str(passing))


def test_without_shared_memory(tmp_path: Path) -> None:
    a_day(tmp_path, before=alone("mount -t tmpfs -o ro,size=4k tmpfs /dev/shm"))


def test_no_room_at_all(tmp_path: Path) -> None:
    place = tmp_path / "full"
    place.mkdir()
    filled = f"dd if=/dev/zero of={place}/filling bs=1k 2>/dev/null || true"
    before = alone(f"mount -t tmpfs -o size=64k tmpfs {place}", filled)
    ran = started("--store", place / "store", "init", at=tmp_path, before=before)
    assert ran.returncode == 24, ran.stderr
    assert "room" in ran.stderr or "full" in ran.stderr


@pytest.mark.parametrize("memory", [300, 700, 1200])
def test_not_enough_memory_costs_no_page(tmp_path: Path, memory: int) -> None:
    """Libraries may end the process where they get no memory; with more of it the same command reads every page."""
    for words in (("init",), ("print", "vitals", "--blank", "1", "--out", "sheet.pdf")):
        assert started(*words, at=tmp_path).returncode == 0
    little = (memory * 1_000_000, memory * 1_000_000)
    ran = started("scan", "sheet.pdf", at=tmp_path, ready=lambda: resource.setrlimit(resource.RLIMIT_AS, little))
    assert ran.returncode not in (0, 1) or "2 read, 0 to do again" in ran.stdout or ran.stderr.strip(), ran
    assert started("check", at=tmp_path).returncode == 0
    again = started("scan", "sheet.pdf", at=tmp_path)
    assert again.returncode in (0, 1), again.stderr
    account = json.loads(started("status", "--json", at=tmp_path).stdout)
    assert not account["faults"]
    assert started("check", at=tmp_path).returncode == 0


@pytest.mark.parametrize("when", ["1980-01-01 00:00:01", "2038-01-20 00:00:00"])
def test_a_clock_that_is_wrong(tmp_path: Path, when: str) -> None:
    if not shutil.which("faketime"):
        pytest.skip("faketime is not installed")
    a_day(tmp_path, before=("faketime", "-f", f"@{when}"))


def unpacked(archive: Path, place: Path) -> tuple[Path, dict[str, Any]]:
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(place)
    return place / "store", json.loads((place / "note.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("archive", STORES, ids=lambda file: file.stem)
def test_a_store_of_every_earlier_version_is_upgraded(tmp_path: Path, archive: Path) -> None:
    store, note = unpacked(archive, tmp_path)
    said = started("--store", store, "check", at=tmp_path)
    assert said.returncode == 0, said.stdout + said.stderr
    account = json.loads(started("--store", store, "status", "--json", at=tmp_path).stdout)
    assert {state: account["sheets"][state] for state in note["sheets"]} == note["sheets"]
    assert account["fields"] == note["fields"]


@pytest.mark.parametrize("write", [1, 9, 40, 120])
@pytest.mark.parametrize("archive", [STORES[0], STORES[-1]], ids=lambda file: file.stem)
def test_an_upgrade_that_is_killed_is_done_by_the_next_start(tmp_path: Path, archive: Path, write: int) -> None:
    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    store, note = unpacked(archive, tmp_path)
    inject = f"inject=pwrite64,fdatasync,fsync:signal=KILL:when={write}+"
    before = ("strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=pwrite64,fdatasync,fsync", "-e", inject)
    killed = started("--store", store, "check", at=tmp_path, before=before)
    assert killed.returncode in (-9, 137, 0), killed.stderr  # 0: it had fewer to write
    said = started("--store", store, "check", at=tmp_path)
    assert said.returncode == 0, said.stdout + said.stderr
    account = json.loads(started("--store", store, "status", "--json", at=tmp_path).stdout)
    assert account["fields"] == note["fields"]
