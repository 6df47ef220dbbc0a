"""A line to one network scanner: every answer within a size and a time, and what goes wrong told as of a scanner."""

import ssl
from hashlib import sha256
from typing import Any

import httpx

from recon import network
from recon.errors import (
    DestinationRefused,
    DestinationUnreachable,
    ScannerError,
    ScannerGone,
    ScannerLocked,
    ScannerMissing,
    ScannerUntrusted,
)
from recon.fetching import cut, fetched
from recon.intake.escl_address import Address
from recon.language import tr
from recon.model.harmless import harmless_name

MOST_WORDS = 1_000_000  # bytes of an answer that is no page
MOST_PAGE = 100_000_000  # bytes of a page, or of a PDF with a pile in it
ASKING_SECONDS = 15.0
PAGE_SECONDS = 180.0  # a page at 300 dpi takes a few, a scanner that warms up takes a minute
_CONNECTING_SECONDS = 5.0
_DENIED = (401, 403)


class Line:
    """Asks one scanner; ``label`` is how people call it, ``secret`` the password of the user in its address."""

    def __init__(self, address: Address, label: str, secret: str = "") -> None:
        # Its address is in the device's name, which a person gave.
        network.allow(address.host, address.port)
        self._root, self._label = httpx.URL(address.root), label
        self._http = httpx.Client(
            trust_env=False,
            timeout=httpx.Timeout(ASKING_SECONDS, connect=_CONNECTING_SECONDS),
            verify=_accepting(address.pin) if address.pin else address.is_secret,
            auth=(address.user, secret) if address.user else None,
        )

    def ask(
        self,
        method: str,
        path: str,
        content: bytes | None = None,
        *,
        most: int = MOST_WORDS,
        seconds: float = ASKING_SECONDS,
    ) -> httpx.Response:
        """Return the answer, whatever its status but a refusal or a redirection.

        Args:
            method: GET, POST or DELETE.
            path: under the scanner's root, or from the slash on if it begins with one.
            content: XML to send.
            most: bytes that the answer may have.
            seconds: that it may take, and that may pass between two parts of it.

        Raises:
            ScannerMissing: if nobody answers there.
            ScannerGone: if the line breaks, or the answer does not come in time.
            ScannerLocked: if it asks for a password, or for another one.
            ScannerUntrusted: if its certificate is not the one that was accepted, or one that nobody vouches for.
            ScannerError: if it answers too much, or sends us elsewhere.
        """
        try:
            answer = fetched(
                self._http,
                method,
                self._root.copy_with(path=path if path.startswith("/") else f"{self._root.path}/{path}"),
                destination=self._label,
                content=content,
                headers=None if content is None else {"Content-Type": "text/xml"},
                timeout=seconds,
                most=most,
                seconds=seconds,
            )
        except DestinationRefused as error:
            raise self.fault(tr("scanner.escl.too_large")) from error
        except (httpx.HTTPError, httpx.InvalidURL, DestinationUnreachable) as error:
            raise _meaning(error)(device=self._label, pages=0) from error
        self._check(answer)
        return answer

    def _check(self, answer: httpx.Response) -> None:
        """Refuse an answer that is for somebody else, or that sends us elsewhere."""
        if answer.status_code in _DENIED:
            raise ScannerLocked(device=self._label, pages=0)
        if answer.is_redirect:
            place = harmless_name(answer.headers.get("Location", "")[:200])
            raise self.fault(tr("scanner.escl.elsewhere", place=place))

    def fault(self, reason: str) -> ScannerError:
        return ScannerError(device=self._label, pages=0, reason=reason)

    def cut(self) -> None:
        """Break the line: whoever waits for an answer waits no longer."""
        cut(self._http)

    def close(self) -> None:
        self._http.close()


def certificate_of(address: Address) -> str:
    """Return the SHA-256 of the certificate that the scanner shows, whoever vouches for it.

    Raises:
        OSError: if it shows none.
    """
    network.allow(address.host, address.port)
    shown = ssl.get_server_certificate((address.host, address.port), timeout=_CONNECTING_SECONDS)
    return sha256(ssl.PEM_cert_to_DER_cert(shown)).hexdigest()


def _accepting(pin: str) -> ssl.SSLContext:
    """Return what accepts the one certificate and no other, before a byte is sent: not even its name is asked."""

    class Pinned(ssl.SSLSocket):
        def do_handshake(self, block: bool = False) -> None:
            super().do_handshake(block)
            shown = self.getpeercert(binary_form=True) or b""
            if sha256(shown).hexdigest() != pin:
                raise ssl.SSLCertVerificationError("not the certificate that was accepted")

    context: Any = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.sslsocket_class = Pinned
    made: ssl.SSLContext = context
    return made


def _meaning(error: Exception) -> type[ScannerError]:
    causes: list[BaseException] = [error]
    while (before := causes[-1].__cause__ or causes[-1].__context__) is not None:
        causes.append(before)
    if any(isinstance(one, ssl.SSLCertVerificationError) for one in causes):
        return ScannerUntrusted
    is_unreached = isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout, httpx.InvalidURL))
    return ScannerMissing if is_unreached else ScannerGone
