"""Reports: Markdown tables, shares as text, and where a report goes."""

from collections.abc import Sequence
from pathlib import Path


def publish(text: str, out: Path | None) -> None:
    """Show a report, and write it to ``out`` where one is given."""
    print(text)
    if out:
        out.write_text(text, encoding="utf-8")


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def percent(count: int, total: int) -> str:
    """Return the share as text, a dash where there is nothing to share."""
    return f"{count / total:.1%}" if total else "–"


def several(count: int, noun: str) -> str:
    """Return the count with its noun."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
