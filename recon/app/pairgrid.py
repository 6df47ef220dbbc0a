"""Patients side by side: what differs of two is marked."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QLabel

from recon.app import values
from recon.app.matchjobs import Case
from recon.app.style import NEAR
from recon.app.view import View, label
from recon.design.numbers import display_number
from recon.language import tr
from recon.model.identity import Change
from recon.model.naming import words_of
from recon.model.patient import Patient

_TRAITS = ("birth_name", "used_name", "given_names", "birth_date", "sex", "ipp", "ins", "birth_place", "ward")


class PairGrid(View):
    """One patient, or two side by side: what differs of two is marked."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[tuple[str, Patient], ...] = ()
        self._heads = label("overline", wrap=True), label("overline", wrap=True)
        self._cells: list[tuple[QLabel, QLabel, QLabel]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, NEAR, 0, 0)
        grid.setHorizontalSpacing(NEAR)
        grid.setVerticalSpacing(2)
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column + 1)
        for row in range(1, len(_TRAITS) + 1):
            cells = label("overline", wrap=True), label("body", wrap=True), label("body", wrap=True)
            self._cells.append(cells)
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)

    def show_columns(self, columns: Iterable[tuple[str, Patient]]) -> None:
        """Show patients, each under what they are to the case: the catalogue's ``app.match.column``."""
        self._columns = tuple(columns)
        self.retranslate()

    def retranslate(self) -> None:
        self.setVisible(bool(self._columns))
        for place, head in enumerate(self._heads):
            what = self._columns[place][0] if place < len(self._columns) else ""
            head.setText(tr(f"app.match.column.{what}") if what else "")
            head.setVisible(bool(what))
        told = [dict(traits(one)) for _, one in self._columns]
        rows = [words for words in _trait_words() if any(words in one for one in told)]
        for place, (name, *cells) in enumerate(self._cells):
            words = rows[place] if place < len(rows) else ""
            here = [one.get(words, "") for one in told]
            differs = len(here) == 2 and all(here) and words not in _placed() and not _is_same(*here)
            name.setText(words)
            name.setVisible(bool(words))
            for column, cell in enumerate(cells):
                value = here[column] if column < len(here) else ""
                cell.setText(_breakable(f"≠ {value}" if differs else value or "—"))
                cell.setVisible(bool(words) and column < len(here))
                cell.setProperty("differs", differs)
                cell.style().unpolish(cell)
                cell.style().polish(cell)


def traits(patient: Patient) -> tuple[tuple[str, str], ...]:
    """Return what is known of who somebody is, each with its words, in the order in which people look."""
    told = {name: str(getattr(patient, name) or "") for name in _TRAITS}
    told["birth_date"] = values.day(patient.birth_date) if patient.birth_date else ""
    told["ipp"] = display_number(patient.ipp)
    told["ward"] = values.place(patient)
    return tuple((tr(f"app.match.trait.{name}"), value) for name, value in told.items() if value)


def _breakable(value: str) -> str:
    """Let a number go on in the next line after a hyphen, also before a digit, where Qt would rather cut it off."""
    return value.replace("-", "-\u200b")


def _trait_words() -> tuple[str, ...]:
    return tuple(tr(f"app.match.trait.{name}") for name in _TRAITS)


def _placed() -> tuple[str, str]:
    """Return the words of what may differ of one person: a number, and where they are."""
    return tr("app.match.trait.ipp"), tr("app.match.trait.ward")


def _is_same(one: str, other: str) -> bool:
    return words_of(one) == words_of(other)


def columns(case: Case) -> tuple[tuple[str, Patient], ...]:
    """Return whom to show side by side: whose the sheet is and who it says, or the two of a proposal."""
    sides = [one.patient for one in case.sides]
    proposal, who = case.item.proposal, case.described
    if proposal is not None:
        names = ("now", "proposed") if proposal.change is Change.REASSIGN else ("former", "stays")
        return tuple(zip(names, sides, strict=False))
    if not sides:
        return ()
    whose = ("printed_for" if case.is_printed_for else "matched_to", sides[0])
    return (whose, ("says", who)) if who is not None and traits(who) else (whose,)
