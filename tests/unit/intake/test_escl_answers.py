"""What scanners of several makers say of themselves: the same protocol, each in a spelling of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.intake.escl_answers import Unreadable, capabilities, path_of, request, status
from recon.intake.scanner import DPI, Abilities, Settings, Source

_DISCRETE = "<DiscreteResolution><XResolution>{0}</XResolution><YResolution>{0}</YResolution></DiscreteResolution>"
_RANGE = "<XResolutionRange><Min>75</Min><Max>{0}</Max><Normal>300</Normal><Step>25</Step></XResolutionRange>"


def told(platen: str = "", feeder: str = "", both: str | None = None, elsewhere: str = "") -> bytes:
    """Return capabilities with what each way in says, and what stands outside of them."""
    adf = f"<AdfSimplexInputCaps>{feeder}</AdfSimplexInputCaps>" if feeder else ""
    adf += f"<AdfDuplexInputCaps>{both}</AdfDuplexInputCaps>" if both is not None else ""
    glass = f"<Platen><PlatenInputCaps>{platen}</PlatenInputCaps></Platen>" if platen else ""
    return f"<ScannerCapabilities>{elsewhere}{glass}<Adf>{adf}</Adf></ScannerCapabilities>".encode()


def wanted(data: bytes, settings: Settings) -> dict[str, str]:
    text = request(settings, capabilities(data)).decode()
    names = ("InputSource", "ColorMode", "DocumentFormat", "XResolution", "Width", "Height", "Duplex")
    return {name: text.partition(f"{name}>")[2].partition("<")[0] for name in names}


FEEDER, GLASS = Settings("escl:x"), Settings("escl:x", Source.FLATBED, dpi=200)


def test_a_range_of_resolutions() -> None:
    data = told(platen=_RANGE.format(1200), feeder=_RANGE.format(250))
    assert capabilities(data).abilities == Abilities(frozenset(Source), duplex=False, dpi=DPI)
    assert (wanted(data, GLASS)["XResolution"], wanted(data, FEEDER)["XResolution"]) == ("200", "250")


def test_both_sides_that_only_say_that_they_are_there() -> None:
    data = told(feeder=_DISCRETE.format(300) + "<MaxWidth>2550</MaxWidth>", both="")
    assert capabilities(data).abilities == Abilities(frozenset({Source.FEEDER}), duplex=True, dpi=(300,))
    both = wanted(data, Settings("escl:x", duplex=True))
    assert both == {
        "InputSource": "Feeder",
        "ColorMode": "Grayscale8",
        "DocumentFormat": "image/jpeg",
        "XResolution": "300",
        "Width": "2480",
        "Height": "3508",
        "Duplex": "true",
    }


def test_what_a_way_in_only_refers_to_stands_elsewhere() -> None:
    profile = "<ColorMode>RGB24</ColorMode><DocumentFormat>image/png</DocumentFormat>" + _DISCRETE.format(600)
    data = told(feeder='<SettingProfile ref="a"/>', elsewhere=f'<SettingProfile name="a">{profile}</SettingProfile>')
    asked = wanted(data, FEEDER)
    assert (asked["ColorMode"], asked["DocumentFormat"], asked["XResolution"]) == ("RGB24", "image/png", "600")


def test_a_glass_that_is_smaller_than_the_paper() -> None:
    asked = wanted(told(platen="<MaxWidth>2400</MaxWidth><MaxHeight>3240</MaxHeight>"), GLASS)
    assert (asked["InputSource"], asked["Width"], asked["Height"], asked["Duplex"]) == ("Platen", "2400", "3240", "")


def test_a_scanner_that_says_next_to_nothing() -> None:
    data = told(platen=" ")
    assert capabilities(data).abilities == Abilities(frozenset({Source.FLATBED}), duplex=False, dpi=DPI)
    assert wanted(data, GLASS)["XResolution"] == "200"


def test_the_state_of_a_pile_is_not_the_scanner_s() -> None:
    jobs = (
        "<Jobs><JobInfo><JobUri>http://192.0.2.7/eSCL/ScanJobs/42</JobUri><State>Completed</State>"
        "<JobState>Aborted</JobState><ImagesCompleted>7</ImagesCompleted></JobInfo></Jobs>"
    )
    found = status(
        f"<ScannerStatus>{jobs}<State>Idle</State><AdfState>ScannerAdfJam</AdfState></ScannerStatus>".encode()
    )
    assert (found.state, found.feeder) == ("Idle", "ScannerAdfJam")
    job = found.job("/eSCL/ScanJobs/42")
    assert job is not None
    assert (job.state, job.through) == ("Aborted", 7)
    assert found.job("/eSCL/ScanJobs/43") is None
    assert found.job("") is None


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("/eSCL/ScanJobs/1", "/eSCL/ScanJobs/1"),
        ("http://192.0.2.66:80/eSCL/ScanJobs/1?x=1", "/eSCL/ScanJobs/1"),
        ("http://[::1", ""),
        ("/a b", ""),
        ("", ""),
    ],
)
def test_of_an_address_only_the_path_is_taken(uri: str, path: str) -> None:
    assert path_of(uri) == path


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_answer_is_one_or_refused(data: bytes) -> None:
    for read in (capabilities, status):
        try:
            read(data)
        except Unreadable:
            continue
