"""Pages go out with the record of their copy, and nobody alters either unseen; seals from outside go along."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import CopyAltered, OutputError, SealRefused, UnknownSheet, UsageError
from recon.language import LANGUAGES
from recon.model.ledger import Act
from recon.store import Store, history, returned, sealbook
from recon.workflow import checking, copies, signing
from recon.workflow.copies import export, signed_bytes, text_of
from recon.workflow.copychecks import verify_copies
from recon.workflow.stamping import Kind, attach, request
from recon.workflow.timestamps import NoToken, query, sealed_digests, stamp_of
from tests.helpers import stamps
from tests.helpers.locked_store import cheap, locked_store
from tests.helpers.receipt_store import come_back, people
from tests.helpers.store_samples import SERIALS, blank_store

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with two sheets back, one of which a person verified."""
    with blank_store(tmp_path / "store") as made:
        for serial, who in zip(SERIALS, people(2), strict=False):
            come_back(made, serial, who)
        yield made


def out(store: Store, folder: Path, what: str | None = SERIALS[0], language: str = "en") -> Path:
    export(store, what, folder, operator="claire", language=language)
    return folder


def record_of(folder: Path) -> dict[str, object]:
    told: dict[str, object] = json.loads((folder / f"{SERIALS[0]}-1.json").read_text())
    return told


def digest_of_page(store: Store) -> str:
    return returned.scanned_pages(store, SERIALS[0])[0][1].digest


def test_the_file_goes_out_as_it_came(store: Store, tmp_path: Path) -> None:
    folder = out(store, tmp_path / "copy")
    told = json.loads((folder / f"{SERIALS[0]}-1.json").read_text())
    data = (folder / told["copy"]["file"]).read_bytes()
    assert data == store.images.get(digest_of_page(store))
    assert hashlib.sha256(data).hexdigest() == told["copy"]["sha256"] == told["copy"]["unaltered"]["sha256"]
    assert told["copy"]["size"] == len(data)
    assert told["copy"]["dpi"] == 254  # ten pixels a millimetre
    assert told["sheet"]["serial"] == SERIALS[0]


def test_the_record_says_who_did_what_and_how_it_was_tested(store: Store, tmp_path: Path) -> None:
    told = json.loads((out(store, tmp_path / "copy") / f"{SERIALS[0]}-1.json").read_text())
    assert told["digitised"]["by"]
    assert {(one["field"], one["by"], one["outcome"]) for one in told["people"]} == {("pulse", "anna", "value")}
    assert {"page_read", "field_verified"} <= {one["act"] for one in told["ledger"]["entries"]}
    assert not {one["act"] for one in told["ledger"]["entries"]} & {"patient_added", "form_added"}
    assert set(told["process"]["documents"]) == {"process/copy-record.md", "process/accuracy.md"}
    assert "87" not in json.dumps(told["people"])


