"""The custody report: its sums are what was printed, everything strange is in it by name, and it prints."""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
import zxingcpp

from recon.design.anchors import mark_text
from recon.design.serials import display_serial
from recon.errors import StoreReadOnly
from recon.language import LANGUAGES, tr
from recon.model.sheet import Apart, PageState
from recon.store import Store, scans
from recon.workflow import signing
from recon.workflow.anchoring import Standing, given, verify_ledger
from recon.workflow.asides import may_set_aside, read_again, set_aside
from recon.workflow.checking import check
from recon.workflow.custody import SHIFTS, custody_report, shift_of, write_report
from recon.workflow.numbers import new_serials
from recon.workflow.signing_in import break_glass, sign_in
from tests.helpers.account_store import night, print_batch
from tests.helpers.accounts import ODILE, PASSWORDS, fast, give_accounts

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with night(tmp_path / "store") as made:
        yield made


def test_the_sums_are_what_was_printed(store: Store) -> None:
    report = custody_report(store, operator="claire")
    assert len(report.pages) == 22
    assert sum(report.totals.values()) == 22
    # The night has every state in it, but for paper that nobody took out of its envelope.
    assert [state for state, count in report.totals.items() if not count] == [PageState.RESERVE]
    for state in PageState:
        assert sum(group.counts[state] for group in report.groups) == report.totals[state]
    assert [(group.ward, group.start.hour) for group in report.groups] == [
        ("MED2", 14),
        ("URG", 14),
        ("URG", 21),
        ("URG", 7),
        ("", 21),
    ]
    assert len(report.out) == report.totals[PageState.ISSUED]
    assert {one.code for one in report.strange} == {"code_missing", "sheet_foreign"}
    (gap,) = report.gaps
    assert (gap.back, gap.out) == ((1,), (2,))
    assert [one.word for one in report.contradictions] == ["unused"]
    assert {hand.name: hand.printed for hand in report.hands} == {"claire": 12, "marc": 10}
    assert check(store) == ()


def test_a_part_of_it(store: Store) -> None:
    ward = custody_report(store, operator="claire", ward="med2")
    assert {page.ward for page in ward.pages} == {"MED2"}
    early = custody_report(store, operator="claire", until=datetime(2026, 3, 1, 21, 0))  # noqa: DTZ001
    late = custody_report(store, operator="claire", since=datetime(2026, 3, 1, 21, 0, tzinfo=PARIS))
    assert len(early.pages) + len(late.pages) == 22
    whole = custody_report(store, operator="claire", downtime=ward.pages[0].downtime)
    assert len(whole.pages) == 22


@pytest.mark.parametrize(
    ("hour", "start", "end"), [(3, 21, 7), (7, 7, 14), (13, 7, 14), (14, 14, 21), (22, 21, 7), (0, 21, 7)]
)
def test_the_shift_of_a_moment(hour: int, start: int, end: int) -> None:
    begin, until = shift_of(datetime(2026, 3, 1, hour, 30, tzinfo=PARIS), SHIFTS)
    assert (begin.hour, until.hour) == (start, end)
    assert begin <= datetime(2026, 3, 1, hour, 30, tzinfo=PARIS) < until


def test_one_shift_a_day(store: Store) -> None:
    begin, end = shift_of(datetime(2026, 3, 1, 6, 0, tzinfo=PARIS), (time(8),))
    assert (begin.day, end.day, begin.hour, end.hour) == (28, 1, 8, 8)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reserve_is_told_apart_on_paper(store: Store, tmp_path: Path, language: str) -> None:
    batch, out = "01BATCHBBBBBBBBBBBBBBB7QX4", tmp_path / "report.pdf"
    print_batch(store, batch, new_serials(store, 5), ward="CHIR", apart=Apart.RESERVE)
    report = custody_report(store, operator="claire")
    assert (len(report.pages), report.totals[PageState.RESERVE], sum(report.totals.values())) == (27, 5, 27)
    write_report(report, out, language)
    with pypdfium2.PdfDocument(out) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert batch[-6:] in text
    assert text.count(tr("custody.state.reserve", language)) >= 1
    assert tr("custody.figure.reserve", language).split(",")[0] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_prints_with_everything_in_it(store: Store, tmp_path: Path, language: str) -> None:
    report, out = custody_report(store, operator="claire <&> co"), tmp_path / "report.pdf"
    write_report(report, out, language)
    document = pypdfium2.PdfDocument(out)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    named = [page.serial for page in (*report.out, *report.copied)]
    named += [one.serial for one in (*report.explanations, *report.contradictions)]
    named += [one.serial for one in report.strange if one.serial]
    assert all(display_serial(serial) in text for serial in named)
    assert "scan-006.tif" in text
    assert "claire <&> co" in text
    assert "Signature" in text
    assert report.anchor is not None
    assert mark_text(report.anchor.signed.mark) in text


