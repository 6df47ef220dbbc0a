"""Two numbers that two people had made one, taken apart: who they were, and the sheets of which it is in doubt now."""

from collections.abc import Iterable, Sequence
from typing import Any

from recon.language import tr
from recon.model.identity import DoubtKind
from recon.model.ledger import Act
from recon.model.patient import Listed
from recon.model.sheet import SheetState
from recon.reconciliation.parting import parted
from recon.store import Journal, Store, identities, mergers, queries, rosters
from recon.store.mergers import MergerMade
from recon.store.patients import listed_to_json
from recon.workflow.doubting import check_papers, check_written
from recon.workflow.doubts import in_words
from recon.workflow.proposing import hand_merger, known


def unmerge(store: Store, journal: Journal, ipp: str, said: dict[str, Any]) -> None:
    """Take the number ``ipp`` out of the one it was merged into; ``said`` is the detail of the word that confirms it.

    The former number's sheets that were delivered or exported meanwhile are in the wrong record, and those printed for
    the other number or matched to it meanwhile may be of either: each is in doubt from now on. All others go to the
    right number by themselves.
    """
    merger = hand_merger(store, known(store, ipp))
    stays = rosters.number_now(store, merger.ipp)
    every = identities.sheets_of(store, stays, *rosters.numbers_of(store, stays))
    family = (ipp, *rosters.numbers_of(store, ipp))
    own = identities.sheets_of(store, *family)
    now = rosters.listed(store, [ipp, merger.ipp])
    delivered = mergers.sent_since(store, merger, own)
    unsure = _unsure(store, merger, family)
    journal.record(Act.CHANGE_ANSWERED, ipp, said | {"delivered": list(delivered), "unsure": list(unsure)})
    _write(journal, _as_before(store, merger, now))
    wrong, right = in_words(now[merger.ipp].patient), in_words(now[ipp].patient)
    _doubt(store, journal, delivered, DoubtKind.UNMERGED, right, wrong)
    _doubt(store, journal, unsure, DoubtKind.CHANGED, wrong, tr("merging.either", one=wrong, other=right))
    # What stands on a sheet spoke of the same person, whichever of the two it names: no longer.
    for serial in every:
        check_papers(store, journal, serial)
        check_written(store, journal, serial)


def _unsure(store: Store, merger: MergerMade, family: Sequence[str]) -> tuple[str, ...]:
    """Return the sheets that were given to the number which both had, while both had it."""
    stays = rosters.number_now(store, merger.ipp)
    others = [one for one in (stays, *rosters.numbers_of(store, stays)) if one not in family]
    given = mergers.given_since(store, merger, identities.sheets_of(store, *others))
    return tuple(serial for serial in given if queries.sheet(store, serial).state is not SheetState.VOID)


def _as_before(store: Store, merger: MergerMade, now: dict[str, Listed]) -> tuple[Listed, Listed]:
    before = mergers.known_before(store, merger)
    pair, was = ((known[merger.former], known[merger.ipp]) for known in (now, before))
    return parted(pair, was, merger.as_of)


def _write(journal: Journal, patients: Iterable[Listed]) -> None:
    """Write down both, each as of the source that told of them last."""
    for one in patients:
        told = {"patients": [listed_to_json(one)], "confirmed": [], "lists": [], "dropped": [], "as_of": None}
        journal.record(Act.ROSTER_TAKEN, one.source, told)


def _doubt(store: Store, journal: Journal, serials: Iterable[str], kind: DoubtKind, expected: str, found: str) -> None:
    for serial in serials:
        if any(one.kind is kind for one in identities.doubts(store, serial=serial)):
            continue
        detail = {"kind": kind.value, "page": None, "expected": expected, "found": found}
        journal.record(Act.IDENTITY_DOUBTED, serial, detail)
