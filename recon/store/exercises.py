"""Whether a store is an exercise's: said in the first entry of its ledger, when it was made, and never taken back.

Two witnesses are asked, the entry and the table made of it, and one is enough: whoever takes the mark out of one has
not taken it out, and ``recon check`` says that the two do not agree. To take it out of both means to write the whole
ledger anew, from its first entry on, which no anchor of it survives.
"""

import json

from sqlite_utils import Database

from recon.model.ledger import Act
from recon.store import ledger

MARK = "exercise"  # in the detail of the entry, and in the settings
_FIRST = "SELECT id, station, at, actor, act, subject, detail, previous, digest FROM ledger ORDER BY seq LIMIT 1"
_ACT, _DETAIL = 4, 6


def is_exercise(db: Database) -> bool:
    """Tell whether the store is an exercise's."""
    if db.execute("SELECT 1 FROM settings WHERE key = ?", (MARK,)).fetchone():
        return True
    first = db.execute(_FIRST).fetchone()
    return first is not None and first[_ACT] == Act.STORE_MADE.value and MARK in json.loads(first[_DETAIL])


def has_sound_start(db: Database) -> bool:
    """Tell whether the first entry, which says what the store is, is as it was sealed, and the next follows it."""
    first = db.execute(_FIRST).fetchone()
    if first is None or first[_ACT] != Act.STORE_MADE.value:
        return False
    *members, digest = first
    following = db.execute("SELECT previous FROM ledger ORDER BY seq LIMIT 1 OFFSET 1").fetchone()
    is_followed = following is None or following[0] == digest
    return digest == ledger.digest_of(*members) and members[-1] == ledger.GENESIS and is_followed
