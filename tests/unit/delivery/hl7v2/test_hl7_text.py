"""Fields and segments: whatever a person wrote means itself, and ends nothing."""

import re

import hl7
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.delivery.hl7v2.text import CHARSETS, escaped, lacking, respelled, segment

HEADER = segment("MSH", {3: "RECON", 10: "0", 11: "P", 12: "2.5"})
# What a field may hold, with the signs that mean something to HL7 far more often than people write them.
TEXTS = st.text(
    st.one_of(st.sampled_from('|^~\\&\r\n\v\f\x1c\x1d\x85\u2028"MSHPIDXE.br'), st.characters(codec="utf-8"))
)
_C1 = re.compile("[\x80-\x84\x86-\x9f]")


def parsed(line: str) -> hl7.Message:
    return hl7.parse(f"{HEADER}\r{line}\r")


def with_one_line_break(text: str) -> str:
    return re.sub("\r\n|[\r\n\v\f\x85\u2028\u2029]", "\r", text)


@given(TEXTS.filter(lambda text: text and not _C1.search(text)))
def test_a_text_comes_back_as_it_was_written(text: str) -> None:
    message = parsed(segment("NTE", {1: "1", 3: text}))
    assert [str(line[0]) for line in message] == ["MSH", "NTE"]
    assert message.unescape(str(message.segment("NTE")[3])) == with_one_line_break(text)


@given(st.lists(TEXTS.filter(lambda text: not _C1.search(text)), min_size=3, max_size=3))
def test_components_stay_apart_whatever_stands_in_them(parts: list[str]) -> None:
    one, two, three = parts
    message = parsed(segment("PID", {3: [(one, (two, three), "end"), "other"]}))
    repetitions = message.segment("PID")[3]
    assert len(repetitions) == 2
    components = repetitions[0]
    assert len(components) == 3
    assert message.unescape(str(components[0])) == with_one_line_break(one)
    assert [message.unescape(part) for part in str(components[1]).split("&")] in (
        [with_one_line_break(two), with_one_line_break(three)],
        [with_one_line_break(two)] if not three else [],
        [""],
    )


@given(TEXTS)
def test_nothing_in_a_text_ends_a_segment_or_a_message_or_stands_for_nothing(text: str) -> None:
    whole = escaped(text)
    assert not set(whole) & set("|^~&\r\n\v\f\x1c\x85\u2028\u2029")
    assert len(whole.splitlines()) <= 1
    assert whole != '""'


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("a|b", "a\\F\\b"),
        ("a^b~c&d\\e", "a\\S\\b\\R\\c\\T\\d\\E\\e"),
        ("one\ntwo\r\nthree", "one\\.br\\two\\.br\\three"),
        ("\x0b\x1c", "\\.br\\\\X1C\\"),
        ('""', "\\X2222\\"),
        ('"" and more', '"" and more'),
        ("Noël", "Noël"),
    ],
)
def test_signs_are_written_as_the_standard_says(text: str, whole: str) -> None:
    assert escaped(text) == whole


def test_fields_are_numbered_as_the_standard_does_and_none_is_left_at_the_end() -> None:
    assert segment("PID", {3: "8001", 5: ("A", "B", ""), 8: ""}) == "PID|||8001||A^B"
    assert segment("MSH", {3: "RECON", 7: "2031"}) == "MSH|^~\\&|RECON||||2031"
    assert segment("PV1", {2: [("a", ("b", "c")), "d"]}) == "PV1||a^b&c~d"
    assert segment("NTE", {}) == "NTE"


def test_letters_that_a_character_set_lacks_are_named() -> None:
    assert lacking("Bœuf à 5 €", "8859/1") == "œ€"
    assert lacking("Bœuf à 5 €", "8859/15") == ""
    assert lacking("Łukasz", "8859/15") == "Ł"
    assert lacking("Łukasz 山", "UNICODE UTF-8") == ""
    assert lacking("\x9c\ud800", "UNICODE UTF-8") == "\x9c\ud800"


@given(st.text(), st.sampled_from(sorted(CHARSETS)))
def test_what_is_not_lacking_can_be_written(text: str, charset: str) -> None:
    kept = "".join(char for char in text if char not in lacking(text, charset))
    assert kept.encode(CHARSETS[charset]).decode(CHARSETS[charset]) == kept


def test_our_own_words_are_respelled_only_where_letters_are_lacking() -> None:
    assert respelled("SpO₂ : l’image", "UNICODE UTF-8") == "SpO₂ : l’image"
    assert respelled("SpO₂ : l’image", "8859/1") == "SpO2 : l'image"
    assert respelled("10⁹/L, µg, cœur", "8859/15") == "10^9/L, µg, cœur"
