"""A sheet printed again: the same serial, and a code that says which copy it is."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from recon.design.art import Layout
from recon.design.kit import Kit
from recon.design.prints import SheetPrint
from recon.drill.copying import FORM as GIVEN
from recon.errors import FormDefinitionError, SheetStateError, UnknownForm
from recon.language import tr
from recon.model.form import Form
from recon.model.patient import Listed
from recon.model.sheet import Apart, Sheet, SheetState
from recon.store import Store, envelopes, print_batches, queries, rosters
from recon.store.search import search
from recon.workflow.issuing import Destination, Printed, Watch, issue
from recon.workflow.largetype import layout_of
from recon.workflow.opening import form_of, sheet_of
from recon.workflow.printing import station_shown

LISTED = 60  # sheets that are shown to choose from: who is further down is found by a letter more

# Where paper may be missing: once all of a sheet is back, another copy of it could only be written on again.
_REPRINTABLE = frozenset({SheetState.PRINTED, SheetState.RESERVE, SheetState.RETURNED, SheetState.MISSING})
_SERIAL = re.compile(r"[^0-9A-Z]")  # what people write between its parts
_PATIENTS = 20  # found by a text, whose sheets are looked at


def reprint_sheets(
    store: Store,
    serials: Sequence[str],
    *,
    kit: Kit,
    out: Path,
    operator: str,
    manifest: Path | None = None,
    printer: str | None = None,
    duplex: bool | None = None,
    progress: Callable[[int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Printed:
    """Print sheets again, as a batch of their own: the next copy of each, in the version that it was printed in.

    The patient's data are those known now, and so is their age. What lay apart from any downtime still does.

    Args:
        store: that issued the sheets.
        serials: as a person types them.
        kit: the forms there are; a version that it does not have any more is printed from the store's own blank.
        out: the PDF to write.
        operator: who prints.
        manifest: where to write the sheet manifest, if anywhere.
        printer: name of the CUPS printer to send the PDF to, if any.
        duplex: whether to print on both sides; None is on both where a form says so.
        progress: told how many sheets are drawn.
        stop: asked after each sheet whether to stop.

    Raises:
        UnknownSheet: if there is none of one of the serials.
        SheetStateError: if all of one is back, or it was taken out; nothing is issued then.
        OutputError, StoreError, PrintStopped, ToolMissing: as print_sheets.
    """
    sheets = list(dict.fromkeys(sheet_of(store, serial) for serial in serials))
    for sheet in sheets:
        if sheet.state not in _REPRINTABLE:
            state = tr(f"states.{sheet.state}")
            raise SheetStateError(sheet=sheet.serial, state=state, reason=tr("printing.not_reprintable"))
    drawn = _Drawn.of(store, kit, sheets)
    prints = [_print(store, sheet, drawn.layouts[sheet.version]) for sheet in sheets]
    to = Destination(out, manifest, printer, duplex=duplex)
    apart = {sheet.serial: why for sheet in sheets if (why := _apart(store, sheet)) is not None}
    return issue(store, prints, to, operator=operator, blanks=drawn.blanks, apart=apart, watch=Watch(progress, stop))


@dataclass(frozen=True, slots=True)
class Reprintable:
    """A sheet that can be printed again: of which form, for whom (empty for nobody), when it was printed first."""

    serial: str
    title: str
    ipp: str
    name: str
    printed_at: datetime
    pages: int


def reprintable(store: Store, text: str = "", ipps: Sequence[str] = (), limit: int = LISTED) -> tuple[Reprintable, ...]:
    """Return sheets that can be printed again, those printed last first.

    Args:
        store: that issued them.
        text: the beginning of a serial, or what a patient is looked for by; without it, sheets of ``ipps``.
        ipps: whose sheets; without anybody and without a text, all.
        limit: how many at most.
    """
    if text.strip():
        start = _SERIAL.sub("", text.upper())
        found = tuple(one.patient.ipp for one in search(store, text, limit=_PATIENTS))
        where = "(serial >= :start AND serial < :start || '~' AND :start <> '' OR patient IN (SELECT value FROM whose))"
        values = {"start": start, "whose": json.dumps(found)}
    else:
        where = "patient IN (SELECT value FROM whose)" if ipps else "true"
        values = {"start": "", "whose": json.dumps(tuple(ipps))}
    states = ", ".join(f"'{state.value}'" for state in sorted(_REPRINTABLE))
    sql = f"""WITH whose AS (SELECT value FROM json_each(:whose))
    SELECT serial, title, patient, printed_at, pages FROM sheets JOIN forms USING (version)
    WHERE {where} AND state IN ({states}) ORDER BY sheets.rowid DESC LIMIT :limit"""  # noqa: S608 - of this module alone
    rows = store.rows(sql, values | {"limit": limit})
    known = rosters.listed(store, {row["patient"] for row in rows if row["patient"]})
    return tuple(
        Reprintable(
            row["serial"],
            row["title"],
            row["patient"] or "",
            _named(known.get(row["patient"] or "")),
            datetime.fromisoformat(row["printed_at"]),
            row["pages"],
        )
        for row in rows
    )


def _apart(store: Store, sheet: Sheet) -> Apart | None:
    """Return why the sheet's next copy belongs to no downtime, as those before; None where it belongs to one."""
    if sheet.form == GIVEN:
        return Apart.HANDS
    return Apart.RESERVE if envelopes.is_kept(store, sheet.serial) else None


def _named(one: Listed | None) -> str:
    return f"{one.patient.used_name or one.patient.birth_name} {one.patient.given_names}".strip() if one else ""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The layouts of the versions to print, and the blank PDFs of those that the kit cannot draw."""

    layouts: Mapping[str, Layout]
    blanks: Mapping[str, bytes]

    @classmethod
    def of(cls, store: Store, kit: Kit, sheets: Sequence[Sheet]) -> "_Drawn":
        layouts, blanks = {}, {}
        for sheet in sheets:
            stored = queries.form(store, sheet.version)
            form = form_of(store, sheet.form, sheet.version)
            layout = _in_kit(kit, form)
            if layout is None:
                layout = Layout(form, ((),) * form.pages)
                blanks[form.version] = store.blanks.get(stored.blank if stored else "")
            layouts[form.version] = layout
        return cls(layouts, blanks)


def _in_kit(kit: Kit, form: Form) -> Layout | None:
    """Return that version as the kit draws it, in either type; None where the kit has another by now, or none."""
    try:
        layouts = (layout_of(kit, form.key, form.lang, large=large) for large in (False, True))
        return next((layout for layout in layouts if layout.form.version == form.version), None)
    except (UnknownForm, FormDefinitionError):
        return None


def _print(store: Store, sheet: Sheet, layout: Layout) -> SheetPrint:
    patient = sheet.patient and queries.patient(store, sheet.patient)
    age = rosters.data_ages(store, [patient.ipp]).get(patient.ipp) if patient else None
    return SheetPrint(
        layout,
        sheet.serial,
        store.clock().astimezone(store.timezone),
        copy=print_batches.latest_copy(store, sheet.serial) + 1,
        patient=patient or None,
        data_age_at=age and age.astimezone(store.timezone),
        station=station_shown(store),
    )
