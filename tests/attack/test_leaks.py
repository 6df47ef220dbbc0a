"""After a night's work on an encrypted store nothing of a patient is on the disk but what somebody asked for.

The main job is done in processes that have folders of their own for everything, for patients with names that occur
nowhere else. Then all of it is looked through: the store, the temporary folders, the home, what was written and deleted
again, what other programs were started with, and what was said on standard error.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from random import Random
from urllib.parse import quote

import pytest

from recon.drill.filling import fill_sheet
from recon.drill.values import invent_scene
from recon.model.patient import Patient
from recon.store import queries
from recon.vision.raster import PDF_DPI, decode
from recon.workflow import keys
from recon.workflow.opening import form_of, open_store
from tests.helpers.command import ROOT, environment

PASSPHRASE = "sept bateaux sur la Loire"
WATCHED = ROOT / "tests" / "helpers" / "watched"
PEOPLE = (
    Patient("8009134277", "QUASSANDRE", "XENOPHONIE", date(1931, 4, 2), sex="F", ward="URG", bed="7"),
    Patient("8009134288", "ZWIEBELHORN", "ÉLÉONORINE", date(1944, 11, 23), sex="F", ward="URG", bed="8"),
)
WORDS = (
    "QUASSANDRE",
    "XENOPHONIE",
    "ZWIEBELHORN",
    "ÉLÉONORINE",
    "8009134277",
    "8009134288",
    "1931-04-02",
    "02/04/1931",
)
# A picture, a PDF or a database may say all of it without a word that could be found in its bytes.
KINDS = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"%PDF": "PDF", b"II*\0": "TIFF", b"SQLite format 3\0": "SQLite"}
SETTLE = """
import json
import sys
from pathlib import Path
from recon.model.verification import Outcome
from recon.workflow import keys
from recon.workflow.opening import open_store
from recon.workflow.verifying import tasks, verify
keys.unlock(Path(sys.argv[1]), typed=sys.argv[2])
truth = {tuple(place): value for place, value in json.loads(Path("truth.json").read_text())}
with open_store(Path(sys.argv[1])) as store:
    for task in list(tasks(store)):
        place = (task.sheet, task.field.key, task.row)
        value = truth.get(place)
        outcome = Outcome.BLANK if value is None else Outcome.VALUE
        verify(store, *place, outcome=outcome, text=value, operator="anna", force=True)
"""
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLineEdit
from recon.app import build
from recon.app.work import StoreWork
from recon.workflow import keys
from tests.helpers.walk import rooms, settle
keys.unlock(Path(sys.argv[1]), typed=sys.argv[2])
app = QApplication([])
work = StoreWork(Path(sys.argv[1]))
window = build(app, work, "fr", "anna")
window.show()
typed = 0
for room in rooms(window):
    for line in window.findChildren(QLineEdit):
        if line.isVisible() and line.isEnabled() and not line.isReadOnly():
            line.setText(sys.argv[3])
            typed += 1
    settle()
assert typed
window.close()
window.stop()
work.close()
"""


