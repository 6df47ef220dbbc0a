"""Patients from a FHIR server: asked for all at once, and taken only when all have come."""

from collections.abc import Callable
from datetime import UTC
from itertools import chain

from recon.intake.fhirsearch import FhirSource
from recon.language import tr
from recon.reconciliation.fhirlist import IN_HOUSE, FhirList
from recon.store import Store
from recon.workflow.entering import refuse_real_source
from recon.workflow.taking import Taken, Telling, Told, take_all

_PATIENTS = "Patient?_count=500"
_STAYS = f"Encounter?status={','.join(IN_HOUSE)}&_include=Encounter:patient&_include=Encounter:location&_count=200"


def fetch_fhir(
    store: Store,
    source: FhirSource,
    *,
    operator: str,
    ipp_system: str = "",
    is_complete: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Taken:
    """Take the patients that the server knows, and the stays that are in progress; all of it or nothing.

    Args:
        store: to take them into.
        source: the server.
        operator: who asks.
        ipp_system: of the identifier that is the IPP; without one, that of type PI or MR.
        is_complete: the server has a stay in progress for everybody who is in the house.
        progress: told how many resources have come.

    Raises:
        DestinationUnreachable, DestinationRefused: if it cannot be asked to the end; nothing is changed.
        UsageError: if a complete list would have most of the house leave.
        DrillRealSource: if the store is an exercise's; the server is not asked.
    """
    refuse_real_source(store)
    at = store.clock().astimezone(UTC)
    listed = FhirList(ipp_system)
    resources = chain(source.search(_PATIENTS), source.search(_STAYS))
    for count, resource in enumerate(resources, 1):
        listed.take(resource)
        if progress:
            progress(count)
    taken = Taken(warnings=list(listed.warnings))
    if listed.without_ipp:
        taken.left_out.append(tr("roster.without_ipp", count=listed.without_ipp))
    changes = tuple(listed.changes(at))
    take_all(
        store,
        [Told(source.name, at, changes, Telling.LIST, ("identity",), is_complete)],
        taken,
        operator=operator,
    )
    return taken
