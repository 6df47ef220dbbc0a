"""A CSV file that recon keeps: sheets come into it and go out of it, and what somebody else did to it is seen.

Beside the file stands its SHA-256, ``NAME.sha256``: who takes the file away can check it (``sha256sum -c``), and recon
knows its own work by it. While the file is replaced, both the old digest and the new one stand there: whenever
the computer stops, the file is one of the two.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from recon.delivery.extract.csv_text import Unreadable, from_bytes, rows_of, text_of, to_bytes
from recon.delivery.extract.layout import Row
from recon.delivery.extract.mapping import Mapping
from recon.delivery.files import fingerprint, lock_of, write_whole
from recon.errors import DestinationRefused, OutputError
from recon.language import system_reason, tr


@dataclass(frozen=True, slots=True)
class _Content:
    """What stood in the file when it was read: by what it is known again, its digest, and each sheet's text."""

    mark: tuple[int, ...] | None
    digest: str
    blocks: dict[str, str]


class KeptCsv:
    """One file. What was read of it stays in memory while the file stays as it is."""

    def __init__(self, path: Path, mapping: Mapping) -> None:
        self.path = path
        self._mapping = mapping
        self._read: _Content | None = None

    def rows(self, serial: str) -> list[Row]:
        """Return the rows of a sheet, none where the file has nothing of it or is not there.

        Raises:
            DestinationRefused: if the file is not one that recon keeps, or not as recon left it.
            OutputError: if it cannot be read.
        """
        return rows_of(self._content().blocks.get(serial, ""), self._mapping)

    def put(self, serial: str, rows: list[Row]) -> str:
        """Let the file have these rows of a sheet and no others; return the file's SHA-256.

        Raises:
            DestinationRefused, OutputError: as ``rows``; and if it is open in another program. It is as it was then.
        """
        content = self._content()
        block = text_of(rows, self._mapping)
        if content.mark is not None and content.blocks.get(serial, "") == block:
            return content.digest
        blocks = content.blocks | {serial: block}
        if not rows:
            del blocks[serial]
        return self._replace(content, blocks)

    def remove(self) -> None:
        """Delete the file and what stands beside it.

        Raises:
            DestinationRefused, OutputError: as ``put``.
        """
        self._content()
        self._refuse_open()
        try:
            self.path.unlink(missing_ok=True)
            self._beside.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(path=self.path, reason=system_reason(error)) from error

    def refusal(self, status: str, reason: str) -> DestinationRefused:
        return DestinationRefused(destination=self.path, status=status, reason=reason)

    @property
    def _beside(self) -> Path:
        return self.path.with_name(f"{self.path.name}.sha256")

    def _replace(self, content: _Content, blocks: dict[str, str]) -> str:
        data = to_bytes(blocks.values(), self._mapping)
        digest = hashlib.sha256(data).hexdigest()
        self._refuse_open()
        self._say(digest, *([content.digest] if content.digest else []))
        if fingerprint(self.path) != content.mark:
            raise self.refusal(tr("extract.file.status_changed"), tr("extract.file.changed_now"))
        write_whole(self.path, data)
        self._say(digest)
        self._read = _Content(fingerprint(self.path), digest, blocks)
        return digest

    def _say(self, *digests: str) -> None:
        write_whole(self._beside, "".join(f"{digest}  {self.path.name}\n" for digest in digests).encode())

    def _content(self) -> _Content:
        mark = fingerprint(self.path)
        if self._read is None or self._read.mark != mark:
            self._read = _Content(None, "", {}) if mark is None else self._opened(mark)
        return self._read

    def _opened(self, mark: tuple[int, ...]) -> _Content:
        try:
            data = self.path.read_bytes()
            known = self._beside.read_text(encoding="utf-8") if self._beside.exists() else ""
        except (OSError, UnicodeDecodeError) as error:
            raise OutputError(path=self.path, reason=error) from error
        digest = hashlib.sha256(data).hexdigest()
        if not known:
            raise self.refusal(tr("extract.file.status_foreign"), tr("extract.file.foreign"))
        if digest not in {line.partition(" ")[0] for line in known.splitlines()}:
            raise self.refusal(tr("extract.file.status_changed"), tr("extract.file.changed"))
        try:
            found = from_bytes(data, self._mapping)
        except Unreadable as error:
            raise self.refusal(tr("extract.file.status_foreign"), str(error)) from error
        return _Content(mark, digest, {serial: text_of(rows, self._mapping) for serial, rows in found.items()})

    def _refuse_open(self) -> None:
        lock = lock_of(self.path)
        if lock is not None:
            raise self.refusal(tr("extract.file.status_open"), tr("extract.file.open", lock=lock.name))
