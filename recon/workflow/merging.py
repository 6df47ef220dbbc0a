"""What two people decide together: two numbers are one person's, or are not after all; a sheet is another patient's.

One proposes and another confirms or declines. What is confirmed happens in the same transaction as the word that
confirmed it. Sheets keep the number that they were printed for or matched to: a merger changes where they are
delivered, and so does its undoing.
"""

from datetime import UTC, datetime
from typing import Any

from recon.errors import ChangeRefused, SecondPersonNeeded, UsageError
from recon.language import tr
from recon.model.identity import Change as Kind
from recon.model.identity import Proposal
from recon.model.ledger import Act
from recon.model.patient import Listed
from recon.reconciliation.changes import Change
from recon.reconciliation.linkage import is_other_person
from recon.store import Journal, Store, identities, queries, rosters
from recon.store.codec import patient_to_json
from recon.store.patients import listed_to_json
from recon.workflow.doubting import check_papers, check_written
from recon.workflow.endings import ending_like
from recon.workflow.operators import are_two, is_nobody, is_same_person
from recon.workflow.proposing import Possible, possible
from recon.workflow.taking import BY_HAND, Taken, Telling, take
from recon.workflow.unmerging import unmerge

REASSIGNED = "reassigned"


def propose(store: Store, change: Kind, subject: str, target: str, why: str, *, operator: str) -> Proposal:
    """Propose something that another person is to confirm or decline; nothing changes until then.

    Args:
        store: where.
        change: what.
        subject: the number that is to become part of another, or stand for itself again; a sheet to reassign.
        target: the number that stays, or that the sheet is of. To un-merge it may be empty.
        why: the reason, in the person's own words.
        operator: who proposes.

    Raises:
        ChangeRefused: if it cannot be, with the reason; or if something about the subject is proposed already.
        UnknownPatient, UnknownSheet, PatientConflict: see ``possible``.
        UsageError: if no reason is given.
    """
    if not why.strip():
        raise UsageError(reason=tr("account.no_reason"))
    _refuse_nobody(operator)
    with store.transaction(operator) as journal:
        found = possible(store, change, subject, target)
        if identities.proposals(store, subject=found.subject):
            raise ChangeRefused(reason=tr("merging.refused.proposed", subject=found.subject))
        said = {"change": change.value, "target": found.target, "why": why.strip()}
        listed = rosters.listed(store, (found.subject, found.target, _whose(store, found)))
        known = {ipp: patient_to_json(one.patient) for ipp, one in listed.items()}
        entry = journal.record(
            Act.CHANGE_PROPOSED, found.subject, said | {"evidence": list(found.evidence), "known": known}
        )
    return ending_like(identities.proposals(store), entry.id)


def answer(store: Store, proposal_id: str, *, confirm: bool, why: str = "", operator: str) -> Proposal:
    """Confirm a proposal, which then happens, or decline it; ``proposal_id`` is its number or the end of it.

    Raises:
        UnknownDoubt: if no open proposal has that number, or several end like that.
        SecondPersonNeeded: if the one who answers is the one who proposed, or may be: where there are accounts, what
            somebody without one proposed is declined, and proposed again.
        ChangeRefused: if what was proposed cannot be any more, with the reason.
        UsageError: if it is declined without a reason.
    """
    if not confirm and not why.strip():
        raise UsageError(reason=tr("account.no_reason"))
    _refuse_nobody(operator)
    with store.transaction(operator) as journal:
        found = ending_like(identities.proposals(store), proposal_id)
        if is_same_person(found.by, operator) or (confirm and not are_two(store, found.by, operator)):
            raise SecondPersonNeeded(by=found.by)
        said = {"proposal": found.id, "confirmed": confirm, "why": why.strip()}
        if confirm:
            # Looked at again: between the two words, somebody may have changed what they are about.
            still = possible(store, found.change, found.subject, found.target)
            _refuse_others(store, found, still)
            _DO[found.change](store, journal, found, still, said)
        else:
            journal.record(Act.CHANGE_ANSWERED, found.subject, said)
    return ending_like(identities.proposals(store, waiting=False, subject=found.subject), found.id)


def pending(store: Store) -> tuple[Proposal, ...]:
    """Return what waits for a second person, oldest first."""
    return identities.proposals(store)


def is_own(proposal: Proposal, operator: str) -> bool:
    """Tell whether somebody proposed it themselves, so that another person has to answer."""
    return is_same_person(proposal.by, operator)


def _merge(store: Store, journal: Journal, _proposal: Proposal, found: Possible, said: dict[str, Any]) -> None:
    before = rosters.listed(store, [found.subject, found.target])
    journal.record(Act.CHANGE_ANSWERED, found.subject, said | {"before": _known(before)})
    merged = Change(found.target, _now(store), former=found.subject)
    take(store, journal, [merged], BY_HAND, Taken(), Telling.EVENTS)


def _unmerge(store: Store, journal: Journal, _proposal: Proposal, found: Possible, said: dict[str, Any]) -> None:
    unmerge(store, journal, found.subject, said)


def _reassign(store: Store, journal: Journal, proposal: Proposal, found: Possible, said: dict[str, Any]) -> None:
    journal.record(Act.CHANGE_ANSWERED, found.subject, said)
    evidence = {"proposal": proposal.id, "proposed_by": proposal.by, "why": proposal.why, "said": list(found.evidence)}
    matched = {"patient": found.target, "weight": 1.0, "reasons": [REASSIGNED], "evidence": evidence}
    doubts = identities.doubts(store, serial=found.subject)
    journal.record(Act.SHEET_MATCHED, found.subject, matched)
    for doubt in doubts:
        # What came up after it was proposed, nobody had before their eyes who proposed it: that stays open.
        if doubt.at <= proposal.at:
            why = tr("merging.settled", ipp=found.target)
            journal.record(Act.DOUBT_SETTLED, found.subject, {"doubt": doubt.id, "why": why})
    # Two people can be mistaken too: what is written on it may still speak of somebody else.
    check_papers(store, journal, found.subject)
    check_written(store, journal, found.subject)


_DO = {Kind.MERGE: _merge, Kind.UNMERGE: _unmerge, Kind.REASSIGN: _reassign}


def _whose(store: Store, found: Possible) -> str:
    """Return whose sheet it is that a decision is about; of a number, nothing."""
    return (queries.sheet(store, found.subject).patient or "") if queries.is_issued(store, found.subject) else ""


def _refuse_others(store: Store, proposal: Proposal, found: Possible) -> None:
    """Refuse what was proposed of somebody else: whoever confirms it has that person before their eyes.

    Raises:
        ChangeRefused: if a number has become another person's since, or the sheet another patient's.
    """
    known = identities.known_when_proposed(store, proposal.id)
    whose = _whose(store, found)
    if known and whose not in known and rosters.listed(store, [whose]):
        raise ChangeRefused(reason=tr("merging.refused.others", subject=found.subject))
    for ipp, now in rosters.listed(store, known).items():
        if is_other_person(known[ipp], now.patient):
            raise ChangeRefused(reason=tr("merging.refused.others", subject=ipp))


def _known(before: dict[str, Listed]) -> dict[str, Any]:
    return {ipp: listed_to_json(one) | {"source": one.source} for ipp, one in before.items()}


def _now(store: Store) -> datetime:
    return store.clock().astimezone(UTC)


def _refuse_nobody(operator: str) -> None:
    if is_nobody(operator):
        raise UsageError(reason=tr("merging.nobody"))
