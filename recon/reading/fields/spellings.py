"""The likeliest ways to read a row of boxes, by the ink alone."""

from heapq import nlargest
from operator import itemgetter

from recon.reading.boxes import Box

_NEVER = 1e-5

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


def _choices(box: Box, never: float) -> list[Spelled]:
    if not box.likely:
        return [(" ", 1.0)]
    least = box.odds[0] * never
    return [(c, odds) for c, odds in zip(box.likely, box.odds, strict=True) if odds >= least]
