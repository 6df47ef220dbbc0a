"""Codes with the seal of a store, as a sheet that it printed has them."""

from recon.model.sheet import SheetCode
from recon.store import Store
from recon.vision import sheetcode
from recon.workflow.codes import keys_to_print_with


def sealed(store: Store, code: SheetCode) -> SheetCode:
    """Return ``code`` as the store prints it now."""
    return sheetcode.sealed(code, keys_to_print_with(store).keys[-1])
