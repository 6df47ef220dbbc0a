"""Which libraries come along: what nothing loads stays out, and what is linked to and never used comes as a shell.

Wheels and Debian's programs are built for everybody: OpenCV can play films, tesseract can read from addresses and
archives. What recon never asks for would be half of the folder, and code that a scan from outside might reach. Of such
a library a shell comes along that has its name and the names in it that are linked to. Whoever calls one of them ends
the process with a word on why: nothing is silently wrong.
"""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

Entry = tuple[str, str, str]  # as PyInstaller has it: the place in the folder, the file, its kind

# Each by its name without version, and who links to it.
HOLLOW = {
    "libavcodec": "OpenCV: films",
    "libavformat": "OpenCV: films",
    "libavutil": "OpenCV: films",
    "libswscale": "OpenCV: films",
    "libaom": "OpenCV: pictures in AVIF",
    "libarchive": "tesseract: networks packed in an archive",
    "libcurl": "tesseract: pictures at an address",
    "libarrow_acero": "Arrow: plans of queries",
    "libarrow_dataset": "Arrow: folders of files",
    "libarrow_substrait": "Arrow: plans of queries",
    "libjbig": "tesseract: pictures packed as fax machines do, by a library under the GPL",
    "libsystemd": "D-Bus: servers that are started when they are called",
}
# These are asked before anything else, and nothing is an answer that is understood.
_ANSWERS_NOTHING = ("archive_read_new",)
# ICU's data about languages: those of the program, and what belongs to none.
_LANGUAGES = ("root", "en", "fr", "res", "pool", "supplementalData", "tzdbNames")
_OPTIONAL = re.compile(r"/plugins/|/libQt6Wayland")
_OF_CPP = re.compile(r"_ZN?K?St")
_SYSTEM = re.compile(r"(libc|libm|libdl|librt|libpthread|ld-linux.*|libresolv|libutil)\.so.*")


def slim(binaries: Iterable[Entry], work: Path) -> list[Entry]:
    """Return what is needed of ``binaries``, with shells and cut-down data (made in ``work``) in place of the rest."""
    if sys.platform != "linux" or not shutil.which("cc"):
        return list(binaries)
    work.mkdir(parents=True, exist_ok=True)
    entries = [(place, file, kind) for place, file, kind in binaries if kind != "SYMLINK"]
    users = [Path(file) for _, file, _ in entries]
    shelled = [(place, str(_shelled(Path(file), users, work)), kind) for place, file, kind in entries]
    return [(place, str(_cut(Path(file), work)), kind) for place, file, kind in _reached(shelled)]


def is_hollow(library: str) -> bool:
    """Tell whether a library, by the name of its file, comes along as a shell."""
    return re.split(r"[-.]", library)[0] in HOLLOW


def _shelled(library: Path, users: list[Path], work: Path) -> Path:
    return _shell(library, users, work / library.name) if is_hollow(library.name) else library


def _cut(library: Path, work: Path) -> Path:
    is_data = library.name.startswith("libicudata.")
    return _fewer_languages(library, work / library.name) if is_data and shutil.which("icupkg") else library


def _shell(library: Path, users: list[Path], out: Path) -> Path:
    """Make a library that has the names of ``library`` that any of ``users`` links to, and ends whoever calls them.

    Raises:
        SystemExit: if one of the names is C++'s own. Makers who compile with a later C++ than the system's put pieces
            of it into one of their libraries, from where all the others take them: such a library is used.
    """
    its = _names(library, "--defined-only")
    wanted: dict[str, str] = {}
    for user in users:
        if user.name != library.name:
            wanted |= {name: version for name, version in _names(user, "--undefined-only").items() if name in its}
    if shared := sorted(name for name in wanted if _OF_CPP.match(name)):
        raise SystemExit(f"{library.name} can be no shell, others take C++ from it: {', '.join(shared)}")
    lines = ["extern long write(int, const void *, unsigned long);", "extern void abort(void);"]
    for name in sorted(wanted):
        body = "return 0;" if name in _ANSWERS_NOTHING else f'write(2, "recon: {name}\\n", {len(name) + 8}); abort();'
        lines.append(f"void *{name}(void) {{ {body} return 0; }}")
    versions = "".join(
        f"{version} {{ global: {' '.join(f'{name};' for name in sorted(wanted) if wanted[name] == version)} }};\n"
        for version in sorted(set(wanted.values()) - {""})
    )
    return _linked(lines, out, _soname(library), versions)


def _linked(lines: list[str], out: Path, soname: str, versions: str = "") -> Path:
    source, script = out.with_suffix(".c"), out.with_suffix(".versions")
    source.write_text("\n".join([*lines, ""]), encoding="utf-8")
    script.write_text(versions, encoding="utf-8")
    options = ["-shared", "-O1", "-s", "-fPIC", "-fno-builtin", "-w", f"-Wl,-soname,{soname}", "-Wl,--build-id=none"]
    if versions:
        options.append(f"-Wl,--version-script,{script}")
    subprocess.run(["cc", *options, "-o", str(out), str(source)], check=True)
    return out


