"""What would be printed is seen as it would be: under the patient's name, in its type, and nothing is issued."""

from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from recon.design.kit import Kit, load_kit
from recon.errors import UnknownPatient
from recon.store import Store, queries
from recon.vision.codes import identify
from recon.workflow.previewing import leaf_picture, preview
from recon.workflow.printing import print_sheets
from recon.workflow.reprinting import reprintable
from tests.helpers.sample_sheets import CLAIRE
from tests.helpers.store_samples import OPERATOR


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


@pytest.fixture
def known(store: Store, kit: Kit, tmp_path: Path) -> Store:
    print_sheets(store, ["triage"], kit=kit, lang="fr", out=tmp_path / "s.pdf", operator=OPERATOR, patients=[CLAIRE])
    return store


def test_every_page_is_there_with_the_patients_name(known: Store, kit: Kit) -> None:
    before = len(queries.sheets(known))
    shown = preview(known, kit, ["vitals", "census"], "fr", ipp=CLAIRE.ipp)
    assert [(leaf.form, leaf.page, leaf.pages) for leaf in shown.leaves] == [
        ("vitals", 1, 2),
        ("vitals", 2, 2),
        ("census", 1, 2),
        ("census", 2, 2),
    ]
    words = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(shown.pdf)]
    assert [CLAIRE.birth_name.upper() in text for text in words] == [True, True, False, False]
    assert all("aperçu" in text for text in words)
    assert len(queries.sheets(known)) == before


def test_a_preview_that_is_used_is_no_sheet(known: Store, kit: Kit) -> None:
    shown = preview(known, kit, ["triage"], "fr")
    picture = leaf_picture(shown, 0, 2339)
    gray = np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3).mean(axis=2).astype(np.uint8)
    code = identify(gray)[0].code
    assert not queries.is_issued(known, code.serial)


@pytest.mark.parametrize("height", [120, 333, 1001])
def test_a_page_is_drawn_for_the_height_it_is_shown_at(known: Store, kit: Kit, height: int) -> None:
    shown = preview(known, kit, ["orders"], "fr")
    picture = leaf_picture(shown, 1, height)
    assert picture.height == height
    assert picture.width == pytest.approx(height * 297 / 210, abs=1)
    assert len(picture.rgb) == 3 * picture.width * picture.height


def test_large_type_is_seen_as_such(known: Store, kit: Kit) -> None:
    shown = preview(known, kit, ["triage", "census"], "fr", large=True)
    assert len(shown.leaves) == 3 + 2
    assert shown.as_usual == (kit.form("census", "fr").title,)


def test_nothing_to_print_has_no_pages(known: Store, kit: Kit) -> None:
    assert preview(known, kit, [], "fr").leaves == ()


def test_somebody_who_is_not_there_is_told(known: Store, kit: Kit) -> None:
    with pytest.raises(UnknownPatient):
        preview(known, kit, ["triage"], "fr", ipp="nobody")


def test_sheets_to_print_again_are_found_by_number_name_and_patient(known: Store, kit: Kit, tmp_path: Path) -> None:
    print_sheets(known, ["vitals"], kit=kit, lang="fr", out=tmp_path / "b.pdf", operator=OPERATOR, blank=1)
    blank, hers = reprintable(known)
    assert (blank.ipp, hers.ipp, hers.name) == (
        "",
        CLAIRE.ipp,
        f"{CLAIRE.used_name or CLAIRE.birth_name} {CLAIRE.given_names}",
    )
    assert reprintable(known, f"{hers.serial[:4]}-{hers.serial[4:6]}".lower()) == (hers,)
    assert reprintable(known, CLAIRE.birth_name[:4]) == (hers,)
    assert reprintable(known, ipps=[CLAIRE.ipp]) == (hers,)
    assert reprintable(known, "zzzz") == ()
    assert len(reprintable(known, limit=1)) == 1
