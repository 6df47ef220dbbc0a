"""A manual's Markdown becomes blocks: what it may hold, and that nothing else passes unseen."""

import pytest

from recon.design.manual_text import (
    Commands,
    Figure,
    Grid,
    Heading,
    Items,
    Look,
    Marker,
    Run,
    Words,
    blocks,
    plain,
)


def test_every_kind_of_block() -> None:
    text = (
        "# Title\n\nSome **bold** words\nand `recon doctor` and [Ctrl+2](key:print_room).\n\n## Part\n\n"
        "1. One\n2. Two\n\n- A dot\n\n<!-- figure digits -->\n\n```sh\nrecon init\nrecon check\n```\n\n"
        "> **Never** this.\n\n| To fill in | |\n| --- | --- |\n| Telephone | |\n"
    )
    title, words, part, numbers, dots, figure, commands, warning, grid = blocks(text)
    assert title == Heading(1, (Run("Title"),))
    assert isinstance(words, Words)
    assert [run.look for run in words.runs if run.look is not Look.PLAIN] == [Look.BOLD, Look.CODE, Look.KEY]
    assert plain(words.runs) == "Some bold words and recon doctor and Ctrl+2."
    assert part == Heading(2, (Run("Part"),))
    assert numbers == Items(Marker.NUMBER, ((Run("One"),), (Run("Two"),)))
    assert dots == Items(Marker.DOT, ((Run("A dot"),),))
    assert figure == Figure("digits")
    assert commands == Commands(("recon init", "recon check"))
    assert warning == Words((Run("Never", Look.BOLD), Run(" this.")), is_warning=True)
    assert grid == Grid(((Run("To fill in"),), ()), (((Run("Telephone"),), ()),))


def test_boxes_to_tick_begin_with_words_of_any_look() -> None:
    (ticks,) = blocks("- [ ] Done: `recon check`\n- [ ] **All** of it\n")
    assert isinstance(ticks, Items)
    assert ticks.marker is Marker.TICK
    assert [plain(item) for item in ticks.items] == ["Done: recon check", "All of it"]


def test_a_link_that_is_no_key_is_its_words() -> None:
    (words,) = blocks("See [the guide](https://example.org) first.")
    assert isinstance(words, Words)
    assert plain(words.runs) == "See the guide first."
    assert {run.look for run in words.runs} == {Look.PLAIN}


@pytest.mark.parametrize(
    "text",
    [
        "<b>raw</b>",
        "---",
        "- one\n\n  - two deep",
        "1. one\n\n   more",
        "![picture](a.png)",
        "<!-- include nowhere -->",
    ],
)
def test_what_no_page_can_show_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        blocks(text)
