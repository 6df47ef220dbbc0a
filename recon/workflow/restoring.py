"""Putting a backup back: as a new store in an empty place, whole and examined, or not at all.

The store that is made is another station than the one it was made of, which may still be at work somewhere: it goes on
with a chain of its own, whose first entry says where the other one's stood, and with a share of numbers of its own. So
the two never give one number to two sheets or two patients, and what both have done can be told apart for ever.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database
from ulid import ULID

from recon.design.numbers import own_span
from recon.errors import BackupError, StoreExists, StoreShort
from recon.language import tr
from recon.model.ledger import Act
from recon.model.number import NumberKind
from recon.store import Clock, Journal, Store, chain, ledger, utc_now
from recon.store.copying import open_copy, sync_folder
from recon.store.engine import Error
from recon.store.generations import Depot, depots
from recon.store.ledger import End
from recon.store.manifests import Generation
from recon.workflow.checking import check, compared, flaw_message
from recon.workflow.putting_back import Progress, place_beside, put_back

_TRIAL = "trial"
_SHOWN = 5  # problems told; where there are more, the first ones say enough


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back: ``station`` is the new one, ``former`` the one whose store it was, ``end`` its ledger's end.

    ``damaged`` tells of the originals that were damaged in the store already, and were backed up as they were.

    ``ranges`` are the numbers of ranges that are not drawn from any more.
    """

    store: Path
    generation: Generation
    station: str
    former: str
    end: End
    ranges: int
    damaged: tuple[str, ...] = ()


def kept_at(place: Path) -> tuple[Depot, ...]:
    """Return the stores that have backups at ``place``.

    Raises:
        BackupError: if nobody can look there.
    """
    return depots(place)


def chosen(place: Path, name: str | None) -> tuple[Depot, Generation]:
    """Return the generation of that name or number at ``place``; the newest where none is named.

    Raises:
        BackupError: if there is none, or several stores have backups there.
    """
    every = depots(place)
    if not every:
        raise BackupError(reason=tr("backup.none_here", place=place))
    if len(every) > 1:
        raise BackupError(reason=tr("backup.several", place=place, folders=", ".join(str(one.folder) for one in every)))
    (depot,) = every
    names = depot.names()
    if not names:
        raise BackupError(reason=tr("backup.none_here", place=place))
    return depot, depot.generation(name or names[-1])


