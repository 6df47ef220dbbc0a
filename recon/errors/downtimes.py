"""The outage itself, and the exercise of one."""

from collections.abc import Sequence

from recon.errors.base import ReconError


class DowntimeError(ReconError):
    code, exit_code = "downtime", 67


class DowntimeUnexplained(DowntimeError):
    """A downtime cannot be closed; ``sheets`` tells each sheet in a line, ``serials`` are those sheets."""

    code, exit_code = "downtime_unexplained", 68

    def __init__(self, *, sheets: Sequence[str], serials: Sequence[str], **details: object) -> None:
        super().__init__(sheets="\n".join(sheets), count=len(serials), **details)
        self.lines = tuple(sheets)
        self.serials = tuple(serials)

    def given(self) -> dict[str, object]:
        # The count is made again from the serials.
        details = {name: value for name, value in self.details.items() if name != "count"}
        return {**details, "sheets": self.lines, "serials": self.serials}


class ReserveError(DowntimeError):
    """An envelope of the reserve cannot be opened, or nothing be put into it: the reason says why."""

    code = "reserve"


class DrillError(ReconError):
    code, exit_code = "drill", 73


class DrillRealPatient(DrillError):
    """Somebody whom no exercise invented was to become known in one; ``patient`` is their number."""

    code, exit_code = "drill_real_patient", 74


class DrillPatientOutside(DrillError):
    """Somebody whom an exercise invented was to become known in a store of patients; ``patient`` is their number."""

    code, exit_code = "drill_patient_outside", 74


class DrillRealSource(DrillError):
    """A system of the hospital was to be asked for patients, or listened to, or numbers taken, for an exercise."""

    code, exit_code = "drill_real_source", 74
