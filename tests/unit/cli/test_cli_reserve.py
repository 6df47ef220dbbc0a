"""``recon print --reserve`` and ``recon reserve``: put by, opened, put back, and told in a table and as JSON."""

import json
from pathlib import Path

import pytest

from recon.store import Store
from recon.workflow.downtimes import every
from tests.helpers.command import done, recon


@pytest.fixture
def store(tmp_path: Path) -> Path:
    place = tmp_path / "store"
    done(recon("init", store=place))
    return place


def put_by(store: Path, *more: str) -> str:
    """Print an envelope of two sheets; returns its number."""
    out = str(store.parent / "reserve.pdf")
    ran = recon("print", "triage", "--blank", "2", "--ward", "URG", "--reserve", "--out", out, *more, store=store)
    done(ran)
    number = str(told(store)[-1]["batch"])[-6:]
    assert f"recon reserve open {number}" in ran.err
    return number


def told(store: Path) -> list[dict[str, object]]:
    found = json.loads(done(recon("reserve", "--json", store=store)))
    assert isinstance(found, list)
    return found


def opened(store: Path) -> int:
    with Store.open(store) as there:
        return len(every(there))


def test_an_empty_reserve_says_how_to_fill_it(store: Path) -> None:
    assert "--reserve" in done(recon("reserve", store=store))
    assert told(store) == []


def test_an_envelope_from_the_printer_to_the_ward_and_back(store: Path) -> None:
    number = put_by(store)
    assert opened(store) == 0
    assert "closed envelopes: 1, sheets: 2" in recon("downtime", "status", store=store).err
    table = done(recon("reserve", store=store)).splitlines()
    assert all(word in table[1] for word in (number, "URG", "triage", "2"))
    (one,) = told(store)
    assert (one["state"], one["wards"], one["forms"], one["sheets"], one["in_reserve"]) == (
        "closed", ["URG"], ["triage"], 2, 2
    )  # fmt: skip
    done(recon("reserve", "open", number, store=store))
    assert "closed envelopes" not in recon("downtime", "status", store=store).err
    (one,) = told(store)
    assert (one["state"], one["in_reserve"], one["in_use"]) == ("opened", 0, 2)
    assert one["downtimes"]
    assert opened(store) == 1
    assert recon("reserve", "open", number, store=store).code == 67
    assert recon("reserve", "back", number, store=store).code == 2
    wrong = recon("reserve", "back", number, "--sheets", "1", store=store)
    assert (wrong.code, "2" in wrong.err) == (67, True)
    back = json.loads(done(recon("reserve", "back", number, "--sheets", "2", "--json", store=store)))
    assert [row["sheets"] for row in back] == [2]
    assert told(store)[0]["state"] == "closed"
    done(recon("downtime", "close", store=store))


def test_the_account_has_a_line_for_it(store: Path) -> None:
    put_by(store)
    status = json.loads(done(recon("status", "--json", store=store)))
    assert (status["sheets"]["reserve"], status["sheets"]["printed"]) == (2, 0)
    assert status["reserve"] == {"envelopes": 1, "sheets": 2}
    report = json.loads(done(recon("report", "--json", store=store)))
    assert (report["issued"], report["pages"]["reserve"], report["out"]) == (2, 2, [])
    assert [one["sheets"] for one in report["reserve"]] == [2]
    pdf = recon("report", "--out", str(store.parent / "report.pdf"), store=store)
    assert "In reserve: 2 pages, closed envelopes: 1" in done(pdf)


def test_a_patients_sheets_are_refused(store: Path) -> None:
    out = str(store.parent / "kit.pdf")
    for whom in (["--ward", "URG"], ["--patient", "80012345"]):
        ran = recon("print", "triage", "--reserve", "--out", out, *whom, store=store)
        assert (ran.code, "--blank" in ran.err) == (2, True)
    assert not Path(out).exists()


def test_a_lost_sheet_of_it_is_printed_again_without_a_downtime(store: Path) -> None:
    put_by(store)
    with Store.open(store) as there:
        serial = str(there.rows("SELECT serial FROM sheets")[0]["serial"])
    again = recon("reprint", serial, "--out", str(store.parent / "again.pdf"), store=store)
    done(again)
    assert "recon reserve open" in again.err
    assert opened(store) == 0
    assert [(one["in_reserve"], one["sheets"]) for one in told(store)] == [(1, 2), (1, 1)]


def test_the_way_back_from_a_sheet_tells_since_when_it_lies_there(store: Path) -> None:
    number = put_by(store)
    with Store.open(store) as there:
        serial = str(there.rows("SELECT serial FROM sheets")[0]["serial"])
    assert number in done(recon("trace", serial, store=store))
    (row,) = json.loads(done(recon("trace", serial, "--json", store=store)))
    page = row["printed"][0]
    assert (page["downtime"], page["batch"][-6:], bool(page["in_reserve_since"])) == (None, number, True)
    done(recon("reserve", "open", serial, store=store))
    (row,) = json.loads(done(recon("trace", serial, "--json", store=store)))
    assert row["printed"][0]["in_reserve_since"] is None
    assert "reserve_opened" in [entry["act"] for entry in row["ledger"]]


def test_pages_of_given_characters_open_no_downtime(store: Path) -> None:
    done(recon("drill", "calibrate", "--people", "1", "--out", str(store.parent / "hands.pdf"), store=store))
    assert opened(store) == 0
    assert told(store) == []
    with Store.open(store) as there:
        serial = str(there.rows("SELECT serial FROM sheets")[0]["serial"])
    done(recon("reprint", serial, "--out", str(store.parent / "again.pdf"), store=store))
    assert opened(store) == 0


def test_labels_open_none(store: Path) -> None:
    labels = ["labels", "--blank", "1", "--stock", "L7160", "--out", str(store.parent / "labels.pdf")]
    done(recon(*labels, store=store))
    assert opened(store) == 0
