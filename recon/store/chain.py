"""Whether the ledger's chain holds: what was altered, taken out, put in or moved, and between which two good entries.

A chain does not show that its end was cut off, or that all of it was written anew: for that there are anchors, which
stand on paper outside the store (see recon.workflow.anchoring).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlite_utils import Database

from recon.store import ledger

_TOLD_EVERY = 1_000  # entries
_TRACED = 500  # flaws of which is looked up what happened; a ledger with more was not merely touched


class Wrong(StrEnum):
    """What can be wrong with entries."""

    ALTERED = "altered"  # it does not say what it was sealed with
    REMOVED = "removed"  # these numbers are not there any more
    INSERTED = "inserted"  # what comes after is sealed to what stands before, and nothing to this
    MOVED = "moved"  # what it was sealed to stands in another place
    CUT = "cut"  # what it was sealed to is nowhere


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with entries ``first`` to ``last``; good are ``after`` (0: none) and ``before`` (None: none)."""

    wrong: Wrong
    first: int
    last: int
    after: int
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Examined:
    """``entries`` are there, the newest is ``end``. ``set_back`` are those with an earlier time than the one before.

    That is no flaw: somebody set the clock of the machine.
    """

    entries: int
    end: ledger.End
    flaws: tuple[Flaw, ...]
    set_back: tuple[int, ...]

    def is_whole_up_to(self, number: int) -> bool:
        """Tell whether nothing is wrong with any entry up to that one."""
        return all(flaw.first > number for flaw in self.flaws)


def examine(db: Database, told: Callable[[int], None] | None = None) -> Examined:
    """Look at every entry: its digest, its link to the one before of its station, its number, its time.

    ``told`` is told now and then how many entries were looked at.
    """
    walk = _Walk(db)
    with any_text(db):
        for count, (seq, *members, digest) in enumerate(db.execute(ledger.EVERY_ENTRY), start=1):
            walk.take(seq, members, digest)
            if told is not None and count % _TOLD_EVERY == 0:
                told(count)
    return walk.examined()


@contextmanager
def any_text(db: Database) -> Iterator[None]:
    """Have what another program wrote as text, and is none, be read in the block all the same, so that it is told."""
    usual = db.conn.text_factory
    db.conn.text_factory = lambda written: written.decode(errors="surrogateescape")
    try:
        yield
    finally:
        db.conn.text_factory = usual


@dataclass(slots=True)
class _End:
    """Where a station's chain has come to: entry ``seq``. ``own`` is the same, 0 while none of its own was there."""

    seq: int
    digest: str
    at: str = ""
    own: int = 0


class _Walk:
    """Goes along the ledger and notes what is wrong."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._ends: dict[str, _End] = {}
        self._flaws: list[Flaw] = []
        self._set_back: list[int] = []
        self._count = self._number = self._good = self._hole = 0
        self._digest = ledger.GENESIS

    def take(self, seq: int, members: list[str], digest: str) -> None:
        station, at, previous = members[1], members[2], members[-1]
        # The first of a station is sealed to whatever was there.
        end = self._ends.setdefault(station, _End(self._number, self._digest))
        self._count += 1
        if seq > self._number + 1:
            self._note(Wrong.REMOVED, self._number + 1, seq - 1)
            self._hole = seq
        is_good = self._is_sealed(seq, members, digest) & self._is_linked(seq, end, station, previous)
        if at < end.at:
            self._set_back.append(seq)
        end.seq, end.digest, end.at, end.own = seq, digest, at, seq
        self._number, self._digest = seq, digest
        if is_good:
            self._find_good(seq)

    def examined(self) -> Examined:
        return Examined(self._count, (self._number, self._digest), tuple(self._flaws), tuple(self._set_back))

    def _is_sealed(self, seq: int, members: list[str], digest: str) -> bool:
        if seq < 1:
            self._note(Wrong.INSERTED, seq, seq)
        elif not _is_text(*members) or digest != ledger.digest_of(*members):
            self._note(Wrong.ALTERED, seq, seq)
        else:
            return True
        return False

    def _is_linked(self, seq: int, end: _End, station: str, previous: str) -> bool:
        # What is missing before it was told already.
        if previous == end.digest or end.own < self._hole:
            return True
        place = self._place_of(previous) if _is_text(previous, station) else None
        if place is None:
            self._note(Wrong.CUT, seq, seq)
        elif place < end.seq and not self._is_followed(station, place + 1, seq - 1):
            self._tell_inserted(place, seq)
            return True
        else:
            self._note(Wrong.MOVED, seq, seq)
        return False

    def _place_of(self, digest: str) -> int | None:
        """Return the number of the entry with that digest, 0 for the beginning of all."""
        if digest == ledger.GENESIS:
            return 0
        if len(self._flaws) > _TRACED:
            return None
        found = self._db.execute("SELECT max(seq) FROM ledger WHERE digest = ?", (digest,)).fetchone()
        return None if found[0] is None else int(found[0])

    def _is_followed(self, station: str, first: int, last: int) -> bool:
        """Tell whether an entry outside is sealed to one of those."""
        sql = """
            SELECT 1 FROM ledger WHERE station = ? AND seq NOT BETWEEN ? AND ?
                AND previous IN (SELECT digest FROM ledger WHERE seq BETWEEN ? AND ?) LIMIT 1
        """
        return self._db.execute(sql, (station, first, last, first, last)).fetchone() is not None

    def _tell_inserted(self, place: int, seq: int) -> None:
        """Note that all between two entries was put in; that its own links lead nowhere goes without saying."""
        self._flaws = [flaw for flaw in self._flaws if flaw.first <= place or flaw.wrong is not Wrong.CUT]
        self._flaws.append(Flaw(Wrong.INSERTED, place + 1, seq - 1, place, seq))

    def _note(self, wrong: Wrong, first: int, last: int) -> None:
        same = self._flaws[-1] if self._flaws else None
        if same is not None and (same.wrong, same.last, same.before) == (wrong, first - 1, None):
            self._flaws[-1] = replace(same, last=last)
        else:
            self._flaws.append(Flaw(wrong, first, last, self._good))

    def _find_good(self, seq: int) -> None:
        """Tell the flaws that end here which entry is good again."""
        place = len(self._flaws)
        while place and self._flaws[place - 1].before is None:
            place -= 1
            self._flaws[place] = replace(self._flaws[place], before=seq)
        self._good = seq


def _is_text(*members: str) -> bool:
    """Tell whether all of it can be written; what ``any_text`` had to let through cannot."""
    try:
        "".join(members).encode()
    except UnicodeEncodeError:
        return False
    return True
