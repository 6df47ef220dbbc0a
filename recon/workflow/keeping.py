"""Keeping many files, one after the other; of those that somebody may still be writing it is noticed if they change."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from recon.errors import StoreShort
from recon.intake.steady import State, state_of
from recon.store import Store
from recon.workflow import room_left
from recon.workflow.intaking import Kept, keep_file


def keep_all(
    store: Store,
    files: Sequence[Path],
    *,
    batch: str,
    operator: str,
    kept: Callable[[Kept], None],
    told: Callable[[int], None],
) -> dict[Path, State]:
    """Keep the files; return those that changed so lately that they may go on changing, each as it was.

    Args:
        store: where they go.
        files: what to keep, in order.
        batch: the pass that they are of.
        operator: who keeps them.
        kept: told each file that is kept, or cannot be used.
        told: told how many are done.

    Raises:
        StoreShort: if there is too little room; it says how much all that is left needs. What was kept stays.
        StoreError: if the store cannot take one.
    """
    fresh: dict[Path, State] = {}
    for done, path in enumerate(files):
        state = state_of(path)
        if state is not None and state.is_fresh:
            fresh[path] = state
        try:
            kept(keep_file(store, path, batch=batch, operator=operator))
        except StoreShort:
            room_left.require(store.folder, sum(one.size for one in map(state_of, files[done:]) if one))
            raise
        told(done + 1)
    return fresh


def changed(fresh: Mapping[Path, State]) -> list[Path]:
    """Return the files that were written to since they were kept: what came of them is another file."""
    return [path for path, state in fresh.items() if (now := state_of(path)) is not None and now != state]
