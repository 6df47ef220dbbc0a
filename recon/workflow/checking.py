"""Whether the store is what it should be: the whole of it is looked at, and each fault told with what to do about it.

The database, the ledger's chain and its anchors, the secrets, every kept file, the tables beside those that the ledger
makes, every sheet and page in its one state, and what stopped programs left.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from recon.errors import StoreDamaged, StoreKeysGone, StoreUnread
from recon.language import tr
from recon.store import Store, chain, comparison, copying, leftovers, projections, schema, search, secrets, soundness
from recon.store.chain import Flaw
from recon.store.database import is_writable
from recon.workflow import keys
from recon.workflow.anchoring import is_key_told, verify_ledger

Details = tuple[tuple[str, object], ...]
Told = Callable[[str, int], None]  # which step, and how much of it is done

_MOST = 10  # faults of a kind that are told one by one
_LEFT = ("*.tmp", "*.half", "*.part")  # what files are called until they are whole


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the store: a key of the catalogue and what fills its places."""

    code: str
    details: Details = ()
    is_harmless: bool = False

    def message(self, language: str | None = None) -> str:
        return tr(f"proof.problem.{self.code}", language, **dict(self.details))

    def is_of(self, code: str) -> bool:
        """Tell whether it is of that kind, or says how many more of the kind there are."""
        return code == (dict(self.details)["code"] if self.code == "more" else self.code)

    def remedy(self, language: str | None = None) -> str:
        return tr(f"proof.remedy.{_REMEDIES[self.code]}", language)


def unopened(error: StoreDamaged | StoreUnread) -> Problem:
    """Return what is wrong with a store that cannot be opened for it."""
    kind = "disk" if isinstance(error, StoreUnread) else "keys" if isinstance(error, StoreKeysGone) else "database"
    return Problem(kind, (("reason", error.details.get("reason", "")),))


def check(store: Store, told: Told | None = None) -> tuple[Problem, ...]:
    """Return what is wrong with the store; what is harmless is left out."""
    return tuple(problem for problem in examine(store, told) if not problem.is_harmless)


def examine(store: Store, told: Told | None = None) -> tuple[Problem, ...]:
    """Look at the whole store and return all that is to be told, what is harmless too."""
    with chain.any_text(store.db):
        return _examined(store, told or _tell_nobody)


def _examined(store: Store, tell: Told) -> tuple[Problem, ...]:
    problems = _database(store, tell)
    if problems:
        # Nothing that stands in a damaged database can be relied on.
        return problems
    broken = tuple(_ledger(store, tell))
    problems = (*broken, *_parts(store), *_secrets(store), *_files(store, tell), *_links(store))
    # A ledger that was tampered with proves nothing about the tables.
    if not broken:
        problems += (*compared(store.db, store.folder, tell), *_asked(lambda: _places(store, tell)), *_search(store))
    return (*problems, *_left(store))


def flaw_message(flaw: Flaw) -> str:
    """Return what is wrong with entries of the ledger, and between which good ones."""
    number = "range" if flaw.last > flaw.first else "one"
    after = flaw.after or tr("proof.beginning")
    before = tr("proof.end") if flaw.before is None else flaw.before
    between = tr("proof.between", after=after, before=before)
    return tr(f"proof.flaw.{flaw.wrong}.{number}", first=flaw.first, last=flaw.last, between=between)


def _tell_nobody(_step: str, _count: int) -> None:
    pass


def _some(
    code: str, found: Iterator[tuple[tuple[str, object], ...]], *, is_harmless: bool = False
) -> Iterator[Problem]:
    """Yield the first problems of a kind one by one, and of the others how many they are."""
    yield from (Problem(code, details, is_harmless) for details in islice(found, _MOST))
    more = sum(1 for _ in found)
    if more:
        yield Problem("more", (("count", more), ("first", tr(f"proof.kind.{code}")), ("code", code)), is_harmless)


def _database(store: Store, tell: Told) -> tuple[Problem, ...]:
    tell("database", 0)
    try:
        gone = schema.gone(store.db)
        answers = [str(row["integrity_check"]) for row in store.rows("PRAGMA integrity_check")]
        if store.vault.is_encrypted:
            # each page bears a seal of its own
            answers += [str(next(iter(row.values()))) for row in store.rows("PRAGMA cipher_integrity_check")]
        orphans = store.rows("PRAGMA foreign_key_check")
    except (StoreDamaged, StoreUnread) as error:
        return (unopened(error),)
    if gone:
        return tuple(Problem("gone", (("name", name),)) for name in gone)
    wrong = [answer for answer in answers if answer != "ok"]
    wrong += sorted({tr("proof.orphans", table=row["table"]) for row in orphans})
    return tuple(Problem("database", (("reason", reason),)) for reason in wrong[:_MOST])


