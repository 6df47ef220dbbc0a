"""What several of the verbs of an exercise say: times, and what happens when."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from recon.language import tr

if TYPE_CHECKING:
    from recon.model.exercise import Inject
    from recon.workflow.drilling.running import Done, Run


def minutes(count: int) -> str:
    """Return a time in minutes as people say it."""
    if count < 60:
        return tr("drillrun.minutes", minutes=count)
    return tr("drillrun.hours", hours=count // 60, minutes=f"{count % 60:02d}")


def inject_rows(run: "Run") -> Iterator[tuple[str, str]]:
    """Yield each inject with its number, its minute and whether it has happened."""
    due = {place for place, _ in run.due}
    for place, one in enumerate(run.exercise.injects):
        yield tr("drillrun.inject_line", number=place + 1, title=one.title), _standing(run, place, one, due)


def injects_json(run: "Run") -> list[dict[str, Any]]:
    """Return each inject with all that is told of it, what a good answer has in it too, and whether it has happened."""
    due = {place for place, _ in run.due}
    return [
        {"number": place + 1, "minute": one.minute, "kind": one.kind.value, "for": one.part.value, "title": one.title}
        | {"words": one.words, "files": list(one.files), "answer": one.answer, "due": place in due}
        | {"done": done_json(run.injects.get(place))}
        for place, one in enumerate(run.exercise.injects)
    ]


def done_json(done: "Done | None") -> dict[str, str] | None:
    """Return when something was done, by whom and what was seen, None where it was not."""
    return {"at": done.at.isoformat(), "by": done.by, "note": done.note} if done else None


def _standing(run: "Run", place: int, one: "Inject", due: set[int]) -> str:
    planned = minutes(one.minute)
    if (done := run.injects.get(place)) is not None and run.started is not None:
        at = run.minute_of(done)
        note = tr("drillrun.noted", note=done.note) if done.note else ""
        return tr("drillrun.was_done", planned=planned, at=minutes(at), by=done.by) + note
    return tr("drillrun.is_due" if place in due else "drillrun.is_planned", planned=planned)
