"""The recovery key: typed as it was printed it is what it was, and a mistake is told with its group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.store.recovery import GROUP, GROUPS, Mistyped, new_secret, secret_from, written

SECRETS = st.binary(min_size=20, max_size=20)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(SECRETS)
def test_what_is_printed_is_read_again(secret: bytes) -> None:
    text = written(secret)
    assert [len(group) for group in text.split("-")] == [GROUP] * GROUPS
    assert secret_from(text) == secret


@given(SECRETS)
def test_other_spellings_are_understood(secret: bytes) -> None:
    text = written(secret)
    for typed in (text.lower(), text.replace("-", ""), text.replace("-", " \n"), f"  {text}. "):
        assert secret_from(typed) == secret
    assert secret_from(text.replace("0", "o").replace("1", "l")) == secret
    assert secret_from(text.replace("0", "O").replace("1", "I")) == secret


@given(secret=SECRETS, place=st.integers(0, GROUPS * GROUP - 1), other=st.sampled_from(ALPHABET))
def test_a_wrong_character_is_told_with_its_group(secret: bytes, place: int, other: str) -> None:
    text = written(secret).replace("-", "")
    if text[place] == other:
        return
    with pytest.raises(Mistyped) as told:
        secret_from(text[:place] + other + text[place + 1 :])
    assert told.value.group == place // GROUP + 1


@given(secret=SECRETS, first=st.integers(0, GROUPS - 1), second=st.integers(0, GROUPS - 1))
def test_groups_in_another_order_are_told(secret: bytes, first: int, second: int) -> None:
    groups = written(secret).split("-")
    if groups[first][:-1] == groups[second][:-1]:
        return
    groups[first], groups[second] = groups[second], groups[first]
    with pytest.raises(Mistyped):
        secret_from("-".join(groups))


@pytest.mark.parametrize("typed", ["", "a passphrase", "K7M2X", "É" * 40, "U" * 40])
def test_what_is_none_is_told(typed: str) -> None:
    with pytest.raises(Mistyped):
        secret_from(typed)


def test_each_is_another() -> None:
    assert len({new_secret() for _ in range(20)}) == 20
