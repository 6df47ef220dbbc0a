"""What the deliver room asks of the program, each a job for the background: it takes the store, and no widget."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from recon.model.form import Form
from recon.model.ledger import Act
from recon.model.outbox import Arrived, Consignment, Destination, Item, Stage
from recon.model.page import Page
from recon.model.patient import Patient
from recon.model.sheet import Sheet
from recon.store import Store, dossiers, history, lots, outboxes, queries, returned, rosters
from recon.store.lots import Lot
from recon.workflow.opening import form_of
from recon.workflow.outbox.carriers import WITHOUT_QUESTIONS
from recon.workflow.outbox.wording import Wording

# What a person has to see to, and nothing in this room changes by itself.
TROUBLES = (Stage.FAULTY, Stage.REFUSED, Stage.DIFFERS, Stage.SENT)
Again = tuple[str, str, tuple[Stage, ...]]
_INSIDE = (Stage.STAGED, Stage.FAULTY, Stage.VALIDATED, Stage.APPROVED)


@dataclass(frozen=True, slots=True)
class Place:
    """A destination, with how many sheets are at which stage to it: each counts where it came last.

    ``ready`` sheets could be prepared for it; ``doubted`` would be among them if it were certain whose they are;
    ``elsewhere`` have arrived at another destination only.
    """

    there: Destination
    counts: dict[Stage, int]
    ready: int
    doubted: int
    elsewhere: int

    @property
    def can_be_asked(self) -> bool:
        """Whether it can tell what it has."""
        return self.there.transport not in WITHOUT_QUESTIONS

    @property
    def troubles(self) -> dict[Stage, int]:
        return {stage: self.counts[stage] for stage in TROUBLES if self.counts[stage]}


@dataclass(frozen=True, slots=True)
class Overview:
    """All destinations, and the consignments without their sheets, newest first."""

    places: tuple[Place, ...]
    lots: tuple[Lot, ...]

    def place(self, name: str) -> Place | None:
        return next((one for one in self.places if one.there.name == name), None)

    def to(self, destination: str) -> tuple[Lot, ...]:
        return tuple(one for one in self.lots if one.destination == destination)


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One sheet of a consignment. ``later`` is the consignment that it was in again, empty where this is the last."""

    item: Item
    title: str
    patient: Patient | None
    later: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One consignment: its sheets in their order, and what it comes to by form and by kind of resource or message."""

    lot: Lot
    sheets: tuple[SheetLine, ...]
    forms: dict[str, int]
    kinds: dict[str, int]
    marks: dict[str, tuple[str, ...]]

    @property
    def id(self) -> str:
        return self.lot.id

    @property
    def counts(self) -> dict[Stage, int]:
        """How many sheets are at each stage, of those that no later consignment has brought further."""
        counts = dict.fromkeys(Stage, 0)
        for one in self.sheets:
            counts[one.item.stage] += not one.later
        return counts


@dataclass(frozen=True, slots=True)
class Detail:
    """What there is to see of one sheet: its form, its pages as scanned by number, and what is at the destination.

    ``forms`` are those of all sheets that anything said of it names, by serial.
    """

    line: SheetLine
    form: Form
    pages: dict[int, Page]
    marks: tuple[str, ...]
    arrived: tuple[Arrived, ...]
    forms: dict[str, Form]


def overview(store: Store) -> Overview:
    """Return where every sheet of the outbox stands, by counting."""
    with store.snapshot():
        found = lots.every(store)
        again = lots.sent_again(store)
        places = tuple(_place(store, there, found, again) for there in outboxes.destinations(store))
    return Overview(places, tuple(reversed(found)))


def _place(store: Store, there: Destination, found: tuple[Lot, ...], again: tuple[Again, ...]) -> Place:
    name = there.name
    counts = dict.fromkeys(Stage, 0)
    for lot in found:
        for stage, count in lot.counts.items():
            counts[stage] += count * (lot.destination == name)
    elsewhere = lots.count_elsewhere(store, name)
    for _, serial, (*before, last) in (one for one in again if one[0] == name):
        for stage in before:  # each sheet counts where it came last
            counts[stage] -= 1
        came, left = any(stage in outboxes.ARRIVED for stage in before), last not in outboxes.ARRIVED
        elsewhere += came and left and lots.is_free(store, name, serial)
    return Place(there, counts, lots.count_ready(store, name), lots.count_doubted(store, name), elsewhere)


def case_of(store: Store, number: str) -> Case | None:
    """Return all there is to see of a consignment, None where there is none of that number."""
    with store.snapshot():
        found = outboxes.consignment(store, number)
        if found is None:
            return None
        later = lots.later_than(store, number)
        sheets = {one.serial: one for one in queries.sheets_named(store, [item.sheet for item in found.items])}
        titles = {one.version: one.title for one in queries.forms(store)}
        whose = _numbers_now(store, sheets.values())
        known = rosters.listed(store, set(whose.values()))
        kinds, marks = _checked(store, found)

    def line(item: Item) -> SheetLine:
        sheet = sheets[item.sheet]
        listed = known.get(whose.get(item.sheet, ""))
        return SheetLine(item, titles[sheet.version], listed.patient if listed else None, later.get(item.sheet, ""))

    forms = Counter(titles[one.version] for one in sheets.values())
    lot = lots.lot_of(found)
    return Case(lot, tuple(map(line, found.items)), dict(forms.most_common()), kinds, marks)


def _numbers_now(store: Store, sheets: Iterable[Sheet]) -> dict[str, str]:
    """Return the number of each sheet's patient as it is now."""
    merged = dossiers.mergers_now(store)
    return {
        one.serial: rosters.number_now(store, one.patient) if one.patient in merged else one.patient
        for one in sheets
        if one.patient
    }


def _checked(store: Store, consignment: Consignment) -> tuple[dict[str, int], dict[str, tuple[str, ...]]]:
    """Return what the last validation counted, and what it found unusual about each sheet."""
    last: dict[str, dict[str, Any]] = {}
    for entry in history.entries_about(store, {consignment.id}, acts=(Act.CONSIGNMENT_CHECKED,)):
        for told in json.loads(entry.detail)["items"]:
            # Of one that somebody has typed in there already, sending tells no counts.
            last[told["serial"]] = {"counts": last.get(told["serial"], {}).get("counts", {})} | told
    kinds: Counter[str] = Counter()
    for told in last.values():
        kinds.update(told.get("counts") or {})
    marks = {serial: tuple(told["marks"]) for serial, told in last.items() if told.get("marks")}
    return dict(kinds.most_common()), marks


def detail_of(store: Store, case: Case, serial: str) -> Detail:
    """Return what there is to see of one sheet of a consignment."""
    (line,) = (one for one in case.sheets if one.item.sheet == serial)
    sheet = queries.sheet(store, serial)
    there = case.lot.destination
    arrived = tuple(one for one in outboxes.arrived(store, serial=serial) if one.destination == there)
    form = form_of(store, sheet.form, sheet.version)
    marks = case.marks.get(serial, ())
    forms = Wording(store).forms_in(serial, line.item.answer, *line.item.faults, *marks)
    return Detail(line, form, _pages(store, sheet), marks, arrived, forms)


def _pages(store: Store, sheet: Sheet) -> dict[int, Page]:
    found = {}
    for number in range(1, sheet.pages + 1):
        scan = returned.first_scan(store, sheet.serial, number)
        for page in returned.scans(store, sheet.serial, number):
            if (page.digest, page.position) == scan:
                found[number] = page
    return found


def is_inside(item: Item) -> bool:
    """Tell whether a sheet has not set off: taking it back reaches no destination."""
    return item.stage in _INSIDE
