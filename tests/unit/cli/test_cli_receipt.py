"""``recon receipt`` and ``recon trace`` as a person runs them: their words, their files, their exit codes."""

import json
from collections.abc import Iterator
from pathlib import Path

import cv2
import pypdfium2
import pytest

from recon.language import LANGUAGES
from tests.helpers.command import done, recon
from tests.helpers.receipt_store import consigned

Made = tuple[Path, str, list[str]]
NOTHING, ALTERED = 53, 56


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    store, number, serials = consigned(tmp_path_factory.mktemp("cli") / "store", sheets=6)
    with store:
        yield store.folder, number, serials


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_receipt_says_what_needs_a_person(made: Made, language: str) -> None:
    folder, number, serials = made
    told = done(recon("receipt", number, store=folder, language=language), 1)
    assert all(serial in told for serial in (*serials[:2], serials[3], serials[5]))
    assert "422" in told
    assert number[-6:] in told
    assert "LE GOFF" not in told


def test_a_receipt_is_written_and_verified(made: Made, tmp_path: Path) -> None:
    folder, number, _ = made
    out = tmp_path / "receipt.pdf"
    text = done(recon("receipt", number[-6:], "--json", "--pdf", out, "--lang", "fr", store=folder), 1)
    document = pypdfium2.PdfDocument(out)
    assert "Récépissé de livraison" in document[0].get_textpage().get_text_bounded()
    document.close()
    file = tmp_path / "receipt.json"
    file.write_text(text, encoding="utf-8")
    told = json.loads(text)
    assert told["totals"]["values"] == 18
    assert told["signature"]["key"] in done(recon("receipt", "--verify", file, store=folder))
    genuine = json.loads(done(recon("receipt", "--verify", file, "--json", store=folder)))
    assert (genuine["genuine"], genuine["consignment"]) == (True, number)
    # Somebody who has no store, or another one, has to compare the key.
    assert told["signature"]["key"] in recon("receipt", "--verify", file, store=tmp_path / "nowhere").err
    assert recon("receipt", "--verify", file, store=tmp_path / "nowhere").code == 1
    file.write_text(text.replace('"claire"', '"klaire"', 1), encoding="utf-8")
    altered = recon("receipt", "--verify", file, store=folder)
    assert (altered.code, altered.out) == (ALTERED, "")


def test_names_are_asked_for(made: Made) -> None:
    folder, number, _ = made
    without = json.loads(done(recon("receipt", number, "--json", store=folder), 1))
    named = json.loads(done(recon("receipt", number, "--json", "--names", store=folder), 1))
    assert "name" not in without["sheets"][0]
    assert named["sheets"][0]["name"] == "LE GOFF Maëlle 0"


def test_one_thing_at_a_time(made: Made) -> None:
    folder, number, _ = made
    assert recon("receipt", store=folder).code == 2
    assert recon("receipt", number, "--verify", "x", store=folder).code == 2
    assert recon("receipt", "NOWHERE", store=folder).code == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_is_traced_to_its_ink(made: Made, tmp_path: Path, language: str) -> None:
    folder, number, serials = made
    out = tmp_path / "crop.png"
    reference = f"Observation/o-{serials[4]}:pulse:0"
    told = done(recon("trace", reference, "--crop", out, store=folder, language=language))
    for word in (reference, "dpi", number[-6:], "denis", "anna", "87", "82", "marc", "MED2", f"{serials[4]}.png"):
        assert word in told
    picture = cv2.imread(str(out), cv2.IMREAD_GRAYSCALE)
    assert picture.shape == (97, 202)
    assert (picture < 128).sum() > 100


def test_a_trace_for_another_program(made: Made) -> None:
    folder, _, serials = made
    (one,) = json.loads(done(recon("trace", f"{serials[4]}:pulse:0", "--json", store=folder)))
    assert one["identity"] == f"{serials[4]}:pulse:0"
    assert one["field"]["candidates"] == [["82", 0.71], ["87", 0.2]]
    assert one["field"]["decisions"][0]["value"] == "87"
    assert one["deliveries"][0]["sent"]["value"] == "87"
    assert one["pages"][0]["intact"]
    assert [entry["act"] for entry in one["ledger"]][:2] == ["form_added", "sheet_printed"]


def test_nothing_found_has_an_exit_code_of_its_own(made: Made) -> None:
    assert recon("trace", "Observation/nothing", store=made[0]).code == NOTHING


def test_what_was_taken_back_is_told_so(made: Made) -> None:
    folder, _, serials = made
    (one,) = json.loads(done(recon("trace", f"{serials[2]}:pulse:0", "--json", store=folder)))
    assert [each["undone"] for each in one["deliveries"]] == [True]