def restore(
    place: Path,
    folder: Path,
    *,
    operator: str,
    generation: str | None = None,
    progress: Progress | None = None,
    clock: Clock = utc_now,
) -> Restored:
    """Make a store in ``folder`` of a backup.

    Args:
        place: where the backup is.
        folder: not there yet, or empty.
        operator: who puts it back.
        generation: its name or number; None is the newest.
        progress: told how many files are copied, of how many.
        clock: tells the time.

    Raises:
        BackupError: if the backup is not whole or not sound; nothing is made then. An original that was damaged
            before it was backed up does not stop it: there may be no better one, and all the others are whole.
        StoreLocked, KeyWrong: if it is encrypted, and this process was not given what opens it.
        StoreExists: if there is something in ``folder``.
        StoreError: if the store cannot be made.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StoreExists(store=folder)
    depot, one = chosen(place, generation)
    with place_beside(folder, one.size) as made:
        put_back(depot, one, depot.database(one), made, progress)
        restored = _continued(made, place, one, operator, clock)
        if folder.exists():
            folder.rmdir()
        made.rename(folder)
        sync_folder(folder.parent)
    return Restored(folder, one, *restored)


def try_out(place: Path, *, beside: Path, generation: str | None = None) -> Generation:
    """Put a backup back beside ``beside``, examine it as ``recon check`` does, and take it away again.

    Raises:
        BackupError: if it is not whole or not sound.
    """
    depot, one = chosen(place, generation)
    trial(depot, one, depot.database(one), beside=beside)
    return one


def trial(depot: Depot, generation: Generation, database: Path, *, beside: Path) -> None:
    """Put the generation back on trial; ``database`` is where its database lies.

    Raises:
        BackupError: if it is not whole or not sound, or there is no room beside the store.
    """
    try:
        with place_beside(beside.with_name(f"{beside.name}-{_TRIAL}"), generation.size) as made:
            put_back(depot, generation, database, made, None)
            _check(made)
    except StoreShort as error:
        raise BackupError(reason=tr("backup.no_trial", reason=error.message())) from error


def examine(store: Store, database: Path, generation: Generation, *, compare: bool = False) -> None:
    """Examine the database of a generation where it lies: whether it is whole, and has all that its tables speak of.

    With ``compare`` the tables are made again from its ledger and held against it, which takes its time.

    Raises:
        BackupError: if not.
    """
    connection = open_copy(store, database, only_read=True)
    try:
        copy = Database(connection)
        answers = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        wrong = [answer for answer in answers if answer != "ok"]
        # Of a database that is not encrypted the engine has nothing more to say.
        wrong += [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
        wrong += [flaw_message(flaw) for flaw in chain.examine(copy).flaws]
        if ledger.end(copy) != generation.end:
            wrong.append(tr("backup.other_end"))
        wrong += _missing(connection.execute, generation)
        if compare and not wrong:
            wrong += [problem.message() for problem in compared(copy, store.folder)]
    except Error as error:
        wrong = [str(error)]
    finally:
        connection.close()
    _tell(wrong)


def _missing(execute: Callable[[str], Iterator[tuple[str]]], generation: Generation) -> list[str]:
    have = {file.path for file in generation.files}
    named = [("images", row[0]) for row in execute("SELECT digest FROM files")]
    named += [("blanks", row[0]) for row in execute("SELECT blank FROM forms")]
    paths = (f"{place}/{digest[:2]}/{digest[2:]}" for place, digest in named)
    return [tr("backup.lacks", file=path) for path in paths if path not in have]


def _check(folder: Path) -> None:
    with Store.open(folder) as store:
        _tell([problem.message() for problem in check(store)])


def _check_but_originals(folder: Path, one: Generation) -> tuple[str, ...]:
    """Check the store, each file of which is as it was backed up; return what is told of damaged originals."""
    with Store.open(folder) as store:
        _tell(_missing(store.db.execute, one))
        problems = check(store)
        damaged = [problem for problem in problems if problem.is_of("image")]
    _tell([problem.message() for problem in problems if problem not in damaged])
    return tuple(problem.message() for problem in damaged)


def _continued(
    folder: Path, place: Path, one: Generation, operator: str, clock: Clock
) -> tuple[str, str, End, int, tuple[str, ...]]:
    """Check the store, then make it another station; return what Restored has of it from there on."""
    damaged = _check_but_originals(folder, one)
    with Store.open(folder, clock=clock) as store:
        former, end = store.station, ledger.end(store.db)
        if end != one.end:
            raise BackupError(reason=tr("backup.other_end"))
        station = _new_station(store, clock)
        ranges = int(store.rows("SELECT count(*) AS count FROM number_ranges")[0]["count"])
        detail = {
            "station": station,
            "from": former,
            "entry": end[0],
            "digest": end[1],
            "generation": one.name,
            "manifest": one.digest,
        }
        store.db.conn.execute("BEGIN IMMEDIATE")
        journal = Journal(store.db, station=station, actor=operator, clock=clock)
        journal.record(Act.STORE_RESTORED, str(place.absolute()), detail)
        store.db.conn.execute("COMMIT")
    return station, former, end, ranges, damaged


def _new_station(store: Store, clock: Clock) -> str:
    """Return the name of a station that draws its numbers from other places than any that the store has been."""
    former = {row["station"] for row in store.rows("SELECT DISTINCT station FROM ledger")}
    taken = {own_span(NumberKind.SHEET, station) for station in former}
    while True:
        station = str(ULID.from_datetime(clock()))
        if own_span(NumberKind.SHEET, station) not in taken:
            return station


def _tell(wrong: list[str]) -> None:
    if wrong:
        shown = "\n".join(f"  {reason}" for reason in wrong[:_SHOWN])
        more = "\n" + tr("backup.more", count=len(wrong) - _SHOWN) if len(wrong) > _SHOWN else ""
        raise BackupError(reason=tr("backup.unsound", problems=shown + more))
