"""What became of each planted mistake: caught, still open, missed, or never seen; by whom, and when.

Recon catches what it holds back by itself; a mistake is caught once a person has dealt with it, where one has to. Where
nurses make the mistakes by hand, one of which nothing is seen may not have been made: it is neither caught nor missed.
"""

from collections.abc import Callable

from recon.model.drill_report import Fated
from recon.model.exercise import Plant, Planted
from recon.workflow.drilling.catching_fields import blank_required, illegible, out_of_range, rewritten
from recon.workflow.drilling.catching_identity import mixed, temporary, wrong_label
from recon.workflow.drilling.catching_pages import copied, foreign, gone, lying, twice
from recon.workflow.drilling.scoring import Stand

_RULES: dict[Plant, Callable[[Stand, Planted], Fated]] = {
    Plant.WRONG_LABEL: wrong_label,
    Plant.MIXED: mixed,
    Plant.MISSING_PAGE: gone,
    Plant.NOT_RETURNED: gone,
    Plant.DUPLICATE: twice,
    Plant.CORRECTED_COPY: copied,
    Plant.ILLEGIBLE: illegible,
    Plant.OUT_OF_RANGE: out_of_range,
    Plant.REWRITTEN: rewritten,
    Plant.BLANK_REQUIRED: blank_required,
    Plant.TEMPORARY: temporary,
    Plant.UPSIDE_DOWN: lying,
    Plant.STAIN: lying,
    Plant.FOREIGN: foreign,
}


def fates(stand: Stand) -> tuple[Fated, ...]:
    """Return what became of each planted mistake, in the order of the key."""
    return tuple(_RULES[one.kind](stand, one) for one in stand.answers.planted)
