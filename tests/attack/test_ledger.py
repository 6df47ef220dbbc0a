"""Somebody edits the store with another program: each way is found, and named.

What no chain can show, a cut-off end and a history that was written anew from the start by somebody who has the key, is
shown to be found by an anchor on paper, and by nothing else.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sqlite_utils import Database

from recon.cli import main
from recon.design.anchors import full_text, mark_text, parse_full, parse_mark
from recon.errors import InvalidValue, UsageError
from recon.language import LANGUAGES, choose
from recon.model.anchor import Anchor, mark_of
from recon.model.ledger import Act
from recon.model.verification import Outcome
from recon.store import Store, chain, comparison, engine, ledger, projections
from recon.store.chain import Flaw, Wrong
from recon.store.migrations import MIGRATIONS, TABLES
from recon.workflow import anchoring, signing
from recon.workflow.anchoring import Given, Standing, anchor, anchor_if_due, verify_ledger
from recon.workflow.checking import check
from recon.workflow.verifying import verify
from tests.helpers.account_store import Clock, night
from tests.helpers.forger import INSERT, MEMBERS, UNGUARDED, alter, entry, hands, last, reseal, seal, tables_again

Forgery = Callable[[Store, engine.Connection], None]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Anchor]:
    """Return a store after a night, with an anchor that somebody has on paper and some entries after it."""
    folder = tmp_path_factory.mktemp("night") / "store"
    with night(folder) as store:
        anchor(store, operator="claire")
        back = store.rows("SELECT serial FROM sheets WHERE state IN ('verified', 'matched') ORDER BY rowid")
        first, second = (row["serial"] for row in back[:2])
        verify(store, first, "code", None, outcome=Outcome.VALUE, text="AB12CD", operator="anna")
        paper = anchor(store, operator="claire")
        verify(store, second, "code", None, outcome=Outcome.VALUE, text="AB12CD", operator="anna")
    return folder, paper


@pytest.fixture
def store(made: tuple[Path, Anchor], tmp_path: Path) -> Iterator[Store]:
    shutil.copytree(made[0], tmp_path / "store")
    with Store.open(tmp_path / "store", clock=Clock()) as opened:
        yield opened


@pytest.fixture
def paper(made: tuple[Path, Anchor]) -> Given:
    """Return the anchor as somebody types it from the paper."""
    return anchoring.given(mark_text(made[1].signed.mark))


def codes(store: Store) -> set[str]:
    """Return what is wrong, each of it said in both languages."""
    problems = check(store)
    assert all(one.message(language) and one.remedy(language) for one in problems for language in LANGUAGES)
    return {problem.code for problem in problems}


def told(store: Store) -> str:
    choose("en")
    return "\n".join(problem.message() for problem in check(store))


def test_untouched_it_is_sound(store: Store, paper: Given) -> None:
    assert check(store) == ()
    found = verify_ledger(store, [paper])
    assert found.is_sound
    assert found.compared == ((paper, Standing.HOLDS),)


def alter_an_actor(_store: Store, db: engine.Connection) -> None:
    db.execute("UPDATE ledger SET actor = 'somebody else' WHERE seq = 10")


def alter_and_seal(_store: Store, db: engine.Connection) -> None:
    alter(db, 10, actor="somebody else")


def take_out(_store: Store, db: engine.Connection) -> None:
    db.execute("DELETE FROM ledger WHERE seq BETWEEN 10 AND 12")


def take_out_and_renumber(_store: Store, db: engine.Connection) -> None:
    db.execute("DELETE FROM ledger WHERE seq = 10")
    for seq in range(11, last(db) + 1):
        db.execute("UPDATE ledger SET seq = ? WHERE seq = ?", (seq - 1, seq))


def swap(_store: Store, db: engine.Connection) -> None:
    for old, new in ((10, 99_999), (11, 10), (99_999, 11)):
        db.execute("UPDATE ledger SET seq = ? WHERE seq = ?", (new, old))


def put_in(_store: Store, db: engine.Connection) -> None:
    """Put in an entry that is sealed to the one before as it should be; the table's own rules had to go for that."""
    rows = db.execute("SELECT * FROM ledger ORDER BY seq").fetchall()
    db.execute("DROP TABLE ledger")
    db.execute(UNGUARDED)
    for seq, *rest in rows:
        place = seq if seq <= 10 else seq + 1
        db.execute(INSERT, (place, *rest))
    false = entry(db, 10) | {"id": "0" * 26, "actor": "somebody else", "previous": entry(db, 10)["digest"]}
    values = [false[name] for name in MEMBERS]
    db.execute(INSERT, (11, *values, seal(false)))


