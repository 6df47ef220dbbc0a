"""Sheets that nurses fill by hand from their list: printed, written, scanned, worked through, reported.

What the report says of each mistake is what was done: made, it is caught or held back; not made, it is not seen.
"""

import shutil
from pathlib import Path

import pytest

from recon.model.drill_report import DrillReport, Fate
from recon.model.exercise import Plant
from recon.workflow.drilling.making import Plan, make
from recon.workflow.drilling.reporting import report, write_report
from recon.workflow.drilling.running import open_exercise
from tests.helpers.drill_clerks import LEADER, Clerks
from tests.helpers.drill_nurses import Nurses
from tests.helpers.pdf_text import text_of

EVERY = frozenset(Plant) - {Plant.TEMPORARY}  # that is nobody's mistake


@pytest.fixture(scope="module")
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An exercise with a mistake on each sheet: fifteen are enough for all there are."""
    folder = tmp_path_factory.mktemp("by hand") / "exercise"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("recon.drill.casting._WITH_MISTAKES", 1.0)
        make(Plan("Médecine 2", 15, 60, 3, folder, "fr", is_to_fill=True), operator=LEADER)
    return folder


def worked_through(exercise: Path, place: Path, *, forgets: frozenset[Plant] = frozenset()) -> DrillReport:
    folder = shutil.copytree(exercise, place / "exercise")
    nurses = Nurses(folder, forgets=forgets)
    clerks = Clerks(folder, slips=0, blind=0, jobs=1, piles=nurses.fill(place / "piles"), really=nurses.really)
    clerks.run()
    with open_exercise(folder, clock=clerks.clock) as store:
        return report(store)


def test_what_nurses_do_wrong_on_purpose_is_judged_by_what_came(exercise: Path, tmp_path: Path) -> None:
    told = worked_through(exercise, tmp_path)
    fates = {(one.kind, one.fate) for one in told.planted}
    assert {kind for kind, _ in fates} == EVERY
    # The clerks leave it to the ward whose a sheet is that is written of another; of a stain nothing tells.
    seldom = {(Plant.MIXED, Fate.OPEN), (Plant.STAIN, Fate.NOT_SEEN)}
    assert fates == {(kind, Fate.CAUGHT) for kind in EVERY - {Plant.MIXED, Plant.STAIN}} | seldom
    assert (told.wrong, told.patients) == ((), ())
    assert told.figures["gone"] == told.figures["gone_explained"] == 2
    write_report(told, None, tmp_path / "report.pdf", "fr")
    text = " ".join(" ".join(text_of(tmp_path / "report.pdf")).split())
    assert "pas faite, pas numérisée, ou passée inaperçue" in text
    assert "Faite ?" in text.replace("\u00a0", " ")


def test_what_nurses_forget_to_do_wrong_is_neither_caught_nor_missed(exercise: Path, tmp_path: Path) -> None:
    told = worked_through(exercise, tmp_path, forgets=frozenset(Plant))
    assert {one.fate for one in told.planted} == {Fate.NOT_SEEN}
    assert (told.wrong, told.patients) == ((), ())
    named = ("caught", "open", "missed", "gone", "not_seen", "planted")
    assert [told.figures[name] for name in named] == [0, 0, 0, 0, len(told.planted), len(told.planted)]
    assert told.met == 0
