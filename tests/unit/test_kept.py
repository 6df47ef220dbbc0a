"""What is kept is kept of the very object, and only of the last few."""

from datetime import UTC, datetime

from recon.kept import Kept


def test_it_is_made_once_of_an_object() -> None:
    made: list[int] = []
    kept: Kept[object, int] = Kept(2)
    one = object()
    first, second = (kept.get(one, lambda: made.append(1) or len(made)) for _ in range(2))
    assert (first, second, made) == (1, 1, [1])


def test_an_equal_object_is_another() -> None:
    kept: Kept[datetime, str] = Kept(2)
    one, other = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC)
    assert one == other
    assert [kept.get(one, lambda: "one"), kept.get(other, lambda: "other")] == ["one", "other"]


def test_only_the_last_few_are_kept() -> None:
    kept: Kept[object, str] = Kept(2)
    values = [object() for _ in range(3)]
    for value in values:
        kept.get(value, lambda: "then")
    assert [kept.get(value, lambda: "now") for value in reversed(values)] == ["then", "then", "now"]
