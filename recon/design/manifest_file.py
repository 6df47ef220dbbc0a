"""The sheet manifest of any number of sheets, written to a file page by page."""

import json
from collections.abc import Iterable
from pathlib import Path

from recon.design.manifest import FORMAT, page_entry
from recon.design.prints import SheetPrint


def write_manifest(prints: Iterable[SheetPrint], out: Path, *, duplex: bool | None = None) -> None:
    """Write what ``manifest`` returns of ``prints`` to ``out``.

    Raises:
        OSError: if it cannot be written.
    """
    entries: dict[tuple[str, int], str] = {}  # what a page says is the same on every sheet of its version, and long
    first = 0
    with out.open("w", encoding="utf-8") as file:
        file.write(f'{{"format": {json.dumps(FORMAT)},\n"pages": [')
        for sheet in prints:
            for page in range(1, sheet.form.pages + 1):
                key = (sheet.form.version, page)
                if key not in entries:
                    entries[key] = json.dumps(page_entry(sheet.form, page), ensure_ascii=False)
                own = json.dumps({"page_index": first + page - 1, "sheet": sheet.serial})
                file.write(f"{',' if first + page > 1 else ''}\n{own[:-1]}, {entries[key][1:]}")
            first += sheet.sides(duplex=duplex)
        file.write("]}\n")
