"""Who wrote, who checked, what read it: one Provenance for each set of people behind values of the sheet."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime

from recon.delivery.codes import HL7
from recon.delivery.fhir.observations import Observed
from recon.delivery.fhir.resources import Frame, Json, coding, concept, full_url, instant, reference, resource

_READER = "recon"


def provenances(frame: Frame, told: Iterable[Observed]) -> Iterator[Json]:
    """Yield the Provenance of the pages, then those of the values, grouped by author and verifier.

    R4's Provenance has no identifier to be found by: its id is fixed, made of the sheet and the people.
    """
    scanned = max((document.scanned_at for document in frame.sheet.documents), default=frame.sheet.printed_at)
    if frame.documents:
        yield _provenance(frame, "pages", frame.sources(), scanned, [_agent("enterer", _READER)])
    groups: dict[tuple[str, str], list[Observed]] = {}
    for one in told:
        groups.setdefault(_people(one), []).append(one)
    for (author, verifier), group in groups.items():
        at = max((r.verified_at for one in group for r in one.records if r.verified_at), default=scanned)
        people = [("author", author), ("verifier", verifier), ("enterer", _READER)]
        agents = [_agent(role, name) for role, name in people if name]
        targets = [full_url(one.resource) for one in group]
        yield _provenance(frame, f"{author}|{verifier}", targets, at, agents, sources=frame.sources())


def _people(one: Observed) -> tuple[str, str]:
    """Return author and verifier; a panel whose halves were checked by two people names both."""
    authors, verifiers = ({getattr(r, who): None for r in one.records} for who in ("author", "verifier"))
    return ", ".join(filter(None, authors)), ", ".join(filter(None, verifiers))


def _provenance(
    frame: Frame, name: str, targets: Iterable[str], recorded: datetime, agents: list[Json], sources: Iterable[str] = ()
) -> Json:
    serial = frame.sheet.serial
    return resource(
        "Provenance",
        frame,
        id=f"recon-{serial}-{hashlib.sha256(name.encode()).hexdigest()[:8]}",
        target=reference(*targets),
        recorded=instant(recorded),
        reason=[concept(coding(frame.options.system("reason"), "downtime-recovery", "Downtime recovery"))],
        activity=concept(coding(f"{HL7}/v3-DataOperation", "CREATE", "create")),
        agent=agents,
        entity=[{"role": "source", "what": what} for what in reference(*sources)],
    )


def _agent(role: str, name: str) -> Json:
    return {"type": concept(coding(f"{HL7}/provenance-participant-type", role)), "who": {"display": name}}
