"""The sender before receivers of every temper: nothing counts as taken that was not confirmed."""

import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recon.delivery.acknowledgements import Acknowledgement, read_acknowledgement
from recon.delivery.hl7v2 import Hl7Profile, Message
from recon.delivery.mllp import Receipt, Sender
from recon.errors import DestinationRefused, DestinationUnreachable

SECONDS = 20.0
PROFILE = Hl7Profile(seconds=SECONDS, tries=4)
# A receiver that stays silent is not waited for.
IMPATIENT = replace(PROFILE, seconds=1.0)

# What a receiver does with a message: it is given the line and the message's control ID; False ends the line.
Behaviour = Callable[[socket.socket, str], bool]


def message(control_id: str) -> Message:
    data = f"MSH|^~\\&|RECON||||20310115||ORU^R01^ORU_R01|{control_id}|P|2.5\rPID|1||80000001\r".encode()
    return Message(control_id, data, "00000001A", "ORU")


def framed(text: str) -> bytes:
    return b"\x0b" + text.encode() + b"\x1c\r"


def acknowledgement(code: str, control_id: str, more: str = "") -> bytes:
    return framed(f"MSH|^~\\&|EHR|||RECON|20310115||ACK|77|P|2.5\rMSA|{code}|{control_id}{more}\r")


def says(code: str, more: str = "") -> Behaviour:
    def answer(line: socket.socket, control_id: str) -> bool:
        line.sendall(acknowledgement(code, control_id, more))
        return True

    return answer


def sends(*pieces: bytes, stays: bool = True) -> Behaviour:
    def answer(line: socket.socket, control_id: str) -> bool:
        for piece in pieces:
            line.sendall(piece.replace(b"ID", control_id.encode()))
        return stays

    return answer


def stays_silent(line: socket.socket, control_id: str) -> bool:
    return True


def hangs_up(line: socket.socket, control_id: str) -> bool:
    return False


@dataclass
class Receiver:
    """Does with each message as the next of its behaviours says, the last one for ever; keeps all that it was sent."""

    port: int
    behaviours: list[Behaviour]
    heard: list[bytes] = field(default_factory=list)
    lines: int = 0
    overlapping: int = 0

    def talk(self, line: socket.socket) -> None:
        self.lines += 1
        rest = b""
        while True:
            while b"\x1c\r" not in rest:
                try:
                    more = line.recv(4096)
                except OSError:
                    return
                if not more:
                    return
                rest += more
            whole, _, rest = rest.partition(b"\x1c\r")
            self.overlapping += bool(rest)  # another message came before this one was answered
            self.heard.append(whole.removeprefix(b"\x0b"))
            behaviour = self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]
            control_id = whole.split(b"|")[9].decode()
            try:
                if not behaviour(line, control_id):
                    return
            except OSError:
                return


@contextmanager
def receiver(*behaviours: Behaviour) -> Iterator[Receiver]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        it = Receiver(server.getsockname()[1], list(behaviours))
        stopped = threading.Event()

        def serve() -> None:
            while not stopped.is_set():
                try:
                    line, _ = server.accept()
                except OSError:
                    return
                with line:
                    if not stopped.is_set():
                        it.talk(line)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield it
        finally:
            stopped.set()
            with socket.create_connection(("127.0.0.1", it.port)):
                pass
            thread.join(SECONDS)
            assert not thread.is_alive()


@dataclass
class Sent:
    receipts: list[Receipt] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    error: DestinationRefused | DestinationUnreachable | None = None


