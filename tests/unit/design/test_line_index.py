"""Each key of a TOML text is found on its line, whatever stands in the values before it."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.design.tables import line_index

VALUES = (
    "1",
    '"a # b"',
    "'it is'",
    '"say \\"[\\" twice"',
    "[1, 2,\n  3]",
    '[ # one ]\n  "a]",\n  "b",\n]',
    '{ system = "x", code = "[" }',
    '"""first\nsecond = 3\n"""',
    '"""\nquoted""""',
    "'''\n[[section]]\n'''",
    '"""a \\""" b\n"""',
    "[[1,\n2], [3]] # done [",
    '[{a = "}"},\n {a = """x\n]"""}]',
    '"a\u2028b"',
)


@given(st.lists(st.sampled_from(VALUES), min_size=1, max_size=12))
def test_each_statement_is_found_on_its_line(values: list[str]) -> None:
    text, lines = "", {}
    for number, value in enumerate(values):
        lines[f"key{number}",] = text.count("\n") + 1
        text += f"key{number} = {value}\n"
    tomllib.loads(text)
    assert line_index(text) == lines


@pytest.mark.parametrize("end", ["\n", ""])
def test_tables_follow_a_long_list(end: str) -> None:
    text = "a = [\n" + "1,\n" * 20_000 + f"]\n[after]\nb = 2{end}"
    assert line_index(text) == {("a",): 1, ("after",): 20_003, ("after", "b"): 20_004}
