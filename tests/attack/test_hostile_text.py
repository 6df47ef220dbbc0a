"""Hostile text on its way in: endless, huge, deep, slow or sly. It is refused in words, and nothing half happens."""

import contextlib
import gzip
import json
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Thread
from zoneinfo import ZoneInfo

import httpx
import pytest

from recon import bounded
from recon.delivery.extract import read_mapping
from recon.delivery.fhir.options import read_options
from recon.delivery.hl7v2 import read_profile
from recon.delivery.line import Line as FhirLine
from recon.delivery.line import address
from recon.delivery.mllp_line import Line, LineFault, plain_line
from recon.design.definition import MOST_FIELDS
from recon.design.kit import check_form, load_kit
from recon.design.questionnaire.nodes import read_questionnaire
from recon.design.questionnaire.reading import draft_of
from recon.errors import (
    DestinationRefused,
    DestinationUnreachable,
    FormDefinitionError,
    MessageError,
    RangeRefused,
    ReceiptAltered,
    RosterError,
    UsageError,
)
from recon.fetching import fetched
from recon.intake.fhirsearch import FhirSource
from recon.intake.mllp import Limits, is_loopback
from recon.model.identifier_file import read_systems
from recon.model.ledger import Act
from recon.reconciliation.adt import read_changes
from recon.reconciliation.fhirlist import FhirList
from recon.reconciliation.hl7text import parse
from recon.reconciliation.roster import MOST_COLUMNS, read_list
from recon.store import Store, ledger
from recon.workflow import rosters
from recon.workflow.checking import check
from recon.workflow.numbers import import_range
from recon.workflow.receipts import verify_receipt
from tests.helpers.adt_messages import adt
from tests.helpers.command import recon
from tests.helpers.mllp_peer import Peer, code, listening
from tests.helpers.store_samples import OPERATOR, blank_store

PARIS = ZoneInfo("Europe/Paris")
AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
HEADER = "ipp,birth_name,given_names,birth_date"
ROW = "8001,LE GOFF,Maëlle,1950-02-03"
ROOT = Path(__file__).parents[1]


# ---- servers

Server = Callable[[socket.socket], None]


