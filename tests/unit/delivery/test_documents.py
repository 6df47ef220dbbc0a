"""A page travels whole, once, and never in another patient's company."""

import base64
import hashlib
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from recon.delivery.fhir import bundle
from recon.errors import DeliveryError
from recon.model.record import Document, SheetRecord
from recon.vision.raster import count_pages, decode
from tests.helpers.sheet_records import Scans, picture, stack, vitals

Json = dict[str, Any]


@pytest.fixture
def scans() -> Scans:
    return Scans()


def documents(sheet: SheetRecord, scans: Scans) -> list[Json]:
    entries = bundle(sheet, load=scans.load)["entry"]
    return [e["resource"] for e in entries if e["resource"]["resourceType"] == "DocumentReference"]


def with_pages(scans: Scans, *pages: Document) -> SheetRecord:
    return replace(vitals(scans=scans), documents=pages)


def attached(document: Json) -> bytes:
    return base64.b64decode(document["content"][0]["attachment"]["data"])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_an_original_of_one_page_goes_as_it_came(kind: str, scans: Scans) -> None:
    data = picture("page", kind)
    (told,) = documents(with_pages(scans, *scans.add(data, "not looked at", 0)), scans)
    attachment = told["content"][0]["attachment"]
    assert attached(told) == data
    assert attachment["contentType"] == f"image/{kind.lower()}"
    assert attachment["size"] == len(data)
    assert base64.b64decode(attachment["hash"]) == hashlib.sha1(data, usedforsecurity=False).digest()
    assert attachment["creation"] == "2031-01-14T15:05:12+00:00"


def test_master_identifier_is_among_the_identifiers_with_the_digest(scans: Scans) -> None:
    (told,) = documents(with_pages(scans, *scans.add(picture("page"), "image/png", 0)), scans)
    digest = hashlib.sha256(picture("page")).hexdigest()
    assert told["masterIdentifier"] == {"system": "urn:recon:page", "value": "00000001A:1"}
    assert told["identifier"] == [told["masterIdentifier"], {"system": "urn:recon:sha256", "value": digest}]


@pytest.mark.parametrize(("kind", "content_type"), [("PDF", "application/pdf"), ("TIFF", "image/tiff")])
def test_a_file_of_this_sheet_alone_is_attached_once(kind: str, content_type: str, scans: Scans) -> None:
    data = stack("one", "two", kind=kind)
    (told,) = documents(with_pages(scans, *scans.add(data, content_type, 0, 1)), scans)
    assert attached(told) == data
    assert [i["value"] for i in told["identifier"][:2]] == ["00000001A:1", "00000001A:2"]
    assert told["description"].count("original") == 2


@pytest.mark.parametrize(("kind", "content_type"), [("PDF", "application/pdf"), ("TIFF", "image/tiff")])
def test_of_a_file_with_other_sheets_only_this_sheets_pages_go(kind: str, content_type: str, scans: Scans) -> None:
    data = stack("another patient", "mine", "mine too", kind=kind)
    told = documents(with_pages(scans, *scans.add(data, content_type, 1, 2)), scans)
    assert [d["masterIdentifier"]["value"] for d in told] == ["00000001A:1", "00000001A:2"]
    for document, position in zip(told, (1, 2), strict=True):
        assert document["content"][0]["attachment"]["contentType"] == "image/png"
        assert count_pages(attached(document)) == 1
        assert np.array_equal(decode(attached(document)).gray, decode(data, position).gray)
        assert document["identifier"][1]["value"] == hashlib.sha256(data).hexdigest()
        assert f"page {position + 1} du fichier" in document["description"]


def test_an_image_that_is_not_the_one_scanned_stops_the_delivery(scans: Scans) -> None:
    sheet = with_pages(scans, *scans.add(picture("page"), "image/png", 0))
    scans.files = dict.fromkeys(scans.files, picture("another page"))
    with pytest.raises(DeliveryError, match="00000001A"):
        documents(sheet, scans)


def test_the_time_documented_runs_from_the_first_to_the_last_value(scans: Scans) -> None:
    (told,) = documents(vitals(rows=3, scans=scans), scans)
    assert told["context"]["period"] == {"start": "2031-01-14T08:05:00+01:00", "end": "2031-01-14T10:05:00+01:00"}
