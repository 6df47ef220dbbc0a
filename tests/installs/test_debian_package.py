"""The Debian package: made of any built folder, the same each time; nothing in it runs when it is installed."""

import configparser
import gzip
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from recon import __version__
from recon.cli.parser import VERBS

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "packaging" / "desktop"
TOOLS = ("dpkg-deb", "dpkg-query", "objdump", "gzip")
needs_debian = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="no Debian tools on this machine")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two packages of one folder, in which this machine's own ``true`` stands for the program."""
    place = tmp_path_factory.mktemp("package")
    folder = place / "recon"
    (folder / "_internal").mkdir(parents=True)
    shutil.copy("/bin/true", folder / "recon")
    (folder / "_internal" / "notes.txt").write_text("inside")
    for out in ("one", "two"):
        (place / out).mkdir()
        subprocess.run(
            ["bash", str(ROOT / "packaging/debian/build.sh"), str(folder), str(place / out)],
            env={**os.environ, "PYTHON": sys.executable, "SOURCE_DATE_EPOCH": "1790000000", "RECON_LANG": "en"},
            check=True,
            capture_output=True,
        )
    return place


def unpacked(built: Path, tmp_path: Path) -> Path:
    package = next((built / "one").glob("*.deb"))
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(tmp_path / "root")], check=True)
    return tmp_path / "root"


@needs_debian
def test_the_same_folder_gives_the_same_package(built: Path) -> None:
    one, two = (next((built / out).glob("*.deb")) for out in ("one", "two"))
    assert one.name.startswith(f"recon_{__version__}_")
    assert one.read_bytes() == two.read_bytes()


@needs_debian
def test_nothing_in_it_runs_when_it_is_installed_or_removed(built: Path, tmp_path: Path) -> None:
    root = unpacked(built, tmp_path)
    assert {file.name for file in (root / "DEBIAN").iterdir()} == {"control", "md5sums"}
    assert {file.name for file in root.iterdir()} == {"DEBIAN", "usr"}  # no folder in which people keep anything
    program = root / "usr/bin/recon"
    assert program.is_symlink()
    assert (program.parent / program.readlink()).resolve() == root / "usr/lib/recon/recon"
    subprocess.run([str(program)], check=True)


@needs_debian
def test_it_says_what_it_is_and_needs(built: Path, tmp_path: Path) -> None:
    root = unpacked(built, tmp_path)
    control = (root / "DEBIAN/control").read_text(encoding="utf-8")
    assert "@" not in control.replace("recon@localhost", "")
    assert f"Version: {__version__}\n" in control
    assert "Depends: libc6 (>= 2." in control
    assert "cups-client, sane-utils" in control
    assert (root / "usr/share/doc/recon/copyright").is_file()
    assert (root / "usr/share/icons/hicolor/48x48/apps/recon.png").is_file()


@needs_debian
@pytest.mark.parametrize("lang", ["", "fr"])
def test_the_manual_has_every_verb(lang: str, built: Path, tmp_path: Path) -> None:
    page = unpacked(built, tmp_path) / "usr/share/man" / lang / "man1/recon.1.gz"
    text = gzip.decompress(page.read_bytes()).decode("utf-8")
    assert not [verb for verb in VERBS if f'.SS "recon {verb}"' not in text]
    assert ("usage :" in text.replace("\N{NO-BREAK SPACE}", " ")) == (lang == "fr")
    assert "/root/" not in text


