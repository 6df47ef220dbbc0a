"""Who may be the one described: the candidates put in order, with the weights, the reasons and what the rules say."""

from collections.abc import Iterable

from recon.model.identity import Suggestion
from recon.model.patient import Patient
from recon.reconciliation.linkage.frequencies import NameShares
from recon.reconciliation.linkage.policy import LinkPolicy, Scored, decide, decide_behind
from recon.reconciliation.linkage.rows import Row, row_of
from recon.reconciliation.linkage.scoring import compare_rows, probability, weight_of

USUAL = LinkPolicy()


def suggest(
    described: Patient,
    candidates: Iterable[Patient],
    frequencies: NameShares,
    policy: LinkPolicy = USUAL,
    limit: int = 8,
) -> tuple[Suggestion, ...]:
    """Return up to ``limit`` candidates, the likeliest first; only the first can be one to take without a person.

    ``candidates`` must be everybody who shares a key with the one described (``recon.model.likeness``), and be them
    whole: twins and namesakes are found among them, and one left out would not be missed. Who is described must not
    be among them, nor a number that was merged into another's.
    """
    row = row_of(described)
    scored = [_scored(row, known, frequencies, policy) for known in candidates]
    return ranked(described, scored, policy, limit)


def ranked(described: Patient, scored: list[Scored], policy: LinkPolicy, limit: int) -> tuple[Suggestion, ...]:
    """Return the likeliest ``limit`` of ``scored``, with what the rules say of each.

    ``scored`` must hold everybody who resembles the one described (``recon.reconciliation.linkage.policy``).
    """
    scored = sorted(scored, key=lambda one: (-one.weight, one.patient.ipp))
    return tuple(
        Suggestion(
            one.patient,
            one.weight,
            one.probability,
            one.compared,
            *(decide_behind(one, policy) if place else decide(described, one, scored[1:], policy)),
        )
        for place, one in enumerate(scored[:limit])
    )


def _scored(row: Row, known: Patient, frequencies: NameShares, policy: LinkPolicy) -> Scored:
    compared = compare_rows(row, row_of(known), frequencies)
    weight = weight_of(compared)
    return Scored(known, compared, weight, probability(weight, policy.population))
