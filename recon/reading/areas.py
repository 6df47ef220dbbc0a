"""Areas that are kept as pictures: free text, signatures, and the stickers that are read as print."""

import numpy as np

from recon.model.form import Kind, Zone
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Verdict
from recon.reading.answer import Answer, blank
from recon.reading.engines import Engines, Gray
from recon.vision.ink import Ink
from recon.vision.template import PX_PER_MM

FRAME_MM = 0.8


def read_area(ink: Ink, page: Gray, kind: Kind, zone: Zone, engines: Engines, policy: Policy) -> Answer:
    """Return whether anything is written in the zone's area; a label is read too. What is written goes to a person."""
    inside = zone.bounds.grown(-FRAME_MM)
    if ink.area(inside) < policy.area_some:
        return blank(0.999)
    if kind is not Kind.LABEL:
        return Answer((Candidate(None, 0.0),), Verdict.REVIEW, Reason.IMAGE_ONLY)
    x, y, right, bottom = (round(v * PX_PER_MM) for v in (inside.x, inside.y, inside.right, inside.bottom))
    text, confidence = engines.text(np.ascontiguousarray(page[y:bottom, x:right]))
    return Answer((Candidate(text or None, confidence),), Verdict.REVIEW, Reason.IMAGE_ONLY)
