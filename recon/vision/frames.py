"""Whether the printed boxes can be seen on the scan: what a slip of paper or a folded corner hides is not blank."""

from collections.abc import Iterable
from statistics import median

from recon.model.geometry import Rect
from recon.vision.raster import Gray
from recon.vision.template import PX_PER_MM

REACH = 3  # px that a line may lie beside its place
BESIDE_MM = 1.2  # outside the frame, where its paper is measured
SHOWN = 8.0  # of 255: a page whose frames are this much darker than the paper beside them shows them; a fax's drop out
SEEN = 0.4  # of that page's own frames: a fainter one is not there


def frames_shown(darkness: Gray, frames: Iterable[Rect]) -> dict[Rect, bool]:
    """Return, for each frame (mm), whether its printed outline is there on the registered page.

    Args:
        darkness: (H, W) uint8 at PX_PER_MM, 0 for paper.
        frames: boxes and areas that the template prints in its pale tone.

    Returns:
        All True where the scan shows no pale lines at all, as a fax does: then nothing can be said.
    """
    outlines = {frame: _outline(darkness, frame) for frame in frames}
    usual = median(outlines.values()) if outlines else 0.0
    return {frame: usual < SHOWN or outline >= SEEN * usual for frame, outline in outlines.items()}


def _outline(darkness: Gray, frame: Rect) -> float:
    """Return how much darker the frame's upper and lower sides are than the paper above and below.

    The paler of the two counts, for either may be crossed by writing.
    """
    sides = _level(darkness, frame, frame.y), _level(darkness, frame, frame.bottom)
    paper = _level(darkness, frame, frame.y - BESIDE_MM), _level(darkness, frame, frame.bottom + BESIDE_MM)
    return min(sides) - min(paper)


def _level(darkness: Gray, frame: Rect, y: float) -> float:
    """Return the darkness of the darkest level line within reach of ``y`` (mm), as wide as the frame."""
    row, left, right = (round(v * PX_PER_MM) for v in (y, frame.x, frame.right))
    strip = darkness[max(0, row - REACH) : row + REACH + 1, max(0, left) : right]
    return float(strip.mean(axis=1).max()) if strip.size else 0.0
