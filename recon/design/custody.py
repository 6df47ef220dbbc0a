"""The custody report on paper: A4, for the file and for a signature.

The first page says how it stands in five figures and by ward and shift; what needs a person comes next, then who
explained what, and at the end the place to sign. Every page is numbered and says what it is the account of.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer, Table

from recon.design.account import moment
from recon.design.anchorpaper import anchor_parts
from recon.design.art import Weight
from recon.design.report import INK, QUIET, RULE, WIDTH, Command, build, heading, listed, type_of, words
from recon.design.serials import display_serial
from recon.design.wardtable import BACK, SAID, ward_table
from recon.language import tr
from recon.model.custody import AsidePage, CustodyReport, Envelope, Explanation, PrintedPage
from recon.model.sheet import PageState, Word

_SHORT = 6  # characters of a print run's number, as people use it


def render_custody(report: CustodyReport, language: str) -> bytes:
    """Return the report as a PDF."""
    return build(
        _Story(report, language).parts(),
        title=tr("custody.title", language),
        subject=_scope(report, language),
        page_of=lambda number, of: tr("custody.page", language, number=number, of=of),
    )


class _Story:
    """The parts of the report, from top to bottom."""

    def __init__(self, report: CustodyReport, language: str) -> None:
        self._report = report
        self._language = language

    def parts(self) -> Iterable[Any]:
        yield from self._head()
        yield self._figures()
        yield Spacer(0, 5 * mm)
        yield heading(self._tr("section.by_ward"))
        yield ward_table(self._report, self._language)
        yield from self._out()
        yield from self._reserve()
        yield from self._gaps()
        yield from self._contradictions()
        yield from self._strange()
        yield from self._aside()
        yield from self._explanations()
        yield from self._copies()
        yield from self._hands()
        yield from self._emergencies()
        yield self._signature()
        yield self._anchor()

    def _tr(self, key: str, **places: object) -> str:
        return tr(f"custody.{key}", self._language, **places)

    def _moment(self, at: datetime) -> str:
        return moment(at, self._language)

    def _head(self) -> Iterable[Any]:
        report = self._report
        made = self._tr("made", at=self._moment(report.made_at), by=report.made_by, station=report.station)
        yield words(self._tr("title"), type_of(20, Weight.BOLD, after=1.5))
        yield words(_scope(report, self._language), type_of(11, Weight.SEMIBOLD, after=1))
        yield words(made, type_of(9, color=QUIET, after=4))

    def _figures(self) -> Table:
        """The figures: printed, back, explained, in the reserve where there is one, still out, strange."""
        totals = self._report.totals
        figures = [
            ("printed", len(self._report.pages)),
            ("back", sum(totals[state] for state in BACK)),
            ("explained", sum(totals[state] for state in SAID)),
            *([("reserve", totals[PageState.RESERVE])] if totals[PageState.RESERVE] else []),
            ("out", totals[PageState.ISSUED]),
            ("strange", len(self._report.strange)),
        ]
        numbers = [words(str(count), type_of(20, Weight.BOLD)) for _, count in figures]
        names = [words(self._tr(f"figure.{name}"), type_of(8, color=QUIET)) for name, _ in figures]
        commands: list[Command] = [
            ("BOX", (column, 0), (column, 1), 1.2 if _is_pressing(figures[column]) else 0.4, INK)
            for column in range(len(figures))
        ]
        padding: list[Command] = [("LEFTPADDING", (0, 0), (-1, -1), 8), ("TOPPADDING", (0, 0), (-1, 0), 4)]
        padding += [("BOTTOMPADDING", (0, 0), (-1, 0), 8), ("BOTTOMPADDING", (0, 1), (-1, 1), 6)]
        padding += [("VALIGN", (0, 1), (-1, 1), "TOP"), ("TOPPADDING", (0, 1), (-1, 1), 0)]
        return Table([numbers, names], colWidths=[WIDTH * mm / len(figures)] * len(figures), style=commands + padding)

    def _out(self) -> Iterable[Any]:
        """The papers to look for, a line for each copy of a sheet."""
        papers: dict[tuple[str, int], list[PrintedPage]] = {}
        for page in self._report.out:
            papers.setdefault((page.serial, page.copy), []).append(page)
        rows = [[*self._paper(*pages), self._whose(pages[0]), self._printed(pages[0])] for pages in papers.values()]
        heads = ("sheet", "form", "page", "patient", "printed_by")
        yield from self._list("out", heads, (28, 44, 24, 44, 40), rows, len(self._report.out))

    def _reserve(self) -> Iterable[Any]:
        """The closed envelopes: blank paper that nobody has to look for. Nothing where there is none."""
        rows = [
            [one.batch[-_SHORT:], ", ".join(one.wards) or "–", ", ".join(one.forms), str(one.kept), self._by(one)]
            for one in self._report.reserve
        ]
        if rows:
            heads = ("envelope", "ward", "form", "sheets", "kept_by")
            yield from self._list("reserve", heads, (24, 40, 56, 20, 40), rows)

    def _by(self, one: Envelope) -> str:
        return f"{self._moment(one.at)}  {one.operator}"

    def _gaps(self) -> Iterable[Any]:
        rows = [
            [
                display_serial(gap.serial),
                gap.title,
                self._tr("of", pages=", ".join(map(str, gap.back)), total=gap.pages),
                self._tr("of", pages=", ".join(map(str, gap.out)), total=gap.pages),
                self._name(gap.patient, gap.ward),
            ]
            for gap in self._report.gaps
        ]
        yield from self._list("gaps", ("sheet", "form", "back", "not_back", "patient"), (28, 46, 26, 30, 50), rows)

    def _contradictions(self) -> Iterable[Any]:
        rows = [
            [
                self._moment(one.at),
                tr(
                    f"account.contradiction.{one.word}",
                    self._language,
                    sheet=display_serial(one.serial),
                    page=one.page,
                    copy=one.copy,
                    by=one.said_by or "?",
                    why=one.why or "",
                ),
            ]
            for one in self._report.contradictions
        ]
        yield from self._list("contradictions", ("came", "what"), (30, 150), rows)

    def _strange(self) -> Iterable[Any]:
        rows = [
            [
                display_serial(one.serial) if one.serial else "–",
                self._tr("strange_page", image=one.image, position=one.position + 1),
                self._tr(f"fault.{one.code}" if one.code in _FAULTS else "fault.other"),
                self._moment(one.at),
            ]
            for one in self._report.strange
        ]
        yield from self._list("strange", ("sheet", "image", "what", "came"), (28, 62, 60, 30), rows)

    def _aside(self) -> Iterable[Any]:
        rows = [[self._place(one), one.why, one.by, self._moment(one.at)] for one in self._report.aside]
        yield from self._list("aside", ("image", "why", "said_by", "when"), (56, 68, 26, 30), rows)

    def _place(self, one: AsidePage) -> str:
        if one.position is None:
            return one.image
        return self._tr("strange_page", image=one.image, position=one.position + 1)

    def _explanations(self) -> Iterable[Any]:
        rows = [
            [self._named(one), self._tr(f"word.{one.word}"), self._why(one), one.operator, self._moment(one.at)]
            for one in self._report.explanations
        ]
        heads = ("sheet", "became", "why", "said_by", "when")
        yield from self._list("explanations", heads, (30, 26, 68, 26, 30), rows)

    def _named(self, one: Explanation) -> str:
        serial = display_serial(one.serial)
        return serial if one.copy is None else self._tr("copy_of", copy=one.copy, sheet=serial)

    def _why(self, one: Explanation) -> str:
        if one.replaced_by is None:
            return one.why
        return self._tr("by", sheet=display_serial(one.replaced_by), why=one.why)

    def _copies(self) -> Iterable[Any]:
        rows = [
            [*self._paper(page), self._tr(f"one.{page.state}"), self._printed(page)] for page in self._report.copied
        ]
        yield from self._list("copies", ("sheet", "form", "page", "state", "printed_by"), (28, 44, 24, 44, 40), rows)

    def _hands(self) -> Iterable[Any]:
        words = (Word.VOID, Word.UNUSED, Word.REPLACED, Word.MISSING)
        rows = [
            [hand.name, str(hand.printed), *(str(hand.explained[word]) for word in words)]
            for hand in self._report.hands
        ]
        heads = ("name", "pages_printed", *(f"said_{word}" for word in words))
        yield from self._list("hands", heads, (50, 26, 26, 26, 26, 26), rows)

    def _emergencies(self) -> Iterable[Any]:
        """Who went in where their role does not lead, where there are accounts: every one is to be looked into."""
        found = self._report.emergencies
        if found is not None:
            rows = [[one.person, one.why, self._moment(one.at), self._moment(one.until)] for one in found]
            yield from self._list("emergencies", ("name", "why", "when", "until"), (40, 80, 30, 30), rows)

    def _signature(self) -> KeepTogether:
        labels = [self._tr(f"sign.{name}") for name in ("by", "checked")]
        lines = [self._tr(f"sign.{name}") for name in ("name", "duty", "date", "signature")]
        heads = [words(label, type_of(10, Weight.BOLD)) for label in labels]
        rows = [[heads[0], "", heads[1]]]
        rows += [[words(line, type_of(8.5, color=QUIET)), "", words(line, type_of(8.5, color=QUIET))] for line in lines]
        half, gap = 86 * mm, 8 * mm
        style: list[Command] = [("VALIGN", (0, 1), (-1, -1), "BOTTOM"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        style += [("LINEBELOW", (column, 1), (column, -1), 0.5, RULE) for column in (0, 2)]
        table = Table(rows, colWidths=[half, gap, half], rowHeights=[7 * mm, *[9 * mm] * 3, 18 * mm], style=style)
        said = words(self._tr("sign.words", pages=len(self._report.pages)), type_of(9, after=2))
        return KeepTogether([Spacer(0, 6 * mm), said, table])

    def _anchor(self) -> KeepTogether:
        """What the ledger was when the report was made, by which shows later whether it still is."""
        if self._report.anchor is None:
            missing = words(tr("proof.paper.none", self._language), type_of(9))
            return KeepTogether([heading(tr("proof.paper.title", self._language)), missing])
        return anchor_parts(self._report.anchor, self._language, self._report.made_at.tzinfo)

    def _paper(self, *pages: PrintedPage) -> list[str]:
        """Return what a paper is known by: serial, form, and which pages of which copy."""
        one = pages[0]
        where = self._tr("of", pages=", ".join(str(page.page) for page in pages), total=one.pages)
        if one.copy > 1:
            where = self._tr("paper_copy", where=where, copy=one.copy)
        return [display_serial(one.serial), one.title, where]

    def _whose(self, page: PrintedPage) -> str:
        return self._name(page.patient, page.ward)

    def _name(self, patient: str | None, ward: str) -> str:
        name = self._tr("nobody") if patient is None else self._report.names.get(patient, patient)
        return f"{name} · {ward}" if ward else name

    def _printed(self, page: PrintedPage) -> str:
        return f"{self._moment(page.at)}  {page.operator}"

    def _list(
        self,
        name: str,
        heads: Sequence[str],
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
        count: int | None = None,
    ) -> Iterable[Any]:
        """Yield a section: its heading with how many there are, and its rows; or a word that there are none."""
        title = self._tr(f"section.{name}")
        if not rows:
            yield KeepTogether([heading(title), words(self._tr("none"), type_of(9, color=QUIET))])
            return
        yield heading(f"{title} ({len(rows) if count is None else count})")
        yield from listed([self._tr(f"head.{head}") for head in heads], widths, rows)


_FAULTS = frozenset(
    {
        "code_missing",
        "code_invalid",
        "sheet_foreign",
        "sheet_unbooked",
        "code_forged",
        "sheet_of_exercise",
        "sheet_not_of_exercise",
        "version_unknown",
        "page_inconsistent",
    }
)


def _scope(report: CustodyReport, language: str) -> str:
    """Return what the report is the account of, in a line."""
    parts = []
    if report.downtime is not None:
        opened = moment(report.downtime.opened_at.astimezone(report.made_at.tzinfo), language)
        parts.append(report.downtime.name or tr("account.downtime.of", language, at=opened))
    parts.append(report.ward or tr("custody.every_ward", language))
    if report.since is not None:
        parts.append(tr("custody.since", language, at=moment(report.since, language)))
    if report.until is not None:
        parts.append(tr("custody.until", language, at=moment(report.until, language)))
    return " · ".join(parts)


def _is_pressing(figure: tuple[str, int]) -> bool:
    return figure[0] in ("out", "strange") and figure[1] > 0
