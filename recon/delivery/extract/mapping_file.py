"""A mapping as a hospital writes it: one TOML file a destination. All that is wrong with one is told at once."""

import re
from collections.abc import Mapping as Table
from dataclasses import fields
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from recon import bounded
from recon.delivery.extract.mapping import ENCODINGS, Column, Mapping, Unit, Words
from recon.delivery.extract.mapping_sense import senseless
from recon.delivery.extract.toml_lines import Place, line_of, lines_of
from recon.errors import UsageError
from recon.language import tr

REVISION = 1
Values = dict[str, Any]

_CHOICES: dict[str, tuple[str, ...]] = {
    "rows": ("value", "line"),
    "encoding": tuple(ENCODINGS),
    "delimiter": (",", ";", "\t", "|"),
    "decimal": (".", ","),
    "without_code": ("refuse", "field", "loinc"),
}
_NEEDED_SIGNS = {"date_format": "dmY", "time_format": "HM", "moment_format": "dmYHM"}
_MAY = {"date_format": "dmY", "time_format": "HMS", "moment_format": "dmYHMSz"}
_SIGN = re.compile("%(.?)", re.DOTALL)
_TABLES = ("recon_csv", "column", "words", "codes", "units", "options")


def read_mapping(file: Path) -> Mapping:
    """Return the mapping in ``file``.

    Raises:
        UsageError: with every fault of the file, each with its line, table and key.
    """
    return mapping_of(read_values(file))


def read_values(file: Path) -> Values:
    """Return what ``file`` says as plain values, from which ``mapping_of`` makes the same mapping without the file.

    Raises:
        UsageError: as ``read_mapping``.
    """
    try:
        text = bounded.read_text(file)
        values = bounded.toml_of(text)
    except (OSError, ValueError) as error:
        raise UsageError(reason=tr("extract.mapping.unreadable", file=file, reason=error)) from error
    faults = _read(values)[1]
    if faults:
        lines = lines_of(text)
        placed = sorted((line_of(place, lines), _named(place), words) for place, words in faults)
        told = [f"{file}:{line}: {name}: {words}" for line, name, words in placed]
        raise UsageError(reason=tr("extract.mapping.wrong", faults="\n".join(told)))
    return values


def mapping_of(values: Values) -> Mapping:
    """Return the mapping that plain values give; the one of ``recon export --csv`` where they give nothing.

    Raises:
        UsageError: with every fault, each with its table and key.
    """
    mapping, faults = _read({"recon_csv": REVISION} | values)
    if faults:
        told = [f"{_named(place)}: {words}" for place, words in faults]
        raise UsageError(reason=tr("extract.mapping.wrong", faults="\n".join(told)))
    return mapping


def _read(values: Values) -> tuple[Mapping, list[tuple[Place, str]]]:
    reader = _Reader()
    mapping = reader.mapping(values)
    return mapping, reader.faults or senseless(mapping)


def _named(place: Place) -> str:
    """Return a place as people write it: ``column[2].heading``."""
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place]
    return "".join(parts).removeprefix(".") or "-"


