"""From anything in a patient record back to its ink, and to no other."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import cv2
import httpx
import numpy as np
import pytest

from recon.delivery.fhir import FhirOptions
from recon.delivery.fhir.carrier import FhirCarrier
from recon.delivery.line import Line
from recon.errors import NothingTraced
from recon.model.ledger import Act
from recon.model.outbox import Transport
from recon.model.page import Page
from recon.model.record import Document
from recon.model.verification import Outcome
from recon.store import Store, ledger, returned
from recon.workflow.cropping import crop
from recon.workflow.matching import match
from recon.workflow.outbox import destinations
from recon.workflow.outbox.delivering import deliver
from recon.workflow.traced import Place, Traced
from recon.workflow.tracing import trace
from recon.workflow.verifying import verify
from tests.helpers.account_store import print_copy
from tests.helpers.desk_store import bring_back
from tests.helpers.fake_carrier import ADDRESS, FakeCarrier, Target
from tests.helpers.fhir_server import URL, FhirServer
from tests.helpers.outbox_store import doubt
from tests.helpers.receipt_store import PULSE_BOX, come_back, people, written
from tests.helpers.store_samples import SERIALS, blank_store, reading

ONE, TWO, THREE = SERIALS


class Server(Target):
    """Gives what it takes ids of its own; what tells of the whole sheet has one as well, and so has its patient."""

    def take(self, record, messages):  # type: ignore[no-untyped-def]
        rows = super().take(record, messages)
        serial = record.serial
        whole = [("Encounter", "e1", record.patient.iep or "8"), ("DocumentReference", f"d-{serial}", f"{serial}:1")]
        there = [("Observation", f"{serial[-2]}{number}", name) for number, (_, _, name) in enumerate(rows)]
        # One resource of two places, and under its own name.
        both = [("Provenance", f"p-{serial}", name) for name in (f"{serial}:group", *(name for *_, name in rows[:2]))]
        return (*whole, *there, *both)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return a store whose first sheet is delivered, the second printed, and the third back and nobody's."""
    with blank_store(tmp_path / "store") as made:
        come_back(made, ONE, people(1)[0])
        print_copy(made, TWO, operator="marc")
        destinations.add(made, "dpi", Transport.FHIR, ADDRESS, operator="bruno", four_eyes=False)
        deliver(made, "dpi", FakeCarrier(target=Server()), operator="claire")
        bring_back(made, print_copy(made, THREE), reading("day", "2026-03-01"))
        yield made


def pulse(store: Store) -> Traced:
    (found,) = trace(store, f"{ONE}:pulse:0")
    return found


def reference_of(store: Store, name: str) -> str:
    sql = "SELECT reference FROM arrived WHERE identity = ? AND kind = 'Observation'"
    return str(store.rows(sql, (name,))[0]["reference"])


def test_an_observation_leads_to_the_pixels_of_its_field(store: Store) -> None:
    reference = reference_of(store, f"{ONE}:pulse:0")
    (found,) = trace(store, f"Observation/{reference}")
    assert found.place == Place(ONE, "pulse", 0)
    assert found.field is not None
    box = found.field.reading.box
    assert box == PULSE_BOX
    original = cv2.imdecode(
        np.frombuffer(store.images.get(found.field.page.page.digest), np.uint8), cv2.IMREAD_GRAYSCALE
    )
    cut = cv2.imdecode(np.frombuffer(crop(store, found.field.page.page, box), np.uint8), cv2.IMREAD_GRAYSCALE)
    x, y, width, height = box
    around = (cut.shape[0] - height) // 2
    assert (original[y : y + height, x : x + width] == cut[around : around + height, around : around + width]).all()
    assert (cut < 128).sum() > 100  # the digits are in it


