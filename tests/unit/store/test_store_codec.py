"""What goes into the ledger comes out of it the same."""

import json
from datetime import UTC

from hypothesis import given
from hypothesis import strategies as st

from recon.model.form import Kind
from recon.model.page import Fault, Registration
from recon.model.patient import Patient
from recon.model.reading import Candidate, Reading, Reason, Verdict
from recon.model.sheet import SheetCode
from recon.model.verification import Outcome, Verification
from recon.store import codec

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
rows = st.none() | st.integers(0, 40)
values = st.none() | st.booleans() | texts | st.lists(texts, max_size=3).map(tuple)
shares = st.floats(0, 1)
boxes = st.tuples(*[st.integers(-100, 9999)] * 4)
candidates = st.lists(st.builds(Candidate, values, shares), min_size=1, max_size=3).map(tuple)
readings = st.builds(
    Reading,
    field=texts,
    row=rows,
    kind=st.sampled_from(Kind),
    engine=texts,
    candidates=candidates,
    verdict=st.sampled_from(Verdict),
    reason=st.sampled_from(Reason),
    box=boxes,
)
verifications = st.builds(
    Verification,
    sheet=texts,
    field=texts,
    row=rows,
    outcome=st.sampled_from(Outcome),
    value=values,
    operator=texts,
    at=st.datetimes(timezones=st.just(UTC)),
    note=texts,
)
patients = st.builds(
    Patient,
    **{name: texts for name in Patient.__slots__ if name not in ("birth_date", "extra")},
    birth_date=st.none() | st.dates(),
    extra=st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
)
numbers = st.floats(allow_nan=False, allow_infinity=False)
registrations = st.builds(
    Registration, st.lists(numbers, min_size=9, max_size=9).map(tuple), numbers, st.integers(0, 4)
)
faults = st.builds(Fault, texts, st.dictionaries(texts, texts).map(lambda d: tuple(sorted(d.items()))))


def through_json(value: object) -> object:
    return json.loads(codec.canonical(value))


@given(readings)
def test_reading(reading: Reading) -> None:
    assert codec.reading_from_json(through_json(codec.reading_to_json(reading))) == reading


@given(verifications)
def test_verification(verification: Verification) -> None:
    assert codec.verification_from_json(through_json(codec.verification_to_json(verification))) == verification


@given(patients)
def test_patient(patient: Patient) -> None:
    assert codec.patient_from_json(through_json(codec.patient_to_json(patient))) == patient


@given(registrations)
def test_registration(registration: Registration) -> None:
    assert codec.registration_from_json(through_json(codec.registration_to_json(registration))) == registration


@given(faults)
def test_fault(fault: Fault) -> None:
    assert codec.fault_from_json(through_json(codec.fault_to_json(fault))) == fault


def test_sheet_code() -> None:
    code = SheetCode("vitals", "ABCD1234", "00000001Q", 1, 2, 3)
    assert codec.code_from_json(through_json(codec.code_to_json(code))) == code


@given(st.dictionaries(texts, values.map(codec.value_to_json)))
def test_canonical_text_does_not_depend_on_the_order_of_making(value: dict[str, object]) -> None:
    again = dict(reversed(value.items()))
    assert codec.canonical(value) == codec.canonical(again)
