"""What a reader is told beforehand comes from the store: its patients, and whom each sheet was printed for."""

from dataclasses import replace

from recon.model.form import Field, Kind, Role
from recon.model.verification import Outcome
from recon.store import Store, identities, queries
from recon.workflow.matching import match
from recon.workflow.rosters import import_patients
from recon.workflow.scanning import known_words
from recon.workflow.verifying import verify
from tests.helpers.store_samples import OPERATOR, SERIALS, VERSION, issue, reading, sample_patient, scan_sheet

NAME = Field("name", Kind.LETTERS, "Name", (), role=Role.BIRTH_NAME)
WARD = Field("ward", Kind.ALNUM, "Ward", (), role=Role.WARD)


def test_whom_a_sheet_was_printed_for_is_known_and_whom_it_was_matched_to_is_not(store: Store) -> None:
    patient = sample_patient()
    issue(store, SERIALS[0], patient=patient)
    issue(store, SERIALS[1])
    match(store, SERIALS[1], patient.ipp, operator=OPERATOR, unlisted=True)
    assert identities.printed_copies(store) == {(SERIALS[0], 1): patient}


def test_names_and_wards_of_the_stores_patients_are_known(store: Store) -> None:
    import_patients(store, [replace(sample_patient(), birth_name="Kerbiriou", ward="ZEP4")], operator=OPERATOR)
    words = known_words(store)
    assert "KERBIRIOU" in words.vocabulary(NAME)
    assert "ZEP4" in words.vocabulary(WARD)


def test_what_people_vouched_for_in_a_field_is_told_with_how_often(store: Store) -> None:
    for serial in SERIALS[:2]:
        scan_sheet(store, issue(store, serial), reading("code", "TG"))
        verify(store, serial, "code", None, outcome=Outcome.VALUE, text="TC", operator=OPERATOR)
    verify(store, SERIALS[1], "code", None, outcome=Outcome.BLANK, text="", operator=OPERATOR)
    assert queries.vouched(store, VERSION, "code") == ("TC",)
