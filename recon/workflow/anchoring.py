"""Anchors of the ledger: what shows that its end was cut off, or that all of it was written anew.

The chain of a ledger that somebody wrote anew from the first entry on is as whole as it was. What they cannot change is
paper: an anchor says which entry the ledger had, and the station signs it.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum
from pathlib import Path

from recon.delivery.files import write_whole
from recon.design.anchors import full_text, mark_text, parse_full, parse_mark
from recon.errors import InvalidValue, ReconError, UsageError
from recon.language import tr
from recon.model.anchor import Anchor, Mark, Signed, mark_of, signed_data
from recon.model.ledger import Act
from recon.store import Store, chain, ledger
from recon.store.chain import Examined
from recon.store.secrets import secret
from recon.store.store import Row
from recon.workflow import signing

EVERY = 1_000  # entries, and at least once a day on which something is done
_MOST_BYTES = 1_000_000
_PDF = ".pdf"
_NO_SENSE = (ValueError, KeyError, TypeError)  # of an entry that somebody altered: the chain tells of it


class Standing(StrEnum):
    """How the ledger stands to an anchor."""

    HOLDS = "holds"
    CUT_OFF = "cut_off"  # it ends before that entry
    OTHER = "other"  # another entry has that number: history was written anew
    BROKEN = "broken"  # the entry is that one, and something before it was altered
    FOREIGN = "foreign"  # the anchor is another station's
    FORGED = "forged"  # its signature is not by the key that it names
    UNKNOWN_KEY = "unknown_key"  # it is signed, by a key that the ledger knows nothing of


@dataclass(frozen=True, slots=True)
class Given:
    """An anchor that somebody gave: what of it can be typed and, from a barcode or a file, all of it."""

    mark: Mark
    signed: Signed | None = None

    @property
    def text(self) -> str:
        return mark_text(self.mark)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a ledger is found to be. ``strangers`` are entries of another station, ``forged`` anchors in the ledger.

    ``compared`` are the anchors that were given, each with how the ledger stands to it.
    """

    chain: Examined
    strangers: tuple[int, ...]
    forged: tuple[int, ...]
    compared: tuple[tuple[Given, Standing], ...]

    @property
    def is_sound(self) -> bool:
        held = all(standing is Standing.HOLDS for _, standing in self.compared)
        return held and not (self.chain.flaws or self.strangers or self.forged)


def anchor(store: Store, *, operator: str) -> Anchor:
    """Return an anchor of all that is in the ledger, made now unless nothing was written since the newest.

    Raises:
        StoreError, AccessError: if none can be made.
    """
    newest = newest_anchor(store)
    if newest is not None and newest.seq == ledger.last(store.db):
        return newest
    # Made first, so that the ledger's entry about a new key is among those that the anchor rests on.
    signing.station_key(store, operator=operator)
    with store.transaction(operator) as journal:
        number, digest = ledger.end(store.db)
        made = signing.sign(store, signed_data(store.station, number, digest), operator=operator)
        detail = {"upto": number, "key": made.key, "signature": made.value}
        entry = journal.record(Act.LEDGER_ANCHORED, digest, detail)
        signed = Signed(store.station, number, digest, made.public, made.value)
        return Anchor(number + 1, signed, made.key, entry.actor, entry.at)


def anchor_if_can(store: Store, *, operator: str) -> Anchor | None:
    """Return an anchor as ``anchor`` does, None where none can be made: a report is made all the same."""
    try:
        return anchor(store, operator=operator)
    except ReconError:
        return None


def anchor_if_due(store: Store, *, operator: str) -> None:
    """Make an anchor if this day has none yet, or much was written since the newest; it stops no one if it fails."""
    with suppress(ReconError):
        if _is_due(store):
            anchor(store, operator=operator)


def _is_due(store: Store) -> bool:
    newest = newest_anchor(store)
    if newest is None or ledger.last(store.db) - newest.signed.number >= EVERY:
        return True
    return newest.at.astimezone(store.timezone).date() != store.clock().astimezone(store.timezone).date()


def newest_anchor(store: Store) -> Anchor | None:
    """Return the anchor that was made last, None where there is none."""
    sql = """
        SELECT anchors.*, keys.public, ledger.station
        FROM anchors JOIN keys ON keys.name = anchors.key JOIN ledger ON ledger.seq = anchors.seq
        ORDER BY anchors.seq DESC LIMIT 1
    """
    rows = store.rows(sql)
    if not rows:
        return None
    row = rows[0]
    signed = Signed(row["station"], row["upto"], row["digest"], row["public"], row["signature"])
    return Anchor(row["seq"], signed, row["key"], row["by"], datetime.fromisoformat(row["at"]))


def write_anchor(made: Anchor, out: Path, language: str, zone: tzinfo, *, is_exercise: bool = False) -> None:
    """Write an anchor: as a PDF to print where the name ends so, else as a text; an exercise's page says that it is.

    Raises:
        OutputError: if it cannot be written.
    """
    if out.suffix.lower() == _PDF:
        from recon.design.anchorpaper import render_anchor
        from recon.design.watermark import stamped

        pdf = render_anchor(made, language, zone)
        write_whole(out, stamped(pdf, language) if is_exercise else pdf)
    else:
        text = f"{mark_text(made.signed.mark)}\n{full_text(made.signed)}\n"
        write_whole(out, text.encode())


