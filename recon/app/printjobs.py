"""What the print room asks of the program, each a job for the background: it takes the store and changes no widget."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from recon.app.paper import Paper, paint
from recon.errors import OutputError, PrintStopped
from recon.language import system_reason, tr
from recon.model.patient import Listed, Patient
from recon.model.sheet import Apart
from recon.store import Store, choices, rosters
from recon.store.search import search
from recon.workflow import scratch
from recon.workflow.choosing import choose
from recon.workflow.counting import PrintedCopy, copies_in, short
from recon.workflow.issuing import Printed
from recon.workflow.kits import Kit
from recon.workflow.labelling import Labelled, page_mm, print_labels
from recon.workflow.presets import Preset, presets, ward_presets
from recon.workflow.printing import print_sheets
from recon.workflow.reprinting import reprint_sheets
from recon.workflow.wards import NOBODY, of_numbers

SHOWN = 60  # patients found that are shown: who is further down is found by another letter
_LOOKED_AT = 400  # where one ward's are picked from those found
_STOCK = "labels:stock"  # a choice of the station
OWN_FOLDER = "prints"  # in the store, or in memory: PDFs that go straight to a printer


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed: every form for each of ``ipps``, or ``blank`` sheets of each for nobody yet.

    ``wards`` are those of the forms that are a ward's own: with ``ipps``, each is printed once. ``copies`` says of how
    many forms there is more than one; ``duplex`` whether on both sides, None as the forms say. ``reserve``: the blank
    ones are put by, and awaited by no downtime before their envelope is opened.
    """

    forms: tuple[str, ...]
    lang: str
    ipps: tuple[str, ...] = ()
    blank: int = 0
    ward: str = ""
    wards: frozenset[str] = frozenset()
    copies: Mapping[str, int] = field(default_factory=dict)
    large: bool = False
    duplex: bool | None = None
    reserve: bool = False

    @property
    def sheets(self) -> int:
        return sum(map(self.times, self.forms))

    def times(self, key: str) -> int:
        """Return how many sheets of the form are to be printed."""
        people = min(len(self.ipps), 1) if key in self.wards else len(self.ipps)
        return (self.blank or people) * self.copies.get(key, 1)


@dataclass(frozen=True, slots=True)
class Run:
    """A print run under way: ``done`` of ``total`` sheets drawn, of labels, or of pages on their way to the printer."""

    done: int
    total: int
    is_painting: bool = False
    is_labels: bool = False


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on while a run is under way, and whether it is to stop."""

    told: Callable[[Run], None]
    stop: threading.Event


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a batch, and the name of whom it is for: empty where it is nobody's."""

    printed: PrintedCopy
    name: str


def matches(store: Store, text: str, ward: str, chosen: tuple[str, ...]) -> tuple[Listed, ...]:
    """Return whom to show: those found; with nothing typed, those of the ward, or without one, those chosen."""
    if text:
        # The search itself: former numbers, which look_for adds, cost more than finding the patient.
        found = search(store, f"{text} {ward}", limit=_LOOKED_AT if ward else SHOWN)
        return tuple(one for one in found if not ward or one.patient.ward == ward)[:SHOWN]
    ipps = tuple(one.ipp for one in rosters.patients_of(store, ward)) if ward else chosen
    known = rosters.listed(store, ipps)
    return tuple(known[ipp] for ipp in ipps if ipp in known)


def named_copies(store: Store, batch: str) -> tuple[Copy, ...]:
    """Return what the batch is made of, in the order of its PDF."""
    copies = copies_in(store, batch)
    known = rosters.listed(store, {copy.patient for copy in copies if copy.patient})
    return tuple(Copy(copy, _name(known.get(copy.patient or ""))) for copy in copies)


@dataclass(frozen=True, slots=True)
class LabelOrder:
    """Labels to be printed: of each of ``ipps``, or, without anybody, for ``blank`` numbers that are nobody's yet.

    ``start`` is the first label that is left on the first sheet of ``stock``.
    """

    stock: str
    lang: str
    ipps: tuple[str, ...] = ()
    blank: int = 0
    copies: int = 1
    start: int = 1

    @property
    def labels(self) -> int:
        return (len(self.ipps) or self.blank) * self.copies


@dataclass(frozen=True, slots=True)
class Kits:
    """The station's kits, and the name of the one that each ward uses."""

    presets: tuple[Preset, ...] = ()
    of_ward: Mapping[str, str] = field(default_factory=dict)


def kits(store: Store) -> Kits:
    used = {ward: name for ward, name in ward_presets(store).items() if name}
    return Kits(presets(store), used)


def present(store: Store, ward: str) -> tuple[Patient, ...]:
    """Return everybody who is in ``ward`` now, by bed."""
    return rosters.patients_of(store, ward)


