"""Patients' lists and recorded messages: from files into the store."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from recon import bounded
from recon.errors import MessageError, MessageForeign, RosterError
from recon.language import system_reason, tr
from recon.model.identifier import UNCHECKED
from recon.model.identifier_file import read_systems
from recon.model.patient import Listed, Patient
from recon.reconciliation.adt import read_changes
from recon.reconciliation.changes import Change, contradicted
from recon.reconciliation.hl7text import looks_like_hl7, parse, split_messages
from recon.reconciliation.identifiers.checks import check_patient
from recon.reconciliation.listing import list_changes, patient_change, says_every_place
from recon.reconciliation.roster import read_list
from recon.store import Journal, Store, custody, rosters
from recon.workflow import downtimes
from recon.workflow.taking import Taken, Telling, Told, take, take_all

# Of whom sheets were printed from a list that was never imported.
PRINTED = "print"


@dataclass(frozen=True, slots=True)
class Roster:
    """The patients of a list, when the list was made, and what is odd about it."""

    patients: tuple[Patient, ...]
    made_at: datetime
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """How files are taken.

    ``skip_bad``: rows and messages that cannot be used are left out and told, instead of refusing the file.
    ``is_complete``: the lists hold everybody who is in the house. ``authority``: who assigns the IPP, in messages.
    """

    skip_bad: bool = False
    is_complete: bool = False
    authority: str = ""


def load_roster(path: Path) -> Roster:
    """Return the list in ``path``.

    Raises:
        RosterError: with every fault of every row.
    """
    listed = read_list(path)
    return Roster(listed.patients, _made_at(path), listed.warnings)


def import_roster(store: Store, path: Path, *, operator: str) -> tuple[int, int]:
    """Make the patients of the list in ``path`` known; returns how many there are, and how many were new or changed.

    Raises:
        RosterError: with every fault of every row; nothing is recorded.
    """
    taken = import_files(store, [path], operator=operator)
    return taken.told, taken.changed


def import_files(store: Store, paths: Sequence[Path], *, operator: str, options: Options | None = None) -> Taken:
    """Take lists (CSV) and recorded ADT messages (HL7 v2); a folder is all files in it. All of it or nothing.

    What is older than what is known changes nothing. Where a list contradicts who a patient is known to be, the later
    one counts, and it is told. So is a list that was made before the downtime began, and two lists that say of one IPP
    that it is two different people's.

    Raises:
        RosterError: with every fault of the first file that cannot be used; nothing is recorded.
        UsageError: if lists that are said to be complete would have most of the house leave.
    """
    options = options or Options()
    taken = Taken()
    every = [told for path in paths for told in _told(store, path, options, taken)]
    two = _disagreeing([told for told in every if told.telling is Telling.LIST])
    taken.warnings += two
    take_all(store, every, taken, operator=operator)
    told_already = {words for less in two.values() for words in less}
    taken.warnings = [words for words in taken.warnings if words not in told_already]
    return taken


def import_patients(store: Store, patients: Iterable[Patient], *, operator: str) -> int:
    """Make patients known to the store; returns how many were new or changed."""
    with store.transaction(operator) as journal:
        return add_patients(store, journal, patients)


def add_patients(store: Store, journal: Journal, patients: Iterable[Patient]) -> int:
    """Record the patients that the store does not know, or knows otherwise; returns how many those are."""
    at = store.clock().astimezone(UTC)
    wanted = tuple(patients)
    known = rosters.listed(store, (patient.ipp for patient in wanted))
    news = (patient_change(who, at, is_here=True) for who in wanted if _is_new(who, known.get(who.ipp)))
    taken = Taken()
    take(store, journal, news, PRINTED, taken, Telling.ONCE)
    return taken.changed


def _is_new(patient: Patient, known: Listed | None) -> bool:
    return known is None or known.patient != patient


def _told(store: Store, path: Path, options: Options, taken: Taken) -> Iterator[Told]:
    """Yield what the file or folder tells: each list by itself, all messages together."""
    now = store.clock().astimezone(UTC)
    messages: list[Change] = []
    for file in _files(path):
        data = _read(file)
        if looks_like_hl7(data):
            messages += _messages(store, file, data, options, taken)
        else:
            yield _list(store, file, now, options, taken)
    if messages:
        messages.sort(key=lambda change: change.at)
        yield Told(str(path.resolve()), messages[-1].at, messages, Telling.EVENTS)


def _list(store: Store, file: Path, now: datetime, options: Options, taken: Taken) -> Told:
    listed = read_list(file, skip_bad=options.skip_bad, today=now.date())
    at = min(_made_at(file), now)
    taken.warnings += _too_old(store, file, at)
    taken.warnings += (f"{file}:{line}" for line in listed.warnings)
    taken.left_out += (f"{file}:{line}" for line in listed.left_out)
    changes = tuple(list_changes(listed, at, is_complete=options.is_complete, name=file.name))
    lists = ("identity", "place") if says_every_place(listed) else ("identity",)
    return Told(str(file.resolve()), at, changes, Telling.LIST, lists, options.is_complete)


def _too_old(store: Store, file: Path, at: datetime) -> Iterator[str]:
    """Yield that the list was made before the downtime began: whoever came in between is not on it."""
    downtime = custody.open_downtime(store)
    if downtime is not None and at < downtime.opened_at:
        made, began = (
            when.astimezone(store.timezone).strftime(tr("roster.moment")) for when in (at, downtime.opened_at)
        )
        yield tr("roster.before_downtime", file=file, made=made, name=downtimes.label(store, downtime), began=began)


def _disagreeing(lists: Sequence[Told]) -> dict[str, tuple[str, ...]]:
    """Return where two lists say of one IPP that it is two different people's, with the row of both.

    With each go the sentences that say no more than it: that the newer row contradicts what is known from the older.
    """
    found: dict[str, tuple[str, ...]] = {}
    said: dict[str, tuple[Told, Change]] = {}
    for told in sorted(lists, key=lambda told: told.as_of):
        for change in told.changes:
            before = said.get(change.ipp)
            if before is not None and (members := contradicted(before[1], change)):
                both = [_both(before[1], change, name) for name in members]
                what = ", ".join(tr("roster.disagree_in", **one) for one in both)
                words = tr("roster.disagree", ipp=change.ipp, what=what, one=_row(*before), other=_row(told, change))
                found[words] = tuple(_differs(change, one) for one in both)
            said[change.ipp] = told, change
    return found


def _both(one: Change, other: Change, member: str) -> dict[str, str]:
    values = {"one": str(one.identity[member]), "other": str(other.identity[member])}
    return values | {"member": tr(f"roster.member.{member}")}


def _differs(change: Change, both: dict[str, str]) -> str:
    """Return what taking ``change`` says where the other row is what is known."""
    details = {"ipp": change.ipp, "where": change.where, "known": both["one"], "told": both["other"]}
    return tr("roster.differs", member=both["member"], **details)


def _row(told: Told, change: Change) -> str:
    return f"{told.source}:{change.where.rpartition(':')[2]}"


def _messages(store: Store, file: Path, data: bytes, options: Options, taken: Taken) -> list[Change]:
    """Return what the messages of a file say; those of other kinds are left out and told."""
    changes: list[Change] = []
    faults: list[str] = []
    now, zone = store.clock().astimezone(UTC), store.timezone
    for number, text in enumerate(split_messages(data), 1):
        try:
            told = read_changes(parse(text), now=now, zone=zone, authority=options.authority)
        except MessageError as error:
            place = tr("roster.message_at", number=number, reason=error.details["reason"])
            (taken.left_out if isinstance(error, MessageForeign) else faults).append(place)
            continue
        taken.messages += 1
        changes += (replace(change, where=f"{file.name}:{number}") for change in told)
        taken.warnings += (
            tr("roster.odd_message", file=file, number=number, what=what) for one in told for what in odd_number(one)
        )
    if faults and not options.skip_bad:
        raise RosterError(file=file, faults=faults)
    taken.left_out += (f"{file}: {fault.strip()}" for fault in faults)
    return changes


def odd_number(change: Change) -> tuple[str, ...]:
    """Return what is odd about the national number that a message gives."""
    nobody = {"birth_name": "", "given_names": "", "birth_date": None}
    who = Patient(change.ipp, **(nobody | dict(change.identity)))
    unusable = dict(change.extra).get(UNCHECKED)
    return check_patient(replace(who, ins=unusable) if unusable else who, read_systems("fr")).told


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
    if not files:
        raise RosterError(file=path, faults=[tr("roster.empty_folder")])
    return files


def _read(file: Path) -> bytes:
    try:
        return bounded.read_bytes(file, bounded.LIST)
    except OSError as error:
        raise RosterError(file=file, faults=[tr("ledger.roster.unreadable", reason=system_reason(error))]) from error


def _made_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
