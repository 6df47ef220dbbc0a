"""What is pressed to measure accuracy: how many sheets of which form, whose hands, which scanner.

Each of the two columns of the targets has, for marks, digits and capitals, enough accepted fields that an error rate at
its target would show; most are on the bench's own pages, which are full of one kind of field.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recon.model.form import Role
from recon.reading.words import Words
from tests.bench import people
from tests.bench.outside import packs
from tests.bench.paper import Writer, kit
from tests.bench.pressing import Series
from tests.bench.scoring import FieldOutcome

COLUMNS = {"adf300, adf200": ("adf300", "adf200"), "copy, fax, torn, photo": ("copy", "fax", "torn", "photo")}
PROFILES = tuple(profile for profiles in COLUMNS.values() for profile in profiles)
HANDS = {
    "all hands": ("digits_us_test", "digits_eu_semeion_test", "digits_eu_optdigits_test", "upper_us_test"),
    "European digits": ("digits_eu_semeion_test", "digits_eu_optdigits_test", "upper_us_test"),
}
GROUPS = ("marks", "digits", "capitals")
CAPITALS = ("initials", "names in no list", "names in the word list", "names of the roster", "common names")

# Sheets of each form at full scale, for a profile of the first column and of the second.
_SHEETS = {
    "all hands": {
        "hourly": (140, 35),
        "careplan": (130, 32),
        "staff": (150, 20),
        "vitals": (50, 15),
        "registration": (50, 15),
        "handover listed": (50, 8),
        "handover unlisted": (50, 8),
        "registration roster": (50, 8),
        "handover roster": (50, 8),
    },
    "European digits": {"hourly": (140, 35), "vitals": (20, 8)},
}
_INITIALS = 3  # boxes, at most
_KNOWN = frozenset({Role.BIRTH_NAME, Role.USED_NAME, Role.GIVEN_NAMES, Role.WARD})  # what there are words for


@dataclass(frozen=True, slots=True)
class Planned:
    """A series, whose hands filled it, and whose names are in it: ``common``, ``listed``, ``unlisted``, ``roster``.

    ``scanner`` is the column of the results that it belongs in: its profile, or what befell it.
    """

    series: Series
    hands: str
    names: str
    scanner: str

    def kind(self, field: FieldOutcome) -> str:
        """Return what kind of field it is; capitals by what the reader has to lean on."""
        if field.group != "capitals":
            return "number" if field.kind == "digits" else field.kind
        asked = kit().form(self.series.form, self.series.lang).field(field.key)
        if asked is None or len(asked.zones[0].cells) <= _INITIALS:
            return CAPITALS[0]
        if self.names == "unlisted" or not (asked.role in _KNOWN or asked.rule.words):
            return CAPITALS[1]
        if asked.role is Role.WARD:
            return CAPITALS[2 if self.names == "listed" else 1]
        return CAPITALS[{"listed": 2, "roster": 3 if asked.role in _KNOWN else 4, "common": 4}[self.names]]


def plan(hands: Sequence[str], profiles: Sequence[str], *, scale: float, seed: int) -> Iterator[Planned]:
    """Yield what is to be pressed; ``scale`` times as many sheets as the report is made of, at least one of each."""
    patients = people.roster()
    names = {"common": (), "roster": (), "listed": people.listed(), "unlisted": people.unlisted()}
    for whose in hands:
        for profile in profiles:
            for what, counts in _SHEETS[whose].items():
                form, _, pool = what.partition(" ")
                pool = pool or "common"
                sheets = max(1, round(scale * counts[profile not in next(iter(COLUMNS.values()))]))
                series = Series(
                    name=f"{whose}-{profile}-{form}-{pool}".replace(" ", "_"),
                    form=form,
                    profile=profile,
                    writer=Writer(packs(*HANDS[whose]), names[pool]),
                    sheets=sheets,
                    seed=seed,
                    patients=patients if pool == "roster" else (),
                    words=Words.gathered(patients if pool == "roster" else ()),
                )
                yield Planned(series, whose, pool, profile)
