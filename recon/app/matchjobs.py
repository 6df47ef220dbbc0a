"""What the match room asks of the program, each a job for the background: it takes the store and changes no widget."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from recon.app import keys
from recon.model.form import Form
from recon.model.geometry import Rect, bounds
from recon.model.identity import Change, Doubt, Header, Proposal, Suggestion
from recon.model.page import Page
from recon.model.patient import Listed as Known
from recon.model.patient import Patient
from recon.model.whose import place_of
from recon.store import Store, identities, queries, returned, rosters
from recon.workflow.completing import (
    Completeness,
    PatientLine,
    completeness,
    patient_lines,
    people_with_sheets,
)
from recon.workflow.describing import identity_fields
from recon.workflow.looking import look_for
from recon.workflow.merging import pending
from recon.workflow.opening import form_of
from recon.workflow.suggesting import suggestions, suggestions_for
from recon.workflow.timelines import Person, Timeline, timeline
from recon.workflow.waiting import Waiting, WaitingList

CARDS = len(keys.CARDS)
_MARGIN_MM = 10.0


class Group(StrEnum):
    """Why something is on the list."""

    MATCH = "match"  # a sheet of nobody
    DOUBT = "doubt"  # a sheet of which it is in doubt whose it is
    DECIDE = "decide"  # what one person proposed and another has to decide
    PATIENTS = "patients"  # everybody who has sheets


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list; ``name`` is the serial of a sheet, the id of a proposal, or the number of a patient.

    What there is to tell of a patient's sheets, ``patient``, comes when the line is looked at.
    """

    group: Group
    name: str
    waiting: Waiting | None = None
    proposal: Proposal | None = None
    person: Person | None = None
    patient: PatientLine | None = None

    @property
    def key(self) -> str:
        return f"{self.group}:{self.name}"


Items = dict[Group, tuple[Item, ...]]
# Sheets looked at, or patients told of, by one job: others wait no longer; once the first are there, more at once.
AT_ONCE, AT_ONCE_LATER = 25, 500