def test_it_is_told_how_far_it_is(store: Store, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export(
        store, None, tmp_path / "all", operator="claire", language="en", told=lambda done, of: told.append((done, of))
    )
    assert told == [(1, 2), (2, 2)]


def test_only_what_was_asked_for_goes_out(store: Store, tmp_path: Path) -> None:
    folder = out(store, tmp_path / "copy")
    text = "".join(file.read_text() for file in folder.glob("*.json"))
    assert SERIALS[0] in text
    assert SERIALS[1] not in text
    every = out(store, tmp_path / "all", None)
    assert {file.stem for file in every.glob("*.pdf")} == {f"{serial}-1" for serial in SERIALS[:2]}


def test_what_went_out_is_verified_without_a_store(store: Store, tmp_path: Path) -> None:
    found = verify_copies(out(store, tmp_path / "copy", None))
    assert (found.pages, found.station, found.known) == (2, store.station, None)
    known = verify_copies(tmp_path / "copy", store).known
    assert known is not None
    assert known.name == found.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_can_read_the_record(store: Store, tmp_path: Path, language: str) -> None:
    folder = out(store, tmp_path / "copy", language=language)
    document = pypdfium2.PdfDocument(folder / f"{SERIALS[0]}-1.pdf")
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert {"fr": "Dossier d", "en": "Record of a copy"}[language] in text
    assert "2016-1673" in text
    assert "anna" in text


def test_any_byte_of_any_file_shows(store: Store, tmp_path: Path) -> None:
    folder = out(store, tmp_path / "copy")
    for file in [one for one in folder.rglob("*") if one.is_file()]:
        before = file.read_bytes()
        for place in (0, len(before) // 2, len(before) - 1):
            file.write_bytes(before[:place] + bytes([before[place] ^ 1]) + before[place + 1 :])
            with pytest.raises(CopyAltered):
                verify_copies(folder)
        file.unlink()
        with pytest.raises((CopyAltered, OutputError)):
            verify_copies(folder)
        file.write_bytes(before)
    verify_copies(folder)


def test_a_file_too_many_shows(store: Store, tmp_path: Path) -> None:
    folder = out(store, tmp_path / "copy")
    (folder / "originals" / "another.jpg").write_bytes(b"x")
    with pytest.raises(CopyAltered, match=r"another\.jpg"):
        verify_copies(folder)


def signed_again(store: Store, folder: Path, told: dict[str, object], name: str) -> None:
    """Write a file of the copy as if this very station had signed it so."""
    bare = {key: value for key, value in told.items() if key != "signature"}
    made = signing.sign(store, signed_bytes(bare), operator="mallory")
    signature = {"algorithm": "Ed25519", "key": made.key, "public": made.public, "value": made.value}
    (folder / name).write_text(text_of(bare | {"signature": signature}))


def indexed_again(store: Store, folder: Path) -> None:
    index = json.loads((folder / "copy.json").read_text())
    for name in index["files"]:
        index["files"][name] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    signed_again(store, folder, index, "copy.json")


def test_an_entry_of_the_ledger_that_was_put_in_its_place_shows(store: Store, tmp_path: Path) -> None:
    folder = out(store, tmp_path / "copy")
    told = record_of(folder)
    told["ledger"]["entries"][-1]["actor"] = "nobody"  # type: ignore[index]
    signed_again(store, folder, told, f"{SERIALS[0]}-1.json")
    indexed_again(store, folder)
    with pytest.raises(CopyAltered, match="entrée"):
        verify_copies(folder)


def test_an_anchor_that_nobody_signed_shows(store: Store, tmp_path: Path) -> None:
    folder = out(store, tmp_path / "copy")
    told = record_of(folder)
    told["ledger"]["anchor"]["entry"] += 1  # type: ignore[index]
    signed_again(store, folder, told, f"{SERIALS[0]}-1.json")
    indexed_again(store, folder)
    with pytest.raises(CopyAltered):
        verify_copies(folder)


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "[" * 100_000, '{"signature": {"public": 7}}'])
def test_an_index_that_is_none_is_refused(store: Store, tmp_path: Path, text: str) -> None:
    folder = out(store, tmp_path / "copy")
    (folder / "copy.json").write_text(text)
    with pytest.raises(CopyAltered):
        verify_copies(folder)


def test_a_folder_outside_is_never_looked_into(store: Store, tmp_path: Path) -> None:
    folder = out(store, tmp_path / "copy")
    (tmp_path / "secret").write_bytes(b"secret")
    index = json.loads((folder / "copy.json").read_text())
    index["files"]["../secret"] = hashlib.sha256(b"secret").hexdigest()
    signed_again(store, folder, index, "copy.json")
    with pytest.raises(CopyAltered, match=r"\.\./secret"):
        verify_copies(folder)


def test_a_page_whose_file_was_altered_stays_behind(store: Store, tmp_path: Path) -> None:
    file = store.images.path(digest_of_page(store))
    file.chmod(0o644)
    file.write_bytes(b"something else")
    made = export(store, None, tmp_path / "copy", operator="claire", language="en")
    assert (made.pages, made.damaged) == (1, (f"{SERIALS[0]}-1",))
    found = verify_copies(tmp_path / "copy")
    assert found.left_behind == (f"{SERIALS[0]}-1",)


def test_an_export_that_fails_leaves_nothing(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies.Path, "write_bytes", full)
    before = set(tmp_path.iterdir())
    with pytest.raises(OutputError):
        out(store, tmp_path / "copy")
    assert set(tmp_path.iterdir()) == before


def test_what_is_there_is_not_written_over(store: Store, tmp_path: Path) -> None:
    folder = out(store, tmp_path / "copy")
    with pytest.raises(OutputError):
        out(store, folder)
    verify_copies(folder)


