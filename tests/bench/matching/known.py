"""Whom a sheet may be of: the patients of a roster, found by the keys of their likeness, in memory."""

from collections.abc import Sequence

from recon.model.identity import Suggestion
from recon.model.likeness import likeness_keys
from recon.model.patient import Patient
from recon.reconciliation.linkage import Frequencies, LinkPolicy, suggest
from tests.bench.matching.people import TODAY

SHOWN = 5  # candidates that a clerk is shown


class Known:
    """Patients, and what looks for them."""

    def __init__(self, patients: Sequence[Patient], policy: LinkPolicy | None = None) -> None:
        self.patients = patients
        self.policy = policy or LinkPolicy(today=TODAY)
        self.frequencies = Frequencies.of(patients)
        self._by_key: dict[str, list[int]] = {}
        for number, one in enumerate(patients):
            for key in likeness_keys(one):
                self._by_key.setdefault(key, []).append(number)

    def candidates(self, described: Patient) -> list[Patient]:
        """Return the patients who share a key with the one described, but not that very record."""
        found = {number for key in likeness_keys(described) for number in self._by_key.get(key, ())}
        return [self.patients[number] for number in sorted(found) if self.patients[number] is not described]

    def suggest(
        self, described: Patient, limit: int = SHOWN, policy: LinkPolicy | None = None
    ) -> tuple[Suggestion, ...]:
        return suggest(described, self.candidates(described), self.frequencies, policy or self.policy, limit)
