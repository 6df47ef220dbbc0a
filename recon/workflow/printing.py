"""Sheets for a ward, an emergency room, one patient: who gets which forms, and under which serials."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from recon.design.art import Layout
from recon.design.kit import Kit
from recon.design.prints import SheetPrint
from recon.errors import UsageError
from recon.language import tr
from recon.model.patient import Patient
from recon.store import Store
from recon.workflow.issuing import Destination, Printed, Watch, issue
from recon.workflow.largetype import layout_of
from recon.workflow.numbers import new_serials
from recon.workflow.room_left import require

__all__ = ["Printed", "print_sheets", "station_shown"]

# Of the station's identity, what is printed on a sheet: enough to tell two stations of a building apart.
_STATION_SHOWN = 6
_A_SHEET = 20_000  # bytes that the ledger and the tables take for one, and the forms with it


def print_sheets(
    store: Store,
    keys: Sequence[str],
    *,
    kit: Kit,
    lang: str,
    out: Path,
    operator: str,
    patients: Sequence[Patient] = (),
    blank: int = 0,
    copies: int | Mapping[str, int] = 1,
    ward: str = "",
    manifest: Path | None = None,
    printer: str | None = None,
    duplex: bool | None = None,
    large: bool = False,
    data_age_at: datetime | Mapping[str, datetime] | None = None,
    progress: Callable[[int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Printed:
    """Print every form of ``keys`` for each of ``patients``, or ``blank`` sheets of each for nobody yet.

    A ward's own form (a list of beds) is nobody's: with patients, it is printed once, before theirs.

    Args:
        store: issues the serials.
        keys: forms of the kit.
        kit: the forms there are.
        lang: language of the sheets.
        out: the PDF to write.
        operator: who prints.
        patients: for whom; they become known to the store. All sheets of a patient come together.
        blank: how many of each form without a patient, when ``patients`` is empty.
        copies: how many sheets of each form for each patient, each under a serial of its own; one number for all forms,
            or by form, one where it is not named.
        ward: the ward that the sheets are for, where the patients do not say.
        manifest: where to write the sheet manifest, if anywhere.
        printer: name of the CUPS printer to send the PDF to, if any.
        duplex: whether to print on both sides; None is on both where a form says so.
        large: whether to print in large type those forms that can be.
        data_age_at: when the patients' list was true, or what is known of each, by IPP.
        progress: told how many sheets are drawn.
        stop: asked after each sheet whether to stop.

    Raises:
        UnknownForm: if the kit has no such form in that language.
        OutputError, StoreError: if something cannot be written; then nothing is issued, and what stood under the
            files' names stays. An OutputError of the printer, or of the last renaming, says that sheets were issued.
        StoreShort: if there is too little room for so many sheets; nothing is issued.
        PrintStopped: if ``stop`` said so; its message tells whether sheets were issued.
        ToolMissing: if there is no ``lp`` to print with; nothing is issued either.
    """
    layouts = [layout_of(kit, key, lang, large=large) for key in keys]
    if not patients and blank < 1:
        raise UsageError(reason=tr("printing.nothing"))
    wanted = _wanted(layouts, patients, blank, copies)
    require(store.folder, _A_SHEET * len(wanted))
    return issue(
        store,
        _prints(store, wanted, data_age_at),
        Destination(out, manifest, printer, ward, duplex),
        operator=operator,
        patients=patients,
        watch=Watch(progress, stop),
    )


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
