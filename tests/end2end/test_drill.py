"""A whole drill by script: made, started, worked through, stopped, reported; what it reports is what was done."""

import json
from pathlib import Path

from recon.cli import main
from recon.model.exercise_files import read_exercise
from tests.helpers.drill_clerks import Clerks


def test_a_drill_from_its_making_to_its_report(tmp_path: Path) -> None:
    folder, out = tmp_path / "exercise", tmp_path / "report.pdf"
    made = ["drill", "new", "--ward", "Nord", "--sheets", "4", "--minutes", "30", "--seed", "3", "--forms", "vitals"]
    assert main([*made, "--out", str(folder), "--lang", "fr"]) == 0
    assert main(["drill", "report", str(folder), "--out", str(out)]) == 73  # it has not begun
    Clerks(folder, slips=0, blind=0, jobs=1).run()
    assert main(["drill", "start", str(folder)]) == 73  # and is over
    assert main(["drill", "report", str(folder), "--out", str(out), "--lang", "fr"]) in (0, 1)
    assert out.read_bytes().startswith(b"%PDF")
    told = json.loads(out.with_suffix(".json").read_text(encoding="utf-8"))
    figures = told["figures"]
    assert told["format"] == "recon-drill-report/1"
    assert (figures["wrong_patients"], figures["wrong_by_recon"], figures["wrong_by_people"]) == (0, 0, 0)
    assert figures["missed"] == 0
    assert figures["decided"] > 0
    assert figures["keys"] > 0
    assert told["left"]["fields"] == 0
    assert all(one["done"] is not None for one in told["injects"])
    assert len(told["injects"]) == len(read_exercise(folder).injects)
    again = [
        "drill",
        "report",
        str(folder),
        "--before",
        str(out.with_suffix(".json")),
        "--out",
        str(tmp_path / "2.pdf"),
    ]
    assert main(again) in (0, 1)
    assert (tmp_path / "2.pdf").read_bytes().startswith(b"%PDF")
