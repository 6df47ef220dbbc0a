"""Which fields somebody is to type without seeing anything of them but their picture, and where two people differ."""

from collections.abc import Iterable
from dataclasses import dataclass

from recon.store import Store, keying, queries
from recon.store.keying import Keying, Place
from recon.workflow.asked import Asked
from recon.workflow.keying import OUT, Rule, by_person, rule
from recon.workflow.opening import form_of
from recon.workflow.operators import is_same_person

AT_ONCE = 40
MANY = 1000  # counted no further


@dataclass(frozen=True, slots=True)
class Blind(Asked):
    """A field to be typed by somebody who sees its picture and nothing of what anybody made of it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of which two people have typed something else; ``first`` typed first."""

    blind: Blind
    first: Keying
    second: Keying


def blinds(store: Store, operator: str, *, limit: int = AT_ONCE) -> tuple[Blind, ...]:
    """Return the next fields that ``operator`` is to type: first those that one other person has typed already."""
    chosen = rule(store)
    if not chosen:
        return ()
    covered = _covered(store, chosen)
    places = [place for place, by in _typed_again(store) if _is_alone(by, operator)]
    places += keying.typed_once(store, covered, _names_of(store, operator), limit)
    if len(places) < limit:
        places += keying.untyped(store, covered, limit)
    return _told(store, places[:limit], chosen)


def differences(store: Store) -> tuple[Difference, ...]:
    """Return the fields about which two people differ and nobody has decided, those typed first first."""
    differing = {place: by for place, by in _typed_again(store) if len(by) > 1}
    return tuple(Difference(one, *differing[one.place][:2]) for one in _told(store, list(differing)[:AT_ONCE], None))


def counts(store: Store, operator: str) -> tuple[int, int]:
    """Count the fields that ``operator`` is to type, up to MANY, and those about which two people differ."""
    people, chosen = _typed_again(store), rule(store)
    differing = sum(len(by) > 1 for _, by in people)
    if not chosen:
        return 0, differing
    covered = _covered(store, chosen)
    again = sum(_is_alone(by, operator) for _, by in people)
    once = keying.typed_once(store, covered, _names_of(store, operator), MANY)
    return min(again + len(once) + len(keying.untyped(store, covered, MANY)), MANY), differing


def _typed_again(store: Store) -> list[tuple[Place, tuple[Keying, ...]]]:
    """Return the fields typed more than once, each with the last entry of each person."""
    return [(place, by_person(typed)) for place, typed in keying.typed_again(store).items()]


def _is_alone(typed: tuple[Keying, ...], operator: str) -> bool:
    """Tell whether one person has typed the field, and that is not ``operator``."""
    return len(typed) == 1 and not is_same_person(operator, typed[0].operator)


def _names_of(store: Store, operator: str) -> list[str]:
    """Return the names under which ``operator`` has typed, however they were spelled."""
    return [name for name in keying.operators(store) if is_same_person(name, operator)]


def _covered(store: Store, chosen: Rule) -> list[tuple[str, str]]:
    """Return the version and the field of all that is typed twice, of every form ever printed."""
    return [
        (stored.version, field.key)
        for stored in queries.forms(store)
        for field in form_of(store, stored.key, stored.version).fields
        if chosen.covers(stored.key, field)
    ]


def _told(store: Store, places: Iterable[Place], chosen: Rule | None) -> tuple[Blind, ...]:
    """Return the places as fields to be typed, without those that do not wait any more, or are not ``chosen``."""
    wanted, found = tuple(dict.fromkeys(places)), dict[Place, Blind]()
    for serial in dict.fromkeys(place[0] for place in wanted):
        sheet = queries.sheet(store, serial)
        form = form_of(store, sheet.form, sheet.version)
        for one in () if sheet.state in OUT else queries.standings(store, serial=serial, waiting=True):
            field = form.field(one.reading.field)
            if field is not None and (chosen is None or chosen.covers(form.key, field)):
                blind = Blind(serial, form.title, form.lang, one.page, one.page_number, field, one.reading.row)
                found[blind.place] = blind
    return tuple(found[place] for place in wanted if place in found)
