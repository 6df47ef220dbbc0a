"""HL7 v2 as a way out: what goes first, what goes after a correction, what goes again, and what takes it back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recon.delivery import names
from recon.delivery.carrier import Answer, Held
from recon.delivery.hl7v2.carrier import Hl7Carrier, Hl7Files
from recon.errors import DeliveryError, DestinationRefused, DestinationUnreachable, OutputError
from recon.model.outbox import Arrived
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.hl7_line import Receiver
from tests.helpers.hl7_sheets import PLAIN
from tests.helpers.sheet_records import Scans, patient, record, registration, vitals

AT = datetime(2031, 1, 15, 8, 0, 3, tzinfo=UTC)
PROFILE = replace(PLAIN, tries=1)
SERIAL = "00000001A"


class Destination:
    """A receiver, and what recon knows that it took."""

    def __init__(self, profile: object = PROFILE) -> None:
        self.receiver = Receiver()
        self.scans = Scans()
        self.known: list[tuple[Arrived, SheetRecord]] = []
        self.carrier = Hl7Carrier(
            "h",
            2575,
            profile,
            self.scans.load,
            lambda serial: self.known,
            self.receiver.connect,  # type: ignore[arg-type]
        )

    def sheet(self, heart_rate: str = "82") -> SheetRecord:
        sheet = vitals(SERIAL, rows=1, scans=self.scans)
        other = record("heart_rate", 0, sheet=SERIAL, value=heart_rate)
        return replace(sheet, records=tuple(other if r.field == "heart_rate" else r for r in sheet.records))

    def carry(self, sheet: SheetRecord, given: Sequence[str] | None = None) -> Answer:
        ready = self.carrier.ready(sheet)
        assert ready.faults == ()
        answer = self.carrier.carry(sheet, given or names.fresh(ready.messages, AT))
        self.know(sheet, answer.arrived)
        return answer

    def know(self, sheet: SheetRecord, arrived: Sequence[tuple[str, str, str]]) -> None:
        self.known += [(Arrived("h", *one, sheet.serial, "C", AT), sheet) for one in arrived]

    def take_back(self, sheet: SheetRecord) -> None:
        self.carrier.take_back(sheet, [one for one, _ in self.known], "wrong")


def test_every_value_is_known_by_its_message() -> None:
    there = Destination()
    answer = there.carry(there.sheet())
    assert there.receiver.kinds() == ["MDM", "ORU"]
    mdm, oru = there.receiver.names()
    assert ("MDM", mdm, f"{SERIAL}:1") in answer.arrived
    assert ("ORU", oru, f"{SERIAL}:heart_rate:0") in answer.arrived
    assert len(answer.arrived) == 1 + 9
    assert answer.receipt["messages"][0] == {"message": mdm, "code": "AA", "tries": 1}


def test_the_same_names_are_the_same_bytes_whenever_they_go() -> None:
    there, given = Destination(), names.fresh(2, AT)
    there.receiver.codes = ["AA", ""]
    with pytest.raises(DestinationUnreachable):
        there.carry(there.sheet(), given)
    there.carry(there.sheet(), given)
    first, second, *again = there.receiver.heard
    assert [first, second] == again
    assert there.receiver.names() == [*given, *given]
    assert b"|20310115090003+0100|" in first


def test_what_was_taken_before_the_line_broke_does_not_go_again() -> None:
    there, given = Destination(), names.fresh(2, AT)
    there.receiver.codes = ["AA", ""]
    with pytest.raises(DestinationUnreachable) as broken:
        there.carry(there.sheet(), given)
    there.know(there.sheet(), broken.value.details["arrived"])  # type: ignore[arg-type]
    answer = there.carrier.carry(there.sheet(), given)
    mdm, oru, again = there.receiver.heard
    assert (mdm != oru, again) == (True, oru)
    assert {name for _, name, _ in answer.arrived} == set(given)


def test_a_correction_goes_alone_and_as_one() -> None:
    there = Destination()
    there.carry(there.sheet())
    assert there.carrier.ready(there.sheet()).messages == 0
    assert there.carry(there.sheet()).arrived == ()
    there.carry(there.sheet("28"))
    assert there.receiver.kinds() == ["MDM", "ORU", "ORU"]
    status = {str(obx[5]): str(obx[11]) for obx in there.receiver.messages()[-1].segments("OBX")}
    assert status["28"] == "C"
    assert there.carrier.ready(there.sheet("28")).messages == 0


def test_what_was_taken_before_an_error_does_not_go_again() -> None:
    there = Destination()
    there.receiver.codes = ["AA", "AE"]
    with pytest.raises(DestinationRefused) as refusal:
        there.carry(there.sheet())
    arrived = refusal.value.details["arrived"]
    assert [kind for kind, *_ in arrived] == ["MDM"]  # type: ignore[attr-defined]
    assert refusal.value.details["status"] == "AE"
    there.know(there.sheet(), arrived)  # type: ignore[arg-type]
    there.carry(there.sheet("28"))
    assert there.receiver.kinds() == ["MDM", "ORU", "ORU"]
    assert {str(obx[11]) for obx in there.receiver.messages()[-1].segments("OBX")} == {"F"}


def test_another_patient_gets_all_of_it_after_it_was_taken_back_from_the_first() -> None:
    there = Destination()
    there.carry(there.sheet())
    other = replace(there.sheet(), patient=patient(2))
    there.carry(other)
    assert there.receiver.kinds() == ["MDM", "ORU", "ORU", "MDM", "MDM", "ORU"]
    ipps = [str(message.segment("PID")[3]).partition("^")[0] for message in there.receiver.messages()]
    assert ipps == ["80000001"] * 4 + ["80000002"] * 2
    assert {str(obx[11]) for obx in there.receiver.messages()[2].segments("OBX")} == {"W"}
    assert there.carrier.ready(other).messages == 0


def test_what_is_taken_back_has_the_same_names_when_it_is_taken_back_again() -> None:
    there = Destination()
    there.carry(there.sheet())
    there.receiver.codes = ["AA", ""]
    with pytest.raises(DestinationUnreachable):
        there.take_back(there.sheet())
    there.take_back(there.sheet())
    first, second, *again = there.receiver.names()[2:]
    assert [first, second] == again
    assert len({*there.receiver.names()}) == 4
    assert there.receiver.kinds()[2:4] == ["ORU", "MDM"]


def test_who_was_registered_is_told_by_their_numbers() -> None:
    there = Destination(replace(PROFILE, adt="A28"))
    sheet = registration(scans=there.scans)
    answer = there.carry(sheet)
    assert there.receiver.kinds() == ["ADT", "MDM", "ORU"]
    assert [(kind, identity) for kind, _, identity in answer.arrived][:2] == [("ADT", "80000001"), ("ADT", "55000001")]
    assert there.carrier.ready(sheet).messages == 0


def test_a_comparison_tells_what_its_answers_told() -> None:
    there = Destination()
    assert {one.held for one in there.carrier.compare(there.sheet())} == {Held.NEW}
    there.carry(there.sheet())
    told = {one.identity: one.held for one in there.carrier.compare(there.sheet("28"))}
    assert told == {f"{SERIAL}:MDM:1": Held.SAME, f"{SERIAL}:ORU": Held.DIFFERENT}


def test_what_cannot_go_is_told_before_it_does() -> None:
    there = Destination(replace(PROFILE, charset="8859/1"))
    sheet = replace(there.sheet(), patient=patient(birth_name="ŁUKASZ"))
    assert "Ł" in "".join(there.carrier.ready(sheet).faults)
    faulty = replace(there.sheet(), patient=patient(ipp=""))
    assert there.carrier.ready(faulty).faults
    with pytest.raises(DeliveryError):
        there.carrier.carry(there.sheet(), ["0A"])
    assert there.receiver.heard == []


def test_equal_records_have_one_digest_and_others_have_others() -> None:
    there = Destination()
    digests = [there.carrier.ready(sheet).digest for sheet in (there.sheet(), there.sheet(), there.sheet("28"))]
    assert digests[0] == digests[1] != digests[2]
    struck = replace(
        there.sheet(), records=tuple(replace(r, outcome=Outcome.STRUCK, value=None) for r in there.sheet().records)
    )
    assert there.carrier.ready(struck).digest not in digests


def test_a_sheet_is_one_file_and_the_same_file_again(tmp_path: Path) -> None:
    scans = Scans()
    sheet = vitals(SERIAL, rows=1, scans=scans)
    carrier = Hl7Files(tmp_path / "out", PROFILE, scans.load, lambda serial: [])
    given = names.fresh(2, AT)
    answer = carrier.carry(sheet, given)
    (file,) = (tmp_path / "out").iterdir()
    data = file.read_bytes()
    assert file.name == answer.receipt["file"] == f"{given[0]}-{SERIAL}.hl7"
    assert data.count(b"MSH|") == 2
    carrier.carry(sheet, given)
    assert [one.read_bytes() for one in (tmp_path / "out").iterdir()] == [data]
    file.unlink()
    (tmp_path / "out").rmdir()
    (tmp_path / "out").write_text("in the way")
    with pytest.raises(OutputError):
        carrier.carry(sheet, given)


def test_names_are_hexadecimal_and_tell_their_time() -> None:
    given = names.fresh(3, AT)
    assert len(set(given)) == 3
    assert all(len(name) == 20 for name in given)
    assert {names.made_at(name) for name in given} == {AT}


def test_two_numbers_of_one_person_are_told_by_the_same_message_each_time(tmp_path: Path) -> None:
    there = Destination()
    profile = replace(PROFILE, adt="A28")
    how = (profile, there.scans.load, lambda serial: [])
    carrier = Hl7Carrier("h", 2575, *how, there.receiver.connect, lambda current, former: (patient(1), AT))  # type: ignore[arg-type]
    assert carrier.merge("T1", "80000001")
    assert carrier.merge("T1", "80000001")
    first, second = there.receiver.heard
    assert first == second
    assert b"ADT^A40" in first
    assert not there.carrier.merge("T1", "80000001")
    files = Hl7Files(tmp_path, *how, lambda current, former: (patient(1), AT))  # type: ignore[arg-type]
    assert files.merge("T1", "80000001")
    (file,) = tmp_path.iterdir()
    assert file.read_bytes() == first