def test_other_peoples_pages_do_not_go_out_with_one(store: Store, tmp_path: Path) -> None:
    digest = digest_of_page(store)
    other = returned.scanned_pages(store, SERIALS[1])[0][1].digest
    # As if both had been scanned into one file.
    with store.db.conn:
        store.db.execute("PRAGMA foreign_keys = OFF")
        store.db.execute("UPDATE pages SET digest = ?, position = 1 WHERE digest = ?", (digest, other))
    with pytest.raises(UsageError, match=SERIALS[1]):
        out(store, tmp_path / "copy")
    made = export(store, SERIALS[0], tmp_path / "copy", operator="claire", language="en", whole_files=True)
    assert made.pages == 1


def test_who_asks_for_what_is_not_there_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UnknownSheet):
        out(store, tmp_path / "copy", "ZZZZ")
    with pytest.raises(UsageError):
        out(store, tmp_path / "copy", f"{SERIALS[0]}:7")
    assert not (tmp_path / "copy").exists()


def token(tmp_path: Path, data: bytes, name: str = "token.tsr", **more: object) -> Path:
    file = tmp_path / name
    file.write_bytes(stamps.answer(data, AT, **more))  # type: ignore[arg-type]
    return file


def test_a_timestamp_is_kept_with_its_page_and_goes_out_with_it(store: Store, tmp_path: Path) -> None:
    file = token(tmp_path, store.images.get(digest_of_page(store)))
    seal = attach(store, SERIALS[0], file, Kind.RFC3161, operator="claire")
    assert (seal.subject, seal.is_compared, seal.stamped_at) == (digest_of_page(store), True, AT)
    assert attach(store, f"{SERIALS[0]}:1", file, Kind.RFC3161, operator="claire") == seal
    assert len(sealbook.seals_of(store, seal.subject)) == 1
    entries = history.entries_about(store, {seal.subject}, acts=[Act.SEAL_ATTACHED])
    assert len(entries) == 1
    assert not checking.check(store)
    folder = out(store, tmp_path / "copy")
    assert (folder / "seals" / seal.digest).read_bytes() == file.read_bytes()
    assert [(one.kind, one.at) for one in verify_copies(folder).stamps] == [("rfc3161", AT)]


def test_a_timestamp_that_is_put_in_place_of_another_shows(store: Store, tmp_path: Path) -> None:
    seal = attach(
        store,
        SERIALS[0],
        token(tmp_path, store.images.get(digest_of_page(store))),
        Kind.RFC3161,
        operator="claire",
    )
    folder = out(store, tmp_path / "copy")
    foreign = stamps.answer(b"something else", AT)
    (folder / "seals" / seal.digest).write_bytes(foreign)
    told = record_of(folder)
    told["seals"][0]["sha256"] = hashlib.sha256(foreign).hexdigest()  # type: ignore[index]
    signed_again(store, folder, told, f"{SERIALS[0]}-1.json")
    indexed_again(store, folder)
    with pytest.raises(CopyAltered):
        verify_copies(folder)


@pytest.mark.parametrize("algorithm", ["sha256", "sha384", "sha512"])
def test_each_usual_digest_is_known(store: Store, tmp_path: Path, algorithm: str) -> None:
    file = token(tmp_path, store.images.get(digest_of_page(store)), algorithm=algorithm)
    assert attach(store, SERIALS[0], file, Kind.RFC3161, operator="claire").is_compared


def test_a_timestamp_of_something_else_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(SealRefused):
        attach(store, SERIALS[0], token(tmp_path, b"something else"), Kind.RFC3161, operator="claire")
    other = store.images.get(returned.scanned_pages(store, SERIALS[1])[0][1].digest)
    with pytest.raises(SealRefused):
        attach(store, SERIALS[0], token(tmp_path, other), Kind.RFC3161, operator="claire")
    assert not history.entries_about(store, {digest_of_page(store)}, acts=[Act.SEAL_ATTACHED])


@pytest.mark.parametrize(
    "data", [b"", b"0", b"\x30\x80\x00\x00", b"\x30\x03\x02\x01\x02", b"GIF89a", b"\x30\x84\xff\xff\xff\xff"]
)
def test_what_is_no_token_is_refused(store: Store, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "token").write_bytes(data)
    for kind in (Kind.RFC3161, Kind.CADES):
        with pytest.raises(SealRefused):
            attach(store, SERIALS[0], tmp_path / "token", kind, operator="claire")


def test_a_refusal_of_the_authority_is_no_timestamp(store: Store, tmp_path: Path) -> None:
    (tmp_path / "token").write_bytes(stamps.refusal())
    with pytest.raises(SealRefused):
        attach(store, SERIALS[0], tmp_path / "token", Kind.RFC3161, operator="claire")


