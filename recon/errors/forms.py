"""The kit: definitions that are wrong, forms that are not there."""

from collections.abc import Sequence

from recon.errors.base import ReconError


class FormError(ReconError):
    code, exit_code = "form", 10


class FormDefinitionError(FormError):
    """A form definition is wrong; ``faults`` lists each as ``file:line: key: reason``."""

    code, exit_code = "form_definition", 10

    def __init__(self, *, faults: Sequence[str], **details: object) -> None:
        super().__init__(faults="\n".join(faults), **details)
        self.faults = tuple(faults)

    def given(self) -> dict[str, object]:
        return {**self.details, "faults": self.faults}


class UnknownForm(FormError):
    code, exit_code = "unknown_form", 11
