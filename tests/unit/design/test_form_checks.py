"""Checks between fields, as they are defined: sides of the right nature, rows that correspond, sums that can be."""

from pathlib import Path

import pytest

from recon.design.checks import OPERATORS
from recon.design.definition import read_definition
from recon.model.form import Check
from tests.helpers.definitions import fault, faults_of, write_form

FIELDS = """
[[section]]
key = "top"
{once}
[[section]]
key = "table"
rows = 4
{row}
[[section]]
key = "other"
blocks = 2
[[section.field]]
key = "elsewhere"
kind = "digits"
cells = 3
"""
NUMBER = '[[section.field]]\nkey = "{}"\nkind = "{}"\ncells = 3\n'
CHOICE = (
    '[[section.field]]\nkey = "{}"\nkind = "{}"\n'
    '[[section.field.option]]\nvalue = "{}"\n[[section.field.option]]\nvalue = "{}"\n'
)
ONCE = (
    NUMBER.format("total", "digits")
    + NUMBER.format("dose", "bubbles")
    + NUMBER.format("weight", "decimal")
    + "decimals = 1\n"
    + CHOICE.format("eyes", "choice", "1", "4")
    + CHOICE.format("signs", "choices", "1", "-2")
    + CHOICE.format("asked", "choice", "yes", "no")
    + '[[section.field]]\nkey = "refused"\nkind = "tick"\n[[section.field.option]]\nvalue = "refused"\n'
    + '[[section.field]]\nkey = "why"\nkind = "text"\nheight = 20\n'
    + '[[section.field]]\nkey = "day"\nkind = "date"\n'
)
ROW = NUMBER.format("drunk", "digits") + NUMBER.format("passed", "digits") + NUMBER.format("balance", "digits")


def form(folder: Path, *checks: str) -> Path:
    """Write the form with those checks, the entries of each on lines of their own."""
    return write_form(folder, FIELDS.format(once=ONCE, row=ROW) + "".join(f"[[check]]\n{one}\n" for one in checks))


def line_of(file: Path, entry: str) -> int:
    return file.read_text(encoding="utf-8").splitlines().index(entry) + 1


RIGHT = [
    ('operator = "sum"\nleft = "total"\nof = ["eyes", "signs", "-dose"]', ("eyes", "signs", "-dose")),
    ('operator = "sum"\nleft = "total"\nof = ["drunk", "-elsewhere"]', ("drunk", "-elsewhere")),
    ('operator = "sum"\nleft = "balance"\nof = ["drunk", "-passed"]', ("drunk", "-passed")),
]


@pytest.mark.parametrize(("check", "of"), RIGHT)
def test_a_sum_adds_up_numbers_and_marked_numbers(tmp_path: Path, check: str, of: tuple[str, ...]) -> None:
    (found,) = read_definition(form(tmp_path, check)).checks
    assert (found.operator, found.of) == ("sum", of)


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ('left = "why"\noperator = "needed_if"\nright = "asked"\nvalue = "no"',
         Check("why", "needed_if", "asked", "no")),
        ('left = "why"\noperator = "needed_if"\nright = "signs"\nvalue = "-2"',
         Check("why", "needed_if", "signs", "-2")),
        ('left = "dose"\noperator = "empty_unless"\nright = "refused"\nvalue = "true"',
         Check("dose", "empty_unless", "refused", "true")),
        ('left = "dose"\noperator = "empty_unless"\nright = "why"', Check("dose", "empty_unless", "why")),
        ('left = "drunk"\noperator = "needed_if"\nright = "asked"\nvalue = "yes"',
         Check("drunk", "needed_if", "asked", "yes")),
        ('left = "dose"\noperator = "<="\nright = "weight"', Check("dose", "<=", "weight")),
    ],
)  # fmt: skip
def test_conditions_and_orders_are_kept(tmp_path: Path, check: str, expected: Check) -> None:
    definition = read_definition(form(tmp_path, check))
    assert definition.checks == (expected,)
    assert definition.check_lines == (line_of(form(tmp_path, check), "[[check]]"),)


