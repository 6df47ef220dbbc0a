"""The Qt binding that is installed can be trusted with this Python for a whole shift."""

import sys

from PySide6.QtCore import QObject

_CALLS = 2000


def test_a_call_that_gives_nothing_costs_nothing() -> None:
    """PySide6 6.12.0 drops a reference to None on every such call: below Python 3.12 the program soon aborts."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < _CALLS / 10
