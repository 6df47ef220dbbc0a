"""HL7 v2 as a way out: over a line (MLLP) or into a folder, each message under the name that it keeps for ever.

A receiver of HL7 v2 cannot be asked what it has. What it took of a sheet before is told by what it answered then, and
decides what goes now: a correction, or only the messages that it did not get.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from recon.delivery.carrier import Answer, Difference, Held, Load, Ready, Withdrawn
from recon.delivery.files import write_whole
from recon.delivery.hl7v2 import Draft, Hl7Profile, Message, drafts, merged, withdrawn
from recon.delivery.hl7v2.structure import Structures
from recon.delivery.hl7v2.validation import faults
from recon.delivery.mllp import Receipt, Sender
from recon.delivery.mllp_line import Connect
from recon.delivery.names import made_at
from recon.errors import DeliveryError, DestinationRefused, DestinationUnreachable, OutputError, ReconError
from recon.language import system_reason, tr
from recon.model.outbox import Arrived
from recon.model.patient import Patient
from recon.model.record import SheetRecord

# Gives what a destination took of a sheet and nobody took back, each with the record as it went then; oldest first.
Took = Callable[[str], Sequence[tuple[Arrived, SheetRecord]]]
# Gives who the patient of a number is, and when two people decided that a former number is theirs: (current, former).
Decided = Callable[[str, str], tuple[Patient, datetime]]
Rows = list[tuple[str, str, str]]

_ORDER = ("ADT", "MDM", "ORU", "RAS")
_PAGE = "MDM"
_NAMED = 20  # hexadecimal digits of a message's name


class Hl7Messages:
    """What goes of a sheet, whichever way: made of its record, and of what the destination took before."""

    def __init__(self, profile: Hl7Profile, load: Load, took: Took) -> None:
        self._profile = profile
        self._load = load
        self._took = took
        self._structures = Structures(profile.version)

    def ready(self, record: SheetRecord) -> Ready:
        """Make and validate the messages that would go."""
        try:
            made = self._drafts(record)
            wrong = [fault.message() for draft in made for fault in faults(draft, self._profile, self._structures)]
        except ReconError as error:
            return Ready(record.serial, "", (error.message(),))
        said = "\n".join(f"{draft.identity} {draft.digest}" for draft in made)
        counts = {kind: sum(draft.kind == kind for draft in made) for kind in dict.fromkeys(d.kind for d in made)}
        return Ready(record.serial, hashlib.sha256(said.encode()).hexdigest(), tuple(wrong), counts, len(made))

    def compare(self, record: SheetRecord) -> tuple[Difference, ...]:
        """Return what the destination took of each message, as far as its answers tell."""
        told, going = self._told(record.serial), {draft.identity: draft for draft in self._drafts(record)}
        found = []
        for identity in dict.fromkeys((*told, *going)):
            held = Held.NEW if identity not in told else Held.DIFFERENT if identity in going else Held.SAME
            ours = f"{going[identity].kind}^{going[identity].trigger}" if identity in going else ""
            theirs = tr("outbox.hl7.taken") if identity in told else tr("outbox.hl7.cannot_ask")
            found.append(Difference(identity, held, ours, theirs))
        return tuple(found)

    def typed(self, record: SheetRecord) -> tuple[Difference, ...]:  # noqa: ARG002
        """Return nothing: a receiver of HL7 v2 cannot be asked."""
        return ()

    def close(self) -> None:
        """Do nothing: a line ends with its last message, a file with its last byte."""

    def _merger(self, former: str, current: str, decided: Decided) -> Message | None:
        """Return the message that tells a merger, the same each time; None for one that takes no patients."""
        if self._profile.adt == "none":
            return None
        who, at = decided(current, former)
        return merged(who, former, at=at, profile=self._profile).message(
            _name(f"{former} {current} {at.isoformat()}"), at, self._profile
        )

    def _messages(self, record: SheetRecord, names: Sequence[str]) -> list[tuple[Draft, Message]]:
        """Return the messages under their names: the same ones whenever they are made.

        Raises:
            DeliveryError: if there are not as many as names.
        """
        # What was taken under these very names is of this sending: the same messages as before are made of the same.
        made = self._drafts(record, besides=names)
        if len(made) != len(names):
            raise DeliveryError(reason=tr("outbox.hl7.not_as_many", sheet=record.serial))
        pairs = zip(made, names, strict=True)
        return [(draft, draft.message(name, made_at(name), self._profile)) for draft, name in pairs]

    def _withdrawals(self, record: SheetRecord, arrived: Sequence[Arrived]) -> list[Message]:
        """Return the messages that take back what arrived; asked again, they have the same names."""
        told = self._told(record.serial)
        seed = " ".join(sorted({one.reference for one in arrived}))
        at = datetime.now(UTC)
        return [
            draft.message(_name(f"{seed} {draft.identity}"), at, self._profile)
            for before, identities in _by_record(told)
            for draft in withdrawn(before, profile=self._profile)
            if draft.identity in identities
        ]

    def _drafts(self, record: SheetRecord, besides: Sequence[str] = ()) -> list[Draft]:
        """Return what has to go, so that the destination has the sheet as it is; ``besides`` what has these names."""
        told = self._told(record.serial, besides)
        before = _by_record(told)
        if any(earlier.patient.ipp != record.patient.ipp for earlier, _ in before):
            gone = [
                draft
                for earlier, identities in before
                for draft in withdrawn(earlier, profile=self._profile)
                if draft.identity in identities
            ]
            return gone + list(drafts(record, profile=self._profile, load=self._load))
        made = [
            draft
            for earlier, identities in before
            for draft in drafts(record, profile=self._profile, load=self._load, earlier=earlier)
            if draft.identity in identities
        ]
        made += [d for d in drafts(record, profile=self._profile, load=self._load) if d.identity not in told]
        return sorted(made, key=lambda draft: _ORDER.index(draft.kind))

    def _told(self, serial: str, besides: Sequence[str] = ()) -> dict[str, SheetRecord]:
        """Return the record that each message was made of which the destination took last."""
        return {_draft_of(one): record for one, record in self._took(serial) if one.reference not in besides}

    def _taken(self, serial: str) -> set[str]:
        """Return the names of the messages that the destination took."""
        return {one.reference for one, _ in self._took(serial)}


class Hl7Carrier(Hl7Messages):
    """Messages over MLLP."""

    def __init__(
        self,
        host: str,
        port: int,
        profile: Hl7Profile,
        load: Load,
        took: Took,
        connect: Connect | None = None,
        decided: Decided | None = None,
    ) -> None:
        super().__init__(profile, load, took)
        self._decided = decided
        self._sender = Sender(host, port, profile=profile, connect=connect)

    def merge(self, former: str, current: str) -> bool:
        """Tell that a former number is part of another one (A40).

        Raises:
            DestinationRefused, DestinationUnreachable: if the receiver does not take it.
        """
        message = self._merger(former, current, self._decided) if self._decided else None
        if message is not None:
            self._sender.send(message)
        return message is not None

    def close(self) -> None:
        """End the line."""
        self._sender.close()

    def carry(self, record: SheetRecord, messages: Sequence[str]) -> Answer:
        """Send the messages one after the other, each when the one before was taken; none that was taken goes again.

        Raises:
            DestinationRefused, DestinationUnreachable: with what was taken before in ``details["arrived"]``.
        """
        made = self._messages(record, messages)
        rows, receipts = self._send(made, record)
        told = [{"message": one.control_id, "code": one.code, "tries": one.tries} for one in receipts]
        return Answer(tuple(rows), {"messages": told}, "; ".join(filter(None, (one.text for one in receipts))))

    def take_back(self, record: SheetRecord, arrived: Sequence[Arrived], why: str) -> Withdrawn:  # noqa: ARG002
        """Send the messages that take back what arrived; HL7 v2 has no place for the reason, and recon keeps it."""
        receipts = [self._sender.send(message) for message in self._withdrawals(record, arrived)]
        return _all_taken(arrived, (one.text for one in receipts))

    def _send(self, made: Sequence[tuple[Draft, Message]], record: SheetRecord) -> tuple[Rows, list[Receipt]]:
        receipts: list[Receipt] = []
        rows: Rows = []
        taken = self._taken(record.serial)
        try:
            for draft, message in made:
                if message.control_id not in taken:
                    receipts.append(self._sender.send(message))
                rows += _rows(draft, message.control_id, record)
        except (DestinationRefused, DestinationUnreachable) as error:
            raise type(error)(**error.details, arrived=rows) from error
        return rows, receipts


class Hl7Files(Hl7Messages):
    """Messages in a folder, from which the receiver takes them: one file for a sheet, whole or not there."""

    def __init__(
        self, folder: Path, profile: Hl7Profile, load: Load, took: Took, decided: Decided | None = None
    ) -> None:
        super().__init__(profile, load, took)
        self._folder = folder
        self._decided = decided

    def merge(self, former: str, current: str) -> bool:
        """Write the message (A40) that a former number is part of another one."""
        message = self._merger(former, current, self._decided) if self._decided else None
        if message is not None:
            self._write(message.kind, [message])
        return message is not None

    def carry(self, record: SheetRecord, messages: Sequence[str]) -> Answer:
        """Write the messages to a file that has the name of the first of them: written again, it is the same file.

        Raises:
            OutputError: if it cannot be written.
        """
        made = self._messages(record, messages)
        rows = [row for draft, message in made for row in _rows(draft, message.control_id, record)]
        return Answer(tuple(rows), {"file": self._write(record.serial, [message for _, message in made])})

    def take_back(self, record: SheetRecord, arrived: Sequence[Arrived], why: str) -> Withdrawn:  # noqa: ARG002
        """Write the messages that take back what arrived."""
        self._write(record.serial, self._withdrawals(record, arrived))
        return _all_taken(arrived, ())

    def _write(self, serial: str, messages: Sequence[Message]) -> str:
        if not messages:
            return ""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(path=self._folder, reason=system_reason(error)) from error
        name = f"{messages[0].control_id}-{serial}.hl7"
        write_whole(self._folder / name, b"".join(message.data for message in messages))
        return name


def _by_record(told: Mapping[str, SheetRecord]) -> list[tuple[SheetRecord, set[str]]]:
    """Return each record that messages were made of, with the identities of those messages."""
    found: dict[int, tuple[SheetRecord, set[str]]] = {}
    for identity, record in told.items():
        found.setdefault(id(record), (record, set()))[1].add(identity)
    return list(found.values())


def _draft_of(one: Arrived) -> str:
    """Return the identity of the message that brought something."""
    page = f":{one.identity.rpartition(':')[2]}" if one.kind == _PAGE else ""
    return f"{one.sheet}:{one.kind}{page}"


def _rows(draft: Draft, name: str, record: SheetRecord) -> Rows:
    """Return what a message brings, as (its kind, its name, our identity)."""
    serial, who = record.serial, record.patient
    if draft.kind == "ADT":
        return [(draft.kind, name, number) for number in (who.ipp, who.iep) if number]
    if draft.kind == _PAGE:
        return [(draft.kind, name, f"{serial}:{draft.identity.rpartition(':')[2]}")]
    places = dict.fromkeys((line.field, line.row) for line in draft.lines if line.field)
    named = [f"{serial}:{field}" if row is None else f"{serial}:{field}:{row}" for field, row in places]
    return [(draft.kind, name, identity) for identity in named or [serial]]


def _name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_NAMED].upper()


def _all_taken(arrived: Sequence[Arrived], words: Iterable[str]) -> Withdrawn:
    taken = tuple(dict.fromkeys((one.kind, one.reference) for one in arrived))
    return Withdrawn(taken, (), "; ".join(filter(None, words)))
