"""What a built folder needs of Debian: ``python packaging/debian/needs.py FOLDER`` writes Depends and Recommends.

Every program and library in the folder is asked what it links to. What is not in the folder is a package of the system:
one that only a plugin of Qt wants (printing by Qt, Wayland) is recommended, everything else is needed.
"""

import re
import subprocess
import sys
from pathlib import Path

# The program starts these by name, and does without: it then says what cannot be done.
RECOMMENDED = ("cups-client", "sane-utils", "xdg-utils")
_MAGIC = b"\x7fELF"
_OPTIONAL = re.compile(r"/plugins/|/libQt6Wayland")
_LOADER = re.compile(r"ld-linux.*")
# Of plugins, for a system that builds and does not have them itself; any other that it lacks goes without.
_KNOWN = {
    "libcups.so.2": "libcups2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


def main(folder: Path) -> int:
    binaries = [file for file in sorted(folder.rglob("*")) if file.is_file() and _is_binary(file)]
    inside = {file.name for file in binaries}
    needed, wanted, glibc = set[str](), set[str](), (2, 17)
    for file in binaries:
        told = _dump(file)
        libraries = set(re.findall(r"^\s+NEEDED\s+(\S+)", told, re.M)) - inside
        (wanted if _OPTIONAL.search(file.as_posix()) else needed).update(libraries)
        glibc = max([glibc, *(tuple(map(int, one.split("."))) for one in re.findall(r"GLIBC_([\d.]+)", told))])
    packages = {_package(name) for name in needed if not _LOADER.fullmatch(name)} - {"libc6"}
    optional = {_KNOWN.get(name) or _package(name, "") for name in wanted - needed} - packages - {"libc6", ""}
    libc = f"libc6 (>= {'.'.join(map(str, glibc))})"
    sys.stdout.write(f"Depends: {', '.join([libc, *sorted(packages)])}\n")
    sys.stdout.write(f"Recommends: {', '.join([*RECOMMENDED, *sorted(optional)])}\n")
    return 0


def _is_binary(file: Path) -> bool:
    with file.open("rb") as data:
        return data.read(4) == _MAGIC


def _dump(file: Path) -> str:
    return subprocess.run(["objdump", "-p", str(file)], check=True, capture_output=True, text=True).stdout


def _package(library: str, otherwise: str | None = None) -> str:
    """Return the package of this system that has the library.

    Raises:
        SystemExit: if there is none, and nothing was given for that.
    """
    known = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True).stdout
    place = next((line.split()[-1] for line in known.splitlines() if line.split()[:1] == [library]), library)
    for path in dict.fromkeys((place, f"/usr{place}", str(Path(place).resolve()))):
        owned = subprocess.run(["dpkg-query", "--search", path], check=False, capture_output=True, text=True).stdout
        if owned and place != library:
            # Ubuntu names some packages anew for the longer time; the older name is still provided there.
            return owned.partition(":")[0].removesuffix("t64")
    if otherwise is None:
        raise SystemExit(f"{library}: in neither the folder nor a package of this system")
    return otherwise


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
