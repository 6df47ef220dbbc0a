"""Timestamps and detached signatures for the tests, as an authority makes them; openssl as the authority."""

import hashlib
import subprocess
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import NameOID

_OIDS = {"sha256": "608648016503040201", "sha384": "608648016503040202", "sha512": "608648016503040203"}


def der(tag: int, *contents: bytes) -> bytes:
    """Return one value of DER."""
    content = b"".join(contents)
    if len(content) < 128:
        return bytes([tag, len(content)]) + content
    length = len(content).to_bytes((len(content).bit_length() + 7) // 8, "big")
    return bytes([tag, 128 | len(length)]) + length + content


def oid(digits: str) -> bytes:
    return der(0x06, bytes.fromhex(digits))


def answer(data: bytes, at: datetime, *, algorithm: str = "sha256") -> bytes:
    """Return an authority's answer: a timestamp of ``data``, which nobody signed (nobody looks at that here)."""
    imprint = der(0x30, der(0x30, oid(_OIDS[algorithm])), der(0x04, hashlib.new(algorithm, data).digest()))
    stamped = der(0x18, f"{at:%Y%m%d%H%M%S}Z".encode())
    info = der(0x30, der(0x02, b"\x01"), oid("2a0304"), imprint, der(0x02, b"\x2a"), stamped)
    content = der(0x30, oid("2a864886f70d0109100104"), der(0xA0, der(0x04, info)))
    signed = der(0x30, der(0x02, b"\x03"), der(0x31), content, der(0x31))
    token = der(0x30, oid("2a864886f70d010702"), der(0xA0, signed))
    return der(0x30, der(0x30, der(0x02, b"\x00")), token)


def refusal() -> bytes:
    return der(0x30, der(0x30, der(0x02, b"\x02")))


def detached(data: bytes) -> bytes:
    """Return a signature of ``data`` that does not hold it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Invented seal")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2026, 1, 1))  # noqa: DTZ001
        .not_valid_after(datetime(2036, 1, 1))  # noqa: DTZ001
        .sign(key, SHA256())
    )
    builder = pkcs7.PKCS7SignatureBuilder().set_data(data).add_signer(certificate, key, SHA256())
    return builder.sign(Encoding.DER, [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary])


_SETTINGS = """
[ tsa ]
default_tsa = here
[ here ]
dir = {folder}
serial = $dir/serial
signer_cert = $dir/cert.pem
certs = $dir/cert.pem
signer_key = $dir/key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
[ req ]
distinguished_name = name
[ name ]
[ stamping ]
basicConstraints = CA:FALSE
keyUsage = digitalSignature
extendedKeyUsage = critical,timeStamping
"""


def by_openssl(folder: Path, asked: Path) -> Path:
    """Have openssl be the authority that answers ``asked``; return its answer."""
    folder.mkdir()
    settings = folder / "openssl.cnf"
    settings.write_text(_SETTINGS.format(folder=folder))
    (folder / "serial").write_text("01\n")
    made = ["-keyout", folder / "key.pem", "-out", folder / "cert.pem", "-config", settings, "-extensions", "stamping"]
    kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=Invented authority"]
    _openssl("req", "-x509", *kind, *made)
    out = folder / "answer.tsr"
    _openssl("ts", "-reply", "-queryfile", asked, "-out", out, "-config", settings)
    return out


def verify_by_openssl(folder: Path, data: Path, answer: Path) -> None:
    """Have openssl tell that ``answer`` is a good timestamp of ``data``."""
    _openssl("ts", "-verify", "-data", data, "-in", answer, "-CAfile", folder / "cert.pem")


def _openssl(*arguments: str | Path) -> None:
    subprocess.run(["openssl", *map(str, arguments)], capture_output=True, check=True)
