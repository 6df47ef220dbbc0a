"""The receipt of a consignment says all that happened, in its own words, and cannot be altered unseen."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recon.errors import OutputError, ReceiptAltered, UsageError
from recon.model.outbox import Stage, Transport
from recon.model.patient import Patient
from recon.model.receipt import DeliveryReceipt, ReceiptSheet, StepKind
from recon.store import Store, history, returned
from recon.workflow import anchoring
from recon.workflow.anchoring import Standing, verify_ledger
from recon.workflow.checking import check
from recon.workflow.outbox import approving, destinations, sending, staging
from recon.workflow.receipts import receipt, receipt_json, receipt_text, verify_receipt
from tests.helpers.fake_carrier import ADDRESS, FakeCarrier
from tests.helpers.receipt_store import LONG, come_back, consigned
from tests.helpers.store_samples import SERIALS, blank_store

Made = tuple[Store, str, list[str]]
WAY = [StepKind.STAGED, StepKind.VALIDATED, StepKind.APPROVED, StepKind.SENT, StepKind.ACKNOWLEDGED]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    store, number, serials = consigned(tmp_path_factory.mktemp("receipts") / "store", sheets=6)
    with store:
        yield store, number, serials


@pytest.fixture(scope="module")
def found(made: Made) -> DeliveryReceipt:
    store, number, _ = made
    return receipt(store, number, operator="claire")


@pytest.fixture(scope="module")
def file(found: DeliveryReceipt, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("file") / "receipt.json"
    out.write_text(receipt_text(found), encoding="utf-8")
    return out


def sheet_of(found: DeliveryReceipt, serial: str) -> ReceiptSheet:
    return next(one for one in found.sheets if one.serial == serial)


def test_its_sums_are_what_went(made: Made, found: DeliveryReceipt) -> None:
    assert found.stages == dict.fromkeys(
        (Stage.FAULTY, Stage.SENT, Stage.REFUSED, Stage.RECONCILED, Stage.DIFFERS, Stage.UNDONE), 1
    )
    assert found.forms == {"sample": ("Sample sheet", 6, 18)}
    assert found.values == 18
    assert found.kinds == {"Observation": (9, 3)}
    assert (found.by, found.approved_by, found.made_by) == ("claire", "denis", "claire")
    assert check(made[0]) == ()


def test_each_sheet_has_its_way_and_whoever_did_it(made: Made, found: DeliveryReceipt) -> None:
    refused, faulty, undone, other, whole, unanswered = (sheet_of(found, serial) for serial in made[2])
    assert [one.kind for one in whole.steps] == [*WAY, StepKind.RECONCILED]
    assert [one.by for one in whole.steps] == ["claire", "claire", "denis", "claire", "claire", "emma"]
    assert [one.kind for one in undone.steps] == [*WAY, StepKind.DIFFERS, StepKind.UNDONE]
    assert (undone.steps[-1].with_, undone.steps[-1].words[0]) == ("denis", "wrong ward")
    assert all(one.is_undone for one in undone.sent)
    assert [one.kind for one in refused.steps] == [*WAY[:4], StepKind.REFUSED]
    assert "422" in refused.said[0]
    assert [one.kind for one in faulty.steps] == [StepKind.STAGED, StepKind.FAULTY]
    assert LONG in faulty.said[0]
    assert [one.kind for one in other.steps][-1] is StepKind.DIFFERS
    assert "78" in other.said[0]
    assert [one.kind for one in unanswered.steps] == WAY[:4]
    assert unanswered.sent == ()


def test_each_sheet_has_its_patient_its_digests_and_its_references(made: Made, found: DeliveryReceipt) -> None:
    store, _, serials = made
    whole = sheet_of(found, serials[4])
    assert (whole.patient, whole.name) == ("8000004", "")
    assert len(whole.digest) == 64
    assert [(one.page, one.digest) for one in whole.scans] == [
        (number, page.digest) for number, page in returned.scanned_pages(store, serials[4])
    ]
    assert (f"o-{serials[4]}:pulse:0", (f"{serials[4]}:pulse:0",)) in [(s.reference, s.identities) for s in whole.sent]


def test_names_are_in_it_only_when_they_are_asked_for(made: Made, found: DeliveryReceipt) -> None:
    store, number, _ = made
    assert "LE GOFF" not in receipt_text(found)
    named = receipt(store, number, operator="claire", names=True)
    assert [one.name for one in named.sheets][:2] == ["LE GOFF Maëlle 0", "LE GOFF Maëlle 1"]
    assert "LE GOFF Maëlle 0" in receipt_text(named)


def test_what_was_said_names_nobody_either(tmp_path: Path) -> None:
    store = blank_store(tmp_path / "store")
    with store:
        who = Patient("8009", "LE GOFF", "Maëlle, Anne", None, used_name="Kerouac", ward="MED2")
        come_back(store, SERIALS[0], who)
        destinations.add(store, "dpi", Transport.FHIR, ADDRESS, operator="bruno")
        fault = "name: Le Goff Maëlle (KEROUAC) is not Anne; annexe, legoff"
        number = staging.stage(store, "dpi", operator="claire").consignment
        approving.check(store, number, FakeCarrier(faulty={SERIALS[0]: fault}), operator="claire")
        (bare,) = receipt(store, number, operator="claire").sheets
        (named,) = receipt(store, number, operator="claire", names=True).sheets
    assert bare.said == ("name: … … (…) is not …; annexe, legoff",)
    assert named.said == (fault,)


def test_it_rests_on_the_ledgers_last_entry(made: Made, found: DeliveryReceipt) -> None:
    last = history.last_entry(made[0])
    assert (found.entry, found.seal) == (last.id, last.digest)
    # What is typed of it from the paper is an anchor: the ledger has that entry still.
    ((_, standing),) = verify_ledger(made[0], [anchoring.given(found.anchor)]).compared
    assert standing is Standing.HOLDS


def test_a_sheet_that_goes_again_and_arrives_is_told_so(tmp_path: Path) -> None:
    store, number, serials = consigned(tmp_path / "store", sheets=6)
    with store:
        sending.send(store, "dpi", FakeCarrier(), operator="claire")
        last = sheet_of(receipt(store, number[-6:], operator="claire"), serials[-1])
        assert [one.kind for one in last.steps] == [*WAY[:4], StepKind.SENT, StepKind.ACKNOWLEDGED]
        assert (last.stage, last.attempts, last.status["created"]) == (Stage.ACKNOWLEDGED, 2, 3)


def test_there_is_none_of_what_never_went(made: Made) -> None:
    with pytest.raises(UsageError):
        receipt(made[0], "NOWHERE", operator="claire")


def test_it_is_as_it_was_signed_and_by_whom(made: Made, found: DeliveryReceipt, file: Path) -> None:
    told = verify_receipt(file, made[0])
    assert found.signed is not None
    assert (told.consignment, told.key) == (made[1], found.signed.key)
    assert told.known is not None
    assert told.known.by == "claire"
    assert json.loads(file.read_text(encoding="utf-8")) == receipt_json(found)


def test_a_store_does_not_know_the_key_of_another(file: Path, tmp_path: Path) -> None:
    with blank_store(tmp_path / "store") as other:
        assert verify_receipt(file, other).known is None
    assert verify_receipt(file, None).known is None


@settings(max_examples=400)
@given(data=st.data())
def test_any_byte_that_is_altered_is_found_out(file: Path, data: st.DataObject) -> None:
    whole = file.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda one: one != whole[place]))
    alter(file, whole[:place] + bytes([byte]) + whole[place + 1 :])


def test_every_byte_of_the_signature_counts(file: Path) -> None:
    whole = file.read_bytes()
    for place in range(whole.index(b'"signature"'), len(whole)):
        alter(file, whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        alter(file, whole[:place] + whole[place + 1 :])


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b'{"signature": []}', b"null", b"\xff\xfe", b"[" * 20_000, b'{"signature": {"key": 1}}'],
)
def test_what_is_no_receipt_is_told_so(file: Path, content: bytes) -> None:
    alter(file, content)


def test_what_is_said_twice_is_not_read_once(file: Path) -> None:
    # Of two members of one name a reader may see the first, and a program take the last.
    whole = file.read_bytes()
    alter(file, whole.replace(b'{\n "format"', b'{\n "made_by": "mallory",\n "format"'))
    alter(file, whole + b" ")
    alter(file, json.dumps(json.loads(whole)).encode())


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        verify_receipt(tmp_path / "nowhere.json", None)


def alter(file: Path, content: bytes) -> None:
    other = file.with_name("altered.json")
    other.write_bytes(content)
    with pytest.raises(ReceiptAltered):
        verify_receipt(other, None)
