"""Every error that recon raises on purpose, and the exit code that each ends the program with.

    ReconError
    ├── UsageError                2   the command line asks for something that cannot be
    ├── FormError                10
    │   ├── FormDefinitionError  10   a form's TOML is wrong: every fault with file, line, key
    │   └── UnknownForm          11   no form of that name (or no such version) in the kit
    ├── RosterError              12   the patients' list cannot be used: every fault with its row
    ├── MessageError             13   an HL7 message cannot be used
    │   ├── MessageRefused            it is none (AR)
    │   │   └── MessageForeign        of a kind or an event that recon does not take (AR)
    │   └── MessageUnusable           of a kind that recon takes, but something in it is missing or wrong (AE)
    ├── StoreError               20
    │   ├── StoreMissing         21   there is no store at that place
    │   ├── StoreExists          22   there is one already
    │   ├── StoreReadOnly        23   the folder or the database cannot be written
    │   ├── StoreFull            24   the disk is full
    │   │   └── StoreShort            there is less room than what is to be done needs
    │   ├── StoreBusy            25   another program holds the database
    │   ├── StoreDamaged         26   the database or an image is not what the ledger says
    │   │   └── StoreKeysGone             no database can be read there: its key file is missing, or it is none
    │   ├── StoreUnread          26   the disk does not answer, or cannot read or write what is there
    │   ├── StoreTooNew          27   made by a later version of recon
    │   ├── StoreLocked          28   it is encrypted, and nothing that opens it was given
    │   ├── KeyWrong             29   the passphrase or the key that was given does not open it
    │   └── KeyRefused           29   that cannot become a key of the store, or not be taken from it
    ├── PageError                30   one page or file cannot be read; in a batch it becomes the page's fault
    │   ├── FileMissing               the file is not there or may not be opened
    │   ├── FileEmpty                 no byte in it
    │   ├── FileChanging              somebody is still writing it
    │   ├── FileUnreadable            not an image or a PDF, or one nobody can decode
    │   ├── FileTruncated             the end of the file is missing
    │   ├── FileLocked                a PDF that asks for a password
    │   ├── ImageTooSmall             too few pixels to hold a sheet
    │   ├── ImageTooLarge             more pixels than this program decodes
    │   ├── FileTooBig                more bytes than any scan has; it is left where it is
    │   ├── FileTooLong               more pages than this program takes from one file
    │   ├── FileTooCostly             it asked for more memory or time than a scan needs
    │   ├── CodeMissing               no sheet code found
    │   ├── CodeInvalid               a code, but not one of ours or with a wrong checksum
    │   ├── VersionUnknown            a sheet of a form version that this store never printed
    │   ├── SheetForeign              a sheet whose serial this store never issued
    │   ├── SheetUnbooked             a sheet that this store sealed and does not know: printed after its backup
    │   ├── CodeForged                a code that names a sheet of this store and was not made by it
    │   ├── SheetOfExercise           a sheet of an exercise, in a store that is none
    │   ├── SheetNotOfExercise        a sheet that is of no exercise, in the store of one
    │   ├── PageInconsistent          code and store disagree about the sheet
    │   ├── PageDiffers               a second scan of a page has something else written on it
    │   ├── RegistrationFailed        the page cannot be laid over its template closely enough
    │   └── WorkerLost                the process reading the page died twice
    ├── IdentityError            36   it is not certain whose something is
    │   ├── UnknownDoubt         37   no doubt, or no proposal, whose number ends like that, or several
    │   ├── IdentityMismatch     38   what stands on the sheet, or was typed from it, is not the patient's
    │   ├── SecondPersonNeeded   39   another person has to decide than the one who did the first half
    │   └── ChangeRefused             two people cannot decide that: the reason says why
    ├── RecordError              40
    │   ├── UnknownSheet         40   no sheet of that serial
    │   ├── UnknownField         41   the sheet's form has no such field or row
    │   ├── InvalidValue         42   the field cannot hold that value
    │   ├── UnknownPatient       43   no patient of that IPP
    │   ├── PatientConflict      44   the sheet belongs to another patient already
    │   ├── SheetStateError      45   the sheet's state does not allow it
    │   ├── CalibrationUnchanged 46   acceptance was not tightened, there is nothing to reset
    │   ├── UnknownBatch         47   no print batch of that number, or several that end like it
    │   ├── BatchCounted         48   somebody has counted that print batch already
    │   ├── PatientAlike         49   somebody is known who may be the same person
    │   └── SealRefused          40   a timestamp or a seal is none, or of something else than the page
    ├── DeliveryError            50
    │   ├── DestinationUnreachable 51 nobody answers at that address
    │   ├── DestinationRefused   52   the destination answered no
    │   ├── NothingTraced        53   nothing here goes by that name
    │   ├── ReceiptAltered       56   a receipt is not what was signed
    │   ├── CopyAltered          57   an exported copy of a page is not what was signed
    │   └── DrillNotDeliverable  58   nothing leaves an exercise
    ├── PortUnusable             54   a port cannot be listened on
    ├── OutputError              55   a result cannot be written where it was asked
    │   └── Unreadable                a receipt, a copy or a seal cannot be read where it is said to be
    ├── ToolMissing              60   a program or library of the machine is missing
    ├── ScannerError             61   the scanner cannot scan, or not go on; ``pages`` came before
    │   ├── ScannerMissing            no scanner of that name answers
    │   ├── ScannerEmpty              there is no paper in the feeder
    │   ├── ScannerJammed             a paper is stuck in it
    │   ├── ScannerOpen               its cover is open
    │   ├── ScannerBusy               another program has it, or it is still at work
    │   ├── ScannerGone               it answers no more: switched off, unplugged
    │   ├── ScannerDenied             this user may not use it
    │   ├── ScannerLocked             it asks for a password
    │   ├── ScannerUntrusted          its certificate is not the one that was accepted
    │   ├── ScannerLost               pages went through it and never came
    │   └── ScannerStopped            by the person who asked for it, or at the scanner
    ├── AccessError              62   who works here is not settled
    │   ├── SignInNeeded         62   the store has accounts: somebody has to sign in
    │   ├── SignInRefused        62   the password, the PIN or the badge is wrong
    │   ├── YesNeeded            62   a second person is to say yes by their own password
    │   ├── PersonLocked         63   too many wrong tries, or the account is closed
    │   └── NotAllowed           64   not the work of somebody with that role
    ├── NumberError              65
    │   ├── NumbersExhausted     65   no downtime number is left
    │   └── RangeRefused         66   a range of numbers cannot be taken, or cannot be given
    ├── DowntimeError            67   no downtime is open, or one is already, or there is none of that name
    │   └── DowntimeUnexplained  68   it cannot be closed: every sheet that nobody explained
    ├── BackupError              69   a backup cannot be made, or is not sound
    ├── DrillError               73   an exercise cannot be made, or its folder not be used
    ├── InstallAltered           71   a file of the program is not the one that was released
    ├── NetworkRefused           72   something in the program wanted to reach an address that nobody named
    ├── BackupStopped           130   a backup was stopped by the person who asked for it
    └── PrintStopped            130   a print run was stopped by the person who asked for it

An error knows its ``code`` and its details; its words come from the catalogue ``errors`` in the user's language,
and say what to do. Only recon.cli turns an error into an exit code, only recon.app into a message on screen.
"""

