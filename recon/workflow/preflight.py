"""Testing a printer and a scanner together, before the day comes: a page is printed, scanned, and said what to change.

It needs no store, and leaves nothing in one: the page has no patient's data, and the answer is for whoever stands at
the printer.
"""

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recon import language
from recon.delivery.files import write_whole
from recon.errors import CodeMissing, PageError, RegistrationFailed
from recon.intake.files import find, take
from recon.intake.scanner import Scanner, Settings
from recon.language import tr
from recon.model.page import Fault
from recon.model.testpage import Finding, Level, Seen, Written
from recon.vision.decoder import decode
from recon.workflow import cups
from recon.workflow.preflight_rules import judge
from recon.workflow.reading_out import fault_message

_ORDER = (Level.GOOD, Level.LOOK, Level.BAD)


@dataclass(frozen=True, slots=True)
class Tested:
    """One scanned page: what was found, or the fault why it could not be looked at."""

    name: str
    findings: tuple[Finding, ...] = ()
    seen: Seen | None = None
    written: Written | None = None
    fault: Fault | None = None

    @property
    def level(self) -> Level:
        """The worst of what was found."""
        if self.fault is not None:
            return Level.BAD
        return max((one.level for one in self.findings), key=_ORDER.index, default=Level.BAD)


def page_pdf(lang: str | None = None, *, sides: int = 1) -> bytes:
    """Return the page to print."""
    from recon.design.testpage import render_page

    return render_page(lang or language.current(), sides=sides)


def write_page(out: Path, *, sides: int = 1) -> None:
    """Write the page to print.

    Raises:
        OutputError: if it cannot be written there.
    """
    write_whole(out, page_pdf(sides=sides))


def print_page(printer: str, *, sides: int = 1) -> str:
    """Send the page to a printer and return the job's name.

    Raises:
        ToolMissing, OutputError: if it cannot be printed.
    """
    cups.require()
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "page.pdf"
        pdf.write_bytes(page_pdf(sides=sides))
        way = "two-sided-long-edge" if sides > 1 else "one-sided"
        return cups.send(pdf, printer, title=tr("preflight.page.title"), sides=way)


def look_at_files(paths: Iterable[Path], *, dpi: float | None = None) -> tuple[Tested, ...]:
    """Return what is to be said of each page of scanned files, and of folders of them."""
    return _with_sides([tested for path in find(paths).files for tested in _look_at(path, dpi)])


def look_at_scan(
    scanner: Scanner, settings: Settings, *, told: Callable[[int], None], stop: Callable[[], bool]
) -> tuple[Tested, ...]:
    """Scan what lies in the scanner and return what is to be said of each page; the pages are thrown away.

    Raises:
        ScannerError: if the scanner does not go on.
    """
    tested: list[Tested] = []
    with tempfile.TemporaryDirectory() as folder:
        for page in scanner.scan(settings, Path(folder), told=told, stop=stop):
            tested += _look_at(page, settings.dpi)
    return _with_sides(tested)


def look_at(data: bytes, position: int = 0, *, name: str = "", dpi: float | None = None) -> Tested:
    """Return what is to be said of one page of a scanned file's bytes."""
    from recon.reading.testpage import read_written
    from recon.vision.testpage import find as find_page
    from recon.vision.testpage_seen import measure

    try:
        found = find_page(decode(data, position).gray)
    except PageError as error:
        return Tested(name, fault=Fault.of(error))
    seen = measure(found, dpi)
    written = read_written(found, seen.black)
    return Tested(name, judge(seen, written), seen, written)


def fault_words(fault: Fault) -> str:
    """Return why a page could not be looked at, in words for whoever stands at the scanner."""
    if fault.code == CodeMissing.code:
        return tr("preflight.cli.not_found")
    if fault.code == RegistrationFailed.code:
        return tr("preflight.cli.not_laid", **dict(fault.details))
    return fault_message(fault)


def words(finding: Finding) -> str:
    """Return a finding in words, with its figures and what to change."""
    figures = {name: _figure(value) for name, value in finding.figures}
    return tr(f"preflight.said.{finding.name}.{finding.said}", **figures)


def as_json(tested: Tested) -> dict[str, Any]:
    """Return all that is known of a page, as JSON has it."""
    told: dict[str, Any] = {"page": tested.name, "level": tested.level.value}
    if tested.fault is not None:
        return told | {"fault": {"code": tested.fault.code, "message": fault_words(tested.fault)}}
    told["findings"] = [
        {"name": one.name, "level": one.level.value, "said": one.said, "message": words(one), **dict(one.figures)}
        for one in tested.findings
    ]
    return told


def _look_at(path: Path, dpi: float | None) -> list[Tested]:
    intake = take(path)
    if intake.fault is not None or intake.data is None:
        return [Tested(path.name, fault=intake.fault)]
    names = [path.name if intake.pages == 1 else _page_name(path, position) for position in range(intake.pages)]
    return [look_at(intake.data, position, name=name, dpi=dpi) for position, name in enumerate(names)]


def _page_name(path: Path, position: int) -> str:
    return tr("preflight.cli.page", file=path.name, page=position + 1)


def _with_sides(tested: list[Tested]) -> tuple[Tested, ...]:
    """Add to the last page of a test of both sides whether both came."""
    seen = [one.seen for one in tested if one.seen is not None and one.seen.sides > 1]
    if not seen:
        return tuple(tested)
    missing = {1, 2} - {one.side for one in seen}
    if missing:
        finding = Finding("sides", Level.BAD, "missing", (("side", min(missing)),))
    else:
        finding = Finding("sides", Level.GOOD, "good")
    last = max(number for number, one in enumerate(tested) if one.seen is not None)
    whole = tested[last]
    tested[last] = Tested(whole.name, (*whole.findings, finding), whole.seen, whole.written)
    return tuple(tested)


def _figure(value: str | int | float) -> str:
    """Return a figure as people write it; the names of edges are words."""
    if isinstance(value, str):
        return ", ".join(tr(f"preflight.edge.{name}") for name in value.split())
    text = f"{value + 0:g}"  # a rounded nothing has no sign
    return text.replace(".", ",") if language.current() == "fr" else text
