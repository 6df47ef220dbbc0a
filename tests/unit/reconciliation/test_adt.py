"""What an ADT message says: identifiers, names, places and times as French hospitals send them."""

from datetime import UTC, date, datetime

import pytest

from recon.errors import MessageForeign, MessageUnusable
from recon.reconciliation.adt import EVENTS, read_changes
from recon.reconciliation.changes import Presence, Stay
from recon.reconciliation.hl7text import parse
from tests.helpers.adt_messages import INS_OID, IPP_OID, PARIS, adt, said


def test_an_admission_says_who_and_where() -> None:
    change = said(adt("A01"))
    assert change.ipp == "8001"
    assert change.at == datetime(2026, 3, 1, 11, 0, tzinfo=UTC)
    assert change.identity == {
        "birth_name": "LE GOFF",
        "given_names": "Maëlle Anne",
        "first_given": "Maëlle",
        "used_name": "DUPONT",
        "birth_date": date(1950, 2, 3),
        "sex": "F",
    }
    assert change.place == {"iep": "V1", "ward": "MED2", "bed": "12"}
    assert (change.presence, change.stay) == (Presence.IN, Stay.NEW)


def test_the_ipp_is_found_among_other_identifiers() -> None:
    ins = f"150029912345625^^^{INS_OID}^INS"
    cx = f"{ins}~V77^^^{IPP_OID}^VN~4711^^^OTHER&1.2.3&ISO^PI~8001^^^{IPP_OID}^PI"
    assert said(adt("A28", identifiers=cx)).ipp == "4711"
    assert said(adt("A28", identifiers=cx), authority="HOSP").ipp == "8001"
    assert said(adt("A28", identifiers=cx), authority="1.2.250.1.999").ipp == "8001"
    change = said(adt("A28", identifiers=cx))
    assert change.identity["ins"] == "150029912345625"
    assert change.identity["ins_system"] == "1.2.250.1.213.1.4.8"


def test_a_number_that_cannot_be_an_ins_is_none() -> None:
    """It is kept as it came, and what is known of the patient's INS stays."""
    wrong, right = f"150029912345626^^^{INS_OID}^INS", f"1500299123456 25^^^{INS_OID}^INS"
    change = said(adt("A28", identifiers=f"8001^^^HOSP^PI~{wrong}"))
    assert "ins" not in change.identity
    assert change.extra == (("ins_unchecked", "150029912345626"),)
    assert said(adt("A28", identifiers=f"8001^^^HOSP^PI~{right}")).identity["ins"] == "150029912345625"
    gone = said(adt("A28", identifiers=f'8001^^^HOSP^PI~""^^^{INS_OID}^INS'))
    assert (gone.identity["ins"], gone.identity["ins_system"]) == ("", "")


@pytest.mark.parametrize(
    ("kind", "system"), [("INS-NIR", "1.2.250.1.213.1.4.8"), ("INS-NIA", "1.2.250.1.213.1.4.9"), ("INS", "")]
)
def test_an_ins_without_an_oid_is_what_its_type_says(kind: str, system: str) -> None:
    change = said(adt("A28", identifiers=f"8001^^^HOSP^PI~150029912345625^^^^{kind}"))
    assert change.identity["ins_system"] == system


@pytest.mark.parametrize(
    ("addresses", "words", "place"),
    [
        ("1 rue X^^BREST^^29200^FRA^H~^^QUIMPER^^29000^FRA^BDL^^29232", "QUIMPER", "29232"),
        ("^^PORTO NUEVO^^99327^BEN^BDL^^99327", "PORTO NUEVO", "99327"),
        ("1 rue X^^BREST^^29200^FRA^H^^29019", "QUIMPER", "QUIMPER"),
        ("", "QUIMPER", "QUIMPER"),
        ("", '""', ""),
    ],
)
def test_the_birth_place_is_a_code_or_words(addresses: str, words: str, place: str) -> None:
    assert said(adt("A28", addresses=addresses, birth_place=words)).identity["birth_place"] == place


@pytest.mark.parametrize(
    ("status", "told", "beside"),
    [
        ("VALI", "VALI", ""),
        ("PROV~DOUT", "PROV DOUT", ""),
        ('""', "", ""),
        ("STRANGE", None, "STRANGE"),
        ("", None, ""),
    ],
)
def test_the_status_of_the_identity(status: str, told: str | None, beside: str) -> None:
    change = said(adt("A28", status=status))
    assert change.identity.get("status") == told
    assert dict(change.extra).get("status", "") == beside


def test_an_obsolete_ins_is_no_ins() -> None:
    cx = "8001^^^HOSP^PI~1234567890123456789012^^^ASIP&1.2.250.1.213.1.4.2&ISO^INS-C"
    change = said(adt("A28", identifiers=cx))
    assert "ins" not in change.identity
    assert ("ins_c", "1234567890123456789012") in change.extra


