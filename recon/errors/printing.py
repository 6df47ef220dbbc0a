"""Paper that goes out: its numbers, and a run that was stopped."""

from recon.errors.base import ReconError


class NumberError(ReconError):
    code, exit_code = "number", 65


class NumbersExhausted(NumberError):
    code, exit_code = "numbers_exhausted", 65


class RangeRefused(NumberError):
    code, exit_code = "range_refused", 66


class PrintStopped(ReconError):
    code, exit_code = "print_stopped", 130