def deliver(
    messages: Iterable[Message],
    port: int,
    profile: Hl7Profile,
    *,
    told: Callable[[Receipt], object] = lambda _: None,
    pause: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    with closing(Sender("127.0.0.1", port, profile=profile, pause=pause, clock=clock)) as sender:
        for one in messages:
            told(sender.send(one))


def send(port: int, *messages: Message, profile: Hl7Profile = PROFILE) -> Sent:
    sent = Sent()
    try:
        deliver(messages, port, profile, told=sent.receipts.append, pause=sent.pauses.append)
    except (DestinationRefused, DestinationUnreachable) as error:
        sent.error = error
    return sent


def codes(sent: Sent) -> list[tuple[str, str, int]]:
    return [(receipt.control_id, receipt.code, receipt.tries) for receipt in sent.receipts]


def test_each_message_is_taken_in_its_turn_on_one_line() -> None:
    with receiver(says("AA", "|thanks")) as it:
        sent = send(it.port, message("A1"), message("A2"), message("A3"))
    assert codes(sent) == [("A1", "AA", 1), ("A2", "AA", 1), ("A3", "AA", 1)]
    assert sent.receipts[0] == Receipt("A1", "00000001A", "ORU", "AA", "thanks", 1)
    assert it.heard == [message(name).data for name in ("A1", "A2", "A3")]
    assert (it.lines, it.overlapping) == (1, 0)
    assert not sent.error
    assert not sent.pauses


def test_an_error_stops_the_sending_and_is_shown_in_the_receivers_words() -> None:
    with receiver(says("AA"), says("AE", "|Patient inconnu")) as it:
        sent = send(it.port, message("A1"), message("A2"), message("A3"))
    assert codes(sent) == [("A1", "AA", 1)]
    assert len(it.heard) == 2
    assert isinstance(sent.error, DestinationRefused)
    assert sent.error.details["status"] == "AE"
    told = sent.error.message("en")
    assert "Patient inconnu" in told
    assert "00000001A ORU A2" in told
    assert f"127.0.0.1:{it.port}" in told


@pytest.mark.parametrize("code", ["AR", "CE"])
def test_a_receiver_that_could_not_gets_the_same_bytes_again(code: str) -> None:
    with receiver(says(code), says(code), says("AA")) as it:
        sent = send(it.port, message("B1"))
    assert codes(sent) == [("B1", "AA", 3)]
    assert it.heard == [message("B1").data] * 3
    assert sent.pauses == [0.5, 2.0]


def test_a_receiver_that_never_can_is_not_asked_for_ever() -> None:
    with receiver(says("AR", "|closed for stock-taking")) as it:
        sent = send(it.port, message("B1"), message("B2"))
    assert it.heard == [message("B1").data] * PROFILE.tries
    assert isinstance(sent.error, DestinationRefused)
    assert sent.error.details["status"] == "AR"
    assert "stock-taking" in sent.error.message("en")


def test_a_rejection_for_the_kind_of_message_is_not_tried_again() -> None:
    with receiver(says("CR")) as it:
        sent = send(it.port, message("B1"))
    assert len(it.heard) == 1
    assert isinstance(sent.error, DestinationRefused)


def test_an_answer_about_another_message_makes_none_delivered() -> None:
    with receiver(sends(acknowledgement("AA", "F00"))) as it:
        sent = send(it.port, message("C1"), message("C2"))
    assert not sent.receipts
    assert len(it.heard) == 1
    assert isinstance(sent.error, DestinationRefused)
    assert "F00" in sent.error.message("en")


def test_a_yes_that_does_not_say_to_what_is_none() -> None:
    with receiver(sends(acknowledgement("AA", ""))) as it:
        sent = send(it.port, message("C1"))
    assert not sent.receipts
    assert isinstance(sent.error, DestinationRefused)


def test_a_no_that_does_not_say_to_what_is_about_the_only_message_there_is() -> None:
    with receiver(sends(acknowledgement("AE", "", "|cannot read it"))) as it:
        sent = send(it.port, message("C1"))
    assert isinstance(sent.error, DestinationRefused)
    assert "cannot read it" in sent.error.message("en")


def test_answers_that_come_twice_or_late_count_for_their_own_message_only() -> None:
    twice = sends(acknowledgement("AA", "ID"), acknowledgement("AA", "ID"))
    with receiver(twice, twice, says("AE")) as it:
        sent = send(it.port, message("D1"), message("D2"), message("D3"))
    assert codes(sent) == [("D1", "AA", 1), ("D2", "AA", 1)]
    assert isinstance(sent.error, DestinationRefused)
    assert sent.error.details["status"] == "AE"


def test_after_an_answer_that_came_twice_each_message_gets_a_line_of_its_own() -> None:
    twice = sends(acknowledgement("AA", "ID"), acknowledgement("AA", "ID"))
    with receiver(twice, says("AA")) as it:
        sent = send(it.port, message("D1"), message("D2"), message("D3"), message("D4"))
    assert [receipt.control_id for receipt in sent.receipts] == ["D1", "D2", "D3", "D4"]
    assert it.lines == 3  # D1 and D2, then one each
    assert not sent.pauses


def test_a_destination_that_wants_a_line_for_each_message_gets_it() -> None:
    with receiver(says("AA")) as it:
        sent = send(it.port, message("D1"), message("D2"), message("D3"), profile=replace(PROFILE, line_each=True))
    assert codes(sent) == [("D1", "AA", 1), ("D2", "AA", 1), ("D3", "AA", 1)]
    assert it.lines == 3


def test_silence_is_tried_again_with_the_same_bytes_on_a_new_line() -> None:
    with receiver(stays_silent, says("AA")) as it:
        sent = send(it.port, message("E1"), profile=IMPATIENT)
    assert codes(sent) == [("E1", "AA", 2)]
    assert it.heard == [message("E1").data] * 2
    assert it.lines == 2


def test_a_receiver_that_stays_silent_is_told_as_nobody_there() -> None:
    with receiver(stays_silent) as it:
        sent = send(it.port, message("E1"), message("E2"), profile=replace(IMPATIENT, tries=2))
    assert it.heard == [message("E1").data] * 2
    assert isinstance(sent.error, DestinationUnreachable)
    assert "E1" in sent.error.message("en")


@pytest.mark.parametrize(
    "cut",
    [
        hangs_up,
        sends(b"\x0bMSH|^~\\&|EHR\rMSA|A", stays=False),
        sends(acknowledgement("AA", "ID")[:-3], stays=False),
    ],
)
def test_a_line_that_breaks_before_the_answer_is_whole_is_tried_again(cut: Behaviour) -> None:
    with receiver(cut, says("AA")) as it:
        sent = send(it.port, message("F1"))
    assert codes(sent) == [("F1", "AA", 2)]
    assert it.heard == [message("F1").data] * 2


def test_a_receiver_that_hangs_up_after_each_answer_gets_the_next_message_on_a_new_line() -> None:
    with receiver(sends(acknowledgement("AA", "ID"), stays=False)) as it:
        sent = send(it.port, message("F1"), message("F2"), message("F3"))
    assert [(receipt.control_id, receipt.code) for receipt in sent.receipts] == [
        ("F1", "AA"),
        ("F2", "AA"),
        ("F3", "AA"),
    ]
    assert it.lines >= 3
    assert list(dict.fromkeys(it.heard)) == [message(name).data for name in ("F1", "F2", "F3")]


@pytest.mark.parametrize(
    "rubbish",
    [b"HTTP/1.1 400 Bad Request\r\n\r\n", framed("hello"), framed("MSH|^~\\&|EHR\rMSA|OK|ID"), b"\x0b\x1c\r"],
)
def test_rubbish_is_no_answer(rubbish: bytes) -> None:
    with receiver(sends(rubbish)) as it:
        sent = send(it.port, message("AB"), profile=replace(PROFILE, tries=2))
    assert not sent.receipts
    assert it.heard == [message("AB").data] * 2
    assert isinstance(sent.error, DestinationRefused)


def test_rubbish_once_and_an_answer_after_it() -> None:
    with receiver(sends(b"\x00\x01nonsense"), says("AA")) as it:
        sent = send(it.port, message("AB"))
    assert codes(sent) == [("AB", "AA", 2)]


def test_an_answer_without_end_is_not_read_for_ever() -> None:
    with receiver(sends(b"\x0bMSH|^~\\&|" + b"x" * 70_000)) as it:
        sent = send(it.port, message("AB"), profile=replace(PROFILE, tries=1))
    assert isinstance(sent.error, DestinationRefused)
    assert "65536" in sent.error.message("en")


def test_an_answer_drop_by_drop_has_no_longer_than_any_other() -> None:
    times = iter(range(0, 10_000, 3))
    drops = sends(*(bytes([letter]) for letter in b"\x0bMSH|^~\\&|EHR"))
    once = replace(PROFILE, tries=1, seconds=5.0)

    def clock() -> float:
        return float(next(times))

    with receiver(drops) as it, pytest.raises(DestinationUnreachable):
        deliver([message("AB")], it.port, once, clock=clock)


def test_what_is_committed_is_delivered_where_no_more_was_asked_for() -> None:
    with receiver(says("CA")) as it:
        sent = send(it.port, message("CA1"), profile=replace(PROFILE, enhanced=True))
    assert codes(sent) == [("CA1", "CA", 1)]


def test_after_a_commit_the_application_has_the_last_word() -> None:
    both = sends(acknowledgement("CA", "ID"), acknowledgement("AE", "ID", "|unknown patient"))
    with receiver(both) as it:
        sent = send(it.port, message("CA1"))
    assert not sent.receipts
    assert isinstance(sent.error, DestinationRefused)
    assert "unknown patient" in sent.error.message("en")


def test_what_is_committed_is_not_sent_again_when_no_more_comes() -> None:
    with receiver(sends(acknowledgement("CA", "ID"), stays=False), says("AA")) as it:
        sent = send(it.port, message("CA1"), message("CA2"))
    assert codes(sent) == [("CA1", "CA", 1), ("CA2", "AA", 1)]
    assert it.heard == [message("CA1").data, message("CA2").data]


def test_nobody_at_the_address_is_told_after_all_tries() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    sent = send(port, message("AB"))
    assert isinstance(sent.error, DestinationUnreachable)
    assert sent.pauses == [0.5, 2.0, 5.0]


def test_no_more_messages_a_second_than_the_destination_takes() -> None:
    now = [0.0]
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        now[0] += seconds

    with receiver(says("AA")) as it:
        several = [message("A1"), message("A2"), message("A3")]
        deliver(several, it.port, replace(PROFILE, a_second=4.0), pause=pause, clock=lambda: now[0])
    assert pauses == [0.25, 0.25]


FAULTS: dict[str, Behaviour] = {
    "taken": says("AA"),
    "taken twice": sends(acknowledgement("AA", "ID"), acknowledgement("AA", "ID")),
    "taken, then cut": sends(acknowledgement("AA", "ID"), stays=False),
    "busy": says("AR"),
    "cut": hangs_up,
    "half an answer": sends(b"\x0bMSH|^~\\&|EHR\rMSA|AA|ID", stays=False),
    "rubbish": sends(b"nonsense"),
}


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(sorted(FAULTS)), min_size=1, max_size=12))
def test_whatever_happens_what_counts_as_taken_was_taken_and_in_order(faults: list[str]) -> None:
    names = ["A1", "A2", "A3"]
    with receiver(*(FAULTS[name] for name in faults), says("AA")) as it:
        sent = send(it.port, *map(message, names), profile=replace(PROFILE, tries=20))
    assert [receipt.control_id for receipt in sent.receipts] == names
    assert not sent.error
    assert list(dict.fromkeys(it.heard)) == [message(name).data for name in names]
    order = [names.index(data.split(b"|")[9].decode()) for data in it.heard]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ("MSH|^~\\&|\rMSA|AA|1", Acknowledgement("AA", "1", "")),
        ("MSH|^~\\&|\rMSA|AE|1|a \\T\\ b", Acknowledgement("AE", "1", "a & b")),
        ("MSH|^~\\&|\nMSA| AE | 1 |\nERR|||207^Error|E|||oops|Call us", Acknowledgement("AE", "1", "Call us")),
        ("MSH|^~\\&|\rMSA|AR|1|no\rERR|PID^1^5^101&Missing", Acknowledgement("AR", "1", "no; PID 1 5 101&Missing")),
        ("MSH*#~\\&*\rMSA*AA*1", Acknowledgement("AA", "1", "")),
        ("MSH|^~\\&|\rMSA|AA", Acknowledgement("AA", "", "")),
    ],
)
def test_answers_as_receivers_write_them(answer: str, read: Acknowledgement) -> None:
    assert read_acknowledgement(answer.encode()) == read


@pytest.mark.parametrize("answer", [b"", b"\x00", b"MSH", b"MSH|^~\\&|\rMSA|OK|1", b"MSH|^~\\&|\rMSA", b"MSA|AA|1"])
def test_what_is_no_answer(answer: bytes) -> None:
    assert read_acknowledgement(answer) is None


def test_an_answer_in_other_letters_is_read() -> None:
    told = read_acknowledgement("MSH|^~\\&|\rMSA|AE|1|Séjour clos".encode("latin-1"))
    assert told == Acknowledgement("AE", "1", "Séjour clos")
