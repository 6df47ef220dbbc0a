"""What reads from outside, one function each: any bytes may go in, and what may come out is said in each.

A target returns whether its input was taken. What it raises is a finding: each catches the errors that its reader may
raise on purpose, and nothing else. What was taken must be what the reader promises: that is asserted here.
"""

import asyncio
import io
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from zoneinfo import ZoneInfo

from recon.bounded import is_shallow, json_of
from recon.delivery.acknowledgements import read_acknowledgement
from recon.delivery.answers import bundle_entries, identifiers, objects, outcome_text, subject_id, withdrawn
from recon.delivery.csvfile import guarded, unguarded
from recon.delivery.extract import mapping_of, read_mapping
from recon.delivery.extract.csv_text import Unreadable, from_bytes, text_of
from recon.delivery.fhir.capability import read_capability
from recon.delivery.hl7v2.text import segment
from recon.delivery.mllp_line import Line, LineFault
from recon.delivery.receipts import receipt
from recon.design.kit import check_form
from recon.design.layout import MOST_PAGES
from recon.design.questionnaire.nodes import read_questionnaire
from recon.design.questionnaire.reading import draft_of
from recon.design.terms import FORM_KEY
from recon.errors import (
    CodeInvalid,
    DestinationRefused,
    FormError,
    MessageError,
    MessageRefused,
    OutputError,
    PageError,
    ReceiptAltered,
    RosterError,
    UsageError,
)
from recon.intake.fhirsearch import FhirSource
from recon.model.identifier_file import read_systems
from recon.model.sheet import SheetCode
from recon.reconciliation.adt import read_changes
from recon.reconciliation.fhirlist import FhirList
from recon.reconciliation.hl7text import decoded, parse, split_messages
from recon.reconciliation.roster import read_list
from recon.reconciliation.soundness import HIDDEN, LONGEST
from recon.vision import labelcode, sheetcode

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
KEY = bytes(range(32))
PARTED = b"\n%%%\n"  # between the files of an input that is several


def sheet_code(data: bytes) -> bool:
    """Take a code: it says again what it said, and only the codes that were sealed have a seal.

    Half of the inputs are given the right checksum, as a forger would.
    """
    text = data[1:].decode("latin-1")
    if data[:1] < b"\x80":
        text += sheetcode.checksum(text)
    try:
        code = sheetcode.decode(text)
    except CodeInvalid:
        return False
    assert sheetcode.encode(code) == text
    assert not sheetcode.is_sealed_by(code, KEY) or code in sealed_codes()
    return True


@cache
def sealed_codes() -> frozenset[SheetCode]:
    """Return the only codes that were ever sealed with the key."""
    bare = [SheetCode("vitals", "ABCD2345", "K7M29QXH4", 1, page, 3) for page in (1, 2, 3)]
    return frozenset(sheetcode.sealed(code, KEY) for code in (*bare, replace(bare[0], form="registration")))


def label_code(data: bytes) -> bool:
    text = data[1:].decode("utf-8", "surrogateescape")
    if data[:1] < b"\x80":
        with suppress(UnicodeEncodeError):
            text += sheetcode.checksum(text)
    try:
        code = labelcode.decode(text)
    except CodeInvalid:
        return False
    assert labelcode.encode(code) == text
    return True


def image(data: bytes) -> bool:
    """Take a file as a scan: every page of it is one, or a fault of its own."""
    from recon.intake.files import take
    from recon.vision.raster import decode

    taken = take(_file("scan.tif", data))
    assert (taken.fault is None) == (taken.pages > 0)
    assert taken.fault is None or taken.fault.code != "internal", taken.fault
    for position in range(min(taken.pages, 2)):
        try:
            raster = decode(data, position)
        except PageError:
            continue
        assert raster.gray.ndim == 2
    return taken.pages > 0