def _fewer_languages(library: Path, out: Path) -> Path:
    """Make ICU's library of data anew, without the languages that the program does not speak."""
    (name,) = (one for one in _names(library, "--defined-only") if re.fullmatch(r"icudt\d+_dat", one))
    size = next(int(line.split()[1], 16) for line in _nm(library, "-S") if line.split()[-1].startswith(name))
    data = ctypes.string_at(ctypes.addressof(ctypes.c_char.in_dll(ctypes.CDLL(str(library)), name)), size)
    # icupkg takes the name of what it is given for the name of the data.
    whole, cut = (out.parent / folder / f"{name[:-4]}l.dat" for folder in ("whole", "cut"))
    for file in (whole, cut):
        file.parent.mkdir(exist_ok=True)
    gone = out.parent / "gone.txt"
    whole.write_bytes(data)
    items = subprocess.run(["icupkg", "-l", str(whole)], check=True, capture_output=True, text=True).stdout.split()
    gone.write_text("\n".join(one for one in items if _is_foreign(one)) + "\n", encoding="ascii")
    subprocess.run(["icupkg", "-r", str(gone), str(whole), str(cut)], check=True)
    code = rf'asm(".section .rodata\n.balign 16\n.global {name}\n.type {name},@object\n{name}:\n.incbin \"{cut}\"\n'
    return _linked([rf'{code}.size {name},.-{name}\n");'], out, _soname(library))


def _is_foreign(item: str) -> bool:
    """Tell whether an item of ICU's data is about a language that is not ours, or for jobs that are not Qt's."""
    folder, _, name = item.rpartition("/")
    if folder in ("brkitr", "rbnf", "translit", "unit") or item.endswith(".cnv"):
        return True
    tree = item.endswith(".res") and (folder or re.fullmatch(r"[a-z]{2,3}(_\w+)?\.res", item))
    return bool(tree) and re.split(r"[_.]", name)[0] not in _LANGUAGES


def _reached(entries: list[Entry]) -> Iterator[Entry]:
    """Yield what is loaded by name, and what that links to, and so on."""
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(Path(entry[0]).name, []).append(entry)
    reached: set[str] = set()
    waiting = [name for name, some in by_name.items() if any(_is_loaded_by_name(one) for one in some)]
    while waiting:
        name = waiting.pop()
        if name in reached or name not in by_name:
            continue
        reached.add(name)
        waiting += [needed for _, file, _ in by_name[name] for needed in needed_by(Path(file))]
    return (entry for entry in entries if Path(entry[0]).name in reached)


def _is_loaded_by_name(entry: Entry) -> bool:
    """Tell whether the program, Python or Qt opens a file by its name: modules, plugins, programs, what ctypes asks."""
    place, _, kind = entry
    name = Path(place).name
    return (
        kind == "EXTENSION"
        or "plugins" in place
        or ".so" not in name
        or name.startswith(("libpython", "libpdfium", "libonnxruntime_providers"))
        or ".cpython-" in name
        or ".abi3." in name
    )


def needed_by(file: Path) -> set[str]:
    """Return the names of the libraries that a file links to, without those of the system's C library."""
    told = subprocess.run(["objdump", "-p", str(file)], check=False, capture_output=True, text=True).stdout
    return {name for name in re.findall(r"^\s+NEEDED\s+(\S+)", told, re.M) if not _SYSTEM.fullmatch(name)}


def missing(files: Iterable[Path]) -> list[str]:
    """Return what ``files`` link to that is not among them: "LIBRARY, for FILE" each.

    Qt's plugins, and what they alone load, are not asked: one that a machine has no use for stays silent there.
    """
    asked = list(files)
    names = {file.name for file in asked}
    needed = {(name, file.name) for file in asked if not _OPTIONAL.search(file.as_posix()) for name in needed_by(file)}
    return sorted(f"{name}, for {user}" for name, user in needed if name not in names)


def needs_glibc(files: Iterable[Path]) -> tuple[int, ...]:
    """Return the oldest version of the C library that all of ``files`` run with."""
    versions: set[tuple[int, ...]] = {(2, 0)}
    for file in files:
        told = subprocess.run(["objdump", "-p", str(file)], check=False, capture_output=True, text=True).stdout
        versions |= {tuple(map(int, one.split("."))) for one in re.findall(r"GLIBC_([\d.]+)", told)}
    return max(versions)


def _soname(library: Path) -> str:
    told = subprocess.run(["objdump", "-p", str(library)], check=True, capture_output=True, text=True).stdout
    found = re.search(r"^\s+SONAME\s+(\S+)", told, re.M)
    return found[1] if found else library.name


@cache
def _names(file: Path, which: str) -> dict[str, str]:
    """Return the names in a library's table, each with its version ("" for none)."""
    names = (line.split()[-1].partition("@") for line in _nm(file, which) if len(line.split()) > 1)
    return {name: version.lstrip("@") for name, _, version in names}


def _nm(file: Path, option: str) -> list[str]:
    command = ["nm", "-D", option, "--with-symbol-versions", os.fspath(file)]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.splitlines()
