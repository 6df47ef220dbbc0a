"""What a station has typed twice: which forms' critical fields, and which others; an administrator chooses it."""

from collections.abc import Iterable

from recon.model.form import Field, Form
from recon.model.ledger import Act
from recon.store import Store, choices
from recon.workflow.keying import CRITICAL, FIELDS, FORMS, UNTYPED, Rule


def typable(form: Form) -> tuple[Field, ...]:
    """Return the fields of a form that can be typed twice, in the order of the paper."""
    return tuple(field for field in form.fields if field.kind not in UNTYPED)


def keep(store: Store, rule: Rule, *, operator: str) -> None:
    """Have this typed twice from now on, all of it at once; what is chosen already is not written again.

    Raises:
        NotAllowed: where people have accounts, and this one is no administrator.
    """
    told: Iterable[tuple[str, object]] = (
        (CRITICAL, rule.critical),
        (FORMS, None if rule.forms is None else sorted(rule.forms)),
        (FIELDS, sorted(rule.fields) or None),
    )
    with store.transaction(operator) as journal:
        for name, value in told:
            if (choices.choice(store, name) or None) != (value or None):
                journal.record(Act.CHOICE_MADE, name, {"value": value})
