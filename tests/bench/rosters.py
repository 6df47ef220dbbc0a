"""A hospital's patients: 150,000 known, 1,000 in beds. How long they take to import, and to find while typing.

Run ``python -m tests.bench.rosters``; every figure is of the machine it runs on.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from recon.model.patient import Patient
from recon.store import Store, rosters
from recon.store.search import search
from recon.workflow.checking import check
from recon.workflow.rosters import import_files
from tests.helpers.adt_messages import adt

PATIENTS, BEDS, WARDS = 150_000, 1_000, 40
MESSAGES = 10_000
LOOKED_FOR = 200
_WORDS = "ma le ri don per gar tin bou cha vil mo reau sel ki ber nar du pont fon taine"
_SYLLABLES = tuple(_WORDS.split())


def main() -> None:
    random = Random(6)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "list.csv").write_text("\n".join(rows(random)), encoding="utf-8")
        (folder / "adt.hl7").write_bytes(b"".join(messages()))  # later than the list
        with Store.create(folder / "store", actor="bench") as store:
            timed(
                f"{PATIENTS:,} patients imported", lambda: import_files(store, [folder / "list.csv"], operator="bench")
            )
            timed("the same list again", lambda: import_files(store, [folder / "list.csv"], operator="bench"))
            timed(
                f"{MESSAGES:,} ADT messages of a file",
                lambda: import_files(store, [folder / "adt.hl7"], operator="bench"),
            )
            tell_search(store, random)
            timed("the store checked", lambda: check(store))
            print(f"{'database':42}{(folder / 'store' / 'recon.db').stat().st_size / 1e6:8.0f} MB")
    print(f"{'memory at most':42}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")


def rows(random: Random) -> Iterator[str]:
    """Yield the lines of a list of invented patients."""
    yield "ipp,iep,birth_name,given_names,birth_date,sex,ward,bed"
    for number in range(PATIENTS):
        is_here = number % (PATIENTS // BEDS) == 0
        ward = f"MED{random.randrange(WARDS)}" if is_here else ""
        born = f"{random.randrange(1920, 2026)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"
        given = f"{name(random)}-{name(random)}".title()
        iep, bed = (f"V{number}", str(number % 60)) if is_here else ("", "")
        yield f"8{number:07},{iep},{name(random)},{given},{born},{random.choice('MF')},{ward},{bed}"


def name(random: Random) -> str:
    return "".join(random.choices(_SYLLABLES, k=random.choice((2, 2, 3)))).upper()


def messages() -> Iterator[bytes]:
    now = f"{datetime.now(UTC) + timedelta(minutes=5):%Y%m%d%H%M%S}+0000"
    for number in range(MESSAGES):
        yield adt(
            "A02", f"8{number * 7:07}", iep=f"W{number}", at=now, name="", born="", sex="", place=f"CHIR^{number % 60}"
        )


def tell_search(store: Store, random: Random) -> None:
    """Type what looks for patients, key by key, and tell how long each key took to answer."""
    known = list(rosters.listed(store, (f"8{random.randrange(PATIENTS):07}" for _ in range(LOOKED_FOR))).values())
    spans: list[float] = []
    for one in known:
        text = typed(one.patient, random)
        for end in range(1, len(text) + 1):
            start = time.perf_counter()
            search(store, text[:end])
            spans.append(1000 * (time.perf_counter() - start))
        assert one.patient.ipp in [found.patient.ipp for found in search(store, text)], text
    spans.sort()
    for share in (0.5, 0.95, 0.99, 1.0):
        print(f"{f'a key of a search, {share:.0%} of {len(spans):,}':42}{spans[int(share * (len(spans) - 1))]:8.1f} ms")


def typed(patient: Patient, random: Random) -> str:
    """Return one of the ways in which people look for somebody."""
    born = patient.birth_date
    assert born is not None
    ways = [
        patient.ipp,
        f"{patient.birth_name.lower()} {patient.given_names} {born:%d/%m/%Y}",
        f"{patient.given_names.replace('-', ' ')} {patient.birth_name} {born}",
        f"{born:%d/%m/%Y} {patient.birth_name} {patient.given_names}",
    ]
    return random.choice(ways)


def timed(what: str, do: Callable[[], object]) -> None:
    start = time.perf_counter()
    do()
    print(f"{what:42}{time.perf_counter() - start:8.1f} s")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