def test_the_whole_way_is_told(store: Store) -> None:
    found = pulse(store)
    assert [(one.arrived.kind, one.sent_by, one.approved_by, one.address) for one in found.deliveries] == [
        ("Observation", "claire", "claire", ADDRESS)
    ]
    sent = found.deliveries[0].sent
    assert sent is not None
    assert sent.value == "87"
    assert found.field is not None
    assert [(one.value, one.confidence) for one in found.field.reading.candidates] == [("82", 0.71), ("87", 0.2)]
    assert [(one.value, one.operator) for one in found.field.decisions] == [("87", "anna")]
    (page,) = found.pages
    assert (page.page.name, page.scanned_by, page.is_sound) == (f"{ONE}.png", "claire", True)
    assert page.read_at is not None
    assert [(one.operator, one.ward, one.copy) for one in found.printed] == [("marc", "MED2", 1)]
    assert (found.printed_for, found.sheet.patient) == ("8000000", "8000000")
    assert found.is_sound


def test_the_ledgers_entries_are_all_there_in_order(store: Store) -> None:
    acts = [entry.act for entry in pulse(store).entries]
    wanted = [Act.SHEET_PRINTED, Act.FILE_SCANNED, Act.PAGE_READ, Act.FIELD_VERIFIED, Act.CONSIGNMENT_STAGED]
    wanted += [Act.CONSIGNMENT_CHECKED, Act.CONSIGNMENT_APPROVED, Act.SHEET_SET_OFF, Act.DELIVERED]
    assert [act for act in acts if act in wanted] == wanted
    known = {entry.id for _, entry in ledger.entries(store.db)}
    assert {entry.id for entry in pulse(store).entries} <= known


def test_the_decisions_about_other_fields_are_left_out(store: Store) -> None:
    verify(store, ONE, "day", None, outcome=Outcome.VALUE, text="2026-02-28", operator="emma", force=True)
    verify(store, ONE, "pulse", 0, outcome=Outcome.VALUE, text="82", operator="emma", note="looked again")
    found = pulse(store)
    assert [entry.actor for entry in found.entries if entry.act is Act.FIELD_VERIFIED] == ["anna", "emma"]
    assert found.field is not None
    assert [(one.value, one.note) for one in found.field.decisions] == [("87", ""), ("82", "looked again")]
    # What set off stays what it was.
    assert found.deliveries[0].sent is not None
    assert found.deliveries[0].sent.value == "87"


@pytest.mark.parametrize(
    "what",
    ["Observation/{0}", "{0}", "http://fhir.example/r4/Observation/{0}", "Observation/{0}/_history/3", " {0} "],
)
def test_a_resource_is_known_by_each_of_its_names(store: Store, what: str) -> None:
    assert trace(store, what.format(reference_of(store, f"{ONE}:pulse:0"))) == (pulse(store),)


@pytest.mark.parametrize(
    ("what", "places"),
    [
        (ONE, [Place(ONE)]),
        (ONE.lower(), [Place(ONE)]),
        (f"{ONE[:4]}-{ONE[4:8]}-{ONE[8:]}", [Place(ONE)]),
        (f"{ONE}:1", [Place(ONE, page=1)]),
        (f"{ONE}:day", [Place(ONE, "day")]),
        (f"DocumentReference/d-{ONE}", [Place(ONE, page=1)]),
        ("Encounter/e1", [Place(ONE)]),
        (f"Provenance/p-{ONE}", [Place(ONE, "day"), Place(ONE, "time", 0)]),
        (TWO, [Place(TWO)]),
    ],
)
def test_a_place_is_what_it_is_called(store: Store, what: str, places: list[Place]) -> None:
    assert [one.place for one in trace(store, what)] == places


@pytest.mark.parametrize(
    "what",
    [
        "",
        "nothing",
        "Patient/e1",
        "00000009Q",
        f"{ONE}:2",
        f"{ONE}:no_such",
        f"{ONE}:pulse",
        f"{ONE}:pulse:7",
        "' OR 1",
    ],
)
def test_what_is_nothing_is_told_so(store: Store, what: str) -> None:
    with pytest.raises(NothingTraced):
        trace(store, what)


