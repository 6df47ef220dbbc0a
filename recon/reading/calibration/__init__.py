"""How far the readers' word can be trusted: the calibration that the package ships."""

from typing import Final

from recon.model.calibration import Calibration, Curve, Source

SHIPPED: Final = Calibration(
    (*((source, Curve(threshold=0.96)) for source in Source if source is not Source.MARKS), (Source.MARKS, Curve(0.5)))
)
"""Chosen on characters held out of the reader's training."""