def put_in_loosely(store: Store, db: engine.Connection) -> None:
    """Put one in within the table's rules, where nothing can be sealed to what something is sealed to already."""
    for seq in range(last(db), 10, -1):
        db.execute("UPDATE ledger SET seq = ? WHERE seq = ?", (seq + 1, seq))
    false = entry(db, 10) | {"id": "0" * 26, "actor": "somebody else", "previous": "f" * 64}
    values = [false[name] for name in MEMBERS]
    db.execute(INSERT, (11, *values, seal(false)))


@pytest.mark.parametrize(
    ("forgery", "flaws"),
    [
        (alter_an_actor, [Flaw(Wrong.ALTERED, 10, 10, after=9, before=11)]),
        (alter_and_seal, [Flaw(Wrong.CUT, 11, 11, after=10, before=12)]),
        (take_out, [Flaw(Wrong.REMOVED, 10, 12, after=9, before=13)]),
        (take_out_and_renumber, [Flaw(Wrong.CUT, 10, 10, after=9, before=11)]),
        (swap, [Flaw(Wrong.MOVED, 10, 12, after=9, before=13)]),
        (put_in, [Flaw(Wrong.INSERTED, 11, 11, after=10, before=12)]),
        (put_in_loosely, [Flaw(Wrong.INSERTED, 11, 11, after=10, before=12)]),
    ],
)
def test_a_ledger_that_was_touched_is_found_and_the_place_named(
    store: Store, paper: Given, forgery: Forgery, flaws: list[Flaw]
) -> None:
    with hands(store) as db:
        forgery(store, db)
    found = verify_ledger(store, [paper])
    assert list(found.chain.flaws) == flaws
    assert found.compared[0][1] is not Standing.HOLDS
    assert "chain" in codes(store)


def test_what_is_wrong_is_said_on_the_command_line(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    with hands(store) as db:
        take_out(store, db)
    where = ["--store", str(store.folder), "--language", "en"]
    assert main(["ledger", "verify", *where]) == 1
    assert "Entries 10 to 12 of the ledger were taken out (between 9 and 13)." in capsys.readouterr().err
    assert main(["ledger", "verify", "--json", *where]) == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["sound"], said["flaws"][0]["wrong"], said["flaws"][0]["last"]) == (False, "removed", 12)
    assert main(["check", *where]) == 1
    assert "recon ledger verify --anchor" in capsys.readouterr().err


NO_TEXT = "CAST(x'41ff' AS TEXT)"  # which another program can write, and Python cannot read


