"""Watching a program that warps pictures: where each point of the paper came to lie."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

Gray = npt.NDArray[np.uint8]
Matrix = npt.NDArray[np.float64]
Points = npt.NDArray[np.float64]
Row = dict[str, Any]
PointMap = Callable[[Points], Points]


def nearby(draw: Callable[..., None], reach_mm: Callable[[Row], float]) -> Callable[..., None]:
    """Return ``draw`` that draws on a window around its box: the press goes over a whole page for each mark."""

    def drawn(page: Gray, box: Row, per_mm: float, *rest: Any) -> None:
        reach = reach_mm(box)
        x, y = (max(0, int((box[axis] - reach) * per_mm)) for axis in "xy")
        right, bottom = (int((box[axis] + box[side] + reach) * per_mm) for axis, side in ("xw", "yh"))
        near = {**box, "x": box["x"] - x / per_mm, "y": box["y"] - y / per_mm}
        draw(page[y:bottom, x:right], near, per_mm, *rest)

    return drawn


class Watch:
    """OpenCV as the press sees it, which remembers where its warps put things: ``state`` is the matrix so far."""

    def __init__(self) -> None:
        self.state: Matrix = np.eye(3)

    def __getattr__(self, name: str) -> Any:
        return getattr(cv2, name)

    def start(self, per_mm: tuple[float, float]) -> None:
        """Begin with a page of so many pixels a mm across and down."""
        self.state = np.array([[per_mm[0], 0, -0.5], [0, per_mm[1], -0.5], [0, 0, 1]])

    def moved(self) -> PointMap:
        return Projected(self.state)

    def warpAffine(self, image: Gray, matrix: Matrix, *rest: Any, **more: Any) -> Any:  # noqa: N802
        self.state = np.vstack((matrix, [0, 0, 1])) @ self.state
        return cv2.warpAffine(image, matrix, *rest, **more)

    def warpPerspective(self, image: Gray, matrix: Matrix, *rest: Any, **more: Any) -> Any:  # noqa: N802
        self.state = matrix @ self.state
        return cv2.warpPerspective(image, matrix, *rest, **more)

    def rotate(self, image: Gray, code: int) -> Any:
        height, width = image.shape
        self.state = np.array([[-1.0, 0, width - 1], [0, -1, height - 1], [0, 0, 1]]) @ self.state
        return cv2.rotate(image, code)


@dataclass(frozen=True, slots=True)
class Projected:
    matrix: Matrix

    def __call__(self, points: Points) -> Points:
        at = np.column_stack((points, np.ones(len(points)))) @ self.matrix.T
        return np.asarray(at[:, :2] / at[:, 2:])


def after(first: PointMap, then: PointMap) -> PointMap:
    return lambda points: then(first(points))