SUM = 'operator = "sum"\nleft = "{}"\nof = {}'
IF = 'operator = "needed_if"\nleft = "why"\nright = "{}"\nvalue = "{}"'
WRONG = [
    (SUM.format("why", '["dose"]'), "left", "not_a_number", {"value": "why"}),
    (SUM.format("eyes", '["dose"]'), "left", "not_a_number", {"value": "eyes"}),
    (SUM.format("total", "[]"), "of", "of_form", {}),
    (SUM.format("total", "[1]"), "of", "of_form", {}),
    (SUM.format("total", '["nothing"]'), "of", "no_such_field", {"value": "nothing"}),
    (SUM.format("total", '["day"]'), "of", "not_summable", {"value": "day"}),
    (SUM.format("total", '["asked"]'), "of", "not_summable", {"value": "asked"}),
    (SUM.format("total", '["refused"]'), "of", "not_summable", {"value": "refused"}),
    (SUM.format("total", '["dose", "-dose"]'), "of", "twice", {"value": "dose"}),
    (SUM.format("total", '["weight"]'), "of", "too_fine", {"left": "total", "value": "weight"}),
    (SUM.format("balance", '["elsewhere"]'), "of", "other_rows", {"value": "elsewhere"}),
    (SUM.format("balance", '["dose"]'), "of", "other_rows", {"value": "dose"}),
    (SUM.format("total", '["dose", "total"]'), "of", "sum_of_itself", {"value": "total"}),
    ('operator = "sum"\nleft = "total"\nright = "dose"\nof = ["dose"]', "right", "unknown_key", {}),
    ('operator = "<"\nleft = "dose"\nright = "total"\nof = ["dose"]', "of", "unknown_key", {}),
    ('operator = "<"\nleft = "dose"\nright = "total"\nvalue = "1"', "value", "unknown_key", {}),
    ('operator = "<"\nleft = "dose"\nright = "day"', "right", "not_alike", {"left": "dose", "right": "day"}),
    ('operator = "<"\nleft = "dose"\nright = "dose"', "right", "itself", {"value": "dose"}),
    (IF.format("nothing", "yes"), "right", "no_such_field", {"value": "nothing"}),
    (IF.format("why", ""), "right", "itself", {"value": "why"}),
    (IF.format("asked", "maybe"), "value", "one_of", {"known": "yes, no"}),
    (IF.format("refused", "yes"), "value", "one_of", {"known": "true"}),
    (IF.format("dose", "5"), "value", "value_of_none", {"value": "dose"}),
    ('operator = "needed_if"\nleft = "drunk"\nright = "elsewhere"', "right", "other_rows", {"value": "elsewhere"}),
    ('operator = "needed_if"\nleft = "nothing"\nright = "asked"', "left", "no_such_field", {"value": "nothing"}),
    ('operator = "ascending"\nleft = "dose"', "left", "not_repeated", {"value": "dose"}),
    ('operator = "ascending"\nleft = "why"', "left", "not_ordered", {"value": "why"}),
]


@pytest.mark.parametrize(("check", "key", "words", "details"), WRONG, ids=[x[0].replace("\n", " ") for x in WRONG])
def test_what_can_never_be_checked_is_told(
    tmp_path: Path, check: str, key: str, words: str, details: dict[str, object]
) -> None:
    file = form(tmp_path, check)
    entry = next(line for line in check.splitlines() if line.startswith(f"{key} ="))
    line = len(file.read_text().splitlines()) - len(check.splitlines()) + check.splitlines().index(entry) + 1
    assert faults_of(file) == (fault(file, line, f"check.{key}", words, **details),)


def test_a_side_that_is_missing_and_an_unknown_operator_are_one_fault_each(tmp_path: Path) -> None:
    file = form(tmp_path, 'operator = "<"\nleft = "dose"', 'operator = "="\nleft = "dose"\nvalue = "1"')
    checked, operator = line_of(file, "[[check]]"), line_of(file, 'operator = "="')
    assert faults_of(file) == (
        fault(file, checked, "check.right", "absent"),
        fault(file, operator, "check.operator", "one_of", known=", ".join(OPERATORS)),
    )


def test_sums_that_go_round_in_a_circle_are_told_at_each(tmp_path: Path) -> None:
    round_trip = [SUM.format("total", '["dose"]'), SUM.format("dose", '["weight"]'), SUM.format("weight", '["total"]')]
    file = form(tmp_path, *round_trip)
    told = [found for found in faults_of(file) if "check.of" in found]
    for key in ("total", "dose", "weight"):
        assert any(found.endswith(fault(file, 0, "", "sum_of_itself", value=key).split(": ", 2)[2]) for found in told)
