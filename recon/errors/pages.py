"""One page or one file that came in and cannot be read; in a batch it becomes the page's fault."""

from recon.errors.base import ReconError


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


class FileHeic(PageError):
    code = "file_heic"


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
