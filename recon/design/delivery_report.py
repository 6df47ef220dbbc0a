"""The receipt of a delivery on paper: A4, for the file and for an auditor.

The first page says in five figures how it went and who let it go; what needs a person comes next, then each sheet with
its way and its digest, what was answered, the scanned originals, and at the end the station's signature.
"""

import base64
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, KeepTogether, Paragraph, Spacer, Table

from recon.design.account import moment
from recon.design.art import Weight
from recon.design.report import INK, QUIET, WIDTH, Cell, Command, Symbol, build, heading, listed, type_of, words
from recon.design.serials import display_serial
from recon.language import tr
from recon.model.outbox import Stage
from recon.model.receipt import DeliveryReceipt, ReceiptSheet, Sent, Signed, Step, StepKind

ARRIVED = (Stage.ACKNOWLEDGED, Stage.RECONCILED, Stage.DIFFERS)
TO_LOOK_AT = (Stage.FAULTY, Stage.SENT, Stage.REFUSED, Stage.DIFFERS)

_SHOWN = 6  # of a consignment's number, by which people know it
_GROUP = 16  # digits of a digest that stand together
_GAP = 8.0  # between two lists side by side, mm
_BESIDE = 20  # rows of the longer one, at most: what stands side by side is on one page
_LEAST = 32.0  # of a section is on the page of its heading, mm


def render_delivery(receipt: DeliveryReceipt, language: str) -> bytes:
    """Return the receipt as a PDF."""
    return build(
        _Story(receipt, language).parts(),
        title=tr("receipt.title", language),
        subject=_scope(receipt, language),
        page_of=lambda number, of: tr("receipt.page", language, number=number, of=of),
    )


def symbol_text(receipt: DeliveryReceipt, signed: Signed) -> str:
    """Return what the symbol beside the signature says."""
    value = base64.b64encode(bytes.fromhex(signed.value)).decode("ascii")
    return f"RECON-RECEIPT-1 {receipt.consignment} {signed.key} {signed.digest} {value}"


