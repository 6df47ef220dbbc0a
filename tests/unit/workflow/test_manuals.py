"""The manuals: the same sections in both languages, shared passages written once, cards of one page."""

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from recon import language
from recon.design.manual_text import Block, Grid, Items, blocks
from recon.errors import OutputError
from recon.workflow import manuals
from recon.workflow.manuals import CARDS, MANUALS, file_name, help_source, on_screen, pdf, source, title, write_manuals

LOCALE = Path(language.__file__).parent / "locale"
INCLUDE = re.compile(r"<!-- include ([\w-]+) -->")
EVERY = [(name, lang) for name in MANUALS for lang in language.LANGUAGES]
PARTS = sorted(file.stem for file in (LOCALE / "fr/manual/parts").glob("*.md"))


@pytest.fixture(scope="module")
def drawn() -> dict[tuple[str, str], bytes]:
    return {(name, lang): pdf(name, lang) for name, lang in EVERY}


def words(page: bytes) -> str:
    document = pypdfium2.PdfDocument(page)
    text = " ".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    return " ".join(text.replace("\ufffe", "").split())


def shape(text: str) -> list[tuple[str, int]]:
    """Return what a manual is made of: its blocks in order, with how many items or rows each has."""

    def parts(block: Block) -> int:
        return len(block.items) if isinstance(block, Items) else len(block.rows) if isinstance(block, Grid) else 0

    return [(type(one).__name__, parts(one)) for one in blocks(text)]


def test_there_are_sources_for_every_manual_and_no_others() -> None:
    for lang in language.LANGUAGES:
        assert {file.stem for file in (LOCALE / lang / "manual").glob("*.md")} == set(MANUALS)
        assert sorted(file.stem for file in (LOCALE / lang / "manual/parts").glob("*.md")) == PARTS


@pytest.mark.parametrize("name", MANUALS)
def test_both_languages_have_the_same_sections(name: str) -> None:
    assert shape(source(name, "fr")) == shape(source(name, "en"))
    assert source(name, "fr") != source(name, "en")
    keys = [re.findall(r"\(key:(\w+)\)", source(name, lang)) for lang in language.LANGUAGES]
    assert keys[0] == keys[1]


@pytest.mark.parametrize("name", [*MANUALS, *(f"parts/{part}" for part in PARTS)])
def test_french_has_its_typography(name: str) -> None:
    text = (LOCALE / "fr/manual" / f"{name}.md").read_text(encoding="utf-8")
    text = re.sub(r"```.*?```|`[^`]*`|<!--.*?-->|\]\([^)]*\)|^\|[-| ]+\|$", "", text, flags=re.S | re.M)
    assert not re.search(r"[^\u00a0] ?[;?!:»](?=\s|$)", text.replace("\u00a0", "\u00a0\u00a0")), "a space that breaks"
    assert "'" not in text
    assert "..." not in text


def test_what_help_and_manuals_both_say_is_written_once() -> None:
    for lang in language.LANGUAGES:
        used = {folder: set[str]() for folder in ("help", "manual")}
        for folder, names in used.items():
            for file in (LOCALE / lang / folder).glob("*.md"):
                names |= set(INCLUDE.findall(file.read_text(encoding="utf-8")))
        assert used["help"] & used["manual"] == set(PARTS)
        for part in PARTS:
            said = (LOCALE / lang / "manual/parts" / f"{part}.md").read_text(encoding="utf-8").strip()
            line = max(said.splitlines(), key=len)
            others = [file for file in (LOCALE / lang).rglob("*.md") if file.parent.name != "parts"]
            assert not [file.name for file in others if line in file.read_text(encoding="utf-8")]


@pytest.mark.parametrize("name", MANUALS)
def test_nothing_for_the_press_is_left_on_the_screen(name: str) -> None:
    for lang in language.LANGUAGES:
        shown = on_screen(source(name, lang))
        assert "<!--" not in shown
        assert "](key:" not in shown
        assert "| | |" not in shown
    assert "**Ctrl+2**" in on_screen(source("nurse", "fr"))


def test_help_pages_have_the_shared_passages() -> None:
    assert "scan" in help_source("scan", "en").casefold()
    assert "<!-- include" not in help_source("start", "fr")


@pytest.mark.parametrize("name", CARDS)
@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_a_card_is_one_page_of_a4_in_type_that_can_be_read(
    name: str, lang: str, drawn: dict[tuple[str, str], bytes]
) -> None:
    with pikepdf.open(BytesIO(drawn[name, lang])) as document:
        assert len(document.pages) == 1
        assert [round(float(side)) for side in document.pages[0].mediabox] == [0, 0, 595, 842]
        steps = pikepdf.parse_content_stream(document.pages[0])
    sizes = [float(step.operands[1]) for step in steps if str(step.operator) == "Tf"]
    assert min(sizes) >= 8


def test_a_card_that_has_too_much_to_say_goes_on_a_second_page(monkeypatch: pytest.MonkeyPatch) -> None:
    long = (
        source("clerk", "en") + "\n## More\n\n" + "\n".join("- Word after word after word." for _ in range(60)) + "\n"
    )
    monkeypatch.setattr(manuals, "source", lambda name, lang: long)
    with pikepdf.open(BytesIO(pdf("clerk", "en"))) as document:
        assert len(document.pages) > 1


@pytest.mark.parametrize(("name", "lang"), EVERY)
def test_every_word_of_a_manual_is_on_paper(name: str, lang: str, drawn: dict[tuple[str, str], bytes]) -> None:
    told = re.sub(r"\W", "", words(drawn[name, lang]))
    said = re.sub(r"\]\([^)]*\)|<!--.*?-->|```\w*", "", source(name, lang))
    assert not [word for word in re.findall(r"\w{3,}", said) if word not in told]


def test_they_are_written_to_a_folder_or_one_file(tmp_path: Path) -> None:
    written = write_manuals(("nurse",), tmp_path / "new" / "folder", "fr")
    assert written == (tmp_path / "new" / "folder" / "carte-soignants.pdf",)
    assert write_manuals(("nurse",), tmp_path / "a.PDF", "en") == (tmp_path / "a.PDF",)
    assert title("nurse", "en") in words((tmp_path / "a.PDF").read_bytes())
    assert len({file_name(name, lang) for name, lang in EVERY}) == len(EVERY)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError):
        write_manuals(("nurse",), tmp_path / "file" / "folder", "fr")
