"""Pixels: rasters, sheet codes, fiducials, registration, ink."""
