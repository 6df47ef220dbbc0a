"""The product's own icon, kept beside the code so that an installed window has it."""

from pathlib import Path

ICON = Path(__file__).with_name("recon.svg")
