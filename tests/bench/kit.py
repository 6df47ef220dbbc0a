"""Every form of the kit pressed, scanned and read; writes docs/kit-reading.md.

    python -m tests.bench.kit [--sheets 2] [--jobs 1] [--seed 1] [--out docs/kit-reading.md] [--work DIR]

``--sheets`` of each form go through each profile. The sheets are printed and scanned by recon's own jobs, in a store of
their own; ``--work`` keeps it, with the scans, to look at. What stands in the report from "Looked at" on is written by
hand, and stays.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from recon.design.kit import load_kit
from recon.store import Store
from recon.workflow import printing
from recon.workflow.opening import make_store
from recon.workflow.reading_out import readings
from recon.workflow.scanning import scan
from tests.bench.scoring import GROUPS, expected_value, read_value
from tests.bench.tables import markdown, percent, publish
from tests.helpers.pressed_kit import KitPress, PressedPage, Row, pages_of

ROOT = Path(__file__).resolve().parents[2]
PROFILES = ("adf300", "copy", "fax", "photo")
OPERATOR = "bench"
BY_HAND = "\n## Looked at\n"

Place = tuple[str, str, int | None]


@dataclass(slots=True)
class Tally:
    """What became of one form's pages and of the fields that the press writes in; times of reading are in seconds."""

    pressed: int = 0
    read: int = 0
    seconds: float = 0.0
    verdicts: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        self.pressed, self.read = self.pressed + other.pressed, self.read + other.read
        self.seconds += other.seconds
        self.verdicts += other.verdicts
        self.silent += other.silent


def main() -> None:
    options = _options()
    if options.work is not None:
        options.work.mkdir(parents=True)
        measured = _measure(options.work, options)
    else:
        with TemporaryDirectory() as folder:
            measured = _measure(Path(folder), options)
    publish(_report(measured, options) + _by_hand(options.out), options.out)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheets", type=int, default=2)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "kit-reading.md")
    parser.add_argument("--work", type=Path, help="a new folder")
    return parser.parse_args()


def _by_hand(report: Path) -> str:
    """Return what somebody wrote at the end of an earlier report."""
    _, heading, written = (report.read_text(encoding="utf-8") if report.is_file() else "").partition(BY_HAND)
    return heading + written


def _measure(folder: Path, options: argparse.Namespace) -> dict[tuple[str, str], Tally]:
    """Return the tally of each form and profile."""
    kit, measured = load_kit(), {}
    with make_store(folder / "store", operator=OPERATOR) as store:
        press = KitPress(options.seed)
        for key in sorted(kit.keys):
            for profile in PROFILES:
                name = folder / f"{key}-{profile}"
                pdf, manifest = name.with_suffix(".pdf"), name.with_suffix(".json")
                printing.print_sheets(
                    store,
                    [key],
                    kit=kit,
                    lang="fr",
                    out=pdf,
                    manifest=manifest,
                    operator=OPERATOR,
                    blank=options.sheets,
                )
                name.mkdir()
                pages = tuple(press.press(pdf, pages_of(manifest), profile, name))
                measured[key, profile] = _read(store, name, pages, options.jobs)
    return measured


def _read(store: Store, folder: Path, pages: tuple[PressedPage, ...], jobs: int) -> Tally:
    start = perf_counter()
    report = scan(store, [folder], operator=OPERATOR, jobs=jobs)
    tally = Tally(pressed=len(pages), read=report.read, seconds=perf_counter() - start)
    for serial in {page.entry["sheet"] for page in pages}:
        rows = {(row["sheet"], row["field"], row["row"]): row for row in readings(store, sheet=serial)}
        _count(tally, [page for page in pages if page.entry["sheet"] == serial], rows)
    return tally


def _count(tally: Tally, pages: Iterable[PressedPage], rows: dict[Place, Row]) -> None:
    for page in pages:
        fields = {(one["key"], one["row"]): one for one in page.entry["fields"]}
        for written in page.truth:
            place = written["key"], written["row"]
            row = rows.get((page.entry["sheet"], *place))
            if written["kind"] not in GROUPS or row is None:
                continue
            tally.verdicts[row["verdict"]] += 1
            expected, read = expected_value(written, fields[place]), read_value(row)
            if row["verdict"] != "review" and expected != read:
                at = "" if place[1] is None else f":{place[1]}"
                name = f"{page.entry['form']} {page.profile} {place[0]}{at}"
                tally.silent.append(f"{name}: {_plain(expected)} read as {_plain(read)} ({page.file.name})")


def _plain(value: object) -> str:
    return "nothing" if value is None else f"`{value}`"


def _report(measured: dict[tuple[str, str], Tally], options: argparse.Namespace) -> str:
    head = ("", "pages read", "fields", "accepted", "blank", "for a person", "wrong unseen", "seconds a page")
    forms = _together(measured, 0)
    profiles = _together(measured, 1)
    everything = sum(len(tally.silent) for tally in forms.values())
    unseen = sum(_unseen(tally) for tally in forms.values())
    listed = [f"- {one}" for tally in forms.values() for one in tally.silent] or ["None."]
    return f"""# How every form of the kit is read

{options.sheets} sheets of each form, in French, went through each profile of the outside press: {", ".join(PROFILES)};
filled with characters of the test packs, some pages turned by 90° or 180°; read by `recon scan --jobs {options.jobs}`.
`python -m tests.bench.kit` measures it again (seed {options.seed}). Times are of a shared machine and its load.

Counted are the fields that the press writes in: boxes and marks. Text, signatures and drawings stay pictures, and go to
whom the form says. "For a person" holds every critical field that is written on. The press fills at random: it knows
neither sums nor what belongs together, so the forms' own checks send many a field to a person that a nurse's sheet
would not.

Wrong unseen: {everything} of {unseen:,} fields that nobody is asked about ({everything / max(unseen, 1):.3%}).

## By form

{markdown(head, [_line(name, tally) for name, tally in forms.items()])}

## By profile

{markdown(head, [_line(name, tally) for name, tally in profiles.items()])}

## Wrong and unseen, one by one

{chr(10).join(listed)}
"""


def _together(measured: dict[tuple[str, str], Tally], part: int) -> dict[str, Tally]:
    """Return the tallies by form (``part`` 0) or by profile (1)."""
    found: dict[str, Tally] = {}
    for key, tally in measured.items():
        found.setdefault(key[part], Tally()).add(tally)
    return found


def _unseen(tally: Tally) -> int:
    return tally.verdicts["accepted"] + tally.verdicts["blank"]


def _line(name: str, tally: Tally) -> list[str]:
    fields = tally.verdicts.total()
    shares = [percent(tally.verdicts[verdict], fields) for verdict in ("accepted", "blank", "review")]
    pages = f"{tally.read} of {tally.pressed}"
    return [name, pages, f"{fields:,}", *shares, str(len(tally.silent)), f"{tally.seconds / max(tally.pressed, 1):.2f}"]


if __name__ == "__main__":
    main()
