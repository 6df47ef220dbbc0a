"""What a scan did: what was kept, read, refused, met again, and what a person is to look at."""

from dataclasses import dataclass

from recon.errors import ScannerError
from recon.model.custody import Contradiction
from recon.model.identity import Doubt
from recon.model.page import Fault, Page
from recon.model.reading import Watched
from recon.model.sheet import SheetCode, SheetState, Word
from recon.store import Store, custody, envelopes, identities, queries
from recon.workflow import quality
from recon.workflow.feeding import Sides
from recon.workflow.intaking import Kept

# States in which a person is asked about a sheet's fields.
_ASKED_ABOUT = (SheetState.TO_VERIFY, SheetState.RETURNED)


@dataclass(frozen=True, slots=True)
class Told:
    """Something about one file or page that the person scanning should know; ``position`` is None for a file."""

    image: str
    position: int | None = None
    sheet: str | None = None
    page: int | None = None
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What a scan did. ``known`` files were here already; ``refused`` ones could not be used at all.

    ``repeated`` pages were read before, on another scan of the same sheet, with a fault where the two differ;
    ``better`` ones stand now in the place of an earlier scan;
    ``void`` are pages of sheets taken out; ``complete`` are the sheets all of whose pages came back with this scan;
    ``to_verify`` counts their fields, and those of the other sheets touched, that wait for a person; of the sources
    ``tightened`` fewer fields are accepted than usual, because too many accepted ones were found wrong;
    ``contradictions`` are papers that came back although somebody had said that they would not; ``doubts`` are why it
    is not certain whose the sheets touched are; ``scanner`` is why a scanner did not go on; ``sides`` are the pages
    of a pile that passed twice; ``opened`` are the envelopes of the reserve (batches) that the pages opened.
    """

    kept: tuple[str, ...]
    known: tuple[Told, ...]
    refused: tuple[Told, ...]
    ignored: tuple[str, ...]
    read: int
    resumed: int
    faulty: tuple[Told, ...]
    repeated: tuple[Told, ...]
    void: tuple[Told, ...]
    complete: tuple[str, ...]
    to_verify: int
    tightened: tuple[Watched, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    scanner: ScannerError | None = None
    sides: Sides | None = None
    opened: tuple[str, ...] = ()
    better: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of a page: its code where one was read, the fault if there is one.

    A repeated page has a fault where it differs from the scan that stands. One that ``is_better`` stands in the place
    of an earlier scan.
    """

    page: Page
    code: SheetCode | None
    fault: Fault | None
    is_repeated: bool
    is_better: bool = False


class ScanAccount:
    """Gathers what the report says, while the scan goes on."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._begin = custody.last_entry(store)
        self.kept: list[str] = []
        self.known: list[Told] = []
        self.refused: list[Told] = []
        self.ignored: list[str] = []
        self.scanner: ScannerError | None = None
        self.sides: Sides | None = None
        self.read = 0
        self.resumed = 0
        self.faulty: list[Told] = []
        self.repeated: list[Told] = []
        self.better: list[Told] = []
        self.void: list[Told] = []
        self.sheets: dict[str, None] = {}

    def keep(self, kept: Kept) -> None:
        if kept.known:
            self.known.append(Told(kept.path, fault=kept.fault))
        elif kept.fault is not None:
            self.refused.append(Told(kept.path, fault=kept.fault))
        else:
            self.kept.append(kept.path)

    def add(self, recorded: Recorded) -> None:
        page, code = recorded.page, recorded.code
        serial, number = (code.serial, code.page) if code else (None, None)
        told = Told(page.name, page.position, serial, number, recorded.fault)
        if serial is None or (recorded.fault is not None and not recorded.is_repeated):
            self.faulty.append(told)
            return
        self.read += 1
        self.sheets[serial] = None
        if recorded.is_repeated:
            self.repeated.append(told)
        if recorded.is_better:
            self.better.append(told)
        if queries.sheet(self._store, serial).state is SheetState.VOID:
            self.void.append(told)

    def report(self) -> ScanReport:
        touched = [queries.sheet(self._store, serial) for serial in self.sheets]
        waiting = queries.waiting(self._store)
        partial = (SheetState.PRINTED, SheetState.RETURNED)
        return ScanReport(
            kept=tuple(self.kept),
            known=tuple(self.known),
            refused=tuple(self.refused),
            ignored=tuple(self.ignored),
            read=self.read,
            resumed=self.resumed,
            faulty=tuple(self.faulty),
            repeated=tuple(self.repeated),
            void=tuple(self.void),
            complete=tuple(sheet.serial for sheet in touched if sheet.state not in partial),
            to_verify=sum(waiting.get(sheet.serial, 0) for sheet in touched if sheet.state in _ASKED_ABOUT),
            tightened=quality.tightened(self._store),
            contradictions=tuple(
                one for one in custody.contradictions(self._store, self._begin) if one.word != Word.VOID
            ),
            doubts=tuple(one for one in identities.doubts(self._store) if one.sheet in self.sheets),
            scanner=self.scanner,
            sides=self.sides,
            opened=envelopes.opened_since(self._store, self._begin),
            better=tuple(self.better),
        )
