"""The pages, embedded: each alone, the same bytes each time, and never another sheet's."""

import base64
import hashlib
from dataclasses import replace
from io import BytesIO

import cv2
import hl7
import numpy as np
import pikepdf
import pytest

from recon.delivery.hl7v2 import Draft, Hl7Profile, drafts
from recon.errors import DeliveryError
from recon.model.record import SheetRecord
from recon.vision.raster import count_pages, decode, media_type
from tests.helpers.hl7_sheets import PLAIN, at, segments, taken_apart
from tests.helpers.sheet_records import Scans, picture, stack, vitals

ONLY_PAGES = replace(PLAIN, oru=False)
AS_PDF = replace(ONLY_PAGES, page="pdf")


def pages(
    sheet: SheetRecord, scans: Scans, profile: Hl7Profile = ONLY_PAGES, earlier: SheetRecord | None = None
) -> tuple[Draft, ...]:
    return drafts(sheet, profile=profile, load=scans.load, earlier=earlier)


def embedded(draft: Draft) -> bytes:
    value = at(segments(taken_apart(draft), "OBX")[0], 5).split("^")
    assert value[3] == "Base64"
    return base64.b64decode(value[4], validate=True)


def txa(draft: Draft) -> hl7.Segment:
    return segments(taken_apart(draft), "TXA")[0]


def test_a_page_is_embedded_without_loss_beside_the_digest_of_its_original() -> None:
    scans = Scans()
    sheet = vitals(scans=scans)
    (draft,) = pages(sheet, scans)
    (digest,) = scans.files
    assert np.array_equal(decode(embedded(draft)).gray, decode(scans.files[digest]).gray)
    message = taken_apart(draft)
    picture_, proof = segments(message, "OBX")
    assert at(picture_, 2) == "ED"
    assert at(picture_, 5).startswith("^IM^PNG^Base64^")
    assert at(proof, 5) == digest
    assert [str(line[0]) for line in message] == ["MSH", "EVN", "PID", "PV1", "TXA", "OBX", "OBX"]


def test_a_document_says_what_it_is_whose_writing_and_that_nobody_signed_it_in_the_computer() -> None:
    scans = Scans()
    (draft,) = pages(vitals(scans=scans, rows=2), scans)
    one = txa(draft)
    assert at(one, 2) == "PN"
    assert at(one, 4) == "20310114160512+0100"
    assert at(one, 6) == "203101140805+0100"
    assert at(one, 9) == "^C.D."
    assert at(one, 11) == "^accueil1"
    assert at(one, 12).startswith("00000001A:1:")
    assert at(one, 13) == ""
    assert at(one, 17) == "DO"
    assert at(one, 19) == "AV"


def test_of_a_file_with_other_sheets_only_the_sheets_own_pages_go() -> None:
    scans = Scans()
    documents = scans.add(stack("another sheet", "ours", "ours too", "another"), "image/tiff", 1, 2)
    sheet = replace(vitals(scans=scans), documents=documents)
    for profile in (ONLY_PAGES, AS_PDF):
        first, second = pages(sheet, scans, profile)
        for draft in (first, second):
            data = embedded(draft)
            assert count_pages(data) == 1
            assert data not in scans.files.values()
        assert (first.identity, second.identity) == ("00000001A:MDM:1", "00000001A:MDM:2")
    shown = decode(embedded(pages(sheet, scans)[0])).gray
    assert np.array_equal(shown, decode(scans.files[documents[0].digest], 1).gray)


def test_a_pdf_that_is_this_page_and_no_other_goes_as_it_came() -> None:
    scans = Scans()
    original = stack("ours", kind="PDF")
    sheet = replace(vitals(scans=scans), documents=scans.add(original, "application/pdf", 0))
    (draft,) = pages(sheet, scans, AS_PDF)
    assert embedded(draft) == original
    assert "^AP^PDF^Base64^" in at(segments(taken_apart(draft), "OBX")[0], 5)


def test_another_picture_becomes_a_pdf_with_its_pixels_as_they_are() -> None:
    scans = Scans()
    sheet = replace(vitals(scans=scans), documents=scans.add(picture("photo", "JPEG"), "image/jpeg", 0))
    data = embedded(pages(sheet, scans, AS_PDF)[0])
    assert media_type(data) == "application/pdf"
    with pikepdf.open(BytesIO(data)) as pdf:
        (page,) = pdf.pages
        image = page.Resources.XObject.Page
        pixels = np.frombuffer(image.read_bytes(), np.uint8).reshape(int(image.Height), int(image.Width))
    assert np.array_equal(pixels, cv2.imdecode(np.frombuffer(picture("photo", "JPEG"), np.uint8), cv2.IMREAD_GRAYSCALE))


@pytest.mark.parametrize("profile", [ONLY_PAGES, AS_PDF])
def test_the_same_page_gives_the_same_message(profile: Hl7Profile) -> None:
    one, other = (pages(vitals(scans=scans), scans, profile) for scans in (Scans(), Scans()))
    assert one == other


def test_a_page_scanned_anew_replaces_the_one_before() -> None:
    scans = Scans()
    before = vitals(scans=scans)
    now = replace(before, documents=scans.add(picture("a sharper scan"), "image/png", 0))
    (draft,) = pages(now, scans, earlier=before)
    assert (draft.trigger, draft.structure) == ("T10", "MDM_T02")
    (first,) = pages(before, scans)
    assert at(txa(draft), 13) == at(txa(first), 12)
    assert at(txa(draft), 12) != at(txa(first), 12)


def test_a_page_that_is_as_it_was_is_not_sent_again_and_one_that_is_gone_is_cancelled() -> None:
    scans = Scans()
    before = replace(vitals(scans=scans), documents=scans.add(stack("one", "two"), "image/tiff", 0, 1))
    assert pages(before, scans, earlier=before) == ()
    (draft,) = pages(replace(before, documents=before.documents[:1]), scans, earlier=before)
    assert (draft.trigger, draft.structure) == ("T11", "MDM_T01")
    assert at(txa(draft), 19) == "CA"
    assert not segments(taken_apart(draft), "OBX")


def test_bytes_that_are_not_those_that_were_scanned_do_not_go() -> None:
    scans = Scans()
    sheet = vitals(scans=scans)
    with pytest.raises(DeliveryError, match="recon check"):
        drafts(sheet, profile=ONLY_PAGES, load=lambda document: picture("another"))
    assert hashlib.sha256(picture("another")).hexdigest() != sheet.documents[0].digest
