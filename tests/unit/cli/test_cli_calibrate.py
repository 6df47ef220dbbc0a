"""``recon calibrate``, and what ``status`` and ``verify`` tell of quality."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from recon import language
from recon.cli import calibrate, main
from recon.model.calibration import NEVER, Curve, Source
from recon.reading import calibration
from recon.workflow import quality
from recon.workflow.calibrating import Found
from recon.workflow.checking import check
from recon.workflow.opening import make_store, open_store
from recon.workflow.verifying import tasks
from tests.helpers.earlier_store import downgrade
from tests.helpers.quality_store import PLAIN, answer, bring, scored
from tests.helpers.store_samples import OPERATOR


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a store of which five accepted fields wait to be looked at again."""
    monkeypatch.setattr(quality, "SHIPPED", PLAIN)
    folder = tmp_path / "store"
    with make_store(folder, operator=OPERATOR) as made:
        for number in range(5):
            bring(made, number, scored("pulse", "82", 0.97, 0))
    monkeypatch.setenv("RECON_STORE", str(folder))
    language.choose("en")
    return folder


def answered(folder: Path, *, is_right: bool) -> None:
    with open_store(folder) as store:
        for task in tasks(store):
            answer(store, task, is_right=is_right)


def test_too_few_fields_are_told_source_by_source(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answered(store, is_right=True)
    assert main(["calibrate"]) == 1
    told = capsys.readouterr()
    assert told.out.count("drawn at random and verified; at least") == len(Source)
    assert "stays" in told.err


def test_it_is_told_to_other_programs_too(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", "--dry-run", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {one["source"] for one in told["sources"]} == set(Source)
    assert all(one["curve"] is None and one["missing"] > 0 for one in told["sources"])
    assert told["recorded"] is False


def test_the_account_tells_how_samples_did(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answered(store, is_right=True)
    assert main(["status"]) == 0
    told = capsys.readouterr()
    assert "looked at: 5" in told.out
    assert "wrong 0 of 5 (95 %: 0.00 % to 52.18 %)" in told.out
    assert told.err == ""
    assert main(["--language", "fr", "status"]) == 0
    assert "(95 %\u00a0: de 0,00 % à 52,18 %)" in capsys.readouterr().out


def test_what_was_tightened_is_told_and_lifted(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answered(store, is_right=False)
    assert main(["--language", "fr", "status"]) == 0
    assert "recon calibrate --reset numbers" in capsys.readouterr().err
    assert main(["calibrate", "--reset", "numbers"]) == 0
    assert "nombres" in capsys.readouterr().out
    assert main(["--language", "fr", "calibrate", "--reset", "numbers"]) == 46
    assert "«\u00a0nombres\u00a0»" in capsys.readouterr().err
    assert main(["calibrate", "--reset", "poems"]) == 2
    assert "numbers_two" in capsys.readouterr().err
    assert main(["check"]) == 0


def test_a_store_of_an_earlier_version_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality, "SHIPPED", PLAIN)
    with make_store(tmp_path / "old", operator=OPERATOR) as old, monkeypatch.context() as patch:
        patch.setattr(calibration, "reader", lambda: None)
        bring(old, 1, replace(scored("pulse", "82", 0.97, 0), source=None))
        downgrade(old)
    with open_store(tmp_path / "old") as now:
        assert check(now) == ()
        bring(now, 2, scored("pulse", "83", 0.97, 0))
        assert [task.reading.value for task in tasks(now)] == ["83"]
        assert check(now) == ()


def test_what_was_found_is_told_in_numbers(
    store: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    curve = Curve(0.9512, (), 900, 2, 0.0123)
    found = (Found(Source.NUMBERS, 0.0005, 1000, 0, NEVER, curve), Found(Source.MARKS, 0.0001, 99, 0, 0.5, None))
    monkeypatch.setattr(calibrate, "calibrate", lambda *_, **__: found)
    assert main(["--language", "fr", "calibrate"]) == 0
    told = capsys.readouterr().out
    assert "acceptés à partir de 0,9512 (avant\u00a0: jamais)\u00a0; faux\u00a0: 2 sur 900, au plus 1,23 %" in told
    assert "aucun seuil ne tient 0,01 %" in told
