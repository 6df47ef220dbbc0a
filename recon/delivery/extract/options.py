"""What a hospital decides about its extract, and the file in which it says so."""

from dataclasses import dataclass, fields
from pathlib import Path

from recon import bounded
from recon.errors import UsageError
from recon.language import tr


@dataclass(frozen=True, slots=True)
class ExtractOptions:
    """``unqualified_ins``: the INS goes too, though nobody can say that it is qualified."""

    unqualified_ins: bool = False


def read_extract_options(file: Path) -> ExtractOptions:
    """Return the options that a TOML file gives, the others as they are by default.

    Raises:
        UsageError: if the file cannot be read, is no TOML, or gives an option that there is not or of another kind.
    """
    try:
        given = bounded.toml_of(bounded.read_text(file))
    except (OSError, ValueError) as error:
        raise UsageError(reason=tr("extract.options.unreadable", file=file, reason=error)) from error
    kinds = {field.name: type(field.default) for field in fields(ExtractOptions)}
    for name, value in given.items():
        if type(value) is not kinds.get(name):
            raise UsageError(reason=tr("extract.options.wrong", file=file, name=name, known=", ".join(kinds)))
    return ExtractOptions(**given)
