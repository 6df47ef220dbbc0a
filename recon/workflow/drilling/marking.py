"""What comes back of an exercise's sheets: the piles of scanned pages, and the key to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

from recon.delivery.files import write_whole
from recon.drill import returning
from recon.drill.casting import Company
from recon.drill.piles import Printed, fed, pile, stray_page
from recon.drill.returning import Paper
from recon.language import tr
from recon.model.exercise import SCANS, SHEETS, Answers, Plant, Planted, ScannedPage

_A_PILE = 60  # pages at most of one file
_SMALL, _LESS = 12, 36  # pages: fewer than that are one pile, or two
_LATER = (2, 9)  # pages after which the same page comes again
_FOREIGN = 9  # lines of a page that is no sheet


@dataclass(frozen=True, slots=True)
class Marked:
    """The sheets as they were written, what is in the files of the folder, and the key."""

    papers: tuple[Paper, ...]
    files: tuple[str, ...]
    answers: Answers


@dataclass(frozen=True, slots=True)
class _Coming:
    """One page on a pile, ``paper`` None for what is no sheet."""

    paper: Paper | None
    page: int
    data: bytes
    mistake: Plant | None


def written(company: Company, serials: Sequence[str], day: date, lang: str, seed: int) -> tuple[Paper, ...]:
    """Return every sheet as somebody wrote on it."""
    named = zip(serials, company.sheets, strict=True)
    return tuple(returning.write(serial, cast, day, lang, _random(seed, serial, "words")) for serial, cast in named)


def key_only(papers: Sequence[Paper], foreign: int, *, seed: int, day: date) -> Marked:
    """Return the key to sheets that people are to fill, and that nobody has scanned."""
    sheets = tuple(returning.answers(paper) for paper in papers)
    planted = [_planted(paper, None) for paper in papers if paper.mistake] + [Planted(Plant.FOREIGN)] * foreign
    return Marked(tuple(papers), (), Answers(seed, day, sheets, (), (*planted, *_temporary(papers))))


def write_scans(folder: Path, papers: Sequence[Paper], foreign: int, *, seed: int, day: date, lang: str) -> Marked:
    """Write the piles of what comes back into ``folder``, and return them with their key.

    Raises:
        OutputError: if one cannot be written.
    """
    (folder / SCANS).mkdir()
    random = Random(f"{seed}/piles")
    first = _first_pages(papers)
    order = list(range(len(papers)))
    random.shuffle(order)
    files: list[str] = []
    pages: list[ScannedPage] = []
    planted: list[Planted] = []
    groups = _groups(order, sum(len(returning.back(paper)) for paper in papers))
    strangers = [random.randrange(len(groups)) for _ in range(foreign)]
    with Printed(folder / SHEETS) as printed:
        for number, group in enumerate(groups):
            coming = list(_pile([papers[one] for one in group], [first[one] for one in group], printed, random, seed))
            for _ in range(strangers.count(number)):
                coming.insert(random.randint(0, len(coming)), _stranger(lang, random))
            if not coming:
                continue
            files.append(f"{SCANS}/{tr('drill.pile', lang)}-{len(files) + 1}.pdf")
            write_whole(folder / files[-1], pile([one.data for one in coming]))
            for position, one in enumerate(coming):
                if one.mistake is not None:
                    planted.append(_seen(one, len(pages)))
                serial = one.paper.serial if one.paper else ""
                pages.append(ScannedPage(files[-1], position, serial, one.page))
    planted += [_planted(paper, _scan(pages, paper)) for paper in papers if _is_of_sheet(paper)]
    planted += _temporary(papers)
    sheets = tuple(returning.answers(paper) for paper in papers)
    return Marked(tuple(papers), tuple(files), Answers(seed, day, sheets, tuple(pages), tuple(planted)))


def _pile(
    papers: Sequence[Paper], first: Sequence[int], printed: Printed, random: Random, seed: int
) -> Iterator[_Coming]:
    """Yield the pages of some sheets, sheet after sheet; what comes twice comes again a little later."""
    later: list[tuple[int, _Coming]] = []
    count = 0
    for paper, page in zip(papers, first, strict=True):
        pictures = [printed.page(page + number) for number in range(paper.cast.form.pages)]
        for scan in returning.scans(paper, pictures, _random(seed, paper.serial, "ink")):
            one = _Coming(paper, scan.page, scan.data, scan.mistake)
            if scan.mistake in returning.TWICE:
                later.append((count + random.randint(*_LATER), one))
                continue
            yield one
            count += 1
            for due in [entry for entry in later if entry[0] <= count]:
                later.remove(due)
                yield due[1]
    yield from (one for _, one in later)


def _groups(order: Sequence[int], pages: int) -> list[list[int]]:
    """Return the sheets of each pile."""
    piles = 1 if pages < _SMALL else 2 if pages < _LESS else max(3, -(-pages // _A_PILE))
    size = -(-len(order) // piles)
    return [list(order[start : start + size]) for start in range(0, len(order), size)]


def _first_pages(papers: Sequence[Paper]) -> list[int]:
    """Return where each sheet's first page is in the PDF that was printed on one side."""
    places, page = [], 0
    for paper in papers:
        places.append(page)
        page += paper.cast.form.pages
    return places


def _stranger(lang: str, random: Random) -> _Coming:
    lines = [tr(f"drill.foreign.{number}", lang) for number in range(1, _FOREIGN + 1)]
    return _Coming(None, 0, fed(stray_page(tr("drill.mark.word", lang), lines), random), Plant.FOREIGN)


def _seen(one: _Coming, scan: int) -> Planted:
    """Return the mistake that this very scan shows."""
    if one.paper is None or one.mistake is None:
        return Planted(Plant.FOREIGN, scan=scan)
    return replace(_planted(one.paper, scan), kind=one.mistake, page=one.page)


def _is_of_sheet(paper: Paper) -> bool:
    """Tell whether the sheet's mistake is on all that comes of it, and not on one scan alone."""
    return paper.mistake is not None and paper.mistake not in returning.OF_A_SCAN


def _planted(paper: Paper, scan: int | None) -> Planted:
    said = paper.change
    return Planted(
        kind=paper.mistake or Plant.TEMPORARY,
        sheet=paper.serial,
        page=_page_of(paper),
        field=said.field if said else "",
        row=said.row if said else None,
        scan=scan,
        detail=returning.details(paper),
    )


def _page_of(paper: Paper) -> int:
    if paper.change is not None:
        return paper.change.page
    if paper.mistake is Plant.MISSING_PAGE:
        return paper.cast.form.pages
    return 0 if paper.mistake is Plant.NOT_RETURNED else 1


def _scan(pages: Sequence[ScannedPage], paper: Paper) -> int | None:
    place = paper.serial, _page_of(paper)
    return next((number for number, page in enumerate(pages) if (page.sheet, page.page) == place), None)


def _temporary(papers: Sequence[Paper]) -> list[Planted]:
    """Return who is under a temporary number: one each, with the first of their sheets, however many they have."""
    found: dict[str, Planted] = {}
    for paper in papers:
        header = paper.cast.printed_for
        if paper.cast.is_temporary and header is not None:
            detail = {"other": header.ipp, "instead": paper.cast.patient.ipp}
            found.setdefault(header.ipp, Planted(Plant.TEMPORARY, paper.serial, detail=detail))
    return list(found.values())


def _random(seed: int, serial: str, what: str) -> Random:
    return Random(f"{seed}/{serial}/{what}")
