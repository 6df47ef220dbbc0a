"""A hospital's own forms: where they live in the store, and how one that was changed comes to be printed.

    forms/                   counts above recon's own forms, and above those of folders that were named
      vitals.toml            the structure; vitals.fr.toml, vitals.en.toml the words
      vitals.toml.previous   what stood there before it was last saved
      .saving/vitals/        what is being put in its place: after a crash it is finished before anything is read
      .drafts/               what somebody is still writing: see drafting

What was printed is kept elsewhere, by version: sheets of a former version still read.
"""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from time import time

from ulid import ULID

from recon import bounded
from recon.delivery.files import write_whole
from recon.design.kit import Kit, laid_over, load_kit
from recon.design.terms import FORM_KEY
from recon.design.wording import text_file
from recon.errors import FormDefinitionError, OutputError
from recon.language import LANGUAGES, system_reason
from recon.model.ledger import Act
from recon.store import Store, form_use
from recon.store.form_use import SAVED, Hand
from recon.workflow.inspecting import STRUCTURE, Definition, inspect

FOLDER = "forms"
_PREVIOUS = ".previous"
_SAVING = ".saving"
_STAGING_SECONDS = 600.0  # without a change, and nobody is still writing what is to be saved
_LOOKS = 5  # at forms that somebody saves meanwhile
_GONE = "gone"  # in what is being saved: the names of files that go


@dataclass(frozen=True, slots=True)
class Saved:
    """A form is saved: its version in each language, and what is now wrong with other forms of the store's own."""

    versions: Mapping[str, str]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Nothing was saved: the form is no longer what the draft was begun from; ``hand`` saved it, if that is known."""

    hand: Hand | None


def own_folder(store_folder: Path) -> Path:
    """Return where the store's own forms are; it may not be there yet."""
    return store_folder / FOLDER


def kit_of(store_folder: Path, folders: Sequence[Path] = ()) -> Kit:
    """Return the forms that are printed: recon's, over them those of ``folders``, over all the store's own.

    Raises:
        FormDefinitionError: if one of recon's own is wrong.
        OutputError: if a saving that was cut off cannot be finished.
    """
    return with_own(load_kit(folders), store_folder)


def with_own(kit: Kit, store_folder: Path) -> Kit:
    """Return ``kit`` with the store's own forms over it; once is as good as twice.

    Raises:
        OutputError: if a saving that was cut off cannot be finished.
    """
    own = own_folder(store_folder)
    finish_saving(own)
    if not own.is_dir():
        return kit
    faults = tuple(fault for fault in kit.faults if not fault.startswith(f"{own}{os.sep}"))
    under = Kit(kit.layouts, faults, kit.files)
    for _ in range(_LOOKS):
        before = _state(own)
        whole = laid_over(under, own)
        # A form that is just being saved has its structure of now and its words of before.
        if before == _state(own) and all(folder.name.startswith(".") for folder in _listed(own / _SAVING)):
            break
        finish_saving(own)
    return whole


def _state(own: Path) -> list[tuple[str, int, int]]:
    """Return what tells whether a definition in the folder was written anew."""
    found = []
    for path in sorted(own.glob("*.toml")):
        with suppress(OSError):
            told = path.stat()
            found.append((path.name, told.st_mtime_ns, told.st_ino))
    return found


def files_of(structure: Path) -> dict[str, Path]:
    """Return the files of a form by part, whether they are there or not."""
    return {STRUCTURE: structure, **{language: text_file(structure, language) for language in LANGUAGES}}


def own_structures(own: Path) -> Iterator[Path]:
    """Yield the structures in the folder, right or wrong."""
    for path in sorted(own.glob("*.toml")):
        stem, dot, language = path.stem.rpartition(".")
        if not (dot and language in LANGUAGES and stem):
            yield path


def counting(kit: Kit, own: Path, key: str) -> Definition | None:
    """Return the definition of ``key`` as it stands: the store's own even if it is wrong, else what is printed.

    None where there is none.

    Raises:
        OutputError: if it cannot be read.
    """
    path = own / f"{key}.toml"
    found: Path | None = path if path.exists() else kit.files.get(key)
    if found is None:
        return None
    return Definition(key, {part: _read(file) for part, file in files_of(found).items()})


def base_of(definition: Definition, kit: Kit, own: Path) -> Definition | None:
    """Return the form that the definition is a variant of, if it says so and there is one."""
    try:
        key = bounded.toml_of(definition.texts[STRUCTURE]).get("variant_of", "")
    except ValueError:
        return None
    return counting(kit, own, key) if isinstance(key, str) and FORM_KEY.fullmatch(key) else None


def previous(own: Path, key: str) -> Definition | None:
    """Return what the store's own form of ``key`` was before it was last saved or set aside, None where it was none."""
    files = {part: _before(file) for part, file in files_of(own / f"{key}.toml").items()}
    return Definition(key, {part: _read(file) for part, file in files.items()}) if files[STRUCTURE].exists() else None


def digest_of(definition: Definition | None) -> str:
    """Return what tells a definition from any other, empty for none."""
    if definition is None:
        return ""
    texts = (definition.texts.get(part, "") for part in (STRUCTURE, *LANGUAGES))
    return sha256("\0".join(texts).encode("utf-8", "replace")).hexdigest()


