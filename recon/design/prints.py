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
