"""CSV as a way out: into one file, or into a folder with a file for each sheet."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from recon.delivery.carrier import Answer, Difference, Held, Ready, Withdrawn
from recon.delivery.extract.csv_kept import KeptCsv
from recon.delivery.extract.layout import Laid, Row, laid
from recon.delivery.extract.mapping import Mapping
from recon.errors import OutputError
from recon.language import system_reason, tr
from recon.model.outbox import Arrived
from recon.model.record import SheetRecord

KIND = "row"
# How a destination that speaks HTTP says that a sheet cannot be used: others may still go.
FAULTY = "422"


class CsvCarrier:
    """Rows of CSV. A path that ends in ``.csv`` or ``.txt`` is one file for all sheets, any other a folder.

    One file is written anew for each sheet: thousands of sheets want a folder.
    """

    def __init__(self, path: Path, mapping: Mapping | None = None) -> None:
        self._path = path
        self._mapping = mapping or Mapping()
        self._whole = KeptCsv(path, self._mapping) if path.suffix.lower() in (".csv", ".txt") else None

    def ready(self, record: SheetRecord) -> Ready:
        """Make the sheet's rows, and tell what keeps them from going."""
        made = laid(record, self._mapping)
        said = json.dumps([self._mapping.headings, made.rows], ensure_ascii=False)
        digest = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
        return Ready(record.serial, digest, made.faults, {KIND: len(made.rows)})

    def compare(self, record: SheetRecord) -> tuple[Difference, ...]:
        """Return what the file has of each row that would go, and of those that would not any more."""
        made = laid(record, self._mapping)
        place = self._mapping.place("identity")
        theirs = self._keyed(self._file(record.serial).rows(record.serial), place, made)
        found = []
        for identity, row in made.rows:
            there = theirs.pop(identity, None)
            held = Held.NEW if there is None else Held.SAME if there == row else Held.DIFFERENT
            found.append(Difference(identity, held, self._in_words(row), self._in_words(there) if there else ""))
        left = [Difference(identity, Held.UNSAID, "", self._in_words(row)) for identity, row in theirs.items()]
        return (*found, *left)

    def typed(self, record: SheetRecord) -> tuple[Difference, ...]:  # noqa: ARG002
        """Return nothing: nobody types into the file."""
        return ()

    def carry(self, record: SheetRecord, messages: Sequence[str]) -> Answer:  # noqa: ARG002
        """Let the file have the sheet's rows and no others of it; carried again, nothing changes.

        Raises:
            DestinationRefused: if the sheet has faults; if the file is open, changed by somebody else, or not ours.
            OutputError: if it cannot be written.
        """
        made, file = laid(record, self._mapping), self._file(record.serial)
        if made.faults:
            raise file.refusal(FAULTY, "\n".join(made.faults))
        self._make_folder()
        digest = file.put(record.serial, [row for _, row in made.rows])
        arrived = tuple((KIND, identity, identity) for identity, _ in made.rows)
        return Answer(arrived, {"file": file.path.name, "rows": len(made.rows), "sha256": digest})

    def take_back(self, record: SheetRecord, arrived: Sequence[Arrived], why: str) -> Withdrawn:  # noqa: ARG002
        """Take the sheet's rows out of the file; CSV has no place for the reason, and recon keeps it."""
        file = self._file(record.serial)
        taken = tuple(dict.fromkeys((one.kind, one.reference) for one in arrived))
        if not file.rows(record.serial):
            return Withdrawn((), tuple(tr("extract.file.gone", identity=reference) for _, reference in taken))
        if self._whole is None:
            file.remove()
        else:
            file.put(record.serial, [])
        return Withdrawn(taken)

    def close(self) -> None:
        """Do nothing: a file is whole after each sheet."""

    def _file(self, serial: str) -> KeptCsv:
        return self._whole or KeptCsv(self._path / f"{serial}.csv", self._mapping)

    def _make_folder(self) -> None:
        if self._whole is not None:
            return
        try:
            self._path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(path=self._path, reason=system_reason(error)) from error

    def _keyed(self, rows: list[Row], place: int | None, made: Laid) -> dict[str, Row]:
        """Return the file's rows by identity: as their column says, else by their order, which is that of the sheet."""
        if place is not None:
            return {row[place]: row for row in rows}
        names = [identity for identity, _ in made.rows]
        return {names[at] if at < len(names) else f"{at + 1}": row for at, row in enumerate(rows)}

    def _in_words(self, row: Row) -> str:
        return self._mapping.delimiter.join(row)
