"""Two numbers merged and parted again are as they were; what was told in between stays."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from recon.model.patient import Listed, Patient
from recon.reconciliation.book import Book
from recon.reconciliation.changes import Change, Presence, Stay
from recon.reconciliation.parting import Pair, parted

BEGIN = datetime(2026, 3, 1, tzinfo=UTC)
MERGED = BEGIN + timedelta(days=3)
MOMENTS = st.integers(0, 48).map(lambda hours: BEGIN + timedelta(hours=hours))
PLACES = st.sampled_from(["", "MED2", "URG"])


@st.composite
def known(draw: st.DrawFn, ipp: str) -> Listed:
    """Return somebody as a store may have them."""
    born = draw(st.none() | st.just(date(1931, 4, 2)))
    who = Patient(
        ipp, "LE GOFF", draw(st.sampled_from(["Maelle", "Maëlle"])), born, iep=draw(PLACES), ward=draw(PLACES)
    )
    source = draw(st.sampled_from(["", "hand", "list.csv", "mllp:2575"]))
    return Listed(who, draw(st.booleans()), source, draw(MOMENTS), draw(MOMENTS))


def merged(pair: Pair) -> dict[str, Listed]:
    """Return what is known once two people have merged the first into the second."""
    return told(pair, [Change("8001", MERGED, former="TP1")], "hand")


def told(pair: Pair, changes: list[Change], source: str) -> dict[str, Listed]:
    before = {one.patient.ipp: one for one in pair}
    book = Book(lambda ipps: {ipp: before[ipp] for ipp in ipps if ipp in before}, source)
    for change in changes:
        book.take(change)
    return before | {one.patient.ipp: one for one in book.changed(times=True)}


@given(known("TP1"), known("8001"))
def test_who_is_parted_is_as_before(former: Listed, other: Listed) -> None:
    now = merged((former, other))
    assert now["TP1"].merged_into == "8001"
    assert parted((now["TP1"], now["8001"]), (former, other), MERGED) == (former, other)


@given(known("TP1"), known("8001"), st.sampled_from(["TP1", "8001"]))
def test_what_was_told_while_they_were_one_stays(former: Listed, other: Listed, of: str) -> None:
    now = merged((former, other))
    later = MERGED + timedelta(hours=1)
    name, place = {"given_names": "Maëla"}, {"ward": "CHIR", "bed": "4", "iep": "S9"}
    now = told((now["TP1"], now["8001"]), [Change(of, later, name, place, Presence.IN, Stay.NEW)], "mllp:2575")
    alone, stays = parted((now["TP1"], now["8001"]), (former, other), MERGED)
    assert (alone.merged_into, alone.is_present, alone.patient.ward) == ("", former.is_present, former.patient.ward)
    assert (stays.patient.ward, stays.is_present, stays.placed_at) == ("CHIR", True, later)
    renamed, kept = (alone, (stays, other)) if of == "TP1" else (stays, (alone, former))
    assert (renamed.patient.given_names, renamed.known_at) == ("Maëla", later)
    assert kept[0].patient.given_names == kept[1].patient.given_names
