"""What was said of a sheet is told in sentences: titles of the form, lines from 1, people's units and numbers."""

from dataclasses import replace
from itertools import product

import pytest

from recon import language
from recon.delivery.sentences import in_sentences, told_in_words, unit_in_words
from recon.delivery.validation import RecordFault, examined, faults_of_consignment
from recon.language import LANGUAGES, every_text, tr
from recon.model.form import Field, Form, Kind
from recon.model.geometry import Size
from recon.model.record import SheetRecord
from tests.helpers.sheet_records import Scans, record, vitals

SHEET, OTHER = "00000001A", "00000002B"
FORM = Form(
    key="vitals",
    version="V",
    lang="fr",
    title="Constantes",
    size=Size(210, 297),
    pages=1,
    fields=(Field("temperature", Kind.DECIMAL, "Température", ()), Field("day", Kind.DATE, "Date de naissance", ())),
    fiducials=(),
    codes=(),
)
CODES = [key.removeprefix("validation.said.") for key in every_text("fr") if key.startswith("validation.said.")]
DETAILS = {
    "impossible": "57.2 Cel ∉ [10, 47] Cel",
    "unusual": "57.2 Cel ∉ [10, 47] Cel",
    "other_unit": "g ≠ Cel",
    "no_unit": "Cel",
    "twice": "temperature:1",
    "pressures": "90 ≥ 80",
    "page_twice": "2",
    "no_zone": "2026-03-01T10:00:00",
    **dict.fromkeys(("in_future", "hour_twice", "hour_skipped"), "2026-03-01 10:00+01:00"),
    **dict.fromkeys(("dose_twice", "value_twice", "values_differ"), f"{OTHER} temperature:0 = 37.5"),
    **dict.fromkeys(("value", "value_without_outcome", "code", "unit", "unlisted", "foreign", "model"), "x"),
}
PAIR = "2026-03-01 10:00+01:00 > 2026-02-28 09:30+01:00"


def of_form(serial: str) -> Form | None:
    return FORM if serial in (SHEET, OTHER) else None


def said(words: str, sheet: str = SHEET) -> str:
    return in_sentences(words, sheet, of_form)


def french(words: str) -> str:
    """Return words of French with plain spaces."""
    return words.replace("\u00a0", " ")


@pytest.fixture(autouse=True)
def _in_french() -> None:
    language.choose("fr")


def test_a_value_that_nobody_can_have_is_told_with_its_title_its_line_and_what_to_do() -> None:
    made = vitals(scans=Scans())
    (fault,) = examined(replace(made, records=(record("temperature", 1, value="57.2"),)))
    told = french(said(fault.message("fr")))
    assert told.startswith("Température, ligne 2")
    assert "57,2 °C n’est pas entre 10 et 47 °C." in told
    assert told.endswith("Vérifiez-la à l’écran Vérification.")
    language.choose("en")
    assert "57.2 °C is not between 10 and 47 °C." in said(fault.message("fr")).replace("\u00a0", " ")


@pytest.mark.parametrize("code", sorted(set(CODES) - {"message"}))
@pytest.mark.parametrize(("written", "read"), list(product(LANGUAGES, LANGUAGES)))
def test_every_fault_is_told_in_the_readers_language_whichever_it_was_kept_in(
    code: str, written: str, read: str
) -> None:
    language.choose(read)
    fault = RecordFault(SHEET, "temperature", 1, code, DETAILS.get(code, PAIR), 1)
    told = said(fault.message(written))
    title = "Température, ligne 2" if read == "fr" else "Température, line 2"
    assert told.startswith(f"{title} (page 1)"), told
    assert SHEET not in told
    assert not {"∉", "Cel", "temperature", "+01:00"} & set(told.replace("(", " ").split()), told
    assert "{" not in told
    assert "2026-" not in told, told


def test_every_fault_that_validation_knows_has_its_sentence() -> None:
    areas = ("validation.fault.", "delivery.fault.")
    known = {key.rpartition(".")[2] for key in every_text("fr") if key.startswith(areas)}
    assert known == set(CODES) - {"message"}


