"""Who may do what: every act is somebody's, and nothing that counts is everybody's."""

import pytest

from recon.model.ledger import Act
from recon.model.people import ADMINISTRATOR, CLERK, IT, NURSE, ROLES, is_same_person, lock_after
from recon.model.permission import ANYBODY, ROLES_OF, UNATTENDED, is_own, may, may_in_emergency, roles_for


def test_every_act_stands_in_one_place_and_one_only() -> None:
    tables = (set(ROLES_OF), ANYBODY, UNATTENDED)
    assert set(Act) == set().union(*tables)
    assert sum(map(len, tables)) == len(Act)


@pytest.mark.parametrize("act", list(Act))
def test_an_administrator_may_do_everything_and_every_act_is_somebodys(act: Act) -> None:
    assert may(ADMINISTRATOR, act)
    assert roles_for(act) <= set(ROLES)


@pytest.mark.parametrize(
    ("act", "who"),
    [
        (Act.SHEET_PRINTED, {NURSE, CLERK}),
        (Act.PAGE_READ, {CLERK, IT}),
        (Act.FIELD_VERIFIED, {CLERK}),
        (Act.FIELD_KEYED, {CLERK}),
        (Act.SHEET_MATCHED, {CLERK}),
        (Act.CHANGE_ANSWERED, {CLERK}),
        (Act.DOUBT_SETTLED, {CLERK}),
        (Act.CONSIGNMENT_APPROVED, {IT}),
        (Act.DELIVERED, {IT}),
        (Act.EXPORTED, {IT}),
        (Act.CALIBRATED, {IT}),
        (Act.PERSON_SET, set()),
        (Act.KEY_CHANGED, set()),
        (Act.SHEET_VOIDED, {NURSE, CLERK, IT}),
    ],
)
def test_acts_are_for_those_whose_work_they_are(act: Act, who: set[str]) -> None:
    assert roles_for(act) == who | {ADMINISTRATOR}


def test_a_choice_is_for_those_whose_it_is() -> None:
    assert may(NURSE, Act.CHOICE_MADE, "preset:Night", {"value": []})
    assert not may(NURSE, Act.CHOICE_MADE, "scan:folder", {"value": "x"})
    assert may(IT, Act.CHOICE_MADE, "form:vitals", {"value": None})
    for name in ("role:Claire", "lock:minutes", "what nobody thought of"):
        assert roles_for(Act.CHOICE_MADE, name, {"value": 1}) == {ADMINISTRATOR}


def test_a_clerk_has_fields_typed_twice_and_only_an_administrator_lets_that_be() -> None:
    assert may(CLERK, Act.CHOICE_MADE, "keying:critical", {"value": True})
    for value in (False, None):
        assert not may(CLERK, Act.CHOICE_MADE, "keying:critical", {"value": value})
    assert not may(CLERK, Act.CHOICE_MADE, "keying:forms", {"value": []})


def test_only_an_administrator_lets_one_person_send_alone() -> None:
    assert may(IT, Act.DESTINATION_SET, "DPI", {"four_eyes": True})
    assert not may(IT, Act.DESTINATION_SET, "DPI", {"four_eyes": False})
    assert not may_in_emergency(Act.DESTINATION_SET, "DPI", {"four_eyes": False})


def test_a_doubt_that_ends_by_itself_ends_whoever_is_at_work() -> None:
    assert may(NURSE, Act.DOUBT_SETTLED, "0", {"why": "agrees"})
    assert not may(NURSE, Act.DOUBT_SETTLED, "0", {"why": "it is her"})


def test_emergency_leads_to_the_work_of_others_and_not_to_accounts_and_keys() -> None:
    assert may_in_emergency(Act.FIELD_VERIFIED)
    assert may_in_emergency(Act.DELIVERED)
    for act in (Act.PERSON_SET, Act.KEY_CHANGED, Act.STORE_MADE):
        assert not may_in_emergency(act)
    assert not may_in_emergency(Act.SECRET_SET, "password:annelegoff", {"digest": "00"})


def test_a_secret_is_ones_own_by_its_whole_name() -> None:
    assert is_own("password:clairemartin", "clairemartin")
    assert not is_own("password:clairemartin", "claire")
    assert not is_own("codes", "codes")


def test_wrong_tries_lock_for_longer_and_longer() -> None:
    minutes = [lock_after(wrong).total_seconds() / 60 for wrong in range(11)]
    assert minutes == [0, 0, 0, 0, 0, 1, 5, 15, 60, 60, 60]


def test_names_are_compared_as_before() -> None:
    assert is_same_person("Le Goff, Anne", "ANNE LE GOFF")
    assert not is_same_person("Anne", "Anne Le Goff")
