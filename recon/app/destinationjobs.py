"""Adding a destination: a job for the background."""

from dataclasses import dataclass
from pathlib import Path

from recon.errors import ReconError, UsageError
from recon.language import tr
from recon.model.outbox import Destination, Transport
from recon.store import Store, outboxes
from recon.workflow.outbox import destinations
from recon.workflow.outbox.carriers import options_of


@dataclass(frozen=True, slots=True)
class NewDestination:
    """What a person typed of a destination that they add; ``options`` is the name of a file, empty for none."""

    name: str
    transport: Transport
    address: str
    options: str = ""
    four_eyes: bool = True


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a destination cannot be added, and which line of what was typed is to blame."""

    line: str
    error: ReconError


def add(store: Store, new: NewDestination, operator: str) -> Destination | Wrong:
    """Add a destination; a known one is not changed from here, for its options would be lost."""
    if outboxes.destination(store, new.name) is not None:
        return Wrong("name", UsageError(reason=tr("app.deliver.known", name=new.name)))
    file = Path(new.options).expanduser() if new.options else None
    try:
        options_of(new.transport, file)
    except ReconError as error:
        return Wrong("options", error)
    try:
        return destinations.add(
            store, new.name, new.transport, new.address, operator=operator, options=file, four_eyes=new.four_eyes
        )
    except ReconError as error:
        return Wrong("address", error)
