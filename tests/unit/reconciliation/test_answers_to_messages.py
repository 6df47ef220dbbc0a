"""What a sender is answered."""

from datetime import UTC, datetime

import pytest

from recon import language
from recon.errors import MessageForeign, MessageRefused, MessageUnusable, ReconError, StoreBusy
from recon.reconciliation.acks import acknowledgement
from recon.reconciliation.hl7text import parse
from tests.helpers.adt_messages import adt

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_an_accepted_message_is_answered_by_its_number_to_its_sender() -> None:
    answer = parse(acknowledgement(adt("A01"), NOW, number="7"))
    assert [answer.field("MSA", number) for number in (1, 2)] == ["AA", "C1"]
    assert [answer.field("MSH", number) for number in (3, 5, 9, 10)] == ["RECON", "GAM", "ACK^A01", "7"]
    assert not answer.has("ERR")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MessageRefused(reason="r"), "AR"),
        (MessageForeign(reason="r"), "AR"),
        (MessageUnusable(reason="é|^~\\&\r «x»"), "AE"),
        (StoreBusy(store="s"), "AE"),
        (ReconError(reason="r"), "AE"),
    ],
)
def test_any_other_is_answered_with_the_reason(error: ReconError, code: str) -> None:
    language.choose("fr")
    for data in (adt("A01"), b"", b"rubbish", b"MSH"):
        answer = acknowledgement(data, NOW, number="7", error=error)
        assert answer.isascii()
        assert parse(answer).field("MSA", 1) == code
        assert parse(answer).field("ERR", 8) == parse(answer).field("MSA", 3) != ""


def test_a_sender_with_other_marks_is_answered_in_the_usual_ones() -> None:
    data = adt("A01").translate(bytes.maketrans(b"|^", b"#*"))
    assert parse(acknowledgement(data, NOW, number="7")).field("MSH", 9) == "ACK^A01"
