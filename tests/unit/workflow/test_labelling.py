"""Labels: drawn while the store is free, and numbers given out only with a label that is there."""

from pathlib import Path

import pytest

from recon.errors import OutputError, PrintStopped
from recon.model.number import NumberKind
from recon.store import Store
from recon.vision.raster import count_pages
from recon.workflow import labelling
from recon.workflow.labelling import print_labels
from recon.workflow.numbers import give_out, number_ranges
from tests.helpers.sample_sheets import CLAIRE
from tests.helpers.store_samples import OPERATOR


def used(store: Store) -> int:
    return sum(one.used for one in number_ranges(store, NumberKind.PATIENT))


def test_while_labels_are_drawn_others_can_write(store: Store, tmp_path: Path) -> None:
    written = []

    def write(done: int) -> None:
        with Store.open(store.folder) as other, other.transaction("somebody") as journal:
            give_out(other, journal, NumberKind.STAY, [f"SJ{done:09d}"])
        written.append(done)

    done = print_labels(
        store, stock="L7160", lang="fr", out=tmp_path / "l.pdf", operator=OPERATOR, blank=3, progress=write
    )
    assert written == [1, 2, 3]
    assert (done.labels, len(set(done.numbers)), used(store)) == (3, 3, 3)


def test_a_number_that_was_given_out_meanwhile_is_not_given_twice(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = []
    free = labelling.free_numbers

    def draw(store: Store, kind: NumberKind, count: int) -> list[str]:
        numbers = free(store, kind, count)
        if not drawn:
            with Store.open(store.folder) as other, other.transaction("somebody") as journal:
                assert give_out(other, journal, kind, numbers[:1])
        drawn.append(numbers)
        return numbers

    monkeypatch.setattr(labelling, "free_numbers", draw)
    done = print_labels(store, stock="62x29", lang="fr", out=tmp_path / "l.pdf", operator=OPERATOR, blank=2)
    assert len(drawn) == 2
    assert drawn[0][0] not in done.numbers
    assert used(store) == 3


def test_a_label_that_cannot_be_written_gives_no_number_out(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        print_labels(store, stock="62x29", lang="fr", out=tmp_path / "no" / "l.pdf", operator=OPERATOR, blank=2)
    assert used(store) == 0


def test_stopping_gives_no_number_out(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "l.pdf"
    with pytest.raises(PrintStopped):
        print_labels(store, stock="62x29", lang="fr", out=out, operator=OPERATOR, blank=2, stop=lambda: True)
    assert used(store) == 0
    assert not out.exists()


def test_a_patients_labels_are_no_act(store: Store, tmp_path: Path) -> None:
    before = len(store.rows("SELECT id FROM ledger"))
    out = tmp_path / "l.pdf"
    done = print_labels(
        store, stock="L7160", lang="fr", out=out, operator=OPERATOR, patients=[CLAIRE], copies=21, start=2
    )
    assert (done.labels, done.pages, count_pages(out.read_bytes())) == (21, 2, 2)
    assert len(store.rows("SELECT id FROM ledger")) == before
