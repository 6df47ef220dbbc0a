"""Text from outside shows what it says and does nothing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.cli.output import complain, say, say_json, say_table
from recon.model.harmless import harmless, harmless_name

EVIL = "\x1b[2J\x1b]0;gone\x07\r\x9b31mred\u202egpj.nacs\u2066\x00\x7f"


def is_tame(text: str) -> bool:
    return all(char.isprintable() or char in "\n\t\u00a0\u202f\u200b\u200c\u200d" for char in text)


def test_what_commands_a_terminal_is_written_out() -> None:
    assert harmless("scan\x1b[31m.jpg") == r"scan\x1b[31m.jpg"
    assert harmless("a\u202egpj.exe") == r"a\u202egpj.exe"
    assert harmless("\udcff.jpg") == r"\udcff.jpg"
    assert harmless("deux\nlignes\tet 12\u00a0mg\u202f!") == "deux\nlignes\tet 12\u00a0mg\u202f!"
    assert harmless_name("deux\nlignes\t") == r"deux\x0alignes\x09"


@given(st.text())
def test_any_text_can_be_written_and_commands_nothing(text: str) -> None:
    shown = harmless_name(text)
    shown.encode()
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in shown)
    assert harmless(shown) == shown


def test_nothing_that_the_command_line_says_commands_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say(EVIL)
    complain(EVIL)
    say_table([(EVIL, 1), ("a\nb", 22)])
    say_json({"name": EVIL})
    said = capsys.readouterr()
    assert is_tame(said.out)
    assert is_tame(said.err)
    assert r"\x1b[2J" in said.out


def test_a_program_gets_the_very_value(capsys: pytest.CaptureFixture[str]) -> None:
    say_json({"name": EVIL, "lines": "a\nb"})
    assert json.loads(capsys.readouterr().out) == {"name": EVIL, "lines": "a\nb"}


def test_a_table_keeps_its_columns(capsys: pytest.CaptureFixture[str]) -> None:
    say_table([("a\x1bb", "x"), ("abcdef", "y")])
    assert capsys.readouterr().out == "  a\\x1bb  x\n  abcdef  y\n"
