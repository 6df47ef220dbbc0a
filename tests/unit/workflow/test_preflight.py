"""A test page that was printed and scanned badly is told in words; one that was not is said to be good."""

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
import pytest

from recon.cli import main
from recon.language import LANGUAGES, choose
from recon.model.testpage import Finding, Level
from recon.reading.testpage import read_written
from recon.vision.raster import decode
from recon.vision.testpage import find
from recon.vision.testpage_seen import measure
from recon.workflow import preflight
from recon.workflow.preflight import page_pdf
from recon.workflow.preflight_rules import judge
from tests.bench.preflight import (
    Gray,
    bent,
    cropped,
    jpeg,
    levels,
    moved,
    printed,
    scanned,
    specked,
    streaked,
    written,
)


@lru_cache
def paper() -> Gray:
    return written(printed("en"))


@lru_cache
def good() -> Gray:
    return scanned(paper())


def looked_at(scan: Gray) -> preflight.Tested:
    """Look at the pixels as at a file's, without the file."""
    found = find(scan)
    seen = measure(found)
    own = read_written(found, seen.black)
    return preflight.Tested("", judge(seen, own), seen, own)


@lru_cache
def smaller() -> Gray:
    return scanned(moved(paper(), scale=(0.97, 0.97)))


@lru_cache
def findings() -> tuple[Finding, ...]:
    return tuple(one for scan in (good(), smaller(), cropped(good(), 10)) for one in looked_at(scan).findings)


def told(scan: Gray) -> dict[str, str]:
    """Return what is not good, by name."""
    one = looked_at(scan)
    return {finding.name: finding.said for finding in one.findings if finding.level is not Level.GOOD}


def test_a_good_page_is_good_and_what_was_written_on_it_is_read() -> None:
    one = looked_at(good())
    assert one.level is Level.GOOD
    assert one.written is not None
    assert (one.written.printed, one.written.digits, one.written.ticks) == (10, 10, 4)
    assert one.seen is not None
    assert one.seen.dpi == pytest.approx(300, abs=0.5)


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (smaller, {"scale": "fit"}),
        (lambda: scanned(moved(paper(), scale=(1.0, 0.98))), {"scale": "uneven"}),
        (lambda: scanned(moved(paper(), degrees=2.5)), {"skew": "look"}),
        (lambda: cropped(good(), 10), {"margins": "bad"}),
        (lambda: levels(good(), 110, 255), {"contrast": "pale"}),
        (lambda: np.asarray((good() > 140) * 255, np.uint8), {"grey": "bilevel"}),
        (lambda: scanned(paper(), 150), {"resolution": "few"}),
        (lambda: streaked(good()), {"dirt": "streaks"}),
        (lambda: jpeg(good(), 20), {"jpeg": "bad"}),
        (lambda: np.ascontiguousarray(good()[:, ::-1]), {"way": "mirrored"}),
        (lambda: np.ascontiguousarray(np.rot90(good(), 2)), {}),
        (lambda: scanned(printed("en")), {}),
    ],
    ids=["smaller", "stretched", "askew", "cut", "pale", "bilevel", "coarse", "streaks", "jpeg", "mirrored", "turned",
         "nobody wrote"],
)  # fmt: skip
def test_each_fault_is_told_and_no_other(spoil: Callable[[], Gray], expected: dict[str, str]) -> None:
    assert told(spoil()) == expected


def test_bent_paper_and_dirt_are_told() -> None:
    assert told(bent(good(), 2))["bent"] == "look"
    assert told(specked(good()))["dirt"] == "specks"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_words_with_its_figures(language: str) -> None:
    choose(language)
    for finding in findings():
        assert "{" not in preflight.words(finding)


def test_a_side_that_is_missing_is_told(tmp_path: Path) -> None:
    pdf = page_pdf("en", sides=2)
    both, front = tmp_path / "both.pdf", tmp_path / "front.png"
    both.write_bytes(pdf)
    front.write_bytes(cv2.imencode(".png", decode(pdf, 0).gray)[1].tobytes())
    whole = preflight.look_at_files([both])
    assert [one.level for one in whole] == [Level.GOOD, Level.GOOD]
    assert whole[-1].findings[-1].said == "good"
    (alone,) = preflight.look_at_files([front])
    assert (alone.findings[-1].name, alone.findings[-1].said, alone.level) == ("sides", "missing", Level.BAD)


def test_what_is_no_test_page_is_a_fault_in_words(tmp_path: Path) -> None:
    (tmp_path / "white.png").write_bytes(cv2.imencode(".png", np.full((3508, 2480), 255, np.uint8))[1].tobytes())
    (one,) = preflight.look_at_files([tmp_path / "white.png"])
    assert one.fault is not None
    assert one.level is Level.BAD
    assert "recon" in preflight.fault_words(one.fault)


def test_the_command_prints_the_page_reads_it_and_says_by_its_code_whether_to_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, small = tmp_path / "page.pdf", tmp_path / "small.png"
    assert main(["--language", "en", "preflight", "--out", str(out)]) == 0
    assert main(["--language", "en", "preflight", str(out)]) == 0
    small.write_bytes(cv2.imencode(".png", smaller())[1].tobytes())
    capsys.readouterr()
    assert main(["--language", "en", "preflight", "--json", str(small)]) == 1
    (page,) = json.loads(capsys.readouterr().out)
    scale = next(one for one in page["findings"] if one["name"] == "scale")
    assert (scale["said"], scale["across"]) == ("fit", 97.0)
    assert "Actual size" in scale["message"]


def test_there_is_something_to_do_or_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "preflight"]) == 2
    assert main(["--language", "en", "preflight", "a.png", "--out", "b.pdf"]) == 2
