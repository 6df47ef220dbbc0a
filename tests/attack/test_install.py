"""A program that somebody altered is told from the one that was released: file by file, by a key from elsewhere."""

import base64
import hashlib
import importlib.util
import json
import marshal
import os
import py_compile
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from recon.cli import main
from recon.errors import InstallAltered
from recon.workflow import signing
from recon.workflow.installation import examine, here
from recon.workflow.installation.distributions import distributions
from tests.helpers.accounts import fast, with_accounts
from tests.helpers.desk_store import FIRST, desk_store

ROOT = Path(__file__).parents[2]
LIBRARY, VERSION = "invented-library", "1.2"


def release_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("release_manifest", ROOT / "packaging" / "manifest.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def install_library(site: Path) -> None:
    """Put a library of one module into ``site`` as an installer does, with its RECORD."""
    info = site / "invented_library-1.2.dist-info"
    info.mkdir()
    files = {
        "invented.py": "def answer():\n    return 42\n",
        f"{info.name}/METADATA": f"Metadata-Version: 2.1\nName: {LIBRARY}\nVersion: {VERSION}\n",
        f"{info.name}/WHEEL": "Wheel-Version: 1.0\nTag: py3-none-any\n",
        f"{info.name}/INSTALLER": "by hand\n",
    }
    for name, text in files.items():
        (site / name).write_text(text)
    lines = [f"{name},sha256={recorded(site / name)},{len(text)}\n" for name, text in files.items()]
    (info / "RECORD").write_text("".join(lines) + f"{info.name}/RECORD,,\n")


def recorded(file: Path) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(file.read_bytes()).digest()).rstrip(b"=").decode()


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A program released with a key of these tests and unpacked with the one library it has; and the key."""
    folder = tmp_path_factory.mktemp("release")
    tool = release_tool()
    site = folder / "site"
    site.mkdir()
    install_library(site)
    (folder / "lock.txt").write_text(f"{LIBRARY}=={VERSION} \\\n    --hash=sha256:{'0' * 64}\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tool, "LOCK", folder / "lock.txt")
        public = tool.new_key(folder / "release.pem")
        wheel = tool.sign(tool.built(folder), tool.read_key(folder / "release.pem"), [site], folder / "dist")
    zipfile.ZipFile(wheel).extractall(site)
    yield site, public
    shutil.rmtree(folder)


@pytest.fixture
def site(released: tuple[Path, str], tmp_path: Path) -> Path:
    """The same program, for one test to alter: files are linked until something else is put in their place."""
    copy = tmp_path / "site"
    shutil.copytree(released[0], copy, copy_function=os.link)
    return copy


@pytest.fixture
def key(released: tuple[Path, str]) -> str:
    return released[1]


def replace(file: Path, data: bytes) -> None:
    file.unlink(missing_ok=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def faults(site: Path, key: str | None) -> tuple[str, ...]:
    found = examine(site, key)
    assert found is not None
    return found.faults


def test_what_was_released_is_sound(site: Path, key: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--verify-install", "--install", str(site), "--release-key", key, "--language", "en"]) == 0
    told = capsys.readouterr()
    assert "is as it was released" in told.out
    assert signing.name_of(key) in told.out
    assert not told.err


def test_the_key_in_the_package_is_told_to_be_worth_less(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--verify-install", "--install", str(site), "--language", "en"]) == 0
    assert "taken from the program itself" in capsys.readouterr().err


def test_the_key_may_be_in_a_file(site: Path, key: str, tmp_path: Path) -> None:
    (tmp_path / "release.pub").write_text(f"{key}\n")
    assert main(["--verify-install", "--install", str(site), "--release-key", str(tmp_path / "release.pub")]) == 0
    assert main(["--verify-install", "--install", str(site), "--release-key", str(tmp_path / "none")]) == 2


def test_a_checkout_says_that_it_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert examine(ROOT) is None
    assert here() == ROOT
    assert main(["--verify-install", "--language", "en"]) == 1
    assert "no signed manifest" in capsys.readouterr().err


@pytest.mark.parametrize(
    "pattern",
    [
        "recon/cli/parser.py",
        "recon/kit/vitals.toml",
        "recon/locale/fr/errors.toml",
        "recon/reading/**/*.onnx",
        "recon/design/fonts/*.ttf",
        "recon/locale/recon_fr.qm",
        "recon-*.dist-info/entry_points.txt",
        "invented.py",
    ],
)
def test_one_bit_of_any_file_shows(site: Path, key: str, pattern: str) -> None:
    file = next(site.glob(pattern))
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    replace(file, bytes(data))
    told = faults(site, key)
    assert any(file.relative_to(site).as_posix() in fault for fault in told), told
    with pytest.raises(InstallAltered):
        _run(site, key)


def _run(site: Path, key: str) -> None:
    code = main(["--verify-install", "--install", str(site), "--release-key", key])
    if code:
        assert code == InstallAltered.exit_code
        raise InstallAltered(faults="")


@pytest.mark.parametrize(
    "name",
    [
        "recon/extra.py",
        "recon/kit/extra.toml",
        "sitecustomize.py",
        "planted.pth",
        "numpy/__init__.py",
        "recon/cli/hidden.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_a_file_too_many_shows(site: Path, key: str, name: str) -> None:
    replace(site / name, b"import os\n")
    assert [fault for fault in faults(site, key) if name in fault]


@pytest.mark.parametrize("who", ["recon-0.1.0.dist-info", "invented_library-1.2.dist-info"])
def test_a_file_too_many_that_somebody_put_into_a_list_of_files_shows(site: Path, key: str, who: str) -> None:
    replace(site / "planted.pth", b"import os\n")
    record = site / who / "RECORD"
    line = f"planted.pth,sha256={recorded(site / 'planted.pth')},10\n"
    replace(record, (line + record.read_text()).encode())
    assert [fault for fault in faults(site, key) if "planted.pth" in fault]


def test_a_build_that_the_release_was_not_made_with_is_told(site: Path, key: str) -> None:
    wheel = site / "invented_library-1.2.dist-info" / "WHEEL"
    record = site / "invented_library-1.2.dist-info" / "RECORD"
    before = recorded(wheel)
    replace(wheel, wheel.read_text().replace("py3-none-any", "cp399-cp399-other").encode())
    replace(record, record.read_text().replace(before, recorded(wheel)).encode())
    found = examine(site, key)
    assert found is not None
    assert not found.faults
    assert LIBRARY in " ".join(found.notes)


def test_whoever_looks_stands_on_one_library_and_no_more() -> None:
    """A library that was altered may not even load: what looks at it must not need it."""
    program = "import sys; from recon.cli import installation; import recon.workflow.installation as _; "
    program += "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    installed = {name.lower().replace("-", "_") for name in distributions(Path(sysconfig.get_path("purelib")))}
    assert not {name.lower() for name in ran.stdout.split()} & (installed - {"recon"})
    assert not {"numpy", "sqlite_utils", "cv2", "PIL", "ulid"} & set(ran.stdout.split())


def test_it_asks_nobody_who_they_are(site: Path, key: str, tmp_path: Path) -> None:
    with fast():
        store = with_accounts(desk_store(tmp_path / "store", FIRST))
    words = ["--store", str(store), "--verify-install", "--install", str(site), "--release-key", key]
    assert main(words) == 0


def test_a_link_in_place_of_a_file_shows(site: Path, key: str, tmp_path: Path) -> None:
    file = site / "recon" / "network.py"
    shutil.copy(file, tmp_path / "same.py")
    file.unlink()
    file.symlink_to(tmp_path / "same.py")
    assert [fault for fault in faults(site, key) if "recon/network.py" in fault]


@pytest.mark.parametrize("name", ["recon/network.py", "invented.py"])
def test_a_file_that_is_gone_shows(site: Path, key: str, name: str) -> None:
    (site / name).unlink()
    assert [fault for fault in faults(site, key) if name in fault]


def test_a_library_altered_together_with_its_record_shows(site: Path, key: str) -> None:
    record = site / "invented_library-1.2.dist-info" / "RECORD"
    before = recorded(site / "invented.py")
    replace(site / "invented.py", b"def answer():\n    return 43\n")
    replace(record, record.read_text().replace(before, recorded(site / "invented.py")).encode())
    assert [fault for fault in faults(site, key) if LIBRARY in fault]


def test_another_version_of_a_library_shows(site: Path, key: str) -> None:
    metadata = site / "invented_library-1.2.dist-info" / "METADATA"
    replace(metadata, metadata.read_text().replace("1.2", "1.3").encode())
    assert [fault for fault in faults(site, key) if "1.3" in fault]


def test_a_library_that_is_gone_shows(site: Path, key: str) -> None:
    shutil.rmtree(site / "invented_library-1.2.dist-info")
    told = faults(site, key)
    assert [fault for fault in told if LIBRARY in fault]
    assert [fault for fault in told if "invented.py" in fault]


def test_a_library_that_nobody_locked_shows(site: Path, key: str) -> None:
    (site / "other-1.0.dist-info").mkdir()
    (site / "other-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1.0\n")
    (site / "other-1.0.dist-info" / "RECORD").write_text(
        "other-1.0.dist-info/METADATA,,\nother-1.0.dist-info/RECORD,,\n"
    )
    assert [fault for fault in faults(site, key) if fault.startswith("other 1.0")]


def test_bytecode_that_python_made_is_sound(site: Path, key: str) -> None:
    for optimize in (0, 1, 2):
        for file in (site / "recon").glob("*.py"):
            py_compile.compile(str(file), doraise=True, optimize=optimize)
    py_compile.compile(str(site / "invented.py"), doraise=True)
    assert not faults(site, key)


def test_bytecode_that_a_wheel_brought_may_be_made_anew(site: Path, key: str) -> None:
    record = site / "invented_library-1.2.dist-info" / "RECORD"
    cache = Path(importlib.util.cache_from_source(str(site / "invented.py")))
    line = f"{cache.relative_to(site).as_posix()},sha256={'A' * 43},7\n"
    replace(record, (line + record.read_text()).encode())
    py_compile.compile(str(site / "invented.py"), doraise=True)
    assert not [fault for fault in faults(site, key) if cache.name in fault]


def _planted(source: Path) -> bytes:
    """Return bytecode of something else, with the time and the size of ``source`` in it: Python would run it."""
    header = importlib.util.MAGIC_NUMBER + bytes(4)
    stat = source.stat()
    header += (int(stat.st_mtime) & 0xFFFFFFFF).to_bytes(4, "little") + (stat.st_size & 0xFFFFFFFF).to_bytes(
        4, "little"
    )
    return header + marshal.dumps(compile("EVIL = 1\n", str(source), "exec"))


def test_planted_bytecode_would_be_run_and_shows(site: Path, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    source = site / "invented.py"
    cache = Path(importlib.util.cache_from_source(str(source)))
    replace(cache, _planted(source))
    monkeypatch.syspath_prepend(str(site))
    import invented  # type: ignore[import-not-found]

    assert invented.EVIL == 1  # the attack is real: the source was not looked at
    sys.modules.pop("invented")
    assert [fault for fault in faults(site, key) if cache.name in fault]


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("recon/planted.pyc", _planted),  # Python runs it without any source
        ("recon/__pycache__/nothing.{tag}.pyc", _planted),
        ("recon/__pycache__/network.cpython-299.pyc", _planted),
        ("recon/__pycache__/network.{tag}.opt-1.pyc", _planted),
        ("recon/__pycache__/network.{tag}.pyc", lambda _source: b"nonsense"),
        ("recon/__pycache__/network.{tag}.pyc", lambda _source: importlib.util.MAGIC_NUMBER + bytes(12)),
    ],
)
def test_bytecode_that_no_source_gives_shows(site: Path, key: str, name: str, make: Callable[[Path], bytes]) -> None:
    name = name.format(tag=sys.implementation.cache_tag)
    replace(site / name, make(site / "recon" / "network.py"))
    assert [fault for fault in faults(site, key) if name in fault]


@pytest.mark.parametrize("data", [b"", b"00" * 64, b"not hexadecimal", b"\xff\xfe"])
def test_another_signature_is_refused(site: Path, key: str, data: bytes) -> None:
    replace(site / "recon" / "manifest.sig", data)
    with pytest.raises(InstallAltered):
        examine(site, key)


def test_a_manifest_that_somebody_else_signed_is_refused(site: Path, key: str, tmp_path: Path) -> None:
    tool = release_tool()
    theirs = tool.new_key(tmp_path / "their.pem")
    manifest = json.loads((site / "recon" / "manifest.json").read_text()) | {"public": theirs}
    data = json.dumps(manifest).encode()
    replace(site / "recon" / "manifest.json", data)
    replace(site / "recon" / "manifest.sig", tool.read_key(tmp_path / "their.pem").sign(data).hex().encode())
    assert not faults(site, None)  # what is found by a key that came along is worth just that
    with pytest.raises(InstallAltered):
        examine(site, key)


@pytest.mark.parametrize("name", ["manifest.json", "manifest.sig"])
def test_half_a_manifest_is_no_checkout(site: Path, key: str, name: str) -> None:
    (site / "recon" / name).unlink()
    with pytest.raises(InstallAltered):
        examine(site, key)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"format": "recon-release-manifest/1"}', "[" * 100_000])
def test_a_manifest_that_is_none_is_refused(site: Path, key: str, text: str) -> None:
    replace(site / "recon" / "manifest.json", text.encode())
    with pytest.raises(InstallAltered):
        examine(site, key)


@pytest.fixture
def built(tmp_path: Path) -> tuple[Path, str]:
    """A built program, of two files, signed with a key of these tests; and the key."""
    folder = tmp_path / "recon"
    (folder / "_internal").mkdir(parents=True)
    (folder / "recon").write_bytes(b"the program")
    (folder / "_internal" / "lib.so").write_bytes(b"a library")
    tool = release_tool()
    public = tool.new_key(tmp_path / "release.pem")
    tool.sign_folder(folder, tool.read_key(tmp_path / "release.pem"))
    return folder, public


def test_a_built_program_is_told_file_by_file(built: tuple[Path, str]) -> None:
    folder, public = built
    found = examine(folder, public)
    assert found is not None
    assert (found.files, found.faults, found.is_key_given) == (2, (), True)
    (folder / "_internal" / "lib.so").write_bytes(b"a library of somebody's")
    (folder / "_internal" / "planted.so").write_bytes(b"")
    (folder / "recon").unlink()
    assert {fault.split(":")[0].split("\N{NO-BREAK SPACE}")[0] for fault in faults(folder, public)} == {
        "_internal/lib.so",
        "_internal/planted.so",
        "recon",
    }


def test_a_link_in_a_built_program_shows(built: tuple[Path, str], tmp_path: Path) -> None:
    folder, public = built
    shutil.move(folder / "_internal" / "lib.so", tmp_path / "lib.so")
    (folder / "_internal" / "lib.so").symlink_to(tmp_path / "lib.so")
    assert [fault for fault in faults(folder, public) if "lib.so" in fault]


@pytest.mark.parametrize("name", ["manifest.json", "manifest.sig"])
def test_half_a_manifest_of_a_built_program_is_refused(built: tuple[Path, str], name: str) -> None:
    folder, public = built
    (folder / name).unlink()
    with pytest.raises(InstallAltered):
        examine(folder, public)


def test_a_built_program_that_somebody_else_signed_is_refused(built: tuple[Path, str], tmp_path: Path) -> None:
    folder, public = built
    tool = release_tool()
    tool.new_key(tmp_path / "their.pem")
    tool.sign_folder(folder, tool.read_key(tmp_path / "their.pem"))
    with pytest.raises(InstallAltered):
        examine(folder, public)
