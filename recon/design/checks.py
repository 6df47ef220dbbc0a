"""Reading the checks between the fields of a form: what each operator compares, and with what it cannot."""

from collections.abc import Sequence
from dataclasses import dataclass

from recon.design.tables import Table
from recon.design.terms import FieldDefinition, SectionDefinition
from recon.model.form import Check, Kind

ORDERINGS = ("<", "<=")
CONDITIONS = ("needed_if", "empty_unless")
OPERATORS = (*ORDERINGS, "ascending", "sum", *CONDITIONS)
TICKED = "true"  # the value of a tick that is set
_ORDERED = frozenset(kind for kind in Kind if kind.numeric or kind in (Kind.DATE, Kind.TIME))


@dataclass(frozen=True, slots=True)
class _Side:
    """A field that a check names, and the section whose rows it shares."""

    field: FieldDefinition
    section: SectionDefinition

    @property
    def is_summable(self) -> bool:
        if self.field.kind in (Kind.CHOICE, Kind.CHOICES):
            return all(option.value.removeprefix("-").isdigit() for option in self.field.options)
        return self.field.kind.numeric

    def is_repeated_apart(self, other: "_Side") -> bool:
        """Tell whether both are repeated, and not together."""
        return bool(self.section.times and other.section.times) and self.section is not other.section


def read_checks(root: Table, sections: Sequence[SectionDefinition]) -> tuple[tuple[Check, ...], tuple[int, ...]]:
    """Return the form's checks and the line of each, noting every fault."""
    sides = {field.key: _Side(field, section) for section in sections for field in section.fields}
    tables = root.tables("check")
    checks = tuple(_Reader(table, sides).read() for table in tables)
    for table, check in zip(tables, checks, strict=True):
        if check.left in _summed(check.left, checks):
            table.fault("of", "sum_of_itself", value=check.left)
    return checks, tuple(table.source.line(table.place) for table in tables)


def _summed(key: str, checks: Sequence[Check]) -> set[str]:
    """Return every field that goes into the sum ``key``, by way of other sums too."""
    found: set[str] = set()
    waiting = {key}
    while waiting:
        sums = [check for check in checks if check.operator == "sum" and check.left in waiting]
        waiting = {term for check in sums for term, _ in check.terms} - found
        found |= waiting
    return found


class _Reader:
    """Reads one ``[[check]]``."""

    def __init__(self, table: Table, sides: dict[str, _Side]) -> None:
        self._table = table
        self._sides = sides

    def read(self) -> Check:
        table = self._table
        operator = table.need("operator", str, OPERATORS[0])
        if operator not in OPERATORS:
            table.fault("operator", "one_of", known=", ".join(OPERATORS))
        check = Check(table.take("left", str, ""), operator)
        left = self._side("left", check.left)
        if operator == "ascending":
            self._ascending(left)
        elif operator == "sum":
            check = self._sum(check, left)
        elif operator in CONDITIONS:
            check = self._condition(check, left)
        elif operator in ORDERINGS:
            check = self._comparison(check, left)
        else:
            table.ignore()
        table.close()
        return check

    def _side(self, name: str, key: str) -> _Side | None:
        """Return the field ``key``, which the entry ``name`` is to name."""
        found = self._sides.get(key)
        if found is None and self._table.has(name):
            self._table.fault(name, "no_such_field", value=key)
        elif found is None:
            self._table.fault(name, "absent")
        return found

    def _is_ordered(self, name: str, side: _Side | None) -> bool:
        if side is not None and side.field.kind not in _ORDERED:
            self._table.fault(name, "not_ordered", value=side.field.key)
        return side is not None and side.field.kind in _ORDERED

    def _ascending(self, left: _Side | None) -> None:
        if self._is_ordered("left", left) and left is not None and not left.section.times:
            self._table.fault("left", "not_repeated", value=left.field.key)

    def _right(self, left: _Side | None) -> tuple[str, _Side | None]:
        key = self._table.take("right", str, "")
        right = self._side("right", key)
        if left is not None and right is not None and left.is_repeated_apart(right):
            self._table.fault("right", "other_rows", value=key)
        if left is not None and right is left:
            self._table.fault("right", "itself", value=key)
        return key, right

    def _comparison(self, check: Check, left: _Side | None) -> Check:
        key, right = self._right(left)
        ordered = [self._is_ordered("left", left), self._is_ordered("right", right)]
        if left is not None and right is not None and all(ordered):
            kinds = {left.field.kind, right.field.kind}
            if len(kinds) > 1 and not all(kind.numeric for kind in kinds):
                self._table.fault("right", "not_alike", left=check.left, right=key)
        return Check(check.left, check.operator, key)

    def _condition(self, check: Check, left: _Side | None) -> Check:
        key, right = self._right(left)
        value = self._table.take("value", str, "")
        if value and right is not None:
            self._value(value, right.field)
        return Check(check.left, check.operator, key, value)

    def _value(self, value: str, field: FieldDefinition) -> None:
        """Note what the field ``field`` can never be."""
        if field.kind in (Kind.CHOICE, Kind.CHOICES, Kind.TICK):
            known = [TICKED] if field.kind is Kind.TICK else [option.value for option in field.options]
            if value not in known:
                self._table.fault("value", "one_of", known=", ".join(known))
        else:
            self._table.fault("value", "value_of_none", value=field.key)

    def _sum(self, check: Check, left: _Side | None) -> Check:
        of = self._table.need("of", list, [])
        if self._table.has("of") and not (of and all(isinstance(term, str) for term in of)):
            self._table.fault("of", "of_form")
            return check
        check = Check(check.left, check.operator, of=tuple(of))
        if left is not None and not left.field.kind.numeric:
            self._table.fault("left", "not_a_number", value=check.left)
        named = [term for term, _ in check.terms]
        for twice in sorted({term for term in named if named.count(term) > 1}):
            self._table.fault("of", "twice", value=twice)
        for term in dict.fromkeys(named):
            side = self._side("of", term)
            if left is not None and side is not None:
                self._term(left, side)
        return check

    def _term(self, left: _Side, side: _Side) -> None:
        if not side.is_summable:
            self._table.fault("of", "not_summable", value=side.field.key)
        elif side.field.rule.decimals > left.field.rule.decimals:
            self._table.fault("of", "too_fine", left=left.field.key, value=side.field.key)
        # A sum that stands once adds up every row of what is repeated; one that is repeated adds up its own row.
        if left.section.times and side.section is not left.section:
            self._table.fault("of", "other_rows", value=side.field.key)