def test_a_detached_signature_is_compared_and_another_seal_is_kept(store: Store, tmp_path: Path) -> None:
    page = store.images.get(digest_of_page(store))
    (tmp_path / "page.p7s").write_bytes(stamps.detached(page))
    assert attach(store, SERIALS[0], tmp_path / "page.p7s", Kind.CADES, operator="claire").is_compared
    (tmp_path / "other.p7s").write_bytes(stamps.detached(b"something else"))
    with pytest.raises(SealRefused):
        attach(store, SERIALS[0], tmp_path / "other.p7s", Kind.CADES, operator="claire")
    (tmp_path / "note.txt").write_bytes(b"seen by the bailiff")
    assert not attach(store, SERIALS[0], tmp_path / "note.txt", Kind.OTHER, operator="claire").is_compared
    assert [one.kind for one in verify_copies(out(store, tmp_path / "copy")).stamps] == ["cades", "other"]


def test_what_an_authority_is_asked_is_the_fingerprint_and_no_more(store: Store, tmp_path: Path) -> None:
    (file,) = request(store, SERIALS[0], tmp_path / "ask")
    assert file.name == f"{SERIALS[0]}-1.tsq"
    assert bytes.fromhex(digest_of_page(store)) in file.read_bytes()
    assert file.stat().st_size < 100


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl")
def test_openssl_answers_what_is_asked(store: Store, tmp_path: Path) -> None:
    (asked,) = request(store, SERIALS[0], tmp_path / "ask")
    told = subprocess.run(
        ["openssl", "ts", "-query", "-in", asked, "-text"], capture_output=True, text=True, check=True
    )
    assert "sha256" in told.stdout
    assert "Certificate required: yes" in told.stdout
    answer = stamps.by_openssl(tmp_path / "authority", asked)
    seal = attach(store, SERIALS[0], answer, Kind.RFC3161, operator="claire")
    assert seal.is_compared
    assert seal.stamped_at is not None
    assert stamp_of(answer.read_bytes()).imprint.hex() == digest_of_page(store)
    page = tmp_path / "page"
    page.write_bytes(store.images.get(digest_of_page(store)))
    stamps.verify_by_openssl(tmp_path / "authority", page, answer)


@given(st.binary(max_size=300))
def test_no_bytes_but_a_token_are_taken_for_one(data: bytes) -> None:
    for look in (stamp_of, sealed_digests):
        with pytest.raises(NoToken):
            look(data)


@given(st.integers(min_value=0), st.integers(min_value=0, max_value=255), st.booleans())
def test_a_token_that_was_altered_says_the_same_or_is_none(place: int, value: int, is_cut: bool) -> None:
    whole = stamps.answer(b"page", AT)
    at = place % len(whole)
    altered = whole[:at] if is_cut else whole[:at] + bytes([value]) + whole[at + 1 :]
    try:
        found = stamp_of(altered)
    except NoToken:
        return
    assert isinstance(found.at, datetime)


@given(st.binary(min_size=32, max_size=32), st.integers(min_value=0, max_value=2**63))
def test_a_query_is_one_whole_value(digest: bytes, nonce: int) -> None:
    data = query(digest, nonce)
    assert data[0] == 0x30
    assert data[1] == len(data) - 2
    assert digest in data


def test_copies_of_a_store_that_can_only_be_read(store: Store, tmp_path: Path) -> None:
    signing.station_key(store, operator="claire")
    store.db.execute("PRAGMA query_only = ON")
    folder = out(store, tmp_path / "copy")
    assert record_of(folder)["ledger"]["anchor"] is None  # type: ignore[index]
    assert verify_copies(folder).pages == 1


def test_an_encrypted_store_keeps_tokens_sealed_and_gives_its_copies_to_be_read(tmp_path: Path) -> None:
    with cheap(), locked_store(tmp_path / "store") as store:
        come_back(store, SERIALS[0], people(1)[0])
        file = token(tmp_path, store.images.get(digest_of_page(store)))
        seal = attach(store, SERIALS[0], file, Kind.RFC3161, operator="claire")
        assert file.read_bytes() not in store.images.path(seal.digest).read_bytes()
        assert not checking.check(store)
        folder = out(store, tmp_path / "copy")
    assert (folder / "seals" / seal.digest).read_bytes() == file.read_bytes()
    assert verify_copies(folder).pages == 1
