"""``recon check`` finds what somebody, or a disk, did to the store."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from recon.errors import StoreUnread
from recon.language import LANGUAGES, tr
from recon.model.reading import Reason, Verdict
from recon.model.verification import Outcome
from recon.store import Store, comparison, queries
from recon.workflow.checking import check, examine
from recon.workflow.doctor import doctor
from recon.workflow.verifying import verify
from tests.helpers.store_samples import OPERATOR, SERIALS, issue, reading, sample_patient, scan_sheet


@pytest.fixture
def used(store: Store) -> Store:
    """Return a store in which something of everything happened."""
    scan_sheet(store, issue(store, patient=sample_patient()), reading("name", "X", Verdict.REVIEW, Reason.CRITICAL))
    verify(store, SERIALS[0], "name", None, outcome=Outcome.VALUE, text="LE GOFF", operator=OPERATOR)
    return store


def test_a_used_store_is_sound(used: Store) -> None:
    assert check(used) == ()


def alter_an_entry(store: Store) -> None:
    store.db.execute("DROP TRIGGER ledger_is_never_changed")
    store.db.execute("UPDATE ledger SET actor = 'nobody' WHERE seq = 3")


def cut_the_ledger(store: Store) -> None:
    store.db.execute("DROP TRIGGER ledger_is_never_cut")
    store.db.execute("DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)")


def touch_an_image(store: Store) -> None:
    image = store.images.path(store.rows("SELECT digest FROM files")[0]["digest"])
    image.chmod(0o600)
    image.write_bytes(b"another page")


def lose_a_blank(store: Store) -> None:
    store.blanks.path(queries.forms(store)[0].blank).unlink()


def move_a_sheet(store: Store) -> None:
    store.db.execute("UPDATE sheets SET state = 'delivered'")


def lose_a_reading(store: Store) -> None:
    store.db.execute("DELETE FROM readings WHERE number = 3")


def break_a_reference(store: Store) -> None:
    store.db.execute("PRAGMA foreign_keys = OFF")
    store.db.execute("DELETE FROM forms")


def drop_an_index(store: Store) -> None:
    store.db.execute("DROP INDEX sheets_by_state")


def put_in_a_trigger(store: Store) -> None:
    store.db.execute("CREATE TRIGGER mine AFTER INSERT ON pages BEGIN DELETE FROM pages; END")


def loosen_a_table(store: Store) -> None:
    loosened = "UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL REFERENCES forms (version)', '') WHERE name = ?"
    store.db.execute("PRAGMA writable_schema = ON")
    assert store.db.execute(loosened, ("sheets",)).rowcount == 1
    store.db.execute("PRAGMA writable_schema = RESET")


def put_in_a_link(store: Store) -> None:
    (store.folder / "forms").symlink_to(store.folder.parent)


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (drop_an_index, "part"),
        (put_in_a_trigger, "part"),
        (loosen_a_table, "part"),
        (put_in_a_link, "link"),
        (alter_an_entry, "chain"),
        (cut_the_ledger, "table"),
        (touch_an_image, "image"),
        (lose_a_blank, "image"),
        (move_a_sheet, "table"),
        (lose_a_reading, "table"),
        (break_a_reference, "database"),
    ],
)
def test_damage_is_found_and_told(used: Store, damage: Callable[[Store], None], code: str) -> None:
    damage(used)
    problems = check(used)
    assert code in {problem.code for problem in problems}
    assert all(problem.message(language) for problem in problems for language in LANGUAGES)


def test_what_a_stopped_program_left_is_told_and_harmless(used: Store) -> None:
    digest = used.images.put(b"kept, and the program was stopped before it could say so")
    half = used.images.path(digest).with_name(f"{digest[2:]}.77.tmp")
    half.write_bytes(b"half of")
    assert check(used) == ()
    told = {problem.code: problem for problem in examine(used)}
    assert set(told) == {"unknown_file", "half_file"}
    assert all(one.is_harmless and one.remedy() for one in told.values())
    assert digest[2:] in told["unknown_file"].message()


def misplace_a_sheet(store: Store) -> None:
    store.db.execute("UPDATE sheets SET state = 'delivered'")


def lose_a_fault(store: Store) -> None:
    store.db.execute("UPDATE pages SET status = 'fault'")


def leave_out_a_page(store: Store) -> None:
    store.db.execute("UPDATE sheet_pages SET copies = 0")


@pytest.mark.parametrize(
    ("mistake", "code"),
    [(misplace_a_sheet, "sheet_state"), (lose_a_fault, "page_state"), (leave_out_a_page, "account")],
)
def test_a_mistake_of_the_program_that_is_in_ledger_and_tables_alike_is_found(
    used: Store, mistake: Callable[[Store], None], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison, "differences", lambda *_: iter(()))
    mistake(used)
    assert code in {problem.code for problem in check(used)}


def test_how_far_it_is_is_told_step_by_step(used: Store) -> None:
    steps: list[str] = []
    check(used, lambda step, _count: steps.append(step))
    assert list(dict.fromkeys(steps)) == ["database", "files", "tables"]  # of the others a thousand is told at once


def test_the_doctor_says_what_to_do_about_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    missing = {finding.name: finding.remedy for finding in doctor() if not finding.is_there}
    assert "tesseract-ocr" in missing["tesseract"]
    assert all(missing.values())


@pytest.mark.parametrize(
    ("harm", "gone"),
    [
        ("DROP TABLE samples", "samples"),
        ("DROP TABLE faults", "faults"),
        ("DROP TABLE settings", "settings"),
        ("DROP TABLE ledger", "ledger"),
        ("DROP VIEW standing", "standing"),
        ("ALTER TABLE explanations DROP COLUMN why", "explanations.why"),
    ],
)
def test_what_is_gone_is_told_as_damage(used: Store, harm: str, gone: str) -> None:
    used.db.execute("PRAGMA foreign_keys = OFF")
    used.db.execute(harm)
    problems = check(used)
    assert gone in [dict(problem.details)["name"] for problem in problems]
    assert {problem.code for problem in problems} == {"gone"}
    assert "damaged" in problems[0].message("en")


def test_what_the_disk_does_not_give_is_no_damage(used: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    digest = used.rows("SELECT digest FROM files")[0]["digest"]

    def failing(_self: Path) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", failing)
        problems = [problem for problem in check(used) if digest in problem.message()]
        with pytest.raises(StoreUnread):
            used.images.get(digest)
    assert [problem.code for problem in problems] == ["unread"]
    assert problems[0].remedy() == tr("proof.remedy.disk")


def test_old_halves_go_when_somebody_looks(used: Store) -> None:
    half = used.folder / "images" / "ab.77-0123abcd.tmp"
    half.write_bytes(b"half of")
    os.utime(half, (0, 0))
    assert examine(used) == ()
    assert not half.exists()
