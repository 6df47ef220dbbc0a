"""Where sheets go: destinations, each with its choices, held or not. What is secret about one is never kept."""

import math
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from recon.delivery.authority import read_authority
from recon.environment import DESTINATION, given
from recon.errors import UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.model.outbox import Destination, Transport
from recon.store import Store, outboxes
from recon.workflow.leaving import refuse_exercise
from recon.workflow.outbox.carriers import check_options, options_of

_PORTS = {"http": ":80", "https": ":443"}
_HOST = re.compile(r"(\[[^\]\s]+\]|[^\s:/\[\]]+):([0-9]{1,5})")


def without_password(url: str) -> str:
    """Return a URL without the user and the password that may stand in it."""
    parts = urlsplit(url.strip())
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl().rstrip("/")


def add(
    store: Store,
    name: str,
    transport: Transport,
    address: str,
    *,
    operator: str,
    options: Path | None = None,
    four_eyes: bool = True,
    per_second: float = 0.0,
    ca: Path | None = None,
    keeps_ca: bool = True,
) -> Destination:
    """Add a destination, or change what is said of one; its options are read once and kept.

    So is ``ca``, a file with the certificate authority of a FHIR server, or of an HL7 v2 receiver, which is then spoken
    to over TLS. Where none is given it stays as it was, unless ``keeps_ca`` says otherwise: a line must not lose its
    encryption because somebody changed something else.

    Raises:
        UsageError: if the address is none, is another destination's already, or the options or the authority cannot be
            used.
    """
    if not name.strip():
        raise UsageError(reason=tr("outbox.destination.no_name"))
    if not 0 <= per_second < math.inf:
        raise UsageError(reason=tr("outbox.destination.rate", rate=per_second))
    values = options_of(transport, options)
    there = Destination(name.strip(), transport, _address(transport, address), values, four_eyes, per_second)
    authority = _authority(store, there, ca, keeps_ca=keeps_ca)
    return set_to(store, replace(there, ca=authority), operator=operator)


def change(
    store: Store,
    name: str,
    address: str,
    *,
    operator: str,
    options: Path | None = None,
    four_eyes: bool = True,
    ca: Path | None = None,
    keeps_ca: bool = True,
) -> Destination:
    """Change what is said of a known destination; what is not given stays: its choices, its pace, its authority.

    Raises:
        UsageError: as ``add``, and if there is no such destination.
    """
    known = find(store, name)
    values = known.options if options is None else options_of(known.transport, options)
    there = replace(known, address=_address(known.transport, address), options=values, four_eyes=four_eyes)
    return set_to(store, replace(there, ca=_authority(store, there, ca, keeps_ca=keeps_ca)), operator=operator)


def _authority(store: Store, there: Destination, file: Path | None, *, keeps_ca: bool) -> str:
    """Return the certificate authority that a destination is to have, as PEM; "" where it has none of its own."""
    if file is not None:
        if not _takes_ca(there):
            raise UsageError(reason=tr("outbox.ca.not_there", address=there.address))
        return read_authority(file, now=store.clock())
    known = outboxes.destination(store, there.name)
    return known.ca if known is not None and keeps_ca and _takes_ca(there) else ""


def _takes_ca(there: Destination) -> bool:
    return there.transport is Transport.MLLP or there.address.startswith("https:")


def set_to(store: Store, there: Destination, *, operator: str) -> Destination:
    """Write down what is said of a destination; nothing where it is known so already."""
    refuse_exercise(store)
    check_options(there)
    with store.transaction(operator) as journal:
        other = at_address(store, there.transport, there.address)
        if other is not None and other.name != there.name:
            raise UsageError(reason=tr("outbox.destination.same_address", name=other.name, address=there.address))
        known = outboxes.destination(store, there.name)
        if known is not None and way_of(known) != way_of(there) and outboxes.is_sending(store, there.name):
            # It may have arrived under the choices of before: under others it would arrive again.
            raise UsageError(reason=tr("outbox.destination.sent", name=there.name))
        if known is None or _detail(known) != _detail(there):
            journal.record(Act.DESTINATION_SET, there.name, _detail(there))
    return find(store, there.name)