def form(data: bytes) -> bool:
    """Take a form and its words: it can be printed, or every fault is told with its line."""
    structure, _, words = data.partition(PARTED)
    path = _file("form.toml", structure)
    _file("form.fr.toml", words)
    try:
        layouts = check_form(path)
    except FormError as error:
        _assert_told(error.message("fr"))
        return False
    for layout in layouts:
        assert FORM_KEY.fullmatch(layout.form.key)
        assert 1 <= layout.form.pages <= MOST_PAGES
        for field in layout.form.fields:
            for zone in field.zones:
                box = zone.bounds
                assert min(box.x, box.y) >= 0
                assert box.x + box.w <= layout.form.size.w
                assert box.bottom <= layout.form.size.h
    return True


def questionnaire(data: bytes) -> bool:
    file = _file("questionnaire.json", data)
    try:
        draft, notes = draft_of(file, read_questionnaire(file), None)
    except UsageError:
        return False
    assert draft.fields
    assert FORM_KEY.fullmatch(draft.key)
    assert notes is not None
    return True


def roster(data: bytes) -> bool:
    """Take a list: nobody without a number, a name and a birth date, and nothing in them that nobody sees."""
    try:
        listed = read_list(_file("roster.csv", data), skip_bad=len(data) % 2 == 0, today=date(2026, 3, 1))
    except RosterError as error:
        _assert_told(error.message("fr"))
        return False
    for patient in listed.patients:
        assert patient.ipp
        assert patient.birth_name
        assert patient.given_names
        assert patient.birth_date is not None
        _assert_sound(patient.ipp, patient.birth_name, patient.given_names, patient.iep, patient.ward, patient.bed)
    return True


def hl7(data: bytes) -> bool:
    """Take ADT messages: who they are about is somebody, in signs that people see."""
    taken = False
    for message in split_messages(data):
        try:
            changes = read_changes(parse(message), now=AT, zone=PARIS)
        except MessageError as error:
            _assert_told(error.message("fr"))
            continue
        taken = True
        for change in changes:
            assert change.ipp
            _assert_sound(change.ipp, change.former, *(v for v in change.identity.values() if isinstance(v, str)))
            assert change.at <= AT
    return taken


def hl7_text(data: bytes) -> bool:
    """Write any text into a field: it stays in that field, and no segment and no message begins in it."""
    text = data.decode("utf-8", "replace")
    written = segment("OBX", {1: "1", 5: text, 6: "after"})
    assert not any(mark in written for mark in "\r\n\v\f\x1c\x85\u2028\u2029")
    assert written.split("|")[6:] == ["after"]
    message = parse(f"MSH|^~\\&|A|B|C|D|20260301||ORU^R01|1|P|2.5||||||UNICODE UTF-8\r{written}\r".encode())
    assert [one[0] for one in message.segments] == ["MSH", "OBX"]
    assert message.field("OBX", 6) == "after"
    return True


def mllp(data: bytes) -> bool:
    """Hear an answer on a line: it is one that can be read, or a fault of the line in words."""
    line = Line("127.0.0.1", 1, 1.0, lambda *_: _Wire(data), lambda: 0.0)
    taken = False
    try:
        deadline = line.send(b"MSH|")
        for _ in range(5):
            heard = read_acknowledgement(line.receive(deadline))
            taken = taken or heard is not None
            assert heard is None or len(heard.text) <= 600
    except LineFault as fault:
        _assert_told(fault.reason)
    return taken


class _Wire(io.BytesIO):
    """A socket from which these bytes come."""

    def settimeout(self, _seconds: float) -> None: ...

    def sendall(self, _data: bytes) -> None: ...

    def recv(self, size: int, *_flags: int) -> bytes:
        return self.read(size)


def mllp_port(data: bytes) -> bool:
    """Come to the port: messages within the limits are heard whole, all else is refused."""
    return asyncio.run(_come(data))


async def _come(data: bytes) -> bool:
    from hl7.mllp import HL7StreamReader

    from recon.intake.mllp import Limits, _Desk

    reader = HL7StreamReader(limit=2_000)
    reader.feed_data(data)
    reader.feed_eof()

    async def unanswered(_message: bytes, _refusal: MessageRefused | None) -> bytes:
        return b""

    desk = _Desk(unanswered, asyncio.Event(), Limits(size=2_000, seconds=1.0))
    taken = False
    try:
        while (message := await desk._read(reader, object())) is not None:  # type: ignore[arg-type]
            assert len(message) <= 2_000
            assert b"\x1c\r" not in message
            taken = True
    except MessageRefused:
        pass
    finally:
        await desk.close()
    return taken


