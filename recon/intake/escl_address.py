"""Where a network scanner is: ``escl:http://192.0.2.7/eSCL``, as somebody gave it; nothing is looked for.

Behind a ``#`` stands the certificate that was shown when the scanner was named (``#sha256=...``): scanners make their
own, which nobody vouches for, so that one and no other is accepted from then on. It is never sent.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from recon.errors import UsageError
from recon.language import tr

PREFIX = "escl:"
_PATH = "/eSCL"  # where nearly all scanners have it
_PIN = re.compile(r"sha256=([0-9a-f]{64})")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """A scanner's address: ``root`` is under which its answers are, ``pin`` the SHA-256 of its certificate."""

    root: str
    host: str
    port: int
    user: str = ""
    pin: str = ""

    @property
    def is_secret(self) -> bool:
        """Whether what goes over the line can be read by nobody else."""
        return self.root.startswith("https:")

    @property
    def name(self) -> str:
        """The name of the device."""
        scheme, _, rest = self.root.partition("://")
        user = f"{self.user}@" if self.user else ""
        return f"{PREFIX}{scheme}://{user}{rest}" + (f"#sha256={self.pin}" if self.pin else "")


def address(name: str) -> Address:
    """Return the address in a device's name, or in what somebody typed for one: ``192.0.2.7`` will do.

    Raises:
        UsageError: if it is none.
    """
    text = name.strip().removeprefix(PREFIX)
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        host, port, secret = parts.hostname, parts.port, parts.password
    except ValueError as error:
        raise _refusal(text) from error
    pin = _PIN.fullmatch(parts.fragment)
    is_known = parts.scheme in _PORTS and bool(host) and not parts.query and (pin or not parts.fragment)
    if not is_known or not host or not re.fullmatch(r"[\w.:-]+", host) or not re.fullmatch(r"[\w./~%-]*", parts.path):
        raise _refusal(text)
    if secret is not None:
        raise UsageError(reason=tr("scanner.escl.no_password"))
    spelled = f"[{host}]" if ":" in host else host
    place = spelled if port is None else f"{spelled}:{port}"
    root = f"{parts.scheme}://{place}{parts.path.rstrip('/') or _PATH}"
    return Address(root, host, port or _PORTS[parts.scheme], parts.username or "", pin[1] if pin else "")


def shown(name: str) -> str:
    """Return a device's name as people see it, without its certificate."""
    return name.partition("#")[0]


def _refusal(text: str) -> UsageError:
    # What stands before an @ may be a password: it is not said again.
    if "@" in text:
        return UsageError(reason=tr("scanner.escl.no_address", address=f"…@{text.rpartition('@')[2]}"))
    return UsageError(reason=tr("scanner.escl.no_address", address=text))
