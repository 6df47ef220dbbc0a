"""A form that somebody is still writing: kept on disk with every pause, so that nothing typed is ever lost.

Each person has a draft of a form for themselves, one file each, in ``forms/.drafts`` of the store.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from itertools import count
from pathlib import Path

from recon.delivery.files import write_whole
from recon.design.kit import Kit
from recon.design.starting import starting_files
from recon.design.terms import FORM_KEY
from recon.errors import OutputError, UsageError
from recon.language import LANGUAGES, current, system_reason, tr
from recon.store import Store
from recon.workflow.defining import counting, digest_of, own_folder, previous
from recon.workflow.inspecting import STRUCTURE, Definition
from recon.workflow.questionnaires import imported

_FOLDER = ".drafts"
_KEY_LINE = re.compile(r"""^(\s*key\s*=\s*)(?:"[^"\n]*"|'[^'\n]*')""", re.MULTILINE)
_KEY_LENGTH = 12
_NOTE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Draft:
    """``former`` is the digest of what counted when it was begun, empty where nothing did."""

    definition: Definition
    former: str
    by: str
    at: datetime

    @property
    def key(self) -> str:
        return self.definition.key

    def saying(self, texts: Mapping[str, str]) -> "Draft":
        """Return the draft with these texts, by part."""
        return replace(self, definition=Definition(self.key, dict(texts)))


def drafts(store: Store) -> tuple[Draft, ...]:
    """Return every draft there is, of whoever; one that cannot be read is passed over, and stays where it is."""
    found = (_read(path) for path in sorted((own_folder(store.folder) / _FOLDER).glob("*.json")))
    return tuple(draft for draft in found if draft is not None)


def keep(store_folder: Path, draft: Draft) -> None:
    """Put the draft on disk.

    Raises:
        OutputError: if it cannot be written.
    """
    told = {
        "key": draft.key,
        "former": draft.former,
        "by": draft.by,
        "at": draft.at.isoformat(),
        "texts": dict(draft.definition.texts),
    }
    path = _path(store_folder, draft.key, draft.by)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(path=path, reason=system_reason(error)) from error
    write_whole(path, json.dumps(told, ensure_ascii=False).encode("utf-8", "replace"))


def drop(store_folder: Path, draft: Draft, *, is_saved: bool) -> None:
    """Take the draft away: it is saved, or nobody wants it; then it is kept under another name, for who regrets it."""
    path = _path(store_folder, draft.key, draft.by)
    try:
        if is_saved:
            path.unlink(missing_ok=True)
        elif path.exists():
            path.replace(_free_name(path))
    except OSError as error:
        raise OutputError(path=path, reason=system_reason(error)) from error


def _free_name(path: Path) -> Path:
    """Return where a draft goes that nobody wants: not over one that was thrown away before."""
    names = (path.with_suffix(f".{number}.thrown" if number > 1 else ".thrown") for number in count(1))
    return next(name for name in names if not name.exists())


def edit(store: Store, kit: Kit, key: str, *, operator: str) -> Draft:
    """Return the operator's draft of the form of that key, begun from what counts where there is none yet.

    Raises:
        UsageError: if there is neither.
    """
    begun = _read(_path(store.folder, key, operator))
    if begun is not None:
        return begun
    found = counting(kit, own_folder(store.folder), key)
    if found is None:
        raise UsageError(reason=tr("formroom.no_form", form=key))
    return Draft(found, digest_of(found), operator, store.clock())


def start(store: Store, kit: Kit, key: str, *, operator: str) -> Draft:
    """Return the draft of a small new form, with a comment at each entry.

    Raises:
        UsageError: if no form can have that key, or one has it.
    """
    _free(store, kit, key)
    files = starting_files(key, current())
    return _begun(store, Definition(key, {part: files.get(_name(key, part), "") for part in _PARTS}), operator)