@pytest.mark.parametrize(
    ("act", "change"),
    [
        ("ledger_anchored", "detail = '{'"),
        ("ledger_anchored", "detail = '[]'"),
        ("ledger_anchored", "detail = json_remove(detail, '$.key')"),
        ("ledger_anchored", "detail = json_set(detail, '$.upto', 'x')"),
        ("ledger_anchored", "detail = json_set(detail, '$.signature', 5)"),
        ("ledger_anchored", f"subject = {NO_TEXT}"),
        ("key_made", "detail = '{'"),
        ("key_made", "detail = '[]'"),
        ("key_made", "detail = json_set(detail, '$.public', 5)"),
        ("key_made", f"subject = {NO_TEXT}"),
        ("key_made", "act = 'store_restored', detail = '{'"),
        ("sheet_printed", f"detail = {NO_TEXT}"),
        ("sheet_printed", f"station = {NO_TEXT}"),
        ("sheet_printed", f"previous = {NO_TEXT}"),
        ("sheet_printed", f"digest = {NO_TEXT}"),
    ],
)
def test_an_entry_that_makes_no_sense_any_more_is_named_like_any_other(
    store: Store, paper: Given, act: str, change: str
) -> None:
    (seq,) = store.db.execute("SELECT min(seq) FROM ledger WHERE act = ?", (act,)).fetchone()
    with hands(store) as db:
        db.execute(f"UPDATE ledger SET {change} WHERE seq = ?", (seq,))  # noqa: S608
    found = verify_ledger(store, [paper])
    assert Flaw(Wrong.ALTERED, seq, seq, after=seq - 1, before=found.chain.flaws[0].before) in found.chain.flaws
    assert found.compared[0][1] is not Standing.HOLDS
    assert "chain" in codes(store)


def test_a_station_that_says_not_which_it_is_hides_no_strangers(store: Store) -> None:
    with store.transaction("x"):
        at = store.clock()
        what = {"act": Act.CHOICE_MADE, "subject": "scan:dpi", "detail": {"value": 300}}
        ledger.append(store.db, station="0" * 26, at=at, actor="x", **what)
        ledger.append(store.db, station="1" * 26, at=at, actor="x", act=Act.STORE_RESTORED, subject="/a", detail={})
    assert len(verify_ledger(store).strangers) == 2


def test_a_cut_off_end_shows_in_the_tables(store: Store) -> None:
    with hands(store) as db:
        db.execute("DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)")
    assert verify_ledger(store).is_sound
    assert "table" in codes(store)


def test_a_cut_off_end_with_the_tables_made_again_is_found_by_paper_alone(store: Store, paper: Given) -> None:
    with hands(store) as db:
        db.execute("DELETE FROM ledger WHERE seq >= ?", (paper.mark.number,))
        tables_again(store, db)
    assert check(store) == ()
    found = verify_ledger(store, [paper])
    assert not found.is_sound
    assert found.compared == ((paper, Standing.CUT_OFF),)


def test_a_history_written_anew_breaks_the_anchors_in_it(store: Store, paper: Given) -> None:
    with hands(store) as db:
        alter(db, 10, actor="somebody else")
        reseal(store, db, key=False)
        tables_again(store, db)
    found = verify_ledger(store, [paper])
    assert found.chain.flaws == ()
    assert len(found.forged) == 2
    assert codes(store) == {"anchor"}


def test_a_history_written_anew_with_the_key_is_found_by_paper_alone(store: Store, paper: Given) -> None:
    with hands(store) as db:
        alter(db, 10, actor="somebody else")
        reseal(store, db, key=True)
        tables_again(store, db)
    assert check(store) == ()
    assert verify_ledger(store).is_sound
    assert verify_ledger(store, [paper]).compared == ((paper, Standing.OTHER),)


def test_entries_in_the_name_of_another_station_are_strangers(store: Store) -> None:
    with store.db.atomic():
        at = store.clock()
        what = {"act": Act.CHOICE_MADE, "subject": "scan:dpi", "detail": {"value": 300}}
        ledger.append(store.db, station="0" * 26, at=at, actor="x", **what)
    with hands(store) as db:
        tables_again(store, db)
    assert codes(store) == {"stranger"}
    assert verify_ledger(store).strangers == (ledger.last(store.db),)


def change_a_verified_value(_store: Store, db: engine.Connection) -> None:
    db.execute("UPDATE verifications SET verification = replace(verification, 'AB12CD', 'AB12CE')")


def give_a_sheet_to_another_patient(_store: Store, db: engine.Connection) -> None:
    db.execute("UPDATE sheets SET patient = '8001232' WHERE patient <> '8001232'")


def deliver_again(_store: Store, db: engine.Connection) -> None:
    db.execute("UPDATE sheets SET delivered_at = NULL, state = 'matched' WHERE delivered_at IS NOT NULL")


