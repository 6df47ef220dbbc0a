"""What somebody is typing and has not recorded: kept beside the store, so that no window that closes loses it.

A draft is nobody's word and in no ledger. There is one a person and text, and it is gone once its text is recorded. In
an encrypted store it is sealed.
"""

import json
from hashlib import sha256
from pathlib import Path

from recon.errors import OutputError
from recon.language import system_reason
from recon.model.naming import joined
from recon.store import Store
from recon.store.vault import SealBroken

OWN_FOLDER = "drafts"  # in the store: beside everything else that tells of patients
_MOST = 100  # texts of one person that were begun and left, the last ones

Place = tuple[str, str, int | None]


def keep(store: Store, operator: str, place: Place, text: str) -> None:
    """Keep what ``operator`` has typed of the field so far, in place of what was kept of it; "" keeps nothing.

    Raises:
        OutputError: if it cannot be written.
    """
    file, texts = _file(store, operator), every(store, operator)
    texts.pop(place, None)
    if text:
        texts[place] = text
    try:
        if not texts:
            file.unlink(missing_ok=True)
            return
        told = json.dumps({"texts": list(texts.items())[-_MOST:]}, ensure_ascii=False)
        store.vault.write(store.folder, file, told.encode(errors="surrogatepass"))
    except OSError as error:
        raise OutputError(path=file, reason=system_reason(error)) from error


def kept(store: Store, operator: str) -> tuple[Place, str] | None:
    """Return the field and the text that ``operator`` was typing last, None where nothing is kept."""
    return next(reversed(every(store, operator).items()), None)


def every(store: Store, operator: str) -> dict[Place, str]:
    """Return each text that ``operator`` has begun and not recorded, the last one last; none that cannot be read."""
    try:
        found = json.loads(store.vault.read(store.folder, _file(store, operator)))
        return {(serial, field, row): str(text) for (serial, field, row), text in found["texts"]}
    except (OSError, SealBroken, ValueError, KeyError, TypeError):
        return {}


def _file(store: Store, operator: str) -> Path:
    name = sha256((joined(operator) or operator).encode()).hexdigest()[:16]
    return store.folder / OWN_FOLDER / f"{name}.json"
