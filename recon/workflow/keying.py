"""Critical fields that two people type, each without seeing what the machine read or what the other typed.

A station chooses it (``keying:critical``). Then no single person can decide such a field: where the two say the same,
the second one's word is recorded, and names the first; where they differ both words stand, and somebody decides with
the two side by side. docs/verifying-modes.md tells the rules.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from recon.errors import InvalidValue, SheetStateError, UnknownField
from recon.language import tr
from recon.model.form import Field, Form, Kind
from recon.model.ledger import Act
from recon.model.page import Page
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.sheet import Sheet, SheetState
from recon.model.verification import Outcome
from recon.store import Journal, Store, choices, keying, queries
from recon.store.codec import value_to_json
from recon.store.keying import Keying, Place
from recon.verification import sampling
from recon.verification.values import parse_value
from recon.workflow import quality
from recon.workflow.describing import identity_fields
from recon.workflow.doubting import check_written
from recon.workflow.opening import form_of, sheet_of
from recon.workflow.operators import is_nobody, is_same_person
from recon.workflow.questioning import oddity

CRITICAL = "keying:critical"  # whether critical fields that wait are typed twice
FORMS = "keying:forms"  # the keys of the forms of which they are; None: of every form
FIELDS = "keying:fields"  # others that are typed twice too, each FORM:FIELD

OUT = (SheetState.VOID, SheetState.UNUSED, SheetState.REPLACED)
UNTYPED = frozenset({Kind.SIGNATURE, Kind.DRAWING, Kind.LABEL})  # there is nothing to type twice
# What two people typed is not shown to a third one day to see whether they were right.
_NEVER_AGAIN = replace(Policy(), repeat_share=0.0)


@dataclass(frozen=True, slots=True)
class Rule:
    """What the station chose: which fields are typed twice. ``forms`` None is every form."""

    critical: bool = False
    forms: frozenset[str] | None = None
    fields: frozenset[str] = frozenset()

    def covers(self, form: str, field: Field) -> bool:
        """Tell whether the field of the form with that key is typed twice where a person has to look at it."""
        if field.kind in UNTYPED:
            return False
        is_critical = self.critical and field.critical and (self.forms is None or form in self.forms)
        return is_critical or f"{form}:{field.key}" in self.fields

    def __bool__(self) -> bool:
        return self.critical or bool(self.fields)


class Typed(StrEnum):
    """What came of an entry: the first of two, the same as the first, or another."""

    FIRST = "first"
    AGREES = "agrees"
    DIFFERS = "differs"


def rule(store: Store) -> Rule:
    """Return what the station chose about typing twice."""
    forms, fields = choices.choice(store, FORMS), choices.choice(store, FIELDS)
    # What is no list was chosen by no program of ours: rather too much is typed twice than nothing.
    return Rule(
        critical=choices.choice(store, CRITICAL) is True,
        forms=frozenset(forms) if isinstance(forms, list) else None,
        fields=frozenset(fields if isinstance(fields, list) else filter(None, [fields])),
    )


def is_due(store: Store, sheet: Sheet, field: Field, row: int | None) -> bool:
    """Tell whether one person alone may not decide the field: it waits, or was decided, as one that is typed twice.

    What was accepted without a person is not typed at all; it is once somebody asks for it. What was typed blindly on
    one scan is no single person's on another, even where the machine is sure of that one.
    """
    if not rule(store).covers(sheet.form, field):
        return False
    place = (sheet.serial, field.key, row)
    standing = _standing(store, sheet, place)
    return standing is not None and (standing.waits or keying.was_typed(store, place))


def shown(chosen: Rule, form: Form, standing: queries.Standing) -> Reading:
    """Return the reading as anybody may see it: of what two people are still to type, nothing that was read."""
    reading, field = standing.reading, form.field(standing.reading.field)
    is_open = standing.waits and standing.verification is None
    if field is None or not is_open or not chosen.covers(form.key, field):
        return reading
    return replace(
        reading, candidates=(Candidate(None, 0.0),), verdict=Verdict.REVIEW, reason=Reason.CRITICAL, score=0.0
    )


def key(
    store: Store,
    place: Place,
    *,
    outcome: Outcome,
    text: str = "",
    operator: str,
    force: bool = False,
    page: Page | None = None,
) -> Typed:
    """Record what ``operator`` typed of a field without seeing it; where it is what the other one typed, decide it.

    Who has typed a field alone may type it again in place of what they had, as long as nobody else has. ``page`` is the
    scan that they saw.

    Raises:
        UnknownSheet, UnknownField: if there is no such field.
        SheetStateError: if it is not to be typed now, another scan counts by now, or nobody knows who types; nothing is
            recorded.
        InvalidValue: if the field cannot hold that value, or, without ``force``, if it is out of the ordinary.
    """
    with store.transaction(operator) as journal:
        due = _due(store, place, page)
        people = by_person(keying.keyings(store, due.place))
        if is_nobody(operator):
            raise _refused(due.sheet, "nobody")
        if len(people) > 1:
            raise _refused(due.sheet, "differs")
        if not rule(store).covers(due.form.key, due.field):
            raise _refused(due.sheet, "not_chosen")
        said = _said(store, due, outcome, text, force=force)
        other = next((one for one in people if not is_same_person(one.operator, operator)), None)
        if other is not None and sampling.is_same(due.field.kind, said, (other.outcome, other.value)):
            _decide(store, journal, due, said, tr("keying.note.agreed", other=other.operator), operator)
            return Typed.AGREES
        journal.record(Act.FIELD_KEYED, due.sheet.serial, _detail(due, said))
    return Typed.FIRST if other is None else Typed.DIFFERS


def settle(
    store: Store,
    place: Place,
    *,
    outcome: Outcome,
    text: str = "",
    operator: str,
    force: bool = False,
    page: Page | None = None,
) -> None:
    """Record what stands in a field about which two people differ; who decides may be one of them, and is named.

    Raises:
        UnknownSheet, UnknownField: if there is no such field.
        SheetStateError: if it was decided meanwhile, no two people differ about it, another scan than the ``page`` seen
            counts by now, or nobody knows who decides.
        InvalidValue: as ``key`` does.
    """
    with store.transaction(operator) as journal:
        due = _due(store, place, page)
        people = by_person(keying.keyings(store, due.place))
        if is_nobody(operator):
            raise _refused(due.sheet, "nobody")
        if len(people) < 2:
            raise _refused(due.sheet, "no_difference")
        said = _said(store, due, outcome, text, force=force)
        names = {"first": people[0].operator, "second": people[1].operator}
        _decide(store, journal, due, said, tr("keying.note.settled", **names), operator)


def reopen(store: Store, place: Place, *, operator: str) -> None:
    """Have two people type a field anew, though it was decided: how to correct what one person may not decide.

    Raises:
        UnknownSheet: if there is no such sheet.
        SheetStateError: if nobody has decided the field, or its sheet was taken out.
    """
    with store.transaction(operator) as journal:
        sheet = sheet_of(store, place[0])
        standing = _standing(store, sheet, place)
        if sheet.state in OUT or standing is None or standing.verification is None:
            raise _refused(sheet, "not_decided")
        journal.record(Act.FIELD_ASKED, sheet.serial, {"field": place[1], "row": place[2], "why": "keying"})


def by_person(typed: Iterable[Keying]) -> tuple[Keying, ...]:
    """Return the last entry of each person, in the order in which they first typed."""
    found: list[Keying] = []
    for one in typed:
        mine = next((at for at, other in enumerate(found) if is_same_person(other.operator, one.operator)), None)
        if mine is None:
            found.append(one)
        else:
            found[mine] = one
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Due:
    """A field that waits, with all that a word about it needs."""

    sheet: Sheet
    form: Form
    field: Field
    row: int | None
    reading: Reading
    standings: tuple[queries.Standing, ...]

    @property
    def place(self) -> Place:
        return self.sheet.serial, self.field.key, self.row


def _due(store: Store, place: Place, page: Page | None) -> _Due:
    """Return the field that waits in that place, on the scan ``page`` where one was seen.

    Raises:
        UnknownSheet, UnknownField: if there is no such field.
        SheetStateError: if it does not wait, or another scan counts.
    """
    serial, key, row = place
    sheet = sheet_of(store, serial)
    form = form_of(store, sheet.form, sheet.version)
    field, standings = form.field(key), queries.standings(store, serial=sheet.serial)
    if field is None or field.zone(row) is None:
        wanted = key if row is None else f"{key}:{row}"
        raise UnknownField(sheet=sheet.serial, field=wanted, known=", ".join(one.key for one in form.fields))
    waiting = (one for one in standings if one.waits and one.verification is None)
    standing = next((one for one in waiting if (one.reading.field, one.reading.row) == (key, row)), None)
    if sheet.state in OUT or standing is None:
        raise _refused(sheet, "not_waiting")
    if page is not None and page != standing.page:
        raise _refused(sheet, "other_scan")
    return _Due(sheet, form, field, row, standing.reading, standings)


def _standing(store: Store, sheet: Sheet, place: Place) -> queries.Standing | None:
    found = queries.standings(store, serial=sheet.serial)
    return next((one for one in found if (one.reading.field, one.reading.row) == place[1:]), None)


def _said(store: Store, due: _Due, outcome: Outcome, text: str, *, force: bool) -> tuple[Outcome, Value]:
    """Return what a person says that stands in the field.

    Raises:
        InvalidValue: if it cannot, or, without ``force``, is out of the ordinary.
    """
    if outcome is not Outcome.VALUE:
        return outcome, None
    value = parse_value(due.field, text, force=force)
    # Asked as if nothing had been read: that a value is asked about, or is not, must not tell what the machine read.
    unread = replace(due.reading, candidates=(replace(due.reading.candidates[0], value=None),), reason=Reason.NONE)
    odd = "" if force else oddity(store, due.sheet, due.form, unread, value, due.standings)
    if odd:
        raise InvalidValue(value=text, field=due.field.label, reason=odd, confirmable=True)
    return outcome, value


def _decide(store: Store, journal: Journal, due: _Due, said: tuple[Outcome, Value], note: str, operator: str) -> None:
    detail = _detail(due, said) | {"note": note}
    quality.record_decision(store, journal, due.sheet.serial, due.reading, detail, operator, None, _NEVER_AGAIN)
    if due.field.key in identity_fields(due.form):
        check_written(store, journal, due.sheet.serial)


def _detail(due: _Due, said: tuple[Outcome, Value]) -> dict[str, object]:
    outcome, value = said
    return {"field": due.field.key, "row": due.row, "outcome": outcome.value, "value": value_to_json(value)}


def _refused(sheet: Sheet, reason: str) -> SheetStateError:
    state = tr(f"states.{sheet.state}")
    return SheetStateError(sheet=sheet.serial, state=state, reason=tr(f"keying.refused.{reason}"))
