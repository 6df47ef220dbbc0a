"""What Windows' ways to scanners have in common: refused elsewhere, and bitmaps made into files that lose nothing."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from recon.errors import ToolMissing
from recon.language import tr


def module(name: str, tool: str) -> Any:
    """Return a module that Windows alone has.

    Raises:
        ToolMissing: on another system, or where it is not installed.
    """
    if sys.platform != "win32":
        raise ToolMissing(tool=tool, reason=tr("scanner.windows.elsewhere"))
    try:
        return import_module(name)
    except ImportError as error:
        raise ToolMissing(tool=tool, reason=tr(f"scanner.windows.{tool.lower()}")) from error


def page_of(bitmap: Path, dpi: int) -> Path:
    """Make a bitmap that is whole into a grey PNG of the same name, which alone stays."""
    from PIL import Image

    page, part = bitmap.with_suffix(".png"), bitmap.with_suffix(".part")
    with Image.open(bitmap) as picture:
        picture.convert("L").save(part, "PNG", dpi=(dpi, dpi), compress_level=1)
    part.replace(page)
    bitmap.unlink()
    return page