def save_form(
    store: Store, kit: Kit, definition: Definition, former: str, *, operator: str, over: bool = False
) -> Saved | Clash:
    """Make ``definition`` the form of its key that is printed from now on. What stood there is kept as .previous.

    Args:
        store: whose own form it becomes.
        kit: the forms there are.
        definition: all of it.
        former: the digest of what counted when the draft was begun.
        operator: who saves.
        over: save even where somebody else saved meanwhile; theirs is then the previous one.

    Raises:
        FormDefinitionError: if the definition is wrong; nothing is saved.
        OutputError: if it cannot be written.
    """
    own = own_folder(store.folder)
    finish_saving(own)
    found = inspect(definition, base_of(definition, kit, own))
    if found.faults:
        raise FormDefinitionError(faults=found.faults)
    versions = {layout.form.lang: layout.form.version for layout in found.layouts}
    # The store's one write transaction is also what keeps two windows from saving at once.
    with store.transaction(operator) as journal:
        if not over and digest_of(counting(kit, own, definition.key)) != former:
            return Clash(form_use.hands(store).get(definition.key))
        _put(own, definition, kit)
        journal.record(Act.CHOICE_MADE, f"{SAVED}{definition.key}", {"value": {"versions": versions}})
    return Saved(versions, with_own(kit, store.folder).faults)


def set_aside(store: Store, key: str, *, operator: str) -> None:
    """Take the store's own form of ``key`` out of use; it is kept as .previous, and recon's own counts again."""
    own = own_folder(store.folder)
    finish_saving(own)
    with store.transaction(operator) as journal:
        _stage(own, key, {}, _previous(own / f"{key}.toml"))
        finish_saving(own)
        journal.record(Act.CHOICE_MADE, f"{SAVED}{key}", {"value": None})


def finish_saving(own: Path) -> None:
    """Put in its place what a crash left half way; nothing where nothing was under way.

    Raises:
        OutputError: if it cannot be written.
    """
    staged = own / _SAVING
    if not staged.is_dir():
        return
    for folder in _listed(staged):
        if not folder.name.startswith("."):
            _place(folder, own)
            _sweep(folder)
        elif _is_given_up(folder):  # cut off before it was whole: nobody was told that it is saved
            shutil.rmtree(folder, ignore_errors=True)
    # Not with all that is in it: another program may be about to save.
    with suppress(OSError):
        staged.rmdir()


def _listed(folder: Path) -> list[Path]:
    """Return what is in the folder; nothing where another program has taken it away."""
    try:
        return sorted(folder.iterdir())
    except FileNotFoundError:
        return []


def _sweep(folder: Path) -> None:
    """Take away what is in its place: at once, so that nobody finds half of it and takes it for all."""
    gone = folder.with_name(f".{folder.name}.{ULID()}")
    with suppress(OSError):
        folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)


def _is_given_up(folder: Path) -> bool:
    try:
        return time() - folder.stat().st_mtime > _STAGING_SECONDS
    except OSError:
        return False


def _put(own: Path, definition: Definition, kit: Kit) -> None:
    """Write the definition, with the base that a variant needs beside it."""
    files = {definition.name(part): text for part, text in definition.texts.items()}
    base = base_of(definition, kit, own)
    if base is not None and not (own / f"{base.key}.toml").exists():
        files |= base.files
    _stage(own, definition.key, files, _previous(own / f"{definition.key}.toml"))
    finish_saving(own)


def _previous(structure: Path) -> dict[str, str]:
    """Return what stands there now under the names it is kept by; empty where nothing does."""
    if not structure.exists():
        return {}
    return {_before(file).name: _read(file) for file in files_of(structure).values()}


def _before(file: Path) -> Path:
    return file.with_name(f"{file.name}{_PREVIOUS}")


def _stage(own: Path, key: str, files: Mapping[str, str], previous: Mapping[str, str]) -> None:
    """Write all that is to be in place, whole, under a name that says so; an empty text is a file that goes."""
    named = dict(previous) | {file.name: "" for file in files_of(own / f"{key}.toml").values()} | dict(files)
    try:
        (own / _SAVING).mkdir(parents=True, exist_ok=True)
        folder = Path(mkdtemp(prefix=".", dir=own / _SAVING))
        for name, text in named.items():
            if text:
                write_whole(folder / name, text.encode("utf-8", "replace"))
        write_whole(folder / _GONE, "\n".join(name for name, text in named.items() if not text).encode())
        folder.rename(own / _SAVING / key)
    except OSError as error:
        raise OutputError(path=own, reason=system_reason(error)) from error


def _place(folder: Path, own: Path) -> None:
    """Do what was staged; doing it again changes nothing."""
    try:
        for file in sorted(folder.iterdir()):
            if file.name != _GONE:
                write_whole(own / file.name, file.read_bytes())
        for name in (folder / _GONE).read_text(encoding="utf-8").split():
            (own / name).unlink(missing_ok=True)
    except FileNotFoundError:
        return  # another program has put all of it in its place, and only then taken it away
    except OSError as error:
        raise OutputError(path=own, reason=system_reason(error)) from error


def _read(file: Path) -> str:
    if not file.exists():
        return ""
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise OutputError(path=file, reason=system_reason(error)) from error
