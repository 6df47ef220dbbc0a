"""Names for patients whom nobody can name yet: two words that are said and heard without mistake, and no person's name.

Twenty-six words for the first place and as many others for the second, one for each letter, so that two patients can be
told apart over a telephone; none of them is a given name or a family name in use.
"""

from collections.abc import Collection
from itertools import product
from random import Random

_FIRST = """
ALPHA BRAVO COBALT DELTA ECHO FOXTROT GOLF HOTEL IGLOO JUDO KILO LASSO MANGO
NEON ONYX PIANO QUARTZ RADAR SAFARI TANGO UNION VERTIGO WAGON XENON YACHT ZEBRE
"""
_SECOND = """
ACIER BAMBOU CORAIL DOMINO ECLAIR FALAISE GALET HAMAC ISTHME JUNGLE KAYAK LAGUNE MENHIR
NUAGE ORAGE PHARE QUAI RIVAGE SABLE TORRENT USINE VOLCAN WHARF XYLO YOURTE ZENITH
"""
NAMES = tuple(f"{first} {second}" for first, second in product(_FIRST.split(), _SECOND.split()))


def phonetic_name(taken: Collection[str], random: Random) -> str:
    """Return a name that is not among ``taken``: drawn, so that two stations seldom draw the same.

    Among those free, one whose first word nobody has is preferred. When all 676 are taken, a name is given a number.
    """
    free = [name for name in NAMES if name not in taken]
    if not free:
        return f"{random.choice(NAMES)} {len(taken) + 1}"
    heard = {name.split()[0] for name in taken if name}
    return random.choice([name for name in free if name.split()[0] not in heard] or free)
