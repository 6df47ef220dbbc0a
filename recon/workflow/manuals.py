"""The manuals: one-page cards, a guide and checklists, from the same Markdown that the window shows.

A source is ``recon/locale/LANGUAGE/manual/NAME.md``, the window's help ``recon/locale/LANGUAGE/help/NAME.md``. What
both say stands once, in ``manual/parts``: a comment ``include NAME`` is where it comes in.
"""

import re
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

from recon import __version__, language
from recon.delivery.files import write_whole
from recon.errors import OutputError
from recon.language import system_reason, tr

CARDS = ("nurse", "clerk", "it")
LISTS = ("downtime", "recovery")
MANUALS = ("nurse", "clerk", "it", "install", "downtime", "recovery")  # in the order of the day

_INCLUDE = re.compile(r"^<!-- include ([\w-]+) -->$", re.M)
_COMMENT = re.compile(r"^<!-- .*? -->\n*", re.M)
_JOURNAL = re.compile(r"\n## [^\n]+\n\n\|[^\n]+\n\|[- |]+\n(?:\| \| \|\n)+")  # lines to write on, and nothing else
_KEY = re.compile(r"\[([^\]]+)\]\(key:\w+\)")


def source(name: str, lang: str | None = None) -> str:
    """Return a manual as Markdown, all that it includes put in."""
    return _text("manual", name, lang)


def help_source(name: str, lang: str | None = None) -> str:
    """Return a page of the window's help as Markdown, all that it includes put in."""
    return _text("help", name, lang)


def on_screen(markdown: str) -> str:
    """Return ``markdown`` without what is for paper alone: drawings, lines to write on, keys that are framed."""
    return _KEY.sub(r"**\1**", _COMMENT.sub("", _JOURNAL.sub("", markdown)))


def title(name: str, lang: str | None = None) -> str:
    """Return a manual's title: its first line."""
    return source(name, lang).partition("\n")[0].removeprefix("# ")


def pdf(name: str, lang: str | None = None) -> bytes:
    """Return a manual as a PDF to print: a card is one page, as large as it can be set on it."""
    from recon.design.manual import Manual, render_manual
    from recon.design.manual_text import blocks

    spoken = lang or language.current()
    kind = "card" if name in CARDS else "list" if name in LISTS else "guide"
    foot = tr("manual.foot", spoken, version=__version__)
    return render_manual(Manual(blocks(source(name, spoken)), kind, foot), spoken)


def write_manuals(names: Iterable[str], out: Path, lang: str | None = None) -> tuple[Path, ...]:
    """Write manuals as PDF and return where they are: ``out`` is one manual's file, or the folder of all.

    Raises:
        OutputError: if they cannot be written.
    """
    spoken, is_file = lang or language.current(), out.suffix.lower() == ".pdf"
    drawn = [(out if is_file else out / file_name(name, spoken), pdf(name, spoken)) for name in names]
    for file, content in drawn:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(path=file.parent, reason=system_reason(error)) from error
        write_whole(file, content)
    return tuple(file for file, _ in drawn)


def file_name(name: str, lang: str | None = None) -> str:
    """Return what a manual's PDF is called."""
    return f"{tr(f'manual.file.{name}', lang)}.pdf"


def _text(folder: str, name: str, lang: str | None) -> str:
    spoken = lang or language.current()

    def part(found: re.Match[str]) -> str:
        return _read(spoken, "manual", "parts", f"{found[1]}.md").strip()

    return _INCLUDE.sub(part, _read(spoken, folder, f"{name}.md"))


def _read(*place: str) -> str:
    return resources.files("recon").joinpath("locale", *place).read_text(encoding="utf-8")
