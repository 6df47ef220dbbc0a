"""Which patient a description is of: probabilistic record linkage after Fellegi and Sunter, and rules above it."""

from recon.reconciliation.linkage.changing import is_other_person
from recon.reconciliation.linkage.frequencies import Frequencies, NameShares
from recon.reconciliation.linkage.policy import LinkPolicy
from recon.reconciliation.linkage.scoring import compare
from recon.reconciliation.linkage.suggesting import suggest

__all__ = ["Frequencies", "LinkPolicy", "NameShares", "compare", "is_other_person", "suggest"]
