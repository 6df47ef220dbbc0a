"""The kit: the forms there are, recon's own and the hospital's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from recon.design.art import Layout
from recon.design.definition import read_definition
from recon.design.layout import lay_out
from recon.errors import FormDefinitionError, UnknownForm
from recon.language import LANGUAGES
from recon.model.form import Form


@dataclass(frozen=True, slots=True)
class Kit:
    """Forms by key, each laid out once a language; ``faults`` tells what was wrong with those left out."""

    layouts: dict[tuple[str, str], Layout] = field(default_factory=dict)
    faults: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(sorted({key for key, _ in self.layouts}))

    def languages(self, key: str) -> tuple[str, ...]:
        """Return the languages that the form has."""
        return tuple(language for language in LANGUAGES if (key, language) in self.layouts)

    def layout(self, key: str, language: str) -> Layout:
        """Return the form as it is printed in ``language``.

        Raises:
            UnknownForm: if there is none of that key, or not in that language.
        """
        found = self.layouts.get((key, language))
        if found is None:
            known = ", ".join(f"{name} ({', '.join(self.languages(name))})" for name in self.keys)
            raise UnknownForm(form=f"{key} ({language})" if key in self.keys else key, known=known or "-")
        return found

    def form(self, key: str, language: str) -> Form:
        """Return the laid-out form; raises as ``layout`` does."""
        return self.layout(key, language).form


def load_kit(folders: Sequence[Path] = ()) -> Kit:
    """Return recon's forms and those in ``folders``; a later folder's form replaces one of the same key.

    A form that is wrong is left out, with its faults told, and takes no other away: where it would have replaced one,
    that one stays.

    Raises:
        FormDefinitionError: if one of recon's own is wrong, which is a fault of the installation.
    """
    layouts = _laid(check_form(path) for path in _definitions(built_in()))
    faults: list[str] = []
    for path in (path for folder in folders for path in _definitions(folder)):
        try:
            checked = check_form(path)
        except FormDefinitionError as error:
            faults += error.faults
        else:
            replaced = {place: layout for place, layout in layouts.items() if place[0] != checked[0].form.key}
            layouts = replaced | _laid([checked])
    return Kit(layouts, tuple(faults))


def check_form(path: Path) -> tuple[Layout, ...]:
    """Return the form in ``path``, laid out in every language it has; a file of texts stands for its form.

    Raises:
        FormDefinitionError: with every fault of its files.
    """
    definition = read_definition(_structure_of(path))
    laid: list[Layout] = []
    faults: list[str] = []
    for language in definition.languages:
        try:
            laid.append(lay_out(definition, language))
        except FormDefinitionError as error:
            faults += [fault for fault in error.faults if fault not in faults]
    if faults:
        raise FormDefinitionError(faults=faults)
    return tuple(laid)


def built_in() -> Path:
    """Return the folder of recon's own forms: inside the installed package, or beside it in a source tree."""
    package = Path(str(resources.files("recon")))
    installed = package / "kit"
    return installed if installed.is_dir() else package.parent / "forms"


def _definitions(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.toml") if path == _structure_of(path))


def _structure_of(path: Path) -> Path:
    stem, dot, language = path.stem.rpartition(".")
    return path.with_name(f"{stem}.toml") if dot and language in LANGUAGES else path


def _laid(forms: Iterable[tuple[Layout, ...]]) -> dict[tuple[str, str], Layout]:
    return {(layout.form.key, layout.form.lang): layout for form in forms for layout in form}
