"""A field's definition back as the entries of the form language: what one would have to write to get it."""

from typing import Any

from recon.design.boxes import GAP
from recon.design.fields import DATE_ORDERS, TIME_ORDERS
from recon.design.terms import FieldDefinition
from recon.model.form import Kind, Recovery, Role

_USUAL_ORDERS = frozenset({"", DATE_ORDERS[0], TIME_ORDERS[0]})


def entries_of(field: FieldDefinition) -> dict[str, Any]:
    """Return the field's entries but ``key``, ``coding`` and ``option``; those that say the usual are left out."""
    rule = field.rule
    given: dict[str, Any] = {
        "kind": field.kind.value,
        "required": rule.required,
        "critical": field.critical,
        "beside": field.beside,
        "role": "" if field.role is Role.NONE else field.role.value,
        "cells": field.cells,
        "groups": list(field.groups),
        "separator": "" if field.separator == GAP else field.separator,
        "decimals": rule.decimals,
        "range": [] if rule.minimum is None else [rule.minimum, rule.maximum],
        "unit": field.unit,
        "words": rule.words,
        "check": rule.check,
        "order": "" if rule.order in _USUAL_ORDERS else rule.order,
        "height": field.height,
        "width": field.width,
        "picture": field.picture,
        "scale": field.scale,
        "recovery": "document" if field.kind is Kind.TEXT and field.recovery is Recovery.DOCUMENT else "",
    }
    return {name: value for name, value in given.items() if value}
