"""Every form of the kit through other hands: printed in both languages, filled with real characters, copied, faxed,
photographed, laid on the scanner in any order and turn, and read without a page lost or a value wrong unseen."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from recon.drill.patients import invent_patients, roster_csv
from tests.bench.scoring import GROUPS, expected_value, read_value
from tests.helpers.command import ROOT, done, recon
from tests.helpers.pressed_kit import KitPress, PressedPage, Row, pages_of

SHARED = Path(os.environ.get("RECON_SHARED", ROOT.parent / "shared"))
pytestmark = pytest.mark.skipif(not (SHARED / "press" / "press.py").is_file(), reason=f"no press in {SHARED}")

SEED = 20261124
PROFILES = ("adf300", "adf200", "copy", "fax", "photo")
LANGUAGES = ("fr", "en")
SILENT_SHARE = 0.005  # of accepted fields: what may be wrong at most, for written characters that are hard
KEYS = tuple(sorted(file.name.removesuffix(".fr.toml") for file in (ROOT / "forms").glob("*.fr.toml")))

Place = tuple[str, str, int | None]


@dataclass(frozen=True, slots=True)
class Pressed:
    """The store after the scan, what was printed and what of it went through the press."""

    store: Path
    printed: list[Row]
    pages: tuple[PressedPage, ...]
    told: str

    def rows(self) -> list[Row]:
        rows: list[Row] = json.loads(done(recon("readings", "--json", store=self.store)))
        return rows


@pytest.fixture(scope="module")
def pressed(tmp_path_factory: pytest.TempPathFactory) -> Pressed:
    """Print every form in both languages, for a patient and for nobody, and have a sheet of each language come back."""
    folder = tmp_path_factory.mktemp("kit")
    store = folder / "store"
    done(recon("init", store=store))
    (folder / "roster.csv").write_text(roster_csv(invent_patients(1, Random(SEED))), encoding="utf-8")
    (folder / "scans").mkdir()
    press, printed = KitPress(SEED), list[Row]()
    pages: list[PressedPage] = []
    for language in LANGUAGES:
        for whom in (["--roster", "roster.csv"], ["--blank", "1"]):
            name = f"{language}{whom[0]}"
            out = ["--lang", language, "--out", f"{name}.pdf", "--manifest", f"{name}.json"]
            done(recon("print", ",".join(KEYS), *whom, *out, store=store))
            entries = pages_of(folder / f"{name}.json")
            printed += entries
            is_first = (language == "fr") == (whom[0] == "--blank")
            for entry, profile in chosen(entries, offset=0 if is_first else 1):
                pages += press.press(folder / f"{name}.pdf", [entry], profile, folder / "scans")
    told = done(recon("scan", "scans", "--jobs", "2", store=store), 1)
    return Pressed(store, printed, tuple(pages), told)


def chosen(entries: list[Row], offset: int) -> Iterator[tuple[Row, str]]:
    """Yield every second form's pages with the profile they go through, so that the other half comes of another PDF."""
    for entry in entries:
        number = KEYS.index(entry["form"])
        if number % 2 == offset:
            yield entry, PROFILES[(number // 2 + offset) % len(PROFILES)]


def test_every_form_comes_back_in_both_languages(pressed: Pressed) -> None:
    forms = {(page.entry["form"], page.entry["version"]) for page in pressed.pages}
    assert Counter(form for form, _ in forms) == dict.fromkeys(KEYS, len(LANGUAGES))
    assert len(pressed.printed) == 2 * len(pressed.pages)


def test_no_page_is_lost_and_every_one_is_known(pressed: Pressed) -> None:
    assert f"{len(pressed.pages)} read, 0 to do again" in pressed.told
    assert {(row["sheet"], row["page"]) for row in pressed.rows()} == {page.place for page in pressed.pages}
    files = {(row["sheet"], row["page"], Path(row["image"]).name) for row in pressed.rows()}
    assert files == {(*page.place, page.file.name) for page in pressed.pages}
    assert json.loads(done(recon("status", "--json", store=pressed.store)))["faults"] == []


def test_every_sheet_that_came_back_is_whole(pressed: Pressed) -> None:
    back = {page.entry["sheet"] for page in pressed.pages}
    counts = json.loads(done(recon("status", "--json", store=pressed.store)))["sheets"]
    assert {state: count for state, count in counts.items() if count} == {
        "printed": len({entry["sheet"] for entry in pressed.printed} - back),
        "to_verify": len(back),
    }
    assert done(recon("check", store=pressed.store))


def test_every_field_has_one_reading(pressed: Pressed) -> None:
    wanted = Counter(
        (*page.place, field["key"], field["row"], field["kind"])
        for page in pressed.pages
        for field in page.entry["fields"]
    )
    read = Counter((row["sheet"], row["page"], row["field"], row["row"], row["kind"]) for row in pressed.rows())
    assert read == wanted
    assert set(wanted.values()) == {1}


def test_nothing_wrong_goes_unseen(pressed: Pressed) -> None:
    truth = dict(written(pressed.pages))
    unseen = {place: row for place, row in by_place(pressed.rows()).items() if place in truth and is_unseen(row)}
    wrong = {place: (truth[place], read_value(row)) for place, row in unseen.items() if truth[place] != read_value(row)}
    assert [place for place, (expected, _) in wrong.items() if expected is None] == [], "blank, but called written"
    assert [place for place, (_, read) in wrong.items() if read is None] == [], "written, but called blank"
    assert len(wrong) <= SILENT_SHARE * len(unseen), wrong
    assert len(unseen) > len(truth) / 2


def written(pages: tuple[PressedPage, ...]) -> Iterator[tuple[Place, object]]:
    """Yield every field that the press may write, with what it wrote in it."""
    for page in pages:
        fields = {(field["key"], field["row"]): field for field in page.entry["fields"]}
        for row in page.truth:
            if row["kind"] in GROUPS:
                place = row["key"], row["row"]
                yield (page.entry["sheet"], *place), expected_value(row, fields[place])


def by_place(rows: list[Row]) -> dict[Place, Row]:
    return {(row["sheet"], row["field"], row["row"]): row for row in rows}


def is_unseen(row: Row) -> bool:
    return bool(row["verdict"] != "review")