from collections.abc import Sequence
from typing import ClassVar

from recon.language import tr


class ReconError(Exception):
    """Base of all: ``details`` fill the places of the message."""

    code: ClassVar[str] = "internal"
    exit_code: ClassVar[int] = 70

    def __init__(self, **details: object) -> None:
        super().__init__(details)
        self.details = details

    def message(self, language: str | None = None) -> str:
        """Return what happened and what to do about it, in ``language`` (default: the user's)."""
        return tr(f"errors.{self.code}", language, **self.details)

    def __str__(self) -> str:
        return self.message()

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process borders: details are keywords, which the default reduction would lose.
        return (_rebuild, (type(self), self.details))


def _rebuild(kind: type[ReconError], details: dict[str, object]) -> ReconError:
    return kind(**details)


class UsageError(ReconError):
    code, exit_code = "usage", 2


class FormError(ReconError):
    code, exit_code = "form", 10


class FormDefinitionError(FormError):
    """A form definition is wrong; ``faults`` lists each as ``file:line: key: reason``."""

    code, exit_code = "form_definition", 10

    def __init__(self, *, faults: Sequence[str], **details: object) -> None:
        super().__init__(faults="\n".join(faults), **details)
        self.faults = tuple(faults)

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), {**self.details, "faults": self.faults}))


