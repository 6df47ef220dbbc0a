"""One sheet to print: which form, under which serial, for whom."""

from dataclasses import dataclass
from datetime import datetime

from recon.design.art import Layout
from recon.model.form import Form
from recon.model.patient import Patient


@dataclass(frozen=True, slots=True)
class SheetPrint:
    """A sheet on its way to the printer; ``patient`` is None for a blank one, which then takes a label.

    ``data_age_at`` is when the patient's data were true; times are aware and printed in their own zone.
    """

    layout: Layout
    serial: str
    printed_at: datetime
    copy: int = 1
    patient: Patient | None = None
    data_age_at: datetime | None = None
    station: str = ""

    @property
    def form(self) -> Form:
        return self.layout.form

    def sides(self, *, duplex: bool = False) -> int:
        """Return how many pages of the file the sheet takes.

        Printed on both sides (``duplex``, or because its form says so) a sheet with an odd number of pages has an empty
        back, so that the next one starts on a front.
        """
        pages = self.form.pages
        return pages + pages % 2 if duplex or self.form.duplex else pages
