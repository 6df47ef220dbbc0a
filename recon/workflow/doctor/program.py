"""The program itself: its libraries, its networks, its type, and whether it can write accents."""

import hashlib
import importlib.util
import sys
from collections.abc import Iterator
from importlib import resources

from recon import __version__
from recon.workflow.doctor.finding import Area, Finding, about

# Import name of every library that the program needs at run time.
_LIBRARIES = (
    "argon2",
    "cryptography",
    "cv2",
    "httpx",
    "numpy",
    "onnxruntime",
    "pikepdf",
    "PIL",
    "pypdfium2",
    "PySide6",
    "reportlab",
    "rich",
    "sqlcipher3",
    "sqlite_utils",
    "stdnum",
    "ulid",
    "zxingcpp",
)
# What each network is: one that was damaged on a disk would still read, and read wrongly.
NETWORKS = {
    "recon.reading.characters": {
        "fast.onnx": "30ac70b723f10999a225f31c9a616f4dfdfef5dd422cafd14f2fa5c1522af949",
        "model.onnx": "478147f019a7daeb211f1b2c22cf704e15aef860cd8c2456dde9480df2569626",
        "thorough.onnx": "0878ca5bbc70416b2d41620802fb5d58a4b24da52ec008ac6c3effa592f3aae3",
    },
    "recon.reading.lines": {"model.onnx": "7491c73d8e7d064b6f4842f85d707f90bce64ac70aa1980c30b2f5cdd7eb39ad"},
}


def libraries() -> Iterator[Finding]:
    missing = [name for name in _LIBRARIES if importlib.util.find_spec(name) is None]
    yield about(
        Area.PROGRAM, "python", not missing, found=f"recon {__version__}", missing=", ".join(missing), where=sys.prefix
    )
    yield about(Area.PROGRAM, "accents", sys.getfilesystemencoding().lower().replace("-", "") == "utf8")


def networks() -> Iterator[Finding]:
    for name, package in (("characters", "recon.reading.characters"), ("lines", "recon.reading.lines")):
        altered = [file for file, digest in NETWORKS[package].items() if _digest(package, file) != digest]
        yield about(Area.READING, name, not altered, files=", ".join(altered))


def fonts() -> Iterator[Finding]:
    folder = resources.files("recon.design") / "fonts"
    yield about(Area.PRINTING, "fonts", any(file.name.endswith(".ttf") for file in folder.iterdir()))


def _digest(package: str, file: str) -> str:
    try:
        return hashlib.sha256((resources.files(package) / file).read_bytes()).hexdigest()
    except OSError:
        return ""
