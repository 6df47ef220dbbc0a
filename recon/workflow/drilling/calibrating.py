"""A page of given characters, copied by hand and scanned: how well recon reads the hands of this place.

Where the reader found what was given, nobody has to look: two that err in the same way would be needed. Where it found
anything else, either it or the hand went wrong, and only a person who sees the ink can say which. So those fields wait
to be verified like any other, and the page says nothing of them until somebody has answered.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from recon.design.kit import Kit, load_kit
from recon.drill.copying import FORM, folder, given
from recon.errors import UsageError
from recon.language import tr
from recon.model.form import Kind
from recon.model.reading import Reading, Value, Verdict
from recon.model.sheet import Apart, SheetState
from recon.model.verification import Outcome
from recon.reading.calibration.binomial import exact_interval
from recon.store import Store, queries
from recon.store.queries import Standing
from recon.verification.sampling import is_right
from recon.workflow.issuing import Printed
from recon.workflow.printing import print_sheets
from recon.workflow.quality import tighten
from recon.workflow.verifying import verify

_GROUPS = {
    Kind.DIGITS: "numbers",
    Kind.DECIMAL: "numbers",
    Kind.DATE: "days",
    Kind.TIME: "days",
    Kind.LETTERS: "capitals",
    Kind.CHOICE: "crosses",
}
_BACK = (SheetState.RETURNED, SheetState.TO_VERIFY, SheetState.VERIFIED)


@dataclass(frozen=True, slots=True)
class Group:
    """How fields of one sort were read.

    ``accepted`` ones needed nobody; ``wrong`` of them were not what a person sees written, with the share's exact 95 %
    ``interval``. ``to_see`` wait for a person, ``blank`` were left empty, ``known`` are those whose ink is known, and
    ``right`` those of them that were read as it says.
    """

    name: str
    fields: int
    known: int
    right: int
    accepted: int
    wrong: int
    to_see: int
    blank: int
    interval: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Hand:
    """One page, so one person's hand: how many of its fields whose ink is known were read right."""

    sheet: str
    known: int
    right: int


@dataclass(frozen=True, slots=True)
class Odd:
    """A field that was accepted, and does not say what was given: nobody is asked about it of its own accord."""

    sheet: str
    field: str
    given: str
    read: Value


@dataclass(frozen=True, slots=True)
class Hands:
    """What the pages that are back tell.

    ``unasked`` are accepted fields that a person has to look at for this; ``confused`` counts characters (written,
    read), the most frequent first; ``tightened`` are the sources of which less is accepted from now on.
    """

    printed: int
    back: int
    groups: tuple[Group, ...]
    hands: tuple[Hand, ...]
    unasked: tuple[Odd, ...]
    confused: tuple[tuple[str, str, int], ...]
    tightened: tuple[str, ...]

    @property
    def to_see(self) -> int:
        return sum(group.to_see for group in self.groups)

    def json(self) -> dict[str, Any]:
        return {"format": "recon-hands/1", **asdict(self)}


def print_pages(
    store: Store, people: int, *, lang: str, out: Path, operator: str, printer: str | None = None
) -> Printed:
    """Print a page for each of so many people, apart from any downtime; raises as ``print_sheets`` does."""
    return print_sheets(
        store,
        [FORM],
        kit=_kit(),
        lang=lang,
        out=out,
        operator=operator,
        blank=people,
        printer=printer,
        apart=Apart.HANDS,
    )


def settle(store: Store, *, operator: str) -> Hands:
    """Take for verified what was read as it was given, accept less where the pages show that it is needed, and tell.

    Nothing is ever accepted more easily for it: people who copy a page take more care than on a ward at night.

    Raises:
        UsageError: if no such page was printed here.
    """
    for standing in _standings(store):
        if standing.verification is None and _is_as_given(standing.reading):
            place = standing.sheet, standing.reading.field, standing.reading.row
            verify(store, *place, outcome=Outcome.VALUE, operator=operator, note=tr("handcalib.note"), force=True)
    standings = _standings(store)
    with store.transaction(operator) as journal:
        tightened = tighten(store, journal, [one for one in standings if _was_right(one) is not None])
    return _told(store, standings, tuple(source.value for source in tightened))


def look(store: Store) -> Hands:
    """Return what the pages that are back tell, as far as their ink is known.

    Raises:
        UsageError: if no such page was printed here.
    """
    return _told(store, _standings(store), ())


def _told(store: Store, standings: Sequence[Standing], tightened: tuple[str, ...]) -> Hands:
    printed = sum(sheet.form == FORM for sheet in queries.sheets(store))
    if not printed:
        raise UsageError(reason=tr("handcalib.none_printed"))
    return Hands(
        printed=printed,
        back=len({one.sheet for one in standings}),
        groups=tuple(_group(name, standings) for name in dict.fromkeys(_GROUPS.values())),
        hands=_hands(standings),
        unasked=tuple(map(_odd, filter(_is_unasked, standings))),
        confused=_confused(standings),
        tightened=tightened,
    )


def _kit() -> Kit:
    return load_kit([folder()])


def _standings(store: Store) -> list[Standing]:
    back = (sheet for sheet in queries.sheets(store, *_BACK) if sheet.form == FORM)
    found = (one for sheet in back for one in queries.standings(store, serial=sheet.serial))
    return [one for one in found if one.reading.field in given()]


def _is_as_given(reading: Reading) -> bool:
    return reading.verdict is not Verdict.BLANK and reading.value == given()[reading.field]


def _is_unasked(standing: Standing) -> bool:
    reading = standing.reading
    is_open = standing.verification is None and not standing.waits
    return is_open and reading.verdict is Verdict.ACCEPTED and not _is_as_given(reading)


def _odd(standing: Standing) -> Odd:
    reading = standing.reading
    return Odd(standing.sheet, reading.field, given()[reading.field], reading.value)


def _was_right(standing: Standing) -> bool | None:
    """Tell whether the field was read as a person saw it; None where nobody has looked, or could not tell."""
    said = standing.verification
    if said is None or said.outcome is Outcome.ILLEGIBLE:
        return None
    return is_right(standing.reading, said)


def _group(name: str, standings: Iterable[Standing]) -> Group:
    ours = [one for one in standings if _GROUPS.get(one.reading.kind) == name]
    known = [one for one in ours if _was_right(one) is not None]
    accepted = [one for one in known if one.reading.verdict is Verdict.ACCEPTED]
    wrong = sum(not _was_right(one) for one in accepted)
    return Group(
        name=name,
        fields=len(ours),
        known=len(known),
        right=sum(bool(_was_right(one)) for one in known),
        accepted=len(accepted),
        wrong=wrong,
        to_see=sum(one.verification is None and one.reading.verdict is not Verdict.BLANK for one in ours),
        blank=sum(one.verification is None and one.reading.verdict is Verdict.BLANK for one in ours),
        interval=exact_interval(wrong, len(accepted)),
    )


def _hands(standings: Iterable[Standing]) -> tuple[Hand, ...]:
    """Return the hands, those first that are read worst."""
    known, right = Counter[str](), Counter[str]()
    for one in standings:
        if (was := _was_right(one)) is not None:
            known[one.sheet] += 1
            right[one.sheet] += was
    found = (Hand(sheet, known[sheet], right[sheet]) for sheet in known)
    return tuple(sorted(found, key=lambda hand: (hand.right / hand.known, hand.sheet)))


def _confused(standings: Iterable[Standing]) -> tuple[tuple[str, str, int], ...]:
    pairs = Counter[tuple[str, str]]()
    for one in standings:
        written = None if one.verification is None else one.verification.value
        read = one.reading.value
        if isinstance(written, str) and isinstance(read, str) and len(written) == len(read):
            pairs.update((ours, theirs) for ours, theirs in zip(written, read, strict=True) if ours != theirs)
    return tuple((*pair, count) for pair, count in sorted(pairs.items(), key=lambda item: (-item[1], item[0])))
