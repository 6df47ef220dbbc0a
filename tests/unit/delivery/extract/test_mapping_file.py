"""A mapping is right, or everything that is wrong with it is told at once."""

from pathlib import Path
from textwrap import dedent

import pytest

from recon.delivery.csvfile import COLUMNS
from recon.delivery.extract import mapping_of, read_mapping, read_values
from recon.errors import UsageError
from recon.language import tr
from tests.helpers.extracts import LINES, VALUES, mapping


def faults(folder: Path, text: str) -> list[str]:
    """Return what is told of a mapping, without the file's name."""
    file = folder / "mapping.toml"
    file.write_text(dedent(text), encoding="utf-8")
    with pytest.raises(UsageError) as refusal:
        read_mapping(file)
    _, *told = refusal.value.message("en").splitlines()
    assert all(line.startswith(f"{file}:") for line in told)
    return [line.removeprefix(f"{file}:") for line in told]


def said(words: str, **details: object) -> str:
    return tr(f"extract.mapping.{words}", None, **details)


def test_a_mapping_says_what_it_says(tmp_path: Path) -> None:
    found = mapping(tmp_path, LINES, '[units]\n"g/dL" = "g/L"\ntemperature = { to = "Cel", decimals = 1 }\n')
    assert found.headings == ("Feuille", "FC", "T")
    assert found.units["temperature"].decimals == 1
    assert found.units["g/dL"].to == "g/L"


def test_plain_values_make_the_same_mapping_without_the_file(tmp_path: Path) -> None:
    found = mapping(tmp_path, LINES)
    assert mapping_of(read_values(tmp_path / "mapping.toml")) == found


def test_nothing_said_is_the_export_for_people() -> None:
    plain = mapping_of({})
    assert plain.headings == COLUMNS
    assert plain.encoding == "utf-8-bom"


def test_all_faults_are_told_at_once_with_line_table_and_key(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        """\
        recon_csv = 2
        encoding = "latin-1"
        delimiter = 7
        zone = "Europe/Pairs"
        date_format = "%d.%m.%y"
        colour = "blue"

        [units]
        "g/dL" = { to = "g/L", decimals = -1 }

        [[column]]
        from = "sheet"
        text = "both"

        [[column]]
        form = "value"
        """,
    )
    assert [line.split(": ")[:2] for line in told] == [
        ["1", "recon_csv"],
        ["2", "encoding"],
        ["3", "delimiter"],
        ["4", "zone"],
        ["5", "date_format"],
        ["6", "colour"],
        ["9", "units.g/dL.decimals"],
        ["11", "column[1]"],
        ["15", "column[2]"],
        ["16", "column[2].form"],
    ]


@pytest.mark.parametrize(
    ("more", "place", "words"),
    [
        ('[words]\nstruck = ""\n', "words.struck", said("same_word", value="", other="blank")),
        ('[words]\nnone = "illegible"\n', "words.none", said("same_word", value="illegible", other="illegible")),
        ('[words]\nstruck = "0"\n', "words.struck", said("like_a_number", value="0")),
        ('[words]\nyes = "false"\n', "words.no", said("same_word", value="false", other="yes")),
        ('[options.avpu]\nA = "x"\nV = "x"\n', "options.avpu.V", said("same_word", value="x", other="A")),
        ('[options.avpu]\nA = "struck"\n', "options.avpu.A", said("word_taken", value="struck")),
        ('[options.avpu]\nA = "a|b"\n', "options.avpu.A", said("bar")),
        ('[[column]]\nfield = "pain"\n', "column[4]", said("field_of_line")),
        ('[[column]]\nfrom = "value"\n', "column[4].heading", said("twice", value="value")),
        ("[codes]\npain = 7\n", "codes.pain", said("kind", kind=tr("extract.kind.str"))),
    ],
)
def test_what_makes_no_sense(tmp_path: Path, more: str, place: str, words: str) -> None:
    (told,) = faults(tmp_path, dedent(VALUES) + more)
    assert told.split(": ", 1)[1] == f"{place}: {words}"


def test_letters_that_the_encoding_lacks_are_told_of_the_mapping_itself(tmp_path: Path) -> None:
    text = dedent(VALUES).replace("utf-8", "iso-8859-15") + '[[column]]\nheading = "SpO₂ ≥"\nfrom = "row"\n'
    (told,) = faults(tmp_path, text)
    assert "₂≥" in told


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (('delimiter = ";"', 'delimiter = ","'), "decimal"),
        (('from = "identity"', 'from = "field"'), "column"),
        (("recon_csv = 1", 'recon_csv = 1\nrows = "line"'), "groups"),
        (("recon_csv = 1", 'recon_csv = 1\ngroups = ["signs"]'), "groups"),
    ],
)
def test_what_cannot_be_together(tmp_path: Path, change: tuple[str, str], place: str) -> None:
    told = faults(tmp_path, dedent(VALUES).replace(*change))
    assert place in {line.split(": ")[1] for line in told}


def test_what_is_no_toml_and_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"absent\.toml"):
        read_mapping(tmp_path / "absent.toml")
    file = tmp_path / "broken.toml"
    file.write_text("recon_csv = ", encoding="utf-8")
    with pytest.raises(UsageError, match=r"broken\.toml"):
        read_mapping(file)
