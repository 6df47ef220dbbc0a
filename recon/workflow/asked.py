"""A field that a person is asked about beside its picture."""

from dataclasses import dataclass

from recon.model.form import Field
from recon.model.page import Page
from recon.store.keying import Place


@dataclass(frozen=True, slots=True)
class Asked:
    """Which field of whose sheet; ``page`` is the scanned page, ``page_number`` the sheet's (from 1)."""

    sheet: str
    form_title: str
    lang: str
    page: Page
    page_number: int
    field: Field
    row: int | None

    @property
    def place(self) -> Place:
        return self.sheet, self.field.key, self.row
