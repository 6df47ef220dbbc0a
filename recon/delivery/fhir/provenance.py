"""Who wrote, who typed, who checked, what put it together: one Provenance for each set of people behind values."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime

from recon.delivery.codes import HL7
from recon.delivery.fhir.resources import Frame, Json, coding, concept, full_url, instant, reference, resource
from recon.delivery.fhir.told import Told

_ASSEMBLER = "recon"
# Each role that R4 has for people behind a value, and where a record names them.
_ROLES = {"author": "author", "enterer": "transcriber", "verifier": "verifier"}


def provenances(frame: Frame, told: Iterable[Told]) -> Iterator[Json]:
    """Yield the Provenance of the pages, then those of the values, grouped by author and verifier.

    R4's Provenance has no identifier to be found by: its id is fixed, made of the sheet and the people.
    """
    scanned = max((document.scanned_at for document in frame.sheet.documents), default=frame.sheet.printed_at)
    if frame.documents:
        yield _provenance(frame, "pages", frame.sources(), scanned, [_agent("assembler", _ASSEMBLER)])
    groups: dict[tuple[str, ...], list[Told]] = {}
    for one in told:
        groups.setdefault(tuple(_people(one, role) for role in _ROLES), []).append(one)
    for people, group in groups.items():
        at = max((r.verified_at for one in group for r in one.records if r.verified_at), default=scanned)
        agents = [_agent(role, name) for role, name in zip(_ROLES, people, strict=True) if name]
        targets = [full_url(one.resource) for one in group]
        agents.append(_agent("assembler", _ASSEMBLER))
        yield _provenance(frame, "|".join(people), targets, at, agents, sources=frame.sources(*_pages(group)))


def _people(one: Told, role: str) -> str:
    """Return who had a part in a resource: where several records make it, all of them."""
    return ", ".join(dict.fromkeys(filter(None, (getattr(record, _ROLES[role]) for record in one.records))))


def _pages(group: Iterable[Told]) -> list[int]:
    """Return the sheet's pages that the group's records stand on; none where one of them is not known."""
    pages = [record.page for one in group for record in one.records]
    return [] if None in pages else sorted({page for page in pages if page is not None})


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
