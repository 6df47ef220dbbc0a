"""The seals of the sheets' codes: made when a sheet is printed, looked at when a page comes back.

The keys are the store's own secret ``codes``: one after the other, 32 bytes each, the last for what is printed now. A
store that was restored gets another key with its next print. Serials are drawn at random among those that the books do
not know, and what was printed after the backup is not in the books: should a serial be drawn again, the two papers have
seals of different keys, and one is never taken for the other.
"""

import secrets
from dataclasses import dataclass, replace

from recon.design.prints import SheetPrint
from recon.errors import (
    CodeForged,
    PageInconsistent,
    SheetForeign,
    SheetNotOfExercise,
    SheetOfExercise,
    SheetUnbooked,
    StoreBusy,
    StoreDamaged,
)
from recon.language import tr
from recon.model.ledger import Act
from recon.model.sheet import SheetCode
from recon.store import Journal, Store, queries
from recon.store.secrets import keep_secret, secret, unsound
from recon.vision import sheetcode

SECRET = "codes"  # noqa: S105 - its name
_LENGTH = 32  # bytes of a key: as many as HMAC-SHA-256 gives


class KeyMadeMeanwhile(StoreBusy):
    """Two programs made the first key at once; whoever came second seals its sheets again, with the other's."""


@dataclass(frozen=True, slots=True)
class CodeKeys:
    """The keys that sheets are sealed with, in the order they were made; ``kept`` of them are in the store already."""

    keys: tuple[bytes, ...]
    kept: int

    @property
    def number(self) -> int:
        """Which key seals what is printed now, from 1."""
        return len(self.keys)

    def sealed(self, sheet: SheetPrint) -> SheetPrint:
        """Return the sheet with the seals of its pages."""
        pages = range(1, sheet.form.pages + 1)
        bare = replace(sheet, seals=())
        return replace(sheet, seals=tuple(sheetcode.sealed(bare.code(page), self.keys[-1]).seal for page in pages))


def keys_to_print_with(store: Store) -> CodeKeys:
    """Return the store's keys, with a new one where there is none, or none since the store was restored.

    Raises:
        StoreDamaged: if they are not those that the ledger tells of.
    """
    known = _keys(store)
    new = () if known and not _is_restored_since(store) else (secrets.token_bytes(_LENGTH),)
    return CodeKeys((*known, *new), len(known))


def keep_keys(store: Store, journal: Journal, given: CodeKeys) -> None:
    """Keep the keys that sheets were just sealed with, in the transaction that issues them.

    Raises:
        KeyMadeMeanwhile: if another program made a key since these were asked for; nothing is written then.
    """
    if _keys(store) != given.keys[: given.kept]:
        raise KeyMadeMeanwhile(store=store.folder)
    if given.kept < given.number:
        keep_secret(store, journal, SECRET, b"".join(given.keys))


def check_issued(store: Store, code: SheetCode) -> None:
    """Refuse a code that this store did not print, as far as it knows.

    Raises:
        SheetOfExercise, SheetNotOfExercise: if either is an exercise's, the sheet or the store, and not the other.
        SheetForeign: if it is no sheet of this store, nor sealed by it.
        SheetUnbooked: if this store sealed it, and does not know of it: its books are older than the sheet.
        CodeForged: if it names a sheet of this store and has not the seal that the sheet was printed with.
        PageInconsistent: if the code says something else than what was issued.
        StoreDamaged: if the keys are not those that the ledger tells of.
    """
    if code.is_exercise != store.is_exercise:
        raise SheetOfExercise(sheet=code.serial) if code.is_exercise else SheetNotOfExercise(sheet=code.serial)
    signer = _signer(store, code)
    if not queries.is_issued(store, code.serial):
        raise SheetUnbooked(sheet=code.serial) if signer else SheetForeign(sheet=code.serial)
    expected = queries.sealed_with(store, code.serial, code.copy)
    if expected is None:
        # No copy of that number: printed after the backup that the books were restored from, or by nobody.
        raise _unknown_copy(code, signer)
    if signer != expected:
        raise SheetUnbooked(sheet=code.serial) if signer else CodeForged(sheet=code.serial)
    issued = queries.sheet(store, code.serial)
    if not queries.issued_as(code, issued) or not 1 <= code.copy <= queries.copies(store, code.serial, code.page):
        raise PageInconsistent(sheet=code.serial)


def check_seal(store: Store, code: SheetCode) -> None:
    """Refuse a code that cannot be this store's, of a page that has another fault already.

    Raises:
        SheetOfExercise, SheetNotOfExercise, CodeForged, SheetUnbooked, StoreDamaged: as ``check_issued``.
    """
    try:
        check_issued(store, code)
    except (SheetForeign, PageInconsistent):
        return


def _unknown_copy(code: SheetCode, signer: int | None) -> CodeForged | SheetUnbooked | PageInconsistent:
    if signer:
        return SheetUnbooked(sheet=code.serial)
    return CodeForged(sheet=code.serial) if code.seal else PageInconsistent(sheet=code.serial)


def _signer(store: Store, code: SheetCode) -> int | None:
    """Return the number of the key that sealed the code: 0 for a code without a seal, None where no key of ours did."""
    if not code.seal:
        return 0
    numbered = enumerate(_keys(store), start=1)
    return next((number for number, key in numbered if sheetcode.is_sealed_by(code, key)), None)


def _keys(store: Store) -> tuple[bytes, ...]:
    if SECRET in unsound(store):
        raise StoreDamaged(store=store.folder, reason=tr("ledger.codes_key"))
    kept = secret(store, SECRET) or b""
    return tuple(kept[at : at + _LENGTH] for at in range(0, len(kept), _LENGTH))


def _is_restored_since(store: Store) -> bool:
    """Tell whether the store was restored after its newest key was made."""
    sql = "SELECT 1 FROM backups, secret_digests WHERE act = ? AND name = ? AND backups.seq > secret_digests.seq"
    return bool(store.rows(sql, (Act.STORE_RESTORED.value, SECRET)))