def fhir(data: bytes) -> bool:
    """Hear a FHIR server's answer to whatever was asked: it is read, or refused in words."""
    try:
        answer = json_of(data)
    except ValueError:
        return False
    assert is_shallow(answer)
    assert len(outcome_text(answer)) <= 600
    return any([_transaction(answer), _search(data), _statement(answer), _listed(answer)])


def _transaction(answer: object) -> bool:
    try:
        for entry in bundle_entries(answer, "searchset", "here"):
            found = entry.get("resource")
            if isinstance(found, dict):
                subject_id(found), withdrawn(found), identifiers(found)
    except DestinationRefused as error:
        _assert_told(error.message("fr"))
    try:
        taken = receipt(_sent(), answer, "here")
    except DestinationRefused as error:
        _assert_told(error.message("fr"))
        return False
    assert taken.created + taken.existing == len(_sent()["entry"])
    return True


@cache
def _sent() -> dict[str, Any]:
    observation = {
        "resourceType": "Observation",
        "identifier": [{"system": "urn:recon", "value": "K7M29QXH4:heart_rate:0"}],
        "subject": {"reference": "Patient/17"},
        "valueQuantity": {"value": 82, "unit": "/min"},
    }
    entry = {"fullUrl": "urn:uuid:1", "resource": observation, "request": {"method": "POST", "url": "Observation"}}
    return {"identifier": {"value": "K7M29QXH4"}, "entry": [entry]}


def _search(data: bytes) -> bool:
    import httpx

    pages = iter([data] * 3)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=next(pages, b"{}")))
    source = FhirSource("http://fhir.invalid/base", transport=transport, pause=lambda _: None)
    try:
        return bool(list(source.search("Patient")))
    except DestinationRefused as error:
        _assert_told(error.message("fr"))
        return False
    finally:
        source.close()


def _statement(answer: object) -> bool:
    with suppress(DestinationRefused):
        read_capability(answer)
    return False


def _listed(answer: object) -> bool:
    listed = FhirList()
    entries = objects(answer.get("entry")) if isinstance(answer, dict) else []
    for entry in entries:
        if isinstance(resource := entry.get("resource"), dict):
            listed.take(resource)
    changes = list(listed.changes(AT))
    for change in changes:
        assert change.ipp
        _assert_sound(change.ipp)
    return bool(changes)


def fhir_carrier(data: bytes) -> bool:
    """Carry a sheet to a server of which one answer is this one: which, the first byte says.

    Whatever it is, the carrier ends in words or with the sheet carried; and it asks the server no more than it would.
    """
    asked = ask_carrier(data[1:], data[0] % 24 if data else 0)
    assert len(asked) < 100
    return bool(asked)


def ask_carrier(hostile: bytes | None, at: int) -> list[bytes]:
    """Compare, carry, take back and merge with a small server; return its answers, number ``at`` is ``hostile``."""
    import httpx

    from recon.delivery.fhir import FhirOptions
    from recon.delivery.fhir.carrier import FhirCarrier
    from recon.delivery.line import Line as FhirLine
    from recon.errors import DeliveryError
    from tests.helpers.extracts import arrived as kept_as_arrived
    from tests.helpers.fhir_server import URL, FhirServer
    from tests.helpers.sheet_records import SCANNED

    server, given = FhirServer(), list[bytes]()
    honest = server.client()

    def answer(request: httpx.Request) -> httpx.Response:
        found = honest.send(
            httpx.Request(request.method, request.url, content=request.content, headers=request.headers)
        )
        if len(given) == at and hostile is not None:
            found = httpx.Response(200, content=hostile)
        given.append(found.content)
        return httpx.Response(found.status_code, content=found.content)

    sheet, scans = carried_sheet()
    line = FhirLine(httpx.Client(transport=httpx.MockTransport(answer)), httpx.URL(URL), pause=lambda _: None)
    carrier = FhirCarrier(URL, FhirOptions(), scans.load, line=line, now=lambda: SCANNED)
    arrived: Any = ()
    for job in (carrier.lacking, carrier.compare, carrier.typed):
        with suppress(DeliveryError):
            job(sheet)
    with suppress(DeliveryError):
        arrived = carrier.carry(sheet).arrived
    with suppress(DeliveryError):
        carrier.take_back(sheet, kept_as_arrived(arrived, sheet.serial), "fuzzed")
    with suppress(DeliveryError):
        carrier.merge(sheet.patient.ipp, "80000002")
    return given