class _Reader:
    """Takes the values that can be taken, and notes each of the others."""

    def __init__(self) -> None:
        self.faults: list[tuple[Place, str]] = []

    def mapping(self, values: Values) -> Mapping:
        if values.get("recon_csv") != REVISION:
            self._fault(("recon_csv",), "revision", known=REVISION)
        plain = Mapping()
        names = [one.name for one in fields(Mapping) if one.name not in (*_TABLES, "columns")]
        self._refuse_unknown((), values, (*names, *_TABLES))
        given = {name: self._taken(name, values[name], getattr(plain, name)) for name in names if name in values}
        self._zone(given.get("zone", ""))
        columns = self._columns(values["column"]) if "column" in values else plain.columns
        return Mapping(
            columns=columns,
            words=Words(**self._texts(("words",), values.get("words", {}), tuple(one.name for one in fields(Words)))),
            codes=self._texts(("codes",), values.get("codes", {})),
            units=self._units(values.get("units", {})),
            options=self._options(values.get("options", {})),
            **given,
        )

    def _fault(self, place: Place, words: str, **details: object) -> None:
        self.faults.append((place, tr(f"extract.mapping.{words}", None, **details)))

    def _taken(self, name: str, value: object, default: Any) -> Any:
        """Return an entry of the file itself, its default where it cannot be used."""
        taken = tuple(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else value
        if type(taken) is not type(default):
            self._fault((name,), "kind", kind=tr(f"extract.kind.{type(default).__name__}"))
            return default
        if name in _CHOICES and taken not in _CHOICES[name]:
            self._fault((name,), "one_of", known=", ".join(map(repr, _CHOICES[name])))
            return default
        if name in _MAY:
            self._pattern(name, str(taken))
        return taken

    def _pattern(self, name: str, pattern: str) -> None:
        signs = _SIGN.findall(pattern)
        if not set(signs) <= set(_MAY[name]) or not set(_NEEDED_SIGNS[name]) <= set(signs):
            needed = " ".join(f"%{sign}" for sign in _NEEDED_SIGNS[name])
            self._fault((name,), "pattern", needed=needed, known=" ".join(f"%{sign}" for sign in _MAY[name]))

    def _zone(self, zone: str) -> None:
        if not zone:
            return
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self._fault(("zone",), "zone")

    def _columns(self, given: object) -> tuple[Column, ...]:
        if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
            self._fault(("column",), "columns")
            return ()
        return tuple(self._column(("column", at), one) for at, one in enumerate(given))

    def _column(self, place: Place, given: Values) -> Column:
        said = self._texts(place, given, ("heading", "from", "text", "field", "loinc"))
        ways = [name for name in said if name != "heading"]
        if len(ways) != 1:
            self._fault(place, "one_way")
        source = said.pop("from", "")
        return Column(**{"heading": source or said.get("field") or said.get("loinc") or "", "source": source} | said)

    def _units(self, given: object) -> dict[str, Unit]:
        found = {}
        for name, one in self._table(("units",), given).items():
            place = ("units", name)
            said = {"to": one} if isinstance(one, str) else self._table(place, one)
            decimals = said.get("decimals")
            if decimals is not None and (type(decimals) is not int or not 0 <= decimals <= 9):
                self._fault((*place, "decimals"), "decimals")
                decimals = None
            rest = {key: value for key, value in said.items() if key != "decimals"}
            texts = self._texts(place, rest, ("to", "written"))
            if not texts.get("to"):
                self._fault((*place, "to"), "absent")
            found[name] = Unit(texts.get("to", ""), texts.get("written", ""), decimals)
        return found

    def _options(self, given: object) -> dict[str, dict[str, str]]:
        return {name: self._texts(("options", name), one) for name, one in self._table(("options",), given).items()}

    def _table(self, place: Place, given: object) -> Values:
        if isinstance(given, dict):
            return given
        self._fault(place, "kind", kind=tr("extract.kind.dict"))
        return {}

    def _texts(self, place: Place, given: object, known: tuple[str, ...] = ()) -> dict[str, str]:
        """Return the texts of a table; any other value is a fault, and an entry that is none of ``known``."""
        table = self._table(place, given)
        if known:
            self._refuse_unknown(place, table, known)
        for name, value in table.items():
            if not isinstance(value, str) and (not known or name in known):
                self._fault((*place, name), "kind", kind=tr("extract.kind.str"))
        return {name: v for name, v in table.items() if isinstance(v, str) and (not known or name in known)}

    def _refuse_unknown(self, place: Place, given: Table[str, object], known: tuple[str, ...]) -> None:
        for name in given:
            if name not in known:
                self._fault((*place, name), "unknown", known=", ".join(known))
