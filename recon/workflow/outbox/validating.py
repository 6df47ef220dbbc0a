"""What must not go: every layer of validation, with what only the store knows: outage, forms, the other sheets."""

from collections.abc import Iterable
from datetime import datetime

from recon.delivery.codes import LOINC
from recon.delivery.validation import Circumstances, RecordFault, examined, faults_of_consignment
from recon.model.form import Form
from recon.model.record import SheetRecord
from recon.store import Store, identities, queries, rosters
from recon.workflow import downtimes
from recon.workflow.opening import form_of
from recon.workflow.outbox.sheets import record_in_snapshot


class Validation:
    """Validates the sheets of a store, one after the other; what several share is looked up once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._codes = frozenset(
            code for one in queries.forms(store) for code in _codes(form_of(store, one.key, one.version))
        )
        self._opened = sorted(one.opened_at for one in downtimes.every(store))
        self._twice: dict[str, dict[str, list[RecordFault]]] = {}

    def of(self, record: SheetRecord) -> tuple[list[str], list[str]]:
        """Return what keeps a sheet from going, and what is unusual about it, in words."""
        known = Circumstances(self._began(record), self._store.clock(), self._codes)
        found = [*examined(record, known), *self._of_patient(record).get(record.serial, ())]
        wrong, unusual = ([fault.message() for fault in found if fault.refuses is refuses] for refuses in (True, False))
        return wrong, unusual

    def _began(self, record: SheetRecord) -> datetime | None:
        """Return when the outage began that was the last one before the sheet came back."""
        back = max((page.scanned_at for page in record.documents), default=self._store.clock())
        return max((opened for opened in self._opened if opened <= back), default=None)

    def _of_patient(self, record: SheetRecord) -> dict[str, list[RecordFault]]:
        """Return what a patient's sheets tell twice, by sheet: of those that go, and of those that went before."""
        ipp = record.patient.ipp
        if ipp not in self._twice:
            numbers = (ipp, *rosters.numbers_of(self._store, ipp))
            sheets = identities.sheets_of(self._store, *numbers)
            found = (record if one == record.serial else record_in_snapshot(self._store, one) for one in sheets)
            told = faults_of_consignment(one for one in found if isinstance(one, SheetRecord))
            self._twice[ipp] = _by_sheet(told)
        return self._twice[ipp]


def _by_sheet(found: Iterable[RecordFault]) -> dict[str, list[RecordFault]]:
    by_sheet: dict[str, list[RecordFault]] = {}
    for fault in found:
        by_sheet.setdefault(fault.sheet, []).append(fault)
    return by_sheet


def _codes(form: Form) -> Iterable[str]:
    for field in form.fields:
        for meaning in (field.coding, *(option.coding for option in field.options)):
            if meaning is not None and meaning.system == LOINC:
                yield meaning.code
