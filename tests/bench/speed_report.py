"""The report on speed, as lines of Markdown."""

import os
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.peers import Measure


@dataclass(frozen=True, slots=True)
class Reading:
    """Seconds a page for reading, for decoding alone, and for each stage, all medians; the process's peak, MB."""

    seconds: float
    decoding: float
    stages: dict[str, float]
    peak: float


@dataclass(frozen=True, slots=True)
class Scan:
    """Pages a second of a ``recon scan`` that is under way, the seconds that all of it took, keeping the originals and
    starting processes included, and the peak of memory of one of its processes, MB."""

    rate: float
    seconds: float
    peak: float


def head(pages: int, seed: int, characters: float) -> list[str]:
    command = f"python tests/bench/speed.py --pages {pages} --seed {seed}"
    machine = f"{_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return [
        "# Speed",
        "",
        f"Measured on {datetime.now(UTC).date()} by `{command}`",
        f"on {machine}: {pages} sheets full of numbers, A4, 300 dpi, grey JPEG,",
        f"filled with real characters, {characters:.0f} a page. Times of one core are medians, also given as multiples",
        "of decoding the same JPEGs in the same run.",
        "",
    ]


def pages_table(
    first: Reading, both: Reading, machine: dict[int, float], scans: dict[int, Scan], pages: int
) -> list[str]:
    """Return what reading takes; ``machine`` is how many pages a second one core and two decode."""
    decoding = first.decoding
    lines = [
        "| what | pages/s | ms a page | times decoding the JPEG | peak memory a process |",
        "| --- | ---: | ---: | ---: | ---: |",
        _line("decoding the JPEG alone, one core", decoding, decoding, None),
        _line("reading a page, one core, without the second reader", first.seconds, decoding, first.peak),
        _line("reading a page, one core, with the second reader", both.seconds, both.decoding, both.peak),
    ]
    for cores, rate in machine.items():
        lines.append(_line(f"decoding the JPEG alone, {_cores(cores)} at once", 1 / rate, decoding, None))
    for jobs, measured in scans.items():
        name = f"`recon scan --jobs {jobs}`, {_cores(jobs)}, with the store, once under way"
        lines.append(_line(name, 1 / measured.rate, decoding, measured.peak))
    return [
        *lines,
        "",
        f"Two cores read {scans[2].rate / scans[1].rate:.2f} times as many pages a second as one. The machine itself:",
        f"decoding on two cores {machine[2] / machine[1]:.2f} times as many as on one.",
        f"The whole scan of {pages} pages, from keeping the first original to the last page's readings in the store,",
        f"starting of processes included: {scans[1].seconds:.1f} s on one core, {scans[2].seconds:.1f} s on two.",
        "",
    ]


def _cores(count: int) -> str:
    return f"{count} core{'s' if count > 1 else ''}"


def _line(name: str, seconds: float, decoding: float, peak: float | None) -> str:
    memory = "–" if peak is None else f"{peak:.0f} MB"
    return f"| {name} | {1 / seconds:.1f} | {1000 * seconds:.1f} | {seconds / decoding:.2f} | {memory} |"


def stage_table(first: Reading, both: Reading, parts: dict[str, float]) -> list[str]:
    lines = [
        "One core, times decoding the JPEG; the indented parts were timed by themselves, on fewer pages:",
        "",
        "| stage | without the second reader | with it |",
        "| --- | ---: | ---: |",
    ]
    for stage, seconds in first.stages.items():
        with_it = both.stages[stage] / both.decoding
        lines.append(f"| {stage} | {seconds / first.decoding:.2f} | {with_it:.2f} |")
        inside = {part: times for part, times in parts.items() if part.startswith(f"{stage}: ")}
        lines += [f"| – {part.removeprefix(stage)[2:]} | {times:.2f} | |" for part, times in inside.items()]
    return [*lines, ""]


def peer_table(peers: list[Measure], decoding: float) -> list[str]:
    lines = [
        "Other readers on the same pages, one core, as they come from their registry. Fields are those with something",
        "written in their boxes, and right if read as written, whether or not a person would have to look:",
        "",
        "| reader | seconds a page | times decoding the JPEG | fields right |",
        "| --- | ---: | ---: | ---: |",
    ]
    for peer in peers:
        if peer.missing:
            continue
        right = f"{peer.right} of {peer.fields} ({peer.right / peer.fields:.1%})" if peer.fields else "–"
        lines.append(f"| {peer.name} | {peer.seconds:.2f} | {peer.seconds / decoding:.1f} | {right} |")
    absent = [f"{peer.missing} It was left out." for peer in peers if peer.missing]
    return [*lines, *(["", *absent] if absent else [])]


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
    return names[0] if names else platform.machine()
