"""One entry of the ledger: what happened, when, at whose hand."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Act(StrEnum):
    """What can happen; every change of the store is one of these."""

    STORE_MADE = "store_made"
    FORM_ADDED = "form_added"
    PATIENT_ADDED = "patient_added"
    ROSTER_TAKEN = "roster_taken"
    PATIENT_MERGED = "patient_merged"
    BATCH_PRINTED = "batch_printed"
    SHEET_PRINTED = "sheet_printed"
    BATCH_SENT = "batch_sent"
    BATCH_COUNTED = "batch_counted"
    FILE_SCANNED = "file_scanned"
    FILE_REFUSED = "file_refused"
    FILE_AGAIN = "file_again"
    PAGE_READ = "page_read"
    PAGE_FAULT = "page_fault"
    PAGE_KEPT = "page_kept"
    FIELD_VERIFIED = "field_verified"
    SHEET_MATCHED = "sheet_matched"
    SHEET_UNMATCHED = "sheet_unmatched"
    IDENTITY_DOUBTED = "identity_doubted"
    DOUBT_SETTLED = "doubt_settled"
    CHANGE_PROPOSED = "change_proposed"
    CHANGE_ANSWERED = "change_answered"
    SHEET_VOIDED = "sheet_voided"
    SHEET_MISSING = "sheet_missing"
    SHEET_UNUSED = "sheet_unused"
    SHEET_REPLACED = "sheet_replaced"
    WORD_WITHDRAWN = "word_withdrawn"
    DESTINATION_SET = "destination_set"
    DESTINATION_HELD = "destination_held"
    CONSIGNMENT_STAGED = "consignment_staged"
    CONSIGNMENT_CHECKED = "consignment_checked"
    CONSIGNMENT_APPROVED = "consignment_approved"
    SHEET_SET_OFF = "sheet_set_off"
    SHEET_REFUSED = "sheet_refused"
    PART_ARRIVED = "part_arrived"
    EXPORTED = "exported"
    DELIVERED = "delivered"
    CONSIGNMENT_RECONCILED = "consignment_reconciled"
    DELIVERY_UNDONE = "delivery_undone"
    MERGER_TOLD = "merger_told"
    SAMPLING_STARTED = "sampling_started"
    FIELD_REPEATED = "field_repeated"
    CALIBRATED = "calibrated"
    ACCEPTANCE_TIGHTENED = "acceptance_tightened"
    ACCEPTANCE_RESET = "acceptance_reset"
    RANGE_ADDED = "range_added"
    RANGE_GIVEN = "range_given"
    NUMBER_ISSUED = "number_issued"
    DOWNTIME_OPENED = "downtime_opened"
    DOWNTIME_CLOSED = "downtime_closed"
    RESERVE_OPENED = "reserve_opened"
    RESERVE_KEPT = "reserve_kept"
    KEY_MADE = "key_made"
    FIELD_KEYED = "field_keyed"
    FIELD_ASKED = "field_asked"
    FAULT_SET_ASIDE = "fault_set_aside"
    CHOICE_MADE = "choice_made"
    SECRET_SET = "secret_set"  # noqa: S105
    PERSON_SET = "person_set"
    SIGNED_IN = "signed_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    GLASS_BROKEN = "glass_broken"
    LEDGER_ANCHORED = "ledger_anchored"
    BACKUP_MADE = "backup_made"
    STORE_RESTORED = "store_restored"
    KEY_CHANGED = "key_changed"
    SEAL_ATTACHED = "seal_attached"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """``digest`` is the SHA-256 over the entry's other members, ``previous`` that of the entry before it.

    ``detail`` is canonical JSON; ``subject`` is what it happened to (a serial, a digest, an IPP).
    """

    id: str
    station: str
    at: datetime
    actor: str
    act: Act
    subject: str
    detail: str
    previous: str
    digest: str
