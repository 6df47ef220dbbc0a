"""The report of an exercise, in both languages: what it says, what it judges, and that it can be read back."""

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest

from recon.design.drill_judging import compared, gaps, objectives
from recon.design.drill_report import render_drill
from recon.language import LANGUAGES, tr
from recon.model.drill_report import (
    By,
    DrillReport,
    Fate,
    Fated,
    Happened,
    RoomUse,
    Wrong,
    WrongPatient,
    report_from_json,
    report_to_json,
)

FIGURES: dict[str, float | None] = {
    "minutes": 61.5, "sheets_back": 7, "sheets_done": 6, "sheets_per_hour": 6.0, "accepted": 100, "decided": 40,
    "fields_per_hour": 39.0, "given_up": 0, "wrong_patients": 1, "wrong_by_recon": 0, "wrong_by_people": 1,
    "planted": 3, "caught": 1, "open": 1, "missed": 1, "gone": 1, "gone_explained": 0, "keys": None,
    "keys_per_sheet": None, "clicks": None, "at_work": None, "wait": 4.5,
}  # fmt: skip
REPORT = DrillReport(
    ward="Nord", seed=3, language="fr", day="2026-11-19", sheets=8, planned=60,
    started="2026-11-20T09:00:00+01:00", stopped="2026-11-20T10:01:30+01:00", written="2026-11-20T10:05:00+01:00",
    people=("Claire",), figures=FIGURES,
    planted=(
        Fated("wrong_label", "F430YCXNH", 1, "", Fate.MISSED),
        Fated("not_returned", "F430YCXNJ", 0, "", Fate.OPEN, By.RECON),
        Fated("stain", "F430YCXNK", 1, "", Fate.CAUGHT, By.RECON),
    ),
    wrong=(Wrong("F430YCXNH", "weight", None, "68.5", "68.6", By.PERSON, "Claire"),),
    patients=(WrongPatient("F430YCXNH", "EXER1", "EXER2", By.RECON),),
    injects=(Happened("clerk", "Coupure de courant", 8),),
    tasks=(Happened("nurse", "Apportez la pile.", 0, 1, "Luc"),),
    rooms=(RoomUse("verify_room", 120, 4, 900),),
    left={"fields": 3, "doubts": 0},
)  # fmt: skip


def test_what_is_written_is_read_back() -> None:
    assert report_from_json(report_to_json(REPORT)) == REPORT


@pytest.mark.parametrize("text", ["", "[]", '{"format": "recon-receipt/1"}', '{"format": "recon-drill-report/1"}'])
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong with it
        report_from_json(text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("before", [None, replace(REPORT, seed=2)])
def test_every_page_says_that_it_is_an_exercise(language: str, before: DrillReport | None) -> None:
    words = _words(render_drill(REPORT, before, language))
    assert all(tr("drill.mark.word", language) in page for page in words)
    whole = "\n".join(words)
    for said in ("F430-YCXN-H", "EXER2", tr("drillrun.section.signatures", language)):
        assert said in whole
    assert ("68,6" if language == "fr" else "68.6") in whole


def test_objectives_are_met_only_where_they_are() -> None:
    assert [one.is_met for one in objectives(REPORT, "fr")] == [False] * 6
    good = dict.fromkeys(("wrong_patients", "wrong_by_people", "missed"), 0) | {"gone": 1, "gone_explained": 1}
    played = tuple(replace(one, done=one.minute) for one in REPORT.injects)
    fine = replace(REPORT, figures={**FIGURES, **good, "minutes": 50}, left={"fields": 0}, injects=played)
    assert [one.is_met for one in objectives(fine, "fr")] == [True] * 6


def test_what_was_not_tried_is_not_met() -> None:
    nothing = dict.fromkeys(FIGURES, 0)
    idle = replace(REPORT, figures=nothing, left={"fields": 0}, injects=(), planted=())
    assert [one.is_met for one in objectives(idle, "fr")] == [None] * 6
    assert tr("drillrun.result.untested", "fr") in "\n".join(_words(render_drill(idle, None, "fr")))


def test_gaps_begin_with_the_wrong_patient() -> None:
    found = gaps(REPORT, "en")
    assert found[0] == "Sheets with the wrong patient: 1"
    assert "another patient's label" in found[2]
    assert len(found) == 7


def test_better_is_judged_by_what_there_was_of_it() -> None:
    before = replace(
        REPORT, figures={**FIGURES, "missed": 3, "caught": 1, "planted": 6, "wait": 4.4, "wrong_patients": 0}
    )
    said = {one.name: one.change for one in compared(REPORT, before, "en")}
    assert said["missed"] == "better"
    assert said["caught"] == "better"  # one of three, and was one of six
    assert said["wrong_patients"] == "worse"
    assert said["wait"] == "same"  # a pace is never twice the same
    assert said["keys"] == said["accepted"] == ""


def _words(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return pages
