"""Sheets, their fields and their patients, once they are in the store."""

from recon.errors.base import ReconError


class RecordError(ReconError):
    code, exit_code = "record", 40


class UnknownSheet(RecordError):
    code, exit_code = "unknown_sheet", 40


class UnknownField(RecordError):
    code, exit_code = "unknown_field", 41


class InvalidValue(RecordError):
    code, exit_code = "invalid_value", 42


class UnknownPatient(RecordError):
    code, exit_code = "unknown_patient", 43


class PatientConflict(RecordError):
    code, exit_code = "patient_conflict", 44


class SheetStateError(RecordError):
    code, exit_code = "sheet_state", 45


class CalibrationUnchanged(RecordError):
    code, exit_code = "calibration_unchanged", 46


class UnknownBatch(RecordError):
    code, exit_code = "unknown_batch", 47


class BatchCounted(RecordError):
    code, exit_code = "batch_counted", 48


class PatientAlike(RecordError):
    code, exit_code = "patient_alike", 49


class SealRefused(RecordError):
    code, exit_code = "seal_refused", 40