def given(text: str) -> Given:
    """Return the anchor that somebody gave: what they typed, what their barcode reader wrote, or the name of a file.

    Raises:
        InvalidValue: if it is none, or was mistyped.
    """
    found = _content(text)
    signed = parse_full(found)
    if signed is not None:
        return Given(signed.mark, signed)
    return Given(parse_mark(found.strip().partition("\n")[0]))


def public_key(text: str) -> str:
    """Return the public key that somebody gave: 64 hexadecimal digits, or a file with them.

    Raises:
        UsageError: if it is none.
    """
    found = "".join(_content(text).split()).lower()
    if len(found) != 64 or not set(found) <= set("0123456789abcdef"):
        raise UsageError(reason=tr("proof.no_key", text=text))
    return found


def is_signed_by(one: Given, public: str) -> bool:
    """Tell, without any store, whether a whole anchor is signed by that key."""
    signed = one.signed
    return signed is not None and signed.public == public and signing.verify(public, signed.data, signed.signature)


def verify_ledger(store: Store, anchors: Iterable[Given] = (), *, told: Callable[[int], None] | None = None) -> Verdict:
    """Examine the ledger: its chain, the anchors in it, and those that somebody gave."""
    with store.snapshot(), chain.any_text(store.db):
        examined = chain.examine(store.db, told)
        keys = _keys(store)
        return Verdict(
            examined,
            tuple(strangers(store)),
            tuple(_forged(store, keys)),
            tuple((one, _standing(store, examined, keys, one)) for one in anchors),
        )


def strangers(store: Store) -> Iterator[int]:
    """Yield the numbers of the entries of stations that the store never was: see Act.STORE_RESTORED."""
    sql = """
        SELECT seq FROM ledger WHERE station NOT IN (
            SELECT subject FROM ledger WHERE act = ?
            UNION SELECT CASE WHEN json_valid(detail) THEN coalesce(json_extract(detail, '$.station'), '') ELSE '' END
            FROM ledger WHERE act = ?
        ) ORDER BY seq
    """
    return (row["seq"] for row in store.rows(sql, (Act.STORE_MADE, Act.STORE_RESTORED)))


def is_key_told(store: Store) -> bool:
    """Tell whether the key that the station signs with, if it has one, is one that the ledger tells of."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    kept = secret(store, signing.SECRET)
    try:
        return kept is None or signing.public_of(Ed25519PrivateKey.from_private_bytes(kept)) in _keys(store).values()
    except ValueError:
        return False


def _forged(store: Store, keys: dict[str, str]) -> Iterator[int]:
    """Yield the numbers of the anchors in the ledger that are not what the station signed."""
    sql = """
        SELECT anchor.seq, anchor.station, anchor.subject, anchor.detail, meant.digest
        FROM ledger AS anchor
        LEFT JOIN ledger AS meant ON meant.seq < anchor.seq
            AND meant.seq = CASE WHEN json_valid(anchor.detail) THEN json_extract(anchor.detail, '$.upto') END
        WHERE anchor.act = ? ORDER BY anchor.seq
    """
    rows = store.rows(sql, (Act.LEDGER_ANCHORED,))
    return (row["seq"] for row in rows if row["digest"] != row["subject"] or not _is_signed(row, keys))


def _is_signed(row: Row, keys: dict[str, str]) -> bool:
    try:
        detail = json.loads(row["detail"])
        data = signed_data(row["station"], detail["upto"], row["subject"])
        return signing.verify(keys[detail["key"]], data, detail["signature"])
    except _NO_SENSE:
        return False


def _keys(store: Store) -> dict[str, str]:
    """Return the public keys by name, from the ledger itself."""
    found: dict[str, str] = {}
    for row in store.rows("SELECT subject, detail FROM ledger WHERE act = ?", (Act.KEY_MADE,)):
        with suppress(*_NO_SENSE):
            found[row["subject"]] = str(json.loads(row["detail"])["public"])
    return found


def _standing(store: Store, examined: Examined, keys: dict[str, str], one: Given) -> Standing:
    signed = one.signed
    if signed is not None and not signing.verify(signed.public, signed.data, signed.signature):
        return Standing.FORGED
    stations = [row["station"] for row in store.rows("SELECT DISTINCT station FROM ledger")]
    if one.mark.station not in [mark_of(station, 0, "").station for station in stations]:
        return Standing.FOREIGN
    found = store.rows("SELECT station, digest FROM ledger WHERE seq = ?", (one.mark.number,))
    if not found:
        return Standing.CUT_OFF
    there = found[0]
    if one.mark != mark_of(there["station"], one.mark.number, there["digest"]):
        return Standing.OTHER
    if signed is not None and signed.digest != there["digest"]:
        return Standing.OTHER
    if not examined.is_whole_up_to(one.mark.number):
        return Standing.BROKEN
    return Standing.UNKNOWN_KEY if signed is not None and signed.public not in keys.values() else Standing.HOLDS


def _content(text: str) -> str:
    """Return what is in the file of that name, or the text itself where there is no such file."""
    file = Path(text)
    try:
        if file.is_file():
            with file.open("rb") as opened:
                return opened.read(_MOST_BYTES).decode()
    except UnicodeDecodeError:
        return text  # a picture, say: it is refused as what it is called
    except (OSError, ValueError) as error:
        raise InvalidValue(value=text, field=tr("proof.anchor"), reason=str(error)) from error
    return text
