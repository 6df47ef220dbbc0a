"""The constraints of an exported form say in FHIRPath what its checks say: they are tried on answers."""

import json
from pathlib import Path
from typing import Any

import pytest

from recon.workflow.questionnaires import export_form

fhirpathpy = pytest.importorskip("fhirpathpy", reason="fhirpathpy is not installed")
R4 = pytest.importorskip("fhirpathpy.models", reason="fhirpathpy is not installed").models["r4"]

STRUCTURE = """\
recon_form = 1
key = "rules"

[[section]]
key = "once"
field = [
    { key = "asked", kind = "choice", option = [{ value = "yes" }, { value = "no" }] },
    { key = "which", kind = "letters", cells = 5 },
    { key = "eyes", kind = "choice", option = [{ value = "1" }, { value = "4" }] },
    { key = "voice", kind = "choice", option = [{ value = "1" }, { value = "5" }] },
    { key = "score", kind = "digits", cells = 2, range = [0, 15] },
    { key = "total", kind = "digits", cells = 4, range = [0, 9999] },
    { key = "limit", kind = "digits", cells = 3, range = [0, 999] },
]

[[section]]
key = "times"
rows = 3
field = [
    { key = "at", kind = "time" },
    { key = "low", kind = "digits", cells = 3, range = [0, 999] },
    { key = "high", kind = "digits", cells = 3, range = [0, 999] },
    { key = "net", kind = "digits", cells = 3, range = [0, 999] },
]
"""
WORDS = """\
title = "Rules"

[sections]
once = "Once"
times = "Times"

[fields]
asked = { label = "Asked", options = { yes = "Yes", no = "No" } }
which = { label = "Which" }
eyes = { label = "Eyes", options = { 1 = "1", 4 = "4" } }
voice = { label = "Voice", options = { 1 = "1", 5 = "5" } }
score = { label = "Score" }
total = { label = "Total" }
limit = { label = "Limit" }
at = { label = "At" }
low = { label = "Low" }
high = { label = "High" }
net = { label = "Net" }
"""
Answers = dict[str, Any]


def constraint(folder: Path, check: str) -> tuple[str, str]:
    """Return the place and the expression of the one constraint of a form with ``check``."""
    (folder / "rules.toml").write_text(f"{STRUCTURE}\n[[check]]\n{check}\n", encoding="utf-8")
    (folder / "rules.en.toml").write_text(WORDS, encoding="utf-8")
    export_form(folder / "rules.toml", [], "en", folder / "q.json")
    whole = json.loads((folder / "q.json").read_text(encoding="utf-8"))
    found = [
        (node.get("linkId", ""), part["valueString"])
        for node in (whole, *whole["item"])
        for one in node.get("extension", [])
        if one["url"].endswith("questionnaire-constraint")
        for part in one["extension"]
        if part["url"] == "expression"
    ]
    assert len(found) == 1
    return found[0]


def group(link: str, answered: Answers) -> dict[str, Any]:
    return {"linkId": link, "item": [{"linkId": k, "answer": [v]} for k, v in answered.items()]}


def holds(place: str, expression: str, once: Answers, rows: list[Answers]) -> bool:
    """Return whether the constraint holds for these answers, on every repetition of its group."""
    groups = [group("section.once", once), *(group("section.times", row) for row in rows)]
    response = {"resourceType": "QuestionnaireResponse", "status": "completed", "item": groups}
    here = [f"%resource.item[{i}]" for i, one in enumerate(groups) if one["linkId"] == place] if place else [""]
    tried = [expression.replace("%context", context) for context in here]
    return all(fhirpathpy.evaluate(response, one, {"resource": response}, R4) == [True] for one in tried)


def whole_number(value: int) -> Answers:
    return {"valueInteger": value}


def code(value: str) -> Answers:
    return {"valueCoding": {"code": value}}


CASES = [
    (
        'left = "low"\noperator = "<"\nright = "high"',
        ({}, [{"low": whole_number(1), "high": whole_number(2)}, {"low": whole_number(9)}]),
        ({}, [{"low": whole_number(1), "high": whole_number(2)}, {"low": whole_number(3), "high": whole_number(3)}]),
    ),
    (
        'left = "low"\noperator = "<="\nright = "limit"',
        ({"limit": whole_number(5)}, [{"low": whole_number(5)}, {"low": whole_number(4)}]),
        ({"limit": whole_number(5)}, [{"low": whole_number(4)}, {"low": whole_number(6)}]),
    ),
    (
        'left = "limit"\noperator = "<"\nright = "low"',
        ({"limit": whole_number(3)}, [{"low": whole_number(5)}, {"low": whole_number(4)}]),
        ({"limit": whole_number(5)}, [{"low": whole_number(6)}, {"low": whole_number(5)}]),
    ),
    (
        'left = "low"\noperator = "ascending"',
        ({}, [{"low": whole_number(1)}, {"low": whole_number(1)}, {"low": whole_number(2)}]),
        ({}, [{"low": whole_number(1)}, {"low": whole_number(3)}, {"low": whole_number(2)}]),
    ),
    (
        'left = "net"\noperator = "sum"\nof = ["high", "-low"]',
        ({}, [{"net": whole_number(3), "high": whole_number(5), "low": whole_number(2)}, {"net": whole_number(1)}]),
        ({}, [{"net": whole_number(4), "high": whole_number(5), "low": whole_number(2)}]),
    ),
    (
        'left = "total"\noperator = "sum"\nof = ["net"]',
        ({"total": whole_number(5)}, [{"net": whole_number(2)}, {"net": whole_number(3)}]),
        ({"total": whole_number(5)}, [{"net": whole_number(2)}, {"net": whole_number(2)}]),
    ),
    (
        'left = "score"\noperator = "sum"\nof = ["eyes", "voice"]',
        ({"score": whole_number(9), "eyes": code("4"), "voice": code("5")}, []),
        ({"score": whole_number(8), "eyes": code("4"), "voice": code("5")}, []),
    ),
    (
        'left = "which"\noperator = "needed_if"\nright = "asked"\nvalue = "yes"',
        ({"asked": code("no")}, []),
        ({"asked": code("yes")}, []),
    ),
]


@pytest.mark.parametrize(("check", "good", "bad"), CASES)
def test_a_constraint_holds_where_the_check_does(
    check: str, good: tuple[Answers, list[Answers]], bad: tuple[Answers, list[Answers]], tmp_path: Path
) -> None:
    place, expression = constraint(tmp_path, check)
    assert holds(place, expression, *good)
    assert not holds(place, expression, *bad)


def test_a_condition_is_an_enable_when(tmp_path: Path) -> None:
    check = '[[check]]\nleft = "which"\noperator = "empty_unless"\nright = "asked"\nvalue = "yes"\n'
    (tmp_path / "rules.toml").write_text(f"{STRUCTURE}\n{check}", encoding="utf-8")
    (tmp_path / "rules.en.toml").write_text(WORDS, encoding="utf-8")
    export_form(tmp_path / "rules.toml", [], None, tmp_path / "q.json")
    once = json.loads((tmp_path / "q.json").read_text(encoding="utf-8"))["item"][0]
    which = next(one for one in once["item"] if one["linkId"] == "which")
    assert which["enableWhen"] == [{"question": "asked", "operator": "=", "answerCoding": {"code": "yes"}}]
