"""The PDF of any number of sheets in bounded memory: drawn in parts, each a file of its own, then joined into one.

The PDF writer keeps a whole file in memory until it is complete, some 25 kB a page.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from recon.design.joining import join
from recon.design.prints import SheetPrint
from recon.design.render import render_sheets

PART = 500  # sheets drawn at once
_NONE: Mapping[str, bytes] = {}


def assemble(
    prints: Sequence[SheetPrint],
    out: Path,
    *,
    duplex: bool | None = None,
    blanks: Mapping[str, bytes] = _NONE,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Write the PDF of ``prints`` to ``out``.

    Args:
        prints: at least one sheet.
        out: the file to write; its folder holds the parts meanwhile.
        duplex: whether they are printed on both sides; None is as each form says (see render_sheets).
        blanks: by version, the blank PDF of forms that cannot be drawn any more: their sheets' layouts hold nothing,
            and what is their own is put on these pages.
        progress: told how many sheets are drawn, after each; what it raises ends the work, and no part is left.

    Raises:
        OSError: if a file cannot be written.
    """
    groups = list(_groups(prints, blanks))
    if len(groups) == 1:
        _draw(groups[0], out, blanks, duplex=duplex, progress=progress)
        return
    with TemporaryDirectory(prefix=f"{out.name}.", dir=out.parent) as folder:
        parts = []
        drawn = 0
        for number, group in enumerate(groups):
            parts.append(Path(folder) / f"{number}.pdf")
            _draw(group, parts[-1], blanks, duplex=duplex, progress=_after(drawn, progress))
            drawn += len(group)
        join(parts, out)


def _draw(
    group: Sequence[SheetPrint],
    part: Path,
    blanks: Mapping[str, bytes],
    *,
    duplex: bool | None,
    progress: Callable[[int], None] | None,
) -> None:
    with part.open("wb") as file:
        render_sheets(group, file, duplex=duplex, progress=progress)
    form = group[0].form
    if form.version in blanks:
        _put_under(part, form.pages, blanks[form.version])


def _groups(prints: Sequence[SheetPrint], blanks: Mapping[str, bytes]) -> Iterator[Sequence[SheetPrint]]:
    """Yield the sheets in order, so many as are drawn at once; those that need a blank one by one."""
    start = 0
    for end, sheet in enumerate(prints, start=1):
        is_last = end == len(prints)
        alone = sheet.form.version in blanks
        if alone or is_last or end - start == PART or prints[end].form.version in blanks:
            yield prints[start:end]
            start = end


def _after(drawn: int, progress: Callable[[int], None] | None) -> Callable[[int], None] | None:
    return progress and (lambda done: progress(drawn + done))


def _put_under(part: Path, pages: int, blank: bytes) -> None:
    """Lay the first ``pages`` pages of ``part`` over those of ``blank``."""
    import pikepdf

    with pikepdf.open(part, allow_overwriting_input=True) as pdf, pikepdf.open(BytesIO(blank)) as under:
        for page, below in zip(pdf.pages[:pages], under.pages, strict=False):
            page.add_underlay(below, None)
        pdf.save(part)
