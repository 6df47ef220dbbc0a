"""The likeliest ways to read a row of boxes, by the ink alone."""

from heapq import nlargest
from operator import itemgetter

from recon.model.reading import Reason
from recon.reading.boxes import Box

_NEVER = 1e-4
# How much rarer ink that is no character is on forms, in a row of characters, than in what the reader learnt from.
# Measured on held-out hands: taken to be as frequent, of a hundred dates twenty fewer are accepted before the first
# wrong one.
_SCRAWLS = 0.05

Spelled = tuple[str, float]


def spellings(boxes: tuple[Box, ...], most: int, never: float = _NEVER) -> list[Spelled]:
    """Return up to ``most`` rows of characters with the product of their odds, best first; a space for an empty box.

    Characters less likely than ``never``, against their box's likeliest, are not tried. The rows are the best there
    are: what is not among the best so far cannot become so, as every box multiplies all rows by the same odds.
    """
    ways: list[Spelled] = [("", 1.0)]
    for box in boxes:
        choices = _choices(box, never)
        ways = [(text + c, odds * one) for text, odds in ways for c, one in choices]
        if len(ways) > most:
            ways = nlargest(most, ways, key=itemgetter(1))
    return sorted(ways, key=itemgetter(1), reverse=True)


def illegible(boxes: tuple[Box, ...]) -> Reason:
    """Return ILLEGIBLE where some ink is likelier no character than any."""
    return Reason.ILLEGIBLE if any(box.likely and box.reject > box.odds[0] for box in boxes) else Reason.NONE


def on_forms(box: Box) -> Box:
    """Return the box with its odds as they are where people fill in forms, and not scrawl to teach a reader."""
    written = 1.0 - box.reject
    if box.empty or written <= 0.0:
        return box
    still = written / (written + _SCRAWLS * box.reject)
    odds = tuple([odds * still / written for odds in box.odds])
    return Box(box.empty, box.doubt, box.likely, odds, 1.0 - still)


def _choices(box: Box, never: float) -> list[Spelled]:
    if not box.likely:
        return [(" ", 1.0)]
    least = box.odds[0] * never
    return [(c, odds) for c, odds in zip(box.likely, box.odds, strict=True) if odds >= least]
