"""Looking for a patient while typing: any beginnings of names, numbers, birth date, ward and bed, in any order.

Four looks, each a query of the full-text index, until enough are found: the words as typed among those in the house,
words that begin so among them, then both among all who are known.
"""

import re
from collections.abc import Iterator

from recon.model.naming import joined, words_of
from recon.model.patient import Listed
from recon.store import engine
from recon.store.patients import IN_HOUSE
from recon.store.rosters import listed_of
from recon.store.store import Store

# Looked at to be put in order, when more are found than are shown. Two letters are in the names of half a city.
_LOOKED_AT = 2000
_FRENCH_DATE = re.compile(r"(\d{1,2})[/.-](?:(\d{1,2})(?:[/.-](\d{0,4}))?)?")
_ISO_DATE = re.compile(r"(\d{4})-(\d{0,2})(?:-(\d{0,2}))?")
_CENTURIES = ("19", "20")


def search(store: Store, text: str, *, limit: int = 20) -> tuple[Listed, ...]:
    """Return up to ``limit`` patients who have every word of ``text``, or begin with it: the best first.

    Accents, case and hyphens do not matter; the birth date is found in the French form and in the ISO one, whole or
    begun. Those in the house come first, among them those who have the words exactly, then by name. A number that was
    merged finds the patient it was merged into.
    """
    chunks = [chunk for chunk in text.split() if words_of(chunk)]
    if not chunks:
        return ()
    found: dict[str, Listed] = {}
    for query in _queries(chunks):
        for one in _matches(store, query, joined(chunks[0]), limit + len(found)):
            found.setdefault(one.patient.ipp, one)
        if len(found) >= limit:
            break
    return tuple(found.values())[:limit]


def is_index_sound(store: Store) -> bool:
    """Tell whether the index finds what it holds; nothing is changed.

    Raises:
        StoreReadOnly: if the store cannot be written, for only a writer may ask SQLite this.
    """
    with store.snapshot():
        try:
            store.db.execute("INSERT INTO patient_search (patient_search) VALUES ('integrity-check')")
        except engine.DatabaseError as error:
            if engine.kind_of(error) != engine.SQLITE_CORRUPT:
                raise
            return False
    return True


def _queries(chunks: list[str]) -> Iterator[str]:
    exact, begun = (" AND ".join(_term(chunk, star) for chunk in chunks) for star in ("", "*"))
    for house in (f'"{IN_HOUSE}" AND ', ""):
        yield house + exact
        yield house + begun


def _matches(store: Store, query: str, start: str, limit: int) -> list[Listed]:
    """Return whom the index has, those first whose birth name begins with ``start``."""
    sql = f"""
        SELECT patients.* FROM
            (SELECT rowid AS id FROM patient_search WHERE patient_search MATCH ? LIMIT {_LOOKED_AT}) AS found
        JOIN patients USING (id) ORDER BY present DESC, substr(name, 1, ?) <> ?, name, id LIMIT ?
    """  # noqa: S608
    return [listed_of(row) for row in store.rows(sql, (query, len(start), start, limit))]


def _term(chunk: str, star: str) -> str:
    """Return what one chunk asks for: a date, or its words, together or as one."""
    dates = [f'"{digits}"{star}' for digits in _date_digits(chunk)]
    if dates:
        return f"({' OR '.join(dates)})"
    words = words_of(chunk)
    together = " AND ".join(f'"{word}"{star}' for word in words)
    return together if len(words) == 1 else f'(({together}) OR "{joined(chunk)}"{star})'


def _date_digits(chunk: str) -> tuple[str, ...]:
    """Return the beginnings of a date's digits, in whatever order they are kept; none where it is no date."""
    if iso := _ISO_DATE.fullmatch(chunk):
        return ("".join(part or "" for part in iso.groups()),)
    french = _FRENCH_DATE.fullmatch(chunk)
    if not french:
        return ()
    day, month, year = french.groups()
    # A day or month of one digit is whole if something follows it.
    begun = day.zfill(2) + ((month or "") if year is None else month.zfill(2) + year)
    whole = (
        tuple(day.zfill(2) + month.zfill(2) + century + year for century in _CENTURIES) if len(year or "") == 2 else ()
    )
    return (begun, *whole)
