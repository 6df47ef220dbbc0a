"""What the window remembers of each person at this station: how they like it, and what they typed and did not decide.

It is kept beside the store, readable by its owner only, because it may name patients as the store does. It is nobody's
word and in no ledger. What cannot be read or written is no reason to stop anybody's work: it is then not remembered.
"""

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

from recon.model.naming import joined

OWN_FOLDER = "window"  # in the store

Kept = dict[str, Any]


class Preferences:
    """The file of one person; names and plain JSON values."""

    def __init__(self, store: Path, person: str) -> None:
        name = sha256((joined(person) or person).encode()).hexdigest()[:16]
        self.file = store / OWN_FOLDER / f"{name}.json"

    def read(self) -> Kept:
        """Return what is kept; nothing where there is no file, or one that nobody can read."""
        try:
            found = json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def write(self, kept: Kept) -> bool:
        """Keep this and nothing else, whole or not at all; tells whether it could be kept."""
        half = self.file.with_suffix(".half")
        try:
            self.file.parent.mkdir(mode=0o700, exist_ok=True)
            descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as out:
                json.dump(kept, out, ensure_ascii=False)
                out.flush()
                os.fsync(out.fileno())
            half.replace(self.file)
        except OSError:
            return False
        return True
