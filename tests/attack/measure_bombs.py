"""Measures what each hostile file costs under the limits as they are, and prints the table of docs/hostile-input.md.

Run by ``python -m tests.attack.measure_bombs``. Seconds are those of the processor, which do not depend on what else
the machine does.
"""

import resource
from pathlib import Path

from recon.errors import PageError
from recon.vision import decoder
from tests.helpers import bombs
from tests.helpers.bombs import BOMBS


def main() -> None:
    sound = bombs.plain("PNG")
    print("| file | bytes | what becomes of it | processor, s | peak memory |\n| --- | ---: | --- | ---: | ---: |")
    for name, make in BOMBS.items():
        data = make()
        decoder._close_all()
        decoder.decode(sound)
        pid = decoder._idle[0]._process.pid
        before = _used() + _running(pid)
        told = _became(data)
        alive = bool(decoder._idle) and decoder._idle[0]._process.pid == pid
        memory = f"{_peak(pid)} MB" if alive else "–"
        decoder._close_all()
        seconds = _used() - before
        print(f"| {name} | {_size(len(data))} | {told} | {seconds:.1f} | {memory} |", flush=True)
    decoder._close_all()


def _became(data: bytes) -> str:
    try:
        pages = decoder.count_pages(data)
        gray = decoder.decode(data).gray
    except PageError as error:
        reason = error.details.get("reason")
        return f"`{error.code}`" + (f" ({reason})" if reason else "")
    return f"{pages} page{'s' * (pages > 1)}, {gray.shape[1]} x {gray.shape[0]}"


def _used() -> float:
    """Return the processor's seconds of all decoders that are gone."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _running(pid: int | None) -> float:
    """Return the processor's seconds of a decoder that is there."""
    return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9


def _peak(pid: int | None) -> int:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count / 1e3:.1f} kB"


if __name__ == "__main__":
    main()
