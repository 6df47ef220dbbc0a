"""What leaves a store for a record, a file or other hands passes here first: of an exercise, nothing does."""

from recon.errors import DrillNotDeliverable, StoreDamaged
from recon.language import tr
from recon.store import Store


def refuse_exercise(store: Store) -> None:
    """See that something may leave the store.

    Raises:
        DrillNotDeliverable: if it is an exercise's.
        StoreDamaged: if the entry that says whether it is was altered.
    """
    if store.is_exercise:
        raise DrillNotDeliverable()
    if not store.has_sound_start:
        raise StoreDamaged(store=store.folder, reason=tr("drill.start_altered"))
