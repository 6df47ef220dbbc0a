"""What the system answers, in the words of the people who read it."""

import errno
import os
import ssl

import pytest

from recon import language
from recon.language import system_reason, tr


@pytest.fixture(params=language.LANGUAGES)
def lang(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("RECON_LANG", request.param)
    monkeypatch.setattr(language, "_chosen", [])
    return str(request.param)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.ENOENT, errno.EIO, errno.EROFS])
def test_what_the_system_refuses_is_told_in_the_users_language(lang: str, number: int) -> None:
    told = system_reason(OSError(number, os.strerror(number)))
    assert told == tr(f"system.{errno.errorcode[number]}", lang)
    assert told != os.strerror(number)


def test_every_name_in_the_catalogue_is_one_of_the_system(lang: str) -> None:
    names = {key.removeprefix("system.") for key in language.every_text(lang) if key.startswith("system.")}
    assert names
    assert names <= set(errno.errorcode.values()) | {"ENOTSUP"}


def test_a_library_with_numbers_of_its_own_keeps_its_words(lang: str) -> None:
    assert system_reason(ssl.SSLError(1, "certificate verify failed")) == "certificate verify failed"
    assert system_reason(OSError("of no number")) == "of no number"
    assert system_reason(OSError(-2, "Name or service not known")) == "Name or service not known"


def test_what_no_catalogue_knows_is_said_as_the_system_says_it(lang: str) -> None:
    assert system_reason(OSError(errno.EDEADLK, os.strerror(errno.EDEADLK))) == os.strerror(errno.EDEADLK)
