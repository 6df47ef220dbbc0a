"""A field may name the list that its capitals are of, and how a number's own check digits are made."""

from pathlib import Path

import pytest

from recon.design.definition import read_definition
from recon.errors import FormDefinitionError
from recon.model.form import Rule

STRUCTURE = """
recon_form = 1
key = "drugs"
[[section]]
key = "given"
[[section.field]]
key = "thing"
kind = "{kind}"
{extra}
"""
WORDS = 'title = "Drugs"\n[sections]\ngiven = ""\n[fields.thing]\nlabel = "Thing"\n'


def rule_of(folder: Path, kind: str, extra: str) -> Rule:
    (folder / "drugs.toml").write_text(STRUCTURE.format(kind=kind, extra=extra))
    (folder / "drugs.en.toml").write_text(WORDS)
    return read_definition(folder / "drugs.toml").sections[0].fields[0].rule


def test_both_are_kept_with_the_rule(tmp_path: Path) -> None:
    assert rule_of(tmp_path, "letters", 'cells = 20\nwords = "drugs"').words == "drugs"
    assert rule_of(tmp_path, "alnum", 'cells = 15\ncheck = "nir"').check == "nir"
    plain = rule_of(tmp_path, "digits", "cells = 3")
    assert (plain.words, plain.check) == ("", "")


@pytest.mark.parametrize(
    ("kind", "extra", "key"),
    [
        ("letters", 'cells = 20\nwords = "planets"', "words"),
        ("digits", 'cells = 9\ncheck = "guess"', "check"),
        ("digits", 'cells = 3\nwords = "drugs"', "words"),
        ("letters", 'cells = 9\ncheck = "luhn"', "check"),
        ("date", 'check = "luhn"', "check"),
    ],
)
def test_what_is_unknown_or_out_of_place_is_a_fault(tmp_path: Path, kind: str, extra: str, key: str) -> None:
    with pytest.raises(FormDefinitionError) as raised:
        rule_of(tmp_path, kind, extra)
    assert f"{key}" in raised.value.message()
