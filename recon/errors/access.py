"""Who works here, and what they may do."""

from recon.errors.base import ReconError


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
