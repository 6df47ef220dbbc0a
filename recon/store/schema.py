"""What a store's database is made of, beside what the migrations make: gone, another's, or loosened.

A table whose constraint was taken away, an index that was dropped or a trigger that was put in shows in no row.
"""

import re

from sqlite_utils import Database

from recon.store.engine import in_memory
from recon.store.migrations import MIGRATIONS

# What the engine and sqlite-utils keep for themselves is made by their own versions; so are the parts of an index of
# words (shadow).
_WRITTEN = """
SELECT name, sql FROM sqlite_schema
WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_%' ESCAPE '\\'
    AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
"""
_SPACES = re.compile(r"\s+")


def gone(db: Database) -> tuple[str, ...]:
    """Return the tables, their columns and the views that the database should have and does not."""
    whole = _whole()
    try:
        missing = _parts(whole) - _parts(db)
        # Of a table that is gone, no column needs to be told.
        return tuple(sorted(name for name in missing if name.partition(".")[0] not in missing - {name}))
    finally:
        whole.close()


def odd_parts(db: Database) -> tuple[str, ...]:
    """Return the tables, views, indexes and triggers that are gone or not as they are made, and all that is another's.

    None of that is an accident.
    """
    whole = _whole()
    try:
        meant, there = _written_parts(whole), _written_parts(db)
        odd = {name for name in meant.keys() | there.keys() if meant.get(name) != there.get(name)}
        # What SQLite keeps about indexes for itself is nobody's.
        more = {name for name in _parts(db) - _parts(whole) if not name.startswith("sqlite_")}
        odd |= {name for name in more if name.partition(".")[0] not in odd | more - {name}}
        return tuple(sorted(odd))
    finally:
        whole.close()


def _whole() -> Database:
    made = in_memory()
    MIGRATIONS.apply(made)
    return made


def _written_parts(db: Database) -> dict[str, tuple[str, ...]]:
    return {str(name): _pieces(str(sql)) for name, sql in db.execute(_WRITTEN)}


def _pieces(sql: str) -> tuple[str, ...]:
    """Return what a part was made by, in pieces: columns may have been added in another order, with other spaces."""
    return tuple(sorted(_SPACES.sub(" ", piece).strip() for piece in sql.split(",")))


def _parts(db: Database) -> set[str]:
    """Return the names of all that the database is made of, a column's after its table's."""
    columns = """
        SELECT schema.name || '.' || info.name FROM sqlite_schema AS schema, pragma_table_info(schema.name) AS info
        WHERE schema.type = 'table' AND schema.sql NOT LIKE 'CREATE VIRTUAL%'
    """
    named = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
    found = {str(name) for (name,) in db.execute(named)}
    return found | {str(name) for (name,) in db.execute(columns)}