def at_once(store: Store, transport: Transport, address: str, options: dict[str, Any] | None = None) -> Destination:
    """Return the destination that an address on the command line is: one of its own, which one person may send to.

    An address that is a destination's already is that one, with its rules and, where none are given, its choices.
    Nothing is written down.

    Raises:
        UsageError: if the address is none, or its destination has other choices of its own.
    """
    address = _address(transport, address)
    known = at_address(store, transport, address)
    if known is None:
        return Destination(address, transport, address, options or {}, four_eyes=False)
    if options is None or options == known.options:
        return known
    if known.name != address:
        raise UsageError(reason=tr("outbox.destination.own_options", name=known.name))
    return replace(known, options=options)


def at_address(store: Store, transport: Transport, address: str) -> Destination | None:
    there = (one for one in outboxes.destinations(store) if (one.transport, one.address) == (transport, address))
    return next(there, None)


def find(store: Store, name: str) -> Destination:
    """Return the destination of that name.

    Raises:
        UsageError: if there is none; it tells those that there are.
    """
    found = outboxes.destination(store, name)
    if found is None:
        known = ", ".join(one.name for one in outboxes.destinations(store)) or "–"
        raise UsageError(reason=tr("outbox.destination.unknown", name=name, known=known))
    return found


def hold(store: Store, name: str, why: str, *, operator: str) -> None:
    """Let nothing more go to a destination until it is released.

    Raises:
        UsageError: if there is no such destination, or no reason.
    """
    if not why.strip():
        raise UsageError(reason=tr("account.no_reason"))
    _say_held(store, name, why.strip(), operator)


def release(store: Store, name: str, *, operator: str) -> None:
    _say_held(store, name, "", operator)


def secret_of(name: str) -> str:
    """Return the password or token of a destination, from the environment; the name's letters and digits count."""
    return given(secret_name(name)) or ""


def secret_name(name: str) -> str:
    return DESTINATION + (re.sub(r"[^A-Z0-9]+", "_", name.upper()).strip("_"))


def _say_held(store: Store, name: str, why: str, operator: str) -> None:
    with store.transaction(operator) as journal:
        find(store, name)
        journal.record(Act.DESTINATION_HELD, name, {"why": why})


def way_of(there: Destination) -> tuple[Transport, str, dict[str, Any]]:
    """Return what a carrier to the destination is made of."""
    return there.transport, there.address, there.options


def _detail(there: Destination) -> dict[str, object]:
    told: dict[str, object] = {
        "transport": there.transport.value,
        "address": there.address,
        "options": there.options,
        "four_eyes": there.four_eyes,
        "per_second": there.per_second,
    }
    return told | {"ca": there.ca} if there.ca else told


def _address(transport: Transport, text: str) -> str:
    """Return an address as it is kept.

    Raises:
        UsageError: if it is none.
    """
    if transport is Transport.FHIR:
        address = without_password(text)
        parts = urlsplit(address)
        if parts.scheme not in _PORTS or not parts.hostname:
            raise UsageError(reason=tr("delivery.not_an_address", url=address))
        # One machine is one destination, however its name is written: none has rules that another spelling has not.
        return parts._replace(netloc=parts.netloc.lower().removesuffix(_PORTS[parts.scheme])).geturl()
    if transport is Transport.MLLP:
        found = _HOST.fullmatch(text.strip().removeprefix("mllp://"))
        if found is None or not 0 < int(found[2]) < 65_536:
            raise UsageError(reason=tr("outbox.destination.not_a_port", address=text))
        return f"{found[1].lower()}:{int(found[2])}"
    return str(Path(text).absolute())
