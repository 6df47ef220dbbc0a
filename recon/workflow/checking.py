"""Whether the store is what it should be, and whether the machine is."""

import sqlite3
from dataclasses import dataclass

from recon.errors import StoreDamaged
from recon.language import tr
from recon.store import Store, ledger, projections, search
from recon.store.database import is_writable


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the store: a key of the catalogue and what fills its places."""

    code: str
    details: tuple[tuple[str, object], ...] = ()

    def message(self, language: str | None = None) -> str:
        return tr(f"ledger.problem.{self.code}", language, **dict(self.details))


def check(store: Store) -> tuple[Problem, ...]:
    """Look at the whole store: the database, the ledger's chain, every image, the tables derived from the ledger."""
    problems = _database(store)
    if problems:
        return problems
    broken = ledger.broken(store.db)
    problems += tuple(Problem("chain", (("entry", seq),)) for seq in broken)
    problems += _files(store)
    return problems if broken else (*problems, *_tables(store), *_search(store))


def _database(store: Store) -> tuple[Problem, ...]:
    try:
        gone = projections.gone(store.db)
        answers = [row["integrity_check"] for row in store.rows("PRAGMA integrity_check")]
        orphans = store.rows("PRAGMA foreign_key_check")
    except StoreDamaged as error:
        return (Problem("database", (("reason", error.details.get("reason", "")),)),)
    if gone:
        return tuple(Problem("gone", (("name", name),)) for name in gone)
    wrong = [answer for answer in answers if answer != "ok"] + [f"foreign key: {row['table']}" for row in orphans]
    return tuple(Problem("database", (("reason", reason),)) for reason in wrong)


def _files(store: Store) -> tuple[Problem, ...]:
    kept = [(store.images, row["digest"], row["name"]) for row in store.rows("SELECT digest, name FROM files")]
    kept += [(store.blanks, row["blank"], row["key"]) for row in store.rows("SELECT blank, key FROM forms")]
    return tuple(
        Problem("image", (("digest", digest), ("name", name)))
        for images, digest, name in kept
        if not images.is_sound(digest)
    )


def _tables(store: Store) -> tuple[Problem, ...]:
    """Make the tables again from the ledger and compare."""
    try:
        again = projections.rebuild(store.db)
    except (sqlite3.Error, KeyError, ValueError) as error:
        return (Problem("rebuild", (("reason", error),)),)
    try:
        return tuple(Problem("table", (("table", name),)) for name in projections.differences(store.db, again))
    finally:
        again.close()


def _search(store: Store) -> tuple[Problem, ...]:
    """Ask SQLite whether the index of the patients finds what stands in it, which only a writer may."""
    if not is_writable(store.folder) or search.is_index_sound(store):
        return ()
    return (Problem("table", (("table", "patient_search"),)),)