def test_what_is_about_the_whole_sheet_says_so() -> None:
    assert french(said(RecordFault(SHEET, "", None, "no_ipp").message("en"))).startswith("Toute la feuille : ")


def test_a_fault_in_a_row_without_rows_has_no_line() -> None:
    told = said(RecordFault(SHEET, "day", None, "other_birth_date", "1931-04-02 ≠ 1931-04-03").message("en"))
    assert told.startswith(
        "Date de naissance\u00a0: la date de naissance écrite est le 02/04/1931, celle du patient le"
    )


def test_places_on_other_sheets_are_named_with_their_sheet() -> None:
    one = vitals(scans=Scans(), rows=1)
    again = tuple(replace(each, sheet=OTHER) for each in one.records)
    other: SheetRecord = replace(one, serial=OTHER, records=again)
    found = [fault for fault in faults_of_consignment([one, other]) if fault.field == "temperature"]
    told = said(found[0].message("fr"))
    assert f"feuille {OTHER}, Température, ligne 1 = 37,5." in told, told


def test_a_refusal_by_a_server_names_the_fields_and_keeps_its_own_words() -> None:
    words = tr("delivery.differs", "fr", values=f"{SHEET}:temperature:0, {SHEET}:unknown:0")
    told = said(words)
    assert f"sous Température, ligne 1, {SHEET}:unknown:0" in french(told)
    assert said("Observation.value: must be 37.5") == "Observation.value: must be 37.5"


def test_faults_of_hl7_and_of_extracts_name_the_field_by_its_title() -> None:
    written = {"where": f"{SHEET} temperature:1", "detail": "œ", "limit": "8859/1"}
    told = french(said(tr("hl7.fault.letters", "en", **written)))
    assert told.startswith(f"Feuille {SHEET}, Température, ligne 2 : les caractères « œ »")
    place = f"{SHEET}, temperature:1 (Température (°C))"
    told = french(said(tr("extract.fault.not_a_time", "fr", where=place, value="x")))
    assert told == f"Feuille {SHEET}, Température, ligne 2 : « x » n’est ni une date ni une heure. Vérifiez le champ."


def test_the_answer_to_a_message_is_told_without_the_sheet_before_it() -> None:
    words = tr("hl7.answer.place", "en", sheet=SHEET, kind="ORU", control_id="018F", reason="no such patient")
    assert french(said(words)) == "Message ORU 018F : no such patient"


def test_what_stands_around_a_fault_stays_around_it() -> None:
    fault = RecordFault(SHEET, "temperature", 1, "no_value")
    told = french(said(tr("outbox.uncertain", "fr", reason=fault.message("fr"))))
    assert "Entre-temps, Température, ligne 2 : la valeur manque." in told
    assert told.endswith("« recon outbox undo ».")


def test_several_faults_are_told_each_on_its_line() -> None:
    faults = [RecordFault(SHEET, "temperature", row, "no_value").message("fr") for row in (0, 1)]
    lines = said("\n".join(faults)).split("\n")
    assert [line[:21] for line in lines] == ["Température, ligne 1\u00a0", "Température, ligne 2\u00a0"]


def test_of_a_sheet_whose_form_is_unknown_the_name_of_the_field_stands_for_its_title() -> None:
    words = RecordFault("00000003C", "temperature", 1, "no_value").message("fr")
    assert said(words, "00000003C").startswith("temperature, ligne 2")


@pytest.mark.parametrize(("ucum", "shown"), [("mm[Hg]", "mmHg"), ("Cel", "°C"), ("{score}", ""), ("1", ""), ("%", "%")])
def test_units_stand_as_on_forms(ucum: str, shown: str) -> None:
    assert unit_in_words(ucum) == shown


def test_what_a_destination_holds_has_commas_and_times_as_people_write_them() -> None:
    held = "Température, 37.5 °C, 2031-01-14T08:05:00+01:00, v1.2.3"
    assert told_in_words(held) == "Température, 37,5 °C, 14/01/2031 08:05, v1.2.3"
    language.choose("en")
    assert told_in_words("37.5 °C") == "37.5 °C"
