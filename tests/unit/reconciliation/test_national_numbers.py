"""National numbers by the site's configuration: what can be one is used, what cannot is kept beside and told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from recon import language
from recon.errors import UsageError
from recon.model.identifier import identifiers_of, system_of
from recon.model.identifier_file import VARIABLE, read_systems, systems_here
from recon.model.identity_status import CODES, WARNINGS, leaving, status_of
from recon.model.patient import Patient
from recon.reconciliation.identifiers.checks import check_patient, system_named

WHO = Patient("8001", "LE GOFF", "Maëlle", date(1979, 3, 28), sex="F", iep="V1", ins="279035121518989")
FRANCE = read_systems("fr")
OWN = """
[[system]]
key = "ipp"
label = "File number"
member = "ipp"
code = "MR"
uri = "urn:oid:1.2.3"

[[system]]
key = "stay"
label = "Stay"
member = "iep"
code = "VN"
"""


@pytest.fixture(autouse=True)
def english() -> None:
    language.choose("en")


def written(folder: Path, text: str) -> str:
    (folder / "own.toml").write_text(text, encoding="utf-8")
    return str(folder / "own.toml")


def test_a_number_that_can_be_one_is_used() -> None:
    checked = check_patient(replace(WHO, ins="2 79 03 51 215 189 89"), FRANCE)
    assert (checked.patient, checked.told) == (WHO, ())


@pytest.mark.parametrize("number", ["279035121518988", "2790351215189", "hello"])
def test_one_that_cannot_is_kept_beside_as_it_came(number: str) -> None:
    checked = check_patient(replace(WHO, ins=number, ins_system="1.2.250.1.213.1.4.8", extra=(("a", "b"),)), FRANCE)
    assert (checked.patient.ins, checked.patient.ins_system) == ("", "")
    assert checked.patient.extra == (("a", "b"), ("ins_unchecked", number))
    (told,) = checked.told
    assert number in told


def test_what_it_contradicts_is_told_in_one_sentence_and_nothing_is_put_right() -> None:
    who = replace(WHO, sex="M", birth_date=date(1979, 4, 28))
    checked = check_patient(who, FRANCE)
    assert checked.patient == who
    (told,) = checked.told
    assert "the sex, the month of birth" in told


def test_a_number_of_a_system_that_nobody_knows_is_not_used() -> None:
    checked = check_patient(replace(WHO, ins_system="1.2.3.4"), FRANCE)
    assert checked.patient.ins == ""
    assert "1.2.3.4" in checked.told[0]


@pytest.mark.parametrize(
    ("country", "right", "kept", "wrong"),
    [
        ("be", "85.07.30-033 28", "85073003328", "85073003329"),
        ("ch", "756.9217.0769.85", "7569217076985", "7569217076984"),
        ("gb", "943-476-5870", "9434765870", "9434765871"),
    ],
)
def test_other_countries(country: str, right: str, kept: str, wrong: str) -> None:
    systems = read_systems(country)
    assert check_patient(replace(WHO, ins=right), systems).patient.ins == kept
    assert check_patient(replace(WHO, ins=wrong), systems).patient.ins == ""
    assert check_patient(replace(WHO, ins="12"), systems).patient.ins == ""


@pytest.mark.parametrize("country", ["fr", "be", "ch", "gb"])
def test_every_country_has_its_numbers(country: str) -> None:
    systems = read_systems(country)
    assert {one.member for one in systems} == {"ipp", "iep", "ins"}
    assert len({one.key for one in systems}) == len(systems)
    numbers = identifiers_of(WHO, systems, assigner="750712184")
    assert [(one.value, one.assigner) for one in numbers] == [
        ("8001", "750712184"),
        ("V1", "750712184"),
        ("279035121518989", ""),
    ]


@pytest.mark.parametrize(
    ("said", "key"),
    [("1.2.250.1.213.1.4.9", "ins-nia"), ("urn:oid:1.2.250.1.213.1.4.10", "ins-nir-test"), ("", "ins-nir")],
)
def test_which_system_a_number_is_of(said: str, key: str) -> None:
    found = system_of(replace(WHO, ins_system=said), "ins", FRANCE)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    ("name", "oid"),
    [
        ("INS-NIA", "1.2.250.1.213.1.4.9"),
        ("ins-nir", "1.2.250.1.213.1.4.8"),
        ("urn:oid:1.2.250.1.213.1.4.11", "1.2.250.1.213.1.4.11"),
        ("1.2.3", "1.2.3"),
        ("", ""),
    ],
)
def test_what_sources_call_a_system(name: str, oid: str) -> None:
    assert system_named(name, FRANCE) == oid


def test_a_site_has_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, written(tmp_path, OWN))
    first, _ = systems_here()
    assert (first.label, first.oid, first.check) == ("File number", "1.2.3", "")
    monkeypatch.setenv(VARIABLE, "be")
    assert systems_here() == read_systems("be")
    monkeypatch.delenv(VARIABLE)
    assert systems_here() == FRANCE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("= =", "cannot be read"),
        ("", "[[system]]"),
        ("system = 3", "[[system]]"),
        ("system = [3]", "[[system]]"),
        (OWN.replace('member = "iep"', 'member = "ipp"'), "IEP"),
        (OWN.replace('member = "iep"', 'member = "iip"'), "'stay', the entry 'member'"),
        (OWN.replace('code = "VN"', ""), "'stay', the entry 'code'"),
        (OWN + "cheque = 'fr.nir'", "'cheque'"),
        (OWN + "check = 'os; x'", "'check'"),
        (OWN + "only_qualified = 'no'", "'only_qualified'"),
        (OWN + "use = 3", "'use'"),
    ],
)
def test_a_file_that_is_wrong_is_told(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(UsageError) as told:
        read_systems(written(tmp_path, text))
    assert words in told.value.message("en")


@pytest.mark.parametrize("name", ["zz", "nowhere.toml", "../fr"])
def test_what_is_not_there_is_told(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_systems(name)


def test_a_check_that_there_is_not_is_told(tmp_path: Path) -> None:
    text = OWN + '[[system]]\nkey = "n"\nlabel = "N"\nmember = "ins"\ncode = "NN"\ncheck = "fr.nothing"'
    systems = read_systems(written(tmp_path, text))
    with pytest.raises(UsageError, match="python-stdnum"):
        check_patient(WHO, systems)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("VALI", "VALI"),
        ("prov~dout", "PROV DOUT"),
        ("PROV, FICT PROV", "PROV FICT"),
        ("Identité", ""),
        ("qualifiée", "QUAL"),
        ("validee homonyme", "VALI HOMA"),
        ("VALI STRANGE", ""),
        ("", ""),
    ],
)
def test_statuses_as_sources_write_them(text: str, codes: str) -> None:
    assert status_of(text) == codes


@pytest.mark.parametrize("status", ["", *sorted(CODES)])
def test_no_identity_leaves_as_more_than_provisional(status: str) -> None:
    assert leaving(status) == (("PROV", status) if status in WARNINGS else ("PROV",))
