"""Passwords, PINs and badges: what is taken, and that nothing of it is kept as it was typed."""

import pytest
from argon2 import PasswordHasher
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import UsageError
from recon.workflow import passwords
from tests.helpers.accounts import WEAK


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "eleven char",
        "aaaaaaaaaaaaaaa",
        "abababababababab",
        "motdepasse2026",
        "Azertyuiop-123",
        "123456789012345",
        "Password!!Password",
        "x" * 300,
        "claire est contente",
        "ClaireMartin2026!",
        "mon nom est Martin",
    ],
)
def test_a_password_that_is_soon_guessed_is_refused(typed: str) -> None:
    with pytest.raises(UsageError):
        passwords.check_password(typed, "Claire Martin")


@pytest.mark.parametrize("typed", ["sept barques rouges", "Ж-дождь-на-набережной", "k9#Fv!2pQz&m"])
def test_a_sentence_is_a_password(typed: str) -> None:
    passwords.check_password(typed, "Li Wu")


@pytest.mark.parametrize(
    "typed",
    ["", "12345", "123456", "987654", "111111", "121212", "123123", "abcdef", "58193x", "١٢٣٤٥٩", "120584", "19840512"],
)
def test_a_pin_that_is_soon_guessed_is_refused(typed: str) -> None:
    with pytest.raises(UsageError):
        passwords.check_pin(typed)


@pytest.mark.parametrize("typed", ["581936", "720461", "9174603"])
def test_other_digits_are_a_pin(typed: str) -> None:
    passwords.check_pin(typed)


def test_a_badge_has_some_length() -> None:
    passwords.check_badge("0A-4417")
    with pytest.raises(UsageError):
        passwords.check_badge("12345")


@given(st.text(max_size=80), st.text(max_size=80))
def test_only_what_was_typed_is_right(one: str, other: str) -> None:
    with passwords.weaker(WEAK):
        kept = passwords.hashed(one)
        assert passwords.is_right(kept, one)
        assert passwords.is_right(kept, other) == (passwords._plain(one) == passwords._plain(other))
        assert len(one) < 4 or one.encode() not in kept


def test_the_same_letters_are_the_same_password_however_they_are_composed() -> None:
    with passwords.weaker(WEAK):
        assert passwords.is_right(passwords.hashed("été à la mer"), "été à la mer")


def test_nothing_is_right_where_nothing_is_kept_and_it_is_asked_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    real = PasswordHasher.verify
    monkeypatch.setattr(PasswordHasher, "verify", lambda *what: asked.append(what) or real(*what))
    with passwords.weaker(WEAK):
        assert not passwords.is_right(None, "")
        assert not passwords.is_right(None, "\0nobody")
    assert len(asked) == 2


def test_what_is_asked_where_nothing_is_kept_costs_what_a_real_one_costs() -> None:
    for hasher in (WEAK, PasswordHasher(time_cost=2, memory_cost=64, parallelism=2)):
        with passwords.weaker(hasher):
            assert not hasher.check_needs_rehash(passwords._dummy().decode())


def test_a_hash_of_less_than_today_is_told() -> None:
    with passwords.weaker(WEAK):
        kept = passwords.hashed("sept barques rouges")
        assert not passwords.is_outdated(kept)
    assert passwords.is_outdated(kept)


def test_what_is_not_a_hash_is_right_for_nobody() -> None:
    with passwords.weaker(WEAK):
        assert not passwords.is_right(b"", "")
        assert not passwords.is_right(b"$argon2id$nonsense", "nonsense")


def test_the_program_itself_hashes_slowly() -> None:
    hasher = passwords._hasher()
    assert hasher.memory_cost >= 64 * 1024
    assert hasher.time_cost >= 3