@pytest.mark.parametrize(
    ("name", "birth", "used", "given"),
    [
        ("MARTIN^Jean", "MARTIN", "", "Jean"),
        ("MARTIN^Jean^^^^^L~MARTIN^Jean^^^^^D", "MARTIN", "", "Jean"),
        ("MARTIN^Jean^Jean Noël Paul^^^^L", "MARTIN", "", "Jean Noël Paul"),
        ("MARTIN^Jean^Noël^^^^L", "MARTIN", "", "Jean Noël"),
        ("DURAND^Léa^^^^^L~MARTIN^Léa^^^^^M", "MARTIN", "DURAND", "Léa"),
        ("D'ARC&&D'ARC^Anne^^^^^L", "D'ARC", "", "Anne"),
        ("SMITH \\T\\ SON^Al^^^^^L", "SMITH & SON", "", "Al"),
    ],
)
def test_names(name: str, birth: str, used: str, given: str) -> None:
    identity = said(adt("A28", name=name)).identity
    assert (identity["birth_name"], identity["used_name"], identity["given_names"]) == (birth, used, given)


@pytest.mark.parametrize(
    ("place", "ward", "bed"),
    [("MED2^12^A", "MED2", "12-A"), ("MED2^12^12A", "MED2", "12A"), ("MED2^^3", "MED2", "3"), ("MED2", "MED2", "")],
)
def test_places(place: str, ward: str, bed: str) -> None:
    assert said(adt("A02", place=place)).place == {"iep": "V1", "ward": ward, "bed": bed}


def test_an_empty_field_says_nothing_and_a_null_one_says_that_it_is_empty() -> None:
    assert said(adt("A08", place="", iep="", sex="")).place == {}
    assert "sex" not in said(adt("A08", sex="")).identity
    assert said(adt("A08", sex='""', born='""')).identity["birth_date"] is None
    assert said(adt("A08", place='""')).place["ward"] == ""


def test_a_birth_date_that_is_known_in_part_is_kept_beside() -> None:
    change = said(adt("A28", born="19310000"))
    assert change.identity["birth_date"] is None
    assert ("birth_date", "19310000") in change.extra


@pytest.mark.parametrize("born", ["19310230", "yesterday", "19311301"])
def test_a_birth_date_that_is_none(born: str) -> None:
    with pytest.raises(MessageUnusable):
        said(adt("A28", born=born))


def test_times_have_offsets_or_are_local_and_never_in_the_future() -> None:
    now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

    def at(stamp: str) -> datetime:
        return read_changes(parse(adt("A01", at=stamp)), now=now, zone=PARIS)[0].at

    assert at("20260301120000+0000") == at("20260301130000") == now
    assert at("202603011130-0030") == now
    assert at("20990101") == now
    assert at("no time") == now


@pytest.mark.parametrize("event", ["A05", "A99", "Z01", ""])
def test_events_that_are_not_taken(event: str) -> None:
    with pytest.raises(MessageForeign):
        said(adt(event))


def test_messages_of_other_kinds() -> None:
    with pytest.raises(MessageForeign):
        said(adt("A01").replace(b"ADT^A01", b"ORU^R01"))


@pytest.mark.parametrize(
    "message",
    [
        adt("A01").replace(b"PID|", b"PIX|"),
        adt("A01", identifiers=""),
        adt("A01", identifiers=f"1^^^{INS_OID}^INS"),
        adt("A40"),
        adt("A40", former="8001"),
    ],
)
def test_messages_that_do_not_say_whom_they_are_about(message: bytes) -> None:
    with pytest.raises(MessageUnusable):
        said(message)


def test_a_merger_may_tell_of_several() -> None:
    message = adt("A40", "8001", former="7001") + b"PID|2||8002^^^H^PI||X^Y\rMRG|7002^^^H^PI\r"
    changes = read_changes(parse(message), now=datetime(2027, 1, 1, tzinfo=UTC), zone=PARIS)
    assert [(change.former, change.ipp) for change in changes] == [("7001", "8001"), ("7002", "8002")]


def test_the_events_that_french_hospitals_send_are_taken() -> None:
    assert set(EVENTS) >= {"A01", "A02", "A03", "A04", "A08", "A11", "A13", "A28", "A31", "A40", "A47"}


def test_an_outpatient_has_a_stay_beside() -> None:
    assert said(adt("A04", patient_class="O")).stay is Stay.BESIDE
    assert said(adt("A04", patient_class="E")).stay is Stay.NEW


def test_an_update_after_the_end_of_a_stay_says_that_they_have_left() -> None:
    assert said(adt("A08", ended="20260301110000")).presence is Presence.OUT
    assert said(adt("A08")).presence is Presence.UNSAID
