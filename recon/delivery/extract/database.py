"""The extract as an SQLite database: a sheet's rows come into it and go out of it all together, or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from recon.delivery.extract import schema
from recon.delivery.extract.rows import PlainRow, SheetRows, digest_of
from recon.errors import DestinationRefused, OutputError
from recon.language import tr
from recon.model.naming import joined

# How a destination that speaks HTTP says that something is the matter with the sheet: others may still go.
ABOUT_THE_SHEET = "409"
CACHE = 65_536  # KiB, for a whole extract at once
WAIT = 10.0  # s, while another program writes


class Database:
    """One file, open; it is made if it is not there. Leave it by ``close``, or as a context."""

    def __init__(self, path: Path, *, is_new: bool = False) -> None:
        """Open the extract.

        Args:
            path: where it is.
            is_new: nobody else knows of it yet, and what the computer's end would undo is made again anyway.

        Raises:
            OutputError: if it can be neither made nor opened.
            DestinationRefused: if it is no extract, one of another version, or locked.
        """
        self.path = path
        try:
            path.touch(mode=0o600)  # patients are in it: as it comes into being, only its owner reads it
            self._sql = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise OutputError(path=path, reason=error) from error
        try:
            with self._told():
                self._prepare(is_new=is_new)
        except BaseException:
            self._sql.close()
            raise

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._sql.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is done within is there, or none of it.

        Raises:
            DestinationRefused: if the database is locked or damaged.
            OutputError: if it cannot be written.
        """
        with self._told():
            self._sql.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._sql.execute("COMMIT")
            except BaseException:
                if self._sql.in_transaction:
                    self._sql.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is read within is of one moment.

        Raises:
            DestinationRefused, OutputError: as ``transaction``.
        """
        with self._told():
            self._sql.execute("BEGIN")
            try:
                yield
            finally:
                if self._sql.in_transaction:
                    self._sql.execute("ROLLBACK")

    def put(self, rows: SheetRows) -> None:
        """Let the extract have these rows of a sheet and no others.

        Raises:
            DestinationRefused: if somebody changed what it has of the sheet, or it has another person under the IPP.
        """
        serial = str(rows.sheet[0])
        self._refuse_other_patient(rows.patient)
        self._remove(serial)
        self._insert(schema.PATIENT, [rows.patient], verb="INSERT OR REPLACE")
        self._insert(schema.IDENTIFIER, rows.identifiers, verb="INSERT OR REPLACE")
        self._insert(schema.SHEET, [(*rows.sheet, rows.digest)])
        self._insert(schema.VALUE, rows.values)
        self._insert(schema.DOCUMENT, rows.documents)
        self._insert(schema.PROVENANCE, rows.provenance)

    def remove(self, serial: str) -> bool:
        """Take a sheet's rows out, and its patient if no other sheet is theirs; tell whether there was anything.

        Raises:
            DestinationRefused: if somebody changed what it has of the sheet.
        """
        is_there = self.has(serial)
        self._remove(serial)
        return is_there

    def has(self, serial: str) -> bool:
        return self._sql.execute('SELECT 1 FROM "sheet" WHERE "sheet" = ?', (serial,)).fetchone() is not None

    def rows_of(self, table: schema.Table, serial: str) -> tuple[PlainRow, ...]:
        """Return the rows that a sheet has in a table."""
        names = ", ".join(f'"{name}"' for name in table.names)
        found = self._sql.execute(f'SELECT {names} FROM "{table.name}" WHERE "sheet" = ?', (serial,))  # noqa: S608
        return tuple(found)

    def patient(self, ipp: str) -> PlainRow | None:
        found: PlainRow | None = self._sql.execute('SELECT * FROM "patient" WHERE "ipp" = ?', (ipp,)).fetchone()
        return found

    def rows(self, table: schema.Table, most: int) -> Iterator[list[PlainRow]]:
        """Yield all rows of a table in the order of its key, at most ``most`` at a time."""
        names, key = (", ".join(f'"{name}"' for name in one) for one in (table.names, table.key))
        cursor = self._sql.execute(f'SELECT {names} FROM "{table.name}" ORDER BY {key}')  # noqa: S608
        while found := cursor.fetchmany(most):
            yield found

    def count(self, table: schema.Table) -> int:
        return int(self._sql.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0])  # noqa: S608

    def refusal(self, status: str, reason: str) -> DestinationRefused:
        return DestinationRefused(destination=self.path, status=status, reason=reason)

    def _prepare(self, *, is_new: bool) -> None:
        self._sql.execute("PRAGMA foreign_keys = ON")
        # What is put in order is put in order in memory: SQLite would write it to the system's temporary folder.
        self._sql.execute("PRAGMA temp_store = MEMORY")
        self._sql.execute(f"PRAGMA synchronous = {'OFF' if is_new else 'FULL'}")
        if is_new:
            self._sql.execute(f"PRAGMA cache_size = -{CACHE}")
        application, version, names = (self._asked(one) for one in _WHAT_IT_IS)
        if not names and not application:
            self._make()
        elif application != schema.APPLICATION:
            raise self.refusal(tr("extract.file.status_foreign"), tr("extract.file.foreign"))
        elif version != schema.VERSION:
            raise self.refusal(
                tr("extract.file.status_foreign"), tr("extract.file.schema", found=version, known=schema.VERSION)
            )

    def _asked(self, question: str) -> int:
        return int(self._sql.execute(question).fetchone()[0])

    def _make(self) -> None:
        with self.transaction():
            if self._asked(_WHAT_IT_IS[0]) == schema.APPLICATION:
                return  # another program has just made it
            for statement in schema.statements():
                self._sql.execute(statement)
            self._sql.execute('INSERT INTO "extract" VALUES (?, ?)', ("schema_version", str(schema.VERSION)))
            self._sql.execute(f"PRAGMA application_id = {schema.APPLICATION}")
            self._sql.execute(f"PRAGMA user_version = {schema.VERSION}")

    def _insert(self, table: schema.Table, rows: list[PlainRow] | tuple[PlainRow, ...], verb: str = "INSERT") -> None:
        places = ", ".join("?" * len(table.columns))
        self._sql.executemany(f'{verb} INTO "{table.name}" VALUES ({places})', rows)

    def _remove(self, serial: str) -> None:
        known = self.rows_of(schema.SHEET, serial)
        if not known:
            return
        (*own, digest), ipp = known[0], known[0][1]
        if digest_of(tuple(own), *(self.rows_of(table, serial) for table in schema.OF_A_SHEET)) != digest:
            raise self.refusal(ABOUT_THE_SHEET, tr("extract.file.rows_changed", sheet=serial))
        for table in (*reversed(schema.OF_A_SHEET), schema.SHEET):
            self._sql.execute(f'DELETE FROM "{table.name}" WHERE "sheet" = ?', (serial,))  # noqa: S608
        for statement in _ORPHANS:
            self._sql.execute(statement, {"ipp": ipp})

    def _refuse_other_patient(self, ours: PlainRow) -> None:
        """Refuse two people under one number: born on other days or, if a day is not known, of other names."""
        theirs = self.patient(str(ours[0]))
        if theirs is None:
            return
        day, other = ours[_BORN], theirs[_BORN]
        is_same = day == other if day and other else joined(str(ours[1])) == joined(str(theirs[1]))
        if not is_same:
            words = tr("extract.file.other_patient", ipp=ours[0], ours=_who(ours), theirs=_who(theirs))
            raise self.refusal(ABOUT_THE_SHEET, words)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say what SQLite says in words of our own."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode in _LOCKED:
                raise self.refusal(tr("extract.file.status_open"), tr("extract.file.locked")) from error
            raise OutputError(path=self.path, reason=error) from error
        except sqlite3.DatabaseError as error:
            raise self.refusal(tr("extract.file.status_foreign"), tr("extract.file.damaged", reason=error)) from error


def _who(patient: PlainRow) -> str:
    return ", ".join(str(part) for part in (patient[1], patient[3], patient[_BORN]) if part)


_BORN = schema.PATIENT.names.index("birth_date")
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_WHAT_IT_IS = ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
# Numbers and people that no sheet speaks of any more.
_ORPHANS = (
    """DELETE FROM "identifier" WHERE "ipp" = :ipp AND NOT EXISTS (SELECT 1 FROM "sheet" WHERE "sheet"."ipp" = :ipp
        AND ("identifier"."kind" <> 'IEP' OR "identifier"."value" = "sheet"."iep"))""",
    """DELETE FROM "patient" WHERE "ipp" = :ipp AND NOT EXISTS (SELECT 1 FROM "sheet" WHERE "sheet"."ipp" = :ipp)""",
)
