"""An anchor of the ledger on paper: at the end of a report, or on a page of its own."""

from datetime import tzinfo
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer, Table

from recon.design.account import moment
from recon.design.anchors import full_text, mark_text
from recon.design.art import Weight
from recon.design.report import QUIET, WIDTH, Command, Symbol, build, heading, type_of, words
from recon.language import tr
from recon.model.anchor import Anchor


def anchor_parts(anchor: Anchor, language: str, zone: tzinfo | None) -> KeepTogether:
    """Return the anchor for the end of a report: the barcode, what is typed, and what it is good for.

    Its moment is told as the clock of ``zone`` showed it.
    """
    at = moment(anchor.at.astimezone(zone), language)
    symbol = Symbol(full_text(anchor.signed))
    signed = anchor.signed
    said = tr("proof.paper.words", language, number=signed.number, at=at)
    text = [
        words(said, type_of(9, after=2)),
        words(mark_text(signed.mark), type_of(11, Weight.BOLD, after=2)),
        words(tr("proof.paper.how", language), type_of(8.5, color=QUIET, after=1.5)),
        words(tr("proof.paper.key", language, name=anchor.key), type_of(8.5, color=QUIET)),
    ]
    side = symbol.width / mm + 6
    style: list[Command] = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    table = Table([[symbol, text]], colWidths=[side * mm, (WIDTH - side) * mm], style=style)
    return KeepTogether([heading(tr("proof.paper.title", language)), Spacer(0, 1 * mm), table])


def render_anchor(anchor: Anchor, language: str, zone: tzinfo | None) -> bytes:
    """Return the anchor alone as a PDF of one page, to print and to put away."""
    station = tr("proof.paper.station", language, station=anchor.signed.station)
    parts: list[Any] = [words(station, type_of(9, color=QUIET, after=2)), anchor_parts(anchor, language, zone)]
    return build(
        parts,
        title=tr("proof.paper.title", language),
        subject=station,
        page_of=lambda page, of: tr("custody.page", language, number=page, of=of),
    )
