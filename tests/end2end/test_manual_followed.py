"""Somebody follows the manuals to the letter: from the installation guide over the downtime to the recovery.

Every command of the French guide and checklists is run in its order, in one store, by the program's own command line;
those of the English ones are the same but for names (tests/unit/test_manual_commands.py). What a person does between
commands, on paper or in the window, is done here.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from recon.cli import main
from recon.drill.filling import fill_sheet
from recon.drill.patients import invent_patients, roster_csv
from recon.drill.values import invent_scene
from recon.model.custody import Seal
from recon.model.sheet import EXPLAINED, SheetState
from recon.model.verification import Outcome
from recon.store import Store, envelopes, outboxes, queries
from recon.vision.raster import PDF_DPI, decode
from recon.workflow.downtimes import every
from recon.workflow.manuals import MANUALS, source
from recon.workflow.opening import form_of, open_store
from recon.workflow.reserving import returnable
from recon.workflow.verifying import tasks, verify
from tests.helpers.accounts import ANNE, BRUNO, PASSWORDS, fast
from tests.helpers.manual_commands import arguments, blocks, commands
from tests.helpers.strict_server import StrictServer, serving

# A guide's steps are its blocks, a checklist's stand in its lines.
FOLLOWED = {"install": blocks, "downtime": commands, "recovery": commands}
# What nobody runs in a test, and why: a window, what goes on until it is stopped, what needs a scanner or a printer,
# and what takes minutes and has tests of its own.
NOT_RUN = {
    "app": "a window",
    "--every": "goes on",
    "listen": "goes on",
    "--watch": "goes on",
    "--device": "a scanner",
    "--devices": "a scanner",
    "--add-scanner": "a scanner",
    "--printer": "a printer",
    "doctor": "looks at the machine",
    "--verify-install": "looks at the machine",
    "demo": "minutes",
    "drill": "minutes",
}
# Ends with 1: done, but something waits for a person.
WAITS = {"batches", "status", "scan", "report", "doubts", "match", "merge", "outbox", "downtime", "roster"}
FIRST_PASSWORD = "un premier mot de passe"
RANDOM = Random(20260301)


class Follower:
    """Runs one command after the other; knows the numbers that a person would read from what was said before."""

    def __init__(self, folder: Path, server: str, monkeypatch: pytest.MonkeyPatch, said: pytest.CaptureFixture[str]):
        self.folder, self.server, self._patch, self._said = folder, server, monkeypatch, said
        self.run: list[str] = []
        self.left: list[str] = []
        self.written: dict[tuple[str, int | None], object] = {}

    def follow(self, command: str) -> None:
        words = arguments(command)
        if NOT_RUN.keys() & set(words):
            self.left.append(command)
            return
        self._before(words)
        code = main([self._real(word, words) for word in words])
        told = self._said.readouterr()
        self.run.append(command)
        assert code == 0 or (code == 1 and words[0] in WAITS), (command, code, told.out, told.err)
        self._after(words)

    def _before(self, words: list[str]) -> None:
        """Say who works, and by which password."""
        is_other = words[:2] in (["outbox", "approve"], ["people", "password"])
        self._who(BRUNO if is_other else ANNE, PASSWORDS[BRUNO] if is_other else PASSWORDS[ANNE])
        if words[:2] == ["people", "password"]:
            self._patch.setenv("RECON_PASSWORD", FIRST_PASSWORD)
            self._patch.setenv("RECON_NEW_PASSWORD", PASSWORDS[BRUNO])
        elif words[:2] == ["people", "add"]:
            self._patch.setenv("RECON_NEW_PASSWORD", PASSWORDS[ANNE] if words[2] == ANNE else FIRST_PASSWORD)

    def _after(self, words: list[str]) -> None:
        if words[0] == "print" and "--reserve" in words:
            self._nothing_is_open()
        elif words[0] == "print" and "--ward" in words:
            self._nurse_writes()
        elif words[0] == "print" and "essai.pdf" in words:
            self._scan_lies_there()
        elif words[0] == "scan" and "--store" not in words:
            self._clerk_verifies()

    def _who(self, name: str, password: str) -> None:
        self._patch.setenv("RECON_OPERATOR", name)
        self._patch.setenv("RECON_PASSWORD", password)

    def _real(self, word: str, words: list[str]) -> str:
        """Return what a person types for an example's word: the number that they read, the place that they have."""
        if word == "7QX4MH":
            names = {"batches": self._batch, "reserve": self._envelope}
            return names.get(words[0], self._consignment)()
        if word == "38":
            return str(self._in_envelope())
        if word == "F430-YCXN-H":
            return self._sheet(words[0])
        here = {"/media/cle": str(self.folder / "cle"), "https://fhir.hopital.example/r4": self.server, "50": "1"}
        return here.get(word, word)

    def _store(self) -> Store:
        return open_store(Path("recon-store"))

    def _batch(self) -> str:
        main(["batches", "--json"])
        return str(json.loads(self._said.readouterr().out)[-1]["batch"])[-6:]

    def _envelope(self) -> str:
        with self._store() as store:
            return envelopes.envelopes(store)[0].batch[-6:]

    def _in_envelope(self) -> int:
        """Count what nobody took out of the opened envelope, as a person does."""
        with self._store() as store:
            return len(returnable(store, envelopes.envelopes(store)[0].batch))

    def _nothing_is_open(self) -> None:
        with self._store() as store:
            assert not [one for one in every(store) if one.is_open], "the reserve waits in quiet times"

    def _consignment(self) -> str:
        with self._store() as store:
            return outboxes.consignments(store)[-1].id[-6:]

    def _sheet(self, verb: str) -> str:
        """Return a sheet of the patient that is still out, or one that came back."""
        with self._store() as store:
            sheets = queries.sheets(store)
            if verb == "copy":
                return next(one.serial for one in sheets if one.state is SheetState.DELIVERED)
            out = [one for one in sheets if one.state is SheetState.PRINTED]
            return next(one.serial for one in out if one.patient is not None)

    def _scan_lies_there(self) -> None:
        """Have the first page of the trial where the copier puts what it scanned."""
        (self.folder / "numerisations").mkdir()
        page = decode((self.folder / "essai.pdf").read_bytes(), 0).gray
        Image.fromarray(page).save(self.folder / "numerisations" / "essai.png")

    def _nurse_writes(self) -> None:
        """Fill the patient's sheet of vital signs, and have its pages where the copier puts them; the other is lost."""
        (self.folder / "numerisations" / "essai.png").unlink()
        patient = invent_patients(1, Random(1))[0]
        with self._store() as store:
            sheets = [one for one in queries.sheets(store) if one.patient is not None]
            pdf = (self.folder / "medecine-b.pdf").read_bytes()
            form = form_of(store, "vitals", next(one.version for one in sheets if one.form == "vitals"))
            blanks = [decode(pdf, number).gray for number in range(form.pages)]
            scene = invent_scene(patient, datetime.now(store.timezone), RANDOM, labelled=False)
            filled = fill_sheet(form, blanks, PDF_DPI, scene, RANDOM)
        for number, scan in enumerate(filled.scans, start=1):
            (self.folder / "numerisations" / f"{number}.jpg").write_bytes(scan)
        self.written = {(entry.field, entry.row): entry.value for entry in filled.written}

    def _clerk_verifies(self) -> None:
        with self._store() as store:
            for task in tasks(store):
                value = self.written.get((task.field.key, task.row))
                outcome = Outcome.BLANK if value is None else Outcome.VALUE
                text = None if value is None else _typed(value)
                verify(
                    store, task.sheet, task.field.key, task.row, outcome=outcome, text=text, operator=ANNE, force=True
                )


