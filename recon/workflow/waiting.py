"""The sheets of which somebody is to say whose they are: those of nobody, and those of which it is in doubt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from recon.model.identity import Doubt
from recon.model.ledger import Act
from recon.model.patient import Listed, Patient
from recon.model.sheet import Sheet, SheetState
from recon.store import Store, custody, identities, likeness, queries, rosters, trust
from recon.workflow.describing import described, has_sticker
from recon.workflow.doubts import open_doubts
from recon.workflow.opening import form_of
from recon.workflow.suggesting import codes_on, holders_of_code

_Found = tuple[Sheet, tuple[Doubt, ...]]
_BACK = (SheetState.RETURNED, SheetState.TO_VERIFY, SheetState.VERIFIED)
# What changes nothing of who a sheet that is there may be of. Anything else is about a sheet, or about patients.
_OF_NO_PATIENT = frozenset(
    {
        *(Act.FORM_ADDED, Act.BATCH_PRINTED, Act.BATCH_SENT, Act.BATCH_COUNTED, Act.FILE_SCANNED, Act.FILE_REFUSED),
        *(Act.FILE_AGAIN, Act.PAGE_FAULT, Act.CHANGE_PROPOSED, Act.DESTINATION_SET, Act.DESTINATION_HELD),
        *(Act.CONSIGNMENT_STAGED, Act.CONSIGNMENT_CHECKED, Act.CONSIGNMENT_APPROVED, Act.EXPORTED),
        *(Act.CONSIGNMENT_RECONCILED, Act.MERGER_TOLD, Act.SAMPLING_STARTED, Act.CALIBRATED, Act.ACCEPTANCE_TIGHTENED),
        *(Act.ACCEPTANCE_RESET, Act.RANGE_ADDED, Act.RANGE_GIVEN, Act.NUMBER_ISSUED, Act.DOWNTIME_OPENED),
        *(Act.DOWNTIME_CLOSED, Act.RESERVE_OPENED, Act.RESERVE_KEPT, Act.KEY_MADE, Act.FAULT_SET_ASIDE),
        Act.CHOICE_MADE,
    }
)


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


@dataclass(frozen=True, slots=True)
class Looked:
    """What waits: of ``count`` sheets of nobody and ``count_doubted`` in doubt those that were looked at by now.

    In order once ``is_whole``; until then as they were scanned.
    """

    to_match: tuple[Waiting, ...]
    in_doubt: tuple[Waiting, ...]
    count: int
    count_doubted: int

    @property
    def is_whole(self) -> bool:
        return (len(self.to_match), len(self.in_doubt)) == (self.count, self.count_doubted)


class WaitingList:
    """What waits, kept from look to look: a sheet is looked at again only once something was written about it.

    For one thread.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, bool], Waiting] = {}
        self._entry = 0
        self._wanted: tuple[int, list[Sheet], list[_Found]] = (-1, [], [])

    def look(self, store: Store, at_most: int) -> Looked:
        """Return what waits, after a look at ``at_most`` sheets more than were known."""
        with store.snapshot():
            self._forget(store)
            nobodys, doubted = self._waits(store)
            wanted = [*doubted, *((one, ()) for one in nobodys)]
            some = islice(self._new(doubted), at_most // 2)
            rest = self._new([*((one, ()) for one in nobodys), *doubted])
            for sheet, doubts in islice(chain(some, rest), at_most):
                self._known[sheet.serial, bool(doubts)] = _waiting(store, sheet, doubts)
            named = {(one.serial, bool(doubts)) for one, doubts in wanted}
            self._known = {key: one for key, one in self._known.items() if key in named}
            return Looked(
                self._in_order(store, is_doubted=False),
                self._in_order(store, is_doubted=True),
                len(nobodys),
                len(doubted),
            )

    def _waits(self, store: Store) -> tuple[list[Sheet], list[_Found]]:
        """Return which sheets wait: as they were as long as nothing was written."""
        entry = custody.last_entry(store)
        if self._wanted[0] != entry:
            self._wanted = entry, _nobodys(store), _doubted(store)
        return self._wanted[1:]

    def _new(self, found: Iterable[_Found]) -> Iterator[_Found]:
        return ((one, doubts) for one, doubts in found if (one.serial, bool(doubts)) not in self._known)

    def _in_order(self, store: Store, *, is_doubted: bool) -> tuple[Waiting, ...]:
        return _in_order(store, [one for (_, doubted), one in self._known.items() if doubted is is_doubted])

    def _forget(self, store: Store) -> None:
        """Forget what was known of sheets about which something was written since; of all, if about patients."""
        if not self._known:
            self._entry = custody.last_entry(store)
        for seq, act, subject in identities.written_since(store, self._entry):
            self._entry = seq
            if self._known.pop((subject, False), None) or self._known.pop((subject, True), None):
                self._known.pop((subject, True), None)
            elif act not in _OF_NO_PATIENT and self._known and not queries.is_issued(store, subject):
                self._known = {}


def to_match(store: Store) -> tuple[Waiting, ...]:
    """Return the sheets of nobody of which pages are back: of those in the house first, then as scanned."""
    return _in_order(store, [_waiting(store, sheet, ()) for sheet in _nobodys(store)])


def in_doubt(store: Store) -> tuple[Waiting, ...]:
    """Return the sheets of which it is in doubt whose they are, in the same order."""
    return _in_order(store, [_waiting(store, sheet, doubts) for sheet, doubts in _doubted(store)])


def _nobodys(store: Store) -> list[Sheet]:
    found = queries.nobodys_sheets(store, *_BACK)
    versions = {one.version: one.form for one in found}
    of_wards = {version for version, key in versions.items() if form_of(store, key, version).is_wards}
    return [one for one in found if one.version not in of_wards]


def _doubted(store: Store) -> list[_Found]:
    doubts: dict[str, list[Doubt]] = {}
    for one in open_doubts(store):
        doubts.setdefault(one.sheet, []).append(one)
    sheets = {one.serial: one for one in queries.sheets_named(store, doubts)}
    return [(sheets[serial], tuple(some)) for serial, some in doubts.items()]


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
