"""The characters that are read: those that a box can hold, one at a time."""

from typing import Final

DIGITS: Final = "0123456789"
CAPITALS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
