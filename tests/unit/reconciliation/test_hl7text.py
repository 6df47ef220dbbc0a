"""HL7 v2 as text: messages out of files of every dress, in every letters."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import MessageError, MessageRefused, MessageUnusable
from recon.reconciliation.adt import read_changes
from recon.reconciliation.hl7text import looks_like_hl7, parse, split_messages
from tests.helpers.adt_messages import NOON, PARIS, adt, said

ONE, TWO = adt("A01", "8001"), adt("A03", "8002")


def framed(message: bytes) -> bytes:
    return b"\x0b" + message + b"\x1c\r"


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
@pytest.mark.parametrize("between", [b"", b"\r", b"\r\n\r\n"])
def test_messages_without_frames(end: bytes, between: bytes) -> None:
    data = between.join(message.replace(b"\r", end) for message in (ONE, TWO))
    assert [said(message).ipp for message in split_messages(data)] == ["8001", "8002"]


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
def test_messages_in_frames(end: bytes) -> None:
    data = b"".join(framed(message.replace(b"\r", end)) for message in (ONE, TWO))
    assert looks_like_hl7(data)
    assert [said(message).ipp for message in split_messages(data)] == ["8001", "8002"]


def test_one_message_a_line_and_batch_headers() -> None:
    data = b"\xef\xbb\xbfFHS|^~\\&\rBHS|^~\\&\r" + ONE + b"\n" + TWO + b"\nBTS|2\rFTS|1\r"
    assert looks_like_hl7(data)
    assert [said(message).ipp for message in split_messages(data)] == ["8001", "8002"]


def test_what_stands_between_messages_is_told() -> None:
    messages = list(split_messages(b"hello\r" + framed(ONE) + b"rubbish\r" + framed(TWO)))
    assert len(messages) == 4
    with pytest.raises(MessageRefused):
        parse(messages[0])
    assert [said(messages[at]).ipp for at in (1, 3)] == ["8001", "8002"]


def test_a_frame_that_is_never_closed() -> None:
    *_, last = split_messages(framed(ONE) + b"\x0b" + TWO)
    with pytest.raises(MessageRefused):
        parse(last)


@pytest.mark.parametrize("letters", ["", "ASCII", "8859/1", "8859/15", "UNICODE UTF-8"])
def test_letters(letters: str) -> None:
    assert said(adt("A28", letters=letters)).identity["given_names"] == "Maëlle Anne"


def test_utf8_that_is_called_latin_1_is_utf8() -> None:
    data = adt("A28").replace(b"UNICODE UTF-8", b"8859/1")
    assert said(data).identity["given_names"] == "Maëlle Anne"


@pytest.mark.parametrize("name", [b"UNICODE UTF-8", b"KLINGON"])
def test_letters_that_are_not_those_announced(name: bytes) -> None:
    data = adt("A28", letters="8859/1").replace(b"8859/1", name)
    with pytest.raises(MessageUnusable):
        parse(data)


@pytest.mark.parametrize("data", [b"", b"hello", b"MSH", b"MSH|^~\\", b"MSHA^~\\&A|", b"MSH|^^\\&|ADT", b"\x00\xff"])
def test_what_is_no_message(data: bytes) -> None:
    with pytest.raises(MessageRefused):
        parse(data)


def test_a_line_that_is_no_segment() -> None:
    with pytest.raises(MessageUnusable):
        parse(ONE + b"and then some\r")


def test_other_marks_than_the_usual_ones() -> None:
    data = ONE.translate(bytes.maketrans(b"|^~\\&", b"#*!/%"))
    assert said(data).identity["birth_name"] == "LE GOFF"


@given(st.binary(max_size=300), st.integers(0, len(ONE)))
def test_whatever_comes_is_a_message_or_an_error(rubbish: bytes, at: int) -> None:
    for data in (rubbish, ONE[:at] + rubbish + ONE[at:]):
        for message in split_messages(data):
            with suppress(MessageError):
                assert all(change.ipp for change in read_changes(parse(message), now=NOON, zone=PARIS))
