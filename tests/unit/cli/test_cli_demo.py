"""``recon demo``: what it says of a run, good or bad."""

from pathlib import Path

import pytest

from recon.cli import demo, main
from recon.drill.comparing import Comparison, Mistake
from recon.model.page import Fault
from recon.workflow.demonstrating import Demonstrated, Plan, Step
from recon.workflow.outbox.sheets import Delivery
from recon.workflow.scan_report import ScanReport, Told


def shown(mistakes: tuple[Mistake, ...] = ()) -> Demonstrated:
    damaged = Told("abime.jpg", 0, fault=Fault("file_truncated"))
    return Demonstrated(
        printed=12,
        blank=4,
        out=1,
        scanned=ScanReport((), (), (), (), 11, 0, (damaged,), (), (), (), 0),
        seconds=11.42,
        compared=Comparison(accepted=193, blank=118, review=90, mistakes=mistakes),
        settled=70,
        matched=4,
        delivery=Delivery(("A", "B"), 340, ()),
        left=3,
        status={"sheets": {"printed": 1, "to_verify": 3, "matched": 8, "void": 0}, "fields": {}},
    )


def run(monkeypatch: pytest.MonkeyPatch, result: Demonstrated, *options: str) -> Plan:
    plans: list[Plan] = []

    def instead(plan: Plan, *, began: object) -> Demonstrated:
        plans.append(plan)
        assert callable(began)
        began(Step.SCAN)
        return result

    monkeypatch.setattr(demo, "demonstrate", instead)
    assert main(["demo", "--out", "ici", *options]) == 0
    return plans[0]


def test_the_account_of_a_good_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    run(monkeypatch, shown())
    out, err = capsys.readouterr()
    assert "0 faux sur les 311 décidés sans personne" in out
    assert "401 champs" in out
    assert "11 pages lues en 11,4 s" in out
    assert "abime.jpg: La fin du fichier manque" in out
    assert "--store ici/store app" in out
    assert "FAUX" not in out
    assert "annulée" not in out
    assert "Numérisation et lecture…" in err


def test_a_mistake_is_told_with_its_place(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    run(monkeypatch, shown((Mistake(("YQEA1QE0B", "heart_rate", 2), "117", "111"),)))
    out = capsys.readouterr().out
    assert "1 faux sur les 311" in out
    assert "YQEA1QE0B, heart_rate:2\u00a0: écrit «\u00a0117\u00a0», lu «\u00a0111\u00a0»" in out


def test_options_make_the_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = run(monkeypatch, shown(), "--sheets", "30", "--seed", "9", "--lang", "en", "--jobs", "2")
    assert plan == Plan(Path("ici"), sheets=30, seed=9, lang="en", jobs=2)
    assert run(monkeypatch, shown()) == Plan(Path("ici"), lang="fr")


@pytest.mark.parametrize("sheets", ["3", "401", "-1", "douze"])
def test_too_few_or_too_many_sheets(sheets: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--out", "ici", f"--sheets={sheets}"]) == 2
    assert "entre 4 et 400" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("started", "path", "told"),
    [
        ("{here}/.venv/bin/recon", "", "  .venv/bin/recon --store"),
        ("{here}/.venv/bin/recon", "{here}/.venv/bin", "  recon --store"),
        ("/opt/recon/bin/recon", "", "  /opt/recon/bin/recon --store"),
        ("{here}/recon/__main__.py", "", "  python -m recon --store"),
    ],
)
def test_the_command_for_the_window_can_be_pasted(
    started: str,
    path: str,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    program = tmp_path / ".venv/bin/recon"
    program.parent.mkdir(parents=True)
    program.touch(mode=0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", [started.format(here=tmp_path)])
    monkeypatch.setenv("PATH", path.format(here=tmp_path))
    run(monkeypatch, shown())
    assert told in capsys.readouterr().out


def test_english(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("RECON_LANG", "en")
    run(monkeypatch, shown())
    assert "0 wrong of the 311 decided without a person" in capsys.readouterr().out
