"""What somebody is typing and has not recorded: kept beside the store, so that no window that closes loses it.

A draft is nobody's word and in no ledger. There is one a person, and it is gone once its text is recorded.
"""

import json
from hashlib import sha256
from pathlib import Path

from recon.errors import OutputError
from recon.model.naming import joined
from recon.store import Store

OWN_FOLDER = "drafts"  # in the store: beside everything else that tells of patients

Place = tuple[str, str, int | None]


def keep(store: Store, operator: str, place: Place, text: str) -> None:
    """Keep what ``operator`` has typed of the field so far, in place of what was kept before; "" keeps nothing.

    Raises:
        OutputError: if it cannot be written.
    """
    file = _file(store, operator)
    try:
        if not text:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(mode=0o700, exist_ok=True)
        half = file.with_suffix(".half")
        half.write_text(json.dumps({"place": place, "text": text}, ensure_ascii=False), encoding="utf-8")
        half.replace(file)
    except OSError as error:
        raise OutputError(path=file, reason=error.strerror) from error


def kept(store: Store, operator: str) -> tuple[Place, str] | None:
    """Return the field and the text that ``operator`` was typing, None where nothing is kept or it cannot be read."""
    try:
        found = json.loads(_file(store, operator).read_text(encoding="utf-8"))
        serial, field, row = found["place"]
        return (serial, field, row), str(found["text"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _file(store: Store, operator: str) -> Path:
    name = sha256((joined(operator) or operator).encode()).hexdigest()[:16]
    return store.folder / OWN_FOLDER / f"{name}.json"
