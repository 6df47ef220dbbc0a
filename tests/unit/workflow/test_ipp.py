"""What a print server answers, taken apart; whatever it answers."""

import struct
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.workflow import ipp
from recon.workflow.ipp import job_attributes, parse


def value(tag: int, name: bytes, of: bytes) -> bytes:
    return struct.pack(f">BH{len(name)}sH", tag, len(name), name, len(of)) + of


def answer(*values: bytes, status: int = 0) -> bytes:
    return struct.pack(">BBHI", 2, 0, status, 1) + b"\x01" + b"".join(values) + b"\x03"


def test_numbers_and_names_of_several_values() -> None:
    state = value(0x23, b"job-state", struct.pack(">i", 7))
    reasons = value(0x44, b"job-state-reasons", b"job-canceled-by-user") + value(0x44, b"", b"aborted-by-system")
    assert parse(answer(state, b"\x02", reasons)) == {
        "job-state": [7],
        "job-state-reasons": [b"job-canceled-by-user", b"aborted-by-system"],
    }


def test_a_refusal_says_nothing() -> None:
    assert parse(answer(status=0x0406)) is None


@given(st.binary(max_size=80))
def test_what_is_no_answer_is_an_error_that_is_expected(data: bytes) -> None:
    with suppress(ValueError):
        parse(data)


@pytest.mark.parametrize("length", range(28))
def test_an_answer_cut_short_is_told(length: int) -> None:
    whole = answer(value(0x23, b"job-state", struct.pack(">i", 7)))
    assert length < len(whole)
    with pytest.raises(ValueError, match="IPP"):
        parse(whole[:length])


@pytest.mark.parametrize("server", ["/nowhere/cups.sock", "localhost:1", "no host:x"])
def test_nobody_there_is_no_answer(server: str) -> None:
    assert job_attributes(server, 1) is None


def test_an_answer_without_an_end_is_none() -> None:
    sent = 0

    class Flood(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            nonlocal sent
            self.send_response(200)
            self.end_headers()
            with suppress(OSError):
                while sent < 50_000_000:
                    sent += self.wfile.write(bytes(65_536))

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Flood) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        assert job_attributes(f"127.0.0.1:{server.server_port}", 1) is None
        server.shutdown()
    assert sent < 50_000_000  # nobody stayed to hear the end


def test_one_that_comes_too_slowly_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ipp, "monotonic", count(0, 4).__next__)
    with pytest.raises(ValueError, match="IPP"):
        ipp._whole(b"x" for _ in range(5))
