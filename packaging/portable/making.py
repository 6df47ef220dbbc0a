"""Of the built folder: an archive to unpack on a stick, and on Linux one file that unpacks itself where it stands."""

import io
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
_NAME = "recon-portable"
_STARTED = ("recon", "tesseract", _NAME)  # the files that are started
_RUN = """#!/bin/sh
# recon unpacks itself into the folder recon-portable, beside this file or in the folder that is named:
#   sh recon-portable.run [FOLDER]
here=$(cd -- "$(dirname -- "$0")" && pwd) || exit 1
into=${1:-$here}
mkdir -p "$into" || exit 1
tail -n +10 "$0" | tar -xJ --no-same-owner -C "$into" || exit 1
echo "sh $into/recon-portable/recon-portable"
exit 0
"""


def pack(folder: Path, out: Path, epoch: int) -> Iterator[Path]:
    """Pack the built ``folder`` into ``out`` and yield what was made; all in it has the time ``epoch``."""
    if sys.platform == "win32":
        yield _zip(folder, out / f"{_NAME}-windows.zip")
        return
    archive = out / f"{_NAME}.tar.xz"
    with tarfile.open(archive, "w:xz", preset=6) as packed:
        for name, file in contents(folder):
            packed.addfile(*_entry(name, file, epoch))
    yield archive
    run = out / f"{_NAME}.run"
    run.write_bytes(_RUN.encode() + archive.read_bytes())
    run.chmod(0o755)
    yield run


def contents(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file of the portable folder: its name there, and the file. No name is one that FAT cannot have."""
    for file in sorted(HERE.iterdir()):
        if file.is_file() and file.suffix != ".py":
            yield f"{_NAME}/{file.name}", file
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield f"{_NAME}/recon/{file.relative_to(folder).as_posix()}", file


def _entry(name: str, file: Path, epoch: int) -> tuple[tarfile.TarInfo, io.BytesIO]:
    data = file.read_bytes()
    entry = tarfile.TarInfo(name)
    entry.size, entry.mtime = len(data), epoch
    entry.mode = 0o755 if file.name in _STARTED else 0o644
    return entry, io.BytesIO(data)


def _zip(folder: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, file in contents(folder):
            packed.write(file, name)
    return archive