def lose_a_page(_store: Store, db: engine.Connection) -> None:
    db.execute("DELETE FROM printed_pages WHERE rowid = 1")


@pytest.mark.parametrize(
    ("forgery", "named"),
    [
        (change_a_verified_value, "'verifications' does not say what the ledger says"),
        (give_a_sheet_to_another_patient, "(altered: patient"),
        (deliver_again, "(altered: delivered_at, state)"),
        (lose_a_page, "'printed_pages' does not say what the ledger says; rows concerned: 1"),
    ],
)
def test_a_row_that_was_edited_is_found_and_named(store: Store, forgery: Forgery, named: str) -> None:
    with hands(store) as db:
        forgery(store, db)
    assert "table" in codes(store)
    assert named in told(store)


@pytest.mark.parametrize(("table", "column"), [("sheets", "serial"), ("sheets", "patient"), ("secrets", "name")])
def test_a_row_that_nobody_can_read_is_told(store: Store, table: str, column: str) -> None:
    with hands(store) as db:
        db.execute(f"UPDATE {table} SET {column} = {NO_TEXT} WHERE rowid = 1")  # noqa: S608
    assert codes(store) & {"database", "table", "secret"}


def test_consignments_that_were_put_in_another_order_are_found() -> None:
    """The last one that a sheet was in is what its destination has."""
    edited, again = engine.in_memory(), engine.in_memory()
    try:
        for db in (edited, again):
            MIGRATIONS.apply(db)
            db.conn.executemany("INSERT INTO consignments VALUES (?, 'ward', 'x', 'now', NULL, NULL)", ["a", "b"])
        assert projections.differences(edited, again) == ()
        edited.execute("UPDATE consignments SET rowid = -rowid")
        assert projections.differences(edited, again) == ("consignments",)
    finally:
        edited.close()
        again.close()


def test_an_image_that_was_replaced_is_found(store: Store) -> None:
    digest = store.rows("SELECT digest FROM files LIMIT 1")[0]["digest"]
    image = store.images.path(digest)
    image.chmod(0o600)
    image.write_bytes(b"another page")
    assert codes(store) == {"image"}
    assert digest in told(store)


def test_a_station_key_that_was_replaced_is_found(store: Store) -> None:
    with hands(store) as db:
        db.execute("UPDATE secrets SET value = ? WHERE name = ?", (b"k" * 32, signing.SECRET))
    assert codes(store) >= {"secret", "station_key"}


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TRIGGER ledger_is_never_cut",
        "CREATE TRIGGER quiet AFTER INSERT ON ledger BEGIN DELETE FROM faults; END",
        "CREATE VIEW more AS SELECT 1",
        "CREATE TABLE more (a)",
        "ALTER TABLE sheets ADD COLUMN more TEXT",
    ],
)
def test_a_part_of_the_database_that_is_not_ours_is_found(store: Store, sql: str) -> None:
    store.db.execute(sql)
    assert "part" in codes(store)


def test_a_view_that_says_something_else_is_found(store: Store) -> None:
    (sql,) = store.db.execute("SELECT sql FROM sqlite_schema WHERE name = 'standing'").fetchone()
    store.db.execute("DROP VIEW standing")
    store.db.execute(sql.replace("readings.waits,", "0 AS waits,"))
    assert "part" in codes(store)


def test_a_forged_anchor_is_told(made: tuple[Path, Anchor], store: Store) -> None:
    signed = made[1].signed
    false = replace(signed, digest="0" * 64)
    other = _by_another_key(signed.station, signed.number, signed.digest)
    texts = [full_text(one) for one in (signed, false, other)]
    found = verify_ledger(store, [anchoring.given(text) for text in texts])
    assert [standing for _, standing in found.compared] == [Standing.HOLDS, Standing.FORGED, Standing.UNKNOWN_KEY]
    elsewhere = Given(mark_of("0" * 26, signed.number, signed.digest))
    assert verify_ledger(store, [elsewhere]).compared[0][1] is Standing.FOREIGN