class UnknownForm(FormError):
    code, exit_code = "unknown_form", 11


class RosterError(ReconError):
    """The roster cannot be used; ``faults`` lists each with its row."""

    code, exit_code = "roster", 12

    def __init__(self, *, faults: Sequence[str], **details: object) -> None:
        super().__init__(faults="\n".join(faults), **details)
        self.faults = tuple(faults)

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), {**self.details, "faults": self.faults}))


class MessageError(ReconError):
    code, exit_code = "message", 13


class MessageRefused(MessageError):
    code = "message_refused"


class MessageForeign(MessageRefused):
    code = "message_foreign"


class MessageUnusable(MessageError):
    code = "message_unusable"


class StoreError(ReconError):
    code, exit_code = "store", 20


class StoreMissing(StoreError):
    code, exit_code = "store_missing", 21


class StoreExists(StoreError):
    code, exit_code = "store_exists", 22


class StoreReadOnly(StoreError):
    code, exit_code = "store_read_only", 23


class StoreFull(StoreError):
    code, exit_code = "store_full", 24


class StoreShort(StoreFull):
    code = "store_short"


class StoreBusy(StoreError):
    code, exit_code = "store_busy", 25


class StoreDamaged(StoreError):
    code, exit_code = "store_damaged", 26


class StoreKeysGone(StoreDamaged):
    code = "store_keys_gone"


class StoreUnread(StoreError):
    code, exit_code = "store_unread", 26


class StoreTooNew(StoreError):
    code, exit_code = "store_too_new", 27


class StoreLocked(StoreError):
    code, exit_code = "store_locked", 28


class KeyWrong(StoreError):
    code, exit_code = "key_wrong", 29


class KeyRefused(StoreError):
    code, exit_code = "key_refused", 29


class PageError(ReconError):
    code, exit_code = "page", 30


class FileMissing(PageError):
    code = "file_missing"


class FileEmpty(PageError):
    code = "file_empty"


class FileChanging(PageError):
    code = "file_changing"


class FileUnreadable(PageError):
    code = "file_unreadable"


class FileTruncated(PageError):
    code = "file_truncated"


class FileLocked(PageError):
    code = "file_locked"


class ImageTooSmall(PageError):
    code = "image_too_small"


class ImageTooLarge(PageError):
    code = "image_too_large"


class FileTooBig(PageError):
    code = "file_too_big"


class FileTooLong(PageError):
    code = "file_too_long"


class FileTooCostly(PageError):
    code = "file_too_costly"


class CodeMissing(PageError):
    code = "code_missing"


class CodeInvalid(PageError):
    code = "code_invalid"


class VersionUnknown(PageError):
    code = "version_unknown"


class SheetForeign(PageError):
    code = "sheet_foreign"


class SheetUnbooked(PageError):
    code = "sheet_unbooked"


class CodeForged(PageError):
    code = "code_forged"


class SheetOfExercise(PageError):
    code = "sheet_of_exercise"


class SheetNotOfExercise(PageError):
    code = "sheet_not_of_exercise"


class PageInconsistent(PageError):
    code = "page_inconsistent"


class PageDiffers(PageError):
    code = "page_differs"


class RegistrationFailed(PageError):
    code = "registration_failed"


class WorkerLost(PageError):
    code = "worker_lost"


class IdentityError(ReconError):
    code, exit_code = "identity", 36


class UnknownDoubt(IdentityError):
    code, exit_code = "unknown_doubt", 37


