"""ADT messages on a port: acknowledged when they are in the ledger, and nobody harms anybody else."""

import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from recon.errors import PortUnusable
from recon.intake.mllp import Limits
from recon.reconciliation.hl7text import parse
from recon.store import Store, rosters
from recon.workflow.checking import check
from recon.workflow.listening import Listening, listen
from tests.helpers.adt_messages import INS_OID, IPP_OID, adt, time_of
from tests.helpers.mllp_peer import Listener, Peer, code, listening
from tests.helpers.store_samples import OPERATOR, blank_store

QUICK = Limits(size=20_000, seconds=0.5, peers=5)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as made:
        return made.folder


def entries(folder: Path) -> int:
    with Store.open(folder) as store:
        return int(store.rows("SELECT count(*) AS n FROM ledger")[0]["n"])


def test_a_message_is_in_the_ledger_when_it_is_acknowledged(folder: Path) -> None:
    with listening(folder, QUICK) as listener:
        peer = Peer(listener.port)
        for hour, (event, place) in enumerate((("A01", "MED2^12"), ("A02", "CHIR^4")), 8):
            assert code(peer.ask(adt(event, at=time_of(hour), place=place))) == "AA"
            with Store.open(folder) as store:
                assert [p.ipp for p in rosters.patients_of(store, place.partition("^")[0])] == ["8001"]
        peer.close()
    assert (listener.heard[0].accepted, listener.heard[0].refused) == (2, 0)
    with Store.open(folder) as store:
        assert check(store) == ()


def test_what_is_odd_about_a_message_that_was_taken_is_told(folder: Path) -> None:
    wrong_key = f"8001^^^{IPP_OID}^PI~250029935301499^^^{INS_OID}^INS"
    with listening(folder, QUICK) as listener:
        peer = Peer(listener.port)
        assert code(peer.ask(adt("A01", identifiers=wrong_key))) == "AA"
        assert ["250029935301499" in told for told in listener.told] == [True]
        somebody_else = adt("A08", at=time_of(13), name="OUEDRAOGO^Paul^^^^^L", born="19881130", sex="M")
        assert code(peer.ask(somebody_else)) == "AA"
        assert "OUEDRAOGO" in listener.told[-1]
        peer.close()


def test_no_answer_has_a_number_that_could_spell_the_beginning_of_a_message(folder: Path) -> None:
    with listening(folder, QUICK) as listener:
        peer = Peer(listener.port)
        numbers = [parse(peer.ask(adt("A01", at=time_of(hour)))).field("MSH", 10) for hour in range(8, 20)]
        peer.close()
    assert len(set(numbers)) == len(numbers)
    assert all(len(number) <= 20 and set(number) <= set("0123456789ABCDEF") for number in numbers)


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        (b"rubbish", "AR"),
        (b"", "AR"),
        (b"MSH|^~\\&|", "AR"),
        (adt("A99"), "AR"),
        (adt("A01").replace(b"ADT^A01", b"ORU^R01"), "AR"),
        (adt("A01").replace(b"PID|", b"PIX|"), "AE"),
        (adt("A01", born="someday"), "AE"),
    ],
)
def test_what_cannot_be_used_is_answered_and_changes_nothing(folder: Path, message: bytes, answer: str) -> None:
    before = entries(folder)
    with listening(folder, QUICK) as listener:
        peer = Peer(listener.port)
        assert code(peer.ask(message)) == answer
        assert entries(folder) == before
        assert code(peer.ask(adt("A01"))) == "AA"
        peer.close()
    assert len(listener.told) == 1


def rude(listener: Listener, data: bytes) -> None:
    """Send what is no message in its frame: it is answered AR, and the line is closed."""
    peer = Peer(listener.port)
    peer.send(data)
    assert code(peer.answer()) == "AR"
    assert peer.answer() == b""
    peer.close()


@pytest.mark.parametrize("data", [b"GET / HTTP/1.1\r\n\r\n", b"\x0bMSH|^~\\&|half", b"\x0b" + b"x" * 50_000, b"\x1c\r"])
def test_rude_peers_are_cut_off_and_harm_no_other(folder: Path, data: bytes) -> None:
    with listening(folder, QUICK) as listener:
        idle, half, polite = (Peer(listener.port) for _ in range(3))
        half.send(b"\x0bMSH|^~")
        rude(listener, data)
        assert code(polite.ask(adt("A01"))) == "AA"
        for peer in (idle, half, polite):
            peer.close()


def test_a_line_that_breaks_in_mid_message_changes_nothing(folder: Path) -> None:
    before = entries(folder)
    with listening(folder, QUICK) as listener:
        peer = Peer(listener.port)
        peer.send(b"\x0b" + adt("A01")[:-20])
        peer.close()
        other = Peer(listener.port)
        assert code(other.ask(adt("A01", "8002"))) == "AA"
        other.close()
    assert entries(folder) == before + 1


def test_more_peers_than_there_is_room_for(folder: Path) -> None:
    with listening(folder, QUICK) as listener:
        peers = [Peer(listener.port) for _ in range(QUICK.peers)]
        assert all(code(peer.ask(adt("A01", str(n)))) == "AA" for n, peer in enumerate(peers, 1))
        late = Peer(listener.port)
        assert code(late.ask(adt("A01", "99"))) == "AA"
        assert peers[0].answer() == b""  # who had been silent longest
        for peer in (*peers, late):
            peer.close()


def test_lines_between_messages_do_not_matter(folder: Path) -> None:
    with listening(folder, QUICK) as listener:
        peer = Peer(listener.port)
        peer.ask(adt("A01"))
        peer.send(b"\r\n")
        assert code(peer.ask(adt("A02", at=time_of(14)))) == "AA"
        peer.close()


def test_several_at_once(folder: Path) -> None:
    def send(sender: int) -> list[str]:
        peer = Peer(listener.port)
        codes = [code(peer.ask(adt("A01", f"{sender}{n:03}"))) for n in range(20)]
        peer.close()
        return codes

    with listening(folder, QUICK) as listener, ThreadPoolExecutor(4) as senders:
        assert all(set(codes) == {"AA"} for codes in senders.map(send, range(1, 5)))
    with Store.open(folder) as store:
        assert rosters.count_patients(store) == (80, 80)


def test_a_message_that_cannot_be_recorded_stays_with_its_sender(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with listening(folder, QUICK) as listener:
        peer = Peer(listener.port)
        with monkeypatch.context() as patch:
            patch.setattr("recon.workflow.listening.take", broken)
            assert code(peer.ask(adt("A01"))) == "AE"
        assert code(peer.ask(adt("A01"))) == "AA"
        peer.close()


def test_a_port_that_is_taken(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        how = Listening("127.0.0.1", taken.getsockname()[1], OPERATOR, print)
        with pytest.raises(PortUnusable):
            listen(folder, how, ready=print, until=print)
