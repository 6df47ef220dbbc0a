"""A store: the folder with everything one station knows.

recon.db    the ledger and the tables derived from it
images/     every scanned file as it came, named by its content
blanks/     the blank PDF of every form version ever printed, named by its content
keys.json   of an encrypted store: the ways to its key. All else in the folder that tells of patients is then sealed
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zoneinfo import ZoneInfo

from sqlite_utils import Database
from ulid import ULID

from recon.errors import NotAllowed, OutputError, ReconError, StoreExists, StoreMissing, StoreReadOnly, StoreTooNew
from recon.language import system_reason
from recon.model.ledger import Act, LedgerEntry
from recon.model.people import How
from recon.store import exercises, keyfile, ledger, leftovers, projections
from recon.store.access import Gate, is_told_already
from recon.store.database import FILE, connect, is_writable, told
from recon.store.images import Images
from recon.store.migrations import MIGRATIONS, STEPS
from recon.store.unlocking import hold, vault_of
from recon.store.vault import CLEAR, Master, Vault, sync_folder

DEFAULT_TIMEZONE = "Europe/Paris"

Clock = Callable[[], datetime]
Row = dict[str, Any]
NewKeys = tuple[keyfile.Keys, Master]


def utc_now() -> datetime:
    return datetime.now(UTC)


class Journal:
    """The writing end of one transaction: everything recorded in it happens, or nothing does."""

    def __init__(self, db: Database, *, station: str, actor: str, clock: Clock, folder: Path | None = None) -> None:
        self._db = db
        self._station = station
        self._clock = clock
        self._gate = Gate(db, folder, actor, clock)

    def record(self, act: Act, subject: str, detail: dict[str, Any]) -> LedgerEntry:
        """Write the entry of ``act`` and what it does to the tables. ``detail`` must be plain JSON values.

        Raises:
            SignInNeeded, NotAllowed: if the store has accounts, and whoever writes is not signed in or may not do that.
        """
        actor = self._gate.passed(act, subject, detail)
        seq, entry = ledger.append(
            self._db,
            station=self._station,
            at=self._clock(),
            actor=actor,
            act=act,
            subject=subject,
            detail=detail,
        )
        projections.apply(self._db, seq, entry)
        return entry

    def demand(self, act: Act, subject: str = "") -> None:
        """See that ``record`` will take the act: for what leads to something that no transaction takes back.

        Raises:
            SignInNeeded, NotAllowed: as ``record`` does.
        """
        self._gate.passed(act, subject, {})


class Store:
    """An open store; use it in the thread that opened it, and close it (or use ``with``)."""

    def __init__(self, folder: Path, db: Database, *, clock: Clock = utc_now, vault: Vault = CLEAR) -> None:
        self.folder = folder
        self.db = db
        self.clock = clock
        self.vault = vault
        self.images = Images(folder / "images", vault)
        self.blanks = Images(folder / "blanks", vault)

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        actor: str,
        timezone: str = DEFAULT_TIMEZONE,
        clock: Clock = utc_now,
        keys: NewKeys | None = None,
        exercise: bool = False,
    ) -> Self:
        """Make a store in ``folder``, which is new or empty, and open it. Half a store is never left behind.

        With ``keys`` it is encrypted from its first byte on. ``exercise`` says that it is an exercise's: for good.

        Raises:
            StoreExists: if there is something in the folder.
            StoreReadOnly, StoreFull: if it cannot be made there.
            OutputError: if that is no place for a folder.
        """
        with told(folder):
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise StoreExists(store=folder)
            try:
                folder.parent.mkdir(parents=True, exist_ok=True)
                leftovers.sweep_beside(folder)
                with leftovers.beside(folder) as made:
                    _furnish(made, keys, actor=actor, timezone=timezone, clock=clock, exercise=exercise)
                    if folder.exists():
                        folder.rmdir()
                    sync_folder(made)
                    made.rename(folder)
                    sync_folder(folder.parent)
            except (FileExistsError, FileNotFoundError, NotADirectoryError) as error:
                raise OutputError(path=folder, reason=system_reason(error)) from error
        return cls.open(folder, clock=clock)

    @classmethod
    def open(cls, folder: Path, *, clock: Clock = utc_now) -> Self:
        """Open the store in ``folder``; one that cannot be written is opened for reading.

        Raises:
            StoreLocked: if it is encrypted, and nobody has unlocked it in this process.
            StoreMissing, StoreTooNew, StoreDamaged, StoreBusy: if it cannot be opened.
        """
        if not (folder / FILE).is_file():
            raise StoreMissing(store=folder)
        with told(folder):
            leftovers.sweep_beside(folder)
            vault = vault_of(folder)
            db = connect(folder)
            try:
                _migrate(db, folder)
            except BaseException:
                db.close()
                raise
        return cls(folder, db, clock=clock, vault=vault)

    @property
    def station(self) -> str:
        return self.setting("station")

    @property
    def timezone(self) -> ZoneInfo:
        """The local time that people write on the sheets."""
        return ZoneInfo(self.setting("timezone"))

    @property
    def is_exercise(self) -> bool:
        """Whether it is an exercise's: what is printed says so, and nothing leaves it."""
        with told(self.folder):
            return exercises.is_exercise(self.db)

    @property
    def has_sound_start(self) -> bool:
        """Whether the entry that says what the store is, is as it was written."""
        with told(self.folder):
            return exercises.has_sound_start(self.db)

    def setting(self, key: str) -> str:
        return str(self.rows("SELECT value FROM settings WHERE key = ?", (key,))[0]["value"])

    @contextmanager
    def transaction(self, actor: str) -> Iterator[Journal]:
        """Open the one write transaction; on any error nothing of it stays.

        Raises:
            StoreReadOnly, StoreFull, StoreBusy, StoreDamaged: what the machine answered.
        """
        with told(self.folder):
            # Immediate: the end of the ledger's chain is looked up and continued with nobody in between.
            self.db.conn.execute("BEGIN IMMEDIATE")
            try:
                yield Journal(self.db, station=self.station, actor=actor, clock=self.clock, folder=self.folder)
                self.db.conn.execute("COMMIT")
            except BaseException as error:
                self.db.rollback()
                if isinstance(error, NotAllowed):
                    self._tell_denial(error)
                raise

    def _tell_denial(self, denied: NotAllowed) -> None:
        """Write down who tried what they may not, in a transaction of its own: nothing of the other has stayed."""
        person, tried = str(denied.details["person"]), str(denied.details["tried"])
        if not is_told_already(self.db, person, tried, self.clock()):
            # Where it cannot be written, what counts is that the act was refused.
            with suppress(ReconError), self.transaction(person) as journal:
                journal.record(Act.SIGN_IN_REFUSED, person, {"how": How.ACT.value, "why": tried})

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read, in the block, what the store was when it began, whatever others write meanwhile."""
        with told(self.folder):
            self.db.conn.execute("BEGIN")
            try:
                yield
            finally:
                self.db.rollback()

    def rows(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[Row]:
        """Return the rows that a SELECT gives, each as a dict."""
        with told(self.folder):
            cursor = self.db.conn.execute(sql, values)
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def close(self) -> None:
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()


def _furnish(folder: Path, keys: NewKeys | None, *, actor: str, timezone: str, clock: Clock, exercise: bool) -> None:
    for name in ("images", "blanks"):
        (folder / name).mkdir()
    folder.chmod(0o700)
    if keys is not None:
        keyfile.write(folder, keys[0])
        hold(keys[1])
    db = connect(folder)
    try:
        MIGRATIONS.apply(db)
        with db.atomic():
            station = str(ULID.from_datetime(clock()))
            journal = Journal(db, station=station, actor=actor, clock=clock)
            said = {"station": station, "timezone": timezone} | ({exercises.MARK: "1"} if exercise else {})
            journal.record(Act.STORE_MADE, station, said)
    finally:
        db.close()


def _migrate(db: Database, folder: Path) -> None:
    if any(step.name not in STEPS for step in MIGRATIONS.applied(db)):
        raise StoreTooNew(store=folder)
    if MIGRATIONS.pending(db):
        if not is_writable(folder):
            raise StoreReadOnly(store=folder)
        _bring_up_to_date(db)


def _bring_up_to_date(db: Database) -> None:
    """Take every step that is missing, or none of them."""
    # Immediate: of two programs that open the store at once, one takes the steps and the other waits for it.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        MIGRATIONS.apply(db)
        db.conn.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise
