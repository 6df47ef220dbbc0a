"""Who somebody is: what two descriptions of a person have in common, and what makes it doubtful whose a sheet is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from recon.model.patient import Patient


class Decision(StrEnum):
    """What the rules say of one candidate: take it without a person, show it to a person, or never."""

    ACCEPT = "accept"
    ASK = "ask"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Compared:
    """One trait of two descriptions, and how far they agree.

    ``level`` finds its words in the catalogue (``identity.level.LEVEL``); ``weight`` is the logarithm, base 2, of how
    much likelier this is of one person than of two.
    """

    trait: str
    level: str
    weight: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A patient who may be the one described.

    ``weight`` is the sum over the traits, in bits; ``probability`` that they are the same, given how many people the
    one described may be. ``why_not`` says what keeps the candidate from being taken without a person (catalogue
    ``identity.why_not``); empty where nothing does.
    """

    patient: Patient
    weight: float
    probability: float
    compared: tuple[Compared, ...]
    decision: Decision
    why_not: tuple[str, ...] = ()


class Header(StrEnum):
    """What stands where a page says whose it is (the label's place, or the strip of later pages)."""

    AS_PRINTED = "as_printed"  # the patient whom the sheet was printed for
    OTHER = "other"  # something else: a sticker over it, another name
    UNREADABLE = "unreadable"  # it cannot be seen whether it is as printed
    BLANK = "blank"  # nothing: of a sheet that was printed for nobody
    WRITTEN = "written"  # a sticker or handwriting, on a sheet that was printed for nobody


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen where a page says whose it is.

    ``lines`` are what a reader makes of the words there, ``codes`` the texts of barcodes of any kind, but no sheet's;
    ``box`` is x, y, width, height on the original image, px.
    """

    header: Header
    lines: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    box: tuple[int, int, int, int] = (0, 0, 0, 0)


class DoubtKind(StrEnum):
    """Why it is in doubt that a sheet is its patient's."""

    HEADER = "header"  # what the page says is not what was printed on it
    UNREADABLE = "unreadable"  # whether it is as printed cannot be seen
    STICKER = "sticker"  # a label or a code on the page is that of another patient
    UNCOMPARED = "uncompared"  # a label is stuck on it, and nobody has typed off it whose it is
    WRITTEN = "written"  # who the fields say it is, is not the patient
    CHANGED = "changed"  # the patient's number has become another person's since
    UNMERGED = "unmerged"  # it was delivered under a number that the patient's was wrongly merged into


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt about whose a sheet is: until somebody settles it, the sheet is nobody's for certain, and not delivered.

    ``id`` is that of the ledger's entry that raised it; ``expected`` and ``found`` are words for a person.
    """

    id: str
    sheet: str
    kind: DoubtKind
    page: int | None
    expected: str
    found: str
    at: datetime
    settled_by: str = ""
    why: str = ""


class Change(StrEnum):
    """What two people decide together."""

    MERGE = "merge"  # two numbers are one person's
    UNMERGE = "unmerge"  # they are not, after all
    REASSIGN = "reassign"  # a sheet printed for one patient is another's


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one person proposes and another one confirms or declines.

    ``subject`` is a patient's number, or a sheet's serial (REASSIGN); ``target`` the number it becomes part of, or is
    of. ``id`` is that of the ledger's entry of the proposal; ``evidence`` is in words. ``is_confirmed`` is None while
    nobody has answered.
    """

    id: str
    change: Change
    subject: str
    target: str
    why: str
    by: str
    at: datetime
    evidence: tuple[str, ...] = ()
    is_confirmed: bool | None = None
    answered_by: str = ""
    answered_at: datetime | None = None
