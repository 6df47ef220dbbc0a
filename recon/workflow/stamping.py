"""What an authority outside says of a page: asking for a timestamp, and keeping what comes back with the page.

recon reaches no authority itself: the request is a file that somebody carries there, and so is the answer. A token is
kept only if it is of the page's own file, as far as it can be read.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from recon.delivery.files import write_whole
from recon.errors import OutputError, SealRefused, Unreadable, UsageError
from recon.language import system_reason, tr
from recon.model.ledger import Act
from recon.model.page import Page
from recon.store import Store, returned, sealbook
from recon.store.images import digest_of
from recon.store.sealbook import Seal
from recon.workflow.opening import sheet_of
from recon.workflow.timestamps import LARGEST, NoToken, query, sealed_digests, stamp_of

_NONCE_BITS = 63


class Kind(StrEnum):
    """What a token is."""

    RFC3161 = "rfc3161"  # a timestamp
    CADES = "cades"  # a signature or a seal, apart from what it is of
    OTHER = "other"  # anything else: kept, and not looked into


@dataclass(frozen=True, slots=True)
class _Said:
    """What was found out about a token."""

    is_compared: bool
    stamped_at: datetime | None


def pages_of(store: Store, what: str) -> tuple[str, tuple[tuple[int, Page], ...]]:
    """Return the serial and the scanned pages that ``what`` names: a sheet, or one page of it (SHEET:PAGE).

    Raises:
        UnknownSheet: if there is no such sheet.
        UsageError: if there is no such page, or it is not back.
    """
    name, _, number = what.partition(":")
    sheet = sheet_of(store, name)
    pages = returned.scanned_pages(store, sheet.serial)
    if number:
        pages = tuple(one for one in pages if str(one[0]) == number)
    if not pages:
        raise UsageError(reason=tr("copy.nothing_back", what=what))
    return sheet.serial, pages


def request(store: Store, what: str, out: Path) -> tuple[Path, ...]:
    """Write into the folder ``out``, for each page, the file that an authority stamps (RFC 3161); return those files.

    There is nothing in them but the fingerprint of the page's file, and a number by chance.

    Raises:
        UnknownSheet, UsageError: if there is nothing to ask for.
        OutputError: if they cannot be written.
    """
    serial, pages = pages_of(store, what)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(path=out, reason=system_reason(error)) from error
    written = []
    for number, page in pages:
        file = out / f"{serial}-{number}.tsq"
        write_whole(file, query(bytes.fromhex(page.digest), secrets.randbits(_NONCE_BITS)))
        written.append(file)
    return tuple(written)


def attach(store: Store, what: str, file: Path, kind: Kind, *, operator: str) -> Seal:
    """Keep a token with the page that it is of; the same one again changes nothing.

    Args:
        store: where.
        what: the sheet, or one page of it.
        file: what came from the authority.
        kind: what it is.
        operator: who attaches it.

    Raises:
        UnknownSheet, UsageError: if it cannot be told of which page it is.
        Unreadable: if the file cannot be read.
        SealRefused: if it is not what it is said to be, or of something else than the page's file.
    """
    _, pages = pages_of(store, what)
    token = _read(file)
    page, said = _page_of(store, pages, token, kind, file)
    before = _known(store, page.digest, digest_of(token))
    if before is not None:
        return before
    digest = store.images.put(token)
    with store.transaction(operator) as journal:
        at = said.stamped_at and said.stamped_at.isoformat()
        detail = {"kind": kind.value, "digest": digest, "file": file.name}
        journal.record(Act.SEAL_ATTACHED, page.digest, detail | {"is_compared": said.is_compared, "stamped_at": at})
    found = _known(store, page.digest, digest)
    assert found is not None  # noqa: S101
    return found


def look(kind: Kind, token: bytes, data: bytes) -> _Said | None:
    """Return what a token says of ``data``, None where it is of something else.

    Raises:
        NoToken: if it is not of its kind.
    """
    if kind is Kind.OTHER:
        return _Said(False, None)
    if kind is Kind.CADES:
        ours = {hashlib.new(name, data).digest() for name in ("sha256", "sha384", "sha512")}
        return _Said(True, None) if ours & sealed_digests(token) else None
    stamp = stamp_of(token)
    return _Said(True, stamp.at) if hashlib.new(stamp.algorithm, data).digest() == stamp.imprint else None


def _page_of(
    store: Store, pages: tuple[tuple[int, Page], ...], token: bytes, kind: Kind, file: Path
) -> tuple[Page, _Said]:
    """Return the page among ``pages`` that the token is of, and what it says."""
    if kind is Kind.OTHER and len({page.digest for _, page in pages}) > 1:
        raise UsageError(reason=tr("copy.which_page", pages=", ".join(str(number) for number, _ in pages)))
    for _, page in pages:
        try:
            said = look(kind, token, store.images.get(page.digest))
        except NoToken as error:
            reason = tr("copy.no_token", kind=tr(f"copy.kind.{kind}"))
            raise SealRefused(file=file, reason=reason) from error
        if said is not None:
            return page, said
    raise SealRefused(file=file, reason=tr("copy.of_something_else"))


def _known(store: Store, subject: str, digest: str) -> Seal | None:
    return next((one for one in sealbook.seals_of(store, subject) if one.digest == digest), None)


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise Unreadable(path=file, reason=system_reason(error)) from error
    if not data or len(data) > LARGEST:
        raise SealRefused(file=file, reason=tr("copy.no_size", most=LARGEST))
    return data