def _parts(store: Store) -> Iterator[Problem]:
    return _some("part", ((("name", name),) for name in schema.odd_parts(store.db)))


def _ledger(store: Store, tell: Told) -> Iterator[Problem]:
    found = verify_ledger(store, told=lambda count: tell("chain", count))
    yield from _some("chain", ((("flaw", flaw_message(flaw)),) for flaw in found.chain.flaws))
    yield from _some("stranger", ((("entry", seq),) for seq in found.strangers))
    yield from _some("anchor", ((("entry", seq),) for seq in found.forged))


def _secrets(store: Store) -> Iterator[Problem]:
    yield from _some("secret", ((("name", name),) for name in secrets.unsound(store)))
    if not is_key_told(store):
        yield Problem("station_key")
    job = keys.status(store.folder).job
    if job:
        yield Problem("key_job", (("job", tr(f"proof.job.{job}")),))
    yield from _some("key_file", ((("file", name),) for name in keys.odd_files(store)))


def _files(store: Store, tell: Told) -> Iterator[Problem]:
    found = list(soundness.unsound_files(store, lambda count: tell("files", count)))
    lost = ((("digest", digest), ("name", name)) for digest, name, reason in found if not reason)
    unread = ((("digest", digest), ("name", name), ("reason", reason)) for digest, name, reason in found if reason)
    yield from _some("image", lost)
    yield from _some("unread", unread)


def _links(store: Store) -> Iterator[Problem]:
    """Yield what lies in the store and is no file: no backup has what it leads to."""
    return _some("link", ((("file", path),) for path in copying.links(store.folder)))


def compared(db: Database, folder: Path, tell: Told = _tell_nobody) -> tuple[Problem, ...]:
    """Make the tables of ``db`` again from its ledger, beside the store in ``folder``, and compare."""
    with comparison.empty_database(folder) as again:
        try:
            projections.rebuild(db, again, lambda count: tell("rebuild", count))
        except projections.NotRebuilt as error:
            return (Problem("rebuild", (("entry", error.seq), ("reason", error.reason))),)
        tell("tables", 0)
        return tuple(
            Problem("table", (("table", table), ("count", count), ("rows", "; ".join(map(_row_message, rows)))))
            for table, rows, count in comparison.differences(db, again, _MOST)
        )


def _row_message(one: comparison.Difference) -> str:
    if one.columns:
        return tr("proof.row.altered", name=one.key, columns=", ".join(one.columns))
    return tr("proof.row.missing" if one.is_missing else "proof.row.extra", name=one.key)


def _asked(look: Callable[[], Iterator[Problem]]) -> tuple[Problem, ...]:
    """Return what is found; where another program wrote what nobody can even ask about, that."""
    try:
        return tuple(look())
    except UnicodeEncodeError as error:
        return (Problem("database", (("reason", error.reason),)),)


def _places(store: Store, tell: Told) -> Iterator[Problem]:
    """Yield the sheets and pages that are in no state, or in two, or in no account."""
    sheets = soundness.misplaced_sheets(store, lambda count: tell("sheets", count))
    yield from _some("sheet_state", ((("sheet", serial),) for serial in sheets))
    pages = soundness.misplaced_pages(store)
    yield from _some("page_state", ((("image", digest), ("position", position + 1)) for digest, position in pages))
    printed = soundness.unaccounted_pages(store)
    yield from _some("account", ((("sheet", one[0]), ("page", one[1]), ("copy", one[2])) for one in printed))


def _search(store: Store) -> tuple[Problem, ...]:
    """Ask SQLite whether the index of the patients finds what stands in it, which only a writer may."""
    if not is_writable(store.folder) or search.is_index_sound(store):
        return ()
    return (Problem("index"),)


def _left(store: Store) -> Iterator[Problem]:
    """Yield what stopped programs left; nobody needs to do anything about it. What is old and nobody's goes."""
    if is_writable(store.folder):
        leftovers.sweep_half(store.folder)
    half = (file for pattern in _LEFT for file in sorted(store.folder.rglob(pattern)))
    for code, files in (("unknown_file", soundness.unknown_files(store)), ("half_file", half)):
        named = ((("file", file.relative_to(store.folder).as_posix()),) for file in files)
        yield from _some(code, named, is_harmless=True)


_REMEDIES = {
    "gone": "restore",
    "database": "restore",
    "keys": "keys",
    "disk": "disk",
    "part": "tampered",
    "chain": "tampered",
    "stranger": "tampered",
    "anchor": "tampered",
    "secret": "tampered",
    "station_key": "key",
    "key_job": "finish",
    "key_file": "key_file",
    "image": "image",
    "unread": "disk",
    "link": "link",
    "rebuild": "report",
    "table": "table",
    "sheet_state": "report",
    "page_state": "report",
    "account": "report",
    "index": "restore",
    "unknown_file": "nothing",
    "half_file": "nothing",
    "more": "above",
}
