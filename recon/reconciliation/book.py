"""The patients' list while changes are told: what was known, what is known now, which numbers were merged."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from recon.model.patient import Listed
from recon.reconciliation.changes import IDENTITY, Change, Presence, Stay, applied, differing, is_older
from recon.reconciliation.linkage import is_other_person

# Returns what is known of those numbers; unknown ones are left out.
Load = Callable[[Iterable[str]], Mapping[str, Listed]]


class Heard(StrEnum):
    """What is worth telling of a change."""

    OLDER = "older"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a change that a person should know; ``members`` of Patient, each with what was known and told."""

    heard: Heard
    change: Change
    members: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Merger:
    """The hospital has merged one number into another."""

    former: str
    ipp: str
    change: Change


class Book:
    """A working copy of the list, for the changes of one source: told one after the other, written down by others."""

    def __init__(self, load: Load, source: str) -> None:
        self._load = load
        self._source = source
        self._before: dict[str, Listed | None] = {}
        self._now: dict[str, Listed] = {}
        self.mergers: list[Merger] = []

    def fetch(self, ipps: Iterable[str]) -> None:
        """Look up many at once: what comes later of them is quick."""
        wanted = [ipp for ipp in dict.fromkeys(ipps) if ipp not in self._before]
        found = self._load(wanted)
        for ipp in wanted:
            self._before[ipp] = found.get(ipp)
            if ipp in found:
                self._now[ipp] = found[ipp]

    def take(self, change: Change, *, compare: bool = False) -> tuple[Remark, ...]:
        """Take what is told; ``compare`` remarks where it contradicts who the patient is known to be."""
        known = self._known(change.ipp)
        remarks = list(self._remarks(known, change, compare=compare))
        if change.former:
            remarks += self._merge(change)
            known = self._known(change.ipp)
        if known is not None and known.merged_into and self._is_given_again(known, change):
            known = replace(known, merged_into="")
        target = known.merged_into if known else ""
        if known is not None and target:
            # Whoever still uses the former number tells of the same person: where they are, is where that person is.
            self._put(applied(known, replace(change, place={}, presence=Presence.UNSAID), self._source))
            self._place(target, change)
        else:
            self._put(applied(known, change, self._source))
        return tuple(remarks)

    def changed(self, *, times: bool) -> tuple[Listed, ...]:
        """Return the patients who are new or otherwise than before; with ``times``, also who was told of again."""
        return tuple(one for ipp, one in self._now.items() if _is_news(self._before[ipp], one, times=times))

    def confirmed(self) -> tuple[str, ...]:
        """Return the numbers of those whom another source had told of, and this one tells the same of."""
        return tuple(
            ipp
            for ipp, one in self._now.items()
            if (before := self._before[ipp]) and before.source != one.source and not _is_news(before, one, times=False)
        )

    def _known(self, ipp: str) -> Listed | None:
        if ipp not in self._before:
            self.fetch([ipp])
        return self._now.get(ipp)

    def _put(self, one: Listed) -> None:
        self._now[one.patient.ipp] = one

    def _is_given_again(self, known: Listed, change: Change) -> bool:
        """Tell whether a number that was merged is somebody else's now, born on another day than both who had it."""
        stays, born = self._known(known.merged_into), change.identity.get("birth_date")
        if stays is None or born in (None, known.patient.birth_date, stays.patient.birth_date):
            return False
        told = applied(replace(known, merged_into=""), change, self._source).patient
        return known.patient.birth_date is not None and all(
            is_other_person(one.patient, told) for one in (known, stays)
        )

    def _place(self, ipp: str, change: Change) -> None:
        """Take where somebody is who is called by a former number, for the number they have now."""
        known = self._known(ipp)
        seen = {change.ipp}
        while known is not None and known.merged_into and known.patient.ipp not in seen:
            seen.add(known.patient.ipp)
            known = self._known(known.merged_into)
        if known is not None:
            about = replace(change, ipp=known.patient.ipp, identity={}, extra=())
            self._put(applied(known, about, self._source))

    def _remarks(self, known: Listed | None, change: Change, *, compare: bool) -> Iterable[Remark]:
        if known is not None and is_older(known, change):
            yield Remark(Heard.OLDER, change)
        names = differing(known, change) if compare else ()
        if known is not None and names:
            members = ((name, str(getattr(known.patient, name)), str(change.identity[name])) for name in names)
            yield Remark(Heard.DIFFERS, change, tuple(members))

    def _merge(self, change: Change) -> list[Remark]:
        """Link the former number to the one that stays, which takes the place that only the former one had."""
        former, stays = self._known(change.former), self._known(change.ipp)
        if former is not None and former.merged_into == change.ipp:
            if former.source != self._source:
                # This source says so too: what others, or people, had merged is its merger from now on.
                self._put(replace(former, source=self._source))
                self.mergers.append(Merger(change.former, change.ipp, change))
            return []
        if stays is not None and stays.merged_into and change.at < stays.known_at:
            return [Remark(Heard.OLDER, change)]
        if stays is None:
            stays = _renamed(former, change, self._source)
        elif former is not None and former.is_present and not stays.is_present:
            stays = _moved_in(stays, former, self._source)
        self._put(replace(stays, merged_into=""))
        self._put(_former(former, stays, change, self._source))
        self.mergers.append(Merger(change.former, change.ipp, change))
        return []


def _is_news(before: Listed | None, now: Listed, *, times: bool) -> bool:
    if before is None or times:
        return before != now
    return (before.patient, before.is_present, before.merged_into) != (now.patient, now.is_present, now.merged_into)


def _renamed(former: Listed | None, change: Change, source: str) -> Listed:
    """Return the patient under a number that nobody knew: what was known under the former one, and what is told."""
    if former is None:
        return applied(None, change, source)
    under = replace(former, patient=replace(former.patient, ipp=change.ipp), source=source)
    return applied(under, change, source)


def _moved_in(stays: Listed, former: Listed, source: str) -> Listed:
    place = {name: getattr(former.patient, name) for name in ("iep", "ward", "bed")}
    return applied(
        stays, Change(stays.patient.ipp, former.placed_at, place=place, presence=Presence.IN, stay=Stay.NEW), source
    )


def _former(former: Listed | None, stays: Listed, change: Change, source: str) -> Listed:
    """Return the former number's patient, linked: nobody is in the house under it any longer."""
    if former is None:
        said = {name: getattr(stays.patient, name) for name in IDENTITY}
        former = applied(None, Change(change.former, change.at, said, presence=Presence.OUT), source)
    return replace(former, is_present=False, known_at=change.at, source=source, merged_into=stays.patient.ipp)
