"""From scanned files, or a pile in the scanner, to readings in the store.

First every original is kept, each in its own transaction; then the pages are read, and every page's result is written
as it comes. Whenever the program stops, at most the pages in hand are read again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from recon.errors import CodeMissing, PageError, ScannerError
from recon.intake.files import find
from recon.intake.scanner import Scanner, Settings
from recon.intake.steady import State
from recon.model.form import Form, Role
from recon.model.harmless import harmless_name
from recon.model.ledger import Act
from recon.model.page import Fault, Page, PageResult
from recon.model.policy import Policy
from recon.model.sheet import SheetCode, SheetState
from recon.reading import calibration
from recon.reading.words import Words
from recon.store import Store, identities, queries, returned
from recon.store.codec import code_to_json, fault_to_json, registration_to_json, seen_to_json
from recon.workflow import codes, doubting, quality, reserving, room_left
from recon.workflow.batches import PageReader, default_jobs, pool, read_in_worker, run_batch
from recon.workflow.feeding import Backs, Sides, scan_both, scan_in, take_left
from recon.workflow.intaking import new_batch
from recon.workflow.keeping import changed, keep_all
from recon.workflow.opening import form_of
from recon.workflow.preferring import preferred
from recon.workflow.repeats import Place, differing, fault_of, standing_on, yields
from recon.workflow.scan_report import Recorded, ScanAccount, ScanReport

# Starting a pool takes as long as reading a few pages.
FEW_PAGES = 4
_A_READING = 1_000_000  # bytes: what is read of a page takes a fifth of that at most

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Turning:
    """How a pile is turned between its fronts and its backs: ``turned`` says, with the fronts counted, that it is."""

    order: Backs
    turned: Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Feed:
    """A pile to scan: what reaches the scanner, how, what is asked whether to stop, and if it passes twice, how."""

    scanner: Scanner
    settings: Settings
    stop: Callable[[], bool]
    turning: Turning | None = None


def scan(
    store: Store,
    paths: Iterable[Path],
    *,
    operator: str,
    jobs: int | None = None,
    policy: Policy | None = None,
    progress: Progress | None = None,
    feed: Feed | None = None,
) -> ScanReport:
    """Keep the files of ``paths`` (files and folders) and what lies in a scanner, and read every page not read yet.

    Those are pages of this scan and of earlier ones that were interrupted.

    Args:
        store: where they go.
        paths: what was scanned.
        operator: who scans.
        jobs: how many processes read (default: one a core).
        policy: what is good enough.
        progress: told ``"keep"``, ``"scan"`` or ``"read"``, how many are done, of how many.
        feed: the pile to scan, after the files.

    Raises:
        StoreShort: if there is too little room for what is left; what was kept and read until then stays.
        StoreError: if the store cannot take it; what was kept and read until then stays.
    """
    one = _Scan(store, operator, jobs or default_jobs(), policy or Policy(), progress or _tell_nobody)
    for kept in take_left(store, operator=operator):
        one.account.keep(kept)
    found = find(paths)
    one.account.ignored = [harmless_name(str(path)) for path in found.ignored]
    fresh = one.keep(found.files)
    if feed is not None:
        one.feed(feed)
    one.read()
    if late := changed(fresh):
        one.keep(late)
        one.read()
    return one.account.report()


class _Scan:
    """One scan on its way: what it keeps and reads, told while it happens and gathered for the report."""

    def __init__(self, store: Store, operator: str, jobs: int, policy: Policy, tell: Progress) -> None:
        self._store, self._operator, self._jobs, self._policy, self._tell = store, operator, jobs, policy, tell
        self._batch = new_batch(store)
        self.account = ScanAccount(store)

    def keep(self, files: Sequence[Path]) -> dict[Path, State]:
        """Keep the files; return those that may go on changing, each as it was."""
        return keep_all(
            self._store,
            files,
            batch=self._batch,
            operator=self._operator,
            kept=self.account.keep,
            told=lambda done: self._tell("keep", done, len(files)),
        )

    def feed(self, feed: Feed) -> None:
        """Keep what lies in the scanner; that it does not go on keeps nothing from being read."""
        turning = feed.turning
        pile = partial(
            scan_in if turning is None else partial(scan_both, order=turning.order, turned=turning.turned),
            batch=self._batch,
            operator=self._operator,
            kept=self.account.keep,
            told=lambda page: self._tell("scan", page, page),
            stop=feed.stop,
        )
        try:
            came = pile(self._store, feed.scanner, feed.settings)
            self.account.sides = came if isinstance(came, Sides) else None
        except ScannerError as error:
            self.account.scanner = error

    def read(self) -> None:
        """Read every page that is not read yet, of this pass and of those before."""
        pages = queries.unread(self._store)
        self.account.resumed += sum(page.batch != self._batch for page in pages)
        for result in _read(self._store, pages, self._jobs, self._policy, partial(self._tell, "read")):
            recorded = record_page(self._store, result, operator=self._operator, policy=self._policy)
            if recorded is not None:
                self.account.add(recorded)


def _tell_nobody(_stage: str, _done: int, _of: int) -> None:
    pass


def _read(
    store: Store, pages: tuple[Page, ...], jobs: int, policy: Policy, progress: Callable[[int, int], None]
) -> Iterator[PageResult]:
    reader = page_reader(store, policy)
    if jobs == 1 or len(pages) <= FEW_PAGES:
        return run_batch(pages, reader, executor=None, progress=progress)
    return run_batch(pages, read_in_worker, executor=pool(reader, jobs), width=2 * jobs, progress=progress)


def page_reader(store: Store, policy: Policy) -> PageReader:
    """Return what reads pages of the sheets that were printed until now."""
    return PageReader(
        images=store.images.folder,
        blanks=store.blanks.folder,
        forms={form.version: form for form in queries.forms(store)},
        policy=policy,
        today=store.clock().astimezone(store.timezone).date(),
        printed_for=identities.printed_copies(store),
        words=known_words(store),
        calibration=quality.calibration(store),
        vault=store.vault,
    )


def known_words(store: Store) -> Words:
    """Return the names and wards of the store's patients, and the initials that people vouched for before."""
    forms = [form_of(store, form.key, form.version) for form in queries.forms(store)]
    authors = [(form.version, field.key) for form in forms for field in form.fields if field.role is Role.AUTHOR]
    initials = [value for version, key in authors for value in queries.vouched(store, version, key)]
    return Words.gathered(queries.patients(store), initials)