@cache
def carried_sheet() -> Any:
    from tests.helpers.sheet_records import Scans, vitals

    scans = Scans()
    return vitals(rows=1, scans=scans), scans


def mapping(data: bytes) -> bool:
    """Take a mapping of an extract, and then a file as it would write it."""
    head, _, written = data.partition(PARTED)
    try:
        found = read_mapping(_file("mapping.toml", head))
    except UsageError as error:
        _assert_told(error.message("fr"))
        return False
    try:
        sheets = from_bytes(written, found)
    except Unreadable as error:
        _assert_told(str(error))
        return True
    for rows in sheets.values():
        text = text_of(rows, found)
        assert all(len(row) == len(found.columns) for row in rows)
        assert text
    return True


def extract(data: bytes) -> bool:
    """Take a file that a mapping is said to have written."""
    found = mapping_of({})
    try:
        sheets = from_bytes(data, found)
    except Unreadable as error:
        _assert_told(str(error))
        return False
    return bool(sheets)


def cell(data: bytes) -> bool:
    """Write any text into a cell: no spreadsheet runs it, and it can be had back as it was."""
    text = data.decode("utf-8", "replace")
    safe = guarded(text)
    assert unguarded(safe) == text
    with_no_sign = safe[:1] not in tuple("=+-@\t\r\n＝＋－＠")
    number = safe.removeprefix("-").replace(",", ".", 1)
    assert with_no_sign or not safe or (number.isascii() and number.replace(".", "", 1).isdecimal())
    return safe != text


def signed_receipt(data: bytes) -> bool:
    """Take a receipt: it is one that was signed, to the byte, or it is refused."""
    from recon.workflow.receipts import verify_receipt

    try:
        verify_receipt(_file("receipt.json", data), None)
    except (ReceiptAltered, OutputError) as error:
        _assert_told(error.message("fr"))
        return False
    assert data in genuine_receipts()
    return True


@cache
def genuine_receipts() -> frozenset[bytes]:
    folder = Path(__file__).parent / "corpus" / "signed_receipt"
    return frozenset(file.read_bytes() for file in folder.glob("genuine*"))


def systems(data: bytes) -> bool:
    """Take a site's identifier systems."""
    try:
        found = read_systems.__wrapped__(str(_file("systems.toml", data)))
    except UsageError as error:
        _assert_told(error.message("fr"))
        return False
    assert {"ipp", "iep"} <= {one.member for one in found}
    return True


def letters(data: bytes) -> bool:
    """Read a message's letters, whichever it says that it is written in."""
    try:
        return isinstance(decoded(data), str)
    except MessageError:
        return False


def keys(data: bytes) -> bool:
    """Read the key file of an encrypted store: no way in costs more than one that was made, none is sound but ours."""
    from recon.store import keyfile, keyslots

    _file(keyfile.FILE, data)
    found = list(keyfile.read(_folder()))
    for one in found:
        for slot in one.slots:
            assert slot.cost is None or slot.cost.memory <= keyslots.MOST_MEMORY
            assert slot.cost is None or slot.cost.passes <= keyslots.MOST_PASSES
            assert slot.cost is not None or keyslots.unwrap(slot, one.key, b"guessed") is None
        assert not one.is_sound(master()) or keyfile._to_json(one) in genuine_keys()
    return bool(found)


@cache
def genuine_keys() -> list[object]:
    return [json.loads(file.read_bytes()) for file in (Path(__file__).parent / "corpus" / "keys").glob("genuine*")]


