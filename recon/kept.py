"""What was made of the last few values, and need not be made again."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")
Made = TypeVar("Made")


class Kept(Generic[Value, Made]):
    """Keeps what was made of the last ``most`` values: of those very objects, not of others that are equal to them.

    Equal records need not say the same (an hour that there is twice in a night), and to compare them takes long.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[int, tuple[Value, Made]] = OrderedDict()

    def get(self, value: Value, make: Callable[[], Made]) -> Made:
        """Return what ``make`` made of ``value``, which must not change."""
        found = self._made.get(id(value))
        if found is not None:
            return found[1]
        made = make()
        # With its value, so that no other can come to bear its id meanwhile.
        self._made[id(value)] = value, made
        if len(self._made) > self._most:
            self._made.popitem(last=False)
        return made
