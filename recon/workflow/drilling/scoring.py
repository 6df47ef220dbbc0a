"""What stands in an exercise's store, held against its key: values and patients that are wrong, and what is left.

A value counts as wrong only where it stands: decided by a person, or accepted without one. What waits is not wrong.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from statistics import median

from recon.drill.values import identity_in
from recon.errors import DrillError
from recon.language import system_reason, tr
from recon.model.drill_report import By, Wrong, WrongPatient
from recon.model.exercise import Answers, AnswerSheet, Plant, Planted
from recon.model.identity import Change, Proposal
from recon.model.page import Page
from recon.model.reading import Reading, Value, Verdict
from recon.model.sheet import Sheet, SheetState
from recon.model.verification import Outcome
from recon.store import Store, identities, queries
from recon.store.dossiers import mergers_now
from recon.store.queries import Standing
from recon.verification.sampling import is_same
from recon.workflow.matching import POLICY
from recon.workflow.opening import form_of

Place = tuple[str, str, int | None]
DONE = frozenset({SheetState.VERIFIED, SheetState.MATCHED, SheetState.DELIVERED})
_EMPTY = "–"
_STANDS = ("accepted", "blank", "decided")  # and can be wrong


@dataclass(frozen=True)
class Stand:
    """What is known of the exercise's sheets, beside what its key says; looked up once, when it is first wanted."""

    store: Store
    folder: Path
    answers: Answers
    is_to_fill: bool = False  # nurses make the mistakes by hand, or do not

    @cached_property
    def key(self) -> dict[str, AnswerSheet]:
        return {sheet.serial: sheet for sheet in self.answers.sheets}

    @cached_property
    def sheets(self) -> dict[str, Sheet]:
        return {sheet.serial: sheet for sheet in queries.sheets(self.store) if sheet.serial in self.key}

    @cached_property
    def standings(self) -> dict[Place, Standing]:
        """Every field of the sheets that a person or the machine can read, by where it is."""
        found = queries.standings(self.store)
        return {(one.sheet, one.reading.field, one.reading.row): one for one in found if _is_read(one.reading)}

    @cached_property
    def written(self) -> dict[Place, Value]:
        """What was written, by where; the illegible left out."""
        every = ((sheet.serial, one) for sheet in self.answers.sheets for one in sheet.written)
        return {(serial, one.field, one.row): one.value for serial, one in every if one.is_legible}

    @cached_property
    def illegible(self) -> frozenset[Place]:
        every = ((sheet.serial, one) for sheet in self.answers.sheets for one in sheet.written)
        return frozenset((serial, one.field, one.row) for serial, one in every if not one.is_legible)

    @cached_property
    def planted(self) -> dict[str, list[Planted]]:
        """What was planted, by sheet."""
        found: dict[str, list[Planted]] = {}
        for one in self.answers.planted:
            found.setdefault(one.sheet, []).append(one)
        return found

    @cached_property
    def admitted(self) -> dict[Place, tuple[str, ...]]:
        """What may stand as well: what is on a copy, for whoever keeps that; and what a nurse writes who errs not."""
        found = {}
        for one in self.answers.planted:
            if one.field and (self.is_to_fill or one.kind is Plant.CORRECTED_COPY):
                names = ("value", "instead") if self.is_to_fill else ("value",)
                found[one.sheet, one.field, one.row] = tuple(filter(None, map(one.detail.get, names)))
            if one.kind is Plant.MIXED and self.is_to_fill:
                found |= self._identity_of(one.sheet)
        return found

    def _identity_of(self, serial: str) -> dict[Place, tuple[str, ...]]:
        """Return what stands on a sheet of whose it is, where nobody writes it for another."""
        sheet, who = self.sheets[serial], queries.patient(self.store, self.key[serial].patient)
        fields = form_of(self.store, sheet.form, sheet.version).fields if who else ()
        said = {(serial, one.key, None): identity_in(one, who) for one in fields if who}
        return {place: (value,) for place, value in said.items() if value}

    @cached_property
    def doubted(self) -> frozenset[str]:
        return identities.doubted(self.store)

    @cached_property
    def merged(self) -> dict[str, str]:
        return mergers_now(self.store)

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        return identities.proposals(self.store, waiting=False)

    @cached_property
    def faults(self) -> frozenset[tuple[str, int | None]]:
        return frozenset((one.digest or "", one.position) for one in queries.faults(self.store))

    @cached_property
    def digests(self) -> dict[str, str]:
        """The digests of the piles, by their names."""
        names = {page.file for page in self.answers.pages}
        try:
            return {name: sha256((self.folder / name).read_bytes()).hexdigest() for name in names}
        except OSError as error:
            reason = tr("drill.unreadable", file=error.filename, reason=system_reason(error))
            raise DrillError(reason=reason) from error

    @cached_property
    def has_key_to_scans(self) -> bool:
        """Whether the key says what each scan is: not where nurses write, nor where the piles were printed again."""
        came = {row["digest"] for row in self.store.rows("SELECT digest FROM files")}
        return not self.is_to_fill and (not came or not came.isdisjoint(self.digests.values()))

    def scanned(self, one: Planted) -> Page | None:
        """Return the scan that shows the mistake, None where it is on none, or was not scanned."""
        if one.scan is None:
            return None
        said = self.answers.pages[one.scan]
        page = Page(self.digests[said.file], said.position)
        return page if self.status(page) else None

    def status(self, page: Page) -> str:
        """Return what became of a scan, "" where it is not in the store."""
        sql = "SELECT status FROM pages WHERE digest = ? AND position = ?"
        rows = self.store.rows(sql, (page.digest, page.position))
        return str(rows[0]["status"]) if rows else ""

    def is_right(self, place: Place, value: Value) -> bool:
        """Tell whether ``value`` is what was written at ``place``."""
        truths = [self.written.get(place), *self.admitted.get(place, ())]
        return any(self.is_same_at(place, value, truth) for truth in truths)

    def is_same_at(self, place: Place, one: Value, other: Value) -> bool:
        """Tell whether the two say the same at ``place``: 4000,0 is 4000."""
        kind = self.standings[place].reading.kind
        return is_same(kind, (Outcome.VALUE, one or None), (Outcome.VALUE, other or None))

    def says(self, place: Place, value: Value) -> bool:
        """Tell whether what stands at ``place`` is ``value``."""
        return self.is_same_at(place, taken(self.standings[place]), value)

    def label_of(self, place: Place) -> str:
        """Return what the field at ``place`` is called on its sheet."""
        sheet = self.sheets[place[0]]
        field = form_of(self.store, sheet.form, sheet.version).field(place[1])
        return field.label if field else place[1]

    def is_of(self, serial: str, ipp: str) -> bool:
        """Tell whether the sheet is the patient's of that number."""
        sheet = self.key[serial]
        # It was printed for who it is, or for nobody, or under a temporary number, which is theirs as well.
        theirs = {sheet.patient, sheet.printed_for} - {""}
        theirs |= {one.detail["other"] for one in self.planted.get(serial, ()) if one.kind is Plant.MIXED}
        return self.merged.get(ipp, ipp) in theirs or ipp in theirs


