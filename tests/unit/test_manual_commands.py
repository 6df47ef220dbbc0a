"""Every command that the manuals, the help and the documents tell people to type is one that recon takes."""

from pathlib import Path

import pytest

from recon.cli.parser import parse
from recon.errors import UsageError
from recon.language import LANGUAGES
from recon.workflow.manuals import MANUALS, help_source, source
from tests.helpers.manual_commands import DOCUMENTS, arguments, blocks, commands, is_whole

HELP = ("start", "home", "print", "scan", "verify", "match", "account", "deliver", "forms")


def refused(told: list[str]) -> list[str]:
    """Return which of the commands recon does not take, and why."""
    wrong = []
    for command in told:
        try:
            parse(arguments(command))
        except UsageError as error:
            wrong.append(f"{command}: {error.message()}")
        except SystemExit as leaving:  # help and the version were asked for
            wrong += [command] if leaving.code else []
    return wrong


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", MANUALS)
def test_a_manuals_commands_can_be_typed(name: str, lang: str) -> None:
    told = commands(source(name, lang))
    assert all(is_whole(command) for command in told)
    assert not refused(told)
    assert not refused([f"{command} --language {lang}" for command in told])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", HELP)
def test_the_helps_commands_can_be_typed(name: str, lang: str) -> None:
    assert not refused(commands(help_source(name, lang)))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_the_documents_commands_can_be_typed(document: Path) -> None:
    assert not refused([command for command in blocks(document.read_text(encoding="utf-8")) if is_whole(command)])


@pytest.mark.parametrize("name", MANUALS)
def test_both_languages_have_the_same_commands(name: str) -> None:
    """Names of files, places and people differ; verbs and options do not."""
    french, english = ([arguments(command) for command in commands(source(name, lang))] for lang in LANGUAGES)
    assert [words[0] for words in french] == [words[0] for words in english]
    options = [[[word for word in words if word.startswith("--")] for words in told] for told in (french, english)]
    assert options[0] == options[1]


def test_what_is_wrong_is_found() -> None:
    text = "Do `recon scan`.\n\n```sh\nrecon init --nothing\nrecon fly\n```\n\n```toml\nrecon = 1\n```\n"
    assert commands(text) == ["recon scan", "recon init --nothing", "recon fly"]
    assert [wrong.partition(":")[0] for wrong in refused(commands(text))] == ["recon init --nothing", "recon fly"]
    assert blocks(text) == ["recon init --nothing", "recon fly"]
    assert not is_whole("recon void SERIAL… --why x")
