"""Whom an exercise has, which mistakes are on its sheets, and what is written there: drawn from the seed alone."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from io import BytesIO
from random import Random

import numpy as np
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recon.design.kit import load_kit
from recon.drill import returning
from recon.drill.casting import Cast, Company, invent_company
from recon.drill.handwriting import fits
from recon.drill.happening import injects_of, tasks_of
from recon.drill.piles import DPI, fed, pile, stray_page
from recon.drill.returning import Paper
from recon.drill.telling import tell_rows, unit_of, value_of
from recon.language import LANGUAGES, tr
from recon.model.exercise import PREFIX, Exercise, InjectKind, Part, Plant
from recon.model.form import Form, Kind, Role
from recon.vision.raster import count_pages, decode
from tests.helpers.store_samples import NOW

NUMBERS = [("TP0000001A", "TS0000001A"), ("TP0000002B", "TS0000002B")]
DAY = date(2026, 11, 24)
KEYS = ("vitals", "medication", "registration")


@cache
def forms(language: str = "fr") -> tuple[Form, ...]:
    kit = load_kit()
    return tuple(kit.form(key, language) for key in KEYS)


def company(sheets: int, seed: int, *, of: Sequence[Form] = ()) -> Company:
    return invent_company(of or forms(), sheets, "MED2", NUMBERS, Random(seed))


def papers(sheets: int, seed: int, language: str = "fr") -> tuple[Paper, ...]:
    casts = company(sheets, seed, of=forms(language)).sheets
    named = ((f"{number:09d}", cast) for number, cast in enumerate(casts))
    return tuple(returning.write(serial, cast, DAY, language, Random(f"{seed}/{serial}")) for serial, cast in named)


@given(st.integers(1, 300), st.integers(0, 10**6))
@settings(max_examples=25)
def test_every_exercise_can_be_cast(sheets: int, seed: int) -> None:
    made = company(sheets, seed)
    assert len(made.sheets) == sheets
    assert made == company(sheets, seed)
    known = {patient.ipp for patient in made.patients}
    assert all(ipp.startswith(PREFIX) for ipp in known)
    for cast in made.sheets:
        assert cast.patient.ipp in known
        assert cast.patient.ward == "MED2"
        assert cast.other is None or cast.other != cast.patient
    planted = [cast.mistake for cast in made.sheets if cast.mistake] + [Plant.FOREIGN] * made.foreign
    assert len(planted) <= max(1, round(0.35 * sheets))


def test_sixty_sheets_have_every_mistake_there_is() -> None:
    made = company(60, 1)
    found = Counter(cast.mistake for cast in made.sheets if cast.mistake)
    found[Plant.FOREIGN] += made.foreign
    found[Plant.TEMPORARY] += sum(cast.is_temporary for cast in made.sheets)
    assert set(found) == set(Plant)
    assert any(cast.printed_for is None for cast in made.sheets)
    assert company(60, 2) != made


def test_one_sheet_has_a_mistake_where_there_can_be_one() -> None:
    made = [company(1, seed).sheets[0] for seed in range(20)]
    assert all(cast.mistake is not None for cast in made)
    assert {cast.mistake for cast in made} & {Plant.WRONG_LABEL, Plant.MIXED} == set()  # there is nobody else


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_the_kit_can_be_filled_and_told(language: str) -> None:
    kit = load_kit()
    every = [form for form in (kit.form(key, language) for key in kit.keys) if not form.is_wards]
    assert len(every) > 10
    for form in every:
        for seed in range(4):
            for number, cast in enumerate(company(12, seed, of=[form]).sheets):
                paper = returning.write(f"{number:09d}", cast, DAY, language, Random(f"{seed}/{number}"))
                places = [(form.field(entry.field), entry) for entry in paper.written]
                assert all(field and fits(field, field.zone(entry.row), entry.value) for field, entry in places)
                assert all(told.words for told in tell_rows(paper, language))


def of_kind(kind: Plant, sheets: int = 60) -> tuple[Paper, ...]:
    return tuple(paper for seed in (1, 2, 3) for paper in papers(sheets, seed) if paper.mistake is kind)


def test_a_value_out_of_range_is_one_and_fits_its_boxes() -> None:
    for paper in of_kind(Plant.OUT_OF_RANGE):
        assert paper.change
        field = paper.cast.form.field(paper.change.field)
        assert field
        zone = field.zone(paper.change.row)
        assert zone
        assert not field.rule.spans(float(paper.change.value))
        assert len(paper.change.value.replace(".", "")) <= len(zone.cells)
        written = {(entry.field, entry.row): entry.value for entry in paper.written}
        assert written[field.key, paper.change.row] == paper.change.value


def test_a_copy_says_something_else_that_might_be() -> None:
    for paper in of_kind(Plant.CORRECTED_COPY):
        assert paper.change
        field = paper.cast.form.field(paper.change.field)
        assert field
        assert paper.change.value != paper.change.instead
        assert field.rule.spans(float(paper.change.value))


def test_what_is_required_is_left_out() -> None:
    for paper in of_kind(Plant.BLANK_REQUIRED):
        assert paper.change
        field = paper.cast.form.field(paper.change.field)
        assert field
        assert field.rule.required
        assert (field.key, paper.change.row) not in {(entry.field, entry.row) for entry in paper.written}


def test_two_patients_are_mixed_only_where_one_says_so() -> None:
    for paper in papers(60, 1):
        form = paper.cast.form
        names = {entry.value for entry in paper.written if _role(form, entry.field) is Role.BIRTH_NAME}
        whose = paper.cast.other if paper.mistake is Plant.MIXED else paper.cast.patient
        assert whose
        assert names <= {whose.birth_name}
        labels = [str(entry.value) for entry in paper.written if _kind(form, entry.field) is Kind.LABEL]
        stuck = paper.cast.other if paper.mistake is Plant.WRONG_LABEL else paper.cast.patient
        assert stuck
        assert all(f"IPP {stuck.ipp}\n" in label and tr("drill.mark.word", "fr") in label for label in labels)
        assert bool(labels) is (paper.cast.printed_for is None or paper.mistake is Plant.WRONG_LABEL)


def _role(form: Form, key: str) -> Role | None:
    return next((field.role for field in form.fields if field.key == key), None)


def _kind(form: Form, key: str) -> Kind | None:
    return next((field.kind for field in form.fields if field.key == key), None)


def test_sums_add_up_where_nothing_was_planted() -> None:
    for paper in papers(60, 1):
        if paper.change is None and paper.cast.form.key == "vitals":
            written = {(entry.field, entry.row): entry.value for entry in paper.written}
            for row in range(4):
                parts = [written.get((name, row)) for name in ("oral", "enteral", "infusions", "blood_products")]
                if ("intake", row) in written:
                    assert int(str(written["intake", row])) == sum(int(str(part)) for part in parts if part)


def test_a_missing_page_and_a_sheet_that_stays_away_are_not_back() -> None:
    assert {returning.back(paper) for paper in of_kind(Plant.MISSING_PAGE)} == {(1,)}
    assert {returning.back(paper) for paper in of_kind(Plant.NOT_RETURNED)} == {()}
    assert {returning.back(paper) for paper in of_kind(Plant.STAIN)} == {(1, 2)}


def blank(form: Form) -> list[np.ndarray]:
    size = round(form.size.h * DPI / 25.4), round(form.size.w * DPI / 25.4)
    return [np.full(size, 255, np.uint8) for _ in range(form.pages)]


@pytest.mark.parametrize(
    "kind", [Plant.DUPLICATE, Plant.CORRECTED_COPY, Plant.ILLEGIBLE, Plant.REWRITTEN, Plant.UPSIDE_DOWN, Plant.STAIN]
)
def test_a_mistake_is_seen_on_the_scans(kind: Plant) -> None:
    paper = of_kind(kind)[0]
    pages = blank(paper.cast.form)
    scans = list(returning.scans(paper, pages, Random(1)))
    plain = Paper(paper.serial, Cast(paper.cast.form, paper.cast.patient, None), paper.written, None, None)
    usual = list(returning.scans(plain, pages, Random(1)))
    twice = kind in returning.TWICE
    assert [scan.page for scan in usual] == [1, 2]
    assert len(scans) == len(usual) + twice
    assert {scan.mistake for scan in scans} == ({None, kind} if kind in returning.OF_A_SCAN else {None})
    assert [scan.data for scan in scans] != [scan.data for scan in usual]


def test_a_pile_is_a_pdf_of_its_scans_as_they_are() -> None:
    scans = [fed(stray_page("EXERCICE", ["Été"]), Random(seed)) for seed in (1, 2)]
    made = pile(scans)
    assert made == pile(scans)
    with pikepdf.open(BytesIO(made)) as document:
        inside = [page.Resources.XObject.Scan.read_raw_bytes() for page in document.pages]
    assert inside == scans
    assert count_pages(made) == 2
    assert decode(made, 1).gray.shape[0] > 3000  # drawn at 300 dpi


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_to_fill", [True, False])
def test_everybody_has_something_to_do_in_time(language: str, is_to_fill: bool) -> None:
    written = papers(12, 1, language)
    files = () if is_to_fill else ("scans/a.pdf", "scans/b.pdf", "scans/c.pdf")
    exercise = Exercise("MED2", 12, 90, 1, language, NOW, DAY, KEYS, is_to_fill, 4, 24, 24, files, ())
    tasks, injects = tasks_of(exercise, written), injects_of(exercise, written)
    assert {task.part for task in tasks} == {Part.NURSE, Part.CLERK}
    assert [task.minute for task in tasks] == sorted(task.minute for task in tasks)
    assert all(0 <= minute < 90 for minute in [*(one.minute for one in tasks), *(one.minute for one in injects)])
    piles = [one.files for one in injects if one.kind is InjectKind.PILE]
    assert piles == ([] if is_to_fill else [("scans/b.pdf",), ("scans/c.pdf",)])
    assert all(one.title and one.words and one.answer for one in injects)
    if is_to_fill:
        sheets = {task.sheet for task in tasks if task.sheet}
        assert sheets == {paper.serial for paper in written}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nurses_are_told_of_a_mistake_where_they_can_still_make_it(language: str) -> None:
    of_a_row = {Plant.OUT_OF_RANGE, Plant.ILLEGIBLE, Plant.REWRITTEN, Plant.CORRECTED_COPY, Plant.BLANK_REQUIRED}
    seen = set()
    for paper in (paper for seed in range(4) for paper in papers(60, seed, language)):
        told = list(tell_rows(paper, language))
        traps = [place for place, one in enumerate(told) if one.is_trap]
        assert len(traps) == (paper.mistake is not None)
        assert all(one.at != "~" for one in told)
        if paper.mistake is None:
            continue
        (place,) = traps
        seen.add(paper.mistake)
        if paper.mistake in (Plant.WRONG_LABEL, Plant.MIXED):
            assert place == 0
        elif paper.mistake not in of_a_row:
            assert place == len(told) - 1
        elif paper.change and paper.mistake is not Plant.BLANK_REQUIRED:
            field = paper.cast.form.field(paper.change.field)
            assert field
            assert field.label in told[place].words
            # What the mistake says of its field, the row does not say otherwise.
            value = value_of(field, paper.change.value or paper.change.instead, language)
            row = told[place + 1].words if place + 1 < len(told) and told[place + 1].at == told[place].at else ""
            assert f"{field.label} {value}{unit_of(field)}" not in row.split(tr("drill.told.and", language))
    assert seen == set(Plant) - {Plant.FOREIGN, Plant.TEMPORARY}


def test_a_page_that_is_no_sheet_is_slipped_in_by_a_nurse_and_no_task_of_clerks() -> None:
    exercise = Exercise("MED2", 12, 90, 1, "fr", NOW, DAY, KEYS, True, 4, 24, 0, (), ())
    slips = [task for task in tasks_of(exercise, papers(12, 1), 2) if task.is_trap and not task.sheet]
    assert [(task.part, task.is_ticked) for task in slips] == [(Part.NURSE, False)] * 2


def test_a_short_exercise_has_little_more_than_the_work() -> None:
    exercise = Exercise("MED2", 6, 5, 1, "fr", NOW, DAY, KEYS, False, 2, 12, 12, ("a",), ())
    assert {one.kind for one in injects_of(exercise, papers(6, 1))} <= {InjectKind.QUESTION, InjectKind.COUNT}