@dataclass(frozen=True, slots=True)
class Listed:
    """What waits, as far as it was looked at, and how much there is in each group."""

    items: Items
    counts: dict[Group, int]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Look:
    """One place of a scanned page that says whose it is.

    ``zone`` is in mm, None where the form has no such place on that page; ``header`` what was seen there, None where
    nobody looked, or for handwriting in fields. ``is_empty``: nothing was found there; it is shown all the same.
    """

    number: int
    page: Page
    zone: Rect | None
    header: Header | None = None
    is_written: bool = False
    is_empty: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody who may be the one: ``suggestion`` is None of somebody whom a person looked for.

    ``is_former`` says that the number was merged into that of the patient in hand.
    """

    patient: Patient
    is_present: bool
    suggestion: Suggestion | None = None
    former: tuple[str, ...] = ()
    is_former: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """All there is of one patient: their sheets in time, and whether these are complete."""

    timeline: Timeline
    completeness: Completeness


@dataclass(frozen=True, slots=True)
class Case:
    """What there is to see of one line of the list.

    ``sides`` are the patients at stake: whose sheet it is now, or the two of a proposal. ``is_printed_for`` says that
    the sheet was printed for its patient, so that it takes two people to make it another's.
    """

    item: Item
    looks: tuple[Look, ...] = ()
    described: Patient | None = None
    doubts: tuple[Doubt, ...] = ()
    sides: tuple[Card, ...] = ()
    cards: tuple[Card, ...] = ()
    record: Record | None = None
    is_printed_for: bool = False
    title: str = ""

    @property
    def takes_choice(self) -> bool:
        """Whether a patient can be chosen: a sheet that somebody matched is first taken from its patient."""
        group = self.item.group
        return group in (Group.MATCH, Group.PATIENTS) or (group is Group.DOUBT and self.is_printed_for)


def list_waiting(store: Store, kept: WaitingList, at_once: int = AT_ONCE) -> Listed:
    """Return what waits for somebody, each group in the order in which it is worked off, once all is looked at."""
    looked = kept.look(store, at_once)
    items = {
        Group.MATCH: tuple(Item(Group.MATCH, one.sheet.serial, waiting=one) for one in looked.to_match),
        Group.DOUBT: tuple(Item(Group.DOUBT, one.sheet.serial, waiting=one) for one in looked.in_doubt),
        Group.DECIDE: tuple(Item(Group.DECIDE, one.id, proposal=one) for one in pending(store)),
    }
    counts = {Group.MATCH: looked.count, Group.DOUBT: looked.count_doubted, Group.DECIDE: len(items[Group.DECIDE])}
    return Listed(items, counts, looked.is_whole)


def list_patients(store: Store) -> Listed:
    """Return everybody who has sheets, those in the house first, and what there is to tell of the first of them."""
    with store.snapshot():
        people = people_with_sheets(store)
        lines = {one.patient.ipp: one for one in patient_lines(store, people[:AT_ONCE])}
    items = tuple(Item(Group.PATIENTS, one.ipp, person=one, patient=lines.get(one.ipp)) for one in people)
    return Listed({Group.PATIENTS: items}, {Group.PATIENTS: len(items)})


def told_of(store: Store, items: Sequence[Item]) -> dict[str, PatientLine]:
    """Return what there is to tell of the patients of those lines, by the name of the line."""
    people = [one.person for one in items if one.person is not None]
    with store.snapshot():
        lines = patient_lines(store, people)
    return {person.ipp: line for person, line in zip(people, lines, strict=True)}


def case_of(store: Store, item: Item) -> Case:
    """Return all there is to see of ``item``."""
    if item.waiting is not None:
        return _sheet_case(store, item, item.waiting)
    if item.proposal is not None:
        return _proposal_case(store, item, item.proposal)
    return _patient_case(store, item)


def record_of(store: Store, ipp: str) -> Record:
    """Return the sheets of the patient, by all their numbers."""
    return Record(timeline(store, ipp), completeness(store, ipp))


def found(store: Store, text: str, described: Patient | None) -> tuple[Card, ...]:
    """Return whom a person looked for, with what speaks for and against each where the list itself suggests them."""
    by_ipp = {one.patient.ipp: one for one in suggestions(store, described, limit=40)} if described else {}
    return tuple(
        Card(one.listed.patient, one.listed.is_present, by_ipp.get(one.listed.patient.ipp), one.former)
        for one in look_for(store, text, limit=CARDS)
    )


def _sheet_case(store: Store, item: Item, waiting: Waiting) -> Case:
    sheet = waiting.sheet
    now = rosters.number_now(store, sheet.patient) if sheet.patient else ""
    suggested = [one for one in suggestions_for(store, sheet.serial, limit=CARDS) if one.patient.ipp != now]
    return Case(
        item,
        looks=looks(store, sheet.serial),
        described=waiting.described,
        doubts=waiting.doubts,
        sides=_people(store, [now] if now else []),
        cards=_cards(store, suggested),
        is_printed_for=sheet.patient is not None and identities.printed_for(store, sheet.serial) is not None,
        title=waiting.title,
    )


def _proposal_case(store: Store, item: Item, proposal: Proposal) -> Case:
    if proposal.change is not Change.REASSIGN:
        return Case(item, sides=_people(store, [proposal.subject, proposal.target]))
    sheet = queries.sheet(store, proposal.subject)
    numbers = [ipp for ipp in (sheet.patient, proposal.target) if ipp]
    title = form_of(store, sheet.form, sheet.version).title
    return Case(item, looks=looks(store, sheet.serial), sides=_people(store, numbers), title=title)


def _patient_case(store: Store, item: Item) -> Case:
    record = record_of(store, item.name)
    former = rosters.numbers_of(store, item.name)
    suggested = suggestions(store, record.timeline.patient, limit=CARDS)
    others = [one for one in suggested if one.patient.ipp not in (item.name, *former)]
    apart = tuple(replace(one, is_former=True) for one in _people(store, list(former)))
    return Case(item, cards=(*apart, *_cards(store, others))[:CARDS], record=record)


def looks(store: Store, serial: str) -> tuple[Look, ...]:
    """Return the places that say whose the sheet is, of every page that is back: the label's or strip, then fields.

    Those in which nothing was found come last.
    """
    sheet = queries.sheet(store, serial)
    form = form_of(store, sheet.form, sheet.version)
    seen = {number: one.header for number, _page, one in identities.seen(store, serial)}
    filled = {one.reading.field for one in queries.standings(store, serial=serial) if one.written}
    given: list[Look] = []
    for number in range(1, sheet.pages + 1):
        scan = returned.first_scan(store, serial, number)
        page = next((one for one in returned.scans(store, serial, number) if (one.digest, one.position) == scan), None)
        if page is None:
            continue
        header = seen.get(number)
        given.append(Look(number, page, place_of(form, number), header, is_empty=header is Header.BLANK))
        given += _written(form, number, page, filled)
    return tuple(sorted(given, key=lambda one: one.is_empty))


def _written(form: Form, number: int, page: Page, filled: Collection[str]) -> tuple[Look, ...]:
    """Return where on the page fields say who the patient is, as one place; ``filled`` are those not left blank."""
    says_who = identity_fields(form)
    fields = [field for field in form.fields if field.key in says_who]
    zones = [zone.bounds for field in fields for zone in field.zones if zone.page == number]
    if not zones:
        return ()
    here = bounds(zones)
    # From the margin on: there stands what each field asks for.
    whole = Rect(_MARGIN_MM, here.y, here.right - _MARGIN_MM, here.h)
    return (Look(number, page, whole, is_written=True, is_empty=not any(field.key in filled for field in fields)),)


def _cards(store: Store, suggested: Iterable[Suggestion]) -> tuple[Card, ...]:
    given = tuple(suggested)
    known = rosters.listed(store, {one.patient.ipp for one in given})
    return tuple(
        Card(one.patient, _is_present(known.get(one.patient.ipp)), one, rosters.numbers_of(store, one.patient.ipp))
        for one in given
    )


def _people(store: Store, ipps: list[str]) -> tuple[Card, ...]:
    known = rosters.listed(store, ipps)
    return tuple(
        Card(known[ipp].patient if ipp in known else Patient(ipp, "", "", None), _is_present(known.get(ipp)))
        for ipp in ipps
    )


def _is_present(one: Known | None) -> bool:
    return one is not None and one.is_present
