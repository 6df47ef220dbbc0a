"""Nothing leaves an exercise, whichever way it is tried, and none of its sheets is ever taken for a real one."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest

from recon.cli import main
from recon.design.kit import Kit, load_kit
from recon.design.prints import SheetPrint
from recon.drill.patients import WARD, invent_patients, roster_csv
from recon.errors import (
    CodeForged,
    DrillNotDeliverable,
    DrillPatientOutside,
    DrillRealPatient,
    DrillRealSource,
    SheetOfExercise,
    StoreDamaged,
)
from recon.model.exercise import PREFIX
from recon.model.ledger import Act
from recon.model.number import NumberKind
from recon.model.outbox import Transport
from recon.model.patient import Patient
from recon.model.permission import LEAVING
from recon.model.sheet import SheetState
from recon.store import Store, queries
from recon.vision.sheetcode import decode, encode
from recon.workflow import codes, copies, delivering, exporting
from recon.workflow.arrivals import Arrival, add_arrival
from recon.workflow.backing_up import back_up
from recon.workflow.checking import check
from recon.workflow.custody import custody_report, write_report
from recon.workflow.fetching import fetch_fhir
from recon.workflow.labelling import STOCK_NAMES, print_labels
from recon.workflow.listening import Listening, take_message
from recon.workflow.matching import match
from recon.workflow.numbers import import_range, reserve
from recon.workflow.opening import make_store, open_store
from recon.workflow.outbox import destinations, sending, staging
from recon.workflow.outbox.sheets import Undelivered, record_now
from recon.workflow.previewing import preview
from recon.workflow.printing import print_sheets
from recon.workflow.reprinting import reprint_sheets
from recon.workflow.restoring import restore
from recon.workflow.rosters import import_files
from recon.workflow.scanning import scan
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.outbox_store import ready_sheet
from tests.helpers.pdf_text import text_of
from tests.helpers.store_samples import OPERATOR, SERIALS, SteppingClock, blank_store, issue

SHEET = SERIALS[0]


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


@pytest.fixture
def exercise(tmp_path: Path) -> Iterator[Store]:
    """An exercise's store with a sheet that would go, were the store a hospital's."""
    with make_store(tmp_path / "exercise", operator=OPERATOR, clock=SteppingClock(), exercise=True) as store:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("recon.workflow.scanning.codes.check_issued", lambda *_: None)  # it has no code at all
            patched.setattr("recon.store.access.exercises.first_stranger", lambda *_: None)  # before the rule
            ready_sheet(store)
        yield store


WAYS: dict[str, Callable[[Store, Path], object]] = {
    "fhir": lambda store, out: exporting.export_fhir(store, out / "b.json", operator=OPERATOR),
    "fhir, dry": lambda store, out: exporting.export_fhir(store, out / "b.json", operator=OPERATOR, dry_run=True),
    "hl7": lambda store, out: exporting.export_hl7(store, out / "b.hl7", operator=OPERATOR),
    "csv": lambda store, out: exporting.export_csv(store, out / "b.csv", operator=OPERATOR),
    "extract": lambda store, out: exporting.export_extract(store, out / "b.sqlite", operator=OPERATOR),
    "send": lambda store, _: delivering.send_to(store, Transport.FHIR, "http://127.0.0.1:9", operator=OPERATOR),
    "would send": lambda store, _: delivering.would_send(store, Transport.FHIR, "http://127.0.0.1:9"),
    "a destination": lambda store, _: destinations.add(
        store, "dpi", Transport.FHIR, "http://127.0.0.1:9", operator=OPERATOR
    ),
    "a folder": lambda store, out: destinations.add(store, "f", Transport.CSV, str(out), operator=OPERATOR),
    "stage": lambda store, _: staging.stage(store, "dpi", operator=OPERATOR),
    "copies": lambda store, out: copies.export(store, None, out / "c", operator=OPERATOR, language="fr"),
}


@pytest.mark.parametrize("way", WAYS)
def test_nothing_leaves_by(way: str, exercise: Store, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    before = len(exercise.rows("SELECT seq FROM ledger"))
    with pytest.raises(DrillNotDeliverable):
        WAYS[way](exercise, out)
    assert list(out.iterdir()) == []
    assert len(exercise.rows("SELECT seq FROM ledger")) == before


def test_the_same_ways_lead_out_of_a_hospitals_store(tmp_path: Path) -> None:
    with blank_store(tmp_path / "real") as store:
        ready_sheet(store)
        out = tmp_path / "out"
        out.mkdir()
        for way in ("fhir", "hl7", "csv"):
            WAYS[way](store, out)
        assert len(list(out.iterdir())) == 3


def test_a_sheet_is_held_back_wherever_it_is_asked_for(exercise: Store) -> None:
    assert queries.sheet(exercise, SHEET).state is SheetState.MATCHED
    told = record_now(exercise, SHEET)
    assert isinstance(told, Undelivered)
    assert told.reason == DrillNotDeliverable().message()


def test_a_destination_put_into_the_tables_is_sent_nothing(exercise: Store) -> None:
    row = ("dpi", "fhir", "http://127.0.0.1:9", "{}", 0, 0.0)
    names = [one["name"] for one in exercise.rows("SELECT name FROM pragma_table_info('destinations')")]
    assert {"name", "transport", "address"} <= set(names)
    known = dict(zip(("name", "transport", "address", "options", "four_eyes", "per_second"), row, strict=True))
    values = {name: known.get(name, "") for name in names}
    places = ", ".join("?" * len(values))
    exercise.db.execute(f"INSERT INTO destinations VALUES ({places})", tuple(values.values()))  # noqa: S608
    carrier = FakeCarrier()
    with pytest.raises(DrillNotDeliverable):
        sending.send(exercise, "dpi", carrier, operator=OPERATOR)
    assert carrier.carried == []


def test_the_ledger_takes_no_act_of_delivery(exercise: Store) -> None:
    assert {Act.EXPORTED, Act.DELIVERED, Act.SHEET_SET_OFF, Act.DESTINATION_SET, Act.MERGER_TOLD} < LEAVING
    before = len(exercise.rows("SELECT seq FROM ledger"))
    for act in LEAVING:
        with pytest.raises(DrillNotDeliverable), exercise.transaction(OPERATOR) as journal:
            journal.record(act, SHEET, {})
        with pytest.raises(DrillNotDeliverable), exercise.transaction(OPERATOR) as journal:
            journal.demand(act)
    assert len(exercise.rows("SELECT seq FROM ledger")) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "--fhir", "--out", "b.json"],
        ["export", "--csv", "--out", "b.csv"],
        ["send", "--fhir", "http://127.0.0.1:9"],
        ["destination", "add", "dpi", "--fhir", "http://127.0.0.1:9"],
        ["copy", "export", "--all", "--out", "c"],
    ],
)
def test_the_command_says_why(
    exercise: Store,
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert main(["--language", "en", "--store", str(exercise.folder), *arguments]) == DrillNotDeliverable.exit_code
    assert "exercise" in capsys.readouterr().err
    assert list((tmp_path / "here").iterdir()) == []


def test_a_restored_backup_of_an_exercise_is_one(exercise: Store, tmp_path: Path) -> None:
    back_up(exercise, tmp_path / "stick", operator=OPERATOR)
    restore(tmp_path / "stick", tmp_path / "again", operator=OPERATOR)
    with open_store(tmp_path / "again") as again:
        assert again.station != exercise.station
        assert again.is_exercise
        with pytest.raises(DrillNotDeliverable):
            exporting.export_csv(again, tmp_path / "b.csv", operator=OPERATOR)
        assert check(again) == ()


def altered(store: Store, folder: Path, *statements: str) -> Path:
    """Return a copy of the store that somebody changed by other means."""
    shutil.copytree(store.folder, folder)
    db = sqlite3.connect(folder / "recon.db")
    guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger'").fetchall()
    for name, _ in guards:
        db.execute(f"DROP TRIGGER {name}")
    for statement in (*statements, *(sql for _, sql in guards)):
        db.execute(statement)
    db.commit()
    db.close()
    return folder


OUT_OF_TABLE = "DELETE FROM settings WHERE key = 'exercise'"
OUT_OF_LEDGER = "UPDATE ledger SET detail = json_remove(detail, '$.exercise') WHERE seq = 1"


@pytest.mark.parametrize("statement", [OUT_OF_TABLE, OUT_OF_LEDGER])
def test_the_mark_taken_out_of_one_place_is_still_there_and_told(
    exercise: Store, tmp_path: Path, statement: str
) -> None:
    with open_store(altered(exercise, tmp_path / "altered", statement)) as store:
        assert store.is_exercise
        with pytest.raises(DrillNotDeliverable):
            exporting.export_csv(store, tmp_path / "b.csv", operator=OPERATOR)
        assert check(store)


def test_the_mark_taken_out_of_both_leaves_a_store_that_delivers_nothing(exercise: Store, tmp_path: Path) -> None:
    with open_store(altered(exercise, tmp_path / "altered", OUT_OF_TABLE, OUT_OF_LEDGER)) as store:
        with pytest.raises(StoreDamaged):
            exporting.export_csv(store, tmp_path / "b.csv", operator=OPERATOR)
        assert not (tmp_path / "b.csv").exists()
        assert check(store)
    with (
        open_store(altered(exercise, tmp_path / "cut", OUT_OF_TABLE, "DELETE FROM ledger WHERE seq = 1")) as store,
        pytest.raises(StoreDamaged),
    ):
        exporting.export_csv(store, tmp_path / "b.csv", operator=OPERATOR)


def printed(store: Store, kit: Kit, out: Path) -> str:
    made = print_sheets(store, ["vitals"], kit=kit, lang="fr", out=out, operator=OPERATOR, blank=1)
    return made.serials[0]


def test_a_sheet_of_an_exercise_is_no_patients_in_a_hospitals_store(exercise: Store, kit: Kit, tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    serial = printed(exercise, kit, tmp_path / "pile" / "exercise.pdf")
    with blank_store(tmp_path / "real") as store:
        theirs = printed(store, kit, tmp_path / "real.pdf")
        told = scan(store, [tmp_path / "pile"], operator=OPERATOR, jobs=1)
        assert {one.fault.code for one in told.faulty if one.fault} == {"sheet_of_exercise"}
        assert len(told.faulty) == 2
        assert list(queries.standings(store)) == []
        assert not queries.is_issued(store, serial)
        assert check(store) == ()
        scan(exercise, [tmp_path / "real.pdf"], operator=OPERATOR, jobs=1)
    faults = exercise.rows("SELECT code FROM faults")
    assert {row["code"] for row in faults} == {"sheet_not_of_exercise"}
    assert not queries.is_issued(exercise, theirs)


def test_an_exercises_code_is_read_as_a_real_one_by_nobody(exercise: Store, kit: Kit, tmp_path: Path) -> None:
    """Whoever writes R for X in the text has to make the checksum anew, and then the seal is wrong."""
    sheet = SheetPrint(kit.layout("vitals", "fr"), "K7M29QXH0", exercise.clock(), is_exercise=True)
    code = codes.keys_to_print_with(exercise).sealed(sheet).code(1)
    assert code.is_exercise
    assert encode(code).startswith("X2")
    assert decode(encode(code)) == code
    with blank_store(tmp_path / "real") as store:
        made = print_sheets(store, ["vitals"], kit=kit, lang="fr", out=tmp_path / "r.pdf", operator=OPERATOR, blank=1)
        lie = replace(code, serial=made.serials[0])
        with pytest.raises(SheetOfExercise):
            codes.check_issued(store, lie)
        with pytest.raises(CodeForged):
            codes.check_issued(store, replace(lie, is_exercise=False))


def test_all_that_is_printed_there_says_so(exercise: Store, kit: Kit, tmp_path: Path) -> None:
    patients = invent_patients(2, Random(1), WARD, PREFIX)
    papers = [tmp_path / f"{name}.pdf" for name in ("sheets", "again", "report", "preview")]
    made = print_sheets(
        exercise, ["vitals", "census"], kit=kit, lang="fr", out=papers[0], operator=OPERATOR, patients=patients
    )
    reprint_sheets(exercise, made.serials[:1], kit=kit, out=papers[1], operator=OPERATOR)
    write_report(custody_report(exercise, operator=OPERATOR), papers[2], "fr")
    papers[3].write_bytes(preview(exercise, kit, ["vitals"], "fr").pdf)
    for stock in STOCK_NAMES:
        papers.append(tmp_path / f"{stock}.pdf")
        print_labels(exercise, stock=stock, lang="fr", out=papers[-1], operator=OPERATOR, patients=patients)
    for paper in papers:
        pages = text_of(paper)
        assert pages
        assert all("EXERCICE" in page for page in pages), paper.name


def test_what_a_hospital_prints_says_nothing_of_it(kit: Kit, tmp_path: Path) -> None:
    with blank_store(tmp_path / "real") as store:
        printed(store, kit, tmp_path / "r.pdf")
        write_report(custody_report(store, operator=OPERATOR), tmp_path / "report.pdf", "fr")
    for name in ("r.pdf", "report.pdf"):
        assert not any("EXERCICE" in page for page in text_of(tmp_path / name))


REAL = Patient("8002001417", "MOREL", "JEANNE", date(1950, 4, 2), sex="F", ward="MED2")
INVENTED = replace(REAL, ipp="EXER00901")
INS = replace(INVENTED, ins="250046938800115")


def adt(ipp: str) -> str:
    """Return an admission as an HL7 v2 message."""
    head = "MSH|^~\\&|A|B|C|D|20261129080000||ADT^A01^ADT_A01|1|P|2.5\rEVN||20261129080000\r"
    return f"{head}PID|1||{ipp}^^^H^PI||MOREL^JEANNE^^^^^D||19500402|F\rPV1|1|I|MED2^^01\r"


def listed(folder: Path, who: Patient) -> Path:
    (folder / "list.csv").write_text(roster_csv([who]), encoding="utf-8")
    return folder / "list.csv"


def told(folder: Path, who: Patient) -> Path:
    (folder / "adt.hl7").write_text(adt(who.ipp), encoding="utf-8")
    return folder / "adt.hl7"


def printed_for(store: Store, folder: Path, who: Patient) -> object:
    out = folder / "out" / "sheets.pdf"
    return print_sheets(store, ["vitals"], kit=load_kit(), lang="fr", out=out, operator=OPERATOR, patients=[who])


def labelled_for(store: Store, folder: Path, who: Patient) -> object:
    out = folder / "out" / "labels.pdf"
    return print_labels(store, stock=STOCK_NAMES[0], lang="fr", out=out, operator=OPERATOR, patients=[who])


INTO: dict[str, Callable[[Store, Path, Patient], object]] = {
    "list": lambda store, folder, who: import_files(store, [listed(folder, who)], operator=OPERATOR),
    "messages": lambda store, folder, who: import_files(store, [told(folder, who)], operator=OPERATOR),
    "a message": lambda store, _, who: take_message(
        store, adt(who.ipp).encode(), Listening("127.0.0.1", 0, OPERATOR, lambda _: None)
    ),
    "by hand": lambda store, _, who: add_arrival(store, Arrival(who), operator=OPERATOR),
    "print": printed_for,
    "labels": labelled_for,
}


@pytest.mark.parametrize("way", INTO)
def test_no_real_patient_enters_by(way: str, exercise: Store, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    before = len(exercise.rows("SELECT seq FROM ledger"))
    with pytest.raises(DrillRealPatient, match=REAL.ipp):
        INTO[way](exercise, tmp_path, REAL)
    assert len(exercise.rows("SELECT seq FROM ledger")) == before
    assert queries.patient(exercise, REAL.ipp) is None
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("way", INTO)
def test_an_invented_patient_enters_by(way: str, exercise: Store, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    INTO[way](exercise, tmp_path, INVENTED)
    assert way == "labels" or queries.patient(exercise, INVENTED.ipp) is not None
    assert check(exercise) == ()


@pytest.mark.parametrize("way", INTO)
def test_a_real_patient_enters_a_hospitals_store_by(way: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with blank_store(tmp_path / "real") as store:
        INTO[way](store, tmp_path, REAL)
        assert way == "labels" or queries.patient(store, REAL.ipp) is not None


@pytest.mark.parametrize("way", INTO)
def test_no_invented_patient_enters_a_hospitals_store_by(way: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with blank_store(tmp_path / "real") as store:
        before = len(store.rows("SELECT seq FROM ledger"))
        with pytest.raises(DrillPatientOutside, match=INVENTED.ipp):
            INTO[way](store, tmp_path, INVENTED)
        assert len(store.rows("SELECT seq FROM ledger")) == before
        assert queries.patient(store, INVENTED.ipp) is None
        assert list((tmp_path / "out").iterdir()) == []


def test_a_sheet_is_no_real_patients_in_an_exercise_though_nobody_knows_the_number(exercise: Store) -> None:
    code = issue(exercise, SERIALS[1])
    with pytest.raises(DrillRealPatient, match=REAL.ipp):
        match(exercise, code.serial, REAL.ipp, operator=OPERATOR, unlisted=True)
    assert queries.sheet(exercise, code.serial).patient is None


def test_a_sheet_is_no_invented_patients_in_a_hospitals_store(tmp_path: Path) -> None:
    # A wristband or a label of the exercise stayed on a ward.
    with blank_store(tmp_path / "real") as store:
        code = issue(store)
        with pytest.raises(DrillPatientOutside, match=INVENTED.ipp):
            match(store, code.serial, INVENTED.ipp, operator=OPERATOR, unlisted=True)
        assert queries.sheet(store, code.serial).patient is None


def test_a_national_number_is_a_real_persons(exercise: Store, tmp_path: Path) -> None:
    with pytest.raises(DrillRealPatient, match=INS.ins):
        INTO["list"](exercise, tmp_path, INS)


def test_who_comes_without_papers_gets_a_temporary_number(exercise: Store) -> None:
    who = add_arrival(exercise, Arrival(replace(REAL, ipp="")), operator=OPERATOR)
    assert who.ipp.startswith("TP")
    with pytest.raises(DrillRealPatient, match="TP0000000A"):  # of another store's list
        add_arrival(exercise, Arrival(replace(REAL, birth_name="AUTRE", ipp="TP0000000A")), operator=OPERATOR)


def test_no_system_of_the_hospital_is_asked_or_listened_to(
    exercise: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []
    source = SimpleNamespace(name="dpi", search=lambda what: asked.append(what) or [])
    with pytest.raises(DrillRealSource):
        fetch_fhir(exercise, source, operator=OPERATOR)  # type: ignore[arg-type]
    assert asked == []
    common = ["--language", "en", "--store", str(exercise.folder), "roster"]
    for words in (["listen", "--port", "0"], ["fetch", "--fhir", "http://127.0.0.1:9"]):
        assert main([*common, *words]) == DrillRealSource.exit_code
        assert "exercise" in capsys.readouterr().err
    assert main([*common, "import", str(listed(tmp_path, REAL))]) == DrillRealPatient.exit_code
    assert REAL.ipp in capsys.readouterr().err


def test_no_numbers_go_out_of_it_or_come_in(exercise: Store, tmp_path: Path) -> None:
    with blank_store(tmp_path / "real") as store:
        reserve(store, NumberKind.PATIENT, 10, tmp_path / "range.json", operator=OPERATOR)
        with pytest.raises(DrillRealSource):
            import_range(exercise, tmp_path / "range.json", operator=OPERATOR)
    with pytest.raises(DrillNotDeliverable):
        reserve(exercise, NumberKind.PATIENT, 10, tmp_path / "out.json", operator=OPERATOR)
    assert not (tmp_path / "out.json").exists()
    assert check(exercise) == ()
