"""Kits: named sets of forms with how many of each, and which of them a ward uses; a station keeps them as choices.

Some are given. Whoever changes, renames or removes one of these changes this station's only; what the station keeps
under a kit's name stands for it until it is taken back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recon.design.kit import Kit
from recon.errors import UsageError
from recon.language import LANGUAGES, tr
from recon.store import Store, choices
from recon.workflow.choosing import choose

_PREFIX, _OF_WARD = "preset:", "preset-of-ward:"
_GONE = False  # what is kept for a given kit that was removed
_LONGEST = 40  # characters of a name: a button holds no more
MOST_COPIES = 20

Forms = tuple[tuple[str, int], ...]  # a form's key and how many sheets of it

GIVEN: Mapping[str, Forms] = {
    "night": (("vitals", 1), ("medication", 1), ("notes", 1)),
    "arrival": (("registration", 1), ("triage", 1), ("admission", 1)),
    "resuscitation": (("triage", 1), ("vitals", 2), ("medication", 1), ("orders", 1), ("transfusion", 1)),
    "theatre": (("consent", 1), ("operation", 1), ("transfusion", 1)),
}


@dataclass(frozen=True, slots=True)
class Preset:
    """A kit; ``name`` is what the station knows it by, ``title`` what people read."""

    name: str
    forms: Forms

    @property
    def title(self) -> str:
        return tr(f"printroom.given.{self.name}") if self.name in GIVEN else self.name

    def in_kit(self, kit: Kit, lang: str) -> dict[str, int]:
        """Return how many of each of its forms, of those that there are in ``lang``."""
        return {key: copies for key, copies in self.forms if lang in kit.languages(key)}


def presets(store: Store) -> tuple[Preset, ...]:
    """Return the station's kits: those given, then its own by name."""
    kept = choices.choices(store, _PREFIX)
    given = [Preset(name, _forms(kept[name]) if name in kept else forms) for name, forms in GIVEN.items()]
    own = [Preset(name, _forms(value)) for name, value in kept.items() if name not in GIVEN]
    own.sort(key=lambda one: one.name.casefold())
    return tuple(one for one in (*given, *own) if one.forms)


def save(store: Store, title: str, forms: Mapping[str, int], *, operator: str) -> Preset:
    """Keep a kit under ``title``, in place of the one that people know by it, if there is one.

    Raises:
        UsageError: if it has no name, one that is too long, no form, or more copies than anybody prints.
    """
    name = _named(title)
    made = Preset(name, tuple(forms.items()))
    if not made.forms:
        raise UsageError(reason=tr("printroom.preset.no_forms"))
    if not all(1 <= copies <= MOST_COPIES for copies in forms.values()):
        raise UsageError(reason=tr("printroom.preset.copies", most=MOST_COPIES))
    choose(store, _PREFIX + name, [list(one) for one in made.forms], operator=operator)
    return made


def rename(store: Store, name: str, title: str, *, operator: str) -> Preset:
    """Give a kit another name; the wards that use it go on doing so.

    Raises:
        UsageError: if it is there no more, or the name is empty, too long, or another kit's.
    """
    old = next((one for one in presets(store) if one.name == name), None)
    if old is None:
        raise UsageError(reason=tr("printroom.preset.gone"))
    new = _named(title)
    if new == name:
        return old
    if any(one.name == new for one in presets(store)):
        raise UsageError(reason=tr("printroom.preset.taken", name=title.strip()))
    # The new one first: whatever interrupts this, no kit is lost.
    made = save(store, title, dict(old.forms), operator=operator)
    for ward in (ward for ward, used in ward_presets(store).items() if used == name):
        use_in_ward(store, ward, new, operator=operator)
    _take_away(store, name, operator)
    return made


def remove(store: Store, name: str, *, operator: str) -> None:
    """Take a kit away, and from the wards that use it."""
    for ward in (ward for ward, used in ward_presets(store).items() if used == name):
        use_in_ward(store, ward, None, operator=operator)
    _take_away(store, name, operator)


def ward_presets(store: Store) -> dict[str, str]:
    """Return the name of the kit that each ward uses, of those that said so."""
    return choices.choices(store, _OF_WARD)


def use_in_ward(store: Store, ward: str, name: str | None, *, operator: str) -> None:
    """Have ``ward`` use that kit from now on; None is that of no ward in particular."""
    choose(store, _OF_WARD + ward, name, operator=operator)


def _take_away(store: Store, name: str, operator: str) -> None:
    choose(store, _PREFIX + name, _GONE if name in GIVEN else None, operator=operator)


def _named(title: str) -> str:
    """Return the name that a kit of that title has: that of a given one, where it is what people read of it."""
    name = " ".join(title.split())
    if not name:
        raise UsageError(reason=tr("printroom.preset.no_name"))
    if len(name) > _LONGEST:
        raise UsageError(reason=tr("printroom.preset.too_long", most=_LONGEST))
    titles = {tr(f"printroom.given.{given}", lang).casefold(): given for given in GIVEN for lang in LANGUAGES}
    return titles.get(name.casefold(), name)


def _forms(value: Sequence[Sequence[object]] | bool | None) -> Forms:
    """Return what is kept of a kit; what nobody of this program wrote there is no form."""
    if not isinstance(value, list):
        return ()
    pairs = [tuple(one) for one in value if isinstance(one, list) and len(one) == 2]
    return tuple((key, copies) for key, copies in pairs if isinstance(key, str) and isinstance(copies, int))
