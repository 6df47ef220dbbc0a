"""What makes the built program holds together: the spec, the portable folder, the installer for Windows."""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from recon import __version__
from recon.delivery.hl7v2 import profile

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
HAS_COMPILER = sys.platform == "linux" and all(map(shutil.which, ("cc", "objdump", "nm")))


def tool(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(path).stem, PACKAGING / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


carried, contents, libraries = (tool(f"pyinstaller/{name}.py") for name in ("carried", "contents", "libraries"))
making, parts = tool("portable/making.py"), tool("windows/parts.py")
SPEC = (PACKAGING / "pyinstaller" / "recon.spec").read_text(encoding="utf-8")
INSTALLER = (PACKAGING / "windows" / "recon.iss").read_text(encoding="utf-8-sig")


def test_the_spec_is_python_and_names_what_is_there() -> None:
    compile(SPEC, "recon.spec", "exec")
    for name in re.findall(r'HERE / "([\w.]+)"', SPEC):
        assert (PACKAGING / "pyinstaller" / name).exists(), name


def test_nothing_that_recon_imports_is_left_out() -> None:
    imported = {
        name
        for file in (ROOT / "recon").rglob("*.py")
        if "training" not in file.parts
        for name in re.findall(r"^\s*(?:from|import) ([\w.]+)", file.read_text(encoding="utf-8"), re.M)
    }
    assert "PySide6.QtWidgets" in imported
    assert not imported & set(contents.EXCLUDED)


def test_all_that_the_program_reads_comes_along() -> None:
    brought = {f"{folder}/{Path(file).name}" for file, folder in contents.own_data(ROOT)}
    for name in (
        "recon/kit/vitals.toml",
        "recon/locale/fr/errors.toml",
        "recon/locale/recon_fr.qm",
        "recon/reading/characters/model.onnx",
        "recon/design/fonts/AtkinsonHyperlegibleNext-Regular.ttf",
        "recon/app/recon.svg",
        "recon/process/copy-record.md",
    ):
        assert name in brought
    assert not [name for name in brought if name.endswith((".py", ".pyc", ".ts")) or contents.is_left_out(name)]


@pytest.mark.parametrize(
    ("place", "is_out"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", True),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlpsql.so", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("numpy/tests/data.txt", True),
        ("recon/kit/vitals.toml", False),
        ("libcups.so.2", True),
        ("stdnum/oui.dat", True),
        ("stdnum/iban.dat", False),
    ],
)
def test_what_is_left_out(place: str, *, is_out: bool) -> None:
    assert contents.is_left_out(place) is is_out


@pytest.mark.parametrize(
    ("item", "is_foreign"),
    [
        ("fr.res", False),
        ("fr_CA.res", False),
        ("root.res", False),
        ("coll/en.res", False),
        ("coll/ucadata.icu", False),
        ("zoneinfo64.res", False),
        ("res_index.res", False),
        ("de.res", True),
        ("zh_Hant_TW.res", True),
        ("lang/ja.res", True),
        ("ibm-1047.cnv", True),
    ],
)
def test_languages_that_recon_does_not_speak(item: str, *, is_foreign: bool) -> None:
    assert libraries._is_foreign(item) is is_foreign


def linked(out: Path, source: str, *options: str | Path) -> Path:
    out.with_suffix(".c").write_text(source)
    subprocess.run(
        ["cc", "-shared", "-fPIC", f"-Wl,-soname,{out.name}", "-o", out, out.with_suffix(".c"), *options], check=True
    )
    return out


@pytest.mark.skipif(not HAS_COMPILER, reason="no compiler")
def test_what_is_never_used_comes_as_a_shell_that_tells_who_calls_it(tmp_path: Path) -> None:
    films = linked(tmp_path / "libavcodec-1a2b.so.1", "int film(void){return 7;} int other(void){return 8;}")
    spare = linked(tmp_path / "libspare.so.1", "int spare(void){return 1;}")
    user = linked(
        tmp_path / "cv2.abi3.so",
        "extern int film(void); int play(void){return film();} int fine(void){return 5;}",
        f"-Wl,-rpath,{tmp_path / 'slim'}",
        films,
    )
    found = libraries.slim(
        [("cv2/cv2.abi3.so", str(user), "EXTENSION"), *((one.name, str(one), "BINARY") for one in (films, spare))],
        tmp_path / "slim",
    )
    assert [place for place, _, _ in found] == ["cv2/cv2.abi3.so", films.name]  # nothing links to the spare one
    assert found[1][1] == str(tmp_path / "slim" / films.name)
    call = "import ctypes, sys; print(getattr(ctypes.CDLL(sys.argv[1]), sys.argv[2])())"
    told = {}
    for name in ("fine", "play"):
        command = [sys.executable, "-c", call, str(user), name]
        environment = {**os.environ, "LD_LIBRARY_PATH": str(tmp_path / "slim")}
        told[name] = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert told["fine"].stdout.strip() == "5"
    assert told["play"].returncode != 0
    assert "recon: film" in told["play"].stderr


@pytest.mark.skipif(not HAS_COMPILER, reason="no compiler")
def test_a_library_that_others_take_their_c_plus_plus_from_is_no_shell(tmp_path: Path) -> None:
    name = "_ZSt28__throw_bad_array_new_lengthv"
    shared = linked(tmp_path / "libarrow_acero.so.1", f"int {name}(void){{return 1;}} int plan(void){{return 2;}}")
    user = linked(tmp_path / "lib.abi3.so", f"extern int {name}(void); int use(void){{return {name}();}}", shared)
    entries = [("lib.abi3.so", str(user), "EXTENSION"), (shared.name, str(shared), "BINARY")]
    with pytest.raises(SystemExit, match=f"libarrow_acero.*{name}"):
        libraries.slim(entries, tmp_path / "slim")


@pytest.mark.skipif(not HAS_COMPILER, reason="no compiler")
def test_a_library_that_is_missing_stops_the_build(tmp_path: Path) -> None:
    screen = linked(tmp_path / "libxcb-icccm.so.4", "int hint(void){return 1;}")
    asks = "extern int hint(void); int ask(void){return hint();}"
    plugin = tmp_path / "plugins"
    plugin.mkdir()
    users = [linked(tmp_path / "libQt6XcbQpa.so.6", asks, screen), linked(plugin / "libqgtk3.so", asks, screen)]
    assert libraries.missing(users) == ["libxcb-icccm.so.4, for libQt6XcbQpa.so.6"]  # a plugin may stay silent
    assert libraries.missing([*users, screen]) == []


def test_what_the_system_gave_is_told_from_what_we_and_the_locks_brought(tmp_path: Path) -> None:
    entries = [("recon", str(tmp_path / "recon" / "cli.py")), ("_internal/libz.so.1", "/usr/lib/libz.so.1")]
    assert list(carried.of_the_system([*entries, ("made", "")], [tmp_path])) == entries[1:]


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="no Debian tools on this machine")
def test_the_bill_of_what_the_system_gave(tmp_path: Path) -> None:
    shell = str(Path("/bin/dash").resolve())
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "dash").write_bytes(b"stripped")
    (tmp_path / "_internal" / "own").write_bytes(b"nobody's")
    carried.write_bill(tmp_path, [("_internal/dash", shell), ("_internal/own", str(tmp_path / "own"))], "1.2")
    bill = json.loads((tmp_path / "licences" / "system.cdx.json").read_text(encoding="utf-8"))
    package, single = bill["components"]
    told = ["dpkg-query", "--show", "--showformat=${Version}", "dash"]
    version = subprocess.run(told, capture_output=True, text=True, check=True).stdout
    assert (package["name"], package["version"]) == ("dash", version)
    assert package["purl"].startswith("pkg:deb/")
    assert package["licenses"][0]["license"]["name"]
    assert package["components"][0]["name"] == "_internal/dash"
    assert package["components"][0]["hashes"][0]["content"] == hashlib.sha256(b"stripped").hexdigest()
    assert single["name"] == "_internal/own"  # of no package: it stands there all the same
    assert bill["metadata"]["component"]["version"] == "1.2"
    refs = [one["bom-ref"] for one in bill["components"]]
    assert bill["dependencies"] == [{"ref": "recon", "dependsOn": refs}]
    assert (tmp_path / "licences" / "system" / "dash.txt").read_text(encoding="utf-8")


