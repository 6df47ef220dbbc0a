"""Adding a destination and changing one: jobs for the background."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from recon.delivery.authority import authorities, read_authority
from recon.errors import ReconError, UsageError
from recon.language import tr
from recon.model.outbox import Destination, Transport
from recon.store import Store, outboxes
from recon.workflow.outbox import destinations
from recon.workflow.outbox.carriers import options_of


@dataclass(frozen=True, slots=True)
class NewDestination:
    """What a person typed of a destination that they add, or change.

    ``options`` and ``ca`` (a hospital's own certificate authority) are names of files, empty for none; of a destination
    that is changed, for what it has.
    """

    name: str
    transport: Transport
    address: str
    options: str = ""
    four_eyes: bool = True
    ca: str = ""
    keeps_ca: bool = True
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a destination cannot be added, and which line of what was typed is to blame."""

    line: str
    error: ReconError


def add(store: Store, new: NewDestination, operator: str) -> Destination | Wrong:
    """Add a destination, or change the one that is meant; another is never changed by a name that is taken."""
    if not new.is_known and outboxes.destination(store, new.name) is not None:
        return Wrong("name", UsageError(reason=tr("app.deliver.known", name=new.name)))
    options, ca = _file(new.options), _file(new.ca)
    try:
        options_of(new.transport, options)
    except ReconError as error:
        return Wrong("options", error)
    try:
        if ca is not None:
            read_authority(ca, now=store.clock())
    except ReconError as error:
        return Wrong("ca", error)
    put = partial(destinations.change, store) if new.is_known else partial(_added, store, new.transport)
    try:
        return put(
            new.name,
            new.address,
            operator=operator,
            options=options,
            four_eyes=new.four_eyes,
            ca=ca,
            keeps_ca=new.keeps_ca,
        )
    except ReconError as error:
        return Wrong("address", error)


def _added(store: Store, transport: Transport, name: str, address: str, **rules: Any) -> Destination:
    return destinations.add(store, name, transport, address, **rules)


def described(pem: str) -> str:
    """Return whose the certificates are that a destination trusts, one a line."""
    return "\n".join(one.in_words() for one in authorities(pem))


def described_file(name: str) -> str:
    """Return whose the certificates are that a file gives.

    Raises:
        UsageError: if it gives none that can be used.
    """
    return described(read_authority(Path(name).expanduser(), now=datetime.now(UTC)))


def _file(name: str) -> Path | None:
    return Path(name).expanduser() if name else None
