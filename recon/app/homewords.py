"""The home room's figures in words: counts and shares as the language in use writes them, times never too exact."""

from collections.abc import Sequence
from datetime import datetime

from recon.app.homejobs import Home
from recon.app.languages import locale
from recon.language import tr
from recon.workflow.figures import Concern, Need, Watch
from recon.workflow.paces import Pace, Paces, Range

_LONG_DAYS = 7
_DAY = 24.0
_LEAST = 5 / 60  # hours that are told as such


def number(count: float) -> str:
    return locale().toString(round(count))


def about(count: int, *, is_exact: bool) -> str:
    """Return a count, which is rounded and told as such where it is not exact."""
    return number(count) if is_exact else tr("home.about", count=number(rounded(count)))


def rounded(count: float) -> int:
    """Return ``count`` to two figures that count."""
    size: int = 10 ** max(len(str(round(count))) - 2, 0)
    return round(count / size) * size


def share(of: float) -> str:
    """Return a share in per cent, with as many places as it takes to tell it from nothing."""
    percent = 100 * of
    places = 0 if percent >= 10 or percent == 0 else 1 if percent >= 1 else 2 if percent >= 0.01 else 3
    return tr("home.percent", share=locale().toString(percent, "f", places))


def title(need: Need) -> str:
    """Return what it is that needs somebody, and how much of it."""
    return tr(f"home.need.{need.concern}.title", count=number(need.count), **_told(need))


def remedy(need: Need) -> str:
    """Return what to do about it."""
    return tr(f"home.need.{need.concern}.do", **_told(need))


def _told(need: Need) -> dict[str, str]:
    told = {name: str(value) for name, value in need.about.items()}
    if need.concern is Concern.TIGHTENED:
        told["source"] = tr(f"quality.source.{told['source']}")
    if need.concern is Concern.NUMBERS:
        told["kind"] = tr(f"numbers.kind.{told['kind']}")
    if need.concern is Concern.DISK:
        told["free"] = locale().toString(float(need.about["free"]), "f", 1)
    return told


def takes(hours: Range) -> str:
    """Return how long something takes, from the least to the most; one time where both are the same in words."""
    least, most = hours
    if most < _LEAST:
        return tr("home.time.less")
    if least > _LONG_DAYS * _DAY:
        return tr("home.time.long", count=_LONG_DAYS)
    low, high = _time(max(least, _LEAST)), _time(most)
    if low == high:
        return tr("home.time.about", time=_spelled(*low))
    first = low[0] if low[1] == high[1] else _spelled(*low)
    return tr("home.time.range", low=first, high=_spelled(*high))


def _time(hours: float) -> tuple[str, str]:
    """Return a time as people round it: an amount, and the unit's name."""
    if hours < 1:
        step = 5 if hours < 0.5 else 10
        return str(round(hours * 60 / step) * step), "minutes"
    if hours < 2 * _DAY:
        halves = round(hours * 2)
        is_half = hours < 5 and halves % 2 == 1
        return locale().toString(halves / 2 if is_half else float(round(hours)), "f", int(is_half)), "hours"
    return str(round(hours / _DAY)), "days"


def _spelled(amount: str, unit: str) -> str:
    return tr(f"home.time.{unit}", count=amount)


def speed(pace: Pace) -> str:
    if pace.an_hour is None:
        return tr("home.pace.none")
    low, high = (number(rounded(one)) for one in pace.an_hour)
    return tr("home.pace.range", low=low, high=high)


def left(pace: Pace) -> str:
    """Return what is left of the work, and how long that takes as far as anybody knows."""
    if not pace.left:
        return tr("home.pace.left_nothing")
    count = about(pace.left, is_exact=pace.is_exact)
    if pace.takes is None:
        return tr("home.pace.left_unknown", count=count)
    return tr("home.pace.left", count=count, time=takes(pace.takes))


def hour(begin: datetime) -> str:
    return tr("home.pace.hour", at=begin)


def hours(pace: Pace, begins: Sequence[datetime]) -> str:
    """Return in words what a chart of the work shows, hour by hour."""
    by_hour = zip(begins, pace.hours, strict=True)
    told = ", ".join(tr("home.pace.figure", hour=hour(at), count=number(done)) for at, done in by_hour)
    return tr("home.pace.figures", job=tr(f"home.job.{pace.job}"), hours=told, pace=speed(pace), left=left(pace))


def end(work: Paces) -> tuple[str, str]:
    """Return how long all that waits takes at the present pace, and why that is so."""
    if work.unknown:
        jobs = ", ".join(tr(f"home.job_task.{job}") for job in work.unknown)
        return tr("home.time.unknown"), tr("home.time.unknown_more", jobs=jobs)
    longest = work.longest
    if longest is None or longest.takes is None:
        return tr("home.time.nothing"), tr("home.time.nothing_more")
    return takes(longest.takes), tr("home.time.last", job=tr(f"home.job_task.{longest.job}"))


def wrong(watch: Watch) -> tuple[str, str]:
    """Return what is known of the share of wrong ones among what nobody looks at, and what that rests on."""
    if not watch.seen:
        return tr("home.quality.none"), tr("home.quality.none_more")
    low, high = map(share, watch.interval)
    more = tr("home.quality.more", wrong=number(watch.wrong), seen=number(watch.seen))
    return tr("home.quality.between" if watch.wrong else "home.quality.most", low=low, high=high), more


def estimate(watch: Watch) -> str:
    """The same in few words."""
    low, high = map(share, watch.interval)
    return tr("home.quality.estimate", wrong=number(watch.wrong), seen=number(watch.seen), low=low, high=high)


def lasts(home: Home) -> str:
    """Return how long the downtime lasts, in days, hours and minutes; empty while there is none."""
    if home.downtime is None or not home.downtime.is_open:
        return ""
    minutes = max(int((home.now - home.downtime.opened_at).total_seconds()) // 60, 0)
    days, hours = divmod(minutes // 60, 24)
    key = "home.downtime.lasts" if days else "home.downtime.lasts_hours"
    return tr(key, days=days, hours=hours, minutes=minutes % 60)


def since(home: Home) -> str:
    """Return since when the downtime lasts, or that there is none."""
    if home.downtime is None:
        return tr("home.downtime.none")
    if not home.downtime.is_open:
        return f"{tr('home.downtime.last', name=home.name)} {tr('home.downtime.none')}"
    began = home.downtime.opened_at.astimezone(home.now.tzinfo)
    named = f"{home.downtime.name} · " if home.downtime.name else ""
    return named + tr("home.downtime.since", at=tr("app.print.moment", at=began))
