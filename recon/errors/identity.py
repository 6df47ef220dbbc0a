"""Whose something is: what is not certain, and what two people decide."""

from recon.errors.base import ReconError


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
