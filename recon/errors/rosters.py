"""The patients' list, and the messages that keep it new."""

from collections.abc import Sequence

from recon.errors.base import ReconError


class RosterError(ReconError):
    """The roster cannot be used; ``faults`` lists each with its row."""

    code, exit_code = "roster", 12

    def __init__(self, *, faults: Sequence[str], **details: object) -> None:
        super().__init__(faults="\n".join(faults), **details)
        self.faults = tuple(faults)

    def given(self) -> dict[str, object]:
        return {**self.details, "faults": self.faults}


class MessageError(ReconError):
    code, exit_code = "message", 13


class MessageRefused(MessageError):
    code = "message_refused"


class MessageForeign(MessageRefused):
    code = "message_foreign"


class MessageUnusable(MessageError):
    code = "message_unusable"
