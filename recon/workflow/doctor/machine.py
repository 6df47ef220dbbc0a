"""The machine: memory, processor, disk, temporary folder, clock."""

import os
import platform
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from recon.language import tr
from recon.workflow import room_left
from recon.workflow.doctor.finding import Area, Finding, about
from recon.workflow.room_left import LOW_DISK, USUAL_PAGE

LEAST_MEMORY = 3_500_000_000  # bytes: a machine sold with 4 GB shows a little less
_EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)  # this version is younger than that: so is any true clock
_LATEST = datetime(2066, 1, 1, tzinfo=UTC)
_MUCH, _LITTLE, _TIMES = 4 * 1024 * 1024, 4096, 8
_SLOW_BYTES, _SLOW_SYNC = 3_000_000, 0.15  # a second; seconds that one decision may take to be on the disk
_INFO = Path("/proc/meminfo")
_CPU = Path("/proc/cpuinfo")


def processor() -> Iterator[Finding]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    yield about(Area.MACHINE, "processor", not _is_too_old(), found=tr("doctor.processor.found", cores=cores))
    memory = _memory()
    if memory is not None:
        total, free = memory
        words = tr("doctor.memory.found", total=room_left.in_words(total), free=room_left.in_words(free))
        yield about(Area.MACHINE, "memory", total >= LEAST_MEMORY, found=words, is_needed=False)


def room(store: Path) -> Iterator[Finding]:
    free = room_left.free_at(store)
    words = tr("doctor.room.found", free=room_left.in_words(free), pages=free // USUAL_PAGE)
    yield about(Area.MACHINE, "room", free >= LOW_DISK, found=words, store=store)


def speed(store: Path) -> Iterator[Finding]:
    """Write a little where the store is, or would be: under no name, so that nothing can be left of it."""
    place = _writable(store)
    if place is None:
        yield about(Area.MACHINE, "disk", False, why="read_only", store=store)
        return
    try:
        rate, sync = _measured(place)
    except OSError as error:
        yield about(Area.MACHINE, "disk", False, why="broken", store=store, reason=error.strerror or error)
        return
    words = tr("doctor.disk.found", rate=room_left.in_words(int(rate)), milliseconds=max(1, round(1000 * sync)))
    is_fast = rate >= _SLOW_BYTES and sync <= _SLOW_SYNC
    yield about(Area.MACHINE, "disk", is_fast, found=words, is_needed=False, store=store)


def temporary() -> Iterator[Finding]:
    folder = ""
    try:
        folder = tempfile.gettempdir()
        with tempfile.TemporaryFile() as file:
            file.write(bytes(_LITTLE))
            file.flush()
        yield about(Area.MACHINE, "temporary", True, found=folder)
    except OSError as error:
        yield about(Area.MACHINE, "temporary", False, folder=folder or "TMPDIR", reason=error.strerror or error)


def clock() -> Iterator[Finding]:
    now = datetime.now(UTC)
    words = f"{now.astimezone():%Y-%m-%d %H:%M} ({now.astimezone().tzname()})"
    yield about(Area.MACHINE, "clock", _EARLIEST <= now <= _LATEST, found=words)


def _is_too_old() -> bool:
    """Tell whether the processor lacks what the reading networks are built of: it would end them without a word."""
    if platform.machine() not in ("x86_64", "AMD64"):
        return False
    with suppress(OSError):
        flags = next((line for line in _CPU.read_text(errors="replace").splitlines() if line.startswith("flags")), "")
        return bool(flags) and not {"sse4_2", "popcnt"} <= set(flags.split())
    return False


def _memory() -> tuple[int, int] | None:
    """Return the machine's memory and what of it is free, in bytes; None where it does not say."""
    with suppress(OSError, KeyError, ValueError):
        lines = dict(line.split(":", 1) for line in _INFO.read_text().splitlines() if ":" in line)
        total, free = (int(lines[name].split()[0]) * 1024 for name in ("MemTotal", "MemAvailable"))
        return total, free
    return None


def _writable(store: Path) -> Path | None:
    place = store.absolute()
    while not place.is_dir() and place != place.parent:
        place = place.parent
    return place if os.access(place, os.W_OK) else None


def _measured(place: Path) -> tuple[float, float]:
    """Return how many bytes a second are surely on the disk, and how long a small one takes (s, the middle of some)."""
    with tempfile.TemporaryFile(dir=place, buffering=0) as file:
        began = perf_counter()
        file.write(os.urandom(_MUCH))
        os.fsync(file.fileno())
        rate = _MUCH / max(perf_counter() - began, 1e-6)
        times = []
        for _ in range(_TIMES):
            began = perf_counter()
            file.write(os.urandom(_LITTLE))
            os.fsync(file.fileno())
            times.append(perf_counter() - began)
    return rate, sorted(times)[_TIMES // 2]
