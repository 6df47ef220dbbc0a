"""One sheet to print: which form, under which serial, for whom."""

from dataclasses import dataclass
from datetime import datetime

from recon.design.art import Layout
from recon.model.form import Form
from recon.model.patient import Patient
from recon.model.sheet import SheetCode


@dataclass(frozen=True, slots=True)
class SheetPrint:
    """A sheet on its way to the printer; ``patient`` is None for a blank one, which then takes a label.

    ``data_age_at`` is when the patient's data were true; times are aware and printed in their own zone. ``seals`` are
    those of its pages' codes, none on what is no sheet of a store. ``is_exercise``: it says so, to people and machines.
    """

    layout: Layout
    serial: str
    printed_at: datetime
    copy: int = 1
    patient: Patient | None = None
    data_age_at: datetime | None = None
    station: str = ""
    seals: tuple[str, ...] = ()
    is_exercise: bool = False

    @property
    def form(self) -> Form:
        return self.layout.form

    def code(self, page: int) -> SheetCode:
        """Return what the codes of ``page`` (from 1) say."""
        form, seal = self.form, self.seals[page - 1] if self.seals else ""
        return SheetCode(form.key, form.version, self.serial, self.copy, page, form.pages, seal, self.is_exercise)

    def sides(self, *, duplex: bool | None = None) -> int:
        """Return how many pages of the file the sheet takes.

        Printed on both sides (``duplex``; None is as its form says) a sheet with an odd number of pages has an empty
        back, so that the next one starts on a front.
        """
        pages = self.form.pages
        both = self.form.duplex if duplex is None else duplex
        return pages + pages % 2 if both else pages
