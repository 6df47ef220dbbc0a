"""The home room's figures in words: as the language writes them, and never surer than they are."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from recon.app import homewords
from recon.app.languages import Languages
from recon.model.calibration import Source
from recon.model.number import NumberKind
from recon.model.reading import Verdict
from recon.workflow.figures import Concern, Need, Watch
from recon.workflow.paces import Job, Pace, Paces

NBSP, THIN = "\u00a0", "\u202f"


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp)
    made.choose("en")
    yield made
    made.choose("fr")


@pytest.mark.parametrize(
    ("of", "words"),
    [(0.0, "0 %"), (0.0099, "0.99 %"), (0.01, "1.0 %"), (0.123, "12 %"), (1.0, "100 %"), (0.00034, "0.03 %"),
     (0.00002, "0.002 %")],
)  # fmt: skip
def test_a_share_has_the_places_that_tell_it_from_nothing(languages: Languages, of: float, words: str) -> None:
    assert homewords.share(of) == words


def test_numbers_are_written_as_the_language_does(languages: Languages) -> None:
    assert (homewords.number(12345), homewords.share(0.015)) == ("12,345", "1.5 %")
    languages.choose("fr")
    assert (homewords.number(12345), homewords.share(0.015)) == (f"12{THIN}345", f"1,5{NBSP}%")


def test_what_is_not_exact_is_rounded_and_told_so(languages: Languages) -> None:
    assert homewords.about(22_144, is_exact=True) == "22,144"
    assert homewords.about(22_144, is_exact=False) == "about 22,000"
    assert [homewords.rounded(count) for count in (7, 99, 104, 1250, 98_765)] == [7, 99, 100, 1200, 99_000]


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        ((0.0, 0.05), "less than 5 min"),
        ((0.01, 0.2), "5 to 10 min"),
        ((0.4, 0.4), "about 25 min"),
        ((0.4, 1.6), "25 min to 1.5 h"),
        ((6.1, 8.4), "6 to 8 h"),
        ((6.1, 6.4), "about 6 h"),
        ((30, 75), "30 h to 3 days"),
        ((50, 75), "2 to 3 days"),
        ((100, 900), "4 to 38 days"),
        ((400, 900), "more than 7 days"),
    ],
)
def test_a_time_is_a_range_in_round_words(languages: Languages, hours: tuple[float, float], words: str) -> None:
    assert homewords.takes(hours).replace(NBSP, " ") == words


def test_the_quality_is_told_with_its_interval_and_counts(languages: Languages) -> None:
    assert homewords.wrong(Watch(300, 0)) == (
        "at most 0.99 %",
        "0 wrong of 300 accepted values that a person looked at again (95 % confidence)",
    )
    assert homewords.wrong(Watch(300, 3))[0] == "0.21 % to 2.9 %"
    assert homewords.wrong(Watch(0, 0)) == ("Not known", "Nobody has looked at an accepted value yet.")
    assert homewords.estimate(Watch(12, 1)) == "1 of 12 differed, 0.21 % to 38 %"


def test_without_a_pace_the_end_is_not_known_and_it_is_said_why(languages: Languages) -> None:
    quick, none = Pace(Job.VERIFY, (), (50.0, 100.0), 100), Pace(Job.MATCH, (), None, 4)
    assert homewords.end(Paces((), (quick, none))) == (
        "Not known",
        "Some work is left that nobody does at present: matching.",
    )
    assert homewords.end(Paces((), (quick,))) == ("1 to 2\u00a0h", "What takes longest: verifying.")
    assert homewords.end(Paces((), ()))[0] == "Nothing waits"
    assert (homewords.speed(none), homewords.left(none)) == ("no pace", "4 left")
    assert (homewords.speed(quick), homewords.left(quick)) == ("50 to 100 an hour", "100 left: 1 to 2\u00a0h")


def test_an_hour_by_hour_account_has_the_charts_figures(languages: Languages) -> None:
    begins = [datetime(2026, 3, 1, 22, tzinfo=UTC) + timedelta(hours=step) for step in range(3)]
    pace = Pace(Job.DELIVER, (5, 0, 12), None, 0)
    told = homewords.hours(pace, begins)
    assert told == "Sheets delivered, by the hour: 5 at 22:00, 0 at 23:00, 12 at 00:00. no pace, nothing waits."


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("concern", Concern)
def test_everything_that_needs_somebody_says_what_and_what_to_do(
    languages: Languages, concern: Concern, language: str
) -> None:
    about = {
        Concern.DISK: {"free": 3.25},
        Concern.EMERGENCY: {"name": "Claire Martin", "why": "night"},
        Concern.HELD: {"name": "DPI", "why": "full"},
        Concern.TIGHTENED: {"source": Source.NUMBERS},
        Concern.NUMBERS: {"kind": NumberKind.STAY},
    }.get(concern, {})
    languages.choose(language)
    need = Need(concern, 1234, about=about)
    title, remedy = homewords.title(need), homewords.remedy(need)
    assert homewords.number(1234) in title or concern in (Concern.HELD, Concern.TIGHTENED)
    assert remedy.endswith(".")
    assert "{" not in title + remedy


def test_that_blank_is_not_believed_any_more_has_words(languages: Languages) -> None:
    assert "called blank" in homewords.title(Need(Concern.TIGHTENED, 1, about={"source": Verdict.BLANK}))
