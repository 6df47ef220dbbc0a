"""Free text put into words beside its picture, by whoever has time: the picture goes out with the sheet all the same.

What a reader suggests is shown and is nobody's word until a person takes it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from recon.errors import SheetStateError
from recon.language import tr
from recon.model.form import Kind, Recovery
from recon.model.page import Page
from recon.model.verification import Outcome, Verification
from recon.store import Store, freetext, queries
from recon.store.cells import open_sheets
from recon.store.freetext import Place
from recon.workflow.asked import Asked
from recon.workflow.choosing import choose
from recon.workflow.opening import form_of
from recon.workflow.operators import is_same_person
from recon.workflow.verifying import verify

AT_ONCE = 20
MANY = 1000  # counted no further
_SHEETS_AT_ONCE = 500
_LOOKS = 10  # so many times as many sheets are gone through at once


@dataclass(frozen=True, slots=True)
class Untyped(Asked):
    """A text that stands as a picture; ``suggestion`` is what a reader makes of it, empty where it makes nothing."""

    suggestion: str


def untyped(store: Store, after: int = 0, *, limit: int = AT_ONCE) -> tuple[tuple[Untyped, ...], int | None]:
    """Return the next texts that nobody has typed, of sheets not delivered yet, and where to look on from.

    Not all the store is looked at: there may be none in what was, and some further on. At its end, the place to look
    on from is None.
    """
    found: list[Untyped] = []
    for place, serial, texts in _sheets(store, after):
        after = place
        if texts:
            found += _told(store, serial, frozenset(texts))
        if len(found) >= limit:
            return tuple(found), after
    return tuple(found), after if open_sheets(store, after, 1) else None


def text_at(store: Store, place: Place) -> Untyped | None:
    """Return the text in that place, if nobody has typed it or left it as a picture."""
    if not freetext.untyped(store, place[:1], _texts(store)):
        return None
    return next((one for one in _told(store, place[0], frozenset((place,)))), None)


def count(store: Store) -> int:
    """Count the texts that nobody has typed, up to MANY, on the first thousands of sheets not delivered yet."""
    counted = 0
    for _, _, places in _sheets(store, 0):
        counted += len(places)
        if counted >= MANY:
            return MANY
    return counted


def type_text(
    store: Store,
    place: Place,
    outcome: Outcome,
    text: str,
    *,
    operator: str,
    force: bool,
    page: Page | None = None,
) -> Verification:
    """Record what a person says that the text says: its words, or that it is struck out, illegible or none.

    Raises:
        InvalidValue: if there are no words.
        SheetStateError: if the sheet was taken out, another scan than the ``page`` seen counts by now, or somebody else
            has typed the text meanwhile: their words stand.
    """
    words = text if outcome is Outcome.VALUE else None
    serial, field, row = place
    _stands_as_seen(store, place, operator, page)
    return verify(store, serial, field, row, outcome=outcome, text=words, operator=operator, force=force, page=page)


def _stands_as_seen(store: Store, place: Place, operator: str, page: Page | None) -> None:
    standings = queries.standings(store, serial=place[0])
    for one in standings:
        if (one.reading.field, one.reading.row) != place[1:]:
            continue
        decided = one.verification
        if page is not None and page != one.page:
            raise _refused(store, place[0], "keying.refused.other_scan")
        if decided is not None and not is_same_person(decided.operator, operator):
            raise _refused(store, place[0], "freetext.overtaken", other=decided.operator)


def _refused(store: Store, serial: str, why: str, **more: str) -> SheetStateError:
    state = queries.sheet(store, serial).state
    return SheetStateError(sheet=serial, state=tr(f"states.{state}"), reason=tr(why, **more))


def leave(store: Store, place: Place, *, operator: str, is_left: bool = True) -> None:
    """Record that the text stays a picture, so that nobody is asked for it again; or take that back."""
    choose(store, freetext.left_as(place), True if is_left else None, operator=operator)


def _sheets(store: Store, after: int) -> Iterator[tuple[int, str, tuple[Place, ...]]]:
    """Yield the next sheets: place, serial, and where on it texts are to be typed."""
    fields = _texts(store)
    for _ in range(_LOOKS):
        sheets = open_sheets(store, after, _SHEETS_AT_ONCE)
        found: dict[str, list[Place]] = {}
        for place in freetext.untyped(store, (serial for _, serial in sheets), fields):
            found.setdefault(place[0], []).append(place)
        for after, serial in sheets:
            yield after, serial, tuple(found.get(serial, ()))


def _told(store: Store, serial: str, texts: frozenset[Place]) -> list[Untyped]:
    sheet = queries.sheet(store, serial)
    form = form_of(store, sheet.form, sheet.version)
    found = []
    for one in queries.standings(store, serial=serial):
        field, value = form.field(one.reading.field), one.reading.value
        if field is not None and (serial, field.key, one.reading.row) in texts:
            suggestion = value if isinstance(value, str) else ""
            place = (one.page, one.page_number, field, one.reading.row)
            found.append(Untyped(serial, form.title, form.lang, *place, suggestion))
    return found


def _texts(store: Store) -> list[tuple[str, str]]:
    """Return version and key of the fields whose words are wanted: of those kept as a document nobody wants any."""
    return [
        (stored.version, field.key)
        for stored in queries.forms(store)
        for field in form_of(store, stored.key, stored.version).fields
        if field.kind is Kind.TEXT and field.recovery is Recovery.RECORD
    ]