def test_its_anchor_can_be_read_from_the_paper_and_the_ledger_holds_it(store: Store, tmp_path: Path) -> None:
    report, out = custody_report(store, operator="claire"), tmp_path / "report.pdf"
    write_report(report, out, "fr")
    with pypdfium2.PdfDocument(out) as document:
        last = document[len(document) - 1].render(scale=200 / 72).to_numpy()
    (code,) = zxingcpp.read_barcodes(last)
    ((_, standing),) = verify_ledger(store, [given(code.text)]).compared
    assert standing is Standing.HOLDS
    # Nothing was written since: another report has the same anchor.
    assert custody_report(store, operator="marc").anchor == report.anchor


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_that_cannot_have_an_anchor_says_so(
    store: Store, tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise StoreReadOnly(store=store.folder)

    monkeypatch.setattr(signing, "station_key", refused)
    report, out = custody_report(store, operator="claire"), tmp_path / "report.pdf"
    write_report(report, out, language)
    assert report.anchor is None
    with pypdfium2.PdfDocument(out) as document:
        text = document[len(document) - 1].get_textpage().get_text_bounded()
    assert tr("proof.paper.title", language) in text


def test_what_was_set_aside_is_in_the_account_with_who_and_why(store: Store, tmp_path: Path) -> None:
    before = custody_report(store, operator="claire")
    assert before.aside == ()
    foreign = next(one for one in scans.to_clear_up(store, limit=50) if may_set_aside(one))
    place = (str(foreign.digest), foreign.position)
    set_aside(store, [place], "an empty back", operator="anne")
    report = custody_report(store, operator="claire")
    assert len(report.strange) == len(before.strange) - 1
    (aside,) = report.aside
    assert (aside.image, aside.position) == (foreign.name, foreign.position)
    assert (aside.why, aside.by) == ("an empty back", "anne")
    for language in LANGUAGES:
        write_report(report, tmp_path / f"{language}.pdf", language)
        with pypdfium2.PdfDocument(tmp_path / f"{language}.pdf") as pdf:
            assert "an empty back" in "".join(page.get_textpage().get_text_range() for page in pdf)
    read_again(store, [place], operator="anne")
    assert custody_report(store, operator="claire").aside == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_emergency_access_is_in_the_report_with_who_and_why(store: Store, tmp_path: Path, language: str) -> None:
    assert custody_report(store, operator="claire").emergencies is None  # nobody has an account
    with fast():
        give_accounts(store)
        sign_in(store, ODILE, PASSWORDS[ODILE])
        before = custody_report(store, operator=ODILE)
        break_glass(store, ODILE, PASSWORDS[ODILE], "the clerk is in the other building")
        report, out = custody_report(store, operator=ODILE), tmp_path / "report.pdf"
    assert before.emergencies == ()
    ((person, why),) = [(one.person, one.why) for one in report.emergencies or ()]
    assert (person, why) == (ODILE, "the clerk is in the other building")
    write_report(report, out, language)
    with pypdfium2.PdfDocument(out) as document:
        text = " ".join("".join(page.get_textpage().get_text_range() for page in document).split())
    assert "the clerk is in the other building" in text
    assert tr("custody.section.emergencies", language) in text
