"""The recipe's own parts, as far as they go without the ink and without torch."""

from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from recon.reading.characters.reader import CLASSES, REJECT
from recon.reading.training import cells, fonts, hands, packs, samples
from recon.reading.training.packs import TEST, TRAIN, Pack, load, split
from recon.reading.training.report import Answers


def drawn_pack(name: str, characters: str, each: int = 12) -> Pack:
    """A pack of characters drawn by hands.european, in the shape of the real ones."""
    rng = np.random.default_rng(3)
    images = np.zeros((len(characters) * each, 90, 90), np.uint8)
    for n, image in enumerate(images):
        glyph = hands.european(characters[n // each], rng)
        image[3 : 3 + glyph.shape[0], 3 : 3 + glyph.shape[1]] = glyph
    return Pack(name, images, np.repeat(list(characters), each), "")


def test_train_and_test_packs_are_apart() -> None:
    assert not set(TRAIN) & set(TEST)
    assert all(name.endswith("_train") for name in TRAIN)


def test_split_keeps_every_character_once() -> None:
    pack = Pack("digits", np.zeros((100, 4, 4), np.uint8), np.array([str(n) for n in range(100)]), "")
    learnt, kept = split(pack, seed=4)
    assert len(kept) == 8
    assert sorted([*learnt.labels, *kept.labels]) == sorted(pack.labels)
    assert list(split(pack, seed=4)[1].labels) == list(kept.labels)


def test_doubtful_labels_are_left_out(tmp_path: Path) -> None:
    images = np.zeros((3, 4, 4), np.uint8)
    np.savez(tmp_path / "some.npz", images=images, labels=np.array(["1", "2", "3"]), doubtful=np.array([1]))
    assert list(load(tmp_path, "some").labels) == ["1", "3"]


def test_slips_are_left_out_wherever_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    pack = drawn_pack("digits_us_train", "17")
    named = {packs.key(pack, 3): "7 labelled 1"}
    monkeypatch.setattr(packs, "_slips", lambda: {pack.name: named})
    part = pack.part(np.array([2, 3, 4]))
    kept = packs.without_slips(part)
    assert [packs.key(kept, i) for i in range(2)] == [packs.key(pack, 2), packs.key(pack, 4)]
    assert len(kept) == 2


def test_few_slips_are_named_and_only_in_train_packs() -> None:
    named = packs._slips()
    assert set(named) <= set(TRAIN)
    assert 0 < sum(map(len, named.values())) < 1_000


def test_fonts_become_a_pack_of_what_they_have(tmp_path: Path) -> None:
    font = resources.files("recon.drill") / "fonts" / "Caveat.ttf"
    (tmp_path / "caveat.ttf").write_bytes(font.read_bytes())
    (tmp_path / "readme.txt").write_text("no font")
    pack = fonts.load(tmp_path)
    assert pack.name == fonts.NAME
    assert set(pack.labels) == set(CLASSES)
    # A letter comes once bare and once with every accent that French sets on it.
    assert list(pack.labels).count("E") == 5
    assert list(pack.labels).count("7") == 1
    assert all(pack.glyph(i).max() > 200 for i in range(len(pack)))
    assert list(fonts.digests(tmp_path)) == ["caveat.ttf"]


def test_of_a_joined_hand_only_the_digits_are_taken(tmp_path: Path) -> None:
    font = resources.files("recon.drill") / "fonts" / "Caveat.ttf"
    (tmp_path / "Ecolier-court.ttf").write_bytes(font.read_bytes())
    assert "".join(fonts.load(tmp_path).labels) == "0123456789"


def test_a_coarse_scan_keeps_the_ink() -> None:
    rng = np.random.default_rng(6)
    for _ in range(30):
        glyph = np.asarray(hands.european("7", rng), np.uint8)
        coarse = cells.coarse(glyph, rng)
        assert coarse.max() == 255
        assert 0.4 < (coarse > 127).mean() / (glyph > 127).mean() < 2.5


@pytest.mark.parametrize("character", sorted(hands.SHAPES))
def test_european_shapes_are_ink_and_never_twice_the_same(character: str) -> None:
    rng = np.random.default_rng(1)
    first, second = hands.european(character, rng), hands.european(character, rng)
    assert first.max() > 200
    assert first.shape != second.shape or not np.array_equal(first, second)


def test_a_cell_shows_the_character_it_was_given() -> None:
    rng = np.random.default_rng(2)
    for _ in range(20):
        box = cells.box_of(rng)
        ink = cells.scanned(cells.written(hands.european("4", rng), box, rng), box, rng)
        assert ink.dtype == np.uint8
        # A box of about 5 x 6.5 mm at 200 dpi, cut with a little of what is around it.
        assert 35 <= ink.shape[1] <= 65
        assert 40 <= ink.shape[0] <= 80


def test_samples_are_the_same_for_the_same_seed() -> None:
    pack = drawn_pack("digits_us_train", "147")
    first, second, other = (samples.examination(pack, seed, 1) for seed in (1, 1, 2))
    assert np.array_equal(first.glyphs, second.glyphs)
    assert not np.array_equal(first.glyphs, other.glyphs)
    assert "".join(CLASSES[t] for t in first.targets) == "".join(pack.labels)


def test_a_set_holds_every_kind_and_rejects_what_is_no_character() -> None:
    letters = drawn_pack("upper_us_train", "Z")
    capitals = Pack(letters.name, letters.images, np.resize(list("ABKXZE"), len(letters)), "")
    small = Pack("lower_us_train", letters.images, np.resize(list("abk"), len(letters)), "")
    digits = drawn_pack("digits_us_train", "0123479".replace("3", ""))
    three = Pack(digits.name, digits.images, np.resize(list("0123456789"), len(digits)), "")
    orders = samples.plan([three, capitals, small], seed=1)
    kinds = {order.kind for order in orders}
    assert kinds == {"character", "alike", "drawn", "accented", "small", "spoilt", "stray", "foreign"}
    american = samples.plan([three, capitals, small], seed=1, european=False)
    assert "drawn" not in {order.kind for order in american}
    with samples.pool([three, capitals, small], 1) as drawers:
        drawn = samples.finished(samples.start(drawers, orders[:400], 1))
    assert set(drawn.fields) == {0, 1, 2}
    outside = ~np.column_stack((samples.ALLOWED, np.ones(3, bool)))[drawn.fields, drawn.targets]
    assert not outside.any()
    share = (drawn.targets == REJECT).mean()
    assert 0.1 < share < 0.6


def test_answers_count_errors_among_the_accepted() -> None:
    sure = np.array([0.99, 0.95, 0.6, 0.2], np.float32)
    result = Answers("x", np.array([1, 2, 3, 4]), sure, np.array([1, 3, 3, 5], np.uint8))
    assert result.at_threshold(0.9) == (2, 1)
    threshold, wrong = result.at_share(0.25)
    assert threshold == pytest.approx(0.99)
    assert wrong == 0
    assert dict(result.confusions()) == {"3→2": 1, "5→4": 1}
