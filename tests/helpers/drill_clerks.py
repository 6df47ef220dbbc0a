"""Clerks who work through an exercise by script: they know what was written, make some mistakes and see most.

Their clock is their own: what they do takes as long as it takes people, so that a drill of ninety minutes is run in as
many as the reading of its pages takes.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from recon.errors import ReconError
from recon.model.exercise import Answers, Inject, InjectKind, Plant, Planted
from recon.model.exercise_files import read_answers
from recon.model.identity import Change
from recon.model.reading import Value
from recon.model.verification import Outcome
from recon.store import Store, identities, queries
from recon.workflow.asides import set_aside
from recon.workflow.doubting import settle
from recon.workflow.doubts import open_doubts
from recon.workflow.drilling.running import (
    Usage,
    Used,
    happened,
    keep_usage,
    open_exercise,
    run_of,
    start,
    stop,
    ticked,
)
from recon.workflow.explaining import declare_missing
from recon.workflow.matching import Retyped, match
from recon.workflow.merging import answer, propose
from recon.workflow.repeats import Choice, disputes, keep
from recon.workflow.scanning import scan
from recon.workflow.verifying import Task, tasks, verify

CLERKS = ("A. Martin", "L. Petit")
LEADER = "C. Roux"
_A_LOOK, _A_KEY, _A_DECISION, _A_PAGE = 1.35, 0.28, 25.0, 2.0  # seconds


@dataclass
class Clerks:
    """``slips`` is the share of decisions that come out wrong, ``blind`` that of planted mistakes nobody deals with.

    ``piles`` are scanned at the start where the exercise has no scans of its own; ``really`` is what stands on them.
    """

    folder: Path
    slips: float = 0.004
    blind: float = 0.15
    seed: int = 1
    jobs: int | None = None
    piles: tuple[Path, ...] = ()
    really: dict[tuple[str, str, int | None], tuple[Value, bool]] | None = None
    at: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.answers: Answers = read_answers(self.folder)
        self.used: dict[str, dict[str, Used]] = {"rooms": {}, "sheets": {}}
        self.planted: dict[str, list[Planted]] = {}
        for one in self.answers.planted:
            self.planted.setdefault(one.sheet, []).append(one)

    def clock(self) -> datetime:
        return self.at

    def run(self) -> None:
        """Work from the start to the end of the exercise's time."""
        with open_exercise(self.folder, clock=self.clock) as store:
            begun = start(store, operator=LEADER).exercise
            self._scan(store, begun.scans[:1])
            for pile in self.piles:
                scan(store, [pile], operator=CLERKS[0], jobs=self.jobs)
            while (run := run_of(store)).left > timedelta():
                for place, one in run.due:
                    self._let_happen(store, place, one)
                self._tick(store)
                if not self._work(store, run.left):
                    nearest = run.next
                    if nearest is None:
                        break
                    self._pass(max(1.0, (nearest[1].minute * 60) - run.elapsed.total_seconds()))
            self._tick(store)
            keep_usage(store, "script", Usage(**self.used), operator=CLERKS[0])
            stop(store, operator=LEADER)

    def _pass(self, seconds: float, room: str = "", sheet: str = "", keys: int = 0) -> None:
        """Let time go by; two clerks share what is done in a room."""
        self.at += timedelta(seconds=seconds / (len(CLERKS) if room else 1))
        for name, key in (("rooms", room), ("sheets", sheet)):
            if key:
                self.used[name][key] = self.used[name].get(key, Used()) + Used(keys, 0, seconds)

    def _scan(self, store: Store, files: Sequence[str]) -> None:
        for name in files:
            scan(store, [self.folder / name], operator=CLERKS[0], jobs=self.jobs)
            pages = sum(page.file == name for page in self.answers.pages)
            self._pass(_A_PAGE * pages, "scan_room", keys=3)

    def _let_happen(self, store: Store, place: int, one: Inject) -> None:
        happened(store, place, operator=LEADER)
        if one.kind is InjectKind.PILE:
            self._scan(store, one.files)
        elif one.kind in (InjectKind.SCANNER, InjectKind.ABSENT, InjectKind.POWER):
            self._pass(120)

    def _tick(self, store: Store) -> None:
        run = run_of(store)
        for place, one in run.open_tasks:
            if one.minute + 3 <= run.minute:
                ticked(store, place, operator=LEADER)

    def _work(self, store: Store, left: timedelta) -> bool:
        """Do some of what waits; False when there is nothing."""
        waiting = tasks(store)[:40]
        for task in waiting:
            self._decide(store, task)
        if waiting:
            return True
        return self._clear_up(store, is_late=left < timedelta(minutes=run_of(store).exercise.minutes / 4))

    def _decide(self, store: Store, task: Task) -> None:
        value, is_legible = self._written(task)
        outcome = Outcome.BLANK if value is None else Outcome.VALUE
        if not is_legible and self.random.random() >= self.blind:
            outcome, value = Outcome.ILLEGIBLE, None
        text = None if value is None else ", ".join(value) if isinstance(value, tuple) else str(value)
        if text and text.isdecimal() and self.random.random() < self.slips:
            text = text[:-1] + str((int(text[-1]) + 1) % 10)
        place = (task.sheet, task.field.key, task.row)
        keys = 1 if text is None or text == str(task.reading.value) else len(text) + 1
        self._pass(_A_LOOK + keys * _A_KEY, "verify_room", task.sheet, keys)
        by = self.random.choice(CLERKS)
        verify(store, *place, outcome=outcome, text=text, operator=by, force=True)

    def _written(self, task: Task) -> tuple[Value, bool]:
        if self.really is not None:
            return self.really.get((task.sheet, task.field.key, task.row), (None, True))
        sheet = next(one for one in self.answers.sheets if one.serial == task.sheet)
        for one in sheet.written:
            if (one.field, one.row) == (task.field.key, task.row):
                return one.value, one.is_legible
        return None, True

    def _clear_up(self, store: Store, *, is_late: bool) -> bool:
        acts = [*self._copies(store), *self._strangers(store), *self._doubts(store), *self._nobodys(store)]
        acts += [*self._temporary(store), *(self._gone(store) if is_late else ())]
        return bool(acts)

    def _sees(self, what: str) -> bool:
        """Tell whether they see it: always the same of the same thing."""
        return Random(f"{self.seed}/{what}").random() >= self.blind

    def _copies(self, store: Store) -> list[str]:
        found = [one for one in disputes(store) if self._sees(f"copy/{one.sheet}")]
        for one in found:
            keep(store, one.sheet, one.page, Choice.FIRST, operator=CLERKS[0])
            self._pass(_A_DECISION, "verify_room", one.sheet, 2)
        return [one.sheet for one in found]

    def _strangers(self, store: Store) -> list[str]:
        done = []
        for one in queries.faults(store):
            if one.digest is not None and one.sheet is None and self._sees(f"fault/{one.digest}{one.position}"):
                with suppress(ReconError):
                    set_aside(store, [(one.digest, one.position)], "n’est pas une feuille", operator=CLERKS[0])
                    done.append(one.name)
                    self._pass(_A_DECISION, "scan_room", keys=20)
        return done

    def _doubts(self, store: Store) -> list[str]:
        done = []
        for one in open_doubts(store):
            kinds = {planted.kind for planted in self.planted.get(one.sheet, ())}
            if Plant.MIXED in kinds or not self._sees(f"doubt/{one.sheet}"):
                continue  # what is written of another is left for the ward: the sheet stays held back
            with suppress(ReconError):
                settle(store, one.id, "relu avec le service", operator=CLERKS[1])
                done.append(one.id)
                self._pass(_A_DECISION, "match_room", one.sheet, 20)
        return done

    def _nobodys(self, store: Store) -> list[str]:
        done = []
        for sheet in self.answers.sheets:
            if queries.sheet(store, sheet.serial).patient is None and sheet.back:
                who = queries.patient(store, sheet.patient)
                if who is None or not self._sees(f"match/{sheet.serial}"):
                    continue
                typed = Retyped(
                    who.birth_name[:1] + who.given_names[:1], who.birth_date.year if who.birth_date else None
                )
                with suppress(ReconError):
                    match(store, sheet.serial, sheet.patient, operator=CLERKS[0], retyped=typed)
                    done.append(sheet.serial)
                    self._pass(_A_DECISION, "match_room", sheet.serial, 12)
        return done

    def _temporary(self, store: Store) -> list[str]:
        done = []
        known = {one.subject for one in identities.proposals(store, waiting=False)}
        for one in self.answers.planted:
            if one.kind is Plant.TEMPORARY and one.detail["other"] not in known and self._sees(one.detail["other"]):
                known.add(one.detail["other"])
                subject, target = one.detail["other"], one.detail["instead"]
                with suppress(ReconError):
                    said = propose(store, Change.MERGE, subject, target, "pièce d’identité vue", operator=CLERKS[0])
                    answer(store, said.id, confirm=True, operator=CLERKS[1])
                    done.append(one.sheet)
                    self._pass(2 * _A_DECISION, "match_room", one.sheet, 30)
        return done

    def _gone(self, store: Store) -> list[str]:
        done = []
        for one in self.answers.planted:
            if one.kind in (Plant.NOT_RETURNED, Plant.MISSING_PAGE) and self._sees(f"gone/{one.sheet}"):
                with suppress(ReconError):
                    declare_missing(store, one.sheet, "cherchée dans le service", operator=CLERKS[0])
                    done.append(one.sheet)
                    self._pass(_A_DECISION, "account_room", one.sheet, 25)
        return done
