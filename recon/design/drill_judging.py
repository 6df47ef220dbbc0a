"""How an exercise went, in words: whether its objectives were met, what the gaps are, what is better than before."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from recon.language import tr
from recon.model.drill_report import DrillReport, Fate

_LESS_IS_BETTER = frozenset(
    {
        "given_up", "wrong_patients", "wrong_by_recon", "wrong_by_people", "open", "missed",
        "keys_per_sheet", "wait",
    }
)  # fmt: skip
_PACES = frozenset({"sheets_per_hour", "fields_per_hour", "keys_per_sheet", "wait"})
_MORE_IS_BETTER = frozenset({"sheets_per_hour", "fields_per_hour", "sheets_done", "caught", "gone_explained"})
# What says something only beside how much there was of it.
_SHARES = {
    "sheets_done": "sheets",
    "caught": "met",
    "open": "met",
    "missed": "met",
    "gone_explained": "gone",
    "wrong_by_recon": "taken",
    "wrong_by_people": "decided",
}
_SAME = 0.05  # of a pace: a difference that says nothing


@dataclass(frozen=True, slots=True)
class Objective:
    """What was to be reached, what was, and whether that is it: None where nothing came that could tell."""

    objective: str
    result: str
    is_met: bool | None


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure beside the one before; ``change`` is "better", "worse", "same", or "" where neither is."""

    name: str
    before: str
    now: str
    change: str


def objectives(told: DrillReport, language: str) -> Iterator[Objective]:
    """Yield the objectives, wrong patients first."""
    for name, (places, is_met) in _results(told, language).items():
        words = tr(f"drillrun.result.{name}", language, **places)
        yield Objective(tr(f"drillrun.objective.{name}", language), words, is_met)


def _results(told: DrillReport, language: str) -> dict[str, tuple[dict[str, object], bool | None]]:
    """Return, by objective, what its words need, and whether it was met."""
    one = {name: int(value or 0) for name, value in told.figures.items()}
    wrong, gone = one["wrong_by_recon"] + one["wrong_by_people"], one["gone"]
    played, planned = sum(inject.done is not None for inject in told.injects), len(told.injects)
    minutes = told.figures["minutes"] or 0
    is_done = minutes <= told.planned and not (told.left["fields"] or told.left.get("sheets"))
    came = one["sheets_back"] > 0  # without a sheet nothing was tried
    values: dict[str, object] = {"count": wrong, "recon": one["wrong_by_recon"], "people": one["wrong_by_people"]}
    pace = {"done": one["sheets_done"], "back": one["sheets_back"], "minutes": number(minutes, language)}
    planted: dict[str, object] = {**one, "not_seen": told.count(Fate.NOT_SEEN)}
    return {
        "patients": ({"count": one["wrong_patients"]}, not one["wrong_patients"] if came else None),
        "values": (values, not wrong if came else None),
        "planted": (planted, not one["missed"] if came and told.met else None),
        "gone": ({"explained": one["gone_explained"], "gone": gone}, one["gone_explained"] == gone if gone else None),
        "finished": ({**pace, "planned": told.planned}, is_done if came else None),
        "injects": ({"done": played, "count": planned}, played == planned if planned else None),
    }


def gaps(told: DrillReport, language: str) -> list[str]:
    """Return what did not go as it should, the gravest first."""
    one = {name: int(value or 0) for name, value in told.figures.items()}
    left = [f"{tr(f'drillrun.left.{name}', language)} ({count})" for name, count in told.left.items() if count]
    found: list[tuple[str, dict[str, object]]] = [
        ("patients", {"count": one["wrong_patients"]}),
        ("values", {"count": one["wrong_by_recon"] + one["wrong_by_people"]}),
        ("missed", {"kinds": _kinds(told, Fate.MISSED, language)}),
        ("open", {"kinds": _kinds(told, Fate.OPEN, language)}),
        ("gone", {"count": one["gone"] - one["gone_explained"]}),
        ("left", {"what": ", ".join(left)}),
        ("injects", {"count": sum(inject.done is None for inject in told.injects)}),
    ]
    return [tr(f"drillrun.gap.{name}", language, **places) for name, places in found if any(places.values())]


def compared(told: DrillReport, before: DrillReport, language: str) -> Iterator[Judged]:
    """Yield each figure beside the one before."""
    for name, now in told.figures.items():
        then = before.figures.get(name)
        change = ""
        if now is not None and then is not None:
            change = _change(name, _share(told, name, now), _share(before, name, then))
        yield Judged(name, number(then, language), number(now, language), change)


def number(value: float | None, language: str) -> str:
    """Return a figure as people write it; a dash where there is none."""
    if value is None:
        return "–"
    whole, _, part = (f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}").partition(".")
    whole = whole.replace(",", tr("drillrun.thousands", language))
    return f"{whole}{tr('cli.decimal_mark', language)}{part}" if part else whole


def _share(told: DrillReport, name: str, value: float) -> float:
    whole = _SHARES.get(name)
    taken = sum(told.figures.get(name) or 0 for name in ("accepted", "blank"))
    of = {"sheets": told.sheets, "met": told.met, "taken": taken}.get(whole or "", told.figures.get(whole or ""))
    return value / of if whole and of else value


def _change(name: str, now: float, then: float) -> str:
    if name not in _LESS_IS_BETTER | _MORE_IS_BETTER:
        return ""
    # Of what is counted one more is one too many; a pace is never twice the same.
    least = _SAME * abs(then) if name in _PACES else 1e-9
    if abs(now - then) <= least:
        return "same"
    return "better" if (now < then) == (name in _LESS_IS_BETTER) else "worse"


def _kinds(told: DrillReport, fate: Fate, language: str) -> str:
    counts = Counter(one.kind for one in told.planted if one.fate is fate)
    return ", ".join(
        f"{tr(f'drill.plant.{kind}', language)}{f' ({count})' if count > 1 else ''}" for kind, count in counts.items()
    )
