"""What forms there are, whose they are, and what became of the sheets that were printed of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from recon.design.kit import Kit, built_in
from recon.language import current
from recon.store import Store, form_use
from recon.store.form_use import Hand
from recon.workflow.defining import own_folder, own_structures, previous, with_own
from recon.workflow.drafting import Draft, drafts


class Origin(StrEnum):
    """Whose form it is: recon's, recon's that was changed here, the hospital's own, or one of a folder named at start.

    ``NEW`` is one that so far is only a draft.
    """

    BUILT_IN = "built_in"
    CHANGED = "changed"
    OWN = "own"
    NAMED = "named"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class FormLine:
    """One form. ``titles`` and ``versions`` are those of each language; ``pages`` what a sheet of it has.

    ``out`` sheets of whatever version are printed and not back, ``former`` of them of another than would be printed
    now. ``faults`` keep the store's own form of the key from being printed. ``draft`` is the operator's, ``others``
    are drafts of other people. ``has_previous``: it was something else before it was last saved.
    """

    key: str
    origin: Origin
    titles: Mapping[str, str]
    versions: Mapping[str, str]
    pages: int
    printed_at: datetime | None = None
    out: int = 0
    former: int = 0
    saved: Hand | None = None
    faults: tuple[str, ...] = ()
    draft: Draft | None = None
    others: tuple[Draft, ...] = ()
    has_previous: bool = False

    @property
    def title(self) -> str:
        """Its title in the language in use, or in one that it has."""
        return self.titles.get(current()) or next(iter(self.titles.values()), self.key)


@dataclass(frozen=True, slots=True)
class Survey:
    """The forms, and the kit that they are printed from."""

    kit: Kit
    lines: tuple[FormLine, ...]


def survey(store: Store, kit: Kit, *, operator: str) -> Survey:
    """Return all forms there are, those included that are only drafts, or wrong."""
    own = own_folder(store.folder)
    whole = with_own(kit, store.folder)
    uses, hands, begun = form_use.uses(store), form_use.hands(store), drafts(store)
    printed = form_use.last_printed(store)
    wrong = _wrong(whole, own)
    lines = []
    for key in sorted({*whole.keys, *wrong, *(draft.key for draft in begun)}):
        languages = whole.languages(key)
        versions = {language: whole.form(key, language).version for language in languages}
        theirs = {version: use for version, use in uses.items() if use.key == key}
        mine = next((draft for draft in begun if (draft.key, draft.by) == (key, operator)), None)
        lines.append(
            FormLine(
                key,
                _origin(whole, own, key),
                {language: whole.form(key, language).title for language in languages},
                versions,
                whole.form(key, languages[0]).pages if languages else 0,
                printed.get(key),
                sum(use.out for use in theirs.values()),
                sum(use.out for version, use in theirs.items() if version not in versions.values()),
                hands.get(key),
                wrong.get(key, ()),
                mine,
                tuple(draft for draft in begun if draft.key == key and draft.by != operator),
                previous(own, key) is not None,
            )
        )
    return Survey(whole, tuple(lines))


def _origin(kit: Kit, own: Path, key: str) -> Origin:
    file = kit.files.get(key)
    if (own / f"{key}.toml").exists() or (file is not None and file.parent == own):
        return Origin.CHANGED if (built_in() / f"{key}.toml").exists() else Origin.OWN
    if key not in kit.keys:
        return Origin.NEW
    return Origin.BUILT_IN if file is None or file.parent == built_in() else Origin.NAMED


def _wrong(kit: Kit, own: Path) -> dict[str, tuple[str, ...]]:
    """Return what is wrong with forms of the store's own, by the name of their file, which is their key."""
    right = set(kit.files.values())
    return {
        path.stem: tuple(fault for fault in kit.faults if fault.startswith(f"{path.with_suffix('')}."))
        for path in own_structures(own)
        if path not in right
    }
