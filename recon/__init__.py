"""recon: paper care sheets, printed with a name of their own, that come back as records someone vouches for."""

__version__ = "0.1.0"
