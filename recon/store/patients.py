"""What the acts about patients do to the tables: who is known, where they are, under which words they are found."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.model.likeness import family_names, given_names, likeness_keys
from recon.model.naming import search_words, words_of
from recon.model.patient import Listed, Patient
from recon.store.codec import Json, canonical, patient_from_json, patient_to_json
from recon.store.tables import Detail, insert

# The word that all who are in the house are found by. Names never hold this character.
IN_HOUSE = "_in"
# How the words begin that somebody is found by who is described otherwise, and those that tell how common a name is.
LIKE, FAMILY, GIVEN = "_k", "_b", "_g"

ROSTER = """
CREATE TABLE known_patients (
    id INTEGER PRIMARY KEY,
    ipp TEXT NOT NULL UNIQUE,
    patient TEXT NOT NULL,
    name TEXT NOT NULL,
    ward TEXT NOT NULL,
    bed TEXT NOT NULL,
    present INTEGER NOT NULL,
    source TEXT NOT NULL,
    known_at TEXT NOT NULL,
    placed_at TEXT NOT NULL,
    merged_into TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL
) STRICT;
INSERT INTO known_patients (ipp, patient, name, ward, bed, present, source, known_at, placed_at, at)
SELECT ipp, patient, '', json_extract(patient, '$.ward'), json_extract(patient, '$.bed'), 1, '', at, at, at
FROM patients JOIN (SELECT subject, min(seq) AS first FROM ledger WHERE act = 'patient_added' GROUP BY subject)
    ON subject = ipp
