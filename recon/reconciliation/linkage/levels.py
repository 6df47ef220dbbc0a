"""How far two descriptions can agree, trait by trait, and how much each degree says: the one table of the linkage.

After Fellegi and Sunter (1969) each level of a trait has two probabilities: ``m``, that two descriptions of one person
are at this level, and ``u``, that those of two persons are. Its weight is log2(m / u) bits. The scorer in Python and
Splink's settings are both made from this table.

The ``m`` are what registers and paper forms are known to do: nine in ten names and birth dates are the same sign by
sign, the rest is spread over the usual slips. The ``u`` follow from how names and dates are spread over a population;
where one is in doubt the larger is taken, for it says less. Levels are tried in their order; the last holds always.
"""

from dataclasses import dataclass

from recon.reconciliation.linkage.conditions import Alike, AnyOf, Condition, Crossed, OneApart, Same, Shared

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Level:
    """One degree of agreement. ``condition`` is None of the last: whatever is left.

    ``common`` names the column whose share of the population stands for ``u``: two who share a rare name are likelier
    one person than two who share a common one.
    """

    name: str
    m: float
    u: float
    condition: Condition | None
    common: str = ""


@dataclass(frozen=True, slots=True)
class Trait:
    """Something that people are told apart by.

    ``said`` is the column that is empty where a description does not say it: then the trait says nothing. ``denies``
    are the levels at which it speaks against one person so clearly that a person must look.
    """

    name: str
    said: str
    levels: tuple[Level, ...]
    denies: frozenset[str] = frozenset({OTHER})

    def level(self, name: str) -> Level:
        """Return the level of that name."""
        return next(level for level in self.levels if level.name == name)


# Given and family names written in each other's place; or one of them, while the other is missing or misspelled.
_SWAPPED = Crossed("families", "given_words")
_MISPLACED = Shared("families", "given_words")

FAMILY = Trait(
    "family",
    "birth",
    (
        # One says only a letter: it agrees by chance with one name in fourteen, and few descriptions are so short.
        Level("initial", 0.005, 0.0004, Same("family_letter", "family_initial")),
        # How common the name is takes the place of u; this one is of a name that one in a thousand has.
        Level("same", 0.860, 0.0010, Same("birth"), common="birth"),
        # Birth name against used name. There are up to four pairs of names, and couples live in the same place.
        Level("married", 0.040, 0.0015, Shared("families")),
        # MARTIN-DUPONT against DUPONT. A part may be a common name.
        Level("part", 0.020, 0.0015, Shared("family_parts")),
        Level("sound", 0.020, 0.0020, Shared("family_sounds")),
        # A name has some neighbours at a distance of one letter: together a few times as common as itself.
        Level(
            "near",
            0.025,
            0.0040,
            AnyOf((OneApart("birth"), OneApart("birth", "used"), OneApart("used"), Alike("birth"))),
        ),
        # Few families are called by a given name, and fewer by this one. It says it of both names at once.
        Level("swapped", 0.008, 0.00002, _SWAPPED),
        # MARTIN, THOMAS and BERNARD are both.
        Level("misplaced", 0.004, 0.0020, _MISPLACED),
        Level(OTHER, 0.018, 0.98758, None),
    ),
)

GIVEN = Trait(
    "given",
    "first",
    (
        Level("initial", 0.005, 0.0006, Same("given_letter", "given_initial")),
        Level("same", 0.850, 0.0100, Same("first"), common="first"),
        # The usual name is the second or third one. One list holds the other's first name.
        Level("order", 0.025, 0.0040, Shared("firsts", "givens")),
        # Jean against Jean-Noël. Parts are common: Jean, Marie, Anne.
        Level("part", 0.045, 0.0200, Shared("firsts", "given_words")),
        Level("sound", 0.020, 0.0060, Same("given_sound")),
        Level("near", 0.025, 0.0120, AnyOf((OneApart("first"), Alike("first")))),
        # The family name has said it.
        Level("swapped", 0.008, 0.0080, _SWAPPED),
        Level("misplaced", 0.004, 0.0040, _MISPLACED),
        Level(OTHER, 0.018, 0.9354, None),
    ),
)

