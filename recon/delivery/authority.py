"""A hospital's own certificate authority, for the servers of one destination: read once, kept, and nobody else's.

A destination with one trusts that authority alone. HL7 v2 goes over TLS then; FHIR over https does so anyway, and
trusts the authorities that everybody does where no other is given.
"""

import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from recon import bounded
from recon.delivery.mllp_line import Connect
from recon.errors import UsageError
from recon.language import system_reason, tr

_MOST_BYTES = 200_000
_MOST = 20  # certificates in a file
_SHOWN = 16  # hexadecimal digits of a fingerprint


@dataclass(frozen=True, slots=True)
class Authority:
    """One certificate: whose it is, until when it is good, and its SHA-256, hexadecimal."""

    name: str
    until: datetime
    digest: str

    def in_words(self) -> str:
        return tr("outbox.ca.shown", name=self.name, until=f"{self.until:%Y-%m-%d}", digest=self.digest[:_SHOWN])


def read_authority(file: Path, *, now: datetime) -> str:
    """Return the certificates in a file, as PEM and nothing else.

    Raises:
        UsageError: if it cannot be read, is none, is over, is no authority's, or holds a key, which nobody may have.
    """
    try:
        text = bounded.read_bytes(file, _MOST_BYTES).decode("ascii", "replace")
    except OSError as error:
        raise UsageError(reason=tr("outbox.ca.unread", file=file, reason=system_reason(error))) from error
    except ValueError as error:
        raise UsageError(reason=tr("outbox.ca.none", file=file)) from error
    if "PRIVATE KEY" in text:
        raise UsageError(reason=tr("outbox.ca.private", file=file))
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        found = x509.load_pem_x509_certificates(text.encode("ascii", "replace"))[:_MOST]
        for one in found:
            _check(one, file, now)
    except ValueError as error:
        raise UsageError(reason=tr("outbox.ca.none", file=file)) from error
    return "".join(one.public_bytes(Encoding.PEM).decode("ascii") for one in found)


def authorities(pem: str) -> tuple[Authority, ...]:
    """Return whose the kept certificates are."""
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256

    found = x509.load_pem_x509_certificates(pem.encode()) if pem else []
    return tuple(
        Authority(one.subject.rfc4514_string(), one.not_valid_after_utc, one.fingerprint(SHA256()).hex())
        for one in found
    )


def trusting(pem: str) -> ssl.SSLContext:
    """Return what trusts the kept authority alone, and a server only under the name that it was asked by."""
    context = ssl.create_default_context(cadata=pem)
    # What a hospital hands out may be the authority between its own root and the server.
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return context


def tls_line(context: ssl.SSLContext) -> Connect:
    """Return what opens a line over TLS."""

    def opened(host: str, port: int, seconds: float) -> socket.socket:
        plain = socket.create_connection((host, port), timeout=seconds)
        try:
            return context.wrap_socket(plain, server_hostname=host)
        except BaseException:
            plain.close()
            raise

    return opened


def _check(certificate: object, file: Path, now: datetime) -> None:
    from cryptography import x509

    assert isinstance(certificate, x509.Certificate)  # noqa: S101
    name = certificate.subject.rfc4514_string()
    try:
        is_authority = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        is_authority = False
    if not is_authority:
        raise UsageError(reason=tr("outbox.ca.not_one", file=file, name=name))
    until = certificate.not_valid_after_utc
    if until < now.astimezone(UTC):
        raise UsageError(reason=tr("outbox.ca.over", file=file, name=name, until=f"{until:%Y-%m-%d}"))