def copy(store: Store, kit: Kit, source: str, key: str, *, operator: str) -> Draft:
    """Return the draft of a new form that is the one of ``source`` under another key.

    Raises:
        UsageError: if no form can have that key, one has it, or there is none of ``source``.
    """
    _free(store, kit, key)
    found = counting(kit, own_folder(store.folder), source)
    if found is None:
        raise UsageError(reason=tr("formroom.no_form", form=source))
    structure = _KEY_LINE.sub(lambda line: f'{line[1]}"{key}"', found.texts[STRUCTURE], count=1)
    return _begun(store, Definition(key, {**found.texts, STRUCTURE: structure}), operator)


def go_back(store: Store, kit: Kit, key: str, *, operator: str) -> Draft:
    """Return a draft that says what the store's own form was before it was last saved; one begun is put aside.

    Raises:
        UsageError: if it was nothing.
    """
    own = own_folder(store.folder)
    before = previous(own, key)
    if before is None:
        raise UsageError(reason=tr("formroom.no_form", form=key))
    draft = Draft(before, digest_of(counting(kit, own, key)), operator, store.clock())
    drop(store.folder, draft, is_saved=False)
    keep(store.folder, draft)
    return draft


def take_in(store: Store, kit: Kit, questionnaire: Path, *, operator: str) -> tuple[Draft, tuple[str, ...]]:
    """Return the draft of the form that a FHIR Questionnaire makes, and what became of what paper cannot have.

    Where a form has its key already, the draft has another. What became of things stands above its structure as well.

    Raises:
        UsageError: if the file holds no Questionnaire, or nothing in it can be asked.
        FormDefinitionError: if what it makes is no right form.
    """
    key, texts, notes = imported(questionnaire, None)
    if _is_taken(store, kit, key):
        key, texts, notes = imported(questionnaire, _another(store, kit, key))
    told = "".join(f"# {_one_line(note)}\n" for note in notes)
    named = {part: texts.get(_name(key, part), "") for part in _PARTS}
    definition = Definition(key, {**named, STRUCTURE: f"{told}\n{named[STRUCTURE]}" if told else named[STRUCTURE]})
    return _begun(store, definition, operator), notes


_PARTS = (STRUCTURE, *LANGUAGES)


def _one_line(note: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in note)[:_NOTE_LENGTH]


def _name(key: str, part: str) -> str:
    return Definition(key, {}).name(part)


def _begun(store: Store, definition: Definition, operator: str) -> Draft:
    """Return the draft, on disk from the first: nothing else has what it says."""
    draft = Draft(definition, "", operator, store.clock())
    keep(store.folder, draft)
    return draft


def _free(store: Store, kit: Kit, key: str) -> None:
    if not FORM_KEY.fullmatch(key):
        raise UsageError(reason=tr("formroom.key_form"))
    if _is_taken(store, kit, key):
        raise UsageError(reason=tr("formroom.taken", form=key))


def _is_taken(store: Store, kit: Kit, key: str) -> bool:
    is_form = key in kit.keys or (own_folder(store.folder) / f"{key}.toml").exists()
    return is_form or any(draft.key == key for draft in drafts(store))


def _another(store: Store, kit: Kit, key: str) -> str:
    number = 2
    while True:
        end = f"-{number}"
        free = key[: _KEY_LENGTH - len(end)].rstrip("-") + end
        if not _is_taken(store, kit, free):
            return free
        number += 1


def _path(store_folder: Path, key: str, operator: str) -> Path:
    whose = sha256(operator.encode()).hexdigest()[:8]  # a name may hold what no file's name can
    return own_folder(store_folder) / _FOLDER / f"{key}.{whose}.json"


def _read(path: Path) -> Draft | None:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        texts = {part: str(told["texts"][part]) for part in _PARTS}
        return Draft(
            Definition(str(told["key"]), texts),
            str(told["former"]),
            str(told["by"]),
            datetime.fromisoformat(told["at"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
