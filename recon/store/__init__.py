"""What the building knows: one durable ledger, the tables derived from it, and the original images."""

from recon.store.store import DEFAULT_TIMEZONE, Clock, Journal, Store, utc_now

__all__ = ["DEFAULT_TIMEZONE", "Clock", "Journal", "Store", "utc_now"]