def test_a_message_that_was_never_answered_is_traced_to_its_sheet(store: Store) -> None:
    match(store, THREE, "8000000", operator="claire")
    deliver(store, "dpi", FakeCarrier(plan={THREE: "before"}), operator="claire")
    (item,) = store.rows("SELECT messages FROM consignment_items WHERE serial = ?", (THREE,))
    name = item["messages"].strip('[]"')
    assert [one.place for one in trace(store, name.lower())] == [Place(THREE)]
    assert trace(store, THREE)[0].deliveries == ()


def test_whose_it_is_is_told_with_what_it_rests_on(store: Store) -> None:
    match(store, THREE, "8000000", operator="emma")
    doubt(store, THREE)
    (found,) = trace(store, THREE)
    assert [(one.patient, one.operator) for one in found.matches] == [("8000000", "emma")]
    assert [one.found for one in found.doubts] == ["LE GALL"]
    assert found.printed_for is None
    assert not found.is_sound
    assert {Act.SHEET_MATCHED, Act.IDENTITY_DOUBTED} <= {entry.act for entry in found.entries}


def test_a_file_that_was_altered_is_told(store: Store) -> None:
    (page,) = pulse(store).pages
    path = store.images.path(page.page.digest)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b" ")
    found = pulse(store)
    assert not found.pages[0].is_sound
    assert not found.is_sound
    path.unlink()
    assert not pulse(store).is_sound


def test_everything_that_a_fhir_server_holds_leads_to_its_sheet(tmp_path: Path) -> None:
    server = FhirServer()
    with blank_store(tmp_path / "other") as store:
        come_back(store, ONE, people(1)[0])
        destinations.add(store, "dpi", Transport.FHIR, URL, operator="bruno", four_eyes=False)
        line = Line(server.client(), httpx.URL(URL), pause=lambda _: None)
        load = partial(original, store)
        deliver(store, "dpi", FhirCarrier(URL, FhirOptions(), load, line=line, now=store.clock), operator="claire")
        held = [(kind, name) for kind, resources in server.held.items() for name in resources]
        assert {"Patient", "Observation", "DocumentReference", "Provenance"} <= {kind for kind, _ in held}
        for kind, name in held:
            found = trace(store, f"{URL}/{kind}/{name}")
            assert {one.place.serial for one in found} == {ONE}
            if kind in ("Observation", "DocumentReference"):
                assert all(one.place.field or one.place.page for one in found)
        assert Place(ONE, "pulse", 0) in {one.place for kind, name in held for one in trace(store, f"{kind}/{name}")}


def original(store: Store, document: Document) -> bytes:
    return store.images.get(document.digest)


@pytest.mark.parametrize("turned", range(4))
def test_a_picture_is_turned_upright(store: Store, turned: int) -> None:
    serial = TWO
    page = bring_back(store, print_copy(store, serial, copy=2), *written())
    picture = cv2.imdecode(np.frombuffer(store.images.get(page.digest), np.uint8), cv2.IMREAD_GRAYSCALE)
    upright = cv2.imdecode(np.frombuffer(crop(store, page, None), np.uint8), cv2.IMREAD_GRAYSCALE)
    assert (upright == picture).all()
    around = np.rot90(picture, -turned)  # with the clock, as it would lie in the scanner
    digest = store.images.put(bytes(cv2.imencode(".png", np.ascontiguousarray(around))[1]))
    found = returned.registration(store, page)
    assert found is not None
    height, width = picture.shape
    turns = [
        (1, 0, 0, 0, 1, 0),
        (0, -1, height - 1, 1, 0, 0),
        (-1, 0, width - 1, 0, -1, height - 1),
        (0, 1, 0, -1, 0, width - 1),
    ]
    turn = np.array([*turns[turned], 0, 0, 1], float).reshape(3, 3) @ np.array(found.transform).reshape(3, 3)
    moved = replace(found, transform=tuple(turn.ravel()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(returned, "registration", lambda _store, _page: moved)
        again = cv2.imdecode(np.frombuffer(crop(store, Page(digest, 0), None), np.uint8), cv2.IMREAD_GRAYSCALE)
    assert (again == picture).all()
