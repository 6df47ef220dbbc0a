"""The words that a store has met, and which of them a field may well hold: names, wards, staff, drugs."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from recon.model.form import Field, Kind, Role
from recon.model.patient import Patient
from recon.reading.lexicon import frequencies, letters
from recon.reading.vocabulary import Vocabulary

# How much of what is written a list is expected to hold, by list; the rest may be any word.
_SHARES = {"surnames": 0.3, "particles": 0.01, "given_names": 0.8, "wards": 0.6, "drugs": 0.9}
# How much the names of the store's patients, or the initials seen before, are expected to hold.
_SEEN = {Role.BIRTH_NAME: 0.5, Role.USED_NAME: 0.5, Role.GIVEN_NAMES: 0.5, Role.WARD: 0.7, Role.AUTHOR: 0.5}
_FEW = 3.0  # seen only so few times, they are expected to hold half of that
_LISTS = {
    Role.BIRTH_NAME: ("surnames", "particles"),
    Role.USED_NAME: ("surnames", "particles"),
    Role.GIVEN_NAMES: ("given_names",),
    Role.WARD: ("wards",),
}
_WORD = re.compile("[A-Z0-9]+")

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words that a store has met, by the role of the field they belong in, each with how often: what a reader of
    its pages is sent. Capitals without accents, one word each, the parts of a name apart.
    """

    by_role: tuple[tuple[Role, Counts], ...] = ()
    _made: "dict[tuple[Role, Kind, str], Vocabulary]" = field(default_factory=dict, repr=False, compare=False)

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
        key = (of.role, of.kind, of.rule.words)
        if key not in self._made:
            self._made[key] = self._vocabulary(of)
        return self._made[key]

    def _vocabulary(self, of: Field) -> Vocabulary:
        known: defaultdict[str, float] = defaultdict(float)
        seen = dict(dict(self.by_role).get(of.role, ()))
        often = sum(seen.values())
        share = _SEEN.get(of.role, 0.0) * often / (often + _FEW)
        for word, times in seen.items():
            known[word] += share * times / often
        for name in (of.rule.words,) if of.rule.words else _LISTS.get(of.role, ()):
            for word, frequency in frequencies(name).items():
                known[word] += (1 - share) * _SHARES[name] * frequency
        if of.role is Role.AUTHOR:
            return Vocabulary(known, letters.any_letters)
        return Vocabulary(known, letters.codes if of.kind is Kind.ALNUM else letters.names)


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
