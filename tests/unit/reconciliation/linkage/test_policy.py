"""What is taken without a person, what a person is asked, and what keeps a candidate from being taken."""

from dataclasses import replace
from datetime import date

import pytest

from recon.language import LANGUAGES, tr
from recon.model.identity import Decision, Suggestion
from recon.model.patient import Patient
from recon.reconciliation.linkage import Frequencies, LinkPolicy, suggest

POLICY = LinkPolicy(today=date(2026, 6, 1), present=frozenset("123456789"))  # all are in the house
NAMES = Frequencies({"martin": 40}, {"marie": 300}, 10_000)
YANN = Patient("1", "KERGOULAY", "Yann Marc", date(1971, 5, 3), sex="M", birth_place="29019")
TOLD = Patient("", "Kergoulay", "Yann", date(1971, 5, 3), sex="M")
BABY = Patient("", "DURAND", "BEBE", date(2026, 5, 31), sex="F")
INS = "171052901900147"


def first(told: Patient, *known: Patient, policy: LinkPolicy = POLICY) -> Suggestion:
    return suggest(told, known, NAMES, policy)[0]


def test_names_and_date_alike_and_nobody_else_are_taken() -> None:
    stranger = Patient("2", "PETIT", "Lucie", date(1990, 12, 24), sex="F")
    other_year = Patient("3", "KERGOULAY", "Yann", date(1934, 8, 21), sex="M")
    found = suggest(TOLD, [stranger, other_year, YANN], NAMES, POLICY)
    assert [one.patient.ipp for one in found] == ["1", "3", "2"]
    assert (found[0].decision, found[0].why_not) == (Decision.ACCEPT, ())
    assert found[0].probability > 0.999
    assert (found[1].decision, found[1].why_not) == (Decision.ASK, ("behind", "contradicts_birth_date"))
    assert (found[2].decision, found[2].why_not) == (Decision.REFUSE, ("improbable",))


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ({"birth_place": "29019"}, {"birth_place": "29019"}),
        ({"given_names": "Yann Marc"}, {}),
        ({"ins": INS}, {"ins": INS}),
        ({"iep": "77"}, {"iep": "77"}),
    ],
)
def test_beside_names_and_date_something_else_must_agree_unless_the_patient_is_in_the_house(
    told: dict[str, str], known: dict[str, str]
) -> None:
    away = LinkPolicy(today=POLICY.today)
    found = first(TOLD, YANN, policy=away)
    assert (found.decision, found.why_not) == (Decision.ASK, ("no_witness",))
    assert first(TOLD, YANN, policy=replace(away, present=frozenset({"1"}))).decision is Decision.ACCEPT
    assert first(replace(TOLD, **told), replace(YANN, **known), policy=away).decision is Decision.ACCEPT


@pytest.mark.parametrize(
    ("other", "why_not"),
    [
        (replace(YANN, ipp="2", given_names="Enora", sex="F", birth_place=""), "twin"),
        (replace(YANN, ipp="2", given_names="BEBE 2"), "twin"),
        (replace(YANN, ipp="2", given_names="Erwan", birth_date=date(1971, 3, 5)), "twin"),
        (replace(YANN, ipp="2", birth_name="KERGOULET", given_names="Erwan"), "twin"),
        (replace(YANN, ipp="2", birth_name="PETIT"), "same_birth_date"),
        (replace(YANN, ipp="2", birth_name="PETIT", given_names="Yan"), "same_birth_date"),
        (replace(YANN, ipp="2"), "namesake"),
        (replace(YANN, ipp="2", birth_date=date(1971, 5, 8)), "namesake"),
        (replace(YANN, ipp="2", birth_date=date(1917, 5, 3)), "namesake"),
        (replace(YANN, ipp="2", birth_date=None), "namesake"),
        (replace(YANN, ipp="2", birth_name="PETIT", used_name="KERGOULAY", birth_date=date(1971, 3, 5)), "namesake"),
    ],
)
def test_somebody_alike_is_never_passed_over(other: Patient, why_not: str) -> None:
    found = first(TOLD, YANN, other)
    assert (found.patient.ipp, found.decision) == ("1", Decision.ASK)
    assert why_not in found.why_not


def test_who_is_alike_counts_even_where_only_the_first_is_shown() -> None:
    crowd = [replace(YANN, ipp=f"9{number}", birth_date=date(1971, 5, 10 + number)) for number in range(9)]
    twin = replace(YANN, ipp="2", given_names="Enora", sex="F", birth_place="75056")
    [found] = suggest(replace(TOLD, birth_place="29019"), [YANN, *crowd, twin], NAMES, POLICY, limit=1)
    assert "twin" in found.why_not


@pytest.mark.parametrize(
    ("told", "why_not"),
    [
        (replace(TOLD, sex="F"), "contradicts_sex"),
        (replace(TOLD, birth_place="75056"), "contradicts_birth_place"),
        (replace(TOLD, given_names="Yann Joël"), "contradicts_second_given"),
        (replace(TOLD, ipp="812345"), "contradicts_ipp"),
        (replace(TOLD, birth_date=date(1971, 5, 21)), "contradicts_birth_date"),
        (replace(TOLD, ins="255081416802538"), "contradicts_ins"),
    ],
)
def test_what_speaks_against_it_is_told(told: Patient, why_not: str) -> None:
    found = first(told, replace(YANN, ipp="800012", ins=INS))
    assert found.decision is Decision.ASK
    assert why_not in found.why_not


