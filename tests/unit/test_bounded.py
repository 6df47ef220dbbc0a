"""What others give is taken as far as it is of a size and a depth that can be meant."""

import tomllib
from pathlib import Path

import pytest

from recon.bounded import DEPTH, is_shallow, json_of, read_bytes, read_text, toml_of


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 300 + "1" + "}" * 300,
        '"\\ud800"',
        '{"\\udfff": 1}',
        "NaN",
        "-Infinity",
        "9" * 5_000,
        "",
        b"\xff",
    ],
)
def test_what_is_no_json_or_cannot_be_written_again_is_none(text: str | bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of them
        json_of(text)


@pytest.mark.parametrize(
    ("text", "found"), [(b"\xef\xbb\xbf{}", {}), ('"\\ud83d\\ude00"', "😀"), ("[1, 2.5]".encode("utf-16"), [1, 2.5])]
)
def test_other_json_is_what_it_says(text: str | bytes, found: object) -> None:
    assert json_of(text) == found


@pytest.mark.parametrize(
    "text", ["x = " + "[" * 100_000, "x = " + "{a = " * 200 + "1" + "}" * 200, "x = " + "9" * 5_000]
)
def test_toml_as_well(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of them
        toml_of(text)
    assert issubclass(tomllib.TOMLDecodeError, ValueError)


def test_depth_is_counted_to_the_last() -> None:
    def deep(levels: int) -> object:
        value: object = 1
        for number in range(levels):
            value = [value] if number % 2 else {"a": value, "b": 2}
        return value

    assert is_shallow(deep(DEPTH))
    assert not is_shallow(deep(DEPTH + 3))


def test_a_file_is_read_to_its_limit_and_no_further(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes("é\r\nà\r".encode())
    assert read_text(file, 7) == "é\nà\n"
    with pytest.raises(OSError, match=r"large|gros|long"):
        read_bytes(file, 6)
    with pytest.raises(OSError):  # noqa: PT011 - the same
        read_bytes(Path("/dev/zero"), 1_000)
