"""Whole lists, compared by Splink: the same levels, weights and decisions as one description at a time."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random

import duckdb
import pytest
from splink import DuckDBAPI, Linker

from recon.model.identity import Suggestion
from recon.model.likeness import likeness_keys
from recon.model.patient import Patient
from recon.reconciliation.linkage import Frequencies, LinkPolicy, compare, suggest
from recon.reconciliation.linkage import batch as linked
from recon.reconciliation.linkage.batch import link
from recon.reconciliation.linkage.levels import TRAITS
from recon.reconciliation.linkage.rows import row_of
from recon.reconciliation.linkage.scoring import COMMON, weight_of
from recon.reconciliation.linkage.settings import gamma_of, settings

FAMILIES = (
    *("MARTIN", "LEFEBVRE", "LEFEVRE", "DUPONT", "DUPOND", "LE-GOFF", "GOFF", "D'ARC", "ROUX", "THOMAS"),
    *("PETIT-ROUX", "INCONNU", "M", "O'BRIEN"),
)
GIVEN = (
    *("Marie", "Jean", "Jean-Noël", "Noël", "Pierre", "Thomas", "Martin", "Lucie", "Lucy", "BEBE", "Philippe"),
    *("Filip", "J", "Anne-Marie", "Louis", "Louise"),
)
DATES = (
    *(None, date(1948, 3, 7), date(1948, 3, 7), date(1948, 7, 3), date(1948, 3, 1), date(1984, 3, 7)),
    *(date(1948, 3, 21), date(1963, 3, 7), date(2026, 5, 31), date(1948, 1, 1)),
)
PLACES = ("29019", "29103", "75056", "2A004", "Brest", "")
POLICY = LinkPolicy(today=date(2026, 6, 1), present=frozenset("123456789"))  # all are in the house


def people(count: int, seed: int) -> Iterator[Patient]:
    """Yield people who have much in common: names, dates and numbers are drawn from few."""
    random = Random(seed)
    for number in range(count):
        yield Patient(
            random.choice(("", f"8000{random.randrange(60):02}", f"P{number}")),
            random.choice(FAMILIES).replace("-", random.choice("- ")),
            " ".join(random.choices(GIVEN, k=random.choice((0, 1, 1, 2, 3)))),
            random.choice(DATES),
            used_name=random.choice(("", "", random.choice(FAMILIES))),
            sex=random.choice(("M", "F", "")),
            iep=random.choice(("", "S1", "S2")),
            ins=random.choice(("", "269059941301449", "269059941301548", "255081416802538", "1")),
            birth_place=random.choice(PLACES),
            extra=(
                ("cp", random.choice(("29200", "29000", "75001"))),
                ("tel", random.choice(("0298000001", "0298000002", ""))),
            ),
        )


def misspelled(patient: Patient, random: Random) -> Patient:
    """Return the patient with one letter of a name changed, left out or put in."""
    member = random.choice(("birth_name", "given_names", "used_name"))
    text = getattr(patient, member)
    at = random.randrange(len(text) + 1)
    return replace(patient, **{member: text[:at] + random.choice("aeLhts ") + text[at + random.choice((0, 1)) :]})


def test_splink_finds_the_same_levels_and_weights() -> None:
    random = Random(3)
    one, other = list(people(110, 1)), [misspelled(patient, random) for patient in people(110, 1)]
    names = Frequencies.of(one)
    rows = [[row_of(patient) for patient in some] for some in (one, other)]
    told = {**settings(1000), "blocking_rules_to_generate_predictions": ["1=1"]}
    with duckdb.connect(":memory:") as connection:
        database = DuckDBAPI(connection)
        tables = [database.register(linked._table(*some)) for some in zip((one, other), rows, strict=True)]
        linker = Linker(tables, told, log_level=None)
        for column in COMMON:
            shares = database.register(linked._shares(column, [*rows[0], *rows[1]], names))
            linker.table_management.register_term_frequency_lookup(shares, column)
        table = linker.inference.predict(warning_mode="never").physical_name
        columns = ", ".join(f"gamma_{trait.name}" for trait in TRAITS)
        found = connection.table(table).project(f"at_l, at_r, match_weight, {columns}").fetchall()
    assert len(found) == len(one) * len(other)
    prior = 1 / 999
    met = set()
    for left, right, weight, *gammas in found:
        compared = compare(one[left], other[right], names)
        levels = {level.trait: level.level.partition(".")[2] for level in compared}
        met |= set(levels.items())
        expected = [gamma_of(trait, levels.get(trait.name, "")) for trait in TRAITS]
        assert gammas == expected, (one[left], other[right])
        assert 2**weight == pytest.approx(prior * 2 ** weight_of(compared), rel=1e-6)
    every = {(trait.name, level.name) for trait in TRAITS for level in trait.levels}
    assert every - met == {("unnamed", "other")}


def test_a_list_is_linked_as_each_of_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linked, "_CHUNK", 40)
    known = [replace(patient, ipp=f"{number:04}") for number, patient in enumerate(people(300, 5))]
    random = Random(7)
    described = [misspelled(replace(patient, ipp=""), random) for patient in known[:100]] + known[100:130]
    names = Frequencies.of(known)
    together = link(described, known, policy=POLICY)
    alone = [suggest(one, sharing(one, known), names, POLICY) for one in described]
    assert [shown(some) for some in together] == [shown(some) for some in alone]


def sharing(one: Patient, known: list[Patient]) -> list[Patient]:
    return [patient for patient in known if likeness_keys(one) & likeness_keys(patient)]


def shown(some: tuple[Suggestion, ...]) -> list[tuple[object, ...]]:
    return [(one.patient.ipp, round(one.weight, 6), one.compared, one.decision, one.why_not) for one in some]


def test_a_twin_far_behind_is_seen_in_a_list_too() -> None:
    twin = Patient("2", "KERGOULAY", "Enora", date(1971, 5, 3), sex="F")
    known = [Patient("1", "KERGOULAY", "Yann", date(1971, 5, 3), sex="M"), twin]
    told = Patient("", "Kergoulay", "Yann", date(1971, 5, 3), sex="M")
    [(first,)] = link([told], known, Frequencies(), limit=1, policy=POLICY)
    assert (first.patient.ipp, first.why_not) == ("1", ("twin",))


@pytest.mark.parametrize("known", [[], [Patient("1", "PETIT", "Lucie", date(1990, 12, 24))]])
def test_nobody_is_found(known: list[Patient]) -> None:
    assert link([], known) == []
    assert link([Patient("", "KERGOULAY", "Yann", date(1971, 5, 3)), Patient("", "", "", None)], known) == [(), ()]


def test_linking_says_nothing_and_listing_commands_loads_nothing() -> None:
    program = (
        "import sys\nfrom datetime import date\nfrom recon.model.patient import Patient\n"
        "from recon.reconciliation.linkage.batch import link\n"
        "assert not {'splink', 'duckdb', 'pyarrow'} & set(sys.modules)\n"
        "one = Patient('1', 'PETIT', 'Lucie', date(1990, 12, 24))\n"
        "assert link([one], [one])[0]\n"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
