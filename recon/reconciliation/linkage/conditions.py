"""What a level of agreement asks for, said once: each condition can be tried on two rows, and written in SQL.

Splink calls the columns of the two rows ``NAME_l`` and ``NAME_r``. A column that says nothing is empty in Python and
NULL in the database; no condition holds on it, and each expression is true or false, never NULL.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from rapidfuzz.distance import OSA, JaroWinkler

from recon.reconciliation.linkage.rows import Row

# No similarity of two names is exactly this: where it is, two libraries may round it to either side.
_SIMILAR = 0.9205


class Condition(Protocol):
    """Something that holds of two rows or does not; the same whichever row is first."""

    def holds(self, one: Row, other: Row) -> bool:
        """Tell whether it holds."""
        ...

    def sql(self) -> str:
        """Return the same as an expression of DuckDB."""
        ...


@dataclass(frozen=True, slots=True)
class _Between:
    """Compares a column of one row with the same of the other; or with the column ``other``, either way round."""

    column: str
    other: str = ""

    PATTERN: ClassVar[str]

    def holds(self, one: Row, other: Row) -> bool:
        """Tell whether it holds."""
        if not self.other:
            return self.agree(getattr(one, self.column), getattr(other, self.column))
        return self.agree(getattr(one, self.column), getattr(other, self.other)) or self.agree(
            getattr(one, self.other), getattr(other, self.column)
        )

    def sql(self) -> str:
        """Return the same as an expression of DuckDB."""
        second = self.other or self.column
        pairs = dict.fromkeys(((self.column, second), (second, self.column)))
        return f"({' OR '.join(f'coalesce({self.PATTERN.format(*pair)}, false)' for pair in pairs)})"

    def agree(self, one: Any, other: Any) -> bool:
        """Tell whether two values do."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Same(_Between):
    """Two texts are the same."""

    PATTERN: ClassVar[str] = "{0}_l = {1}_r"

    def agree(self, one: str, other: str) -> bool:
        """Tell whether two values do."""
        return bool(one) and one == other


@dataclass(frozen=True, slots=True)
class Shared(_Between):
    """Two lists have a word in common."""

    PATTERN: ClassVar[str] = "list_has_any({0}_l, {1}_r)"

    def agree(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Tell whether two values do."""
        return _overlap(one, other)


@dataclass(frozen=True, slots=True)
class Crossed:
    """A list of each row has a word in common with another list of the other row."""

    column: str
    other: str

    def holds(self, one: Row, other: Row) -> bool:
        """Tell whether it holds."""
        return _overlap(getattr(one, self.column), getattr(other, self.other)) and _overlap(
            getattr(one, self.other), getattr(other, self.column)
        )

    def sql(self) -> str:
        """Return the same as an expression of DuckDB."""
        ways = ((self.column, self.other), (self.other, self.column))
        return f"({' AND '.join(f'coalesce({Shared.PATTERN.format(*way)}, false)' for way in ways)})"


@dataclass(frozen=True, slots=True)
class OneApart(_Between):
    """In texts of four signs or more one sign is put in, left out or changed, or two neighbours are swapped."""

    PATTERN: ClassVar[str] = "least(len({0}_l), len({1}_r)) >= 4 AND damerau_levenshtein({0}_l, {1}_r) <= 1"

    def agree(self, one: str, other: str) -> bool:
        """Tell whether two values do."""
        return min(len(one), len(other)) >= 4 and OSA.distance(one, other, score_cutoff=1) <= 1


@dataclass(frozen=True, slots=True)
class Alike(_Between):
    """The similarity of two texts after Jaro and Winkler is at least the limit: two slips in eight letters."""

    PATTERN: ClassVar[str] = f"jaro_winkler_similarity({{0}}_l, {{1}}_r) >= {_SIMILAR}"

    def agree(self, one: str, other: str) -> bool:
        """Tell whether two values do."""
        return bool(one and other) and JaroWinkler.similarity(one, other, score_cutoff=_SIMILAR) >= _SIMILAR


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of several conditions holds."""

    conditions: tuple[Condition, ...]

    def holds(self, one: Row, other: Row) -> bool:
        """Tell whether it holds."""
        return any(condition.holds(one, other) for condition in self.conditions)

    def sql(self) -> str:
        """Return the same as an expression of DuckDB."""
        return f"({' OR '.join(condition.sql() for condition in self.conditions)})"


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not set(one).isdisjoint(other)
