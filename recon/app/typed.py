"""What a person typed of fields and did not record, kept for the next start."""

from collections.abc import Mapping

from recon.app import restore
from recon.app.deskjobs import Said
from recon.app.taskqueue import Key
from recon.model.verification import Outcome

_NAME = "verify.typed"
_MOST = 50  # of the fields that were left half-typed, the last


def keep(drafts: Mapping[Key, Said]) -> None:
    """Keep what was typed of each field, for whoever is at the window."""
    told = [[*place, said.text or "", said.note] for place, said in drafts.items() if said.text or said.note]
    restore.keep(_NAME, told[-_MOST:] or None)


def kept() -> dict[Key, Said]:
    """Return what was typed of each field when the window was last open; what cannot be read is left out."""
    found = restore.kept(_NAME)
    drafts = {}
    for one in found if isinstance(found, list) else ():
        match one:
            case [str(sheet), int(page), str(field), int() | None as row, str(text), str(note)]:
                drafts[sheet, page, field, row] = Said(Outcome.VALUE, text or None, note)
    return drafts
