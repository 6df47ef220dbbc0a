"""One request or message on a line that fails, and what becomes of it."""

from typing import Any, NoReturn

from tests.helpers.fault_plan import Cut, Plan


class Step:
    """What the faults of a plan do; each has the name of the fault, and subclasses say the rest of them."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def take(self, fault: str) -> None:
        """Let ``fault`` come about, or nothing where it is empty."""
        getattr(self, fault or "well", lambda: self.answer(fault))()

    def forward(self) -> Any:
        """Let the receiver have it; return what it answers."""
        raise NotImplementedError

    def say(self, answer: Any) -> None:
        """Give the sender an answer of the receiver's."""
        raise NotImplementedError

    def answer(self, fault: str) -> None:
        """Give the sender the answer that ``fault`` names."""
        raise NotImplementedError

    def well(self) -> None:
        self.say(self.forward())

    def cut_before(self) -> NoReturn:
        raise Cut

    def cut_after(self) -> NoReturn:
        self.forward()
        raise Cut

    def delay(self) -> None:
        got = self.forward()
        self.plan.wait()
        self.say(got)

    def kill_before(self) -> NoReturn:
        self.plan.kill()
        raise Cut

    def kill_after(self) -> NoReturn:
        self.forward()
        self.plan.kill()
        raise Cut

    def kill_answered(self) -> None:
        self.well()
        self.plan.wait()
        self.plan.kill()