@pytest.mark.parametrize(
    "told",
    [
        replace(TOLD, birth_name="Kergoulai"),
        replace(TOLD, given_names="Marc"),
        replace(TOLD, given_names="Y"),
        replace(TOLD, birth_date=None),
        replace(TOLD, birth_date=date(1971, 3, 5)),
        replace(TOLD, birth_name="Yann", given_names="Kergoulay"),
        replace(TOLD, birth_name="PETIT", used_name="KERGOULAY"),
    ],
)
def test_names_and_date_must_be_the_same_sign_by_sign(told: Patient) -> None:
    found = first(replace(told, iep="S1"), replace(YANN, iep="S1"))
    assert (found.decision, found.why_not) == (Decision.ASK, ("too_little",))


@pytest.mark.parametrize("told", [replace(TOLD, birth_name="Kergoulai"), replace(TOLD, given_names="Yan")])
def test_with_the_same_ins_a_slip_in_a_name_is_one(told: Patient) -> None:
    known = replace(YANN, ins=INS)
    assert first(replace(told, ins=INS), known).decision is Decision.ACCEPT
    assert first(replace(told, ins=INS, sex=""), known).why_not == ("too_little",)
    assert first(replace(told, ins=INS, given_names="Lucie"), known).decision is Decision.ASK
    assert first(replace(told, ins=INS, birth_date=date(1971, 3, 5)), known).decision is Decision.ASK


def test_a_date_that_is_often_a_guess_is_not_enough() -> None:
    told, known = (replace(one, birth_date=date(1971, 1, 1), birth_place="29019") for one in (TOLD, YANN))
    assert "guessed_date" in first(told, known).why_not
    assert first(replace(told, ins=INS), replace(known, ins=INS)).decision is Decision.ACCEPT
    twin = replace(known, ipp="2", given_names="Erwan", ins="")
    assert first(replace(told, ins=INS), replace(known, ins=INS), twin).why_not == ("twin",)


def test_a_common_name_is_not_enough() -> None:
    marie = Patient("1", "MARTIN", "Marie", date(1950, 3, 12))
    found = first(replace(marie, ipp=""), marie)
    assert (found.decision, found.why_not) == (Decision.ASK, ("common_name",))
    sure = replace(marie, sex="F", birth_place="29019")
    assert first(replace(sure, ipp=""), sure).decision is Decision.ACCEPT


@pytest.mark.parametrize(
    "told",
    [
        BABY,
        replace(BABY, given_names=""),
        replace(BABY, given_names="Lucie"),
        replace(BABY, given_names="FILLE DE MARIE"),
    ],
)
@pytest.mark.parametrize("known", ["BEBE", "Lucie", ""])
def test_newborns_are_never_taken(told: Patient, known: str) -> None:
    found = first(told, replace(BABY, ipp="1", given_names=known))
    assert found.decision is Decision.ASK
    assert "newborn" in found.why_not


def test_a_child_of_some_weeks_is_a_newborn_no_more() -> None:
    lucie = replace(BABY, birth_name="KERGOULAY", given_names="Enora")
    known = replace(lucie, ipp="1")
    assert first(lucie, known, policy=replace(POLICY, today=date(2026, 9, 1))).decision is Decision.ACCEPT
    assert first(lucie, known).why_not == ("newborn",)


def test_a_newborn_is_not_its_mother() -> None:
    mother = Patient("1", "DURAND", "Marie", date(1994, 2, 11), sex="F")
    assert first(replace(BABY, given_names="FILLE DE MARIE"), mother).decision is Decision.REFUSE


def test_one_behind_is_never_taken() -> None:
    found = suggest(TOLD, [YANN, replace(YANN, ipp="2")], NAMES, POLICY)
    assert [one.decision for one in found] == [Decision.ASK, Decision.ASK]
    assert found[0].why_not == ("namesake", "close_second")
    assert found[1].why_not == ("behind",)


def test_a_number_alone_is_a_question() -> None:
    found = first(Patient("1", "", "", None), YANN)
    assert (found.decision, found.why_not) == (Decision.ASK, ("too_little",))


def test_the_order_of_the_candidates_does_not_matter() -> None:
    known = [YANN, replace(YANN, ipp="3"), replace(YANN, ipp="2"), Patient("4", "PETIT", "Yann", None)]
    assert suggest(TOLD, known, NAMES, POLICY) == suggest(TOLD, known[::-1], NAMES, POLICY)
    assert [one.patient.ipp for one in suggest(TOLD, known, NAMES, POLICY, limit=3)] == ["1", "2", "3"]
    assert suggest(TOLD, [], NAMES, POLICY) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_its_words(language: str) -> None:
    for code in (
        *("too_little", "common_name", "twin", "same_birth_date", "namesake", "newborn", "guessed_date"),
        *("close_second", "behind", "improbable"),
    ):
        assert tr(f"identity.why_not.{code}", language).strip()
