"""People who try what is not theirs: other roles, guessed passwords, edited accounts, words that come too late."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from recon import cli
from recon.errors import NotAllowed, PersonLocked, SecondPersonNeeded, SignInNeeded, SignInRefused
from recon.model.identity import Change
from recon.model.ledger import Act
from recon.model.outbox import Transport
from recon.model.patient import Patient
from recon.model.sheet import Word
from recon.model.verification import Outcome
from recon.store import Store, accounts, ledger, sessions
from recon.store.database import FILE
from recon.store.secrets import digest_of, unsound
from recon.workflow import explaining, keying, matching, merging, people, presets
from recon.workflow.arrivals import Arrival, add_arrival
from recon.workflow.checking import check
from recon.workflow.choosing import choose
from recon.workflow.outbox import destinations
from recon.workflow.signing_in import sign_in, sign_in_quickly, sign_out
from recon.workflow.verifying import verify
from tests.helpers.accounts import ANNE, BRUNO, CLAIRE, ODILE, PASSWORDS, PINS, WEAK, enter, fast, with_accounts
from tests.helpers.command import ROOT, environment
from tests.helpers.desk_store import FIRST, PATIENT, SECOND, desk_store
from tests.helpers.store_samples import SERIALS, SteppingClock

_OWN = {Act.SIGNED_IN, Act.SIGN_IN_REFUSED}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with fast():
        return with_accounts(desk_store(tmp_path_factory.mktemp("made") / "store", FIRST, SECOND))


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Iterator[Path]:
    with fast():
        yield Path(shutil.copytree(made, tmp_path / "store"))


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open(folder, clock=SteppingClock()) as opened:
        yield opened


def acts(folder: Path) -> list[Act]:
    """Return what stands in the ledger but for who came and who was kept out."""
    with Store.open(folder) as opened:
        return [entry.act for _, entry in ledger.entries(opened.db) if entry.act not in _OWN]


# Through the command line

NOT_THEIRS: Sequence[tuple[str, Sequence[str]]] = (
    (ODILE, ("verify", SERIALS[0], "pulse:0", "82")),
    (ODILE, ("match", SERIALS[1], PATIENT.ipp)),
    (ODILE, ("numbers", "reserve", "--kind", "patient", "--size", "5", "--out", "OUT")),
    (ODILE, ("destination", "add", "DPI", "--fhir", "http://127.0.0.1:9/fhir")),
    (ODILE, ("export", "--fhir", "--out", "OUT")),
    (ODILE, ("export", "--hl7", "--out", "OUT")),
    (CLAIRE, ("export", "--csv", "--out", "OUT")),
    (ODILE, ("people", "role", ODILE, "--role", "administrator")),
    (ODILE, ("people", "close", CLAIRE)),
    (ODILE, ("people", "password", ANNE)),
    (BRUNO, ("verify", SERIALS[0], "pulse:0", "82")),
    (BRUNO, ("match", SERIALS[1], PATIENT.ipp)),
    (BRUNO, ("people", "unlock", CLAIRE)),
    (BRUNO, ("destination", "add", "DPI", "--fhir", "http://127.0.0.1:9/fhir", "--no-four-eyes")),
    (CLAIRE, ("destination", "add", "DPI", "--fhir", "http://127.0.0.1:9/fhir")),
    (CLAIRE, ("people", "add", "Zoé Blin", "--role", "administrator")),
    (CLAIRE, ("people", "rescue-code")),
)


@pytest.mark.parametrize(("who", "argv"), NOT_THEIRS, ids=lambda given: " ".join(given[:3]) if given else "")
def test_another_role_does_nothing_by_command(
    who: str, argv: Sequence[str], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = acts(folder)
    monkeypatch.setenv("RECON_PASSWORD", PASSWORDS[who])
    monkeypatch.setenv("RECON_NEW_PASSWORD", "une phrase de plus")
    given = [str(folder.parent / "out.json") if one == "OUT" else one for one in argv]
    code = cli.main(["--store", str(folder), "--operator", who, *given])
    told = capsys.readouterr()
    assert code == NotAllowed.exit_code, told
    assert who in told.err
    assert acts(folder) == before
    assert not (folder.parent / "out.json").exists()
    with Store.open(folder) as opened:
        (denial,) = accounts.denials(opened)
    assert (denial.person, denial.how) == (who, "act")


@pytest.mark.parametrize(
    "argv", [("status",), ("readings",), ("patient", PATIENT.ipp), ("people",), ("batches",), ("match", SERIALS[1])]
)
def test_nobody_reads_who_does_not_say_who_they_are(
    argv: Sequence[str], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for password, code in ((None, 62), ("not that one", 62), (PASSWORDS[ODILE], 62)):
        if password is not None:
            monkeypatch.setenv("RECON_PASSWORD", password)
        assert cli.main(["--store", str(folder), "--operator", CLAIRE, *argv]) == code
        assert capsys.readouterr().out == ""


def test_what_is_ones_own_work_goes_by_command(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECON_PASSWORD", PASSWORDS[CLAIRE])
    argv = ["--store", str(folder), "--operator", "claire martin", "verify", SERIALS[0], "pulse:0", "82"]
    assert cli.main(argv) == 0
    assert acts(folder)[-1] is Act.FIELD_VERIFIED


# Past every command and every window: the jobs themselves

Job = Callable[[Store, str], object]
JOBS: Sequence[tuple[str, Job]] = (
    (ODILE, lambda store, who: verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.VALUE, text="82", operator=who)),
    (ODILE, lambda store, who: keying.reopen(store, (SERIALS[0], "pulse", 0), operator=who)),
    (ODILE, lambda store, who: matching.match(store, SERIALS[1], PATIENT.ipp, operator=who)),
    (ODILE, lambda store, who: choose(store, "form:vitals", {"versions": {}}, operator=who)),
    (CLAIRE, lambda store, who: destinations.add(store, "DPI", Transport.FHIR, "http://127.0.0.1:9/a", operator=who)),
    (CLAIRE, lambda store, who: choose(store, "keying:critical", False, operator=who)),
    (CLAIRE, lambda store, who: choose(store, "lock:minutes", 600, operator=who)),
    (CLAIRE, lambda store, who: people.give_role(store, who, "administrator", operator=who)),
    (BRUNO, lambda store, who: verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.BLANK, operator=who)),
    (BRUNO, lambda store, who: presets.save(store, "Nuit", {"vitals": 1}, operator=who)),
)


@pytest.mark.parametrize(("who", "job"), JOBS)
def test_the_journal_refuses_what_is_not_their_work(who: str, job: Job, store: Store) -> None:
    enter(store, who)
    before = acts(store.folder)
    if job is JOBS[1][1]:
        enter(store, CLAIRE)
        verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.VALUE, text="82", operator=CLAIRE)
        before = acts(store.folder)
    with pytest.raises(NotAllowed):
        job(store, who)
    assert acts(store.folder) == before


@pytest.mark.parametrize("who", ["Zoé Blin", "", "?", CLAIRE, "claire", "Claire  Martín"])
def test_a_name_alone_writes_nothing(who: str, store: Store) -> None:
    before = acts(store.folder)
    with pytest.raises(SignInNeeded):
        explaining.explain(store, [SERIALS[0]], Word.VOID, "trial", operator=who)
    assert acts(store.folder) == before


def test_what_is_said_after_signing_out_is_refused_and_nothing_of_it_stays(store: Store) -> None:
    enter(store, CLAIRE)
    place = (SERIALS[0], "pulse", 0)
    verify(store, *place, outcome=Outcome.VALUE, text="82", operator=CLAIRE)
    sign_out(store, CLAIRE)
    before = acts(store.folder)
    with pytest.raises(SignInNeeded):
        verify(store, *place, outcome=Outcome.VALUE, text="87", operator=CLAIRE)
    assert acts(store.folder) == before


def test_one_person_is_not_two_by_another_spelling(store: Store) -> None:
    enter(store, ANNE)
    there = destinations.add(store, "DPI", Transport.FHIR, "http://127.0.0.1:9/a", operator=ANNE)
    assert there.four_eyes
    with pytest.raises(SecondPersonNeeded):
        _approve_alone(store)


def _approve_alone(store: Store) -> None:
    """Propose and confirm one merger under two spellings of a name."""
    for ipp in ("8001235", "8001236"):
        arrival = Arrival(Patient(ipp, "LE BRAS", "Nolwenn", None))
        add_arrival(store, arrival, operator=ANNE, even_if_alike=True)
    made = merging.propose(store, Change.MERGE, "8001235", "8001236", "the same", operator=ANNE)
    merging.answer(store, made.id, confirm=True, operator="le goff, anne")


# Guessing


def wrong(store: Store, name: str) -> type[Exception]:
    with pytest.raises((SignInRefused, PersonLocked)) as refused:
        sign_in(store, name, "nobody's password")
    return refused.type


def test_a_restart_starts_no_count_again(folder: Path) -> None:
    told = []
    for _ in range(7):
        sessions.leave_all(folder)
        with Store.open(folder) as opened:  # all that a new process knows
            told.append(wrong(opened, CLAIRE))
    assert told == [SignInRefused] * 5 + [PersonLocked] * 2


def test_processes_side_by_side_have_no_more_tries_together(folder: Path) -> None:
    running = [_guess(folder, CLAIRE) for _ in range(7)]
    codes = sorted(one.wait(timeout=120) for one in running)
    assert codes == [SignInRefused.exit_code] * 5 + [PersonLocked.exit_code] * 2


def _guess(folder: Path, name: str) -> "subprocess.Popen[bytes]":
    own = environment(folder, "en", name) | {"RECON_PASSWORD": "nobody's password"}
    argv = [sys.executable, "-m", "recon", "status"]
    return subprocess.Popen(argv, env=own, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_clock_that_is_set_wins_a_try_at_an_hour_and_no_count_again(store: Store) -> None:
    clock = store.clock
    assert isinstance(clock, SteppingClock)
    for _ in range(5):
        assert wrong(store, CLAIRE) is SignInRefused
    tries = 0
    for _ in range(10):
        clock._now += timedelta(hours=2)
        tries += wrong(store, CLAIRE) is SignInRefused
        clock._now -= timedelta(hours=2)
        assert wrong(store, CLAIRE) is PersonLocked
    # Set forward by as much each time, it is no later than the last try said already.
    assert tries == 1


def test_a_full_ledger_of_wrong_pins_leads_to_the_password(store: Store) -> None:
    enter(store, CLAIRE)
    for _ in range(5):
        with pytest.raises(SignInRefused):
            sign_in_quickly(store, CLAIRE, "111222")
    for typed in (PINS[CLAIRE], PASSWORDS[CLAIRE]):
        with pytest.raises(PersonLocked):
            sign_in_quickly(store, CLAIRE, typed)


def test_a_name_that_nobody_has_costs_and_says_what_another_does(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[str] = []
    real = PasswordHasher.verify

    def counted(self: PasswordHasher, *what: str | bytes) -> bool:
        hashed.append(str(what[0]).partition("p=")[0])
        return bool(real(self, *what))  # type: ignore[arg-type]

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    enter(store, ANNE)
    people.close(store, ODILE, operator=ANNE)
    hashed.clear()
    told = []
    for name in (CLAIRE, "Zoé Blin", ODILE):  # has an account, has none, has a closed one
        with pytest.raises(SignInRefused) as refused:
            sign_in(store, name, "nobody's password")
        told.append(refused.value.message())
    assert len(set(told)) == 1
    assert len(hashed) == 3
    assert len(set(hashed)) == 1  # of the same parameters


# With another program


def edit(folder: Path, sql: str, *values: object) -> None:
    with sqlite3.connect(folder / FILE) as db:
        db.execute(sql, values)
    db.close()


def test_a_hash_that_somebody_put_there_lets_nobody_in(folder: Path) -> None:
    edit(folder, "UPDATE secrets SET value = ? WHERE name = 'password:annelegoff'", WEAK.hash("mine").encode())
    with Store.open(folder) as opened:
        for typed in ("mine", PASSWORDS[ANNE]):
            with pytest.raises(SignInRefused):
                sign_in(opened, ANNE, typed)
        assert unsound(opened) == ("password:annelegoff",)
        assert check(opened)


def test_a_digest_that_somebody_put_there_too_is_found(folder: Path) -> None:
    own = WEAK.hash("mine").encode()
    edit(folder, "UPDATE secrets SET value = ? WHERE name = 'password:annelegoff'", own)
    edit(folder, "UPDATE secret_digests SET digest = ? WHERE name = 'password:annelegoff'", digest_of(own))
    with Store.open(folder) as opened:
        with pytest.raises(SignInRefused):
            sign_in(opened, ANNE, "mine")
        assert check(opened)


@pytest.mark.parametrize("sql", ["UPDATE people SET role = 'administrator' WHERE name = ?", "DELETE FROM people"])
def test_an_edited_account_is_found_and_gives_nothing(folder: Path, sql: str) -> None:
    with Store.open(folder) as opened:
        enter(opened, ODILE)
        edit(folder, sql, *([ODILE] if "?" in sql else []))
        with pytest.raises(NotAllowed):
            people.give_role(opened, CLAIRE, "administrator", operator=ODILE)
        with pytest.raises(SignInNeeded):
            explaining.explain(opened, [SERIALS[0]], Word.VOID, "trial", operator="whoever")
        assert check(opened)


def test_nothing_that_is_typed_stands_anywhere_in_clear(folder: Path) -> None:
    with Store.open(folder) as opened:
        with pytest.raises(SignInRefused):
            sign_in(opened, PASSWORDS[BRUNO], "a password in the wrong line")
        enter(opened, *PASSWORDS)
    typed = [*PASSWORDS.values(), *PINS.values(), "a password in the wrong line"]
    for file in (one for one in folder.rglob("*") if one.is_file()):
        data = file.read_bytes()
        assert not [one for one in typed if one.encode() in data], file


def test_a_password_is_no_option() -> None:
    argv, own = [sys.executable, "-m", "recon", "people", "add", "--help"], os.environ | {"RECON_LANG": "en"}
    told = subprocess.run(argv, capture_output=True, text=True, check=False, cwd=ROOT, env=own)
    assert told.returncode == 0
    assert "--password" not in told.stdout
