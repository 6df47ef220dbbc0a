"""Numbers without a unit: counts are whole numbers, a dose is a bare quantity, a telephone number keeps its zeros."""

import pytest

from recon.delivery.fhir.values import value_of
from recon.model.form import Kind
from tests.helpers.sheet_records import record


@pytest.mark.parametrize(
    ("kind", "value", "is_amount", "sent"),
    [
        (Kind.DIGITS, "3", True, {"valueInteger": 3}),
        (Kind.DECIMAL, "2.5", True, {"valueQuantity": {"value": 2.5}}),
        (Kind.BUBBLES, "250", True, {"valueInteger": 250}),
        (Kind.DIGITS, "0612345678", False, {"valueString": "0612345678"}),
    ],
)
def test_a_number_without_a_unit(kind: Kind, value: str, is_amount: bool, sent: dict[str, object]) -> None:
    told = record("heart_rate", kind=kind, value=value, unit="", coding=None, is_amount=is_amount)
    assert value_of(told) == sent