@dataclass(frozen=True, slots=True)
class Values:
    """How the values stand: accepted or called blank without a person, decided by one, waiting; what of it is wrong."""

    accepted: int
    blank: int
    decided: int
    waiting: int
    given_up: int
    wrong: tuple[Wrong, ...]
    wait: float | None

    def wrong_by(self, by: By) -> int:
        return sum(one.by is by for one in self.wrong)


def values(stand: Stand) -> Values:
    """Hold every value that stands against what was written."""
    counts, wrong = Counter[str](), []
    for place, one in stand.standings.items():
        how = _how(stand, place, one)
        counts[how] += 1
        if how in _STANDS and not stand.is_right(place, stands := taken(one)):
            wrong.append(_wrong(stand, place, one, stands))
    return Values(
        accepted=counts["accepted"],
        blank=counts["blank"],
        decided=counts["decided"] + counts["given_up"] + counts["unreadable"],
        waiting=counts["waiting"],
        given_up=counts["given_up"],
        wrong=tuple(wrong),
        wait=_wait(stand),
    )


def _how(stand: Stand, place: Place, one: Standing) -> str:
    """Return how a value stands: see ``Values``; "unreadable" is decided, whatever was said of what nobody can read."""
    said = one.verification
    if said is None:
        if one.waits or one.reading.verdict is Verdict.REVIEW:
            return "waiting"
        return "blank" if one.reading.verdict is Verdict.BLANK else "accepted"
    if place in stand.illegible:
        return "unreadable"
    return "given_up" if said.outcome is Outcome.ILLEGIBLE else "decided"


def wrong_patients(stand: Stand) -> tuple[WrongPatient, ...]:
    """Return the sheets that stand, beyond doubt, with somebody whose they are not."""
    return tuple(_wrong_patients(stand))


def _is_read(reading: Reading) -> bool:
    return not reading.kind.imaged


def taken(one: Standing) -> Value:
    """Return what stands in a field, None for nothing: what a person said, else what was read."""
    if one.verification is not None:
        return one.verification.value if one.verification.outcome is Outcome.VALUE else None
    return None if one.reading.verdict is Verdict.BLANK else one.reading.value


def _wrong(stand: Stand, place: Place, one: Standing, stands: Value) -> Wrong:
    said = one.verification
    return Wrong(
        *place,
        written=told(stand.written.get(place)),
        taken=told(stands),
        by=By.RECON if said is None else By.PERSON,
        who=said.operator if said else "",
        label=stand.label_of(place),
    )


def told(value: Value) -> str:
    """Return a value as a report has it."""
    if isinstance(value, tuple):
        return ", ".join(value)
    return "✓" if value is True else str(value or _EMPTY)


def _wait(stand: Stand) -> float | None:
    """Return how long a field waited for a person from the scan on, in minutes, at the median."""
    sql = "SELECT digest, at FROM files"
    came = {row["digest"]: datetime.fromisoformat(row["at"]) for row in stand.store.rows(sql)}
    waits = [
        max(0.0, (one.verification.at - came[one.page.digest]).total_seconds() / 60)  # a clock that was put back
        for one in stand.standings.values()
        if one.verification is not None and one.page.digest in came
    ]
    return round(median(waits), 1) if waits else None


def _wrong_patients(stand: Stand) -> Iterator[WrongPatient]:
    for serial, sheet in stand.sheets.items():
        if sheet.patient is None or serial in stand.doubted or sheet.state in (SheetState.VOID, SheetState.UNUSED):
            continue
        if not stand.is_of(serial, sheet.patient):
            by, who = _matched_by(stand, serial)
            yield WrongPatient(serial, stand.key[serial].patient, sheet.patient, by, who)


def _matched_by(stand: Stand, serial: str) -> tuple[By, str]:
    moved = [one for one in stand.proposals if one.change is Change.REASSIGN and one.subject == serial]
    confirmed = [one for one in moved if one.is_confirmed]
    if confirmed:
        return By.PERSON, confirmed[-1].answered_by
    made = [one for one in identities.matches(stand.store, serial) if not one.is_undone]
    by_rule = not made or POLICY in made[-1].reasons
    return (By.RECON, "") if by_rule else (By.PERSON, made[-1].operator)
