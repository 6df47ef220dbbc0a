"""The outbox: what leaves for the patient record is staged, validated, approved, sent, and found there again.

Before the first byte of a sheet leaves, the ledger says that it set off, with its content and its messages' names. What
set off is carried to its end as it was, however often the program is stopped: so each value arrives exactly once.
"""
