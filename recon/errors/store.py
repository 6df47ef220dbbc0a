"""The store: whether it is there, sound, open and with room; its keys and its backups."""

from recon.errors.base import ReconError


class StoreError(ReconError):
    code, exit_code = "store", 20


class StoreMissing(StoreError):
    code, exit_code = "store_missing", 21


class StoreExists(StoreError):
    code, exit_code = "store_exists", 22


class StoreReadOnly(StoreError):
    code, exit_code = "store_read_only", 23


class StoreFull(StoreError):
    code, exit_code = "store_full", 24


class StoreShort(StoreFull):
    code = "store_short"


class StoreBusy(StoreError):
    code, exit_code = "store_busy", 25


class StoreDamaged(StoreError):
    code, exit_code = "store_damaged", 26


class StoreKeysGone(StoreDamaged):
    code = "store_keys_gone"


class StoreUnread(StoreError):
    code, exit_code = "store_unread", 26


class StoreTooNew(StoreError):
    code, exit_code = "store_too_new", 27


class StoreLocked(StoreError):
    code, exit_code = "store_locked", 28


class KeyWrong(StoreError):
    code, exit_code = "key_wrong", 29


class KeyRefused(StoreError):
    code, exit_code = "key_refused", 29


class BackupError(ReconError):
    code, exit_code = "backup", 69


class BackupStopped(ReconError):
    code, exit_code = "backup_stopped", 130
