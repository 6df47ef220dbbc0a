"""The program and the machine it runs on: what was asked of it, what it lacks, what is done to it."""

from recon.errors.base import ReconError


class UsageError(ReconError):
    code, exit_code = "usage", 2


class ToolMissing(ReconError):
    code, exit_code = "tool_missing", 60


class PortUnusable(ReconError):
    code, exit_code = "port_unusable", 54


class InstallAltered(ReconError):
    code, exit_code = "install_altered", 71


class ProgramReplaced(ReconError):
    code, exit_code = "program_replaced", 75


class NetworkRefused(ReconError):
    code, exit_code = "network_refused", 72
