"""What goes into the built program beside Python's modules, and what of the libraries stays out."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

# No module of these is ever asked for: other programs' windows, notebooks, tests, and what installs packages.
EXCLUDED = [
    "PIL._avif",
    "PIL._tkinter_finder",
    "IPython",
    "_pytest",
    "altair",
    "fhir.resources.R5",
    "fhir.resources.STU3",
    "hypothesis",
    "matplotlib",
    "numpy.f2py",
    "onnx",
    "pandas",
    "pip",
    "pkg_resources",
    "polars",
    *(f"pyarrow.{name}" for name in ("_s3fs", "_hdfs", "_gcsfs", "_azurefs", "cuda", "flight", "gandiva", "tests")),
    *(f"pyarrow.{name}" for name in ("_acero", "_csv", "_dataset", "_feather", "_json", "_orc", "_substrait")),
    *(f"pyarrow.{name}" for name in ("acero", "csv", "dataset", "feather", "json", "orc", "substrait")),
    "pygments",
    "pytest",
    *(f"rapidfuzz.{name}" for name in ("fuzz_cpp", "fuzz_cpp_avx2", "fuzz_cpp_sse2", "process_cpp_impl")),
    "readline",
    "recon.reading.training",
    "scipy",
    "setuptools",
    "tkinter",
    "torch",
    "twain",  # under the GPL 2: whoever builds may have it, what is passed on may not
    *(f"PySide6.Qt{name}" for name in ("Network", "OpenGL", "OpenGLWidgets", "Qml", "Quick", "Sql", "Test", "Xml")),
]
_PLUGINS = (
    "platforms/(lib)?q(xcb|wayland|offscreen|windows)",
    "platforminputcontexts/.*(compose|ibus)",
    "platformthemes/.*portal",
    "iconengines/",
    "imageformats/(lib)?q(jpeg|svg)",
    "printsupport/",
    "styles/",
    "wayland-(shell-integration/.*xdg|decoration-client)",
)
_LEFT_OUT = (
    rf".*Qt/plugins/(?!{'|'.join(_PLUGINS)}).*",
    r".*Qt/translations/(?!qtbase_(fr|en)\.qm).*",
    r"PySide6/plugins/(?!" + "|".join(_PLUGINS) + ").*",  # on Windows there is no folder Qt
    r"reportlab/fonts/.*",
    r"pyqtgraph/(icons|colors|examples)/.*",
    r"(.*/)?(tests?|testing/data)/.*",
    r".*\.(pyi|pxd|pxi|hpp|h|c|cpp|ts|pyx)",
    r"stdnum/(oui|imsi)\.dat",  # makers of network cards, telephones
    r"cv2/qt/.*",
    r"opencv_videoio_ffmpeg.*",
    # Of the machine, where it has them at all: they come with the daemon that they speak to.
    r"lib(cups|avahi.*|gnutls|wayland-.*)\.so.*",
)
# Debian's own pieces that PyInstaller takes for granted, but a machine without a desktop has not.
_GRANTED = ("libEGL.so.1", "libGL.so.1", "libGLX.so.0", "libGLdispatch.so.0", "libxcb.so.1")
_TESSDATA = ("fra.traineddata", "eng.traineddata")


def is_left_out(place: str) -> bool:
    """Tell whether something that a library brings has no use here."""
    return any(re.fullmatch(pattern, place.replace(os.sep, "/")) for pattern in _LEFT_OUT)


def own_data(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the program's own files that are no modules: each file, and its folder in the program."""
    for file in sorted((root / "recon").rglob("*")):
        folder = file.parent.relative_to(root)
        if file.is_file() and file.suffix not in (".py", ".pyc", ".ts") and "training" not in folder.parts:
            yield str(file), folder.as_posix()
    for file in sorted((root / "forms").rglob("*")):
        if file.is_file():
            yield str(file), (Path("recon/kit") / file.parent.relative_to(root / "forms")).as_posix()
    for name in ("copy-record.md", "accuracy.md"):
        yield str(root / "docs" / name), "recon/process"
    folder = _tessdata()
    for name in _TESSDATA if folder else ():
        yield str(folder / name), "tesseract/tessdata"
    if folder:
        yield str(folder / "configs" / "tsv"), "tesseract/tessdata/configs"


def programs() -> list[tuple[str, str]]:
    """Return the programs and libraries of the system that come along."""
    found = []
    if tesseract := shutil.which("tesseract"):
        found.append((tesseract, "tesseract"))
        found += [(str(file), "tesseract") for file in sorted(Path(tesseract).parent.glob("*.dll"))]
    if sys.platform == "linux":
        folder = Path("/usr/lib") / f"{os.uname().machine}-linux-gnu"
        found += [(str(folder / name), ".") for name in _GRANTED if (folder / name).exists()]
    return found


def _tessdata() -> Path | None:
    """Return where the languages of the tesseract of this machine are; RECON_TESSDATA says it where it is elsewhere."""
    given = os.environ.get("RECON_TESSDATA")
    beside = Path(shutil.which("tesseract") or "").parent / "tessdata"
    places = [Path(given)] if given else [beside, *sorted(Path("/usr/share/tesseract-ocr").glob("*/tessdata"))]
    return next((place for place in places if (place / _TESSDATA[0]).exists()), None)
