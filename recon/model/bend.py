"""How paper that does not lie flat departs from its template: a smooth field of small displacements."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bend:
    """A field of displacements (mm) over a page: a uniform cubic B-spline.

    ``shifts`` are its control points, row by row, ``columns`` in a row, ``step`` mm apart; the first stands one step
    above and left of the page's corner.
    """

    step: float
    columns: int
    shifts: tuple[tuple[float, float], ...]

    @property
    def rows(self) -> int:
        return len(self.shifts) // self.columns

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return how far (mm) the print of the template's point (mm) lies from where a flat page would have it."""
        column, across = self._span(x, self.columns)
        row, down = self._span(y, self.rows)
        dx = dy = 0.0
        for j, v in enumerate(down):
            for i, u in enumerate(across):
                shift = self.shifts[(row + j) * self.columns + column + i]
                dx, dy = dx + u * v * shift[0], dy + u * v * shift[1]
        return dx, dy

    def _span(self, place: float, count: int) -> tuple[int, tuple[float, float, float, float]]:
        """Return the first of the four control points that ``place`` depends on, and their weights."""
        first = min(max(math.floor(place / self.step), 0), count - 4)
        t = min(max(place / self.step - first, 0.0), 1.0)
        return first, cubic_weights(t)


def cubic_weights(t: float) -> tuple[float, float, float, float]:
    """Return the weights of a uniform cubic B-spline's four control points at ``t``, from 0 to 1 between the knots."""
    s = 1.0 - t
    return s**3 / 6, (3 * t**3 - 6 * t**2 + 4) / 6, (3 * s**3 - 6 * s**2 + 4) / 6, t**3 / 6
