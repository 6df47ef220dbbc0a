"""Folders that one program holds while it works in them; should it be killed, nobody holds them any more."""

from recon.store.held import held

__all__ = ["held"]
