"""Sheets for a ward, an emergency room, one patient: who gets which forms, and under which serials."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypedDict, Unpack
from zoneinfo import ZoneInfo

from recon.design.art import Layout
from recon.design.kit import Kit
from recon.design.prints import SheetPrint
from recon.errors import UsageError
from recon.language import tr
from recon.model.patient import Patient
from recon.model.sheet import Apart
from recon.store import Store
from recon.workflow.issuing import Destination, Printed, Watch, issue
from recon.workflow.largetype import layout_of
from recon.workflow.numbers import new_serials
from recon.workflow.room_left import require

__all__ = ["Printed", "print_sheets", "station_shown"]

# Of the station's identity, what is printed on a sheet: enough to tell two stations of a building apart.
_STATION_SHOWN = 6
_A_SHEET = 20_000  # bytes that the ledger and the tables take for one, and the forms with it


class Options(TypedDict, total=False):
    """What may be said of a print run.

    Attributes:
        patients: for whom; they become known to the store. All sheets of a patient come together.
        blank: how many of each form without a patient, when there are no ``patients``.
        copies: how many sheets of each form for each patient, each under a serial of its own; one number for all forms,
            or by form, one where it is not named.
        ward: the ward that the sheets are for, where the patients do not say.
        apart: why they belong to no downtime; without it, they belong to the one that is open, or open one.
        manifest: where to write the sheet manifest, if anywhere.
        printer: name of the CUPS printer to send the PDF to, if any.
        duplex: whether to print on both sides; None is on both where a form says so.
        large: whether to print in large type those forms that can be.
        data_age_at: when the patients' list was true, or what is known of each, by IPP.
        progress: told how many sheets are drawn.
        stop: asked after each sheet whether to stop.
    """

    patients: Sequence[Patient]
    blank: int
    copies: int | Mapping[str, int]
    ward: str
    apart: Apart | None
    manifest: Path | None
    printer: str | None
    duplex: bool | None
    large: bool
    data_age_at: datetime | Mapping[str, datetime] | None
    progress: Callable[[int], None] | None
    stop: Callable[[], bool] | None


def print_sheets(
    store: Store, keys: Sequence[str], *, kit: Kit, lang: str, out: Path, operator: str, **options: Unpack[Options]
) -> Printed:
    """Print every form of ``keys`` for each of the patients, or so many blank sheets of each for nobody yet.

    A ward's own form (a list of beds) is nobody's: with patients, it is printed once, before theirs.

    Args:
        store: issues the serials.
        keys: forms of ``kit``, in the language ``lang``.
        out: the PDF to write.
        operator: who prints.
        options: for whom, how many, and where to (see Options).

    Raises:
        UnknownForm: if the kit has no such form in that language.
        UsageError: if it is for nobody at all, or if a patient's sheets are to lie apart.
        OutputError, StoreError: if something cannot be written; then nothing is issued, and what stood under the
            files' names stays. An OutputError of the printer, or of the last renaming, says that sheets were issued.
        StoreShort: if there is too little room for so many sheets; nothing is issued.
        PrintStopped: if ``stop`` said so; its message tells whether sheets were issued.
        ToolMissing: if there is no ``lp`` to print with; nothing is issued either.
    """
    patients, blank, apart = options.get("patients", ()), options.get("blank", 0), options.get("apart")
    layouts = [layout_of(kit, key, lang, large=options.get("large", False)) for key in keys]
    if not patients and blank < 1:
        raise UsageError(reason=tr("printing.nothing"))
    if patients and apart is not None:
        raise UsageError(reason=tr("reserve.only_blank"))
    wanted = _wanted(layouts, patients, blank, options.get("copies", 1))
    require(store.folder, _A_SHEET * len(wanted))
    prints = _prints(store, wanted, options.get("data_age_at"))
    return issue(
        store,
        prints,
        _destination(out, options),
        operator=operator,
        patients=patients,
        apart={} if apart is None else {sheet.serial: apart for sheet in prints},
        watch=Watch(options.get("progress"), options.get("stop")),
    )


def _destination(out: Path, options: Options) -> Destination:
    files = (out, options.get("manifest"), options.get("printer"))
    return Destination(*files, options.get("ward", ""), options.get("duplex"))


def _wanted(
    layouts: Sequence[Layout], patients: Sequence[Patient], blank: int, copies: int | Mapping[str, int]
) -> list[tuple[Layout, Patient | None]]:
    """Return which form to print for whom, in the order of the PDF."""

    def times(layout: Layout) -> range:
        return range(copies if isinstance(copies, int) else copies.get(layout.form.key, 1))

    if not patients:
        return [(layout, None) for layout in layouts for _ in times(layout) for _ in range(blank)]
    wards, theirs = (
        [layout for layout in layouts if layout.form.is_wards == is_wards for _ in times(layout)]
        for is_wards in (True, False)
    )
    return [*((layout, None) for layout in wards), *((layout, who) for who in patients for layout in theirs)]


def station_shown(store: Store) -> str:
    """Return what a sheet says of the station that printed it."""
    return store.station[-_STATION_SHOWN:]


def _prints(
    store: Store, wanted: Sequence[tuple[Layout, Patient | None]], data_age_at: datetime | Mapping[str, datetime] | None
) -> list[SheetPrint]:
    zone, station = store.timezone, station_shown(store)
    now = store.clock().astimezone(zone)
    return [
        SheetPrint(layout, serial, now, patient=who, data_age_at=_age(who, data_age_at, zone), station=station)
        for (layout, who), serial in zip(wanted, new_serials(store, len(wanted)), strict=True)
    ]


def _age(who: Patient | None, given: datetime | Mapping[str, datetime] | None, zone: ZoneInfo) -> datetime | None:
    if who is None or given is None:
        return None
    age = given.get(who.ipp) if isinstance(given, Mapping) else given
    return age and age.astimezone(zone)