class IdentityMismatch(IdentityError):
    code, exit_code = "identity_mismatch", 38


class SecondPersonNeeded(IdentityError):
    code, exit_code = "second_person", 39


class ChangeRefused(IdentityError):
    code = "change_refused"


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


class DeliveryError(ReconError):
    code, exit_code = "delivery", 50


class DestinationUnreachable(DeliveryError):
    code, exit_code = "destination_unreachable", 51


class DestinationRefused(DeliveryError):
    code, exit_code = "destination_refused", 52


class NothingTraced(DeliveryError):
    code, exit_code = "nothing_traced", 53


class ReceiptAltered(DeliveryError):
    code, exit_code = "receipt_altered", 56


class CopyAltered(DeliveryError):
    code, exit_code = "copy_altered", 57


class DrillNotDeliverable(DeliveryError):
    code, exit_code = "drill_not_deliverable", 58


class PortUnusable(ReconError):
    code, exit_code = "port_unusable", 54


class OutputError(ReconError):
    code, exit_code = "output", 55


class Unreadable(OutputError):
    """A file of recon's own, a receipt, a copy or a seal, that cannot be read where it is said to be."""

    code = "unreadable"


class ToolMissing(ReconError):
    code, exit_code = "tool_missing", 60


class ScannerError(ReconError):
    code, exit_code = "scanner", 61


class ScannerMissing(ScannerError):
    code = "scanner_missing"


class ScannerEmpty(ScannerError):
    code = "scanner_empty"


class ScannerJammed(ScannerError):
    code = "scanner_jammed"


class ScannerOpen(ScannerError):
    code = "scanner_open"


class ScannerBusy(ScannerError):
    code = "scanner_busy"


class ScannerGone(ScannerError):
    code = "scanner_gone"


class ScannerDenied(ScannerError):
    code = "scanner_denied"


class ScannerLocked(ScannerError):
    code = "scanner_locked"


class ScannerUntrusted(ScannerError):
    code = "scanner_untrusted"


class ScannerLost(ScannerError):
    code = "scanner_lost"


class ScannerStopped(ScannerError):
    code = "scanner_stopped"


class AccessError(ReconError):
    code, exit_code = "access", 62


class SignInNeeded(AccessError):
    code, exit_code = "sign_in_needed", 62


class SignInRefused(AccessError):
    code, exit_code = "sign_in_refused", 62


class YesNeeded(AccessError):
    code, exit_code = "yes_needed", 62


class PersonLocked(AccessError):
    code, exit_code = "person_locked", 63


class NotAllowed(AccessError):
    code, exit_code = "not_allowed", 64


class BackupError(ReconError):
    code, exit_code = "backup", 69


class BackupStopped(ReconError):
    code, exit_code = "backup_stopped", 130


class DrillError(ReconError):
    code, exit_code = "drill", 73


class InstallAltered(ReconError):
    code, exit_code = "install_altered", 71


class NetworkRefused(ReconError):
    code, exit_code = "network_refused", 72


class PrintStopped(ReconError):
    code, exit_code = "print_stopped", 130


class NumberError(ReconError):
    code, exit_code = "number", 65


class NumbersExhausted(NumberError):
    code, exit_code = "numbers_exhausted", 65


class RangeRefused(NumberError):
    code, exit_code = "range_refused", 66


class DowntimeError(ReconError):
    code, exit_code = "downtime", 67


class DowntimeUnexplained(DowntimeError):
    """A downtime cannot be closed; ``sheets`` tells each sheet in a line, ``serials`` are those sheets."""

    code, exit_code = "downtime_unexplained", 68

    def __init__(self, *, sheets: Sequence[str], serials: Sequence[str], **details: object) -> None:
        super().__init__(sheets="\n".join(sheets), count=len(serials), **details)
        self.lines = tuple(sheets)
        self.serials = tuple(serials)

    def __reduce__(self) -> tuple[object, ...]:
        # The count is made again from the serials.
        details = {name: value for name, value in self.details.items() if name != "count"}
        return (_rebuild, (type(self), {**details, "sheets": self.lines, "serials": self.serials}))
