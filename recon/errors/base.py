"""The root of the tree: what every error of recon knows of itself."""

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
        return (_rebuild, (type(self), self.given()))

    def given(self) -> dict[str, object]:
        """Return the keywords that make this error again."""
        return self.details


def _rebuild(kind: type[ReconError], details: dict[str, object]) -> ReconError:
    return kind(**details)
