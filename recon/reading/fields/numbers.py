"""Numbers, dates and times: the likeliest value among those that the field admits."""

from recon.model.form import Field, Kind, Role
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason
from recon.reading.boxes import Box
from recon.reading.context import Context
from recon.reading.fields import values
from recon.reading.fields.spellings import Spelled, spellings

# So many spellings are weighed one by one; what all others together may be worth counts against them.
_MOST = 32
# How much likelier the patient's own day of birth is than another, on a sheet that was printed for them.
_PRINTED = 30.0


def read_number(
    field: Field, boxes: tuple[Box, ...], policy: Policy, context: Context
) -> tuple[list[Candidate], Reason]:
    """Return the values that may be written, best first, and why a person must look whatever their odds.

    A candidate's confidence is its probability among all values that the field admits, and among what is none: a 1 that
    might be a 7 is likelier a 1 where 720 cannot be. But where the likeliest spelling of all is not admitted, something
    impossible may well have been written: then nothing is made of it, and the odds are those of the ink.
    """
    ways = spellings(values.within(field, boxes), _MOST)
    spelled = [(values.text_of(field, characters), odds) for characters, odds in ways]
    if doubt := values.gap(field, boxes) or values.misfit(field, spelled[0][0], policy, context.today):
        possible_first = sorted(spelled, key=lambda way: values.is_impossible(field, way[0]))
        return [Candidate(text, odds) for text, odds in possible_first], doubt
    admitted = [way for way in spelled if not values.misfit(field, way[0], policy, context.today)]
    others = 1.0 - sum(odds for _, odds in spelled)
    doubt = Reason.NONE if spelled[0][1] >= policy.spelled else Reason.UNSURE
    return _weighed(admitted, others, _printed(field, context)), doubt


def _weighed(admitted: list[Spelled], others: float, printed: str) -> list[Candidate]:
    """Return the admitted values, weighed among themselves and ``others``, with more weight on what is printed."""
    weights = [(text, odds * (_PRINTED if text == printed else 1.0)) for text, odds in admitted]
    whole = sum(weight for _, weight in weights) + max(0.0, others)
    return sorted((Candidate(text, weight / whole) for text, weight in weights), key=lambda c: -c.confidence)


def _printed(field: Field, context: Context) -> str:
    born = context.patient.birth_date if context.patient and field.role is Role.BIRTH_DATE else None
    return born.isoformat() if born and field.kind is Kind.DATE else ""
