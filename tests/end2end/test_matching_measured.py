"""How well sheets are matched to patients, measured in small: what docs/matching.md says of the whole holds here too.

The FEBRL sets are looked for in the folder that RECON_FEBRL says, then in the peers' environment.
"""

import os
from pathlib import Path

import pytest
from stdnum.fr import nir

from recon.model.identity import Decision
from tests.bench.matching import febrl, slips
from tests.bench.matching.counting import Tally
from tests.bench.matching.known import Known
from tests.bench.matching.measure import Answered, answer, link_febrl
from tests.bench.matching.people import NIR, Roster, invent
from tests.bench.matching.sheets import NEW, Sheet, Writer

PEOPLE, SHEETS, SEED = 5000, 2000, 1
RECALL = 0.97


@pytest.fixture(scope="module")
def roster() -> Roster:
    return invent(PEOPLE, SEED)


@pytest.fixture(scope="module")
def sheets(roster: Roster) -> list[Sheet]:
    return list(Writer(roster, SEED).sheets(SHEETS))


@pytest.fixture(scope="module")
def answered(roster: Roster, sheets: list[Sheet]) -> Answered:
    return answer(sheets, Known(roster.patients).suggest)


@pytest.mark.parametrize("name", febrl.SETS)
def test_pairs_of_febrl_are_found_and_none_is_taken_wrongly(name: str) -> None:
    place = os.environ.get("RECON_FEBRL")
    folder = febrl.find(Path(place) if place else None)
    if folder is None:
        pytest.skip("no FEBRL sets: 'bash packaging/bootstrap.sh test' installs them, or set RECON_FEBRL")
    pairs = link_febrl(febrl.load(folder, name), within=False).originals
    accepted, right = pairs.of(Decision.ACCEPT)
    assert accepted > 0.1 * pairs.there  # else nothing was shown
    assert accepted == right
    assert pairs.of(Decision.ACCEPT, Decision.ASK)[1] >= RECALL * pairs.there


def test_no_sheet_is_given_to_somebody_else_without_a_person(answered: Answered) -> None:
    everything = answered.of(lambda who: True)
    assert everything.sheets == SHEETS
    assert everything.examples == []
    assert everything.wrong == 0


def test_many_sheets_without_mistakes_are_given_without_a_person(answered: Answered) -> None:
    plain = answered.tallies["known", "nothing wrong"]
    assert plain.accepted > 0.25 * plain.sheets


def test_whoever_is_in_the_roster_is_shown(answered: Answered) -> None:
    known = answered.of(lambda who: not who.startswith("new:"))
    assert known.found >= RECALL * known.known
    assert known.first >= 0.9 * known.asked_known


@pytest.mark.parametrize("who", ["twin", "newborn", "has two numbers"])
def test_twins_newborns_and_people_with_two_numbers_are_left_to_a_person(answered: Answered, who: str) -> None:
    some = answered.of(lambda one: one == who)
    assert some.sheets > 0
    assert some.accepted == 0


def test_new_people_are_given_to_nobody(answered: Answered) -> None:
    new = answered.of(lambda who: who.startswith("new:"))
    assert new.sheets > 0.8 * NEW * SHEETS
    assert new.accepted == 0


def test_a_tally_counts_what_is_wrong(roster: Roster) -> None:
    """What measures can fail: the patient of another sheet is a wrong one."""
    known = Known(roster.patients)
    right = next(
        (sheet, said)
        for sheet in Writer(roster, SEED).sheets(SHEETS)
        if (said := known.suggest(sheet.described)) and said[0].decision is Decision.ACCEPT
    )
    sheet, said = right
    tally = Tally()
    tally.count(sheet, said)
    tally.count(Sheet(sheet.described, frozenset({"another"}), "known", "nothing wrong"), said)
    assert (tally.accepted, tally.wrong, len(tally.examples)) == (2, 1, 1)


def test_the_roster_is_what_it_says(roster: Roster) -> None:
    patients = roster.patients
    assert len({one.ipp for one in patients}) == len(patients) == PEOPLE
    numbers = [one.ins for one in patients if one.ins]
    assert len(set(numbers)) == len(numbers) > 0.7 * PEOPLE
    assert all(nir.is_valid(one.ins) for one in patients if one.ins_system == NIR)
    assert {one.birth_place[:2] for one in patients} >= {"2A", "2B", "99", "35"}
    by_ipp = {one.ipp: one for one in patients}
    for one, other in roster.twins:
        assert by_ipp[one].birth_date == by_ipp[other].birth_date
    assert 0.008 * PEOPLE <= 2 * len(roster.twins) <= 0.012 * PEOPLE


def test_the_same_seed_invents_the_same_people_and_sheets(roster: Roster, sheets: list[Sheet]) -> None:
    again = invent(PEOPLE, SEED)
    assert again.patients == roster.patients
    assert list(Writer(again, SEED).sheets(50)) == sheets[:50]
    assert invent(100, SEED + 1).patients != invent(100, SEED).patients


def test_every_slip_happens(sheets: list[Sheet]) -> None:
    assert {sheet.slip for sheet in sheets} == {name for name, *_ in slips.SLIPS}


@pytest.mark.parametrize(
    ("slip", "trait"),
    [
        ("a letter of the family name", "birth_name"),
        ("a digit of the birth date", "birth_date"),
        ("day and month swapped", "birth_date"),
        ("no birth date", "birth_date"),
        ("no sex", "sex"),
        ("the other sex", "sex"),
        ("a digit of the INS", "ins"),
    ],
)
def test_a_slip_changes_its_trait_and_no_other(roster: Roster, sheets: list[Sheet], slip: str, trait: str) -> None:
    by_ipp = {one.ipp: one for one in roster.patients}
    slipped = [sheet for sheet in sheets if sheet.slip == slip and len(sheet.truth) == 1]
    assert slipped
    for sheet in slipped:
        person = by_ipp[min(sheet.truth)]
        changed = {
            name
            for name in ("birth_name", "birth_date", "sex", "ins")
            if getattr(sheet.described, name) not in (getattr(person, name), "")
        }
        assert changed | {trait} == {trait}
        assert getattr(sheet.described, trait) != getattr(person, trait)
