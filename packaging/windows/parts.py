"""What Windows wants beside the program: its icon in one file, and who it is, for the properties of the .exe."""

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from recon import __version__  # noqa: E402

ICONS = ROOT / "packaging" / "icons"
_SIZES = (16, 32, 48, 64, 128, 256)
_VERSION = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable("040C04B0", [
      StringStruct("CompanyName", "The recon developers"),
      StringStruct("FileDescription", "recon : les feuilles d’une panne, imprimées puis relues"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("LegalCopyright", "Apache-2.0"),
      StringStruct("OriginalFilename", "recon.exe"),
      StringStruct("ProductName", "recon"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x040C, 1200])]),
  ],
)
"""


def prepare(work: Path) -> None:
    """Write ``recon.ico`` and ``version.txt`` into ``work``, where the spec looks for them."""
    work.mkdir(parents=True, exist_ok=True)
    pictures = [Image.open(ICONS / f"recon-{size}.png") for size in _SIZES]
    pictures[-1].save(work / "recon.ico", sizes=[(size, size) for size in _SIZES], append_images=pictures[:-1])
    numbers = tuple(int(part) for part in [*__version__.split("."), "0"][:4])
    (work / "version.txt").write_text(_VERSION.format(numbers=numbers, version=__version__), encoding="utf-8")


if __name__ == "__main__":
    prepare(Path(sys.argv[1]))
