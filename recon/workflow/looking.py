"""Looking at the patients' list: for one of them, and at the whole."""

from dataclasses import dataclass
from datetime import datetime

from recon.model.patient import Listed
from recon.store import Store, rosters
from recon.store.rosters import Source
from recon.store.search import search
from recon.workflow.rosters import PRINTED
from recon.workflow.taking import BY_HAND


@dataclass(frozen=True, slots=True)
class Found:
    """A patient who was looked for, and the numbers that the hospital merged into theirs."""

    listed: Listed
    former: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known: when it was last true, how many patients there are and how many are here, by source and ward.

    ``others`` has, each with both counts, whom no source lists: "by_hand", "printed", "no_source".
    """

    as_of: datetime | None
    patients: int
    present: int
    sources: tuple[Source, ...]
    others: dict[str, tuple[int, int]]
    wards: dict[str, int]


def look_for(store: Store, text: str, *, limit: int = 20) -> tuple[Found, ...]:
    """Return the patients who match ``text``, the best first: see ``recon.store.search.search``."""
    return tuple(Found(one, rosters.numbers_of(store, one.patient.ipp)) for one in search(store, text, limit=limit))


def standing(store: Store) -> Standing:
    """Return what is known of the patients as a whole."""
    patients, present = rosters.count_patients(store)
    names = {"by_hand": BY_HAND, "printed": PRINTED, "no_source": ""}
    counts = {name: rosters.count_from(store, source) for name, source in names.items()}
    return Standing(
        as_of=rosters.snapshot_age(store),
        patients=patients,
        present=present,
        sources=tuple(one for one in rosters.sources(store) if one.name not in names.values()),
        others={name: count for name, count in counts.items() if count[0]},
        wards=rosters.wards(store),
    )
