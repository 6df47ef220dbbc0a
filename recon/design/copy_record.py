"""The record of a page's copy on paper: what the signed JSON says, for people. A4, in French or English."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Table

from recon.design.account import moment
from recon.design.art import Weight
from recon.design.report import QUIET, Cell, build, heading, listed, type_of, words
from recon.design.serials import display_serial
from recon.language import tr

Json = Mapping[str, Any]

_GROUP = 16  # digits of a digest that stand together
_WIDTHS = (52.0, 128.0)  # of what is named, and of what it is, mm


def render_copy(record: Json, language: str) -> bytes:
    """Return the record as a PDF."""
    return build(
        _Story(record, language).parts(),
        title=tr("copy.title", language),
        subject=_scope(record, language),
        page_of=lambda number, of: tr("copy.page", language, number=number, of=of),
    )


class _Story:
    """The parts of the record, from top to bottom."""

    def __init__(self, record: Json, language: str) -> None:
        self._record = record
        self._language = language
        self._zone = ZoneInfo(record["timezone"])

    def parts(self) -> Iterable[Any]:
        yield from self._head()
        yield from self._section("copy", self._copy())
        yield from self._section("digitised", self._digitised())
        yield from self._section("sheet", self._sheet())
        yield from self._section("reading", self._reading())
        yield from self._people()
        yield from self._entries()
        yield from self._seals()
        yield from self._section("process", self._process())
        yield from self._section("signature", self._signature())

    def _tr(self, key: str, **places: object) -> str:
        return tr(f"copy.{key}", self._language, **places)

    def _moment(self, at: str | None) -> str:
        if at is None:
            return self._tr("unsaid")
        return moment(datetime.fromisoformat(at).astimezone(self._zone), self._language)

    def _head(self) -> Iterable[Any]:
        record = self._record
        made = self._tr("made", at=self._moment(record["made_at"]), by=record["made_by"], station=record["station"])
        yield words(self._tr("title"), type_of(20, Weight.BOLD, after=1.5))
        yield words(_scope(record, self._language), type_of(11, Weight.SEMIBOLD, after=1))
        yield words(made, type_of(9, color=QUIET, after=2))
        yield words(self._tr("law"), type_of(9, after=2))

    def _copy(self) -> Iterable[tuple[str, str]]:
        copy = self._record["copy"]
        yield "file", copy["file"]
        yield "picture", self._tr("of", number=copy["picture"], of=copy["pictures"])
        yield "sha256", _grouped(copy["sha256"])
        yield "unaltered", self._moment(copy["unaltered"]["checked_at"])
        yield "content_type", copy["content_type"]
        yield "size", str(copy["size"])
        yield "dpi", self._tr("unsaid") if copy["dpi"] is None else str(copy["dpi"])

    def _digitised(self) -> Iterable[tuple[str, str]]:
        told = self._record["digitised"]
        yield "at", self._moment(told["at"])
        yield "by", told["by"]
        yield "came_from", told["came_from"]
        yield "station", self._record["station"]

    def _sheet(self) -> Iterable[tuple[str, str]]:
        sheet = self._record["sheet"]
        yield "serial", display_serial(sheet["serial"])
        yield "form", f"{sheet['title']} ({sheet['form']}, {sheet['form_version']})"
        yield "page", self._tr("of", number=sheet["page"], of=sheet["pages"])
        yield "printed_at", self._moment(sheet["printed_at"])
        yield "printed_for", sheet["printed_for"] or self._tr("nobody")
        yield "patient", sheet["patient"] or self._tr("nobody")

    def _reading(self) -> Iterable[tuple[str, str]]:
        told = self._record["reading"]
        yield "at", self._moment(told["at"])
        yield "reader", told["reader"] or self._tr("unsaid")
        yield from ((f"fields_{name}", str(count)) for name, count in sorted(told["fields"].items()))

    def _people(self) -> Iterable[Any]:
        rows = [
            [_place(one), tr(f"copy.outcome.{one['outcome']}", self._language), one["by"], self._moment(one["at"])]
            for one in self._record["people"]
        ]
        yield from self._list("people", ("field", "outcome", "by", "at"), (70, 34, 40, 36), rows)

    def _entries(self) -> Iterable[Any]:
        rows: list[Sequence[Cell]] = [
            [self._moment(one["at"]), self._act(one), one["actor"], _grouped(one["digest"])]
            for one in self._record["ledger"]["entries"]
        ]
        yield from self._list("entries", ("at", "act", "by", "digest"), (30, 42, 28, 80), rows)
        anchor = self._record["ledger"]["anchor"]
        if anchor is None:
            return
        told = self._tr("anchored", entry=anchor["entry"], digest=_grouped(anchor["digest"]), name=anchor["key"])
        yield words(told, type_of(8.5, color=QUIET, before=1))

    def _act(self, entry: Json) -> str:
        return tr(f"people.act.{entry['act']}", self._language)

    def _seals(self) -> Iterable[Any]:
        rows: list[Sequence[Cell]] = [
            [
                self._tr(f"kind.{one['kind']}"),
                self._moment(one["stamped_at"]),
                self._tr("compared" if one["compared"] else "not_compared"),
                one["by"],
                _grouped(one["sha256"]),
            ]
            for one in self._record["seals"]
        ]
        yield from self._list("seals", ("kind", "stamped", "compared", "by", "digest"), (34, 32, 30, 24, 60), rows)

    def _process(self) -> Iterable[tuple[str, str]]:
        process = self._record["process"]
        yield "program", f"{process['program']} {process['version']}"
        yield "calibrated_reader", process["calibrated_reader"]
        yield from ((name, _grouped(digest)) for name, digest in process["documents"].items())

    def _signature(self) -> Iterable[tuple[str, str]]:
        signature = self._record["signature"]
        yield "signed_by", signature["key"]
        yield "public", _grouped(signature["public"])
        yield "value", _grouped(signature["value"])
        yield "check", self._tr("check")

    def _section(self, name: str, rows: Iterable[tuple[str, str]]) -> Iterable[Any]:
        """Yield a section of named values; what names a file stands for itself."""
        small = type_of(8.5, color=QUIET)
        cells = [
            [words(key if "/" in key else self._tr(f"name.{key}"), small), words(value, type_of(9))]
            for key, value in rows
        ]
        style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        style += [("TOPPADDING", (0, 0), (-1, -1), 0.8), ("BOTTOMPADDING", (0, 0), (-1, -1), 0.8)]
        table = Table(cells, colWidths=[width * mm for width in _WIDTHS], style=style)
        yield KeepTogether([heading(self._tr(f"section.{name}")), table])

    def _list(
        self, name: str, heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Cell]]
    ) -> Iterable[Any]:
        if not rows:
            yield KeepTogether([heading(self._tr(f"section.{name}")), words(self._tr("none"), type_of(9, color=QUIET))])
            return
        yield heading(f"{self._tr(f'section.{name}')} ({len(rows)})")
        yield from listed([self._tr(f"head.{head}") for head in heads], widths, rows)


def _scope(record: Json, language: str) -> str:
    sheet = record["sheet"]
    return tr("copy.scope", language, sheet=display_serial(sheet["serial"]), page=sheet["page"], title=sheet["title"])


def _place(one: Json) -> str:
    return str(one["field"]) if one["row"] is None else f"{one['field']}:{one['row']}"


def _grouped(digits: str) -> str:
    """Return digits in groups, between which a line may end."""
    return " ".join(digits[place : place + _GROUP] for place in range(0, len(digits), _GROUP))
