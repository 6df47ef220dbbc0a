"""Whom a sheet may be of: those of the store's patients who are like the one described, ranked, with reasons."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from recon.errors import CodeInvalid
from recon.language import tr
from recon.model.identity import Compared, Decision, Suggestion
from recon.model.patient import Listed, Patient
from recon.reconciliation.linkage import LinkPolicy, suggest
from recon.reconciliation.linkage.frequencies import smoothed
from recon.store import Store, likeness, rosters
from recon.vision import labelcode
from recon.workflow.describing import described, described_by_stickers, is_described

# Looked at, when more are like the one described. The keys are chosen so that this is never reached by people.
_LOOKED_AT = 500
# From so many on, it is quicker to compare all with all: that takes its time, however few there are.
_MANY = 5000
# In one house at once, at most; a list that says of more that they are here is one of all who ever were.
_A_HOUSE = 5000
# What keeps somebody from being taken whom a code on the sheet names: a person types initials and year once more.
STICKER = "sticker"
CUT = "too_many"


class StoreShares:
    """How common names are among the patients of a store."""

    def __init__(self, store: Store) -> None:
        self._counts = likeness.NameCounts(store)

    def share(self, kind: str, name: str) -> float:
        """Return the share of people whose name of that kind ("family", "given") it is."""
        return smoothed(kind, self._counts.count(kind, name), self._counts.people)


def suggestions(store: Store, described: Patient, *, limit: int = 8) -> tuple[Suggestion, ...]:
    """Return up to ``limit`` patients of the store who may be the one described, the likeliest first.

    Only the first can be one whom the rules would take without a person.
    """
    return ranked(store, described, StoreShares(store), limit=limit)


def ranked(store: Store, described: Patient, shares: StoreShares, *, limit: int = 8) -> tuple[Suggestion, ...]:
    """Return what ``suggestions`` does, with names counted before."""
    if not (is_described(described) or described.ipp or described.iep):
        return ()
    found = likeness.candidates(store, described, _LOOKED_AT)
    policy = _policy(store, [one.patient.ipp for one in found if one.is_present])
    told = suggest(described, (one.patient for one in found), shares, policy, limit)
    # Of candidates who were not all looked at, one may be a twin.
    return tuple(_asked(one, CUT) for one in told) if len(found) >= _LOOKED_AT else told


def suggestions_of_many(store: Store, described: Sequence[Patient]) -> list[tuple[Suggestion, ...]]:
    """Return what ``suggestions`` does for each description: of many, all at once."""
    shares = StoreShares(store)
    if len(described) < _MANY:
        return [ranked(store, one, shares) for one in described]
    # Heavy: the database that many are compared in.
    from recon.reconciliation.linkage.batch import link

    return link(described, likeness.everybody(store), shares, _policy(store, rosters.present_ipps(store)))


def suggestions_for(store: Store, serial: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
    """Return whom the sheet may be of: first those whom a code on it names, then by its fields, then by its stickers.

    Nobody is suggested twice. Whom a code or a sticker's words bring is shown to a person, and never taken alone.
    """
    who, shares = described(store, serial), StoreShares(store)
    by_fields = ranked(store, who, shares, limit=limit)
    by_code = [_of_code(one.patient, who, shares) for one in _named_by_codes(store, serial)]
    by_words = ranked(store, described_by_stickers(store, serial), shares, limit=limit)
    if by_code:
        by_fields = tuple(_asked(one, STICKER) for one in by_fields)
    found: dict[str, Suggestion] = {}
    for one in (*by_code, *by_fields, *(_asked(one, STICKER) for one in by_words)):
        found.setdefault(one.patient.ipp, one)
    return tuple(found.values())[:limit]


def holders_of_code(store: Store, text: str) -> frozenset[str]:
    """Return the IPPs, as they are now, whom a code that stands on a page is of; none where nobody knows it.

    A label that recon printed says the patient's number itself, whether the store knows it or not.
    """
    try:
        return frozenset({rosters.number_now(store, labelcode.decode(text).ipp)})
    except CodeInvalid:
        return likeness.holders_of(store, text)


def number_in(text: str) -> str:
    """Return the number that a code says: of a label that recon printed the patient's, else the code itself."""
    try:
        return labelcode.decode(text).ipp
    except CodeInvalid:
        return text


def codes_on(store: Store, serial: str) -> tuple[str, ...]:
    """Return the texts of all codes seen on any scan where the sheet's pages say whose they are, each once."""
    return tuple(dict.fromkeys(code for seen in likeness.seen_ever(store, serial) for code in seen.codes))


def reasons_in_words(suggestion: Suggestion) -> tuple[str, ...]:
    """Return what speaks for the candidate and against, a phrase each: first what weighs most, then what keeps them
    from being taken without a person."""
    compared = sorted(suggestion.compared, key=lambda one: -abs(one.weight))
    return (*map(compared_in_words, compared), *why_not_in_words(suggestion.why_not))


def compared_in_words(compared: Compared) -> str:
    """Return how far a trait agrees, in words."""
    return tr(f"identity.level.{compared.level}")


def why_not_in_words(why_not: Iterable[str]) -> tuple[str, ...]:
    """Return what keeps a candidate from being taken without a person, in words."""
    own = (STICKER, CUT)
    return tuple(tr(f"matching.why_not.{one}" if one in own else f"identity.why_not.{one}") for one in why_not)


def _policy(store: Store, present: Collection[str]) -> LinkPolicy:
    """Return the rules; to be in the house counts for something where that is said of so many as may be there."""
    today = store.clock().astimezone(store.timezone).date()
    is_told = bool(present) and not likeness.are_more_present(store, _A_HOUSE)
    return LinkPolicy(today=today, present=frozenset(present if is_told else ()))


def _named_by_codes(store: Store, serial: str) -> tuple[Listed, ...]:
    ipps = [ipp for code in codes_on(store, serial) for ipp in sorted(holders_of_code(store, code))]
    return tuple(rosters.listed(store, ipps).values())


def _of_code(patient: Patient, who: Patient, shares: StoreShares) -> Suggestion:
    """Return somebody whom a code names, with how far the fields agree where they say anything."""
    told = suggest(who, [patient], shares) if is_described(who) else ()
    found = told[0] if told else Suggestion(patient, 0.0, 0.0, (), Decision.ASK)
    return replace(found, decision=Decision.ASK, why_not=(STICKER, *found.why_not))


def _asked(one: Suggestion, why: str) -> Suggestion:
    """Return the suggestion as one that a person is asked about, whatever else the rules say of it."""
    if one.decision is not Decision.ACCEPT:
        return one
    return replace(one, decision=Decision.ASK, why_not=(*one.why_not, why))
