"""Whether a receipt is as it was signed, and by whose key: a job for the background."""

from pathlib import Path

from recon.app.deliverplan import Done
from recon.language import tr
from recon.store import Store
from recon.workflow.issuing import short
from recon.workflow.receipts import verify_receipt


def check(store: Store, file: Path) -> Done:
    """Tell what is to be said of a receipt that nobody altered; a key not known here is for a person to compare.

    Raises:
        Unreadable, ReceiptAltered: if it cannot be read, or is not as it was signed.
    """
    found = verify_receipt(file, store)
    words = tr("receipt.cli.genuine", file=file.name, number=short(found.consignment), name=found.key)
    known = found.known
    if known is None:
        return Done(f"{words}\n{tr('receipt.cli.unknown', name=found.key)}", "caution")
    at = tr("account.moment", at=known.at.astimezone(store.timezone))
    return Done(f"{words}\n{tr('receipt.cli.known', station=short(known.station), at=at, by=known.by)}")