def _typed(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


@pytest.fixture
def server() -> StrictServer:
    return StrictServer()


@pytest.fixture
def follower(
    server: StrictServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Follower]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RECON_PASSPHRASE", "la mer monte sur la grève")
    (tmp_path / "cle").mkdir()
    patient = replace(invent_patients(1, Random(1))[0], ward="Médecine B")
    (tmp_path / "patients.csv").write_text(roster_csv([patient]), encoding="utf-8")
    with fast(), serving(server) as url:
        yield Follower(tmp_path, url, monkeypatch, capsys)


def test_the_manuals_lead_from_the_installation_to_the_archive(
    follower: Follower, server: StrictServer, tmp_path: Path
) -> None:
    for name, steps in FOLLOWED.items():
        for command in steps(source(name, "fr")):
            follower.follow(command)
    assert len(follower.run) > 50
    assert len(follower.left) < 20
    made = ("cle-de-secours", "essai", "etiquettes", "reserve", "medecine-b", "bilan", "ancre", "recepisse")
    assert not [name for name in made if not (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")]
    assert list((tmp_path / "essai").glob("*.hl7")), "what the trial destination was sent"
    assert len(list((tmp_path / "manuels").glob("*.pdf"))) == len(MANUALS)
    assert list((tmp_path / "copies").iterdir())
    assert server.values(), "what the record was sent"
    with open_store(Path("recon-store")) as store:
        assert {one.state for one in queries.sheets(store)} <= EXPLAINED | {SheetState.RESERVE}
        (one,) = envelopes.envelopes(store)
        assert (one.seal, one.kept) == (Seal.CLOSED, one.sheets)
        assert not [one for one in every(store) if one.is_open]
