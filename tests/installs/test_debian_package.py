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
