"""A sample of the long runs: kills, power cuts, failing disks, several at work. docs/reliability.md has the whole."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from recon.language import tr
from tests.faults import preload
from tests.faults.power import NAMES
from tests.faults.story import ASKED, JOBS, NOBODYS, SHEETS

ROOT = Path(__file__).resolve().parents[2]
KILLS, STATES, TEETH, STEPS = 50, 20, 6, 1
# Workers take long to start: tests/faults/test_workers.py has them die.
QUICK = tuple(job.name for job in JOBS if job.name != "read in two processes")
needs_compiler = pytest.mark.skipif(bool(preload.why_not()), reason=preload.why_not())


def ran(module: str, *arguments: object) -> Any:
    """Run a harness in a process of its own, which forks: this one has threads. Return what it tells."""
    command = [sys.executable, "-m", f"tests.faults.{module}", *map(str, arguments)]
    told = os.environ | {"RECON_LANG": "fr"}
    done = subprocess.run(command, cwd=ROOT, env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_killed_at_any_boundary_nothing_is_lost_and_nothing_doubled() -> None:
    tallies = ran("crash", "--kills", KILLS, "--json", "--jobs", *QUICK)
    assert [one["job"] for one in tallies] == list(QUICK)
    assert [one["wrong"] for one in tallies if one["wrong"]] == []
    assert all(one["at_boundaries"] >= 2 for one in tallies)
    assert sum(one["at_boundaries"] + one["at_random"] for one in tallies) >= KILLS


@needs_compiler
def test_whatever_a_power_cut_leaves_all_is_there_that_was_told() -> None:
    told = ran("power", "--encrypted", "--states", STATES, "--teeth", TEETH, "--json")
    assert [one["job"] for one in told["jobs"]][: len(NAMES)] == list(NAMES)
    assert [one["wrong"] for one in told["jobs"] if one["wrong"]] == []
    # Where syncing is left out on purpose, it must be seen.
    assert all(told["careless"].values())


@needs_compiler
def test_a_disk_that_fails_at_any_step_is_told_in_words_and_loses_nothing() -> None:
    tallies = ran("disk", "--steps", STEPS, "--json", "--jobs", "print", "scan", "export")
    assert [one["wrong"] for one in tallies if one["wrong"]] == []
    words = {code: said for one in tallies for code, said in one["words"].items() if code != "done"}
    assert {"store_full", "store_read_only"} <= set(words)
    assert all(said.strip() and "Error" not in said for said in words.values())


def test_several_at_work_on_one_store_lose_nothing_and_a_stopped_one_is_told() -> None:
    told = ran("together", "--rounds", 2)
    assert told["at once"]["wrong"] == []
    assert told["at once"]["told"]["issued"] == 4
    assert told["at once"]["told"]["verified"] >= SHEETS * len(ASKED)
    assert told["at once"]["told"]["matched"] == len(NOBODYS)
    assert told["stopped"]["seen"] == 4
    before, after = tr("errors.store_busy", store="HERE").split("HERE")
    assert told["stopped"]["words"].startswith(before)
    assert told["stopped"]["words"].endswith(after)
    assert told["stopped"]["sound"]
    assert [what for what, *_ in told["stopped"]["held"]] == ["matched"]
