"""Accounts: given by administrators, never all lost, and held to at every write."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from recon.errors import NotAllowed, PersonLocked, SignInNeeded, SignInRefused, UsageError, YesNeeded
from recon.model.ledger import Act
from recon.model.people import ADMINISTRATOR, CLERK, NURSE, How
from recon.store import Store, accounts, ledger, sessions
from recon.store.secrets import unsound
from recon.workflow import people, roles
from recon.workflow.choosing import choose
from recon.workflow.operators import are_two
from recon.workflow.signing_in import (
    break_glass,
    demand_yes,
    quick_people,
    rescue,
    sign_in,
    sign_in_quickly,
    sign_out,
    vouch,
)
from tests.helpers.accounts import ANNE, BADGES, BRUNO, CLAIRE, ODILE, PASSWORDS, PINS, enter, fast, give_accounts
from tests.helpers.store_samples import SteppingClock, blank_store

CARPET = "carpet:anybody"
LONG = "une phrase de plus"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with fast(), blank_store(tmp_path / "store") as made:
        yield made


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with fast(), blank_store(tmp_path_factory.mktemp("made") / "store") as store:
        give_accounts(store)
        return store.folder


@pytest.fixture
def peopled(made: Path, tmp_path: Path) -> Iterator[Store]:
    with fast(), Store.open(Path(shutil.copytree(made, tmp_path / "peopled")), clock=SteppingClock()) as store:
        yield store


def write(store: Store, actor: str, name: str = CARPET, value: object = 7) -> None:
    choose(store, name, value, operator=actor)


def wrongly(store: Store, name: str, times: int) -> None:
    for _ in range(times):
        with pytest.raises(SignInRefused):
            sign_in(store, name, "nobody's password")


def later(store: Store, **by: float) -> None:
    """Set the store's clock forward, or back."""
    assert isinstance(store.clock, SteppingClock)
    store.clock._now += timedelta(**by)


def test_without_accounts_everybody_writes_as_before(store: Store) -> None:
    write(store, "whoever")
    assert not accounts.has_accounts(store)


def test_the_first_account_is_an_administrators_and_turns_accounts_on(store: Store) -> None:
    with pytest.raises(UsageError):
        people.add(store, CLAIRE, CLERK, PASSWORDS[CLAIRE], operator="claire")
    assert not accounts.has_accounts(store)
    people.add(store, ANNE, ADMINISTRATOR, PASSWORDS[ANNE], operator=ANNE)
    with pytest.raises(SignInNeeded):
        write(store, ANNE)
    sign_in(store, "le goff anne", PASSWORDS[ANNE])
    write(store, "ANNE LE-GOFF")
    *_, (_, last) = ledger.entries(store.db)
    assert last.actor == ANNE  # as the account has it, however it was spelled


def test_one_person_has_one_account(peopled: Store) -> None:
    enter(peopled, ANNE)
    with pytest.raises(UsageError):
        people.add(peopled, "martin CLAIRE", NURSE, LONG, operator=ANNE)
    for name in ("", "?", "12 34", "a" * 61, "a\x07b"):
        with pytest.raises(UsageError):
            people.add(peopled, name, NURSE, LONG, operator=ANNE)
    with pytest.raises(UsageError):
        people.add(peopled, "Zoé Blin", "surgeon", LONG, operator=ANNE)
    assert len(accounts.people(peopled)) == 4


