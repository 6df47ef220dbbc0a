"""``recon roster`` as people type it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recon.cli import main
from recon.cli.rostersources import _by_the_clock
from recon.errors import StoreBusy
from tests.helpers.adt_messages import adt
from tests.helpers.command import environment
from tests.helpers.mllp_peer import Peer, code

LIST = "ipp,birth_name,given_names,birth_date,sex,ward,bed\n8001,LE GOFF,Maëlle,1950-02-03,F,MED2,12\n"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RECON_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("RECON_LANG", "en")
    assert main(["init"]) == 0
    (tmp_path / "list.csv").write_text(LIST)
    (tmp_path / "adt.hl7").write_bytes(adt("A01", "8002") + adt("A40", "8002", former="8001"))
    return tmp_path


def test_lists_and_messages_are_imported(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster", "import", str(store / "list.csv"), str(store / "adt.hl7")]) == 0
    told = capsys.readouterr()
    assert "Messages read: 2" in told.out
    assert "Numbers merged: 1" in told.out
    assert main(["roster", "search", "8001", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["ipp"], found["former"], found["present"]) == ("8002", ["8001"], True)
    assert main(["roster", "search", "le", "go"]) == 0
    assert "former numbers: 8001" in capsys.readouterr().out


def test_what_a_person_must_look_at_ends_with_one(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (store / "odd.csv").write_text(LIST.replace(",F,", ",Q,") + "8003,,,,,,\n")
    assert main(["roster", "import", str(store / "odd.csv")]) == 12
    assert main(["roster", "import", str(store / "odd.csv"), "--skip-bad"]) == 1
    told = capsys.readouterr().err
    assert "'Q'" in told
    assert "Left out: 3" in told


def test_the_standing(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster", "status"]) == 0
    assert "No patient is known" in capsys.readouterr().out
    main(["roster", "import", str(store / "list.csv")])
    main(["roster", "add", "--unknown", "--ward", "URG"])
    capsys.readouterr()
    assert main(["roster", "status"]) == 0
    told = capsys.readouterr().out
    assert "Patients known: 2; in the house: 2" in told
    assert "added by hand" in told
    assert main(["roster", "status", "--json"]) == 0
    standing = json.loads(capsys.readouterr().out)
    assert (standing["patients"], standing["wards"], standing["age_minutes"]) == (2, {"MED2": 1, "URG": 1}, 0)


@pytest.mark.parametrize(("minutes", "told"), [(5, "5 min ago"), (125, "2 h 05 ago"), (60 * 72, "3 days ago")])
def test_the_age_of_the_list(store: Path, capsys: pytest.CaptureFixture[str], minutes: int, told: str) -> None:
    made = (store / "list.csv").stat().st_mtime - 60 * minutes - 1
    os.utime(store / "list.csv", (made, made))
    main(["roster", "import", str(store / "list.csv")])
    assert main(["roster", "status"]) == 0
    assert told in capsys.readouterr().out


def test_an_arrival(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arrival = ["roster", "add", "--name", "Le Goff", "--given", "Maëlle", "--born", "3/2/1950", "--sex", "f"]
    assert main([*arrival, "--json"]) == 0
    added = json.loads(capsys.readouterr().out)
    assert (added["birth_name"], added["birth_date"], added["sex"]) == ("LE GOFF", "1950-02-03", "F")
    assert main(arrival) == 49
    assert added["ipp"] in capsys.readouterr().err
    assert main([*arrival, "--anyway", "--ward", "URG"]) == 0
    assert "LE GOFF Maëlle  03/02/1950  F  URG" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["add"],
        ["add", "--name", "A", "--born", "31/02/1950"],
        ["listen", "--port", "99999"],
        ["import", "x.csv", "--every", "0"],
        ["search", "x", "--limit", "many"],
        ["fetch", "--fhir", "nowhere"],
    ],
)
def test_what_cannot_be_asked(store: Path, arguments: list[str]) -> None:
    assert main(["roster", *arguments]) == 2


def test_nobody_is_found(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster", "search", "nobody"]) == 0
    assert "nobody" in capsys.readouterr().err


def test_a_source_that_fails_now_and_then_is_asked_again(capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[int] = []

    def once() -> int:
        asked.append(len(asked))
        if len(asked) == 2:
            raise StoreBusy(store="s")
        if len(asked) == 4:
            os.kill(os.getpid(), signal.SIGINT)
        return 0

    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    try:
        assert _by_the_clock(once, 0) == 0
    finally:
        signal.signal(signal.SIGINT, before[0])
        signal.signal(signal.SIGTERM, before[1])
    assert len(asked) == 4
    assert "s" in capsys.readouterr().err


def test_a_watched_list_is_watched_until_it_is_stopped(store: Path) -> None:
    command = [sys.executable, "-m", "recon", "roster", "import", str(store / "list.csv"), "--every", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment(store / "store", "en")) as watch:
        assert watch.stdout is not None
        assert "changed: 1" in watch.stdout.readline()
        watch.send_signal(signal.SIGTERM)
        assert "Stopped." in watch.stdout.read()
        assert watch.wait(timeout=20) == 0


def test_files_that_did_not_change_are_not_read_again(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def thrice(once: Callable[[], int], minutes: int | None) -> int:
        assert minutes == 60
        codes = [once(), once()]
        (store / "list.csv").write_text(LIST.replace("MED2", "CHIR"))
        return max(*codes, once())

    monkeypatch.setattr("recon.cli.rostersources._by_the_clock", thrice)
    assert main(["roster", "import", str(store / "list.csv"), "--every", "60"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert ["changed: 1" in line for line in told] == [True, False, True]
    assert "unchanged" in told[1]


def test_a_port_listens_until_it_is_interrupted(store: Path) -> None:
    command = [sys.executable, "-m", "recon", "roster", "listen", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(store / "store", "en")
    ) as listener:
        assert listener.stdout is not None
        port = int(listener.stdout.readline().partition("127.0.0.1:")[2].split()[0])
        peer = Peer(port)
        assert code(peer.ask(adt("A01"))) == "AA"
        assert code(peer.ask(b"rubbish")) == "AR"
        listener.send_signal(signal.SIGINT)
        out, err = listener.communicate(timeout=20)
        peer.close()
    assert listener.returncode == 0
    assert "accepted: 1; refused: 1" in out
    assert "Traceback" not in err


def test_an_arrival_with_an_ins(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add = ["roster", "add", "--name", "LE GOFF", "--given", "Marie", "--born", "12/03/1950", "--sex", "F"]
    assert main([*add, "--ins", "250032923200137"]) == 2
    assert "key is not right" in capsys.readouterr().err
    assert main([*add, "--ins", "2 50 03 29 232 001 36", "--birth-place", "29232", "--json"]) == 0
    added = json.loads(capsys.readouterr().out)
    assert (added["ins"], added["birth_place"]) == ("250032923200136", "29232")


def test_a_wrong_ins_in_a_list_ends_with_one(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (store / "ins.csv").write_text(
        "ipp,birth_name,given_names,birth_date,sex,ins\n"
        "8001,LE GOFF,Marie,1950-03-12,F,250032923200136\n8002,MARTIN,Anne,1950-03-12,F,250032923200137\n"
    )
    assert main(["roster", "import", str(store / "ins.csv")]) == 1
    told = capsys.readouterr()
    assert "Patients in the list: 2; new or changed: 2" in told.out
    assert "ins.csv:  line 3: the national number '250032923200137' cannot be used" in told.err
