"""Every error is imported from one place, and comes whole out of another process."""

import pickle

import pytest

from recon import errors
from recon.errors import DowntimeUnexplained, FileEmpty, FormDefinitionError, ReconError, RosterError

LISTING = [
    FormDefinitionError(faults=["a.toml:1: title: missing", "a.toml:2: key: twice"]),
    RosterError(file="patients.csv", faults=["line 1: no name", "line 2: no date"]),
    DowntimeUnexplained(name="Night", sheets=["C0000001X: not back", "C0000002X: not back"], serials=["C0000001X"]),
]


def kinds(kind: type[ReconError] = ReconError) -> list[type[ReconError]]:
    return [kind, *(found for child in kind.__subclasses__() for found in kinds(child))]


def test_every_error_is_imported_from_one_place() -> None:
    ours = [kind for kind in kinds() if kind.__module__.startswith("recon.errors.")]
    assert len(ours) > 100
    assert all(getattr(errors, kind.__name__) is kind for kind in ours)


@pytest.mark.parametrize("error", [*LISTING, FileEmpty(path="a.png")], ids=lambda error: type(error).__name__)
def test_an_error_comes_whole_out_of_another_process(error: ReconError) -> None:
    came = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert type(came) is type(error)
    assert vars(came) == vars(error)
    assert came.message("fr") == error.message("fr")
