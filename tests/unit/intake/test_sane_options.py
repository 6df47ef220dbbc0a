"""What scanners of several makers say that can be set of them, and what they are asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.intake.sane_options import abilities, arguments, offered
from recon.intake.scanner import Settings, Source

# As ``scanimage -A`` lists them: an office scanner, a flatbed with a feeder, one with an option for the sides.
OFFICE = """
  Standard:
    --source ADF Front|ADF Back|ADF Duplex [ADF Front]
        Selects the scan source (such as a document-feeder).
    --mode Lineart|Halftone|Gray|Color [Lineart]
        Selects the scan mode (e.g., lineart, monochrome, or color).
    --resolution 50..600dpi (in steps of 1) [600]
        Sets the resolution of the scanned image.
  Geometry:
    --page-width 0..221.121mm (in steps of 0.0211639) [215.872]
        Specifies the width of the media.
    --page-height 0..876.695mm (in steps of 0.0211639) [279.364]
        Specifies the height of the media.
    -l 0..215.872mm (in steps of 0.0211639) [0]
        Top-left x position of scan area.
    -t 0..279.364mm (in steps of 0.0211639) [0]
    -x 0..215.872mm (in steps of 0.0211639) [215.872]
        Width of scan-area.
    -y 0..279.364mm (in steps of 0.0211639) [279.364]
        Height of scan-area.
    --swdeskew[=(yes|no)] [no] [advanced]
"""
COMBINED = """
    --mode Black & White|Gray[Error Diffusion]|True Gray|24bit Color [24bit Color]
    --resolution 100|150|300|600|1200dpi [150]
    --source FlatBed|Automatic Document Feeder(left aligned) [FlatBed]
    -x 0..211.9mm (in steps of 0.0999908) [211.9]
    -y 0..355.6mm (in steps of 0.0999908) [355.6]
"""
SIDES = """
    --source Flatbed|Automatic Document Feeder [Flatbed]
    --adf-mode Simplex|Duplex [Simplex]
    --depth 8|16bit [8]
    --mode Color|Gray [Color]
    --resolution 75|100|200dpi [75]
    --threshold 0..255 [inactive]
"""
PLAIN = """
    --mode Lineart|Gray|Color [Gray]
    --resolution 75|150|300|600dpi [75]
    -x 0..216mm [216]
    -y 0..100mm [100]
"""


def asked(text: str, settings: Settings) -> list[str]:
    """Return what is asked for beside the files, which is the same for all."""
    how = arguments(settings, offered(text))
    assert how[:3] == ["--format=png", "--batch=%06d.png", "--batch-print"]
    return how[3:]


@pytest.mark.parametrize(
    ("text", "sources", "duplex", "dpi"),
    [
        (OFFICE, {Source.FEEDER}, True, (200, 300)),
        (COMBINED, set(Source), False, (300,)),
        (SIDES, set(Source), True, (200,)),
        (PLAIN, {Source.FLATBED}, False, (300,)),
    ],
)
def test_what_a_device_can_do(text: str, sources: set[Source], duplex: bool, dpi: tuple[int, ...]) -> None:
    can = abilities(offered(text))
    assert (can.sources, can.duplex, can.dpi) == (sources, duplex, dpi)


def test_an_office_scanner_is_asked_for_grey_a4_of_both_sides() -> None:
    assert asked(OFFICE, Settings("x", duplex=True)) == [
        *("--source=ADF Duplex", "--mode=Gray", "--resolution=300"),
        *("--page-width=210", "--page-height=297", "-x", "210", "-y", "279.364"),
    ]
    assert "--source=ADF Front" in asked(OFFICE, Settings("x"))


def test_a_feeder_is_asked_for_all_that_lies_in_it_and_a_flatbed_for_one_page() -> None:
    feeder = asked(COMBINED, Settings("x", dpi=200))
    assert feeder[:3] == ["--source=Automatic Document Feeder(left aligned)", "--mode=True Gray", "--resolution=300"]
    flatbed = asked(COMBINED, Settings("x", Source.FLATBED))
    assert flatbed[:2] == ["--batch-count=1", "--source=FlatBed"]


def test_a_device_with_an_option_for_the_sides_is_told_which_each_time() -> None:
    assert "--adf-mode=Duplex" in asked(SIDES, Settings("x", duplex=True))
    assert "--adf-mode=Simplex" in asked(SIDES, Settings("x"))
    assert "--depth=8" in asked(SIDES, Settings("x"))
    assert not any(one.startswith("--adf-mode") for one in asked(SIDES, Settings("x", Source.FLATBED)))


def test_a_device_that_names_no_source_never_scans_without_end() -> None:
    for source in Source:
        assert asked(PLAIN, Settings("x", source))[0] == "--batch-count=1"


def test_what_cannot_be_set_now_is_not_offered() -> None:
    assert "--threshold" not in offered(SIDES)
    assert "--swdeskew" in offered(OFFICE)


@given(st.text())
def test_no_answer_of_a_device_is_too_odd(text: str) -> None:
    can = abilities(offered(text))
    assert can.sources
    assert can.dpi
