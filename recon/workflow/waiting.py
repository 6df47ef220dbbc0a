"""The sheets of which somebody is to say whose they are: those of nobody, and those of which it is in doubt."""

from dataclasses import dataclass

from recon.model.identity import Doubt
from recon.model.patient import Listed, Patient
from recon.model.sheet import Sheet, SheetState
from recon.store import Store, likeness, queries, rosters, trust
from recon.workflow.describing import described, has_sticker
from recon.workflow.doubting import open_doubts
from recon.workflow.opening import form_of
from recon.workflow.suggesting import codes_on, holders_of_code

_BACK = (SheetState.RETURNED, SheetState.TO_VERIFY, SheetState.VERIFIED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sheet that waits for somebody's word about whose it is.

    ``title`` is its form's, ``described`` who its fields say it is, ``patient`` whose it is, None where it is nobody's
    or they are not known. ``is_present``: they, or the one it describes, are in the house. ``has_sticker``: something
    stands in the label's place of a sheet of nobody.
    """

    sheet: Sheet
    title: str
    described: Patient
    patient: Patient | None
    doubts: tuple[Doubt, ...]
    is_present: bool
    has_sticker: bool


def to_match(store: Store) -> tuple[Waiting, ...]:
    """Return the sheets of nobody of which pages are back: of those in the house first, then as scanned."""
    found = [
        _waiting(store, sheet, ())
        for sheet in queries.sheets(store, *_BACK)
        if sheet.patient is None and not form_of(store, sheet.form, sheet.version).is_wards
    ]
    return _in_order(store, found)


def in_doubt(store: Store) -> tuple[Waiting, ...]:
    """Return the sheets of which it is in doubt whose they are, in the same order."""
    doubts: dict[str, list[Doubt]] = {}
    for one in open_doubts(store):
        doubts.setdefault(one.sheet, []).append(one)
    found = [_waiting(store, queries.sheet(store, serial), tuple(some)) for serial, some in doubts.items()]
    return _in_order(store, found)


def _waiting(store: Store, sheet: Sheet, doubts: tuple[Doubt, ...]) -> Waiting:
    who = described(store, sheet.serial)
    ipp = rosters.number_now(store, sheet.patient or "")
    known = rosters.listed(store, [ipp]).get(ipp) if ipp else None
    likely = (known,) if known else _likely(store, sheet.serial, who)
    return Waiting(
        sheet=sheet,
        title=form_of(store, sheet.form, sheet.version).title,
        described=who,
        patient=known.patient if known else None,
        doubts=doubts,
        is_present=any(one.is_present for one in likely),
        has_sticker=sheet.patient is None and has_sticker(store, sheet.serial),
    )


def _likely(store: Store, serial: str, who: Patient) -> tuple[Listed, ...]:
    """Return whom a sheet of nobody may be of, at a quick look: by a code on it, else by name and birth date."""
    ipps = [ipp for code in codes_on(store, serial) for ipp in holders_of_code(store, code)]
    return tuple(rosters.listed(store, ipps).values()) or likeness.named_and_born(store, who)


def _in_order(store: Store, found: list[Waiting]) -> tuple[Waiting, ...]:
    came = trust.arrivals(store, [one.sheet.serial for one in found])
    last = max(came.values(), default=0)
    return tuple(sorted(found, key=lambda one: (not one.is_present, came.get(one.sheet.serial, last))))
