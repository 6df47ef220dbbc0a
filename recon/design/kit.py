"""The kit: the forms there are, recon's own and the hospital's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from pathlib import Path

from recon.design.art import Layout
from recon.design.definition import read_definition
from recon.design.layout import lay_out
from recon.design.spans import apart
from recon.design.tables import told
from recon.errors import FormDefinitionError, UnknownForm
from recon.language import LANGUAGES, current
from recon.model.form import Form

_LOOKS = 3  # at a folder in which somebody writes meanwhile


@dataclass(frozen=True, slots=True)
class Kit:
    """Forms by key, each laid out once a language; ``faults`` tells what was wrong with those left out.

    ``files`` are their definitions, by key: what is laid out in another way is read again from there.
    """

    layouts: dict[tuple[str, str], Layout] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    files: dict[str, Path] = field(default_factory=dict)

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
    kit = _folder(built_in())
    if kit.faults:
        raise FormDefinitionError(faults=kit.faults)
    for folder in folders:
        kit = laid_over(kit, folder)
    return kit


def laid_over(kit: Kit, folder: Path) -> Kit:
    """Return ``kit`` with the right forms in ``folder`` in place of its own of the same keys, and with its faults."""
    own = _folder(folder)
    kept = {place: layout for place, layout in kit.layouts.items() if place[0] not in own.files}
    return Kit(kept | own.layouts, (*kit.faults, *own.faults), {**kit.files, **own.files})


def _folder(folder: Path) -> Kit:
    """Return the forms of one folder that are right, and the faults of the others."""
    if not folder.is_dir():
        return Kit(faults=(told(str(folder), 1, "-", "no_folder"),))
    for _ in range(_LOOKS):
        before = tuple(_contents(folder))
        kit = _read(folder, before, current())
        if before == tuple(_contents(folder)):
            break
        # Somebody wrote while it was read: it must not be remembered as what was there before.
        _read.cache_clear()
    return kit


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the digest of each definition's file: what is unchanged need not be laid out again."""
    for path in sorted(folder.glob("*.toml")):
        try:
            yield path.name, sha256(path.read_bytes()).digest()
        except OSError as error:
            yield path.name, str(error).encode()


@lru_cache(maxsize=6)
def _read(folder: Path, _contents: tuple[tuple[str, bytes], ...], _language: str) -> Kit:
    layouts: dict[tuple[str, str], Layout] = {}
    files: dict[str, Path] = {}
    faults: list[str] = []
    for path in sorted({_structure_of(path) for path in folder.glob("*.toml")}):
        try:
            laid = check_form(path)
        except FormDefinitionError as error:
            faults += error.faults
            continue
        key = laid[0].form.key
        if key in files:
            faults.append(told(str(path), 1, "key", "twice", value=key))
        else:
            files[key] = path
            layouts |= {(key, layout.form.lang): layout for layout in laid}
    return Kit(layouts, tuple(faults), files)


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
            layout = lay_out(definition, language)
        except FormDefinitionError as error:
            faults += [fault for fault in error.faults if fault not in faults]
            continue
        laid.append(layout)
        faults += [fault for fault in apart(layout.form, definition) if fault not in faults]
    if faults:
        raise FormDefinitionError(faults=faults)
    return tuple(laid)


def built_in() -> Path:
    """Return the folder of recon's own forms: inside the installed package, or beside it in a source tree."""
    package = Path(str(resources.files("recon")))
    installed = package / "kit"
    return installed if installed.is_dir() else package.parent / "forms"


def _structure_of(path: Path) -> Path:
    stem, dot, language = path.stem.rpartition(".")
    return path.with_name(f"{stem}.toml") if dot and language in LANGUAGES else path
