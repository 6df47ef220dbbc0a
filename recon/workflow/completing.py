"""Whether a patient's sheets are complete and can go to the record, and if not, why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from recon.design.numbers import is_downtime_number
from recon.language import tr
from recon.model.custody import PrintedPage
from recon.model.identity import Change, Doubt
from recon.model.patient import Listed, Patient
from recon.model.sheet import PageState, Sheet
from recon.reconciliation.conflicts import Conflict
from recon.reconciliation.coverage import Gap, Overlap, gaps_in, overlaps_in
from recon.reconciliation.readiness import Hindrance, SheetLine
from recon.store import Store, custody, dossiers, identities, queries, rosters
from recon.workflow.timelines import Person, Timeline, in_words, person, timeline_of

__all__ = [
    "Completeness",
    "PatientLine",
    "SheetLine",
    "completeness",
    "dossier",
    "patient_lines",
    "patients_with_sheets",
    "people_with_sheets",
    "remarks_in_words",
]


@dataclass(frozen=True, slots=True)
class Completeness:
    """A patient's sheets, and whether they can go to the record.

    ``listed`` is None of somebody who is on no list. ``gaps``, ``overlaps`` and ``conflicts`` are to be looked at: they
    keep nothing back, for the sheets may well be right. ``reasons`` are what keeps something back, in words.
    """

    patient: Patient
    numbers: tuple[str, ...]
    listed: Listed | None
    sheets: tuple[SheetLine, ...]
    gaps: tuple[Gap, ...]
    overlaps: tuple[Overlap, ...]
    conflicts: tuple[Conflict, ...]
    reasons: tuple[str, ...]

    @property
    def is_ready(self) -> bool:
        return not self.reasons


@dataclass(frozen=True, slots=True)
class PatientLine:
    """A patient who has sheets, and how many of them: ``out`` are not all back, ``back`` are, ``doubted`` are in doubt,
    ``waiting`` for a person, ``ready`` in the record or ready for it. ``is_ready``: nothing of theirs is kept back."""

    patient: Patient
    is_present: bool
    is_listed: bool
    sheets: int
    out: int
    back: int
    doubted: int
    waiting: int
    ready: int
    is_ready: bool


def completeness(store: Store, ipp: str) -> Completeness:
    """Return the account of one patient, of all their numbers.

    Raises:
        UnknownPatient: if nobody told of that number, and no sheet is of it.
    """
    return dossier(store, ipp)[1]


def dossier(store: Store, ipp: str) -> tuple[Timeline, Completeness]:
    """Return what the sheets of a patient tell, and whether they are complete, both of one moment.

    Raises:
        UnknownPatient: if nobody told of that number, and no sheet is of it.
    """
    with store.snapshot():
        who = person(store, ipp)
        told = timeline_of(store, who)
        return told, _completeness(store, who, told)


def patients_with_sheets(store: Store) -> tuple[PatientLine, ...]:
    """Return everybody who has sheets, by their number now: first who is in the house, by ward, bed and name."""
    with store.snapshot():
        return patient_lines(store, people_with_sheets(store))


def people_with_sheets(store: Store) -> tuple[Person, ...]:
    """Return the same people in the same order, without a look at their sheets."""
    now = _Numbers(store)
    ipps = list(dict.fromkeys(map(now.of, identities.owners(store))))
    known = rosters.listed(store, ipps)
    return tuple(sorted((Person(ipp, (ipp, *now.formers(ipp)), known.get(ipp)) for ipp in ipps), key=_place))


def patient_lines(store: Store, people: Sequence[Person]) -> tuple[PatientLine, ...]:
    """Return what is to be told of the sheets of ``people``, in their order."""
    owner = {number: one.ipp for one in people for number in one.numbers}
    owned: dict[str, list[Sheet]] = defaultdict(list)
    for sheet in queries.sheets_named(store, identities.sheets_of(store, *owner)):
        owned[owner[sheet.patient or ""]].append(sheet)
    facts = _Facts(store, [sheet.serial for sheets in owned.values() for sheet in sheets])
    has_lists = rosters.has_patients(store)
    return tuple(_line(one, facts.lines(owned[one.ipp]), facts.subjects, has_lists=has_lists) for one in people)


def remarks_in_words(found: Completeness) -> tuple[str, ...]:
    """Return what is to be looked at, a sentence each: conflicts, gaps, overlaps."""
    return (
        *map(in_words, found.conflicts),
        *map(_gap_in_words, found.gaps),
        *map(_overlap_in_words, found.overlaps),
    )


class _Numbers:
    """Which number each merged one has become, and which were merged into one, looked up once for many."""

    def __init__(self, store: Store) -> None:
        self._into = dossiers.mergers_now(store)
        self._formers: dict[str, list[str]] = defaultdict(list)
        for former in self._into:
            self._formers[self.of(former)].append(former)

    def of(self, ipp: str) -> str:
        seen = {ipp}
        while (into := self._into.get(ipp)) and into not in seen:
            seen.add(into)
            ipp = into
        return ipp

    def formers(self, ipp: str) -> tuple[str, ...]:
        return tuple(self._formers.get(ipp, ()))


class _Facts:
    """What waits of the sheets ``serials``, looked up once."""

    def __init__(self, store: Store, serials: Sequence[str]) -> None:
        self._titles = {form.version: form.title for form in queries.forms(store)}
        self._papers: dict[str, list[PrintedPage]] = defaultdict(list)
        for page in custody.printed_pages_of(store, serials):
            self._papers[page.serial].append(page)
        self._back = dossiers.pages_back(store, serials)
        self._disputed = dossiers.disputed_pages(store, serials)
        self._waiting = queries.waiting(store, serials)
        self._doubts: dict[str, list[Doubt]] = defaultdict(list)
        for doubt in identities.doubts(store):
            self._doubts[doubt.sheet].append(doubt)
        self._proposals = identities.proposals(store)

    @property
    def subjects(self) -> frozenset[str]:
        """The numbers about which something is proposed, either of the two."""
        about = [one for one in self._proposals if one.change is not Change.REASSIGN]
        return frozenset(number for one in about for number in (one.subject, one.target))

    def lines(self, sheets: Iterable[Sheet]) -> tuple[SheetLine, ...]:
        return tuple(map(self._sheet, sheets))

    def _sheet(self, sheet: Sheet) -> SheetLine:
        serial = sheet.serial
        papers = self._papers.get(serial, [])
        return SheetLine(
            serial=serial,
            form=sheet.form,
            title=self._titles[sheet.version],
            number=sheet.patient or "",
            state=sheet.state,
            pages=sheet.pages,
            back=self._back.get(serial, ()),
            papers=tuple((one.page, one.copy) for one in papers if one.state is PageState.ISSUED),
            waiting=self._waiting.get(serial, 0),
            disputed=self._disputed.get(serial, ()),
            doubts=tuple(self._doubts.get(serial, ())),
            proposed=any(one.change is Change.REASSIGN and one.subject == serial for one in self._proposals),
        )


def _completeness(store: Store, who: Person, told: Timeline) -> Completeness:
    serials = identities.sheets_of(store, *who.numbers)
    facts = _Facts(store, serials)
    lines = facts.lines(queries.sheet(store, serial) for serial in serials)
    held = _held(who, lines, facts.subjects, has_lists=rosters.has_patients(store))
    return Completeness(
        patient=told.patient,
        numbers=who.numbers,
        listed=who.listed,
        sheets=lines,
        gaps=gaps_in(told.events),
        overlaps=overlaps_in(told.events),
        conflicts=told.conflicts,
        reasons=tuple(_reasons(who, lines, held)),
    )


def _held(who: Person, lines: Sequence[SheetLine], subjects: frozenset[str], *, has_lists: bool) -> list[Hindrance]:
    """Return what keeps the patient as such from the record, whatever their sheets say."""
    about = {
        Hindrance.NO_SHEET: not lines,
        Hindrance.TEMPORARY: is_downtime_number(who.ipp),
        Hindrance.UNLISTED: who.listed is None and has_lists,
        Hindrance.PROPOSED: not subjects.isdisjoint(who.numbers),
    }
    return [hindrance for hindrance, holds in about.items() if holds]


def _reasons(who: Person, lines: Iterable[SheetLine], held: Iterable[Hindrance]) -> Iterator[str]:
    yield from (tr(f"patient.held.{hindrance}", ipp=who.ipp) for hindrance in held)
    for line in lines:
        yield from (_reason(line, hindrance) for hindrance in line.hindrances)


def _reason(line: SheetLine, hindrance: Hindrance) -> str:
    papers = ", ".join(tr("account.paper", page=page, copy=copy) for page, copy in line.papers)
    return tr(
        f"patient.reason.{hindrance}",
        sheet=line.serial,
        title=line.title,
        papers=papers,
        count=line.waiting,
        pages=", ".join(map(str, line.disputed)),
        doubts="; ".join(tr("merging.evidence.doubt", expected=one.expected, found=one.found) for one in line.doubts),
    )


def _line(who: Person, lines: Sequence[SheetLine], subjects: frozenset[str], *, has_lists: bool) -> PatientLine:
    held = _held(who, lines, subjects, has_lists=has_lists)
    return PatientLine(
        patient=_patient(who),
        is_present=who.listed is not None and who.listed.is_present,
        is_listed=who.listed is not None,
        sheets=len(lines),
        out=sum(bool(line.papers) for line in lines),
        back=sum(line.is_back for line in lines),
        doubted=sum(bool(line.doubts) for line in lines),
        waiting=sum(line.waiting > 0 or bool(line.disputed) for line in lines),
        ready=sum(line.is_ready for line in lines),
        is_ready=not held and not any(line.hindrances for line in lines),
    )


def _patient(who: Person) -> Patient:
    return who.listed.patient if who.listed else Patient(who.ipp, "", "", None)


def _place(one: Person) -> tuple[object, ...]:
    who, is_present = _patient(one), one.listed is not None and one.listed.is_present
    return (
        not is_present,
        *((who.ward, who.bed) if is_present else ()),
        who.birth_name,
        who.given_names,
        who.ipp,
    )


def _gap_in_words(gap: Gap) -> str:
    hours, usual = (_hours(length.total_seconds()) for length in (gap.length, gap.usual))
    return tr("patient.gap", sheets=", ".join(gap.sheets), hours=hours, usual=usual, **_where(gap))


def _overlap_in_words(overlap: Overlap) -> str:
    one, other = overlap.sheets
    return tr("patient.overlap", one=one, other=other, rows=overlap.rows, **_where(overlap))


def _where(found: Gap | Overlap) -> dict[str, Any]:
    moments = {name: tr("account.moment", at=at) for name, at in (("start", found.start), ("end", found.end))}
    return {"title": found.title, "page": found.page or "?", **moments}


def _hours(seconds: float) -> str:
    hours, minutes = divmod(round(seconds / 60), 60)
    return tr("patient.length", hours=hours, minutes=minutes)