class _Story:
    """The parts of the receipt, from top to bottom."""

    def __init__(self, receipt: DeliveryReceipt, language: str) -> None:
        self._receipt = receipt
        self._language = language

    def parts(self) -> Iterable[Any]:
        yield from self._head()
        yield self._figures()
        yield Spacer(0, 3 * mm)
        yield from self._sums()
        yield from self._hands()
        yield from self._faults()
        yield from self._undone()
        yield from self._sheets()
        yield from self._answers()
        yield from self._pages()
        yield from self._signature()

    def _tr(self, key: str, **places: object) -> str:
        return tr(f"receipt.{key}", self._language, **places)

    def _moment(self, at: datetime) -> str:
        return moment(at, self._language)

    def _head(self) -> Iterable[Any]:
        receipt = self._receipt
        made = self._tr("made", at=self._moment(receipt.made_at), by=receipt.made_by, station=receipt.station)
        yield words(self._tr("title"), type_of(20, Weight.BOLD, after=1.5))
        yield words(_scope(receipt, self._language), type_of(11, Weight.SEMIBOLD, after=1))
        yield words(self._tr("address", address=receipt.address), type_of(9, color=QUIET))
        yield words(self._tr("whole_number", consignment=receipt.consignment), type_of(9, color=QUIET))
        yield words(made, type_of(9, color=QUIET, after=4))

    def _figures(self) -> Table:
        """Five figures: sheets, values, arrived, found again, to look at."""
        stages = self._receipt.stages
        figures = [
            ("sheets", len(self._receipt.sheets)),
            ("values", self._receipt.values),
            ("arrived", sum(stages.get(stage, 0) for stage in ARRIVED)),
            ("found", stages.get(Stage.RECONCILED, 0)),
            ("person", sum(stages.get(stage, 0) for stage in TO_LOOK_AT)),
        ]
        numbers = [words(str(count), type_of(20, Weight.BOLD)) for _, count in figures]
        names = [words(self._tr(f"figure.{name}"), type_of(8, color=QUIET)) for name, _ in figures]
        commands: list[Command] = [
            ("BOX", (column, 0), (column, 1), 1.2 if name == "person" and count else 0.4, INK)
            for column, (name, count) in enumerate(figures)
        ]
        commands += [("LEFTPADDING", (0, 0), (-1, -1), 8), ("TOPPADDING", (0, 0), (-1, 0), 4)]
        commands += [("BOTTOMPADDING", (0, 0), (-1, 0), 8), ("BOTTOMPADDING", (0, 1), (-1, 1), 6)]
        commands += [("VALIGN", (0, 1), (-1, 1), "TOP"), ("TOPPADDING", (0, 1), (-1, 1), 0)]
        return Table([numbers, names], colWidths=[WIDTH * mm / len(figures)] * len(figures), style=commands)

    def _sums(self) -> Iterable[Any]:
        """What it was, beside where it is: forms on the left, stages and what the destination took on the right."""
        receipt = self._receipt
        forms = [(title, count, values) for title, count, values in receipt.forms.values()]
        stages = [(tr(f"outbox.stage.{stage}", self._language), count) for stage, count in receipt.stages.items()]
        kinds = [(kind, count, undone or self._tr("unsaid")) for kind, (count, undone) in receipt.kinds.items()]
        is_beside = max(len(forms), len(stages) + len(kinds)) <= _BESIDE
        room = (WIDTH - _GAP) / 2 if is_beside else WIDTH
        left = self._counted("forms", ("form", "sheets", "values"), (room - 34, 17, 17), forms)
        right = self._counted("stages", ("stage", "sheets"), (room - 17, 17), stages)
        right += self._counted("kinds", ("kind", "count", "undone"), (room - 36, 17, 19), kinds)
        if not is_beside:
            yield from (*left, *right)
            return
        style: list[Command] = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        style += [("RIGHTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0)]
        yield Table([[left, "", right]], colWidths=[room * mm, _GAP * mm, room * mm], style=style)

    def _counted(
        self, name: str, heads: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[object]]
    ) -> list[Any]:
        """Return a heading and a short list."""
        cells = [[str(one) for one in row] for row in rows]
        if not cells:
            return [_heading(self._tr(f"section.{name}")), words(self._tr("none"), type_of(9, color=QUIET))]
        return [_heading(self._tr(f"section.{name}")), *self._table(heads, widths, cells)]

    def _hands(self) -> Iterable[Any]:
        """Who did what from when to when, and to how many sheets."""
        done: dict[tuple[StepKind, str], list[tuple[datetime, str]]] = {}
        for sheet in self._receipt.sheets:
            for step in sheet.steps:
                done.setdefault((step.kind, self._by(step)), []).append((step.at, sheet.serial))
        rows = [
            [self._tr(f"step.{kind}"), by, self._from_to([at for at, _ in steps]), str(len({one for _, one in steps}))]
            for (kind, by), steps in sorted(done.items(), key=lambda one: min(one[1]))
        ]
        yield from self._list("hands", ("step", "by", "when", "sheets"), (52, 48, 62, 18), rows, is_counted=False)

    def _from_to(self, at: Sequence[datetime]) -> str:
        first, last = self._moment(min(at)), self._moment(max(at))
        return first if first == last else self._tr("between", first=first, last=last)

    def _faults(self) -> Iterable[Any]:
        """The sheets that somebody has to look at, in the words that were said of them."""
        rows = [
            [*self._named(sheet), self._stage(sheet), self._said(sheet)]
            for sheet in self._receipt.sheets
            if sheet.stage in TO_LOOK_AT
        ]
        yield from self._list("faults", ("sheet", "patient", "stage", "why"), (34, 30, 26, 90), rows)

    def _undone(self) -> Iterable[Any]:
        kinds = (StepKind.UNDONE, StepKind.KEPT)
        rows = [
            [
                *self._named(sheet),
                self._tr(f"step.{step.kind}"),
                f"{self._moment(step.at)}, {self._by(step)}",
                [words(one, type_of(8.5)) for one in step.words],
            ]
            for sheet in self._receipt.sheets
            for step in sheet.steps
            if step.kind in kinds
        ]
        yield from self._list("undone", ("sheet", "patient", "step", "when", "why"), (34, 28, 24, 40, 54), rows)

    def _sheets(self) -> Iterable[Any]:
        rows: list[list[Cell]] = []
        for sheet in self._receipt.sheets:
            way = [words(self._way(sheet), type_of(8.5))]
            if sheet.digest:
                half = len(sheet.digest) // 2
                lines = (sheet.digest[:half], sheet.digest[half:])
                way += [words(_grouped(line), type_of(7, color=QUIET)) for line in lines]
            rows.append([*self._named(sheet), self._stage(sheet), str(sheet.values), way])
        yield from self._list("sheets", ("sheet", "patient", "stage", "values", "way"), (34, 30, 20, 14, 82), rows)

    def _answers(self) -> Iterable[Any]:
        rows = [
            [display_serial(sheet.serial), self._taken(sheet.sent), sheet.answer or self._tr("unsaid")]
            for sheet in self._receipt.sheets
            if sheet.answer or sheet.sent
        ]
        if rows:
            rows_note = words(self._tr("in_file"), type_of(8.5, color=QUIET, before=1.5))
            yield from self._list("answers", ("sheet", "arrived", "answer"), (28, 72, 80), rows)
            yield rows_note
        else:
            yield from self._list("answers", (), (), ())

    def _pages(self) -> Iterable[Any]:
        rows = [
            [display_serial(sheet.serial), str(scan.page), _grouped(scan.digest)]
            for sheet in self._receipt.sheets
            for scan in sheet.scans
        ]
        yield from self._list("pages", ("sheet", "page", "digest"), (34, 14, 132), rows)

    def _signature(self) -> Iterable[Any]:
        receipt = self._receipt
        rests = self._tr("signed.rests", entry=receipt.entry, digest=_grouped(receipt.seal))
        parts: list[Any] = [heading(self._tr("section.signature"))]
        if receipt.signed is None:
            yield KeepTogether([*parts, words(self._tr("signed.unsigned"), type_of(9)), words(rests, type_of(9))])
            return
        signed = receipt.signed
        anchor = tr("proof.paper.typed", self._language, anchor=receipt.anchor)
        square = Symbol(symbol_text(receipt, signed))
        said = self._tr("signed.words", name=signed.key, station=receipt.station)
        text = [words(said, type_of(9, after=1.5)), words(rests, type_of(9)), words(anchor, type_of(9, after=1.5))]
        for name, value in (("digest", signed.digest), ("public", signed.public), ("value", signed.value)):
            text.append(words(self._tr(f"signed.{name}"), type_of(7.5, Weight.SEMIBOLD, color=QUIET)))
            text.append(words(_grouped(value), type_of(8.5, after=0.8)))
        side = square.width / mm + 6
        style: list[Command] = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        table = Table([[square, text]], colWidths=[side * mm, (WIDTH - side) * mm], style=style)
        yield KeepTogether([*parts, Spacer(0, 1 * mm), table])

    def _way(self, sheet: ReceiptSheet) -> str:
        """Return the way of a sheet in a line; what was done again stands once, as it was done last."""
        last = {step.kind: step for step in sheet.steps}
        steps = sorted(last.values(), key=sheet.steps.index)
        told, before = [], None
        for (at, by), same in groupby(
            steps, key=lambda step: (step.at.replace(second=0, microsecond=0), self._by(step))
        ):
            when = f"{at:%H:%M}" if before and before.date() == at.date() else self._moment(at)
            told.append(self._tr("way", steps=", ".join(self._tr(f"step.{one.kind}") for one in same), at=when, by=by))
            before = at
        return " · ".join(told)

    def _said(self, sheet: ReceiptSheet) -> list[Paragraph]:
        """Return what was said last of a sheet that somebody has to look at."""
        said = (self._tr("unanswered"),) if sheet.stage is Stage.SENT else sheet.said
        return [words(one, type_of(8.5)) for one in said]

    def _by(self, step: Step) -> str:
        return self._tr("with", by=step.by, other=step.with_) if step.with_ else step.by

    def _named(self, sheet: ReceiptSheet) -> list[Cell]:
        """Return what a sheet is known by, and whose it is."""
        small = type_of(7.5, color=QUIET)
        one = [words(display_serial(sheet.serial), type_of(8.5, Weight.SEMIBOLD)), words(sheet.title, small)]
        whose = [words(sheet.patient or self._tr("nobody"), type_of(8.5))]
        return [one, [*whose, words(sheet.name, small)] if sheet.name else whose]

    def _stage(self, sheet: ReceiptSheet) -> str:
        return tr(f"outbox.stage.{sheet.stage}", self._language)

    def _taken(self, sent: Iterable[Sent]) -> str:
        """Return how many things of each kind the destination took of a sheet."""
        counts: dict[str, int] = {}
        for one in sent:
            counts[one.kind] = counts.get(one.kind, 0) + 1
        return ", ".join(self._tr("taken", count=count, kind=kind) for kind, count in sorted(counts.items()))

    def _list(
        self,
        name: str,
        heads: Sequence[str],
        widths: Sequence[float],
        rows: Sequence[Sequence[Cell]],
        *,
        is_counted: bool = True,
    ) -> Iterable[Any]:
        """Yield a section: its heading with how many there are, and its rows; or a word that there are none."""
        title = self._tr(f"section.{name}")
        if not rows:
            yield KeepTogether([heading(title), words(self._tr("none"), type_of(9, color=QUIET))])
            return
        yield CondPageBreak(_LEAST * mm)
        yield _heading(f"{title} ({len(rows)})" if is_counted else title)
        yield from self._table(heads, widths, rows)

    def _table(self, heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Cell]]) -> Iterable[Table]:
        return listed([self._tr(f"head.{head}") for head in heads], widths, rows)


def _heading(text: str) -> Paragraph:
    """Return the heading of a list that may be longer than a page: kept to it, it would begin a new one."""
    return words(text, type_of(12, Weight.BOLD, before=5, after=1.5))


def _scope(receipt: DeliveryReceipt, language: str) -> str:
    """Return what the receipt is about, in a line."""
    transport = tr(f"receipt.transport.{receipt.transport}", language)
    number = receipt.consignment[-_SHOWN:]
    return tr("receipt.scope", language, number=number, destination=receipt.destination, transport=transport)


def _grouped(digits: str) -> str:
    """Return digits in groups, between which a line may end."""
    return " ".join(digits[place : place + _GROUP] for place in range(0, len(digits), _GROUP))