def record_page(store: Store, result: PageResult, *, operator: str, policy: Policy | None = None) -> Recorded | None:
    """Write what reading a page gave, in one transaction; None if another scan has done so meanwhile.

    A code that this store never issued makes it a fault. Of a page that is back already, the readings are kept and
    the first ones stand, unless those say nothing at all; where the two differ, a fault waits for a person.

    Raises:
        StoreShort: if there is too little room for it; the page is read another time.
    """
    room_left.require(store.folder, _A_READING)
    result = _checked(store, result)
    code, page = result.code, result.page
    detail: dict[str, Any] = {
        "digest": page.digest,
        "position": page.position,
        "code": code and code_to_json(code),
        "registration": result.registration and registration_to_json(result.registration),
        "reader": calibration.reader(),
    }
    with store.transaction(operator) as journal:
        if not queries.is_unread(store, page):
            return None
        if result.fault is not None or code is None:
            fault = result.fault or Fault.of(CodeMissing())
            if code is not None and _is_ours(store, code):
                reserving.in_use(store, journal, code.serial, code.copy)
            journal.record(Act.PAGE_FAULT, page.digest, detail | {"fault": fault_to_json(fault)})
            return Recorded(page, code, fault, is_repeated=False)
        reserving.in_use(store, journal, code.serial, code.copy)
        form = form_of(store, code.form, code.version)
        again = _repeats(store, code, result, form)
        readings = quality.drawn(store, journal, result, form, policy or Policy(), again.asked)
        detail |= {"duplicate": again.is_repeated, "readings": readings}
        detail |= {"instead_of": list(again.instead_of)} if again.instead_of else {}
        detail |= {"seen": seen_to_json(result.seen)} if result.seen else {}
        detail |= {"fault": fault_to_json(again.fault)} if again.fault else {}
        journal.record(Act.PAGE_READ, code.serial, detail)
        if result.seen is not None:
            doubting.check_seen(store, journal, code, result.seen)
        doubting.check_written(store, journal, code.serial)
    return Recorded(page, code, again.fault, again.is_repeated, again.instead_of is not None)


@dataclass(frozen=True, slots=True)
class _Again:
    """What a scan is to the one of the same page that stands: a repetition or not, with the fault if they differ.

    With ``instead_of`` (a digest and a position) it stands in that one's place, and of its fields a person is ``asked``
    about those.
    """

    is_repeated: bool = False
    fault: Fault | None = None
    instead_of: tuple[str, int] | None = None
    asked: frozenset[Place] = frozenset()


def _repeats(store: Store, code: SheetCode, result: PageResult, form: Form) -> _Again:
    """Tell what the scan is to the one of the same page that stands before it."""
    first = returned.first_scan(store, code.serial, code.page)
    if first is None or first == (result.page.digest, result.page.position):
        return _Again()
    standing = standing_on(store, code.serial, code.page)
    if yields(standing, result.readings):
        return _Again()
    asked = preferred(store, code, standing, result.readings, form)
    if asked is not None:
        return _Again(instead_of=first, asked=asked)
    # All that stands on a page is of the one scan that counts.
    is_other_paper = returned.copy_of(store, standing[0].page) != code.copy if standing else False
    places = differing(standing, result.readings, is_other_paper=is_other_paper)
    # Pages of a sheet that was taken out count for nothing, whatever they say.
    if not places or queries.sheet(store, code.serial).state is SheetState.VOID:
        return _Again(is_repeated=True)
    return _Again(is_repeated=True, fault=fault_of(code.serial, code.page, places))


def _is_ours(store: Store, code: SheetCode) -> bool:
    """Tell whether the code of a page that has a fault is one that this store printed."""
    try:
        codes.check_issued(store, code)
    except PageError:
        return False
    return True


def _checked(store: Store, result: PageResult) -> PageResult:
    """Return the result, a fault if its code is not what this store issued."""
    if result.code is None:
        return result
    check = codes.check_issued if result.fault is None else codes.check_seal
    try:
        check(store, result.code)
    except PageError as error:
        return replace(result, readings=(), fault=Fault.of(error))
    return result
