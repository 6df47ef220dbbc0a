"""A certificate authority of a hospital that there is none of, and what it signs; made anew for each test."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


class InventedCa:
    """Signs servers' certificates; its own lies in ``file``."""

    def __init__(
        self, folder: Path, name: str = "CA du CHU de Nulle-Part", *, days: int = 365, of_a_server: bool = False
    ) -> None:
        self.folder, self.name, self.key = folder, name, ec.generate_private_key(ec.SECP256R1())
        self.certificate = self._signed(_name(name), self.key, days=days, is_authority=not of_a_server, host="")
        self.file = folder / f"{name}.pem"
        self.file.write_bytes(self.certificate.public_bytes(Encoding.PEM))

    def server(self, host: str = "127.0.0.1") -> ssl.SSLContext:
        """Return what a server at ``host`` shows itself by."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = self._signed(_name(host), key, days=30, is_authority=False, host=host)
        both = self.folder / f"server-{self.name}-{host}.pem"
        secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        both.write_bytes(secret + made.public_bytes(Encoding.PEM))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(both)
        return context

    def _signed(
        self, name: x509.Name, key: ec.EllipticCurvePrivateKey, *, days: int, is_authority: bool, host: str
    ) -> x509.Certificate:
        now = datetime.now(UTC)
        authority, ours = x509.SubjectKeyIdentifier.from_public_key, self.key.public_key()
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(_name(self.name))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1000))
            .not_valid_after(now + timedelta(days=days))
            .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
            .add_extension(authority(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(ours), critical=False)
            .add_extension(_usage(is_authority=is_authority), critical=True)
        )
        if host:
            named = x509.IPAddress(ip_address(host)) if host[0].isdecimal() else x509.DNSName(host)
            made = made.add_extension(x509.SubjectAlternativeName([named]), critical=False)
        return made.sign(self.key, hashes.SHA256())


def _usage(*, is_authority: bool) -> x509.KeyUsage:
    names = ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement")
    others = dict.fromkeys((*names, "encipher_only", "decipher_only"), False)
    return x509.KeyUsage(digital_signature=True, key_cert_sign=is_authority, crl_sign=is_authority, **others)
