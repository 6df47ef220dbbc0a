"""The words that a field may well hold: names, wards, staff."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Known words by the role of the field that they are written in, in capitals without accents."""

    by_role: tuple[tuple[str, frozenset[str]], ...] = ()