def issue(store: Store, kit: Kit, order: Order, paper: Paper, watch: Watch, operator: str) -> Printed:
    """Issue the order's sheets as a batch and send them where ``paper`` says.

    Raises:
        PrintStopped: if the watch stopped it, or the printer did; ``batch`` is among its details where sheets were
            issued.
        ReconError: as print_sheets.
    """
    whom = of_numbers(store, order.ipps) if order.ipps else NOBODY
    with _out(store, paper) as out:
        printed = print_sheets(
            store,
            order.forms,
            kit=kit,
            lang=order.lang,
            out=out,
            operator=operator,
            patients=whom.patients,
            blank=order.blank,
            copies=order.copies,
            ward=order.ward,
            apart=Apart.RESERVE if order.reserve else None,
            printer=paper.queue,
            duplex=order.duplex,
            large=order.large,
            data_age_at=whom.ages,
            progress=lambda done: watch.told(Run(done, order.sheets)),
            stop=watch.stop.is_set,
        )
        _paint(printed, paper, watch)
    return printed


def reissue(store: Store, kit: Kit, serials: Sequence[str], paper: Paper, watch: Watch, operator: str) -> Printed:
    """Print sheets again as a batch of their own, each under the number that it has, and send them there.

    Raises:
        PrintStopped: as ``issue``.
        ReconError: as reprint_sheets.
    """
    with _out(store, paper) as out:
        printed = reprint_sheets(
            store,
            serials,
            kit=kit,
            out=out,
            operator=operator,
            printer=paper.queue,
            progress=lambda done: watch.told(Run(done, len(serials))),
            stop=watch.stop.is_set,
        )
        _paint(printed, paper, watch)
    return printed


def last_stock(store: Store) -> str:
    """Return what this station printed labels on last; empty where it never did."""
    return str(choices.choice(store, _STOCK) or "")


def label(store: Store, order: LabelOrder, paper: Paper, watch: Watch, operator: str) -> Labelled:
    """Print labels or wristbands, and send them where ``paper`` says.

    Raises:
        PrintStopped: if the watch stopped it, or the printer did.
        ReconError: as print_labels.
    """
    with _out(store, paper, labels=True) as out:
        labelled = print_labels(
            store,
            stock=order.stock,
            lang=order.lang,
            out=out,
            operator=operator,
            patients=of_numbers(store, order.ipps).patients if order.ipps else (),
            blank=order.blank,
            copies=order.copies,
            start=order.start,
            printer=paper.queue,
            progress=lambda done: watch.told(Run(done, order.labels, is_labels=True)),
            stop=watch.stop.is_set,
        )
        if paper.printer is not None:
            paint(
                paper.printer,
                labelled.out,
                title=tr("printing.labels", stock=order.stock),
                painted=lambda done: watch.told(Run(done, labelled.pages, is_painting=True)),
                stop=watch.stop.is_set,
                size_mm=page_mm(order.stock),
            )
    choose(store, _STOCK, order.stock, operator=operator)
    return labelled


def _paint(printed: Printed, paper: Paper, watch: Watch) -> None:
    if paper.printer is None:
        return
    try:
        paint(
            paper.printer,
            printed.out,
            title=tr("printing.job", batch=short(printed.batch)),
            painted=lambda done: watch.told(Run(done, printed.pages, is_painting=True)),
            stop=watch.stop.is_set,
            duplex=printed.duplex,
        )
    except PrintStopped as error:
        raise PrintStopped(reason=error.details["reason"], batch=printed.batch) from error


@contextmanager
def _out(store: Store, paper: Paper, *, labels: bool = False) -> Iterator[Path]:
    """Give the file to print into: the person's, or one of our own where it goes straight to a printer.

    Our own is kept beside everything else that tells of patients. An encrypted store keeps none in clear: there it lies
    in memory, and goes once it is printed; where it was not, the message says where it is, and the next one takes it
    away.
    """
    if paper.out is not None:
        yield paper.out
        return
    own = _own_file(store, labels=labels)
    if store.vault.is_encrypted:
        for left in own.parent.glob("*.pdf"):
            with suppress(OSError):
                left.unlink()
    yield own
    if store.vault.is_encrypted:
        own.unlink(missing_ok=True)


def _own_file(store: Store, *, labels: bool) -> Path:
    folder = scratch.place(store) / OWN_FOLDER
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise OutputError(path=folder, reason=system_reason(error)) from error
    name = f"{store.clock().astimezone(store.timezone):%Y-%m-%d-%Hh%Mm%S}"
    return folder / f"{name}{'-labels' if labels else ''}.pdf"


def _name(one: Listed | None) -> str:
    return f"{one.patient.used_name or one.patient.birth_name} {one.patient.given_names}".strip() if one else ""