@contextlib.contextmanager
def serving(answer: Server) -> Iterator[str]:
    """Answer every connection with ``answer``; gives the address."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.2)
    ended: list[bool] = []

    def serve() -> None:
        while not ended:
            try:
                line, _ = listener.accept()
            except TimeoutError:
                continue
            with line, contextlib.suppress(OSError):
                line.settimeout(5)
                line.recv(65_536)
                answer(line)

    thread = Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/base"
    finally:
        ended.append(True)
        thread.join(20)
        listener.close()
        assert not thread.is_alive()


def slowly(start: bytes) -> Server:
    """Send ``start``, then one sign at a time until the other side has had enough."""

    def answer(line: socket.socket) -> None:
        line.sendall(start)
        wait = line.dup()
        wait.settimeout(0.02)
        with wait:
            for _ in range(1_000):
                line.sendall(b"a")
                with contextlib.suppress(TimeoutError):
                    if not wait.recv(1):
                        return

    return answer


@pytest.mark.parametrize(
    "start",
    [b"HTTP/1.1 200 OK\r\nX-Long: ", b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"],
    ids=["head", "body"],
)
def test_a_server_that_trickles_is_cut_off(start: bytes) -> None:
    with (
        serving(slowly(start)) as url,
        httpx.Client(trust_env=False, timeout=5) as client,
        pytest.raises(DestinationUnreachable, match=r"0\.5"),
    ):
        fetched(client, "GET", url, destination=url, seconds=0.5)


def endlessly(head: bytes, part: bytes) -> Server:
    def answer(line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + head + b"\r\n\r\n")
        while True:
            line.sendall(part)

    return answer


def test_an_answer_without_end_is_refused_long_before_memory_ends() -> None:
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    with (
        serving(endlessly(b"Transfer-Encoding: chunked", chunk)) as url,
        httpx.Client(trust_env=False) as client,
        pytest.raises(DestinationRefused, match="million"),
    ):
        fetched(client, "GET", url, destination=url, most=3_000_000)


def test_what_unpacks_to_more_than_it_should_is_refused() -> None:
    bomb = gzip.compress(b" " * 30_000_000)
    answers = httpx.MockTransport(lambda _: httpx.Response(200, headers={"Content-Encoding": "gzip"}, content=bomb))
    with httpx.Client(transport=answers) as client, pytest.raises(DestinationRefused):
        fetched(client, "GET", "http://fhir.invalid", destination="there", most=3_000_000)


def test_what_says_that_it_is_packed_and_is_not_is_a_fault_of_the_line() -> None:
    answers = httpx.MockTransport(lambda _: httpx.Response(200, headers={"Content-Encoding": "gzip"}, content=b"{}"))
    line = FhirLine(httpx.Client(transport=answers), address("http://fhir.invalid"), pause=lambda _: None)
    with pytest.raises(DestinationUnreachable):
        line.look("Patient")


def saying(body: bytes, status: int = 200, **headers: str) -> httpx.MockTransport:
    return httpx.MockTransport(lambda _: httpx.Response(status, headers=headers, content=body))


DEEP = b"[" * 100_000 + b"]" * 100_000
DEEP_OBJECTS = b'{"entry":' * 500 + b"1" + b"}" * 500


@pytest.mark.parametrize("body", [DEEP, DEEP_OBJECTS, b"9" * 10_000, b"\xff\xfe", b"", b'{"resourceType":"Bundle"'])
def test_a_bomb_of_json_is_no_answer(body: bytes) -> None:
    line = FhirLine(httpx.Client(transport=saying(body)), address("http://fhir.invalid"), pause=lambda _: None)
    with pytest.raises(DestinationRefused):
        line.look("Patient")
    source = FhirSource("http://fhir.invalid", transport=saying(body), pause=lambda _: None)
    with pytest.raises(DestinationRefused):
        list(source.search("Patient"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirection_is_not_followed(status: int) -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return httpx.Response(status, headers={"Location": "http://elsewhere.invalid/base"})

    transport = httpx.MockTransport(answer)
    line = FhirLine(httpx.Client(transport=transport), address("http://fhir.invalid"), pause=lambda _: None)
    with pytest.raises(DestinationRefused, match="elsewhere"):
        line.look("Patient")
    with pytest.raises(DestinationRefused):
        list(FhirSource("http://fhir.invalid", transport=transport, pause=lambda _: None).search("Patient"))
    assert set(asked) == {"fhir.invalid"}


def test_pages_without_end_come_to_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recon.intake.fhirsearch._MOST_PAGES", 20)
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        link = {"relation": "next", "url": f"Patient?page={len(asked)}"}
        return httpx.Response(200, json={"resourceType": "Bundle", "link": [link]})

    source = FhirSource("http://fhir.invalid", transport=httpx.MockTransport(answer), pause=lambda _: None)
    with pytest.raises(DestinationRefused, match="20"):
        list(source.search("Patient"))
    assert len(asked) == 20


@pytest.mark.parametrize(
    "url", ["http://elsewhere.invalid/", "//elsewhere.invalid/", "file:///etc/passwd", "http://[x/", 7]
)
def test_the_next_page_is_nowhere_else(url: object) -> None:
    page = {"resourceType": "Bundle", "link": [{"relation": "next", "url": url}]}
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return httpx.Response(200, json=page)

    source = FhirSource("http://fhir.invalid", transport=httpx.MockTransport(answer), pause=lambda _: None)
    with contextlib.suppress(DestinationRefused):
        list(source.search("Patient"))
    assert set(asked) == {"fhir.invalid"}


@pytest.mark.parametrize("wrong", [7, None, "x", [], {}, [7], [[]], {"coding": 7}, {"family": [], "given": 7}])
def test_a_patient_that_is_not_as_fhir_has_it_is_nobody_and_breaks_nothing(wrong: object) -> None:
    listed = FhirList()
    patient = {
        "resourceType": "Patient",
        "id": "1",
        "identifier": [{"value": "8001", "type": {"coding": [{"code": "PI"}]}}],
        "name": [{"family": "LE GOFF", "given": ["Maëlle"]}],
        "extension": [],
    }
    for name in ("id", "identifier", "name", "birthDate", "gender", "extension", "resourceType"):
        listed.take({**patient, name: wrong})
    for name in ("identifier", "subject", "location", "period"):
        listed.take({"resourceType": "Encounter", "status": "in-progress", name: wrong})
    assert {change.ipp for change in listed.changes(AT)} <= {"8001"}


def test_a_name_with_what_nobody_sees_is_not_taken_from_a_server() -> None:
    listed = FhirList()
    names = [{"family": "LE GOFF\u202e"}]
    listed.take({"resourceType": "Patient", "id": "1", "identifier": [{"value": "8001"}], "name": names})
    assert not list(listed.changes(AT))
    assert "U+202E" in listed.warnings[0]


# ---- receivers of HL7


@pytest.mark.parametrize("data", [b"\x0b" + b"x" * 200_000, b"y" * 10, b"\x0bMSH|^~\\&|", b""])
def test_a_receiver_that_answers_without_end_or_none_is_a_fault_of_the_line(data: bytes) -> None:
    def answer(line: socket.socket) -> None:
        line.sendall(data)
        line.recv(10)

    with serving(answer) as url:
        port = int(url.rpartition(":")[2].partition("/")[0])
        line = Line("127.0.0.1", port, 0.5, plain_line, lambda: datetime.now(UTC).timestamp())
        with pytest.raises(LineFault) as raised:
            line.receive(line.send(b"MSH|"))
        line.close()
    assert raised.value.reason


# ---- the port that listens


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as made:
        return made.folder


def test_a_full_house_makes_room_for_who_has_something_to_say(folder: Path) -> None:
    with listening(folder, Limits(size=20_000, seconds=5, peers=3)) as listener:
        silent = [Peer(listener.port) for _ in range(3)]
        for peer in silent:
            assert code(peer.ask(adt("A01"))) == "AA"
        for number in range(5):
            peer = Peer(listener.port)
            assert code(peer.ask(adt("A01", f"900{number}"))) == "AA"
            peer.close()
        assert silent[0].answer() == b""
        for peer in silent:
            peer.close()


def test_a_flood_is_read_no_faster_than_the_limit_and_loses_nothing(folder: Path) -> None:
    with listening(folder, Limits(a_second=20.0)) as listener:
        peer = Peer(listener.port)
        peer.send(b"".join(b"\x0b" + adt("A01", f"80{number:02}") + b"\x1c\r" for number in range(10)))
        for _ in range(10):
            assert code(peer.answer()) == "AA"
        peer.close()
    assert listener.heard[0].accepted == 10


@pytest.mark.parametrize(
    ("host", "alone"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("192.0.2.1", False), ("pc-12", False)]
)
def test_who_can_reach_a_port_is_known(host: str, *, alone: bool) -> None:
    assert is_loopback(host) == alone


@pytest.mark.parametrize(
    "message",
    [
        adt("A01", name="LE GOFF\\X0D\\PID^Anne"),
        adt("A01", name="LE GOFF\u202e^Anne"),
        adt("A01", name="X" * 5_000 + "^Anne"),
        adt("A01", "8001\\X00\\"),
        adt("A01", place="ME\\X1C0D0B\\D2^12"),
        adt("A01", letters="8859/1").replace(b"8859/1", b"idna").replace("ë".encode(), b"\xff"),
        adt("A01", letters="8859/1").replace(b"8859/1", b"unicode_escape").replace("ë".encode(), b"\xff\\r"),
        adt("A01", letters="8859/1").replace(b"8859/1", b"a\x00b").replace("ë".encode(), b"\xff"),
    ],
)
def test_an_adt_message_brings_nothing_in_that_nobody_sees(message: bytes) -> None:
    with pytest.raises(MessageError) as raised:
        read_changes(parse(message), now=AT, zone=PARIS)
    assert raised.value.message("fr")


# ---- lists


def listed(tmp_path: Path, content: bytes) -> Path:
    file = tmp_path / "roster.csv"
    file.write_bytes(content)
    return file


HUGE = "x" * 200_000
LISTS = {
    "a million columns": (",".join(f"c{n}" for n in range(1_000_000)) + "\n" + ROW).encode(),
    "the same column a million times": ("ipp," * 1_000_000 + "\n" + ROW).encode(),
    "a cell without end": f'{HEADER}\n8001,"{HUGE}'.encode(),
    "a long name": f"{HEADER}\n8001,{'X' * 5_000},Anne,1950-02-03\n".encode(),
    "zeros": f"{HEADER}\n80\0001,LE GOFF,Anne,1950-02-03\n".encode(),
    "only zeros": bytes(100_000),
    "a name that runs backwards": f"{HEADER}\n8001,LE GOFF\u202e,Anne,1950-02-03\n".encode(),
    "a line in a name": f'{HEADER}\n8001,"LE\nGOFF",Anne,1950-02-03\n'.encode(),
    "utf-16": f"{HEADER}\n{ROW}\n".encode("utf-16"),
    "utf-7": f"{HEADER}\n+AD0-1,LE GOFF,Anne,x\n".encode(),
    "a workbook": b"PK\x03\x04" + bytes(100),
}


@pytest.mark.parametrize("content", LISTS.values(), ids=LISTS)
def test_a_list_that_is_none_is_refused_and_nobody_is_taken(folder: Path, tmp_path: Path, content: bytes) -> None:
    file = listed(tmp_path, content)
    with Store.open(folder) as store:
        with pytest.raises(RosterError) as raised:
            rosters.import_files(store, [file], operator=OPERATOR)
        assert str(file) in raised.value.message("fr")
        assert len(raised.value.message("fr")) < 10_000
        assert [entry.act for _, entry in ledger.entries(store.db)] == [Act.STORE_MADE]
        assert check(store) == ()


def test_a_list_of_a_size_that_none_has_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "LIST", 1_000)
    with pytest.raises(RosterError):
        read_list(listed(tmp_path, f"{HEADER}\n{ROW}\n".encode() + b" " * 1_000))
    with pytest.raises(RosterError):
        read_list(Path("/dev/zero"))


def test_a_formula_in_a_list_is_a_name_like_another(tmp_path: Path) -> None:
    (patient,) = read_list(listed(tmp_path, f"{HEADER}\n8001,=1+1,Anne,1950-02-03\n".encode())).patients
    assert patient.birth_name == "=1+1"
    assert patient.birth_date == date(1950, 2, 3)
    assert MOST_COLUMNS >= 100


# ---- forms and other files that people write


@pytest.fixture
def form(tmp_path: Path) -> Callable[[str], Path]:
    """Return what writes a form with these words in place of its first line."""

    def write(text: str) -> Path:
        for language in ("fr", "en"):
            words = (ROOT / "helpers/forms" / f"vitals.{language}.toml").read_text()
            (tmp_path / f"vitals.{language}.toml").write_text(words)
        file = tmp_path / "vitals.toml"
        file.write_text(text)
        return file

    return write


def vitals() -> str:
    return (ROOT / "helpers/forms/vitals.toml").read_text()


FIELD = '[[section.field]]\nkey = "f{0}"\nkind = "digits"\ncells = 3\n'
FORMS = {
    "another file's form": vitals().replace("recon_form = 1", 'recon_form = 1\nvariant_of = "../../etc/passwd"'),
    "a key that is a path": vitals().replace('key = "vitals"', 'key = "../vitals"'),
    "brackets": "x = " + "[" * 100_000,
    "tables in tables": "x = " + "{a = " * 300 + "1" + "}" * 300,
    "a number of thousands of digits": vitals().replace("recon_form = 1", "recon_form = " + "9" * 5_000),
    "a very large number": vitals() + "\n[[section]]\nkey = 'big'\n[[section.field]]\nkey='big'\nkind='text'\nheight = "
    + "9" * 400 + "\n",
    "an endless range": vitals().replace("range = [", f"range = [{'9' * 400}, ", 1),
    "more fields than any": vitals() + "".join(FIELD.format(n) for n in range(MOST_FIELDS)),
    "more boxes than any": vitals().replace("cells = 3", "cells = 1000000", 1),
    "zeros": "\0" * 1_000,
    "too long a file": "# " + "x" * 1_100_000,
}  # fmt: skip


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_a_malicious_form_is_told_and_printed_nowhere(form: Callable[[str], Path], text: str) -> None:
    file = form(text)
    with pytest.raises(FormDefinitionError) as raised:
        check_form(file)
    assert raised.value.faults
    assert all(fault.startswith(str(file.parent)) for fault in raised.value.faults)
    assert load_kit([file.parent]).faults


def test_a_form_of_very_many_pages_is_refused(form: Callable[[str], Path]) -> None:
    section = (
        '[[section]]\nkey = "p{0}"\nnew_page = true\n[[section.field]]\nkey = "t{0}"\nkind = "text"\nheight = 150\n'
    )
    file = form(vitals() + "".join(section.format(n) for n in range(80)))
    for language in ("fr", "en"):
        words = file.with_name(f"vitals.{language}.toml")
        said = words.read_text()
        titles = "".join(f'p{n} = "P"\n' for n in range(80))
        fields = "".join(f'\n[fields.t{n}]\nlabel = "T"\n' for n in range(80))
        words.write_text(said.replace("[sections]\n", f"[sections]\n{titles}") + fields)
    with pytest.raises(FormDefinitionError, match="60"):
        check_form(file)


@pytest.mark.parametrize("content", [DEEP, DEEP_OBJECTS, b'{"resourceType":"Questionnaire","item":7}', b"9" * 10_000])
def test_a_questionnaire_that_is_a_bomb_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "questionnaire.json"
    file.write_bytes(content)
    with pytest.raises(UsageError) as raised:
        draft_of(file, read_questionnaire(file), None)
    assert str(file) in raised.value.message("fr")


def test_a_questionnaire_that_is_deep_elsewhere_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "questionnaire.json"
    deep = '{"extension":[' * 900 + "]}" * 900
    file.write_text(f'{{"resourceType":"Questionnaire","extension":[{deep}],"item":[]}}')
    with pytest.raises(UsageError):
        draft_of(file, read_questionnaire(file), None)


BOMBS = [b"x = " + b"[" * 50_000, b"x = " + b"9" * 5_000, b"\xff\xfe", b"x" * 1_100_000, b'x = "' + b"a" * 10]


@pytest.mark.parametrize("read", [read_mapping, read_options, read_profile, lambda file: read_systems(str(file))])
@pytest.mark.parametrize("content", BOMBS)
def test_a_file_of_options_that_is_a_bomb_is_refused(
    tmp_path: Path, read: Callable[[Path], object], content: bytes
) -> None:
    file = tmp_path / "options.toml"
    file.write_bytes(content)
    read_systems.cache_clear()
    with pytest.raises(UsageError) as raised:
        read(file)
    assert str(file) in raised.value.message("fr")


@pytest.mark.parametrize("content", [DEEP, DEEP_OBJECTS, b"{}", b"[]", b"7", b'{"signature":{"key":{}}}', b"\xff"])
def test_a_receipt_that_is_a_bomb_is_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "receipt.json"
    file.write_bytes(content)
    with pytest.raises(ReceiptAltered):
        verify_receipt(file, None)


@pytest.mark.parametrize(
    "told",
    [
        "{" * 50_000,
        json.dumps({"kind": "sheet", "first": 7, "last": []}),
        json.dumps({"kind": "sheet"}),
        json.dumps({"kind": []}),
        '{"a":' * 500 + "1" + "}" * 500,
    ],
)
def test_a_range_that_is_none_is_refused_and_nothing_is_taken(folder: Path, tmp_path: Path, told: str) -> None:
    file = tmp_path / "range.json"
    file.write_text(told)
    with Store.open(folder) as store:
        with pytest.raises(RangeRefused):
            import_range(store, file, operator=OPERATOR)
        assert [entry.act for _, entry in ledger.entries(store.db)] == [Act.STORE_MADE]


def test_the_command_line_says_what_is_wrong_and_no_more(folder: Path, tmp_path: Path) -> None:
    file = listed(tmp_path, LISTS["a million columns"])
    done = recon("roster", "import", str(file), store=folder)
    assert done.code == 12
    assert "Traceback" not in done.err
    assert str(file) in done.err
