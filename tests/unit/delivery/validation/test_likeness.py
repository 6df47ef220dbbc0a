"""What is put aside as the same to FHIR's models is the same to them, whatever stands there."""

import copy
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recon.delivery.fhir import bundle
from recon.delivery.validation import models
from recon.delivery.validation.likeness import likeness
from tests.helpers.sheet_records import Scans, vitals

Json = dict[str, Any]
SCANS = Scans()
ENTRIES = bundle(vitals(rows=1, scans=SCANS), load=SCANS.load)["entry"]
PAIN = next(e["resource"] for e in ENTRIES if e["resource"].get("code", {}).get("text") == "Douleur")
PAGE = next(e["resource"] for e in ENTRIES if e["resource"]["resourceType"] == "DocumentReference")

TEXTS = st.text(max_size=40) | st.from_regex(r"\A[ -~]{1,40}\Z") | st.sampled_from(["", " ", "a b", "\t", "é", "﷐"])
TIMES = (
    st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat)
    | st.dates().map(str)
    | st.from_regex(
        r"\A[0-9]{4}-[01][0-9]-[0-3][0-9](T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-2][0-9]:[0-6][0-9]))?\Z"
    )
)
NUMBERS = st.integers() | st.floats() | st.decimals(allow_nan=False, allow_infinity=False, places=3)


def changed(whole: Json, *path: str | int, to: Any) -> Json:
    made = copy.deepcopy(whole)
    part: Any = made
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = to
    return made


@settings(deadline=None)
@given(
    st.one_of(
        TEXTS.map(lambda text: changed(PAIN, "code", "text", to=text)),
        TEXTS.map(lambda text: changed(PAIN, "identifier", 0, "value", to=text)),
        TEXTS.map(lambda text: changed(PAIN, "code", "coding", 0, "display", to=text)),
        TEXTS.map(lambda text: changed(PAIN, "code", "coding", 0, "code", to=text)),
        TEXTS.map(lambda text: changed(PAIN, "meta", "source", to=text)),
        TEXTS.map(lambda text: changed(PAIN, "subject", "reference", to=text)),
        TEXTS.map(lambda text: changed(PAIN, "id", to=text)),
        TEXTS.map(lambda text: changed(PAIN, "valueQuantity", to=text)),
        NUMBERS.map(lambda number: changed(PAIN, "valueQuantity", "value", to=number)),
        NUMBERS.map(lambda number: changed(PAIN, "status", to=number)),
        TIMES.map(lambda time: changed(PAIN, "effectiveDateTime", to=time)),
        TIMES.map(lambda time: changed(PAIN, "issued", to=time)),
        TEXTS.map(lambda text: changed(PAGE, "description", to=text)),
        TIMES.map(lambda time: changed(PAGE, "date", to=time)),
    )
)
def test_what_is_alike_is_judged_alike(resource: Json) -> None:
    sound = [PAGE, PAIN, changed(PAIN, "id", to="x"), changed(PAIN, "issued", to="2031-01-14T08:05:00+01:00")]
    if any(likeness(resource) == likeness(one) for one in sound):
        assert list(models._against_model(resource)) == []


@pytest.mark.parametrize(
    "other",
    [
        changed(PAIN, "status", to="preliminary"),
        changed(PAIN, "code", "text", to=""),
        changed(PAIN, "code", "text", to=" "),
        changed(PAIN, "effectiveDateTime", to="2031-02-30T08:05:00+01:00"),
        changed(PAIN, "effectiveDateTime", to="2031-01-14T08:05:00+19:00"),
        changed(PAIN, "effectiveDateTime", to="2031-01-14"),
        changed(PAIN, "valueQuantity", "value", to="3"),
        changed(PAIN, "valueQuantity", "value", to=True),
        changed(PAIN, "valueQuantity", "value", to=float("inf")),
        changed(PAIN, "valueQuantity", "code", to="%"),
        changed(PAIN, "subject", "reference", to="Patient/1"),
        changed(PAIN, "identifier", to=PAIN["identifier"][0]),
        {name: value for name, value in PAIN.items() if name != "code"},
    ],
)
def test_what_a_model_could_tell_apart_is_not_alike(other: Json) -> None:
    assert likeness(other) != likeness(PAIN)


def test_who_what_and_when_are_alike() -> None:
    other = changed(PAIN, "effectiveDateTime", to="2031-01-15T09:30:00+01:00")
    other = changed(other, "valueQuantity", "value", to=7)
    other = changed(other, "identifier", 0, "value", to="00000009Z:pain:4")
    assert likeness(other) == likeness(PAIN)
    assert hash(likeness(other)) == hash(likeness(PAIN))
