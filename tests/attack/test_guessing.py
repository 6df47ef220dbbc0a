"""People who guess where nobody counted, keep others out, or have what ends go on: at an open window, by the clock."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest

from recon.app.signindesk import at_work
from recon.errors import NotAllowed, PersonLocked, SignInNeeded, SignInRefused, YesNeeded
from recon.model.ledger import Act
from recon.model.people import ADMINISTRATOR, EMERGENCY, How
from recon.store import Store, accounts, sessions
from recon.workflow import people
from recon.workflow.choosing import choose
from recon.workflow.signing_in import (
    break_glass,
    change_own_password,
    demand_yes,
    quick_people,
    rescue,
    set_own_quick,
    sign_in,
    sign_in_quickly,
    vouch,
)
from tests.helpers.accounts import ANNE, BADGES, BRUNO, CLAIRE, ODILE, PASSWORDS, PINS, enter, fast, give_accounts
from tests.helpers.store_samples import SteppingClock, blank_store

LONG = "une phrase de plus"
GUESS = "nobody's password"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with fast(), blank_store(tmp_path_factory.mktemp("made") / "store") as store:
        give_accounts(store)
        return store.folder


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Iterator[Store]:
    with fast(), Store.open(Path(shutil.copytree(made, tmp_path / "store")), clock=SteppingClock()) as opened:
        yield opened


def later(store: Store, **much: float) -> None:
    assert isinstance(store.clock, SteppingClock)
    store.clock._now += timedelta(**much)


def work_of_a_clerk(store: Store, who: str, value: int) -> None:
    choose(store, "carpet:anybody", value, operator=who)


# Badges


@pytest.mark.parametrize("own", [True, False])
def test_a_badge_is_not_guessed_under_ever_other_names(store: Store, own: bool) -> None:
    """Under names that nobody has, or under one's own, whose count one's own password starts again."""
    enter(store, CLAIRE, ODILE)
    for number in range(12):
        with pytest.raises(SignInRefused):
            sign_in_quickly(store, ODILE if own else f"nobody {number}", f"0A-4417-Z{number}")
        if own:
            sign_in(store, ODILE, PASSWORDS[ODILE])
    with pytest.raises(SignInRefused):
        sign_in_quickly(store, ODILE if own else "nobody", BADGES[CLAIRE])
    assert sign_in_quickly(store, CLAIRE, PINS[CLAIRE]).person == CLAIRE  # what one name locks is not everybody's
    later(store, minutes=61)
    assert sign_in_quickly(store, ODILE, BADGES[CLAIRE]).person == CLAIRE


def test_the_badge_of_who_is_locked_opens_under_no_other_name(store: Store) -> None:
    enter(store, CLAIRE, ODILE)
    for _ in range(5):
        with pytest.raises(SignInRefused):
            sign_in_quickly(store, CLAIRE, "111222")
    for name in (ODILE, "nobody", ""):
        with pytest.raises(SignInRefused):
            sign_in_quickly(store, name, BADGES[CLAIRE])


# At a window that somebody left open


def test_a_password_is_not_guessed_where_it_is_changed(store: Store) -> None:
    enter(store, CLAIRE)
    told = []
    for _ in range(7):
        with pytest.raises((SignInRefused, PersonLocked)) as refused:
            change_own_password(store, CLAIRE, GUESS, LONG)
        told.append(refused.type)
    assert told == [SignInRefused] * 5 + [PersonLocked] * 2
    later(store, minutes=61)
    change_own_password(store, CLAIRE, PASSWORDS[CLAIRE], LONG)
    assert sign_in(store, CLAIRE, LONG).person == CLAIRE


@pytest.mark.parametrize(("how", "typed"), [(How.PIN, "905172"), (How.BADGE, "0A-6666-YY"), (How.BADGE, "")])
def test_nobody_makes_themselves_a_way_to_come_back_by(store: Store, how: How, typed: str) -> None:
    enter(store, CLAIRE)
    with pytest.raises(SignInRefused):
        set_own_quick(store, CLAIRE, GUESS, how, typed)
    assert sign_in_quickly(store, CLAIRE, PINS[CLAIRE] if how is How.PIN else BADGES[CLAIRE]).person == CLAIRE
    set_own_quick(store, CLAIRE, PASSWORDS[CLAIRE], how, typed)
    assert people.has_quick(store, how, CLAIRE) == bool(typed)


# Keeping others out


def test_nobody_keeps_the_rescue_from_whoever_has_the_code(store: Store) -> None:
    enter(store, ANNE)
    code = people.new_code(store, operator=ANNE)
    sessions.leave_all(store.folder)
    for _ in range(8):
        with pytest.raises((SignInRefused, PersonLocked)):
            sign_in(store, ANNE, GUESS)
        with pytest.raises(SignInRefused):
            rescue(store, ANNE, "AAAAA-BBBBB", LONG)
    rescue(store, ANNE, code, LONG)
    assert sign_in(store, ANNE, LONG).person == ANNE


def test_a_clock_that_was_years_ahead_keeps_no_administrator_out(store: Store) -> None:
    enter(store, ANNE)
    code = people.new_code(store, operator=ANNE)
    sessions.leave_all(store.folder)
    later(store, days=1000)
    for _ in range(5):
        with pytest.raises(SignInRefused):
            sign_in(store, ANNE, GUESS)
        with pytest.raises(SignInRefused):
            rescue(store, ANNE, "AAAAA-BBBBB", LONG)
    later(store, days=-1000)
    with pytest.raises(PersonLocked):
        sign_in(store, ANNE, PASSWORDS[ANNE])
    rescue(store, ANNE, code, LONG)
    assert sign_in(store, ANNE, LONG).person == ANNE


# What ends


def test_emergency_access_that_began_in_the_future_is_over_when_the_clock_is_put_right(store: Store) -> None:
    enter(store, ODILE)
    later(store, days=1000)
    break_glass(store, ODILE, PASSWORDS[ODILE], "alone tonight")
    work_of_a_clerk(store, ODILE, 7)
    later(store, days=-1000)
    assert accounts.emergency(store, ODILE) is None
    with pytest.raises(NotAllowed):
        work_of_a_clerk(store, ODILE, 8)


def test_a_clock_that_is_set_back_again_and_again_lengthens_no_emergency_access(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(store, ODILE)
    break_glass(store, ODILE, PASSWORDS[ODILE], "alone tonight")
    later(store, minutes=20)
    work_of_a_clerk(store, ODILE, 7)
    later(store, minutes=-20)
    with pytest.raises(NotAllowed):
        work_of_a_clerk(store, ODILE, 8)
    later(store, minutes=20)
    work_of_a_clerk(store, ODILE, 9)  # and it is no shorter where the clock is right again
    monkeypatch.setattr("recon.store.access.monotonic", lambda: monotonic() + EMERGENCY.total_seconds())
    with pytest.raises(NotAllowed):
        work_of_a_clerk(store, ODILE, 10)


def test_whoever_came_in_by_a_password_that_is_replaced_since_does_nothing_more(store: Store) -> None:
    """An administrator gives another to whom it was stolen from: the thief's window is open still."""
    enter(store, CLAIRE, ODILE, ANNE)
    people.give_password(store, CLAIRE, LONG, operator=ANNE)
    with pytest.raises(SignInNeeded):
        work_of_a_clerk(store, CLAIRE, 7)
    with pytest.raises(SignInNeeded):
        set_own_quick(store, CLAIRE, LONG, How.PIN, "905172")
    assert not at_work(store, CLAIRE).is_in
    assert CLAIRE not in quick_people(store)
    assert at_work(store, ANNE).is_in
    sign_in(store, CLAIRE, LONG)
    change_own_password(store, CLAIRE, LONG, PASSWORDS[CLAIRE])
    work_of_a_clerk(store, CLAIRE, 8)
    assert at_work(store, CLAIRE).is_in


def test_a_rescue_replaces_a_password_that_another_gave(store: Store) -> None:
    enter(store, ANNE)
    people.give_role(store, BRUNO, ADMINISTRATOR, operator=ANNE)
    people.give_password(store, BRUNO, GUESS, operator=ANNE)
    code = people.new_code(store, operator=ANNE)
    sessions.leave_all(store.folder)
    rescue(store, BRUNO, code, LONG)
    people.give_role(store, CLAIRE, ADMINISTRATOR, operator=BRUNO)
    assert not sign_in(store, BRUNO, LONG).must_change


def test_a_second_persons_yes_is_for_one_thing(store: Store) -> None:
    enter(store, BRUNO)
    vouch(store, ANNE, PASSWORDS[ANNE], Act.DELIVERY_UNDONE)
    demand_yes(store, ANNE)
    with pytest.raises(YesNeeded):
        demand_yes(store, ANNE)
