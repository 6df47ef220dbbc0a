"""The tables of the extract, as docs/extract.md tells them: a change of any of these is another version."""

from dataclasses import dataclass
from enum import StrEnum

VERSION = 1
# SQLite's own mark of what a file is ("recx").
APPLICATION = 0x72656378


class Type(StrEnum):
    """What a column holds. SQLite writes days and instants as ISO 8601 texts, a truth as 0 or 1."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    DATE = "date"
    INSTANT = "instant"  # in UTC


@dataclass(frozen=True, slots=True)
class Column:
    """``is_needed``: every row has it. ``refers`` is the table whose key it holds, empty for none."""

    name: str
    type: Type
    is_needed: bool = False
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def _needed(name: str, kind: Type = Type.TEXT, refers: str = "") -> Column:
    return Column(name, kind, True, refers)


def _text(name: str) -> Column:
    """A text that may be empty, and is never absent."""
    return Column(name, Type.TEXT, True)


EXTRACT = Table("extract", (_needed("key"), _needed("value")), ("key",))
PATIENT = Table(
    "patient",
    (
        _needed("ipp"),
        _text("birth_name"),
        _text("used_name"),
        _text("given_names"),
        _text("first_given"),
        Column("birth_date", Type.DATE),
        _text("sex"),
        _text("birth_place"),
        _text("identity_status"),
    ),
    ("ipp",),
)
IDENTIFIER = Table(
    "identifier",
    (_needed("ipp", refers="patient"), _needed("kind"), _needed("value"), _text("system")),
    ("ipp", "kind", "value"),
)
SHEET = Table(
    "sheet",
    (
        _needed("sheet"),
        _needed("ipp", refers="patient"),
        _text("iep"),
        _text("ward"),
        _text("bed"),
        _needed("form"),
        _needed("version"),
        _text("title"),
        _text("language"),
        _text("code_system"),
        _text("code"),
        _needed("printed_at", Type.INSTANT),
        _needed("sha256"),
    ),
    ("sheet",),
)
VALUE = Table(
    "value",
    (
        _needed("id"),
        _needed("sheet", refers="sheet"),
        _needed("field"),
        Column("row", Type.INTEGER),
        _text("field_group"),
        _text("role"),
        _text("part"),
        _needed("kind"),
        _text("label"),
        _text("code_system"),
        _text("code"),
        _text("code_display"),
        _needed("outcome"),
        Column("value_text", Type.TEXT),
        Column("value_number", Type.REAL),
        Column("value_boolean", Type.BOOLEAN),
        _text("unit"),
        _text("marked_labels"),
        _text("marked_codes"),
        Column("event_at", Type.INSTANT),
        Column("event_written", Type.TEXT),
    ),
    ("id",),
)
DOCUMENT = Table(
    "document",
    (
        _needed("id"),
        _needed("sheet", refers="sheet"),
        _needed("page", Type.INTEGER),
        _needed("sha256"),
        _needed("position", Type.INTEGER),
        _text("content_type"),
        _needed("scanned_at", Type.INSTANT),
    ),
    ("id",),
)
PROVENANCE = Table(
    "provenance",
    (
        _needed("id", refers="value"),
        _needed("sheet", refers="sheet"),
        _needed("late_entry", Type.BOOLEAN),
        _text("author"),
        _text("transcriber"),
        Column("entered_at", Type.INSTANT),
        _text("verifier"),
        Column("verified_at", Type.INSTANT),
        _needed("method"),
        _needed("confidence", Type.REAL),
        Column("page", Type.INTEGER),
        Column("box_x", Type.INTEGER),
        Column("box_y", Type.INTEGER),
        Column("box_width", Type.INTEGER),
        Column("box_height", Type.INTEGER),
    ),
    ("id",),
)
# In the order in which one refers to another.
TABLES = (EXTRACT, PATIENT, IDENTIFIER, SHEET, VALUE, DOCUMENT, PROVENANCE)
# Those whose rows are a sheet's own.
OF_A_SHEET = (VALUE, DOCUMENT, PROVENANCE)


def statements() -> list[str]:
    """Return what makes the tables in SQLite."""
    made = [_create(table) for table in TABLES]
    made += [f'CREATE INDEX "{table.name}_of_sheet" ON "{table.name}" ("sheet")' for table in OF_A_SHEET]
    return [
        *made,
        'CREATE INDEX "sheet_of_patient" ON "sheet" ("ipp")',
        'CREATE INDEX "value_of_code" ON "value" ("code")',
    ]


_IN_SQLITE = {Type.INTEGER: "INTEGER", Type.REAL: "REAL", Type.BOOLEAN: "INTEGER"}


def _create(table: Table) -> str:
    parts = [_defined(column) for column in table.columns]
    parts.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(parts)}) STRICT, WITHOUT ROWID"


def _defined(column: Column) -> str:
    parts = [_quoted(column.name), _IN_SQLITE.get(column.type, "TEXT")]
    parts += ["NOT NULL"] if column.is_needed else []
    parts += [f"CHECK ({_quoted(column.name)} IN (0, 1))"] if column.type is Type.BOOLEAN else []
    parts += [f"REFERENCES {_quoted(column.refers)}"] if column.refers else []
    return " ".join(parts)


def _quoted(name: str) -> str:
    return f'"{name}"'
