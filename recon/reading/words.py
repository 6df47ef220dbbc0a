"""The words that a store has met, and which of them a field may well hold: names, wards, staff, drugs."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from recon.model.form import Field, Kind, Role
from recon.model.patient import Patient
from recon.reading.lexicon import frequencies, letters
from recon.reading.lexicon.letters import Spelling
from recon.reading.vocabulary import Vocabulary

# How much of what is written in a field each list is expected to hold, by role; the rest may be any word. The commonest
# 1,300 surnames are those of not a third of the people in France.
_LISTS = {
    Role.BIRTH_NAME: {"surnames": 0.3, "given_names": 0.03, "particles": 0.01},
    Role.USED_NAME: {"surnames": 0.3, "given_names": 0.03, "particles": 0.01},
    Role.GIVEN_NAMES: {"given_names": 0.8, "surnames": 0.03},
    Role.WARD: {"wards": 0.6},
}
_DECLARED = 0.7  # and a list that the form names
# How much the names of the store's patients, or the initials seen before, are expected to hold.
_SEEN = {Role.BIRTH_NAME: 0.5, Role.USED_NAME: 0.5, Role.GIVEN_NAMES: 0.5, Role.WARD: 0.7, Role.AUTHOR: 0.5}
_FEW = 3.0  # seen only so few times, they are expected to hold half of that
_INITIALS = 3  # boxes or fewer hold no word
_WORD = re.compile("[A-Z0-9]+")

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words that a store has met, by the role of the field they belong in, each with how often: what a reader of
    its pages is sent. Capitals without accents, one word each, the parts of a name apart.
    """

    by_role: tuple[tuple[Role, Counts], ...] = ()
    _made: "dict[tuple[Role, str, Spelling], Vocabulary]" = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def gathered(cls, patients: Iterable[Patient], initials: Iterable[str] = ()) -> "Words":
        """Return the names and wards of ``patients``, and the ``initials`` of staff, as often as each was seen."""
        met: defaultdict[Role, Counter[str]] = defaultdict(Counter)
        for patient in patients:
            for role, text in _texts(patient).items():
                met[role].update(parts(text))
        met[Role.AUTHOR].update(word for text in initials for word in parts(text))
        return cls(tuple((role, tuple(sorted(counts.items()))) for role, counts in met.items()))

    def vocabulary(self, of: Field) -> Vocabulary:
        """Return what may be written in that field."""
        spelling = _spelling(of)
        key = (of.role, of.rule.words, spelling)
        if key not in self._made:
            self._made[key] = Vocabulary(self._known(of), spelling)
        return self._made[key]

    def _known(self, of: Field) -> dict[str, float]:
        """Return the words that are known to stand in fields like that, each with its probability."""
        known: defaultdict[str, float] = defaultdict(float)
        seen = dict(dict(self.by_role).get(of.role, ()))
        often = sum(seen.values())
        share = _SEEN.get(of.role, 0.0) * often / (often + _FEW)
        for word, times in seen.items():
            known[word] += share * times / often
        lists = {of.rule.words: _DECLARED} if of.rule.words else _LISTS.get(of.role, {})
        for name, expected in lists.items():
            for word, frequency in frequencies(name).items():
                known[word] += (1 - share) * expected * frequency
        return known


def _spelling(of: Field) -> Spelling:
    """Return how what is in no list is spelled in that field."""
    if of.kind is Kind.ALNUM:
        return letters.codes()
    boxes = max((len(zone.cells) for zone in of.zones), default=_INITIALS + 1)
    return letters.any_letters() if of.role is Role.AUTHOR or boxes <= _INITIALS else letters.names()


def printed_words(patient: Patient | None, role: Role) -> tuple[str, ...]:
    """Return the words that stand on a sheet printed for ``patient`` for a field of that role."""
    return parts(_texts(patient).get(role, "")) if patient is not None else ()


def parts(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` as they are written one character a box: ``Le Goff-Zoé`` is LE, GOFF, ZOE."""
    apart = unicodedata.normalize("NFKD", text.upper().replace("Œ", "OE").replace("Æ", "AE"))
    plain = "".join(character for character in apart if not unicodedata.combining(character))
    return tuple(_WORD.findall(plain))


def _texts(patient: Patient) -> dict[Role, str]:
    return {
        Role.BIRTH_NAME: patient.birth_name,
        Role.USED_NAME: patient.used_name or patient.birth_name,
        Role.GIVEN_NAMES: patient.given_names,
        Role.WARD: patient.ward,
    }
