"""What the window remembers of each person at this station: how they like it, and what they typed and did not decide.

It is kept beside the store, readable by its owner only, because it may name patients as the store does; in an encrypted
store it is sealed. It is nobody's word and in no ledger. What cannot be read or written is no reason to stop anybody's
work: it is then not remembered.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from recon.errors import StoreError
from recon.model.naming import joined
from recon.store.unlocking import vault_of
from recon.store.vault import SealBroken

OWN_FOLDER = "window"  # in the store

Kept = dict[str, Any]


class Preferences:
    """The file of one person; names and plain JSON values."""

    def __init__(self, store: Path, person: str) -> None:
        name = sha256((joined(person) or person).encode()).hexdigest()[:16]
        self._store = store
        self.file = store / OWN_FOLDER / f"{name}.json"

    def read(self) -> Kept:
        """Return what is kept; nothing where there is no file, or one that nobody can read."""
        try:
            found = json.loads(vault_of(self._store).read(self._store, self.file))
        except (OSError, SealBroken, StoreError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def write(self, kept: Kept) -> bool:
        """Keep this and nothing else, whole or not at all; tells whether it could be kept."""
        told = json.dumps(kept, ensure_ascii=False).encode(errors="surrogatepass")
        try:
            vault_of(self._store).write(self._store, self.file, told)
        except (OSError, StoreError):
            return False
        return True
