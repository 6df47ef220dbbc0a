"""What is said of sheets on their way out, as whoever reads it needs it: by the titles of their own forms.

Only what is shown to people goes through here. The ledger, receipts and JSON keep what was said as it was said.
"""

from collections.abc import Iterable
from dataclasses import replace

from recon.delivery.carrier import Difference
from recon.delivery.sentences import SERIAL, in_sentences, told_in_words
from recon.errors import ReconError
from recon.model.form import Form
from recon.store import Store, queries
from recon.workflow.opening import form_of
from recon.workflow.outbox.reconciling import Compared, in_words
from recon.workflow.outbox.sheets import Delivery, Undelivered


class Wording:
    """Tells what is said of the sheets of one store; the form of each is looked up once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._forms: dict[str, Form | None] = {}

    def of(self, sheet: str, words: str) -> str:
        """Return ``words`` about a sheet in sentences, in the language in use."""
        return in_sentences(words, sheet, self.form)

    def each(self, left: Iterable[Undelivered]) -> tuple[Undelivered, ...]:
        return tuple(Undelivered(one.sheet, self.of(one.sheet, one.reason)) for one in left)

    def delivery(self, made: Delivery) -> Delivery:
        """Return an account with its words in sentences."""
        return replace(made, left=self.each(made.left), marks=self.each(made.marks))

    def compared(self, one: Compared) -> list[str]:
        """Return a comparison in lines: the sheet, with why it could not be compared, then each difference."""
        head = f"{one.sheet}: {self.of(one.sheet, one.reason)}" if one.reason else one.sheet
        return [head, *(self.of(one.sheet, in_words(_readable(each))) for each in one.differences)]

    def forms_in(self, *words: str) -> dict[str, Form]:
        """Return the forms of all sheets that are named in words, by serial."""
        found = {serial: self.form(serial) for one in words for serial in SERIAL.findall(one)}
        return {serial: form for serial, form in found.items() if form is not None}

    def form(self, serial: str) -> Form | None:
        """Return the form of a sheet, None where the store does not know it."""
        if serial not in self._forms:
            try:
                sheet = queries.sheet(self._store, serial)
                self._forms[serial] = form_of(self._store, sheet.form, sheet.version)
            except ReconError:
                self._forms[serial] = None
        return self._forms[serial]


def _readable(one: Difference) -> Difference:
    return replace(one, ours=told_in_words(one.ours), theirs=told_in_words(one.theirs))
