"""Makes the program that needs no Python: ``dist/recon``, everything inside.

    python packaging/build.py folder [--out DIR] [--work DIR]     the folder
    python packaging/build.py portable [--out DIR]                of the folder: an archive for a stick, and a .run file

Called by packaging/build.sh, in an environment made from packaging/locks/build-app.txt. The same source, libraries and
machine give the same folder, byte for byte: times come from SOURCE_DATE_EPOCH, else from the last commit.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), *(str(ROOT / "packaging" / name) for name in ("pyinstaller", "portable", "windows"))]

from carried import BILL, licence_texts, write_bill  # noqa: E402
from libraries import missing, needs_glibc  # noqa: E402

from recon import __version__  # noqa: E402
from recon.programs import BUILD  # noqa: E402
from recon.workflow.installation import folder as built_folder  # noqa: E402

LOCK = ROOT / "packaging" / "locks" / "run.txt"
_SAID = ("LICENSE", "docs/licences.md", "docs/dependencies.md", "recon/reading/lines/NOTICE.md")


def epoch() -> int:
    """Return the time that everything in the folder has: that of the last commit, if nothing else is said."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    told = subprocess.run(command, check=False, capture_output=True, text=True).stdout.strip()
    return int(told or 0)


def build(out: Path, work: Path) -> Path:
    """Build the folder ``recon`` in ``out`` and return it."""
    work.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        from parts import prepare

        prepare(work)
    told = {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "RECON_BUILD_WORK": str(work.resolve())}
    spec = ROOT / "packaging" / "pyinstaller" / "recon.spec"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(out), "--workpath", str(work / "pyinstaller"), str(spec)]
    subprocess.run(command, check=True, env={**os.environ, **told}, cwd=ROOT)
    folder = out / "recon"
    finish(folder, work)
    if sys.platform == "linux":
        shutil.copy2(folder / "licences" / BILL, out / f"recon-{BILL}")
    if key := os.environ.get("RECON_RELEASE_KEY"):
        tool = str(ROOT / "packaging" / "manifest.py")
        subprocess.run([sys.executable, tool, "--key", key, "--folder", str(folder)], check=True)
        for file in (folder / built_folder.MANIFEST, folder / built_folder.SIGNATURE, folder):
            os.utime(file, (epoch(), epoch()))
    return folder


def finish(folder: Path, work: Path) -> None:
    """Make what PyInstaller laid out the same everywhere: no links, no symbols for debuggers, one time, one mode.

    Raises:
        SystemExit: if a library is in neither the folder nor every system.
    """
    for file in sorted(folder.rglob("*")):
        if file.is_symlink():
            # Each library finds its own by the path in it; a link would be a second copy on a stick.
            file.unlink()
        elif file.is_file() and is_program(file):
            strip(file)
    if lacking := missing(file for file in folder.rglob("*") if file.is_file() and is_program(file)):
        raise SystemExit("\n".join(["Missing on this machine, see packaging/bootstrap.sh:", *lacking]))
    document(folder, work)
    digests = json.dumps(built_folder.digests(folder), sort_keys=True)
    (folder / "_internal" / BUILD).write_text(f"{hashlib.sha256(digests.encode()).hexdigest()}\n", encoding="ascii")
    for file in [*sorted(folder.rglob("*"), reverse=True), folder]:
        started = file.is_dir() or file.name in ("recon", "tesseract")
        file.chmod(0o755 if started else 0o644)
        os.utime(file, (epoch(), epoch()))


def document(folder: Path, work: Path) -> None:
    """Lay into the folder ``licences`` what came with all that others made, and the bill of what the system gave."""
    documents = folder / "licences"
    documents.mkdir(exist_ok=True)
    for name in _SAID:
        shutil.copyfile(ROOT / name, documents / Path(name).name)
    licence_texts(documents / "packages", LOCK.read_text(encoding="utf-8"), more=("pyinstaller", "pywin32"))
    if sys.platform == "linux":
        write_bill(folder, map(tuple, json.loads((work / "origins.json").read_bytes())), __version__)


def is_program(file: Path) -> bool:
    """Tell whether a file is a program or a library of Linux."""
    with file.open("rb") as data:
        return data.read(4) == b"\x7fELF"


def strip(file: Path) -> None:
    """Take out what only a debugger reads.

    The program itself stays: PyInstaller appends its modules to it. So do libraries that wheels carry beside them: they
    were given other names in a way that strip does not know, and do not load afterwards.
    """
    if not file.parent.name.endswith(".libs") and file.name != "recon":
        subprocess.run(["strip", "--strip-unneeded", str(file)], check=False, stderr=subprocess.DEVNULL)


def report(folder: Path) -> None:
    """Say how large the folder is, and what it needs."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files)
    sys.stdout.write(f"{folder}: {len(files)} files, {size / 1e6:.0f} MB\n")
    if sys.platform == "linux":
        glibc = ".".join(map(str, needs_glibc(file for file in files if is_program(file))))
        sys.stdout.write(f"needs Linux with glibc {glibc} or later\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("what", choices=("folder", "portable"))
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR")
    parser.add_argument("--work", type=Path, default=ROOT / "build", metavar="DIR")
    options = parser.parse_args()
    if options.what == "folder":
        report(build(options.out.resolve(), options.work.resolve()))
    else:
        from making import pack

        for file in pack(options.out.resolve() / "recon", options.out.resolve(), epoch()):
            sys.stdout.write(f"{file}: {file.stat().st_size / 1e6:.0f} MB\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