def test_only_an_administrator_changes_accounts(peopled: Store) -> None:
    enter(peopled, CLAIRE)
    for act in (
        lambda: people.add(peopled, "Zoé Blin", NURSE, LONG, operator=CLAIRE),
        lambda: people.give_role(peopled, CLAIRE, ADMINISTRATOR, operator=CLAIRE),
        lambda: people.close(peopled, ODILE, operator=CLAIRE),
        lambda: people.unlock(peopled, ODILE, operator=CLAIRE),
        lambda: people.give_password(peopled, ANNE, LONG, operator=CLAIRE),
        lambda: people.set_quick(peopled, How.PIN, "581936", name=ODILE, operator=CLAIRE),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert accounts.person(peopled, "Zoé Blin") is None
    assert unsound(peopled) == ()


def test_the_last_administrator_stays_one(peopled: Store) -> None:
    enter(peopled, ANNE)
    for act in (
        lambda: people.close(peopled, ANNE, operator=ANNE),
        lambda: people.give_role(peopled, ANNE, NURSE, operator=ANNE),
        lambda: roles.give(peopled, ANNE, None, operator=ANNE),
    ):
        with pytest.raises(UsageError):
            act()
    people.give_role(peopled, CLAIRE, ADMINISTRATOR, operator=ANNE)
    people.close(peopled, ANNE, operator=ANNE)
    enter(peopled, CLAIRE)
    with pytest.raises(UsageError):
        people.close(peopled, CLAIRE, operator=CLAIRE)


def test_a_closed_account_writes_nothing_from_the_next_entry_on(peopled: Store) -> None:
    enter(peopled, ANNE, CLAIRE)
    write(peopled, CLAIRE)
    people.close(peopled, CLAIRE, operator=ANNE)
    with pytest.raises(NotAllowed):
        write(peopled, CLAIRE, value=8)
    with pytest.raises(SignInRefused):
        sign_in(peopled, CLAIRE, PASSWORDS[CLAIRE])
    people.reopen(peopled, CLAIRE, operator=ANNE)
    write(peopled, CLAIRE, value=9)


def test_a_role_holds_from_the_next_entry_on(peopled: Store) -> None:
    enter(peopled, ANNE, ODILE)
    with pytest.raises(NotAllowed):
        write(peopled, ODILE)
    people.give_role(peopled, ODILE, CLERK, operator=ANNE)
    write(peopled, ODILE)
    assert roles.role_of(peopled, "odile petit") == CLERK


def test_a_password_that_was_given_is_replaced_first(peopled: Store) -> None:
    enter(peopled, ANNE)
    people.give_password(peopled, CLAIRE, LONG, operator=ANNE)
    assert sign_in(peopled, CLAIRE, LONG).must_change
    assert not people.has_quick(peopled, How.PIN, CLAIRE)
    with pytest.raises(NotAllowed):
        write(peopled, CLAIRE)
    with pytest.raises(SignInRefused):
        people.change_password(peopled, "not that one", PASSWORDS[CLAIRE], operator=CLAIRE)
    with pytest.raises(UsageError):
        people.change_password(peopled, LONG, LONG, operator=CLAIRE)
    people.change_password(peopled, LONG, PASSWORDS[CLAIRE], operator=CLAIRE)
    write(peopled, CLAIRE)
    assert not sign_in(peopled, CLAIRE, PASSWORDS[CLAIRE]).must_change


def test_what_is_refused_is_told_with_the_name_once_a_minute_and_nothing_of_it_stays(peopled: Store) -> None:
    enter(peopled, ODILE)
    for _ in range(3):
        with pytest.raises(NotAllowed):
            write(peopled, ODILE)
    (denial,) = accounts.denials(peopled)
    assert (denial.person, denial.how, denial.why) == (ODILE, How.ACT, Act.CHOICE_MADE)
    assert not peopled.rows("SELECT * FROM choices")
    later(peopled, minutes=2)
    with pytest.raises(NotAllowed):
        write(peopled, ODILE)
    assert len(accounts.denials(peopled)) == 2
    assert accounts.locked_until(peopled, ODILE) is None  # to be refused an act is no wrong password


def test_who_is_not_signed_in_is_not_named(peopled: Store) -> None:
    with pytest.raises(SignInNeeded):
        write(peopled, CLAIRE)
    assert accounts.denials(peopled) == ()


def test_who_signed_out_writes_nothing_more(peopled: Store) -> None:
    enter(peopled, CLAIRE)
    with pytest.raises(SignInNeeded):
        _write_and_leave(peopled)
    assert not peopled.rows("SELECT * FROM choices")


def _write_and_leave(store: Store) -> None:
    with store.transaction(CLAIRE) as journal:
        journal.record(Act.CHOICE_MADE, CARPET, {"value": 1})
        sign_out(store, CLAIRE)
        journal.record(Act.CHOICE_MADE, CARPET, {"value": 2})


def test_a_session_is_one_stores(peopled: Store, tmp_path: Path) -> None:
    enter(peopled, CLAIRE)
    with blank_store(tmp_path / "other") as other:
        give_accounts(other)
        with pytest.raises(SignInNeeded):
            write(other, CLAIRE)


def test_five_wrong_tries_lock_and_each_one_after_locks_for_longer(peopled: Store) -> None:
    for more, minutes in ((5, 1), (1, 5), (1, 15), (1, 60), (1, 60)):
        wrongly(peopled, CLAIRE, more)
        with pytest.raises(PersonLocked):
            sign_in(peopled, CLAIRE, PASSWORDS[CLAIRE])
        later(peopled, minutes=minutes, seconds=-20)
        with pytest.raises(PersonLocked):
            sign_in(peopled, CLAIRE, PASSWORDS[CLAIRE])
        later(peopled, seconds=40)
    enter(peopled, CLAIRE)
    wrongly(peopled, CLAIRE, 4)
    enter(peopled, CLAIRE)


def test_the_clock_going_back_opens_nothing(peopled: Store) -> None:
    wrongly(peopled, CLAIRE, 5)
    later(peopled, days=-3)
    with pytest.raises(PersonLocked):
        sign_in(peopled, CLAIRE, PASSWORDS[CLAIRE])


def test_an_administrator_unlocks(peopled: Store) -> None:
    wrongly(peopled, CLAIRE, 5)
    enter(peopled, ANNE)
    people.unlock(peopled, CLAIRE, operator=ANNE)
    enter(peopled, CLAIRE)


def test_a_name_that_nobody_has_is_answered_as_one_that_somebody_has(peopled: Store) -> None:
    told: dict[str, list[str]] = {}
    for name in (CLAIRE, "Zoé Blin"):
        told[name] = []
        for _ in range(7):
            with pytest.raises((SignInRefused, PersonLocked)) as refused:
                sign_in(peopled, name, "nobody's password")
            told[name].append(refused.value.message().replace(name, "…"))
    first, second = told.values()
    assert [words[:40] for words in first] == [words[:40] for words in second]
    assert "Zoé" not in "".join(str(row) for row in peopled.rows("SELECT subject, actor, detail FROM ledger"))


def test_a_pin_is_for_whoever_signed_in_here_in_this_shift(peopled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SignInRefused):
        sign_in_quickly(peopled, CLAIRE, PINS[CLAIRE])
    enter(peopled, CLAIRE, ODILE)
    assert quick_people(peopled) == (ODILE, CLAIRE)
    assert sign_in_quickly(peopled, CLAIRE, PINS[CLAIRE]).person == CLAIRE
    with pytest.raises(SignInRefused):
        sign_in_quickly(peopled, CLAIRE, PINS[ODILE])
    assert sign_in_quickly(peopled, CLAIRE, BADGES[ODILE]).person == ODILE  # a badge says itself whose it is
    assert sign_in_quickly(peopled, CLAIRE, PASSWORDS[CLAIRE]).person == CLAIRE
    hours = 13 * 3600
    before = sessions.monotonic
    monkeypatch.setattr(sessions, "monotonic", lambda: before() + hours)
    assert quick_people(peopled) == ()
    with pytest.raises(SignInRefused):
        sign_in_quickly(peopled, CLAIRE, PINS[CLAIRE])
    write(peopled, CLAIRE)  # what goes on under their name goes on


def test_a_pin_does_not_lengthen_the_shift(peopled: Store) -> None:
    enter(peopled, CLAIRE)
    before = sessions.session_of(peopled.folder, CLAIRE)
    assert sign_in_quickly(peopled, CLAIRE, PINS[CLAIRE]) == before


def test_wrong_pins_lock_like_wrong_passwords(peopled: Store) -> None:
    enter(peopled, CLAIRE)
    for _ in range(5):
        with pytest.raises(SignInRefused):
            sign_in_quickly(peopled, CLAIRE, "000000")
    with pytest.raises(PersonLocked):
        sign_in_quickly(peopled, CLAIRE, PINS[CLAIRE])


def test_emergency_is_ones_own_password_and_a_reason_for_half_an_hour(peopled: Store) -> None:
    enter(peopled, ODILE)
    with pytest.raises(UsageError):
        break_glass(peopled, ODILE, PASSWORDS[ODILE], "  ")
    with pytest.raises(SignInRefused):
        break_glass(peopled, ODILE, PASSWORDS[ANNE], "alone tonight")
    break_glass(peopled, ODILE, PASSWORDS[ODILE], "alone tonight")
    write(peopled, ODILE)
    with pytest.raises(NotAllowed):
        people.give_role(peopled, ODILE, ADMINISTRATOR, operator=ODILE)
    (found,) = accounts.emergencies(peopled)
    assert (found.person, found.why) == (ODILE, "alone tonight")
    assert accounts.emergency(peopled, ODILE) == found.until
    later(peopled, minutes=31)
    with pytest.raises(NotAllowed):
        write(peopled, ODILE, value=8)
    later(peopled, minutes=-20)  # what was refused since then is later than that
    with pytest.raises(NotAllowed):
        write(peopled, ODILE, value=9)


def test_emergency_needs_a_person_who_is_signed_in(peopled: Store) -> None:
    with pytest.raises(SignInNeeded):
        break_glass(peopled, ODILE, PASSWORDS[ODILE], "alone tonight")


def test_an_administrator_without_a_password_comes_in_by_the_code_once(peopled: Store) -> None:
    enter(peopled, ANNE)
    code = people.new_code(peopled, operator=ANNE)
    sign_out(peopled, ANNE)
    wrongly(peopled, ANNE, 5)
    for name, typed in ((ANNE, "AAAAA-BBBBB"), (CLAIRE, code), ("Zoé Blin", code)):
        with pytest.raises(SignInRefused):
            rescue(peopled, name, typed, LONG)
    again = rescue(peopled, ANNE, code.lower().replace("-", " "), LONG)
    write(peopled, ANNE)
    assert not sign_in(peopled, ANNE, LONG).must_change
    with pytest.raises(SignInRefused):
        rescue(peopled, ANNE, code, LONG)
    assert again != code


def test_wrong_codes_are_in_the_ledger(peopled: Store) -> None:
    for _ in range(6):
        with pytest.raises(SignInRefused):
            rescue(peopled, ANNE, "AAAAA", LONG)
    assert [one.how for one in accounts.denials(peopled)] == [How.RESCUE] * 6


def test_two_people_are_two_accounts(peopled: Store, tmp_path: Path) -> None:
    assert are_two(peopled, CLAIRE, BRUNO)
    assert not are_two(peopled, CLAIRE, "martin claire")
    assert not are_two(peopled, CLAIRE, "Somebody Else")  # a name that was typed before there were accounts
    with blank_store(tmp_path / "other") as other:
        assert are_two(other, CLAIRE, "Somebody Else")


def test_a_second_person_says_yes_by_their_own_password(peopled: Store) -> None:
    enter(peopled, BRUNO)
    with pytest.raises(YesNeeded):
        demand_yes(peopled, ANNE)
    with pytest.raises(SignInRefused):
        vouch(peopled, ANNE, PASSWORDS[BRUNO], Act.DELIVERY_UNDONE)
    with pytest.raises(NotAllowed):
        vouch(peopled, CLAIRE, PASSWORDS[CLAIRE], Act.DELIVERY_UNDONE)
    vouch(peopled, "anne le goff", PASSWORDS[ANNE], Act.DELIVERY_UNDONE)
    demand_yes(peopled, ANNE)
    assert sessions.session_of(peopled.folder, ANNE) is None


def test_a_hash_of_less_than_today_is_made_again_at_the_next_sign_in(
    peopled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recon.workflow.passwords.is_outdated", lambda kept: True)
    before = peopled.rows("SELECT value FROM secrets WHERE name = 'password:clairemartin'")
    enter(peopled, CLAIRE)
    assert peopled.rows("SELECT value FROM secrets WHERE name = 'password:clairemartin'") != before
    assert unsound(peopled) == ()
    assert not people.must_change(peopled, people.find(peopled, CLAIRE))
    enter(peopled, CLAIRE)


def test_a_secret_of_the_store_is_made_by_whoever_is_at_work_when_it_is_needed(peopled: Store) -> None:
    with pytest.raises(SignInNeeded):
        _set_secret(peopled, ODILE, "codes")
    enter(peopled, ODILE)
    _set_secret(peopled, ODILE, "codes")
    for secret in ("password:annelegoff", "pin:annelegoff", "badge:clairemartin", "rescue"):
        with pytest.raises(NotAllowed):
            _set_secret(peopled, ODILE, secret)


def _set_secret(store: Store, actor: str, name: str) -> None:
    with store.transaction(actor) as journal:
        journal.record(Act.SECRET_SET, name, {"digest": "00"})
