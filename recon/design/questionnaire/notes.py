"""What is told to the one who imports a Questionnaire: what became of each thing that a sheet cannot have as it was."""

from dataclasses import dataclass, field

from recon.language import tr


@dataclass(slots=True)
class Notes:
    """The notes in the order of the Questionnaire, each said once."""

    lines: list[str] = field(default_factory=list)

    def tell(self, link: str, words: str, /, **details: object) -> None:
        """Note what became of the item ``link``; ``words`` is the name of a text under ``questionnaire.notes``."""
        line = f"{link}: {tr(f'questionnaire.notes.{words}', None, **details)}"
        if line not in self.lines:
            self.lines.append(line)
