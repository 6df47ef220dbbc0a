"""Choices of a station, each in the ledger with who made it. Names have a prefix that says whose they are."""

from typing import Any

from recon.model.ledger import Act
from recon.store import Store, choices


def choose(store: Store, name: str, value: Any, *, operator: str) -> None:
    """Keep ``value`` (plain JSON; None takes the choice back) under ``name``; nothing is written if it is that already.

    Args:
        store: where.
        name: with its prefix: ``preset:Night``.
        value: what is chosen.
        operator: who chooses.
    """
    with store.transaction(operator) as journal:
        if choices.choice(store, name) != value:
            journal.record(Act.CHOICE_MADE, name, {"value": value})
