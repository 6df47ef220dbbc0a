"""A stick pulled out, a folder that goes, in the middle of a scan, a print, an export; and a store that moves."""

import shutil
from pathlib import Path

import pytest

from recon.errors import OutputError, StoreMissing
from recon.language import tr
from recon.model.sheet import SheetState
from recon.store import Store, queries
from recon.workflow import scanning
from recon.workflow.checking import check
from recon.workflow.counting import batches
from recon.workflow.exporting import export_fhir
from recon.workflow.opening import open_store
from recon.workflow.printing import print_sheets
from recon.workflow.reading_out import fault_message
from tests.faults import story
from tests.faults.story import SHEETS, Place
from tests.helpers.delivery_store import patient_of
from tests.helpers.store_samples import OPERATOR


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "place")


def unheard(*_: object) -> None:
    """Tell nobody."""


def test_a_stick_pulled_in_a_scan_is_told_file_by_file_and_scanned_when_it_is_back(
    place: Place, tmp_path: Path
) -> None:
    story.issued(place)
    away = tmp_path / "away"

    def pull(stage: str, done: int, total: int) -> None:
        if (stage, done) == ("keep", 2):
            shutil.move(place.scans, away)

    with Store.open(place.store) as store, story.played(unheard):
        report = scanning.scan(store, [place.scans], operator=OPERATOR, progress=pull)
        assert len(report.kept) == 2
        assert report.read == 4
        told = [one.fault for one in report.refused if one.fault]
        assert [one.code for one in told] == ["file_missing"] * 3
        reason = tr("system.ENOENT")
        assert {fault_message(one) for one in told} == {tr("errors.file_missing", reason=reason)}
        shutil.move(away, place.scans)
        again = scanning.scan(store, [place.scans], operator=OPERATOR)
        assert (len(again.kept), len(again.known), again.read) == (2, 2, 4)
        assert [one.code for one in (told.fault for told in again.refused) if one] == ["file_truncated"]
        assert {one.state for one in queries.sheets(store)} == {SheetState.TO_VERIFY}
        assert [one.fault.code for one in queries.faults(store)] == ["file_truncated"]
        assert check(store) == ()


def test_a_file_that_was_known_and_could_not_be_opened_is_no_fault_once_it_can(place: Place, tmp_path: Path) -> None:
    story.kept(place)
    shutil.move(place.scans, tmp_path / "away")
    with Store.open(place.store) as store, story.played(unheard):
        names = sorted(path.name for path in (tmp_path / "away").iterdir())
        report = scanning.scan(store, [place.scans / name for name in names], operator=OPERATOR)
        assert [one.fault.code for one in report.refused if one.fault] == ["file_missing"] * len(names)
        shutil.move(tmp_path / "away", place.scans)
        scanning.scan(store, [place.scans], operator=OPERATOR)
        assert [one.fault.code for one in queries.faults(store)] == ["file_truncated"]
        assert check(store) == ()


def test_a_stick_pulled_in_a_print_issues_nothing_and_says_so(place: Place) -> None:
    story.empty(place)
    who = [patient_of(number) for number in range(2)]
    out = place.out / "sheets.pdf"
    with Store.open(place.store) as store:
        with pytest.raises(OutputError) as raised:
            print_sheets(
                store,
                ["vitals"],
                kit=story.kit(),
                lang="fr",
                out=out,
                operator=OPERATOR,
                patients=who,
                progress=lambda _: shutil.rmtree(place.out, ignore_errors=True),
            )
        assert str(out) in raised.value.message("fr")
        assert (queries.sheets(store), batches(store)) == ((), ())
        assert check(store) == ()


def test_a_stick_pulled_in_an_export_marks_nothing_as_gone(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    story.matched(place)
    out = place.out / "stick" / "all"
    seen = []

    def pulled(store: Store, serial: str, made: object = story.made) -> object:
        seen.append(serial)
        if len(seen) == 2:
            shutil.rmtree(place.out / "stick")
        return record(store, serial)

    from recon.workflow import exporting

    record = exporting.record_in_snapshot
    monkeypatch.setattr(exporting, "record_in_snapshot", pulled)
    with Store.open(place.store) as store:
        with pytest.raises(OutputError) as raised:
            export_fhir(store, out, operator=OPERATOR)
        assert str(out) in raised.value.message("fr")
        assert store.rows("SELECT * FROM deliveries") == []
        monkeypatch.undo()
        assert len(export_fhir(store, out, operator=OPERATOR).sheets) == SHEETS
        assert check(store) == ()


def test_a_store_that_was_moved_is_told_and_works_where_it_is_now(place: Place, tmp_path: Path) -> None:
    story.issued(place)
    with pytest.raises(StoreMissing) as raised, open_store(tmp_path / "elsewhere"):
        pass
    assert str(tmp_path / "elsewhere") in raised.value.message("fr")
    shutil.move(place.store, tmp_path / "elsewhere")
    with pytest.raises(StoreMissing), open_store(place.store):
        pass
    assert not place.store.exists()
    with open_store(tmp_path / "elsewhere") as store, story.played(unheard):
        assert scanning.scan(store, [place.scans], operator=OPERATOR).read == 2 * SHEETS
        assert check(store) == ()