SECOND_GIVEN = Trait(
    "second_given",
    "second",
    (
        # Brothers are called JEAN PIERRE and JEAN NOEL. Second names are few: Marie, Jean, Pierre.
        Level("same", 0.80, 0.06, Shared("seconds", "given_words")),
        Level("near", 0.05, 0.01, AnyOf((OneApart("second"), Alike("second")))),
        Level(OTHER, 0.15, 0.93, None),
    ),
)

UNNAMED = Trait(
    "unnamed",
    "unnamed",
    (
        # Both are newborns without a given name yet: few patients are, and one who got a name says nothing here.
        Level("same", 0.999, 0.005, Same("unnamed")),
        Level(OTHER, 0.001, 0.995, None),  # never met: whoever says it says the same
    ),
    frozenset(),
)

BIRTH_DATE = Trait(
    "birth_date",
    "born",
    (
        # 1 January is what is written where nobody knows the day: of many who bear the same few names.
        Level("new_year", 0.010, 0.0002, Same("new_year")),
        # One day in some eighty years.
        Level("same", 0.917, 0.000035, Same("born")),
        # One day in three has a month's number, and then one date in 29,000 is its reverse.
        Level("swapped", 0.010, 0.000012, Same("born", "swapped")),
        # A digit wrong, or two neighbours swapped: some thirty dates of the 29,000.
        Level("digit", 0.030, 0.0011, OneApart("born")),
        # One of them says 1 January, so only the year.
        Level("guessed", 0.004, 0.0003, Same("guessed_year", "year")),
        # Another month, or another day, of the same year.
        Level("part", 0.012, 0.0014, AnyOf((Same("year_month"), Same("year_day")))),
        Level("year", 0.007, 0.0027, Same("month_day")),
        Level(OTHER, 0.010, 0.994253, None),
    ),
    frozenset({"part", "year", OTHER}),
)

SEX = Trait(
    "sex",
    "sex",
    (
        # One letter in two hundred is a wrong cross.
        Level("same", 0.995, 0.5, Same("sex")),
        Level(OTHER, 0.005, 0.5, None),
    ),
)

BIRTH_PLACE = Trait(
    "birth_place",
    "place",
    (
        # A hospital's patients were born in few places, many of them in its own town.
        Level("same", 0.930, 0.10, Same("place")),
        # Communes merge, and people name the town next to theirs.
        Level("departement", 0.045, 0.25, Same("departement")),
        Level(OTHER, 0.025, 0.65, None),
    ),
)

INS = Trait(
    "ins",
    "ins",
    (
        # A number with the right key is one person's. That it stands on another's papers happens: of a child, a parent.
        Level("same", 0.975, 0.000002, Same("ins")),
        # Both keys are right, so it is no slip: twins are registered one after the other.
        Level("near", 0.003, 0.003, OneApart("ins")),
        Level(OTHER, 0.022, 0.996998, None),
    ),
    frozenset({"near", OTHER}),
)

IPP = Trait(
    "ipp",
    "ipp",
    (
        # That a label is the neighbour's happens more often than that a number is there twice.
        Level("same", 0.880, 0.00002, Same("ipp")),
        # Numbers are given out one after the other: those next to it exist.
        Level("near", 0.050, 0.0005, OneApart("ipp")),
        # One person may have two numbers in one hospital: until they are merged.
        Level(OTHER, 0.070, 0.99948, None),
    ),
    frozenset({"near", OTHER}),
)

IEP = Trait(
    "iep",
    "iep",
    (
        Level("same", 0.500, 0.00002, Same("iep")),
        # Another stay of the same person.
        Level(OTHER, 0.500, 0.99998, None),
    ),
    frozenset(),
)

POSTCODE = Trait(
    "postcode",
    "postcode",
    (
        # People move; the neighbours have the same one.
        Level("same", 0.850, 0.05, Same("postcode")),
        Level("near", 0.080, 0.05, OneApart("postcode")),
        Level(OTHER, 0.070, 0.90, None),
    ),
    frozenset(),
)

PHONE = Trait(
    "phone",
    "phone",
    (
        # A family has one number: it says little of which of them it is.
        Level("same", 0.600, 0.0001, Same("phone")),
        Level(OTHER, 0.400, 0.9999, None),
    ),
    frozenset(),
)

TRAITS = (FAMILY, GIVEN, SECOND_GIVEN, UNNAMED, BIRTH_DATE, SEX, BIRTH_PLACE, INS, IPP, IEP, POSTCODE, PHONE)