@cache
def master() -> Any:
    from recon.store.vault import Master

    return Master(KEY)


def recovery(data: bytes) -> bool:
    """Type a recovery key in: it is one, as it was printed, or the group that is wrong is told."""
    from recon.store.recovery import Mistyped, secret_from, written

    try:
        secret = secret_from(data.decode("utf-8", "replace"))
    except Mistyped as error:
        _assert_told(str(error.group))
        return False
    assert secret_from(written(secret)) == secret
    return True


def anchor(data: bytes) -> bool:
    """Give an anchor of the ledger, typed or whole: it says again what it said, and nobody else signs for the key."""
    from recon.design.anchors import mark_text, parse_mark
    from recon.errors import InvalidValue
    from recon.workflow.anchoring import given, is_signed_by

    try:
        one = given(data.decode("utf-8", "replace"))
    except InvalidValue as error:
        _assert_told(error.message("fr"))
        return False
    assert parse_mark(mark_text(one.mark)) == one.mark
    assert one.signed is None or not is_signed_by(one, signer()) or one.signed.number == 1204
    return True


def scanner(data: bytes) -> bool:
    """Give what a network scanner says of itself: what is asked of it then is XML, and names what it can be asked."""
    from xml.etree.ElementTree import fromstring

    from recon.intake import escl_answers
    from recon.intake.scanner import Settings, Source
    from recon.model.harmless import harmless_name

    taken = False
    with suppress(escl_answers.Unreadable):
        now = escl_answers.status(data)
        assert all(word == harmless_name(word) for word in (now.state, now.feeder))
        taken = True
    with suppress(escl_answers.Unreadable):
        can = escl_answers.capabilities(data)
        assert can.abilities.sources
        for source in Source:
            asked = escl_answers.request(Settings("escl:x", source, duplex=True), can)
            assert fromstring(asked).tag.endswith("ScanSettings")  # noqa: S314 - our own
        taken = True
    path = escl_answers.path_of(data.decode("utf-8", "replace"))
    assert not path or (path.isascii() and path.isprintable() and "\n" not in path)
    return taken


def exercise(data: bytes) -> bool:
    """Give the two files of an exercise: they are one, or nobody's; what was taken is written and read as the same."""
    from recon.errors import DrillError
    from recon.model import exercise_files as files
    from recon.model.exercise import ANSWERS_FILE, EXERCISE_FILE

    taken = False
    ways = (
        (EXERCISE_FILE, files.read_exercise, files.exercise_to_json),
        (ANSWERS_FILE, files.read_answers, files.answers_to_json),
    )
    for name, read, written in ways:
        (_folder() / name).write_bytes(data)
        try:
            one = read(_folder())
        except DrillError as error:
            _assert_told(error.message("fr"))
            continue
        (_folder() / name).write_text(written(one), encoding="utf-8")  # type: ignore[arg-type]
        assert read(_folder()) == one
        taken = True
    return taken


@cache
def signer() -> str:
    """Return the public key whose one anchor is in the corpus."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(KEY).public_key().public_bytes_raw().hex()


@cache
def _folder() -> Path:
    return Path(mkdtemp(prefix="fuzz.", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))  # noqa: S108


def _file(name: str, data: bytes) -> Path:
    path = _folder() / name
    path.write_bytes(data)
    return path


def _assert_told(words: str) -> None:
    """A refusal says why."""
    assert words.strip()


def _assert_sound(*texts: str) -> None:
    for text in texts:
        assert len(text) <= LONGEST
        assert not HIDDEN.search(text)


TARGETS: dict[str, Callable[[bytes], bool]] = {
    one.__name__: one
    for one in (
        sheet_code,
        label_code,
        image,
        form,
        questionnaire,
        roster,
        hl7,
        hl7_text,
        letters,
        mllp,
        mllp_port,
        fhir,
        fhir_carrier,
        mapping,
        extract,
        cell,
        signed_receipt,
        systems,
        keys,
        recovery,
        anchor,
        scanner,
        exercise,
    )
}


def pretty(data: bytes) -> str:
    """Return an input as a report shows it."""
    return json.dumps(data[:200].decode("latin-1"))