def _by_another_key(station: str, number: int, digest: str) -> "anchoring.Signed":
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    bare = anchoring.Signed(station, number, digest, key.public_key().public_bytes_raw().hex(), "")
    return replace(bare, signature=key.sign(bare.data).hex())


def test_an_anchor_in_the_ledger_that_the_station_did_not_sign_is_told(store: Store) -> None:
    with store.transaction("claire") as journal:
        number, digest = ledger.end(store.db)
        key = store.rows("SELECT name FROM keys")[0]["name"]
        detail = {"upto": number, "key": key, "signature": "00" * 64}
        journal.record(Act.LEDGER_ANCHORED, digest, detail)
    assert codes(store) == {"anchor"}


def test_an_anchor_is_verified_without_the_store(
    made: tuple[Path, Anchor], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    signed = made[1].signed
    (tmp_path / "anchor.txt").write_text(full_text(signed))
    nowhere = ["--store", str(tmp_path / "nowhere"), "--language", "en"]
    ask = ["ledger", "verify", "--anchor", str(tmp_path / "anchor.txt"), *nowhere, "--key"]
    assert main([*ask, signed.public]) == 0
    assert "is signed by the key" in capsys.readouterr().out
    assert main([*ask, "0" * 64]) == 1
    assert "is not signed" in capsys.readouterr().out


def test_an_anchor_is_made_kept_and_compared_on_the_command_line(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--store", str(store.folder), "--language", "en", "--operator", "claire"]
    for out in ("anchor.txt", "anchor.pdf"):
        assert main(["ledger", "anchor", "--out", str(tmp_path / out), *where]) == 0
    typed = next(line.strip() for line in capsys.readouterr().out.splitlines() if line.startswith("  RA1-"))
    assert (tmp_path / "anchor.pdf").read_bytes().startswith(b"%PDF")
    both = ["--anchor", typed, "--anchor", str(tmp_path / "anchor.txt")]
    assert main(["ledger", "verify", *both, *where]) == 0
    assert capsys.readouterr().out.count(f"The anchor {typed} holds") == 2
    assert main(["ledger", "anchor", "--json", *where]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["anchor"], parse_full(said["whole"])) == (typed, parse_full((tmp_path / "anchor.txt").read_text()))


@pytest.mark.parametrize(
    "wrong",
    [
        ["ledger", "anchor", "--anchor", "RA1"],
        ["ledger", "verify", "--out", "anchor.pdf"],
        ["ledger", "verify", "--key", "0" * 64],
        ["ledger", "verify", "--anchor", "x", "--key", "no key"],
    ],
)
def test_what_makes_no_sense_is_a_mistake_of_the_user(store: Store, wrong: list[str]) -> None:
    assert main([*wrong, "--store", str(store.folder)]) == UsageError.exit_code


def test_what_is_no_anchor_is_told(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--store", str(store.folder), "--language", "en"]
    assert main(["ledger", "verify", "--anchor", "nothing of the kind", *where]) == InvalidValue.exit_code
    assert "RA1-1204-7K3M2Q-" in capsys.readouterr().err


def test_a_slip_of_the_hand_is_no_forgery(made: tuple[Path, Anchor]) -> None:
    text = mark_text(made[1].signed.mark)
    assert parse_mark(text.lower().replace("-", " ")) == made[1].signed.mark
    for place in range(len(text) - 20, len(text)):
        if text[place] != "-":
            wrong = text[:place] + ("7" if text[place] != "7" else "8") + text[place + 1 :]
            with pytest.raises(InvalidValue):
                parse_mark(wrong)


def test_an_anchor_is_made_once_a_day_and_whenever_much_was_written(store: Store) -> None:
    clock = store.clock
    assert isinstance(clock, Clock)
    before = anchoring.newest_anchor(store)
    assert before is not None
    clock.now = before.at
    anchor_if_due(store, operator="claire")
    assert anchoring.newest_anchor(store) == before
    clock.now = before.at.replace(day=before.at.day + 1)
    anchor_if_due(store, operator="claire")
    after = anchoring.newest_anchor(store)
    assert after is not None
    assert after.seq > before.seq
    # Nothing was written since: the same anchor says it all.
    assert anchor(store, operator="claire") == after


def test_a_whole_anchor_is_found_in_any_text(made: tuple[Path, Anchor]) -> None:
    signed = made[1].signed
    assert parse_full(f"so it said:\n  {full_text(signed)}\n") == signed
    assert parse_full("nothing of that kind") is None


@pytest.fixture(scope="module")
def rows(made: tuple[Path, Anchor]) -> list[tuple[object, ...]]:
    with Store.open(made[0]) as store:
        return [tuple(row) for row in store.db.execute("SELECT * FROM ledger ORDER BY seq")]


@given(st.data())
def test_any_one_edit_of_the_ledger_is_found(rows: list[tuple[object, ...]], data: st.DataObject) -> None:
    """Whatever single entry is changed, taken out, put elsewhere or doubled, but for the end that is cut off."""
    edited = [list(row) for row in rows]
    place = data.draw(st.integers(0, len(rows) - 2))
    match data.draw(st.sampled_from(["cell", "out", "move", "double"])):
        case "cell":
            column = data.draw(st.integers(1, 9))
            value = data.draw(st.text(max_size=70).filter(lambda text: text != edited[place][column]))
            edited[place][column] = value
        case "out":
            del edited[place]
            if data.draw(st.booleans()):
                edited = [[seq, *row[1:]] for seq, row in enumerate(edited, start=1)]
        case "move":
            there = data.draw(st.integers(0, len(rows) - 2).filter(lambda other: other != place))
            edited.insert(there, edited.pop(place))
            edited = [[seq, *row[1:]] for seq, row in enumerate(edited, start=1)]
        case "double":
            edited.insert(data.draw(st.integers(0, len(rows))), list(edited[place]))
            edited = [[seq, *row[1:]] for seq, row in enumerate(edited, start=1)]
    db = engine.in_memory()
    try:
        db.execute(UNGUARDED)
        db.conn.executemany(INSERT, edited)
        assert chain.examine(db).flaws
    finally:
        db.close()


@pytest.fixture(scope="module")
def twins(made: tuple[Path, Anchor]) -> Iterator[tuple[Store, Database]]:
    """Return the store and the tables that its ledger makes."""
    with Store.open(made[0]) as store, comparison.empty_database(store.folder) as again:
        store.db.execute("PRAGMA foreign_keys = OFF")
        yield store, projections.rebuild(store.db, again)


@given(st.data())
def test_any_one_edit_of_a_table_is_found(twins: tuple[Store, Database], data: st.DataObject) -> None:
    """Whatever single value of whichever row is changed, or whichever row is taken out."""
    store, again = twins
    counts = [(table, store.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in TABLES]  # noqa: S608
    table, count = data.draw(st.sampled_from([one for one in counts if one[1]]))
    place = data.draw(st.integers(0, count - 1))
    columns = [name for (name,) in store.db.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    column = data.draw(st.sampled_from([*columns, None]))
    row = f"rowid = (SELECT rowid FROM {table} ORDER BY rowid LIMIT 1 OFFSET {place})"  # noqa: S608
    store.db.execute("BEGIN")
    try:
        if column is None:
            store.db.execute(f"DELETE FROM {table} WHERE {row}")  # noqa: S608
        else:
            (value,) = store.db.execute(f"SELECT {column} FROM {table} WHERE {row}").fetchone()  # noqa: S608
            other = value + 1 if isinstance(value, int | float) else f"{value}x"
            store.db.execute(f"UPDATE {table} SET {column} = ? WHERE {row}", (other,))  # noqa: S608
        assert projections.differences(store.db, again) == (table,)
    except engine.DatabaseError:
        assume(False)  # the table itself does not take it
    finally:
        store.db.rollback()