def test_every_package_that_brings_the_text_of_its_licence_has_it_in_the_folder(tmp_path: Path) -> None:
    lock = (PACKAGING / "locks" / "run.txt").read_text(encoding="utf-8")
    carried.licence_texts(tmp_path, lock)
    there = {folder.name for folder in tmp_path.iterdir()}
    assert {"duckdb", "numpy", "opencv-python-headless", "onnxruntime", "pyarrow", "pypdfium2", "rich"} <= there
    assert (tmp_path / "numpy" / "LICENSE.txt").is_file()
    assert not [file for file in tmp_path.rglob("*") if file.suffix == ".py"]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A built folder whose program says where its store is, and with what it was started."""
    folder = tmp_path / "dist" / "recon"
    (folder / "_internal" / "tesseract").mkdir(parents=True)
    (folder / "_internal" / "tesseract" / "tesseract").write_text("#!/bin/sh\n")
    (folder / "recon").write_text('#!/bin/sh\necho "$0|$RECON_STORE|$*"\n')
    (folder / "recon").chmod(0o755)
    return folder


def unpacked(built: Path, into: Path) -> Path:
    archive = next(file for file in making.pack(built, built.parent, 1_700_000_000) if file.suffix == ".xz")
    # Pythons before 3.11.4 know no filter, those after it warn where none is named.
    filtered = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
    with tarfile.open(archive) as packed:
        packed.extractall(into, **filtered)  # noqa: S202 - our own
    return into / "recon-portable"


def started(portable: Path, *words: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "en_GB.UTF-8"}
    command = ["sh", str(portable / "recon-portable"), *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd="/")


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_a_portable_program_has_its_store_beside_it(built: Path, tmp_path: Path) -> None:
    portable = unpacked(built, tmp_path / "clé USB")
    said = started(portable, "status", "--json", home=tmp_path).stdout.strip()
    assert said == f"{portable}/recon/recon|{portable}/recon-store|status --json"
    assert started(portable, home=tmp_path).stdout.strip().endswith("|app")


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_where_nothing_can_be_started_the_program_is_copied_and_the_store_is_not(built: Path, tmp_path: Path) -> None:
    portable = unpacked(built, tmp_path / "stick")
    (portable / "recon" / "recon").chmod(0o644)  # as on FAT that is mounted so
    for _ in range(2):  # the second time it is there
        said = started(portable, "status", home=tmp_path)
        program, store, words = said.stdout.strip().split("|")
        assert Path(program).is_relative_to(tmp_path / ".cache" / "recon-portable")
        assert (store, words) == (f"{portable}/recon-store", "status")
    assert "copied" not in said.stderr
    (portable / "recon" / "_internal" / "build-id").write_text("another build, whose program is the same\n")
    assert "copied" in started(portable, "status", home=tmp_path).stderr


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_where_nothing_can_be_started_and_nobody_has_a_home_that_is_told(built: Path, tmp_path: Path) -> None:
    portable = unpacked(built, tmp_path / "stick")
    (portable / "recon" / "recon").chmod(0o644)
    command = ["sh", str(portable / "recon-portable"), "status"]
    said = subprocess.run(command, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, check=False)
    assert said.returncode == 1
    assert "HOME" in said.stderr
    assert not list((tmp_path / "stick").rglob(".cache"))


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_the_file_that_unpacks_itself(built: Path, tmp_path: Path) -> None:
    run = next(file for file in making.pack(built, built.parent, 1_700_000_000) if file.suffix == ".run")
    said = subprocess.run(["sh", run, tmp_path / "à côté"], capture_output=True, text=True, check=True).stdout
    assert said.strip() == f"sh {tmp_path / 'à côté'}/recon-portable/recon-portable"
    assert (tmp_path / "à côté" / "recon-portable" / "recon" / "recon").exists()


def test_packed_twice_it_is_the_same(built: Path) -> None:
    first = [file.read_bytes() for file in making.pack(built, built.parent, 1_700_000_000)]
    (built / "recon").touch()
    assert [file.read_bytes() for file in making.pack(built, built.parent, 1_700_000_000)] == first


def section(name: str) -> list[str]:
    found = re.search(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", INSTALLER, re.M | re.S)
    assert found is not None, name
    return [line for line in found[1].splitlines() if line and not line.startswith(";")]


def test_the_installer_needs_no_administrator_and_keeps_every_store() -> None:
    setup = dict(line.split("=", 1) for line in section("Setup"))
    assert setup["PrivilegesRequired"] == "lowest"
    assert "[UninstallDelete]" not in INSTALLER
    assert all("{app}" in line for line in section("InstallDelete"))
    assert setup["AppVersion"] == setup["VersionInfoVersion"] == "{#Version}"
    assert (PACKAGING / "windows" / setup["LicenseFile"].replace("\\", "/")).exists()


def test_the_installer_packs_what_is_built() -> None:
    assert section("Files") == [r'Source: "..\..\dist\recon\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion']
    built_as = {f"{name}.exe" for name in re.findall(r'EXE\(.*?name="([\w-]+)"', SPEC)}
    assert set(re.findall(r"\{app\}\\([\w-]+\.exe)", INSTALLER)) <= built_as
    assert 'WORK / "recon.ico"' in SPEC
    assert dict(line.split("=", 1) for line in section("Setup"))["SetupIconFile"] == r"..\..\build\recon.ico"


def test_the_installer_speaks_both_languages() -> None:
    said = [line.split("=", 1)[0].split(".", 1) for line in section("CustomMessages")]
    words = {lang: {name for one, name in said if one == lang} for lang in ("fr", "en")}
    assert words["fr"] == words["en"]
    asked = set(re.findall(r"\{cm:(\w+)", INSTALLER)) - {"CreateDesktopIcon", "AdditionalIcons", "LaunchProgram"}
    assert asked == words["fr"]


def test_what_windows_is_told_is_this_version(tmp_path: Path) -> None:
    parts.prepare(tmp_path)
    told = (tmp_path / "version.txt").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
    assert f'"ProductVersion", "{__version__}"' in told
    assert f"filevers=({', '.join(__version__.split('.'))}, 0)" in told
    assert (tmp_path / "recon.ico").read_bytes()[:4] == b"\0\0\1\0"


def test_every_version_of_hl7_that_recon_speaks_is_found_in_the_built_program() -> None:
    hook = tool("pyinstaller/hooks/hook-hl7apy.py")
    assert {name.removeprefix("v").replace("_", ".") for name in hook.VERSIONS} == set(profile.VERSIONS)
    assert {f"hl7apy.{name}" for name in hook.VERSIONS} <= set(hook.hiddenimports)
    # hl7apy takes the names of its own folders for the versions that it knows.
    assert {folder for _, folder in hook.datas} == {f"hl7apy/{name}" for name in hook.VERSIONS}
    assert all(Path(file).is_file() for file, _ in hook.datas)
