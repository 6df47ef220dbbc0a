"""The scanner that pages are asked of; ``pages`` says how many came before."""

from recon.errors.base import ReconError


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