ORDER BY first;
DROP TABLE patients;
ALTER TABLE known_patients RENAME TO patients;
CREATE INDEX patients_by_ward ON patients (ward, bed, name) WHERE present;
CREATE INDEX patients_by_source ON patients (source, present);
CREATE INDEX patients_by_merger ON patients (merged_into) WHERE merged_into <> '';
CREATE TABLE mergers (
    seq INTEGER PRIMARY KEY,
    ipp TEXT NOT NULL,
    into_ipp TEXT NOT NULL,
    source TEXT NOT NULL,
    as_of TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE roster_sources (
    source TEXT PRIMARY KEY,
    as_of TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE patient_search USING fts5 (
    words, tokenize = "ascii tokenchars '_'", prefix = '1 2 3', detail = none
);
"""
ROSTER_TABLES = ("mergers", "roster_sources", "patient_search")

# When it was last true that a patient is this person, and that they are there.
_TIMES = {"identity": "known_at", "place": "placed_at"}
_UPSERT = """
INSERT INTO patients (ipp, patient, name, ward, bed, present, source, known_at, placed_at, merged_into, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (ipp) DO UPDATE SET patient = excluded.patient, name = excluded.name, ward = excluded.ward,
    bed = excluded.bed, present = excluded.present, source = excluded.source, known_at = excluded.known_at,
    placed_at = excluded.placed_at, merged_into = excluded.merged_into, at = excluded.at
RETURNING id
"""
_FORMERLY = """
WITH RECURSIVE former (ipp) AS (
    VALUES (?) UNION SELECT patients.ipp FROM patients JOIN former ON patients.merged_into = former.ipp
    WHERE patients.merged_into <> ''
)
SELECT patient FROM patients JOIN former USING (ipp) ORDER BY id
"""


def listed_to_json(listed: Listed) -> dict[str, Json]:
    return {
        "patient": patient_to_json(listed.patient),
        "present": listed.is_present,
        "known_at": listed.known_at.isoformat(),
        "placed_at": listed.placed_at.isoformat(),
        "merged_into": listed.merged_into,
    }


def listed_from_json(data: Detail, source: str) -> Listed:
    return Listed(
        patient=patient_from_json(data["patient"]),
        is_present=bool(data["present"]),
        source=source,
        known_at=datetime.fromisoformat(data["known_at"]),
        placed_at=datetime.fromisoformat(data["placed_at"]),
        merged_into=data["merged_into"],
    )


def index_known(db: Database) -> None:
    """Make the patients that are known already findable; a part of the step that brings the search."""
    for (text,) in db.execute("SELECT patient FROM patients ORDER BY id").fetchall():
        patient = patient_from_json(json.loads(text))
        db.execute("UPDATE patients SET name = ? WHERE ipp = ?", (_sorted_by(patient), patient.ipp))
        _index(db, patient.ipp)


def index_again(db: Database) -> None:
    """Have every patient found by what this version of the program looks for, too."""
    db.execute("DELETE FROM patient_search")
    for (ipp,) in db.execute("SELECT ipp FROM patients WHERE merged_into = '' ORDER BY id").fetchall():
        _index(db, ipp)


def words_in_index(patient: Patient) -> str:
    """Return the words that somebody is found by: what people type, then what another description has in common.

    The latter are ``LIKE`` and a key, ``FAMILY`` and the birth name, ``GIVEN`` and the first given name. Once they are
    others than an earlier version of the program made, a step has to index all again (``index_again``).
    """
    like = [LIKE + key for key in sorted(likeness_keys(patient))]
    names = [FAMILY + name for name in family_names(patient)[:1]] + [GIVEN + name for name in given_names(patient)[:1]]
    return " ".join([search_words(patient), *like, *names])


def patient_added(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take a patient as earlier versions of the program recorded them: one by one, in the house, of no source."""
    at = entry.at.isoformat()
    known = {"patient": detail, "present": True, "known_at": at, "placed_at": at, "merged_into": ""}
    _put(db, entry, [listed_from_json(known, "")])


def roster_taken(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take what a source told: patients who are otherwise than before, and others that it told the same of.

    ``confirmed`` are those whom another source had told of, ``dropped`` those that the source lists no longer, and
    ``lists`` what it told of all others that are its own, as of ``as_of``: who they are, where they are.
    """
    source = entry.subject
    _put(db, entry, [listed_from_json(row, source) for row in detail["patients"]])
    db.conn.executemany("UPDATE patients SET source = ? WHERE ipp = ?", [(source, ipp) for ipp in detail["confirmed"]])
    db.conn.executemany("UPDATE patients SET source = '' WHERE ipp = ?", [(ipp,) for ipp in detail["dropped"]])
    for what in detail["lists"]:
        column = _TIMES[what]
        sql = f"UPDATE patients SET {column} = max({column}, ?) WHERE source = ?"  # noqa: S608
        db.execute(sql, (detail["as_of"], source))
    if detail["as_of"] is not None:
        db.execute(
            "INSERT INTO roster_sources (source, as_of, taken_at) VALUES (?, ?, ?) ON CONFLICT (source) DO UPDATE"
            " SET as_of = max(as_of, excluded.as_of), taken_at = excluded.taken_at",
            (source, detail["as_of"], entry.at.isoformat()),
        )


def patient_merged(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Note that the hospital merged one number into another; what it made of both patients is in ``roster_taken``."""
    insert(db, "mergers", {"seq": seq, "ipp": entry.subject, **detail}, entry)


def _put(db: Database, entry: LedgerEntry, rows: Sequence[Listed]) -> None:
    numbers = [_put_one(db, entry, listed) for listed in rows]
    # After all are in: whoever was merged is found under the words of the one they were merged into.
    if db.execute("SELECT 1 FROM patients WHERE merged_into <> '' LIMIT 1").fetchone():
        for listed in rows:
            _index(db, listed.patient.ipp)
        return
    for number, listed in zip(numbers, rows, strict=True):
        _find_by(db, number, [IN_HOUSE] * listed.is_present + [words_in_index(listed.patient)])


def _put_one(db: Database, entry: LedgerEntry, listed: Listed) -> int:
    who = listed.patient
    row = (
        who.ipp,
        canonical(patient_to_json(who)),
        _sorted_by(who),
        who.ward,
        who.bed,
        listed.is_present,
        listed.source,
        listed.known_at.isoformat(),
        listed.placed_at.isoformat(),
        listed.merged_into,
        entry.at.isoformat(),
    )
    return int(db.execute(_UPSERT, row).fetchone()[0])


def _index(db: Database, ipp: str) -> None:
    """Have the patient found by their words, and by those of every number that was merged into theirs."""
    row = db.execute("SELECT id, present, merged_into FROM patients WHERE ipp = ?", (ipp,)).fetchone()
    if row is None:
        return
    number, is_present, merged_into = row
    if merged_into:
        db.execute("DELETE FROM patient_search WHERE rowid = ?", (number,))
        _index(db, merged_into)
        return
    texts = [words_in_index(patient_from_json(json.loads(text))) for (text,) in db.execute(_FORMERLY, (ipp,))]
    _find_by(db, number, [IN_HOUSE] * is_present + texts)


def _find_by(db: Database, number: int, texts: Sequence[str]) -> None:
    words = " ".join(texts)
    stood = db.execute("SELECT words FROM patient_search WHERE rowid = ?", (number,)).fetchone()
    if stood is not None and stood != (words,):
        db.execute("DELETE FROM patient_search WHERE rowid = ?", (number,))
    if stood != (words,):
        db.execute("INSERT INTO patient_search (rowid, words) VALUES (?, ?)", (number, words))


def _sorted_by(patient: Patient) -> str:
    return " ".join(words_of(f"{patient.birth_name} {patient.given_names}"))
