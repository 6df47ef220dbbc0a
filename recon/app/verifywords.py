"""What there is to say of an answer, under it, and in which tone: why it cannot be, or the decision that stands."""

from recon.app import keys, values
from recon.app.desk import Desk, Refusal
from recon.language import tr


def refused(refusal: Refusal) -> tuple[str, str]:
    """Return why what was said was not recorded, and what to do."""
    if refusal.error is None:
        return tr("app.nothing_said", blank=keys.spelled(keys.BLANK.keys)), "caution"
    reason = str(refusal.error.details["reason"])
    if refusal.confirmable:
        return tr("app.confirm", reason=reason, press=keys.spelled(keys.ACCEPT.keys)), "caution"
    return tr("app.impossible", reason=reason), "danger"


def standing(desk: Desk) -> tuple[str, str]:
    """Return what stands for the field in hand: the person's own word, another's, or none though they gave one."""
    task, decision, enter = desk.current, desk.standing, keys.spelled(keys.ACCEPT.keys)
    if task is None or (decision is None and desk.unwritten is None):
        return "", "none"
    if decision is None:
        return tr("verifyroom.returned", press=enter), "danger"
    decided = values.decided(task.field, decision)
    if desk.sitting.is_decided(task):
        return tr("app.standing", decided=decided), "good"
    skip = keys.spelled(keys.SKIP.keys)
    return tr("verifyroom.theirs", who=decision.operator, decided=decided, press=enter, skip=skip), "caution"