def test_the_entry_in_the_menu() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(DESKTOP / "recon.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    assert told["Exec"] == "recon app %f"
    assert told["Icon"] == "recon"
    for name in ("GenericName", "Comment", "Keywords"):
        assert told[name] != told[f"{name}[fr]"]


def test_the_file_type_is_the_one_that_the_entry_opens() -> None:
    space = {"mime": "http://www.freedesktop.org/standards/shared-mime-info"}
    (kind,) = ElementTree.parse(DESKTOP / "recon.xml").getroot().findall("mime:mime-type", space)  # noqa: S314
    assert f"MimeType={kind.get('type')};" in (DESKTOP / "recon.desktop").read_text(encoding="utf-8")
    (glob,) = kind.findall("mime:glob", space)
    assert glob.get("pattern") == "recon.db"


def test_what_software_centres_show() -> None:
    told = ElementTree.parse(DESKTOP / "recon.metainfo.xml").getroot()  # noqa: S314 - our own
    languages = [one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in told.findall("summary")]
    assert languages == [None, "fr"]
    assert told.findtext("launchable") == "recon.desktop"


@pytest.mark.parametrize("script", ["debian/build.sh", "try-install.sh"])
def test_the_scripts_are_bash(script: str) -> None:
    subprocess.run(["bash", "-n", str(ROOT / "packaging" / script)], check=True)


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not installed")
def test_the_entry_in_the_menu_is_valid_by_its_own_rules() -> None:
    said = subprocess.run(
        ["desktop-file-validate", "--no-hints", str(DESKTOP / "recon.desktop")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stdout) == (0, "")


@pytest.mark.skipif(not shutil.which("update-mime-database"), reason="shared-mime-info is not installed")
def test_the_file_type_is_known_to_the_system(tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()
    shutil.copy(DESKTOP / "recon.xml", tmp_path / "packages")
    subprocess.run(["update-mime-database", str(tmp_path)], check=True, capture_output=True)
    assert "80:application/x-recon-store:recon.db:cs" in (tmp_path / "globs2").read_text(encoding="utf-8").splitlines()


class Machine:
    """A machine of nothing but dpkg's own list, in a folder; a clerk's store is on it."""

    def __init__(self, place: Path) -> None:
        self.root = place / "machine"
        self.admin = self.root / "var/lib/dpkg"
        (self.admin / "updates").mkdir(parents=True)
        (self.admin / "info").mkdir()
        (self.admin / "status").touch()
        self.store = self.root / "home/clerk/recon-store"
        self.store.mkdir(parents=True)
        (self.store / "recon.db").write_bytes(b"what people wrote")
        self.program = self.root / "usr/lib/recon/recon"

    def dpkg(self, *words: str | Path, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        own = ["dpkg", f"--root={self.root}", "--force-not-root,depends,bad-path", "--log=/dev/null"]
        return subprocess.run([*before, *own, *map(str, words)], capture_output=True, text=True, check=False)

    def version(self) -> str:
        form = "--showformat=${Version} ${db:Status-Abbrev}"
        command = ["dpkg-query", f"--admindir={self.admin}", "--show", form, "recon"]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def later(built: Path, place: Path, *, filling: int = 0) -> Path:
    """Return a package of a later version, in which ``filling`` bytes are new."""
    root = unpacked(built, place)
    control = root / "DEBIAN/control"
    control.write_text(control.read_text().replace(f"Version: {__version__}", f"Version: {__version__}+later"))
    (root / "usr/lib/recon/_internal/notes.txt").write_text("later")
    (root / "usr/lib/recon/_internal/more.bin").write_bytes(os.urandom(filling))
    package = place / "later.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(root), str(package)]
    subprocess.run(command, check=True, capture_output=True)
    return package


@needs_debian
def test_a_store_outlives_installing_upgrading_removing_and_purging(
    built: Path, machine: Machine, tmp_path: Path
) -> None:
    package = next((built / "one").glob("*.deb"))
    for words, version in (
        (("--install", package), f"{__version__} ii"),
        (("--install", later(built, tmp_path)), f"{__version__}+later ii"),
        (("--install", "--force-downgrade", package), f"{__version__} ii"),
        (("--remove", "recon"), ""),
        (("--install", package), f"{__version__} ii"),
        (("--purge", "recon"), ""),
    ):
        done = machine.dpkg(*words)
        assert done.returncode == 0, done.stderr
        assert machine.version() == version
        assert (machine.store / "recon.db").read_bytes() == b"what people wrote"
    assert not list((machine.root / "usr").rglob("*recon*"))


@needs_debian
def test_an_upgrade_under_a_program_that_runs_leaves_it_what_it_was(
    built: Path, machine: Machine, tmp_path: Path
) -> None:
    assert machine.dpkg("--install", next((built / "one").glob("*.deb"))).returncode == 0
    shutil.copy("/bin/sleep", machine.program)
    before = machine.program.read_bytes()
    with subprocess.Popen([str(machine.program), "60"]) as running:
        try:
            done = machine.dpkg("--install", later(built, tmp_path))
            assert done.returncode == 0, done.stderr
            assert running.poll() is None
            assert machine.program.read_bytes() != before
            assert Path(f"/proc/{running.pid}/exe").read_bytes() == before
        finally:
            running.kill()


@needs_debian
def test_an_upgrade_for_which_there_is_no_room_leaves_the_version_that_was(
    built: Path, machine: Machine, tmp_path: Path
) -> None:
    root = machine.root
    kept = tmp_path / "kept"
    room = ("unshare", "--mount", "sh", "-ec", 'mount -t tmpfs -o size=4m tmpfs "$0"; exec sh -ec "$1" ', str(root))
    if subprocess.run([*room[:4], "true"], capture_output=True, check=False).returncode:
        pytest.skip("no name space of its own to be had")
    shutil.copytree(root, kept)
    one, two = next((built / "one").glob("*.deb")), later(built, tmp_path, filling=6_000_000)
    own = f"dpkg --root='{root}' --force-not-root,depends,bad-path --log=/dev/null"
    steps = f"""
        cp -a '{kept}/.' '{root}/'
        {own} --install '{one}' >/dev/null
        if {own} --install '{two}' 2>/dev/null; then exit 9; fi
        dpkg-query --admindir='{machine.admin}' --show --showformat='${{Version}} ${{db:Status-Abbrev}}' recon
        cat '{machine.root}/usr/lib/recon/_internal/notes.txt' '{machine.store}/recon.db'
        '{machine.program}'
    """
    done = subprocess.run([*room, steps], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"{__version__} ii" in done.stdout
    assert done.stdout.rstrip().endswith("insidewhat people wrote")