@dataclass
class Ward:
    """Where somebody works: ``asked`` is what they were given and what they asked for."""

    folder: Path
    said: list[str] = field(default_factory=list)

    @property
    def store(self) -> Path:
        return self.folder / "store"

    @property
    def asked(self) -> Path:
        return self.folder / "asked"

    @property
    def seen(self) -> Path:
        return self.folder / "seen"

    def environment(self) -> dict[str, str]:
        own = {name: str(self.folder / name) for name in ("tmp", "home", "cache", "config", "data", "state", "run")}
        return environment(self.store, "fr") | {
            "PYTHONPATH": os.pathsep.join(map(str, (WATCHED, ROOT))),
            "PYTHONDONTWRITEBYTECODE": "1",  # of the program, and only where it was never run before
            "RECON_WATCH": str(self.seen),
            "RECON_ASKED": str(self.asked.resolve()),
            "RECON_PASSPHRASE": PASSPHRASE,
            "TMPDIR": own["tmp"],
            "HOME": own["home"],
            "XDG_CACHE_HOME": own["cache"],
            "XDG_CONFIG_HOME": own["config"],
            "XDG_DATA_HOME": own["data"],
            "XDG_STATE_HOME": own["state"],
            "XDG_RUNTIME_DIR": own["run"],
        }

    def run(self, *command: object, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        """Run a program in this ward; what it says on standard error is looked through later."""
        done = subprocess.run(
            [*before, sys.executable, *map(str, command)],
            capture_output=True,
            text=True,
            check=False,
            env=self.environment(),
            cwd=self.asked,
            timeout=300,
        )
        assert done.returncode in (0, 1), done
        assert "Traceback" not in done.stderr, done
        self.said.append(done.stderr)
        return done

    def recon(self, *arguments: object, before: tuple[str, ...] = ()) -> str:
        return self.run("-m", "recon", *arguments, before=before).stdout


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    """Return a ward after the whole of the work: printed, scanned, read, verified, matched, handed on."""
    made = Ward(tmp_path_factory.mktemp("ward"))
    for name in ("asked", "seen/gone", "tmp", "home", "cache", "config", "data", "state", "run"):
        (made.folder / name).mkdir(parents=True, mode=0o700)
    roster(made.asked / "roster.csv")
    made.recon("init")
    made.recon("print", "vitals", "--roster", "roster.csv", "--out", "named.pdf", "--manifest", "named.json")
    made.recon("print", "registration", "--blank", "1", "--out", "blank.pdf", "--manifest", "blank.json")
    fill(made)
    made.recon("scan", "scans", "--jobs", "2", before=traced(made))
    made.run("-c", WINDOW, made.store, PASSPHRASE, PEOPLE[0].birth_name)
    made.run("-c", SETTLE, made.store, PASSPHRASE)
    for sheet in json.loads(made.recon("status", "--list", "verified", "--json"))["list"]:
        made.recon("match", sheet["sheet"], PEOPLE[1].ipp, "--initials", "ZE", "--born", "1944")
    for kind, out in (("--fhir", "bundle.json"), ("--csv", "values.csv"), ("--hl7", "messages.hl7")):
        made.recon("export", kind, "--out", out)
    made.recon("report", "--out", "report.pdf")
    made.recon("ledger", "anchor", "--out", "anchor.pdf")
    made.recon("check")
    return made


def roster(out: Path) -> None:
    columns = ("ipp", "birth_name", "given_names", "birth_date", "sex", "ward", "bed")
    with out.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows({name: getattr(person, name) for name in columns} for person in PEOPLE)


def fill(ward: Ward) -> None:
    """Write on the first patient's sheet, and on the blank one, which bears the sticker of the second.

    What was written is in ``truth.json`` for whoever types it.
    """
    random, truth = Random(7), []
    (ward.asked / "scans").mkdir()
    keys.unlock(ward.store, typed=PASSPHRASE)
    with open_store(ward.store) as store:
        for name, whom in zip(("named", "blank"), PEOPLE, strict=True):
            pages = json.loads((ward.asked / f"{name}.json").read_text())["pages"]
            pages = [page for page in pages if page["sheet"] == pages[0]["sheet"]]
            data = (ward.asked / f"{name}.pdf").read_bytes()
            blanks = [decode(data, page["page_index"]).gray for page in pages]
            issued = queries.sheet(store, pages[0]["sheet"])
            scene = invent_scene(whom, datetime.now(store.timezone), random, labelled=name == "blank")
            form = form_of(store, issued.form, issued.version)
            filled = fill_sheet(form, blanks, PDF_DPI, scene, random)
            truth += [((issued.serial, one.field, one.row), typed(one.value)) for one in filled.written]
            for number, scan in enumerate(filled.scans):
                (ward.asked / "scans" / f"{name}-{number}.jpg").write_bytes(scan)

    (ward.asked / "truth.json").write_text(json.dumps(truth))


def typed(value: object) -> str | None:
    """Return what is typed for a value."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, list | tuple):
        return ", ".join(value)
    return None if value is None else str(value)


def traced(ward: Ward) -> tuple[str, ...]:
    """Return what runs a command with every file that it opens told, where there is such a program."""
    if shutil.which("strace") is None:
        return ()
    return ("strace", "-f", "-qq", "-e", "trace=open,openat,creat", "-o", str(ward.seen / "trace"))


def ways(word: str) -> Iterator[bytes]:
    """Yield the word as it may stand in a file."""
    for text in {word, word.lower(), word.title()}:
        escaped = json.dumps(text)[1:-1]
        for one in {text, escaped, quote(text)}:
            yield from (one.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
        yield text.encode("latin-1")


NEEDLES = tuple({way for word in WORDS for way in ways(word)})


def leaks(data: bytes) -> list[str]:
    """Return what of patients can be read in the data."""
    found = [needle.decode("latin-1") for needle in NEEDLES if needle in data]
    return found + [kind for start, kind in KINDS.items() if data.startswith(start)]


def files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def test_the_needles_are_in_the_haystack(ward: Ward) -> None:
    """What was asked for has patients in it, and the job was done: else nothing that follows proves anything."""
    assert {"QUASSANDRE", "8009134277", "1931-04-02"} <= set(leaks((ward.asked / "bundle.json").read_bytes()))
    assert "ZWIEBELHORN" in leaks((ward.asked / "values.csv").read_bytes())
    assert leaks((ward.asked / "report.pdf").read_bytes()) == ["PDF"]
    counts = json.loads(ward.recon("status", "--json"))["sheets"]
    assert {state: count for state, count in counts.items() if count} == {"printed": 1, "matched": 2}
    assert len((ward.seen / "written").read_text().splitlines()) > 5
    if shutil.which("tesseract") is not None:
        assert "tesseract', 'stdin', 'stdout'" in (ward.seen / "commands").read_text()


@pytest.mark.parametrize("place", ["store", "tmp", "home", "cache", "config", "data", "state", "run", "seen/gone"])
def test_nothing_of_a_patient_is_in(ward: Ward, place: str) -> None:
    found = {str(file.relative_to(ward.folder)): leaks(file.read_bytes()) for file in files(ward.folder / place)}
    assert not {file: what for file, what in found.items() if what}
    names = "\n".join(str(file) for file in (ward.folder / place).rglob("*"))
    assert leaks(names.encode()) == []


def test_nothing_of_a_patient_is_told_to_other_programs_or_in_errors(ward: Ward) -> None:
    commands = ward.seen / "commands"
    said = "\n".join((*ward.said, commands.read_text() if commands.exists() else ""))
    assert leaks(said.encode()) == []


def test_what_was_asked_for_bears_no_name_of_a_patient(ward: Ward) -> None:
    assert leaks("\n".join(file.name for file in files(ward.asked)).encode()) == []


def test_nothing_is_written_but_to_the_store_and_where_it_was_asked_for(ward: Ward) -> None:
    written = {Path(line) for line in (ward.seen / "written").read_text().splitlines() if line.startswith("/")}
    assert elsewhere(ward, written) == set()


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_no_library_writes_files_behind_pythons_back(ward: Ward) -> None:
    opened = set()
    for line in (ward.seen / "trace").read_text(errors="replace").splitlines():
        if any(flag in line for flag in ("O_WRONLY", "O_RDWR", "O_CREAT")) and '"' in line and "= -1" not in line:
            opened.add(Path(line.split('"')[1]))
    assert any(path.is_relative_to(ward.store) for path in opened)
    assert elsewhere(ward, opened) == set()


def elsewhere(ward: Ward, paths: set[Path]) -> set[Path]:
    """Return those of the paths that are neither the store's, nor asked for, nor no files at all."""
    allowed = (ward.store, ward.asked, ward.seen, Path("/dev"), Path("/proc"))
    # The store is made under another name beside its own.
    made = f".{ward.store.name}."
    return {
        path
        for path in paths
        if path.is_absolute()
        and not any(path.is_relative_to(place) for place in allowed)
        and not path.relative_to(ward.folder if path.is_relative_to(ward.folder) else "/").parts[0].startswith(made)
    }
